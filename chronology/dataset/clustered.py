"""Events of all pages in, the same events with their clusters and key scores out, and the two tables of them.

This is what no page can tell alone, so it is done anew at every build. Claims are compared only where they meet in a
stretch of time, and put together only where bonds lead from one to the other; so they are sorted by stretch, then by
group, on the disk, and one stretch or one group is held at a time.
"""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from chronology.dataset.batches import checked
from chronology.dataset.rows import Row, interval_block, sort_date
from chronology.dataset.runs import sort_names
from chronology.dataset.schema import CLUSTERS, EVENTS, MERGES
from chronology.dataset.sorting import Sorting, TableSorting
from chronology.events.claim import Claim
from chronology.events.clusters import Cluster, Link, bonds, grouped, in_order_of_report
from chronology.events.corrections import Action
from chronology.events.event import DateStatus, EventActor, Modality, Place, Role
from chronology.events.likeness import stretches
from chronology.events.ranking import score
from chronology.intervals import BoundKind, Extent, Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from chronology.events.likeness import Bond

__all__ = ["Clustered", "clustered"]

_ORDER = tuple(sort_names(EVENTS))
_MARKS = ("cluster_id", "key_score")


@dataclass(frozen=True, slots=True)
class Clustered:
    """The two tables of clusters, in their order, and what they say of each event, in that of the events."""

    clusters: Iterator[pa.Table]
    merges: Iterator[pa.Table]
    marks: Iterator[pa.Table]

    def marked(self, events: Iterable[pa.Table]) -> Iterator[pa.Table]:
        """All events, in their order, with their ``cluster_id`` and ``key_score``."""
        held = next(self.marks, None)
        for piece in events:
            while held is not None and held.num_rows < piece.num_rows:
                held = pa.concat_tables([held, next(self.marks)])
            if held is not None:
                told, held = held.slice(0, piece.num_rows), held.slice(piece.num_rows)
                yield _with_marks(piece, told)


def _with_marks(events: pa.Table, marks: pa.Table) -> pa.Table:
    assert events["event_id"].equals(marks["event_id"]), "both are in the order of events"
    for name in _MARKS:
        events = events.set_column(EVENTS.names.index(name), name, marks[name])
    return events


class _Told(NamedTuple):
    """A claim, and where its event stands in the order of events."""

    claim: Claim
    place: tuple[object, ...]


def clustered(
    events: Callable[[], Iterator[pa.Table]],
    event_actors: Callable[[], Iterator[pa.Table]],
    corrections: Callable[[], Iterator[pa.Table]],
    documents: Iterable[pa.Table],
    folder: Path,
) -> Clustered:
    """The clusters of the events, as a person corrected them; all come in pieces, in the tables' order.

    ``folder`` takes what is sorted on the disk, and must stay until the answer is used up.

    Raises:
        MalformedDataset: the clusters break the schema.
    """
    said = list(_rows(corrections()))
    alone = {row["event_id"] for row in said if row["action"] == Action.SPLIT}
    by_id = Sorting("events-by-id", folder)
    for row in (row for piece in events() for row in piece.select(_CLAIM_COLUMNS).to_pylist()):
        by_id.add((row["event_id"],), row)
    languages = Sorting("languages", folder)
    for row in (row for piece in documents for row in piece.select(["doc_id", "lang"]).to_pylist()):
        languages.add((row["doc_id"],), row["lang"])
    told = functools.partial(_told, by_id, event_actors, languages)
    found = _bonds((one.claim for one in told() if one.claim.event_id not in alone), folder)
    groups = _Groups(found, list(_joined(said)))
    out = _Out(folder)
    for claims, between, links in groups.of(told(), folder):
        places = {one.claim.event_id: one.place for one in claims}
        for cluster in grouped([one.claim for one in claims], between, joined=links):
            out.add(cluster, places)
    return out.finished()


def _rows(pieces: Iterable[pa.Table]) -> Iterator[dict[str, Any]]:
    return (row for piece in pieces for row in piece.to_pylist())


def _told(events: Sorting, actors: Callable[[], Iterator[pa.Table]], languages: Sorting) -> Iterator[_Told]:
    """Each event as a claim; events, their actors and the documents that their ids begin with are all sorted by id."""
    documents = languages.entries()
    (doc_id, *_rest), lang = next(documents, (("",), "en"))
    by_event = itertools.groupby(_rows(actors()), key=lambda row: str(row["event_id"]))
    event_id, group = next(by_event, ("", iter(())))
    for (own_id, *_), row in events.entries():
        own: list[EventActor] = []
        while doc_id < row["doc_id"]:
            (doc_id, *_rest), lang = next(documents)
        if event_id == own_id:
            own = [_actor(actor) for actor in group]
            event_id, group = next(by_event, ("", iter(())))
        yield _Told(_claim(row, own, lang), tuple(row[name] for name in _ORDER))


def _actor(row: Mapping[str, Any]) -> EventActor:
    rest = {name: value for name, value in row.items() if name not in ("event_id", "seq", "role")}
    return EventActor(Role(row["role"]), **rest)


def _bonds(claims: Iterable[Claim], folder: Path) -> Sorting:
    """All pairs that are alike, sorted; a pair comes as often as it meets."""
    meeting, found = Sorting("claims-by-stretch", folder), Sorting("bonds", folder)
    for claim in claims:
        reported = in_order_of_report(claim)
        for stretch in stretches(claim.interval):
            meeting.add((stretch, f"{reported[0]:d}{reported[1]}", claim.event_id), claim)
    for _, group in itertools.groupby(meeting.entries(), key=lambda item: item[0][0]):
        for pair in bonds(claim for _, claim in group):
            found.add((pair.first, pair.second), pair)
    return found


