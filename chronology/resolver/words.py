"""Cuts a passage into words and numbers, and gives each the code of the classes that it belongs to.

A run of letters is looked up, and only a word that goes on after its first letters ("a.m.", "new year's day")
takes a pattern: one alternation of every known word costs a hundred times as much.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from chronology.resolver.numerals import digit_classes, number_classes, number_pattern, samples
from chronology.resolver.pattern import words_of
from chronology.resolver.phrase import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronology.resolver.grammar import Alphabet
    from chronology.resolver.rules import Pack

__all__ = [
    "Cutter",
    "alternatives",
    "end_of_letters",
    "is_inside_word",
    "joins",
    "lower",
    "start_of_letters",
    "word_classes",
]

_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Signs of scripts in which words stand side by side (kana, ideographs, hangul): each counts as a word."""
_LETTERS = re.compile(rf"[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+")
_START = re.compile(
    rf"\s*(?:([{_UNSPACED}]|[^\W\d_{_UNSPACED}]++)((?<![{_UNSPACED}])[^\W{_UNSPACED}])?|(\d)|(\S))"
)
"""Letters, and what follows them without a gap; else a digit; else any mark."""
_ALONE, _GLUED, _DIGIT, _MARK = 1, 2, 3, 4
"""The last group of ``_START`` that took part."""
_REMEMBERED = 1 << 14


class Cutter:
    """Cuts passages into items."""

    def __init__(self, pack: Pack, alphabet: Alphabet, classes: Mapping[str, frozenset[str]]) -> None:
        self._pack = pack
        self._alphabet = alphabet
        self._classes = classes
        self._codes = _codes(classes, alphabet, capital=False)
        self._capital_codes = _codes(classes, alphabet, capital=True)
        self._unknown = alphabet.code(frozenset())
        self._longer = _by_beginning(classes)
        self._longer_pattern = functools.cache(self._find_longer_pattern)
        self._spelled = re.compile(_spelled_pattern(pack), re.IGNORECASE)
        self._spelled_heads = frozenset(_beginning(word) for word in pack.number_words)
        self._articles = frozenset(
            _beginning(word) for word in pack.number_words if " " in word and (pack.numbers(word) or 0) > 1
        )
        self._number = re.compile(number_pattern(pack.digits), re.IGNORECASE)
        self._number_code = functools.lru_cache(maxsize=_REMEMBERED)(self._code_of_number)
        self._simple = functools.lru_cache(maxsize=_REMEMBERED)(self._find_simple)
        for kind, word in samples(pack):
            self._number_code(kind, word)

    def cut(self, text: str, start: int, end: int) -> list[Item]:
        """The words, numbers and marks in ``text[start:end]``, without pieces of words that go on outside it.

        What no rule knows has a code too, which no pattern holds: it parts what stands on its two sides.
        """
        items: list[Item] = []
        at = self._skip_piece(text, start, end) if start and joins(text[start - 1], text[start]) else start
        while (match := _START.match(text, at, end)) is not None:
            kind = match.lastindex or _MARK
            simple = self._simple(match[kind]) if kind in (_ALONE, _MARK) else None
            if simple is None:
                item = self._item(text, match, end)
            else:
                item = Item(simple[0], match.start(kind), match.end(kind), simple[1])
            items.append(item)
            at = item.end
        if items and end < len(text) and joins(text[end - 1], text[end]):
            items.pop()
        return items

    def _skip_piece(self, text: str, start: int, end: int) -> int:
        """Where the rest of a word ends that begins before ``start``, with a letter outside ASCII."""
        letters = _LETTERS.match(text, start, end)
        if letters is not None and _LETTERS.match(text, start - 1, start):
            return letters.end()
        match = _START.match(text, start, end)
        return end if match is None else self._item(text, match, end).end

    def _find_simple(self, word: str) -> tuple[str, str] | None:
        """The code of a word or mark as written, and its lower case; ``None`` if it may be the head of a longer one."""
        lower = word.lower()
        if lower in self._longer or (lower in self._spelled_heads and lower not in self._codes):
            return None
        return self._known_item(word, 0, len(word), lower)[
            0
        ] if lower in self._codes else self._unknown, lower

    def _find_longer_pattern(self, head: str) -> re.Pattern[str]:
        return re.compile(alternatives(self._longer[head]), re.IGNORECASE)

    def _item(self, text: str, match: re.Match[str], end: int) -> Item:
        """The item that begins at the first letter, digit or mark of ``match``."""
        kind = match.lastindex
        if kind == _DIGIT:
            return self._number_item(text, match.start(_DIGIT), end)
        at, stop = match.span(_MARK if kind == _MARK else _ALONE)
        word = text[at:stop].lower()
        found = self._longer_pattern(word).match(text, at, end) if word in self._longer else None
        if found is not None:
            return self._known_item(text, at, found.end(), " ".join(found.group().lower().split()))
        is_known = word in self._codes and (kind != _GLUED or word in self._pack.digits.tied)
        if word in (self._articles if is_known else self._spelled_heads):
            number = self._spelled.match(text, at, end)
            if number is not None:
                return Item(
                    self._number_code("spelled", number.group()), at, number.end(), number.group().lower()
                )
        return self._known_item(text, at, stop, word) if is_known else Item(self._unknown, at, stop, word)

    def _known_item(self, text: str, start: int, end: int, word: str) -> Item:
        codes = self._capital_codes if text[start].isupper() else self._codes
        return Item(codes[word], start, end, word)

    def _number_item(self, text: str, at: int, end: int) -> Item:
        found = self._number.match(text, at, end)
        assert found is not None, "an integer matches any digit"
        word = found.group()
        return Item(self._number_code(str(found.lastgroup), word), at, found.end(), word.lower())

    def _code_of_number(self, kind: str, word: str) -> str:
        if kind != "spelled":
            return self._alphabet.code(digit_classes(kind, word))
        is_ordinal = word.lower().split()[-1] in self._pack.number_ordinals
        classes = number_classes(self._pack.numbers(word.lower()), spelled=True, ordinal=is_ordinal)
        return self._alphabet.code(classes | self._classes.get(word.lower(), frozenset()))


