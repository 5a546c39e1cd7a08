"""An interval in words that claim no more than it does: "January 2019", "since 2013", "2022 or later"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chronology.intervals import BoundKind, Extent, Granularity, covering

if TYPE_CHECKING:
    from chronology.intervals import Interval

__all__ = ["in_words"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def in_words(interval: Interval) -> str:
    """The interval for a reader; an end that is unknown is never worded as a date.

    >>> from chronology.intervals import month
    >>> in_words(month(2019, 5))
    'May 2019'
    """
    about = "about " if interval.approximate else ""
    begin, end = interval.begin, interval.end
    if begin is not None:
        return about + (_from(begin, interval) if end is None else _between(begin, end, interval))
    if end is not None:
        return about + _until(end, interval)
    return interval.edtf_text or "undated"


def _from(begin: dt.datetime, interval: Interval) -> str:
    first = _moment(begin, interval.granularity)
    return f"since {first}" if interval.end_kind is BoundKind.OPEN else f"{first} or later"


def _until(end: dt.datetime, interval: Interval) -> str:
    last = _moment(_last(end), interval.granularity)
    return f"until {last}" if interval.begin_kind is BoundKind.OPEN else f"{last} or earlier"


def _between(begin: dt.datetime, end: dt.datetime, interval: Interval) -> str:
    grain = interval.granularity
    if grain.rank < Granularity.PART_OF_DAY.rank and _last(end).date() == begin.date():
        return _hours(begin, end, grain)
    whole = covering(begin.date(), grain)
    if (whole.begin, whole.end) == (begin, end) or _last(end).date() == begin.date():
        return _unit(begin, end, grain)
    first, last = _moment(begin, grain), _moment(_last(end), grain)
    if first == last:
        first, last = _day(begin), _day(_last(end))
    return f"{first} to {last}" if interval.extent is Extent.THROUGHOUT else f"between {first} and {last}"


def _hours(begin: dt.datetime, end: dt.datetime, grain: Granularity) -> str:
    if grain is Granularity.HOUR:
        return f"{_day(begin)}, {begin:%H:%M} to {end:%H:%M}"
    return f"{_day(begin)}, {begin:%H:%M}"


def _unit(begin: dt.datetime, end: dt.datetime, grain: Granularity) -> str:
    match grain:
        case Granularity.WEEK:
            return f"week of {_day(begin)}"
        case Granularity.WEEKEND:
            return f"weekend of {_day(begin)}"
        case Granularity.HALF:
            return f"{'first' if begin.month == 1 else 'second'} half of {begin.year}"
        case Granularity.DECADE:
            return f"the {begin.year}s"
        case Granularity.CENTURY | Granularity.MILLENNIUM:
            return f"{begin.year} to {_last(end).year}"
        case _:
            return _moment(begin, grain)


def _moment(at: dt.datetime, grain: Granularity) -> str:
    """The unit of ``grain`` that holds ``at``, as the end of a range is worded."""
    match grain:
        case Granularity.MONTH:
            return f"{_MONTHS[at.month - 1]} {at.year}"
        case Granularity.SEASON:
            return f"{_season(at)} {at.year}"
        case Granularity.QUARTER:
            return f"Q{(at.month + 2) // 3} {at.year}"
        case Granularity.HALF:
            return f"{_MONTHS[at.month - 1]} {at.year}"
        case Granularity.YEAR | Granularity.DECADE | Granularity.CENTURY | Granularity.MILLENNIUM:
            return str(at.year)
        case _:
            return _day(at)


def _season(at: dt.datetime) -> str:
    return _SEASONS[at.month // 3 * 3 or 12]


def _day(at: dt.datetime) -> str:
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def _last(end: dt.datetime) -> dt.datetime:
    """The last moment before an exclusive end."""
    return end - dt.timedelta(microseconds=1)
