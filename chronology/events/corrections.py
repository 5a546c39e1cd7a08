"""What a person corrects, applied to the events of a page: pure, so every build does it again.

A correction finds its event by id, or, where the text around it has changed and so its id, by the words:
the trigger with what stood before and behind it, in a document of the same source.
"""

from __future__ import annotations

import enum
import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from chronology.errors import MalformedDate
from chronology.events.event import DateStatus, EventActor, Role
from chronology.intervals import Extent, Interval, open_ended, parse_date, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronology.documents.document import Document
    from chronology.events.actor_table import ActorTable
    from chronology.events.event import Event

__all__ = [
    "FOUND_BY",
    "Action",
    "Applied",
    "Correction",
    "Corrections",
    "Field",
    "Target",
    "correct",
    "stated_interval",
]


class Action(enum.StrEnum):
    """What is done to an event."""

    FIX = "fix"
    """A field gets another value."""
    DROP = "drop"
    """It is no event; its row goes."""
    CONFIRM = "confirm"
    """It is right as it stands."""
    MERGE = "merge"
    """It is one with the others that are merged under the same value."""
    SPLIT = "split"
    """It is not one with those that the rules put it with."""


class Field(enum.StrEnum):
    """What can be fixed."""

    DATE = "date"
    LABEL = "label"
    TYPE = "type"
    ACTOR = "actor"
    RECIPIENT = "recipient"


FOUND_BY = (BY_ID, BY_QUOTE) = ("id", "quote")
"""How a correction found its event."""


class Target(NamedTuple):
    """The event that is meant: by its id, and by words that outlast a change of the text."""

    event_id: str = ""
    source: str = ""
    """The document's URL, or its name among the inputs."""
    prefix: str = ""
    exact: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of a person's sheet."""

    action: Action
    target: Target
    field: Field | None = None
    value: str = ""
    by: str = ""
    date: str = ""
    why: str = ""
    where: str = ""
    """File and line, for reports."""

    @property
    def correction_id(self) -> str:
        """A digest of what it says, wherever it stands: 12 hex digits."""
        said = (self.action, *self.target, self.field, self.value, self.by, self.date, self.why)
        return hashlib.sha256(repr(said).encode()).hexdigest()[:12]

    @property
    def gone(self) -> str:
        """A sentence for the person whose correction meets no event."""
        meant = f" “{self.target.exact}”" if self.target.exact else ""
        of = f" of {self.target.source}" if self.target.source else ""
        named = self.target.event_id or "no id"
        return f"{self.where}: {self.action} is not applied, its event{meant}{of} is gone ({named})"


class Applied(NamedTuple):
    """A correction and the event it met."""

    correction: Correction
    event_id: str
    old: str
    found_by: str
    """One of ``FOUND_BY``."""

    @property
    def sentence(self) -> str:
        """For the event's row: what was changed, by whom and why."""
        said = self.correction
        changed = f": {self.old or 'none'} → {said.value or 'none'}" if said.action is Action.FIX else ""
        what = said.field or said.action
        who = " ".join(
            filter(None, (f"by {said.by}" if said.by else "", f"on {said.date}" if said.date else ""))
        )
        return f"{what}{changed}" + "".join(f" ({part})" for part in (who, said.why) if part)


@dataclass(frozen=True)
class Corrections:
    """All corrections, to be asked for those of a page."""

    all: tuple[Correction, ...]

    def of(self, page: Document) -> tuple[Correction, ...]:
        """Those that may mean an event of the page or of its entries."""
        documents = (page, *page.blocks)
        doc_ids = {document.doc_id for document in documents}
        sources = {name for document in documents for name in (document.url, document.source_id) if name}
        return tuple(
            correction
            for correction in self.all
            if correction.target.event_id.partition(":")[0] in doc_ids or correction.target.source in sources
        )

    def digest(self, page: Document) -> str:
        """What the rows of the page depend on, besides the page; empty where nothing concerns it."""
        return " ".join(correction.correction_id for correction in self.of(page))


