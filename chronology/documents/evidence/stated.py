"""Full dates inside a line, in any language that dateparser reads, with their time of day and zone.

Where they stand is found by shape (day, month word, year; numbers with marks between them), so the line may hold
other words too. Every date states its year, month and day itself; nothing is filled in.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from chronology.documents.evidence.month_names import languages_naming
from chronology.documents.stamps import DateOrder, read_stamp, unix_time
from chronology.intervals import Interval, day, minute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Languages", "StatedDate", "machine_date", "stated_dates"]

Languages = tuple[str, ...]
"""Language codes in the order in which month names are tried."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date in a line: ``[start, end)`` in ``str`` indices, time and zone included."""

    start: int
    end: int
    readings: tuple[Interval, ...]
    """Two where day and month can't be told apart, the day-first one leading."""
    offset: dt.timedelta | None


_WORD = r"[^\W\d_][^\s\d,.|/()<>:;·•–—]{1,14}"
_YEAR = r"(?:1[89]|20|25)\d\d(?!\d)"
_DAY = r"(?<!\d)(?<!\d[.,/:-])\d{1,2}"
_OF = r"(?:\s+(?:de|del|di|of|d['’])\s*|[\s.,/-]{1,3})"
_SHAPES = (
    rf"(?P<ymd>(?<![\d/.-]){_YEAR}\s?[-/.年년]\s?\d{{1,2}}\s?[-/.月월]\s?\d{{1,2}}(?:[일日]|(?!\d)))",
    r"(?P<compact>(?<!\d)20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))",
    rf"(?P<dmy>(?<![\d/.-])\d{{1,2}}(?P<mark>[./-])\s?\d{{1,2}}(?P=mark)\s?(?:{_YEAR}|\d\d(?![\d./-])))",
    rf"(?P<tagged>{_DAY}\s+tháng\s+\d{{1,2}}(?:,|\s+năm)?\s+{_YEAR})",
    rf"(?P<day_word>{_DAY}(?:st|nd|rd|th|er|º|ª|-?е|\.)?,?{_OF}{_WORD}\.?{_OF}{_YEAR})",
    rf"(?P<word_day>{_WORD}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:de\s+)?{_YEAR})",
    rf"(?P<year_word>(?<!\d){_YEAR}\.?\s+(?:m\.\s+|gada\s+)?(?:\d{{1,2}}\.\s+)?{_WORD}(?:\s+\d{{1,2}}(?!\d))?)",
)
_DATE = re.compile("|".join(_SHAPES))
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])\s?[:.h時시]\s?(?P<minute>[0-5]\d)(?:[:.]\d\d(?:[.,]\d+)?)?(?!\d)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"|(?P<hour_alone>1[0-2]|[1-9])\s?(?P<half_alone>[ap])\.?m\b\.?"
)
_CLOCK_AFTER = re.compile(
    rf"(?:T|[\s,|·•@–—()/-]{{1,4}}(?:[^\W\d_]{{1,4}}\.?\s+){{0,2}})(?:{_CLOCK})", re.IGNORECASE
)
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:.])(?:{_CLOCK})(?P<zone>(?:\s?(?:Uhr|[A-Z]{{2,4}})\b)?)"
    r"[\s,|·•@–—-]{1,4}(?:[^\W\d_]{1,9}\.?,?\s+)?$",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\s?(?P<utc>Z\b|(?:UTC|GMT)(?![\w+-]))|\s?(?:UTC|GMT)?\(?(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)(?!\d)"
    r"|\s\(?(?P<name>BST|IST|CEST|CET|MESZ|MEZ|EEST|EET|MSK|EDT|EST|CDT|CST|MDT|MST|PDT|PST|JST|KST|AEST|AEDT)\b"
)
_NAMED_OFFSETS = {
    "BST": 1, "IST": 5.5, "CEST": 2, "CET": 1, "MESZ": 2, "MEZ": 1, "EEST": 3, "EET": 2, "MSK": 3,
    "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
    "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
}  # fmt: skip
_DIGITS = {ord(zero) + i: str(i) for zero in "٠۰०০๐０" for i in range(10)}
_DAY_LEADS = frozenset(
    "ar bg ca cs da el es fa fi fr hi hr id it nb nl no pl pt ro ru sk sl sv tr uk vi".split()
)
"""Languages that write 5/6/2019 for the fifth of June."""
_BUDDHIST_AHEAD, _FIRST_BUDDHIST = 543, 2400
_BEFORE_CHARACTERS = 30
_FILLERS = re.compile(r"\.?\s(?:gada|m\.)\s")
_NUMBER = re.compile(r"\d+")


