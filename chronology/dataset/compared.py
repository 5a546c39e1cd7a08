"""Rows of events in, what each is compared by out: its actors and language, where it may meet its like, its score.

A document tells all of this without any other, so it is made with the document's rows, by whatever engine makes these.
What is left to the join is to bring like and like together.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from chronology.dataset.rows import stored_interval
from chronology.dataset.schema import EVENTS
from chronology.events.claim import Claim
from chronology.events.clusters import Cluster
from chronology.events.event import DateStatus, EventActor, Modality, Place, Role
from chronology.events.likeness import keys, stretches
from chronology.events.ranking import Score, score
from chronology.intervals import Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronology.dataset.rows import Row

__all__ = ["CLAIM_COLUMNS", "COMPARED", "claim", "score_columns", "with_comparison"]

_ACTOR = ("role", "name", "iso3", "sector", "actor_class", "surface")
_OF_EVENTS = (
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
)
CLAIM_COLUMNS = (*_OF_EVENTS, "lang", "actors")
"""What a claim is made of."""

_SAID = pa.schema(
    {
        "lang": pa.string(),
        "actors": pa.list_(pa.struct([(name, pa.string()) for name in _ACTOR])),
        "stretches": pa.list_(pa.string()),
        "meets_by": pa.list_(pa.uint32()),
        "key_score": pa.float64(),
        **{f"score_{part}": pa.float64() for part in Score._fields},
    }
)
COMPARED = pa.schema([*EVENTS.plain, *(field for field in _SAID if field.name not in EVENTS.names)])
"""Events with what they are compared by: the stretches of time in which one may meet others, and digests of that by
which it may there; and the score that it has if it meets none."""


def with_comparison(
    events: pa.Table, actors: Iterable[Mapping[str, Any]], languages: Mapping[str, str]
) -> pa.Table:
    """The events with the columns of ``COMPARED``.

    Args:
        events: In any order.
        actors: All of these events, in the order of ``seq``.
        languages: By ``doc_id``.
    """
    own: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in actors:
        own[row["event_id"]].append(row)
    told = (
        {**row, "lang": languages[row["doc_id"]], "actors": own[row["event_id"]]}
        for row in rows_of(events.select(_OF_EVENTS))
    )
    said = pa.Table.from_pylist([_compared(row) for row in told], schema=_SAID)
    columns = [(said if name in _SAID.names else events)[name] for name in COMPARED.names]
    return pa.Table.from_arrays(columns, schema=COMPARED)


def rows_of(table: pa.Table) -> Iterator[dict[str, Any]]:
    """The rows of a table, one after the other."""
    columns = [column.to_pylist() for column in table.columns]
    return (dict(zip(table.column_names, row, strict=True)) for row in zip(*columns, strict=True))


def _compared(row: Mapping[str, Any]) -> Row:
    """One row of what is said beside the event's own columns."""
    told = claim(row)
    where = list(stretches(told.interval))
    return {
        "lang": row["lang"],
        "actors": row["actors"],
        "stretches": where,
        "meets_by": list(_meets_by(told)) if where else [],
        **score_columns(score(Cluster((told,), told, (), ()))),
    }


def _meets_by(told: Claim) -> Iterator[int]:
    """Digests of what a claim has in common with those that it is one with; others may share them by chance."""
    yield zlib.crc32(f"{told.trigger}\n{told.label}".encode())
    for pair in keys(told):
        yield zlib.crc32("\t".join(pair).encode())


def score_columns(parts: Score) -> Row:
    """A score, as the tables have it."""
    return {"key_score": parts.total, **{f"score_{name}": part for name, part in parts._asdict().items()}}


def claim(row: Mapping[str, Any]) -> Claim:
    """The claim of a row that has the columns of ``CLAIM_COLUMNS``."""
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
        interval=stored_interval(row),
        report=None if report == (None, None) else Interval(*report, Granularity.DAY),
        place=Place(row["place"]),
        salience=row["salience"],
        actors=tuple(map(_actor, row["actors"])),
        lang=row["lang"],
    )


def _actor(row: Mapping[str, Any]) -> EventActor:
    return EventActor(
        Role(row["role"]), row["name"], row["iso3"], row["sector"], row["actor_class"], row["surface"]
    )
