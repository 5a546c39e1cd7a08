"""Date stamps as pages print them: "05, May, 2019 @7:38 PM", "Wednesday 26 November 2008 09.15 GMT".

A stamp counts only if its own words state year, month and day; nothing is filled in. Its time is the local
time it states: zones are dropped. Where day and month can't be told apart, both readings are kept as bounds.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from chronology.documents.evidence.month_names import languages_naming
from chronology.documents.labels import PUBLISHED, UPDATED
from chronology.errors import MalformedDate
from chronology.intervals import MAX_YEAR, Granularity, Interval, day, minute, month, parse_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateparser.date import DateDataParser

__all__ = [
    "DateOrder",
    "Label",
    "Stamp",
    "counted_day",
    "find_stamp",
    "looks_like_stamp",
    "order_of",
    "parsed_date",
    "plain_date",
    "read_date",
    "read_stamp",
    "shown_order",
    "unix_time",
]


class DateOrder(enum.StrEnum):
    """The order of the numbers in "05/06/2019"."""

    DAY_FIRST = "DMY"
    MONTH_FIRST = "MDY"
    YEAR_FIRST = "YMD"


class Label(enum.StrEnum):
    """What the word before a stamp says that it is."""

    NONE = "none"
    PUBLISHED = "published"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp in a text; ``start`` and ``end`` are half-open ``str`` indices."""

    start: int
    end: int
    quote: str
    label: Label
    interval: Interval | None
    """``None`` where it has the form of a stamp but the calendar has no such day."""


_ZONE_NAMES = (
    "GMT UTC Z BST IST CET CEST EET EEST MSK EST EDT ET CST CDT CT MST MDT MT PST PDT PT VET BRT ART"
)
_ZONES = _ZONE_NAMES.split()
_CONNECTORS = ("on", "at", "of", "a las", "a la", "el", "um", "à", "в")
_MONTH_NAMES = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_DAY_NAMES = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
_MONTHS = frozenset(_MONTH_NAMES.split())
_STAMP_WORDS = _MONTHS.union(
    _DAY_NAMES.split(),
    _ZONE_NAMES.lower().split(),
    ("am", "pm", "a", "p", "m", "h", "st", "nd", "rd", "th"),
    _CONNECTORS,
)

_MAX_CHARACTERS = 90
_MAX_STAMP_WORDS, _MAX_NUMBERS = 9, 3
_LAST_DAY, _LAST_MONTH = 31, 12
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?(?: ?(?:Z|UTC|GMT))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?")
_UNIX_TIME = re.compile(r"(1[0-8]\d{8})(?:\d{3}){0,3}(?:\.\d*)?")
"""Seconds, or milli-, micro- or nanoseconds, from 2001 to 2029; no such number is a date in digits."""
_DAYS = re.compile(r"(\d{1,6})(\.\d+)?")
_ON = r"(?:(?:on|at|el|am|le|il|em)\b)?"
_CLOCK = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:\s?[:.h]\s?(?P<minute>\d{2})(?:[:.]\d{2})?)(?![\d.:/-])"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?"
    r"|(?<![\d.:/-])(?P<hour_alone>\d{1,2})\s*(?P<half_alone>[ap])\.?\s?m\b\.?",
    re.IGNORECASE,
)
_ZONE = re.compile(rf"\s*\(?(?:\b(?:{'|'.join(_ZONES)})\b)?(?:[+-]\d{{1,2}}(?::?\d{{2}})?)?\)?")
_PUNCTUATION = re.compile(r"[@|·•,;()*_\[\]]|(?<=[^\W\d_])\.|\s[–—-](?=\s|$)|^[–—-]\s")
_ZEROS = re.compile(r"(?<![\d./:-])0+(?=[1-9]\d?(?![\d./:-]))")
_EDGES = re.compile(
    rf"^(?:\s|-|(?:{'|'.join(_CONNECTORS)})\b)+|(?:\s|-|\b(?:{'|'.join(_CONNECTORS)}))+$", re.IGNORECASE
)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:1[5-9]|20)\d\d)(?![\d/-])")
_SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?…]$", re.IGNORECASE)
_YEAR_LEADS = re.compile(r"\d{4}\D")
_BEFORE_STAMP = re.compile(r"\s*[|·•]\s*|\s+[–—-]+\s+|\s*\((?=[^()]*\)$)|,\s+")
_AFTER_STAMP = re.compile(r"\s*[|·•]\s*|\s+[–—-]+\s+|:\s+")


