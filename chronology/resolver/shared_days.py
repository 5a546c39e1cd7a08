"""Times of day that share the day told with the next one: "opened at 9 a.m. and closed at 5 p.m. on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.clauses import WORDS, parts_sentences
from chronology.resolver.directions import direction
from chronology.resolver.expressions import PAST, Base, Calendar, Clock, Direction, Shifted, Weekday
from chronology.resolver.nature import nature
from chronology.resolver.phrase import Link
from chronology.resolver.rules.sharing import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_shared_days"]

_REACH, _SCENE = 80, 200
"""Characters between the two times, and those within which a day told before is that of the first one."""


def with_shared_days(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where a bare time takes the day of a later hour that its sentence goes on to: they are a list."""
    found = list(phrases)
    for at in range(len(found) - 2, -1, -1):
        first, last = found[at : at + 2]
        if not (_goes_on(first, last) and _are_joined(first, last, text, cues)):
            continue
        before = found[at - 1] if at else None
        is_told = before is not None and first.start - before.end < _SCENE and _tells_a_day(before.says)
        if not is_told and not _are_opposed(first, last, text, cues):
            found[at] = first._replace(
                says=share(first.says, last.says, first.says, Link.LIST), link=Link.LIST
            )
    return found


def _goes_on(first: Phrase, last: Phrase) -> bool:
    """Whether the first is a bare time, and the last a later one on a day."""
    match first.says, last.says:
        case (
            Clock(day=None, either_half=False) as one,
            Clock(
                day=Weekday() | Calendar(day=int()) | Shifted(unit=Granularity.DAY, base=Base.SPEECH)
            ) as other,
        ):
            is_later = (one.hour, one.minute or 0) < (other.hour, other.minute or 0)
            return first.link is None and is_later and one.zone == other.zone
        case _:
            return False


def _are_joined(first: Phrase, last: Phrase, text: str, cues: Cues) -> bool:
    if last.start - first.end > _REACH or parts_sentences(text, first.end, last.start, cues.stops):
        return False
    return not cues.adding.isdisjoint(WORDS.findall(text[first.end : last.start].lower()))


def _are_opposed(first: Phrase, last: Phrase, text: str, cues: Cues) -> bool:
    """Whether one looks back and the other ahead: "trading resumed at 10 a.m., and will stop at 5 p.m. on Friday"."""
    ways = [
        direction(text, one.start, one.end, cues, is_weekday=isinstance(nature(last.says).core, Weekday))
        for one in (first, last)
    ]
    return Direction.FORWARD in ways and any(way in PAST for way in ways)


def _tells_a_day(said: Expression) -> bool:
    match nature(said).core:
        case Weekday() | Calendar(day=int()) | Shifted(unit=Granularity.DAY):
            return True
        case _:
            return False
