"""Events of all pages in, the same events with their clusters and key scores out, and the two tables of them.

This is what no page can tell alone, so it is done anew at every build. Events are compared only where they have
something in common in one stretch of time, and put together only where bonds lead from one to the other. So they are
sorted by stretch, then by group, on the disk; one stretch or one group is held at a time, and only of events that
meet another one a claim is made. All others pass as columns.
"""

from __future__ import annotations

import itertools
import operator
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, final

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.batches import checked
from chronology.dataset.compared import CLAIM_COLUMNS, COMPARED, claim, rows_of, score_columns
from chronology.dataset.rows import Row, interval_block, sort_date
from chronology.dataset.runs import sort_names
from chronology.dataset.schema import CLUSTERS, EVENTS, MERGES
from chronology.dataset.sorting import Sorted, Sorting
from chronology.events.clusters import Cluster, Link, bonds, grouped, in_order_of_report
from chronology.events.corrections import Action
from chronology.events.likeness import Bond
from chronology.events.ranking import score

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Clustered", "Run", "clustered"]

Run: TypeAlias = Callable[[Callable[[pa.Table], pa.Table], Iterable[pa.Table]], Iterator[pa.Table]]

BATCH_ROWS = 20_000
"""Rows whose stretches are looked through at once, if they end within."""

_MARKS = ("cluster_id", "key_score")
_ORDER = tuple(sort_names(EVENTS))
_CLAIM = pa.schema([COMPARED.field(name) for name in dict.fromkeys((*CLAIM_COLUMNS, *_ORDER))])
_MEETING = pa.schema([("stretch", pa.string()), COMPARED.field("meets_by"), *_CLAIM])
_MEMBER = pa.schema([("group", pa.string()), *_CLAIM])
_BOND = pa.schema(
    [("first", pa.string()), ("second", pa.string()), ("similarity", pa.float64()), ("why", pa.string())]
)
_GROUP_BOND = pa.schema([("group", pa.string()), *_BOND])
_MARK = pa.schema([COMPARED.field(name) for name in (*_ORDER, *_MARKS)])


@dataclass(frozen=True, slots=True)
class Clustered:
    """The two tables of clusters, in their order, and what they say of each event."""

    clusters: Iterator[pa.Table]
    merges: Iterator[pa.Table]
    groups: _Groups
    marks: Iterator[pa.Table]
    """Of the events that are in groups, in the order of the events."""

    def marked(self, events: Iterable[pa.Table]) -> Iterator[pa.Table]:
        """All events, in their order, with their ``cluster_id`` and ``key_score``."""
        held = _MARK.empty_table()
        for piece in events:
            has_mark = self.groups.hold(piece["event_id"])
            needed = pc.sum(has_mark, min_count=0).as_py()
            while held.num_rows < needed:
                held = pa.concat_tables([held, next(self.marks)])
            yield _with_marks(piece, has_mark, held.slice(0, needed))
            held = held.slice(needed)


def _with_marks(events: pa.Table, has_mark: pa.BooleanArray, marks: pa.Table) -> pa.Table:
    assert events["event_id"].filter(has_mark).equals(marks["event_id"]), "both are in the order of events"
    for name, alone in (("cluster_id", "event_id"), ("key_score", "key_score")):
        values = pc.replace_with_mask(events[alone].combine_chunks(), has_mark, marks[name].combine_chunks())
        events = events.set_column(EVENTS.names.index(name), EVENTS.plain.field(name), values)
    return events.select(EVENTS.names)


def clustered(
    events: Callable[[], Iterator[pa.Table]], corrections: Iterable[pa.Table], folder: Path, run: Run = map
) -> Clustered:
    """The clusters of the events, as a person corrected them.

    Args:
        events: Asked for twice: the events with what they are compared by, in pieces, in the table's order.
        corrections: What a person said of them.
        folder: Takes what is sorted on the disk, and must stay until the answer is used up.
        run: Does what is independent: as ``map`` does it, or elsewhere, in any order.

    Raises:
        MalformedDataset: the clusters break the schema.
    """
    said = [row for piece in corrections for row in rows_of(piece)]
    alone = {row["event_id"] for row in said if row["action"] == Action.SPLIT}
    found = _bonds(events(), alone, folder, run)
    groups = _Groups(found, list(_joined(said)))
    out = _Out(groups, folder)
    for piece in events():
        out.add(piece)
    out.put_together(found)
    return out.finished()


def _joined(corrections: Iterable[Mapping[str, Any]]) -> Iterator[Link]:
    """Each event that a person merged, put to the first one under the same name."""
    first: dict[str, str] = {}
    for row in corrections:
        if row["action"] == Action.MERGE:
            to = first.setdefault(row["value"], row["event_id"])
            if to != row["event_id"]:
                yield Link(to, row["event_id"], row["why"] or f"merged by {row['by'] or 'a person'}")


