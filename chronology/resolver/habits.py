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
    """The phrases, where those that tell of a habit say what recurs; both ends of a range do so, or none.

    The first date of a range tells it: "is open from May 3 to June 5" is once. Of hours either end may.
    """
    found = list(phrases)
    last = -1
    for first, phrase in enumerate(phrases if cues.habitual else ()):
        if first <= last:
            continue
        last = first + (phrase.link is Link.RANGE and first + 1 < len(phrases))
        is_habit = _is_habit(phrase, text, cues)
        if not is_habit and last > first and not nature(phrase.says).is_open:
            is_habit = _is_habit(phrases[last], text, cues)
        if is_habit:
            found[first : last + 1] = map(_recurring, phrases[first : last + 1])
    return found


def _recurring(phrase: Phrase) -> Phrase:
    may_recur = nature(phrase.says).may_recur
    return phrase._replace(says=Recurring(symbol(phrase.says))) if may_recur else phrase


def _is_habit(phrase: Phrase, text: str, cues: Cues) -> bool:
    asks = nature(phrase.says)
    return asks.may_recur and recurs(text, phrase.start, phrase.end, cues, is_date=asks.is_open)
