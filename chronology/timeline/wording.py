"""An interval in words that claim no more than it does: "January 2019", "since 2013", "2022 or later"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.intervals import BoundKind, Extent, Granularity, covering
from chronology.timeline.language import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronology.intervals import Interval
    from chronology.timeline.language import Words

__all__ = ["in_words", "year_in_words", "years_of"]


def in_words(interval: Interval, words: Words | None = None) -> str:
    """The interval for a reader, in English unless ``words`` are others; an unknown end is never worded as a date.

    >>> from chronology.intervals import month
    >>> in_words(month(2019, 5))
    'May 2019'
    """
    teller = _Teller((words or words_of("en"))["date"])
    told = _told(interval, teller)
    return teller.say("about", told) if interval.approximate and told != teller.words["undated"] else told


def _told(interval: Interval, teller: _Teller) -> str:
    begin, end = interval.begin, interval.end
    if begin is not None:
        return teller.from_then(begin, interval) if end is None else _between(begin, end, interval, teller)
    if end is not None:
        return teller.until_then(_last(end), interval)
    return _before_christ(interval.edtf_text or "", teller) or interval.edtf_text or teller.words["undated"]


def years_of(interval: Interval) -> set[int]:
    """The years of its two ends, as far as they are known; 1 BC is 0."""
    before = _YEAR_UP_TO_0.fullmatch(interval.edtf_text or "")
    ends = {end.year for end in (interval.begin, interval.last_day) if end is not None}
    return ends if before is None else {-int(before["year"])}


def year_in_words(year: int, words: Words) -> str:
    """A year as a calendar names it.

    >>> year_in_words(1990, words_of("en")), year_in_words(-43, words_of("en"))
    ('1990', '44 BC')
    """
    return str(year) if year > 0 else _Teller(words["date"]).say("before_christ", 1 - year)


def _before_christ(edtf: str, teller: _Teller) -> str | None:
    """A day, month, season or year before the year 1, which a calendar counts from 1 BC; ISO 8601 calls that 0000."""
    match = _YEAR_UP_TO_0.fullmatch(edtf)
    if match is None:
        return None
    year = teller.say("before_christ", int(match["year"]) + 1)
    month, day = int(match["month"] or 0), int(match["day"] or 0)
    if day:
        return teller.say("day", day=day, month=teller.words["months_of_day"].split()[month - 1], year=year)
    if month > _SEASONS:
        return teller.say("season", season=teller.words["seasons"].split()[month - _SEASONS - 1], year=year)
    return teller.say("month", month=teller.words["months"].split()[month - 1], year=year) if month else year


_SEASONS = 20
"""EDTF writes the seasons in place of the month, from 21 for spring."""


_YEAR_UP_TO_0 = re.compile(
    r"(?:-(?=\d*[1-9])|(?=0000))(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
)


def _between(begin: dt.datetime, end: dt.datetime, interval: Interval, teller: _Teller) -> str:
    grain = interval.granularity
    if grain.rank < Granularity.PART_OF_DAY.rank and _last(end).date() == begin.date():
        return teller.hours(begin, end, grain)
    whole = covering(begin.date(), grain)
    if (whole.begin, whole.end) == (begin, end) or _last(end).date() == begin.date():
        return teller.unit(begin, end, grain)
    first, last = teller.moment(begin, grain), teller.moment(_last(end), grain)
    if first == last:
        first, last = teller.day(begin), teller.day(_last(end))
    return teller.say("to" if interval.extent is Extent.THROUGHOUT else "between", first, last)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Fills one language's phrases for dates."""

    words: Mapping[str, str]

    def say(self, key: str, *parts: object, **named: object) -> str:
        return self.words[key].format(*parts, **named)

    def from_then(self, begin: dt.datetime, interval: Interval) -> str:
        if interval.end_kind is BoundKind.OPEN:
            return self.say("since", self.moment(begin, interval.granularity, "months_bound"))
        return self.say("or_later", self.moment(begin, interval.granularity))

    def until_then(self, last: dt.datetime, interval: Interval) -> str:
        if interval.begin_kind is BoundKind.OPEN:
            return self.say("until", self.moment(last, interval.granularity, "months_bound"))
        return self.say("or_earlier", self.moment(last, interval.granularity))

    def hours(self, begin: dt.datetime, end: dt.datetime, grain: Granularity) -> str:
        if grain is Granularity.HOUR:
            return self.say("hour", self.day(begin), f"{begin:%H:%M}", f"{end:%H:%M}")
        return self.say("minute", self.day(begin), f"{begin:%H:%M}")

    def unit(self, begin: dt.datetime, end: dt.datetime, grain: Granularity) -> str:
        match grain:
            case Granularity.WEEK:
                return self.say("week", self.day(begin))
            case Granularity.WEEKEND:
                return self.say("weekend", self.day(begin))
            case Granularity.HALF:
                return self.say("first_half" if begin.month == 1 else "second_half", begin.year)
            case Granularity.DECADE:
                return self.say("decade", begin.year)
            case Granularity.CENTURY | Granularity.MILLENNIUM:
                return self.say("century", begin.year, _last(end).year)
            case _:
                return self.moment(begin, grain)

    def moment(self, at: dt.datetime, grain: Granularity, months: str = "months") -> str:
        """The unit of ``grain`` that holds ``at``, as the end of a range is worded; ``months`` in which case."""
        match grain:
            case Granularity.MONTH | Granularity.HALF:
                return self.say("month", month=self._month(at, months), year=at.year)
            case Granularity.SEASON:
                season = self.words["seasons"].split()[(at.month // 3 or 4) - 1]
                return self.say("season", season=season, year=at.year)
            case Granularity.QUARTER:
                return self.say("quarter", quarter=(at.month + 2) // 3, year=at.year)
            case Granularity.YEAR | Granularity.DECADE | Granularity.CENTURY | Granularity.MILLENNIUM:
                return str(at.year)
            case _:
                return self.day(at)

    def day(self, at: dt.datetime) -> str:
        return self.say("day", day=at.day, month=self._month(at, "months_of_day"), year=at.year)

    def _month(self, at: dt.datetime, which: str) -> str:
        return self.words[which].split()[at.month - 1]


def _last(end: dt.datetime) -> dt.datetime:
    """The last moment before an exclusive end."""
    return end - dt.timedelta(microseconds=1)
