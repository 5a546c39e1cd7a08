"""The words of a sentence that tell an event: verbs in their form and voice, event nouns, and copulas.

No part-of-speech tagger: a word's own forms and its neighbours decide whether "visits", "attack" or
"ordered" is a verb, a noun or an adjective there.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.lexicon import (
    Company,
    Form,
    Mood,
    VerbForm,
    has_phrases,
    in_company,
    phrase_type,
)
from chronology.events.tokens import Token, WordClass
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "Kind",
    "Trigger",
    "find_triggers",
    "group_start",
    "is_name",
    "is_title_case",
    "words_after",
    "words_before",
]


class Kind(enum.Enum):
    """What sort of word tells the event."""

    FINITE = enum.auto()
    """A verb that can have a subject: "cut", "was reached", "will meet"."""
    REDUCED = enum.auto()
    """A participle that leans on a noun: "sanctions imposed in 2019"."""
    GERUND = enum.auto()
    INFINITIVE = enum.auto()
    NOUN = enum.auto()
    STATE = enum.auto()
    """A form of "be" or "have" with no other verb; it takes a date but tells no event."""

    __hash__ = object.__hash__  # members are singletons; Enum's own hash is slow


class Trigger(NamedTuple):
    """One event word: ``tokens[at]``, with its verb group ``tokens[group:at + 1]``."""

    at: int
    group: int
    kind: Kind
    lemma: str
    event_type: str | None
    past: str
    is_passive: bool = False
    is_perfect: bool = False
    is_reporting: bool = False
    is_known: bool = True
    mood: Mood = Mood.INDICATIVE
    told: str = ""
    """The finite words that tell a participle or gerund, where the language has them."""
    has_endings: bool = False
    """Whether endings tell form and case, so that its subject can stand on either side."""
    inverts: bool = False
    """Whether the noun right behind it is its subject sooner than its object."""
    is_plural: bool = False

    def __hash__(self) -> int:
        return self.at


_NOMINAL_CUE = frozenset(
    {WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.NUMBER, WordClass.PREPOSITION}
)
_GROUP = frozenset(
    {WordClass.AUXILIARY, WordClass.MODAL, WordClass.NEGATION, WordClass.ADVERB, WordClass.CLITIC}
)
_TENSED = frozenset({Form.PAST, Form.THIRD})
_PAST_ONLY = frozenset({Form.PAST})
_NON_FINITE = frozenset({Form.PARTICIPLE, Form.GERUND})
_AFTER_AUXILIARY = _NON_FINITE | {Form.BASE}
_BE = words("is are was were be been being am")
_HAVE = words("have has had having")
_OBJECT_WINDOW, _SUBJECT_WINDOW = 12, 6
_STOPS = frozenset(
    {WordClass.SUBORDINATOR, WordClass.RELATIVE, WordClass.PUNCTUATION, WordClass.QUOTE, WordClass.MODAL}
)


def find_triggers(tokens: Sequence[Token]) -> list[Trigger]:
    """The triggers of a sentence's tokens, in order."""
    found: list[Trigger] = []
    any_name = is_title_case(tokens)
    for at, token in enumerate(tokens):
        if token.kind is WordClass.AUXILIARY:
            if _is_copula(tokens, at):
                found.append(Trigger(at, group_start(tokens, at), Kind.STATE, token.gloss, None, token.gloss))
        elif (
            token.kind is WordClass.OPEN
            and (token.verb is not None or token.noun is not None)
            and (any_name or not is_name(tokens, at))
        ):
            follows_verb = bool(found) and found[-1].at == at - 1 and found[-1].kind is not Kind.NOUN
            trigger = _trigger(tokens, at, follows_verb=follows_verb)
            if trigger is not None:
                found.append(trigger)
    if not any(trigger.kind is Kind.FINITE for trigger in found):
        return _with_headline_verb(tokens, [_as_verb(tokens, trigger) for trigger in found])
    return found


