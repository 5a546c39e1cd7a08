"""Reads candidates by the rules of a language: patterns over classes of words, stage by stage.

Every word and phrase has a code, one character that stands for the set of classes it belongs to. A rule's
pattern becomes a regular expression over codes, so a candidate's shape is a short string, and what the
rules make of a shape is computed once and remembered.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from chronology.errors import MalformedRule
from chronology.resolver.phrase import Item, Phrase, Slots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from chronology.resolver.rules import Guard, Pack, Rule

__all__ = ["MAX_ITEMS", "Alphabet", "Ask", "Grammar", "Reading"]

Ask: TypeAlias = "Callable[[Guard, int, int], bool]"
"""Tells whether a guard holds for the words between two offsets."""
Reading: TypeAlias = "tuple[Phrase, Guard | None]"
"""A phrase, and what must still hold where it stands."""

MAX_ITEMS = 48
"""Longer candidates are cut here: no date has so many words, and the cost stays linear."""

_ELEMENT = re.compile(
    r"\{(?P<slot>\w+)(?::(?P<classes>[\w|]+))?\}(?P<maybe>\??)|(?P<group>\(|\)[?*]?|\|)|(?P<word>[^\s(){}|]+?)(?P<opt>\??)(?=[\s(){}|]|$)"
)


class Alphabet:
    """Gives each set of classes its code."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._holding: dict[str, str] = {}

    def code(self, classes: frozenset[str]) -> str:
        """The one character that stands for ``classes``."""
        found = self._codes.get(classes)
        if found is None:
            found = self._codes[classes] = chr(0xE000 + len(self._codes))
            for name in classes:
                self._holding[name] = self._holding.get(name, "") + found
        return found

    def having(self, classes: Iterable[str]) -> str:
        """The codes of every known set that shares a class with ``classes``."""
        return "".join(dict.fromkeys(code for name in classes for code in self._holding.get(name, "")))


def words_of(pattern: str) -> frozenset[str]:
    """The literal words and marks in a pattern."""
    return frozenset(m["word"] for m in _ELEMENT.finditer(pattern) if m["word"])


@dataclass(frozen=True, slots=True)
class _Draft:
    """A rule whose regular expression is written, but not compiled: most rules read nothing in most texts."""

    rule: Rule
    source: str
    opens: str
    """The codes that a match may begin with."""
    holds: str
    """The codes that a match may contain."""
    names: Mapping[str, str]


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


@dataclass(frozen=True, slots=True)
class _Fits:
    """The rules of one stage that fit a shape, by place: longest first, then in the order written."""

    stage: int
    places: tuple[tuple[_Fit, ...], ...]


