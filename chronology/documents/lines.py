"""The lines of a stream in UTF-8, of which none is held that is longer than an article can be."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING, cast

from chronology.documents.decoding import UTF16_MARKS
from chronology.documents.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["buffered", "is_utf16", "lines", "longest"]


def longest(max_bytes: int) -> int:
    """How long the line of an article may be: JSON and CSV write some characters in more bytes than they have."""
    return 2 * max_bytes


def lines(stream: io.BufferedReader, most: int) -> Iterator[Unit]:
    """The lines, those of UTF-16 in UTF-8; of one with more bytes than ``most``, so much that it shows."""
    if not is_utf16(stream):
        yield from _lines(stream.readline, most)
        return
    text = io.TextIOWrapper(stream, "utf-16", "replace", newline="\n")
    try:
        yield from _lines(lambda size: text.readline(size).encode("utf-8", "surrogatepass"), most)
    finally:
        text.detach()


def _lines(readline: Callable[[int], bytes], most: int) -> Iterator[Unit]:
    while line := readline(most):
        size, end = len(line), line
        while len(end) >= most and not end.endswith(b"\n"):
            end = readline(most)
            size += len(end)
        yield Unit(line if size == len(line) else line + b"\n", size, 1)


def is_utf16(stream: io.BufferedReader) -> bool:
    """Whether it begins with the mark of UTF-16, in which an end of line is no byte of its own."""
    return stream.peek(2).startswith(UTF16_MARKS)


def buffered(file: IO[bytes]) -> io.BufferedReader:
    """The same stream, into which one can look ahead."""
    if isinstance(file, io.BufferedReader):
        return file
    return io.BufferedReader(cast("io.RawIOBase", file), 2**16)
