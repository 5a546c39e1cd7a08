"""Finds what phrases a text holds and what each one says. Knows no calendar and no anchor."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver import rules
from chronology.resolver.expressions import Calendar, Part, Shifted
from chronology.resolver.grammar import Alphabet, Grammar
from chronology.resolver.guard import holds, is_in_a_name, is_in_a_title
from chronology.resolver.phrase import shifted
from chronology.resolver.scan import Scanner

if TYPE_CHECKING:
    from chronology.resolver.grammar import Ask, Reading
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Guard, Pack

__all__ = ["recognize"]

_LONGEST = 80
"""Characters. Longer runs don't come twice, and would fill the memory."""
_REMEMBERED = 1 << 14


class _Question(NamedTuple):
    """What a run's reading depends on beside the run itself; offsets count from the run's start."""

    guard: Guard
    start: int
    end: int


class _Reader:
    """Reads texts of one language; what a run says is remembered, for news has few ways to say when."""

    def __init__(self, pack: Pack) -> None:
        alphabet = Alphabet()
        self._names = pack.names
        self._scanner = Scanner(pack, alphabet)
        self._grammar = Grammar(pack, alphabet)
        self._remembered: dict[tuple[str, tuple[bool, ...]], tuple[Reading, ...] | _Question] = {}
        """A run and the answers so far to the next question, or to what the run says with these answers."""

    def read(self, text: str) -> list[Phrase]:
        """Every phrase in the text, left to right."""
        found: list[Phrase] = []
        for start, end in self._scanner.runs(text):
            if end - start <= _LONGEST and self._scanner.is_whole(text, start, end):
                readings, offset = self._recall(text, start, end), start
            else:
                readings, offset = self._read_in(text, start, end), 0
            for phrase, guard in readings:
                here = shifted(phrase, offset)
                if (
                    guard is None or holds(guard, text, here.start, here.end, self._names)
                ) and not _is_a_title(here, text):
                    found.append(here)
        return found

    def _recall(self, text: str, start: int, end: int) -> tuple[Reading, ...]:
        """What a run says, offsets counted from its start; its questions are answered from the text."""
        run = text[start:end]
        answers: tuple[bool, ...] = ()
        said = self._remembered.get((run, answers))
        while isinstance(said, _Question):
            answers = (*answers, holds(said.guard, text, start + said.start, start + said.end, self._names))
            said = self._remembered.get((run, answers))
        return self._learn(text, start, run) if said is None else said

    def _learn(self, text: str, start: int, run: str) -> tuple[Reading, ...]:
        """Reads a run where it stands, and remembers what it says, with the questions that led there."""
        if len(self._remembered) >= _REMEMBERED:
            self._remembered.clear()
        answers: tuple[bool, ...] = ()

        def ask(guard: Guard, first: int, last: int) -> bool:
            nonlocal answers
            self._remembered[run, answers] = _Question(guard, first, last)
            answer = holds(guard, text, start + first, start + last, self._names)
            answers = (*answers, answer)
            return answer

        said = self._readings(run, 0, len(run), ask)
        self._remembered[run, answers] = said
        return said

    def _read_in(self, text: str, start: int, end: int) -> tuple[Reading, ...]:
        def ask(guard: Guard, first: int, last: int) -> bool:
            return holds(guard, text, first, last, self._names)

        return self._readings(text, start, end, ask)

    def _readings(self, text: str, start: int, end: int, ask: Ask) -> tuple[Reading, ...]:
        candidates = self._scanner.candidates(text, start, end)
        return tuple(reading for items in candidates for reading in self._grammar.read(items, ask))


def _is_a_title(phrase: Phrase, text: str) -> bool:
    """Whether a title holds it; the names of offensives ("Spring Offensive") are no titles."""
    said = phrase.says
    if isinstance(said, Part):
        return False
    states_year = isinstance(said, Calendar) and said.year is not None
    if not states_year and is_in_a_name(text, phrase.start, phrase.end):
        return True
    return is_in_a_title(text, phrase.start, phrase.end, is_proper=not isinstance(phrase.says, Shifted))


@functools.cache
def _reader(pack: Pack) -> _Reader:
    return _Reader(pack)


def recognize(text: str, lang: str | Pack) -> list[Phrase]:
    """Every temporal phrase in ``text``, left to right, none overlapping another.

    Where two phrases could start at one place the longer wins; of equal ones, the earlier rule.
    """
    return _reader(rules.pack(lang)).read(text)
