"""Reads candidates by the rules of a language: patterns over classes of words, stage by stage.

Every word and phrase has a code, one character that stands for the set of classes it belongs to. A rule's
pattern becomes a regular expression over codes, so a candidate's shape is a short string, and what the
rules make of a shape is computed once and remembered.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronology.errors import MalformedRule
from chronology.resolver.guard import holds
from chronology.resolver.phrase import Item, Phrase, Slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronology.resolver.rules import Pack, Rule

__all__ = ["MAX_ITEMS", "Alphabet", "Grammar"]

MAX_ITEMS = 48
"""Longer candidates are cut here: no date has so many words, and the cost stays linear."""

_ELEMENT = re.compile(
    r"\{(?P<slot>\w+)(?::(?P<classes>[\w|]+))?\}(?P<maybe>\??)|(?P<group>\(|\)[?*]?|\|)|(?P<word>[^\s(){}|]+?)(?P<opt>\??)(?=[\s(){}|]|$)"
)


class Alphabet:
    """Gives each set of classes its code."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}

    def code(self, classes: frozenset[str]) -> str:
        """The one character that stands for ``classes``."""
        return self._codes.setdefault(classes, chr(0xE000 + len(self._codes)))

    def having(self, classes: Iterable[str]) -> str:
        """The codes of every known set that shares a class with ``classes``."""
        wanted = frozenset(classes)
        return "".join(code for known, code in self._codes.items() if known & wanted)


def words_of(pattern: str) -> frozenset[str]:
    """The literal words and marks in a pattern."""
    return frozenset(m["word"] for m in _ELEMENT.finditer(pattern) if m["word"])


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    regex: re.Pattern[str]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Fit:
    """A rule that fits a shape: where it ends, and where its slots stand, relative to its first item."""

    rule: Rule
    length: int
    places: Mapping[str, int]


class Grammar:
    """The rules of one language, ready to read candidates."""

    def __init__(self, pack: Pack, alphabet: Alphabet) -> None:
        self._pack = pack
        self._alphabet = alphabet
        for rule in (rule for stage in pack.stages for rule in stage):
            alphabet.code(frozenset({rule.gives}))
        self._stages = tuple(tuple(_compile(rule, alphabet) for rule in stage) for stage in pack.stages)
        self._guards = {rule.name: rule.guard for stage in pack.stages for rule in stage}
        self._fits = functools.lru_cache(maxsize=1 << 16)(self._find_fits)

    def read(self, items: list[Item], text: str) -> list[Phrase]:
        """Every phrase that means something by itself, left to right, none overlapping another."""
        for stage in range(len(self._stages)):
            items = self._rewrite(items, stage, text)
        return [
            part
            for item in items
            if item.phrase is not None
            for part in item.phrase.parts or (item.phrase,)
            if part.alone and (part is not item.phrase or self._stands(part, text))
        ]

    def _stands(self, phrase: Phrase, text: str) -> bool:
        guard = self._guards.get(phrase.rule)
        return guard is None or guard.early or holds(guard, text, phrase.start, phrase.end)

    def _rewrite(self, items: list[Item], stage: int, text: str) -> list[Item]:
        fits = self._fits("".join([item.code for item in items]), stage)
        if fits is None:
            return items
        out: list[Item] = []
        at = 0
        while at < len(items):
            item = self._first_reading(items, at, fits[at], text)
            if item is None:
                out.append(items[at])
                at += 1
            else:
                out.append(item[0])
                at += item[1]
        return out

    def _first_reading(self, items: list[Item], at: int, fits: tuple[_Fit, ...], text: str) -> tuple[Item, int] | None:
        for fit in fits:
            here = items[at : at + fit.length]
            guard = fit.rule.guard
            if guard is not None and guard.early and not holds(guard, text, here[0].start, here[-1].end):
                continue
            said = fit.rule.read(Slots(here, fit.places, self._pack.lexicon, self._pack.numbers))
            if said is not None:
                return self._phrase_item(said, fit.rule, here), fit.length
        return None

    def _phrase_item(self, said: Phrase, rule: Rule, here: list[Item]) -> Item:
        start = here[0].start if said.start < 0 else said.start
        end = here[-1].end if said.end < 0 else said.end
        phrase = replace(
            said,
            start=start,
            end=end,
            rule=said.rule or rule.name,
            gives=said.gives or rule.gives,
            alone=rule.alone,
            mod=said.mod or rule.mod,
            parts=tuple(part if part.rule else replace(part, rule=rule.name) for part in said.parts),
        )
        return Item(self._alphabet.code(frozenset({phrase.gives})), start, end, "", phrase)

    def _find_fits(self, shape: str, stage: int) -> tuple[tuple[_Fit, ...], ...] | None:
        """For each place in the shape, the rules that fit there: longest first, then in the order written."""
        found = tuple(
            tuple(sorted(_fits_at(self._stages[stage], shape, at), key=lambda fit: -fit.length))
            for at in range(len(shape))
        )
        return found if any(found) else None


def _fits_at(rules: tuple[_Compiled, ...], shape: str, at: int) -> list[_Fit]:
    fits = []
    for compiled in rules:
        match = compiled.regex.match(shape, at)
        if match is not None and match.end() > at:
            places = {
                compiled.names[group]: match.start(group) - at
                for group, text in match.groupdict().items()
                if text is not None
            }
            fits.append(_Fit(compiled.rule, match.end() - at, places))
    return fits


def _compile(rule: Rule, alphabet: Alphabet) -> _Compiled:
    """A slot name that comes twice (in two branches) keeps its name, for only one branch can match."""
    parts: list[str] = []
    names: dict[str, str] = {}
    for element in _ELEMENT.finditer(rule.pattern):
        if element["group"]:
            parts.append(element["group"].replace("(", "(?:"))
        elif element["word"]:
            parts.append(f"[{_codes(rule, alphabet, ['=' + element['word']])}]{element['opt']}")
        else:
            group = f"s{len(names)}"
            names[group] = element["slot"]
            classes = (element["classes"] or element["slot"]).split("|")
            parts.append(f"(?P<{group}>[{_codes(rule, alphabet, classes)}]){element['maybe']}")
    try:
        return _Compiled(rule, re.compile("".join(parts)), names)
    except re.error as error:
        raise MalformedRule(rule.name, str(error)) from error


def _codes(rule: Rule, alphabet: Alphabet, classes: list[str]) -> str:
    unknown = [name for name in classes if not alphabet.having([name])]
    if unknown:
        raise MalformedRule(rule.name, f"no word or phrase is of class {', '.join(unknown)}")
    return alphabet.having(classes)
