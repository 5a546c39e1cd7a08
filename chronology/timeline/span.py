"""Where on the time axis a record stands, and how far the axis must reach."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from chronology.timeline.record import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.timeline.record import Record

__all__ = ["moment", "time_span"]


def moment(record: Record) -> tuple[dt.datetime, dt.datetime]:
    """First and last moment to draw; for a point, the middle of its day twice.

    An open end reaches to the report that attests it, never beyond; an unknown end reaches nowhere.
    """
    begin, end = record.interval.begin, record.interval.end
    if begin is None and end is None:
        msg = f"event {record.event_id} has no date to draw"
        raise ValueError(msg)
    if begin is None or end is None:
        return _one_sided(record, begin, end)
    if record.form is Form.POINT:
        middle = begin + (end - begin) / 2
        return middle, middle
    return begin, end


def _one_sided(
    record: Record, begin: dt.datetime | None, end: dt.datetime | None
) -> tuple[dt.datetime, dt.datetime]:
    if begin is None:
        assert end is not None
        return end, end
    attested = record.attested
    goes_on = record.form is Form.SPAN and attested is not None and attested > begin
    return begin, attested if goes_on and attested is not None else begin


def time_span(records: Sequence[Record]) -> tuple[dt.datetime, dt.datetime]:
    """From the first to the last moment drawn, with a fiftieth of it (at least a week) free at each side."""
    moments = [at for r in records for at in moment(r)]
    if not moments:
        return dt.datetime(2000, 1, 1), dt.datetime(2001, 1, 1)
    first, last = min(moments), max(moments)
    free = max((last - first) / 50, dt.timedelta(days=7))
    earliest, latest = dt.datetime(1, 1, 1), dt.datetime(9998, 12, 31)
    return (
        first - free if first - earliest > free else earliest,
        last + free if latest - last > free else latest,
    )
