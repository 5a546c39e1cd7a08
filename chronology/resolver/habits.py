"""Dates that a habit names belong to no one year or day: "usually returns in May", "opens daily at 9 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.resolver.cues import recurs
from chronology.resolver.expressions import Recurring
from chronology.resolver.nature import nature
from chronology.resolver.phrase import Link
from chronology.resolver.saying import symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_habits"]


def with_habits(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where those that tell of a habit say what recurs; both ends of a range do so, or none."""
    if not cues.habitual:
        return list(phrases)
    found = list(phrases)
    for i, phrase in enumerate(found):
        ends = (i, i + 1) if phrase.link is Link.RANGE and i + 1 < len(found) else (i,)
        if any(_is_habit(found[at], text, cues) for at in ends):
            found[i : i + len(ends)] = [_recurring(found[at]) for at in ends]
    return found


def _recurring(phrase: Phrase) -> Phrase:
    may_recur = nature(phrase.says).may_recur
    return phrase._replace(says=Recurring(symbol(phrase.says))) if may_recur else phrase


def _is_habit(phrase: Phrase, text: str, cues: Cues) -> bool:
    asks = nature(phrase.says)
    return asks.may_recur and recurs(text, phrase.start, phrase.end, cues, is_date=asks.is_open)
