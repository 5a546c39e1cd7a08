"""The work folder of a build: the parts that are finished, each of them whole, until they are joined.

A part is a folder of Parquet files, its rows and a log of what was read. It is written under a hidden name, flushed
and renamed, so what has a part's name is whole, and a run that was cut short goes on after the parts that are there.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import uuid
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from chronology.dataset.batches import SCHEMAS
from chronology.dataset.folder import flush
from chronology.dataset.manifest import why_no_folder
from chronology.dataset.schema import PAGE_TABLES
from chronology.documents.duplicates import SKETCH_BYTES
from chronology.errors import MalformedDataset, UnfinishedWork

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from chronology.dataset.batches import Batch
    from chronology.dataset.schema import Table

__all__ = [
    "COPY",
    "KEPT",
    "LOG",
    "MADE",
    "PARTS",
    "REJECTED",
    "Read",
    "Work",
    "read_log",
    "rows_in",
    "unfinished",
]

PARTS = ".parts"
"""The folder of all work, inside the dataset's."""
PLAN = "plan.json"
LOG = "log"
_FAILED = ".failed"
DEATHS = 3
"""So often a worker dies on a document before it is set aside."""

MADE, KEPT, COPY, REJECTED = "made", "kept", "copy", "rejected"

_LOG = pa.schema(
    {
        "state": pa.string(),
        "where": pa.string(),
        "line": pa.int64(),
        "reason": pa.string(),
        "doc_id": pa.string(),
        "entries": pa.list_(pa.string()),
        "sketch": pa.binary(SKETCH_BYTES),
    }
)


class Read(NamedTuple):
    """One article or one thing set aside, in the order of reading."""

    state: str
    """Whether its rows were made, are to be kept from the dataset that is there, are those of the same text before it
    in the same part, or are none."""
    where: str
    line: int | None
    reason: str | None = None
    """Why there are none, or what could not be read of a text that gave some."""
    doc_id: str | None = None
    entries: Sequence[str] = ()
    sketch: bytes | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """The folder of one job."""

    folder: Path

    def path(self, number: int, digest: str) -> Path:
        """Where a part stands once it is finished."""
        return self.folder / f"{_name(number)}-{digest}"

    def write(self, number: int, digest: str, batches: Iterable[Batch], log: Iterable[Read]) -> None:
        """Write a part; the log is asked for when the batches have been read to the end."""
        path = self.path(number, digest)
        with self._appearing(path) as hidden, contextlib.ExitStack() as stack:
            files = {
                table.name: stack.enter_context(
                    pq.ParquetWriter(hidden / table.file, SCHEMAS[table.name], compression="zstd")
                )
                for table in PAGE_TABLES
            }
            for batch in batches:
                for name, rows in batch.items():
                    files[name].write_table(rows)
            pq.write_table(_log_table(log), hidden / f"{LOG}.parquet", compression="zstd")
        self._remove(path for path in self._of(number) if path.name != f"{_name(number)}-{digest}")

    def give_up(self, number: int, log: Iterable[Read]) -> None:
        """Note that a part can't be made; the next run tries it again."""
        with self._appearing(self.folder / f"{_name(number)}{_FAILED}") as hidden:
            pq.write_table(_log_table(log), hidden / f"{LOG}.parquet")

    @contextlib.contextmanager
    def _appearing(self, path: Path) -> Iterator[Path]:
        """A folder to write, which appears once it is whole; if another run was faster, its is as good."""
        hidden = self.folder / f".{uuid.uuid4().hex}"
        try:
            hidden.mkdir(parents=True)
            yield hidden
            for file in [*hidden.iterdir(), hidden]:
                flush(file)
            if not path.exists():
                hidden.rename(path)
            flush(self.folder)
        finally:
            shutil.rmtree(hidden, ignore_errors=True)

    def _of(self, number: int) -> list[Path]:
        return sorted(self.folder.glob(f"{_name(number)}[-.]*"))

    def _remove(self, paths: Iterable[Path]) -> None:
        for path in paths:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    # --- what the work consists of ----------------------------------------------------------------------

    def plan(self, names: Sequence[str]) -> None:
        """Note which parts there are to be, by what is in them."""
        hidden = self.folder / f".{uuid.uuid4().hex}"
        hidden.write_text(json.dumps(list(names)), encoding="utf-8")
        flush(hidden)
        hidden.replace(self.folder / PLAN)

    def finished(self) -> list[Path]:
        """The parts in the order of reading, also those that were given up.

        Raises:
            UnfinishedWork: there are parts missing; it names them.
            MalformedDataset: the plan of the parts is damaged.
        """
        if not (self.folder / PLAN).exists():
            raise UnfinishedWork(str(self.folder), [], 0)
        names = self._names()
        parts = [self._whole(number) for number in range(len(names))]
        missing = [name for name, path in zip(names, parts, strict=True) if path is None]
        if missing:
            raise UnfinishedWork(str(self.folder), missing, len(names))
        return [path for path in parts if path is not None]

    def _names(self) -> list[str]:
        """What is in the parts that are planned."""
        path = self.folder / PLAN
        try:
            return [str(name) for name in json.loads(path.read_text(encoding="utf-8"))]
        except (OSError, ValueError) as error:
            raise MalformedDataset(str(path), f"is no plan of the parts of a build: {error}") from error

    def planned_at(self) -> float:
        """When the last of its runs had planned it, for comparison; 0 where none had."""
        path = self.folder / PLAN
        return path.stat().st_mtime if path.exists() else 0.0

    def n_finished(self) -> int:
        """How many parts there are."""
        return sum(path.is_dir() for path in self.folder.glob("[0-9]*-*"))

    def _whole(self, number: int) -> Path | None:
        return next((path for path in self._of(number) if path.is_dir()), None)

    # --- where workers died -----------------------------------------------------------------------------

    def trail(self, number: int, digest: str) -> Path:
        """The file in which a worker notes what it is about to do."""
        return self.folder / f"{_name(number)}-{digest}.trail"

    def has_trails(self) -> bool:
        """Whether a worker died here."""
        return next(self.folder.glob("*.trail"), None) is not None

    def deaths(self, number: int) -> Counter[str]:
        """How often workers died in that part, by the place."""
        found: Counter[str] = Counter()
        for path in self._of(number):
            if path.suffix in (".trail", ".deaths"):
                found.update(path.read_text(encoding="ascii").split())
        return found

    def forget_trails(self) -> None:
        """No worker died: all were stopped."""
        self._remove(self.folder.glob("*.trail"))


