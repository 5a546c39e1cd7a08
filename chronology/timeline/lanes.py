"""Which lane of the timeline an event belongs to, and in which order the lanes stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from chronology.timeline.classes import TYPES, class_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronology.timeline.record import Record

__all__ = ["COUNTRIES", "Lane", "Lanes", "country", "lane_order", "lanes_of"]

Lanes = Literal["pair", "actor", "type", "source"]

_FOCUS = 3
"""Actors whose pairs get lanes; with more, lanes multiply faster than a reader can follow."""

_MOST_LANES = 8

COUNTRIES: Final = {
    "ARG": "Argentina",
    "BRA": "Brazil",
    "CAN": "Canada",
    "CHN": "China",
    "COL": "Colombia",
    "CUB": "Cuba",
    "ESP": "Spain",
    "EST": "Estonia",
    "FRA": "France",
    "GBR": "United Kingdom",
    "DEU": "Germany",
    "GUY": "Guyana",
    "IRN": "Iran",
    "MEX": "Mexico",
    "NOR": "Norway",
    "PAN": "Panama",
    "QAT": "Qatar",
    "RUS": "Russia",
    "SAU": "Saudi Arabia",
    "SYR": "Syria",
    "TTO": "Trinidad and Tobago",
    "TUR": "Turkey",
    "UKR": "Ukraine",
    "USA": "United States",
    "VEN": "Venezuela",
}


def country(code: str) -> str:
    """The country's English short name, or the code itself."""
    return COUNTRIES.get(code, code)


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane and its place: lanes of a lower rank stand above, and within a rank the fuller ones."""

    name: str
    rank: int = 0


_OTHER: Final = Lane("Other", 9)


def lanes_of(records: Sequence[Record], by: Lanes) -> list[Lane]:
    """The lane of each record, in the order of ``records``.

    ``pair``: the three most frequent actors are the focus; an event's lane is those that take part, lanes of
    two and three above lanes of one. ``actor``: the most frequent actor that takes part. ``type``,
    ``source``: as the record says. Lanes past the eighth fall together as "Other".
    """
    match by:
        case "pair":
            lanes = _by_pair(records)
        case "actor":
            lanes = _by_actor(records)
        case "type":
            lanes = [Lane(class_of(r.event_type, TYPES).name) for r in records]
        case "source":
            lanes = [Lane(r.source) if r.source else _OTHER for r in records]
    kept = set(lane_order(lanes)[: _MOST_LANES - 1])
    return [lane if lane in kept else _OTHER for lane in lanes]


def lane_order(lanes: Iterable[Lane]) -> list[Lane]:
    """By rank, then the fuller lane first, then by name; "Other" last."""
    count = Counter(lanes)
    return sorted(count, key=lambda lane: (lane.rank, -count[lane], lane.name))


def _by_pair(records: Sequence[Record]) -> list[Lane]:
    focus = _ranked_actors(records)[:_FOCUS]
    return [_pair([a for a in focus if a in r.actors]) for r in records]


def _pair(present: list[str]) -> Lane:
    names = sorted(map(country, present))
    match names:
        case []:
            return _OTHER
        case [alone]:
            return Lane(f"{alone} alone", 2)
        case _:
            return Lane(" – ".join(names), 0 if len(names) == 2 else 1)


def _by_actor(records: Sequence[Record]) -> list[Lane]:
    ranked = _ranked_actors(records)
    return [next((Lane(country(a)) for a in ranked if a in r.actors), _OTHER) for r in records]


def _ranked_actors(records: Sequence[Record]) -> list[str]:
    count = Counter(actor for r in records for actor in set(r.actors))
    return sorted(count, key=lambda actor: (-count[actor], actor))
