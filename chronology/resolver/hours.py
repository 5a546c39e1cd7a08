"""Hours and minutes counted from the moment of speaking, where that is known to the minute."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chronology import intervals
from chronology.intervals import Extent, Granularity, Interval
from chronology.resolver.expressions import Base, Counted, Duration, PartOfDay, Shifted
from chronology.resolver.phrase import OF_THAT_DAY
from chronology.resolver.units import TIME_UNITS, whole_units

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.units import CalendarUnit

__all__ = [
    "NEXT_DAY",
    "NIGHTS_TOLD",
    "THAT_DAY",
    "THAT_YEAR",
    "counts_hours",
    "days_of_hours",
    "hour_of",
    "is_that_day",
    "moment_behind",
    "moment_of",
    "run_of_days",
    "run_of_hours",
]

NEXT_DAY = Counted(Duration(((1.0, Granularity.DAY),)), 1, Base.STORY)
"""The day of a time of day that runs past the midnight of one told just before: "from 9 p.m. to 5 a.m."."""
THAT_DAY, THAT_YEAR = (Shifted(unit, 0, Base.STORY) for unit in (Granularity.DAY, Granularity.YEAR))
NIGHTS_TOLD = (PartOfDay("NI", THAT_DAY), PartOfDay("NI"))
"""That night, or a bare one."""
_LENGTHS = {
    Granularity.HOUR: dt.timedelta(hours=1),
    Granularity.MINUTE: dt.timedelta(minutes=1),
    Granularity.SECOND: dt.timedelta(seconds=1),
}


def is_that_day(phrase: Phrase) -> bool:
    """Whether it is the day just told, or a part of it, and of no other: "that day", "that night"."""
    return phrase.note == OF_THAT_DAY or (phrase.says == THAT_DAY and phrase.mod is None)


def moment_of(published: Interval | None) -> dt.datetime | None:
    """The moment of publication; ``None`` where no more than the day is known."""
    if published is None or published.granularity.rank > Granularity.MINUTE.rank:
        return None
    return published.begin


def counts_hours(said: Expression) -> bool:
    """Whether ``said`` lies some hours or minutes from another moment: "three hours ago", "two hours later"."""
    return isinstance(said, Counted) and said.start is None and said.duration.amounts[-1][1] in TIME_UNITS


def moment_behind(said: Expression, spoken: Interval | None, told: Interval | None) -> dt.datetime | None:
    """The moment that ``said`` counts hours from: the one just told, or that of speaking.

    ``None`` where it counts none, or no more than the day is known. Only whole hours count from an hour.
    """
    if not isinstance(said, Counted) or not counts_hours(said):
        return None
    base = spoken if told is None or said.base is not Base.STORY else told
    amount, unit = said.duration.amounts[-1]
    is_whole = unit is Granularity.HOUR and amount is not None and amount % 1 == 0
    finest = Granularity.HOUR if is_whole else Granularity.MINUTE
    return None if base is None or base.granularity.rank > finest.rank else base.begin


def hour_of(length: Duration, sign: int, now: dt.datetime) -> Interval | None:
    """The hour in which the moment lies so far from ``now``, the minute where minutes are counted."""
    moment = _moved(length, sign, now)
    if moment is None:
        return None
    if length.amounts[-1][1] is Granularity.HOUR:
        begin = moment.replace(minute=0, second=0, microsecond=0)
        return Interval(begin, begin + _LENGTHS[Granularity.HOUR], Granularity.HOUR)
    begin = moment.replace(second=0, microsecond=0)
    return Interval(begin, begin + _LENGTHS[Granularity.MINUTE], Granularity.MINUTE)


def run_of_hours(length: Duration, sign: int, now: dt.datetime) -> Interval | None:
    """All the time between ``now`` and the moment so far from it: "the past 24 hours"."""
    moment = _moved(length, sign, now)
    if moment is None or moment == now:
        return None
    first, last = sorted((now, moment))
    return Interval(first, last, Granularity.MINUTE, extent=Extent.THROUGHOUT)


def days_of_hours(said: Counted, start: CalendarUnit, today: dt.date | None) -> Interval | None:
    """The days in which it may lie, so many hours from some moment of a day: "two hours later" may be the next.

    ``None`` where no hours are counted, or not from a day; nor on from today, for what is told has happened by then.
    """
    day, unit = start.first_day, said.duration.amounts[-1][1]
    if start.granularity is not Granularity.DAY or day is None or unit is not Granularity.HOUR:
        return None
    if said.sign > 0 and day == today:
        return None
    midnight = dt.datetime(day.year, day.month, day.day)
    first = _moved(said.duration, said.sign, midnight)
    last = _moved(said.duration, said.sign, midnight + dt.timedelta(days=1))
    if first is None or last is None:
        return None
    begin, end = (moment.replace(hour=0, minute=0, second=0, microsecond=0) for moment in (first, last))
    return Interval(begin, end if end == last else end + dt.timedelta(days=1), Granularity.DAY)


def run_of_days(length: Duration, sign: int, today: dt.date) -> Interval | None:
    """The days that hold "the past 24 hours" whenever on the day of speaking they are told."""
    midnight = dt.datetime(today.year, today.month, today.day)
    first, last = midnight, midnight + dt.timedelta(days=1)
    farthest = _moved(length, sign, first if sign < 0 else last)
    if farthest is None:
        return None
    day = farthest.replace(hour=0, minute=0, second=0, microsecond=0)
    if sign < 0:
        return Interval(day, last, Granularity.DAY)
    return Interval(first, day if day == farthest else day + dt.timedelta(days=1), Granularity.DAY)


def _moved(length: Duration, sign: int, now: dt.datetime) -> dt.datetime | None:
    moment = now
    for amount, unit in length.amounts:
        if amount is None:
            return None
        if unit in TIME_UNITS:
            moment += sign * amount * _LENGTHS[unit]
        else:
            count, counted = whole_units(amount, unit)
            moment = dt.datetime.combine(intervals.plus(moment.date(), counted, sign * count), moment.time())
    return moment
