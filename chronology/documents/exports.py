"""Bundles that databases of newspapers export: each article's full text, and what the lines about it say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.language import code_of
from chronology.documents.layouts import Layout, layout_of
from chronology.documents.record import SILENT, Input, Metadata, Record
from chronology.documents.rejected import Rejected
from chronology.documents.stamps import read_date
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDate, MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.intervals import Interval

__all__ = ["records_in"]

_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b).*|.*\ball rights reserved\.?", re.IGNORECASE)
_PAGE = re.compile(r"Page \d+ of \d+")
_LENGTH = re.compile(r"[\d,.]+ words", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?: ?[ap]m)?(?: [A-Z]{2,4})?", re.IGNORECASE)

Paragraph = list[str]
"""Its lines, stripped, none of them empty."""


@dataclass(slots=True)
class _Article:
    """One article of a bundle as it is taken apart."""

    head: list[Paragraph] = field(default_factory=list)
    """What stands above all labels."""
    said: dict[str, str] = field(default_factory=dict)
    body: list[Paragraph] = field(default_factory=list)


def records_in(origin: Input, text: str) -> Iterator[Record | Rejected]:
    """The articles of a bundle, or why there are none; a text that is no bundle is one article."""
    layout = layout_of(text)
    if layout is None:
        yield titled(Record(origin, None, text, SILENT), title_span)
        return
    for number, (paragraphs, own_id) in enumerate(_parts(layout, text), 1):
        try:
            yield _record(origin, number, layout, _taken_apart(layout, paragraphs), own_id)
        except MalformedDocument as error:
            yield Rejected.because(error)


def _parts(layout: Layout, text: str) -> Iterator[tuple[list[Paragraph], str | None]]:
    """The paragraphs of each article, with the id that the line after it gives."""
    lines: list[str] = []
    for line in (*map(str.strip, text.split("\n")), None):
        parted = None if line is None else layout.parted.fullmatch(line)
        if line is not None and parted is None:
            if not _PAGE.fullmatch(line):
                lines.append(line)
            continue
        paragraphs = [
            list(group) for filled, group in groupby(_below_cover(layout, lines), key=bool) if filled
        ]
        if len(paragraphs) > 1:
            yield paragraphs, None if parted is None else parted.groupdict().get("id")
        lines = []


def _below_cover(layout: Layout, lines: list[str]) -> list[str]:
    if layout.cover is None:
        return lines
    last = max((i for i, line in enumerate(lines) if layout.cover.fullmatch(line)), default=-1)
    return lines[last + 1 :]


# --- taking an article apart -----------------------------------------------------------------------------


def _taken_apart(layout: Layout, paragraphs: Sequence[Paragraph]) -> _Article:
    article = _Article()
    end = _body_end(layout, paragraphs)
    has_label = any(_opens_body(layout, line) for paragraph in paragraphs[:end] for line in paragraph)
    for paragraph in paragraphs[:end]:
        if article.body:
            article.body.append(_unlabelled(layout, paragraph))
        elif layout.labelled(paragraph[0]) is not None:
            _note(layout, paragraph, article)
        elif article.said and not has_label:
            article.body.append(paragraph)
        else:
            article.head.append(paragraph)
    for paragraph in paragraphs[end:]:
        _note(layout, paragraph, article)
    return article


def _body_end(layout: Layout, paragraphs: Sequence[Paragraph]) -> int:
    """Where the labels at the foot begin: a paragraph of the text may begin like one, but others follow it."""
    end = len(paragraphs)
    while end > 0 and _is_closing(layout, paragraphs[end - 1][0]):
        end -= 1
    return end


def _is_closing(layout: Layout, line: str) -> bool:
    found = layout.labelled(line)
    return (found is not None and found[0] in layout.closing) or _COPYRIGHT.fullmatch(line) is not None


def _opens_body(layout: Layout, line: str) -> bool:
    found = layout.labelled(line)
    return found is not None and layout.says.get(found[0]) == "body"


def _unlabelled(layout: Layout, paragraph: Paragraph) -> Paragraph:
    """A paragraph of the body without a second label that opens it."""
    found = layout.labelled(paragraph[0]) if _opens_body(layout, paragraph[0]) else None
    return paragraph if found is None else [line for line in (found[1], *paragraph[1:]) if line]


def _note(layout: Layout, paragraph: Paragraph, article: _Article) -> None:
    """What the labelled lines of a paragraph say; a line without a label goes on with the one before."""
    name = ""
    for line in paragraph:
        found = layout.labelled(line)
        if found is not None:
            name, line = layout.says.get(found[0], ""), found[1]  # noqa: PLW2901
        if name == "body":
            article.body = article.body or [[]]
            article.body[-1].append(line)
        elif name:
            article.said[name] = f"{article.said.get(name, '')} {line}".strip()


# --- what it says of itself ------------------------------------------------------------------------------


def _record(origin: Input, number: int, layout: Layout, article: _Article, own_id: str | None) -> Record:
    if article.head and not article.said and layout.name == "Factiva":
        article = _displayed(article)
    text = "\n\n".join(filter(None, (" ".join(filter(None, paragraph)) for paragraph in article.body)))
    if not text:
        raise MalformedDocument(origin.where, f"has no full text where {layout.name} puts it", number)
    metadata = _metadata(layout, {**_headed(article.head), **article.said})
    metadata = replace(metadata, record_id=metadata.record_id or own_id or f"{origin.source_id}:{number}")
    return titled(Record(origin, number, text, metadata), title_span)


def _headed(head: Sequence[Paragraph]) -> dict[str, str]:
    """Title, outlet and date as they stand above the labels: the date is told by its form.

    The title comes first and the outlet right before the date, or, where only the outlet is before it, the title
    is the last paragraph before the labels.
    """
    head = [part for paragraph in head for part in _by_date(paragraph)]
    at = next((i for i, paragraph in enumerate(head) if _date(paragraph[0]) is not None), None)
    before = [" ".join(paragraph) for paragraph in head[: at or 0]]
    if at is None or not before:
        return {"title": " ".join(head[0])} if head else {}
    after = [p for p in head[at + 1 :] if not any(map(_COPYRIGHT.fullmatch, p))]
    title = before[0] if len(before) > 1 else " ".join(after[-1]) if after else ""
    return {"title": title, "source": before[-1], "published": head[at][0]}


def _by_date(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph; its lines, where no blank line stands between outlet and date, as in what was copied as text."""
    is_dated = any(_date(line) is not None for line in paragraph[1:])
    return [[line] for line in paragraph] if is_dated else [paragraph]