def read_date(words: str, order: DateOrder | None = None) -> Interval:
    """The interval that a date states that is written for a machine or a person.

    ISO 8601, with or without hyphens, Unix time, or a stamp or a month in any language; numbers that may be read both
    ways give the days from the one to the other, unless ``order`` tells.

    Raises:
        MalformedDate: it is no such date.

    >>> read_date("5 May 2019, 7:38 pm").edtf, read_date("marzo de 2022").edtf
    ('2019-05-05T19:38:00', '2022-03')
    """
    words = words.strip()
    if moment := unix_time(words):
        return parse_date(f"{moment:%Y-%m-%dT%H:%M}Z")
    try:
        return parse_date(_with_hyphens(words))
    except MalformedDate:
        interval = _read_in_any_language(words, order) if _may_be_stamp(words) else _month(words)
        if interval is None:
            raise MalformedDate(words) from None
        return interval


def counted_day(words: str, first: dt.date) -> Interval | None:
    """The day so many days after ``first``, or the minute where a fraction tells it; ``None`` for no such number.

    >>> counted_day("44626.5", dt.date(1899, 12, 30)).edtf
    '2022-03-06T12:00:00'
    """
    match = _DAYS.fullmatch(words)
    if match is None:
        return None
    date = first + dt.timedelta(int(match[1]))
    minutes = round(float(match[2] or 0) * 24 * 60)
    midnight = dt.datetime.combine(date, dt.time())
    return minute(midnight + dt.timedelta(minutes=minutes)) if minutes else day(date)


def unix_time(words: str) -> dt.datetime | None:
    """The moment, in UTC, that is so many seconds, milli-, micro- or nanoseconds after 1970 began."""
    match = _UNIX_TIME.fullmatch(words)
    return None if match is None else dt.datetime.fromtimestamp(int(match[1]), dt.UTC)


def _with_hyphens(words: str) -> str:
    compact = _COMPACT.fullmatch(words)
    if compact is None:
        return words
    year, month, day, hour, minute, zone = compact.groups(default="")
    return f"{year}-{month}-{day}{hour and f'T{hour}:{minute}{zone}'}"


def _read_in_any_language(words: str, order: DateOrder | None) -> Interval | None:
    """The stamp as English has it, or else as a language in which it names a month."""
    found = read_stamp(words, "en", order)
    if found is not None or not _WORD.search(words):
        return found
    tried = (read_stamp(words, lang, order) for lang in languages_naming(words))
    return next((interval for interval in tried if interval is not None), None)


def _month(words: str) -> Interval | None:
    """A month with its year, "March 2022", told by its first day."""
    if _MONTH_AND_YEAR.fullmatch(words) is None:
        return None
    first = _read_in_any_language(f"1 {words}", None)
    begin = None if first is None else first.begin
    return None if begin is None or begin.day != 1 else month(begin.year, begin.month)


_MONTH_AND_YEAR = re.compile(r"[^\W\d_]{3,}\.?,?(?:\s(?:of|del?))?\s(?:1[5-9]|20)\d\d(?:\sг(?:ода|\.))?")


