"""Streams that are compressed: what they hold, read as it comes, and never more than they could honestly hold."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from typing import TYPE_CHECKING, Protocol

from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import WriteableBuffer

__all__ = ["SUFFIXES", "bounded", "expanded", "name_inside"]

SUFFIXES = (".gz", ".zst")

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_MAX_RATIO = 200
"""News compresses to a third or a tenth; the same article over and over, to a hundredth."""
_UNSUSPECTED_BYTES = 16 * 2**20
"""Below this a stream is harmless, however far it expands."""


def name_inside(name: str) -> str:
    """The file name without the suffix of its compression.

    >>> name_inside("news.jsonl.gz"), name_inside("news.jsonl")
    ('news.jsonl', 'news.jsonl')
    """
    packed = next((end for end in SUFFIXES if name.lower().endswith(end)), "")
    return name[: len(name) - len(packed)]


def expanded(stream: io.BufferedReader, where: str) -> io.BufferedReader:
    """What ``stream`` holds, by what it begins with: expanded if it is gzip or Zstandard, or else as it is.

    Reading raises ``MalformedDocument`` where the stream is damaged or cut short, or expands too far.
    """
    head = stream.peek(4)[:4]
    if not head.startswith((_GZIP, _ZSTD)):
        return stream
    packed = _Counted(stream)
    inner, damage = _gzip(packed) if head.startswith(_GZIP) else _zstd(packed)
    return bounded(inner, damage, lambda: packed.count, where)


_Damage = tuple[type[Exception], ...]


def bounded(inner: _Readable, damage: _Damage, n_packed: Callable[[], int], where: str) -> io.BufferedReader:
    """What ``inner`` expands to, which may raise ``damage``; ``n_packed`` tells of how many bytes it was made.

    Reading raises ``MalformedDocument`` where the stream is damaged or cut short, or expands too far.
    """
    return io.BufferedReader(_Expanded(inner, damage, n_packed, where), 2**16)


def _gzip(packed: _Counted) -> tuple[_Readable, _Damage]:
    return gzip.GzipFile(fileobj=packed), (gzip.BadGzipFile, EOFError, zlib.error)


def _zstd(packed: _Counted) -> tuple[_Readable, _Damage]:
    if sys.version_info >= (3, 14):
        from compression.zstd import ZstdError, ZstdFile
    else:
        from backports.zstd import ZstdError, ZstdFile

    return ZstdFile(packed), (ZstdError, EOFError)


class _Readable(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class _Counted(io.RawIOBase):
    """A stream that knows how much was read from it."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        with memoryview(buffer).cast("B") as view:
            data = self._stream.read(len(view))
            view[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Expanded(io.RawIOBase):
    """A compressed stream that stops where it is damaged, or expands like a bomb."""

    def __init__(self, inner: _Readable, damage: _Damage, n_packed: Callable[[], int], where: str) -> None:
        self._inner = inner
        self._damage = damage
        self._n_packed = n_packed
        self._where = where
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        with memoryview(buffer).cast("B") as view:
            data = self._piece(len(view))
            view[: len(data)] = data
        self._count += len(data)
        if self._count > max(_UNSUSPECTED_BYTES, _MAX_RATIO * self._n_packed()):
            reason = (
                f"expands to more than {_MAX_RATIO} times its size, like a bomb; the rest of it is not read"
            )
            raise MalformedDocument(self._where, reason)
        return len(data)

    def _piece(self, size: int) -> bytes:
        try:
            return self._inner.read1(size)  # what stands before a damage comes first
        except self._damage as error:
            reason = str(error).rstrip(".").lower()
            raise MalformedDocument(self._where, f"is damaged or cut short: {reason}") from None
