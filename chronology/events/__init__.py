"""Who did what to whom, and when: events from a page, its entries and the references in its text."""

from __future__ import annotations

from chronology.events.actor_table import ActorTable, actor_table, read_actors
from chronology.events.build import build_events
from chronology.events.corrections import Applied, Corrections, correct
from chronology.events.event import DateStatus, Event, EventActor, EventDate, Modality, Place, Role

__all__ = [
    "ActorTable",
    "Applied",
    "Corrections",
    "DateStatus",
    "Event",
    "EventActor",
    "EventDate",
    "Modality",
    "Place",
    "Role",
    "actor_table",
    "build_events",
    "correct",
    "read_actors",
]
