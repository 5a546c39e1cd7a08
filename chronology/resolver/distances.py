"""Lengths of time that words place beside a date: "three days after Easter", "the six months ended Aug. 12"."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from chronology.intervals import Granularity, Interval
from chronology.resolver.bounds import edges, modified, somewhere
from chronology.resolver.clauses import words_before
from chronology.resolver.cues import skips_days
from chronology.resolver.durations import duration_interval
from chronology.resolver.expressions import Base, Counted, Direction, Duration, Nth, Part
from chronology.resolver.mention import MARKED_OFF, Mention, Status
from chronology.resolver.phrase import Link
from chronology.resolver.place import place
from chronology.resolver.placed import Moment
from chronology.resolver.saying import symbol
from chronology.resolver.settle import in_calendar
from chronology.resolver.sides import NO_FURTHER, between_times
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_distances"]

_Mark: TypeAlias = "Callable[[CalendarUnit | None], tuple[Interval | None, bool]]"
"""What a length marks off together with a date, and whether the date has it too."""


def with_distances(
    found: list[Mention],
    phrases: Sequence[Phrase],
    units: Mapping[int, CalendarUnit],
    text: str,
    words: Cues,
) -> list[Mention]:
    """The same references, where a length beside a date has the interval that both mark off together.

    The date has it too, unless it only ends the length. ``units`` holds the places of the dates by offset.
    """
    for i, (length, date) in enumerate(itertools.pairwise(phrases)):
        if date.link is Link.RANGE:
            continue
        if not isinstance(length.says, Duration | Part | Nth):
            continue
        gap, unit = text[length.end : date.start].strip().lower(), units.get(date.start)
        match length.says:
            case Duration() as said:
                mark: _Mark = functools.partial(_marked_off, said, length, gap, text, words)
            case Part(unit=Granularity.QUARTER) | Nth(unit=Granularity.QUARTER) if _ended(
                found[i], gap, words
            ):
                mark = _quarter_ended
                if unit is None:
                    found[i] = _open(found[i], symbol(length.says))
            case _:
                continue
        interval, is_shared = mark(unit) if unit is not None else _within(mark, found[i + 1])
        if interval is None:
            continue
        for j in (i, i + 1) if is_shared else (i,):
            trace = (*found[j].trace, f"{MARKED_OFF} {interval.edtf}")
            found[j] = found[j]._replace(interval=interval, status=_status(found[j], unit), trace=trace)
    return found


def _within(mark: _Mark, date: Mention) -> tuple[Interval | None, bool]:
    """All that a length may mark off together with a date that is only bounded."""
    (first, is_shared), (last, _) = map(mark, edges(date.interval))
    known, begin, end = first or last, first.begin if first else None, last.end if last else None
    if known is None:
        return None, is_shared
    return somewhere(begin, end, known.granularity), is_shared


def _open(quarter: Mention, value: str) -> Mention:
    """A quarter that ended nobody knows when: the calendar's own would tell more than is known."""
    return quarter._replace(status=Status.UNRESOLVED, value=value, interval=None)


def _status(mention: Mention, unit: CalendarUnit | None) -> Status:
    """How well a length is known that a date marks off, or that date; ``unit`` is its place."""
    match mention.status:
        case Status.VAGUE:
            return Status.BOUNDED if unit is None else Status.RESOLVED
        case Status.UNRESOLVED:
            return Status.BOUNDED
        case status:
            return status


def _marked_off(
    said: Duration,
    length: Phrase,
    gap: str,
    text: str,
    words: Cues,
    unit: CalendarUnit | None,
) -> tuple[Interval | None, bool]:
    """What a length and the date after it mark off, with ``gap`` between them, and whether the date has it too.

    A comma parts a length from what only happened then: "he stayed two years, before 2015" tells no distance.
    """
    quote, unparted = length.words(text), gap.strip(" ,")
    if unparted in words.wholes:
        side = _side(quote, words) or _summed(text, length.start, unit, words)
        return _part_of(said, side, unit), False
    way, sign = words.stretches.get(unparted), words.distances.get(gap)
    if said.direction is not Direction.BARE or skips_days(quote, words):
        return None, False
    if sign is not None and _lasts(length, text, words):
        return _beside(said, sign, unit, touches=gap in words.to_the_day), gap in words.to_the_day
    if sign is not None:
        counted = Counted(said, sign, Base.STORY, exact=gap in words.to_the_day)
        return _distant(counted, length, unit), True
    return _run(said, way, unit), way is Direction.FORWARD


