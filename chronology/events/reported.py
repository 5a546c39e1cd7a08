"""The events of headlines and leads that no reference dates: they are known by the day of their report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.documents.document import PublishedStatus
from chronology.events.clause import Clause, Span
from chronology.events.dated import of_content
from chronology.events.event import DateStatus, Event, Modality, Place
from chronology.events.lines import shortened
from chronology.events.pronouns import is_pronoun
from chronology.events.roles import event_actors
from chronology.events.telling import Told, label_of, made
from chronology.events.tokens import WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.types import event_type
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from chronology.documents.document import Document
    from chronology.events.reading import Reading
    from chronology.intervals import Interval

__all__ = ["reported_events"]


def reported_events(
    reported: Sequence[tuple[Reading, Place]], dated: Sequence[Event], *, is_block: bool
) -> Iterator[Event]:
    """The events of such sentences that no other event of the page tells already; an entry's headline in any case."""
    told: list[Event] = list(dated)
    for reading, place in reported:
        event = (
            _headline_event(reading, place, is_block=is_block)
            if place is Place.HEADLINE
            else _lead_event(reading, place)
        )
        if event is not None and (is_block or not any(_same(event, other) for other in told)):
            told.append(event)
            yield event


def _same(event: Event, other: Event) -> bool:
    """Whether another event of the page tells the same, which then needs no day of a report."""
    countries = {actor.iso3 for actor in event.actors}
    others = {actor.iso3 for actor in other.actors}
    return (
        event.event_type == other.event_type
        and event.polarity == other.polarity
        and other.modality in (Modality.ASSERTED, Modality.REPORTED)
        and countries <= others
    )


def _headline_event(reading: Reading, place: Place, *, is_block: bool) -> Event | None:
    """The event of a headline, in its own words; an entry's headline gives one in any case."""
    if _is_stamp(reading):
        return None
    trigger = _main_trigger(reading)
    if trigger is None and is_block:
        trigger = _first_word(reading)
    if trigger is None:
        return None
    line = shortened(reading.page.text[reading.sentence.start : reading.sentence.end])
    event = _report_event(reading, place, trigger, line, whole_sentence=True)
    return event if is_block or (event.actors and event.event_type is not None) else None


def _is_stamp(reading: Reading) -> bool:
    """Whether a line is nothing but a date: "05/12/2020 - 17:03"."""
    return not any(
        token.text[0].isalpha() for at, token in enumerate(reading.tokens) if at not in reading.dated
    )


def _lead_event(reading: Reading, place: Place) -> Event | None:
    trigger = next((t for t in reading.triggers if t.kind is Kind.FINITE and _own_type(reading, t)), None)
    if trigger is None:
        return None
    clause = reading.reader.clause(trigger)
    line = label_of(reading, trigger, clause, None)
    if line is None or clause.is_borrowed or is_pronoun(reading, clause):
        return None
    event = _report_event(reading, place, trigger, line, whole_sentence=False)
    happened = event.modality in (Modality.ASSERTED, Modality.REPORTED)
    return event if event.actors and happened else None


def _main_trigger(reading: Reading) -> Trigger | None:
    """What somebody is "to do", else the typed verb, else any verb that is no mere saying, a typed noun, any verb."""
    verbs = [t for t in reading.triggers if t.kind is Kind.FINITE]
    ahead = _ahead(reading)
    if ahead is not None:
        return ahead
    ranked = (
        [t for t in verbs if _own_type(reading, t) is not None],
        [t for t in reading.triggers if t.kind is Kind.REDUCED and t.event_type is not None],
        [t for t in verbs if not t.is_reporting and t.is_known],
        [t for t in reading.triggers if t.kind is Kind.NOUN and t.event_type is not None],
        verbs,
    )
    return next((group[0] for group in ranked if group), None)


