"""The bounds of what a reference marks off, with the words that bind it and with its partner in a range."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import BoundKind, Extent, Granularity, Interval, span
from chronology.resolver.expressions import (
    Vague,
)
from chronology.resolver.mention import ONE_END, Mention, Status
from chronology.resolver.phrase import MOVED_FROM, Link, Mod
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.placed import Placed
    from chronology.resolver.story import Ends

__all__ = ["between", "bound", "days_of", "edges", "modified", "somewhere", "with_ranges"]


def days_of(published: Interval | None) -> tuple[dt.date | None, dt.date | None] | None:
    """The first and last day on which the text can have been published; ``None`` where nothing is known."""
    if published is None or (published.begin is None and published.end is None):
        return None
    return (None if published.begin is None else published.begin.date(), published.last_day)


def edges(bounds: Interval | None) -> Ends:
    """The first and the last day on which a date can lie that is only bounded."""
    days = days_of(bounds) or (None, None)
    first, last = (None if one is None else CalendarUnit.of(one, Granularity.DAY) for one in days)
    return first, last


def between(first: Placed | None, last: Placed | None) -> Interval:
    """From the earliest to the latest place that the bounds of the publication date allow.

    A bound may turn the two round: "the same month last year", told of a Thursday at the turn of the year. One of
    them may be the longer one, and so end last: "that year" of a decade told.
    """
    if first is not None and last is not None and _begins_later(first, last):
        first, last = last, first
    grain = (first or last).unit.granularity  # type: ignore[union-attr]
    begin = first.span.begin if first is not None else None
    end = last.span.end if last is not None else None
    if first is not None and first.span.end is not None and end is not None:
        end = max(first.span.end, end)
    return somewhere(begin, end, grain)


def somewhere(begin: dt.datetime | None, end: dt.datetime | None, granularity: Granularity) -> Interval:
    """Within these bounds, of which each is ``None`` where it is not known."""
    begin_kind, end_kind = (BoundKind.UNKNOWN if at is None else BoundKind.KNOWN for at in (begin, end))
    return Interval(begin, end, granularity, begin_kind, end_kind)


def _begins_later(one: Placed, other: Placed) -> bool:
    begin, limit = one.span.begin, other.span.begin
    return begin is not None and limit is not None and begin > limit


_APPROXIMATE = frozenset({Mod.APPROX, Mod.LESS_THAN, Mod.MORE_THAN, Mod.EQUAL_OR_LESS, Mod.EQUAL_OR_MORE})


def modified(interval: Interval, mod: Mod | None) -> Interval:
    """An approximate date says so; "early", "mid" and "late" stay inside the unit, for nobody says where they end.

    "Tuesday before 3 p.m." is the part of that day.
    """
    if (
        mod in (Mod.BEFORE, Mod.AFTER)
        and interval.begin is not None
        and interval.granularity.rank < Granularity.DAY.rank
    ):
        midnight = dt.datetime(interval.begin.year, interval.begin.month, interval.begin.day)
        if mod is Mod.BEFORE and midnight < interval.begin:
            return replace(interval, begin=midnight, end=interval.begin)
        return replace(interval, end=midnight + dt.timedelta(days=1)) if mod is Mod.AFTER else interval
    return replace(interval, approximate=True) if mod in _APPROXIMATE else interval


def bound(mention: Mention, interval: Interval, *, is_owner: bool = False) -> Mention:
    """The time that the reference marks off together with its signal: "since 2013" has no end.

    ``is_owner`` tells that it dates the thing told after it: what came "after Tuesday's vote" may have come that day.
    Where the interval itself only bounds the date, what comes before or after that lies somewhere up to its far end;
    where that end isn't known, the reference has no place.
    """
    if mention.signal is None and mention.mod is None and mention.status is not Status.BOUNDED:
        return mention
    begin, end = interval.begin, interval.end
    is_placed = mention.status is not Status.BOUNDED
    is_moment = is_placed and interval.granularity.rank <= Granularity.HOUR.rank
    side = _side(mention, is_loose=is_owner or not is_placed)
    if not is_placed and (begin if side in _GOES_ON else end if side in _GOES_BACK else interval) is None:
        return mention._replace(status=Status.UNRESOLVED, interval=None)
    match side:
        case "since" if begin is not None:
            changed = replace(interval, end=None, end_kind=BoundKind.OPEN, extent=Extent.THROUGHOUT)
        case "until" | "till" if end is not None:
            changed = _up_to(begin if is_moment else end, interval, Extent.THROUGHOUT)
        case "by" if end is not None:
            changed = _up_to(begin if is_moment else end, interval)
        case "not after" if end is not None:
            changed = _up_to(end, interval)
        case "before" if begin is not None:
            changed = _up_to(begin, interval)
        case "not before" if begin is not None:
            changed = replace(interval, end=None, end_kind=BoundKind.UNKNOWN)
        case "after" if end is not None:
            changed = replace(interval, begin=end, end=None, end_kind=BoundKind.UNKNOWN)
        case _:
            return mention
    return mention._replace(interval=changed, trace=(*mention.trace, f"bound by {mention.signal!r}"))


_GOES_ON = ("since", "not before")
_GOES_BACK = ("until", "till", "by", "not after")
"""Sides that leave a date's later bound out, or its earlier one."""


