"""Inputs in, parts of some megabytes out: what one worker reads at a time.

Small files and records share a part. A large file of JSON lines, of rows, or a crawl is cut between two units of its
reader, one of Parquet between row groups; any other is read whole. A piece of a plain file is a stretch of it, which
whoever reads it opens; one of a packed file travels with its part, for there is no way into the middle of such a file.
The same inputs make the same parts everywhere.
"""

from __future__ import annotations

import hashlib
import io
import itertools
from dataclasses import dataclass, replace
from functools import partial
from typing import IO, TYPE_CHECKING, NamedTuple

from chronology.documents.compression import name_inside
from chronology.documents.readers import parquet
from chronology.documents.reading import opened, with_order, without_article
from chronology.documents.rejected import Rejected
from chronology.documents.sources import Held, Stream
from chronology.documents.unit import Unit
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from _typeshed import WriteableBuffer

    from chronology.documents.sources import Found

__all__ = ["PART_BYTES", "Part", "parts"]

PART_BYTES = 8 * 2**20
_BLOCK = 2**20
_PACKED_TO = 5
"""How many times larger news is before it is packed, about."""


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
                made.update((item.origin.options.fields.shown or "").encode())
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
    """The inputs in parts of about ``size`` bytes, in their order; it reads large files to cut them."""
    held: list[Found] = []
    number = n_bytes = weight = 0
    for item in _cut(found, size):
        if held and weight + item.weight > size:
            yield Part(number, tuple(held), n_bytes)
            number, held, n_bytes, weight = number + 1, [], 0, 0
        held.append(item.found)
        n_bytes += item.n_bytes
        weight += item.weight
    if held:
        yield Part(number, tuple(held), n_bytes)


class _Piece(NamedTuple):
    """What is read in one go: its bytes of input, and of text, as far as these are known."""

    found: Found
    n_bytes: int
    weight: int


def _cut(found: Iterable[Found], size: int) -> Iterator[_Piece]:
    """Inputs no larger than ``size``, where they can be cut."""
    for item in found:
        if isinstance(item, Stream) and (item.size or 0) * _packed_to(item) > size:
            yield from _pieces(item, size)
        else:
            yield _whole(item)


def _packed_to(item: Stream) -> int:
    return 1 if name_inside(item.name) == item.name else _PACKED_TO


def _whole(item: Found) -> _Piece:
    if isinstance(item, Held):
        length = sum(len(value) for value in item.values.values() if isinstance(value, str))
    else:
        length = (item.size or 0) if isinstance(item, Stream) else 0
    return _Piece(item, length, length)


def _pieces(item: Stream, size: int) -> Iterator[_Piece]:
    try:
        with opened(item) as (stream, reader):
            path = item.path if isinstance(stream.raw, io.FileIO) else None
            item = item if reader is None else with_order(item, reader)
            if reader is not None and reader.units is not None:
                units = reader.units(item.origin, stream)
                yield from _between_units(item, path, f"piece{reader.suffixes[0]}", units, size)
            elif reader is not None and reader.read is parquet.read and path is not None:
                yield from _row_groups(item, path, size)
            else:
                yield _whole(item)
    except (OSError, MalformedDocument):
        yield _whole(item)


# --- between units ---------------------------------------------------------------------------------------


_NO_HEAD = Unit(b"", 0, 0)


class _Group(NamedTuple):
    """Units that follow each other, and what breaks the file after them."""

    units: list[Unit]
    end: OSError | MalformedDocument | None = None


def _between_units(
    item: Stream, path: Path | None, name: str, units: Iterator[Unit], size: int
) -> Iterator[_Piece]:
    """Pieces of whole units; ``path`` is of a file that can be opened in the middle."""
    first = next(units, _NO_HEAD)
    head = first if first.is_head else _NO_HEAD
    groups = _groups(units if first.is_head else itertools.chain((first,), units), size)
    begin, numbers, left, may_hold = head.size, head.n_numbers, item.size or 0, False
    for group, later in itertools.pairwise(itertools.chain(groups, (None,))):
        if group is None or (later is None and begin == head.size):
            yield _whole(item)
            return
        length = sum(unit.size for unit in group.units)
        share = left if later is None else min(left, length // _packed_to(item))
        origin = replace(item.origin, lines_before=numbers)
        yield _Piece(Stream(origin, name, _opening(path, begin, head, group), length), share, length)
        begin, left = begin + length, left - share
        numbers += sum(unit.n_numbers for unit in group.units)
        may_hold = may_hold or any(unit.may_hold for unit in group.units)
    if not may_hold:
        yield _Piece(without_article(item.origin), 0, 0)


def _groups(units: Iterable[Unit], size: int) -> Iterator[_Group]:
    """The units in groups of about ``size`` bytes."""
    held, length = list[Unit](), 0
    try:
        for unit in units:
            if held and length + unit.size > size:
                yield _Group(held)
                held, length = [], 0
            held.append(unit)
            length += unit.size
    except (OSError, MalformedDocument) as error:
        yield _Group(held, error)
    else:
        yield _Group(held)


def _opening(path: Path | None, begin: int, head: Unit, group: _Group) -> Callable[[], IO[bytes]]:
    """How a piece is opened: as a stretch of its file, or as what was read of it."""
    data = b"".join(unit.data for unit in group.units)
    is_there = group.end is None and len(data) == sum(unit.size for unit in group.units)
    if path is not None and is_there:
        return partial(_stretch, path, begin, len(data), head.data)
    return partial(_travelled, head.data + data, group.end)


def _stretch(path: Path, begin: int, length: int, head: bytes) -> IO[bytes]:
    with path.open("rb") as file:
        file.seek(begin)
        return io.BytesIO(head + file.read(length))


def _travelled(data: bytes, end: OSError | MalformedDocument | None) -> IO[bytes]:
    return io.BytesIO(data) if end is None else io.BufferedReader(_Broken(data, end))


class _Broken(io.RawIOBase):
    """Bytes that end as the file they were read from did."""

    def __init__(self, data: bytes, end: OSError | MalformedDocument) -> None:
        self._data = io.BytesIO(data)
        self._end = end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        length = self._data.readinto(buffer)
        if length == 0:
            raise self._end
        return length


# --- between row groups ----------------------------------------------------------------------------------


def _row_groups(item: Stream, path: Path, size: int) -> Iterator[_Piece]:
    """Pieces of whole row groups; how much of the file each takes is told by its bytes before they were packed."""
    groups = parquet.group_sizes(path)
    if len(groups) < 2:
        yield _whole(item)
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
            origin = replace(item.origin, lines_before=before, groups=tuple(held))
            share = (item.size or 0) * n_bytes // unpacked
            yield _Piece(replace(item, origin=origin, size=share, path=None, whole=digest), share, share)
            held, n_bytes, before = [], 0, rows
