"""What "earlier", "later" and "the rest of" leave of a time, seen from the moment that they look from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from chronology.intervals import Granularity, Interval, day, span
from chronology.resolver.mention import AnchorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.mention import Mention
    from chronology.resolver.phrase import Phrase

__all__ = ["FROM_THERE", "NO_FURTHER", "SO_FAR", "UP_TO_THERE", "between_times", "with_sides"]

UP_TO_THERE: Final = "up to the moment it looks from"
"""The note of a phrase that ends there: "earlier this year"."""
FROM_THERE: Final = "from the moment it looks from"
"""The note of one that begins there: "later this week", "the rest of the year"."""
NO_FURTHER: Final = "anywhere between there and the moment it counts from"
"""The note of a distance that is only the greatest: "less than two years ago"."""
SO_FAR: Final = "so far"
"""The signal before a time that has not ended yet: "so far this year"."""


def with_sides(found: list[Mention], phrases: Sequence[Phrase], published: Interval | None) -> list[Mention]:
    """The same references, where a side of a time ends or begins at the date that it is told from.

    That date itself belongs to both sides, for the words don't leave it out. It counts only where it lies inside.
    """
    for i, phrase in enumerate(phrases):
        side = UP_TO_THERE if found[i].signal == SO_FAR else phrase.note
        whole = found[i].interval
        if whole is None or side not in (UP_TO_THERE, FROM_THERE, NO_FURTHER):
            continue
        there = published if found[i].anchor.kind is AnchorKind.ABSOLUTE else found[i].anchor.interval
        if there is None:
            continue
        left = between_times(whole, there) if side == NO_FURTHER else _left_of(whole, there, side)
        if left is not None and left != whole:
            found[i] = found[i]._replace(interval=left, trace=(*found[i].trace, f"{side}: {left.edtf}"))
    return found


def _left_of(whole: Interval, there: Interval, side: str) -> Interval | None:
    """The part of ``whole`` on one side of a time that lies inside it, whole days; ``None`` where it doesn't."""
    if whole.begin is None or there.begin is None or not there.within(whole):
        return None
    first = whole.begin.date() if side == UP_TO_THERE else there.begin.date()
    last = there.last_day if side == UP_TO_THERE else whole.last_day
    if last is None or whole.granularity.rank <= Granularity.DAY.rank:
        return None
    days = span(day(first), day(last), whole.extent)
    about = whole.approximate or there.approximate
    return replace(days, granularity=whole.granularity, approximate=about, edtf_text=days.edtf)


def between_times(whole: Interval, there: Interval) -> Interval | None:
    """From the one time to the other, both with it, whole days; open where either is."""
    if whole.begin is None and whole.end is not None and there.end is not None:
        return replace(whole, end=max(whole.end, there.end))
    first, last = (whole, there) if _opens(whole, there) else (there, whole)
    end = last.last_day
    if first.begin is None or end is None or first.begin.date() > end:
        return None
    days = span(day(first.begin.date()), day(end), whole.extent)
    return replace(days, granularity=whole.granularity, approximate=there.approximate, edtf_text=days.edtf)


def _opens(one: Interval, other: Interval) -> bool:
    return one.begin is not None and (other.begin is None or one.begin <= other.begin)
