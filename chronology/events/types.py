"""The PLOVER type of an event: its word's own, or that of what the word announces, begins or leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.lexicon import COURSE_VERBS, LIGHT_VERBS, Company, phrase_type
from chronology.events.roles import within
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.verb_groups import words_after
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.clause import Clause
    from chronology.events.reading import Reading

__all__ = ["event_type"]

_REACH = 6
"""Words between a light verb and its object."""
_TRAVEL = words("travel fly arrive land come go slip")
_CALL = words("call receive ring see")
_OFFICIALS = words(
    "envoy envoys diplomat diplomats official officials delegation delegations minister ministers president "
    "presidents ambassador ambassadors secretary negotiators adviser advisers team visitors guests"
)


def event_type(
    reading: Reading, trigger: Trigger, clause: Clause, goes_on: Trigger | None = None
) -> str | None:
    """One of PLOVER's 16 types, ``None`` where none fits.

    What somebody says will be done, or begins to do, has the type of what is done; ``goes_on`` is a second
    verb of the clause.
    """
    if clause.object:
        return _relative_type(reading, trigger, clause)
    if trigger.event_type is not None or trigger.kind in (Kind.NOUN, Kind.STATE):
        return trigger.event_type
    told = _content_type(reading, trigger)
    if told is None and trigger.lemma in LIGHT_VERBS:
        told = _object_type(reading, trigger)
    if told is None:
        told = _means_type(reading, trigger)
    if told is None and trigger.lemma in COURSE_VERBS:
        told = _subject_type(reading, clause)
    if told is None and goes_on is not None:
        told = goes_on.event_type
    return "CONSULT" if told is None and _brings_together(reading, trigger, clause) else told


def _relative_type(reading: Reading, trigger: Trigger, clause: Clause) -> str | None:
    """The type that a verb has with the noun before its relative clause: "the accord that they signed"."""
    given = [token.gloss for token in reading.tokens[clause.object.first : clause.object.stop]]
    told, kind = phrase_type(trigger.lemma, Company([*given, *words_after(reading.tokens, trigger.at)]))
    if told or trigger.event_type is not None:
        return kind if told else trigger.event_type
    nouns = (
        t
        for t in reading.triggers
        if t.kind is Kind.NOUN and clause.object.first <= t.at < clause.object.stop
    )
    return next((noun.event_type for noun in nouns), None) if trigger.lemma in LIGHT_VERBS else None


def _content_type(reading: Reading, trigger: Trigger) -> str | None:
    """The type of "confirmed that they had been expelled"; what is denied there has none."""
    if trigger.is_passive:
        return None
    reader = reading.reader
    content = reader.content(trigger) or _said_before(reading, trigger) or reader.later_content(trigger)
    if content is None or _leans_on_noun(reading, trigger, content) or _is_aside(reading, trigger, content):
        return None
    group = reading.tokens[content.group : content.at]
    is_negated = any(token.kind is WordClass.NEGATION for token in group)
    if is_negated and content.event_type != "THREATEN":
        return None
    has_object = content.lemma in LIGHT_VERBS or content.kind is Kind.STATE
    return _object_type(reading, content) if content.event_type is None and has_object else content.event_type


def _said_before(reading: Reading, trigger: Trigger) -> Trigger | None:
    said = reading.reader.said_before(trigger)
    return None if said is None else next(t for t in reading.triggers if t.at == said.predicate.first)


def _leans_on_noun(reading: Reading, trigger: Trigger, content: Trigger) -> bool:
    """As in "declared him winner in a vote that many reject": that verb is of another clause."""
    tokens, dated = reading.tokens, reading.dated
    return any(
        tokens[at].gloss == "that"
        and at - 1 not in dated
        and tokens[at - 1].kind is WordClass.OPEN
        and tokens[at - 1].text.islower()
        for at in range(trigger.at + 2, content.at)
    )


def _is_aside(reading: Reading, trigger: Trigger, content: Trigger) -> bool:
    """As in "said that they would wait until he was arrested": that verb isn't what was said."""
    return any(
        token.kind is WordClass.SUBORDINATOR and token.gloss != "that"
        for token in reading.tokens[trigger.at + 1 : content.group]
    )


