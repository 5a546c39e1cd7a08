"""Rows in, a dataset out: all of it or none, and the same bytes for the same rows.

Rows are checked in batches of whole pages, sorted on the disk and written in a stream, so memory does not grow
with their number. How the new dataset takes the old one's place is told in ``folder``.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from chronology.dataset.about import read_about
from chronology.dataset.batches import SCHEMAS, Batch, batches
from chronology.dataset.clustered import clustered
from chronology.dataset.counts import Counts, counts
from chronology.dataset.describe import DESCRIPTORS, write_descriptors
from chronology.dataset.folder import commit, partial_folder, writing
from chronology.dataset.manifest import MANIFEST, Manifest, contents_of
from chronology.dataset.parquet import can_be_parted, write_parted, write_whole
from chronology.dataset.previous import kept_events
from chronology.dataset.provenance import rules_version
from chronology.dataset.runs import Runs
from chronology.dataset.schema import (
    CLUSTERS,
    CORRECTIONS,
    DOCUMENTS,
    EVENTS,
    MERGES,
    PAGE_TABLES,
    SCHEMA_VERSION,
    TABLES,
    Table,
)
from chronology.dataset.sorting import Sorted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from chronology.dataset.clustered import Run
    from chronology.dataset.manifest import Contents
    from chronology.dataset.previous import Previous
    from chronology.dataset.rows import Rows

__all__ = ["Staged", "stage", "stage_batches"]

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
    with stage_batches(batches(pages, str(directory)), directory, kept=kept, parted=parted) as staged:
        yield staged


@contextlib.contextmanager
def stage_batches(
    rows: Iterable[Batch],
    directory: Path,
    *,
    kept: Previous | None = None,
    parted: bool = False,
    copies: Mapping[str, str] | None = None,
    run: Run = map,
) -> Iterator[Staged]:
    """The same of rows that were checked.

    Args:
        rows: In batches of whole pages, each page once.
        directory: The dataset's folder.
        kept: What is taken over from the dataset that is there.
        parted: Whether tables of intervals are parted by year.
        copies: Of which document another is a near-identical copy; where it is ``None``, the rows say it themselves.
        run: Does what is independent: as ``map`` does it, or elsewhere, in any order.
    """
    with partial_folder(directory, [*(table.file for table in TABLES), *DESCRIPTORS, MANIFEST]) as hidden:
        with writing(directory):
            (hidden / _RUNS).mkdir()
            collected = _Collected(hidden / _RUNS, kept)
            for batch in rows:
                collected.add(batch)
            streams = collected.streams(copies, run)
            tables = {t.name: _write_table(t, streams[t.name], hidden, parted=parted) for t in TABLES}
            shutil.rmtree(hidden / _RUNS)
            rules = rules_version()
            descriptors = write_descriptors(hidden, tables, read_about(directory), rules)
            manifest = Manifest(SCHEMA_VERSION, rules, tables, descriptors)
            (hidden / MANIFEST).write_text(manifest.text, encoding="utf-8", newline="\n")
        yield Staged(directory, hidden, counts(hidden))


class _Collected:
    """The rows of all pages, in runs on the disk."""

    def __init__(self, folder: Path, kept: Previous | None) -> None:
        self._folder = folder
        self._kept = kept
        self._runs = {
            table.name: Runs(Sorted(table.name, SCHEMAS[table.name], table.order, table.key), folder)
            for table in PAGE_TABLES
        }

    def add(self, batch: Batch) -> None:
        for name, data in batch.items():
            self._runs[name].add(data)

    def streams(self, copies: Mapping[str, str] | None, run: Run) -> dict[str, Iterator[pa.Table]]:
        """The rows of every table in its order; what only all pages together tell is added."""
        for piece in kept_events(self._kept, self._folder) if self._kept is not None else ():
            self._runs[EVENTS.name].add(piece)
        events = self._runs[EVENTS.name]
        found = clustered(events.sorted, self._sorted(CORRECTIONS), self._folder, run)
        pages = {table.name: self._sorted(table) for table in PAGE_TABLES if table is not EVENTS}
        if copies is not None:
            pages[DOCUMENTS.name] = map(partial(_linked, copies), pages[DOCUMENTS.name])
        return {
            **pages,
            EVENTS.name: found.marked(events.sorted()),
            CLUSTERS.name: found.clusters,
            MERGES.name: found.merges,
        }

    def _sorted(self, table: Table) -> Iterator[pa.Table]:
        return self._runs[table.name].sorted(*([] if self._kept is None else self._kept.rows(table)))


def _linked(copies: Mapping[str, str], documents: pa.Table) -> pa.Table:
    """These documents with ``near_duplicate_of``."""
    firsts = pa.array(map(copies.get, documents["doc_id"].to_pylist()), pa.string())
    return documents.set_column(DOCUMENTS.names.index(_COPY_OF), _COPY_OF, firsts)


_COPY_OF = "near_duplicate_of"


def _write_table(table: Table, rows: Iterator[pa.Table], folder: Path, *, parted: bool) -> Contents:
    if parted and can_be_parted(table):
        write_parted(table, rows, folder / table.name)
        files = list((folder / table.name).rglob("*.parquet"))
    else:
        write_whole(table, rows, folder / table.file)
        files = [folder / table.file]
    return contents_of(folder, files, sum(pq.read_metadata(path).num_rows for path in files))