def stated_dates(line: str, languages: Languages) -> Iterator[StatedDate]:
    """The dates that ``line`` states in full, in order."""
    if not line.isascii():
        line = line.translate(_DIGITS)
    for match in _DATE.finditer(line):
        readings = _readings(match, languages)
        if readings:
            yield _with_clock(line, match, readings)


def machine_date(said: str, languages: Languages) -> StatedDate | None:
    """The date in a field made for machines: any stamp, or seconds or milliseconds since 1970."""
    said = " ".join(said.split())
    if when := unix_time(said):
        return StatedDate(0, len(said), (minute(when),), dt.timedelta())
    return next(stated_dates(said, languages), None)


def _readings(match: re.Match[str], languages: Languages) -> tuple[Interval, ...]:
    words = match[0]
    numbers = [int(n) for n in _NUMBER.findall(words)]
    if match["compact"]:
        return _days((int(words[:4]), int(words[4:6]), int(words[6:])))
    if match["ymd"]:
        return _days((numbers[0], numbers[1], numbers[2]))
    if match["dmy"] or match["tagged"]:
        return _day_or_month_first(words, numbers, languages)
    naming = languages_naming(words)
    tried = dict.fromkeys((*(lang for lang in languages if lang in naming), *naming))
    found = (_spelled(words, lang) for lang in tried)
    return next(((interval,) for interval in found if interval is not None), ())


def _day_or_month_first(words: str, numbers: Sequence[int], languages: Languages) -> tuple[Interval, ...]:
    first, second, year = numbers
    year += 0 if year >= 100 else 2000 if year < 70 else 1900
    day_first, month_first = (year, second, first), (year, first, second)
    if ("/" not in words and "-" not in words) or languages[0] in _DAY_LEADS:
        return _days(day_first) or _days(month_first)
    return _days(day_first, month_first)


def _days(*parts: tuple[int, int, int]) -> tuple[Interval, ...]:
    """The days that the calendar has, each once; the Buddhist year 2563 is 2020."""
    found: dict[Interval, None] = {}
    for y, m, d in parts:
        try:
            found[day(dt.date(y if y < _FIRST_BUDDHIST else y - _BUDDHIST_AHEAD, m, d))] = None
        except ValueError:
            continue
    return tuple(found)


@lru_cache(maxsize=2**14)
def _spelled(words: str, lang: str) -> Interval | None:
    interval = read_stamp(_FILLERS.sub(" ", words), lang, DateOrder.DAY_FIRST)
    begin = None if interval is None else interval.begin
    return None if begin is None else next(iter(_days((begin.year, begin.month, begin.day))), None)


# --- time of day and zone ------------------------------------------------------------------------------


def _with_clock(line: str, match: re.Match[str], readings: tuple[Interval, ...]) -> StatedDate:
    start, end = match.span()
    clock = _CLOCK_AFTER.match(line, end)
    if clock is not None:
        end = clock.end()
        zone = _ZONE.match(line, end)
        end = zone.end() if zone else end
    else:
        clock = _CLOCK_BEFORE.search(line, max(0, start - _BEFORE_CHARACTERS), start)
        if clock is None:
            return StatedDate(start, end, readings, None)
        start, zone = clock.start(), _ZONE.match(line, clock.start("zone"))
    ahead = _time(clock)
    timed = tuple(minute(reading.begin + ahead) for reading in readings if reading.begin is not None)
    return StatedDate(start, end, timed, None if zone is None else _offset(zone))


def _time(clock: re.Match[str]) -> dt.timedelta:
    hour = int(clock["hour"] or clock["hour_alone"])
    half = (clock["half"] or clock["half_alone"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return dt.timedelta(hours=hour, minutes=int(clock["minute"] or 0))


def _offset(zone: re.Match[str]) -> dt.timedelta:
    if zone["utc"]:
        return dt.timedelta()
    if zone["name"]:
        return dt.timedelta(hours=_NAMED_OFFSETS[zone["name"]])
    ahead = dt.timedelta(hours=int(zone["hours"]), minutes=int(zone["minutes"]))
    return ahead if zone["sign"] == "+" else -ahead
