"""Actors named in a text: states, their seats and peoples, institutions and the people who act for them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.events.actor_table import LOOK_ALIKE, ActorTable, Entry, actor_table
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.intervals import Interval

__all__ = ["Found", "entry_at", "find_actors", "sector_at"]


@dataclass(frozen=True, slots=True)
class Found:
    """One mention of an actor, ``[start, end)`` in the text; several entries where the offices changed."""

    start: int
    end: int
    surface: str
    entries: tuple[Entry, ...]

    @property
    def entry(self) -> Entry:
        """What is known whatever the time: the actor, or the office whoever holds it."""
        return self.entries[0]


def find_actors(
    text: str, start: int = 0, end: int | None = None, table: ActorTable | None = None
) -> list[Found]:
    """The actors named in ``text[start:end]``, in text order, the longest name at each place.

    >>> [a.entry.iso3 for a in find_actors("The Kremlin gave us a South American map of Caracas.")]
    ['RUS', 'VEN']
    """
    known = actor_table() if table is None else table
    stop = len(text) if end is None else end
    found: list[Found] = []
    at = start
    for word in known.opening.finditer(text, start, stop):
        if word.start() < at:
            continue
        for name in known.names.get(word.group(), ()):
            last = word.start() + len(name)
            if last > stop or not text.startswith(name, word.start()) or not _ends_word(text, last, stop):
                continue
            entries = known.entries[name]
            if entries[0].office and _names_a_person(text, word.start(), last, stop):
                continue
            at = last
            if entries[0].actor_class != LOOK_ALIKE and _is_meant(
                text, word.start(), last, (start, stop), entries
            ):
                found.append(Found(word.start(), last, name, _generic(entries)))
            break
    return _told_apart(found)


def _generic(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Before the holders of an office the office itself, for the times when nobody is known to hold it."""
    first = entries[0]
    if not first.office:
        return entries
    return (first._replace(name=f"{first.office} ({first.iso3})", begin=None, end=None), *entries)


def _ends_word(text: str, last: int, stop: int) -> bool:
    return last >= stop or not (text[last].isalnum() or text[last] == "_") or not text[last - 1].isalnum()


# --- traps ------------------------------------------------------------------------------------------------

_GIVEN_NAMES = words(
    "Jordan Chad Georgia Israel Cuba Montserrat Trinidad Lima Paris London Wellington Santiago"
)
"""States and capitals that are also given names or surnames."""
_NOT_NOW = words("a any another no former ex late then next future first previous ousted deposed vice deputy")
_OPENERS = words("in from to of the with for by after at on and as inside outside near")
_DESKS = words("correspondent correspondents bureau editor")
_BEFORE = re.compile(r"([\w’'-]+)[ \n]$")
_AFTER = re.compile(r"[ \n]([\w’'-]+)")
_LOOK_BACK = 24
"""Characters: more than the longest word that is looked for before a name."""
_LANGUAGE_ENDS = re.compile(r"\s*(?:[.,;:!?)”\"]|and\b|or\b|$)")


def _neighbours(text: str, start: int, end: int, stop: int) -> tuple[str, str]:
    before = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    after = _AFTER.match(text, end, stop)
    return (before[1] if before else "", after[1] if after else "")


def _names_a_person(text: str, start: int, end: int, stop: int) -> bool:
    """Whether an office is followed by its holder's name, or isn't held now: "former …", "the next …"."""
    before, after = _neighbours(text, start, end, stop)
    return before.lower() in _NOT_NOW or after[:1].isupper()


def _is_meant(text: str, start: int, end: int, within: tuple[int, int], entries: Sequence[Entry]) -> bool:
    """Whether a name means an actor here, and no person of that name, language, news desk or shout."""
    name = text[start:end]
    first, stop = within
    before, after = _neighbours(text, start, end, stop)
    if after in _DESKS:
        return False
    if name == "US":
        return not text[first:stop].isupper()
    if name in _GIVEN_NAMES:
        is_named = before[:1].isupper() and before.lower() not in _OPENERS
        return not is_named and not _is_surname(after)
    if entries[0].is_people and before.lower() == "in":
        return _LANGUAGE_ENDS.match(text, end, stop) is None
    return True


def _is_surname(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower() and word not in _TITLES


_TITLES = words("President Prime Foreign King Queen Minister Secretary City")


def _told_apart(found: list[Found]) -> list[Found]:
    """Without the names that two states share ("Dominican"), unless one of the two is named beside them."""
    states = {
        a.entry.iso3
        for a in found
        if a.entry.actor_class == "country" and len({e.iso3 for e in a.entries}) == 1
    }
    kept = []
    for actor in found:
        sharing = {entry.iso3 for entry in actor.entries}
        if len(sharing) == 1 or actor.entry.actor_class != "country":
            kept.append(actor)
        elif len(sharing & states) == 1:
            entries = tuple(entry for entry in actor.entries if entry.iso3 in states)
            kept.append(Found(actor.start, actor.end, actor.surface, entries))
    return kept


# --- offices and their days -------------------------------------------------------------------------------


def entry_at(found: Found, when: Interval | None) -> Entry:
    """Who is meant at a time: of an office the one who held it all along, else the office itself."""
    if not found.entries[-1].office or when is None:
        return found.entry
    holders = [e for e in found.entries[1:] if _overlaps(e, when)]
    return holders[0] if len({e.name for e in holders}) == 1 else found.entry


def _overlaps(entry: Entry, when: Interval) -> bool:
    begins = when.end is None or entry.begin is None or _midnight(entry.begin) < when.end
    return begins and (when.begin is None or entry.end is None or when.begin < _midnight(entry.end))


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day)


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
