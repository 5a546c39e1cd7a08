"""Pinned floors: the figures below which a build fails, with the digests of the data behind them."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.accuracy.data import CORPORA, LANGUAGES
from benchmarks.accuracy.measure import all_suites

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.accuracy.measure import Measured

__all__ = ["FLOORS", "pin", "shortfalls"]

FLOORS = Path(__file__).with_name("floors.json")
FLOORED = frozenset({corpus.name for corpus in CORPORA} | {all_suites(lang) for lang in LANGUAGES})


@dataclass(frozen=True, slots=True)
class Pins:
    """The sha256 of each data file, and the floor of each measure by data set."""

    digests: dict[str, str] = field(default_factory=dict)
    floors: dict[str, dict[str, float]] = field(default_factory=dict)


def pin(measured: Measured, path: Path) -> None:
    """Write the figures as the new floors, rounded down to a tenth."""
    floors = {
        name: {measure: math.floor(10 * figure) / 10 for measure, figure in figures.items()}
        for name, figures in measured.figures.items()
        if name in FLOORED
    }
    pins = Pins(measured.digests, floors)
    path.write_text(json.dumps(asdict(pins), indent=1, sort_keys=True) + "\n", encoding="utf-8")


def shortfalls(measured: Measured, path: Path) -> Iterator[str]:
    """A sentence for each figure below its floor, and for each data file that isn't the pinned one."""
    pins = Pins(**json.loads(path.read_text(encoding="utf-8")))
    for name in sorted(pins.digests.keys() | measured.digests.keys()):
        if pins.digests.get(name) != measured.digests.get(name):
            yield f"{name}: its data file is not the one that the floors were pinned on"
    for name, floors in pins.floors.items():
        for measure, floor in floors.items():
            figure = measured.figures.get(name, {}).get(measure)
            if figure is None or figure < floor:
                said = "not measured" if figure is None else f"{figure:.2f}"
                yield f"{name}: {measure} is {said}, its floor is {floor}"
