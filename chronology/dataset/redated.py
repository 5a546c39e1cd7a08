"""Publication dates that come later, counted into the tables without reading the texts again.

The words around each stored reference are put back at their places, and the resolver reads those. A reference
that it so reads, with the old publication date, as the table has it is counted anew; every other stays as it is.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from chronology.dataset.previous import Previous, origins
from chronology.dataset.read import whole
from chronology.dataset.rows import Row, Rows, interval_block, mention_row, sort_date, stored_interval
from chronology.dataset.schema import DOCUMENTS, PAGE_TABLES
from chronology.documents.document import Document, Publication, PublishedStatus
from chronology.events.event import DateStatus, Modality, gives_interval
from chronology.intervals import BoundKind, Granularity, Interval, enclosing
from chronology.resolver import AnchorKind, Frame, Mention, Status
from chronology.resolver.doubt import resolve_in_doubt

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from chronology.documents.published_map import PublishedMap

__all__ = ["Redated", "redated"]

_OF_THE_TEXT = (
    "mention_id", "doc_id", "block_id", "char_start", "char_end", "quote_prefix", "quote_exact", "quote_suffix",
)  # fmt: skip
"""The columns of a reference that no date changes."""
_TELLING = (Modality.ASSERTED.value, Modality.REPORTED.value)
_BY_REPORT = (DateStatus.REPORT_DATE.value, DateStatus.BOUNDED.value)


class Redated(NamedTuple):
    """The rows of the pages that were given a date, and those of all others."""

    pages: tuple[Rows, ...]
    kept: Previous
    n_left: int
    """References to the publication date that only the text could tell anew."""


class _Page(NamedTuple):
    """A page as the tables have it, and the date that it is given."""

    row: dict[str, Any]
    entries: tuple[dict[str, Any], ...]
    given: Interval

    @property
    def ids(self) -> set[str]:
        return {self.row["doc_id"], *(entry["doc_id"] for entry in self.entries)}


def redated(directory: Path, dates: PublishedMap) -> Redated:
    """The rows of the dataset in that folder with the publication dates that a person supplies.

    Raises:
        MalformedDataset: the folder or a table is missing or isn't ours.
    """
    documents = whole(directory, DOCUMENTS).to_pylist()
    entries: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
    for row in documents:
        entries[row["parent_doc_id"]].append(row)
    pages = [_Page(row, tuple(entries[row["doc_id"]]), given) for row, given in _given(entries[None], dates)]
    page_of = {doc_id: page.row["doc_id"] for page in pages for doc_id in page.ids}
    others = [row for row in documents if row["doc_id"] not in page_of]
    kept = Previous(
        directory,
        (row["doc_id"] for row in others if row["parent_doc_id"] is None),
        (row["doc_id"] for row in others if row["parent_doc_id"] is not None),
    )
    own = _by_page(Previous(directory, page_of), page_of)
    made = [_rows(page, own[page.row["doc_id"]]) for page in pages]
    return Redated(tuple(rows for rows, _ in made), kept, sum(left for _, left in made))


def _by_page(stored: Previous, page_of: Mapping[str, str]) -> Mapping[str, Mapping[str, list[Row]]]:
    """The rows of each page, by table."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: {table.name: [] for table in PAGE_TABLES})
    for table in PAGE_TABLES:
        for piece in itertools.chain(*stored.rows(table)):
            for row, doc_id in zip(piece.to_pylist(), origins(piece).to_pylist(), strict=True):
                found[page_of[doc_id]][table.name].append(row)
    return found


def _given(pages: Iterable[dict[str, Any]], dates: PublishedMap) -> Iterator[tuple[dict[str, Any], Interval]]:
    for row in pages:
        names = (row["doc_id"], row["source_id"], row["url"])
        date = dates.of(*(None if name is None else str(name) for name in names))
        if date is not None and (row["published"], row["published_status"]) != (date.edtf, "given"):
            yield row, date


def _rows(page: _Page, own: Mapping[str, list[Row]]) -> tuple[Rows, int]:
    counted = dict(_counted(page, own["mentions"]))
    hang = [row for row in own["mentions"] if row["anchor_kind"] == AnchorKind.DOCUMENT.value]
    n_left = sum(row["mention_id"] not in counted for row in hang)
    old = {str(row["mention_id"]): row for row in own["mentions"]}
    giving: dict[object, list[str]] = defaultdict(list)
    for row in own["event_dates"]:
        if gives_interval(int(str(row["rank"])), str(row["method"])):
            giving[row["event_id"]].append(str(row["mention_id"]))
    rows = Rows(
        documents=tuple(_document(page, row) for row in own["documents"]),
        mentions=tuple(_mention(page, row, counted.get(str(row["mention_id"]))) for row in own["mentions"]),
        events=tuple(_event(page, row, giving[row["event_id"]], old, counted) for row in own["events"]),
        event_dates=tuple(own["event_dates"]),
        event_actors=tuple(own["event_actors"]),
        corrections=tuple(own["corrections"]),
    )
    return rows, n_left


# --- references ----------------------------------------------------------------------------------------


