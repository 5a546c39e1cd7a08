"""Rules for a language of which only a dictionary is known: the names of its months and days, and its words for "yesterday".

Dates that state their year are read in full. What would have to be counted from another date is found too, and left
open with the reason, for no cue of tense is known: nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import Calendar, Impossible, Shifted
from chronology.resolver.phrase import Phrase
from chronology.resolver.rules import Cues, Digits, Guard, Names, Pack, Rule, inside, lists
from chronology.resolver.rules import readers as read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronology.resolver.phrase import Slots

__all__ = ["Dictionary", "dictionary_pack"]


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Words of one language, lower case, each with what it means."""

    lang: str
    name: str
    """English name of the language."""
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    """Names cut short, which count only beside a year."""
    weekdays: Mapping[str, int]
    relative: Mapping[str, tuple[Granularity, int]]
    """The unit that a word tells, and how far it lies from the one of speaking: "hier" is a day, -1."""
    before_count: frozenset[str]
    """What stands before a number that counts back: "il y a"."""
    counted: Mapping[str, Granularity]
    """What follows such a number: "jours"."""
    counted_back: Mapping[str, Granularity]
    """What makes a number count back by itself: "giorni fa"."""
    is_marked: bool
    """Whether dates are numbers, each with a sign for what it counts: 2019年3月5日."""
    year_first: bool
    """Whether the year stands before the month; ``day_first``, whether the day does."""
    day_first: bool


_LINKS = "de del dello della di do da des d' d’ of der den van af av din al ng năm".split()
"""What may part day, month and year: "5 de março de 2019"."""
_YEAR_WORDS = "г. год года году р. рік року році r. r rok roku roce године godine godini година".split()
"""What may follow a year: "5 marca 2022 roku"."""
_QUANTITIES = frozenset(
    "% ‰ ° € $ £ ¥ ₽ ₴ ₺ zł kč ft kr lei km m cm mm kg g t ha mw kw gw kwh usd eur euro euros hz mb gb".split()
)
_CODES = frozenset("№ # § $ € £ ¥ ₽ ₴ ₺ nr n° nº".split())
_IS_YEAR = Guard(
    left_bars=_CODES, right_bars=_QUANTITIES, left_bars_code=True, apart_from_digits=True, one_line=True
)
_GAP = "(. | , | {link} | {yearword})*"
_DAY = "{day:day|ordday}"
_MONTH = "{month:weakmonth}"
_YEAR = "{year:year} {yearword}?"


def _marked(s: Slots) -> Phrase:
    """Numbers, each with a sign for what it counts: 2019年3月5日."""
    month = s.integer("n") if "n" in s else None
    return Phrase(read.possible(Calendar(read.year_of(s), month, read.day_of(s))))


def _numeric(s: Slots) -> Phrase | None:
    """Digits in the one order that they can have; what could be read either way is left open."""
    phrase = read.numeric_date(s)
    is_open = phrase is not None and phrase.note == read.AMBIGUOUS_ORDER
    return Phrase(Impossible(read.AMBIGUOUS_ORDER)) if is_open else phrase


def _relative(s: Slots) -> Phrase:
    found = s.word("relative", "relative")
    assert isinstance(found, tuple)
    return Phrase(Shifted(*found))


def _ago(s: Slots) -> Phrase:
    unit = s.word("unit", "counted", "countedback")
    assert isinstance(unit, Granularity)
    return Phrase(Shifted(unit, -s.integer("n")))