def find_stamp(line: str, offset: int, lang: str = "en", order: DateOrder | None = None) -> Stamp | None:
    """The stamp that a line is, ends with after a byline or headline, or begins with before one.

    Args:
        line: without white space at its ends.
        offset: where it begins in the text.
        lang: tried before English.
        order: what the stamps beside it show, see `order_of`.
    """
    if not _may_be_stamp(line):
        return None
    stamp = _stamp(line, 0, len(line), offset, lang, order)
    if stamp is not None:
        return stamp
    for gap in _BEFORE_STAMP.finditer(line):
        end = len(line) - line.endswith(")")
        if stamp := _stamp(line, gap.end(), end, offset, lang, order):
            return stamp
    for gap in _AFTER_STAMP.finditer(line):
        if stamp := _stamp(line, 0, gap.start(), offset, lang, order):
            return stamp
    return None


def shown_order(first: int, second: int) -> DateOrder | None:
    """The order of two numbers of which only one can be a month; ``None`` where both can, or neither."""
    if first <= _LAST_MONTH < second:
        return DateOrder.MONTH_FIRST
    return DateOrder.DAY_FIRST if second <= _LAST_MONTH < first else None


def order_of(text: str) -> DateOrder | None:
    """The order that the numeric dates of ``text`` show; ``None`` where they show none or disagree."""
    seen = {_own_order(match) for match in _NUMERIC.finditer(text)} - {None}
    return seen.pop() if len(seen) == 1 else None


def looks_like_stamp(line: str) -> bool:
    """Whether the line is short and little but numbers, one of them a year; says nothing of the calendar."""
    return _may_be_stamp(line) and len(_WORD.findall(line)) <= 4 and _SENTENCE_END.search(line) is None


def read_stamp(words: str, lang: str = "en", order: DateOrder | None = None) -> Interval | None:
    """The minute, hour or day that ``words``, a stamp and nothing else, state.

    Two readings that are equally good give the days from the earlier to the later one.
    """
    if _ISO.fullmatch(words):
        try:
            return parse_date(words)
        except MalformedDate:
            return None
    clock = _CLOCK.search(words)
    date_words = (
        words
        if clock is None
        else words[: clock.start()] + " " + _ZONE.sub("", words[clock.end() :], count=1)
    )
    date_words = _cleaned(date_words)
    numeric = _NUMERIC.search(date_words)
    if numeric is not None and _is_undecided(numeric, lang, order):
        return _both_readings(date_words)
    date = _date(date_words, lang, _order(date_words, numeric, order))
    return None if date is None else _at(date, clock)


def _may_be_stamp(line: str) -> bool:
    return (
        len(line) <= _MAX_CHARACTERS and _YEAR.search(line) is not None and (len(_NUMBER.findall(line)) >= 2)
    )


def _stamp(line: str, start: int, end: int, offset: int, lang: str, order: DateOrder | None) -> Stamp | None:
    """The stamp that ``line[start:end]`` is, as a whole."""
    quote = line[start:end]
    bare = quote.strip("*_ ")
    label = next((name for name, pattern in _labels().items() if pattern.match(bare)), Label.NONE)
    words = bare if label is Label.NONE else _labels()[label].sub("", bare, count=1)
    if not _may_be_stamp(words) or len(_WORD.findall(words)) > _MAX_STAMP_WORDS:
        return None
    interval = read_stamp(words, lang, order)
    if interval is None and not _has_form_of_stamp(words):
        return None
    return Stamp(offset + start, offset + end, quote, label, interval)


@cache
def _labels() -> Mapping[Label, re.Pattern[str]]:
    """Made on first use, for there are many words, and most texts have no stamp."""
    return {
        label: re.compile(
            rf"(?:(?:first|originally|last)\s)?(?:{words})(?![^\W\d_])\s*{_ON}\s*[:：–—-]?\s*", re.IGNORECASE
        )
        for label, words in ((Label.PUBLISHED, PUBLISHED), (Label.UPDATED, UPDATED))
    }


def _has_form_of_stamp(words: str) -> bool:
    """Whether nothing but the parts of a stamp stands there: then it is one, be its date possible or not."""
    found = set(_WORD.findall(words.lower()))
    return found <= _STAMP_WORDS and (bool(found & _MONTHS) or len(_NUMBER.findall(words)) >= 3)


