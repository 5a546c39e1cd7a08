"""Events for TimelineJS, each date as exact as it is stated: a year stays a year, a month a month."""

from __future__ import annotations

import datetime as dt
import html
import json
from typing import TYPE_CHECKING, Any

from chronology.intervals import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronology.dataset.rows import Row

__all__ = ["slides"]

_PARTS = ("year", "month", "day", "hour", "minute", "second")
_SHOWN: Mapping[Granularity, int] = {
    Granularity.SECOND: 6,
    Granularity.MINUTE: 5,
    Granularity.HOUR: 4,
    Granularity.PART_OF_DAY: 3,
    Granularity.DAY: 3,
    Granularity.WEEKEND: 3,
    Granularity.WEEK: 3,
    Granularity.MONTH: 2,
    Granularity.SEASON: 2,
    Granularity.QUARTER: 2,
    Granularity.HALF: 2,
}
"""So many parts of a date are stated by each granularity; one, the year, by all coarser ones."""


def slides(rows: Iterable[Row]) -> Iterator[str]:
    """The JSON that TimelineJS reads; texts are escaped, for it takes them for HTML."""
    yield '{"events": [\n'
    for number, row in enumerate(rows):
        yield (",\n" if number else "") + json.dumps(_slide(row), ensure_ascii=False)
    yield "\n]}\n"


def _slide(row: Mapping[str, Any]) -> dict[str, Any]:
    n_parts = _SHOWN.get(Granularity(row["granularity"]), 1)
    first = _date(row["begin"], n_parts)
    last = None if row["end"] is None else _date(row["end"] - dt.timedelta(microseconds=1), n_parts)
    source = " · ".join(part for part in (row["source"], row["title"]) if part)
    slide: dict[str, Any] = {
        "unique_id": row["event_id"],
        "start_date": first,
        "display_date": row["edtf"],
        "text": {
            "headline": html.escape(row["label"]),
            "text": f"<blockquote>{html.escape(row['quote'])}</blockquote><p>{html.escape(source)}</p>",
        },
        "group": row["event_type"] or "other",
    }
    return slide if last in (None, first) else {**slide, "end_date": last}


def _date(moment: dt.datetime, n_parts: int) -> dict[str, int]:
    return {name: getattr(moment, name) for name in _PARTS[:n_parts]}
