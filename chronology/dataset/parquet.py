"""A sorted stream of rows to Parquet: the same rows give the same bytes, in whichever pieces they come.

zstd level 3, row groups of 131,072 rows, categories dictionary-encoded group by group. On request a table
with an interval is parted by year (hive): ``year=2019`` holds what lies in 2019 whole, and the part without a
year what is longer, or open, so that a question about a month reads one year and that part.
"""

from __future__ import annotations

import itertools
import operator
from typing import TYPE_CHECKING, Self

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from chronology.dataset.schema import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronology.dataset.schema import Table

__all__ = ["ROW_GROUP", "can_be_parted", "write_parted", "write_whole"]

ROW_GROUP = 131_072
NO_YEAR = "__HIVE_DEFAULT_PARTITION__"


def can_be_parted(table: Table) -> bool:
    """Whether its rows have an interval to part them by."""
    return {"begin", "end"} <= set(table.names)


def write_whole(table: Table, pieces: Iterable[pa.Table], path: Path) -> None:
    """One file."""
    with _File(table, path) as file:
        for piece in pieces:
            file.add(piece)


def write_parted(table: Table, pieces: Iterable[pa.Table], folder: Path) -> None:
    """One file a year, ``folder/year=…/part-0.parquet``. Years come in order, so two files are open at a time."""
    with _File(table, _part(folder, NO_YEAR)) as rest:
        for year, group in itertools.groupby(_years(pieces, rest), key=operator.itemgetter(0)):
            write_whole(table, (rows for _, rows in group), _part(folder, f"{year:04d}"))


def _part(folder: Path, year: str) -> Path:
    part = folder / f"year={year}"
    part.mkdir(parents=True)
    return part / "part-0.parquet"


def _years(pieces: Iterable[pa.Table], rest: _File) -> Iterator[tuple[int, pa.Table]]:
    """The rows that lie in one year, year by year; the others go to ``rest``."""
    for piece in pieces:
        first = pc.year(piece["begin"])
        last = pc.year(pc.subtract(piece["end"], pa.scalar(1, pa.duration("us"))))
        year = pc.if_else(pc.equal(first, last), first, None)
        rest.add(piece.filter(pc.is_null(year)))
        for value in year.drop_null().unique():
            yield value.as_py(), piece.filter(pc.equal(year, value))


class _File:
    """A Parquet file that takes pieces of any size and writes row groups of one size."""

    def __init__(self, table: Table, path: Path) -> None:
        self._table = table
        self._pending: list[pa.Table] = []
        self._writer = pq.ParquetWriter(
            path,
            table.stored,
            compression="zstd",
            compression_level=3,
            use_dictionary=[c.name for c in table.columns if c.kind is Kind.CATEGORY],
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None and self._pending:
            self._write(pa.concat_tables(self._pending))
        self._writer.close()

    def add(self, rows: pa.Table) -> None:
        self._pending.append(rows)
        if sum(piece.num_rows for piece in self._pending) < ROW_GROUP:
            return
        waiting = pa.concat_tables(self._pending)
        whole = waiting.num_rows // ROW_GROUP * ROW_GROUP
        for start in range(0, whole, ROW_GROUP):
            self._write(waiting.slice(start, ROW_GROUP))
        self._pending = [waiting.slice(whole)] if whole < waiting.num_rows else []

    def _write(self, group: pa.Table) -> None:
        columns = [_encoded(group[c.name].combine_chunks(), c.kind) for c in self._table.columns]
        data = pa.Table.from_arrays(columns, schema=self._table.stored)
        self._writer.write_table(data, row_group_size=ROW_GROUP)


def _encoded(values: pa.Array, kind: Kind) -> pa.Array:
    """Categories are encoded in the sorted rows, so that the order of their values is theirs."""
    return values.dictionary_encode() if kind is Kind.CATEGORY else values
