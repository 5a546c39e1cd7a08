"""Half-open intervals of civil time, their granularity, and how they are written in EDTF and TIMEX3.

Proleptic Gregorian calendar, naive local time, no clock, no time zone. Years 1 to 9998 have bounds; an
interval outside them keeps its EDTF text and has none.
"""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronology.errors import MalformedDate

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "BoundKind",
    "Extent",
    "Granularity",
    "Interval",
    "century",
    "covering",
    "day",
    "decade",
    "enclosing",
    "half",
    "iso_week",
    "minute",
    "month",
    "open_ended",
    "parse_date",
    "plus",
    "quarter",
    "season",
    "shift",
    "span",
    "weekend",
    "year",
]

MIN_YEAR, MAX_YEAR = 1, 9998
_REMEMBERED = 1 << 14
"""Values that a function keeps, for news comes back to the same days again and again."""


class Granularity(enum.StrEnum):
    """The unit of the last part that the words state, from fine to coarse."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    rank: int
    """0 for a second, larger for coarser units."""

    def __init__(self, _: str) -> None:
        self.rank = len(type(self).__members__)


class BoundKind(enum.StrEnum):
    """What is known of an end of an interval."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    """There is one, but the text doesn't tell it."""
    OPEN = "open"
    """It goes on: "since 2013" has no end as far as the text goes."""


class Extent(enum.StrEnum):
    """How what is dated lies in the interval."""

    WITHIN = "within"
    """Somewhere inside: "in 2019"."""
    THROUGHOUT = "throughout"
    """All of it: "from 2015 to 2019", "since 2013"."""
    INCLUDES = "includes"
    """It holds all of the interval and may be longer."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The time ``[begin, end)``, with the granularity in which it was stated.

    An end is ``None`` exactly where its kind isn't ``KNOWN``, or where the year has no ``datetime``.

    >>> month(2019, 5).edtf
    '2019-05'
    """

    begin: dt.datetime | None
    end: dt.datetime | None
    granularity: Granularity
    begin_kind: BoundKind = BoundKind.KNOWN
    end_kind: BoundKind = BoundKind.KNOWN
    extent: Extent = Extent.WITHIN
    approximate: bool = False
    edtf_text: str | None = None
    """The EDTF writing, where the bounds can't give it (years before 1)."""

    def __post_init__(self) -> None:
        if self.begin is not None and self.end is not None and self.begin >= self.end:
            msg = f"interval ends ({self.end}) before it begins ({self.begin})"
            raise ValueError(msg)

    @property
    def edtf(self) -> str:
        """ISO 8601-2 (EDTF level 1); a week, a weekend or a night is written as its days, for EDTF has none of them."""
        return self.edtf_text if self.edtf_text is not None else _edtf(self)

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.begin is not None and self.end is not None

    @property
    def last_day(self) -> dt.date | None:
        """The last day that the interval touches."""
        return None if self.end is None else (self.end - dt.timedelta(microseconds=1)).date()

    def meets(self, other: Interval) -> bool:
        """Whether some moment can lie in both; an absent end sets no limit."""
        return (self.begin is None or other.end is None or self.begin < other.end) and (
            other.begin is None or self.end is None or other.begin < self.end
        )

    def within(self, other: Interval) -> bool:
        """Whether every moment of this interval lies in ``other``; an absent end of ``other`` sets no limit."""
        starts = other.begin is None or (self.begin is not None and self.begin >= other.begin)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return starts and ends


def span(
    first: Interval,
    last: Interval,
    extent: Extent = Extent.THROUGHOUT,
    granularity: Granularity | None = None,
) -> Interval:
    """From the begin of ``first`` to the end of ``last``; the coarser granularity of the two unless given.

    In EDTF each end keeps its own unit, unless the last one holds the first.

    >>> span(day(dt.date(2015, 5, 5)), year(2019)).edtf
    '2015-05-05/2019'
    """
    is_mixed = granularity is None and first.granularity is not last.granularity
    begins, ends = _edtf_end(first, last=False), _edtf_end(last, last=True)
    is_nested = begins.startswith(ends.rstrip("~"))
    return Interval(
        first.begin,
        last.end,
        granularity or max(first.granularity, last.granularity, key=lambda g: g.rank),
        first.begin_kind,
        last.end_kind,
        extent,
        approximate=first.approximate or last.approximate,
        edtf_text=f"{begins}/{ends}" if is_mixed and not is_nested else None,
    )


