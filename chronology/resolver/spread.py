"""Days counted from a month, months from a year: what lies so far from a coarser time lies somewhere in a stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from chronology.intervals import Granularity
from chronology.resolver.bounds import edges
from chronology.resolver.place import place
from chronology.resolver.placed import Moment

if TYPE_CHECKING:
    from chronology.resolver.nature import Nature
    from chronology.resolver.placed import Placed
    from chronology.resolver.story import Standing
    from chronology.resolver.units import CalendarUnit

__all__ = ["Stretch", "spread"]

Stretch: TypeAlias = "tuple[CalendarUnit, CalendarUnit]"
"""The first and the last unit in which something lies."""


def spread(asks: Nature, standing: Standing) -> tuple[Placed, Placed] | None:
    """The earliest and the latest place of what counts in finer units than the story is told in.

    ``None`` where it counts in units as coarse.
    """
    stands, drift, before = standing
    if stands is None:
        return None
    unit, bases = asks.counts_in, before or drift or (stands.unit, stands.unit)
    if unit is None or unit.rank < Granularity.DAY.rank or bases[0] is None or bases[1] is None:
        return None
    if unit.rank < bases[0].granularity.rank:
        days = edges(bases[0].interval)[0], edges(bases[1].interval)[1]
    elif before is None:
        return None
    else:
        days = before
    first, last = (None if one is None else place(asks.said, Moment(reached=one)) for one in days)
    return None if first is None or last is None else (first, last)
