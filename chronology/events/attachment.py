"""Which event of a sentence a temporal reference dates: the candidate that is cheapest to reach from it.

The cost is summed over the tokens between the two, and by how they stand to each other. There is no parser:
on annotated news the choice is as good as a dependency tree's (``benchmarks/attachment.py`` measures it).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.tokens import Token, WordClass
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["REACH", "Candidate", "Choice", "attach"]


class Candidate(NamedTuple):
    """An event that a reference could date, as token indices ``[first, last]``."""

    first: int
    last: int
    is_reporting: bool = False
    """A verb of saying, which is dated only by what stands close to it."""
    takes_premodifier: bool = True
    """Whether a date right before it can belong to it, as in "Saturday's talks"."""


class Choice(NamedTuple):
    """The chosen candidate's index, the rule that decided, and a rival's that was nearly as cheap."""

    chosen: int
    method: str
    rival: int | None


_TOKEN_COST = 0.5
_CLASS_COST: dict[WordClass, float] = {
    WordClass.COMMA: 12.0,
    WordClass.PUNCTUATION: 6.0,
    WordClass.RELATIVE: 2.0,
    WordClass.SUBORDINATOR: 6.0,
    WordClass.COORDINATOR: 5.0,
    WordClass.TO: 3.0,
}
_PASSING = {kind: _TOKEN_COST + _CLASS_COST.get(kind, 0.0) for kind in WordClass}
_OPENING_COMMA_DISCOUNT = 9.0
_FOLLOWING_COST = 2.0
_INFINITIVE_COST = 2.0
_REPORTING_COST = 1.0
_PREMODIFIER_BONUS = 6.0
_PHRASE_COST = 6.0
REACH = 80
"""Tokens; a candidate farther off is not considered, so that the work stays linear in the text."""
_CLOSE_CALL = 1.0

_SAME_TIME = words("of at with during")
"""What stands behind these happened when its verb did."""
_BREAKS_NOUN_PHRASE = frozenset(WordClass) - {WordClass.OPEN, WordClass.NUMBER, WordClass.POSSESSIVE}


def attach(tokens: Sequence[Token], first: int, last: int, candidates: Sequence[Candidate]) -> Choice | None:
    """The candidate that the reference at ``tokens[first:last + 1]`` dates; ``None`` if none is in reach."""
    reached = [
        (_cost(tokens, first, last, candidate), index)
        for index, candidate in enumerate(candidates)
        if abs(candidate.first - first) <= REACH
    ]
    if not reached:
        return None
    ranked = sorted(reached)
    cost, index = ranked[0]
    rival = ranked[1][1] if len(ranked) > 1 and ranked[1][0] - cost < _CLOSE_CALL else None
    return Choice(index, _method(tokens, first, last, candidates[index]), rival)


def _cost(tokens: Sequence[Token], first: int, last: int, candidate: Candidate) -> float:
    follows = candidate.first > last
    between = range(last + 1, candidate.first) if follows else range(candidate.last + 1, first)
    kinds = [token.kind for token in tokens[between.start : between.stop]]
    cost = sum(map(_PASSING.__getitem__, kinds), 0.0)
    n_commas = kinds.count(WordClass.COMMA)
    if n_commas > 1:
        cost -= _CLASS_COST[WordClass.COMMA] * _apposition_commas(tokens, between)
    if candidate.is_reporting and len(between) > 0:
        cost += _REPORTING_COST
    if candidate.first > 0 and tokens[candidate.first - 1].kind is WordClass.TO:
        cost += _INFINITIVE_COST
    if not follows:
        return cost
    cost += _FOLLOWING_COST
    if _premodifies(tokens, last, candidate):
        return cost - _PREMODIFIER_BONUS
    if n_commas and _opens_sentence(tokens, first):
        cost -= _OPENING_COMMA_DISCOUNT
    elif len(between) > 0 and _leads_to_phrase(*tokens[last + 1 : last + 3]):
        cost += _PHRASE_COST
    return cost


def _apposition_commas(tokens: Sequence[Token], between: range) -> int:
    """How many commas only enclose a name, as in "the capital, Caracas, on": they part nothing."""
    commas = [i for i in between if tokens[i].kind is WordClass.COMMA]
    for left, right in pairwise(commas):
        inner = tokens[left + 1 : right]
        if 0 < len(inner) <= 3 and all(t.kind is WordClass.OPEN and t.text[0].isupper() for t in inner):
            return 2
    return 0


def _premodifies(tokens: Sequence[Token], last: int, candidate: Candidate) -> bool:
    """As in "Saturday's talks", "the 2019 attempt", "third-quarter net loss"."""
    gap = tokens[last + 1 : candidate.first]
    if not candidate.takes_premodifier:
        return False
    return len(gap) <= 2 and not any(token.kind in _BREAKS_NOUN_PHRASE for token in gap)


def _leads_to_phrase(token: Token, after: Token) -> bool:
    """As in "jailed him on Friday | for selling maps", "signed it on Friday | to end the war": what follows tells why.

    Not so of "on Friday, in which …".
    """
    if token.kind is WordClass.TO:
        return True
    is_relative = after.kind is WordClass.RELATIVE or after.gloss == "that"
    return token.kind is WordClass.PREPOSITION and token.gloss not in _SAME_TIME and not is_relative


def _opens_sentence(tokens: Sequence[Token], first: int) -> bool:
    return (
        all(
            token.kind in (WordClass.PREPOSITION, WordClass.COORDINATOR, WordClass.QUOTE, WordClass.ADVERB)
            for token in tokens[max(0, first - 3) : first]
        )
        and first <= 3
    )


def _method(tokens: Sequence[Token], first: int, last: int, candidate: Candidate) -> str:
    if candidate.first <= last:
        return "follows-event"
    if _premodifies(tokens, last, candidate):
        return "premodifies-event"
    return "opens-sentence" if _opens_sentence(tokens, first) else "precedes-event"
