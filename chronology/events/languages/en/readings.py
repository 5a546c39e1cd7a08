"""Which form of an English verb stands in a place, or whether it is a noun or an adjective there.

No part-of-speech tagger: a word's own forms and its neighbours decide about "visits", "attack" and "ordered".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.lexicon import Form, VerbForm
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind
from chronology.events.verb_groups import ENDS_CLAUSE, group_start, names_start
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BE", "HAVE", "NON_FINITE", "reading"]

_NOMINAL_CUE = frozenset(
    {WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.NUMBER, WordClass.PREPOSITION}
)
_IN_NOUN_PHRASE = frozenset({WordClass.OPEN, WordClass.NUMBER, WordClass.DETERMINER, WordClass.POSSESSIVE})
_TENSED = frozenset({Form.PAST, Form.THIRD})
_HELPS = (WordClass.AUXILIARY, WordClass.MODAL)
_PAST_ONLY = frozenset({Form.PAST})
NON_FINITE = frozenset({Form.PARTICIPLE, Form.GERUND})
BE = words("is are was were be been being am")
HAVE = words("have has had having")
_MONTHS = words(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)
_CONTENT = words(
    "fact claim claims report reports news idea view belief hope fear fears sign signs evidence notion"
)
"""Nouns behind which "that" opens what they say."""
_ACTIVITIES = words(
    "spending trading bargaining fishing training testing planning building funding mining banking"
)
"""Gerunds that are nouns behind another: "a defence spending target"."""
_OBJECTS = words("him them me us")
_ABLE = words("able unable")
_SINGLED = words("first second last")
_CROWDS = words("thousands hundreds dozens scores millions")
"""Numbers that stand for people: "thousands marched"."""
_TAKES_INFINITIVE = words("plans hopes vows offers moves attempts claims pledges promises aims")
"""Nouns as well, but hardly between a name and "to": "Ruiz plans to run"."""
_LETS = words("let lets letting make makes made making help helps helped helping watch watched saw")
"""Verbs behind whose object a bare verb is no clause's own."""
_UNITS = words("minutes hours days weeks months years")


def reading(
    tokens: Sequence[Token], at: int, verb: VerbForm, *, is_noun_too: bool
) -> tuple[Kind | None, int]:
    """The kind of verb that stands here and where its group begins; no kind where it is no verb."""
    group = group_start(tokens, at)
    is_led = group > 0 and tokens[group - 1].kind is WordClass.TO
    if is_led and Form.BASE in verb.form:
        return _infinitive(tokens, group)
    if group == at:
        return _bare_reading(tokens, at, verb, is_noun_too=is_noun_too), at
    words = {token.gloss for token in tokens[group:at]}
    modal = any(token.kind is WordClass.MODAL for token in tokens[group:at])
    if words & (BE | HAVE):
        fits = not NON_FINITE.isdisjoint(verb.form)
        if is_led:
            return _infinitive(tokens, group) if fits and words.isdisjoint(HAVE) else (None, group - 1)
        has_had = tokens[group].gloss == "having" and not words & BE
        return ((Kind.GERUND if has_had else Kind.FINITE) if fits else None), group
    if modal or words & {"do", "does", "did"}:
        return (Kind.FINITE if Form.BASE in verb.form else None), group
    return _bare_reading(tokens, at, verb, is_noun_too=is_noun_too), group


def _infinitive(tokens: Sequence[Token], group: int) -> tuple[Kind, int]:
    """The reading of "to leave"; of "had to", "was unable to", "was the first to", which tell what happened, a verb."""
    if group > 1 and tokens[group - 2].gloss == "had":
        return Kind.FINITE, group_start(tokens, group - 2)
    if group > 2 and tokens[group - 2].gloss in _ABLE and group_start(tokens, group - 2) < group - 2:
        return Kind.FINITE, group_start(tokens, group - 2)
    if group > 4 and tokens[group - 2].gloss in _SINGLED and tokens[group - 4].gloss in BE:
        return Kind.FINITE, group_start(tokens, group - 4)
    return Kind.INFINITIVE, group - 1


