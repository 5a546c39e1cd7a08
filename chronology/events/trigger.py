"""A word of a sentence that tells an event: a verb in its form and voice, an event noun, or a copula."""

from __future__ import annotations

import enum
from typing import NamedTuple

from chronology.events.lexicon import Mood

__all__ = ["Kind", "Trigger"]


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

    @property
    def can_quote(self) -> bool:
        """Whether what it says can stand before it: "Prices will rise, the bank warned"."""
        return self.is_reporting or self.lemma == "warn"

    def __hash__(self) -> int:
        return self.at
