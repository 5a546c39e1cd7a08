"""A sheet of the events that are least sure, for a person to correct: the rows, their doubts, and why."""

from __future__ import annotations

import csv
import re
from typing import IO, TYPE_CHECKING

from chronology.dataset.load import load_documents, load_events
from chronology.dataset.read import whole
from chronology.dataset.schema import CLUSTERS, EVENT_DATES, MENTIONS
from chronology.dataset.sheet import COLUMNS, GUARDED
from chronology.events.event import DateStatus, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Any

__all__ = ["review", "write_review"]

Row = dict[str, str]

SHOWN = ("label", "edtf", "date_status", "event_type", "actors", "stated", "doubts", "quote")
"""Columns for the person, behind those that the sheet of corrections has."""

_LEANS = re.compile(r"\b(?:him|her|his|hers|them|their|it|its)\b", re.IGNORECASE)

QUOTED = 32
"""Characters before and behind the trigger that find the event again."""


def review(directory: Path) -> list[Row]:
    """A row for each event that gives rise to doubt and that nobody has confirmed or fixed, the least sure first.

    Raises:
        MalformedDataset: the folder or a table is missing or isn't ours.
    """
    readings, conflicting, sources = _readings(directory), _conflicting(directory), _sources(directory)
    rows = []
    for event in load_events(directory).to_dict("records"):
        event_id = event["event_id"]
        doubts = list(_doubts(event, readings.get(event_id, {}), conflicting))
        if doubts and not len(event["corrections"]):
            rows.append((sum(weight for weight, _ in doubts), _row(event, doubts, sources)))
    return [row for _, row in sorted(rows, key=lambda pair: (-pair[0], pair[1]["event_id"]))]


def write_review(rows: list[Row], stream: IO[str]) -> None:
    """The sheet as CSV; a cell that a spreadsheet would take for a formula gets an apostrophe before it."""
    writer = csv.DictWriter(stream, [*COLUMNS, *SHOWN], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(
            {name: f"'{cell}" if cell.startswith(GUARDED) else cell for name, cell in row.items()}
        )


def _readings(directory: Path) -> dict[str, Mapping[str, Any]]:
    """For each dated event the reference that gives its date."""
    mentions = whole(
        directory, MENTIONS, ["mention_id", "alternatives", "confidence", "anchor_kind"]
    ).to_pylist()
    by_id = {row["mention_id"]: row for row in mentions}
    dates = whole(directory, EVENT_DATES, ["event_id", "mention_id", "rank", "method"]).to_pylist()
    return {d["event_id"]: {**by_id[d["mention_id"]], **d} for d in dates if d["rank"] == 0}


def _conflicting(directory: Path) -> set[str]:
    lists = whole(directory, CLUSTERS, ["conflicting"])["conflicting"].to_pylist()
    return {claim["event_id"] for claims in lists for claim in claims}


def _sources(directory: Path) -> dict[str, str]:
    """What names each document when its text has changed: its URL or its name among the inputs, or its page's."""
    documents = load_documents(directory).set_index("doc_id")
    own = documents["url"].fillna(documents["source_id"])
    of_page = documents["parent_doc_id"].map(own)
    return {str(doc_id): str(name) for doc_id, name in own.fillna(of_page).dropna().items()}


def _doubts(
    event: Mapping[Any, Any], reading: Mapping[str, Any], conflicting: set[str]
) -> Iterator[tuple[float, str]]:
    """Each reason to look at an event, with its weight."""
    if event["event_id"] in conflicting:
        yield 1.0, "other reports say another date"
    if event["date_status"] == DateStatus.BOUNDED:
        yield 0.8, "its date is only bounded"
    if reading:
        yield from _reading_doubts(reading)
    if event["modality"] in (Modality.HYPOTHETICAL, Modality.OPINION):
        yield 0.3, f"the text says it as {event['modality']}"
    if not isinstance(event["actor_iso3"], str) and not isinstance(event["recipient_iso3"], str):
        yield 0.3, "nobody of the actor table takes part"
    if _LEANS.search(event["label"]):
        yield 0.2, "its label has a pronoun"
    if not isinstance(event["event_type"], str):
        yield 0.1, "it has no type"


def _reading_doubts(reading: Mapping[str, Any]) -> Iterator[tuple[float, str]]:
    """The same of the reference that dates it, and of how it came to this event."""
    if reading["alternatives"]:
        readings = ", ".join(other["value"] for other in reading["alternatives"])
        yield 0.6, f"its date can also be read as {readings}"
    if reading["confidence"] is not None and reading["confidence"] < 1:
        yield 1 - reading["confidence"], f"its date is {reading['confidence']:.0%} sure"
    if "?" in reading["method"]:
        yield 0.5, "another event of its sentence is nearly as likely to be the one that is dated"
    if "+" in reading["method"]:
        yield 0.3, f"its date comes from another clause ({reading['method']})"


def _row(event: Mapping[Any, Any], doubts: list[tuple[float, str]], sources: Mapping[str, str]) -> Row:
    at = event["trigger_start"] - event["evidence_start"]
    quote, trigger = event["quote"], event["trigger"]
    told = {
        "event_id": event["event_id"],
        "source": sources.get(event["doc_id"], ""),
        "prefix": quote[max(0, at - QUOTED) : at],
        "exact": trigger,
        "suffix": quote[at + len(trigger) :][:QUOTED],
        "label": event["label"],
        "edtf": event["edtf"],
        "date_status": event["date_status"],
        "event_type": event["event_type"],
        "actors": " ".join(event["actors_iso3"]),
        "stated": event["stated"],
        "doubts": "; ".join(why for _, why in doubts),
        "quote": quote,
    }
    cells = {name: told.get(name, "") for name in (*COLUMNS, *SHOWN)}
    return {name: cell if isinstance(cell, str) else "" for name, cell in cells.items()}
