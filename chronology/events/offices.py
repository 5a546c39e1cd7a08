"""Offices as texts name them: a title beside the state whose office it is, which means its holder of the time.

"The Venezuelan president", "el canciller de Rusia", "глава российского МИД": tables give the titles and the states,
and how the two come together is a matter of the language (``naming.Manner``). A title without its state means nobody
for sure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.words import word_after, word_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronology.events.actor_table import ActorTable, Entry
    from chronology.events.naming import Manner

__all__ = ["NO_OFFICES", "Office", "Offices", "Title", "office_of_state", "office_of_title"]


class Title(NamedTuple):
    """What a title means: an office, of ``iso3`` or of the state beside it; ``tail`` follows that state."""

    office: str
    tail: str = ""
    iso3: str = ""


@dataclass(frozen=True, slots=True)
class Offices:
    """The titles of a language, and who held which office of which state when."""

    titles: Mapping[str, tuple[Title, ...]]
    holders: Mapping[tuple[str, str], tuple[Entry, ...]]


NO_OFFICES = Offices({}, {})


class Office(NamedTuple):
    """An office in a text, ``[start, end)``."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    """The office itself, for the times when nobody is known to hold it, then all who held it."""


def office_of_title(table: ActorTable, text: str, title: str, start: int, stop: int) -> Office | None:
    """The office that a title names with the state behind it: "president of Venezuela", "ministro ruso de Defensa"."""
    titles, end = table.offices.titles[title], start + len(title)
    if titles[0].iso3:
        return _office(table, text, start, end, stop, titles[0].iso3, titles)
    lead = table.naming.manner.leads.match(text, end, stop)
    state = None if lead is None else table.state_at(text, lead.end(), stop)
    if lead is None or state is None:
        return None
    name, iso3 = state
    end = lead.end() + len(name)
    tails = [each for each in titles if each.tail and text.startswith(each.tail, end)]
    meant = tails or [each for each in titles if not each.tail]
    return _office(table, text, start, end + len(tails[0].tail if tails else ""), stop, iso3, meant)


def office_of_state(
    table: ActorTable, text: str, state: Entry, start: int, end: int, stop: int
) -> Office | None:
    """The office that a title names behind its state: "Venezuelan president", "Russia's foreign minister"."""
    space = end + 1 if state.is_people and text.startswith(" ", end) else None
    owns = table.naming.manner.owns.match(text, end, stop)
    at = space if owns is None else owns.end()
    if at is None:
        return None
    for name in table.names_at(text, at, stop):
        meant = [each for each in table.offices.titles.get(name, ()) if not each.tail]
        if meant:
            return _office(table, text, start, at + len(name), stop, state.iso3 or "", meant)
    return None


def _office(
    table: ActorTable, text: str, start: int, end: int, stop: int, iso3: str, titles: Iterable[Title]
) -> Office | None:
    """The office of a state, where the words mean its holder and don't name him."""
    found = (table.offices.holders.get((iso3, title.office), ()) for title in titles)
    holders = next(filter(None, found), ())
    if not holders or not _is_held(table.naming.manner, text, start, end, stop):
        return None
    first = holders[0]
    office = first._replace(name=f"{first.office} ({iso3})", begin=None, end=None)
    return Office(start, end, (office, *holders))


def _is_held(manner: Manner, text: str, start: int, end: int, stop: int) -> bool:
    before, is_named = word_before(text, start), word_after(text, end, stop)[:1].isupper()
    if is_named or text[start - 1 : start] == "-" or manner.elect.match(text, end, stop):
        return False
    if manner.rank.match(text, start, end) and before.lower() not in manner.definite:
        return False
    return manner.not_held.match(before) is None