def word_classes(pack: Pack) -> dict[str, frozenset[str]]:
    """Each known word to its classes; a pattern's literal words are a class of their own, "=word"."""
    found: dict[str, set[str]] = {}
    for name, words in pack.lexicon.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    for rule in (rule for stage in pack.stages for rule in stage):
        for word in words_of(rule.pattern):
            found.setdefault(word, set()).add("=" + word)
    return {word: frozenset(classes) for word, classes in found.items()}


def alternatives(words: Iterable[str], *, ascii_edges: bool = False) -> str:
    """A pattern for any of the words; what ends in a letter (of ASCII only) ends at a word's edge.

    A word stands before those it begins with, and beside those that share its beginning, which RE2 then looks at once.
    """
    ordered = sorted({word.lower() for word in words}, reverse=True)
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s")
        + (r"\b" if _has_edge(word[-1], ascii_edges=ascii_edges) else "")
        for word in ordered
    )


def _has_edge(last: str, *, ascii_edges: bool) -> bool:
    return last.isalnum() and (last.isascii() or not (ascii_edges or _is_unspaced(last)))


def _is_unspaced(sign: str) -> bool:
    return sign >= "\u3040" and re.match(f"[{_UNSPACED}]", sign) is not None


def _codes(classes: Mapping[str, frozenset[str]], alphabet: Alphabet, *, capital: bool) -> dict[str, str]:
    """Each known word, lower case, to its code where it is written with a capital or without."""
    none: frozenset[str] = frozenset()
    words = {word.lower() for word in classes}
    return {
        word: alphabet.code(
            classes.get(word, none) | (classes.get(word.capitalize(), none) if capital else none)
        )
        for word in words
    }


def _beginning(word: str) -> str:
    """A word's first letters, else its first mark."""
    letters = _LETTERS.match(word)
    return word[0] if letters is None else letters.group()


def _by_beginning(classes: Iterable[str]) -> dict[str, list[str]]:
    """The words that go on after their first letters or mark, by these."""
    found: dict[str, list[str]] = {}
    for word in {word.lower() for word in classes}:
        head = _beginning(word)
        if head != word and not word[0].isdecimal():
            found.setdefault(head, []).append(word)
    return found


def _spelled_pattern(pack: Pack) -> str:
    words = alternatives(pack.number_words)
    return rf"\b(?:{words})(?:{pack.number_joiner}(?:{words}))*"


def joins(left: str, right: str) -> bool:
    """Whether two characters side by side belong to one word, combining marks counted in."""
    if not (right.isalnum() or right == "_" or "\u0300" <= right <= "\u036f"):
        return False
    return (left.isalnum() or left == "_") and not (_is_unspaced(left) or _is_unspaced(right))


def lower(text: str) -> str:
    """The text in lower case, of the same length: "İ" would grow by a dot."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(map(_lower_letter, text))


def _lower_letter(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def is_inside_word(text: str, at: int) -> bool:
    """Whether a letter stands right before ``at`` and the same word goes on there."""
    return text[at - 1].isalpha() and joins(text[at - 1], text[at : at + 1])


def end_of_letters(text: str, start: int, end: int) -> int:
    """Where the letters end that begin at ``start``."""
    letters = _LETTERS.match(text, start, end)
    return start if letters is None else letters.end()


def start_of_letters(text: str, start: int, end: int) -> int:
    """Where the letters begin that end at ``end``, from ``start`` on."""
    while end > start and text[end - 1].isalpha():
        end -= 1
    return end
