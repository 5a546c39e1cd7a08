"""The rules for any language: its own where there are some, else those that dateparser's dictionary of it makes."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from chronology.documents.language import name_of
from chronology.errors import UnknownLanguage
from chronology.intervals import Granularity
from chronology.resolver.rules import known_languages
from chronology.resolver.rules.dictionary import Dictionary, dictionary_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronology.resolver.rules import Pack

__all__ = ["rules_for"]

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UNITS = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
}
_DISTANCE = re.compile(r"(in )?(\d+|\\1) (day|week|month|year)( ago)?")
_NUMBER = r"(\d++[.,]?\d*+)"
_WORDS = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")
_ROMAN = re.compile(r"[ivx]+")
_WRITTEN = {"no": "nb"}
"""A code for several ways to write to the usual one."""
_IDEOGRAPHS = "\u2e80"
"""From here on a word may be two signs long; letters make longer ones."""
_SHORTEST = 4


def rules_for(lang: str) -> str | Pack:
    """What ``resolve`` takes as its ``lang``.

    Raises:
        UnknownLanguage: there are neither rules nor a dictionary for ``lang``, an ISO 639-1 code.
    """
    return lang if lang in known_languages() else _pack(lang)


@functools.cache
def _pack(lang: str) -> Pack:
    entry = _entry(lang)
    order = entry.get("date_order", "")
    months, short_months = _named(entry, _MONTHS)
    weekdays, _ = _named(entry, _WEEKDAYS, first=0)
    before, counted, counted_back = _counting(entry)
    return dictionary_pack(
        Dictionary(
            lang=lang,
            name=name_of(lang),
            months=months,
            short_months=short_months,
            weekdays={word: index for word, index in weekdays.items() if _is_long(word)},
            relative=_relative(entry),
            before_count=before,
            counted=counted,
            counted_back=counted_back,
            is_marked=not {"年", "년"}.isdisjoint(entry.get("year", ())),
            year_first=order.startswith("Y"),
            day_first=order.startswith("D"),
        )
    )


def _entry(lang: str) -> dict[str, Any]:
    """What dateparser knows of the language, by the English words for it."""
    from dateparser.languages.loader import default_loader  # slow to import, and most texts have rules

    try:
        (locale,) = default_loader.get_locale_map(languages=[_WRITTEN.get(lang, lang)]).values()
    except ValueError:
        raise UnknownLanguage(lang, known_languages()) from None
    entry: dict[str, Any] = locale.info
    return entry


def _named(
    entry: Mapping[str, Any], names: Iterable[str], first: int = 1
) -> tuple[dict[str, int], dict[str, int]]:
    """The words for each of ``names`` to its number: those in full, and those that are the beginning of another."""
    full: dict[str, int] = {}
    short: dict[str, int] = {}
    for index, name in enumerate(names, first):
        forms = {form.lower().rstrip(".") for form in entry.get(name, ())}
        for form in forms:
            if _ROMAN.fullmatch(form) is None:
                is_short = any(other != form and other.startswith(form) for other in forms)
                (short if is_short else full)[form] = index
    return full, short


def _is_long(words: str) -> bool:
    """Whether the words mean little else: shorter ones are too often another word, and numbers are ordinals."""
    shortest = 2 if words[:1] >= _IDEOGRAPHS else _SHORTEST
    return len(words) >= shortest and _WORDS.fullmatch(words) is not None


def _relative(entry: Mapping[str, Any]) -> dict[str, tuple[Granularity, int]]:
    """Words such as "yesterday" and "last week" to the unit, and how far from that of speaking it lies."""
    found: dict[str, tuple[Granularity, int]] = {}
    for distance, forms in entry.get("relative-type", {}).items():
        match = _DISTANCE.fullmatch(distance)
        if match is not None and (match[1] or match[4]):
            count = int(match[2]) if match[1] else -int(match[2])
            found.update((form.lower(), (_UNITS[match[3]], count)) for form in forms if _is_long(form))
    return found


def _counting(
    entry: Mapping[str, Any],
) -> tuple[frozenset[str], dict[str, Granularity], dict[str, Granularity]]:
    """What stands before a number that counts back, what follows it then, and what follows it where nothing does."""
    before: set[str] = set()
    counted: dict[str, Granularity] = {}
    counted_back: dict[str, Granularity] = {}
    for distance, forms in entry.get("relative-type-regex", {}).items():
        match = _DISTANCE.fullmatch(distance)
        if match is None or not match[4]:
            continue
        for left, right in (form.lower().split(_NUMBER) for form in forms if form.count(_NUMBER) == 1):
            head, tail, unit = left.strip(), right.strip(), _UNITS[match[3]]
            if _WORDS.fullmatch(head) and _WORDS.fullmatch(tail) and min(len(head), len(tail)) > 1:
                before.add(head)
                counted[tail] = unit
            elif not head and _is_long(tail):
                counted_back[tail] = unit
    return frozenset(before), counted, counted_back
