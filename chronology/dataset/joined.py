"""Parts in, what only all of them together tell out: which texts come twice, and which are near-identical.

The parts are read in their order, so the answers are those of reading everything in one go.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.previous import origins
from chronology.dataset.schema import PAGE_TABLES
from chronology.dataset.work import COPY, KEPT, MADE, REJECTED, read_log, rows_in
from chronology.documents.duplicates import firsts
from chronology.documents.reading import same_text
from chronology.documents.rejected import Rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from chronology.dataset.batches import Batch

__all__ = ["Joined", "Said", "joined", "places"]


class Said(NamedTuple):
    """What is said of an article to a person, with its file and line."""

    place: str
    said: str

    def __str__(self) -> str:
        return f"{self.place}: {self.said}"


@dataclass(frozen=True, slots=True)
class Joined:
    """What all parts together give."""

    parts: tuple[Path, ...]
    rejected: tuple[Rejected, ...]
    """What was set aside, in the order of reading."""
    damaged: tuple[Said, ...]
    """The articles of which something could not be read."""
    n_pages: int
    kept: frozenset[str]
    """The pages whose rows are taken over from the dataset that is there."""
    kept_entries: frozenset[str]
    copies: Mapping[str, str]
    """Documents that are near-identical copies, with the first of their likes."""
    dropped: Mapping[Path, frozenset[str]]
    """Documents of a part that an earlier part has."""

    def batches(self) -> Iterator[Batch]:
        """The rows of all parts, each page once."""
        for path in self.parts:
            dropped = pa.array(sorted(self.dropped.get(path, ())), pa.string())
            for table in PAGE_TABLES:
                for rows in rows_in(path, table):
                    yield {table.name: _without(rows, dropped)}


def _without(rows: pa.Table, dropped: pa.Array) -> pa.Table:
    return rows.filter(pc.invert(pc.is_in(origins(rows), dropped))) if len(dropped) else rows


def joined(parts: Sequence[Path]) -> Joined:
    """What the finished parts, in their order, give.

    Raises:
        MalformedDataset: a part is damaged.
    """
    told = _Told(_twice(parts))
    for path in parts:
        for read in read_log(path, _SAID).to_pylist():
            told.add(path, read)
    return Joined(
        parts=tuple(parts),
        rejected=tuple(told.rejected),
        damaged=tuple(told.damaged),
        n_pages=told.n_pages,
        kept=frozenset(told.kept),
        kept_entries=frozenset(told.kept_entries),
        copies=_copies(parts, told.dropped),
        dropped={path: frozenset(found) for path, found in told.dropped.items()},
    )


_SAID = ("state", "where", "line", "reason", "doc_id", "entries")


def places(parts: Sequence[Path], doc_ids: Sequence[str]) -> dict[str, str]:
    """File and line at which each of these documents was read first."""
    found: dict[str, str] = {}
    asked = pa.array(doc_ids, pa.string())
    for path in parts if len(asked) else ():
        log = read_log(path, ["where", "line", "doc_id"])
        for row in log.filter(pc.is_in(log["doc_id"], asked)).to_pylist():
            found.setdefault(row["doc_id"], Rejected(row["where"], row["line"], "").place)
    return found


def _twice(parts: Sequence[Path]) -> frozenset[str]:
    """The documents that were read more than once."""
    if not parts:
        return frozenset()
    ids = pa.chunked_array([chunk for path in parts for chunk in read_log(path, ["doc_id"])["doc_id"].chunks])
    counts = pa.table({"doc_id": ids.drop_null()}).group_by("doc_id").aggregate([([], "count_all")])
    return frozenset(counts.filter(pc.greater(counts["count_all"], 1))["doc_id"].to_pylist())


class _Told:
    """What the logs tell, in the order of reading."""

    def __init__(self, twice: frozenset[str]) -> None:
        self._twice = twice
        self._places: dict[str, str] = {}
        self.rejected: list[Rejected] = []
        self.damaged: list[Said] = []
        self.kept: set[str] = set()
        self.kept_entries: set[str] = set()
        self.dropped: dict[Path, set[str]] = defaultdict(set)
        self.n_pages = 0

    def add(self, path: Path, read: Mapping[str, Any]) -> None:
        state, doc_id, entries = read["state"], read["doc_id"], read["entries"]
        said = Rejected(read["where"], read["line"], read["reason"] or "")
        if state == REJECTED:
            self.rejected.append(said)
        elif doc_id in self._places:
            self.rejected.append(same_text(said.where, said.line, self._places[doc_id]))
            if state != COPY:
                self.dropped[path] |= {doc_id, *entries}
        else:
            self.n_pages += 1
            if said.reason:
                self.damaged.append(Said(said.place, said.reason))
            if doc_id in self._twice:
                self._places[doc_id] = said.place
            if state == KEPT:
                self.kept.add(doc_id)
                self.kept_entries.update(entries)


def _copies(parts: Sequence[Path], dropped: Mapping[Path, set[str]]) -> dict[str, str]:
    """The near-identical copies among the documents that stay."""
    ids, sketches = [], []
    for path in parts:
        log = read_log(path, ["state", "doc_id", "sketch"])
        stays = pc.and_(pc.is_in(log["state"], pa.array([MADE, KEPT])), pc.is_valid(log["sketch"]))
        log = log.filter(
            pc.and_(stays, pc.invert(pc.is_in(log["doc_id"], pa.array(dropped.get(path, ()), pa.string()))))
        )
        ids += log["doc_id"].chunks
        sketches += [_matrix(chunk) for chunk in log["sketch"].chunks]
    return _linked(pa.chunked_array(ids, pa.string()), sketches)


def _linked(ids: pa.ChunkedArray, sketches: Sequence[NDArray[np.uint32]]) -> dict[str, str]:
    import numpy as np

    found = firsts(np.concatenate(sketches)) if len(ids) else np.empty(0, np.int64)
    rows = np.flatnonzero(found >= 0)
    return dict(zip(ids.take(rows).to_pylist(), ids.take(found[rows]).to_pylist(), strict=True))


def _matrix(sketches: pa.FixedSizeBinaryArray) -> NDArray[np.uint32]:
    """One row a text."""
    import numpy as np

    width = sketches.type.byte_width
    data = np.frombuffer(sketches.buffers()[1], np.uint8)
    start = sketches.offset * width
    return data[start : start + len(sketches) * width].view("<u4").reshape(len(sketches), width // 4)
