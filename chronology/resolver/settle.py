"""Puts a reference on the calendar once: the place, the steps that led there, and the other readings."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver.alternatives import alternatives
from chronology.resolver.expressions import Calendar
from chronology.resolver.phrase import Link
from chronology.resolver.place import place
from chronology.resolver.saying import is_open, steps

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from chronology.intervals import Interval
    from chronology.resolver.expressions import Expression
    from chronology.resolver.mention import Alternative
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.placed import Moment
    from chronology.resolver.units import CalendarUnit

__all__ = ["Settled", "in_calendar", "lies_as_one", "settled", "years_in_range"]


class Settled(NamedTuple):
    """Where a reference lies, how it got there, and where else it could lie."""

    unit: CalendarUnit
    value: str
    span: Interval
    steps: tuple[str, ...]
    others: tuple[Alternative, ...]


@functools.lru_cache(maxsize=1 << 14)
def settled(said: Expression, moment: Moment, year: int | None) -> Settled | None:
    """The place of ``said``, with ``year`` as the one inherited; remembered, for news of one day says the same."""
    placed = place(said, moment if year == moment.inherited_year else moment._replace(inherited_year=year))
    if placed is None:
        return None
    way, others = steps(said, moment, placed), alternatives(said, moment, placed)
    return Settled(placed.unit, placed.value, placed.span, way, others)


def lies_as_one(pair: Sequence[Phrase]) -> bool:
    """Whether two phrases are the ends of a range, or months of a list that follow each other: "May and June"."""
    if len(pair) < 2 or pair[0].link is not Link.LIST:
        return len(pair) == 2 and pair[0].link is Link.RANGE
    match pair[0].says, pair[1].says:
        case Calendar(year=None, month=int(first), day=None), Calendar(year=None, month=int(last), day=None):
            return (last - first) % 12 in (1, 2)
        case _:
            return False


def years_in_range(first: Expression, last: Expression, moment: Moment) -> tuple[int | None, int | None]:
    """The years of two bare months or days that open and end a range: those that put it closest.

    It ends where its last member would lie alone, or begins where its first one would.
    """
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return None, None
    if not (is_open(first) and is_open(last) and first.month and last.month):
        return None, None
    begins, ends = place(first, moment), place(last, moment)
    if begins is None or ends is None:
        return None, None
    over = (first.month, first.day or 0) > (last.month, last.day or 31)
    year = ends.unit.year - over
    if year < begins.unit.year and _is_closer(begins.span.begin, ends.span.end, moment.speech):
        year = begins.unit.year
    return year, year + over


def _is_closer(ahead: dt.datetime | None, gone: dt.datetime | None, speech: dt.date) -> bool:
    """Whether what begins ``ahead`` lies closer than what is ``gone``."""
    return ahead is not None and gone is not None and ahead.date() - speech < speech - gone.date()


def in_calendar(reckon: Callable[[], Interval | None]) -> Interval | None:
    """What ``reckon`` gives; ``None`` where the calendar ends before it."""
    try:
        return reckon()
    except (ValueError, OverflowError):
        return None
