"""Value types in, table rows out: pure, one page at a time.

A row is a dict from column name to value, with exactly the columns of its table in ``schema``.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chronology.dataset.provenance import fingerprint
from chronology.events.event import Role, gives_interval
from chronology.intervals import BoundKind, Extent, Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronology.documents.document import Document
    from chronology.events.corrections import Applied
    from chronology.events.event import Event
    from chronology.resolver.mention import Alternative, Mention

__all__ = [
    "Row",
    "Rows",
    "interval_block",
    "mention_id",
    "mention_row",
    "page_rows",
    "sort_date",
    "stored_interval",
]

Row = dict[str, object]

QUOTE_CONTEXT = 32
"""Characters kept on each side of a quote."""

_REDISTRIBUTABLE = re.compile(r"CC0-1\.0|CC-BY(-SA)?-\d\.\d(-[A-Z]{2,3})?")


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that one page gives to each table."""

    documents: tuple[Row, ...] = ()
    mentions: tuple[Row, ...] = ()
    events: tuple[Row, ...] = ()
    event_dates: tuple[Row, ...] = ()
    event_actors: tuple[Row, ...] = ()
    corrections: tuple[Row, ...] = ()


def page_rows(
    page: Document,
    mentions: Sequence[Mention],
    events: Sequence[Event],
    corrections: Sequence[Applied] = (),
    *,
    given: str = "",
) -> Rows:
    """The rows of a page, its entries, its references and its events, and of the corrections that it met.

    ``given`` is what ``fingerprint`` takes.
    """
    tellers = {document.doc_id: document for document in (page, *page.blocks)}
    by_id = {mention_id(page, mention): mention for mention in mentions}
    starts = [block.start for block in page.blocks]
    return Rows(
        documents=tuple(_document_row(document, given) for document in tellers.values()),
        mentions=tuple(mention_row(page, mention, starts) for mention in mentions),
        events=tuple(_event_row(event, tellers[event.doc_id], by_id) for event in events),
        event_dates=tuple(row for event in events for row in _event_date_rows(event)),
        event_actors=tuple(row for event in events for row in _event_actor_rows(event)),
        corrections=tuple(_correction_row(applied) for applied in corrections),
    )


def mention_id(page: Document, mention: Mention) -> str:
    """The key of a reference in the page's text."""
    return f"{page.doc_id}:{mention.start}-{mention.end}"


def _document_row(document: Document, given: str) -> Row:
    publication, when = document.publication, document.publication.interval
    return {
        "doc_id": document.doc_id,
        "source_id": document.source_id,
        "url": document.url,
        "title": document.title,
        "source": document.source,
        "authors": list(document.authors),
        "lang": document.lang,
        "licence": document.licence,
        "published": None if when is None else when.edtf,
        "published_begin": None if when is None else when.begin,
        "published_end": None if when is None else when.end,
        "published_status": publication.status.value,
        "published_granularity": None if when is None else when.granularity.value,
        "published_evidence": publication.evidence,
        "retrieved_at": _naive_utc(document.retrieved_at),
        "sha256": document.sha256,
        "n_chars": document.end - document.start,
        "fingerprint": None if document.parent_doc_id is not None else fingerprint(document, given),
        "near_duplicate_of": None,
        "parent_doc_id": document.parent_doc_id,
        "char_start": document.start,
        "char_end": document.end,
        "text": document.own_text if _may_redistribute(document.licence) else None,
    }


def mention_row(page: Document, mention: Mention, block_starts: Sequence[int]) -> Row:
    """The row of a reference; ``block_starts`` says where the page's entries begin."""
    anchor = mention.anchor
    return {
        "mention_id": mention_id(page, mention),
        "doc_id": page.doc_id,
        "block_id": _block_id(page, mention, block_starts),
        "char_start": mention.start,
        "char_end": mention.end,
        "quote_prefix": page.text[max(0, mention.start - QUOTE_CONTEXT) : mention.start],
        "quote_exact": mention.text,
        "quote_suffix": page.text[mention.end : mention.end + QUOTE_CONTEXT],
        "status": mention.status.value,
        "timex_type": mention.timex_type.value,
        "timex_value": mention.value or None,
        "timex_mod": mention.mod,
        "signal": mention.signal,
        **interval_block(mention.interval),
        "anchor_kind": anchor.kind.value,
        "anchor_ref": anchor.ref,
        "anchor_edtf": None if anchor.interval is None else anchor.interval.edtf,
        "anchor_why": anchor.why,
        "rule_id": mention.rule,
        "rule_trace": list(mention.trace),
        "alternatives": [_alternative(other) for other in mention.alternatives],
        "confidence": mention.confidence,
    }


