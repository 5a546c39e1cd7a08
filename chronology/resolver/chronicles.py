"""Dates that head a chronicle's entries, one after the other: "Jan. 13: devalued. March 9: agreed. Dec. 6: won."."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver.clauses import WORDS, clause_after, opens_sentence
from chronology.resolver.expressions import PAST, Calendar, Direction, InYear
from chronology.resolver.layout import opens_line, opens_list
from chronology.resolver.nature import nature
from chronology.resolver.verbs import first_cue, is_future

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_chronicles"]

_FEWEST = 2
"""Dates that make a chronicle of which something tells where it lies; elsewhere it takes one more."""
_HISTORY = 3
"""Years stated before it from which on a text tells a history."""
_TITLE, _ENTRY = 160, 200
"""Characters before a date in which a title stands, and after it those in which its entry tells which way it points."""


_TURNING = 2
"""Dates to which at most one turn of the year falls, where they stand in order."""
_MARKS = " \t•·*-–—▪►"
_MONTH = 31
_YEAR = 12 * _MONTH


class _Head(NamedTuple):
    """A date that heads an entry."""

    at: int
    """Its place among the phrases."""
    date: Calendar
    way: Direction
    """Where its entry points."""

    @property
    def place(self) -> int:
        """Its place in its year, in days, as if all months had as many."""
        return _MONTH * (self.date.month or 0) + (self.date.day or 0)


class _Row(NamedTuple):
    """A chronicle."""

    title: str
    """The line above its first date."""
    year: int | None
    """The only year that the title names."""
    heads: Sequence[_Head]


def with_chronicles(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where dates that head a chronicle lie in order, each in its year, counted from one of them.

    Where one of them states its year, or the text tells a history, years are passed on as everywhere.
    """
    found = list(phrases)
    for row in _rows(phrases, text, cues):
        for head, says in _in_order(row, _way(row, cues)):
            found[head.at] = phrases[head.at]._replace(says=says)
    return found


def _rows(phrases: Sequence[Phrase], text: str, cues: Cues) -> Iterator[_Row]:
    """Each chronicle; a title parts one from the next, or the turn from months to days."""
    dates = (at for at, phrase in enumerate(phrases) if isinstance(phrase.says, Calendar))
    heads = {at: head for at in dates if (head := _head(at, phrases[at], text, cues)) is not None}
    if len(heads) < _FEWEST:
        return  # as most texts, which then aren't asked for their years
    row: list[_Head] = []
    begin, title, years = 0, "", 0
    for at, phrase in enumerate(phrases):
        head = heads.get(at)
        if head is None:
            years += nature(phrase.says).stated_year is not None
            continue
        if head.date.year is not None or years >= _HISTORY:
            return
        above = _title(text, begin, phrase.start)
        if not row:
            title = above
        elif _is_another(row, head) or any(cue.search(above) for cue in (cues.programmes, cues.chronicles)):
            yield _Row(title, _year(title, phrases, row[0].at, text), row)
            row, title = [], above
        row.append(head)
        begin = phrase.end
    yield _Row(title, _year(title, phrases, row[0].at, text), row)


def _title(text: str, begin: int, end: int) -> str:
    """The line above a date that opens one, back to ``begin``; none for a date that stands within its line."""
    above = text[max(begin, end - _TITLE) : end]
    lines = above.split("\n")
    return (
        next((line for line in reversed(lines[:-1]) if line.strip()), "")
        if not lines[-1].strip(_MARKS)
        else ""
    )


def _year(title: str, phrases: Sequence[Phrase], at: int, text: str) -> int | None:
    """The year that a title names, if it names one: "2014 in review"."""
    begin = text.rfind(title, 0, phrases[at].start) if title else phrases[at].start
    named = [nature(one.says).stated_year for one in phrases[:at] if begin <= one.start < begin + len(title)]
    return named[0] if len(named) == 1 else None


def _head(at: int, phrase: Phrase, text: str, cues: Cues) -> _Head | None:
    match phrase.says:
        case Calendar(month=int(), weekday=None, direction=Direction.BARE, of=None) as date if opens_list(
            text, phrase.start, phrase.end
        ) or _is_sentence(text, phrase.start, phrase.end):
            is_first = opens_line(text, phrase.start) or opens_sentence(text, phrase.start, cues.openers)
            words = WORDS.findall(clause_after(text, phrase.end + 1, _ENTRY, cues.stops).lower())
            return _Head(at, date, _points(words, cues)) if is_first and phrase.link is None else None
        case _:
            return None


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a date is the first sentence of its line: "24 de febrero. Rusia ataca"."""
    return text.startswith(". ", end) and opens_line(text, start)


def _points(words: Sequence[str], cues: Cues) -> Direction:
    """Where an entry points; the present that arranges what is to come elsewhere tells here of what was."""
    pairs = zip(("", *words), words, strict=False)
    if any(word in cues.promising or f"{before} {word}" in cues.promising for before, word in pairs):
        return Direction.FORWARD
    if any(is_future(word, cues) for word in words):
        return Direction.FORWARD
    return Direction.BACK if first_cue(words, range(len(words)), cues) in PAST else Direction.BARE


def _is_another(row: Sequence[_Head], head: _Head) -> bool:
    """Whether a date goes on in days from a chronicle in months, or the other way round."""
    kinds = {one.date.day is None for one in row}
    return len(row) >= _FEWEST and kinds == {head.date.day is not None}


def _way(row: _Row, cues: Cues) -> Direction:
    """Where a chronicle points: ahead by its title or its verbs, or back; ``BARE`` where nothing tells."""
    if cues.programmes.search(row.title):
        return Direction.FORWARD
    ways = {head.way for head in row.heads}
    if cues.chronicles.search(row.title) or not ways.isdisjoint(PAST):
        return Direction.GONE
    return Direction.FORWARD if ways == {Direction.FORWARD} else Direction.BARE


def _in_order(row: _Row, way: Direction) -> Iterator[tuple[_Head, InYear]]:
    """Each head and the date that it is, if they stand in order.

    The first one is of the year in the title. Else what has happened ends with the last entry that doesn't look ahead,
    what is to come begins with the first one; where nothing tells, the last one lies closest to the day of speaking.
    """
    heads, years = row.heads, _years(row.heads)
    is_told = row.year is not None or way is not Direction.BARE
    if years is None or len(heads) < (_FEWEST if is_told else _FEWEST + 1):
        return
    in_time = heads if _runs_on(heads) else heads[::-1]
    behind = (head for head in reversed(in_time) if head.way is not Direction.FORWARD)
    is_first = row.year is not None or way is Direction.FORWARD
    pivot = in_time[0] if is_first else next(behind, in_time[0])
    base = years[heads.index(pivot)]
    for head, year in zip(heads, years, strict=True):
        yield head, InYear(head.date, year - base, replace(pivot.date, year=row.year), way)


def _runs_on(row: Sequence[_Head]) -> bool:
    """Whether the dates run on in less time than they would run back."""
    steps = [b.place - a.place for a, b in itertools.pairwise(row)]
    return sum(step % _YEAR for step in steps) <= sum(-step % _YEAR for step in steps)


def _years(row: Sequence[_Head]) -> list[int] | None:
    """Which year each date is of, from the first one on; ``None`` where they stand in no order."""
    sign = 1 if _runs_on(row) else -1
    turns = (sign * (sign * (b.place - a.place) < 0) for a, b in itertools.pairwise(row))
    found = list(itertools.accumulate(turns, initial=0))
    return found if abs(found[-1]) * _TURNING <= len(row) else None
