"""The tables of a dataset as Arrow, piece by piece: of any schema version that can be read, whole or in part.

A piece is a row group that may hold what is asked for; row groups are passed over by their statistics first,
then by the few columns that the question names, so that the long texts of the others are never touched.
"""

from __future__ import annotations

import contextlib
import itertools
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.dataset as pads
import pyarrow.parquet as pq

from chronology.dataset.folder import after_commit, place
from chronology.dataset.manifest import MANIFEST, Manifest, read_manifest, why_no_folder
from chronology.dataset.runs import sort_names, sorted_piece
from chronology.dataset.schema import FIRST_READABLE, SCHEMA_VERSION, TABLES, Table, as_numbers
from chronology.errors import MalformedDataset, UnknownColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pyarrow.compute as pc

__all__ = ["files_of", "gathered", "manifest_of", "metadata_of", "pieces", "sorted_streams", "whole"]


def manifest_of(directory: Path) -> Manifest:
    """The manifest of the dataset in that folder.

    Raises:
        MalformedDataset: there is none, or it isn't one.
    """
    return read_manifest(place(directory, MANIFEST))


def whole(
    directory: Path, table: Table, columns: Sequence[str] | None = None, where: pc.Expression | None = None
) -> pa.Table:
    """The rows for which ``where`` holds, in the table's order; categories are encoded.

    Raises:
        UnknownColumn: the table has no column of one of these names.
        MalformedDataset: the folder or the table is missing or isn't ours.
    """
    names = list(table.names if columns is None else columns)
    return gathered(directory, table, names, lambda asked: pieces(directory, table, asked, where))


def gathered(
    directory: Path, table: Table, names: list[str], find: Callable[[list[str]], Iterator[pa.Table]]
) -> pa.Table:
    """The rows that ``find`` gives when asked for columns, in the table's order, also where it is parted by year.

    Raises:
        UnknownColumn: the table has no column of one of these names.
    """
    for name in names:
        if name not in table.names:
            raise UnknownColumn(name, table.names)
    is_parted = len(files_of(directory, table)) > 1
    asked = list(dict.fromkeys([*names, *sort_names(table)])) if is_parted else names
    data = pa.concat_tables([table.stored.empty_table().select(asked), *find(asked)]).unify_dictionaries()
    return sorted_piece(table, data).select(names) if is_parted else data


def pieces(
    directory: Path, table: Table, columns: Sequence[str] | None = None, where: pc.Expression | None = None
) -> Iterator[pa.Table]:
    """The same in pieces of at most a row group, one at a time.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
    """
    names = list(table.names if columns is None else columns)
    for path in files_of(directory, table):
        yield from _pieces(path, table, names, where)


def sorted_streams(directory: Path, table: Table) -> list[Iterator[pa.Table]]:
    """All rows, in streams of which each is in the table's order: the one file, or the years and the rest.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
    """
    files = files_of(directory, table)
    names = list(table.names)
    return [
        itertools.chain.from_iterable(_pieces(path, table, names, None) for path in group)
        for group in (files[:-1], files[-1:])
    ]


def files_of(directory: Path, table: Table) -> list[Path]:
    """The table's files: one, or one a year and last the rest; none for a table that is newer than the dataset.

    Raises:
        MalformedDataset: there is no such folder, or it lacks the table.
    """
    path = place(directory, table.file, table.name)
    for settled in (path, after_commit(path)):  # a commit under way may move it between two looks
        if settled.is_file():
            return [settled]
        if files := sorted(settled.glob("year=*/*.parquet")):
            return files
    if not _is_older(directory, table):
        raise MalformedDataset(str(directory), _what_is_missing(directory))
    return []


def metadata_of(path: Path) -> pq.FileMetaData:
    """What a file's footer says: rows, columns, schema.

    Raises:
        MalformedDataset: it is no Parquet file.
    """
    with _naming(path):
        return pq.read_metadata(path)


def _pieces(path: Path, table: Table, names: list[str], where: pc.Expression | None) -> Iterator[pa.Table]:
    with _naming(path):
        yield from _row_groups(path, table, names, where)


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Errors of the reader and the system, said with the file's name."""
    try:
        yield
    except pa.ArrowInvalid as error:
        raise MalformedDataset(str(path), f"is no Parquet table: {error}") from error
    except OSError as error:
        raise MalformedDataset(str(path), error.strerror or str(error)) from error


def _row_groups(
    path: Path, table: Table, names: list[str], where: pc.Expression | None
) -> Iterator[pa.Table]:
    # one handle for all reading: a build may put another file in this one's place
    with _opened(path) as file:
        fragment = pads.ParquetFileFormat().make_fragment(file)
        stored = _stored_names(table, path, fragment.physical_schema)
        asked = [old for name in names if (old := stored[name]) is not None]
        for piece in fragment.split_by_row_group(where):
            if where is None or piece.count_rows(filter=where):
                yield _as_now(
                    table, piece.to_table(columns=asked, filter=where), {n: stored[n] for n in names}
                )


def _opened(path: Path) -> pa.OSFile:
    """The file, also if a commit was settled since it was looked for."""
    try:
        return pa.OSFile(str(path))
    except FileNotFoundError:
        return pa.OSFile(str(after_commit(path)))


def _as_now(table: Table, data: pa.Table, names: Mapping[str, str | None]) -> pa.Table:
    """The columns in today's schema, from those of the file, or null where it hasn't any."""
    schema = pa.schema([table.stored.field(name) for name in names])
    columns = [
        pa.nulls(len(data), schema.field(now).type) if old is None else data[old].cast(schema.field(now).type)
        for now, old in names.items()
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _stored_names(table: Table, path: Path, found: pa.Schema) -> dict[str, str | None]:
    """Each column's name in the file; ``None`` where the column is newer."""
    version = (found.metadata or {}).get(b"schema_version", FIRST_READABLE.encode()).decode()
    if as_numbers(version)[0] > as_numbers(SCHEMA_VERSION)[0]:
        told = f"has schema version {version}; this program reads {FIRST_READABLE} to {SCHEMA_VERSION}"
        raise MalformedDataset(str(path), told)
    names = {c.name: c.name if as_numbers(c.since) <= as_numbers(version) else c.was for c in table.columns}
    missing = [name for name in names.values() if name is not None and name not in found.names]
    if missing:
        raise MalformedDataset(str(path), f"lacks the columns {', '.join(missing)}")
    return names


def _is_older(directory: Path, table: Table) -> bool:
    """Whether the dataset was written before there was such a table."""
    return place(directory, MANIFEST).is_file() and as_numbers(
        manifest_of(directory).schema_version
    ) < as_numbers(table.since)


def _what_is_missing(directory: Path) -> str:
    missing = [t.file for t in TABLES if not place(directory, t.file, t.name).exists()]
    return why_no_folder(directory) or f"lacks {', '.join(missing)}; `chronology build` writes them"
