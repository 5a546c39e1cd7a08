"""A date, and what its clause says before it and after it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.resolver.clauses import WORDS, clause_after, told_before
from chronology.resolver.sources import what_is_said, without_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = ["CLOSE", "NEAR_WORDS", "PAIR", "PLACED_IN", "PLACING", "Clause"]

CLOSE, PAIR = 4, 2
"""Words beside a date, its preposition among them, and the fewest that tell something."""
PLACED_IN = ("in", "over", "on", "after")
"""The signals of a date on which something took place, or which it followed."""
PLACING = frozenset({"on", "in", "at", "over", "during"})
"""The same, before an event of that date: "the talks on"."""
NEAR_WORDS = 5
"""Words before a date in which what bears on it is looked for."""

_REACH_RIGHT = 160
"""Characters after a date in which its clause is read."""


@dataclass(frozen=True, eq=False)
class Clause:
    """A date and what its clause says before it; what it says after it is read once, when somebody asks."""

    text: str
    start: int
    end: int
    cues: Cues
    left: str
    """As written."""
    before: tuple[str, ...]
    """The words, lower case."""
    nearest: str
    """The word right before the date."""
    opening: str
    """The first word of the date itself: "the", of "the 6 January"."""

    @classmethod
    def around(cls, text: str, start: int, end: int, cues: Cues) -> Clause:
        """What the clause of the date between the two places says."""
        told = _without_asides(told_before(text, start, cues), cues)
        words = WORDS.findall(told.lower())
        left = what_is_said(told, words, cues)
        before = words if left is told else WORDS.findall(left.lower())
        opening = text[start:end].lower().partition(" ")[0]
        return cls(text, start, end, cues, left, tuple(before), before[-1] if before else "", opening)

    @functools.cached_property
    def right(self) -> str:
        """What follows, without what tells who said so."""
        return without_source(clause_after(self.text, self.end, _REACH_RIGHT, self.cues.stops), self.cues)

    @functools.cached_property
    def after(self) -> Sequence[str]:
        """The words that follow, likewise."""
        return WORDS.findall(self.right.lower())

    @property
    def is_since(self) -> bool:
        """Whether the word right before the date means "since"."""
        return self.cues.signals.get(self.nearest) == "since"

    @functools.cached_property
    def since_comma(self) -> Sequence[str]:
        """The words since the last comma."""
        return WORDS.findall(self.left.lower().rpartition(",")[2])

    @property
    def tells_which_figures(self) -> bool:
        """Whether the date tells only of when the figures are: "mañana se conocerá el índice de abril"."""
        figures, wholes = self.cues.figures, self.cues.wholes
        signals = self.cues.signals
        is_of = self.nearest in wholes and signals.get(self.nearest) != "in"
        is_of = is_of and signals.keys().isdisjoint(self.before[-2:-1])
        near = self.before[-NEAR_WORDS:-1] if is_of else ()  # and not "antes de junio"
        named = self.before[-1:] if self.opening in wholes else ()
        return not figures.isdisjoint((*near, *named))


def _without_asides(left: str, cues: Cues) -> str:
    """What a clause says without its asides: "United, who last won in 2013, travel to", "meet, as last year, in"."""
    if ")" in left or "—" in left:
        left = _BRACKETED.sub("", left)
    if left.count(",") < PAIR or not cues.relatives:
        return left
    return _aside(cues.relatives | cues.likening).sub("", left)


_BRACKETED = re.compile(r"\s\([^()\d]*\)|\s—(?=\S)[^—\d]*\S—(?=\s)")
"""Asides that tell no date of their own; a dash with a space on both sides is none, but may stand for "is"."""


@functools.cache
def _aside(openers: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf",\s(?:{'|'.join(sorted(openers))})\s[^,;]+,(?=\s)")
