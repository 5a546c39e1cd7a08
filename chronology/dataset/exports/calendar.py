"""Events for calendars (iCalendar, RFC 5545): only what is known to the day or finer, and said to have happened.

Ends are exclusive there as here. A part of a day ("Saturday morning") takes its day, for the text states no hours.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from chronology.intervals import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronology.dataset.rows import Row

__all__ = ["calendar", "fits_a_calendar"]

_MAX_OCTETS = 75


def fits_a_calendar(row: Mapping[str, Any]) -> bool:
    """Whether the text dates the event to the day, and doesn't deny or only imagine it."""
    return (
        row["date_status"] == "dated"
        and row["begin"] is not None
        and row["end"] is not None
        and Granularity(row["granularity"]).rank <= Granularity.DAY.rank
        and not row["approximate"]
        and row["polarity"] == "pos"
        and row["modality"] != "hypothetical"
    )


def calendar(rows: Iterable[Row]) -> Iterator[str]:
    """The calendar; its lines end in CR LF and are folded at 75 octets."""
    yield from map(_folded, ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//chronology//dated events//EN"))
    for row in rows:
        yield from map(_folded, _event(row))
    yield _folded("END:VCALENDAR")


def _event(row: Mapping[str, Any]) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{row['event_id']}@chronology"
    yield f"DTSTAMP:{row['report_begin'] or row['begin']:%Y%m%dT%H%M%SZ}"
    yield from _when(row["begin"], row["end"], Granularity(row["granularity"]))
    yield f"SUMMARY:{_escaped(row['label'])}"
    yield f"DESCRIPTION:{_escaped(row['quote'])}"
    if row["event_type"]:
        yield f"CATEGORIES:{row['event_type']}"
    if row["url"]:
        yield f"URL:{_one_line(row['url'])}"
    yield f"STATUS:{'TENTATIVE' if row['modality'] == 'future' else 'CONFIRMED'}"
    yield "END:VEVENT"


def _when(begin: dt.datetime, end: dt.datetime, granularity: Granularity) -> Iterator[str]:
    if granularity.rank < Granularity.PART_OF_DAY.rank:
        yield f"DTSTART:{_stamp(begin)}T{begin:%H%M%S}"
        yield f"DTEND:{_stamp(end)}T{end:%H%M%S}"
        return
    last = (end - dt.timedelta(microseconds=1)).date()
    yield f"DTSTART;VALUE=DATE:{_stamp(begin)}"
    yield f"DTEND;VALUE=DATE:{_stamp(last + dt.timedelta(days=1))}"


def _stamp(day: dt.date) -> str:
    return day.isoformat()[:10].replace("-", "")


def _escaped(text: str) -> str:
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(marked.splitlines())


def _one_line(text: str) -> str:
    return "".join(text.split())


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no character cut in two."""
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode("utf-8", "replace"))
        if size + width > _MAX_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + width
    return "\r\n".join([*pieces, piece]) + "\r\n"
