"""How many events fall into each unit of time: the data of the strip above the lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from chronology.timeline.span import moment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chronology.timeline.classes import Class
    from chronology.timeline.record import Record

__all__ = ["BINS", "Counts", "density", "stacked", "tally"]

BINS: Final = 120
"""Columns of the strip. They are slices of the axis, not calendar units: all equally wide."""

Counts: TypeAlias = dict[str, list[float]]
"""The name of a class to the number of its events in each bin."""


def density(
    records: Sequence[Record], classes: Sequence[Class], begin: dt.datetime, end: dt.datetime
) -> list[dict[str, Any]]:
    """Stacked columns ``x``, ``x2`` (ISO 8601, UTC), ``kind``, ``low``, ``high`` between ``begin`` and ``end``."""
    counts: Counts = {}
    for record, kind in zip(records, classes, strict=True):
        tally(counts, record, kind, begin, end)
    return [
        row | {"x": f"{row['x'].isoformat()}Z", "x2": f"{row['x2'].isoformat()}Z"}
        for row in stacked(counts, begin, end)
    ]


def tally(
    counts: Counts, record: Record, kind: Class, begin: dt.datetime, end: dt.datetime, number: int = 1
) -> None:
    """Adds ``number`` events of the record's time to ``counts``, spread evenly over the time they may have been in.

    So a year makes no peak.
    """
    step = (end - begin) / BINS
    column = counts.setdefault(kind.name, [0.0] * BINS)
    first, last = ((at - begin) / step for at in moment(record))
    for i, share in _shares(first, last):
        column[min(max(i, 0), BINS - 1)] += share * number


def _shares(first: float, last: float) -> list[tuple[int, float]]:
    """The bins from ``first`` to ``last`` (in bins) and the part of one event that falls into each."""
    if last <= first:
        return [(int(first), 1.0)]
    return [
        (i, (min(last, i + 1) - max(first, i)) / (last - first)) for i in range(int(first), int(last) + 1)
    ]


def stacked(counts: Counts, begin: dt.datetime, end: dt.datetime) -> list[dict[str, Any]]:
    """Columns ``x``, ``x2`` (moments), ``kind``, ``low``, ``high``: one on the other in each bin."""
    step = (end - begin) / BINS
    rows: list[dict[str, Any]] = []
    for i in range(BINS):
        low = 0.0
        for kind, column in counts.items():
            if column[i]:
                high = round(low + column[i], 4)
                at = begin + i * step
                rows.append({"x": at, "x2": at + step, "kind": kind, "low": low, "high": high})
                low = high
    return rows
