"""What the event builder gives: who did what to whom, when, and how that is known."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronology.intervals import Interval

__all__ = [
    "JOINED",
    "DateStatus",
    "Event",
    "EventActor",
    "EventDate",
    "Modality",
    "Place",
    "Role",
    "gives_interval",
]


class DateStatus(enum.StrEnum):
    """What the event's interval rests on."""

    DATED = "dated"
    """A reference in the text dates it, and that reference is resolved."""
    BOUNDED = "bounded"
    """A reference dates it, but its interval is only bounded: the publication date is unknown."""
    REPORT_DATE = "report_date"
    """Only the day of the report is known; the interval is that day's, and says no more."""
    UNDATED = "undated"


class Modality(enum.StrEnum):
    """Whether the text says that it happened."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    HYPOTHETICAL = "hypothetical"
    FUTURE = "future"
    OPINION = "opinion"


class Place(enum.StrEnum):
    """Where in its document an event is told."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"


class Role(enum.StrEnum):
    """What an actor does in the event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    OTHER = "other"


JOINED = "joined"
"""Ends the method of a reference that gives the event its interval together with the one of rank 0."""


def gives_interval(rank: int, method: str) -> bool:
    """Whether a reference that dates an event gives it its interval, alone or beside others: "in 2016 and 2017"."""
    return rank == 0 or method.endswith(JOINED)


@dataclass(frozen=True, slots=True)
class EventDate:
    """One reference that dates the event. ``rank`` 0 gives the event its interval."""

    mention_id: str
    """``doc_id:start-end`` of the mention, with the id of the page whose text the offsets count in."""
    rank: int
    relation: str
    """TimeML: IS_INCLUDED, DURING, BEGUN_BY, ENDED_BY, BEFORE, AFTER."""
    method: str
    """The attachment rule's name."""


@dataclass(frozen=True, slots=True)
class EventActor:
    """One actor of the event, in the words of the text and by name."""

    role: Role
    name: str
    iso3: str | None
    sector: str | None
    """PLOVER sector: GOV, MIL, OPP, BUS, IGO …; ``None`` where the table has none."""
    actor_class: str
    """country, person, organisation."""
    surface: str


@dataclass(frozen=True, slots=True)
class Event:
    """One dated (or at least reported) event. Offsets are half-open ``str`` indices into the page's text."""

    event_id: str
    """``doc_id:trigger_start-trigger_end`` with the id of the document that tells it."""
    doc_id: str
    label: str
    event_type: str | None
    """One of PLOVER's 16 types, ``None`` where none fits."""
    modality: Modality
    polarity: str
    """"pos" or "neg"."""
    date_status: DateStatus
    interval: Interval | None
    report: Interval | None
    """The publication interval of the document that tells it."""
    trigger: str
    trigger_start: int
    trigger_end: int
    evidence_start: int
    """The sentence or headline that tells it, ``[evidence_start, evidence_end)``."""
    evidence_end: int
    quote: str
    dates: tuple[EventDate, ...]
    actors: tuple[EventActor, ...]
    place: Place
    salience: float
    """0 to 1: how much the event matters to its document (headline, lead, type, date)."""
    location: str | None = None
    corrections: tuple[str, ...] = ()
    """What a person corrected, each in a sentence."""
