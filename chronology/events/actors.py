"""Actors named in a text: states, their seats and peoples, institutions and the people who act for them.

The table is ``data/actors.csv`` (CC0): ``name``, ``aliases`` (separated by ``|``, matched in this case),
``iso3``, ``sector``, ``class``, and the days ``[from, to)`` in which the sector holds. Rows of class "none"
are look-alikes that hide a match inside them: "South American" is not the United States.
"""

from __future__ import annotations

import csv
import datetime as dt
import functools
import re
from collections import defaultdict
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.intervals import Interval

__all__ = ["Entry", "Found", "find_actors", "sector_at"]


class Entry(NamedTuple):
    """One row of the table."""

    name: str
    iso3: str | None
    sector: str | None
    actor_class: str
    begin: dt.date | None
    end: dt.date | None


class Found(NamedTuple):
    """One mention of an actor, ``[start, end)`` in the text; several entries where the offices changed."""

    start: int
    end: int
    surface: str
    entries: tuple[Entry, ...]

    @property
    def entry(self) -> Entry:
        """The first of the entries: name and country are the same in all."""
        return self.entries[0]


class _Table(NamedTuple):
    pattern: re.Pattern[str]
    """Words that can open a name."""
    aliases: Mapping[str, Sequence[str]]
    """The names that open with a word, the longest first."""
    entries: Mapping[str, tuple[Entry, ...]]


def find_actors(text: str, start: int = 0, end: int | None = None) -> list[Found]:
    """The actors named in ``text[start:end]``, in text order, the longest name at each place.

    >>> [a.entry.iso3 for a in find_actors("The Kremlin gave us a South American map of Caracas.")]
    ['RUS', 'VEN']
    """
    table = _table()
    stop = len(text) if end is None else end
    found = []
    at = start
    for word in table.pattern.finditer(text, start, stop):
        if word.start() < at:
            continue
        for alias in table.aliases.get(word.group(), ()):
            last = word.start() + len(alias)
            if last <= stop and text.startswith(alias, word.start()) and _ends_word(text, last, stop):
                entries = table.entries[alias]
                at = last
                if entries[0].actor_class != _LOOK_ALIKE:
                    found.append(Found(word.start(), last, alias, entries))
                break
    return found


def sector_at(found: Found, when: Interval | None) -> str | None:
    """The sector that the actor had at a time: the office of a person counts only in its days."""
    day = None if when is None else when.begin or when.end
    for entry in found.entries:
        if entry.begin is None and entry.end is None:
            return entry.sector
        if day is None:
            continue
        if (entry.begin is None or entry.begin <= day.date()) and (
            entry.end is None or day.date() < entry.end
        ):
            return entry.sector
    return None


_LOOK_ALIKE = "none"
_WORD = re.compile(r"\w+")


def _ends_word(text: str, last: int, stop: int) -> bool:
    return last >= stop or not (text[last].isalnum() or text[last] == "_") or not text[last - 1].isalnum()


@functools.cache
def _table() -> _Table:
    source = resources.files("chronology.events").joinpath("data/actors.csv")
    entries: dict[str, tuple[Entry, ...]] = {}
    with source.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            entry = _entry(row)
            for alias in row["aliases"].split("|"):
                entries[alias] = (*entries.get(alias, ()), entry)
    aliases: dict[str, list[str]] = defaultdict(list)
    for alias in sorted(entries, key=len, reverse=True):
        opening = _WORD.match(alias)
        assert opening is not None, alias
        aliases[opening.group()].append(alias)
    lower = "|".join(sorted(word for word in aliases if word[0].islower()))
    pattern = re.compile(rf"\b(?:[A-ZÀ-ÖØ-Þ]\w*|(?:{lower})\b)")
    return _Table(pattern, aliases, entries)


def _entry(row: Mapping[str, str]) -> Entry:
    return Entry(
        row["name"],
        row["iso3"] or None,
        row["sector"] or None,
        row["class"],
        _day(row["from"]),
        _day(row["to"]),
    )


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
