"""Events from one page: dated ones by their references, others by the day of their report.

Linear in the text, no clock: the same page and mentions give the same events.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from chronology.documents.document import PublishedStatus
from chronology.events.clause import QUESTIONS, Clause, Span
from chronology.events.content import has_content, only_dates, says_nothing
from chronology.events.dating import SINCE_CLAUSE, SUBJECT_NOUN, Dating, best_first, date_triggers
from chronology.events.event import DateStatus, Event, EventActor, EventDate, Modality, Place
from chronology.events.labels import label, quotation, reported
from chronology.events.lines import LONGEST, shortened
from chronology.events.modality import modality, polarity
from chronology.events.reading import SENTENCES_BACK, Page, Reading, StandIn, is_pronoun, stand_in
from chronology.events.roles import event_actors, location
from chronology.events.sentences import Sentence, sentences
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.types import event_type
from chronology.events.words import words
from chronology.resolver.mention import Mention, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronology.documents.document import Document
    from chronology.events.actor_table import ActorTable
    from chronology.intervals import Interval

__all__ = ["build_events"]

_LEAD_SENTENCES = 2


def build_events(
    document: Document, mentions: Sequence[Mention], actors: ActorTable | None = None
) -> tuple[Event, ...]:
    """The events that a page and its entries tell, in text order, each trigger once.

    Args:
        document: a page with its blocks.
        mentions: all references of the page's text, in text order, with offsets in that text.
        actors: the actors to look for; the built-in table without it.
    """
    page = Page(document, tuple(mentions), actors)
    told: dict[str, Event] = {}
    for teller, start, end in _regions(document):
        for event in _region_events(page, teller, start, end):
            told.setdefault(event.event_id, event)
    return tuple(sorted(told.values(), key=lambda event: (event.trigger_start, event.trigger_end)))


def _regions(document: Document) -> Iterator[tuple[Document, int, int]]:
    """The page's own stretches between its blocks, and each block."""
    at = document.start
    for block in document.blocks:
        if at < block.start:
            yield document, at, block.start
        yield block, block.start, block.end
        at = max(at, block.end)
    if at < document.end:
        yield document, at, document.end


def _region_events(page: Page, teller: Document, start: int, end: int) -> Iterator[Event]:
    is_block = teller is not page.document
    reported: list[tuple[Reading, Place]] = []
    dated: list[Event] = []
    latest: deque[Sentence] = deque(maxlen=SENTENCES_BACK + 1)
    for sentence, place in _placed(page, teller, start, end):
        latest.append(sentence)
        is_dated = bool(page.dating(sentence))
        if not is_dated and not _can_be_reported(page, sentence, place, is_block=is_block):
            continue
        reading = page.reading(teller, sentence, tuple(latest)[:-1])
        events = list(_dated_events(reading, place)) if is_dated else []
        dated += events
        if not events and (place is Place.HEADLINE or place is Place.LEAD):
            reported.append((reading, place))
    yield from dated
    yield from _reported_events(reported, dated, is_block=is_block)


def _can_be_reported(page: Page, sentence: Sentence, place: Place, *, is_block: bool) -> bool:
    """Whether a sentence without a date may tell an event that the day of the report dates: who acts must be known."""
    if is_block:
        return place is Place.HEADLINE
    return place is not Place.BODY and bool(page.actors_in(sentence))


def _placed(page: Page, teller: Document, start: int, end: int) -> Iterator[tuple[Sentence, Place]]:
    """The sentences of a region, each with its place: title, lead or body."""
    opens = start == teller.start
    title = teller.title_span
    count = 0
    for number, sentence in enumerate(sentences(page.text, start, end, page.language)):
        if title is not None:
            is_title = title[0] <= sentence.start < title[1]
        else:
            is_title = opens and number == 0 and sentence.is_headline
        is_lead = (
            opens and not is_title and count < _LEAD_SENTENCES and (not sentence.is_headline or number == 1)
        )
        count += opens and not is_title and not sentence.is_headline
        yield sentence, Place.HEADLINE if is_title else Place.LEAD if is_lead else Place.BODY


# --- events with a reference ----------------------------------------------------------------------------


