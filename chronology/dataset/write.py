"""Rows in, one Parquet file a table out: all tables or none, and the same bytes for the same rows.

The tables are written to a hidden folder inside the output folder and flushed to the disk. One rename of that
folder is the commit; then each file is renamed into place. A run that dies before the commit leaves the old
tables; one that dies after it has left whole new ones, which ``settle`` (or the next build) puts into place.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from chronology.dataset.clustered import clustered
from chronology.dataset.counts import Counts, counts
from chronology.dataset.schema import PAGE_TABLES, SCHEMA_VERSION, TABLES, Kind, Table
from chronology.dataset.validate import problems
from chronology.errors import MalformedDataset, UnwritableOutput

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronology.dataset.rows import Row, Rows

__all__ = ["MANIFEST", "Staged", "arrow_tables", "settle", "stage", "table_path"]

MANIFEST = "manifest.json"

_PARTIAL = ".partial"
_COMMITTED = ".committed"

ROW_GROUP = 131_072
CHUNK_ROWS = 20_000
"""Rows held as Python objects before they become Arrow columns: bounds the memory of a long build."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A whole dataset, written and checked, that readers of ``directory`` don't see yet."""

    directory: Path
    path: Path
    """The hidden folder it stands in; its files load as a dataset."""
    counts: Counts

    def commit(self) -> None:
        """Put it in the place of the old one."""
        with _writing(self.directory):
            self.path.rename(self.directory / _COMMITTED)
        settle(self.directory)


@contextlib.contextmanager
def stage(pages: Iterable[Rows], directory: Path) -> Iterator[Staged]:
    """Collect, check and write the rows of all pages; what isn't committed on leaving is thrown away.

    Two builds into one folder at once are not supported: the one that started first fails.

    Raises:
        MalformedDataset: the rows break the schema.
        UnwritableOutput: the folder can't be made or written to.
    """
    is_new = not directory.exists()
    partial = directory / _PARTIAL
    try:
        with _writing(directory):
            _make_room(directory)
            partial.mkdir()
        told = arrow_tables(pages)
        _check(told, directory)
        tables = clustered(told)
        _check(tables, directory)
        with _writing(directory):
            _write_all(tables, partial)
        yield Staged(directory, partial, counts(tables))
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if is_new:
            with contextlib.suppress(OSError):
                directory.rmdir()


def arrow_tables(pages: Iterable[Rows]) -> dict[str, pa.Table]:
    """The pages' tables by name, sorted, with plain strings where categories will be stored."""
    pending: dict[str, list[Row]] = {table.name: [] for table in PAGE_TABLES}
    chunks: dict[str, list[pa.RecordBatch]] = {table.name: [] for table in PAGE_TABLES}
    for page in pages:
        for table in PAGE_TABLES:
            rows = pending[table.name]
            rows.extend(getattr(page, table.name))
            if len(rows) >= CHUNK_ROWS:
                chunks[table.name].append(_batch(table, rows))
                rows.clear()
    return {
        table.name: _sorted(table, [*chunks[table.name], _batch(table, pending[table.name])])
        for table in PAGE_TABLES
    }


def settle(directory: Path) -> None:
    """Finish a commit that was cut short: move its files into place. Nothing to do in any other case."""
    committed = directory / _COMMITTED
    if not committed.is_dir():
        return
    with _writing(directory):
        for file in sorted(committed.iterdir()):
            file.replace(directory / file.name)
        committed.rmdir()
        _flush_folder(directory)


def table_path(directory: Path, file: str) -> Path:
    """Where the newest whole version of a file stands, also while a commit is under way."""
    committed = directory / _COMMITTED / file
    return committed if committed.exists() else directory / file


def _batch(table: Table, rows: list[Row]) -> pa.RecordBatch:
    columns = [pa.array([row[c.name] for row in rows], c.kind.plain) for c in table.columns]
    return pa.RecordBatch.from_arrays(columns, schema=table.plain)


def _sorted(table: Table, chunks: list[pa.RecordBatch]) -> pa.Table:
    data = pa.Table.from_batches(chunks, schema=table.plain)
    names = dict.fromkeys((*table.order, *table.key))
    keys = [(name, "ascending") for name in names]
    return data.take(pc.sort_indices(data, sort_keys=keys)).combine_chunks()


def _check(tables: dict[str, pa.Table], directory: Path) -> None:
    found = next(problems(tables), None)
    if found is not None:
        raise MalformedDataset(str(directory), f"not written, the rows break the schema: {found}")


def _make_room(directory: Path) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    settle(directory)
    if (directory / _PARTIAL).exists():
        shutil.rmtree(directory / _PARTIAL)
    for name in (*(table.file for table in TABLES), MANIFEST):
        if (directory / name).is_dir():
            raise UnwritableOutput(str(directory / name), "is a folder, where a file must be written")


def _write_all(tables: dict[str, pa.Table], folder: Path) -> None:
    for table in TABLES:
        _write_table(table, tables[table.name], folder / table.file)
    text = json.dumps(_manifest(tables, folder), indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    for file in folder.iterdir():
        _flush(file)
    _flush_folder(folder)


def _write_table(table: Table, data: pa.Table, path: Path) -> None:
    columns = [_stored(data[c.name], c.kind) for c in table.columns]
    pq.write_table(
        pa.Table.from_arrays(columns, schema=table.stored),
        path,
        compression="zstd",
        compression_level=3,
        row_group_size=ROW_GROUP,
        use_dictionary=[c.name for c in table.columns if c.kind is Kind.CATEGORY],
    )


def _stored(values: pa.ChunkedArray, kind: Kind) -> pa.ChunkedArray:
    """Categories are encoded after sorting, so that the order of their values is that of the rows."""
    return values.combine_chunks().dictionary_encode() if kind is Kind.CATEGORY else values


def _manifest(tables: dict[str, pa.Table], folder: Path) -> dict[str, object]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tables": {
            table.name: {
                "file": table.file,
                "rows": tables[table.name].num_rows,
                "sha256": _sha256(folder / table.file),
            }
            for table in TABLES
        },
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _flush(path: Path) -> None:
    with path.open("rb") as handle:
        os.fsync(handle.fileno())


def _flush_folder(path: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _writing(directory: Path) -> Iterator[None]:
    try:
        yield
    except UnwritableOutput:
        raise
    except OSError as error:
        raise UnwritableOutput(str(directory), error.strerror or str(error)) from error
