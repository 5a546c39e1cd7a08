"""How many events fall into each unit of time: the data of the strip above the lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from chronology.timeline.span import moment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chronology.timeline.classes import Class
    from chronology.timeline.record import Record

__all__ = ["BINS", "density"]

BINS: Final = 120
"""Columns of the strip. They are slices of the axis, not calendar units: all equally wide."""


def density(
    records: Sequence[Record], classes: Sequence[Class], begin: dt.datetime, end: dt.datetime
) -> list[dict[str, Any]]:
    """Stacked columns ``x``, ``x2``, ``kind``, ``low``, ``high`` between ``begin`` and ``end``.

    Each event counts once, spread evenly over the time it may have happened in: a year makes no peak.
    """
    step = (end - begin) / BINS
    counts: dict[str, list[float]] = {}
    for record, kind in zip(records, classes, strict=True):
        column = counts.setdefault(kind.name, [0.0] * BINS)
        first, last = ((at - begin) / step for at in moment(record))
        for i, share in _shares(first, last):
            column[min(max(i, 0), BINS - 1)] += share
    return _stacked(counts, begin, step)


def _shares(first: float, last: float) -> list[tuple[int, float]]:
    """The bins from ``first`` to ``last`` (in bins) and the part of one event that falls into each."""
    if last <= first:
        return [(int(first), 1.0)]
    return [
        (i, (min(last, i + 1) - max(first, i)) / (last - first)) for i in range(int(first), int(last) + 1)
    ]


def _stacked(counts: dict[str, list[float]], begin: dt.datetime, step: dt.timedelta) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for i in range(BINS):
        low = 0.0
        for kind, column in counts.items():
            if column[i]:
                at, to = begin + i * step, begin + (i + 1) * step
                high = round(low + column[i], 4)
                row = {"x": f"{at.isoformat()}Z", "x2": f"{to.isoformat()}Z", "kind": kind}
                rows.append(row | {"low": low, "high": high})
                low = high
    return rows
