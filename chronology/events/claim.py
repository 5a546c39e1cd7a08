"""An event as one report tells it, with what is needed to compare it with other reports."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.events.languages import ENGLISH, language_of
from chronology.events.languages.en.forms import stem
from chronology.events.tokens import WordClass, tokenise
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.events.event import DateStatus, EventActor, Modality, Place, Role
    from chronology.events.tokens import Token
    from chronology.intervals import Interval

__all__ = ["Claim"]

_MEANINGS = {
    stem(word): first
    for first, *others in map(
        str.split,
        (
            "leave depart quit exit",
            "release free liberate",
            "loan lend credit",
            "weapon weapons arms armament",
            "ship ships warship warships squadron flotilla fleet vessel",
            "plane planes aircraft jet jets",
            "troop troops soldier soldiers servicemen",
            "expel banish oust",
            "capture seize",
            "ban prohibit bar outlaw",
            "arrest detain",
            "purchase buy",
            "sale sales",
            "talk talks negotiation negotiations",
            "agreement accord deal pact treaty",
        ),
    )
    for word in others
}
"""Words to one that says the same of an event."""


def _meaning(word: str) -> str:
    known = stem(word)
    return _MEANINGS.get(known, known)


_SAY_LITTLE = words(
    "mr mrs ms dr president country government man woman men women people day year time make take"
)


@dataclass(frozen=True)
class Claim:
    """One report of one event."""

    event_id: str
    doc_id: str
    source: str | None
    label: str
    trigger: str
    event_type: str | None
    modality: Modality
    polarity: str
    date_status: DateStatus
    interval: Interval | None
    report: Interval | None
    place: Place
    salience: float
    actors: tuple[EventActor, ...] = ()
    lang: str = "en"
    """The language of the label, ISO 639-1."""

    @functools.cached_property
    def tokens(self) -> Sequence[Token]:
        """The label's words and marks."""
        return tokenise(self.label, 0, len(self.label), language_of(self.lang))

    @functools.cached_property
    def trigger_stem(self) -> str:
        """The stem of the event's word."""
        return _meaning(language_of(self.lang).word(self.trigger).gloss)

    @functools.cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the label's words that say something, less the actors' names."""
        return frozenset(_meaning(token.gloss) for token in self._telling)

    @functools.cached_property
    def shared_stems(self) -> frozenset[str]:
        """Those that another language can share: an English word, or one that stands for an English word."""
        language = language_of(self.lang)
        return frozenset(
            _meaning(token.gloss)
            for token in self._telling
            if language is ENGLISH
            or token.gloss != language.normal(token.text)
            or token.kind is WordClass.NUMBER
            or token.noun is not None
        )

    @functools.cached_property
    def _telling(self) -> Sequence[Token]:
        named = {word for actor in self.actors for word in actor.surface.lower().split()}
        return [
            token
            for token in self.tokens
            if token.kind in (WordClass.OPEN, WordClass.NUMBER)
            and token.text.lower() not in named
            and not (token.verb is not None and token.verb.is_reporting)
            and len(stem(token.gloss)) > 1
            and stem(token.gloss) not in _SAY_LITTLE
        ]

    @property
    def said(self) -> object:
        """All that the report says of the event: two with the same are copies."""
        parts = frozenset((actor.role, actor.name) for actor in self.actors)
        how = (self.event_type, self.modality, self.polarity, self.date_status)
        return self.trigger, self.label, how, self.interval, parts

    @functools.cached_property
    def numbers(self) -> frozenset[str]:
        """The amounts and ordinals of the label."""
        return frozenset(
            t.gloss
            for t in self.tokens
            if t.kind is WordClass.NUMBER or (t.gloss in _ORDINALS and t.text.islower())
        )

    @functools.cached_property
    def subject_names(self) -> frozenset[str]:
        """The words with a capital before the event's word."""
        ends = (at for at, token in enumerate(self.tokens) if token.text == self.trigger)
        before = self.tokens[: next(ends, 0)]
        return frozenset(t.text for t in before if t.kind is WordClass.OPEN and t.text[0].isupper())

    @functools.cached_property
    def parties(self) -> frozenset[str]:
        """Who takes part: states by their code, other actors by name."""
        return frozenset(actor.iso3 or actor.name for actor in self.actors)

    @functools.cached_property
    def persons(self) -> frozenset[str]:
        """The persons and organisations named, apart from states."""
        return frozenset(actor.name for actor in self.actors if actor.actor_class != "country")

    @functools.cached_property
    def persons_of(self) -> Mapping[str | None, frozenset[str]]:
        """The same by state; ``None`` for those of none."""
        states = {actor.iso3 for actor in self.actors if actor.name in self.persons}
        return {
            state: frozenset(a.name for a in self.actors if a.iso3 == state and a.name in self.persons)
            for state in states
        }

    def doing(self, role: Role) -> frozenset[str]:
        """The parties that have a role and no other."""
        ours = {actor.iso3 or actor.name for actor in self.actors if actor.role is role}
        return frozenset(ours - {a.iso3 or a.name for a in self.actors if a.role is not role})


_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth next another")
