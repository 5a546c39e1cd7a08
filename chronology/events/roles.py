"""Who did it, to whom, and where: the actors of a clause by their place in it and the voice of its verb."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from chronology.events.actors import Found, entry_at, sector_at
from chronology.events.clause import NOTHING, Span
from chronology.events.event import EventActor, Role
from chronology.events.lexicon import INTRANSITIVE, LIGHT_VERBS
from chronology.events.tokens import Case, Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.verb_groups import WISHES, says_at_whose
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from chronology.events.clause import Clause
    from chronology.intervals import Interval

__all__ = ["apposition", "event_actors", "location", "preposition_before", "within"]

_END = attrgetter("end")
_PLACES = words("in at near off outside inside from around")
_MOVES = words("arrive come fly travel go land return move")
"""Who does so within a state acts on nobody there: "Lula llegó a Brasilia"."""
_VISITS = words("visit trip tour arrival return")
_BEFALLS = words("explosion earthquake flood crash election referendum coup blackout")
"""What happens in a state without its doing, besides the nouns that have a type."""
_DONE_BY_OWNER = words("CONSULT AGREE REQUEST THREATEN REJECT PROTEST RETREAT")
"""Types of event nouns whose "of" says who acts."""
_DONE_TO_OWNER = words("CONCEDE COERCE")
"""Types of nouns whose "'s" says to whom it is done: "Ruiz's arrest was ordered"."""
_ASIDE_OPENS, _JOINT = len(", including the "), len(", and the ")
"""Characters before the first of those whom an aside names, and between two."""
_OPENS_CLAUSE = (WordClass.RELATIVE, WordClass.SUBORDINATOR)
_BORDERS, _ALONG = words("border borders frontier"), words("on in at near along across")
_WAS = words("was were will-be")
_TARGETS = words("on against to with of for over at")
_TO_WISH = 3
"""Tokens from a request to whose it is: "at the | request of the Oslo | government"."""


def within(found: Sequence[Found], tokens: Sequence[Token], span: Span) -> list[Found]:
    """The actors that stand in a span of tokens."""
    if not span:
        return []
    start, end = tokens[span.first].start, tokens[span.stop - 1].end
    return [actor for actor in found if start <= actor.start < end]


def event_actors(
    found: Sequence[Found],
    tokens: Sequence[Token],
    trigger: Trigger,
    clause: Clause,
    when: Interval | None,
    stand_ins: Sequence[Found],
    verbs: Set[int],
) -> tuple[EventActor, ...]:
    """The actors with their roles, in text order, each name once in a role.

    Args:
        found: the actors of the sentence.
        tokens: its tokens.
        trigger: the event's word.
        clause: the event's clause.
        when: the time by which the sector of a person is looked up.
        stand_ins: whom the pronoun that is the subject stands for.
        verbs: where verbs stand.
    """
    if not found and not stand_ins:
        return ()
    subjects = within(found, tokens, clause.subject)
    if _acts_on_itself(tokens, trigger, clause.subject, subjects):
        trigger = trigger._replace(is_passive=False)
    first = Role.RECIPIENT if trigger.is_passive else Role.ACTOR
    rows = [(first, actor) for actor in stand_ins]
    noun = tokens[clause.subject.stop - 1].noun if clause.subject else None
    is_owned = any(tokens[at].kind is WordClass.POSSESSIVE for at in range(*clause.subject))
    suffers = noun is not None and is_owned and noun.event_type in _DONE_TO_OWNER
    if trigger.is_passive and noun is not None and not suffers:
        first = Role.ACTOR  # "US sanctions were imposed"
    rows += [(Role.RECIPIENT, actor) for actor in within(found, tokens, clause.object)]
    rows += [(_subject_role(tokens, clause.subject, subjects, actor) or first, actor) for actor in subjects]
    beside = apposition(tokens, verbs, trigger, clause.subject)
    if beside:
        known = {actor.entry.iso3 for actor in subjects}
        rows += [(first, a) for a in _apposed(found, tokens, beside) if a.entry.iso3 not in known]
    rows += [(first, actor) for actor in _named_aside(found, tokens, clause.subject)]
    own = {actor.entry.iso3 for actor in (*stand_ins, *subjects)} if trigger.lemma in _MOVES else set()
    rows += [
        (Role.OTHER if actor.entry.iso3 in own else _complement_role(tokens, trigger, actor), actor)
        for actor in within(found, tokens, clause.predicate)
        if actor not in subjects
    ]
    seen: set[tuple[Role, str]] = set()
    actors = []
    for role, actor in rows:
        row = _event_actor(role, actor, when)
        if (role, row.name) not in seen and (Role.ACTOR, row.name) not in seen:
            seen.add((role, row.name))
            actors.append(row)
    return tuple(actors)


def _acts_on_itself(
    tokens: Sequence[Token], trigger: Trigger, subject: Span, subjects: Sequence[Found]
) -> bool:
    """Whether a person is the subject of a verb with "se", which is no passive then: "Maduro se impuso"."""
    if not any(token.gloss == "self" for token in tokens[trigger.group : trigger.at]):
        return False
    hangs = next((at for at in range(*subject) if tokens[at].kind is WordClass.PREPOSITION), subject.stop)
    return any(
        actor.entry.actor_class == "person"
        for actor in within(subjects, tokens, subject._replace(stop=hangs))
    )


def apposition(tokens: Sequence[Token], verbs: Set[int], trigger: Trigger, subject: Span) -> Span:
    """What commas part from a name that is the subject: "the Chilean envoy, Ana Ruiz, …", "Ana Ruiz, an aide, …"."""
    first, stop = subject
    if not subject or tokens[first].kind is not WordClass.OPEN or not tokens[first].text[0].isupper():
        return NOTHING
    if stop >= len(tokens) or tokens[stop].kind is not WordClass.COMMA:
        return NOTHING
    if stop + 1 < trigger.group and tokens[trigger.group - 1].kind is WordClass.COMMA:
        return _noun_phrase(tokens, verbs, Span(stop + 1, trigger.group - 1))
    if stop + 1 != trigger.group or first < 2 or tokens[first - 1].kind is not WordClass.COMMA:
        return NOTHING
    opens = first - 1
    while opens > 0 and not (tokens[opens - 1].is_mark or tokens[opens - 1].kind is WordClass.SUBORDINATOR):
        opens -= 1
    return _noun_phrase(tokens, verbs, Span(opens, first - 1))


def _named_aside(found: Sequence[Found], tokens: Sequence[Token], subject: Span) -> list[Found]:
    """Those whom words left out behind a subject name, and no more: "six states, among them Peru and Chile, …"."""
    if not subject or subject.stop >= len(tokens):
        return []
    opens, closes = tokens[subject.stop - 1].end, tokens[subject.stop].start
    named = [actor for actor in found if opens <= actor.start and actor.end <= closes]
    edges = [opens + _ASIDE_OPENS - _JOINT, *(actor.end for actor in named)]
    is_list = all(actor.start - edge <= _JOINT for edge, actor in zip(edges, named, strict=False))
    return named if named and is_list and closes - named[-1].end <= len(", ") else []


def _apposed(found: Sequence[Found], tokens: Sequence[Token], span: Span) -> list[Found]:
    """The states of an apposition: of "the Chilean envoy to Quito, a friend of Ruiz" only Chile."""
    leads = [t for t in tokens[span.first : span.stop] if t.kind in (WordClass.PREPOSITION, WordClass.TO)]
    return [
        actor
        for actor in within(found, tokens, span)
        if (actor.entry.actor_class == "country" or actor.entry.office)
        and [t.gloss for t in leads if t.end <= actor.start][-1:] in ([], ["of"])
    ]


def _noun_phrase(tokens: Sequence[Token], verbs: Set[int], span: Span) -> Span:
    """The span, if a noun opens it and no verb or mark stands in it."""
    opener = tokens[span.first].kind if span else None
    is_noun = opener in (WordClass.DETERMINER, WordClass.OPEN)
    parted = any(at in verbs or tokens[at].is_mark or tokens[at].kind in _OPENS_CLAUSE for at in range(*span))
    return span if is_noun and not parted else NOTHING


def _event_actor(role: Role, actor: Found, when: Interval | None) -> EventActor:
    entry = entry_at(actor, when)
    sector = entry.sector if entry.office else sector_at(actor, when)
    return EventActor(role, entry.name, entry.iso3, sector, entry.actor_class, actor.surface)


def _subject_role(
    tokens: Sequence[Token], subject: Span, subjects: Sequence[Found], actor: Found
) -> Role | None:
    """The role of a name that hangs on a subject: "sanctions against Oslo ended", "an attack in Oslo killed"."""
    if _is_scene(tokens, subject, subjects, actor):
        return Role.OTHER
    before = [token for token in tokens[subject.first : subject.stop] if token.end <= actor.start]
    leads = [at for at, token in enumerate(before) if token.kind in (WordClass.PREPOSITION, WordClass.TO)]
    nouns = [t.noun for t in before[: leads[-1]] if t.noun is not None] if leads else []
    if not nouns or nouns[-1].event_type is None:
        return None
    lead = before[leads[-1]].gloss
    takes_part = lead == "with" or (lead == "of" and nouns[-1].event_type in _DONE_BY_OWNER)
    return Role.RECIPIENT if lead in _TARGETS and not takes_part else None


def _is_scene(tokens: Sequence[Token], subject: Span, subjects: Sequence[Found], actor: Found) -> bool:
    """Whether a state in a subject is where it happened: "an attack in Bogotá killed", "US troops in Bogotá left".

    It is not in "officials in Bogotá said"; and who is visited takes part, wherever that is.
    """
    if actor.entry.actor_class != "country":
        return False
    before = [token for token in tokens[subject.first : subject.stop] if token.end <= actor.start]
    prepositions = [at for at, token in enumerate(before) if token.kind is WordClass.PREPOSITION]
    if not prepositions or before[prepositions[-1]].gloss not in _PLACES:
        return False
    if any(token.kind is WordClass.COMMA for token in before[prepositions[-1] :]):
        return False
    if any(other.start < actor.start and other.entry.iso3 != actor.entry.iso3 for other in subjects[:1]):
        return not any(t.noun is not None and t.noun.lemma in _VISITS for t in before)
    said = [t.noun for t in before[: prepositions[-1]] if t.noun is not None]
    nouns = {noun.lemma for noun in said if noun.event_type or noun.lemma in _BEFALLS}
    return bool(nouns) and nouns.isdisjoint(_VISITS)


def _complement_role(tokens: Sequence[Token], trigger: Trigger, actor: Found) -> Role:
    preposition = preposition_before(tokens, trigger, actor)
    if trigger.is_passive:
        return Role.ACTOR if preposition == "by" or _is_agent(tokens, trigger, actor) else Role.OTHER
    says = trigger.is_reporting and trigger.event_type is None
    if says and (trigger.lemma not in LIGHT_VERBS or _reports_clause(tokens, trigger)):
        return Role.OTHER
    if trigger.kind is Kind.NOUN:
        return _noun_role(tokens, trigger, actor, preposition)
    is_said = trigger.can_quote and trigger.lemma not in LIGHT_VERBS
    if is_said and actor.end <= tokens[trigger.at].start:
        return Role.OTHER
    is_place = preposition in _PLACES or _is_beyond_border(tokens, actor) or _is_left(tokens, trigger, actor)
    is_seat = preposition == "in" and actor.entry.actor_class == "organisation"
    is_aimed = preposition == "at" and trigger.event_type == "ASSAULT"
    is_place = is_place and actor.entry.actor_class == "country" and not is_aimed
    return Role.OTHER if is_place or is_seat or _wishes_it(tokens, actor) else Role.RECIPIENT


def _wishes_it(tokens: Sequence[Token], actor: Found) -> bool:
    """Whether something is only done at somebody's request, or on their invitation."""
    first = bisect_right(tokens, actor.start, key=_END)
    owns = any(token.kind is WordClass.POSSESSIVE for token in tokens[first + 1 : first + 2])
    near = range(max(0, first - _TO_WISH), min(len(tokens), first + 3) if owns else first)
    return any(tokens[at].gloss in WISHES and says_at_whose(tokens, at) for at in near)