def _name(number: int) -> str:
    return f"{number:06d}"


def _log_table(log: Iterable[Read]) -> pa.Table:
    return pa.Table.from_pylist([_storable(read) for read in log], schema=_LOG)


def _storable(read: Read) -> dict[str, object]:
    """The line, whatever it quotes: a reason may name a key or a value that is no text."""
    reason = None if read.reason is None else read.reason.encode("utf-8", "backslashreplace").decode()
    return read._replace(reason=reason)._asdict()


def read_log(path: Path, columns: Sequence[str]) -> pa.Table:
    """Some columns of a part's log.

    Raises:
        MalformedDataset: the part is damaged.
    """
    with _naming(path):
        return pq.read_table(path / f"{LOG}.parquet", columns=list(columns))


def rows_in(path: Path, table: Table) -> Iterator[pa.Table]:
    """The rows that a part has for a table, in pieces; none where the part was given up.

    Raises:
        MalformedDataset: the part is damaged.
    """
    if path.suffix == _FAILED:
        return
    with _naming(path), pq.ParquetFile(path / table.file) as rows:
        for number in range(rows.num_row_groups):
            yield rows.read_row_group(number)


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Errors of the reader and the system, said as what they mean: the part is damaged."""
    try:
        yield
    except (OSError, pa.ArrowInvalid) as error:
        raise MalformedDataset(str(path), f"is no part of a build: {error}") from error


def unfinished(directory: Path) -> Work:
    """The work that waits in a dataset's folder to be joined; of several jobs, the one that was planned last.

    Raises:
        UnfinishedWork: there is none.
        MalformedDataset: a file stands in the folder's place.
    """
    if directory.exists() and (reason := why_no_folder(directory)):
        raise MalformedDataset(str(directory), reason)
    jobs = [Work(path) for path in sorted((directory / PARTS).glob("*")) if path.is_dir()]
    if not jobs:
        raise UnfinishedWork(str(directory), [], 0)
    return max(jobs, key=Work.planned_at)
