"""The events of a sentence that its temporal references date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.events.clause import QUESTIONS, Clause, Span
from chronology.events.content import can_have_content, has_content
from chronology.events.dating import (
    SINCE_CLAUSE,
    SUBJECT_NOUN,
    Dating,
    best_first,
    date_triggers,
    giving_interval,
)
from chronology.events.event import DateStatus, Event, EventDate, Place, Role
from chronology.events.lexicon import LIGHT_VERBS
from chronology.events.lines import LONGEST
from chronology.events.pronouns import StandIn, is_pronoun, names_both, stand_in
from chronology.events.roles import event_actors, within
from chronology.events.telling import Told, label_of, made
from chronology.events.tokens import WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.types import event_type, what_is_said
from chronology.intervals import enclosing
from chronology.resolver.mention import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronology.events.actors import Found
    from chronology.events.event import EventActor
    from chronology.events.reading import Reading
    from chronology.intervals import Interval

__all__ = ["dated_events", "of_content"]


def dated_events(reading: Reading, place: Place) -> Iterator[Event]:
    """The events that references of the sentence date, in text order, each told by its verb or by its noun."""
    if not can_have_content(reading):
        return
    owners = date_triggers(reading.reader, reading.spans)
    told: set[int] = set()
    for trigger in reading.triggers:
        given = owners.get(trigger)
        if not given or trigger.kind is Kind.STATE:
            continue
        datings = best_first(given)
        if trigger.kind is Kind.NOUN and _told_by_verb(reading, trigger, owners):
            continue
        if datings[0].method.endswith(SUBJECT_NOUN) and datings[0].mention.start in told:
            continue
        goes_on = reading.reader.joined(trigger) if trigger.kind is Kind.FINITE else None
        goes_on = None if goes_on is None or owners.get(goes_on) else goes_on
        event = _event(reading, place, trigger, datings, goes_on)
        if event is not None:
            told |= {dating.mention.start for dating in datings} if trigger.kind is Kind.NOUN else set()
            yield event


def _told_by_verb(reading: Reading, noun: Trigger, owners: Mapping[Trigger, Sequence[Dating]]) -> bool:
    """Whether the verb that the noun serves already tells it, and the noun names nobody of its own."""
    before = next((t for t in reversed(reading.triggers) if t.at < noun.at), None)
    serves = before is not None and before.kind is Kind.INFINITIVE and before in owners
    verb = before if serves else reading.reader.governor(noun)
    datings = owners.get(verb, ()) if verb is not None and verb.kind is not Kind.STATE else ()
    return any(not dating.method.endswith(SUBJECT_NOUN) for dating in datings)


def _event(
    reading: Reading, place: Place, trigger: Trigger, datings: Sequence[Dating], goes_on: Trigger | None
) -> Event | None:
    clause, second = _clause(reading, trigger, datings, goes_on)
    if clause.opener in QUESTIONS or reading.reader.says_nothing_new(trigger):
        return None
    subject = _stands_for(reading, trigger, clause)
    if subject is None and is_pronoun(reading, clause):
        return None
    giving = giving_interval(datings)
    interval = enclosing([dating.interval for dating in giving])
    said = reading.reader.said_before(trigger)
    told = (
        clause if said is None else clause._replace(predicate=Span(said.subject.first, said.predicate.stop))
    )
    owner = _owner(reading, trigger, clause) if subject is None else None
    stand_ins = subject.actors if subject is not None else [] if owner is None else [owner]
    actors = event_actors(
        reading.actors, reading.timeless, trigger, told, interval, stand_ins, reading.reader.any_verb_at
    )
    kind = event_type(reading, trigger, clause, second)
    if kind is not None:
        actors = of_content(reading, trigger, interval) or actors
    line = None
    name = "" if subject is None else subject.surface
    if has_content(reading, trigger, clause, actors, kind, name):
        line = label_of(reading, trigger, clause, subject)
    if line is None:
        return None
    is_bounded = any(dating.mention.status is Status.BOUNDED for dating in giving)
    status = DateStatus.BOUNDED if is_bounded else DateStatus.DATED
    dates = tuple(_event_date(reading, dating, rank) for rank, dating in enumerate(datings))
    return made(reading, place, trigger, clause, Told(line, kind, actors, status, interval, dates))


def _clause(
    reading: Reading, trigger: Trigger, datings: Sequence[Dating], goes_on: Trigger | None
) -> tuple[Clause, Trigger | None]:
    """The clause to tell, and the second verb of its subject that is told with it."""
    clause = reading.reader.clause(trigger)
    longer = None if goes_on is None or trigger.event_type else _longer(reading, clause, goes_on)
    if datings[0].method.endswith(SINCE_CLAUSE):
        return reading.reader.with_since(longer or clause), goes_on if longer else None
    return (clause, None) if longer is None else (longer, goes_on)


def _stands_for(reading: Reading, trigger: Trigger, clause: Clause) -> StandIn | None:
    """Whom the pronoun that is the subject stands for, written or left out."""
    if is_pronoun(reading, clause):
        return stand_in(reading, reading.tokens[clause.subject.first].gloss, clause.subject.first)
    if names_both(reading, clause):
        return stand_in(reading, "both", clause.subject.first)
    return stand_in(reading, "", trigger.group) if _drops_pronoun(reading, trigger, clause) else None


def of_content(reading: Reading, trigger: Trigger, interval: Interval | None) -> tuple[EventActor, ...]:
    """Who does what somebody says; the one who says it is beside them: "Ruiz said that Chile would send aid"."""
    if trigger.event_type is not None or not (trigger.is_reporting or trigger.lemma in LIGHT_VERBS):
        return ()
    said = what_is_said(reading, trigger)
    if said is None or said.is_passive or said.kind is not Kind.FINITE:
        return ()
    verbs, inner = reading.reader.any_verb_at, reading.reader.clause(said)
    told = event_actors(reading.actors, reading.timeless, said, inner, interval, (), verbs)
    has_doer = any(actor.role is Role.ACTOR for actor in told) or _is_name(reading, inner.subject)
    if inner.is_borrowed or not has_doer:
        return ()
    says = event_actors(
        reading.actors, reading.timeless, trigger, reading.reader.clause(trigger), interval, (), verbs
    )
    named = {actor.name for actor in told}
    beside = (a for a in says if a.role is Role.ACTOR and a.name not in named)
    return (*told, *(replace(actor, role=Role.OTHER) for actor in beside))


def _is_name(reading: Reading, span: Span) -> bool:
    """Whether words are nothing but a name."""
    said = reading.tokens[span.first : span.stop]
    names = [token for token in said if token.kind is not WordClass.CLITIC]
    return bool(names) and all(t.kind is WordClass.OPEN and t.text[0].isupper() for t in names)


def _owner(reading: Reading, trigger: Trigger, clause: Clause) -> Found | None:
    """The state or body for which a subject acts that is no more than its own: "its envoy", "China, whose envoy"."""
    first = clause.subject.first
    if clause.subject and first and reading.tokens[first - 1].gloss == "whose":
        named_before = within(reading.actors, reading.tokens, reading.reader.antecedent(first - 1))
        return named_before[0] if len(named_before) == 1 else None
    if not clause.subject or reading.tokens[first].gloss != "its":
        return None
    named = stand_in(reading, "its", min(first, trigger.group))
    return None if named is None else named.actor


def _event_date(reading: Reading, dating: Dating, rank: int) -> EventDate:
    mention_id = f"{reading.page.document.doc_id}:{dating.mention.start}-{dating.mention.end}"
    return EventDate(mention_id, rank, dating.relation, dating.method)


def _drops_pronoun(reading: Reading, trigger: Trigger, clause: Clause) -> bool:
    """Whether a singular verb has no subject in its sentence, and the language needs none."""
    is_bare = not clause.subject and not clause.is_inverted and trigger.kind is Kind.FINITE
    return is_bare and reading.page.language.drops_pronouns and not trigger.is_plural


def _longer(reading: Reading, clause: Clause, goes_on: Trigger) -> Clause | None:
    """The clause with the second verb of its subject, where a label has room for both."""
    stop = reading.reader.clause(goes_on).predicate.stop
    if clause.is_borrowed or not clause.subject:
        return None
    tokens = reading.tokens
    length = tokens[clause.subject.stop - 1].end - tokens[clause.subject.first].start
    length += tokens[stop - 1].end - tokens[clause.predicate.first].start
    return clause._replace(predicate=Span(clause.predicate.first, stop)) if length <= LONGEST else None
