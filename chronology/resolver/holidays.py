"""Named days: fixed ones as month and day, moving ones as functions of the year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from chronology.resolver import moons

if TYPE_CHECKING:
    from chronology.intervals import Interval

__all__ = ["HOLIDAYS", "day_in", "days_of_feast", "holiday_date"]

MovingDay = Callable[[int], dt.date]


FIRST_GREGORIAN_EASTER = 1583


def easter(year: int) -> dt.date:
    """Easter Sunday as the West kept it: by the Gregorian calendar from 1583 on, before that by the Julian.

    By the anonymous computus (Meeus, Astronomical Algorithms, ch. 8).
    """
    if year < FIRST_GREGORIAN_EASTER:
        return julian_easter(year)
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def julian_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian calendar, by its own dates (Meeus, Astronomical Algorithms, ch. 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian calendar, as a Gregorian date."""
    behind = year // 100 - year // 400 - 2
    return julian_easter(year) + dt.timedelta(days=behind)


def _from_easter(days: int) -> MovingDay:
    return lambda year: easter(year) + dt.timedelta(days=days)


def _from_orthodox_easter(days: int) -> MovingDay:
    return lambda year: orthodox_easter(year) + dt.timedelta(days=days)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> dt.date:
    """The ``n``-th ``weekday`` (0 Monday) of a month, from its end if ``n`` is negative."""
    if n > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    last = after - dt.timedelta(days=1)
    return last - dt.timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-n - 1))


def _nth(month: int, weekday: int, n: int, plus: int = 0) -> MovingDay:
    return lambda year: nth_weekday(year, month, weekday, n) + dt.timedelta(days=plus)


HOLIDAYS: Mapping[str, tuple[int, int] | MovingDay] = {
    "new-year": (1, 1),
    "new-year-season": (1, 1),
    "epiphany": (1, 6),
    "inauguration-day": (1, 20),
    "groundhog-day": (2, 2),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "st-patrick": (3, 17),
    "april-fools": (4, 1),
    "candlemas": (2, 2),
    "st-david": (3, 1),
    "lady-day": (3, 25),
    "midsummer-day": (6, 24),
    "michaelmas": (9, 29),
    "martinmas": (11, 11),
    "st-andrew": (11, 30),
    "st-stephen": (12, 26),
    "twelfth-night": (1, 5),
    "earth-day": (4, 22),
    "may-day": (5, 1),
    "cinco-de-mayo": (5, 5),
    "victory-day": (5, 9),
    "juneteenth": (6, 19),
    "independence-day": (7, 4),
    "bastille-day": (7, 14),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "guy-fawkes": (11, 5),
    "veterans-day": (11, 11),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-year-eve": (12, 31),
    "orthodox-christmas": (1, 7),
    "australia-day": (1, 26),
    "st-george": (4, 23),
    "anzac-day": (4, 25),
    "russia-day": (6, 12),
    "unity-day": (11, 4),
    "defender-day": (2, 23),
    "constitution-day-russia": (12, 12),
    "cosmonautics-day": (4, 12),
    "knowledge-day": (9, 1),
    "old-new-year": (1, 14),
    "orthodox-christmas-eve": (1, 6),
    "orthodox-epiphany-eve": (1, 18),
    "orthodox-epiphany": (1, 19),
    "canada-day": (7, 1),
    "st-john-eve": (6, 23),
    "hispanic-day": (10, 12),
    "spanish-constitution-day": (12, 6),
    "immaculate-conception": (12, 8),
    "holy-innocents": (12, 28),
    "corpus-christi": _from_easter(60),
    "mardi-gras": _from_easter(-47),
    "ash-wednesday": _from_easter(-46),
    "palm-sunday": _from_easter(-7),
    "holy-monday": _from_easter(-6),
    "holy-tuesday": _from_easter(-5),
    "holy-wednesday": _from_easter(-4),
    "maundy-thursday": _from_easter(-3),
    "good-friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter-monday": _from_easter(1),
    "holy-saturday": _from_easter(-1),
    "orthodox-easter": orthodox_easter,
    "orthodox-good-friday": _from_orthodox_easter(-2),
    "orthodox-palm-sunday": _from_orthodox_easter(-7),
    "orthodox-pentecost": _from_orthodox_easter(49),
    "ascension": _from_easter(39),
    "whit-monday": _from_easter(50),
    "trinity-sunday": _from_easter(56),
    "canadian-thanksgiving": _nth(10, 0, 2),
    "pentecost": _from_easter(49),
    "mlk-day": _nth(1, 0, 3),
    "presidents-day": _nth(2, 0, 3),
    "mothers-day": _nth(5, 6, 2),
    "memorial-day": _nth(5, 0, -1),
    "fathers-day": _nth(6, 6, 3),
    "labor-day": _nth(9, 0, 1),
    "columbus-day": _nth(10, 0, 2),
    "us-election-day": _nth(11, 0, 1, plus=1),
    "thanksgiving": _nth(11, 3, 4),
    "black-friday": _nth(11, 3, 4, plus=1),
    "cyber-monday": _nth(11, 3, 4, plus=4),
    "ramadan": moons.islamic(9, 1),
    "eid-al-fitr": moons.islamic(10, 1),
    "eid-al-adha": moons.islamic(12, 10),
    "islamic-new-year": moons.islamic(1, 1),
    "ashura": moons.islamic(1, 10),
    "purim": moons.jewish(-193),
    "passover": moons.jewish(-163),
    "shavuot": moons.jewish(-113),
    "rosh-hashanah": moons.jewish(0),
    "yom-kippur": moons.jewish(9),
    "sukkot": moons.jewish(14),
    "hanukkah": moons.hanukkah,
    "lunar-new-year": moons.lunar_new_year,
    "diwali": moons.diwali,
    "nowruz": moons.nowruz,
}


def holiday_date(name: str, year: int) -> dt.date:
    """The day that a named day falls on in ``year`` (US reckoning where countries differ)."""
    found = HOLIDAYS[name]
    if year < _NEW_STYLE:
        found = _OLD_STYLE.get(name, found)
    return dt.date(year, *found) if isinstance(found, tuple) else found(year)


_NEW_STYLE = 1918
"""From this year on Russia counts by the Gregorian calendar; before it, its days are told by the Julian one."""
_OLD_STYLE: Mapping[str, tuple[int, int]] = {
    "orthodox-christmas": (12, 25),
    "orthodox-christmas-eve": (12, 24),
    "orthodox-epiphany-eve": (1, 5),
    "orthodox-epiphany": (1, 6),
}


def days_of_feast(name: str, year: int) -> int:
    """How many days it takes."""
    if name == "ramadan":
        return moons.days_of_ramadan(holiday_date(name, year))
    return moons.SPANS.get(name, 1)


def day_in(feast: Interval, index: int) -> dt.date:
    """The ``index``-th day of a feast of several days, from its end if negative."""
    assert feast.begin is not None
    last = feast.last_day
    assert last is not None
    whence, step = (feast.begin.date(), index - 1) if index > 0 else (last, index + 1)
    return whence + dt.timedelta(days=step)
