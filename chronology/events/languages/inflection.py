"""From a language's tables of verbs and nouns to the words of its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.events.lexicon import NOUN_TYPES, REPORTING_VERBS, VERB_TYPES, EventNoun, Form, Mood, VerbForm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = ["Inflected", "entries", "event_nouns", "verb_forms"]


class Inflected(NamedTuple):
    """A form of a verb; ``told`` is what tells a participle or gerund in a sentence without another verb."""

    word: str
    form: Form
    mood: Mood = Mood.INDICATIVE
    is_plural: bool = False
    told: str = ""


def entries(table: str) -> Iterator[tuple[str, str]]:
    """The words of a table of ``word=gloss``, each with its gloss."""
    for entry in table.split():
        word, _, gloss = entry.partition("=")
        yield word, gloss


def verb_forms(
    table: str, conjugated: Callable[[str], Iterable[Inflected]], noun_like: frozenset[str]
) -> Mapping[str, VerbForm]:
    """Every form of a table's verbs, ``verb=gloss`` or ``verb=gloss:reflexive``; of equal words the first counts."""
    forms: dict[str, VerbForm] = {}
    for entry, glosses in entries(table):
        gloss, _, reflexive = glosses.partition(":")
        for word, form, mood, is_plural, told in conjugated(entry):
            known = forms.get(word)
            if known is not None:
                if known.lemma == gloss:
                    forms[word] = known._replace(form=known.form | {form}, told=known.told or told)
                continue
            forms[word] = VerbForm(
                gloss,
                frozenset((form,)),
                VERB_TYPES[gloss],
                gloss in REPORTING_VERBS,
                word,
                word in noun_like,
                mood=mood,
                is_plural=is_plural,
                told=told,
                reflexive=reflexive,
            )
    return forms


def event_nouns(glosses: Mapping[str, str]) -> Mapping[str, EventNoun]:
    """The words whose gloss names an event."""
    return {
        word: EventNoun(gloss, NOUN_TYPES[gloss]) for word, gloss in glosses.items() if gloss in NOUN_TYPES
    }