def _cleaned(words: str) -> str:
    """The date alone, as dateparser likes it: "05, May, 2019 @" becomes "5 May 2019"."""
    words = _ZEROS.sub("", _PUNCTUATION.sub(" ", words))
    return _EDGES.sub("", " ".join(words.split()))


def _own_order(numeric: re.Match[str]) -> DateOrder | None:
    return DateOrder.DAY_FIRST if numeric[2] == "." else shown_order(int(numeric[1]), int(numeric[3]))


def _is_undecided(numeric: re.Match[str], lang: str, order: DateOrder | None) -> bool:
    same = numeric[1].lstrip("0") == numeric[3].lstrip("0")
    return lang == "en" and order is None and not same and _own_order(numeric) is None


def _order(words: str, numeric: re.Match[str] | None, order: DateOrder | None) -> DateOrder:
    if _YEAR_LEADS.match(words):
        return DateOrder.YEAR_FIRST
    return (numeric and _own_order(numeric)) or order or DateOrder.DAY_FIRST


def _both_readings(words: str) -> Interval | None:
    readings = [_date(words, "en", order) for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)]
    known = sorted(r for r in readings if r is not None)
    if not known:
        return None
    return Interval(day(known[0]).begin, day(known[-1]).end, Granularity.DAY)


def _at(date: dt.date, clock: re.Match[str] | None) -> Interval | None:
    """The day, or the hour or minute of it that the clock shows; ``None`` where no clock shows that."""
    if clock is None:
        return day(date)
    hour = int(clock["hour"] or clock["hour_alone"])
    half = (clock["half"] or clock["half_alone"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    minutes = int(clock["minute"] or 0)
    if hour > 23 or minutes > 59:
        return None
    moment = dt.datetime(date.year, date.month, date.day, hour, minutes)
    if clock["minute"] is None:
        return Interval(moment, moment + dt.timedelta(hours=1), Granularity.HOUR)
    return minute(moment)


@lru_cache(maxsize=2**14)
def _date(words: str, lang: str, order: DateOrder) -> dt.date | None:
    """The day that the words state in full; a day that they don't state is refused."""
    plain = plain_date(words) if lang == "en" else None
    return parsed_date(words, lang, order) if plain is None else plain


_ENGLISH_MONTHS = {
    name: number
    for number, long in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
    for name in (long, long[:3])
}
_PLAIN_DATE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:(\d{1,2}) ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})) ([12]\d{3})",
    re.IGNORECASE,
)


def plain_date(words: str) -> dt.date | None:
    """A date such as "5 May 2019", which nearly all English stamps are: dateparser needs a hundred times as long."""
    match = _PLAIN_DATE.fullmatch(words)
    month = None if match is None else _ENGLISH_MONTHS.get((match[2] or match[3]).lower())
    if match is None or month is None:
        return None
    try:
        return dt.date(int(match[5]), month, int(match[1] or match[4]))
    except ValueError:
        return None


def parsed_date(words: str, lang: str, order: DateOrder) -> dt.date | None:
    """What dateparser reads, which isn't asked where no number can be the day."""
    numbers = [int(n) for n in _NUMBER.findall(words)]
    if len(numbers) > _MAX_NUMBERS or not any(1 <= n <= _LAST_DAY for n in numbers):
        return None
    parsed: dt.datetime | None = _parser(lang, order).get_date_data(words).date_obj
    if parsed is None or not 1 <= parsed.year <= MAX_YEAR:
        return None
    return parsed.date() if parsed.year in numbers and parsed.day in numbers else None


@cache
def _parser(lang: str, order: DateOrder) -> DateDataParser:
    """A parser in which nothing depends on today, the machine, or what was read before."""
    from dateparser.data.languages_info import language_order  # slow to import, and most pages print no stamp
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=[known for known in dict.fromkeys((lang, "en")) if known in language_order],
        settings={
            "DATE_ORDER": order.value,
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["year", "month", "day"],
            "STRICT_PARSING": True,
            "RELATIVE_BASE": dt.datetime(2000, 1, 1),
            "TIMEZONE": "UTC",
        },
    )
