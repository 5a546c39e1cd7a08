"""Finds the passages that may hold a temporal reference, in one linear pass, and cuts them into words."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import re2

from chronology.resolver.grammar import MAX_ITEMS, Alphabet, words_of
from chronology.resolver.phrase import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.resolver.rules import Pack

__all__ = ["Scanner"]

_SPACE = r"[ \t\x{A0}\x{2009}\x{202F}]*\n?[ \t\x{A0}\x{2009}\x{202F}]*"
_NUMBER_TOKENS = (
    ("iso", r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b))?)?(?!\d)"),
    ("numdate", r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])|(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|[4-9]\d)|\d{2}\.\d{2}\.\d{2})(?!\.?\d)|(?<!\d-)\d{1,2}-\d{1,2}-\d{4}(?![\d-])|(?<![\d-])\d{4}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{1,2}(?![\d/-])(?!\.\d)"),
    ("slashmonth", r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d/])"),
    ("isomonth", r"\d{4}-(?:0[1-9]|1[0-2])(?![\d-])"),
    ("hhmm", r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])|(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s?(?:[ap]\.?m\b|hrs\b|GMT\b|BST\b))"),
    ("mixed", r"\d+[ -]1/2\b|\d+½"),
    ("bignum", r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"),
    ("decimal", r"\d+\.\d+"),
    ("decade", r"(?:\d{1,2})?\d0s\b"),
    ("ordinal", r"\d{1,2}(?:{ordinals})\b"),
    ("integer", r"\d+"),
)


class Scanner:
    """Cuts a text into candidates: runs of words that the rules know, around at least one that they look for."""

    def __init__(self, pack: Pack, alphabet: Alphabet) -> None:
        self._pack = pack
        self._alphabet = alphabet
        self._classes = _word_classes(pack)
        self._run = re2.compile(_run_pattern(pack, self._classes), _options())
        self._token = re.compile(_token_pattern(pack, self._classes), re.IGNORECASE)
        self._kinds = tuple(name for name, _ in _NUMBER_TOKENS)
        for word, classes in self._classes.items():
            alphabet.code(classes)
            alphabet.code(classes | self._classes.get(word.capitalize(), frozenset()))
        self.code = functools.lru_cache(maxsize=1 << 16)(self._code)
        for sample in _samples(pack):
            self.code(*sample)

    def candidates(self, text: str) -> Iterator[list[Item]]:
        """The candidates, left to right, each at most ``MAX_ITEMS`` long."""
        for match in self._run.finditer(text):
            items = self._items(text, match.start(), match.end())
            for at in range(0, len(items), MAX_ITEMS):
                yield items[at : at + MAX_ITEMS]

    def _items(self, text: str, start: int, end: int) -> list[Item]:
        items = []
        for match in self._token.finditer(text, start, end):
            word = match.group()
            items.append(Item(self.code(match.lastgroup, word), match.start(), match.end(), word.lower()))
        return _whole_words(text, items)

    def _code(self, kind: str | None, word: str) -> str:
        """What no rule knows has a code too, which no pattern holds: it parts what stands on its two sides."""
        classes: frozenset[str] = frozenset()
        if kind == "word":
            lower = " ".join(word.lower().split())
            classes = self._classes.get(lower, frozenset())
            if word[0].isupper():
                classes |= self._classes.get(lower.capitalize(), frozenset())
        elif kind == "spelled":
            classes = _number_classes(self._pack.numbers(word.lower()), spelled=True)
            classes |= self._classes.get(word.lower(), frozenset())
        elif kind is not None:
            classes = _digit_classes(kind, word)
        return self._alphabet.code(classes)


def _options() -> re2.Options:
    options = re2.Options()
    options.case_sensitive = False
    options.max_mem = 64 << 20
    options.log_errors = False
    return options


def _word_classes(pack: Pack) -> dict[str, frozenset[str]]:
    """Each known word to its classes; a pattern's literal words are a class of their own, "=word"."""
    found: dict[str, set[str]] = {}
    for name, words in pack.lexicon.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    for rule in (rule for stage in pack.stages for rule in stage):
        for word in words_of(rule.pattern):
            found.setdefault(word, set()).add("=" + word)
    return {word: frozenset(classes) for word, classes in found.items()}


def _alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first; what ends in a letter ends at a word's edge."""
    ordered = sorted({word.lower() for word in words}, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s") + (r"\b" if word[-1].isalnum() else "") for word in ordered
    )


def _marks(classes: dict[str, frozenset[str]]) -> str:
    """A pattern for the known words that don't start with a letter or digit."""
    return _alternatives(word for word in classes if not word[0].isalnum())


def _number_pattern(pack: Pack) -> str:
    words = _alternatives(pack.number_words)
    return rf"\b(?:{words})(?:{pack.number_joiner}(?:{words}))*"


