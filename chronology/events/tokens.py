"""Words and punctuation of one sentence, each with the part it plays in a clause.

Closed classes (pronouns, prepositions, conjunctions, auxiliaries) are tables; all other words are open.
"""

from __future__ import annotations

import enum
import functools
import re
from typing import NamedTuple

from chronology.events.words import words

__all__ = ["Token", "WordClass", "tokenise"]


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
    COMMA = enum.auto()
    QUOTE = enum.auto()
    PUNCTUATION = enum.auto()

    __hash__ = object.__hash__  # members are singletons; Enum's own hash is slow


class Token(NamedTuple):
    """One word or mark: ``[start, end)`` in the text, its lower-case form and its class."""

    start: int
    end: int
    text: str
    lower: str
    kind: WordClass
    is_mark: bool
    """Whether it is punctuation of any sort."""


_MARKS = frozenset({WordClass.COMMA, WordClass.QUOTE, WordClass.PUNCTUATION})

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    r"|(?:Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|St|Jr|Sr)\."
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
    r"|\d+(?:[.,:]\d+)*\w*(?:-\w+)*"
    r"|['’](?:s|t|re|ve|ll|d|m)\b|(?<=s)['’](?=\s)"
    r"|\w+(?:-\w+)*|\.\.\.|\S"
)

_CLOSED_CLASSES: dict[WordClass, str] = {
    WordClass.DETERMINER: "a an the this these those its his her their our my your some any no each every "
    "another all both several many most few other such",
    WordClass.PRONOUN: "he she it they we i you him them us me himself itself themselves one others everyone "
    "nobody someone there",
    WordClass.PREPOSITION: "of in on at by for with from into against over under about between among amid "
    "through during despite without within toward towards across upon via per along off out up down onto "
    "near outside inside around behind beyond including following than like ahead",
    WordClass.SUBORDINATOR: "that because although though while whereas if unless when whenever after before "
    "since until till as once whether so lest",
    WordClass.RELATIVE: "who whom whose which where what whatever how why",
    WordClass.COORDINATOR: "and or but nor yet",
    WordClass.AUXILIARY: "is are was were be been being has have had having do does did",
    WordClass.MODAL: "will would may might could can should shall must",
    WordClass.NEGATION: "not never neither ’t 't cannot",
    WordClass.TO: "to",
    WordClass.ADVERB: "also again already then now just still even only soon later earlier ago once twice "
    "formally officially jointly reportedly allegedly apparently repeatedly publicly recently finally "
    "currently immediately eventually subsequently briefly narrowly previously initially quickly sharply "
    "strongly largely partly clearly however meanwhile ultimately temporarily unilaterally suddenly first "
    "last almost nearly too so very more further therefore instead twice directly openly privately secretly "
    "abruptly effectively increasingly widely unanimously overwhelmingly",
    WordClass.POSSESSIVE: "'s ’s ' ’",
    WordClass.COMMA: ",",
    WordClass.QUOTE: '" “ ” « » ‘',
    WordClass.PUNCTUATION: ". ; : ! ? … ( ) [ ] – — - ... / * •",
}
_CLASS_OF = {word: kind for kind, words in reversed(_CLOSED_CLASSES.items()) for word in words.split()}

_SYMBOLS = frozenset("%$€£¥&")
"""They are part of an amount or a name and end no clause."""
_NUMERALS = words(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "dozens hundred hundreds thousand thousands million billion"
)


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, in order, with offsets in ``text``."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        lower, kind, is_mark = _word(word)
        tokens.append(Token(match.start(), match.end(), word, lower, kind, is_mark))
    return tokens


@functools.lru_cache(maxsize=1 << 16)
def _word(word: str) -> tuple[str, WordClass, bool]:
    """A word's lower-case form, its class, and whether it is a mark."""
    lower = word.lower()
    kind = _CLASS_OF.get(lower) if word != "US" else WordClass.OPEN
    if kind is None:
        kind = WordClass.NUMBER if word[0].isdigit() or lower in _NUMERALS else WordClass.OPEN
        if kind is WordClass.OPEN and not word[0].isalnum() and len(word) == 1 and word not in _SYMBOLS:
            kind = WordClass.PUNCTUATION
    return lower, kind, kind in _MARKS
