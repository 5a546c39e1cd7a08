"""Why suite cases are missed: each miss under the first convention that explains it, else as ours to mend.

Most suites serve dialogue. A convention says in words what they expect, and why news is read otherwise.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.accuracy.suites import is_met, most_overlapping, normal_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.accuracy.suites import Case, Expectation
    from benchmarks.accuracy.timex import Timex

__all__ = ["CONVENTIONS", "Convention", "Standing", "convention_of"]


class Standing(enum.StrEnum):
    """How our interval stands to the one expected."""

    NONE = "none"
    """We say no interval there."""
    HOLDS = "holds"
    """Ours holds theirs: we say less."""
    INSIDE = "inside"
    """Ours lies inside theirs: we say more."""
    CROSSES = "crosses"
    HALF_A_DAY = "half a day"
    """Ours begins twelve hours before theirs."""
    APART = "apart"


ANY = frozenset(Standing)
KNOWN = ANY - {Standing.NONE}


@dataclass(frozen=True, slots=True)
class Convention:
    """What suites expect where we say otherwise: words that show it, and how the two intervals stand."""

    name: str
    words: str
    why: str
    standings: frozenset[Standing] = KNOWN
    ours: bool = False
    """Whether it is a fault of ours."""
    pattern: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", re.compile(self.words, re.IGNORECASE))


_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_SEASON = r"(?:spring|summer|autumn|fall|winter|primavera|verano|oto[nñ]o|invierno)"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|couple|few)"
_UNIT = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?)"
_TIME_UNIT = r"(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|horas?|minutos?|segundos?)"
_RUSSIAN_TIME_UNIT = r"(?:час\w*|полчаса|минут\w*|мин)"
_RUSSIAN_UNIT = r"(?:дн\w+|день|недел\w+|месяц\w*|квартал\w*|год\w*|лет)"
_SPANISH_DAY = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)"
_SPANISH_MONTH = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_SPANISH_UNIT = r"(?:d[ií]as?|semanas?|quincenas?|mes(?:es)?|trimestres?|a[nñ]os?|d[eé]cadas?|decenios?)"
_LAST, _NEXT = r"(?:pasad[oa]s?|[uú]ltim[oa]s?)", r"(?:pr[oó]xim[oa]s?|siguientes?|que vienen?)"

CONVENTIONS = (
    Convention(
        "the words alone, cut out of their article",
        r"^@timenorm-tsv",
        "the annotator saw the quarter or the day told before",
        ANY,
    ),
    Convention(
        "feasts of other calendars",
        r"\b(?:eid|eidul|ramadan|islamic|hijri|diwali|chinese)\b",
        "a day differs with who sees the moon, and where",
        ANY,
    ),
    Convention(
        "'last Friday' of the calendar week before",
        rf"\b(?:last|previous) {_DAY}\b|\b{_LAST} {_SPANISH_DAY}\b|\b{_SPANISH_DAY} {_LAST}\b",
        "annotated news: the most recent one; theirs is kept beside it",
        frozenset({Standing.APART}),
    ),
    Convention(
        "'this coming Friday' of the week after",
        rf"\b(?:coming|upcoming|following) {_DAY}\b|\b{_NEXT} {_SPANISH_DAY}\b|\b{_SPANISH_DAY} {_NEXT}\b",
        "the coming one is the next there is",
        frozenset({Standing.APART}),
    ),
    Convention(
        "'last March', 'next June' by the calendar year",
        rf"\b(?:last|next) (?:{_MONTH}|{_SEASON})\b"
        rf"|\b(?:{_LAST}|{_NEXT}) (?:{_SPANISH_MONTH}|{_SEASON})\b"
        rf"|\b(?:{_SPANISH_MONTH}|{_SEASON}) (?:{_LAST}|{_NEXT})\b",
        "annotated news: the nearest on that side",
        frozenset({Standing.APART}),
    ),
    Convention(
        "a weekday, month or day always ahead",
        rf"\b(?:this|next|следующая) (?:{_DAY}|{_MONTH}|{_SEASON}|weekend|среда)\b"
        rf"|\bweek(?:end)? (?:of|in) {_MONTH}\b|^{_DAY},? {_MONTH}|^(?:el )?{_SPANISH_DAY}\b"
        rf"|\beste (?:{_SPANISH_DAY}|{_SPANISH_MONTH}|{_SEASON})\b",
        "news looks back unless the clause points ahead",
        frozenset({Standing.APART}),
    ),
    Convention(
        "5:00 as 17:00",
        r"\d|past|o'?clock|\blas? \w",
        "the words don't say which half of the day",
        frozenset({Standing.HALF_A_DAY}),
    ),
    Convention(
        "counted to the very second",
        rf"\b{_TIME_UNIT}\b|\dh\b|\bчерез .*{_RUSSIAN_TIME_UNIT}\b|\b{_RUSSIAN_TIME_UNIT} назад\b",
        "no reporter counts so",
        frozenset({Standing.HOLDS, Standing.CROSSES, Standing.INSIDE}),
    ),
    Convention(
        "counted to the very day",
        rf"\b(?:ago|from now|hence|later|earlier|back)\b"
        rf"|\b(?:in|within|after) {_COUNT}\b.*\b{_UNIT}\b"
        rf"|\b{_RUSSIAN_UNIT}\b.* назад\b|\bчерез .*{_RUSSIAN_UNIT}\b"
        rf"|\b(?:hace|dentro de|en|tras)\b.* {_SPANISH_UNIT}\b"
        rf"|\b{_SPANISH_UNIT} (?:atr[aá]s|antes|despu[eé]s|m[aá]s tarde|a partir de)\b",
        "'two years ago' is a year, not a day",
        frozenset({Standing.HOLDS, Standing.CROSSES, Standing.APART, Standing.INSIDE}),
    ),
    Convention(
        "a part of the unit for 'early', 'late', 'end of'",
        r"\b(?:early|late|later|earlier|mid|middle|beginning|start|end|rest|bo[my])\b|-night|-evening"
        r"|\b(?:principios?|comienzos?|inicios?|mediados|finales|final|fin(?:es)?(?! de semana)|mitad)\b"
        r"|\b(?:primeros|[uú]ltimos) (?:d[ií]as|de)\b",
        "nobody says where early ends; the modifier says it",
    ),
    Convention(
        "other hours for parts of the day",
        r"\b(?:morning|afternoon|evening|night|tonight|lunch|lunchtime|утром|дн[её]м|вечером|ночью"
        r"|ma[nñ]ana|madrugada|mediod[ií]a|tardes?|noches?|anoche)\b",
        "each suite has its own; ours are wide",
    ),
    Convention(
        "an hour for a time of day",
        r"\d|o'?clock|noon|midnight|tonight|\blas? \w|medianoche|mediod[ií]a",
        "half the suites take the minute",
        frozenset({Standing.INSIDE}),
    ),
    Convention(
        "whole calendar units for a stretch of time",
        rf"\b(?:last|past|next|previous|upcoming|coming)\b.*\b{_UNIT}\b"
        rf"|\b(?:прошлые|последние|следующие|эта)\b.*\b{_RUSSIAN_UNIT}\b"
        rf"|\b(?:{_LAST}|{_NEXT}|anterior(?:es)?)\b.*\b{_SPANISH_UNIT}\b"
        rf"|\b{_SPANISH_UNIT} (?:{_LAST}|{_NEXT}|anterior(?:es)?)\b",
        "'the past two weeks' end with the day of speaking",
    ),
    Convention("other bounds of seasons", rf"\b{_SEASON}\b", "by the sun, or of two months"),
    Convention(
        "weekends from Friday evening, or of one day",
        r"\bweek-?end\b|\bвыходные\b|\bfin(?:es)? de semana\b|\bfinde\b",
        "Saturday and Sunday",
    ),
    Convention(
        "the end of a range",
        r"\b(?:to|until|till|between|from|and|through|hasta|entre|desde|al)\b|-|/",
        "whether the last day counts, and which year it takes",
    ),
    Convention(
        "other bounds for 'by', 'after', 'before'",
        r"\b(?:by|after|before|since|than|starting|beginning|greater|later|после|до|к"
        r"|antes|despu[eé]s|tras|partir|m[aá]s tardar)\b|[<>]",
        "whether the day named counts",
        ANY,
    ),
    Convention("read otherwise", r"", "", KNOWN, ours=True),
    Convention("not read", r"", "", ANY, ours=True),
)
"""In the order in which they are tried."""


def convention_of(case: Case, found: Sequence[Timex]) -> Convention:
    """The convention that explains the first expectation of a missed case that isn't met."""
    missed = next(
        one
        for one in case.expected
        if (one.intervals or one.point) and not is_met(one, most_overlapping(one, found))
    )
    standing = _standing(missed, most_overlapping(missed, found))
    said = f"@{case.suite} {case.text}"
    return next(one for one in CONVENTIONS if standing in one.standings and one.pattern.search(said))


def _standing(expected: Expectation, got: Timex | None) -> Standing:
    begin, end = _moment(got.begin if got else None), _moment(got.end_excl if got else None)
    if begin is None and end is None:
        return Standing.NONE
    first, last = begin or dt.datetime.min, end or dt.datetime.max
    point = _moment(expected.point)
    wanted = [(_moment(b) or dt.datetime.min, _moment(e) or dt.datetime.max) for b, e in expected.intervals]
    wanted = wanted or ([(point, point)] if point else [])
    standings = {_compare(first, last, b, e) for b, e in wanted}
    return next(one for one in Standing if one in standings)


def _compare(first: dt.datetime, last: dt.datetime, begin: dt.datetime, end: dt.datetime) -> Standing:
    if first <= begin and end <= last:
        return Standing.HOLDS
    if begin <= first and last <= end:
        return Standing.INSIDE
    if first < end and begin < last:
        return Standing.CROSSES
    return Standing.HALF_A_DAY if begin - first == dt.timedelta(hours=12) else Standing.APART


def _moment(text: str | None) -> dt.datetime | None:
    normal = normal_moment(text)
    try:
        return None if normal is None else dt.datetime.fromisoformat(normal)
    except ValueError:
        return None
