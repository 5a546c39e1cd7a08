"""Events as rows of text: CSV for spreadsheets, JSON lines for programs, a list of EDTF dates."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from typing import TYPE_CHECKING

from chronology.dataset.schema import EVENTS
from chronology.dataset.sheet import GUARDED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.dataset.rows import Row

__all__ = ["comma_separated", "edtf_list", "json_lines"]


def comma_separated(rows: Iterable[Row]) -> Iterator[str]:
    """CSV with a head line; lists are joined by "; ", and no cell is taken for a formula by a spreadsheet."""
    line = io.StringIO()
    writer = csv.writer(line)
    writer.writerow(EVENTS.names)
    yield _taken(line)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in EVENTS.names])
        yield _taken(line)


def _taken(line: io.StringIO) -> str:
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case dt.datetime():
            return value.isoformat()
        case list():
            return _guarded("; ".join(map(str, value)))
        case str():
            return _guarded(value)
        case _:
            return str(value)


def _guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(GUARDED) else text


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """One object a line with every column; dates in ISO 8601, null where nothing is known."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, default=_iso) + "\n"


def _iso(value: object) -> str:
    assert isinstance(value, dt.datetime)
    return value.isoformat()


def edtf_list(rows: Iterable[Row]) -> Iterator[str]:
    """A line for each event: its EDTF date, its label and its id, with tabs between."""
    for row in rows:
        yield "\t".join([str(row["edtf"]), " ".join(str(row["label"]).split()), str(row["event_id"])]) + "\n"
