"""What a language's verbs that look ahead are told by."""

from __future__ import annotations

import functools
from dataclasses import dataclass

__all__ = ["NO_WISHES", "Wishes"]


@dataclass(frozen=True)
class Wishes:
    """Verbs that look ahead, alone or with the word behind them, and what tells that a date lies there; lower case."""

    present: frozenset[str] = frozenset()
    """Forms that go with no day gone by: "calls for"."""
    participles: frozenset[str] = frozenset()
    """Forms that do so only after one of ``having``, "has called for", or before an infinitive."""
    having: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    """The word before one: "to", or "be" of a participle."""
    kept: frozenset[str] = frozenset()
    """Infinitives of what has its day: "to meet on", where one of ``beside`` follows."""
    beside: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    """Words that open what has happened instead: "has called for an inquiry into"."""
    awaiting: frozenset[str] = frozenset()
    """Verbs whose object is to come, whatever it is: "await a ruling on"."""
    events: frozenset[str] = frozenset()
    """Nouns of what is held on the day after ``destined``: "called a strike for Friday"."""
    destined: frozenset[str] = frozenset()

    @functools.cached_property
    def forms(self) -> frozenset[str]:
        """All forms of such verbs."""
        return self.present | self.participles


NO_WISHES = Wishes()