def _with_headline_verb(tokens: Sequence[Token], found: list[Trigger]) -> list[Trigger]:
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
            told = _verb_trigger(tokens, at, at, Kind.FINITE, verb)
            return sorted([*(t for t in found if t.at != at), told], key=lambda trigger: trigger.at)
    return found


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly all words have a capital, so that it marks no name."""
    words = [token.text for token in tokens if token.kind is WordClass.OPEN]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.9 * len(words)


def is_name(tokens: Sequence[Token], at: int) -> bool:
    """As in "Trade Agreement Act", "United States": a capital inside a sentence marks a name."""
    return at > 0 and tokens[at].text[0].isupper() and not tokens[at - 1].is_mark


def _trigger(tokens: Sequence[Token], at: int, *, follows_verb: bool) -> Trigger | None:
    lower = tokens[at].gloss
    verb = tokens[at].verb
    noun = in_company(tokens[at].noun, tokens[at - 1].gloss if at else "")
    if verb is not None:
        is_noun_too = noun is not None or verb.is_noun_like
        kind, group = _reading(tokens, at, verb, is_noun_too=is_noun_too)
        if kind is not None and not (follows_verb and group == at and kind in (Kind.FINITE, Kind.REDUCED)):
            return _verb_trigger(tokens, at, group, kind, verb)
    if noun is None:
        return None
    return Trigger(at, at, Kind.NOUN, noun.lemma, noun.event_type, lower)


def _as_verb(tokens: Sequence[Token], trigger: Trigger) -> Trigger:
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
    return _verb_trigger(tokens, at, at, Kind.FINITE, verb)


def _verb_trigger(tokens: Sequence[Token], at: int, group: int, kind: Kind, verb: VerbForm) -> Trigger:
    auxiliaries = {token.gloss for token in tokens[group:at]}
    perfect = bool(auxiliaries & _HAVE)
    leans = kind is Kind.REDUCED or bool(auxiliaries & _BE) or _lacks_doer(tokens, at, group, verb)
    is_passive = Form.PARTICIPLE in verb.form and leans
    told, event_type = False, None
    if has_phrases(verb.lemma):
        is_negated = any(token.kind is WordClass.NEGATION for token in tokens[group:at])
        company = Company(words_after(tokens, at), words_before(tokens, group), is_passive, is_negated)
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


_TAKE_OBJECT = ("COERCE", "CONCEDE")
_NO_OBJECT = frozenset({WordClass.PREPOSITION, WordClass.COMMA, WordClass.PUNCTUATION})


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


_REFLEXIVES = words("himself herself itself themselves")


def _is_reflexive(tokens: Sequence[Token], at: int) -> bool:
    """As in "declared himself leader", where no clause follows that would be told."""
    return at + 1 < len(tokens) and tokens[at + 1].gloss in _REFLEXIVES


def words_after(tokens: Sequence[Token], at: int) -> list[str]:
    """The words that can be the verb's object, to the end of its clause."""
    words = []
    for index in range(at + 1, min(len(tokens), at + 1 + _OBJECT_WINDOW)):
        token = tokens[index]
        if token.kind in _STOPS and not _introduces_role(tokens, index):
            break
        words.append(token.gloss)
    return words


def _introduces_role(tokens: Sequence[Token], at: int) -> bool:
    """As in "listed the firm as a trafficker", where "as" opens no clause."""
    after = tokens[at + 1].gloss if at + 1 < len(tokens) else ""
    return tokens[at].gloss == "as" and after in ("a", "an")


def words_before(tokens: Sequence[Token], group: int) -> list[str]:
    """The words of the subject, which tell the type of a passive or a movement."""
    words = []
    for token in reversed(tokens[max(0, group - _SUBJECT_WINDOW) : group]):
        if token.kind in _STOPS:
            break
        words.append(token.gloss)
    return words


def _is_not_yet(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].gloss == "yet" and at > 0 and tokens[at - 1].kind is WordClass.NEGATION


def group_start(tokens: Sequence[Token], at: int) -> int:
    """Where the auxiliaries before a verb begin."""
    group = at
    while group > 0 and (tokens[group - 1].kind in _GROUP or _is_not_yet(tokens, group - 1)):
        group -= 1
    while group < at and tokens[group].kind is WordClass.ADVERB:
        group += 1
    return group


def _reading(
    tokens: Sequence[Token], at: int, verb: VerbForm, *, is_noun_too: bool
) -> tuple[Kind | None, int]:
    """The kind of verb that stands here and where its group begins; no kind where it is no verb."""
    group = group_start(tokens, at)
    before = tokens[group - 1] if group > 0 else None
    words = {token.gloss for token in tokens[group:at]}
    modal = any(token.kind is WordClass.MODAL for token in tokens[group:at])
    if before is not None and before.kind is WordClass.TO and Form.BASE in verb.form:
        return Kind.INFINITIVE, group - 1
    if modal or words & {"do", "does", "did"}:
        return (Kind.FINITE if Form.BASE in verb.form or words & (_BE | _HAVE) else None), group
    if words & (_BE | _HAVE):
        fits = not _NON_FINITE.isdisjoint(verb.form)
        return (Kind.FINITE if fits else None), group
    return _bare_reading(tokens, at, verb, is_noun_too=is_noun_too), group


def _bare_reading(tokens: Sequence[Token], at: int, verb: VerbForm, *, is_noun_too: bool) -> Kind | None:
    """The reading of a form without auxiliaries, by its neighbours."""
    before = tokens[at - 1] if at else None
    if Form.GERUND in verb.form:
        return _gerund_reading(tokens, at, is_noun_too=is_noun_too)
    if before is None or (before.kind in _NOMINAL_CUE and not _ends_reference(tokens, at - 1)):
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