# --- events that meet -------------------------------------------------------------------------------------


def _bonds(events: Iterable[pa.Table], alone: Collection[str], folder: Path, run: Run) -> Sorting:
    """All pairs that are alike, sorted; a pair comes as often as it meets."""
    meeting = Sorting(Sorted("meeting", _MEETING, ("stretch", "event_id")), folder)
    found = Sorting(Sorted("bonds", _BOND, ("first", "second")), folder)
    taken_out = pa.array(sorted(alone), pa.string())
    for piece in events:
        rows = piece.filter(pc.invert(pc.is_in(piece["event_id"], taken_out))) if alone else piece
        meeting.add_rows(_in_stretches(rows))
    for pairs in run(_bonds_within, _whole_stretches(meeting.pieces())):
        found.add_rows(pairs)
    return found


def _bonds_within(rows: pa.Table) -> pa.Table:
    """The pairs that are alike, of events that are sorted by stretch; pure, so that any process can look for them."""
    meeting = _that_meet(rows)
    claims = {row["event_id"]: claim(row) for row in rows_of(_each_once(meeting))}
    pairs = [
        pair._asdict()
        for _, group in itertools.groupby(
            zip(meeting["stretch"].to_pylist(), meeting["event_id"].to_pylist(), strict=True),
            key=operator.itemgetter(0),
        )
        for pair in bonds(sorted((claims[event_id] for _, event_id in group), key=in_order_of_report))
    ]
    return pa.Table.from_pylist(pairs, schema=_BOND)


def _each_once(meeting: pa.Table) -> pa.Table:
    """Each event with what its claim is made of."""
    import numpy as np

    _, first = np.unique(meeting["event_id"].to_numpy(), return_index=True)
    return meeting.select(CLAIM_COLUMNS).take(pa.array(first))


def _in_stretches(events: pa.Table) -> pa.Table:
    """Each event once for each of its stretches."""
    stretches = events["stretches"].combine_chunks()
    rows = events.take(pc.list_parent_indices(stretches))
    return rows.append_column("stretch", pc.list_flatten(stretches))