def _counted(page: _Page, mentions: Sequence[Row]) -> Iterator[tuple[str, Mention]]:
    text = _words_put_back(page.row["char_end"], mentions)
    frames = [
        Frame(entry["char_start"], entry["char_end"], _published(entry), AnchorKind.RELATED_ITEM)
        for entry in sorted(page.entries, key=lambda entry: entry["char_start"])
    ]
    before, after = (
        {
            (m.start, m.end): m
            for m in resolve_in_doubt(text, published=date, lang=page.row["lang"], frames=frames)
        }
        for date in (_published(page.row), page.given)
    )
    for row in mentions:
        place = (row["char_start"], row["char_end"])
        if (was := before.get(place)) and (now := after.get(place)) and _is(row, was):  # type: ignore[arg-type]
            yield str(row["mention_id"]), now


def _words_put_back(length: int, mentions: Sequence[Row]) -> str:
    """The page's text as far as the quotes tell it; what is between them ends a sentence."""
    letters = [" "] * length
    for row in mentions:
        words = f"{row['quote_prefix']}{row['quote_exact']}{row['quote_suffix']}"
        start = int(str(row["char_start"])) - len(str(row["quote_prefix"]))
        letters[start : start + len(words)] = words
        if start + len(words) < length and letters[start + len(words)] == " ":
            letters[start + len(words)] = "."
    return "".join(letters[:length])


def _is(row: Row, mention: Mention) -> bool:
    edtf = None if mention.interval is None else mention.interval.edtf
    return (row["status"], row["timex_value"], row["edtf"]) == (
        mention.status.value,
        mention.value or None,
        edtf,
    )


def _mention(page: _Page, row: Row, mention: Mention | None) -> Row:
    if mention is None:
        return row
    made = mention_row(_document_of(page), mention, ())
    return {**made, **{name: row[name] for name in _OF_THE_TEXT}}


def _document_of(page: _Page) -> Document:
    row = page.row
    publication = Publication(PublishedStatus.GIVEN, page.given)
    return Document(row["doc_id"], "", 0, row["char_end"], row["sha256"], publication, row["lang"])


# --- documents and events ------------------------------------------------------------------------------


def _document(page: _Page, row: Row) -> Row:
    if row["parent_doc_id"] is not None:
        return row
    given, told = page.given, row["published_evidence"]
    is_known = row["published_status"] not in (PublishedStatus.UNKNOWN.value, PublishedStatus.INFERRED.value)
    return {
        **row,
        "published": given.edtf,
        "published_begin": given.begin,
        "published_end": given.end,
        "published_status": PublishedStatus.GIVEN.value,
        "published_granularity": given.granularity.value,
        "published_evidence": f"the user gives {given.edtf}{f'; but {told}' if is_known else ''}",
        "fingerprint": None,
    }


def _event(
    page: _Page, row: Row, giving: Sequence[str], old: Mapping[str, Row], counted: Mapping[str, Mention]
) -> Row:
    is_pages = row["doc_id"] == page.row["doc_id"]
    report = page.given if is_pages else None
    changed: Row = {"report_begin": report.begin, "report_end": report.end} if report else {}
    interval = None
    now = [counted[mention_id] for mention_id in giving if mention_id in counted]
    if giving and len(now) == len(giving) and _gave([old[mention_id] for mention_id in giving], row):
        interval = enclosing([mention.interval for mention in now if mention.interval is not None])
        is_bounded = any(mention.status is Status.BOUNDED for mention in now)
        changed["date_status"] = (DateStatus.BOUNDED if is_bounded else DateStatus.DATED).value
        if _lies_ahead(row, interval, report):
            changed["modality"] = Modality.FUTURE.value
    elif not giving and report is not None and row["date_status"] in _BY_REPORT:
        interval = report
        changed["date_status"] = DateStatus.REPORT_DATE.value
    if interval is not None:
        changed |= {**interval_block(interval), "sort_date": sort_date(interval, report)}
    return {**row, **changed}


def _gave(mentions: Sequence[Row], event: Row) -> bool:
    """Whether the event has the interval of its references as it stands, with no end that the text sets otherwise."""
    stated = [interval for interval in map(stored_interval, mentions) if interval is not None]
    return len(stated) == len(mentions) and enclosing(stated).edtf == event["edtf"]


def _lies_ahead(row: Row, interval: Interval | None, report: Interval | None) -> bool:
    if interval is None or interval.begin is None or report is None or report.end is None:
        return False
    return row["modality"] in _TELLING and interval.begin >= report.end


def _published(row: Mapping[str, Any]) -> Interval | None:
    """The publication date that a row of documents states."""
    begin: dt.datetime | None = row["published_begin"]
    end: dt.datetime | None = row["published_end"]
    if begin is None and end is None:
        return None
    return Interval(
        begin,
        end,
        Granularity(row["published_granularity"]),
        begin_kind=BoundKind.UNKNOWN if begin is None else BoundKind.KNOWN,
        end_kind=BoundKind.UNKNOWN if end is None else BoundKind.KNOWN,
        approximate=str(row["published"]).endswith("~"),
    )
