"""What is sorted on the disk while a dataset is written: values by keys, and rows by the order of their table."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from chronology.dataset.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chronology.dataset.rows import Row
    from chronology.dataset.schema import Table

__all__ = ["Sorting", "TableSorting"]

HELD = 5_000
"""Values held as Python objects before they go to a run."""


@dataclass(frozen=True, slots=True)
class _Order:
    """The order of a run."""

    name: str
    plain: pa.Schema
    order: tuple[str, ...]
    key: tuple[str, ...] = ()


_KEYS = ("first", "second", "third")
_KEYED = pa.schema([*((name, pa.string()) for name in _KEYS), ("value", pa.binary())])


class Sorting:
    """Values of any type, in the order of their keys: up to three strings each."""

    def __init__(self, name: str, folder: Path) -> None:
        self._runs = Runs(_Order(name, _KEYED, _KEYS), folder)
        self._held: list[tuple[str, str, str, bytes]] = []

    def add(self, key: Sequence[str], value: object) -> None:
        """Take a value in."""
        first, second, third = (*key, "", "")[:3]
        self._held.append((first, second, third, pickle.dumps(value)))
        if len(self._held) >= HELD:
            self._flush()

    def entries(self) -> Iterator[tuple[tuple[str, ...], Any]]:
        """All keys and values that were added until now; it can be asked again."""
        self._flush()
        for piece in self._runs.sorted():
            *keys, values = (piece[name].to_pylist() for name in _KEYED.names)
            for key, value in zip(zip(*keys, strict=True), values, strict=True):
                yield key, pickle.loads(value)

    def _flush(self) -> None:
        if self._held:
            columns = [
                pa.array(c, kind) for c, kind in zip(zip(*self._held, strict=True), _KEYED.types, strict=True)
            ]
            self._runs.add(pa.Table.from_arrays(columns, schema=_KEYED))
            self._held.clear()


class TableSorting:
    """Rows in the order of a table, all its columns or some."""

    def __init__(
        self, table: Table, folder: Path, *, name: str | None = None, columns: Sequence[str] | None = None
    ) -> None:
        self._schema = table.plain if columns is None else pa.schema([table.plain.field(c) for c in columns])
        self._runs = Runs(_Order(name or table.name, self._schema, table.order, table.key), folder)
        self._held: list[Row] = []

    def add(self, row: Row) -> None:
        """Take a row in."""
        self._held.append(row)
        if len(self._held) >= HELD:
            self._flush()

    def pieces(self) -> Iterator[pa.Table]:
        """The rows, sorted."""
        self._flush()
        return self._runs.sorted()

    def _flush(self) -> None:
        columns = [pa.array([row[f.name] for row in self._held], f.type) for f in self._schema]
        self._runs.add(pa.Table.from_arrays(columns, schema=self._schema))
        self._held.clear()
