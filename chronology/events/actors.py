"""Actors named in a text: states, their seats and peoples, institutions and the people who act for them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from chronology.events.actor_table import LOOK_ALIKE, ActorTable, Entry, actor_table
from chronology.events.offices import office_of_state, office_of_title
from chronology.events.words import word_after, word_before, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.naming import Traps
    from chronology.intervals import Interval

__all__ = ["Found", "entry_at", "find_actors", "sector_at", "with_others"]


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
    return with_others(text, start, len(text) if end is None else end, known)[0]


def with_others(text: str, start: int, end: int, table: ActorTable) -> tuple[list[Found], set[Found]]:
    """The actors, and the institutions left out because another state has them: "the Norwegian Senate"."""
    found = _named(text, start, end, table)
    if not found:
        return found, set()
    others = _of_other_states(table, text, found)
    return _told_apart([actor for actor in found if actor not in others]), others


def _named(text: str, start: int, stop: int, known: ActorTable) -> list[Found]:
    """Whatever bears the name of an actor, whoever else may be meant."""
    found: list[Found] = []
    at = start
    for word in known.opening.finditer(text, start, stop):
        if word[0] not in known.by_opening or word.start() < at:
            continue
        for name in known.names_at(text, word.start(), stop):
            actor = _found(known, text, name, word.start(), (start, stop))
            if actor is not None:
                at = actor.end
                if actor.entries:
                    found.append(actor)
                break
    return found


def _found(table: ActorTable, text: str, name: str, at: int, within: tuple[int, int]) -> Found | None:
    """What a name means, without entries where it is no actor; ``None`` if it is a title that means nobody."""
    last, stop = at + len(name), within[1]
    entries = table.entries.get(name)
    if entries is None:
        office = office_of_title(table, text, name, at, stop)
        return None if office is None else Found(at, office.end, text[at : office.end], office.entries)
    is_surname = entries[0].actor_class == "person" and " " not in name
    if entries[0].actor_class == LOOK_ALIKE or (
        _is_namesake(table, text, within[0], at, entries[0])
        if is_surname
        else not _is_meant(text, at, last, within, entries, table.naming.traps)
    ):
        return Found(at, last, name, ())
    if entries[0].actor_class == "country":
        office = office_of_state(table, text, entries[0], at, last, stop)
        if office is not None:
            return Found(at, office.end, text[at : office.end], office.entries)
    return Found(at, last, name, entries)


# --- traps ------------------------------------------------------------------------------------------------

_GIVEN_NAMES = words(
    "Jordan Chad Georgia Israel Cuba Montserrat Trinidad Lima Paris London Wellington Santiago Sofia Sofía София Софии "
    "Софию Софией"
)
"""States and capitals, as most languages write them, that are also given names or surnames."""
_COMPANIES = words(
    "Airlines Airways Railway Railways Telecom Motors Journal Times Post Herald Rockies Cup Open"
)
_AIR = words("Air Radio")
"""What stands behind or before the name of a state in that of a company or paper, in English or not."""
_LANGUAGE_ENDS = re.compile(r"\s*(?:[.,;:!?)”\"]|(?:and|or|y|o)\b|$)")


def _is_meant(
    text: str, start: int, end: int, within: tuple[int, int], entries: Sequence[Entry], traps: Traps
) -> bool:
    """Whether a name means an actor here, and no person of that name, language, news desk, currency or shout."""
    name = text[start:end]
    first, stop = within
    after = word_after(text, end, stop)
    before = word_before(text, start)
    if after in traps.desks or text[end : end + 1] == "$" or after in _COMPANIES or before in _AIR:
        return False
    if name in traps.shouted:
        return not text[first:stop].isupper()
    if name in _GIVEN_NAMES:
        is_named = before[:1].isupper() and before.lower() not in traps.openers
        return not is_named and not _is_surname(after, traps)
    if not all(entry.is_people for entry in entries):
        return True
    names_language = before.lower() in traps.in_language
    return not (names_language and _LANGUAGE_ENDS.match(text, end, stop))


_NAMES_BEFORE = re.compile(r"([a-zà-ÿ]+),? ((?:[A-ZÀ-Ý][\wà-ÿ-]+ )+)$")
_REACH = 60
"""Characters."""


def _is_namesake(table: ActorTable, text: str, first: int, start: int, entry: Entry) -> bool:
    """Whether somebody else's given name stands before a surname inside a sentence: "met Ann Kerry"."""
    traps = table.naming.traps
    found = _NAMES_BEFORE.search(text, max(first, start - _REACH), start) if traps.ranks else None
    if found is None or found[1] in traps.places:
        return False
    *_, last = names = found[2].split()
    known = last in table.entries or last.lower().partition("-")[0] in traps.ranks
    return not known and entry.name.partition(" ")[0] not in names


def _is_surname(word: str, traps: Traps) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower() and word.lower() not in traps.titles


_OF_STATES = words("GOV MIL LEG JUD")


def _of_other_states(table: ActorTable, text: str, found: list[Found]) -> set[Found]:
    """The institutions that another state is said to have: "МИД Венесуэлы", "the French National Assembly"."""
    others: set[Found] = set()
    for first, second in pairwise(found):
        state, body = (second, first) if second.entry.actor_class == "country" else (first, second)
        is_body = body.entry.actor_class == "organisation" and body.entry.sector in _OF_STATES
        if not is_body or state.entry.actor_class != "country" or state.entry.iso3 == body.entry.iso3:
            continue
        lead = table.naming.manner.leads.match(text, first.end)
        named = table.naming.manner.owns.match(text, first.end, second.start)
        owns = text[first.end : second.start] == " " if named is None else named.end() == second.start
        owns = owns and (state.entry.is_people or named is not None)
        if owns if state is first else lead is not None and lead.end() == second.start:
            others.add(body)
    return others


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