def _event_row(event: Event, teller: Document, mentions: Mapping[str, Mention]) -> Row:
    report, giving = event.report, _giving(event, mentions)
    stated = [(mention.start, mention.end) for mention in (*giving, *_ends_of_range(event, giving, mentions))]
    return {
        "event_id": event.event_id,
        "cluster_id": None,
        "doc_id": event.doc_id,
        "label": event.label,
        "event_type": event.event_type,
        "modality": event.modality.value,
        "polarity": event.polarity,
        "date_status": event.date_status.value,
        **interval_block(event.interval),
        "report_begin": None if report is None else report.begin,
        "report_end": None if report is None else report.end,
        "sort_date": sort_date(event.interval, report),
        "actors_iso3": sorted({actor.iso3 for actor in event.actors if actor.iso3 is not None}),
        "actor_iso3": _first_state(event, Role.ACTOR),
        "recipient_iso3": _first_state(event, Role.RECIPIENT),
        "location": event.location,
        "stated": teller.text[min(stated)[0] : max(stated)[1]] if stated else None,
        "rule_id": giving[0].rule if giving else None,
        "trigger": event.trigger,
        "trigger_start": event.trigger_start,
        "trigger_end": event.trigger_end,
        "evidence_start": event.evidence_start,
        "evidence_end": event.evidence_end,
        "place": event.place.value,
        "salience": event.salience,
        "key_score": None,
        "corrections": list(event.corrections),
        "title": teller.title,
        "source": teller.source,
        "url": teller.url,
        "quote": event.quote,
    }


def _event_date_rows(event: Event) -> list[Row]:
    return [
        {
            "event_id": event.event_id,
            "mention_id": date.mention_id,
            "rank": date.rank,
            "relation": date.relation,
            "method": date.method,
        }
        for date in event.dates
    ]


def _event_actor_rows(event: Event) -> list[Row]:
    return [
        {
            "event_id": event.event_id,
            "seq": seq,
            "role": actor.role.value,
            "name": actor.name,
            "iso3": actor.iso3,
            "sector": actor.sector,
            "actor_class": actor.actor_class,
            "surface": actor.surface,
        }
        for seq, actor in enumerate(event.actors)
    ]


def _correction_row(applied: Applied) -> Row:
    said = applied.correction
    return {
        "event_id": applied.event_id,
        "correction_id": said.correction_id,
        "action": said.action.value,
        "field": None if said.field is None else said.field.value,
        "value": said.value,
        "old": applied.old,
        "found_by": applied.found_by,
        "by": said.by,
        "date": said.date,
        "why": said.why,
    }


def interval_block(interval: Interval | None) -> Row:
    """The columns of an interval, as mentions, events and clusters have them."""
    if interval is None:
        return dict(_NO_INTERVAL)
    return {
        "begin": interval.begin,
        "end": interval.end,
        "begin_kind": interval.begin_kind.value,
        "end_kind": interval.end_kind.value,
        "granularity": interval.granularity.value,
        "extent": interval.extent.value,
        "approximate": interval.approximate,
        "edtf": interval.edtf,
    }


def stored_interval(row: Mapping[str, Any]) -> Interval | None:
    """The interval that those columns of a row hold."""
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


_NO_INTERVAL: Row = {
    "begin": None,
    "end": None,
    "begin_kind": "unknown",
    "end_kind": "unknown",
    "granularity": None,
    "extent": None,
    "approximate": False,
    "edtf": None,
}


def _alternative(other: Alternative) -> dict[str, str | None]:
    edtf = None if other.interval is None else other.interval.edtf
    return {"value": other.value, "edtf": edtf, "why": other.why}


def sort_date(*intervals: Interval | None) -> dt.datetime | None:
    """The first moment that is known of the first interval that has one."""
    moments = (m for interval in intervals if interval is not None for m in (interval.begin, interval.end))
    return next((moment for moment in moments if moment is not None), None)


def _first_state(event: Event, role: Role) -> str | None:
    return next((a.iso3 for a in event.actors if a.role is role and a.iso3 is not None), None)


def _giving(event: Event, mentions: Mapping[str, Mention]) -> list[Mention]:
    """The references that give the event its interval, the first of them of rank 0."""
    return [mentions[date.mention_id] for date in event.dates if gives_interval(date.rank, date.method)]


def _ends_of_range(
    event: Event, giving: Sequence[Mention], mentions: Mapping[str, Mention]
) -> Iterator[Mention]:
    """The other ends of the range that dates an event: of "from 24 to 27 May" each has all of it for its interval."""
    for date in event.dates if giving else ():
        interval = mentions[date.mention_id].interval
        is_range = interval is not None and interval.extent is Extent.THROUGHOUT
        if is_range and interval == giving[0].interval:
            yield mentions[date.mention_id]


def _block_id(page: Document, mention: Mention, block_starts: Sequence[int]) -> str | None:
    i = bisect.bisect_right(block_starts, mention.start) - 1
    return page.blocks[i].doc_id if i >= 0 and mention.start < page.blocks[i].end else None


def _may_redistribute(licence: str | None) -> bool:
    return licence is not None and _REDISTRIBUTABLE.fullmatch(licence) is not None


def _naive_utc(moment: dt.datetime | None) -> dt.datetime | None:
    if moment is None or moment.tzinfo is None:
        return moment
    return moment.astimezone(dt.UTC).replace(tzinfo=None)
