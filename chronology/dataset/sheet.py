"""The sheet of corrections that a person keeps beside a dataset: ``corrections.csv`` or ``corrections.yaml``."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from chronology.dataset.schema import EVENT_TYPES
from chronology.dataset.yaml_sheet import as_written
from chronology.errors import MalformedDate, MalformedSheet, UnreadableSource
from chronology.events.corrections import Action, Correction, Corrections, Field, Target, stated_interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["COLUMNS", "GUARDED", "REVIEW", "SHEETS", "read_corrections", "sheet_in"]

SHEETS = ("corrections.csv", "corrections.yaml")
REVIEW = "review.csv"
"""What the sheet to fill in is called, until it is saved as one of them."""

COLUMNS = ("action", "field", "value", "by", "date", "why", *Target._fields)
"""What a sheet says; other columns, as ``chronology review`` writes them, are for the person alone."""

GUARDED = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula at the begin of a cell; an apostrophe before it stops that."""


def sheet_in(directory: Path) -> Path | None:
    """The sheet in a dataset's folder; ``None`` where there is none.

    Raises:
        MalformedSheet: there are two.
    """
    found = [directory / name for name in SHEETS if (directory / name).is_file()]
    if len(found) > 1:
        raise MalformedSheet(str(found[1]), f"stands beside {found[0].name}; keep one of the two")
    return found[0] if found else None


def read_corrections(path: Path) -> Corrections:
    """The corrections of a sheet, in its order; rows without an action are passed over.

    Raises:
        UnreadableSource: the file can't be opened.
        MalformedSheet: a row can't be read; names the line (of YAML, the entry).
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableSource(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise MalformedSheet(str(path), "is not UTF-8") from error
    rows = _csv_rows(text, str(path)) if path.suffix == ".csv" else _yaml_rows(text, str(path))
    return Corrections(tuple(_correction(row, str(path), line) for line, row in rows if row.get("action")))


Row = dict[str, str]


def _csv_rows(text: str, where: str) -> Iterator[tuple[int, Row]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in ("action", "event_id") if name not in (reader.fieldnames or ())]
    if missing:
        raise MalformedSheet(where, f"lacks the column {missing[0]}; known are {', '.join(COLUMNS)}", 1)
    try:
        for row in reader:
            if None in row or None in row.values():
                raise MalformedSheet(where, "has more or fewer cells than the header", reader.line_num)
            yield reader.line_num, {name: _unguarded(row[name]) for name in COLUMNS if name in row}
    except csv.Error as error:
        raise MalformedSheet(where, f"is no CSV: {error}", reader.line_num) from error


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(GUARDED) else cell


def _yaml_rows(text: str, where: str) -> Iterator[tuple[int, Row]]:
    for number, entry in enumerate(as_written(text, where) or (), 1):
        if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
            raise MalformedSheet(where, "is no map of texts", number)
        strange = [name for name in entry if name not in COLUMNS]
        if strange:
            raise MalformedSheet(where, f"has {strange[0]!r}; allowed are {', '.join(COLUMNS)}", number)
        yield number, entry


def _correction(row: Row, where: str, line: int) -> Correction:
    problem = next(_problems(row), None)
    if problem is not None:
        raise MalformedSheet(where, problem, line)
    return Correction(
        action=Action(row["action"].strip()),
        target=Target(**{name: row.get(name, "") for name in Target._fields}),
        field=Field(row["field"]) if row.get("field") else None,
        value=row.get("value", "").strip(),
        by=row.get("by", ""),
        date=row.get("date", ""),
        why=row.get("why", ""),
        where=f"{where}:{line}",
    )


def _problems(row: Mapping[str, str]) -> Iterator[str]:
    action, field, value = (row.get(name, "").strip() for name in ("action", "field", "value"))
    if action not in list(Action):
        yield f"has the action {action!r}; allowed are {', '.join(Action)}"
        return
    if not row.get("event_id") and not (row.get("source") and row.get("exact")):
        yield "names no event: it needs event_id, or source and exact"
    if action == Action.FIX:
        yield from _value_problems(field, value)
    elif field:
        yield f"has a field, which only {Action.FIX} takes"
    if action == Action.MERGE and not value:
        yield "has no value: events that are merged share a name of your choice there"


def _value_problems(field: str, value: str) -> Iterator[str]:
    if field not in list(Field):
        yield f"has the field {field!r}; allowed are {', '.join(Field)}"
    if field == Field.LABEL and not value:
        yield "has an empty label"
    if field == Field.TYPE and value not in ("", *EVENT_TYPES):
        yield f"has the type {value!r}; allowed are {', '.join(EVENT_TYPES)}, or none"
    if field == Field.DATE:
        try:
            stated_interval(value)
        except MalformedDate:
            yield f"has the date {value!r}; allowed are 2019, 2019-01, 2019-01-23, 2015/2019, 2013/.."
