"""Reads candidates by the rules of a language: patterns over classes of words, stage by stage.

Every word and phrase has a code, one character that stands for the set of classes it belongs to, so a
candidate's shape is a short string; what the rules make of a piece of shape is worked out once.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from chronology.errors import MalformedRule
from chronology.resolver.automaton import Automaton
from chronology.resolver.pattern import ends, parse
from chronology.resolver.phrase import Item, Phrase, Slots

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from chronology.resolver.automaton import State
    from chronology.resolver.pattern import Pattern
    from chronology.resolver.rules import Guard, Pack, Rule

__all__ = ["MAX_ITEMS", "Alphabet", "Ask", "Grammar", "Reading"]

Ask: TypeAlias = "Callable[[Guard, int, int], bool]"
"""Tells whether a guard holds for the words between two offsets."""
Reading: TypeAlias = "tuple[Phrase, Guard | None]"
"""A phrase, and what must still hold where it stands."""

MAX_ITEMS = 48
"""Longer candidates are cut here: no date has so many words, and the cost stays linear."""
_REMEMBERED = 1 << 14


class Alphabet:
    """Gives each set of classes its code."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._holding: dict[str, frozenset[str]] = {}

    def code(self, classes: frozenset[str]) -> str:
        """The one character that stands for ``classes``."""
        found = self._codes.get(classes)
        if found is None:
            found = self._codes[classes] = chr(0xE000 + len(self._codes))
            for name in classes:
                self._holding[name] = self.having(name) | {found}
        return found

    def having(self, name: str) -> frozenset[str]:
        """The codes of every known set that holds a class."""
        return self._holding.get(name, frozenset())


@dataclass(frozen=True, slots=True)
class _Fit:
    """A rule that fits a shape: where it ends, and where its slots stand, relative to its first item."""

    rule: Rule
    length: int
    places: Mapping[str, int]


class _Stage:
    """The rules of one stage; what they make of a shape is worked out once."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet) -> None:
        self._rules = rules
        self._patterns = [_pattern(rule, alphabet) for rule in rules]
        self.automaton = Automaton(self._patterns)
        self._fits = functools.lru_cache(maxsize=_REMEMBERED)(self._find_fits)

    def fits(self, shape: str) -> list[tuple[int, tuple[_Fit, ...]]]:
        """The rules that fit, by place: longest first, then in the order written."""
        return [(at, self._fits(shape[at:end])) for at, end in self.automaton.reaches(shape)]

    def _find_fits(self, shape: str) -> tuple[_Fit, ...]:
        found = []
        for number in self.automaton.fitting(shape):
            end, places = next(ends(self._patterns[number], shape, 0, {}), (0, {}))
            if end:
                found.append(_Fit(self._rules[number], end, places))
        return tuple(sorted(found, key=lambda fit: -fit.length))


class Grammar:
    """The rules of one language, ready to read candidates."""

    def __init__(self, pack: Pack, alphabet: Alphabet) -> None:
        self._pack = pack
        rules = [rule for stage in pack.stages for rule in stage]
        self._given = {rule.gives: alphabet.code(frozenset({rule.gives})) for rule in rules}
        self._alphabet = alphabet
        self._stages = [_Stage(stage, alphabet) for stage in pack.stages]
        self._opened = functools.lru_cache(maxsize=_REMEMBERED)(self._find_opened)
        self._beginning = functools.lru_cache(maxsize=_REMEMBERED)(self._find_beginning)
        self._guards = {
            rule.name: rule.guard for rule in rules if rule.guard is not None and not rule.guard.early
        }

    def read(self, items: list[Item], ask: Ask) -> list[Reading]:
        """Every phrase that means something by itself, left to right, none overlapping another.

        ``ask`` answers what early guards ask of the words beside a phrase; a late guard comes with its phrase.
        """
        shape = "".join([item.code for item in items])
        stages = self._stages_of(shape)
        for number, stage in enumerate(self._stages):
            fits = stage.fits(shape) if stages >> number & 1 else []
            if fits:
                items = self._rewrite(items, fits, ask)
                shape = "".join([item.code for item in items])
                stages = self._stages_of(shape)
        return [
            (part, self._guards.get(part.rule) if part is item.phrase else None)
            for item in items
            if item.phrase is not None
            for part in item.phrase.parts or (item.phrase,)
            if part.alone or part is not item.phrase
        ]

    def _stages_of(self, shape: str) -> int:
        """The stages with a rule that may begin somewhere in the shape, one bit for each."""
        stages = 0
        for at in range(len(shape)):
            stages |= self._beginning(shape[at : at + 2])
        return stages

    def _find_beginning(self, pair: str) -> int:
        """The stages with a rule that begins with these two codes, or that fits the first."""
        stages = 0
        for bit, state in self._opened(pair[0]):
            if state.fitting or (len(pair) > 1 and state[pair[1]] is not None):
                stages |= bit
        return stages

    def _find_opened(self, code: str) -> list[tuple[int, State]]:
        """The stages with a rule that begins with a code, each with where its rules then stand."""
        states = [stage.automaton.after(code) for stage in self._stages]
        return [(1 << number, state) for number, state in enumerate(states) if state is not None]

    def _rewrite(self, items: list[Item], fits: list[tuple[int, tuple[_Fit, ...]]], ask: Ask) -> list[Item]:
        """The items, with each phrase that can be read in place of its words."""
        out: list[Item] = []
        done = 0
        for at, rules in fits:
            read = self._first_reading(items, at, rules, ask) if at >= done else None
            if read is not None:
                out += items[done:at]
                out.append(read[0])
                done = at + read[1]
        return out + items[done:] if done else items

    def _first_reading(
        self, items: list[Item], at: int, fits: tuple[_Fit, ...], ask: Ask
    ) -> tuple[Item, int] | None:
        for fit in fits:
            here = items[at : at + fit.length]
            guard = fit.rule.guard
            if guard is not None and guard.early and not ask(guard, here[0].start, here[-1].end):
                continue
            said = fit.rule.read(Slots(here, fit.places, self._pack))
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
            parts=tuple([part if part.rule else part._replace(rule=rule.name) for part in said.parts]),
            note=said.note,
        )
        code = self._given.get(phrase.gives) or self._alphabet.code(frozenset({phrase.gives}))
        return Item(code, phrase.start, phrase.end, here[0].text, phrase)


def _pattern(rule: Rule, alphabet: Alphabet) -> Pattern:
    def codes_of(classes: list[str]) -> frozenset[str]:
        known = [alphabet.having(name) for name in classes]
        if not all(known):
            unknown = [name for name, codes in zip(classes, known, strict=True) if not codes]
            msg = f"no word or phrase is of class {', '.join(unknown)}"
            raise ValueError(msg)
        return known[0] if len(known) == 1 else frozenset().union(*known)

    try:
        return parse(rule.pattern, codes_of)
    except ValueError as error:
        raise MalformedRule(rule.name, str(error)) from error
