"""Counts amounts of time on from a unit of the calendar, or back."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from chronology import intervals
from chronology.intervals import Granularity
from chronology.resolver.units import TIME_UNITS, YEARS_IN, CalendarUnit, whole_units

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Amounts", "counted", "counted_jointly"]

Amounts: TypeAlias = "Sequence[tuple[float | None, Granularity]]"
"""Amounts with their units, coarse first; ``None`` for one that isn't told."""


def counted(start: CalendarUnit, amounts: Amounts, sign: int) -> CalendarUnit | None:
    """The unit that lies so far from ``start``, as fine as the amounts are; ``None`` where one isn't told."""
    unit = start
    for amount, granularity in amounts:
        if amount is None:
            return None
        unit = _step(unit, amount, granularity, sign)
    return unit


def counted_jointly(
    start: CalendarUnit, amounts: Amounts, sign: int, grain: Granularity
) -> CalendarUnit | None:
    """The unit that is as fine as ``grain``, where amounts are counted from a day: "1 month and 21 days ago".

    A week is counted by its Thursday, which tells its year.
    """
    day = start.first_day
    if day is not None and start.granularity is Granularity.WEEK:
        day += dt.timedelta(days=3)
    for amount, granularity in amounts:
        if amount is None or day is None:
            return None
        if granularity in TIME_UNITS:
            continue
        in_years = granularity in YEARS_IN
        count, unit = whole_units(
            amount * YEARS_IN.get(granularity, 1), Granularity.YEAR if in_years else granularity
        )
        day = intervals.plus(day, unit, sign * count)
    return None if day is None else CalendarUnit.of(day, grain)


def _step(unit: CalendarUnit, amount: float, granularity: Granularity, sign: int) -> CalendarUnit:
    count, finer = whole_units(amount, granularity)
    if finer is not granularity:
        moved = unit.moved(finer, sign * count)
        return moved.widened(_HALVED.get(granularity, moved.granularity))
    if granularity in YEARS_IN:
        moved = unit.moved(Granularity.YEAR, sign * round(amount * YEARS_IN[granularity]))
        return moved if unit.granularity.rank <= Granularity.YEAR.rank else moved.widened(unit.granularity)
    if granularity.rank <= Granularity.HOUR.rank:
        days = round(amount) // 24 if granularity is Granularity.HOUR else 0
        return unit.moved(Granularity.DAY, sign * days) if days else unit.widened(Granularity.DAY)
    if granularity is Granularity.YEAR and unit.granularity in (Granularity.QUARTER, Granularity.HALF):
        return replace(unit, year=unit.year + sign * int(amount))
    if granularity is Granularity.WEEKEND and sign > 0 and _is_weekday(unit):
        count -= 1  # the one that ends the same week
    return unit.moved(granularity, sign * count)


def _is_weekday(unit: CalendarUnit) -> bool:
    day = unit.first_day
    return unit.granularity is Granularity.DAY and day is not None and day.weekday() < calendar.SATURDAY


_HALVED = {
    Granularity.YEAR: Granularity.HALF,
    Granularity.MONTH: Granularity.MONTH,
    Granularity.WEEK: Granularity.WEEK,
}
"""What a count with a fraction tells: "four and a half years ago" a half of a year, "a month and a half ago" one."""