def _ahead(reading: Reading) -> Trigger | None:
    """The infinitive of "Envoys to meet in Quito", with nothing but a noun before it."""
    first = next((t for t in reading.triggers if t.kind is not Kind.NOUN), None)
    if first is None or first.kind is not Kind.INFINITIVE or first.group == 0:
        return None
    before = reading.tokens[: first.group]
    is_noun = before[-1].verb is None or before[-1].gloss.endswith("s")
    return first if is_noun and not any(t.is_mark or t.kind in _NO_NOUN for t in before) else None


def _own_type(reading: Reading, trigger: Trigger) -> str | None:
    return event_type(reading, trigger, reading.reader.clause(trigger))


def _first_word(reading: Reading) -> Trigger | None:
    for at, token in enumerate(reading.tokens):
        if not token.is_mark:
            return Trigger(at, at, Kind.STATE, token.gloss, None, token.gloss)
    return None


_NO_NOUN = frozenset(
    {WordClass.RELATIVE, WordClass.SUBORDINATOR, WordClass.MODAL, WordClass.AUXILIARY, WordClass.PRONOUN}
)
_JOINS = (WordClass.COMMA, WordClass.COORDINATOR)
_COMMENT = words("view editorial opinion analysis comment explainer")


def _report_event(
    reading: Reading,
    place: Place,
    trigger: Trigger,
    line: str,
    *,
    whole_sentence: bool,
) -> Event:
    clause = reading.reader.clause(trigger)
    if whole_sentence:
        turn = trigger.group if trigger.kind is not Kind.STATE else _turn(reading)
        first, stop = _part_with(reading, turn, () if trigger.is_reporting else _own_subjects(reading))
        clause = Clause(Span(first, turn), Span(turn, stop), clause.opener)
    status, interval = _report_date(reading.teller)
    verbs = reading.reader.any_verb_at
    actors = event_actors(reading.actors, reading.timeless, trigger, clause, interval, (), verbs)
    kind = event_type(reading, trigger, clause)
    if kind is not None:
        actors = of_content(reading, trigger, interval) or actors
    event = made(reading, place, trigger, clause, Told(line, kind, actors, status, interval, ()))
    if whole_sentence and _COMMENT.intersection(token.gloss for token in reading.tokens):
        return replace(event, modality=Modality.OPINION)
    is_ahead = whole_sentence and trigger.kind is Kind.INFINITIVE
    return replace(event, modality=Modality.FUTURE) if is_ahead else event


def _part_with(reading: Reading, at: int, others: Container[int]) -> Span:
    """The part of a headline that tells an event: semicolons, and marks before the clauses of ``others``, part it."""
    marks = [
        index
        for index, token in enumerate(reading.tokens)
        if token.text == ";" or (token.kind in _JOINS and index + 1 in others)
    ]
    first = max((mark + 1 for mark in marks if mark < at), default=0)
    return Span(first, next((mark for mark in marks if mark >= at), len(reading.tokens)))


def _own_subjects(reading: Reading) -> set[int]:
    """Where the subjects of finite verbs begin that stand in their own clause: "Quito signs pact, | Lima protests"."""
    finite = (t for t in reading.triggers if t.kind is Kind.FINITE)
    clauses = [(verb, reading.reader.clause(verb)) for verb in finite]
    return {c.subject.first for verb, c in clauses if not c.is_borrowed and c.subject.stop <= verb.group}


def _turn(reading: Reading) -> int:
    """Where a headline without a verb of its own turns from its subject: at "has", "in", "for"."""
    turns = (
        at
        for at, token in enumerate(reading.tokens)
        if token.kind in (WordClass.AUXILIARY, WordClass.PREPOSITION, WordClass.ADVERB)
    )
    return next(turns, len(reading.tokens))


def _report_date(teller: Document) -> tuple[DateStatus, Interval | None]:
    interval = teller.publication.interval
    if interval is None or (interval.begin is None and interval.end is None):
        return DateStatus.UNDATED, None
    if not interval.is_bounded or teller.publication.status is PublishedStatus.INFERRED:
        return DateStatus.BOUNDED, interval
    return DateStatus.REPORT_DATE, interval