def correct(
    events: Sequence[Event], corrections: Iterable[Correction], actors: ActorTable
) -> tuple[tuple[Event, ...], tuple[Applied, ...]]:
    """The events as corrected, and the corrections that met one; later ones come after earlier ones."""
    current = {event.event_id: event for event in events}
    found: list[Applied] = []
    for correction in corrections:
        event, found_by = _meant(correction.target, current.values())
        if event is None:
            continue
        applied = Applied(correction, event.event_id, _old(event, correction.field), found_by)
        found.append(applied)
        if correction.action is Action.DROP:
            del current[event.event_id]
        else:
            changed = _fixed(event, correction, actors) if correction.action is Action.FIX else event
            current[event.event_id] = replace(changed, corrections=(*event.corrections, applied.sentence))
    return tuple(current.values()), tuple(found)


# --- which event is meant ---------------------------------------------------------------------------------

_LEAST = 12
"""Characters around the trigger that must agree for a changed text to hold the same event."""


def _meant(target: Target, events: Iterable[Event]) -> tuple[Event | None, str]:
    by_words: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        if target.event_id and event.event_id == target.event_id:
            return event, BY_ID
        if target.exact and event.trigger == target.exact:
            by_words[_agreement(target, event)].append(event)
    best = max(by_words, default=0)
    is_sure = best >= min(_LEAST, len(target.prefix) + len(target.suffix)) and len(by_words[best]) == 1
    return (by_words[best][0], BY_QUOTE) if is_sure else (None, "")


def _agreement(target: Target, event: Event) -> int:
    """How many characters next to the trigger are the same, before it and behind it."""
    at = event.trigger_start - event.evidence_start
    before, behind = event.quote[:at], event.quote[at + len(event.trigger) :]
    return _same(target.prefix[::-1], before[::-1]) + _same(target.suffix, behind)


def _same(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b and not (a.isspace() and b.isspace()):
            break
        count += 1
    return count


# --- what is changed --------------------------------------------------------------------------------------


def _old(event: Event, field: Field | None) -> str:
    match field:
        case None:
            return ""
        case Field.DATE:
            return "" if event.interval is None else event.interval.edtf
        case Field.LABEL:
            return event.label
        case Field.TYPE:
            return event.event_type or ""
        case Field.ACTOR | Field.RECIPIENT:
            return "|".join(a.name for a in event.actors if a.role.value == field.value)


def _fixed(event: Event, correction: Correction, actors: ActorTable) -> Event:
    value = correction.value
    match correction.field:
        case Field.DATE:
            return replace(event, interval=stated_interval(value), date_status=DateStatus.DATED, dates=())
        case Field.LABEL:
            return replace(event, label=value)
        case Field.TYPE:
            return replace(event, event_type=value or None)
        case Field.ACTOR | Field.RECIPIENT:
            role = Role(correction.field.value)
            others = tuple(actor for actor in event.actors if actor.role is not role)
            named = tuple(_named(name, role, actors) for name in value.split("|") if name)
            return replace(event, actors=(*named, *others))
        case None:
            return event


def _named(name: str, role: Role, actors: ActorTable) -> EventActor:
    """An actor by a name that the table has, or by a state's code; any other name stands for itself."""
    entries = actors.entries.get(name) or actors.of_state.get(name)
    if entries is None:
        return EventActor(role, name, None, None, "organisation", name)
    entry = entries[0]
    return EventActor(role, entry.name, entry.iso3, entry.sector, entry.actor_class, name)


def stated_interval(text: str) -> Interval:
    """The interval that a person states: a date, "2015/2019" for all of a time, "2013/.." for one with no end.

    Raises:
        MalformedDate: it is none of these.

    >>> stated_interval("2013/..").edtf
    '2013/..'
    """
    first, slash, last = text.strip().partition("/")
    begin = parse_date(first)
    if not slash:
        return begin
    if last == "..":
        return open_ended(begin)
    end = parse_date(last)
    if begin.begin is None or end.end is None or begin.begin >= end.end:
        raise MalformedDate(text)
    return span(begin, end, Extent.THROUGHOUT)
