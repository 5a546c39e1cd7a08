"""What bounds an unknown publication date: the newest related entry softly from below, the first sight from above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import BoundKind, Granularity, Interval, day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from chronology.documents.record import Metadata
    from chronology.documents.related import RelatedList
    from chronology.documents.stamps import Stamp

__all__ = ["bounds"]


def bounds(lists: Iterable[RelatedList], metadata: Metadata) -> tuple[Interval, str] | None:
    """The time in which a page was probably published, and why; ``None`` where nothing bounds it.

    The lower bound is soft, for lists of related articles are renewed on old pages too; it is left out
    where it lies above the other.
    """
    newest, seen = _newest(lists), metadata.seen
    end = None if seen is None else seen.end
    begin = None if newest is None else day(newest[0]).begin
    if begin is not None and end is not None and begin >= end:
        newest = begin = None
    if begin is None and end is None:
        return None
    reasons = [
        *([f"the newest related entry is stamped “{newest[1].quote}”"] if newest else ()),
        *([metadata.seen_evidence or "it was seen by then"] if seen is not None else ()),
    ]
    interval = Interval(
        begin,
        end,
        Granularity.DAY,
        begin_kind=BoundKind.UNKNOWN if begin is None else BoundKind.KNOWN,
        end_kind=BoundKind.UNKNOWN if end is None else BoundKind.KNOWN,
    )
    return (
        interval,
        f"no date is given or stated; {'; '.join(reasons)}, so probably published {_when(interval)}",
    )


def _when(interval: Interval) -> str:
    begin, last = interval.begin, interval.last_day
    if last is None:
        return f"on {begin:%Y-%m-%d} or later"
    return f"on {last} or before" if begin is None else f"from {begin:%Y-%m-%d} to {last}"


def _newest(lists: Iterable[RelatedList]) -> tuple[dt.date, Stamp] | None:
    stamps = [entry.stamp for group in lists for entry in group.entries if entry.stamp is not None]
    begins = [
        (s.interval.begin, s) for s in stamps if s.interval is not None and s.interval.begin is not None
    ]
    if not begins:
        return None
    newest, stamp = max(begins, key=lambda pair: pair[0])
    return newest.date(), stamp