def enclosing(intervals: Sequence[Interval]) -> Interval:
    """The time in which all of these lie: the only one, one that holds the others, or from the first to the last.

    >>> enclosing([year(2019), year(2016)]).edtf
    '2016/2019'
    """
    if len(intervals) == 1:
        return intervals[0]
    whole = next((one for one in intervals if all(other.within(one) for other in intervals)), None)
    if whole is not None:
        return whole
    first = min(intervals, key=lambda one: one.begin or dt.datetime.min)
    last = max(intervals, key=lambda one: one.end or dt.datetime.max)
    return span(first, last, Extent.WITHIN)


# --- the units of the calendar ---------------------------------------------------------------------


def minute(at: dt.datetime) -> Interval:
    """The minute that holds ``at``."""
    first = at.replace(second=0, microsecond=0, tzinfo=None)
    return Interval(first, first + dt.timedelta(minutes=1), Granularity.MINUTE)


@functools.lru_cache(maxsize=_REMEMBERED)
def day(date: dt.date) -> Interval:
    """One day."""
    first = _midnight(date)
    return Interval(first, first + dt.timedelta(days=1), Granularity.DAY)


def weekend(saturday: dt.date) -> Interval:
    """Saturday and Sunday."""
    first = _midnight(saturday)
    return Interval(first, first + dt.timedelta(days=2), Granularity.WEEKEND)


def iso_week(y: int, w: int) -> Interval:
    """ISO week ``w`` (1-53) of ISO year ``y``, Monday first."""
    first = _midnight(dt.date.fromisocalendar(y, w, 1))
    return Interval(first, first + dt.timedelta(days=7), Granularity.WEEK)


def month(y: int, m: int) -> Interval:
    """One month of year ``y``; ``m`` is 1-12."""
    return _months(y, m, 1, Granularity.MONTH)


def quarter(y: int, q: int) -> Interval:
    """One calendar quarter; ``q`` is 1-4."""
    return _months(y, 3 * q - 2, 3, Granularity.QUARTER)


def half(y: int, h: int) -> Interval:
    """One calendar half; ``h`` is 1 or 2."""
    return _months(y, 6 * h - 5, 6, Granularity.HALF)


def season(y: int, s: int) -> Interval:
    """A northern meteorological season of ``y``: 1 spring (March-May) to 4 winter (December and on)."""
    return _months(y, 3 * s, 3, Granularity.SEASON)


def year(y: int) -> Interval:
    """One calendar year; year 0 and before have no bounds, only their EDTF text."""
    return _years(y, 1, Granularity.YEAR)


def decade(y: int) -> Interval:
    """The ten years from ``y``, a multiple of ten."""
    return _years(y, 10, Granularity.DECADE)


def century(n: int) -> Interval:
    """The ``n``-th century as newspapers and EDTF count it: the 20th is [1900, 2000)."""
    return _years(100 * (n - 1), 100, Granularity.CENTURY)


