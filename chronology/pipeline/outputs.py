"""What builds write is no article, where they write it among articles."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from chronology.dataset.about import ABOUT
from chronology.dataset.manifest import MANIFEST, read_manifest
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.pipeline.reading import Chart, PathLike

__all__ = [
    "CHART",
    "OUT",
    "OWN_OUT",
    "SOURCES",
    "TIMELINE",
    "chart_path",
    "outputs",
    "usual_chart",
    "usual_out",
]

SOURCES = ("data/raw",)
OUT = "data/processed"
CHART = "charts/us-venezuela-russia.html"
OWN_OUT = "out"
"""The folder for the tables of anybody else's articles, so that they never take the place of the project's."""
TIMELINE = "timeline.html"
"""The timeline of a dataset that stands anywhere else, in its folder."""


def usual_out(sources: object) -> str:
    """Where tables go if nobody says: those of ``data/raw`` beside it, also where it is typed out."""
    named = sources if isinstance(sources, list | tuple) else (sources,)
    folders = [Path(one) if isinstance(one, str | Path) else None for one in named]
    return OUT if folders == [Path(one) for one in SOURCES] else OWN_OUT


def chart_path(chart: Chart, out: PathLike) -> Path | None:
    """Where the timeline goes: to its file; where none is named to the usual one, or into the dataset's own folder."""
    if chart is None or isinstance(chart, bool):
        return usual_chart(out) if chart else None
    return Path(chart)


def usual_chart(out: PathLike) -> Path:
    """Where the timeline of a dataset goes if nobody says."""
    return Path(CHART) if Path(out) == Path(OUT) else Path(out) / TIMELINE


def outputs(chart: Path | None) -> Callable[[Path], str | None]:
    """A function that says of a file why it is none of the articles beside it; ``None`` where it may be one."""
    timeline = None if chart is None else chart.absolute()
    files = functools.cache(_files)

    def why(path: Path) -> str | None:
        if path.absolute() == timeline:
            return "is the timeline of this build"
        folder = path.parents[2] if path.parent.name.startswith("year=") else path.parent
        is_ours = path.relative_to(folder).as_posix() in files(folder)
        return f"belongs to the dataset in {folder}" if is_ours else None

    return why


def _files(folder: Path) -> frozenset[str]:
    """The files of the dataset in that folder, and those that a person keeps for it; none if it holds no dataset."""
    from chronology.dataset.sheet import REVIEW, SHEETS

    try:
        written = read_manifest(folder / MANIFEST).files
    except MalformedDataset:
        return frozenset()
    return frozenset({MANIFEST, ABOUT, TIMELINE, REVIEW, *SHEETS, *written})
