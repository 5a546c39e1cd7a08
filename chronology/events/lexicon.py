"""Words to events: inflected forms, PLOVER types, and the verbs that only report.

Built once from the tables of ``verbs``; every look-up after that is one dictionary access.
"""

from __future__ import annotations

import enum
import functools
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.verbs import (
    IRREGULAR,
    LIGHT,
    NO_EVENT_AFTER,
    NOUN_LIKE,
    NOUNS,
    PHRASES,
    REPORTING,
    VERBS,
    Phrase,
)
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "LIGHT_VERBS",
    "Company",
    "EventNoun",
    "Form",
    "VerbForm",
    "event_noun",
    "has_phrases",
    "is_reporting",
    "may_tell",
    "phrase_type",
    "verb_form",
]


class Form(enum.Enum):
    """An inflected form of a verb; "cut" is three at once."""

    BASE = enum.auto()
    THIRD = enum.auto()
    PAST = enum.auto()
    PARTICIPLE = enum.auto()
    GERUND = enum.auto()

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


class EventNoun(NamedTuple):
    """A noun that names an event."""

    lemma: str
    event_type: str | None


_VOWELS = "aeiou"
_DOUBLED = words("let get set cut put hit shut run win stop ship plan beg bid quit step ban bar trim")


def _irregular_forms() -> dict[str, list[tuple[str, str]]]:
    forms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in IRREGULAR.replace("\n", "|").split("|"):
        if entry:
            base, past, participle = entry.split()
            forms[base].append((past, participle))
    return forms


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _gerund(base: str, past: str) -> str:
    if base == "die":
        return "dying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    if past == f"{base}{base[-1]}ed" or base in _DOUBLED:
        return f"{base}{base[-1]}ing"
    return base + "ing"


def _verb_table() -> Mapping[str, VerbForm]:
    type_of: dict[str, str | None] = dict.fromkeys(REPORTING.split())
    for event_type in (None, *(t for t in VERBS if t)):
        type_of.update(dict.fromkeys(VERBS[event_type].split(), event_type))
    reporting = frozenset(REPORTING.split())
    noun_like = frozenset(NOUN_LIKE.split())
    irregular = _irregular_forms()
    table: dict[str, VerbForm] = {}
    for lemma, event_type in type_of.items():
        for past, participle in irregular.get(lemma) or [(_regular_past(lemma),) * 2]:
            forms = (
                (lemma, Form.BASE),
                (_third(lemma), Form.THIRD),
                (past, Form.PAST),
                (participle, Form.PARTICIPLE),
                (_gerund(lemma, past), Form.GERUND),
            )
            for word, form in forms:
                known = table.get(word)
                if known is not None and known.lemma != lemma:
                    continue
                both = frozenset((form,)) if known is None else known.form | {form}
                table[word] = VerbForm(lemma, both, event_type, lemma in reporting, past, lemma in noun_like)
    return table


def _noun_table() -> Mapping[str, EventNoun]:
    table: dict[str, EventNoun] = {}
    for event_type, nouns in NOUNS.items():
        for word in nouns.split():
            table.setdefault(_third(word), EventNoun(word, event_type))
    for event_type, nouns in NOUNS.items():
        table |= {word: EventNoun(word, event_type) for word in nouns.split()}
    return table


LIGHT_VERBS = frozenset(LIGHT.split())
_VERBS = _verb_table()
_NOUNS = _noun_table()
_NO_EVENT_AFTER = {noun: frozenset(before.split()) for noun, before in NO_EVENT_AFTER.items()}
_PHRASES_OF: dict[str, list[Phrase]] = defaultdict(list)
for _phrase in PHRASES:
    for _verb in _phrase.verbs:
        _PHRASES_OF[_verb].append(_phrase)

_NOT_PAST = words(
    "united need indeed red bed hundred embed speed seed deed feed breed led wed shed "
    "sacred naked wicked unprecedented so-called biased alleged unidentified unnamed continued renewed "
    "disputed armed combined beleaguered veteran-led ahmed mohammed mohamed alfred fred ted reed "
    "based located situated unexpected limited detailed advanced"
)


_PAST_FORMS = frozenset({Form.PAST, Form.PARTICIPLE})


@functools.lru_cache(maxsize=1 << 14)
def verb_form(word: str) -> VerbForm | None:
    """The verb that a lower-case word can be; an unlisted word in "-ed" counts as an unknown past form."""
    known = _VERBS.get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and word.isalpha():
        return VerbForm(word, _PAST_FORMS, None, is_reporting=False, past=word, is_known=False)
    return None


def event_noun(word: str, before: str = "") -> EventNoun | None:
    """The event that a lower-case noun names; ``before`` is the word that stands before it."""
    noun = _NOUNS.get(word)
    if noun is not None and before in _NO_EVENT_AFTER.get(noun.lemma, ()):
        return EventNoun(noun.lemma, None)
    return noun


@functools.lru_cache(maxsize=1 << 14)
def may_tell(word: str) -> bool:
    """Whether a lower-case word can be a verb or an event noun."""
    return word in _NOUNS or verb_form(word) is not None


def is_reporting(word: str) -> bool:
    """Whether a lower-case word is a form of a verb of saying.

    >>> is_reporting("told"), is_reporting("met")
    (True, False)
    """
    form = _VERBS.get(word)
    return form is not None and form.is_reporting


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
    if phrase.opens and not (following and following[0] in phrase.opens):
        return False
    if phrase.opens and not phrase.objects:
        return True
    if not phrase.subjects.isdisjoint(company.subject):
        return True
    if company.is_passive and not phrase.objects.isdisjoint(company.subject):
        return True
    return not phrase.objects.isdisjoint(following[: phrase.reach])