def _is_left(tokens: Sequence[Token], trigger: Trigger, actor: Found) -> bool:
    """Whether somebody moves away from a state, where "of" says so: "huyó de Kiev"."""
    leads = [t for t in tokens[trigger.at + 1 :] if t.end <= actor.start and t.kind is not WordClass.ADVERB]
    return trigger.has_endings and trigger.lemma in INTRANSITIVE and [t.gloss for t in leads] == ["of"]


def _is_beyond_border(tokens: Sequence[Token], actor: Found) -> bool:
    """As in "died on the border with Peru", "near the Chilean border"; who closes it acts on the other side."""
    first = bisect_right(tokens, actor.start, key=_END)
    near = range(max(0, first - 3), min(len(tokens), first + 2))
    at = next((at for at in near if tokens[at].gloss in _BORDERS), 0)
    while at > 0 and (tokens[at - 1].kind is WordClass.DETERMINER or at - 1 == first):
        at -= 1
    return at > 0 and tokens[at - 1].gloss in _ALONG


def _noun_role(tokens: Sequence[Token], trigger: Trigger, actor: Found, preposition: str) -> Role:
    """Of "the visit of Ruiz" he visits, of "the arrest of Ruiz" he is arrested; a genitive is such an "of"."""
    between = [t for t in tokens[trigger.at + 1 :] if t.end <= actor.start]
    if not preposition and trigger.has_endings and actor.start > tokens[trigger.at].end:
        named = [t for t in tokens if actor.start <= t.start < actor.end]
        is_agent = bool(named) and all(t.case is Case.INSTRUMENTAL for t in named)
        preposition = "by" if is_agent else "of"
    owners = [at for at, token in enumerate(between) if token.gloss == "of"]
    is_second = len(owners) > 1 and any(t.text[0].isupper() for t in between[owners[0] : owners[-1]])
    if preposition == "of" and is_second:
        return Role.OTHER
    if preposition in ("by", "between") or (preposition == "of" and trigger.event_type in _DONE_BY_OWNER):
        return Role.ACTOR
    return Role.RECIPIENT if preposition in _TARGETS else Role.OTHER


