"""Units of the calendar as the resolver counts them: also before year 1, and as TIMEX3 writes them."""

from __future__ import annotations

import calendar as _calendar
import datetime as dt
import functools
from dataclasses import dataclass

from chronology import intervals
from chronology.intervals import Extent, Granularity, Interval

__all__ = ["TIME_UNITS", "YEARS_IN", "CalendarUnit", "days_in", "run_in", "whole_units"]

TIME_UNITS = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)
YEARS_IN = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}

_SEASONS = ("SP", "SU", "FA", "WI")
_DAYLIKE = (
    Granularity.SECOND,
    Granularity.MINUTE,
    Granularity.HOUR,
    Granularity.PART_OF_DAY,
    Granularity.DAY,
)


_REMEMBERED = 1 << 14
"""A text comes back to the same few days, months and years again and again; each is reckoned once."""


@dataclass(frozen=True, slots=True)
class CalendarUnit:
    """One unit of the calendar. ``year`` is astronomical (1 BC is 0) and for weeks the ISO year.

    ``index`` is the month, ISO week, quarter, half or season (1 spring … 4 winter); ``day`` the day of the month.
    """

    granularity: Granularity
    year: int
    index: int = 0
    day: int = 0

    @classmethod
    @functools.lru_cache(maxsize=_REMEMBERED)
    def of(cls, date: dt.date, granularity: Granularity) -> CalendarUnit:  # noqa: C901 - one case a unit
        """The unit that holds ``date``."""
        match granularity:
            case Granularity.WEEK | Granularity.WEEKEND:
                iso = date.isocalendar()
                return cls(granularity, iso.year, iso.week)
            case Granularity.MONTH:
                return cls(granularity, date.year, date.month)
            case Granularity.QUARTER:
                return cls(granularity, date.year, (date.month + 2) // 3)
            case Granularity.HALF:
                return cls(granularity, date.year, (date.month + 5) // 6)
            case Granularity.SEASON:
                if date.month < 3:
                    return cls(granularity, date.year - 1, 4)
                return cls(granularity, date.year, date.month // 3)
            case Granularity.YEAR:
                return cls(granularity, date.year)
            case Granularity.DECADE:
                return cls(granularity, date.year // 10 * 10)
            case Granularity.CENTURY:
                return cls(granularity, date.year // 100 * 100)
            case Granularity.MILLENNIUM:
                return cls(granularity, date.year // 1000 * 1000)
            case _:
                return cls(Granularity.DAY, date.year, date.month, date.day)

    @property
    def value(self) -> str:
        """The TIMEX3 value: "2019", "2019-05", "2022-W08", "1989-Q3", "1943-SU", "199", "19", "BC0490"."""
        return _value(self)

    def _write(self) -> str:
        match self.granularity:
            case Granularity.DECADE:
                return f"{self.year // 10:03d}" if self.year >= 0 else f"BC{-self.year // 10:03d}"
            case Granularity.CENTURY:
                return f"{self.year // 100:02d}" if self.year >= 0 else f"BC{-self.year // 100 - 1:02d}"
            case Granularity.MILLENNIUM:
                return f"{self.year // 1000}" if self.year >= 0 else f"BC{-self.year // 1000 - 1}"
            case _:
                year = f"{self.year:04d}" if self.year > 0 else f"BC{1 - self.year:04d}"
                return year + self._inside

    @property
    def _inside(self) -> str:
        match self.granularity:
            case Granularity.MONTH:
                return f"-{self.index:02d}"
            case Granularity.WEEK:
                return f"-W{self.index:02d}"
            case Granularity.WEEKEND:
                return f"-W{self.index:02d}-WE"
            case Granularity.QUARTER:
                return f"-Q{self.index}"
            case Granularity.HALF:
                return f"-H{self.index}"
            case Granularity.SEASON:
                return f"-{_SEASONS[self.index - 1]}"
            case Granularity.YEAR:
                return ""
            case _:
                return f"-{self.index:02d}-{self.day:02d}"

    @property
    def symbol(self) -> str:
        """The value with everything open that depends on an anchor: "XXXX-XX-XX" for a day."""
        match self.granularity:
            case Granularity.YEAR:
                return "XXXX"
            case Granularity.MONTH:
                return "XXXX-XX"
            case Granularity.WEEK:
                return "XXXX-WXX"
            case Granularity.WEEKEND:
                return "XXXX-WXX-WE"
            case Granularity.QUARTER:
                return "XXXX-QX"
            case Granularity.HALF:
                return "XXXX-HX"
            case Granularity.SEASON:
                return "XXXX" + self._inside
            case Granularity.DECADE:
                return "XXX"
            case Granularity.CENTURY | Granularity.MILLENNIUM:
                return "XX"
            case _:
                return "XXXX-XX-XX"

    @property
    def interval(self) -> Interval:
        """The unit's interval; before year 1 without bounds."""
        return _interval(self)

    def _reckon(self) -> Interval:
        if self.granularity in (Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM):
            return self._long()
        if self.year < 1:
            return Interval(None, None, self.granularity, edtf_text=self._edtf_bce())
        match self.granularity:
            case Granularity.YEAR:
                return intervals.year(self.year)
            case Granularity.MONTH:
                return intervals.month(self.year, self.index)
            case Granularity.WEEK:
                return intervals.iso_week(self.year, self.index)
            case Granularity.WEEKEND:
                return intervals.weekend(dt.date.fromisocalendar(self.year, self.index, 6))
            case Granularity.QUARTER:
                return intervals.quarter(self.year, self.index)
            case Granularity.HALF:
                return intervals.half(self.year, self.index)
            case Granularity.SEASON:
                return intervals.season(self.year, self.index)
            case _:
                return intervals.day(dt.date(self.year, self.index, self.day))

    def _long(self) -> Interval:
        size = {Granularity.DECADE: 10, Granularity.CENTURY: 100}.get(self.granularity, 1000)
        if self.year < 0:
            first = self.year + 1 if self.granularity is not Granularity.DECADE else self.year - size + 2
            text = f"{first:05d}/{first + size - 1:05d}"
            return Interval(None, None, self.granularity, edtf_text=text)
        if size == 10:
            return intervals.decade(self.year)
        if size == 100:
            return intervals.century(self.year // 100 + 1)
        return intervals.covering(dt.date(max(self.year, 1), 1, 1), Granularity.MILLENNIUM)

    def _edtf_bce(self) -> str:
        year = f"{self.year:05d}" if self.year < 0 else "0000"
        match self.granularity:
            case Granularity.MONTH:
                return f"{year}-{self.index:02d}"
            case Granularity.SEASON:
                return f"{year}-{20 + self.index}"
            case Granularity.DAY:
                return f"{year}-{self.index:02d}-{self.day:02d}"
            case _:
                return year

    @property
    def first_day(self) -> dt.date | None:
        """The first day, ``None`` before year 1."""
        begin = self.interval.begin
        return None if begin is None else begin.date()

    @property
    def month(self) -> int | None:
        """The month it begins in, where it is not coarser than a season."""
        if self.granularity.rank >= Granularity.YEAR.rank:
            return None
        if self.year < 1:
            return self.index if self.granularity in (Granularity.MONTH, Granularity.DAY) else None
        first = self.first_day
        return None if first is None else first.month

    def widened(self, granularity: Granularity) -> CalendarUnit:
        """The unit of ``granularity`` that holds this one's first day; itself, where it is no coarser."""
        if granularity.rank <= self.granularity.rank:
            return self
        first = self.first_day
        if first is not None:
            return CalendarUnit.of(first, granularity)
        return CalendarUnit(Granularity.YEAR, self.year) if granularity is Granularity.YEAR else self

    def moved(self, granularity: Granularity, count: int) -> CalendarUnit:
        """The unit of ``granularity`` that lies ``count`` of them from this one; a day keeps its day.

        Raises:
            ValueError: the calendar ends there.
        """
        if granularity is Granularity.YEAR and self.granularity.rank <= Granularity.YEAR.rank:
            return CalendarUnit(Granularity.YEAR, self.year + count)
        first = self.first_day
        if first is None:
            return self._moved_bce(granularity, count)
        return CalendarUnit.of(intervals.plus(first, granularity, count), granularity)

    def _moved_bce(self, granularity: Granularity, count: int) -> CalendarUnit:
        if granularity is Granularity.DECADE:
            return CalendarUnit(granularity, -10 * ((1 - self.year) // 10 - count))
        if granularity is Granularity.CENTURY:
            return CalendarUnit(granularity, -100 * (-self.year // 100 + 1 - count))
        if granularity is not Granularity.YEAR:
            if granularity is Granularity.MONTH and self.month is not None:
                y, m0 = divmod(self.year * 12 + self.month - 1 + count, 12)
                return CalendarUnit(Granularity.MONTH, y, m0 + 1)
            msg = f"no {granularity.value} can be counted before year 1"
            raise ValueError(msg)
        return CalendarUnit(Granularity.YEAR, self.year + count)


@functools.lru_cache(maxsize=_REMEMBERED)
def _value(unit: CalendarUnit) -> str:
    return unit._write()


@functools.lru_cache(maxsize=_REMEMBERED)
def _interval(unit: CalendarUnit) -> Interval:
    return unit._reckon()


@functools.lru_cache(maxsize=_REMEMBERED)
def days_in(year: int, month: int) -> int:
    """The length of a month; before year 1 as in a common year."""
    return _calendar.monthrange(year if year > 0 else 2001, month)[1]


_FINER = {
    Granularity.YEAR: (Granularity.MONTH, 12),
    Granularity.MONTH: (Granularity.DAY, 30),
    **{unit: (Granularity.YEAR, years) for unit, years in YEARS_IN.items()},
    Granularity.WEEK: (Granularity.DAY, 7),
}


def whole_units(amount: float, unit: Granularity) -> tuple[int, Granularity]:
    """The amount in whole units, in finer ones where there is a fraction: two and a half years are 30 months."""
    if amount % 1 and unit in _FINER:
        finer, size = _FINER[unit]
        return round(amount * size), finer
    return int(amount), unit


def run_in(whole: Interval, unit: Granularity, count: int, index: int) -> Interval | None:
    """The ``index``-th run of ``count`` units in a whole; ``None`` where it has none.

    What is left over, less than half a run, belongs to the last one: the second fortnight of a month has up to 16 days.
    """
    if whole.begin is None or whole.last_day is None:
        return None
    first = whole.begin.date()
    begin, end = (intervals.plus(first, unit, count * n) for n in (index - 1, index))
    last = end - dt.timedelta(days=1)
    if intervals.plus(last, unit, count // 2) > whole.last_day:
        last = whole.last_day
    if intervals.plus(begin, unit, count // 2) > whole.last_day:
        return None
    return intervals.span(intervals.day(begin), intervals.day(last), Extent.WITHIN, unit)
