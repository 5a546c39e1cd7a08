"""Finds what phrases a text holds and what each one says. Knows no calendar and no anchor."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from chronology.resolver import rules
from chronology.resolver.grammar import Alphabet, Grammar
from chronology.resolver.guard import holds
from chronology.resolver.phrase import shifted
from chronology.resolver.scan import Scanner

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.resolver.grammar import Reading
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Guard, Pack

__all__ = ["recognize"]

_LONGEST = 80
"""Characters. Longer runs don't come twice, and would fill the memory."""
_REMEMBERED = 1 << 14


class _Reader:
    """Reads texts of one language; what a run says is remembered, for news has few ways to say when."""

    def __init__(self, pack: Pack) -> None:
        alphabet = Alphabet()
        self._scanner = Scanner(pack, alphabet)
        self._grammar = Grammar(pack, alphabet)
        self._alone = functools.lru_cache(maxsize=_REMEMBERED)(self._read_alone)

    def read(self, text: str) -> list[Phrase]:
        found: list[Phrase] = []
        for start, end in self._scanner.runs(text):
            short = end - start <= _LONGEST and self._scanner.is_whole(text, start, end)
            readings = self._alone(text[start:end]) if short else None
            offset = start
            if readings is None:
                readings, offset = self._read_in(text, start, end), 0
            for phrase, guard in readings:
                at = shifted(phrase, offset)
                if guard is None or holds(guard, text, at.start, at.end):
                    found.append(at)
        return found

    def _read_in(self, text: str, start: int, end: int) -> tuple[Reading, ...]:
        def ask(guard: Guard, first: int, last: int) -> bool:
            return holds(guard, text, first, last)

        return self._readings(text, start, end, ask)

    def _read_alone(self, run: str) -> tuple[Reading, ...] | None:
        """What a run says wherever it stands; ``None`` where that depends on what stands beside it."""
        asked: list[Guard] = []

        def ask(guard: Guard, start: int, end: int) -> bool:
            asked.append(guard)
            return holds(guard, run, start, end)

        readings = self._readings(run, 0, len(run), ask)
        return None if asked else readings

    def _readings(
        self, text: str, start: int, end: int, ask: Callable[[Guard, int, int], bool]
    ) -> tuple[Reading, ...]:
        candidates = self._scanner.candidates(text, start, end)
        return tuple(reading for items in candidates for reading in self._grammar.read(items, ask))


@functools.cache
def _reader(lang: str) -> _Reader:
    return _Reader(rules.pack(lang))


def recognize(text: str, lang: str) -> list[Phrase]:
    """Every temporal phrase in ``text``, left to right, none overlapping another.

    Where two phrases could start at one place the longer wins; of equal ones, the earlier rule.
    """
    return _reader(lang).read(text)
