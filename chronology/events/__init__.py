"""Who did what to whom, and when: events from a page, its entries and the references in its text."""

from __future__ import annotations

from chronology.events.actor_table import ActorTable, read_actors
from chronology.events.build import build_events
from chronology.events.event import DateStatus, Event, EventActor, EventDate, Modality, Place, Role

__all__ = [
    "ActorTable",
    "DateStatus",
    "Event",
    "EventActor",
    "EventDate",
    "Modality",
    "Place",
    "Role",
    "build_events",
    "read_actors",
]
