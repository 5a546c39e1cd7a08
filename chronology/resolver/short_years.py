"""Years of two digits: the century in which the text runs ("'07" after 1905 is 1907), and terms such as "2002-06"."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Calendar, Holiday, Part
from chronology.resolver.nature import nature
from chronology.resolver.phrase import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase

__all__ = ["in_running_century", "with_terms"]

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


def with_terms(phrases: Sequence[Phrase], text: str) -> list[Phrase]:
    """The phrases, where "2002-06" is two years, as others of the text are: "served 2002-06 and 2010-14".

    Alone it is a month, and so it is beside dates written that way to the day.
    """
    months = {phrase.start for phrase in phrases if _may_be_a_term(phrase, text)}
    if not months or any(_TO_THE_DAY.fullmatch(phrase.words(text)) for phrase in phrases):
        return list(phrases)
    if not any(_opens_term(*pair) for pair in itertools.pairwise(phrases)):
        return list(phrases)
    return [part for phrase in phrases for part in (_term(phrase) if phrase.start in months else (phrase,))]


_TERM, _TO_THE_DAY = re.compile(r"\d{4}-\d\d"), re.compile(r"\d{4}-\d\d-\d\d.*")


def _may_be_a_term(phrase: Phrase, text: str) -> bool:
    said = phrase.says
    if not isinstance(said, Calendar) or said.year is None or said.month is None or said.day is not None:
        return False
    return said.month > said.year % 100 and _TERM.fullmatch(text, phrase.start, phrase.end) is not None


def _opens_term(first: Phrase, last: Phrase) -> bool:
    """Whether two years are the ends of one, the second without its century: "2010-14", "1987–93"."""
    is_year = isinstance(last.says, Calendar) and last.says.month is None
    return first.link is Link.RANGE and is_year and last.end - last.start == 2 and last.start - first.end == 1


def _term(phrase: Phrase) -> tuple[Phrase, Phrase]:
    said, middle = phrase.says, phrase.start + len("2002")
    assert isinstance(said, Calendar)
    assert said.year is not None
    assert said.month is not None
    last = replace(said, year=said.year - said.year % 100 + said.month, month=None)
    return (
        phrase._replace(says=replace(said, month=None), end=middle, link=Link.RANGE),
        phrase._replace(says=last, start=middle + 1),
    )


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
