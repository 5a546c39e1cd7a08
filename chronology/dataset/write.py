"""Rows in, a dataset out: all of it or none, and the same bytes for the same rows.

Rows are checked in batches of whole pages, sorted on the disk and written in a stream, so memory does not grow
with their number. How the new dataset takes the old one's place is told in ``folder``.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import pyarrow as pa
import pyarrow.parquet as pq

from chronology.dataset.about import read_about
from chronology.dataset.clustered import clustered
from chronology.dataset.counts import Counts, counts
from chronology.dataset.describe import DESCRIPTORS, write_descriptors
from chronology.dataset.folder import commit, partial_folder, writing
from chronology.dataset.manifest import MANIFEST, Manifest, contents_of
from chronology.dataset.parquet import can_be_parted, write_parted, write_whole
from chronology.dataset.provenance import rules_version
from chronology.dataset.runs import Runs, sorted_piece
from chronology.dataset.schema import (
    CLUSTERS,
    CORRECTIONS,
    DOCUMENTS,
    EVENT_ACTORS,
    EVENTS,
    MERGES,
    PAGE_TABLES,
    SCHEMA_VERSION,
    TABLES,
    Table,
)
from chronology.dataset.validate import problems
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronology.dataset.manifest import Contents
    from chronology.dataset.previous import Previous
    from chronology.dataset.rows import Row, Rows

__all__ = ["Staged", "stage"]

BATCH_ROWS = 20_000
"""Rows held as Python objects before they become Arrow columns."""

_RUNS = "runs"


@dataclass(frozen=True, slots=True)
class Staged:
    """A whole dataset, written and checked, that readers of ``directory`` don't see yet."""

    directory: Path
    path: Path
    """The hidden folder it stands in; it loads as a dataset."""
    counts: Counts

    def commit(self) -> None:
        """Put it in the place of the old one."""
        commit(self.directory)


@contextlib.contextmanager
def stage(
    pages: Iterable[Rows], directory: Path, *, kept: Previous | None = None, parted: bool = False
) -> Iterator[Staged]:
    """Collect, check and write the rows of all pages; what isn't committed on leaving is thrown away.

    Args:
        pages: The rows of each page; they are read to the end before ``kept`` is asked.
        directory: The dataset's folder.
        kept: What is taken over from the dataset that is there.
        parted: Whether tables of intervals are parted by year.

    Raises:
        MalformedDataset: the rows break the schema.
        UnwritableOutput: the folder can't be made or written to.
        MalformedSheet: ``about.yaml`` in the folder can't be used.
    """
    with partial_folder(directory, [*(table.file for table in TABLES), *DESCRIPTORS, MANIFEST]) as partial:
        with writing(directory):
            (partial / _RUNS).mkdir()
            collected = _Collected(directory, partial / _RUNS)
            for page in pages:
                collected.add(page)
            collected.finish()
            streams = collected.streams(kept)
            tables = {t.name: _write_table(t, streams[t.name], partial, parted=parted) for t in TABLES}
            shutil.rmtree(partial / _RUNS)
            rules = rules_version()
            descriptors = write_descriptors(partial, tables, read_about(directory), rules)
            manifest = Manifest(SCHEMA_VERSION, rules, tables, descriptors)
            (partial / MANIFEST).write_text(manifest.text, encoding="utf-8", newline="\n")
        yield Staged(directory, partial, counts(partial))


class _Collected:
    """The rows of all pages: batches of whole pages are checked and go to the runs."""

    def __init__(self, directory: Path, folder: Path) -> None:
        self._directory = directory
        self._rows: dict[str, list[Row]] = {table.name: [] for table in PAGE_TABLES}
        self._runs = {table.name: Runs(table, folder) for table in PAGE_TABLES}
        self._doc_ids: set[str] = set()

    def add(self, page: Rows) -> None:
        for name, rows in self._rows.items():
            rows.extend(getattr(page, name))
        if max(map(len, self._rows.values())) >= BATCH_ROWS:
            self.finish()

    def finish(self) -> None:
        """Check what waits, and hand it on; each batch refers only to itself."""
        batch = {table.name: _arrow(table, self._rows[table.name]) for table in PAGE_TABLES}
        self._check(batch)
        self._note(batch[DOCUMENTS.name]["doc_id"].to_pylist())
        for name, data in batch.items():
            self._runs[name].add(data)
            self._rows[name].clear()

    def streams(self, kept: Previous | None) -> dict[str, Iterator[pa.Table]]:
        """The rows of every table in its order; what only all pages together tell is added."""
        found = clustered(*(self._sorted(t, kept) for t in (EVENTS, EVENT_ACTORS, CORRECTIONS)))
        self._check({CLUSTERS.name: found.clusters, MERGES.name: found.merges})
        return {
            **{table.name: self._sorted(table, kept) for table in PAGE_TABLES},
            EVENTS.name: map(found.marked, self._sorted(EVENTS, kept)),
            CLUSTERS.name: iter([sorted_piece(CLUSTERS, found.clusters)]),
            MERGES.name: iter([sorted_piece(MERGES, found.merges)]),
        }

    def _sorted(self, table: Table, kept: Previous | None) -> Iterator[pa.Table]:
        return self._runs[table.name].sorted(*([] if kept is None else kept.rows(table)))

    def _check(self, tables: dict[str, pa.Table]) -> None:
        found = next(problems(tables), None)
        if found is not None:
            self._refuse(found)

    def _note(self, doc_ids: list[str]) -> None:
        """Keys of different batches differ, for each begins with the id of its document."""
        twice = self._doc_ids.intersection(doc_ids)
        if twice:
            self._refuse(f"documents: key {min(twice)} comes 2 times")
        self._doc_ids.update(doc_ids)

    def _refuse(self, found: str) -> NoReturn:
        raise MalformedDataset(str(self._directory), f"not written, the rows break the schema: {found}")


def _arrow(table: Table, rows: list[Row]) -> pa.Table:
    columns = [pa.array([row[c.name] for row in rows], c.kind.plain) for c in table.columns]
    return pa.Table.from_arrays(columns, schema=table.plain)


def _write_table(table: Table, rows: Iterator[pa.Table], folder: Path, *, parted: bool) -> Contents:
    if parted and can_be_parted(table):
        write_parted(table, rows, folder / table.name)
        files = list((folder / table.name).rglob("*.parquet"))
    else:
        write_whole(table, rows, folder / table.file)
        files = [folder / table.file]
    return contents_of(folder, files, sum(pq.read_metadata(path).num_rows for path in files))
