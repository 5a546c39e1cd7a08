"""What a set of tables holds, in numbers, for the summary of a build."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.read import whole
from chronology.dataset.schema import DOCUMENTS, EVENTS, MENTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronology.dataset.schema import Table

__all__ = ["Counts", "UndatedPage", "by_value", "counts"]

_NOT_SURE = "~"
"""How the EDTF of a day ends that is only likely."""


@dataclass(frozen=True, slots=True)
class UndatedPage:
    """A page whose publication date is unknown, not sure, or only bounded, as by the two days that it may be.

    Its relative dates are no better known.
    """

    doc_id: str
    source_id: str | None
    published: str | None
    """What is known, in EDTF."""
    evidence: str | None

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self.source_id or self.doc_id

    @property
    def doubt(self) -> str:
        """What is not known of it, and what follows."""
        why = "" if self.evidence is None else f" ({self.evidence})"
        if self.published is not None and self.published.endswith(_NOT_SURE):
            return f"publication date likely {self.published}; relative dates are approximate{why}"
        known = "unknown" if self.published is None else f"only bounded, {self.published}"
        return f"publication date {known}; relative dates stay open{why}"


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows by what they are; ``references`` and ``events`` have every status, also at 0."""

    pages: int
    entries: int
    references: Mapping[str, int]
    events: Mapping[str, int]
    undated: tuple[UndatedPage, ...]


def counts(directory: Path) -> Counts:
    """The numbers of the dataset in that folder."""
    names = [
        "doc_id",
        "source_id",
        "published",
        "published_begin",
        "published_end",
        "published_granularity",
        "published_evidence",
    ]
    documents = whole(directory, DOCUMENTS, [*names, "parent_doc_id"])
    pages = documents.filter(pc.is_null(documents["parent_doc_id"]))
    return Counts(
        pages=pages.num_rows,
        entries=documents.num_rows - pages.num_rows,
        references=by_value(directory, MENTIONS, "status"),
        events=by_value(directory, EVENTS, "date_status"),
        undated=_undated(pages),
    )


def by_value(directory: Path, table: Table, column: str) -> dict[str, int]:
    """Rows by the column's value: all allowed ones in their order, also at 0, or those that are there, sorted."""
    values = whole(directory, table, [column])[column].cast(pa.string())
    found = {pair["values"]: pair["counts"] for pair in pc.value_counts(values.drop_null()).to_pylist()}
    allowed = table.column(column).allowed
    return {value: found.get(value, 0) for value in allowed} if allowed else dict(sorted(found.items()))


def _undated(pages: pa.Table) -> tuple[UndatedPage, ...]:
    lasts = pc.subtract(pages["published_end"], pages["published_begin"])  # null where an end is
    is_a_day = pc.equal(pages["published_granularity"].cast(pa.string()), "day")
    is_split = pc.and_(is_a_day, pc.greater(lasts, pa.scalar(dt.timedelta(days=1), lasts.type)))
    is_likely = pc.ends_with(pages["published"].cast(pa.string()), _NOT_SURE)
    known = pc.fill_null(pc.invert(pc.or_kleene(is_split, is_likely)), fill_value=False)
    names = ["doc_id", "source_id", "published", "published_evidence"]
    rows = pages.filter(pc.invert(known)).select(names).sort_by("source_id").to_pylist()
    return tuple(UndatedPage(*(row[name] for name in names)) for row in rows)
