"""Gives a year of two digits the century in which its text runs: "'07" after 1905 is 1907."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Calendar, Holiday, Part
from chronology.resolver.nature import nature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase

__all__ = ["in_running_century"]

_APOSTROPHES = frozenset("'’")
_BACK, _AHEAD = 2, 20
"""Years before and after the last one told in full within which a short one is taken to lie."""


def in_running_century(phrases: Sequence[Phrase], text: str) -> list[Phrase]:
    """The same phrases; a short year close to the one last told in full takes its century, others keep theirs."""
    if not any(_is_short(phrase, text) for phrase in phrases):
        return list(phrases)
    told: int | None = None
    found = []
    for phrase in phrases:
        year = nature(phrase.says).stated_year
        if year is not None and _is_short(phrase, text):
            phrase = phrase if told is None else _near(phrase, year, told)  # noqa: PLW2901
        elif year is not None:
            told = year
        found.append(phrase)
    return found


def _is_short(phrase: Phrase, text: str) -> bool:
    """Whether it ends in an apostrophe and two digits: "the summer of '42"."""
    end = phrase.end
    return text[end - 3 : end - 2] in _APOSTROPHES and text[end - 2 : end].isdecimal()


def _near(phrase: Phrase, short: int, told: int) -> Phrase:
    first = told - _BACK
    year = first + (short - first) % 100
    said = phrase.says
    if year > told + _AHEAD or not isinstance(said, Calendar | Part | Holiday):
        return phrase
    return phrase._replace(says=replace(said, year=year))
