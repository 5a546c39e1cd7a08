"""From a clause with its type, actors and date to the event that the tables hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.events.clause import Span
from chronology.events.content import only_dates, says_nothing
from chronology.events.event import DateStatus, Event, Modality, Place
from chronology.events.labels import label, quotation, reported
from chronology.events.modality import modality, polarity
from chronology.events.pronouns import stand_in
from chronology.events.roles import location, within
from chronology.events.tokens import WordClass
from chronology.events.trigger import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.clause import Clause
    from chronology.events.event import EventActor, EventDate
    from chronology.events.pronouns import StandIn
    from chronology.events.reading import Reading
    from chronology.events.tokens import Token
    from chronology.events.trigger import Trigger
    from chronology.intervals import Interval

__all__ = ["Told", "label_of", "made"]


class Told(NamedTuple):
    """What differs between events that a reference dates and those that only a report does."""

    label: str
    event_type: str | None
    actors: tuple[EventActor, ...]
    status: DateStatus
    interval: Interval | None
    dates: tuple[EventDate, ...]


def made(reading: Reading, place: Place, trigger: Trigger, clause: Clause, told: Told) -> Event:
    """The event of a trigger, with the modality that its sentence and its date give it."""
    token, teller, sentence = reading.tokens[trigger.at], reading.teller, reading.sentence
    how = modality(reading.tokens, reading.triggers, trigger, clause)
    report = teller.publication.interval
    if how in (Modality.ASSERTED, Modality.REPORTED) and _lies_ahead(told, report):
        how = Modality.FUTURE
    return Event(
        event_id=f"{teller.doc_id}:{token.start}-{token.end}",
        doc_id=teller.doc_id,
        label=told.label,
        event_type=told.event_type,
        modality=how,
        polarity=polarity(reading.tokens, trigger, clause),
        date_status=told.status,
        interval=told.interval,
        report=report,
        trigger=token.text,
        trigger_start=token.start,
        trigger_end=token.end,
        evidence_start=sentence.start,
        evidence_end=sentence.end,
        quote=reading.page.text[sentence.start : sentence.end],
        dates=told.dates,
        actors=told.actors,
        place=place,
        salience=_salience(place, told, how),
        location=location(reading.actors, reading.tokens, clause),
    )


def _lies_ahead(told: Told, report: Interval | None) -> bool:
    if told.status is not DateStatus.DATED or told.interval is None or report is None:
        return False
    return told.interval.begin is not None and report.end is not None and told.interval.begin >= report.end


_OWNER = 4
"""Words of whom "whose" stands for that a label has room for."""

# --- labels ---------------------------------------------------------------------------------------------


def label_of(reading: Reading, trigger: Trigger, clause: Clause, subject: StandIn | None) -> str | None:
    """The line that tells a clause: a quotation, what was said, or who did what; ``None`` if it says nothing."""
    is_bare = trigger.can_quote and clause.predicate.stop == trigger.at + 1
    if is_bare or only_dates(reading, trigger, clause) or (trigger.can_quote and clause.is_inverted):
        said = quotation(reading.page.text, reading.tokens, trigger, clause, reading.left_out)
        if said is not None:
            return said
    before = reading.reader.said_before(trigger)
    if before is not None and subject is None:
        tokens = _with_name(reading, before.subject)
        return reported(reading.page.text, tokens, trigger, clause, before, reading.left_out)
    if trigger.has_endings and trigger.kind is Kind.INFINITIVE:
        clause = _with_governor(reading, trigger, clause)
    name = None if subject is None else subject.surface
    tokens = _named(reading, trigger, clause, subject)
    noun = reading.reader.relative_subject(trigger, clause.subject)
    if noun is not None and noun != tokens[clause.subject.first].text:
        tokens[clause.subject.first] = tokens[clause.subject.first]._replace(text=noun)
        clause = clause._replace(subject=_without_name(tokens, clause.subject))
    if trigger.kind is Kind.REDUCED and tokens[trigger.at].case is not None:
        agreed = _agreed(reading, trigger, clause)
        if agreed is None:
            return None
        at, noun, told = agreed
        tokens[at] = tokens[at]._replace(text=noun)
        trigger, clause = trigger._replace(told=told), clause._replace(subject=Span(at, clause.subject.stop))
    content = reading.reader.content(trigger)
    least = trigger.at if content is None else content.at
    line = label(reading.page.text, tokens, trigger, clause, reading.left_out, name, least)
    return None if line is None or says_nothing(reading, line, trigger) else line


def _agreed(reading: Reading, participle: Trigger, clause: Clause) -> tuple[int, str, str] | None:
    """Which word a participle in another case than the subject's tells of, as a subject, and what then tells it."""
    tokens, (first, stop) = reading.tokens, clause.subject
    if first > participle.at:
        nouns = range(first, first + 1)
    elif tokens[participle.group - 1].kind is WordClass.COMMA:
        hangs = (at for at in range(first, stop) if tokens[at].kind is WordClass.PREPOSITION)
        nouns = range(next(hangs, stop) - 1, first - 1, -1)
    else:
        return None
    said = tokens[participle.at].text
    each = ((at, reading.page.language.agreed(tokens[at].text, said, participle.told)) for at in nouns)
    return next(((at, *agreed) for at, agreed in each if agreed is not None), None)


