"""The one definition of every column of every table.

The Arrow schemas, the reference page, the descriptors and the checks all come from ``TABLES``. A column's
``doc`` is one line for a person; its ``allowed`` values are those of the value types themselves.

A minor version adds columns or tables, each marked ``since``: older datasets are read with nulls in their
place. A major version is anything else, and older datasets are then built anew.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from chronology.dataset.columns import (
    FIRST_READABLE,
    SCHEMA_VERSION,
    Column,
    Kind,
    Reference,
    Table,
    as_numbers,
)
from chronology.documents.document import PublishedStatus
from chronology.events.clusters import BY_PERSON, BY_RULE
from chronology.events.corrections import FOUND_BY, Action, Field
from chronology.events.event import DateStatus, Modality, Place, Role
from chronology.intervals import BoundKind, Extent, Granularity
from chronology.resolver.mention import AnchorKind, Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "CLUSTERS",
    "CORRECTIONS",
    "DOCUMENTS",
    "EVENTS",
    "EVENT_ACTORS",
    "EVENT_DATES",
    "EVENT_TYPES",
    "FIRST_READABLE",
    "MENTIONS",
    "MERGES",
    "PAGE_TABLES",
    "SCHEMA_VERSION",
    "TABLES",
    "Column",
    "Kind",
    "Reference",
    "Table",
    "as_numbers",
]

EVENT_TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
"""PLOVER's 16 event types, from material cooperation to material conflict."""

TIMEX_MODIFIERS = (
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
)

TIMEML_RELATIONS = (
    "BEFORE",
    "AFTER",
    "IBEFORE",
    "IAFTER",
    "INCLUDES",
    "IS_INCLUDED",
    "DURING",
    "DURING_INV",
    "SIMULTANEOUS",
    "IDENTITY",
    "BEGINS",
    "BEGUN_BY",
    "ENDS",
    "ENDED_BY",
)


# --- how columns are said ------------------------------------------------------------------------------

_text = functools.partial(Column, kind=Kind.TEXT)
_moment = functools.partial(Column, kind=Kind.MOMENT, unit="local time, no zone")
_flag = functools.partial(Column, kind=Kind.FLAG)
_texts = functools.partial(Column, kind=Kind.TEXTS)
_offset = functools.partial(Column, kind=Kind.NUMBER, unit="Unicode code points", minimum=0)
_count = functools.partial(Column, kind=Kind.NUMBER, minimum=0)
_score = functools.partial(Column, kind=Kind.SCORE, minimum=0, maximum=1)
_doc_id = functools.partial(Column, kind=Kind.TEXT, pattern="[0-9a-f]{16}")
_span_id = functools.partial(Column, kind=Kind.TEXT, pattern="[0-9a-f]{16}:[0-9]+-[0-9]+")
_sha256 = functools.partial(Column, kind=Kind.TEXT, pattern="[0-9a-f]{64}")


def _category(
    name: str,
    doc: str,
    allowed: Iterable[str] = (),
    *,
    nullable: bool = False,
    since: str = FIRST_READABLE,
) -> Column:
    values = tuple(str(a) for a in allowed)
    return Column(name, Kind.CATEGORY, doc, nullable=nullable, allowed=values, since=since)


_state = functools.partial(Column, kind=Kind.CATEGORY, pattern="[A-Z]{3}", nullable=True)


INTERVAL_BLOCK = (
    _moment("begin", doc="First moment of the interval; null where unknown or open.", nullable=True),
    _moment(
        "end", doc="First moment after the interval (exclusive); null where unknown or open.", nullable=True
    ),
    _category(
        "begin_kind", "What is known of the begin; known with a null begin is a year before 1.", BoundKind
    ),
    _category("end_kind", "What is known of the end; open means that it goes on.", BoundKind),
    _category(
        "granularity",
        "The unit of the last part that the words state, fine to coarse.",
        Granularity,
        nullable=True,
    ),
    _category(
        "extent",
        "How what is dated lies in the interval: within it, throughout it, or including it.",
        Extent,
        nullable=True,
    ),
    _flag("approximate", doc="Whether the words say about, around, circa; false where there is no interval."),
    _text("edtf", doc="The interval in EDTF (ISO 8601-2); null where there is none.", nullable=True),
)
"""The same in mentions and events. Without an interval both kinds are ``unknown`` and the rest is null."""

