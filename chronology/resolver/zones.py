"""Times told in several zones: they share the day that stands beside one of them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import Calendar, Clock, Counted, Duration, Shifted, Weekday

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase

__all__ = ["in_zones"]

_OTHER_ZONE = re.compile(r"\)\s?,?\s?(?:[a-z]{2}\s)?")


def in_zones(phrases: list[Phrase], text: str) -> list[Phrase]:
    """A time told in several zones takes the day that stands after all: "10:35 a.m. (0735 GMT) Friday"."""
    found = list(phrases)
    for i, first in enumerate(phrases):
        if not isinstance(first.says, Clock):
            continue
        last = i + 1
        while last < len(phrases) and _is_other_zone(
            phrases[last - 1], phrases[last], text, opens=last == i + 1
        ):
            last += 1
        if last == i + 1 or last == len(phrases) or not _names_a_day(phrases[last].says):
            continue
        if _OTHER_ZONE.fullmatch(text, phrases[last - 1].end, phrases[last].start) is None:
            continue
        for at in range(i, last):
            found[at] = _on_day(phrases[at], phrases[last].says)
    return _with_local_days(found, text)


def _with_local_days(phrases: list[Phrase], text: str) -> list[Phrase]:
    """A local time takes its day from that of another zone that tells it: "9:12 p.m. (0112 GMT Thursday)"."""
    found = list(phrases)
    for i, (local, universal) in enumerate(itertools.pairwise(phrases)):
        time, other = local.says, universal.says
        if not isinstance(time, Clock) or not isinstance(other, Clock):
            continue
        if other.day is None or not _is_other_zone(local, universal, text, opens=True):
            continue
        found[i] = _on_day(local, _local_day(time, other, other.day))
    return found


def _local_day(time: Clock, universal: Clock, day: Expression) -> Expression:
    """The day on which a local time lies that is told beside one of another zone, often the universal, of a ``day``."""
    east = 60 * (time.hour - universal.hour) + (time.minute or 0) - (universal.minute or 0)
    farthest = _FARTHEST_EAST if universal.zone == "Z" else _DAY // 2
    days = -1 if east > farthest else int(east <= farthest - _DAY)
    return Counted(Duration(((1.0, Granularity.DAY),)), days, start=day) if days else day


_DAY = 24 * 60
_FARTHEST_EAST = 13 * 60
"""Minutes by which a local time is ahead of the universal one, at most; further ahead it is behind. Of another zone
it is nearer than half a day."""


def _is_other_zone(before: Phrase, time: Phrase, text: str, *, opens: bool) -> bool:
    gap = text[before.end : time.start].strip()
    return isinstance(time.says, Clock) and (
        _OPENED.fullmatch(gap) is not None if opens else gap in (",", ";", "/")
    )


_OPENED = re.compile(r"(?:[^\W\d_]+\s){0,2}\(")
"""Up to two words may name the zone of the first: "10:35 a.m. local time (0735 GMT)"."""


def _on_day(time: Phrase, day: Expression) -> Phrase:
    said = time.says
    return (
        time._replace(says=replace(said, day=day)) if isinstance(said, Clock) and said.day is None else time
    )


def _names_a_day(said: Expression) -> bool:
    match said:
        case Weekday() | Calendar(day=int()) | Shifted(unit=Granularity.DAY):
            return True
        case _:
            return False