def _dated_events(reading: Reading, place: Place) -> Iterator[Event]:
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
    verb = reading.reader.governor(noun)
    datings = owners.get(verb, ()) if verb is not None and verb.kind is not Kind.STATE else ()
    return any(not dating.method.endswith(SUBJECT_NOUN) for dating in datings)


def _event(
    reading: Reading, place: Place, trigger: Trigger, datings: Sequence[Dating], goes_on: Trigger | None
) -> Event | None:
    clause = reading.reader.clause(trigger)
    longer = None if goes_on is None or trigger.event_type else _longer(reading, clause, goes_on)
    if longer is None:
        goes_on = None
    else:
        clause = longer
    if datings[0].method.endswith(SINCE_CLAUSE):
        clause = reading.reader.with_since(clause)
    subject = None
    if is_pronoun(reading, clause):
        subject = stand_in(reading, reading.tokens[clause.subject.first].gloss, clause.subject.first)
        if subject is None:
            return None
    elif _drops_pronoun(reading, trigger, clause):
        subject = stand_in(reading, "", trigger.group)
    if clause.opener in QUESTIONS:
        return None
    interval = datings[0].interval
    said = reading.reader.said_before(trigger)
    told = (
        clause if said is None else clause._replace(predicate=Span(said.subject.first, said.predicate.stop))
    )
    actor = None if subject is None else subject.actor
    actors = event_actors(reading.actors, reading.tokens, trigger, told, interval, actor)
    kind = event_type(reading, trigger, clause, goes_on)
    if not has_content(reading, trigger, clause, actors, kind):
        return None
    line = _label(reading, trigger, clause, subject)
    if line is None:
        return None
    bounded = datings[0].mention.status is Status.BOUNDED
    dates = tuple(
        EventDate(
            f"{reading.page.document.doc_id}:{d.mention.start}-{d.mention.end}", rank, d.relation, d.method
        )
        for rank, d in enumerate(datings)
    )
    status = DateStatus.BOUNDED if bounded else DateStatus.DATED
    return _made(reading, place, trigger, clause, _Told(line, kind, actors, status, interval, dates))


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


class _Told(NamedTuple):
    """What differs between the kinds of events."""

    label: str
    event_type: str | None
    actors: tuple[EventActor, ...]
    status: DateStatus
    interval: Interval | None
    dates: tuple[EventDate, ...]


def _made(reading: Reading, place: Place, trigger: Trigger, clause: Clause, told: _Told) -> Event:
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


def _lies_ahead(told: _Told, report: Interval | None) -> bool:
    if told.status is not DateStatus.DATED or told.interval is None or report is None:
        return False
    return told.interval.begin is not None and report.end is not None and told.interval.begin >= report.end


def _label(reading: Reading, trigger: Trigger, clause: Clause, subject: StandIn | None) -> str | None:
    is_bare = trigger.is_reporting and clause.predicate.stop == trigger.at + 1
    if is_bare or only_dates(reading, trigger, clause) or (trigger.is_reporting and clause.is_inverted):
        said = quotation(reading.page.text, reading.tokens, trigger, clause, reading.left_out)
        if said is not None:
            return said
    before = reading.reader.said_before(trigger)
    if before is not None and subject is None:
        return reported(reading.page.text, reading.tokens, trigger, clause, before, reading.left_out)
    if trigger.has_endings and trigger.kind is Kind.INFINITIVE:
        clause = _with_governor(reading, trigger, clause)
    name = None if subject is None else subject.surface
    tokens = _named(reading, trigger, clause)
    content = reading.reader.content(trigger)
    least = trigger.at if content is None else content.at
    line = label(reading.page.text, tokens, trigger, clause, reading.left_out, name, least)
    return None if line is None or says_nothing(reading, line, trigger) else line


def _with_governor(reading: Reading, trigger: Trigger, clause: Clause) -> Clause:
    """The clause of an infinitive from the verb on that it hangs on: "decidió retirar"."""
    verb = reading.reader.governor(trigger)
    if verb is None or verb.at > trigger.at:
        return clause
    return clause._replace(predicate=Span(verb.group, clause.predicate.stop))


