"""Actors named in a text: states, their seats and peoples, institutions and the people who act for them.

The table is ``data/actors.csv`` (CC0): ``name``, ``aliases`` (separated by ``|``, matched in this case),
``iso3``, ``sector``, ``class``, and the days ``[from, to)`` in which the sector holds. Rows of class "none"
are look-alikes that hide a match inside them: "South American" is not the United States.
"""

from __future__ import annotations

import csv
import datetime as dt
import functools
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    pattern: re2._Regexp
    entries: Mapping[str, tuple[Entry, ...]]


def find_actors(text: str, start: int = 0, end: int | None = None) -> list[Found]:
    """The actors named in ``text[start:end]``, in text order, the longest name at each place.

    >>> [a.entry.iso3 for a in find_actors("The Kremlin gave us a South American map of Caracas.")]
    ['RUS', 'VEN']
    """
    table = _table()
    part = text if start == 0 and end is None else text[start:end]
    found = []
    for match in table.pattern.finditer(part):
        first, last = match.span()
        surface = match.group()
        if not _is_whole_word(part, first, last):
            continue
        entries = table.entries[surface]
        if entries[0].actor_class != _LOOK_ALIKE:
            found.append(Found(start + first, start + last, surface, entries))
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


def _is_whole_word(text: str, first: int, last: int) -> bool:
    before = text[first - 1] if first else " "
    after = text[last] if last < len(text) else " "
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


@functools.cache
def _table() -> _Table:
    source = resources.files("chronology.events").joinpath("data/actors.csv")
    entries: dict[str, tuple[Entry, ...]] = {}
    with source.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            entry = _entry(row)
            for alias in row["aliases"].split("|"):
                entries[alias] = (*entries.get(alias, ()), entry)
    options = re2.Options()
    options.longest_match = True
    options.never_capture = True
    names = "|".join(re2.escape(alias) for alias in sorted(entries))
    return _Table(re2.compile(names, options), entries)


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
