"""Every rule reads whatever its pattern takes: no choice of words for its slots may break it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from chronology.intervals import Granularity, parse_date
from chronology.resolver import resolve
from chronology.resolver.pattern import Choice, Element, Many, Maybe, Row, parse
from chronology.resolver.rules import Pack, known_languages, pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronology.resolver.pattern import Pattern

_PUBLISHED = [parse_date("2020-12-31"), parse_date("2023-03-01"), parse_date("2024-02"), None]
"""A day of a 53rd week, one after a February without its 29th, a bound, and nothing."""
_NUMBERS = "1 2 3 5 12 19 29 30 31 53 60 99 100 1600 1905 2019 2024 3000".split()
_MOST_UNITS = 30


class _Sampler:
    """Words for the slots of a language's patterns: all units in turn, else one by chance."""

    def __init__(self, known: Pack) -> None:
        self._random = random.Random(known.lang)
        self._lexicon = known.lexicon
        self._examples: dict[str, list[str]] = {}
        for rule in (rule for stage in known.stages for rule in stage):
            self._examples.setdefault(rule.gives, []).extend(rule.says)

    def texts(self, written: str) -> Iterator[str]:
        """Some rows of words that a pattern takes, with each unit that one of its slots can name."""
        tree = parse(written, frozenset)
        for turn in range(max(3, min(_MOST_UNITS, self._units_in(tree)))):
            yield " ".join(self._row(tree, turn))

    def _units_in(self, tree: Pattern) -> int:
        match tree:
            case Element(codes):
                return max(len(self._units(code)) for code in codes)
            case Row(parts) | Choice(parts):
                return max(map(self._units_in, parts), default=0)
            case Maybe(inner) | Many(inner):
                return self._units_in(inner)

    def _units(self, code: str) -> Mapping[Granularity, str]:
        words = self._lexicon.get(code, {})
        return {unit: word for word, unit in words.items() if isinstance(unit, Granularity)}

    def _row(self, tree: Pattern, turn: int) -> Sequence[str]:
        match tree:
            case Element(codes):
                return [self._word(self._random.choice(sorted(codes)), turn)]
            case Row(parts):
                return [word for part in parts for word in self._row(part, turn)]
            case Choice(branches):
                return self._row(self._random.choice(branches), turn)
            case Maybe(inner) | Many(inner):
                return self._row(inner, turn) if self._random.random() < 0.5 else []

    def _word(self, code: str, turn: int) -> str:
        if code.startswith("="):
            return code[1:]
        units = list(self._units(code).values())
        words = sorted(self._lexicon.get(code, ())) or self._examples.get(code) or _NUMBERS
        return units[turn % len(units)] if units else self._random.choice(words)


@pytest.mark.parametrize("lang", known_languages())
def test_no_words_that_a_pattern_takes_break_its_rule(lang: str) -> None:
    known = pack(lang)
    sampler = _Sampler(known)
    broken = []
    for rule in (rule for stage in known.stages for rule in stage):
        for number, text in enumerate(sampler.texts(rule.pattern)):
            try:
                found = resolve(text, published=_PUBLISHED[number % len(_PUBLISHED)], lang=lang)
            except Exception as error:  # noqa: BLE001 - all are told at once
                broken.append(f"{rule.name}: {text!r}: {error!r}")
            else:
                assert all(m.interval is None or m.interval.edtf for m in found)
    assert not broken, "\n".join(broken)