def _displayed(article: _Article) -> _Article:
    """An article without labels: title, byline, length, date, outlet, a line of copyright, and the text."""
    lines = [line for paragraph in article.head for line in paragraph]
    length = next((i for i, line in enumerate(lines) if _LENGTH.fullmatch(line)), 0)
    dated = next((i for i in range(length, len(lines)) if _date(lines[i]) is not None), length)
    outlet = next((line for line in lines[dated + 1 :] if not _CLOCK.fullmatch(line)), "")
    rights = next(
        (i for i, p in enumerate(article.head) if any(map(_COPYRIGHT.fullmatch, p))), len(article.head)
    )
    said = {"title": lines[0], "published": lines[dated], "source": outlet}
    if length > 1:
        said["authors"] = lines[length - 1]
    return _Article([], said, article.head[rights + 1 :])


def _date(line: str) -> Interval | None:
    try:
        return read_date(line)
    except MalformedDate:
        return None


def _metadata(layout: Layout, said: dict[str, str]) -> Metadata:
    published, seen = _date(said.get("published", "")), _date(said.get("seen", ""))
    authors = said.get("authors", "")
    return Metadata(
        title=said.get("title") or None,
        url=said.get("url") or None,
        source=said.get("source", "").split(";")[0].strip() or None,
        authors=names(authors) or ((authors,) if authors else ()),
        lang=code_of(said.get("lang", "").split(";")[0]),
        record_id=said.get("id"),
        published=published,
        published_evidence=None
        if published is None
        else f"the {layout.name} export says “{said['published']}”",
        seen=seen,
        seen_evidence=None if seen is None else f"{layout.name} had it by “{said['seen']}”",
    )