def _object_type(reading: Reading, trigger: Trigger) -> str | None:
    """The type of the noun that is the verb's object: "announced the expulsion of …"."""
    left_out = reading.left_out if trigger.has_endings else ()
    for noun in reading.triggers:
        if noun.kind is Kind.NOUN and 0 < noun.at - trigger.at <= _REACH:
            gap = [reading.tokens[at] for at in range(trigger.at + 1, noun.at) if at not in left_out]
            if not any(_parts_object(token) for token in gap):
                return noun.event_type
    return None


def _parts_object(token: Token) -> bool:
    """Whether what follows the token is no object; Russian has objects behind its "about"."""
    is_preposition = token.kind is WordClass.PREPOSITION and token.gloss != "about"
    return token.is_mark or is_preposition or token.kind is WordClass.SUBORDINATOR


def _means_type(reading: Reading, trigger: Trigger) -> str | None:
    """The type of "answered by expelling", "joined others in vetoing"."""
    if trigger.is_reporting or trigger.kind is not Kind.FINITE:
        return None
    for other in reading.triggers:
        if other.kind is Kind.GERUND and trigger.at < other.at <= trigger.at + _REACH:
            opener = reading.tokens[other.group - 1].gloss
            between = reading.tokens[trigger.at + 1 : other.group]
            if opener in ("by", "in") and not any(token.is_mark for token in between):
                return other.event_type or _content_type(reading, other)
    return None


def _subject_type(reading: Reading, clause: Clause) -> str | None:
    """The type of the event that is the subject: "the visit lasted", "armistice talks planned"."""
    span = clause.subject
    nouns = {t.at: t for t in reading.triggers if t.kind is Kind.NOUN and span.first <= t.at < span.stop}
    heads = (noun for at, noun in nouns.items() if at + 1 not in nouns)
    return next((noun.event_type for noun in heads), None)


def _brings_together(reading: Reading, trigger: Trigger, clause: Clause) -> bool:
    """Whether a leader or envoy goes to another country, or somebody calls or receives a person."""
    if trigger.lemma == "receive" and trigger.is_passive:
        return _names_official(reading.tokens[clause.subject.first : clause.subject.stop])
    if trigger.lemma in _CALL and not trigger.is_passive:
        after = [a for a in reading.actors if a.start >= reading.tokens[trigger.at].end]
        if trigger.has_endings:
            return any(
                a.entry.actor_class == "person" for a in within(after, reading.tokens, clause.predicate)
            )
        return (
            bool(after)
            and after[0].entry.actor_class == "person"
            and _is_object(reading, trigger, after[0].start)
            and not _is_called_something(reading, after[0].end)
        )
    if trigger.lemma not in _TRAVEL:
        return False
    goers = within(reading.actors, reading.tokens, clause.subject)
    places = {
        actor.entry.iso3
        for actor in within(reading.actors, reading.tokens, clause.predicate)
        if actor.entry.actor_class == "country"
    }
    is_official = any(goer.entry.actor_class == "person" for goer in goers) or _names_official(
        reading.tokens[clause.subject.first : clause.subject.stop]
    )
    return is_official and bool(places - {goer.entry.iso3 for goer in goers})


def _is_called_something(reading: Reading, end: int) -> bool:
    """As in "called the president a liar", which is no telephone call."""
    behind = next((token for token in reading.tokens if token.start >= end), None)
    return behind is not None and behind.kind is WordClass.DETERMINER


def _is_object(reading: Reading, trigger: Trigger, start: int) -> bool:
    between = (t for t in reading.tokens[trigger.at + 1 : trigger.at + 4] if t.start < start)
    return all(token.text[0].isupper() or token.kind is WordClass.DETERMINER for token in between)


def _names_official(tokens: Sequence[Token]) -> bool:
    return any(token.gloss in _OFFICIALS for token in tokens)
