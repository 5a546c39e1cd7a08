"""RSS and Atom: one file, one document for each entry, its content or its summary."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

from chronology.documents.decoding import read_whole
from chronology.documents.fields import OWN
from chronology.documents.readers.mapping import record_of
from chronology.documents.rejected import Rejected
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.documents.record import Input, Record

__all__ = ["HEAD", "SUFFIXES", "read"]

SUFFIXES = (".rss", ".atom", ".rdf")
HEAD = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*|<\?xml-stylesheet[^>]{0,400}>\s*|<!--(?:[^-]|-[^-]){0,2000}-->\s*){0,6}"
    rb"<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE,
)


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each entry's document, or why there is none."""
    import feedparser

    data = read_whole(stream, origin)
    try:
        # Bytes by themselves might be taken for an address to fetch; a stream is only read.
        parsed = feedparser.parse(io.BytesIO(data), sanitize_html=True)
    except ValueError as error:  # feedparser decodes some parts on trust
        raise MalformedDocument(origin.where, f"is damaged: {error}") from None
    harmless = (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType)
    fault = None if isinstance(parsed.get("bozo_exception"), harmless) else parsed.get("bozo_exception")
    its_own_keys = replace(origin, options=replace(origin.options, fields=OWN))
    for number, entry in enumerate(parsed.entries, 1):
        try:
            yield record_of(its_own_keys, number, _values(parsed.feed, entry))
        except MalformedDocument as error:
            yield Rejected.because(error)
    if fault is not None:
        raise MalformedDocument(origin.where, f"is damaged after entry {len(parsed.entries)}: {fault}")


def _values(feed: Any, entry: Any) -> dict[str, object]:
    content = max(entry.get("content", []), key=lambda part: len(part.get("value", "")), default=None)
    content = content or entry.get("summary_detail") or entry.get("title_detail") or {}
    is_html = "html" in content.get("type", "text/html")
    return {
        "id": entry.get("id"),
        "title": entry.get("title"),
        "html" if is_html else "text": content.get("value"),
        "published": entry.get("published"),
        "seen": dict.get(entry, "updated"),  # feedparser's own lookup falls back on the publication
        "url": entry.get("link"),
        "source": entry.get("source", {}).get("title") or feed.get("title"),
        "authors": [a["name"] for a in entry.get("authors", []) if a.get("name")],
        "lang": content.get("language") or feed.get("language"),
    }
