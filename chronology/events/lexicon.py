"""What words mean for events: the types of verbs and nouns, and of verbs in company.

Verbs and nouns are known here by their English word, whatever the language of the text.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.phrases import PHRASES
from chronology.events.verbs import COURSE, LIGHT, NOUNS, NOUNS_AFTER, NOUNS_BEFORE, REPORTING, VERBS
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.phrase import Phrase

__all__ = [
    "COURSE_VERBS",
    "INTRANSITIVE",
    "LIGHT_VERBS",
    "NOUN_TYPES",
    "REPORTING_VERBS",
    "VERB_TYPES",
    "Company",
    "EventNoun",
    "Form",
    "Mood",
    "VerbForm",
    "has_phrases",
    "in_company",
    "phrase_type",
]


class Form(enum.Enum):
    """An inflected form of a verb; "cut" is three at once."""

    BASE = enum.auto()
    THIRD = enum.auto()
    PAST = enum.auto()
    PARTICIPLE = enum.auto()
    """A passive one, where the language has both."""
    ACTIVE = enum.auto()
    """An active participle: Russian "объявивший", who announced."""
    GERUND = enum.auto()

    __hash__ = object.__hash__  # members are singletons; Enum's own hash is slow


class Mood(enum.Enum):
    """What a form by itself says of whether and when; English says it with other words."""

    INDICATIVE = enum.auto()
    SUBJUNCTIVE = enum.auto()
    CONDITIONAL = enum.auto()
    FUTURE = enum.auto()

    __hash__ = object.__hash__  # members are singletons; Enum's own hash is slow


class VerbForm(NamedTuple):
    """A verb as it stands in the text; ``past`` is its simple past, for labels."""

    lemma: str
    form: frozenset[Form]
    event_type: str | None
    is_reporting: bool
    past: str
    is_noun_like: bool = False
    """Whether its plain forms are nouns as often: "claim", "offers"."""
    is_known: bool = True
    """Whether the table has it; a word that merely ends like a past form is taken as one."""
    mood: Mood = Mood.INDICATIVE
    is_plural: bool = False
    told: str = ""
    """The finite words that tell a participle or gerund; empty where English's "was" does."""
    reflexive: str = ""
    """The verb that it is beside a reflexive pronoun; empty where that makes it a passive."""
    is_middle: bool = False
    """Whether such a pronoun is part of the word: Spanish "celebrarse"."""


class EventNoun(NamedTuple):
    """A noun that names an event."""

    lemma: str
    event_type: str | None


INTRANSITIVE = words(
    "arrive come go die begin start end finish continue occur happen expire lapse fall rise collapse explode "
    "erupt return depart land sail meet withdraw retreat fly travel enter fail escape flee join demonstrate "
    "protest increase grow remain speak leave clash dock emerge take resign reopen surrender answer govern "
    "vote march rally strike rule campaign lose win address clash riot capitulate apologise apologize negotiate confer"
)
"""Verbs that tell enough without an object."""
COURSE_VERBS = frozenset(COURSE.split())
LIGHT_VERBS = frozenset(LIGHT.split())
REPORTING_VERBS = frozenset(REPORTING.split())
VERB_TYPES: dict[str, str | None] = dict.fromkeys(REPORTING.split())
"""Each verb's own type; where it stands under two, that of the later one counts."""
for _event_type in (None, *(t for t in VERBS if t)):
    VERB_TYPES.update(dict.fromkeys(VERBS[_event_type].split(), _event_type))
NOUN_TYPES = {noun: event_type for event_type, nouns in NOUNS.items() for noun in nouns.split()}
_Beside = dict[str, dict[str, str | None]]


def _by_neighbour(table: dict[str, dict[str | None, str]]) -> _Beside:
    return {
        noun: {word: event_type for event_type, beside in types.items() for word in beside.split()}
        for noun, types in table.items()
    }


_AFTER, _BEFORE = _by_neighbour(NOUNS_AFTER), _by_neighbour(NOUNS_BEFORE)
_PHRASES_OF: dict[str, list[Phrase]] = defaultdict(list)
for _phrase in PHRASES:
    for _verb in _phrase.verbs:
        _PHRASES_OF[_verb].append(_phrase)


def in_company(noun: EventNoun | None, before: str, after: str) -> EventNoun | None:
    """The event that a noun names between two words: a "press conference" has no type."""
    if noun is None:
        return None
    for table, word in ((_AFTER, before), (_BEFORE, after)):
        types = table.get(noun.lemma)
        if types is not None and word in types:
            return EventNoun(noun.lemma, types[word])
    return noun


class Company(NamedTuple):
    """The words around a verb that can tell its type."""

    following: Sequence[str]
    subject: Sequence[str] = ()
    is_passive: bool = False
    is_negated: bool = False


def has_phrases(lemma: str) -> bool:
    """Whether the words around a verb can tell its type."""
    return lemma in _PHRASES_OF


def phrase_type(lemma: str, company: Company) -> tuple[bool, str | None]:
    """Whether the words around a verb tell its type, and which: "cut … ties" is SANCTION."""
    for phrase in _PHRASES_OF.get(lemma, ()):
        if _fits(phrase, company):
            return True, phrase.event_type
    return False, None


def _fits(phrase: Phrase, company: Company) -> bool:
    following = company.following
    if phrase.only_negated and not company.is_negated:
        return False
    if phrase.opens and (following[0] if following else ".") not in phrase.opens:
        return False
    if phrase.beside and phrase.beside.isdisjoint(following) and phrase.beside.isdisjoint(company.subject):
        return False
    if phrase.opens and not phrase.objects:
        return True
    if not phrase.subjects.isdisjoint(company.subject):
        return True
    if company.is_passive and not phrase.objects.isdisjoint(company.subject):
        return True
    return not phrase.objects.isdisjoint(following[: phrase.reach])
