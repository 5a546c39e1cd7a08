"""The PLOVER type of an event: its word's own, or that of what the word announces, begins or leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.events.clause import Span
from chronology.events.lexicon import COURSE_VERBS, LIGHT_VERBS, Company, has_phrases, phrase_type
from chronology.events.roles import apposition, within
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.verb_groups import words_after
from chronology.events.verbs import ENACTING, ORDERS, PHASE
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.events.clause import Clause
    from chronology.events.reading import Reading

__all__ = ["event_type", "what_is_said"]

_REACH = 6
"""Words between a light verb and its object."""
_PHASE, _ENACTING, _ORDERS = words(PHASE), words(ENACTING), words(ORDERS)
_QUANTITIES = words("series number wave round string set first second third last order orders")
_ORDERING = words("order command instruct")
_TRAVEL = words("travel fly arrive land come go slip")
_ANSWERS = words("respond reply")
"""Verbs of saying that tell deeds as well: "responded by expelling two envoys"."""
_TELLING = words("announce order launch confirm")
"""Of light verbs those of which a passive leaves no doubt: "an arrest was ordered", while "charges were taken"."""
_CALL = words("call receive ring see")
_TALK = words("speak talk")
_COURSE_PAIRS = {
    "break": words("out"),
    "take": words("place effect force"),
    "enter": words("force effect"),
    "come": words("force effect"),
    "go": words("force effect"),
}
"""Verbs that do so with one of the words right behind them: "came into force"."""
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
    surer = _parted_type(reading, trigger, clause) or _asked_type(reading, trigger)
    if trigger.lemma == "suspend" and _acts_on_state(reading, trigger):
        return "SANCTION"
    if surer is not None:
        return surer.event_type
    if trigger.event_type is not None or trigger.kind in (Kind.NOUN, Kind.STATE):
        return trigger.event_type
    told = (event_type for event_type in _told_types(reading, trigger, clause, goes_on) if event_type)
    return next(told, None)


class _Surer(NamedTuple):
    """A type that goes before the verb's own; ``None`` where the words say that none fits."""

    event_type: str | None


def _parted_type(reading: Reading, trigger: Trigger, clause: Clause) -> _Surer | None:
    """What a subject tells that commas part from its verb: "cholera, which came in May, killed"."""
    is_parted = trigger.kind is Kind.FINITE and 0 < clause.subject.stop < trigger.group
    if not is_parted or trigger.has_endings or not has_phrases(trigger.lemma):
        return None
    subject = [token.gloss for token in reading.tokens[clause.subject.first : clause.subject.stop]]
    company = Company(words_after(reading.tokens, trigger.at, reading.aside), subject, trigger.is_passive)
    told, kind = phrase_type(trigger.lemma, company)
    return _Surer(kind) if told else None


def _asked_type(reading: Reading, trigger: Trigger) -> _Surer | None:
    """The type of what somebody is ordered to do: "ordered the troops to withdraw"."""
    if trigger.lemma not in _ORDERING or trigger.kind is not Kind.FINITE or trigger.is_passive:
        return None
    other = next((t for t in reading.triggers if t.at > trigger.at and t.kind is not Kind.NOUN), None)
    if other is None or other.kind is not Kind.INFINITIVE:
        return None
    if other.event_type is None:
        return _Surer(None) if trigger.event_type == "COOPERATE" else None
    is_parted = any(token.is_mark for token in reading.tokens[trigger.at : other.at])
    return None if is_parted else _Surer(other.event_type)


def _told_types(
    reading: Reading, trigger: Trigger, clause: Clause, goes_on: Trigger | None
) -> Iterator[str | None]:
    """What the words around a verb without a type say that happened, the surest first."""
    leans = clause.is_borrowed or trigger.is_passive
    if leans and trigger.kind is Kind.FINITE and has_phrases(trigger.lemma):
        subject = [token.gloss for token in reading.tokens[clause.subject.first : clause.subject.stop]]
        company = Company(words_after(reading.tokens, trigger.at, reading.aside), subject, trigger.is_passive)
        yield phrase_type(trigger.lemma, company)[1]
    yield _content_type(reading, trigger)
    if trigger.lemma in LIGHT_VERBS:
        yield _object_type(reading, trigger)
    if trigger.is_passive and trigger.lemma in _TELLING:
        yield _subject_type(reading, clause)
    if trigger.lemma in _PHASE:
        yield _begun_type(reading, trigger)
    if trigger.lemma in _ENACTING:
        yield _ordered_type(reading, trigger, clause)
    yield _means_type(reading, trigger)
    if _tells_course(reading, trigger):
        yield _subject_type(reading, clause)
    if goes_on is not None:
        yield goes_on.event_type
    if trigger.lemma == "call" and trigger.has_endings and _calls_to_do(reading, trigger, clause):
        yield "REQUEST"
    if _brings_together(reading, trigger, clause) or _travels_to_meet(reading, trigger):
        yield "CONSULT"


