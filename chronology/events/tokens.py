"""Words and punctuation of one sentence, each with its meaning and the part it plays in a clause."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from chronology.events.language import Language
    from chronology.events.lexicon import EventNoun, VerbForm

__all__ = ["MARKS", "Case", "Token", "Word", "WordClass", "tokenise"]


class WordClass(enum.Enum):
    """What a token does for the bounds of clauses."""

    OPEN = enum.auto()
    NUMBER = enum.auto()
    DETERMINER = enum.auto()
    PRONOUN = enum.auto()
    PREPOSITION = enum.auto()
    SUBORDINATOR = enum.auto()
    RELATIVE = enum.auto()
    COORDINATOR = enum.auto()
    AUXILIARY = enum.auto()
    MODAL = enum.auto()
    NEGATION = enum.auto()
    TO = enum.auto()
    ADVERB = enum.auto()
    POSSESSIVE = enum.auto()
    CLITIC = enum.auto()
    """A pronoun that leans on its verb: Spanish "se"."""
    COMMA = enum.auto()
    QUOTE = enum.auto()
    PUNCTUATION = enum.auto()

    __hash__ = object.__hash__  # members are singletons; Enum's own hash is slow


class Case(enum.Enum):
    """What a word's ending says of its place in the clause."""

    OBLIQUE = enum.auto()
    """It can't be the subject."""
    INSTRUMENTAL = enum.auto()
    """Neither can this, but beside a passive it is who acts."""

    __hash__ = object.__hash__  # members are singletons; Enum's own hash is slow


class Word(NamedTuple):
    """What a word or mark is, wherever it stands."""

    text: str
    gloss: str
    """An English word that means the same, in lower case; the word itself where none is known."""
    kind: WordClass
    is_mark: bool
    """Whether it is punctuation of any sort."""
    verb: VerbForm | None
    noun: EventNoun | None
    case: Case | None


class Token(NamedTuple):
    """One word or mark, ``[start, end)`` in the text, with the fields of its ``Word``."""

    start: int
    end: int
    text: str
    gloss: str
    kind: WordClass
    is_mark: bool
    verb: VerbForm | None = None
    noun: EventNoun | None = None
    case: Case | None = None


MARKS = frozenset({WordClass.COMMA, WordClass.QUOTE, WordClass.PUNCTUATION})


def tokenise(text: str, start: int, end: int, language: Language) -> list[Token]:
    """The tokens of ``text[start:end]``, in order, with offsets in ``text``."""
    word, made = language.word, tuple.__new__  # as Token._make does, without its call
    return [made(Token, match.span() + word(match[0])) for match in language.token.finditer(text, start, end)]
