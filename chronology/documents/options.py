"""How sources are read: what the caller may choose, the same for every reader."""

from __future__ import annotations

from dataclasses import dataclass

from chronology.documents.fields import OWN, Fields
from chronology.documents.published_map import NO_DATES, PublishedMap

__all__ = ["DEFAULT", "MAX_BYTES", "Options"]

MAX_BYTES = 64 * 2**20
"""The largest article that is read, in bytes: some hundred times the longest newspaper text."""


@dataclass(frozen=True, slots=True)
class Options:
    """The language and the keys of records that state none of their own, and how large an article may be."""

    lang: str | None = None
    """ISO 639-1; where it is ``None``, the language of a text that states none is detected."""
    fields: Fields = OWN
    max_bytes: int = MAX_BYTES
    dates: PublishedMap = NO_DATES
    """Publication dates of single documents, which stand above what they say themselves."""
    dates_in_names: bool = False
    """Whether the day in the name of a file is the publication date of an article that states none."""


DEFAULT = Options()