def _named(reading: Reading, trigger: Trigger, clause: Clause) -> list[Token]:
    """The tokens with a name for "its" that opens the subject and for "him" that is the object, if sure."""
    tokens = list(reading.tokens)
    if trigger.has_endings:
        return tokens
    first = clause.subject.first
    places = [(first, "’s")] if clause.subject and not clause.is_borrowed else []
    for at, ending in [*places, (trigger.at + 1, "")]:
        is_owner = tokens[at].gloss in ("its", "his", "her") if at < len(tokens) else False
        if at < len(tokens) and (is_owner if ending else tokens[at].gloss in ("him", "her")):
            named = stand_in(reading, tokens[at].gloss, first)
            if named is not None and named.actor is not None:
                tokens[at] = tokens[at]._replace(text=named.surface + ending)
    return tokens


# --- events known by their report -----------------------------------------------------------------------


def _reported_events(
    reported: Sequence[tuple[Reading, Place]], dated: Sequence[Event], *, is_block: bool
) -> Iterator[Event]:
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
    trigger = _main_trigger(reading)
    if trigger is None and is_block:
        trigger = _first_word(reading)
    if trigger is None:
        return None
    line = shortened(reading.page.text[reading.sentence.start : reading.sentence.end])
    event = _report_event(reading, place, trigger, line, whole_sentence=True)
    return event if is_block or (event.actors and event.event_type is not None) else None


def _lead_event(reading: Reading, place: Place) -> Event | None:
    trigger = next((t for t in reading.triggers if t.kind is Kind.FINITE and _own_type(reading, t)), None)
    if trigger is None:
        return None
    clause = reading.reader.clause(trigger)
    line = _label(reading, trigger, clause, None)
    if line is None or clause.is_borrowed or is_pronoun(reading, clause):
        return None
    event = _report_event(reading, place, trigger, line, whole_sentence=False)
    happened = event.modality in (Modality.ASSERTED, Modality.REPORTED)
    return event if event.actors and happened else None


def _main_trigger(reading: Reading) -> Trigger | None:
    """The typed verb, else any verb that is no mere saying, else a typed noun, else any verb."""
    verbs = [t for t in reading.triggers if t.kind is Kind.FINITE]
    ranked = (
        [t for t in verbs if _own_type(reading, t) is not None],
        [t for t in reading.triggers if t.kind is Kind.REDUCED and t.event_type is not None],
        [t for t in verbs if not t.is_reporting and t.is_known],
        [t for t in reading.triggers if t.kind is Kind.NOUN and t.event_type is not None],
        verbs,
    )
    return next((group[0] for group in ranked if group), None)


def _own_type(reading: Reading, trigger: Trigger) -> str | None:
    return event_type(reading, trigger, reading.reader.clause(trigger))


def _first_word(reading: Reading) -> Trigger | None:
    for at, token in enumerate(reading.tokens):
        if not token.is_mark:
            return Trigger(at, at, Kind.STATE, token.gloss, None, token.gloss)
    return None


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
        clause = Clause(Span(0, turn), Span(turn, len(reading.tokens)), clause.opener)
    status, interval = _report_date(reading.teller)
    actors = event_actors(reading.actors, reading.tokens, trigger, clause, interval, None)
    kind = event_type(reading, trigger, clause)
    event = _made(reading, place, trigger, clause, _Told(line, kind, actors, status, interval, ()))
    if whole_sentence and _COMMENT.intersection(token.gloss for token in reading.tokens):
        return replace(event, modality=Modality.OPINION)
    return event


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


# --- weight ---------------------------------------------------------------------------------------------


_PLACE_WEIGHT = {Place.HEADLINE: 0.3, Place.LEAD: 0.2, Place.BODY: 0.0}


def _salience(place: Place, told: _Told, how: Modality) -> float:
    """0 to 1, as a sum of plain parts: where it stands, what it is, who takes part, how sure it is."""
    countries = {actor.iso3 for actor in told.actors if actor.iso3 is not None}
    score = _PLACE_WEIGHT[place]
    score += 0.2 * (told.event_type is not None) + 0.2 * (told.status is DateStatus.DATED)
    score += 0.1 * min(2, len(countries)) + 0.1 * (how is Modality.ASSERTED)
    return round(min(1.0, score), 2)
