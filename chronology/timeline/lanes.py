"""Which lane of the timeline an event belongs to, and in which order the lanes stand."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from babel import Locale
from babel.core import get_global

from chronology.errors import UnknownChoice
from chronology.timeline.classes import TYPES, class_of
from chronology.timeline.language import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronology.timeline.language import Words
    from chronology.timeline.record import Record

__all__ = ["Lane", "Lanes", "country", "lane_order", "lanes_of"]

Lanes = Literal["pair", "actor", "type", "source"]

_FOCUS = 3
"""Actors whose pairs get lanes; with more, lanes multiply faster than a reader can follow."""

_MOST_LANES = 8
_LAST = 9
"""The rank of what is left over."""

_NOT_IN_CLDR: Final = {"XKX": "XK"}


@functools.cache
def country(code: str, lang: str = "en") -> str:
    """The short name of a state by its ISO 3166-1 alpha-3 code, from Unicode's CLDR; else the code itself.

    >>> country("RUS", "es")
    'Rusia'
    """
    short = _NOT_IN_CLDR.get(code) or next(iter(get_global("territory_aliases").get(code, ())), code)
    return str(Locale.parse(lang).territories.get(short, code))


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane and its place: lanes of a lower rank stand above, and within a rank the fuller ones."""

    name: str
    rank: int = 0


def lanes_of(records: Sequence[Record], by: Lanes, words: Words | None = None) -> list[Lane]:
    """The lane of each record, in the order of ``records``.

    ``pair``: the three most frequent actors are the focus; an event's lane is those that take part, lanes of
    two and three above lanes of one. ``actor``: the most frequent actor that takes part. ``type``,
    ``source``: as the record says. Lanes past the eighth fall together as "Other".
    """
    if by not in get_args(Lanes):
        raise UnknownChoice("lanes", by, get_args(Lanes))
    words = words or words_of("en")
    other = Lane(words["lane"]["other"], _LAST)
    match by:
        case "pair":
            lanes = _by_pair(records, words, other)
        case "actor":
            lanes = _by_actor(records, words, other)
        case "type":
            lanes = [Lane(words["class"][class_of(r.event_type, TYPES).name]) for r in records]
        case "source":
            lanes = [Lane(r.source) if r.source else other for r in records]
    kept = set(lane_order(lanes)[: _MOST_LANES - 1])
    return [lane if lane in kept else other for lane in lanes]


def lane_order(lanes: Iterable[Lane]) -> list[Lane]:
    """By rank, then the fuller lane first, then by name; "Other" last."""
    count = Counter(lanes)
    return sorted(count, key=lambda lane: (lane.rank, -count[lane], lane.name))


def _by_pair(records: Sequence[Record], words: Words, other: Lane) -> list[Lane]:
    focus = _ranked_actors(records)[:_FOCUS]
    return [_pair([a for a in focus if a in r.actors], words, other) for r in records]


def _pair(present: list[str], words: Words, other: Lane) -> Lane:
    names = sorted(country(code, words["page"]["lang"]) for code in present)
    match names:
        case []:
            return other
        case [alone]:
            return Lane(words["lane"]["alone"].format(alone), 2)
        case _:
            return Lane(" – ".join(names), 0 if len(names) == 2 else 1)


def _by_actor(records: Sequence[Record], words: Words, other: Lane) -> list[Lane]:
    ranked, lang = _ranked_actors(records), words["page"]["lang"]
    return [next((Lane(country(a, lang)) for a in ranked if a in r.actors), other) for r in records]


def _ranked_actors(records: Sequence[Record]) -> list[str]:
    count = Counter(actor for r in records for actor in set(r.actors))
    return sorted(count, key=lambda actor: (-count[actor], actor))
