"""What lies in a larger time by its place there: "the second Tuesday of May", "the first ten days of the year"."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology import intervals
from chronology.intervals import Extent, Granularity
from chronology.resolver.expressions import Holiday
from chronology.resolver.holidays import day_in
from chronology.resolver.placed import Placed
from chronology.resolver.units import CalendarUnit, run_in

if TYPE_CHECKING:
    from chronology.resolver.expressions import Nth

__all__ = ["nth_in"]


def nth_in(said: Nth, placed: Placed) -> Placed | None:
    """The unit, run of units, weekday or day of a feast that ``said`` counts out in the larger time ``placed``."""
    first = placed.unit.first_day
    if first is None:
        return None
    if placed.interval is not None and isinstance(said.whole, Holiday) and said.index:
        return Placed.on(day_in(placed.interval, said.index))
    if said.index == 0:
        if said.unit is Granularity.WEEKEND and placed.unit.granularity is Granularity.DAY:
            return _weekend_with(first)
        return Placed(placed.unit.widened(said.unit))
    if said.count > 1:
        run = run_in(placed.unit.interval, said.unit, said.count, said.index)
        return None if run is None else Placed(placed.unit, interval=run)
    last = placed.unit.interval.last_day
    assert last is not None
    if said.weekday is not None:
        first_match = first + dt.timedelta(days=(said.weekday - first.weekday()) % 7)
        last_match = last - dt.timedelta(days=(last.weekday() - said.weekday) % 7)
        day = (
            first_match + dt.timedelta(weeks=said.index - 1)
            if said.index > 0
            else last_match + dt.timedelta(weeks=said.index + 1)
        )
        return Placed.on(day) if first <= day <= last else None
    if said.unit is Granularity.WEEKEND:
        saturday = nth_in(replace(said, unit=Granularity.DAY, weekday=calendar.SATURDAY), placed)
        return None if saturday is None else Placed(saturday.unit.moved(Granularity.WEEKEND, 0))
    edge = first if said.index > 0 else last
    if said.unit is Granularity.WEEK:
        ahead, back = (_THURSDAY - first.weekday()) % 7, (last.weekday() - _THURSDAY) % 7
        edge = edge + dt.timedelta(days=ahead) if said.index > 0 else edge - dt.timedelta(days=back)
    unit = CalendarUnit.of(edge, said.unit)
    unit = unit.moved(said.unit, said.index - 1 if said.index > 0 else said.index + 1)
    inside = unit.first_day
    is_inside = inside is not None and inside <= last and said.unit.rank < placed.unit.granularity.rank
    return Placed(unit) if is_inside else None


_THURSDAY = 3
"""The day that tells to which month or year a week belongs, as ISO 8601 has it for years."""
_TO_SATURDAY = (-2, -3, 3, 2, 1, 0, -1)
"""Days from each weekday to the Saturday of the weekend that it lengthens."""


def _weekend_with(day: dt.date) -> Placed:
    """The weekend that a holiday lengthens, with it: "Labor Day weekend" runs from Saturday to Monday."""
    saturday = day + dt.timedelta(days=_TO_SATURDAY[day.weekday()])
    unit = CalendarUnit.of(saturday, Granularity.WEEKEND)
    first, last = min(saturday, day), max(saturday + dt.timedelta(days=1), day)
    whole = intervals.span(intervals.day(first), intervals.day(last), Extent.WITHIN, Granularity.WEEKEND)
    return Placed(unit, interval=whole)
