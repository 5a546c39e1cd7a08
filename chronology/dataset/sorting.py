"""Rows in, one by one or in pieces, the same rows in order out: what a dataset's writing sorts on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, final

import pyarrow as pa

from chronology.dataset.runs import Order, Runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronology.dataset.rows import Row

__all__ = ["Sorted", "Sorting"]

HELD = 5_000
"""Rows held as Python objects before they become Arrow columns."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Columns, and those that give them their order."""

    name: str
    plain: pa.Schema
    order: tuple[str, ...]
    key: tuple[str, ...] = ()


@final
class Sorting:
    """Rows on their way to an order."""

    def __init__(self, order: Order, folder: Path) -> None:
        self._runs = Runs(order, folder)
        self._schema = order.plain
        self._held: list[Row] = []

    def add(self, row: Row) -> None:
        """Take a row in; it may have other columns beside those of the order."""
        self._held.append(row)
        if len(self._held) >= HELD:
            self._flush()

    def add_rows(self, rows: pa.Table) -> None:
        """Take several in."""
        self._runs.add(rows.select(self._schema.names))

    def pieces(self) -> Iterator[pa.Table]:
        """All rows that were added until now; they can be asked for again."""
        self._flush()
        return self._runs.sorted()

    def _flush(self) -> None:
        if self._held:
            self._runs.add(pa.Table.from_pylist(self._held, schema=self._schema))
            self._held.clear()
