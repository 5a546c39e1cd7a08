"""Events in the formats of other programs, in a stream, each no more exact than the tables."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chronology.dataset.exports.calendar import calendar, fits_a_calendar
from chronology.dataset.exports.linked import linked_data
from chronology.dataset.exports.network import edge_list, gexf
from chronology.dataset.exports.plain import comma_separated, edtf_list, json_lines
from chronology.dataset.exports.timelinejs import slides
from chronology.dataset.load import event_pieces
from chronology.errors import UnknownFormat

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import pyarrow as pa

    from chronology.dataset.moment import Moment
    from chronology.dataset.rows import Row

__all__ = ["FORMATS", "Export", "Format", "export"]


def _any(row: Mapping[str, Any]) -> bool:
    return True


def _has_edtf(row: Mapping[str, Any]) -> bool:
    return row["edtf"] is not None


def _is_dated(row: Mapping[str, Any]) -> bool:
    return row["date_status"] == "dated" and row["begin"] is not None


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is for, which events it can say, and how they are written."""

    doc: str
    lines: Callable[[Iterable[Row]], Iterator[str]]
    takes: Callable[[Mapping[str, Any]], bool] = _any


FORMATS: Mapping[str, Format] = {
    "csv": Format("spreadsheets; text that looks like a formula gets an apostrophe", comma_separated),
    "jsonl": Format("programs; every column, nothing lost", json_lines),
    "edtf": Format("a list of EDTF dates with labels and ids", edtf_list, _has_edtf),
    "timelinejs": Format("TimelineJS; dated events, years and months as they are", slides, _is_dated),
    "ical": Format("calendars; events dated to the day or finer", calendar, fits_a_calendar),
    "jsonld": Format("linked data", linked_data),
    "gexf": Format("network programs; states that take part in the same events", gexf),
    "edges": Format("the same as CSV: source, target, weight", edge_list),
}


def export(
    directory: str | os.PathLike[str],
    to: str,
    *,
    since: Moment | None = None,
    until: Moment | None = None,
    actors: Iterable[str] | None = None,
    types: Iterable[str] | None = None,
) -> Export:
    """The events of a dataset in another format, as pieces of text to write one after the other.

    Args:
        directory: The folder of the dataset.
        to: csv, jsonl, edtf, timelinejs, ical, jsonld, gexf or edges; see docs/dataset.md.
        since: As in ``load_events``, like all that follow.
        until: A date.
        actors: ISO 3166-1 alpha-3 codes.
        types: PLOVER event types.

    Raises:
        MalformedDataset: there is no dataset, or it isn't ours.
        UnknownFormat: there is no such format.
    """
    found = event_pieces(Path(directory), since=since, until=until, actors=actors, types=types)
    begin = list(itertools.islice(found, 1))  # what is wrong is told before anything is written
    return Export(itertools.chain(begin, found), to)


class Export:
    """The text of an export, piece by piece; counts what it wrote and what the format can't say."""

    def __init__(self, pieces: Iterable[pa.Table], format_name: str) -> None:
        if format_name not in FORMATS:
            raise UnknownFormat(format_name, FORMATS)
        self._pieces = pieces
        self._format = FORMATS[format_name]
        self.n_written = 0
        self.n_left_out = 0

    def __iter__(self) -> Iterator[str]:
        return self._format.lines(self._rows())

    def _rows(self) -> Iterator[Row]:
        for piece in self._pieces:
            for row in piece.to_pylist():
                if self._format.takes(row):
                    self.n_written += 1
                    yield row
                else:
                    self.n_left_out += 1