def _bare_reading(tokens: Sequence[Token], at: int, verb: VerbForm, *, is_noun_too: bool) -> Kind | None:
    """The reading of a form without auxiliaries, by its neighbours."""
    before = tokens[at - 1] if at else None
    if Form.GERUND in verb.form:
        return _gerund_reading(tokens, at, is_noun_too=is_noun_too)
    if before is None:
        return Kind.REDUCED if Form.PARTICIPLE in verb.form and _opens_sentence(tokens) else None
    is_crowd = before.gloss in _CROWDS and Form.PAST in verb.form
    if before.kind in _NOMINAL_CUE and not is_crowd and not _ends_reference(tokens, at - 1):
        return None
    if before.kind is WordClass.TO:
        return None
    if Form.PAST in verb.form:
        return _past_reading(tokens, at, verb)
    if Form.PARTICIPLE in verb.form:
        if Form.BASE in verb.form and _is_plural(before) and not _finite_follows(tokens, at):
            return Kind.FINITE
        return Kind.REDUCED if before.kind in (WordClass.OPEN, WordClass.COMMA) else None
    if Form.THIRD in verb.form:
        return Kind.FINITE if _is_third(tokens, at, is_noun_too=is_noun_too) else None
    return Kind.FINITE if _is_plain_present(tokens, at, is_noun_too=is_noun_too) else None


def _opens_sentence(tokens: Sequence[Token]) -> bool:
    """Whether a participle leans on the subject behind it: "Elected in May, Ruiz met …"."""
    leads = len(tokens) > 1 and tokens[1].kind is WordClass.PREPOSITION
    return leads and any(token.kind is WordClass.COMMA for token in tokens)


def _ends_reference(tokens: Sequence[Token], at: int) -> bool:
    """A number that closes a date before the verb: "the union in 2006 called", "the union on June 18 called"."""
    if tokens[at].kind is not WordClass.NUMBER:
        return False
    return len(tokens[at].text) == 4 or (at > 0 and tokens[at - 1].gloss in _MONTHS)


def _gerund_reading(tokens: Sequence[Token], at: int, *, is_noun_too: bool) -> Kind | None:
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None:
        is_subject = is_noun_too and after is not None and (_is_tensed(after) or after.kind in _HELPS)
        return None if is_subject else Kind.GERUND
    if before.kind in (WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.NUMBER):
        return None
    if is_noun_too and (
        before.kind is WordClass.OPEN or after is None or after.kind is WordClass.PREPOSITION
    ):
        return None
    if tokens[at].gloss in _ACTIVITIES and before.kind is WordClass.OPEN and not _is_plural(before):
        return None
    return Kind.GERUND


def _is_tensed(token: Token) -> bool:
    """Whether a word can only be a known verb in a tense."""
    form = token.verb
    return form is not None and form.is_known and not form.is_noun_like and not _TENSED.isdisjoint(form.form)


def _past_reading(tokens: Sequence[Token], at: int, verb: VerbForm) -> Kind | None:
    before = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before.kind is WordClass.COORDINATOR and after is not None and after.kind is WordClass.OPEN:
        return Kind.FINITE if verb.is_known else None
    if verb.is_reporting:
        return Kind.FINITE
    if not verb.is_known and after is not None and _is_plural(after) and _is_object(tokens, at):
        return None  # "sold Quito armoured vehicles"
    leans = Form.PARTICIPLE in verb.form and before.kind in (WordClass.OPEN, WordClass.NUMBER)
    if leans and _has_no_object(tokens, at) and _finite_follows(tokens, at):
        return Kind.FINITE if _acts_on_noun_before(tokens, at) else Kind.REDUCED
    if before.kind is WordClass.COMMA and Form.PARTICIPLE in verb.form and _is_parenthesis(tokens, at):
        return Kind.REDUCED
    if (
        Form.PARTICIPLE in verb.form
        and after is not None
        and after.gloss == "by"
        and before.kind is WordClass.OPEN
        and not _gerund_at(tokens, at + 2)
        and not any(token.gloss == "that" for token in tokens[at + 2 : at + 5])
    ):
        return Kind.REDUCED
    return Kind.FINITE


