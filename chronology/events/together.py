"""Words that belong together: "more than 400", "al menos cuatro" are numbers, "в том числе" is an adverb.

What such words open between a subject and its verb is left out.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from chronology.events.lexicon import Form
from chronology.events.tokens import WordClass
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.events.tokens import Token

__all__ = ["with_phrases_whole"]

_LEADS = {
    *(("more", "than"), ("fewer", "than"), ("less", "than"), ("at", "least"), ("at", "most"), ("up", "to")),
    *(("more", "of"), ("less", "of"), ("to", "less")),
}
"""The last three are Spanish: "más de", "menos de", "al menos"."""
_MORE = words("more less")
"""One word in Russian: "более ста"."""
_ROUGHLY = words("about around near")
"""The same where they open a clause: "About 400 left"; elsewhere they may be of the verb before."""
_LONGEST_ASIDE = 20
"""Tokens."""
_TENSED = frozenset({Form.PAST, Form.THIRD})
_HELPS = (WordClass.AUXILIARY, WordClass.MODAL, WordClass.NEGATION)


def with_phrases_whole(tokens: list[Token], asides: frozenset[tuple[str, ...]]) -> list[Token]:
    """The tokens of a sentence, in which such words open no phrase of their own."""
    numbers = [at for at, token in enumerate(tokens) if at and token.kind is WordClass.NUMBER]
    for at in numbers:
        if at > 1 and (tokens[at - 2].gloss, tokens[at - 1].gloss) in _LEADS:
            _retell(tokens, at - 2, at, WordClass.NUMBER)
        elif tokens[at - 1].gloss in _MORE or _opens_roughly(tokens, at - 1):
            _retell(tokens, at - 1, at, WordClass.NUMBER)
    openers = _by_opener(asides)
    opening = [at for at, token in enumerate(tokens) if token.text in openers]
    for at in reversed(opening):
        size = next((len(each) for each in openers[tokens[at].text] if _stands(tokens, at, each)), 0)
        if size > 1:
            _retell(tokens, at, at + size, WordClass.ADVERB)
        if size:
            del tokens[at - 1 : _closes(tokens, at)]
    return tokens


def _opens_roughly(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].gloss in _ROUGHLY and (at == 0 or tokens[at - 1].is_mark)


@functools.cache
def _by_opener(asides: frozenset[tuple[str, ...]]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Asides by the word that opens them."""
    return {aside[0]: [each for each in asides if each[0] == aside[0]] for aside in asides}


def _stands(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    return tuple(token.text for token in tokens[at : at + len(words)]) == words


def _closes(tokens: Sequence[Token], opens: int) -> int:
    """Where what commas part from a subject ends: "Two men, | including a priest held in May, | left"; else nowhere."""
    if opens < 1 or tokens[opens - 1].kind is not WordClass.COMMA:
        return 0
    for at in range(opens, min(len(tokens) - 1, opens + _LONGEST_ASIDE)):
        token = tokens[at]
        if token.kind is WordClass.COMMA and _opens_predicate(tokens[at + 1]):
            return at + 1
        if token.is_mark and token.kind is not WordClass.COMMA:
            return 0
    return 0


def _opens_predicate(token: Token) -> bool:
    is_tensed = token.verb is not None and not _TENSED.isdisjoint(token.verb.form)
    return token.kind in _HELPS or token.kind is WordClass.CLITIC or (is_tensed and token.text[0].islower())


def _retell(tokens: list[Token], first: int, stop: int, kind: WordClass) -> None:
    tokens[first:stop] = [token._replace(kind=kind) for token in tokens[first:stop]]
