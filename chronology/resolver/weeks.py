"""Weekdays of a week that the words before them name: "last week he called twice, on Monday and on Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.directions import direction
from chronology.resolver.expressions import (
    PAST,
    Base,
    Clock,
    Counted,
    Direction,
    PartOfDay,
    Shifted,
    Weekday,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_weeks"]

_SET_OFF = re.compile(r"[^.!?…;\n]{0,80}([,:(]|\s[—–-])\s?(?:[^\W\d_]{1,3}\s)?")
"""What may stand between the week and the first day: a mark right before it, and what is told of it before."""
_CLOSES = frozenset({*",.;:)!?…\n", ""})
_GOES_ON = re.compile(r"(?:[^.!?…;\n]{0,80}[,(]|\s[^\W\d_]{1,3})\s(?:[^\W\d_]{1,2}\s)?(?:[^\W\d_]{1,3}\s)?")
"""The same between one day and the next."""


def with_weeks(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, each bare weekday in the week that its sentence has named, unless its verb points elsewhere."""
    found = list(phrases)
    week, end, is_first = None, 0, True
    for at, phrase in enumerate(phrases):
        named = _week_named(phrase.says)
        if named is not None:
            week, is_first = named, isinstance(phrase.says, Shifted)
        elif week is not None:
            said = _in_week(phrase.says, week)
            goes_on = (
                _is_set_off(end, phrase, text) if is_first else _GOES_ON.fullmatch(text, end, phrase.start)
            )
            if said is not None and goes_on and not _points_off(phrase, week, text, cues):
                found[at], is_first = phrase._replace(says=said), False
            else:
                week = None
        end = phrase.end
    return found


def _is_set_off(end: int, phrase: Phrase, text: str) -> bool:
    """Whether a mark sets a day off from the week; after a comma another mark or day has to close it."""
    gap = _SET_OFF.fullmatch(text, end, phrase.start)
    if gap is None:
        return False
    return gap[1] != "," or phrase.link is not None or text[phrase.end : phrase.end + 1] in _CLOSES


def _week_named(said: Expression) -> int | None:
    """The week that the words name, by its distance from this one."""
    match said:
        case (
            Shifted(unit=Granularity.WEEK, count=week, base=Base.SPEECH)
            | Weekday(weeks=int(week), base=Base.SPEECH)
        ):
            return week
        case _:
            return None


def _in_week(said: Expression, week: int) -> Expression | None:
    """A bare weekday, a part of one or one counted from one, in that week."""
    match said:
        case Weekday(direction=Direction.BARE, base=Base.SPEECH, weeks=None):
            return replace(said, weeks=week)
        case Counted(start=Weekday() as start):
            first = _in_week(start, week)
            return replace(said, start=first) if first is not None else None
        case Clock(day=Weekday() as day) | PartOfDay(day=Weekday() as day):
            inside = _in_week(day, week)
            return replace(said, day=inside) if inside is not None else None
        case _:
            return None


def _points_off(phrase: Phrase, week: int, text: str, cues: Cues) -> bool:
    """Whether the clause of the day points away from the week: "last week they agreed: on Friday they will meet"."""
    way = direction(text, phrase.start, phrase.end, cues, is_weekday=True)
    return way is Direction.FORWARD if week < 0 else week > 0 and way in PAST
