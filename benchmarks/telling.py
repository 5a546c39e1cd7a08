"""Every event that a text tells, dated or not, with who takes part: the pieces of the events room, row by row.

The tables keep the events that a reference dates, and what headlines and leads report. Annotated corpora ask
for more: each verb with its date, where nothing dates it the day of the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.documents.document import Document, Publication, PublishedStatus
from chronology.events.dating import best_first, date_triggers, giving_interval
from chronology.events.modality import modality
from chronology.events.pronouns import SENTENCES_BACK, is_pronoun, stand_in
from chronology.events.reading import Page, Reading
from chronology.events.roles import event_actors
from chronology.events.sentences import Sentence
from chronology.events.trigger import Kind, Trigger
from chronology.intervals import day, enclosing
from chronology.resolver import resolve

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from chronology.events.actor_table import ActorTable
    from chronology.events.actors import Found
    from chronology.events.event import EventActor, Modality, Role
    from chronology.intervals import Interval

__all__ = ["Telling", "tellings"]

_KINDS = (Kind.FINITE, Kind.NOUN, Kind.GERUND, Kind.INFINITIVE, Kind.REDUCED)


class Telling(NamedTuple):
    """One event word, ``[start, end)`` in the text."""

    start: int
    end: int
    word: str
    kind: Kind
    actors: tuple[EventActor, ...]
    interval: Interval | None
    """By a reference of the text; ``None`` where none dates it."""
    modality: Modality
    sentence: int

    def has(self, name: str, *roles: Role) -> bool:
        """Whether an actor of that name takes part in one of the roles."""
        return any(actor.name == name and actor.role in roles for actor in self.actors)


def tellings(
    text: str, published: dt.date, spans: Sequence[tuple[int, int]], actors: ActorTable | None = None
) -> Iterator[Telling]:
    """The events of a text whose sentences are known, in text order."""
    publication = Publication(PublishedStatus.GIVEN, day(published), "given")
    document = Document("0" * 16, text, 0, len(text), "", publication, "en", title=None)
    page = Page(document, resolve(text, published=day(published), lang="en"), actors)
    before: tuple[Sentence, ...] = ()
    for number, (start, end) in enumerate(spans):
        sentence = Sentence(start, end, is_headline=number == 0)
        yield from _of_sentence(page.reading(document, sentence, before[-SENTENCES_BACK:]), number)
        before = (*before, sentence)


def _of_sentence(reading: Reading, number: int) -> Iterator[Telling]:
    owners = date_triggers(reading.reader, reading.spans)
    for trigger in reading.triggers:
        if trigger.kind not in _KINDS:
            continue
        token, clause = reading.tokens[trigger.at], reading.reader.clause(trigger)
        datings = owners.get(trigger)
        giving = giving_interval(best_first(datings)) if datings else ()
        interval = enclosing([dating.interval for dating in giving]) if giving else None
        stand_ins, verbs = _stand_ins(reading, trigger), reading.reader.any_verb_at
        actors = event_actors(reading.actors, reading.tokens, trigger, clause, interval, stand_ins, verbs)
        how = modality(reading.tokens, reading.triggers, trigger, clause)
        yield Telling(token.start, token.end, token.text, trigger.kind, actors, interval, how, number)


def _stand_ins(reading: Reading, trigger: Trigger) -> list[Found]:
    clause = reading.reader.clause(trigger)
    if not is_pronoun(reading, clause):
        return []
    found = stand_in(reading, reading.tokens[clause.subject.first].gloss, clause.subject.first)
    return [] if found is None else found.actors