def _ends_reference(tokens: Sequence[Token], at: int) -> bool:
    """A number that closes a date before the verb: "the union in 2006 called", "the union on June 18 called"."""
    if tokens[at].kind is not WordClass.NUMBER:
        return False
    return len(tokens[at].text) == 4 or (at > 0 and tokens[at - 1].gloss in _MONTHS)


_MONTHS = words(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)


def _gerund_reading(tokens: Sequence[Token], at: int, *, is_noun_too: bool) -> Kind | None:
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None:
        return Kind.GERUND
    if before.kind in (WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.NUMBER):
        return None
    if is_noun_too and (
        before.kind is WordClass.OPEN or after is None or after.kind is WordClass.PREPOSITION
    ):
        return None
    return Kind.GERUND


def _past_reading(tokens: Sequence[Token], at: int, verb: VerbForm) -> Kind | None:
    before = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before.kind is WordClass.COORDINATOR and after is not None and after.kind is WordClass.OPEN:
        return Kind.FINITE if verb.is_known else None
    if verb.is_reporting:
        return Kind.FINITE
    leans = Form.PARTICIPLE in verb.form and before.kind in (WordClass.OPEN, WordClass.NUMBER)
    if leans and _has_no_object(tokens, at) and _finite_follows(tokens, at):
        return Kind.REDUCED
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


_UNITS = words("minutes hours days weeks months years")


def _has_no_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing, a prepositional phrase or a time follows: "expelled nine months ago"."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind is WordClass.PREPOSITION:
        return True
    is_number = tokens[at + 1].kind is WordClass.NUMBER
    return (
        is_number
        and at + 3 < len(tokens)
        and tokens[at + 2].gloss in _UNITS
        and tokens[at + 3].gloss == "ago"
    )


def _is_parenthesis(tokens: Sequence[Token], at: int) -> bool:
    """As in "the permit, granted late in 2022, is valid": commas around it, the clause's verb after them."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.kind in (WordClass.DETERMINER, WordClass.PRONOUN) or after.text[0].isupper():
        return False
    for index in range(at + 1, min(len(tokens) - 1, at + 15)):
        if tokens[index].kind is WordClass.COMMA:
            follows = tokens[index + 1]
            form = follows.verb
            is_verb = form is not None and form.is_known and not _TENSED.isdisjoint(form.form)
            return is_verb or follows.kind in (WordClass.AUXILIARY, WordClass.MODAL)
        if tokens[index].is_mark:
            return False
    return False


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
        if token.kind in _STOPS and token.kind is not WordClass.MODAL:
            break
        if token.kind is WordClass.COMMA and index + 1 < len(tokens) and tokens[index + 1].text.islower():
            break
        if token.kind in (WordClass.AUXILIARY, WordClass.MODAL):
            return True
        form = token.verb
        if form is not None and form.is_known and form.form == _PAST_ONLY:
            return True
    return _verb_precedes(tokens, at)


def _verb_precedes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun before stands behind a preposition that follows the clause's verb already."""
    behind_preposition = False
    for token in reversed(tokens[max(0, at - 15) : at]):
        if token.kind in _STOPS and token.kind is not WordClass.MODAL:
            return False
        if token.kind is WordClass.PREPOSITION:
            behind_preposition = True
        elif behind_preposition and token.kind in (WordClass.AUXILIARY, WordClass.MODAL):
            return True
        elif behind_preposition and token.kind is WordClass.OPEN:
            form = token.verb
            if (
                form is not None
                and form.is_known
                and not form.is_noun_like
                and not _TENSED.isdisjoint(form.form)
            ):
                return True
    return False


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
    ):
        return False
    if not is_noun_too or before.kind is WordClass.PRONOUN:
        return True
    return after is not None and (
        after.kind in (WordClass.DETERMINER, WordClass.PRONOUN, WordClass.NUMBER)
        or (after.gloss == "that" and before.text[0].isupper())
        or (after.kind is WordClass.OPEN and after.text[0].isupper())
    )


def _is_plain_present(tokens: Sequence[Token], at: int, *, is_noun_too: bool) -> bool:
    before = tokens[at - 1]
    if before.kind is WordClass.PRONOUN:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    has_object = after is not None and after.kind in (WordClass.DETERMINER, WordClass.OPEN, WordClass.NUMBER)
    if _is_plural(before) or _joins_names(tokens, at):
        return has_object or not is_noun_too
    joins_verb = before.kind is WordClass.COORDINATOR and has_object
    return not is_noun_too and (joins_verb or before.kind is WordClass.RELATIVE or before.text == "US")


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


def _is_copula(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at + 1 : at + 4]:
        if token.kind in (WordClass.AUXILIARY, WordClass.MODAL):
            return False
        if token.kind not in (WordClass.NEGATION, WordClass.ADVERB):
            form = token.verb if token.kind is WordClass.OPEN else None
            return form is None or _AFTER_AUXILIARY.isdisjoint(form.form)
    return True
