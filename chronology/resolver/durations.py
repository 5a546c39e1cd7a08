"""Lengths of time: as TIMEX3 writes them, and the time that one takes up before or after its base."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology import intervals
from chronology.intervals import Extent, Granularity, Interval
from chronology.resolver.expressions import Base, Counted, Direction, Duration
from chronology.resolver.hours import run_of_days, run_of_hours
from chronology.resolver.place import place
from chronology.resolver.units import TIME_UNITS, YEARS_IN, CalendarUnit, whole_units

if TYPE_CHECKING:
    from chronology.resolver.placed import Moment

__all__ = ["duration_ahead", "duration_interval", "duration_value", "interval_between"]

_LETTERS = {
    Granularity.SECOND: "S",
    Granularity.MINUTE: "M",
    Granularity.HOUR: "H",
    Granularity.DAY: "D",
    Granularity.WEEKEND: "WE",
    Granularity.WEEK: "W",
    Granularity.MONTH: "M",
    Granularity.QUARTER: "Q",
    Granularity.YEAR: "Y",
}
_MADE_OF = {unit: (years, Granularity.YEAR) for unit, years in YEARS_IN.items()}
_MADE_OF[Granularity.HALF] = (6, Granularity.MONTH)
"""Units for which TIMEX3 has no letter, or none that all tools know, and what they are made of."""
_FINER_TIME = {Granularity.HOUR: Granularity.MINUTE, Granularity.MINUTE: Granularity.SECOND}


def duration_value(said: Duration) -> str:
    """The TIMEX3 value: "P3Y", "PT3H20M", "PXM", "P2.5Y"."""
    amounts = list(said.amounts)
    last, unit = amounts[-1]
    if last is not None and last % 1 == 0.5 and unit in _FINER_TIME and last > 1:
        amounts[-1:] = [(last - 0.5, unit), (30, _FINER_TIME[unit])]
    dates = "".join(_amount(n, u) for n, u in amounts if u not in TIME_UNITS)
    times = "".join(_amount(n, u) for n, u in amounts if u in TIME_UNITS)
    return f"P{dates}" + (f"T{times}" if times else "")


def _amount(amount: float | None, unit: Granularity) -> str:
    size, unit = _MADE_OF.get(unit, (1, unit))
    amount = None if amount is None else amount * size
    return ("X" if amount is None else f"{amount:.12g}") + _LETTERS[unit]


def interval_between(said: Duration, sign: int, base: dt.date) -> Interval | None:
    """From the nearer to the farther bound of "two to three weeks" before or after a day, both days included."""
    unit = said.amounts[-1][1]
    if said.between is None or unit in TIME_UNITS:
        return None
    size = YEARS_IN.get(unit, 1)
    grain = Granularity.YEAR if unit in YEARS_IN else unit
    edges = sorted(intervals.plus(base, grain, sign * round(amount * size)) for amount in said.between)
    begin, end = (dt.datetime(day.year, day.month, day.day) for day in edges)
    return Interval(begin, end + dt.timedelta(days=1), Granularity.DAY)


def duration_ahead(said: Duration, at: Moment, *, whole: bool) -> Interval | None:
    """The unit that lies a length of time ahead ("in two weeks"), or all the time till then ("within two weeks")."""
    if said.between is not None:
        return interval_between(said, 1, at.speech)
    placed = place(Counted(said, 1), at)
    if placed is None or not whole:
        return None if placed is None else placed.span
    if said.amounts[-1][1] in TIME_UNITS:
        return None if at.now is None else run_of_hours(said, 1, at.now)
    till_then = replace(said, direction=Direction.FORWARD, base=Base.STORY)
    return duration_interval(till_then, at._replace(reached=CalendarUnit.of(at.speech, Granularity.DAY)))


def _edge_of_now(said: Duration, at: Moment) -> dt.date | None:
    """Where a pointed duration begins to count: the day of speaking is in neither the past nor the next three days.

    Quarters are counted as reports count them, by the calendar: the past two are the last two that have ended.
    """
    if said.base is Base.STORY:
        return at.story.first_day
    if said.amounts[-1][1] is Granularity.QUARTER:
        ahead = 1 if said.direction is Direction.FORWARD else 0
        return CalendarUnit.of(at.speech, Granularity.DAY).moved(Granularity.QUARTER, ahead).first_day
    return at.speech + dt.timedelta(days=1 if said.direction is Direction.FORWARD else 0)


def duration_interval(said: Duration, at: Moment, *, working: bool = False) -> Interval | None:
    """The time before or after its base that a pointed duration takes up; ``None`` for one that only measures.

    Of ``working`` days only Mondays to Fridays count; about, for nobody says which of them are holidays.
    """
    if said.direction not in (Direction.BACK, Direction.FORWARD) or any(n is None for n, _ in said.amounts):
        return None
    sign = 1 if said.direction is Direction.FORWARD else -1
    if said.base is Base.SPEECH and said.amounts[-1][1] in TIME_UNITS:
        return run_of_days(said, sign, at.speech) if at.now is None else run_of_hours(said, sign, at.now)
    base = _edge_of_now(said, at)
    if base is None:
        return None
    if working:
        return _working_days(said, sign, base)
    edge, counted = base, Granularity.DAY
    for amount, unit in said.amounts:
        if unit in TIME_UNITS or unit.rank > Granularity.CENTURY.rank:
            return None
        count, counted = whole_units(amount or 0, unit)
        edge = intervals.plus(edge, counted, sign * count)
    first, last = sorted((base, edge))
    if first == last:
        return None
    return Interval(
        dt.datetime(first.year, first.month, first.day),
        dt.datetime(last.year, last.month, last.day),
        counted,
        extent=Extent.THROUGHOUT,
    )


def _working_days(said: Duration, sign: int, base: dt.date) -> Interval | None:
    amount, unit = said.amounts[-1]
    if unit is not Granularity.DAY or not 1 <= (amount or 0) <= _MOST_WORKING_DAYS:
        return None
    edge, left = base, int(amount or 0)
    while left:
        passed = edge if sign > 0 else edge - dt.timedelta(days=1)
        left -= passed.weekday() < calendar.SATURDAY
        edge += dt.timedelta(days=sign)
    first, last = sorted((base, edge))
    days = intervals.span(intervals.day(first), intervals.day(last - dt.timedelta(days=1)))
    return replace(days, approximate=True)


_MOST_WORKING_DAYS = 1000
