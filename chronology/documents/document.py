"""What a reader gives: one immutable value for each page, and one for each dated entry on it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chronology.intervals import Interval

__all__ = ["Document", "Publication", "PublishedStatus"]


class PublishedStatus(enum.StrEnum):
    """How the publication date is known."""

    GIVEN = "given"
    """Given by the user, who answers for it."""
    METADATA = "metadata"
    """Read from the record's own field or front matter."""
    URL = "url"
    TEXT = "text"
    """Stated in the text: a dateline, a byline, the stamp of an entry."""
    INFERRED = "inferred"
    """Only bounded, by what else is known."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published, and how that is known.

    ``interval`` is ``None`` where nothing is known; one with an unknown end is a bound.
    ``evidence`` is a sentence for a person.
    """

    status: PublishedStatus
    interval: Interval | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A page, or an entry on a page that has a date of its own.

    An entry shares its page's ``text``; ``[start, end)`` is the part that is its own, in ``str`` indices
    into that text. For a page the part is the whole text, and ``blocks`` holds its entries, in text order.
    """

    doc_id: str
    """A page: the first 16 hex digits of the text's sha256. An entry: the same of its page's id,
    its start and its text, so that one teaser on two pages stays two documents."""
    text: str
    start: int
    end: int
    sha256: str
    """Of the document's own part of the text, UTF-8."""
    publication: Publication
    lang: str
    title: str | None = None
    title_span: tuple[int, int] | None = None
    """Where the title stands in the page's text; ``None`` where it is not part of the text."""
    url: str | None = None
    source: str | None = None
    """The outlet's name."""
    source_id: str | None = None
    """The input's own name for the record: a path relative to the source folder, a record's id."""
    authors: tuple[str, ...] = ()
    licence: str | None = None
    """An SPDX id. The text is stored in the tables only under CC0-1.0, CC-BY-* or CC-BY-SA-*."""
    retrieved_at: dt.datetime | None = None
    parent_doc_id: str | None = None
    blocks: tuple[Document, ...] = field(default=())

    @property
    def own_text(self) -> str:
        """The document's own part of the page's text."""
        return self.text[self.start : self.end]