def _has_no_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing, a prepositional phrase or a time follows: "expelled nine months ago"."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind is WordClass.PREPOSITION:
        return True
    if tokens[at + 1].kind is WordClass.TO and _is_object(tokens, at):
        aim = tokens[at + 2].verb if at + 2 < len(tokens) else None
        return aim is None or Form.BASE not in aim.form
    is_number = tokens[at + 1].kind is WordClass.NUMBER
    return (
        is_number
        and at + 3 < len(tokens)
        and tokens[at + 2].gloss in _UNITS
        and tokens[at + 3].gloss == "ago"
    )


def _acts_on_noun_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause is relative and has a subject: "envoys whom they | expelled", "the accord Oslo | signed"."""
    first = name = names_start(tokens, at)
    if 0 < name < at and tokens[name - 1].noun is not None and tokens[name - 1].text.islower():
        return True
    while first > 0 and tokens[first - 1].kind in _IN_NOUN_PHRASE:
        first -= 1
    if first == at or first < 2 or tokens[first - 2].kind not in (WordClass.OPEN, WordClass.COMMA):
        return False
    opener = tokens[first - 1].gloss
    names = name == first or (name == first + 1 and tokens[first].kind is WordClass.DETERMINER)
    return opener in ("whom", "which") or (
        opener == "that" and names and tokens[first - 2].gloss not in _CONTENT
    )


def _is_parenthesis(tokens: Sequence[Token], at: int) -> bool:
    """As in "the permit, granted late in 2022, is valid": commas around it, the clause's verb after them."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.kind in (WordClass.DETERMINER, WordClass.PRONOUN) or after.text[0].isupper():
        return False
    for index in range(at + 1, min(len(tokens) - 1, at + 15)):
        if tokens[index].kind is WordClass.COMMA:
            follows = _past_time(tokens, index + 1)
            form = follows.verb
            is_plain = form is not None and not form.is_noun_like and Form.BASE in form.form
            is_plain = is_plain and _is_plural(tokens[at - 2])
            is_verb = form is not None and form.is_known and not _TENSED.isdisjoint(form.form)
            return is_verb or is_plain or follows.kind in _HELPS
        if tokens[index].is_mark:
            return False
    return False


def _past_time(tokens: Sequence[Token], at: int) -> Token:
    """What stands here, or behind the time that stands here: ", on Monday | sold"."""
    stop = min(len(tokens) - 1, at + 4)
    if tokens[at].kind is WordClass.PREPOSITION:
        at += 1
        while at < stop and (tokens[at].text[0].isupper() or tokens[at].kind is WordClass.NUMBER):
            at += 1
    return tokens[at]


def _gerund_at(tokens: Sequence[Token], at: int) -> bool:
    """As in "answered by expelling": what follows "by" is no agent."""
    form = tokens[at].verb if at < len(tokens) else None
    return form is not None and Form.GERUND in form.form


def _finite_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause has another verb further on, so that this one must lean on its noun.

    A clause whose only verb comes before ("US sanctions imposed") is seen by ``_verb_precedes``.
    """
    for index in range(at + 1, min(len(tokens), at + 15)):
        token = tokens[index]
        if token.kind in ENDS_CLAUSE and token.kind is not WordClass.MODAL:
            break
        if token.kind is WordClass.COMMA and index + 1 < len(tokens) and tokens[index + 1].text.islower():
            break
        if token.kind in (WordClass.AUXILIARY, WordClass.MODAL):
            return True
        form = token.verb
        if form is not None and form.is_known and (form.form == _PAST_ONLY or _cannot_lean(tokens, index)):
            return True
    return _verb_precedes(tokens, at)


def _cannot_lean(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form is none that leans on what stands before it, a bare name: "the men held in Lima | left"."""
    form, before, after = tokens[at].verb, tokens[at - 1], tokens[at + 1 : at + 2]
    is_name = before.kind is WordClass.OPEN and before.text[0].isupper() and before.verb is None
    is_past = form is not None and Form.PAST in form.form and tokens[at].text.islower()
    return is_past and is_name and not (after and after[0].gloss in ("by", "as"))


