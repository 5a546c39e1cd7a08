"""Puts what a phrase says on the calendar, given the moment it counts from. Knows no language and no text."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronology import intervals
from chronology.intervals import Extent, Granularity, Interval
from chronology.resolver.closeness import chosen_year, day_in, day_on_weekday, nearest_day
from chronology.resolver.counting import counted, counted_jointly
from chronology.resolver.expressions import (
    PAST,
    Base,
    Beside,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Era,
    Holiday,
    Impossible,
    InYear,
    Named,
    Nth,
    Part,
    PartOfDay,
    Recurring,
    Shifted,
    Vague,
    Weekday,
    Weekend,
)
from chronology.resolver.holidays import days_of_feast, holiday_date
from chronology.resolver.hours import NIGHTS_TOLD, counts_hours, days_of_hours, hour_of
from chronology.resolver.placed import Placed, Untold
from chronology.resolver.units import YEARS_IN, CalendarUnit, days_in
from chronology.resolver.within import nth_in

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.placed import Moment

__all__ = ["place"]

_PART_HOURS = {
    "SM": (0, 6),
    "DW": (3, 9),
    "MO": (6, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "DK": (15, 23),
    "EV": (18, 22),
    "NI": (18, 30),
    "EN": (0, 30),
    "DT": (6, 18),
}
"""Hours after midnight; a night runs into the next day, and the sun rises and sets early or late in the year."""


def place(said: Expression, at: Moment) -> Placed | None:
    """Where ``said`` lies, counted from ``at``.

    ``None`` for what has no place on the calendar, or beyond its ends, and where what it counts from is unknown.
    """
    try:
        found = _place(said, at)
        _ = None if found is None else found.span  # there is none after the year 9999
        return found
    except (Untold, ValueError, OverflowError):
        return None


def _place(said: Expression, at: Moment) -> Placed | None:  # noqa: C901 - one case an expression
    match said:
        case Calendar():
            return _calendar(said, at)
        case Part(index=0):
            return Placed(_same_part(said, at))
        case Part():
            return Placed(CalendarUnit(said.unit, _part_year(said, at), said.index))
        case Era():
            return Placed(CalendarUnit(said.unit, said.first_year))
        case Weekday():
            return _weekday(said, at)
        case Beside():
            return _beside(said, at)
        case InYear(date=date, turns=turns, other=other, way=way):
            year = _year_for(other, at._replace(direction=way)) if other.year is None else other.year
            return _date(year + turns, date.month, date.day)
        case Weekend():
            return Placed(_weekend(said, at))
        case Holiday():
            return _holiday(said, at)
        case Shifted():
            return Placed(_base(said.base, at).moved_to(said.unit, said.count))
        case Counted():
            return _counted(said, at)
        case Clock():
            return _clock(said, at)
        case PartOfDay():
            return _part_of_day(said, at)
        case Nth():
            return _nth(said, at)
        case Duration() | Recurring() | Vague() | Impossible() | Named():
            return None


@dataclass(frozen=True, slots=True)
class _From:
    unit: CalendarUnit

    def moved_to(self, granularity: Granularity, count: int) -> CalendarUnit:
        if count == 0:
            return self.unit.widened(granularity)
        return self.unit.moved(granularity, count)


def _base(base: Base, at: Moment) -> _From:
    return _From(at.story if base is Base.STORY else CalendarUnit.of(at.speech, Granularity.DAY))


def _calendar(said: Calendar, at: Moment) -> Placed | None:
    if said.of is not None:
        turns = _turns(said.of, said.direction, (said.month, said.day), at)
        whole = _base(said.of.base, at).moved_to(said.of.unit, turns)
        month = said.month if said.month is not None else whole.index
        return _date(whole.year, month, said.day)
    if said.year is not None:
        return _date(said.year, said.month, said.day)
    if said.month is None:
        return _day_of_month(said, at)
    return _date(_year_for(said, at), said.month, said.day)


def _turns(of: Shifted, way: Direction, date: tuple[int | None, int | None], at: Moment) -> int:
    """How many years lie between the story and the year of a date (month, day).

    "The following June" (FORWARD) is this year's, where June is still to come; "June of the following year" never.
    """
    month, day = date
    told, turn = at.story.month, way.value or 0
    if told is None or month is None or not turn:
        return of.count + turn
    here, there = (told, at.story.day if day else 0), (month, day or 0)
    is_same_year = there > here if turn > 0 else there < here
    return of.count + (0 if is_same_year else turn)


def _date(year: int, month: int | None, day: int | None) -> Placed | None:
    if month is None:
        return Placed(CalendarUnit(Granularity.YEAR, year))
    if day is None:
        return Placed(CalendarUnit(Granularity.MONTH, year, month))
    return Placed(CalendarUnit(Granularity.DAY, year, month, day)) if day <= days_in(year, month) else None


def _year_for(said: Calendar, at: Moment) -> int:
    """The year of a month, with or without a day: the narrated one, or the one tense and closeness choose."""
    assert said.month is not None
    if at.inherited_year is not None and said.direction is Direction.BARE:
        return at.inherited_year
    reach = _LEAPS_APART if (said.month, said.day) == (2, 29) else 1
    years = range(at.speech.year - reach, at.speech.year + reach + 1)
    dates = {y: _representative(y, said) for y in years if (said.day or 1) <= days_in(y, said.month)}
    fitting = {y: d for y, d in dates.items() if said.weekday is not None and d.weekday() == said.weekday}
    return chosen_year(fitting or dates, at.speech, _points(said, at), said)


_LEAPS_APART = 8
"""Years between two leap years around 1900; elsewhere four."""


def _points(said: Calendar, at: Moment) -> Direction:
    """Which way the date points: as its own words say, else as the clause does."""
    if said.direction is not Direction.BARE:
        return said.direction
    return at.direction


def _representative(year: int, said: Calendar) -> dt.date:
    assert said.month is not None
    return dt.date(year, said.month, said.day or 15)


def _day_of_month(said: Calendar, at: Moment) -> Placed | None:
    """A bare day ("the 25th") in the month that the text has arrived at."""
    assert said.day is not None
    told = _in_month(said.day, at.story)
    is_beside = told is not None and _is_of_late(at) and _is_beside(told, at)
    if said.weekday is not None:
        other = day_on_weekday(said.day, said.weekday, at.speech, _points(said, at))
        is_near = is_beside and other is not None and abs((other - at.speech).days) <= _OF_LATE
        is_sided = said.direction is not Direction.BARE
        told = other if told is None or is_near or is_sided or told.weekday() != said.weekday else told
    elif said.direction in (Direction.BACK, Direction.FORWARD):
        told = nearest_day(said.day, said.direction, at.speech)
    elif is_beside or (told is None and at.spoken is not None and at.direction is Direction.FORWARD):
        told = nearest_day(said.day, at.direction, at.speech)
    elif told is not None and _runs_into_next_month(told, at):
        told = _in_month(said.day, at.story.moved(Granularity.MONTH, 1)) or told
    return None if told is None else Placed.on(told)


def _runs_into_next_month(day: dt.date, at: Moment) -> bool:
    """Whether a smaller number goes on from a day just told: "it began on 28 July, and on the 3rd", said in August."""
    first = at.story.first_day
    if at.story.granularity is not Granularity.DAY or first is None or first <= day:
        return False
    then = intervals.plus(day, Granularity.MONTH, 1)
    is_behind = at.is_told or (first != at.speech and then <= at.speech)
    return is_behind and then - first < first - day


def _in_month(day: int, unit: CalendarUnit) -> dt.date | None:
    month = unit.month if unit.granularity.rank <= Granularity.MONTH.rank else None
    return None if month is None else day_in(unit.year, month, day)


def _is_of_late(at: Moment) -> bool:
    """Whether the story stands so near the day of speaking that a clause may point from that to a bare day."""
    first = at.story.first_day
    reach = _OF_LATE + (_MONTH if at.story.granularity is Granularity.MONTH else 0)
    return at.spoken is not None and first is not None and abs((first - at.speech).days) <= reach


_OF_LATE, _MONTH = 62, 31
"""Days, and those of a month told as a whole, which may end so near."""


def _is_beside(day: dt.date, at: Moment) -> bool:
    """Whether a day of this month lies on the other side of the day of speaking than the clause points to."""
    if at.direction in PAST:
        return day > at.speech
    return at.direction is Direction.FORWARD and day < at.speech


def _part_year(said: Part, at: Moment) -> int:
    if said.year is not None:
        return said.year
    if said.of is not None:
        month = 3 * said.index if said.unit is Granularity.SEASON else None
        turns = _turns(said.of, said.direction, (month, None), at)
        return _base(said.of.base, at).moved_to(Granularity.YEAR, turns).year
    if at.inherited_year is not None and said.direction is Direction.BARE:
        return at.inherited_year
    here = CalendarUnit.of(at.speech, said.unit)
    now = (here.year, here.index)
    direction = said.direction if said.direction is not Direction.BARE else at.direction
    last_quarter = here.moved(said.unit, -1) if said.unit is Granularity.QUARTER else here
    match direction:
        case Direction.HERE:
            return here.year if said.index == here.index else _year_of_this(said, at)
        case Direction.FORWARD if said.direction is Direction.BARE and said.index == last_quarter.index:
            return last_quarter.year  # reports are still expected of the quarter that has just ended
        case Direction.FORWARD:
            return (
                now[0]
                if said.index > now[1] or (said.index == now[1] and said.direction is Direction.BARE)
                else now[0] + 1
            )
        case Direction.GONE | Direction.BACK | Direction.BARE:
            strictly = said.direction is Direction.BACK
            return now[0] if said.index < now[1] or (said.index == now[1] and not strictly) else now[0] - 1


def _year_of_this(said: Part, at: Moment) -> int:
    """The year of speaking; what has happened this winter happened in that which reached into it."""
    before = CalendarUnit(said.unit, at.speech.year - 1, said.index).interval.end
    reaches = before is not None and before.year == at.speech.year and before.date() <= at.speech
    return at.speech.year - (reaches and at.direction in PAST)


def _same_part(said: Part, at: Moment) -> CalendarUnit:
    """The quarter, month or week just told, in another year; that year where none was told."""
    year = CalendarUnit(Granularity.YEAR, _part_year(said, at))
    is_told = said.unit is not Granularity.QUARTER or at.story.granularity is Granularity.QUARTER
    told = at.story.widened(said.unit)
    if not is_told or told.granularity is not said.unit or not _has_week(year.year, told):
        return year
    return replace(told, year=year.year)


def _has_week(year: int, told: CalendarUnit) -> bool:
    """Whether the year has the week that was told: not every one has a 53rd."""
    last = dt.date(max(year, 1), 12, 28)
    return told.granularity is not Granularity.WEEK or told.index <= last.isocalendar().week


def _weekday(said: Weekday, at: Moment) -> Placed:
    told = at.story.first_day if said.base is Base.STORY else None
    if told is not None:
        ahead = (said.index - told.weekday()) % 7
        if said.weeks == -1:
            return Placed.on(told + dt.timedelta(days=ahead - 7))
        return Placed.on(told + dt.timedelta(days=ahead or (7 if said.weeks == 1 else 0)))
    if said.weeks is not None:
        monday = at.speech - dt.timedelta(days=at.speech.weekday()) + dt.timedelta(weeks=said.weeks)
        return Placed.on(monday + dt.timedelta(days=said.index))
    back = (at.speech.weekday() - said.index) % 7
    match said.direction if said.direction is not Direction.BARE else at.direction:
        case Direction.BACK | Direction.GONE:
            offset = -(back or (7 if said.direction is Direction.BACK else 0))
        case Direction.FORWARD:
            offset = 7 - back if back or said.direction is Direction.FORWARD else 0
        case Direction.HERE if at.direction is Direction.GONE:
            offset = -back
        case Direction.HERE if at.direction in PAST:
            offset = -back if back <= _JUST_PAST else said.index - at.speech.weekday()
        case Direction.HERE:
            offset = -back % 7
        case Direction.BARE:
            offset = -back
    return Placed.on(at.speech + dt.timedelta(days=offset))


_JUST_PAST = 2
"""Days within which what has happened "this Saturday" is told, also in the calendar week after."""


def _beside(said: Beside, at: Moment) -> Placed | None:
    placed = _place(said.date, at)
    first, last = (None, None) if placed is None else (placed.span.begin, placed.span.last_day)
    if first is None or last is None:
        return None
    if said.sign > 0:
        return Placed.on(last + dt.timedelta(days=(said.weekday - last.weekday() - 1) % 7 + 1))
    return Placed.on(first.date() - dt.timedelta(days=(first.weekday() - said.weekday - 1) % 7 + 1))


def _weekend(said: Weekend, at: Moment) -> CalendarUnit:
    """The most recent weekend that has begun, or the next one.

    "This weekend" is the one of the calendar week, but what has happened on it, told early in the week, the last.
    """
    today = at.speech.weekday()
    saturday = at.speech - dt.timedelta(days=(today + 2) % 7)
    match said.direction if said.direction is not Direction.BARE else at.direction:
        case Direction.FORWARD:
            is_next = True
        case Direction.HERE:
            is_over = at.direction is Direction.GONE or (at.direction in PAST and today <= _EARLY_IN_WEEK)
            is_next = today < calendar.SATURDAY and not is_over
        case _:
            is_next = False
    return CalendarUnit.of(saturday + dt.timedelta(weeks=is_next), Granularity.WEEKEND)


_EARLY_IN_WEEK = 1
"""Tuesday: from then on "this weekend" is more likely the one to come, even where the verb looks back."""


def _holiday(said: Holiday, at: Moment) -> Placed:
    """The day of a feast, or all its days."""
    year = _holiday_year(said, at)
    first, days = holiday_date(said.name, year), days_of_feast(said.name, year)
    if days == 1:
        return Placed.on(first)
    last = first + dt.timedelta(days=days - 1)
    whole = intervals.span(intervals.day(first), intervals.day(last), Extent.WITHIN)
    return Placed(CalendarUnit.of(first, Granularity.DAY), f"/{last.isoformat()}", whole)


def _holiday_year(said: Holiday, at: Moment) -> int:
    if said.year is not None:
        return said.year
    if said.of is not None:
        base = _base(said.of.base, at)
        same = holiday_date(said.name, base.unit.year)
        turns = _turns(said.of, said.direction, (same.month, same.day), at)
        return base.moved_to(Granularity.YEAR, turns).year
    if at.inherited_year is not None:
        return at.inherited_year
    dates = {y: holiday_date(said.name, y) for y in (at.speech.year - 1, at.speech.year, at.speech.year + 1)}
    direction = said.direction if said.direction is not Direction.BARE else at.direction
    stated = Calendar(month=1, day=1, direction=said.direction)
    return chosen_year(dates, at.speech, direction, stated)


def _counted(said: Counted, at: Moment) -> Placed | None:
    if at.now is not None and counts_hours(said):
        return _hour(hour_of(said.duration, said.sign, at.now))
    start, amounts = _start(said, at), said.duration.amounts
    if start is None:
        return None
    is_joint = len(amounts) > 1 and start.granularity.rank <= min(amounts[-1][1].rank, Granularity.MONTH.rank)
    if said.exact or is_joint:
        grain = start.granularity if said.exact else amounts[-1][1]
        unit = counted_jointly(start, amounts, said.sign, grain)
    else:
        unit = counted(start, amounts, said.sign)
    if unit is None:
        return None
    if amounts[-1][1] in YEARS_IN and not said.exact:
        # "a century ago" is no count of years
        return Placed(unit, interval=replace(unit.interval, approximate=True))
    return Placed(unit, interval=days_of_hours(said, start, at.spoken))


def _start(said: Counted, at: Moment) -> CalendarUnit | None:
    """What it counts from: the date that it names, or what its base is."""
    if said.start is None:
        return _base(said.base, at).unit
    is_years = said.exact and said.duration.amounts[-1][1] is Granularity.YEAR
    placed = _place(said.start, at._replace(direction=Direction.BARE) if is_years else at)
    return None if placed is None else placed.unit


def _hour(found: Interval | None) -> Placed | None:
    if found is None or found.begin is None:
        return None
    clock = f"T{found.begin:%H}" + (f":{found.begin:%M}" if found.granularity is Granularity.MINUTE else "")
    return Placed(CalendarUnit.of(found.begin.date(), Granularity.DAY), clock, found)


def _clock(said: Clock, at: Moment) -> Placed | None:
    day = _day_for(said.day, at)
    if day is None:
        return None
    if said.day is None and said.hour == 0 and at.direction is Direction.FORWARD:
        said = replace(said, hour=24)  # "expires at midnight": the one that ends the day
    tail = f"T{said.hour:02d}" + (f":{said.minute:02d}" if said.minute is not None else "")
    tail += f":{said.second:02d}" if said.second is not None else ""
    zone = said.zone or ""
    first = day.first_day
    if first is None:
        return Placed(day, tail + zone)
    begin = dt.datetime(first.year, first.month, first.day) + dt.timedelta(
        hours=said.hour, minutes=said.minute or 0, seconds=said.second or 0
    )
    if said.second is not None:
        length, granularity = dt.timedelta(seconds=1), Granularity.SECOND
    elif said.minute is not None:
        length, granularity = dt.timedelta(minutes=1), Granularity.MINUTE
    else:
        length, granularity = dt.timedelta(hours=1), Granularity.HOUR
    return Placed(day, tail + zone, Interval(begin, begin + length, granularity))


def _part_of_day(said: PartOfDay, at: Moment) -> Placed | None:
    day = _day_for(said.day, at)
    first = None if day is None else day.first_day
    if day is None or first is None:
        return None if day is None else Placed(day, f"T{said.timex}")
    if (
        said in NIGHTS_TOLD and first == at.spoken and not at.is_told and at.direction in PAST
    ):  # which is still to come
        first, day = first - dt.timedelta(days=1), day.moved(Granularity.DAY, -1)
    midnight = dt.datetime(first.year, first.month, first.day)
    begin, end = (midnight + dt.timedelta(hours=h) for h in _PART_HOURS[said.code])
    return Placed(day, f"T{said.timex}", Interval(begin, end, Granularity.PART_OF_DAY))


def _day_for(said: Expression | None, at: Moment) -> CalendarUnit | None:
    """The day of a time of day: the stated one, or the day that the text has arrived at."""
    if said is None:
        return at.day or CalendarUnit.of(at.speech, Granularity.DAY)
    placed = _place(said, at)
    return None if placed is None or placed.unit.granularity is not Granularity.DAY else placed.unit


def _nth(said: Nth, at: Moment) -> Placed | None:
    """What lies in a larger time; of the unit before, where this one's is yet to come and the clause looks back."""
    found, whole = _nth_in(said, at), said.whole
    looks_back = at.spoken is not None and at.direction in PAST
    if found is None or not looks_back or not isinstance(whole, Shifted) or whole.count:
        return found
    begin, unit = found.span.begin, _base(whole.base, at).moved_to(whole.unit, 0)
    if begin is None or begin.date() <= at.speech or not intervals.day(at.speech).within(unit.interval):
        return found
    return _nth_in(replace(said, whole=replace(whole, count=-1)), at)


def _nth_in(said: Nth, at: Moment) -> Placed | None:
    placed = _place(said.whole, at)
    return None if placed is None else nth_in(said, placed)