def covering(date: dt.date, granularity: Granularity) -> Interval:  # noqa: C901 - one case a unit
    """The unit of the calendar that holds ``date``; parts of a day give the day."""
    match granularity:
        case (
            Granularity.SECOND
            | Granularity.MINUTE
            | Granularity.HOUR
            | Granularity.PART_OF_DAY
            | Granularity.DAY
        ):
            return day(date)
        case Granularity.WEEK:
            return iso_week(*date.isocalendar()[:2])
        case Granularity.WEEKEND:
            return weekend(date + dt.timedelta(days=5 - date.weekday()))
        case Granularity.MONTH:
            return month(date.year, date.month)
        case Granularity.QUARTER:
            return quarter(date.year, (date.month + 2) // 3)
        case Granularity.HALF:
            return half(date.year, (date.month + 5) // 6)
        case Granularity.SEASON:
            return _season_of(date)
        case Granularity.YEAR:
            return year(date.year)
        case Granularity.DECADE:
            return decade(date.year // 10 * 10)
        case Granularity.CENTURY:
            return century(date.year // 100 + 1)
        case Granularity.MILLENNIUM:
            return _years(date.year // 1000 * 1000, 1000, Granularity.MILLENNIUM)


def shift(date: dt.date, granularity: Granularity, count: int) -> Interval:
    """The unit of the calendar that lies ``count`` units after (before, if negative) the one that holds ``date``.

    Raises:
        ValueError: the result lies outside the years 1 to 9998.
    """
    match granularity:
        case (
            Granularity.SECOND
            | Granularity.MINUTE
            | Granularity.HOUR
            | Granularity.PART_OF_DAY
            | Granularity.DAY
        ):
            return day(_plus_days(date, count))
        case Granularity.WEEK | Granularity.WEEKEND:
            return covering(_plus_days(date, 7 * count), granularity)
        case Granularity.SEASON:
            return _season_of(_plus_months(date, 3 * count))
        case _:
            return covering(_plus_months(date, _UNIT_MONTHS[granularity] * count), granularity)


_UNIT_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
    Granularity.MILLENNIUM: 12000,
}


def plus(date: dt.date, granularity: Granularity, count: int) -> dt.date:
    """The date ``count`` units on; a day that the month lacks becomes its last one.

    >>> plus(dt.date(2019, 3, 31), Granularity.MONTH, -1)
    datetime.date(2019, 2, 28)
    """
    if granularity in (Granularity.WEEK, Granularity.WEEKEND):
        return _plus_days(date, 7 * count)
    if granularity.rank <= Granularity.DAY.rank:
        return _plus_days(date, count)
    return _plus_months(date, (3 if granularity is Granularity.SEASON else _UNIT_MONTHS[granularity]) * count)


def _plus_days(date: dt.date, count: int) -> dt.date:
    try:
        return date + dt.timedelta(days=count)
    except OverflowError as error:
        raise ValueError(str(error)) from error


def _plus_months(date: dt.date, count: int) -> dt.date:
    y, m0 = divmod(date.year * 12 + date.month - 1 + count, 12)
    if not MIN_YEAR <= y <= MAX_YEAR:
        msg = f"year {y} is outside {MIN_YEAR} to {MAX_YEAR}"
        raise ValueError(msg)
    return dt.date(y, m0 + 1, min(date.day, calendar.monthrange(y, m0 + 1)[1]))


def _season_of(date: dt.date) -> Interval:
    return season(date.year - 1, 4) if date.month < 3 else season(date.year, date.month // 3)


def _midnight(date: dt.date) -> dt.datetime:
    return dt.datetime(date.year, date.month, date.day)


def _months(y: int, m: int, count: int, granularity: Granularity) -> Interval:
    over, m0 = divmod(m - 1 + count, 12)
    return Interval(dt.datetime(y, m, 1), dt.datetime(y + over, m0 + 1, 1), granularity)


def _years(y: int, count: int, granularity: Granularity) -> Interval:
    if y + count > MAX_YEAR + 1 or y + count <= MIN_YEAR:
        text = _padded_year(y) if count == 1 else f"{_padded_year(y)}/{_padded_year(y + count - 1)}"
        return Interval(None, None, granularity, edtf_text=text)
    return Interval(dt.datetime(max(y, MIN_YEAR), 1, 1), dt.datetime(y + count, 1, 1), granularity)


def _padded_year(y: int) -> str:
    if abs(y) > 9999:
        return f"Y{y}"
    return f"{y:05d}" if y < 0 else f"{y:04d}"


# --- EDTF ---------------------------------------------------------------------------------------------


_QUALIFIED = (Granularity.PART_OF_DAY, Granularity.DAY, Granularity.MONTH, Granularity.YEAR)
"""Units that EDTF level 1 can call approximate; others are written by their ends, and a time without it."""


@functools.lru_cache(maxsize=_REMEMBERED)
def _edtf(interval: Interval) -> str:
    is_time = interval.granularity.rank <= Granularity.HOUR.rank
    unit = _edtf_unit(interval)
    if unit is not None and (is_time or not interval.approximate):
        return unit
    if unit is not None and interval.granularity in _QUALIFIED:
        return f"{unit}~"
    first, last = _edtf_end(interval, last=False), _edtf_end(interval, last=True)
    return first if is_time and first == last else f"{first}/{last}"


def _edtf_unit(interval: Interval) -> str | None:
    """The one-unit writing, if the interval is exactly one unit of its granularity, and none that goes on."""
    begin = interval.begin
    if begin is None or interval.extent is Extent.THROUGHOUT or not _is_unit(interval):
        return None
    match interval.granularity:
        case Granularity.SECOND | Granularity.MINUTE | Granularity.HOUR:
            return begin.replace(microsecond=0).isoformat()
        case Granularity.PART_OF_DAY | Granularity.DAY:
            return begin.date().isoformat() if begin.date() == interval.last_day else None
        case Granularity.MONTH:
            return begin.date().isoformat()[:7]
        case Granularity.SEASON:
            return f"{begin.year:04d}-{20 + begin.month // 3}"
        case Granularity.YEAR:
            return f"{begin.year:04d}"
        case Granularity.DECADE:
            return f"{begin.year // 10:03d}X"
        case Granularity.CENTURY:
            return f"{begin.year // 100:02d}XX"
        case _:
            return None


def _is_unit(interval: Interval) -> bool:
    assert interval.begin is not None
    if not interval.is_bounded or interval.granularity.rank <= Granularity.PART_OF_DAY.rank:
        return interval.is_bounded
    whole = covering(interval.begin.date(), interval.granularity)
    return (whole.begin, whole.end) == (interval.begin, interval.end)


def _edtf_end(interval: Interval, *, last: bool) -> str:
    at = interval.end if last else interval.begin
    kind = interval.end_kind if last else interval.begin_kind
    if at is None:
        return ".." if kind is BoundKind.OPEN else ""
    if last:
        at -= dt.timedelta(microseconds=1)
    mark = "~" if interval.approximate else ""
    return _edtf_date(at, interval.granularity) + mark


def _edtf_date(at: dt.datetime, granularity: Granularity) -> str:
    """To the day at most: EDTF has no times of day at the ends of an interval."""
    text = at.date().isoformat()
    if granularity.rank <= Granularity.WEEK.rank:
        return text
    if granularity.rank <= Granularity.HALF.rank:
        return text[:7]
    return text[:4]


# --- reading a stated date ------------------------------------------------------------------------------

_ISO = re.compile(
    r"(?P<y>\d{4})(?:-?W(?P<w>\d{2})|-?Q(?P<q>[1-4])"
    r"|-(?P<m>\d{2})(?:-(?P<d>\d{2})(?:[T ](?P<H>\d{2}):(?P<M>\d{2})(?::\d{2}(?:\.\d+)?)?"
    r"\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?"
)


def parse_date(text: str) -> Interval:
    """The interval that an ISO 8601 date states, as wide as it is written; a zone is dropped, local time kept.

    A quarter is written as pandas writes it, "2022Q1".

    Raises:
        MalformedDate: it is no such date.

    >>> parse_date("2022-03").granularity.value
    'month'
    """
    match = _ISO.fullmatch(text.strip())
    if match is None or not MIN_YEAR <= int(match["y"]) <= MAX_YEAR:
        raise MalformedDate(text)
    y, w, q, m, d, hour, mins = (None if g is None else int(g) for g in match.groups())
    assert y is not None
    try:
        if w is not None:
            return iso_week(y, w)
        if q is not None:
            return quarter(y, q)
        if m is None:
            return year(y)
        if d is None:
            return month(y, m)
        if hour is None or mins is None:
            return day(dt.date(y, m, d))
        return minute(dt.datetime(y, m, d, hour, mins))
    except ValueError:
        raise MalformedDate(text) from None


def open_ended(first: Interval) -> Interval:
    """From the begin of ``first`` on, with no end: "since 2013"."""
    return replace(first, end=None, end_kind=BoundKind.OPEN, extent=Extent.THROUGHOUT)
