"""HTML: one file, one page; trafilatura takes the article's text and leaves menus, banners and captions out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronology.documents.decoding import MAX_BYTES, as_text, normalised
from chronology.documents.record import Input, Metadata, Record
from chronology.documents.rejected import Rejected
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trafilatura.settings import Document as Extracted

__all__ = ["SUFFIXES", "page_record", "read"]

SUFFIXES = (".html", ".htm", ".xhtml")

_HEAD_BYTES = 2048
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?P<name>[\w.:-]{1,40})""", re.IGNORECASE)
_LANG = re.compile(r"""<html\b[^>]{0,500}?\blang\s*=\s*["']?(?P<lang>[A-Za-z]{2,3}\b)""", re.IGNORECASE)
_HEAD_CHARACTERS = 4096


def read(origin: Input) -> Iterator[Record | Rejected]:
    """The one page of the file, or why there is none."""
    try:
        with origin.path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        yield page_record(origin, data)
    except MalformedDocument as error:
        yield Rejected.because(error)


def page_record(origin: Input, data: bytes, *, declared: str | None = None, url: str | None = None) -> Record:
    """The article of a page, with the page itself as a witness of its date.

    Args:
        origin: the file that holds the page.
        data: the page's bytes.
        declared: the encoding that its carrier states.
        url: where the page was fetched.

    Raises:
        MalformedDocument: the bytes are no text, or there is no article in it.
    """
    html = as_text(data, origin.where, declared=declared or _declared(data))
    extracted = _extracted(html, url)
    if extracted is None or not extracted.text:
        raise MalformedDocument(origin.where, "holds no article: no running text was found in the page")
    text = normalised("\n\n".join(extracted.text.splitlines()), origin.where)
    return titled(Record(origin, None, text, _metadata(extracted, html, url), html=html), title_span)


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data, 0, _HEAD_BYTES)
    return None if found is None else found["name"].decode("ascii", "replace")


def _extracted(html: str, url: str | None) -> Extracted | None:
    from trafilatura import bare_extraction

    found = bare_extraction(
        html,
        url=url,
        include_comments=False,
        include_images=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    assert not isinstance(found, dict)
    return found


def _metadata(extracted: Extracted, html: str, url: str | None) -> Metadata:
    declared = _LANG.search(html, 0, _HEAD_CHARACTERS)
    authors = (extracted.author or "").split(";")
    return Metadata(
        title=extracted.title or None,
        url=url or extracted.url or None,
        source=extracted.sitename or None,
        authors=tuple(name.strip() for name in authors if name.strip()),
        lang=None if declared is None else declared["lang"].lower(),
    )