def _ended(quarter: Mention, gap: str, words: Cues) -> bool:
    """Whether the date behind is that at which the quarter ended."""
    return quarter.signal != "from" and words.stretches.get(gap.lstrip(", ")) is Direction.BACK


def _quarter_ended(unit: CalendarUnit | None) -> tuple[Interval | None, bool]:
    """The three months up to the day on which a quarter ended, also where it is none of the calendar's."""
    is_day = unit is not None and unit.granularity is Granularity.DAY
    return _run(_QUARTER, Direction.BACK, unit) if is_day else None, False


_QUARTER = Duration(((3.0, Granularity.MONTH),))


def _lasts(length: Phrase, text: str, words: Cues) -> bool:
    """Whether something takes the whole length: "banned for two years from May 2018"."""
    before = words_before(text, length.start)
    if " ".join(before[-2:]) in words.future:
        return False  # "set for two weeks after Easter"
    return not words.lasting.isdisjoint((*before[-1:], *length.words(text).lower().split()[:1]))


def _beside(said: Duration, sign: int, unit: CalendarUnit | None, *, touches: bool) -> Interval | None:
    """The time that a length takes up before a date, or after it; with the date itself where it ``touches`` it."""
    base = unit if sign < 0 or touches or unit is None else _day_after(unit)
    if base is None:
        return None
    way = Direction.BACK if sign < 0 else Direction.FORWARD
    return in_calendar(
        lambda: duration_interval(replace(said, direction=way, base=Base.STORY), Moment(reached=base))
    )


def _side(length: str, words: Cues) -> Direction | None:
    """The side of a larger time that "the first nine months" of it take."""
    opening = [word for word in length.lower().split()[:3] if word in words.sides]
    return words.sides[opening[0]] if opening else None


def _summed(text: str, start: int, unit: CalendarUnit | None, words: Cues) -> Direction | None:
    """The beginning of a year, where figures are told for so much of it: Russian "за девять месяцев 2023 года"."""
    is_year = unit is not None and unit.granularity is Granularity.YEAR
    is_summed = is_year and not words.summing.isdisjoint(words_before(text, start)[-1:])
    return Direction.FORWARD if is_summed else None


def _part_of(said: Duration, side: Direction | None, unit: CalendarUnit | None) -> Interval | None:
    """The first or last so many units of a larger time: "the first nine months of 1990"."""
    found = _run(said, side, unit)
    return found if found is not None and unit is not None and found.within(unit.interval) else None


def _run(said: Duration, way: Direction | None, unit: CalendarUnit | None) -> Interval | None:
    """The time that a length takes up from the beginning of a date on, or back from its end."""
    base = _day_after(unit) if way is Direction.BACK else unit
    if unit is None or base is None or way is None:
        return None
    length = replace(said, direction=way, base=Base.STORY)
    found = in_calendar(lambda: duration_interval(length, Moment(reached=base)))
    return found if found is None or base is unit else replace(found, granularity=unit.granularity)


def _day_after(unit: CalendarUnit | None) -> CalendarUnit | None:
    last = None if unit is None else unit.interval.last_day
    return None if last is None else CalendarUnit.of(last + dt.timedelta(days=1), Granularity.DAY)


def _distant(counted: Counted, length: Phrase, unit: CalendarUnit | None) -> Interval | None:
    """The one day, or whole unit, that lies so far before or after the date; all up to there, if that is the most."""
    placed = None if unit is None else place(counted, Moment(reached=unit))
    if placed is None or unit is None:
        return None
    if length.note == NO_FURTHER:
        return between_times(placed.span, unit.interval)
    return modified(placed.span, length.mod)