def _relative_type(reading: Reading, trigger: Trigger, clause: Clause) -> str | None:
    """The type that a verb has with the noun before its relative clause: "the accord that they signed"."""
    given = [token.gloss for token in reading.tokens[clause.object.first : clause.object.stop]]
    told, kind = phrase_type(
        trigger.lemma, Company([*given, *words_after(reading.tokens, trigger.at, reading.aside)])
    )
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
    content = what_is_said(reading, trigger) or reader.later_content(trigger)
    if content is None or _leans_on_noun(reading, trigger, content) or _is_aside(reading, trigger, content):
        return None
    group = reading.tokens[content.group : content.at]
    is_negated = any(token.kind is WordClass.NEGATION for token in group)
    if is_negated and content.event_type != "THREATEN":
        return None
    if content.event_type is None and content.lemma in _PHASE:
        return _begun_type(reading, content)
    has_object = content.lemma in LIGHT_VERBS or content.kind is Kind.STATE
    return _object_type(reading, content) if content.event_type is None and has_object else content.event_type


def what_is_said(reading: Reading, trigger: Trigger) -> Trigger | None:
    """The verb of what a verb of saying says, before it or behind."""
    return reading.reader.content(trigger) or _said_before(reading, trigger)


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
            between = [at for at in range(trigger.at + 1, noun.at) if at not in left_out]
            gap = [reading.tokens[at] for at in between]
            is_parted = any(at in reading.reader.any_verb_at for at in between)
            if not is_parted and not any(_parts_object(token) for token in _past_quantity(gap)):
                return noun.event_type
    return None


def _past_quantity(gap: Sequence[Token]) -> Sequence[Token]:
    """The words behind "a series of", which counts what follows."""
    at = next((at for at, token in enumerate(gap) if token.gloss == "of"), 0)
    return gap[at + 1 :] if at and gap[at - 1].gloss in _QUANTITIES else gap


def _parts_object(token: Token) -> bool:
    """Whether what follows the token is no object; Russian has objects behind its "about"."""
    is_preposition = token.kind is WordClass.PREPOSITION and token.gloss != "about"
    return token.is_mark or is_preposition or token.kind is WordClass.SUBORDINATOR


def _begun_type(reading: Reading, trigger: Trigger) -> str | None:
    """The type of "began to withdraw", "continued shelling", "decided on Monday to leave"."""
    for other in reading.triggers:
        if other.at > trigger.at and other.kind in (Kind.INFINITIVE, Kind.GERUND):
            between = range(trigger.at + 1, other.at)
            leads = all(
                at in reading.dated or reading.tokens[at].kind in (WordClass.TO, WordClass.PREPOSITION)
                for at in between
            )
            return other.event_type if leads else None
    return None


def _ordered_type(reading: Reading, trigger: Trigger, clause: Clause) -> str | None:
    """The type of what an order does: "signed an order that freezes …", "issued a decree barring …"."""
    acted_on = clause.subject if trigger.is_passive else Span(trigger.at + 1, clause.predicate.stop)
    order = next((at for at in range(*acted_on) if reading.tokens[at].gloss in _ORDERS), None)
    other = next((t for t in reading.triggers if order is not None and order < t.at != trigger.at), None)
    if other is None or other.kind is Kind.NOUN:
        return None
    opener = reading.tokens[other.group - 1]
    is_told = other.kind is not Kind.FINITE or opener.gloss in ("that", "which")
    return other.event_type if is_told and not other.is_passive else None


