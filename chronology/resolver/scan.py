"""Finds the passages that may hold a temporal reference, in one linear pass."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import re2

from chronology.resolver.grammar import MAX_ITEMS, Alphabet
from chronology.resolver.pattern import edge, parse
from chronology.resolver.words import (
    Cutter,
    alternatives,
    end_of_letters,
    is_inside_word,
    joins,
    lower,
    start_of_letters,
    word_classes,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from chronology.resolver.phrase import Item
    from chronology.resolver.rules import Pack

__all__ = ["Scanner"]

_SPACE = r"[ \t\x{A0}\x{2009}\x{202F}]*\n?[ \t\x{A0}\x{2009}\x{202F}]*"

_SOME_SPACE = r"(?:[ \t\x{A0}\x{2009}\x{202F}]+\n?|\n)[ \t\x{A0}\x{2009}\x{202F}]*"

_MOMENT = r"\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z\b|[+-]\d{2}:?\d{2})?"

_NAMES = frozenset({"name"})
"""The class of names, which no rule reads: what stands in one is no date, so a run may end with it."""
_SENTENCE_LINE = re.compile(r"(?<![A-ZÀ-ÞА-ЯЁ])\n[^\S\n]*([A-ZÀ-ÞА-ЯЁ][a-zß-ÿа-яё]?)(?=\s)")
"""A line that opens with a little word in capitals, and so a sentence: "11:30\nOn Saturday", "17:03\nA la fecha"."""
_TIES = ("-", "/", ".", ",", ":", "+")
"""Marks that can tie a number to what stands before it."""


class Scanner:
    """Cuts a text into candidates: runs of words that the rules know, around one that they look for."""

    def __init__(self, pack: Pack, alphabet: Alphabet) -> None:
        classes = word_classes(pack)
        self._run = re2.compile(_run_pattern(pack, classes).encode(), _options())
        self._cutter = Cutter(pack, alphabet, classes)

    def candidates(self, text: str, start: int, end: int) -> list[list[Item]]:
        """The words of a run, in pieces each at most ``MAX_ITEMS`` long; none goes on where a line opens a sentence."""
        lines = _SENTENCE_LINE.finditer(text, start, end) if text.find("\n", start, end) >= 0 else ()
        edges = [start, *(line.start(1) for line in lines), end]
        parts = [self._cutter.cut(text, *span) for span in itertools.pairwise(edges)]
        return [items[at : at + MAX_ITEMS] for items in parts for at in range(0, len(items), MAX_ITEMS)]

    def is_whole(self, text: str, start: int, end: int) -> bool:
        """Whether the run is cut alike wherever it stands: nothing touches it that could matter."""
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if before.isspace() and after.isspace():
            return True
        return not (before in _TIES or joins(before, text[start]) or joins(text[end - 1], after))

    def runs(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the runs stand, left to right, without pieces of words.

        RE2 knows the edges of ASCII words only, so a run may begin or end inside another word ("мая" in "прямая").
        """
        if text.isascii():
            yield from self._spans(text)
            return
        for start, end in self._spans(text):
            if text[start - 1 : start + 1].isascii() and text[end - 1 : end + 1].isascii():
                yield start, end
                continue
            first = end_of_letters(text, start, end) if start and is_inside_word(text, start) else start
            last = start_of_letters(text, first, end) if is_inside_word(text, end) else end
            if not (first >= last or text[first:last].isspace()):
                yield first, last

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        """What the pattern matches, in lower case. RE2 works on UTF-8: its offsets are recounted in characters."""
        data = lower(text).encode()
        if len(data) == len(text):
            yield from (match.span() for match in self._run.finditer(data))
            return
        known_byte = known = 0
        for match in self._run.finditer(data):
            first, last = match.span()
            start = known + len(data[known_byte:first].decode())
            known_byte, known = last, start + len(data[first:last].decode())
            yield start, known


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = 64 << 20
    options.log_errors = False
    options.longest_match = True
    return options


def _run_pattern(pack: Pack, classes: Mapping[str, frozenset[str]]) -> str:
    """Known words and numbers side by side, among them one that is looked for.

    The first can begin what a rule reads, and the last can end it: without words around them that belong to no date,
    runs come back more often. No word stands in two branches that RE2 would have to follow at once.
    """
    opening, closing = _edges(pack)
    numbers = pack.number_words
    sought = {word for word, names in classes.items() if names & pack.triggers and word[0].isalnum()}
    others = classes.keys() - sought
    ends = {word for word, names in classes.items() if names & (closing | _NAMES)}
    digits = _digits(pack, classes)
    marks, _ = _words(word for word in classes if not word[0].isalnum())
    parted = rf"(?:{_SOME_SPACE}|(?:{'|'.join([digits, *marks])}){_SPACE})"
    first = _steps([digits], [*(word for word in others if classes[word] & opening), *numbers], parted)
    before = _steps([digits], [*others, *numbers], parted)
    between = _steps([], classes.keys() - ends, parted)
    trigger = "|".join([*itertools.chain(*_words(sought)), *pack.trigger_patterns])
    last = "|".join([digits, *itertools.chain(*_words([*ends, *numbers])), *pack.trigger_patterns])
    return rf"(?:(?:{first})(?:{before})*)?(?:{trigger})(?:{_SPACE}(?:{between})*(?:{last}))*"


def _edges(pack: Pack) -> tuple[frozenset[str], frozenset[str]]:
    """The classes of the words with which a rule can begin, and of those with which one can end."""
    patterns = [parse(rule.pattern, frozenset) for stage in pack.stages for rule in stage]
    opening = frozenset().union(*(edge(pattern)[0] for pattern in patterns))
    return opening, frozenset().union(*(edge(pattern, last=True)[0] for pattern in patterns))


def _digits(pack: Pack, words: Iterable[str]) -> str:
    """A pattern for a number in digits, with what is written close to it: "5th", "3p.m."."""
    close = [
        r"[a-z]{1,3}\b",
        *(one for one in pack.digits.ordinal_suffixes if not (one.isascii() and one.isalpha())),
    ]
    short = [word for word in words if word[0].isalpha() and "." in word[:-1]]
    return rf"{_MOMENT}|\d[\d.,:/-]*(?:{'|'.join([*close, *([alternatives(short)] if short else [])])})?"


def _steps(others: Sequence[str], words: Iterable[str], parted: str) -> str:
    """A pattern for any of the words, or of the ``others``, and for what stands before the next one.

    A word that ends in a letter outside ASCII needs a space, a mark or a number behind it: RE2 knows no edge there.
    """
    edged, bare = _words(words)
    kinds = ([*others, *edged], _SPACE), (bare, parted)
    return "|".join(rf"(?:{'|'.join(patterns)}){after}" for patterns, after in kinds if patterns)


def _words(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Patterns for any of the words: those that end at an edge or in a mark, and those that end in other letters."""
    parts: dict[tuple[bool, bool], list[str]] = {}
    for word in words:
        is_bare = word[-1].isalnum() and not word[-1].isascii()
        parts.setdefault((is_bare, word[0].isalnum() and word[0].isascii()), []).append(word)
    patterns: tuple[list[str], list[str]] = ([], [])
    for (is_bare, begins_at_edge), some in sorted(parts.items(), reverse=True):
        pattern = alternatives(some, ascii_edges=True)
        patterns[is_bare].append(rf"\b(?:{pattern})" if begins_at_edge else pattern)
    return patterns
