"""What one reader gives for one article, before its publication date is judged and its entries are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.documents.options import DEFAULT, Options

if TYPE_CHECKING:
    import datetime as dt

    from chronology.intervals import Interval

__all__ = ["SILENT", "Input", "Metadata", "Record"]


@dataclass(frozen=True, slots=True)
class Input:
    """One stream to read, by its names."""

    where: str
    """The name for messages: the path as the user wrote it."""
    source_id: str
    """The name for tables: the path relative to the folder it was found in, so the same on every machine."""
    options: Options = DEFAULT
    alone: bool = False
    """Whether it is all that the user asked for."""
    lines_before: int | None = None
    """Lines, rows or records of the file that stand before what is read here; ``None`` where the whole file is read."""
    groups: tuple[int, ...] | None = None
    """The row groups of a Parquet file that are read here; ``None`` where all are."""

    @property
    def lang(self) -> str:
        """The language of a record that states none, where it can't be detected either."""
        return self.options.lang or "en"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What front matter or a record's fields say of an article; ``None`` where they are silent."""

    title: str | None = None
    url: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    lang: str | None = None
    licence: str | None = None
    record_id: str | None = None
    published: Interval | None = None
    published_evidence: str | None = None
    """Where the date was read, with its words quoted; without a date, words that stand in its place and are none."""
    seen: Interval | None = None
    """A time by which it was out, as when it was crawled, loaded or indexed: never its publication date."""
    seen_evidence: str | None = None
    retrieved_at: dt.datetime | None = None
    """When it was fetched; aware."""
    unread: tuple[str, ...] = ()
    """What it holds in the place of a value and can't be one, a clause each."""


SILENT = Metadata()
"""What an article says that states nothing of itself."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its reader found it."""

    origin: Input
    line: int | None
    """The record's line, row or number, 1-based; ``None`` where the file is the record."""
    text: str
    """Newlines are ``\\n``, no byte order mark, otherwise as written."""
    metadata: Metadata
    title_span: tuple[int, int] | None = None
    """Where the text itself holds the title."""
    html: str | None = None
    """The whole page that the text was taken from, for what it says of its date; never written anywhere."""

    @property
    def place(self) -> str:
        """File and line, for messages."""
        return self.origin.where if self.line is None else f"{self.origin.where}:{self.line}"