def _run_pattern(pack: Pack, classes: dict[str, frozenset[str]]) -> str:
    lettered = [word for word in classes if word[0].isalnum()]
    marks = _marks(classes)
    triggers = [word for word, names in classes.items() if names & pack.triggers and word[0].isalnum()]
    token = rf"\d{{4}}-\d{{2}}-\d{{2}}t\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:z\b|[+-]\d{{2}}:?\d{{2}})?|\d[\d.,:/-]*(?:[a-z]{{1,3}}\b)?|\b(?:{_alternatives(lettered + list(pack.number_words))})|{marks}"
    trigger = rf"\b(?:{_alternatives(triggers)})|" + "|".join(pack.trigger_patterns)
    return rf"(?:(?:{token}){_SPACE})*(?:{trigger})(?:{_SPACE}(?:{token}))*"


def _token_pattern(pack: Pack, classes: dict[str, frozenset[str]]) -> str:
    ordinals = "|".join(pack.ordinal_suffixes)
    numbers = "|".join(f"(?P<{name}>{pattern.replace('{ordinals}', ordinals)})" for name, pattern in _NUMBER_TOKENS)
    words = _alternatives(word for word in classes if word[0].isalnum())
    marks = _marks(classes)
    spelled = _number_pattern(pack)
    return rf"{numbers}|(?P<word>(?<![^\W\d_])(?:{words})|{marks})|(?P<spelled>{spelled})|[^\W\d_]+|\S"


def _whole_words(text: str, items: list[Item]) -> list[Item]:
    """Drop a first or last item that is only a piece of a word with letters RE2's ``\\b`` doesn't know."""
    if items and items[0].start and _joins(text[items[0].start - 1], text[items[0].start]):
        items = items[1:]
    if items and items[-1].end < len(text) and _joins(text[items[-1].end - 1], text[items[-1].end]):
        items = items[:-1]
    return items


def _joins(left: str, right: str) -> bool:
    return (left.isalnum() or left == "_") and (right.isalnum() or right == "_" or "\u0300" <= right <= "\u036f")


def _digit_classes(kind: str, word: str) -> frozenset[str]:
    if kind in ("iso", "numdate", "isomonth", "slashmonth", "hhmm", "decade"):
        return frozenset({kind})
    if kind in ("bignum", "decimal", "mixed"):
        return frozenset({"number"})
    number = int(re.match(r"\d+", word).group()) if kind == "ordinal" else int(word[:9])  # type: ignore[union-attr]
    if kind == "ordinal":
        return frozenset({"ordinal"} | ({"ordday"} if 1 <= number <= 31 else set()))
    return _number_classes(float(number), spelled=False, digits=len(word), padded=len(word) == 3 and word[0] == "0")


def _number_classes(number: float | None, *, spelled: bool, digits: int = 0, padded: bool = False) -> frozenset[str]:
    if number is None:
        return frozenset()
    classes = {"number"}
    if spelled:
        classes |= {"yearword"} if 1100 <= number <= 2099 and number == int(number) else set()
        classes |= {"dayword"} if 1 <= number <= 31 and number == int(number) else set()
        classes |= {"hourword"} if 1 <= number <= 12 and number == int(number) else set()
        return frozenset(classes)
    fits = {
        "day": 1 <= number <= 31 and (digits <= 2 or padded),
        "monthnumber": digits <= 2 and 1 <= number <= 12,
        "hour": digits <= 2 and number <= 24,
        "yy": digits == 2,
        "year": digits == 4 and 1700 <= number <= 2100,
        "rareyear": digits == 4 and (1000 <= number < 1700 or 2100 < number <= 2999),
        "anyyear": digits <= 4 and number > 0,
        "hhmm4": digits == 4 and number < 2400 and number % 100 < 60,
        "compact": digits == 8,
    }
    return frozenset(classes | {name for name, fit in fits.items() if fit})


def _samples(pack: Pack) -> Iterator[tuple[str, str]]:
    """One number of each set of classes, so that patterns know every code before they are compiled."""
    for kind, word in (("iso", "2019-05-05"), ("numdate", "1/2/2019"), ("isomonth", "2019-05"), ("slashmonth", "5/2019"), ("hhmm", "10:30")):
        yield kind, word
    yield from (("decade", "1990s"), ("bignum", "1,000"), ("decimal", "1.5"), ("ordinal", "5th"), ("ordinal", "45th"))
    for n in (*range(120), *range(1000, 3000), 3000, 99999, 123456789):
        yield "integer", str(n)
        yield "integer", f"{n:02d}"
        yield "integer", f"{n:04d}"
    yield from (("integer", "20190505"), ("integer", "007"), ("integer", "017"), ("integer", "029"), ("integer", "000"), ("integer", "0"))
    yield from (("spelled", word) for word in (*pack.number_words, *pack.number_samples))
