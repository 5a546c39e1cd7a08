"""The dataset that stands in the folder before a build, and the rows that the build takes over from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.folder import place
from chronology.dataset.manifest import sha256_of
from chronology.dataset.provenance import fingerprint, rules_version
from chronology.dataset.read import manifest_of, sorted_streams, whole
from chronology.dataset.schema import DOCUMENTS, SCHEMA_VERSION, Table
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronology.documents.document import Document

__all__ = ["Previous", "previous", "taken_over"]


class Previous:
    """Rows that the same rules made of pages before; the build keeps those of the pages that it meets again."""

    def __init__(self, directory: Path, fingerprints: frozenset[str] = frozenset()) -> None:
        self._directory = directory
        self._fingerprints = fingerprints
        self.pages: set[str] = set()
        """The ``doc_id`` of each page that is kept."""
        self._entries: set[str] = set()

    def keep(self, page: Document, given: str = "") -> bool:
        """Whether the page was met before, with the same beside it; if so, its rows are kept."""
        is_known = bool(self._fingerprints) and fingerprint(page, given) in self._fingerprints
        if is_known:
            self.pages.add(page.doc_id)
            self._entries.update(block.doc_id for block in page.blocks)
        return is_known

    def rows(self, table: Table) -> list[Iterator[pa.Table]]:
        """The table's rows of all kept pages, in streams in its order, with plain strings for categories."""
        if not self.pages:
            return []
        kept = pa.array(sorted(self.pages | self._entries))
        return [
            (piece.filter(pc.is_in(_doc_ids(piece), kept)).cast(table.plain) for piece in stream)
            for stream in sorted_streams(self._directory, table)
        ]


def taken_over(directory: Path, pages: Iterable[str], entries: Iterable[str]) -> Previous:
    """The rows of these pages and entries of the dataset that is there, whatever rules made them."""
    kept = Previous(directory)
    kept.pages.update(pages)
    kept._entries.update(entries)
    return kept


def previous(directory: Path) -> Previous:
    """What a build into the folder may take over: nothing, unless a whole dataset of the same rules is there."""
    try:
        manifest = manifest_of(directory)
        if (manifest.schema_version, manifest.rules) != (SCHEMA_VERSION, rules_version()):
            return Previous(directory)
        if any(sha256_of(place(directory, name)) != digest for name, digest in manifest.files.items()):
            return Previous(directory)
        fingerprints = whole(directory, DOCUMENTS, ["fingerprint"])["fingerprint"].drop_null()
    except (MalformedDataset, OSError):
        return Previous(directory)
    return Previous(directory, frozenset(fingerprints.to_pylist()))


def _doc_ids(rows: pa.Table) -> pa.ChunkedArray:
    """The document that each row comes from; keys of events begin with it."""
    if "doc_id" in rows.column_names:
        return rows["doc_id"]
    return pc.utf8_slice_codeunits(rows["event_id"], 0, 16)