def _verb_precedes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun before is the object of the clause's verb already, or stands behind a preposition after it."""
    if _is_object(tokens, at):
        return True
    behind_preposition = False
    for token in reversed(tokens[max(0, at - 15) : at]):
        if token.kind in ENDS_CLAUSE and token.kind is not WordClass.MODAL:
            return False
        if token.kind is WordClass.PREPOSITION:
            behind_preposition = True
        elif behind_preposition and (token.kind in _HELPS or _is_tensed(token)):
            return True
    return False


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """As in "condemned the sanctions | imposed on Cuba"."""
    first = at - 1
    while first > 0 and tokens[first].kind in _IN_NOUN_PHRASE and not _is_tensed(tokens[first]):
        first -= 1
    form = tokens[first].verb
    return 0 < first < at - 1 and form is not None and _is_tensed(tokens[first]) and not form.is_reporting


def _is_third(tokens: Sequence[Token], at: int, *, is_noun_too: bool) -> bool:
    before = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before.kind not in (
        WordClass.OPEN,
        WordClass.PRONOUN,
        WordClass.RELATIVE,
        WordClass.COMMA,
        WordClass.COORDINATOR,
        WordClass.NUMBER,
        WordClass.ADVERB,
        WordClass.DETERMINER,
    ) and not _is_relative_that(tokens, at - 1):
        return False
    if not is_noun_too or before.kind is WordClass.PRONOUN:
        return True
    return after is not None and (
        after.kind in (WordClass.DETERMINER, WordClass.PRONOUN, WordClass.NUMBER)
        or (after.gloss == "that" and before.text[0].isupper())
        or (after.kind is WordClass.TO and before.text[0].isupper() and tokens[at].gloss in _TAKES_INFINITIVE)
        or (after.kind is WordClass.OPEN and after.text[0].isupper())
    )


def _is_plain_present(tokens: Sequence[Token], at: int, *, is_noun_too: bool) -> bool:
    before = tokens[at - 1]
    if before.kind is WordClass.PRONOUN:
        return before.gloss not in _OBJECTS
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if _is_let(tokens, at):
        return False
    has_object = after is not None and after.kind in (WordClass.DETERMINER, WordClass.OPEN, WordClass.NUMBER)
    if _is_plural(before) or _joins_names(tokens, at):
        return has_object or not is_noun_too
    joins_verb = before.kind is WordClass.COORDINATOR and has_object
    return not is_noun_too and (joins_verb or before.kind is WordClass.RELATIVE or before.text == "US")


def _is_let(tokens: Sequence[Token], at: int) -> bool:
    """As in "let French planes | cross its airspace", where the verb before has them do it."""
    first = at - 1
    while first > 0 and tokens[first].kind in _IN_NOUN_PHRASE and tokens[first].gloss not in _LETS:
        first -= 1
    return tokens[first].gloss in _LETS


def _is_relative_that(tokens: Sequence[Token], at: int) -> bool:
    """As in "a decree that recognises them", where a noun stands before it."""
    before = tokens[at - 1] if at else None
    is_noun = before is not None and before.kind in (WordClass.OPEN, WordClass.NUMBER) and before.verb is None
    return is_noun and tokens[at].gloss == "that"


def _is_plural(token: Token) -> bool:
    ends = token.gloss.endswith("s") and not token.gloss.endswith("ss")
    return token.kind is WordClass.OPEN and ends and not token.text.isupper()


def _joins_names(tokens: Sequence[Token], at: int) -> bool:
    """As in "Putin and Maduro sign": two names are a plural."""
    if not tokens[at - 1].text[0].isupper():
        return False
    return any(
        tokens[i].gloss == "and" and tokens[i - 1].kind is WordClass.OPEN
        for i in range(max(1, at - 5), at - 1)
    )
