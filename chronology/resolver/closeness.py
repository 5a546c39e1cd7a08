"""Which year or month a date belongs to that states none: the closest, on the side that its clause points to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import PAST, Calendar, Direction
from chronology.resolver.units import CalendarUnit, days_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.resolver.expressions import Expression

__all__ = ["chosen_year", "day_in", "day_on_weekday", "is_printed_for_now", "nearest_day", "weekday_misfits"]


def chosen_year(dates: dict[int, dt.date], speech: dt.date, direction: Direction, said: Calendar) -> int:
    """The year whose date lies closest to the day of speaking, on the side that the words point to."""
    pool = _on_side(dates, speech, direction, said)
    return min(pool or dates, key=lambda y: (abs((dates[y] - speech).days), -y))


def weekday_misfits(said: Expression, year: int) -> bool:
    """Whether the weekday printed with a date is another one in that year."""
    if not isinstance(said, Calendar) or None in (said.weekday, said.month, said.day):
        return False
    date = _date(said, year)
    return date is not None and date.weekday() != said.weekday


def is_printed_for_now(said: Expression, carried: int, speech: dt.date) -> bool:
    """Whether the weekday printed with a date fits the year closest to the day of speaking, not the one carried on."""
    if not isinstance(said, Calendar) or not weekday_misfits(said, carried):
        return False
    dates = [_date(said, speech.year + n) for n in (-1, 0, 1)]
    closest = min((d for d in dates if d is not None), key=lambda d: abs((d - speech).days), default=None)
    return closest is not None and closest.weekday() == said.weekday


def _date(said: Calendar, year: int) -> dt.date | None:
    return day_in(year, said.month or 0, said.day or 0)


def day_in(year: int, month: int, day: int) -> dt.date | None:
    """The date in that year; ``None`` where it has no such day, or lies outside of those that ``date`` knows."""
    is_one = dt.MINYEAR <= year <= dt.MAXYEAR and day <= days_in(year, month)
    return dt.date(year, month, day) if is_one else None


def _on_side(
    dates: dict[int, dt.date], speech: dt.date, direction: Direction, said: Calendar
) -> dict[int, dt.date]:
    """The dates on the side that the words, or the clause, point to."""
    same_month = said.day is None and said.month == speech.month
    here = {y: d for y, d in dates.items() if d == speech or (same_month and y == speech.year)}
    ahead = {y: d for y, d in dates.items() if d > speech and y not in here}
    back = {y: d for y, d in dates.items() if d < speech and y not in here}
    match direction:
        case Direction.GONE | Direction.BACK if said.direction is Direction.BARE:
            soon = _soon(direction, is_day=said.day is not None)
            return back | here | {y: d for y, d in ahead.items() if (d - speech).days <= soon}
        case Direction.GONE:
            return back | here
        case Direction.BACK:
            return back if said.direction is Direction.BACK else back | here
        case Direction.FORWARD:
            just = {y: d for y, d in back.items() if (speech - d).days <= _JUST_PAST}
            return ahead if said.direction is Direction.FORWARD else ahead | here | just
        case Direction.HERE:
            return {speech.year: dates[speech.year]} if speech.year in dates else dates
        case Direction.BARE:
            return {y: d for y, d in dates.items() if y <= speech.year or (d - speech).days <= _FAR_AHEAD}


def _soon(direction: Direction, *, is_day: bool) -> int:
    """Days that a date may lie ahead whose verb is in the past, in doubt or ``GONE``."""
    if direction is Direction.GONE:
        return _ELSEWHERE if is_day else 0
    return _SOON if is_day else _NEXT_MONTH


_ELSEWHERE = 1
"""Days. What has happened for certain may have done so where it was tomorrow when the text was published."""
_SOON = 75
"""Days. A verb in the past doesn't keep a day of the month from lying so close ahead ("extended to Nov. 20"):
in news the closest one is right nine times in ten."""
_NEXT_MONTH = 46
"""The same for a bare month, by its middle: only the next one can lie ahead ("agreed to cut output in June")."""
_FAR_AHEAD = 100
"""Days. A date of the next calendar year that lies further ahead takes a word that points there."""
_JUST_PAST = 14
"""Days. Nor does a verb that points ahead carry a day just past into the next year."""


def nearest_day(day: int, direction: Direction, speech: dt.date) -> dt.date | None:
    """The last such day of a month, the day of speaking included, or the next one: "CARACAS, 25 (AFP)"."""
    step = -1 if direction in PAST else 1
    here = CalendarUnit.of(speech, Granularity.MONTH)
    months = [here.moved(Granularity.MONTH, step * n) for n in range(_MONTHS_AROUND)]
    return next((one for one in _days_of(day, months) if (speech - one).days * step <= 0), None)


def day_on_weekday(day: int, weekday: int, speech: dt.date, way: Direction) -> dt.date | None:
    """The closest such day of a month that falls on the weekday, on the side told: "Friday the 13th"."""
    months = (
        CalendarUnit.of(speech, Granularity.MONTH).moved(Granularity.MONTH, n)
        for n in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1)
    )
    fitting = [one for one in _days_of(day, months) if one.weekday() == weekday]
    if way in PAST:
        fitting = [one for one in fitting if one <= speech] or fitting
    elif way is Direction.FORWARD:
        fitting = [one for one in fitting if one >= speech] or fitting
    return min(fitting, key=lambda one: abs((one - speech).days)) if fitting else None


def _days_of(day: int, months: Iterable[CalendarUnit]) -> list[dt.date]:
    """That day of each month that has it."""
    dates = (day_in(one.year, one.index, day) for one in months)
    return [date for date in dates if date is not None]


_MONTHS_AROUND = 7
"""Months each way in which a day and a weekday are looked for together; fourteen fit every pair but the 31st."""
