"""The event words of an English sentence: verbs in their form and voice, event nouns, and copulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.languages.en.readings import BE, HAVE, NON_FINITE, reading
from chronology.events.lexicon import INTRANSITIVE, Company, Form, Mood, VerbForm, has_phrases, phrase_type
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.verb_groups import (
    ENDS_CLAUSE,
    can_tell,
    event_noun_at,
    group_start,
    words_after,
    words_before,
)
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

__all__ = ["find_triggers"]

_AFTER_AUXILIARY = NON_FINITE | {Form.BASE}
_TAKE_OBJECT = ("COERCE", "CONCEDE")
_NO_OBJECT = frozenset({WordClass.PREPOSITION, WordClass.COMMA, WordClass.PUNCTUATION})
_SHARED = (WordClass.AUXILIARY, WordClass.MODAL, WordClass.NEGATION)
_MOODS = {
    **dict.fromkeys(("will", "would", "shall"), Mood.FUTURE),
    **dict.fromkeys(("may", "might", "could", "can"), Mood.SUBJUNCTIVE),
}
_REFLEXIVES = words("himself herself itself themselves")


def find_triggers(tokens: Sequence[Token], aside: Set[int] = frozenset()) -> list[Trigger]:
    """The triggers of a sentence's tokens, in order; ``aside`` are those of its dates."""
    found: list[Trigger] = []
    for at in can_tell(tokens):
        token = tokens[at]
        if token.kind is WordClass.AUXILIARY:
            if _is_copula(tokens, at):
                found.append(Trigger(at, group_start(tokens, at), Kind.STATE, token.gloss, None, token.gloss))
        else:
            follows_verb = bool(found) and found[-1].at == at - 1 and found[-1].kind is not Kind.NOUN
            trigger = _trigger(tokens, at, aside, follows_verb=follows_verb)
            if trigger is not None:
                found.append(trigger)
    if not any(trigger.kind in (Kind.FINITE, Kind.STATE) for trigger in found):
        return _with_headline_verb(tokens, [_as_verb(tokens, trigger, aside) for trigger in found], aside)
    return list(_sharing(tokens, found))


def _sharing(tokens: Sequence[Token], found: Sequence[Trigger]) -> Iterator[Trigger]:
    """The triggers, each with what it shares with the verb before it."""
    before = None
    for trigger in found:
        shares = before is not None and trigger.kind is Kind.FINITE and trigger.group == trigger.at
        told = _joined(tokens, before, trigger) if before is not None and shares else trigger
        yield told
        before = before if told.kind is Kind.NOUN else told


def _joined(tokens: Sequence[Token], before: Trigger, verb: Trigger) -> Trigger:
    """A verb with the auxiliaries that it shares with the one before "and": "was tried and executed"."""
    form = tokens[verb.at].verb
    after = tokens[verb.at + 1].kind if verb.at + 1 < len(tokens) else WordClass.PUNCTUATION
    joint = tokens[verb.at - 1].kind
    in_list = joint is WordClass.COMMA and after in (WordClass.COMMA, WordClass.COORDINATOR)
    if form is None or not (joint is WordClass.COORDINATOR or in_list):
        return verb
    between = tokens[before.at + 1 : verb.at - 1]
    if any(token.is_mark or token.kind in ENDS_CLAUSE for token in between):
        return verb
    shared = before.told.split()[:-1] or [
        token.text for token in tokens[before.group : before.at] if token.kind in _SHARED
    ]
    told = " ".join((*shared, tokens[verb.at].text))
    acted_on = (
        Form.PARTICIPLE in form.form and (in_list or after in _NO_OBJECT) and verb.lemma not in INTRANSITIVE
    )
    if before.is_passive and shared and acted_on:
        return verb._replace(is_passive=True, told=told)
    if Form.BASE not in form.form or Form.PAST in form.form:
        return verb
    if before.kind is Kind.INFINITIVE or any(token.kind is WordClass.TO for token in between):
        return verb._replace(kind=Kind.INFINITIVE, told=f"to {tokens[verb.at].text}")
    modal = next(
        (token.gloss for token in tokens[before.group : before.at] if token.kind is WordClass.MODAL), ""
    )
    return verb._replace(mood=_MOODS[modal], told=told) if modal in _MOODS else verb


