"""One table's rows, sorted without holding them all: sorted runs on the disk, merged in one pass.

Rows come in as Arrow pieces in any order and go out as sorted pieces, in blocks. Memory is bounded by
``RUN_ROWS`` and ``RUN_BYTES`` while they come in and by one block a run while they go out, however many rows there are.
"""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING, Any, Protocol

import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Order", "Runs", "merged", "sort_names", "sorted_piece"]

RUN_ROWS, RUN_BYTES = 100_000, 2**25
"""What is held of one table before it goes to the disk."""
BLOCK_ROWS = 1_024
FAN_IN = 64
"""Runs that are merged at once; of more, some are first made one."""


class Order(Protocol):
    """Rows with an order, as those of a table."""

    @property
    def name(self) -> str:
        """For the files of the runs."""

    @property
    def order(self) -> tuple[str, ...]:
        """The columns that sort the rows."""

    @property
    def key(self) -> tuple[str, ...]:
        """Those that make the order total."""

    @property
    def plain(self) -> pa.Schema:
        """The columns."""


_Key = tuple[tuple[bool, Any], ...]


def sort_names(table: Order) -> list[str]:
    """The columns that give the table its total order: its order, then its key."""
    return list(dict.fromkeys((*table.order, *table.key)))


def sorted_piece(table: Order, data: pa.Table) -> pa.Table:
    """The rows in the table's order, nulls last."""
    keys = [(name, "ascending") for name in sort_names(table)]
    return data.take(pc.sort_indices(data, sort_keys=keys))


class Runs:
    """The runs of one table in a folder of their own."""

    def __init__(self, table: Order, folder: Path) -> None:
        self.table = table
        self.folder = folder
        self._pending: list[pa.Table] = []
        self._paths: list[Path] = []
        self._n_written = self._n_rows = self._n_bytes = 0

    def add(self, data: pa.Table) -> None:
        """Take rows in, in any order, with plain strings where categories will be stored."""
        self._pending.append(data)
        self._n_rows += data.num_rows
        self._n_bytes += data.nbytes
        if self._n_rows >= RUN_ROWS or self._n_bytes >= RUN_BYTES:
            self._spill()

    def sorted(self, *others: Iterator[pa.Table]) -> Iterator[pa.Table]:
        """All rows in the table's order, merged with other sorted streams."""
        self._spill()
        while len(self._paths) > FAN_IN:
            several, self._paths = self._paths[:FAN_IN], self._paths[FAN_IN:]
            self._write(merged(self.table, map(_blocks, several)))
            for path in several:
                path.unlink()
        return merged(self.table, [*map(_blocks, self._paths), *others])

    def _spill(self) -> None:
        if self._pending:
            self._write([sorted_piece(self.table, pa.concat_tables(self._pending))])
            self._pending.clear()
            self._n_rows = self._n_bytes = 0

    def _write(self, pieces: Iterable[pa.Table]) -> None:
        self._n_written += 1
        path = self.folder / f"{self.table.name}-{self._n_written}.arrow"
        packed = pa.ipc.IpcWriteOptions(compression="lz4")
        with pa.ipc.new_file(path, self.table.plain, options=packed) as file:
            for piece in pieces:
                file.write_table(piece, max_chunksize=BLOCK_ROWS)
        self._paths.append(path)


def merged(table: Order, streams: Iterable[Iterator[pa.Table]]) -> Iterator[pa.Table]:
    """The sorted streams as one, in pieces: what comes up to the nearest end of a block is ready to go out."""
    names = sort_names(table)
    waiting = [(block, stream) for stream in streams if (block := _next(stream)) is not None]
    while waiting:
        limit = min(_key(block, names, block.num_rows - 1) for block, _ in waiting)
        parts = [(block, _rows_up_to(block, names, limit), stream) for block, stream in waiting]
        yield sorted_piece(table, pa.concat_tables([block.slice(0, at) for block, at, _ in parts]))
        waiting = [
            (rest, stream)
            for block, at, stream in parts
            if (rest := block.slice(at) if at < block.num_rows else _next(stream)) is not None
        ]


def _rows_up_to(block: pa.Table, names: list[str], limit: _Key) -> int:
    return bisect.bisect_right(range(block.num_rows), limit, key=lambda row: _key(block, names, row))


def _key(block: pa.Table, names: list[str], row: int) -> _Key:
    """The row's place in the order; nulls come last, and strings compare as Arrow's, by code point."""
    values = (block[name][row].as_py() for name in names)
    return tuple((value is None, value) for value in values)


def _next(stream: Iterator[pa.Table]) -> pa.Table | None:
    return next((block for block in stream if block.num_rows), None)


def _blocks(path: Path) -> Iterator[pa.Table]:
    with pa.OSFile(str(path)) as source:
        file = pa.ipc.open_file(source)
        for number in range(file.num_record_batches):
            yield pa.Table.from_batches([file.get_batch(number)])
