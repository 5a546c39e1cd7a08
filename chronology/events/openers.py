"""Words that open a clause, or only a phrase: "as he won", "as the winner"; "since they met", "since May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.attachment import REACH
from chronology.events.bounds import VERBS
from chronology.events.tokens import WordClass
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from chronology.events.tokens import Token
    from chronology.events.trigger import Trigger

__all__ = ["with_phrases_told"]

_OPENS_DATE = words("before after since until till")
_ENDS = (WordClass.SUBORDINATOR, WordClass.RELATIVE)
_DEGREES = words("so such well soon long far late early recently")


def with_phrases_told(tokens: list[Token], triggers: Sequence[Trigger], dated: frozenset[int]) -> list[Token]:
    """The tokens of a sentence, in which a word that opens no more than a phrase is a preposition."""
    groups = {trigger.group for trigger in triggers if trigger.kind in VERBS}
    for at, token in enumerate(tokens):
        if token.kind is not WordClass.SUBORDINATOR:
            continue
        opens_role = token.gloss == "as" and not _compares(tokens, at)
        opens_date = token.gloss in _OPENS_DATE and at + 1 in dated
        if (opens_role or opens_date) and not _verb_follows(tokens, groups, at + 1):
            tokens[at] = token._replace(kind=WordClass.PREPOSITION)
    return tokens


def _verb_follows(tokens: Sequence[Token], groups: Set[int], first: int) -> bool:
    """Whether a verb stands before the next mark, and goes on with no verb before it."""
    for at in range(first, min(len(tokens), first + REACH)):
        if at in groups:
            return True
        token = tokens[at]
        if token.is_mark or token.kind in _ENDS or (token.kind is WordClass.COORDINATOR and at + 1 in groups):
            return False
    return False


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """As in "such as", "as soon as", where it opens no role."""
    degree = tokens[at - 1].gloss if at else ""
    return degree in _DEGREES or any(token.gloss == "as" for token in tokens[at + 2 : at + 4])