class Grammar:
    """The rules of one language, ready to read candidates."""

    def __init__(self, pack: Pack, alphabet: Alphabet) -> None:
        self._pack = pack
        rules = [rule for stage in pack.stages for rule in stage]
        given = {rule.gives for rule in rules}
        self._given = {name: alphabet.code(frozenset({name})) for name in given}
        self._alphabet = alphabet
        self._stages = tuple(tuple(_draft(rule, alphabet) for rule in stage) for stage in pack.stages)
        self._guards = {
            rule.name: rule.guard for rule in rules if rule.guard is not None and not rule.guard.early
        }
        self._fits = functools.lru_cache(maxsize=1 << 16)(self._find_fits)
        self._live = tuple(_live(stage) for stage in self._stages)
        self._fits_at = functools.lru_cache(maxsize=1 << 16)(self._find_fits_at)
        self._opening = functools.lru_cache(maxsize=1 << 14)(self._find_opening)

    def read(self, items: list[Item], ask: Ask) -> list[Reading]:
        """Every phrase that means something by itself, left to right, none overlapping another.

        ``ask`` answers what early guards ask of the words beside a phrase; a late guard comes with its phrase.
        """
        stage = 0
        while (fits := self._fits("".join([item.code for item in items]), stage)) is not None:
            items = self._rewrite(items, fits.places, ask)
            stage = fits.stage + 1
        return [
            (part, self._guards.get(part.rule) if part is item.phrase else None)
            for item in items
            if item.phrase is not None
            for part in item.phrase.parts or (item.phrase,)
            if part.alone
        ]

    def _rewrite(self, items: list[Item], fits: tuple[tuple[_Fit, ...], ...], ask: Ask) -> list[Item]:
        out: list[Item] = []
        at = 0
        while at < len(items):
            read = self._first_reading(items, at, fits[at], ask) if fits[at] else None
            if read is None:
                out.append(items[at])
                at += 1
            else:
                out.append(read[0])
                at += read[1]
        return out

    def _first_reading(
        self, items: list[Item], at: int, fits: tuple[_Fit, ...], ask: Ask
    ) -> tuple[Item, int] | None:
        for fit in fits:
            here = items[at : at + fit.length]
            guard = fit.rule.guard
            if guard is not None and guard.early and not ask(guard, here[0].start, here[-1].end):
                continue
            said = fit.rule.read(Slots(here, fit.places, self._pack.lexicon, self._pack.numbers))
            if said is not None:
                return self._phrase_item(said, fit.rule, here), fit.length
        return None

    def _phrase_item(self, said: Phrase, rule: Rule, here: list[Item]) -> Item:
        phrase = Phrase(
            says=said.says,
            mod=said.mod or rule.mod,
            gives=said.gives or rule.gives,
            rule=said.rule or rule.name,
            start=here[0].start if said.start < 0 else said.start,
            end=here[-1].end if said.end < 0 else said.end,
            alone=rule.alone,
            link=said.link,
            parts=tuple([part if part.rule else replace(part, rule=rule.name) for part in said.parts]),
            note=said.note,
        )
        code = self._given.get(phrase.gives) or self._alphabet.code(frozenset({phrase.gives}))
        return Item(code, phrase.start, phrase.end, "", phrase)

    def _find_fits(self, shape: str, stage: int) -> _Fits | None:
        """What the first stage from ``stage`` on makes of the shape in which any rule fits."""
        for number in range(stage, len(self._stages)):
            places: list[tuple[_Fit, ...]] = [()] * len(shape)
            for run in self._live[number].finditer(shape):
                start, end = run.span()
                places[start:end] = [self._fits_at(shape[at:end], number) for at in range(start, end)]
            if any(places):
                return _Fits(number, tuple(places))
        return None

    def _find_fits_at(self, shape: str, stage: int) -> tuple[_Fit, ...]:
        """The rules of a stage that fit the beginning of a shape; many shapes end alike."""
        fits = []
        for compiled in self._opening(stage, shape[0]):
            match = compiled.regex.match(shape)
            if match is not None and match.end():
                fits.append(_fit(compiled, match))
        return tuple(sorted(fits, key=lambda fit: -fit.length)) if fits else ()

    def _find_opening(self, stage: int, code: str) -> tuple[_Compiled, ...]:
        """The rules of a stage whose match may begin with ``code``."""
        return tuple(_compiled(draft) for draft in self._stages[stage] if code in draft.opens)


def _fit(compiled: _Compiled, match: re.Match[str]) -> _Fit:
    places = {
        compiled.names[group]: match.start(group)
        for group, text in match.groupdict().items()
        if text is not None
    }
    return _Fit(compiled.rule, match.end(), places)


def _live(stage: tuple[_Draft, ...]) -> re.Pattern[str]:
    """Matches what may lie inside one phrase: a code that no rule of the stage holds parts its two sides."""
    return re.compile(f"[{''.join(sorted({code for draft in stage for code in draft.holds}))}]+")


def _draft(rule: Rule, alphabet: Alphabet) -> _Draft:
    """A slot name that comes twice (in two branches) keeps its name, for only one branch can match."""
    parts: list[str] = []
    names: dict[str, str] = {}
    opens: list[str] = []
    holds: list[str] = []
    depth, is_open = 0, True
    for element in _ELEMENT.finditer(rule.pattern):
        group, word, slot, classes, opt, maybe = element.group(
            "group", "word", "slot", "classes", "opt", "maybe"
        )
        if group:
            parts.append(group.replace("(", "(?:"))
            depth += {"(": 1, "|": 0}.get(group, -1)
            continue
        codes = _codes(rule, alphabet, ["=" + word] if word else (classes or slot).split("|"))
        holds.append(codes)
        if is_open:
            opens.append(codes)
            is_open = depth > 0 or bool(opt or maybe)
        if word:
            parts.append(f"[{codes}]{opt}")
        else:
            parts.append(f"(?P<s{len(names)}>[{codes}]){maybe}")
            names[f"s{len(names)}"] = slot
    return _Draft(rule, "".join(parts), "".join(opens), "".join(holds), names)


def _compiled(draft: _Draft) -> _Compiled:
    try:
        return _Compiled(draft.rule, _regex(draft.source), draft.names)
    except re.error as error:
        raise MalformedRule(draft.rule.name, str(error)) from error


@functools.cache
def _regex(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _codes(rule: Rule, alphabet: Alphabet, classes: list[str]) -> str:
    unknown = [name for name in classes if not alphabet.having([name])]
    if unknown:
        raise MalformedRule(rule.name, f"no word or phrase is of class {', '.join(unknown)}")
    return alphabet.having(classes)
