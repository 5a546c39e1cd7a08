"""The data card: ``datacard.md``, what is in a dataset, what it can't say, and how to cite and check it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.counts import by_value
from chronology.dataset.read import pieces
from chronology.dataset.schema import DOCUMENTS, EVENTS, MENTIONS, SCHEMA_VERSION, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from chronology.dataset.descriptors import Described

__all__ = ["card"]

_LIMITS = """\
- Dates and events are found by rules, not by people; `mentions.rule_trace` tells how each date came about, and
  `mentions.confidence` how often references of its kind were right on annotated news.
- An event with `date_status` = `report_date` is known by the day of its report: it may have happened before.
- A null `begin` or `end` is unknown or open, never "the earliest" or "today"; `begin_kind` and `end_kind` say which.
- Times are local to the text and have no zone. Years before 1 stand in `edtf` alone.
- One event told by several documents has several rows in `events`; `clusters` has it once, by likeness of its reports.
- Actors and event types come from word lists; an event without a type is one for which none fits.
- Texts are stored only under licences that allow it; elsewhere quotes with their offsets and hashes stand for them.
"""


def card(described: Described, rules: str) -> str:
    """The card, Markdown; the same dataset gives the same text."""
    return "\n".join(_lines(described, rules))


def _lines(described: Described, rules: str) -> Iterator[str]:
    folder, about = described.folder, described.about
    yield f"# {about.title}\n\n{described.description}\n"
    yield "## Tables\n"
    yield from _rows(
        ("table", "rows", "holds"), ((t.name, described.tables[t.name].rows, t.doc) for t in TABLES)
    )
    yield "## Events\n"
    yield from _counts("year of the begin", _years(folder))
    for title, column in _EVENT_COUNTS.items():
        yield from _counts(title, by_value(folder, EVENTS, column))
    yield from _counts("state that takes part", _states(folder))
    yield "## Sources\n"
    for title, (table, column) in _SOURCE_COUNTS.items():
        yield from _counts(title, by_value(folder, table, column))
    yield f"## Known limits\n\n{_LIMITS}"
    yield "## Licence\n"
    yield f"{described.licence or 'Not stated; the licences of the documents are counted above.'}\n"
    yield "## How to cite\n"
    yield f"{_citation(described)}\n"
    yield "## How it was made\n"
    yield f"Schema version {SCHEMA_VERSION}, rules {rules}. `manifest.json` has the sha256 of every file;"
    yield "`chronology check` verifies them, and `chronology build` makes the same bytes again from the same texts."
    yield "The columns are described in `datapackage.json`.\n"


_EVENT_COUNTS: Mapping[str, str] = {
    "what the date rests on": "date_status",
    "granularity": "granularity",
    "event type": "event_type",
    "modality": "modality",
}
_SOURCE_COUNTS = {
    "how the publication date is known": (DOCUMENTS, "published_status"),
    "language": (DOCUMENTS, "lang"),
    "licence": (DOCUMENTS, "licence"),
    "how far references could be resolved": (MENTIONS, "status"),
}


def _counts(title: str, numbers: Mapping[str, int]) -> Iterator[str]:
    yield from _rows((title, "rows"), ((value, number) for value, number in numbers.items() if number))


def _rows(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(f'{cell:,}' if isinstance(cell, int) else _cell(cell) for cell in row)} |"
    yield ""


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")


def _years(folder: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    for piece in pieces(folder, EVENTS, ["begin"]):
        for pair in pc.value_counts(pc.year(piece["begin"])).to_pylist():
            year = "unknown" if pair["values"] is None else f"{pair['values']:04d}"
            found[year] = found.get(year, 0) + pair["counts"]
    return dict(sorted(found.items()))


def _states(folder: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    for piece in pieces(folder, EVENTS, ["actors_iso3"]):
        for pair in pc.value_counts(pc.list_flatten(piece["actors_iso3"]).cast(pa.string())).to_pylist():
            found[pair["values"]] = found.get(pair["values"], 0) + pair["counts"]
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _citation(described: Described) -> str:
    about = described.about
    if not about.creators:
        return "Nobody has said who made it: name its creators in `about.yaml` beside the tables, and build again."
    parts = (", ".join(about.creators), about.title, about.version and f"version {about.version}")
    place = (about.doi and f"https://doi.org/{about.doi}") or about.url
    return ". ".join(part for part in (*parts, "Data set", place) if part) + "."
