"""The pages of a dataset whose publication date is missing or not sure, the worst first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.read import whole
from chronology.dataset.schema import DOCUMENTS, MENTIONS
from chronology.resolver import Status

if TYPE_CHECKING:
    import os

__all__ = ["DoubtfulDate", "doubtful_dates"]

_COLUMNS = [
    "doc_id", "source_id", "url", "title", "published", "published_begin", "published_end", "published_status",
    "published_evidence", "parent_doc_id",
]  # fmt: skip
_OPEN = (Status.UNRESOLVED.value, Status.BOUNDED.value)


@dataclass(frozen=True, slots=True)
class DoubtfulDate:
    """A page without a sure publication date, and how much hangs on it."""

    doc_id: str
    source_id: str | None
    url: str | None
    title: str | None
    published: str | None
    """What is known, in EDTF."""
    begin: dt.datetime | None
    end: dt.datetime | None
    evidence: str | None
    n_open: int
    """Its references that stay open or bounded."""

    @property
    def known(self) -> str:
        """``missing``, ``half bounded``, ``bounded``, or ``not sure`` of a day."""
        if self.begin is None and self.end is None:
            return "missing"
        if self.begin is None or self.end is None:
            return "half bounded"
        return "not sure" if self.end - self.begin <= dt.timedelta(days=1) else "bounded"

    @property
    def doubt(self) -> tuple[int, dt.timedelta]:
        """How little is known: nothing, one bound, two bounds, by how far they lie apart."""
        if self.begin is not None and self.end is not None:
            return 0, self.end - self.begin
        return (2 if self.begin is None and self.end is None else 1), dt.timedelta()


def doubtful_dates(directory: str | os.PathLike[str]) -> tuple[DoubtfulDate, ...]:
    """The pages without a sure publication date: what is known least of first, then what most hangs on.

    Raises:
        MalformedDataset: the folder or a table is missing or isn't ours.
    """
    folder = Path(directory)
    documents = whole(folder, DOCUMENTS, _COLUMNS)
    is_page = pc.is_null(documents["parent_doc_id"])
    statuses = documents["published_status"].cast("string")
    unsure = pc.or_(pc.equal(statuses, "unknown"), pc.equal(statuses, "inferred"))
    waiting = _waiting(folder)
    found = [
        DoubtfulDate(
            row["doc_id"],
            row["source_id"],
            row["url"],
            row["title"],
            row["published"],
            row["published_begin"],
            row["published_end"],
            row["published_evidence"],
            waiting[row["doc_id"]],
        )
        for row in documents.filter(pc.and_(is_page, unsure)).to_pylist()
    ]
    return tuple(sorted(found, key=_worst_first))


def _worst_first(page: DoubtfulDate) -> tuple[int, dt.timedelta, int, str, str]:
    ends, width = page.doubt
    return -ends, -width, -page.n_open, page.source_id or "", page.doc_id


def _waiting(directory: Path) -> Counter[str]:
    """How many references of each page wait for a date."""
    mentions = whole(directory, MENTIONS, ["doc_id", "status"])
    open_ones = pc.is_in(mentions["status"].cast("string"), value_set=pa.array(_OPEN))
    return Counter(mentions.filter(open_ones)["doc_id"].to_pylist())
