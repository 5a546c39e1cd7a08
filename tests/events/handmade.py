"""Pages and references made by hand, so that the events room is tested without the resolver."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from chronology.documents.document import Document, Publication, PublishedStatus
from chronology.intervals import open_ended, parse_date, span
from chronology.resolver.mention import Anchor, AnchorKind, Mention, Status, TimexType

if TYPE_CHECKING:
    from chronology.intervals import Interval

_OPEN = "/.."


def page(
    text: str, published: Interval | None, blocks: tuple[Document, ...] = (), lang: str = "en"
) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    status = PublishedStatus.UNKNOWN if published is None else PublishedStatus.GIVEN
    return Document(
        digest[:16], text, 0, len(text), digest, Publication(status, published), lang, blocks=blocks
    )


def entry(text: str, headline: str, ending: str, published: Interval) -> Document:
    """An entry from its headline to the end of ``ending``, which follows it in the text."""
    start = text.index(headline)
    end = text.index(ending, start) + len(ending)
    doc_id = hashlib.sha256(headline.encode()).hexdigest()[:16]
    return Document(
        doc_id,
        text,
        start,
        end,
        doc_id,
        Publication(PublishedStatus.TEXT, published),
        "en",
        title=headline,
        title_span=(start, start + len(headline)),
        parent_doc_id="page",
    )


def reference(text: str, words: str, date: str, status: Status = Status.RESOLVED) -> Mention:
    start = text.index(words)
    first, _, last = date.partition("/")
    interval = parse_date(first)
    if last:
        interval = open_ended(interval) if date.endswith(_OPEN) else span(interval, parse_date(last))
    anchor = Anchor(AnchorKind.ABSOLUTE, "made by hand")
    return Mention(
        start, start + len(words), words, TimexType.DATE, date, status, anchor, "by-hand", interval=interval
    )
