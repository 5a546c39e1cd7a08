"""Which year or month a date belongs to that states none: the closest, on the side that its clause points to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import PAST, Direction
from chronology.resolver.units import CalendarUnit, days_in

if TYPE_CHECKING:
    from chronology.resolver.expressions import Calendar

__all__ = ["chosen_year", "day_on_weekday", "nearest_day"]


def chosen_year(dates: dict[int, dt.date], speech: dt.date, direction: Direction, said: Calendar) -> int:
    """The year whose date lies closest to the day of speaking, on the side that the words point to."""
    pool = _on_side(dates, speech, direction, said)
    return min(pool or dates, key=lambda y: (abs((dates[y] - speech).days), -y))


def _on_side(
    dates: dict[int, dt.date], speech: dt.date, direction: Direction, said: Calendar
) -> dict[int, dt.date]:
    """The dates on the side that the words, or the clause, point to."""
    same_month = said.day is None and said.month == speech.month
    here = {y: d for y, d in dates.items() if d == speech or (same_month and y == speech.year)}
    ahead = {y: d for y, d in dates.items() if d > speech and y not in here}
    back = {y: d for y, d in dates.items() if d < speech and y not in here}
    match direction:
        case Direction.GONE:
            return back | here
        case Direction.BACK if said.direction is Direction.BARE:
            soon = _SOON if said.day is not None else _NEXT_MONTH
            return back | here | {y: d for y, d in ahead.items() if (d - speech).days <= soon}
        case Direction.BACK:
            return back if said.direction is Direction.BACK else back | here
        case Direction.FORWARD:
            just = {y: d for y, d in back.items() if (speech - d).days <= _JUST_PAST}
            return ahead if said.direction is Direction.FORWARD else ahead | here | just
        case Direction.HERE:
            return {speech.year: dates[speech.year]} if speech.year in dates else dates
        case Direction.BARE:
            return {y: d for y, d in dates.items() if y <= speech.year or (d - speech).days <= _FAR_AHEAD}


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
    days = [dt.date(one.year, one.index, day) for one in months if day <= days_in(one.year, one.index)]
    return next((one for one in days if (speech - one).days * step <= 0), None)


def day_on_weekday(day: int, weekday: int, speech: dt.date, way: Direction) -> dt.date | None:
    """The closest such day of a month that falls on the weekday, on the side told: "Friday the 13th"."""
    months = (
        CalendarUnit.of(speech, Granularity.MONTH).moved(Granularity.MONTH, n)
        for n in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1)
    )
    days = [dt.date(one.year, one.index, day) for one in months if day <= days_in(one.year, one.index)]
    fitting = [one for one in days if one.weekday() == weekday]
    if way in PAST:
        fitting = [one for one in fitting if one <= speech] or fitting
    elif way is Direction.FORWARD:
        fitting = [one for one in fitting if one >= speech] or fitting
    return min(fitting, key=lambda one: abs((one - speech).days)) if fitting else None


_MONTHS_AROUND = 7
"""Months each way in which a day and a weekday are looked for together; fourteen fit every pair but the 31st."""
