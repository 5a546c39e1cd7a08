"""Events of all pages in, the same events with their clusters and key scores out, and the two tables of them.

This is what no page can tell alone, so it is done anew at every build, from the collected events.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from chronology.dataset.rows import Row, interval_block, sort_date
from chronology.dataset.schema import CLUSTERS, EVENTS, MERGES, Table
from chronology.events.claim import Claim
from chronology.events.clusters import Cluster, Link, cluster
from chronology.events.corrections import Action
from chronology.events.event import DateStatus, EventActor, Modality, Place, Role
from chronology.events.ranking import score
from chronology.intervals import BoundKind, Extent, Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Clustered", "clustered"]


@dataclass(frozen=True, slots=True)
class Clustered:
    """The clusters of all events, and the two tables of them."""

    clusters: pa.Table
    merges: pa.Table
    of_event: Mapping[str, Row]
    """The row of the cluster in which an event is."""

    def marked(self, events: pa.Table) -> pa.Table:
        """These events with their ``cluster_id`` and ``key_score``."""
        rows = [self.of_event[event_id] for event_id in events["event_id"].to_pylist()]
        for name in ("cluster_id", "key_score"):
            values = pa.array([row[name] for row in rows], EVENTS.column(name).kind.plain)
            events = events.set_column(EVENTS.names.index(name), name, values)
        return events


def clustered(
    events: Iterable[pa.Table],
    event_actors: Iterable[pa.Table],
    corrections: Iterable[pa.Table],
    documents: Iterable[pa.Table],
) -> Clustered:
    """The clusters of the events, as a person corrected them; all come in pieces, in the tables' order."""
    said = [row for piece in corrections for row in piece.to_pylist()]
    alone = {row["event_id"] for row in said if row["action"] == Action.SPLIT}
    found = cluster(
        list(_claims(events, _actors(event_actors), _languages(documents))), joined=_joined(said), alone=alone
    )
    rows = [(group, _cluster_row(group)) for group in found]
    return Clustered(
        clusters=_table(CLUSTERS, [row for _, row in rows]),
        merges=_table(MERGES, [row for group in found for row in _merge_rows(group)]),
        of_event={claim.event_id: row for group, row in rows for claim in group.members},
    )


def _joined(corrections: Iterable[Mapping[str, Any]]) -> Iterator[Link]:
    """Each event that a person merged, put to the first one under the same name."""
    first: dict[str, str] = {}
    for row in corrections:
        if row["action"] == Action.MERGE:
            to = first.setdefault(row["value"], row["event_id"])
            if to != row["event_id"]:
                yield Link(to, row["event_id"], row["why"] or f"merged by {row['by'] or 'a person'}")


def _languages(documents: Iterable[pa.Table]) -> Mapping[str, str]:
    """The language of each document that isn't English."""
    rows = (row for piece in documents for row in piece.select(["doc_id", "lang"]).to_pylist())
    return {row["doc_id"]: row["lang"] for row in rows if row["lang"] != "en"}


def _claims(
    events: Iterable[pa.Table], actors: Mapping[str, Sequence[EventActor]], languages: Mapping[str, str]
) -> Iterator[Claim]:
    for piece in events:
        for row in piece.select(_CLAIM_COLUMNS).to_pylist():
            yield _claim(row, actors.get(row["event_id"], ()), languages.get(row["doc_id"], "en"))


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
    *("report_begin", "report_end", "place", "salience"),
]


def _actors(pieces: Iterable[pa.Table]) -> Mapping[str, Sequence[EventActor]]:
    actors: dict[str, list[EventActor]] = defaultdict(list)
    for row in (row for piece in pieces for row in piece.to_pylist()):
        event_id, _, role = row.pop("event_id"), row.pop("seq"), Role(row.pop("role"))
        actors[event_id].append(EventActor(role, **row))
    return actors


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


def _table(table: Table, rows: Iterable[Row]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=table.plain)
