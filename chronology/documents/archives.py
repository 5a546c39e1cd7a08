"""ZIP archives, read as folders: each file in one is an input of its own."""

from __future__ import annotations

import functools
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple, cast

from chronology.documents.compression import bounded

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["SUFFIXES", "Member", "members", "opened"]

SUFFIXES = (".zip",)

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What the standard library raises for what is damaged, packed by an unknown method, or locked by a password."""


class Member(NamedTuple):
    """A file in an archive: its path there, and its size in bytes."""

    name: str
    size: int


def members(path: Path) -> Iterator[Member]:
    """What lies in the archive, in the order of names.

    Raises:
        OSError: it can't be opened, or is no archive.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        said = str(error).rstrip(".").lower()
        raise OSError(f"is damaged, or no ZIP: {said}") from None
    for info in sorted(found, key=lambda info: info.filename):
        if not info.is_dir():
            yield Member(info.filename, info.file_size)


def opened(path: Path, name: str, where: str) -> io.BufferedReader:
    """A file in an archive; reading it raises ``MalformedDocument`` where it is damaged, or expands too far."""
    status = path.stat()
    try:
        archive = _archive(path, status.st_mtime_ns, status.st_size)
        info = archive.getinfo(name)
        inner = cast("zipfile.ZipExtFile", archive.open(info))
    except (*_DAMAGE, KeyError) as error:
        raise OSError(f"is damaged, or locked: {str(error).rstrip('.').lower()}") from None
    return bounded(inner, _DAMAGE, lambda: info.compress_size, where)


@functools.lru_cache(maxsize=1)
def _archive(path: Path, _changed_ns: int, _size: int) -> zipfile.ZipFile:
    """The archive, kept open until another one is asked for: its list of files may be long."""
    return zipfile.ZipFile(path)
