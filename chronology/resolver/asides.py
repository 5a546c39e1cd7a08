"""Tells a date that is named only in passing, and leaves the story where it stands: "the 1911 edition", "(1598)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.cues import opens_apposition, signal, tells_before, words_before
from chronology.resolver.guard import left_word, right_word

if TYPE_CHECKING:
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Told
    from chronology.resolver.units import CalendarUnit

__all__ = ["is_aside"]

_ENDING = frozenset({"until", "till"})
_LASTING = 5
"""Years. What ends so far ahead only tells how long something lasts: "in force until 1978", told in 1950."""


def is_aside(
    text: str,
    phrase: Phrase,
    unit: CalendarUnit,
    stands: Told | None,
    *,
    here: bool,
    history: bool,
    cues: Cues,
) -> bool:
    """Whether a stated date is named in passing; ``here``: the story ``stands`` in the same paragraph.

    A name with a year ("the 1911 edition") sets no scene, but in a ``history`` it may open one.
    """
    start, end = phrase.start, phrase.end
    if unit.granularity.rank >= Granularity.YEAR.rank and _is_enclosed(text, start, end):
        return True
    if not cues.likening.isdisjoint(words_before(text, start)[-2:]):
        return True
    if (here or not history) and _is_part_of_a_name(text, start, end, cues):
        return True
    if not history and unit.granularity is Granularity.YEAR and _is_in_apposition(text, start, end, cues):
        return True
    if stands is None:
        return False
    if unit.year - stands.unit.year > _LASTING and signal(text, start, end, cues) in _ENDING:
        return True
    return here and unit.year < stands.unit.year and tells_before(text, start, cues)


def _is_enclosed(text: str, start: int, end: int) -> bool:
    """Whether it stands alone in brackets: "the Edict of Nantes (1598)"."""
    return text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _is_in_apposition(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether it ends what is told of a thing between commas: "the firm, founded in 1911, lost money"."""
    if not text.startswith(",", end):
        return False
    _, comma, told = text[max(0, start - _APPOSED) : start].lower().rpartition(", ")
    return bool(comma) and opens_apposition(told.split(), cues)


_APPOSED = 80
"""Characters before a date within which such an apposition begins."""


def _is_part_of_a_name(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether it is part of the name or kind of what stands beside it: "the 1911 edition", "la edición de 1911"."""
    if not cues.naming.isdisjoint(words_before(text, start)[-2:]):
        return True
    left, right = left_word(text, start).lower(), right_word(text, end).lower()
    return left in cues.owning and right.isalpha() and right not in cues.joining
