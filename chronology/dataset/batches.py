"""Rows of pages in, checked Arrow tables out, a batch of whole pages at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

import pyarrow as pa

from chronology.dataset.compared import COMPARED, with_comparison
from chronology.dataset.schema import DOCUMENTS, EVENT_ACTORS, EVENTS, PAGE_TABLES
from chronology.dataset.validate import problems
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.dataset.rows import Row, Rows

__all__ = ["SCHEMAS", "Batch", "batches", "checked"]

BATCH_ROWS = 20_000
"""Rows held as Python objects before they become Arrow columns."""

Batch: TypeAlias = Mapping[str, pa.Table]
"""The rows that some whole pages give to each of the tables of pages, by the table's name."""

SCHEMAS: Mapping[str, pa.Schema] = {
    **{table.name: table.plain for table in PAGE_TABLES},
    EVENTS.name: COMPARED,
}
"""The columns of each: those of the table, and of events also what they are compared by."""


def batches(pages: Iterable[Rows], where: str) -> Iterator[Batch]:
    """The rows of all pages, with plain strings for categories; each batch refers only to itself.

    Raises:
        MalformedDataset: the rows break the schema; it names ``where`` they were to go.
    """
    held: dict[str, list[Row]] = {table.name: [] for table in PAGE_TABLES}
    seen: set[object] = set()
    for page in pages:
        _note(seen, page, where)
        for name, rows in held.items():
            rows.extend(getattr(page, name))
        if max(map(len, held.values())) >= BATCH_ROWS:
            yield _batch(held, where)
    yield _batch(held, where)


def _note(seen: set[object], page: Rows, where: str) -> None:
    """Keys of different pages differ, for each begins with the id of its document."""
    for row in page.documents:
        if row["doc_id"] in seen:
            raise MalformedDataset(where, f"not written, documents: key {row['doc_id']} comes 2 times")
        seen.add(row["doc_id"])


def _batch(held: dict[str, list[Row]], where: str) -> Batch:
    made = {table.name: pa.Table.from_pylist(held[table.name], schema=table.plain) for table in PAGE_TABLES}
    languages = {str(row["doc_id"]): str(row["lang"]) for row in held[DOCUMENTS.name]}
    events = with_comparison(checked(made, where)[EVENTS.name], held[EVENT_ACTORS.name], languages)
    for rows in held.values():
        rows.clear()
    return {**made, EVENTS.name: events}


def checked(tables: Batch, where: str) -> Batch:
    """The same tables.

    Raises:
        MalformedDataset: they break the schema.
    """
    found = next(problems(tables), None)
    if found is not None:
        raise MalformedDataset(where, f"not written, the rows break the schema: {found}")
    return tables
