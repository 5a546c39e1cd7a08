"""HTML: one file, one page; trafilatura takes the article's text and leaves menus, banners and captions out."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from typing import IO, TYPE_CHECKING

from lxml import etree

from chronology.documents.decoding import as_text, normalised, read_whole
from chronology.documents.language import code_of, rather_than_english
from chronology.documents.record import SILENT, Input, Metadata, Record
from chronology.documents.related_html import related_text
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trafilatura.settings import Document as Extracted

    from chronology.documents.rejected import Rejected

__all__ = ["HEAD", "SUFFIXES", "all_lines", "article_text", "page_record", "read"]

SUFFIXES = (".html", ".htm", ".xhtml")
HEAD = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*|<!--(?:[^-]|-[^-]){0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?P<name>[\w.:-]{1,40})""", re.IGNORECASE)
_CHARSET_BYTES = 2048
_LANG = re.compile(r"""<html\b[^>]{0,500}?\blang\s*=\s*["']?(?P<lang>[A-Za-z-]{2,12})""", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(?:[^-]|-(?!->))*+")
"""In one a page has heads for browsers of old, often in the language of its template."""
_SAVED = re.compile(r"<!-- saved from url=\(\d{4}\)(?P<url>https?://\S{1,2000}) -->")
_HEAD_CHARACTERS = 8192
_LONGEST_CELL, _LONGEST_LINE = 200, 60
"""Characters that a cell of a table holds, among others and alone in its row; more of them are prose."""
_WALL = re.compile(
    r"(?:please )?(?:(?:subscribe|sign (?:in|up)|log in|register)(?: now| or)? ){1,2}to (?:continue|keep) reading\W*"
    r"|(?:suscr[ií]b[ae](?:te|se)|inici[ae] sesión|regístr[ae](?:te|se)) para (?:seguir|continuar) leyendo\W*"
    r"|(?:подпишитесь|войдите|оформите подписку|зарегистрируйтесь), чтобы (?:читать дальше|продолжить чтение)\W*",
    re.IGNORECASE,
)
_WORDS_OF_A_WALL = 80
"""Offers and terms of a subscription are shorter than what an article goes on with."""
_OURS = re.compile(rb'<meta name="generator" content="chronology">')
_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """The one page of the file."""
    data = read_whole(stream, origin)
    if _OURS.search(data, 0, _HEAD_CHARACTERS):
        raise MalformedDocument(origin.where, "is a page that chronology drew, and no article")
    html = as_text(data, origin.where, declared=declared_charset(data))
    yield page_record(origin, None, html)


def declared_charset(data: bytes) -> str | None:
    """The encoding that the page's own head declares."""
    found = _CHARSET.search(data, 0, _CHARSET_BYTES)
    return None if found is None else found["name"].decode("ascii", "replace")


def page_record(origin: Input, number: int | None, html: str, metadata: Metadata = SILENT) -> Record:
    """The article of a page, with the page itself as a witness of its date.

    Args:
        origin: the file that holds the page.
        number: which of its records the page is.
        html: the page.
        metadata: what its carrier says of it, which stands above what the page says.

    Raises:
        MalformedDocument: there is no article in it.
    """
    extracted = _extracted(html, metadata.url)
    article = "" if extracted is None else _paragraphs(extracted.text or "")
    if extracted is None or not article:
        reason = "holds no article: no running text was found in the page"
        raise MalformedDocument(origin.where, reason, number)
    metadata = _with_own(metadata, extracted, html)
    text = normalised(
        article + related_text(html, article, metadata.lang or origin.lang), origin.where, number
    )
    record = Record(origin, number, text, metadata, html=html)
    return titled(record, title_span)


def article_text(html: str, where: str, number: int | None) -> str:
    """The running text of a page, or of a part of one.

    Raises:
        MalformedDocument: there is none.
    """
    found = _extracted(html, None) if _PAGE.search(html, 0, _HEAD_CHARACTERS) else None
    text = found.text if found is not None and found.text else all_lines(html)
    if not text.strip():
        raise MalformedDocument(where, "holds no running text", number)
    return _paragraphs(text)


def all_lines(html: str) -> str:
    """Every line that a page, or a part of one, shows."""
    from chronology.documents.evidence.shown import parsed, shown

    tree = parsed(f"<html><body>{html}</body></html>")
    return "" if tree is None else "\n".join(line.text.strip() for line in shown(tree).lines)


def _paragraphs(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return "\n\n".join(lines[: _wall(lines)])


def _wall(lines: list[str]) -> int | None:
    """The line in which the page stops and asks for a subscription; ``None`` where the article goes on below it."""
    at = next((number for number, line in enumerate(lines) if _WALL.fullmatch(line.strip())), None)
    words = 0 if at is None else sum(len(line.split()) for line in lines[at:])
    return at if words <= _WORDS_OF_A_WALL else None


def _extracted(html: str, url: str | None) -> Extracted | None:
    """What trafilatura finds; of a page that is laid out as a table, as newsletters are, without that."""
    found = _found(html, url)
    if found is None or not _is_in_cells(found.text or ""):
        return found
    return _found(_without_tables(html), url) or found


def _is_in_cells(text: str) -> bool:
    """Whether prose stands in the cells of a table."""
    lines = (line for line in text.splitlines() if line.startswith("|"))
    rows = ([cell for cell in line.split("|") if cell.strip()] for line in lines)
    return any(len(cell) > (_LONGEST_CELL if len(row) > 1 else _LONGEST_LINE) for row in rows for cell in row)


def _without_tables(html: str) -> str:
    tree = etree.fromstring(
        html.encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8", no_network=True)
    )
    for element in tree.iter("table", "tbody", "thead", "tfoot", "tr", "th", "td"):
        element.tag = "div"
    return str(etree.tostring(tree, encoding="unicode", method="html"))


def _found(html: str, url: str | None) -> Extracted | None:
    from trafilatura import bare_extraction

    with warnings.catch_warnings():
        # of stamps that it can't read: the page is to blame, and nobody's call
        warnings.simplefilter("ignore")
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


def _with_own(metadata: Metadata, extracted: Extracted, html: str) -> Metadata:
    """``metadata``, completed by what the page says of itself."""
    saved = _SAVED.search(html, 0, _HEAD_CHARACTERS)
    authors = tuple(name.strip() for name in (extracted.author or "").split(";") if name.strip())
    return replace(
        metadata,
        title=metadata.title or _without_outlet(extracted.title or "", extracted.sitename or "") or None,
        url=metadata.url or extracted.url or (None if saved is None else saved["url"]),
        source=metadata.source or extracted.sitename or None,
        authors=metadata.authors or authors,
        lang=metadata.lang or _own_language(html, extracted.text or ""),
    )


def _own_language(html: str, text: str) -> str | None:
    """What the page states; a template that says English says nothing of a text that is plainly in another language."""
    said = _LANG.search(_COMMENT.sub("", html[:_HEAD_CHARACTERS]))
    code = None if said is None else code_of(said["lang"])
    return (rather_than_english(text) or code) if code == "en" else code


def _without_outlet(title: str, outlet: str) -> str:
    """The title, without the name of the outlet that windows and tabs show behind it.

    >>> _without_outlet("Talks fail - The Ada Herald", "The Ada Herald")
    'Talks fail'
    """
    if not outlet or not title.lower().endswith(outlet.lower()):
        return title
    rest = title[: len(title) - len(outlet)].rstrip()
    return rest[:-1].rstrip() if rest[-2:-1].isspace() and rest[-1] in "|·•–—-" else title
