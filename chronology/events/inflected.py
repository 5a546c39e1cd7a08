"""The event words of languages whose endings tell a verb's form, so that its neighbours needn't.

Their verbs can stand before their subjects, hold tense and mood in their endings, and be passive by a pronoun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.lexicon import (
    INTRANSITIVE,
    REPORTING_VERBS,
    VERB_TYPES,
    Company,
    Form,
    Mood,
    VerbForm,
    has_phrases,
    phrase_type,
)
from chronology.events.tokens import Case, Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.verb_groups import can_tell, event_noun_at, group_start, words_after, words_before
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

__all__ = ["find_triggers"]

_TENSED = frozenset({Form.PAST, Form.THIRD})
_NON_FINITE = frozenset({Form.PARTICIPLE, Form.GERUND, Form.BASE})
_NOMINAL_CUE = frozenset(
    {WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.NUMBER, WordClass.PREPOSITION}
)
_BE = words("is are was were be been being will-be would-be to-be")
_NEVER_CLITIC = words("a its this that-one some no every our another of in to with by for")
"""What stands before a noun; Spanish "la" and "los" can also lean on a verb."""
_PLURAL = ("n", "ли", "ут", "ются")
"""How auxiliaries end in the plural."""
_NO_OBJECT = ("ся", "сь")
"""How verbs end that take none: "открылся саммит"."""
_NEVER_LEAN = ("el", "El")
"""Of the words for "the" that which is no pronoun."""
_HAVE = words("have has had will-have would-have to-have")
_INFINITIVES = words("to-be to-have")
_AHEAD = words("will will-be will-have")
_INVERTING = (REPORTING_VERBS | INTRANSITIVE | words("hold schedule warn")) - words("win lose vote strike")
"""Verbs whose subject news often puts behind them."""


def find_triggers(tokens: Sequence[Token], aside: Set[int] = frozenset()) -> list[Trigger]:
    """The triggers of a sentence's tokens, in order; ``aside`` are those of its dates."""
    found: list[Trigger] = []
    for at in can_tell(tokens):
        token = tokens[at]
        if token.kind is WordClass.AUXILIARY:
            if _is_copula(tokens, at):
                group = group_start(tokens, at)
                kind = Kind.INFINITIVE if token.gloss == "to-be" and group == at else Kind.STATE
                state = Trigger(at, group, kind, token.gloss, None, token.text, has_endings=True)
                found.append(state._replace(is_plural=token.text.endswith(_PLURAL)))
        else:
            trigger = _trigger(tokens, at, aside)
            if trigger is not None:
                found.append(trigger)
    return _with_headline_verb(tokens, found, aside)


def _with_headline_verb(tokens: Sequence[Token], found: list[Trigger], aside: Set[int]) -> list[Trigger]:
    """With the verb of a line that has none, behind a name: "Lula firma en Quito"."""
    if any(trigger.kind in (Kind.FINITE, Kind.STATE) for trigger in found):
        return found
    for at in range(1, len(tokens)):
        verb, before = tokens[at].verb, tokens[at - 1]
        is_named = before.kind is WordClass.OPEN and before.text[0].isupper() and tokens[at].text.islower()
        if verb is not None and verb.is_noun_like and Form.THIRD in verb.form and is_named:
            told = _verb_trigger(tokens, at, at, Kind.FINITE, verb, aside)
            return sorted([*(t for t in found if t.at != at), told], key=lambda trigger: trigger.at)
    return found


def _is_copula(tokens: Sequence[Token], at: int) -> bool:
    """Whether no participle or infinitive follows to which the auxiliary would belong."""
    for token in tokens[at + 1 : at + 5]:
        if token.kind in (WordClass.AUXILIARY, WordClass.MODAL):
            return False
        if token.kind not in (WordClass.NEGATION, WordClass.ADVERB, WordClass.CLITIC):
            verb = token.verb if token.kind is WordClass.OPEN else None
            return verb is None or _NON_FINITE.isdisjoint(verb.form)
    return True


def _trigger(tokens: Sequence[Token], at: int, aside: Set[int]) -> Trigger | None:
    token = tokens[at]
    if token.verb is not None:
        group = _group(tokens, at)
        kind = _kind(tokens, at, group, token.verb)
        if kind is not None:
            return _verb_trigger(tokens, at, group, kind, token.verb, aside)
    noun = None if token.noun is None else event_noun_at(tokens, at)
    if noun is None:
        return None
    return Trigger(at, at, Kind.NOUN, noun.lemma, noun.event_type, token.text.lower(), has_endings=True)


def _group(tokens: Sequence[Token], at: int) -> int:
    """Where the auxiliaries before a verb begin, with "va a" and "tiene que" among them."""
    group = group_start(tokens, at)
    is_linked = group > 1 and tokens[group - 1].gloss in ("to", "that")
    leads = is_linked and tokens[group - 2].kind in (WordClass.MODAL, WordClass.AUXILIARY)
    verb = tokens[at].verb
    if leads and verb is not None and Form.BASE in verb.form:
        return group_start(tokens, group - 2)
    return group


