"""Whether the text says that an event happened: modality and polarity, from the words around the trigger."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chronology.events.event import Modality
from chronology.events.lexicon import COURSE_VERBS, Form, Mood
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.clause import Clause, Span

__all__ = ["modality", "polarity"]

_AHEAD = words("will shall ’ll would")
_POSSIBLE = words("may might could can")
_OUGHT = words("should must")
_ARRANGED = COURSE_VERBS | words("happen occur arrive come fly land visit meet return open close enter hold")
"""What is said to be due is planned; of anything else it is said that it ought to be: Russian "должен"."""
_CONDITIONS = words("if unless whether so-that")
_HEARSAY = words("reportedly allegedly purportedly apparently alleged")
_PLANNING = words(
    "expected due set scheduled planned plans plan planning going about preparing prepares "
    "poised agreed agrees agree promised promises pledged pledges vowed vows threatened threatens "
    "intends intend likely ready"
)
_PLANS = _PLANNING | words("expect intend schedule prepare agree promise pledge vow threaten decide")
"""The same where glosses stand for all forms of a verb."""
_SET = words("plan schedule")
"""A passive of theirs tells of what is to come."""
_UNDER_WAY = words(
    "begin begins began begun beginning start starts started starting continue continues continued"
)
_DOUBTING = words("believe think argue speculate expect predict estimate")
_NEGATIVE_VERBS = words("failed fails fail refused refuses refuse declined declines")
_DENYING = words("deny disavow")
_NEARLY = words("nearly almost")
_MEASURES = words("double triple treble quadruple halve exceed")
_SPEAKER = 10
"""Tokens that name who said it, behind the verb that closes the sentence, where a subject can stand there."""
_REACH = 4
"""Tokens between a denial and what it denies: "on Monday"."""
_HELPS = (WordClass.AUXILIARY, WordClass.MODAL, WordClass.NEGATION, WordClass.TO)
_NEGATIVE_DETERMINERS = words("no neither none nobody")


def modality(
    tokens: Sequence[Token], triggers: Sequence[Trigger], trigger: Trigger, clause: Clause
) -> Modality:
    """How sure the text is of the event; what is only planned or possible comes before who reports it."""
    group = {token.gloss for token in tokens[trigger.group : trigger.at]}
    if clause.opener in _CONDITIONS or group & _POSSIBLE:
        return Modality.HYPOTHETICAL
    if group & _OUGHT:
        return Modality.OPINION
    if "due" in group:
        return Modality.FUTURE if trigger.lemma in _ARRANGED else Modality.OPINION
    if group & _AHEAD or trigger.mood is Mood.FUTURE:
        return Modality.FUTURE
    if trigger.is_passive and trigger.lemma in _SET and trigger.kind is Kind.FINITE:
        return Modality.FUTURE
    if trigger.mood is Mood.SUBJUNCTIVE:
        return Modality.HYPOTHETICAL
    if trigger.mood is Mood.CONDITIONAL:
        return Modality.REPORTED if trigger.is_perfect or trigger.is_passive else Modality.FUTURE
    if trigger.kind is Kind.INFINITIVE:
        before = {token.gloss for token in tokens[max(0, trigger.group - 2) : trigger.group]}
        plans = _PLANS if trigger.has_endings else _PLANNING
        if before & _UNDER_WAY:
            return _source(tokens, triggers, trigger)
        is_to = trigger.group > 0 and tokens[trigger.group - 1].gloss in ("is", "are")
        return Modality.FUTURE if is_to or before & plans else Modality.HYPOTHETICAL
    return Modality.REPORTED if _is_denied(tokens, clause) else _source(tokens, triggers, trigger)


def _source(tokens: Sequence[Token], triggers: Sequence[Trigger], trigger: Trigger) -> Modality:
    frame = _frame(tokens, triggers, trigger)
    if frame is not None:
        return Modality.OPINION if frame.lemma in _DOUBTING else Modality.REPORTED
    said = [token.gloss for token in tokens]
    if not _HEARSAY.isdisjoint(said) or ("according" in said and ("according", "to") in pairwise(said)):
        return Modality.REPORTED
    return Modality.ASSERTED


def _frame(tokens: Sequence[Token], triggers: Sequence[Trigger], trigger: Trigger) -> Trigger | None:
    """The verb of saying in whose content the trigger stands: before it, or after a comma behind it."""
    is_means = trigger.kind is Kind.GERUND and trigger.group > 0 and tokens[trigger.group - 1].gloss == "by"
    if trigger.is_reporting or is_means:
        return None
    for other in reversed(triggers):
        if other.at < trigger.at and other.is_reporting and other.kind in (Kind.FINITE, Kind.GERUND):
            between = tokens[other.at + 1 : trigger.group]
            ends = any(t.kind is WordClass.PUNCTUATION and t.text in ";" for t in between)
            if not ends and not _breaks(between) and not _goes_on(triggers, other, trigger, between):
                return other
    leans = trigger.kind is Kind.REDUCED or _is_relative(tokens, trigger.group - 1)
    return None if leans else _frame_behind(tokens, triggers, trigger)


def _is_relative(tokens: Sequence[Token], at: int) -> bool:
    """As in "the firm, which has drilled since May, expects …", which is none of what it expects."""
    if at < 1 or tokens[at].kind is WordClass.RELATIVE:
        return at > 0
    return tokens[at].gloss == "that" and tokens[at - 1].kind is WordClass.COMMA


def _frame_behind(tokens: Sequence[Token], triggers: Sequence[Trigger], trigger: Trigger) -> Trigger | None:
    """The verb of saying that closes the sentence: "…, the minister said"."""
    last = triggers[-1] if triggers else trigger
    says = last.is_reporting and not last.is_passive and last.kind is Kind.FINITE
    behind = tokens[last.at + 1 :]
    closes = len(behind) < _SPEAKER if last.has_endings else len(behind) <= 3
    closes = closes and not any(token.is_mark for token in behind[:-1])
    if says and last.at > trigger.at and closes:
        before = tokens[trigger.at + 1 : last.at]
        comma = max((at for at, token in enumerate(before) if token.is_mark), default=len(before))
        if before[comma + 1 : comma + 2] and before[comma + 1].kind is WordClass.COORDINATOR:
            return None
        return last if any(t.kind in (WordClass.COMMA, WordClass.QUOTE) for t in before) else None
    return None


def _goes_on(triggers: Sequence[Trigger], says: Trigger, trigger: Trigger, between: Sequence[Token]) -> bool:
    """As in "declared a truce and left", where nothing was said of the second."""
    if not between or between[-1].kind is not WordClass.COORDINATOR:
        return False
    tells = any(says.at < t.at < trigger.at and t.kind in (Kind.FINITE, Kind.STATE) for t in triggers)
    return not tells and all(token.gloss != "that" for token in between)


def _breaks(between: Sequence[Token]) -> bool:
    """As in "said X, and Russia …": a comma with a coordinator or subordinator leaves what was said."""
    return any(
        a.kind is WordClass.COMMA
        and b.kind in (WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.RELATIVE)
        for a, b in pairwise(between)
    )


def polarity(tokens: Sequence[Token], trigger: Trigger, clause: Clause) -> str:
    """Whether the clause denies the event ("neg": "not", "no agreement was reached", "failed to meet")."""
    group = tokens[trigger.group : trigger.at]
    if any(token.kind is WordClass.NEGATION for token in group) and not _measures(group, trigger):
        return "neg"
    if any(token.gloss == "unable" for token in group) or _shares_negation(tokens, trigger):
        return "neg"
    if _opens_negative(tokens, clause.subject) and not clause.is_borrowed:
        return "neg"
    if _is_denied(tokens, clause):
        return "neg"
    after = tokens[trigger.at + 1 : trigger.at + 2]
    if trigger.kind is not Kind.NOUN and after and after[0].gloss in _NEGATIVE_DETERMINERS:
        return "neg"
    before = tokens[trigger.group - 1 : trigger.group] if trigger.group else ()
    if trigger.kind is Kind.INFINITIVE and before and before[0].gloss in _NEGATIVE_VERBS:
        return "neg"
    if trigger.lemma == "fail" and after and after[0].kind is WordClass.TO:
        return "neg"
    if trigger.kind in (Kind.GERUND, Kind.NOUN) and before and before[0].gloss in ("without", "no"):
        return "neg"
    return "pos"


def _shares_negation(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """As in "did not meet them and | sign", "no viajó ni | firmó"."""
    joint = tokens[trigger.group - 1] if trigger.group else None
    verb = tokens[trigger.at].verb
    if joint is None or verb is None or joint.kind is not WordClass.COORDINATOR:
        return False
    if joint.gloss == "nor":
        return True
    leads = Form.BASE in verb.form and Form.PAST not in verb.form and trigger.group == trigger.at
    before = (t for t in reversed(tokens[: trigger.group - 1]) if t.is_mark or t.kind in _HELPS)
    helped = next(before, None) if leads else None
    return helped is not None and helped.kind is WordClass.NEGATION


def _measures(group: Sequence[Token], trigger: Trigger) -> bool:
    """As in "will almost double", which only says by how much."""
    denies = {token.gloss for token in group if token.kind is WordClass.NEGATION}
    return trigger.lemma in _MEASURES and denies <= _NEARLY


def _is_denied(tokens: Sequence[Token], clause: Clause) -> bool:
    """As in "denied on Monday that a pact had been signed"; what somebody does not deny is not denied."""
    that = min(span.first for span in (clause.subject, clause.predicate) if span) - 1
    if clause.is_borrowed or that < 1 or tokens[that].gloss != "that":
        return False
    verbs = [at for at in range(max(0, that - _REACH), that) if tokens[at].verb is not None]
    verb = tokens[verbs[-1]].verb if verbs else None
    if verb is None or verb.lemma not in _DENYING:
        return False
    return all(token.kind is not WordClass.NEGATION for token in tokens[max(0, verbs[-1] - 2) : verbs[-1]])


def _opens_negative(tokens: Sequence[Token], subject: Span) -> bool:
    return bool(subject) and tokens[subject.first].gloss in _NEGATIVE_DETERMINERS