def _up_to(end: dt.datetime | None, interval: Interval, extent: Extent = Extent.WITHIN) -> Interval:
    return replace(interval, begin=None, end=end, begin_kind=BoundKind.UNKNOWN, extent=extent)


def _side(mention: Mention, *, is_loose: bool) -> str | None:
    """The signal, or which side of the date is open, where the date itself belongs to that side.

    Nobody says where early, mid and late begin and end: "after early May" may be the tenth, "before dawn" an hour
    of the wide dawn.
    """
    if mention.mod == Mod.ON_OR_AFTER:
        return "not before"
    if mention.mod == Mod.ON_OR_BEFORE:
        return "not after"
    unit = None if mention.interval is None else mention.interval.granularity
    if mention.signal in ("through", "thru"):
        return "until" if unit in _ENDING else None
    is_loose = is_loose or unit is Granularity.PART_OF_DAY or mention.mod == Mod.MID
    if mention.signal == "before" and (is_loose or mention.mod == Mod.END):
        return "not after"
    if mention.signal == "after" and (is_loose or mention.mod == Mod.START):
        return "not before"
    return mention.signal


_ENDING = (Granularity.DAY, Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR)
"""Units that "through" ends with: "through Sunday"; it says the whole of others: "through the night"."""


def end_of_range(phrase: Phrase, mention: Mention, published: Interval | None) -> Interval | None:
    """A member's interval; the publication date, if it is "now"."""
    return published if isinstance(phrase.says, Vague) else mention.interval


def with_ranges(
    found: list[Mention], phrases: list[Phrase], published: Interval | None, ends: Mapping[int, Ends]
) -> list[Mention]:
    """The two ends of a range share its interval: each keeps its own value.

    ``ends`` are the earliest and the latest unit that each phrase can be, by its offset.
    """
    for i, phrase in enumerate(phrases[:-1]):
        if phrase.link is not Link.RANGE or found[i].signal in _OUTSIDE:
            continue
        first = end_of_range(phrase, found[i], published)
        last = end_of_range(phrases[i + 1], found[i + 1], published)
        is_to_now = isinstance(phrases[i + 1].says, Vague) and (last is None or last.end is None)
        if first is not None and is_to_now:
            found[i] = _up_to_now(found[i], first)
            continue
        if first is None or last is None:
            found[i : i + 2] = _left_open(found[i], found[i + 1])
            continue
        is_bounded = Status.BOUNDED in (found[i].status, found[i + 1].status)
        if is_bounded:
            is_ordered = _are_ordered(ends.get(phrase.start), ends.get(phrases[i + 1].start))
            whole = hull(first, last, is_ordered=is_ordered)
        else:
            whole = range_of(first, last)
        if whole is None:
            continue
        for j in (i, i + 1):
            found[j] = found[j]._replace(interval=whole, trace=(*found[j].trace, f"{ONE_END} {whole.edtf}"))
        if found[i].signal == "since":  # Russian has one word for "since" and "from"
            found[i] = found[i]._replace(signal="from")
    return found