def _kind(tokens: Sequence[Token], at: int, group: int, verb: VerbForm) -> Kind | None:
    """The kind of verb that stands here; none where the word is a noun or an adjective."""
    said = {token.gloss for token in tokens[group:at]}
    before = tokens[at - 1] if at else None
    if Form.BASE in verb.form:
        leads = any(token.kind in (WordClass.MODAL, WordClass.AUXILIARY) for token in tokens[group:at])
        return Kind.FINITE if leads else Kind.INFINITIVE
    if said & _INFINITIVES and not any(token.kind is WordClass.MODAL for token in tokens[group:at]):
        return Kind.INFINITIVE
    if said & (_BE | _HAVE) and not verb.form.isdisjoint((Form.PARTICIPLE, Form.GERUND)):
        return Kind.FINITE
    is_noun = before is not None and before.kind in _NOMINAL_CUE and not _ends_date(before)
    if not verb.form.isdisjoint(_TENSED):
        if not verb.is_known and tokens[at].text[0].isupper():
            return None
        never_leans = before is not None and (before.gloss in _NEVER_CLITIC or before.text in _NEVER_LEAN)
        if is_noun and never_leans and Form.PAST not in verb.form:
            return None
        return None if verb.is_noun_like and (is_noun or _names_event(tokens, at)) else Kind.FINITE
    if Form.GERUND in verb.form:
        return Kind.GERUND
    if Form.ACTIVE in verb.form:
        return Kind.REDUCED if before is not None and before.text[0] == "," else None
    is_noun = is_noun and tokens[at].case is None
    is_noun = is_noun or (verb.is_noun_like and before is not None and before.verb is not None)
    return Kind.REDUCED if not is_noun and _has_complement(tokens, at) else None


def _has_complement(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle is more than an adjective: "un oficial retirado" tells nothing."""
    if at and tokens[at - 1].text[0] == ",":
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None:
        return False
    is_agent = after.case is Case.INSTRUMENTAL or (len(after.text) > 1 and after.text.isupper())
    return is_agent or after.kind in (WordClass.PREPOSITION, WordClass.ADVERB, WordClass.NUMBER)


def _ends_date(token: Token) -> bool:
    """A number that is a year closes a date, and the verb follows."""
    return token.kind is WordClass.NUMBER and len(token.text) == 4 and token.text.isdigit()


def _names_event(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is verb and noun is the noun: nothing precedes it, or nothing follows that verbs take."""
    if at == 0 or tokens[at - 1].is_mark:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    takes = after is not None and (
        after.kind in (WordClass.DETERMINER, WordClass.NUMBER, WordClass.SUBORDINATOR)
        or after.gloss in ("to", "with", "for")
        or after.text[0].isupper()
        or (after.kind is WordClass.OPEN and after.verb is None)
    )
    return not takes or (
        tokens[at - 1].kind is WordClass.OPEN and tokens[at - 1].text[0].islower() and _is_late(tokens, at)
    )


def _is_late(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause has a verb before this word."""
    for token in reversed(tokens[:at]):
        if token.is_mark or token.kind in (WordClass.SUBORDINATOR, WordClass.RELATIVE):
            return False
        if token.verb is not None and not token.verb.form.isdisjoint(_TENSED):
            return True
    return False


def _verb_trigger(
    tokens: Sequence[Token], at: int, group: int, kind: Kind, verb: VerbForm, aside: Set[int]
) -> Trigger:
    before = tokens[group:at]
    said = {token.gloss for token in before}
    is_reflexive = "self" in said
    is_middle = verb.is_middle or (
        is_reflexive and not verb.reflexive and verb.is_known and kind is Kind.FINITE
    )
    if is_reflexive and verb.reflexive:
        verb = verb._replace(lemma=verb.reflexive, event_type=VERB_TYPES[verb.reflexive])
    is_predicate = kind is Kind.REDUCED or bool(said & _BE) or Form.PAST in verb.form
    is_passive = is_middle or (Form.PARTICIPLE in verb.form and is_predicate)
    following, subject = words_after(tokens, at, aside), words_before(tokens, group)
    told, event_type = False, None
    if has_phrases(verb.lemma):
        is_negated = any(token.kind is WordClass.NEGATION for token in before)
        around = [*subject, *following] if is_passive or verb.lemma in _INVERTING else subject
        told, event_type = phrase_type(verb.lemma, Company(following, around, is_passive, is_negated))
    return Trigger(
        at,
        group,
        kind,
        verb.lemma,
        event_type if told else verb.event_type,
        tokens[at].text,
        is_passive=is_passive,
        is_perfect=bool(said & _HAVE),
        is_reporting=verb.lemma in REPORTING_VERBS and not (is_reflexive and verb.reflexive),
        is_known=verb.is_known,
        mood=_mood(said | {token.gloss for token in tokens[at + 1 : at + 2]}, verb),
        told=verb.told,
        has_endings=True,
        inverts=kind is Kind.FINITE
        and (is_passive or verb.lemma in _INVERTING or tokens[at].text.endswith(_NO_OBJECT)),
        is_plural=verb.is_plural
        or any(t.kind is WordClass.AUXILIARY and t.text.endswith(_PLURAL) for t in before),
    )


def _mood(said: set[str], verb: VerbForm) -> Mood:
    if said & _AHEAD:
        return Mood.FUTURE
    if "might" in said:
        return Mood.SUBJUNCTIVE
    if "would-have" in said or "would-be" in said:
        return Mood.CONDITIONAL
    return verb.mood
