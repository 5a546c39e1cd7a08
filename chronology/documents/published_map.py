"""Publication dates that a person supplies for single documents, as a CSV file: the key of a document and its date."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronology.documents.stamps import read_date
from chronology.errors import MalformedDate, MalformedSheet, UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from chronology.intervals import Interval

__all__ = ["KEYS", "NO_DATES", "PublishedMap", "read_published_map"]

KEYS = ("doc_id", "source_id", "url")
"""The columns that may name a document, the most exact first."""
_DATE = "published"


@dataclass(frozen=True, slots=True)
class PublishedMap:
    """Dates by the name of the document."""

    dates: Mapping[str, Interval] = field(default_factory=dict)
    where: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    """In which line of the file a name stands."""

    def of(self, *names: str | None) -> Interval | None:
        """The date of the document that has one of these names."""
        return next((self.dates[name] for name in names if name is not None and name in self.dates), None)

    def unmet(self, names: Collection[str]) -> tuple[str, ...]:
        """A sentence for each entry that is none of ``names``."""
        return tuple(
            f"{self.where}:{line}: no document is called {name}"
            for name, line in self.lines.items()
            if name not in names
        )


NO_DATES = PublishedMap()


def read_published_map(path: Path) -> PublishedMap:
    """The dates of a CSV file with a header: ``published``, and one of ``doc_id``, ``source_id`` and ``url``.

    Of several columns that name documents the first filled one counts; other columns and rows without a date are passed
    over, so that the output of ``chronology dates --csv`` can be filled in.

    Raises:
        UnreadableSource: the file can't be opened.
        MalformedSheet: a column is missing, or a row can't be read; names the line.
    """
    where = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableSource(where, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise MalformedSheet(where, "is not UTF-8") from error
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
    try:
        keys = _keys(reader.fieldnames or (), where)
        rows = list(_entries(reader, keys, where))
    except csv.Error as error:
        raise MalformedSheet(where, f"is no CSV: {error}", reader.line_num) from error
    dates: dict[str, Interval] = {}
    lines: dict[str, int] = {}
    for name, date, line in rows:
        if dates.setdefault(name, date) != date:
            raise MalformedSheet(where, f"gives {name} another date than line {lines[name]}", line)
        lines.setdefault(name, line)
    return PublishedMap(dates, where, lines)


def _keys(found: Sequence[str], where: str) -> tuple[str, ...]:
    keys = tuple(name for name in KEYS if name in found)
    if _DATE not in found or not keys:
        missing = _DATE if keys else f"one of {', '.join(KEYS)}"
        raise MalformedSheet(where, f"lacks the column {missing}", 1)
    return keys


def _entries(
    reader: csv.DictReader[str], keys: Iterable[str], where: str
) -> Iterator[tuple[str, Interval, int]]:
    for row in reader:
        said = (row[_DATE] or "").strip()
        name = next((cell for key in keys if (cell := (row[key] or "").strip())), None)
        if not said:
            continue
        if name is None:
            raise MalformedSheet(where, "names no document", reader.line_num)
        try:
            yield name, read_date(said), reader.line_num
        except MalformedDate as error:
            raise MalformedSheet(where, str(error), reader.line_num) from None
