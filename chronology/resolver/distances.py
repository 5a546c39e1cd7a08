"""Lengths of time that words place beside a date: "three days after Easter", "the six months ended Aug. 12"."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity, Interval
from chronology.resolver import cues
from chronology.resolver.bounds import between, edges, modified
from chronology.resolver.durations import duration_interval
from chronology.resolver.expressions import Base, Counted, Direction, Duration
from chronology.resolver.mention import Mention, Status
from chronology.resolver.phrase import Link
from chronology.resolver.place import Moment
from chronology.resolver.settle import ANY_DAY, try_place
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_distances"]


def with_distances(
    found: list[Mention],
    phrases: Sequence[Phrase],
    units: Mapping[int, CalendarUnit],
    text: str,
    words: Cues,
) -> list[Mention]:
    """The same references, where a length beside a date has the interval that both mark off together.

    The date has it too, unless it only ends the length. ``units`` holds the places of the dates by offset.
    """
    for i, (length, date) in enumerate(itertools.pairwise(phrases)):
        said = length.says
        if not isinstance(said, Duration) or said.direction is not Direction.BARE or date.link is Link.RANGE:
            continue
        gap = text[length.end : date.start].strip(" ,").lower()
        way, sign = words.stretches.get(gap), words.distances.get(gap)
        if (way is None and sign is None) or cues.skips_days(length.words(text), words):
            continue
        unit = units.get(date.start)
        interval = _distant(length, sign, unit, found[i + 1]) if sign else _run(said, way, unit)
        if interval is None:
            continue
        for j in (i,) if way is Direction.BACK else (i, i + 1):
            trace = (*found[j].trace, f"together they mark off {interval.edtf}")
            status = Status.RESOLVED if found[j].status is Status.VAGUE else found[j].status
            found[j] = replace(found[j], interval=interval, status=status, trace=trace)
    return found


def _run(said: Duration, way: Direction | None, unit: CalendarUnit | None) -> Interval | None:
    """The time that a length takes up from the beginning of a date on, or back from its end."""
    base = _day_after(unit) if way is Direction.BACK else unit
    if unit is None or base is None or way is None:
        return None
    found = duration_interval(replace(said, direction=way, base=Base.STORY), Moment(ANY_DAY, base))
    return found if found is None or base is unit else replace(found, granularity=unit.granularity)


def _day_after(unit: CalendarUnit | None) -> CalendarUnit | None:
    last = None if unit is None else unit.interval.last_day
    return None if last is None else CalendarUnit.of(last + dt.timedelta(days=1), Granularity.DAY)


def _distant(length: Phrase, sign: int, unit: CalendarUnit | None, date: Mention) -> Interval | None:
    """The one day, or whole unit, that lies so far before or after the date."""
    assert isinstance(length.says, Duration)
    units = edges(date.interval) if unit is None else [unit]
    placed = [try_place(Counted(length.says, sign, Base.STORY), Moment(ANY_DAY, one)) for one in units]
    if not placed or None in placed:
        return None
    return modified(between(placed[0], placed[-1]) if unit is None else placed[0].span, length.mod)  # type: ignore[union-attr]
