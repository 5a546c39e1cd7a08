"""How articles are read: what ``build`` and ``make_shard`` take by name, told once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeAlias, TypedDict

if TYPE_CHECKING:
    from chronology.dataset.moment import Moment

__all__ = ["Chart", "PathLike", "Reading"]

PathLike: TypeAlias = str | os.PathLike[str]
Chart: TypeAlias = PathLike | bool | None
"""A file for the timeline; true for the usual place, false or ``None`` for none at all."""


class Reading(TypedDict, total=False):
    """How articles are read; what isn't given is as each says."""

    published: Moment | None
    """Publication date of documents that state none; of the document, if there is just one."""
    lang: str | None
    """Language of documents that state none, ISO 639-1 or its English name; without it the text tells."""
    fields: str
    """Under which keys records hold what they say: the name of a preset, pairs as ``text=body,published=date``, or a
    preset and pairs."""
    max_megabytes: float
    """The size above which an article is refused; 64."""
    fresh: bool
    """Resolve every page anew."""
    actors: PathLike | None
    """A CSV file of actors beside the built-in ones; see docs/events.md."""
    published_map: PathLike | None
    """A CSV file of publication dates of single documents; only their rows are made anew."""
    dates_in_names: bool
    """Take the day in a file's name for the publication date of an article that states none."""
    part_megabytes: float
    """How much input one worker takes at a time; 8."""