_NUMERIC = (
    Rule("other/iso", "date", "{iso}", read.iso_date, says={"2019-03-05": "2019-03-05"}),
    Rule("other/iso-moment", "moment", "{iso:isomoment}", read.iso_date, says={"2019-03-05T14:30Z": "2019-03-05T14:30Z"}),
    Rule("other/iso-month", "monthyear", "{iso:isomonth}", read.iso_date, says={"2019-03": "2019-03"}),
    Rule("other/numeric-date", "date", "{numdate}", _numeric, says={"15.03.2019": "2019-03-15", "5/3/2019": "2019-03-05"}, silent=("99.99.2019",)),
)  # fmt: skip
_NAMED = (
    Rule("other/day-month-year", "date", f"{_DAY} {_GAP} {_MONTH} {_GAP} {_YEAR}", read.calendar, says={"5 mars 2019": "2019-03-05", "1er mars 2019": "2019-03-01"}, silent=("31 février 2019",)),
    Rule("other/month-day-year", "date", f"{_MONTH} .? {_DAY} ,? {_YEAR}", read.calendar, says={"mars 5, 2019": "2019-03-05"}),
    Rule("other/month-year", "monthyear", f"{_MONTH} {_GAP} {_YEAR}", read.calendar, says={"mars 2019": "2019-03"}),
    Rule("other/day-month", "daymonth", f"{_DAY} {_GAP} {{month}}", read.calendar, says={"5 mars": "XXXX-03-05"}),
    Rule("other/years", "list", "{first:year} (- | – | /) {yy}", lists.year_list, says={"2021/22": "2021"}, silent=("№ 2021/22",), guard=replace(_IS_YEAR, early=True)),
    Rule("other/year", "year", _YEAR, read.calendar, says={"2019": "2019"}, silent=("2000 €", "№ 2019", "555-2019"), guard=_IS_YEAR),
)  # fmt: skip
_YEAR_FIRST = (
    Rule("other/year-month-day", "date", f"{_YEAR} {_GAP} {_MONTH} .? {_DAY}", read.calendar, says={"2019. március 5.": "2019-03-05"}),
    Rule("other/year-month", "monthyear", f"{_YEAR} {_GAP} {{month}}", read.calendar, says={"2019. március": "2019-03"}),
    Rule("other/month-day", "daymonth", f"{{month}} {_DAY}", read.calendar, says={"március 5.": "XXXX-03-05"}),
)  # fmt: skip
_MARKED = (
    Rule("other/marked-day", "date", "{year} (年 | 년) {n:monthnumber} (月 | 월) {day} (日 | 号 | 號 | 일)", _marked, says={"2019年3月5日": "2019-03-05"}, silent=("2019年2月31日",)),
    Rule("other/marked-month", "monthyear", "{year} (年 | 년) {n:monthnumber} (月 | 월)", _marked, says={"2019年3月": "2019-03"}),
    Rule("other/marked-year", "year", "{year} (年 | 년)", _marked, says={"2019年": "2019"}),
    Rule("other/marked-day-month", "daymonth", "{n:monthnumber} (月 | 월) {day} (日 | 号 | 號 | 일)", _marked, says={"3月5日": "XXXX-03-05"}),
)  # fmt: skip
_RELATIVE = (
    Rule("other/weekday", "aweekday", "{weekday}", read.weekday, says={"samedi": "XXXX-WXX-6"}),
    Rule("other/relative", "relative", "{relative}", _relative, says={"hier": "XXXX-XX-XX", "la semaine dernière": "XXXX-WXX"}),
    Rule("other/ago", "relative", "{countback} {n:number} {unit:counted}", _ago, says={"il y a 3 ans": "XXXX"}),
    Rule("other/counted-back", "relative", "{n:number} {unit:countedback}", _ago, says={"3 giorni fa": "XXXX-XX-XX"}),
)  # fmt: skip
_BESIDE = (
    Rule("other/weekday-date", "date", "{day:aweekday} (, | . | {link})* {x:date|daymonth}", inside.with_weekday, says={"mardi 5 mars 2019": "2019-03-05"}),
)  # fmt: skip


def dictionary_pack(words: Dictionary) -> Pack:
    """The rules that the words of one language make."""
    dates = _MARKED if words.is_marked else (_YEAR_FIRST if words.year_first else ()) + _NAMED
    lexicon: dict[str, Mapping[str, object]] = {
        "month": words.months,
        "weakmonth": {**words.short_months, **words.months},
        "weekday": words.weekdays,
        "relative": words.relative,
        "countback": dict.fromkeys(words.before_count, True),
        "counted": words.counted,
        "countedback": words.counted_back,
        "yearword": dict.fromkeys(_YEAR_WORDS, True),
        "link": dict.fromkeys(_LINKS, True),
    }
    stages = (_NUMERIC + dates + _RELATIVE, _BESIDE if words.weekdays else ())
    return Pack(
        lang=words.lang,
        lexicon=lexicon,
        triggers=frozenset({"month", "weekday", "relative", "countback", "countedback"}),
        trigger_patterns=(
            r"\b\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z\b|[+-]\d{2}:?\d{2})?",
            r"\b\d{4}-\d{2}(?:-\d{2})?",
            r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
            r"\b[12]\d{3}\b",
            r"\d{1,2}\s?[月월]",
        ),
        numbers=lambda word: None,
        number_words=(),
        number_samples=(),
        number_joiner=" ",
        digits=Digits(("er", "re", "º", "ª", "ο", "η"), (), (), ".", ",.", day_first=words.day_first),
        names=Names(),
        stages=tuple(tuple(rule for rule in stage if _has_words(rule, lexicon)) for stage in stages),
        cues=Cues(),
        unanchored=f"there are no rules for relative dates in {words.name}",
    )


def _has_words(rule: Rule, lexicon: Mapping[str, Mapping[str, object]]) -> bool:
    """Whether the dictionary has a word for each slot that wants one."""
    return all(
        any(lexicon.get(name, True) for name in classes.split("|"))
        for classes in _CLASSES.findall(rule.pattern)
    )


_CLASSES = re.compile(r"\{(?:\w+:)?([\w|]+)\}")