DOCUMENTS = Table(
    "documents",
    "Pages, and the entries on them that have a date of their own (an entry has a parent_doc_id).",
    key=("doc_id",),
    order=("published_begin", "doc_id", "char_start"),
    columns=(
        _doc_id(
            "doc_id",
            doc="Key: first 16 hex digits of the text's sha256; of page id, start and text for an entry.",
        ),
        _text(
            "source_id",
            doc="The input's own name: a path inside its source folder, a record's id.",
            nullable=True,
        ),
        _text("url", doc="Where the document was published.", nullable=True),
        _text("title", doc="Headline.", nullable=True),
        _category("source", "Name of the outlet.", nullable=True),
        _texts("authors", doc="Names of the authors; empty where none is known."),
        _category("lang", "Language, ISO 639-1."),
        _category("licence", "SPDX id of the text's licence.", nullable=True),
        _text(
            "published",
            doc="The publication date as an EDTF interval; null where nothing is known.",
            nullable=True,
        ),
        _moment("published_begin", doc="First moment of the publication date.", nullable=True),
        _moment("published_end", doc="First moment after the publication date (exclusive).", nullable=True),
        _category(
            "published_status", "How the publication date is known; inferred means bounds.", PublishedStatus
        ),
        _category(
            "published_granularity",
            "Unit in which the publication date is known.",
            Granularity,
            nullable=True,
        ),
        _text("published_evidence", doc="A sentence: what the publication date rests on.", nullable=True),
        _moment("retrieved_at", doc="When the document was fetched.", nullable=True, unit="UTC"),
        _sha256("sha256", doc="Of the document's own text, UTF-8, 64 hex digits."),
        _count("n_chars", doc="Length of the document's own text.", unit="Unicode code points"),
        _sha256(
            "fingerprint",
            doc="Of all that a page's rows come from (text, metadata, entries), 64 hex digits; null for an entry.",
            nullable=True,
            since="1.0",
        ),
        _doc_id(
            "near_duplicate_of",
            doc="The first page read that this one is a near-identical copy of, as of a wire story; null for none.",
            nullable=True,
            since="1.0",
        ),
        _doc_id("parent_doc_id", doc="The page that an entry stands on; null for a page.", nullable=True),
        _offset("char_start", doc="Where the document's own text begins in its page's text; 0 for a page."),
        _offset("char_end", doc="Where it ends (exclusive)."),
        _text(
            "text",
            doc="The document's own text; null unless its licence allows redistribution.",
            nullable=True,
        ),
    ),
    references=(Reference("parent_doc_id", "documents"),),
)

MENTIONS = Table(
    "mentions",
    "Every temporal reference found, resolved or not.",
    key=("mention_id",),
    order=("begin", "doc_id", "char_start"),
    columns=(
        _span_id("mention_id", doc="Key: doc_id:char_start-char_end."),
        _doc_id("doc_id", doc="The page in whose text, as it was read (docs/inputs.md), the offsets count."),
        _doc_id("block_id", doc="The entry of that page in which the reference stands.", nullable=True),
        _offset("char_start", doc="Where the words begin in the page's text."),
        _offset("char_end", doc="Where they end (exclusive)."),
        _text("quote_exact", doc="The words themselves."),
        _category("status", "How far the reference could be resolved.", Status),
        _category("timex_type", "TIMEX3 type.", TimexType),
        _text(
            "timex_value",
            doc="TIMEX3 value; symbolic (XXXX-WXX-6) where it cannot be counted.",
            nullable=True,
        ),
        _category("timex_mod", "TIMEX3 modifier.", TIMEX_MODIFIERS, nullable=True),
        _category("signal", "The word beside it that says how it dates: since, until, by.", nullable=True),
        *INTERVAL_BLOCK,
        _category("anchor_kind", "What the reference was counted from.", AnchorKind),
        _text("anchor_ref", doc="Start-end of the earlier mention it counts from, or a name.", nullable=True),
        _text("anchor_edtf", doc="The interval it was counted from, in EDTF.", nullable=True),
        _category("rule_id", "The rule that read the words."),
        _score(
            "confidence",
            doc="Share of annotated references of this kind whose value was right; null where none were counted.",
            nullable=True,
        ),
        _text("quote_prefix", doc="Up to 32 characters before the words (W3C text quote selector)."),
        _text("quote_suffix", doc="Up to 32 characters after the words."),
        _text("anchor_why", doc="A sentence: why this anchor."),
        _texts("rule_trace", doc="The steps from the words to the interval, in order."),
        Column(
            "alternatives", Kind.READINGS, "Other readings of the same words, each with the reason for it."
        ),
    ),
    references=(Reference("doc_id", "documents"), Reference("block_id", "documents")),
)