def _with_headline_verb(tokens: Sequence[Token], found: list[Trigger], aside: Set[int]) -> list[Trigger]:
    """A verb for a line that has none: "Chávez orders out the ambassador"."""
    if any(trigger.kind is Kind.FINITE for trigger in found):
        return found
    for at in range(1, len(tokens)):
        verb = tokens[at].verb if tokens[at].kind is WordClass.OPEN else None
        if verb is None or Form.THIRD not in verb.form or not verb.is_noun_like:
            continue
        if (
            tokens[at - 1].kind is WordClass.OPEN
            and tokens[at - 1].text[0].isupper()
            and tokens[at].text.islower()
        ):
            told = _verb_trigger(tokens, at, at, Kind.FINITE, verb, aside)
            return sorted([*(t for t in found if t.at != at), told], key=lambda trigger: trigger.at)
    return found


def _trigger(tokens: Sequence[Token], at: int, aside: Set[int], *, follows_verb: bool) -> Trigger | None:
    lower = tokens[at].gloss
    verb = tokens[at].verb
    noun = None if tokens[at].noun is None else event_noun_at(tokens, at)
    if verb is not None:
        is_noun_too = noun is not None or verb.is_noun_like
        kind, group = reading(tokens, at, verb, is_noun_too=is_noun_too)
        if kind is not None and not (follows_verb and group == at and kind in (Kind.FINITE, Kind.REDUCED)):
            return _verb_trigger(tokens, at, group, kind, verb, aside)
    if noun is None:
        return None
    return Trigger(at, at, Kind.NOUN, noun.lemma, noun.event_type, lower)


def _as_verb(tokens: Sequence[Token], trigger: Trigger, aside: Set[int]) -> Trigger:
    """A noun re-read as the verb that its sentence lacks: "The United States bans arms sales"."""
    at = trigger.at
    verb = tokens[at].verb if trigger.kind is Kind.NOUN and at else None
    if verb is None or Form.THIRD not in verb.form or tokens[at - 1].kind is not WordClass.OPEN:
        return trigger
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_object = after is not None and (
        after.kind in (WordClass.OPEN, WordClass.TO, WordClass.SUBORDINATOR)
        or after.gloss in ("for", "against")
    )
    if not is_object or not tokens[at - 1].text[0].isupper():
        return trigger
    return _verb_trigger(tokens, at, at, Kind.FINITE, verb, aside)


def _verb_trigger(
    tokens: Sequence[Token], at: int, group: int, kind: Kind, verb: VerbForm, aside: Set[int]
) -> Trigger:
    leads = [index for index in range(group, at) if tokens[index].kind is WordClass.TO]
    auxiliaries = {token.gloss for token in tokens[max([group, *leads]) : at]}
    perfect = bool(auxiliaries & HAVE)
    leans = kind is Kind.REDUCED or bool(auxiliaries & BE) or _lacks_doer(tokens, at, group, verb)
    is_passive = Form.PARTICIPLE in verb.form and leans
    told, event_type = False, None
    if has_phrases(verb.lemma):
        is_negated = any(token.kind is WordClass.NEGATION for token in tokens[group:at])
        company = Company(words_after(tokens, at, aside), words_before(tokens, group), is_passive, is_negated)
        told, event_type = phrase_type(verb.lemma, company)
    return Trigger(
        at,
        group,
        kind,
        verb.lemma,
        event_type if told else verb.event_type,
        verb.past,
        is_passive=is_passive,
        is_perfect=perfect,
        is_reporting=verb.is_reporting and not _is_reflexive(tokens, at),
        is_known=verb.is_known,
    )


def _lacks_doer(tokens: Sequence[Token], at: int, group: int, verb: VerbForm) -> bool:
    """As in the headline "Seven freed in exchange for two": a verb that needs an object has none."""
    needs = verb.event_type in _TAKE_OBJECT and verb.lemma not in ("ease", "relax", "concede") and group == at
    if (
        not needs
        or tokens[-1].text in ".?!"
        or not (at + 1 == len(tokens) or tokens[at + 1].kind in _NO_OBJECT)
    ):
        return False
    return not any(
        t.verb is not None or t.kind is WordClass.RELATIVE or t.gloss == "that" for t in tokens[:at]
    )


def _is_reflexive(tokens: Sequence[Token], at: int) -> bool:
    """As in "declared himself leader", where no clause follows that would be told."""
    return at + 1 < len(tokens) and tokens[at + 1].gloss in _REFLEXIVES


def _is_copula(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].gloss == "do" and at and tokens[at - 1].kind is WordClass.TO:
        return False
    for token in tokens[at + 1 : at + 4]:
        if token.kind in (WordClass.AUXILIARY, WordClass.MODAL):
            return False
        if token.kind not in (WordClass.NEGATION, WordClass.ADVERB):
            form = token.verb if token.kind is WordClass.OPEN else None
            return form is None or _AFTER_AUXILIARY.isdisjoint(form.form)
    return True
