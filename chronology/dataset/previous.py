"""The dataset that stands in the folder before a build, and the rows that the build takes over from it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.compared import with_comparison
from chronology.dataset.folder import place
from chronology.dataset.manifest import sha256_of
from chronology.dataset.provenance import rules_version
from chronology.dataset.read import manifest_of, sorted_streams, whole
from chronology.dataset.schema import DOCUMENTS, EVENT_ACTORS, EVENTS, SCHEMA_VERSION, Table
from chronology.dataset.sorting import Sorted, Sorting
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Previous", "fingerprints", "is_sound", "kept_events", "n_gone", "origins"]


class Previous:
    """Rows that the same rules made of pages before; the build keeps those of the pages that it meets again."""

    def __init__(self, directory: Path, pages: Iterable[str] = (), entries: Iterable[str] = ()) -> None:
        self._directory = directory
        self.pages = frozenset(pages)
        """The ``doc_id`` of each page that is kept."""
        self._entries = frozenset(entries)

    def rows(self, table: Table) -> list[Iterator[pa.Table]]:
        """The table's rows of all kept pages, in streams in its order, with plain strings for categories."""
        if not self.pages:
            return []
        kept = pa.array(sorted(self.pages | self._entries))
        return [
            (piece.filter(pc.is_in(origins(piece), kept)).cast(table.plain) for piece in stream)
            for stream in sorted_streams(self._directory, table)
        ]


def kept_events(kept: Previous, folder: Path) -> Iterator[pa.Table]:
    """The events of all kept pages with what they are compared by, in pieces; ``folder`` takes what is sorted."""
    events = Sorting(Sorted("kept", EVENTS.plain, ("event_id",)), folder)
    for piece in itertools.chain(*kept.rows(EVENTS)):
        events.add_rows(piece)
    languages = dict[str, str]()
    for piece in itertools.chain(*kept.rows(DOCUMENTS)):
        languages.update(zip(piece["doc_id"].to_pylist(), piece["lang"].to_pylist(), strict=True))
    left, actors = EVENT_ACTORS.plain.empty_table(), itertools.chain(*kept.rows(EVENT_ACTORS))
    for piece in events.pieces():
        last = piece["event_id"][-1]
        while not left.num_rows or pc.less_equal(left["event_id"][-1], last).as_py():
            if (more := next(actors, None)) is None:
                break
            left = pa.concat_tables([left, more])
        end = pc.sum(pc.less_equal(left["event_id"], last), min_count=0).as_py()
        yield with_comparison(piece, left.slice(0, end).to_pylist(), languages)
        left = left.slice(end)


def is_sound(directory: Path) -> bool:
    """Whether a build into the folder may take rows over: a whole dataset of the same rules is there."""
    try:
        manifest = manifest_of(directory)
        if (manifest.schema_version, manifest.rules) != (SCHEMA_VERSION, rules_version()):
            return False
        return all(sha256_of(place(directory, name)) == digest for name, digest in manifest.files.items())
    except (MalformedDataset, OSError):
        return False


def fingerprints(directory: Path) -> frozenset[str]:
    """Those of all pages in the folder's tables."""
    return frozenset(whole(directory, DOCUMENTS, ["fingerprint"])["fingerprint"].drop_null().to_pylist())


def n_gone(directory: Path, new: Path) -> int:
    """How many pages of the folder's tables are not among the new ones, neither by their text nor by their name."""
    names = ["doc_id", "source_id"]
    try:
        before = whole(directory, DOCUMENTS, [*names, "parent_doc_id"])
    except (MalformedDataset, OSError):  # there were none
        return 0
    after = whole(new, DOCUMENTS, names)
    met = [pc.is_in(before[name], after[name].drop_null().combine_chunks()) for name in names]
    return int(pc.sum(pc.and_(pc.is_null(before["parent_doc_id"]), pc.invert(pc.or_(*met)))).as_py() or 0)


def origins(rows: pa.Table) -> pa.ChunkedArray:
    """The document that each row comes from; keys of events begin with it."""
    if "doc_id" in rows.column_names:
        return rows["doc_id"]
    return pc.utf8_slice_codeunits(rows["event_id"], 0, 16)
