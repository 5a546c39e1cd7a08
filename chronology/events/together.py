"""Words that belong together: "more than 400", "al menos cuatro" are numbers, "в том числе" is an adverb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.tokens import WordClass

if TYPE_CHECKING:
    from collections.abc import Collection

    from chronology.events.tokens import Token

__all__ = ["with_phrases_whole"]

_LEADS = {
    *(("more", "than"), ("fewer", "than"), ("less", "than"), ("at", "least"), ("at", "most"), ("up", "to")),
    *(("more", "of"), ("less", "of"), ("to", "less")),
}
"""The last three are Spanish: "más de", "menos de", "al menos"."""


def with_phrases_whole(tokens: list[Token], asides: Collection[tuple[str, ...]]) -> list[Token]:
    """The tokens of a sentence, in which such words open no phrase of their own."""
    numbers = [at for at, token in enumerate(tokens) if at > 1 and token.kind is WordClass.NUMBER]
    for at in numbers:
        if (tokens[at - 2].gloss, tokens[at - 1].gloss) in _LEADS:
            _retell(tokens, at - 2, at, WordClass.NUMBER)
    for aside in asides:
        size = len(aside)
        for at, token in enumerate(tokens):
            if token.text == aside[0] and tuple(each.text for each in tokens[at : at + size]) == aside:
                _retell(tokens, at, at + size, WordClass.ADVERB)
    return tokens


def _retell(tokens: list[Token], first: int, stop: int, kind: WordClass) -> None:
    tokens[first:stop] = [token._replace(kind=kind) for token in tokens[first:stop]]
