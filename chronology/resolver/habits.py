"""Dates that a habit names belong to no one year or day: "usually returns in May", "opens daily at 9 a.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.resolver.cues import recurs
from chronology.resolver.expressions import Recurring
from chronology.resolver.nature import nature
from chronology.resolver.saying import symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_habits"]


def with_habits(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where those that tell of a habit say what recurs."""
    if not cues.habitual:
        return list(phrases)
    return [
        phrase._replace(says=Recurring(symbol(phrase.says))) if _is_habit(phrase, text, cues) else phrase
        for phrase in phrases
    ]


def _is_habit(phrase: Phrase, text: str, cues: Cues) -> bool:
    asks = nature(phrase.says)
    return asks.may_recur and recurs(text, phrase.start, phrase.end, cues, is_date=asks.is_open)
