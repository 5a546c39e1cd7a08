"""Inputs in, parts of some megabytes out: what one worker reads at a time.

Small files and records share a part; a large file of JSON lines is cut between lines. Other files stay whole,
for they can be read only from their beginning. The same inputs make the same parts everywhere.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, replace
from functools import partial
from typing import IO, TYPE_CHECKING

from chronology.documents.readers import HEAD_BYTES, json_lines, reader_of
from chronology.documents.rejected import Rejected
from chronology.documents.sources import Held, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
    try:
        with stream.open() as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError as error:
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
        if isinstance(item, Stream) and item.path is not None and (item.size or 0) > size and _is_lines(item):
            yield from _ranges(item, item.path, size)
        else:
            yield item, _length(item)


def _length(item: Found) -> int:
    if isinstance(item, Held):
        return sum(len(value) for value in item.values.values() if isinstance(value, str))
    return (item.size or 0) if isinstance(item, Stream) else 0


def _is_lines(stream: Stream) -> bool:
    try:
        with stream.open() as file:
            head = file.read(HEAD_BYTES)
    except OSError:
        return False
    reader = reader_of(stream.name, head, alone=stream.origin.alone)
    return reader is not None and reader.read is json_lines.read and head.lstrip().startswith(b"{")


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