EVENTS = Table(
    "events",
    "What happened, by which document; one row for each telling.",
    key=("event_id",),
    order=("sort_date", "doc_id", "trigger_start"),
    columns=(
        _span_id("event_id", doc="Key: doc_id:trigger_start-trigger_end."),
        _span_id(
            "cluster_id",
            doc="The cluster of reports of the same event; null until the pages are put together.",
            nullable=True,
        ),
        _doc_id("doc_id", doc="The document that tells it: a page, or an entry on one."),
        _text("label", doc="A short line for a timeline."),
        _category("event_type", "PLOVER event type; null where none fits.", EVENT_TYPES, nullable=True),
        _category("modality", "Whether the text says that it happened.", Modality),
        _category("polarity", "neg where the text says that it did not happen.", ("pos", "neg")),
        _category("date_status", "What the interval rests on.", DateStatus),
        *INTERVAL_BLOCK,
        _moment(
            "report_begin", doc="First moment of the telling document's publication date.", nullable=True
        ),
        _moment("report_end", doc="First moment after that publication date (exclusive).", nullable=True),
        _moment(
            "sort_date",
            doc="For ordering only, no date: the first known of begin, end, report_begin, report_end.",
            nullable=True,
        ),
        _texts("actors_iso3", doc="The states whose actors take part, ISO 3166-1 alpha-3, sorted."),
        _state("actor_iso3", doc="State of the first actor that acts."),
        _state("recipient_iso3", doc="State of the first actor that is acted on."),
        _category("location", "Where it happened, as the text names it.", nullable=True),
        _text("stated", doc="The words that date it; null where no reference does.", nullable=True),
        _category("rule_id", "The rule that read those words.", nullable=True),
        _text("trigger", doc="The word that names the event."),
        _offset("trigger_start", doc="Where the trigger begins in the page's text."),
        _offset("trigger_end", doc="Where it ends (exclusive)."),
        _offset("evidence_start", doc="Where the telling sentence or headline begins in the page's text."),
        _offset("evidence_end", doc="Where it ends (exclusive)."),
        _category("place", "Where in its document the event is told.", Place, since="1.0"),
        _score(
            "salience",
            doc="How much the event matters to its document.",
            unit="share",
            since="1.0",
            was="key_score",
        ),
        _score(
            "key_score",
            doc="The key score of its cluster; null until the pages are put together.",
            unit="share",
            nullable=True,
            since="1.0",
        ),
        _texts(
            "corrections",
            doc="What a person corrected: each with the old value, by whom and why.",
            since="1.0",
        ),
        _text("title", doc="Headline of the telling document.", nullable=True),
        _category("source", "Outlet of the telling document.", nullable=True),
        _text("url", doc="Where the telling document was published.", nullable=True),
        _text("quote", doc="The telling sentence or headline, as it stands."),
    ),
    references=(Reference("doc_id", "documents"), Reference("cluster_id", "clusters")),
)

EVENT_DATES = Table(
    "event_dates",
    "Which references date which event.",
    key=("event_id", "mention_id"),
    order=("event_id", "rank"),
    columns=(
        _span_id("event_id", doc="The event."),
        _span_id("mention_id", doc="The reference that dates it."),
        _count(
            "rank",
            doc="0 gives the event its interval, together with those whose `method` ends in `joined`: "
            '"on 14 and 15 October".',
            unit="position",
        ),
        _category("relation", "TimeML relation of the event to the reference's time.", TIMEML_RELATIONS),
        _category("method", "The attachment rule."),
    ),
    references=(Reference("event_id", "events"), Reference("mention_id", "mentions")),
)

EVENT_ACTORS = Table(
    "event_actors",
    "Who takes part in which event.",
    key=("event_id", "seq"),
    order=("event_id", "seq"),
    columns=(
        _span_id("event_id", doc="The event."),
        _count("seq", doc="0 for the first actor, in the order of the text.", unit="position"),
        _category("role", "What the actor does in the event.", Role),
        _text("name", doc="The actor's full name."),
        _state("iso3", doc="Its state, ISO 3166-1 alpha-3."),
        _category("sector", "PLOVER sector: GOV, MIL, OPP, BUS, IGO and so on.", nullable=True),
        _category("actor_class", "What kind of actor: country, person, organisation."),
        _text("surface", doc="The words of the text."),
    ),
    references=(Reference("event_id", "events"),),
)