def _is_agent(tokens: Sequence[Token], trigger: Trigger, actor: Found) -> bool:
    """Whether the case or place of a name beside a passive says that it acts: "подписан Путиным"."""
    if not trigger.has_endings:
        return False
    named = [token for token in tokens if actor.start <= token.start < actor.end]
    if any(token.case is not Case.INSTRUMENTAL for token in named):
        before = [t for t in tokens if t.end <= actor.start][-2:]
        if len(before) == 2 and before[1].gloss == "and" and before[0].case is Case.INSTRUMENTAL:
            return True
        is_next = tokens[trigger.at + 1 : trigger.at + 2] == named[:1]
        follows_subject = trigger.group > 0 and tokens[trigger.group - 1].kind is WordClass.OPEN
        can_be = trigger.kind is Kind.REDUCED or (follows_subject and tokens[trigger.at - 1].gloss in _WAS)
        return can_be and is_next and named[0].case is None
    for token in reversed([token for token in tokens if token.end <= actor.start]):
        if token.case is not Case.INSTRUMENTAL:
            return token.kind is not WordClass.PREPOSITION
    return True


def _reports_clause(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """As in "announced on Monday that …": what follows is told of others."""
    return any(token.gloss == "that" for token in tokens[trigger.at + 1 : trigger.at + 5])


def preposition_before(tokens: Sequence[Token], trigger: Trigger, actor: Found) -> str:
    """The preposition that opens the phrase the actor stands in, back to the trigger."""
    leads = tokens if actor.start < tokens[trigger.at].start else tokens[trigger.at + 1 :]
    for token in reversed([t for t in leads if t.start < actor.start]):
        if token.kind in (WordClass.PREPOSITION, WordClass.TO):
            return token.gloss
        if token.kind is WordClass.POSSESSIVE:
            continue
    return ""


def location(found: Sequence[Found], tokens: Sequence[Token], clause: Clause) -> str | None:
    """The place named after "in", "at" or "near"; of "Venezuela's capital, Caracas" the last."""
    place = None
    for actor in within(found, tokens, clause.predicate):
        if actor.entry.actor_class != "country":
            continue
        before = [t for t in tokens if t.end <= actor.start][-2:]
        follows_comma = place is not None and bool(before) and before[-1].kind is WordClass.COMMA
        if follows_comma or any(t.gloss in ("in", "at", "near") for t in before):
            place = actor.surface
    return place
