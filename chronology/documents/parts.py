"""Inputs in, parts of some megabytes out: what one worker reads at a time.

Small files and records share a part; a large file of JSON lines is cut between lines, one of Parquet between row
groups. Other files stay whole, for they can be read only from their beginning. The same inputs make the same parts
everywhere.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, replace
from functools import partial
from typing import IO, TYPE_CHECKING

from chronology.documents.readers import HEAD_BYTES, json_lines, parquet, reader_of
from chronology.documents.rejected import Rejected
from chronology.documents.sources import Held, Stream
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from chronology.documents.sources import Found

__all__ = ["PART_BYTES", "Part", "parts"]

PART_BYTES = 8 * 2**20
_BLOCK = 2**20
_LINES = f"lines{json_lines.SUFFIXES[0]}"
"""A name that tells the format, whatever line a range begins with."""


@dataclass(frozen=True, slots=True)
class Part:
    """Inputs that are read together."""

    number: int
    """Its place in the order of reading, from 0."""
    inputs: tuple[Found, ...]
    n_bytes: int
    """Of input, as far as it is known."""

    @property
    def name(self) -> str:
        """What is in it, for messages: its first input, and its last."""
        named = [_name(item) for item in self.inputs]
        return named[0] if len(named) == 1 else f"{named[0]} to {named[-1]}"

    def digest(self, given: str) -> str:
        """A digest of what its rows depend on, 16 hex digits: names, contents, what is ``given`` beside them."""
        made = hashlib.sha256(given.encode())
        for item in self.inputs:
            made.update(f"\n{_name(item)}\n".encode("utf-8", "surrogatepass"))
            if isinstance(item, Stream):
                _add_content(made, item)
            else:
                made.update(repr(item).encode("utf-8", "surrogatepass"))
        return made.hexdigest()[:16]


def _name(item: Found) -> str:
    if isinstance(item, Rejected):
        return item.place
    if isinstance(item, Held):
        return f"{item.origin.where}:{item.number}"
    before = item.origin.lines_before
    return item.origin.where if before is None else f"{item.origin.where}:{before + 1}"


def _add_content(digest: hashlib._Hash, stream: Stream) -> None:
    """What can't be opened is told when it is read."""
    if stream.whole:
        digest.update(f"{stream.whole} {stream.origin.groups}".encode())
        return
    try:
        with stream.open() as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except (OSError, MalformedDocument) as error:
        digest.update(repr(error).encode())


def parts(found: Iterable[Found], size: int = PART_BYTES) -> Iterator[Part]:
    """The inputs in parts of about ``size`` bytes, in their order; it reads large files of lines to cut them."""
    held: list[Found] = []
    number = n_bytes = 0
    for item, length in _cut(found, size):
        if held and n_bytes + length > size:
            yield Part(number, tuple(held), n_bytes)
            number, held, n_bytes = number + 1, [], 0
        held.append(item)
        n_bytes += length
    if held:
        yield Part(number, tuple(held), n_bytes)


def _cut(found: Iterable[Found], size: int) -> Iterator[tuple[Found, int]]:
    """Inputs no larger than ``size``, where they can be cut, and how large each is."""
    for item in found:
        path = item.path if isinstance(item, Stream) and (item.size or 0) > size else None
        cut = None if path is None else _CUTS.get(_reads(item))
        if isinstance(item, Stream) and path is not None and cut is not None:
            yield from cut(item, path, size)
        else:
            yield item, _length(item)


def _length(item: Found) -> int:
    if isinstance(item, Held):
        return sum(len(value) for value in item.values.values() if isinstance(value, str))
    return (item.size or 0) if isinstance(item, Stream) else 0


def _reads(item: Found) -> object:
    """What reads the input, if it can be opened."""
    if not isinstance(item, Stream):
        return None
    try:
        with item.open() as file:
            head = file.read(HEAD_BYTES)
    except OSError:
        return None
    reader = reader_of(item.name, head, alone=item.origin.alone)
    if reader is None or (reader.read is json_lines.read and not head.lstrip().startswith(b"{")):
        return None
    return reader.read


def _ranges(stream: Stream, path: Path, size: int) -> Iterator[tuple[Found, int]]:
    begin = lines = 0
    with path.open("rb") as file:
        while block := file.read(size):
            length, more = len(block), b"" if block.endswith(b"\n") else file.readline()
            length += len(more)
            origin = replace(stream.origin, lines_before=lines)
            opened = partial(_range, path, begin, length)
            yield Stream(origin, _LINES, opened, length), length
            begin += length
            lines += block.count(b"\n") + more.count(b"\n")


def _range(path: Path, begin: int, length: int) -> IO[bytes]:
    with path.open("rb") as file:
        file.seek(begin)
        return io.BytesIO(file.read(length))


def _row_groups(stream: Stream, path: Path, size: int) -> Iterator[tuple[Found, int]]:
    """Pieces of whole row groups; how much of the file each takes is told by its bytes before they were packed."""
    groups = parquet.group_sizes(path)
    if len(groups) < 2:
        yield stream, _length(stream)
        return
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    unpacked = sum(length for length, _ in groups) or 1
    held, n_bytes, before, rows = list[int](), 0, 0, 0
    for number, (length, n_rows) in enumerate(groups):
        held.append(number)
        n_bytes += length
        rows += n_rows
        if n_bytes >= size or number == len(groups) - 1:
            origin = replace(stream.origin, lines_before=before, groups=tuple(held))
            share = (stream.size or 0) * n_bytes // unpacked
            yield replace(stream, origin=origin, size=share, path=None, whole=digest), share
            held, n_bytes, before = [], 0, rows


_CUTS: Mapping[object, Callable[[Stream, Path, int], Iterator[tuple[Found, int]]]] = {
    json_lines.read: _ranges,
    parquet.read: _row_groups,
}