CLUSTERS = Table(
    "clusters",
    "Events, each once, with all their reports; an event that one report tells is a cluster of one.",
    key=("cluster_id",),
    order=("sort_date",),
    columns=(
        _span_id("cluster_id", doc="Key: the event_id of the member that was reported first."),
        _span_id("event_id", doc="The member whose label and interval stand here: the best supported one."),
        _text("label", doc="Its label."),
        _category("event_type", "The type that most members have.", EVENT_TYPES, nullable=True),
        _category("polarity", "neg where the reports say that it did not happen.", ("pos", "neg")),
        _category("date_status", "What the interval rests on.", DateStatus),
        *INTERVAL_BLOCK,
        _moment(
            "sort_date",
            doc="For ordering only: the first known of begin, end and the report's.",
            nullable=True,
        ),
        _texts(
            "actors_iso3", doc="The states that take part by any of the reports, ISO 3166-1 alpha-3, sorted."
        ),
        _count("n_events", doc="Members.", unit="events"),
        _count(
            "n_documents", doc="Documents that tell it, entries on a page counted apart.", unit="documents"
        ),
        _count("n_sources", doc="Named outlets that tell it.", unit="outlets"),
        _moment("first_reported", doc="First moment of the first report's publication date.", nullable=True),
        _score(
            "key_score", doc="How much the event matters: the sum of the parts that follow.", unit="share"
        ),
        _score("score_documents", doc="Part: how many documents date it.", unit="share"),
        _score("score_sources", doc="Part: how many outlets tell it.", unit="share"),
        _score("score_place", doc="Part: whether a headline or a lead tells it.", unit="share"),
        _score("score_kind", doc="Part: what kind of event it is.", unit="share"),
        _score("score_parties", doc="Part: how many parties it is between.", unit="share"),
        _score("score_sureness", doc="Part: whether a report says that it happened, and when.", unit="share"),
        Column(
            "conflicting",
            Kind.CLAIMS,
            "The members whose dates contradict the interval, each with its own; empty where none does.",
        ),
    ),
    references=(Reference("event_id", "events"),),
    since="1.0",
)

MERGES = Table(
    "merges",
    "Why events were put into one cluster; undone, a merge leaves the two apart.",
    key=("event_id", "with_event_id"),
    order=("cluster_id",),
    columns=(
        _span_id("cluster_id", doc="The cluster."),
        _span_id("event_id", doc="The event that was put to another."),
        _span_id("with_event_id", doc="The event it was put to."),
        _score("similarity", doc="Share of the shorter label's words that the other has too.", unit="share"),
        _text("why", doc="The reason: how the dates meet, the type, the parties and the words in common."),
        _category("by", "Whether a rule or a person put them together.", (BY_RULE, BY_PERSON)),
    ),
    references=(
        Reference("cluster_id", "clusters"),
        Reference("event_id", "events"),
        Reference("with_event_id", "events"),
    ),
    since="1.0",
)

CORRECTIONS = Table(
    "corrections",
    "What a person corrected: each correction with the event that it met at this build.",
    key=("event_id", "correction_id"),
    order=("event_id",),
    columns=(
        _span_id("event_id", doc="The event; one that was dropped is in no other table."),
        _text("correction_id", doc="First 12 hex digits of the sha256 of what the correction says."),
        _category("action", "What was done to the event.", Action),
        _category("field", "What was fixed.", Field, nullable=True),
        _text("value", doc="The new value, or the name under which events are merged; may be empty."),
        _text("old", doc="The value before; empty where there was none."),
        _category("found_by", "Whether the event was found by its id or by the words around it.", FOUND_BY),
        _text("by", doc="Who corrected it; may be empty."),
        _text("date", doc="When, as that person wrote it; may be empty."),
        _text("why", doc="Why; may be empty."),
    ),
    since="1.0",
)

PAGE_TABLES = (DOCUMENTS, MENTIONS, EVENTS, EVENT_DATES, EVENT_ACTORS, CORRECTIONS)
"""Those that each page gives rows to."""

TABLES = (*PAGE_TABLES, CLUSTERS, MERGES)
