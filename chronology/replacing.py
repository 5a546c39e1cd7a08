"""Files that appear whole or not at all, written by one program at a time."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from chronology.errors import ChronologyError, UnwritableOutput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["alone", "replacing", "why_not"]


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file to write beside ``path``, of the same kind; put in its place at the end, removed after a failure."""
    if path.is_dir():
        raise UnwritableOutput(str(path), "is a folder, where a file must be written")
    part = path.with_name(f".part-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
        with alone(part, path), _removed_after(part):
            yield part
            part.replace(path)
    except ChronologyError:
        raise
    except OSError as error:
        raise UnwritableOutput(str(path), why_not(error)) from error


def why_not(error: OSError) -> str:
    """What kept something from being written, and what to do where it isn't the disk."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "a file stands where a folder must be; name another folder"
    return error.strerror or str(error)


@contextlib.contextmanager
def _removed_after(part: Path) -> Iterator[None]:
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


@contextlib.contextmanager
def alone(path: Path, told: Path | None = None) -> Iterator[None]:
    """A file or folder that no other run writes until this one leaves it or dies, where the disk knows locks.

    Raises:
        UnwritableOutput: another run writes it; the message names ``told``, or else the path.
    """
    handle = os.open(path, os.O_RDONLY) if sys.platform != "win32" else None
    try:
        if handle is not None and not _locked(handle):
            reason = "another run is writing it; wait until it is done, or write elsewhere"
            raise UnwritableOutput(str(told or path), reason)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _locked(handle: int) -> bool:
    """Whether it is locked for this run, or can't be, as on some disks of a network."""
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
