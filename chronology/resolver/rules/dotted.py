"""Ready-made readings of a day and its month in digits, the year left out: "25.03"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Calendar, Clock
from chronology.resolver.phrase import Phrase
from chronology.resolver.rules.clocks import clock
from chronology.resolver.rules.readers import DAY_IN_FRONT, exists

if TYPE_CHECKING:
    from chronology.resolver.phrase import Slots

__all__ = ["dotted_day", "dotted_time"]


def dotted_day(s: Slots, name: str = "day") -> Phrase | None:
    """A day and its month with a dot between."""
    day, month = s.text(name).split(".")
    said = Calendar(month=int(month), day=int(day))
    return Phrase(said, note=DAY_IN_FRONT) if exists(said) else None


def dotted_time(s: Slots) -> Phrase | None:
    """A time on such a day: "05.03 в 15:30"."""
    time, day = clock(s), dotted_day(s)
    if time is None or day is None or not isinstance(time.says, Clock):
        return None
    return Phrase(replace(time.says, day=day.says))
