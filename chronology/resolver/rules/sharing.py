"""What the members of a list or a range of dates take from each other: a year, a month, a day, a week."""

from __future__ import annotations

from dataclasses import replace

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Expression,
    Holiday,
    Part,
    PartOfDay,
    Shifted,
    Weekday,
)
from chronology.resolver.hours import NEXT_DAY
from chronology.resolver.phrase import Link
from chronology.resolver.rules.readers import exists

__all__ = ["in_order", "share"]


def share(said: Expression, last: Expression, first: Expression, link: Link) -> Expression:
    """``said`` with the year or day that the last (else the first) member of its list states."""
    if isinstance(said, Clock | PartOfDay) and said.day is None:
        day = next(
            (o.day for o in (last, first) if isinstance(o, Clock | PartOfDay) and o.day is not None), None
        )
        return replace(said, day=day)
    if isinstance(said, PartOfDay) and said.day is not None and isinstance(said.day, Calendar):
        return replace(said, day=share(said.day, _day_in(last), _day_in(first), link))
    if isinstance(said, Weekday) and isinstance(first, Weekday) and _follows(said, first):
        return Counted(Duration(((float((said.index - first.index) % 7), Granularity.DAY),)), 1, start=first)
    if isinstance(said, Weekday) and isinstance(last, Weekday):
        names_week = last.direction is Direction.BARE and last.base is Base.SPEECH
        return replace(said, weeks=last.weeks) if names_week and _is_bare(said) else said
    if isinstance(said, Calendar) and isinstance(last, Calendar) and _lacks_month_of(said, last):
        said = _with_month_of(said, last, link)
    if isinstance(said, Calendar) and isinstance(first, Calendar) and _lacks_month_of(said, first):
        said = _in_month_from(said, first)
    if isinstance(said, Calendar | Part | Holiday) and _lacks_year(said):
        for other, is_later in ((last, True), (first, False)):
            if isinstance(other, Calendar | Part | Holiday) and _tells_year_of(said, other):
                return _with_year_of(said, other, is_later=is_later, link=link)
    return said


def _follows(said: Weekday, first: Weekday) -> bool:
    """Whether a bare weekday goes on from one whose week is told: "next Monday and Tuesday"."""
    is_told = first.direction is not Direction.BARE and first.weeks is None and first.base is Base.SPEECH
    return is_told and _is_bare(said) and said.index != first.index


def _lacks_year(said: Calendar | Part | Holiday) -> bool:
    """Whether its words tell no year, neither that of another nor their own: "in May 2006 and last October"."""
    return said.year is None and said.of is None and said.direction is Direction.BARE


def _tells_year_of(said: Calendar | Part | Holiday, other: Calendar | Part | Holiday) -> bool:
    """Whether a member's year is the other's too; a year alone holds no month: "in 2016 and in May", "May to 2018"."""
    if other.year is None and other.of is None:
        return False
    stands_alone = isinstance(other, Calendar) and other.month is None
    return not (
        stands_alone and other.year is not None and isinstance(said, Calendar) and said.month is not None
    )


def _lacks_month_of(said: Calendar, other: Calendar) -> bool:
    """Whether a day stands without its month beside one that states it: "del lunes 4 al viernes 8 de marzo"."""
    return None not in (said.day, other.day, other.month) and said.month is None and said.of is None


def _with_month_of(said: Calendar, last: Calendar, link: Link) -> Calendar:
    """The day in the month of the last one, or in the month before where a range would run back."""
    day, month = said.day or 0, last.month or 0
    is_before = link is Link.RANGE and day > (last.day or 0)
    changed = replace(said, month=(month - 1 or 12) if is_before else month)
    return changed if exists(changed) else said


def _in_month_from(said: Calendar, first: Calendar) -> Calendar:
    """The day in the month of the first one, or in the month after where it would run back: "с 28 мая по 2-е"."""
    month = first.month or 0
    changed = replace(said, month=month if (said.day or 0) > (first.day or 0) else month % 12 + 1)
    return changed if exists(changed) else said


def _day_in(said: Expression) -> Expression:
    """The day of a part of it, or the day itself."""
    return said.day if isinstance(said, PartOfDay) and said.day is not None else said


def in_order(first: Expression, last: Expression) -> Expression:
    """The last weekday of a range is the one that follows the first: "Wednesday to Friday", "Saturday 13 to Monday"."""
    if isinstance(last, Clock | PartOfDay) and isinstance(first, Clock | PartOfDay):
        if first.day == last.day and _runs_past_midnight(first, last):
            return replace(
                last, day=replace(NEXT_DAY, base=Base.SPEECH, start=first.day) if first.day else NEXT_DAY
            )
        if first.day is not None and last.day is not None:
            return replace(last, day=in_order(first.day, last.day))
    if _is_from_now(first) and isinstance(last, Weekday) and _is_bare(last):
        return replace(last, direction=Direction.FORWARD)
    index = _weekday_told(first)
    if index is None or not isinstance(last, Weekday) or index == last.index:
        return last
    days = Duration(((float((last.index - index) % 7), Granularity.DAY),))
    return Counted(days, 1, start=first) if _is_bare(last) else last


def _is_from_now(first: Expression) -> bool:
    """Whether a range begins with the day of speaking, or later: "from 6 p.m. this evening to 10 a.m. Saturday"."""
    match _day_in(first):
        case Shifted(unit=Granularity.DAY, base=Base.SPEECH, count=count):
            return count >= 0
        case _:
            return False


def _weekday_told(said: Expression) -> int | None:
    match said:
        case Weekday(index=index):
            return index
        case Calendar(day=int(), weekday=weekday):
            return weekday
        case _:
            return None


def _is_bare(said: Weekday) -> bool:
    return said.direction is Direction.BARE and said.weeks is None and said.base is Base.SPEECH


def _runs_past_midnight(first: Clock | PartOfDay, last: Clock | PartOfDay) -> bool:
    """Whether a range of times goes on into the next day: "5 May 2019, 10 p.m. to 1 a.m."."""
    if not (isinstance(first, Clock) and isinstance(last, Clock)) or first.zone != last.zone:
        return False
    if first.day is None and first.hour <= _NOON:
        return False
    return (last.hour, last.minute or 0) < (first.hour, first.minute or 0)


_NOON = 12
"""Up to it nothing tells which half of the day a bare hour is in: "from 11:30 to 2:00"."""


def _with_year_of(
    said: Calendar | Part | Holiday, other: Calendar | Part | Holiday, *, is_later: bool, link: Link
) -> Expression:
    turn = _turn(said, other, is_later=is_later, link=link)
    if other.year is None:
        of = other.of if other.of is None or not turn else replace(other.of, count=other.of.count + turn)
        return replace(said, of=of)
    changed = replace(said, year=other.year + turn)
    return changed if not isinstance(changed, Calendar) or exists(changed) else said


def _turn(
    said: Calendar | Part | Holiday, other: Calendar | Part | Holiday, *, is_later: bool, link: Link
) -> int:
    """How many years a member lies from that of the other: "from August to May of this year" begins in the last."""
    if not isinstance(said, Calendar) or not isinstance(other, Calendar) or not (said.month and other.month):
        return 0
    first, last = (said.month, other.month) if is_later else (other.month, said.month)
    runs_over = first > last and (link is Link.RANGE or last + _YEAR - first <= _YEAR // 2)
    return (-1 if is_later else 1) if runs_over else 0


_YEAR = 12
"""Months. Over New Year run all ranges, and lists whose members it brings nearer: "December and January 2018"."""