def _up_to_now(mention: Mention, interval: Interval) -> Mention:
    """What began a range "to the present", where nobody knows when that was."""
    opened = replace(interval, end=None, end_kind=BoundKind.UNKNOWN, extent=Extent.THROUGHOUT)
    return mention._replace(interval=opened, trace=(*mention.trace, f"{ONE_END} {opened.edtf}"))


def _left_open(first: Mention, last: Mention) -> tuple[Mention, Mention]:
    """The ends of a range, one known within bounds and the other not at all: nobody knows how far it goes."""
    if first.status is Status.BOUNDED and first.interval is not None:
        is_from = first.interval.begin is not None
        whole = replace(first.interval, end=None, end_kind=BoundKind.UNKNOWN) if is_from else None
        return first._replace(interval=whole), last
    if last.status is Status.BOUNDED and last.interval is not None:
        is_until = last.interval.end is not None
        whole = replace(last.interval, begin=None, begin_kind=BoundKind.UNKNOWN) if is_until else None
        return first, last._replace(interval=whole)
    return first, last


_OUTSIDE = frozenset({"before", "after", MOVED_FROM})
"""Words that shut out what opens a range: "postponed from March to June"."""


def range_of(first: Interval, last: Interval) -> Interval | None:
    """From the one to the other; between two clock times the last ends the range.

    Where one member holds the other ("May to now", said in May) the range is as fine as the finer.
    """
    if first.begin is None or last.end is None or first.begin >= last.end:
        return None
    whole = span(first, last, granularity=_grain_of_nested(first, last))
    if last.granularity.rank <= Granularity.HOUR.rank and last.begin is not None and first.begin < last.begin:
        return replace(whole, end=last.begin)
    return whole


def _grain_of_nested(first: Interval, last: Interval) -> Granularity | None:
    """The finer of two granularities, if one interval lies inside the other."""
    unit_end = first.end or _end_of_unit(first)
    holds_last = unit_end is not None and last.end is not None and last.end < unit_end
    holds_first = first.begin is not None and last.begin is not None and last.begin < first.begin
    if not holds_last and not holds_first:
        return None
    return min(first.granularity, last.granularity, key=lambda grain: grain.rank)


def _end_of_unit(opened: Interval) -> dt.datetime | None:
    """Where the unit ends in which an open interval begins: "since 2013 until June" ends within the year."""
    if opened.begin is None or opened.granularity not in _ENDING:
        return None
    return CalendarUnit.of(opened.begin.date(), opened.granularity).interval.end


def hull(first: Interval, last: Interval, *, is_ordered: bool) -> Interval | None:
    """Everything between the earliest and the latest that two bounded dates allow, the one the range's ``first``.

    "From" has left that no end, and "until" the other no beginning. Where the range ``is_ordered`` whenever the text
    was published they need none; else some day of publication may leave each by itself.
    """
    if first.begin is not None and last.end is not None and first.begin >= last.end:
        return None
    begins = [first.begin] if is_ordered and last.begin is None else [first.begin, last.begin]
    ends = [last.end] if is_ordered and first.end is None else [first.end, last.end]
    begin = None if None in begins else min(at for at in begins if at is not None)
    end = None if None in ends else max(at for at in ends if at is not None)
    if begin is None and end is None:
        return None
    return somewhere(begin, end, max(first.granularity, last.granularity, key=lambda grain: grain.rank))


def _are_ordered(first: Ends | None, last: Ends | None) -> bool:
    """Whether the one begins before the other ends, at the earliest and at the latest that they can lie."""
    pairs = [] if first is None or last is None else list(zip(first, last, strict=True))
    return bool(pairs) and all(
        one is not None and other is not None and _begins_before_end(one.interval, other.interval)
        for one, other in pairs
    )


def _begins_before_end(one: Interval, other: Interval) -> bool:
    return one.begin is not None and other.end is not None and one.begin < other.end
