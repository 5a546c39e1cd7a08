"""What the events room knows of a language: its words and forms, where its sentences end, how its verbs are found.

The engine reads closed-class words and event words by their gloss, an English word: "that" stands for Spanish
"que" and Russian "что". So a rule is written once, and events told in two languages can be compared.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.events.naming import AS_WRITTEN, Naming
from chronology.events.tokens import MARKS, Word, WordClass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence, Set

    from chronology.events.lexicon import EventNoun, VerbForm
    from chronology.events.tokens import Case, Token
    from chronology.events.trigger import Trigger
    from chronology.resolver.stops import Stops

__all__ = ["Language", "closed_classes", "token_pattern"]

ClosedClasses = dict[str, tuple[str, WordClass]]

_SYMBOLS = frozenset("%$€£¥&")
"""They are part of an amount or a name and end no clause."""
_PLAIN = r"[a-záéíóúñа-я]++(?![\w.-])"
"""Most tokens by far, told by one look."""
_OTHER = r"\d+(?:[.,:]\d+)*\w*(?:-\w+)*|\w+(?:-\w+)*|\.\.\.|\S"
_CACHED = 1 << 16
_DECLINED = (WordClass.OPEN, WordClass.NUMBER)


@dataclass(frozen=True, eq=False)
class Language:
    """One language's words, as data and look-ups; words are asked for in their ``normal`` form."""

    code: str
    token: re.Pattern[str]
    closed: Mapping[str, tuple[str, WordClass]]
    """Closed-class words with their gloss."""
    numerals: Mapping[str, str]
    verb: Callable[[str], VerbForm | None]
    noun: Callable[[str], EventNoun | None]
    gloss: Callable[[str], str]
    """What any other word means, or the word itself, less its ending."""
    find_triggers: Callable[[Sequence[Token], Set[int]], list[Trigger]]
    stops: Stops
    naming: Naming = AS_WRITTEN
    """How it writes the names of actors and offices."""
    case: Callable[[str], Case | None] = lambda _: None
    """The case that a word's ending shows, as it is written."""
    agreed: Callable[[str, str, str], tuple[str, str] | None] = lambda *_: None
    """A noun as a subject and the finite words that agree with it, from the noun in another case, its participle
    and what that is told by."""
    nominative: Callable[[str, str], str | None] = lambda *_: None
    """A noun in any case as a subject, if a relative word agrees with it: "послов", "которые" → "послы"."""
    subject_relatives: tuple[str, ...] = ()
    """Relative words that are never an object: "которая"."""
    normal: Callable[[str], str] = str.lower
    """A token as the tables have it."""
    asides: frozenset[tuple[str, ...]] = frozenset()
    """Words that together single out some of those named: they stand for one adverb."""
    adverb_endings: tuple[str, ...] = ()
    """How adverbs end; the words in lower case that end so and are none stand in ``not_adverbs``."""
    not_adverbs: frozenset[str] = frozenset()
    hers: tuple[str, ...] = ()
    """How a woman's name ends, where a man's hardly does."""
    names: frozenset[str] = frozenset()
    """Words that in this spelling are names, of no closed class and no verbs: "US", "United"."""
    has_endings: bool = False
    """Whether endings tell the form of verbs; there a date never stands before its noun as "Saturday's" does."""
    drops_pronouns: bool = False
    """Whether a verb without a subject has that of the sentences before."""

    @functools.cached_property
    def word(self) -> Callable[[str], Word]:
        """What a word or mark is, looked up once."""
        return functools.lru_cache(maxsize=_CACHED)(self._word)

    def _word(self, text: str) -> Word:
        lower = self.normal(text)
        gloss, kind = (
            self.closed.get(lower, (None, None)) if text not in self.names else (None, WordClass.OPEN)
        )
        verb, noun = self.verb(lower) if text not in self.names else None, self.noun(lower)
        if kind is None:
            kind = self._open_class(text, lower)
        if gloss is None:
            gloss = self.numerals.get(lower) or self.gloss(lower)
        case = self.case(text) if kind in _DECLINED else None
        return Word(text, gloss, kind, kind in MARKS, verb, noun, case)

    def _open_class(self, text: str, lower: str) -> WordClass:
        if text[0].isdigit() or lower in self.numerals:
            return WordClass.NUMBER
        if text.islower() and text.endswith(self.adverb_endings) and text not in self.not_adverbs:
            return WordClass.ADVERB
        is_mark = not text[0].isalnum() and len(text) == 1 and text not in _SYMBOLS
        return WordClass.PUNCTUATION if is_mark else WordClass.OPEN


def token_pattern(own: str) -> re.Pattern[str]:
    """The tokens of a language: plain words, its own, then numbers, other words and single marks."""
    return re.compile(rf"(?!\s)(?:{_PLAIN}|{own}|{_OTHER})")


def closed_classes(table: dict[WordClass, str]) -> ClosedClasses:
    """Words to gloss and class; ``que=that`` has a gloss, a word without one is its own."""
    pairs = (
        (*(entry.split("=") if len(entry) > 1 and "=" in entry else (entry, entry)), kind)
        for kind, entries in reversed(table.items())
        for entry in entries.split()
    )
    return {word: (gloss, kind) for word, gloss, kind in pairs}