def _whole_stretches(pieces: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The rows, sorted by stretch, in batches that no stretch goes beyond."""
    held = _MEETING.empty_table()
    enough = BATCH_ROWS
    for piece in pieces:
        held = pa.concat_tables([held, piece])
        if held.num_rows >= enough:
            end = pc.index(held["stretch"], held["stretch"][-1]).as_py()
            enough = max(BATCH_ROWS, 2 * (held.num_rows - end))
            yield held.slice(0, end)
            held = held.slice(end)
    yield held


def _that_meet(rows: pa.Table) -> pa.Table:
    """Those of the rows that have something in common with another one of their stretch."""
    import numpy as np

    by = rows["meets_by"].combine_chunks()
    parents = pc.list_parent_indices(by).to_numpy()
    stretches = rows["stretch"].combine_chunks().dictionary_encode().indices.to_numpy()
    digests = pc.list_flatten(by).to_numpy().astype(np.uint64)
    return rows.take(pa.array(_met(stretches[parents].astype(np.uint64) << np.uint64(32) | digests, parents)))


def _met(meetings: NDArray[np.uint64], of: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of whom there is another one in one of the meetings."""
    import numpy as np

    _, number, size = np.unique(meetings, return_inverse=True, return_counts=True)
    return np.unique(of[size[number] > 1])


# --- events that are put together -------------------------------------------------------------------------


@final
class _Groups:
    """Events that bonds or links lead to from one another; it holds the ids of those that have any."""

    def __init__(self, found: Sorting, links: Sequence[Link]) -> None:
        self._next: dict[str, str] = {}
        for link in links:
            self._join(link.first, link.second)
        for piece in found.pieces():
            for first, second in zip(piece["first"].to_pylist(), piece["second"].to_pylist(), strict=True):
                self._join(first, second)
        self._links: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            self._links[self.root(link.first)].append(link)

    def _join(self, first: str, second: str) -> None:
        ours, theirs = self.root(first), self.root(second)
        self._next[ours] = ours
        self._next[theirs] = ours

    def root(self, event_id: str) -> str:
        """The event that stands for the group."""
        while (above := self._next.get(event_id, event_id)) != event_id:
            self._next[event_id] = self._next.get(above, above)
            event_id = above
        return event_id

    def hold(self, event_ids: pa.ChunkedArray) -> pa.BooleanArray:
        """Which of the events are in any group."""
        return pa.array([event_id in self._next for event_id in event_ids.to_pylist()], pa.bool_())

    def links(self, root: str) -> Sequence[Link]:
        """What a person put together in the group."""
        return self._links.get(root, ())


@final
class _Out:
    """The rows of clusters, on their way to the tables."""

    def __init__(self, groups: _Groups, folder: Path) -> None:
        self._groups = groups
        self._members = Sorting(Sorted("members", _MEMBER, ("group", "event_id")), folder)
        self._between = Sorting(Sorted("bonds-by-group", _GROUP_BOND, ("group", "first", "second")), folder)
        self._clusters, self._merges = Sorting(CLUSTERS, folder), Sorting(MERGES, folder)
        self._marks = Sorting(Sorted("marks", _MARK, _ORDER), folder)

    def add(self, events: pa.Table) -> None:
        """Take events in; what is alone is a cluster of its own."""
        in_group = self._groups.hold(events["event_id"])
        self._clusters.add_rows(_alone(events.filter(pc.invert(in_group))))
        members = events.filter(in_group)
        roots = pa.array(map(self._groups.root, members["event_id"].to_pylist()), pa.string())
        self._members.add_rows(members.append_column("group", roots))

    def put_together(self, found: Sorting) -> None:
        """Make clusters of the others, by the bonds between them."""
        for piece in found.pieces():
            roots = pa.array(map(self._groups.root, piece["first"].to_pylist()), pa.string())
            self._between.add_rows(piece.append_column("group", roots))
        pairs = itertools.groupby(_rows(self._between), key=operator.itemgetter("group"))
        group, own = next(pairs, ("", iter(())))
        for root, rows in itertools.groupby(_rows(self._members), key=operator.itemgetter("group")):
            members, between = list(rows), set[Bond]()
            if group == root:
                between = {Bond(*(pair[name] for name in Bond._fields)) for pair in own}
                group, own = next(pairs, ("", iter(())))
            places = {row["event_id"]: {name: row[name] for name in _ORDER} for row in members}
            for cluster in grouped(map(claim, members), between, joined=self._groups.links(root)):
                self._add(cluster, places)

    def _add(self, group: Cluster, places: Mapping[str, Row]) -> None:
        row = _cluster_row(group)
        self._clusters.add(row)
        for merge in group.merges:
            self._merges.add({"cluster_id": group.cluster_id, **merge._asdict()})
        for member in group.members:
            self._marks.add({**places[member.event_id], **{name: row[name] for name in _MARKS}})

    def finished(self) -> Clustered:
        """All that was added."""
        return Clustered(
            (checked({CLUSTERS.name: piece}, "clusters")[CLUSTERS.name] for piece in self._clusters.pieces()),
            (checked({MERGES.name: piece}, "merges")[MERGES.name] for piece in self._merges.pieces()),
            self._groups,
            self._marks.pieces(),
        )


def _rows(sorting: Sorting) -> Iterator[dict[str, Any]]:
    return (row for piece in sorting.pieces() for row in rows_of(piece))


def _alone(events: pa.Table) -> pa.Table:
    """The clusters of events that are put to no other."""
    one = pa.array([1] * events.num_rows, pa.int32())
    counted = {
        "cluster_id": events["event_id"],
        "n_events": one,
        "n_documents": one,
        "n_sources": pc.is_valid(events["source"]).cast(pa.int32()),
        "first_reported": events["report_begin"],
        "conflicting": pa.array([[]] * events.num_rows, CLUSTERS.plain.field("conflicting").type),
    }
    columns = [counted[name] if name in counted else events[name] for name in CLUSTERS.names]
    return pa.Table.from_arrays(columns, schema=CLUSTERS.plain)


def _cluster_row(group: Cluster) -> Row:
    main, first = group.main, group.first_reported
    return {
        "cluster_id": group.cluster_id,
        "event_id": main.event_id,
        "label": main.label,
        "event_type": group.event_type,
        "polarity": main.polarity,
        "date_status": main.date_status.value,
        **interval_block(main.interval),
        "sort_date": sort_date(main.interval, main.report),
        "actors_iso3": sorted(
            {a.iso3 for member in group.members for a in member.actors if a.iso3 is not None}
        ),
        "n_events": len(group.members),
        "n_documents": len({member.doc_id for member in group.members}),
        "n_sources": len({member.source for member in group.members if member.source is not None}),
        "first_reported": None if first is None else first.begin,
        **score_columns(score(group)),
        "conflicting": [
            {"event_id": member.event_id, "edtf": member.interval.edtf, "source": member.source}
            for member in group.conflicting
            if member.interval is not None
        ],
    }
