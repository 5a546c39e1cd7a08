"""One record to one page: its publication date judged, its related entries found, its ids given."""

from __future__ import annotations

import functools
import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.documents.bylines import is_said_byline, names
from chronology.documents.document import Document
from chronology.documents.options import Options
from chronology.documents.passages import passages
from chronology.documents.publication import Given, entry_publication, page_publication
from chronology.documents.record import SILENT, Input, Record
from chronology.documents.related import Entry, RelatedList, related_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.intervals import Interval

__all__ = ["document", "page_from_text", "sha256"]

_HEAD_CHARACTERS = 600
_FOOTER_CHARACTERS = 400
_MAX_OUTLET_CHARACTERS = 60
_LINE = re.compile(r"\S[^\n]*")


def sha256(text: str) -> str:
    """The digest of the text in UTF-8, 64 hex digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def page_from_text(text: str, *, published: Interval | None = None, lang: str = "en") -> Document:
    """The page that ``text`` makes, taken as it is, so that offsets count in the caller's own string.

    ``published`` stands above what the text states of itself.
    """
    return document(Record(_brought(lang), None, text, SILENT), Given(published, overrules=True))


@functools.lru_cache
def _brought(lang: str) -> Input:
    return Input("text", "text", Options(lang=lang), alone=True)


def document(record: Record, given: Given) -> Document:
    """The page with its entries."""
    text, metadata = record.text, record.metadata
    digest = sha256(text)
    lang = metadata.lang or record.origin.lang
    lists = related_lists(text, lang)
    authors, outlet = _signed(text, lists)
    page = Document(
        doc_id=digest[:16],
        text=text,
        start=0,
        end=len(text),
        sha256=digest,
        publication=page_publication(record, lists, given, lang),
        lang=lang,
        title=metadata.title,
        title_span=record.title_span,
        url=metadata.url,
        source=metadata.source or outlet,
        source_id=metadata.record_id or record.origin.source_id,
        authors=metadata.authors or authors,
        licence=metadata.licence,
        retrieved_at=metadata.retrieved_at,
    )
    body_end = lists[0].start if lists else len(text)
    own = passages(text, body_end, record.html, metadata.url, lang)
    return _with_blocks(page, [*own, *(entry for group in lists for entry in group.entries)])


def _with_blocks(page: Document, entries: Sequence[Entry]) -> Document:
    if not entries:
        return page
    return replace(page, blocks=tuple(_block(page, entry) for entry in entries))


def _block(page: Document, entry: Entry) -> Document:
    own = page.text[entry.start : entry.end]
    return Document(
        doc_id=sha256(f"{page.doc_id}\n{entry.start}\n{own}")[:16],
        text=page.text,
        start=entry.start,
        end=entry.end,
        sha256=sha256(own),
        publication=entry_publication(entry.stamp),
        lang=page.lang,
        title=None if entry.headline is None else page.text[slice(*entry.headline)],
        title_span=entry.headline,
        source=page.source,
        source_id=page.source_id,
        authors=entry.authors,
        licence=page.licence,
        retrieved_at=page.retrieved_at,
        parent_doc_id=page.doc_id,
    )


# --- who signs the page --------------------------------------------------------------------------------


def _signed(text: str, lists: Sequence[RelatedList]) -> tuple[tuple[str, ...], str | None]:
    """Authors and outlet, from a "By …" line at the head or the last lines before the related list."""
    for match in _LINE.finditer(text, 0, _HEAD_CHARACTERS):
        if is_said_byline(match[0].strip()):
            return names(match[0]), None
    return _footer(text, lists[0].start) if lists else ((), None)


def _footer(text: str, end: int) -> tuple[tuple[str, ...], str | None]:
    """A byline, alone or with the outlet's name on the line after it, right before the related list."""
    tail = text[max(0, end - _FOOTER_CHARACTERS) : end]
    lines = [match[0].strip() for match in _LINE.finditer(tail)]
    if not lines:
        return (), None
    if len(lines) > 1 and (authors := names(lines[-2])) and _is_outlet(lines[-1]):
        return authors, lines[-1]
    return names(lines[-1]), None


def _is_outlet(line: str) -> bool:
    return len(line) <= _MAX_OUTLET_CHARACTERS and line[0].isupper() and line[-1].isalnum()
