"""Ready-made readings of a day and its month in digits, the year left out: "25.03"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.resolver.dots import STAMP
from chronology.resolver.expressions import Calendar, Clock
from chronology.resolver.phrase import Phrase
from chronology.resolver.rules.clocks import clock
from chronology.resolver.rules.readers import DAY_IN_FRONT, exists

if TYPE_CHECKING:
    from chronology.resolver.phrase import Slots

__all__ = ["dotted_day", "dotted_time", "stamp"]


def dotted_day(s: Slots, name: str = "day") -> Phrase | None:
    """A day and its month with a dot between."""
    day, month = s.text(name).split(".")
    said = Calendar(month=int(month), day=int(day))
    return Phrase(said, note=DAY_IN_FRONT) if exists(said) else None


def stamp(s: Slots) -> Phrase:
    """Two numbers that open a line: a time of day or a day of a month, as the other lines will tell."""
    hour, minute = s.text("stamp").split(".")
    return Phrase(Clock(int(hour), int(minute)), note=STAMP)


def dotted_time(s: Slots) -> Phrase | None:
    """A time on such a day: "05.03 в 15:30"."""
    time, day = clock(s), dotted_day(s)
    if time is None or day is None or not isinstance(time.says, Clock):
        return None
    return Phrase(replace(time.says, day=day.says))