def _without_name(tokens: Sequence[Token], subject: Span) -> Span:
    """A subject up to a name of two words, which stays in the case that the subject had."""
    first, stop = subject
    names = (
        at for at in range(first + 1, stop - 1) if _is_capital(tokens[at]) and _is_capital(tokens[at + 1])
    )
    return Span(first, next(names, stop))


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.kind is WordClass.OPEN


def _with_governor(reading: Reading, trigger: Trigger, clause: Clause) -> Clause:
    """The clause of an infinitive from the verb on that it hangs on: "decidió retirar"."""
    verb = reading.reader.governor(trigger)
    if verb is None or verb.at > trigger.at:
        return clause
    return clause._replace(predicate=Span(verb.group, clause.predicate.stop))


def _named(reading: Reading, trigger: Trigger, clause: Clause, subject: StandIn | None) -> list[Token]:
    """The tokens with a name for "its" and "whose" that open the subject and for "him" that is the object, if sure."""
    doers = [actor.entry for actor in within(reading.actors, reading.tokens, clause.subject)]
    doers += [] if subject is None else [actor.entry for actor in subject.actors]
    tokens = list(reading.tokens)
    if trigger.has_endings:
        return tokens
    first = clause.subject.first
    if clause.subject and first and tokens[first - 1].gloss == "whose":
        owner = tokens[slice(*reading.reader.antecedent(first - 1))]
        if 0 < len(owner) <= _OWNER:
            said = " ".join(token.text for token in owner)
            tokens[first] = tokens[first]._replace(text=f"{said}’s {tokens[first].text}")
    places = [(first, "’s")] if clause.subject and not clause.is_borrowed else []
    for at, ending in [*places, (trigger.at + 1, "")]:
        is_owner = tokens[at].gloss in ("its", "his", "her") if at < len(tokens) else False
        if at < len(tokens) and (is_owner if ending else tokens[at].gloss in ("him", "her")):
            named = stand_in(reading, tokens[at].gloss, first)
            known = None if named is None else named.actor
            if named is not None and known is not None and (ending or known.entry not in doers):
                tokens[at] = tokens[at]._replace(text=named.surface + ending)
    return tokens


def _with_name(reading: Reading, subject: Span) -> list[Token]:
    """The tokens with a name for the pronoun that a subject is, if sure: "He will come, the envoy said"."""
    tokens = list(reading.tokens)
    first, stop = subject
    named = stand_in(reading, tokens[first].gloss, first) if stop == first + 1 else None
    if named is not None:
        tokens[first] = tokens[first]._replace(text=named.surface)
    return tokens


# --- weight ---------------------------------------------------------------------------------------------

_PLACE_WEIGHT = {Place.HEADLINE: 0.3, Place.LEAD: 0.2, Place.BODY: 0.0}


def _salience(place: Place, told: Told, how: Modality) -> float:
    """0 to 1, as a sum of plain parts: where it stands, what it is, who takes part, how sure it is."""
    countries = {actor.iso3 for actor in told.actors if actor.iso3 is not None}
    score = _PLACE_WEIGHT[place]
    score += 0.2 * (told.event_type is not None) + 0.2 * (told.status is DateStatus.DATED)
    score += 0.1 * min(2, len(countries)) + 0.1 * (how is Modality.ASSERTED)
    return round(min(1.0, score), 2)