class _Groups:
    """Events that bonds or links lead to from one another; it holds the ids of those that have any."""

    def __init__(self, found: Sorting, links: Sequence[Link]) -> None:
        self._found = found
        self._links = links
        self._next: dict[str, str] = {}
        for link in links:
            self._join(link.first, link.second)
        for (first, second, *_), _ in found.entries():
            self._join(first, second)

    def _join(self, first: str, second: str) -> None:
        ours, theirs = self._root(first), self._root(second)
        self._next[ours] = ours
        self._next[theirs] = ours

    def _root(self, event_id: str) -> str:
        while (above := self._next.get(event_id, event_id)) != event_id:
            self._next[event_id] = self._next.get(above, above)
            event_id = above
        return event_id

    def of(
        self, told: Iterable[_Told], folder: Path
    ) -> Iterator[tuple[list[_Told], list[Bond], Sequence[Link]]]:
        """Each group's claims, the bonds between them, and the links."""
        claims, between = Sorting("claims-by-group", folder), Sorting("bonds-by-group", folder)
        for one in told:
            if one.claim.event_id in self._next:
                claims.add((self._root(one.claim.event_id), one.claim.event_id), one)
            else:
                yield [one], [], ()
        for (first, second, *_), pairs in itertools.groupby(self._found.entries(), key=lambda item: item[0]):
            between.add((self._root(first), first, second), next(pairs)[1])
        links = defaultdict(list)
        for link in self._links:
            links[self._root(link.first)].append(link)
        pairs_of = itertools.groupby(between.entries(), key=lambda item: item[0][0])
        group, found = next(pairs_of, ("", iter(())))
        for root, members in itertools.groupby(claims.entries(), key=lambda item: item[0][0]):
            own: list[Bond] = []
            if group == root:
                own = [pair for _, pair in found]
                group, found = next(pairs_of, ("", iter(())))
            yield [one for _, one in members], own, links[root]


class _Out:
    """The rows of clusters, on their way to the tables."""

    def __init__(self, folder: Path) -> None:
        self._clusters, self._merges = TableSorting(CLUSTERS, folder), TableSorting(MERGES, folder)
        self._marks = TableSorting(EVENTS, folder, name="marks", columns=(*_ORDER, *_MARKS))

    def add(self, group: Cluster, places: Mapping[str, tuple[object, ...]]) -> None:
        row = _cluster_row(group)
        self._clusters.add(row)
        for merge in _merge_rows(group):
            self._merges.add(merge)
        marks = {name: row[name] for name in _MARKS}
        for claim in group.members:
            self._marks.add({**dict(zip(_ORDER, places[claim.event_id], strict=True)), **marks})

    def finished(self) -> Clustered:
        return Clustered(
            (checked({CLUSTERS.name: piece}, "clusters")[CLUSTERS.name] for piece in self._clusters.pieces()),
            (checked({MERGES.name: piece}, "merges")[MERGES.name] for piece in self._merges.pieces()),
            self._marks.pieces(),
        )


def _joined(corrections: Iterable[Mapping[str, Any]]) -> Iterator[Link]:
    """Each event that a person merged, put to the first one under the same name."""
    first: dict[str, str] = {}
    for row in corrections:
        if row["action"] == Action.MERGE:
            to = first.setdefault(row["value"], row["event_id"])
            if to != row["event_id"]:
                yield Link(to, row["event_id"], row["why"] or f"merged by {row['by'] or 'a person'}")


_CLAIM_COLUMNS = [
    *(
        "event_id",
        "doc_id",
        "source",
        "label",
        "trigger",
        "event_type",
        "modality",
        "polarity",
        "date_status",
    ),
    *("begin", "end", "begin_kind", "end_kind", "granularity", "extent", "approximate", "edtf"),
    *("report_begin", "report_end", "place", "salience", "sort_date", "trigger_start"),
]


def _claim(row: Mapping[str, Any], actors: Sequence[EventActor], lang: str) -> Claim:
    report = row["report_begin"], row["report_end"]
    return Claim(
        event_id=row["event_id"],
        doc_id=row["doc_id"],
        source=row["source"],
        label=row["label"],
        trigger=row["trigger"],
        event_type=row["event_type"],
        modality=Modality(row["modality"]),
        polarity=row["polarity"],
        date_status=DateStatus(row["date_status"]),
        interval=_interval(row),
        report=None if report == (None, None) else Interval(*report, Granularity.DAY),
        place=Place(row["place"]),
        salience=row["salience"],
        actors=tuple(actors),
        lang=lang,
    )


def _interval(row: Mapping[str, Any]) -> Interval | None:
    if row["granularity"] is None:
        return None
    return Interval(
        row["begin"],
        row["end"],
        Granularity(row["granularity"]),
        BoundKind(row["begin_kind"]),
        BoundKind(row["end_kind"]),
        Extent(row["extent"]),
        approximate=row["approximate"],
        edtf_text=row["edtf"],
    )


def _cluster_row(group: Cluster) -> Row:
    main, parts = group.main, score(group)
    first = group.first_reported
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
            {a.iso3 for claim in group.members for a in claim.actors if a.iso3 is not None}
        ),
        "n_events": len(group.members),
        "n_documents": len({claim.doc_id for claim in group.members}),
        "n_sources": len({claim.source for claim in group.members if claim.source is not None}),
        "first_reported": None if first is None else first.begin,
        "key_score": parts.total,
        **{f"score_{name}": part for name, part in parts._asdict().items()},
        "conflicting": [
            {"event_id": claim.event_id, "edtf": claim.interval.edtf, "source": claim.source}
            for claim in group.conflicting
            if claim.interval is not None
        ],
    }


def _merge_rows(group: Cluster) -> Iterator[Row]:
    for merge in group.merges:
        yield {"cluster_id": group.cluster_id, **merge._asdict()}
