"""Parquet: one article a row, read a few rows at a time and only in the columns that count."""

from __future__ import annotations

import io
import itertools
import re
import shutil
import tempfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import as_text
from chronology.documents.fields import folded
from chronology.documents.readers.mapping import record_of
from chronology.documents.rejected import Rejected
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyarrow as pa
    import pyarrow.parquet as pq

    from chronology.documents.columns import Rows
    from chronology.documents.record import Input, Record

__all__ = ["HEAD", "SUFFIXES", "group_sizes", "read", "rows"]

SUFFIXES = (".parquet", ".pq")
HEAD = re.compile(rb"PAR1")

_ROWS = 16
_MAX_RATIO = 1000
"""Dictionaries pack the same text over and over very tightly; nothing honest packs tighter than this."""
_IN_MEMORY_BYTES = 2**24


def read(origin: Input, stream: io.BufferedReader) -> Iterator[Record | Rejected]:
    """Each row's article, or why there is none."""
    with _opened(origin, stream) as file:
        yield from _articles(origin, file)


def rows(origin: Input, stream: io.BufferedReader) -> Rows:
    """The rows, of which only the publication date is read."""
    with _opened(origin, stream) as file:
        columns = _columns(file, origin.options.fields.keys["published"])
        batches = file.iter_batches(_ROWS, columns=columns, use_threads=False) if columns else ()
        each = (row for batch in batches for row in batch.to_pylist())
        yield from ((f"row {number}", row) for number, row in enumerate(each, 1))


@contextmanager
def _opened(origin: Input, stream: io.BufferedReader) -> Iterator[pq.ParquetFile]:
    """The file, and what is wrong with it as an error of the document."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with tempfile.SpooledTemporaryFile(_IN_MEMORY_BYTES) as room:
        try:
            packed = _seekable(stream, room)
            size = packed.seek(0, io.SEEK_END)
            with pq.ParquetFile(packed, pre_buffer=False) as file:
                _refuse_bomb(file, size, origin)
                yield file
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            reason = str(error).splitlines()[0].rstrip(".")
            raise MalformedDocument(origin.where, f"is damaged, or no Parquet: {reason}") from None


def group_sizes(path: Path) -> list[tuple[int, int]]:
    """Of each row group its bytes, before they were packed, and its rows; nothing for what is no whole Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        found = pq.read_metadata(path)
    except (pa.ArrowException, OSError):
        return []
    groups = map(found.row_group, range(found.num_row_groups))
    return [(group.total_byte_size, group.num_rows) for group in groups]


def _seekable(stream: io.BufferedReader, room: IO[bytes]) -> IO[bytes]:
    """The stream, or a copy of one that can only be read forwards: Parquet begins at its end."""
    if stream.seekable():
        return stream
    shutil.copyfileobj(stream, room)
    return room


def _refuse_bomb(file: pq.ParquetFile, packed: int, origin: Input) -> None:
    """By what the groups say of themselves; what their columns say, pyarrow can't be asked if it is damaged."""
    groups = range(file.metadata.num_row_groups)
    size = sum(file.metadata.row_group(group).total_byte_size for group in groups)
    if size > max(origin.options.max_bytes, _MAX_RATIO * packed):
        raise MalformedDocument(
            origin.where, f"expands to more than {_MAX_RATIO} times its size, like a bomb"
        )


def _articles(origin: Input, file: pq.ParquetFile) -> Iterator[Record | Rejected]:
    columns = _columns(file, itertools.chain.from_iterable(origin.options.fields.keys.values()))
    if not columns:
        there = ", ".join(file.schema_arrow.names[:12])
        raise MalformedDocument(
            origin.where, f"has no column that is known; there are {there}: use --map text=COLUMN"
        )
    number, groups = origin.lines_before or 0, origin.groups
    for batch in file.iter_batches(_ROWS, row_groups=groups, columns=columns, use_threads=False):
        for row in range(batch.num_rows):
            number += 1
            try:
                yield record_of(origin, number, _values(origin, number, batch, row))
            except MalformedDocument as error:
                yield Rejected.because(error)


def _columns(file: pq.ParquetFile, keys: Iterable[str]) -> list[str]:
    wanted = {folded(step) for key in keys for step in (key, key.split(".")[0], *key.split("+"))}
    return [name for name in file.schema_arrow.names if folded(name) in wanted]


def _values(origin: Input, number: int, batch: pa.RecordBatch, row: int) -> dict[str, object]:
    try:
        return {name: _value(batch.column(name)[row], origin, number) for name in batch.schema.names}
    except (ValueError, OverflowError) as error:  # as a moment that is no date
        raise MalformedDocument(origin.where, f"holds a value that can't be read: {error}", number) from None


def _value(value: pa.Scalar, origin: Input, number: int) -> object:
    try:
        return value.as_py()
    except UnicodeDecodeError:  # Parquet may hold text that is no UTF-8
        return as_text(value.as_buffer().to_pybytes(), origin.where, number)