def _tells_course(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb says how the event goes that its subject names: "began", "broke out", "came into force"."""
    said = _COURSE_PAIRS.get(trigger.lemma, ())
    behind = reading.tokens[trigger.at + 1 : trigger.at + 3] if said else ()
    return trigger.lemma in COURSE_VERBS or any(token.gloss in said for token in behind)


def _means_type(reading: Reading, trigger: Trigger) -> str | None:
    """The type of "answered by expelling", "joined others in vetoing"."""
    says = trigger.is_reporting and trigger.lemma not in _ANSWERS
    if says or trigger.kind is not Kind.FINITE:
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
    if trigger.lemma in _CALL and not trigger.is_passive:
        return _calls_person(reading, trigger, clause)
    if trigger.lemma in _TALK and not trigger.has_endings:
        return _talks_to_person(reading, trigger)
    if trigger.lemma not in _TRAVEL and trigger.lemma != "receive":
        return False
    beside = apposition(reading.tokens, reading.reader.any_verb_at, trigger, clause.subject)
    goers, others = (within(reading.actors, reading.tokens, span) for span in (clause.subject, beside))
    is_official = any(goer.entry.actor_class == "person" for goer in goers) or any(
        reading.tokens[at].gloss in _OFFICIALS for span in (clause.subject, beside) for at in range(*span)
    )
    if trigger.lemma == "receive" or not is_official:
        return is_official
    places = {
        actor.entry.iso3
        for actor in within(reading.actors, reading.tokens, clause.predicate)
        if actor.entry.actor_class == "country"
    }
    return bool(places - {goer.entry.iso3 for goer in (*goers, *others)})


def _acts_on_state(reading: Reading, trigger: Trigger) -> bool:
    """As in "suspended Gabon", "suspendió a Gabón", and not in "suspended Gabon's aid"."""
    tokens = reading.tokens[trigger.at + 1 :]
    state = next((a for a in reading.actors if a.start > reading.tokens[trigger.at].start), None)
    if state is None or state.entry.actor_class != "country" or state.entry.is_people:
        return False
    between = [token for token in tokens if token.start < state.start]
    behind = next((token for token in tokens if token.start >= state.end), None)
    goes_on = behind is not None and behind.kind in (WordClass.OPEN, WordClass.POSSESSIVE)
    return len(between) < 2 and all(token.gloss == "to" for token in between) and not goes_on


def _travels_to_meet(reading: Reading, trigger: Trigger) -> bool:
    """As in "flew to Lima | to meet the envoy"."""
    aims = (t for t in reading.triggers if t.at > trigger.at and t.kind is not Kind.NOUN)
    aim = next(aims, None) if trigger.lemma in _TRAVEL and trigger.kind is Kind.FINITE else None
    return aim is not None and aim.kind is Kind.INFINITIVE and aim.event_type == "CONSULT"


def _calls_to_do(reading: Reading, trigger: Trigger, clause: Clause) -> bool:
    """As in "llamó a los militares a sublevarse"."""
    return any(
        t.kind is Kind.INFINITIVE and reading.tokens[t.group - 1].gloss == "to"
        for t in reading.triggers
        if trigger.at < t.at < clause.predicate.stop
    )


def _calls_person(reading: Reading, trigger: Trigger, clause: Clause) -> bool:
    after = [a for a in reading.actors if a.start >= reading.tokens[trigger.at].end]
    if trigger.has_endings:
        return any(a.entry.actor_class == "person" for a in within(after, reading.tokens, clause.predicate))
    return (
        bool(after)
        and after[0].entry.actor_class == "person"
        and _is_object(reading, trigger, after[0].start)
        and not _is_called_something(reading, after[0].end)
    )


def _talks_to_person(reading: Reading, trigger: Trigger) -> bool:
    """As in "spoke to President Ruiz", where no more than a title stands between."""
    person = next((a for a in reading.actors if a.start > reading.tokens[trigger.at].end), None)
    if person is None or person.entry.actor_class != "person":
        return False
    between = [t for t in reading.tokens[trigger.at + 1 :] if t.start < person.start]
    return [t.kind for t in between[:1]] == [WordClass.TO] and all(t.text[0].isupper() for t in between[1:])


def _is_called_something(reading: Reading, end: int) -> bool:
    """As in "called the president a liar", which is no telephone call."""
    words = (token for token in reading.tokens if token.start >= end and token.kind is not WordClass.QUOTE)
    behind = next(words, None)
    return behind is not None and behind.kind is WordClass.DETERMINER


def _is_object(reading: Reading, trigger: Trigger, start: int) -> bool:
    between = (t for t in reading.tokens[trigger.at + 1 : trigger.at + 4] if t.start < start)
    return all(token.text[0].isupper() or token.kind is WordClass.DETERMINER for token in between)
