"""Which lane of the timeline an event belongs to, and in which order the lanes stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from chronology.timeline.classes import TYPES, class_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronology.timeline.record import Record

__all__ = ["COUNTRIES", "Lanes", "country", "lanes_of"]

Lanes = Literal["pair", "actor", "type", "source"]

OTHER: Final = "Other"
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


def lanes_of(records: Sequence[Record], by: Lanes) -> list[str]:
    """The lane of each record, in the order of ``records``.

    ``pair``: the three most frequent actors are the focus; an event's lane is those that take part.
    ``actor``: the most frequent actor that takes part. ``type``, ``source``: as the record says.
    Lanes past the largest eight fall together as "Other".
    """
    match by:
        case "pair":
            names = _by_pair(records)
        case "actor":
            names = _by_actor(records)
        case "type":
            return [class_of(r.event_type, TYPES).name for r in records]
        case "source":
            names = [r.source or OTHER for r in records]
    return _largest(names)


def lane_order(lanes: Iterable[str]) -> list[str]:
    """Largest lane first, ties by name, "Other" last."""
    count = Counter(lanes)
    return sorted(count, key=lambda lane: (lane == OTHER, -count[lane], lane))


def _by_pair(records: Sequence[Record]) -> list[str]:
    ranked = _ranked_actors(records)
    focus = ranked[:_FOCUS]
    return [_pair_name([a for a in focus if a in r.actors], ranked[:1]) for r in records]


def _pair_name(present: list[str], main: list[str]) -> str:
    if len(present) == 1:
        return f"{country(present[0])} alone" if present == main else OTHER
    return " – ".join(sorted(map(country, present))) or OTHER


def _by_actor(records: Sequence[Record]) -> list[str]:
    ranked = _ranked_actors(records)
    return [next((country(a) for a in ranked if a in r.actors), OTHER) for r in records]


def _ranked_actors(records: Sequence[Record]) -> list[str]:
    count = Counter(actor for r in records for actor in set(r.actors))
    return sorted(count, key=lambda actor: (-count[actor], actor))


def _largest(names: list[str]) -> list[str]:
    kept = set(lane_order(names)[:_MOST_LANES])
    return [name if name in kept else OTHER for name in names]
