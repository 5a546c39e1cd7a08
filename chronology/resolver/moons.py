"""Feasts of calendars that follow the moon, as days of ours, and the Persian new year, which follows the sun.

The Jewish calendar is reckoned, so its feasts are exact. Islamic months begin when the moon is seen, which differs
from country to country: the reckoning used here, from the new moon, is a day off now and then. New moons and the
sun's turns are computed without the smallest terms, good to a quarter of an hour (Meeus, Astronomical Algorithms,
ch. 27 and 49).
"""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = [
    "SIGHTED",
    "SPANS",
    "days_of_ramadan",
    "diwali",
    "hanukkah",
    "islamic",
    "jewish",
    "lunar_new_year",
    "nowruz",
]

SPANS = {"passover": 8, "sukkot": 7, "hanukkah": 8}
"""How many days a feast takes that takes several."""
SIGHTED = frozenset({"ramadan", "eid-al-fitr", "eid-al-adha", "islamic-new-year", "ashura", "diwali"})
"""Feasts that one country keeps a day before another."""

_HEBREW_EPOCH = -1_373_427
"""A day of the proleptic Gregorian calendar, 1 for 1 January of year 1, as ``date.toordinal`` counts them."""
_HEBREW_YEARS = 3761
"""The Jewish year that begins in the autumn of a year is so much greater."""
_PARTS = 25_920
"""Parts in a day of the Jewish reckoning."""
_MECCA, _BEIJING, _DELHI, _TEHRAN = (dt.timedelta(hours=hours) for hours in (3, 8, 5.5, 3.5))
_TO_MIDNIGHT = dt.timedelta(hours=5, minutes=45)
"""From sunset in Mecca, with which the Islamic day begins."""


def islamic(month: int, day: int) -> Callable[[int], dt.date]:
    """A day of the Islamic year, as the first such day in each year of ours."""
    return lambda year: next(found for found in _islamic_days(year, month, day) if found.year == year)


def days_of_ramadan(first: dt.date) -> int:
    """How many days lead from its first to the feast after it, of which a year of ours can hold two: 29 or 30."""
    return next((eid - first).days for eid in _islamic_days(first.year, 10, 1) if eid > first)


def _islamic_days(year: int, month: int, day: int) -> Iterator[dt.date]:
    """A day of the Islamic year in the years about one of ours, in their order."""
    about = int((year - 622) * _ISLAMIC_YEARS)
    return (_islamic_day(hijri, month, day) for hijri in range(about - 1, about + 3))


_ISLAMIC_YEARS = 365.2425 / (10_631 / 30)
"""In a year of ours; thirty of them have 10,631 days."""


def _islamic_day(year: int, month: int, day: int) -> dt.date:
    """A day of a month that begins with the first sunset after the new moon; that of January 2000 began 10/1420."""
    moon = _new_moon(12 * (year - 1420) + month - 10)
    return (moon + _MECCA + _TO_MIDNIGHT).date() + dt.timedelta(days=day)


def jewish(days: int) -> Callable[[int], dt.date]:
    """The day that lies so many days from the Jewish new year that begins in each year of ours."""
    return lambda year: _rosh_hashanah(year) + dt.timedelta(days=days)


def hanukkah(year: int) -> dt.date:
    """The first of its eight days, 25 Kislev: one day later where the month before it is full."""
    new_year = _rosh_hashanah(year)
    is_complete = (_rosh_hashanah(year + 1) - new_year).days % 10 == 5
    return new_year + dt.timedelta(days=83 + is_complete)


def _rosh_hashanah(year: int) -> dt.date:
    hebrew = year + _HEBREW_YEARS
    before, here, after = (_elapsed(hebrew + n) for n in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return dt.date.fromordinal(_HEBREW_EPOCH + here + delay)


def _elapsed(hebrew: int) -> int:
    """Days to the mean new moon of Tishri, moved where the new year would fall on a day that is barred to it."""
    months = (235 * hebrew - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // _PARTS
    return days + (3 * (days + 1) % 7 < 3)


_EARLIEST = (1, 21)
"""No Chinese year begins before: where it would, a month was put in."""


def lunar_new_year(year: int) -> dt.date:
    """The second new moon after the month of the winter solstice, by Beijing's time."""
    solstice = (_moment(_solstice(year - 1)) + _BEIJING).date()
    moons = [(_new_moon(near) + _BEIJING).date() for near in range(_lunation(year) - 3, _lunation(year) + 4)]
    eleventh = max(n for n, moon in enumerate(moons) if moon <= solstice)
    first = moons[eleventh + 2]
    return first if (first.month, first.day) >= _EARLIEST else moons[eleventh + 3]


def diwali(year: int) -> dt.date:
    """The evening without a moon from mid-October to mid-November: the day before, unless the moon is new by night."""
    begin = dt.datetime(year, 10, 17, 7)
    moons = (_new_moon(near) + _DELHI for near in range(_lunation(year) + 8, _lunation(year) + 13))
    moon = next(moon for moon in moons if moon >= begin)
    return moon.date() - dt.timedelta(days=moon.time() < _NIGHTFALL)


_NIGHTFALL, _NOON = dt.time(18, 30), 12


def nowruz(year: int) -> dt.date:
    """The day of the spring equinox; the day after, where that comes in Tehran's afternoon."""
    equinox = _moment(_equinox(year)) + _TEHRAN
    return equinox.date() + dt.timedelta(days=equinox.hour >= _NOON)


def _solstice(year: int) -> float:
    y = (year - 2000) / 1000
    return 2451900.05952 + 365242.74049 * y - 0.06223 * y**2 - 0.00823 * y**3 + 0.00032 * y**4


def _equinox(year: int) -> float:
    y = (year - 2000) / 1000
    return 2451623.80984 + 365242.37404 * y + 0.05169 * y**2 - 0.00411 * y**3 - 0.00057 * y**4


def _lunation(year: int) -> int:
    """The number of the new moon nearest to the begin of a year, 0 for that of January 2000."""
    return round((year - 2000) * 12.3685)


def _new_moon(number: int) -> dt.datetime:
    t = number / 1236.85
    sun = math.radians(2.5534 + 29.10535670 * number)
    moon = math.radians(201.5643 + 385.81693528 * number + 0.0107582 * t**2)
    node = math.radians(160.7108 + 390.67050284 * number - 0.0016118 * t**2)
    e = 1 - 0.002516 * t
    mean = 2451550.09766 + 29.530588861 * number + 0.00015437 * t**2
    return _moment(
        mean
        - 0.40720 * math.sin(moon)
        + 0.17241 * e * math.sin(sun)
        + 0.01608 * math.sin(2 * moon)
        + 0.01039 * math.sin(2 * node)
        + 0.00739 * e * math.sin(moon - sun)
        - 0.00514 * e * math.sin(moon + sun)
        + 0.00208 * e**2 * math.sin(2 * sun)
        - 0.00111 * math.sin(moon - 2 * node)
        - 0.00057 * math.sin(moon + 2 * node)
    )


def _moment(julian_day: float) -> dt.datetime:
    return dt.datetime(2000, 1, 1, 12) + dt.timedelta(days=julian_day - 2451545)
