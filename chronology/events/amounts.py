"""Words that say how a number is meant, and are part of it: "more than 400", "al menos cuatro", "up to a dozen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.tokens import WordClass

if TYPE_CHECKING:
    from chronology.events.tokens import Token

__all__ = ["with_amounts_whole"]

_LEADS = {
    ("more", "than"),
    ("fewer", "than"),
    ("less", "than"),
    ("at", "least"),
    ("at", "most"),
    ("up", "to"),
}


def with_amounts_whole(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, in which what leads to a number belongs to it and opens no phrase."""
    for at in range(2, len(tokens)):
        is_led = (tokens[at - 2].gloss, tokens[at - 1].gloss) in _LEADS
        if tokens[at].kind is WordClass.NUMBER and is_led:
            tokens[at - 2 : at] = [token._replace(kind=WordClass.NUMBER) for token in tokens[at - 2 : at]]
    return tokens
