"""The folder of a dataset: how a new one takes the place of the old one, whole, whenever the program dies.

A build writes into ``.partial`` inside the folder and flushes it to the disk. One rename, to ``.committed``,
is the commit; then the files are renamed into their places, the manifest last. A run that dies before the
commit leaves the old dataset; one that dies after it leaves the new one: what reads through ``place`` sees
it whole, and the next build, or ``settle``, moves the rest into place.

For the moment of those last renames a program that opens the Parquet files by their names may see files of
both; ``.committed`` is there just as long.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from chronology.dataset.manifest import MANIFEST, read_manifest
from chronology.errors import ChronologyError, MalformedDataset, UnwritableOutput
from chronology.replacing import why_not

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["after_commit", "commit", "flush", "partial_folder", "place", "settle", "writing"]

PARTIAL = ".partial"
COMMITTED = ".committed"


def place(directory: Path, *names: str) -> Path:
    """Where the newest whole version of a part of the dataset stands, also while a commit is under way.

    It goes by any one of the names; where there is none, the path is that of the first, and nothing is there.
    """
    found = (
        path for at in (directory / COMMITTED, directory) for name in names if (path := at / name).exists()
    )
    return next(found, directory / names[0])


def after_commit(path: Path) -> Path:
    """Where a file that stood in a commit under way stands once it is settled; any other file stays."""
    return path.parents[1] / path.name if path.parent.name == COMMITTED else path


@contextlib.contextmanager
def partial_folder(directory: Path, names: Sequence[str]) -> Iterator[Path]:
    """A hidden folder to write a dataset into; what isn't committed on leaving is thrown away.

    One run at a time: `chronology.replacing.alone` sees to it.

    Raises:
        UnwritableOutput: the folder can't be made, or something of the user's stands at one of the ``names``.
    """
    is_new = not directory.exists()
    partial = directory / PARTIAL
    try:
        with writing(directory):
            directory.mkdir(parents=True, exist_ok=True)
            settle(directory)
            _refuse_to_replace(directory, names)
            if partial.exists():
                shutil.rmtree(partial)
            partial.mkdir()
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if is_new:
            with contextlib.suppress(OSError):
                directory.rmdir()


def commit(directory: Path) -> None:
    """Put what stands in the hidden folder in the place of the old dataset."""
    with writing(directory):
        partial = directory / PARTIAL
        for path in [*partial.rglob("*"), partial]:
            flush(path)
        partial.rename(directory / COMMITTED)
        flush(directory)
    settle(directory)


def settle(directory: Path) -> None:
    """Finish a commit that was cut short: move its files into place. Nothing to do in any other case."""
    committed = directory / COMMITTED
    if not committed.is_dir():
        return
    with writing(directory):
        if (committed / MANIFEST).exists():
            _remove_what_is_gone(directory, committed)
        for path in sorted(committed.iterdir(), key=lambda path: (path.name == MANIFEST, path.name)):
            _move(path, directory / path.name)
        committed.rmdir()
        flush(directory)


def _move(path: Path, target: Path) -> None:
    if target.is_dir():
        shutil.rmtree(target)
    path.replace(target)


def _remove_what_is_gone(directory: Path, committed: Path) -> None:
    """The files of the old dataset that the new one has not; what never was a dataset's is left alone."""
    with contextlib.suppress(MalformedDataset):
        old = read_manifest(directory / MANIFEST).files
        new = read_manifest(committed / MANIFEST).files
        for name in sorted(old.keys() - new.keys()):
            (directory / name).unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                for parent in list(PurePosixPath(name).parents)[:-1]:
                    (directory / parent).rmdir()


def _refuse_to_replace(directory: Path, names: Sequence[str]) -> None:
    """Tables and the manifest may be replaced; of other names only what a dataset that is there has written."""
    ours = _written_before(directory, names)
    for name in names:
        path = directory / name
        if path.is_dir() and name not in ours:
            raise UnwritableOutput(str(path), "is a folder, where a file must be written")
        if path.exists() and not name.endswith((".parquet", MANIFEST)) and name not in ours:
            raise UnwritableOutput(str(path), "is no file of a dataset, and stands where one must be written")


def _written_before(directory: Path, names: Sequence[str]) -> set[str]:
    try:
        return {name.partition("/")[0] for name in read_manifest(directory / MANIFEST).files}
    except MalformedDataset:
        tables = [name for name in names if name.endswith(".parquet")]
        is_broken = any((directory / name).is_file() for name in tables)
        return {name for name in names if (directory / name).is_file()} if is_broken else set()


def flush(path: Path) -> None:
    """See that a file, or the names in a folder, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def writing(directory: Path) -> Iterator[None]:
    """Errors of the system, said as what they mean for the user."""
    try:
        yield
    except ChronologyError:
        raise
    except OSError as error:
        raise UnwritableOutput(str(directory), why_not(error)) from error
