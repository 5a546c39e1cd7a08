"""References that stand joined, and so date an event together: "on 14 and 15 October", "in 2016 and again in 2019"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chronology.events.tokens import Token, WordClass
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.dateless import Placed

__all__ = ["joined"]

_MAY_STAND = (WordClass.COMMA, WordClass.DETERMINER, WordClass.ADVERB)
_JOINS = words("and or")
_REPEATED = words("in on at during of")
"""Prepositions that may stand again before the second: "since 2016 and until 2019" are two bounds."""


def joined(tokens: Sequence[Token], spans: Sequence[Placed]) -> tuple[Placed, ...]:
    """The references of a sentence, in text order, each with the list that it stands in."""
    found: list[Placed] = []
    run = list(spans[:1])
    for left, right in pairwise(spans):
        between = tokens[left.last + 1 : right.first]
        if not between or not all(map(_leads_on, between)):
            found += _one_list(tokens, run)
            run = []
        run.append(right)
    return (*found, *_one_list(tokens, run))


def _leads_on(token: Token) -> bool:
    """Whether a word can stand between two references of a list."""
    return token.kind in _MAY_STAND or token.gloss in _JOINS or token.gloss in _REPEATED


def _one_list(tokens: Sequence[Token], run: list[Placed]) -> list[Placed]:
    """References parted by nothing but commas and conjunctions: a list as far as a conjunction.

    A comma alone also sets the same date beside another ("on Friday, 4 March"), or the same list beside a list ("on
    Thursday and Friday, 14 and 15 October").
    """
    found = run[:1]
    first, done, was_joined = 0, 0, False
    for at, (left, right) in enumerate(pairwise(run), start=1):
        joins = _is_joined(tokens, left, right)
        if was_joined and not joins:
            first = at
        found.append(right)
        if joins:
            for member in range(max(first, done), at + 1):
                found[member] = run[member]._replace(listed=run[first].mention.start)
            done = at + 1
        was_joined = joins
    return found


def _is_joined(tokens: Sequence[Token], left: Placed, right: Placed) -> bool:
    return any(token.gloss in _JOINS for token in tokens[left.last + 1 : right.first])
