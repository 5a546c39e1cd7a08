"""Lists of related articles on a page: where each entry stands, its headline, its authors and its stamp.

Entries stand below a heading such as "Related Content". Their stamp comes last (headline, standfirst, byline,
stamp), first (stamp, headline, standfirst), or on the headline's own line. One pass, linear in the text.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.stamps import DateOrder, Stamp, find_stamp, looks_like_stamp, order_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Entry", "RelatedList", "is_related_heading", "related_lists"]

HEADINGS = (
    "related content",
    "related articles",
    "related article",
    "related stories",
    "related coverage",
    "related news",
    "related reading",
    "related",
    "more on this story",
    "more on this topic",
    "more on this",
    "more from this section",
    "more coverage",
    "more stories",
    "read more",
    "further reading",
    "see also",
    "also read",
    "recommended reading",
    "you may also like",
    "earlier coverage",
    "from the archive",
    "contenido relacionado",
    "noticias relacionadas",
    "artículos relacionados",
    "más sobre este tema",
    "читайте также",
    "по теме",
    "материалы по теме",
    "новости по теме",
    "смотрите также",
    "mehr zum thema",
    "zum thema",
    "das könnte sie auch interessieren",
    "lesen sie auch",
    "weitere artikel",
    "verwandte artikel",
    "ähnliche artikel",
    "à lire aussi",
    "lire aussi",
    "sur le même sujet",
    "articles liés",
    "articles similaires",
    "también te puede interesar",
    "te puede interesar",
    "lea también",
    "más información",
    "leia também",
    "leia mais",
    "notícias relacionadas",
    "veja também",
    "leggi anche",
    "articoli correlati",
    "potrebbe interessarti",
    "lees ook",
    "meer over dit onderwerp",
    "gerelateerde artikelen",
    "läs också",
    "läs mer",
    "læs også",
    "les også",
    "lue myös",
    "czytaj także",
    "zobacz też",
    "čtěte také",
    "související články",
    "читайте також",
    "за темою",
    "ilgili haberler",
    "اقرأ أيضا",
    "مواضيع ذات صلة",
    "関連記事",
    "あわせて読みたい",
    "相关新闻",
    "相关阅读",
    "관련기사",
    "관련 기사",
)

_HEADING = re.compile(
    rf"[ \t#*_>=–—-]{{0,9}}(?:{'|'.join(sorted(HEADINGS, key=len, reverse=True))})[ \t:*_#=–—-]{{0,9}}",
    re.IGNORECASE,
)
_LINE = re.compile(r"\S[^\n]*")
_IMAGE = re.compile(
    r"(?:article |related |lead )?(?:image|photo|photograph|picture|thumbnail)|!\[[^\]]*\]\([^)]*\)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[-*•>]|\d{1,2}\.|#{1,6})\s+")
_LINK = re.compile(r"\[(?P<words>[^\]]+)\]\([^)]*\)")

_MAX_LINES = 8
"""More lines than that without a stamp are no entry: the list is over."""
_MAX_LINE_CHARACTERS = 500
_MAX_HEADING_CHARACTERS = 60


class _Kind(enum.Enum):
    TEXT = enum.auto()
    STAMP = enum.auto()
    IMAGE = enum.auto()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, or the part of it beside a stamp."""

    kind: _Kind
    start: int
    end: int
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One related article, or another passage with a date of its own.

    ``[start, end)`` runs from its first line to its last, the stamp included.
    """

    start: int
    end: int
    headline: tuple[int, int] | None
    authors: tuple[str, ...]
    stamp: Stamp | None


@dataclass(frozen=True, slots=True)
class RelatedList:
    """The entries under one heading; ``start`` is where the heading begins."""

    start: int
    entries: tuple[Entry, ...]


def is_related_heading(line: str) -> bool:
    """Whether the line heads a list of related articles."""
    return len(line) <= _MAX_HEADING_CHARACTERS and _HEADING.fullmatch(line) is not None


def related_lists(text: str, lang: str = "en") -> tuple[RelatedList, ...]:
    """The related lists of a page, in text order; a heading with no stamp below it heads none."""
    headings = list(_headings(text))
    ends = [*(start for start, _ in headings), len(text)][1:]
    found = (
        RelatedList(start, _entries(text, begin, end, lang))
        for (start, begin), end in zip(headings, ends, strict=True)
    )
    return tuple(group for group in found if group.entries)


def _headings(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if is_related_heading(line):
            yield start, end
        start = end + 1


def _entries(text: str, begin: int, end: int, lang: str) -> tuple[Entry, ...]:
    pieces = list(_pieces(text, begin, end, lang))
    if not any(piece.kind is _Kind.STAMP for piece in pieces):
        return ()
    told = [piece for piece in pieces if piece.kind is not _Kind.IMAGE]
    stamp_first = told[0].kind is _Kind.STAMP and told[-1].kind is not _Kind.STAMP
    groups = _led_by_stamps(told) if stamp_first else _closed_by_stamps(pieces)
    entries = [entry for group in groups if (entry := _entry(text, group)) is not None]
    return tuple(entries) if any(entry.stamp for entry in entries) else ()


def _pieces(text: str, begin: int, end: int, lang: str) -> Iterator[_Piece]:
    """The pieces of the list, up to the first lines that can't belong to an entry."""
    order = order_of(text[begin:end])
    unstamped = 0
    for match in _LINE.finditer(text, begin, end):
        line, start = match[0].rstrip(), match.start()
        if len(line) > _MAX_LINE_CHARACTERS or unstamped > _MAX_LINES:
            return
        bullet = _BULLET.match(line)
        if bullet is not None and not looks_like_stamp(line):
            line, start = line[bullet.end() :], start + bullet.end()
        for piece in _line_pieces(line, start, lang, order):
            unstamped = unstamped + 1 if piece.kind is _Kind.TEXT else 0
            yield piece


def _line_pieces(line: str, start: int, lang: str, order: DateOrder | None) -> Iterator[_Piece]:
    if _IMAGE.fullmatch(line):
        yield _Piece(_Kind.IMAGE, start, start + len(line))
        return
    stamp = find_stamp(line, start, lang, order)
    if stamp is None:
        yield _Piece(_Kind.TEXT, start, start + len(line))
        return
    before = line[: stamp.start - start].rstrip(" |·•–—-(,")
    if before:
        yield _Piece(_Kind.TEXT, start, start + len(before))
    yield _Piece(_Kind.STAMP, stamp.start, stamp.end, stamp)
    after = line[stamp.end - start :].lstrip(" |·•–—-:)")
    if after:
        yield _Piece(_Kind.TEXT, start + len(line) - len(after), start + len(line))


def _closed_by_stamps(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Groups that end with a stamp; where images lead the entries, one also ends before an image."""
    images_lead = pieces[0].kind is _Kind.IMAGE
    group: list[_Piece] = []
    for piece in pieces:
        if piece.kind is _Kind.STAMP:
            yield [*group, piece]
            group = []
        elif piece.kind is _Kind.TEXT:
            group.append(piece)
        elif images_lead and group:
            yield group
            group = []
    # What follows the last stamp is the page's footer, not an entry.


def _led_by_stamps(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Groups that begin with a stamp; the last is no longer than the longest before it."""
    starts = [i for i, piece in enumerate(pieces) if piece.kind is _Kind.STAMP]
    longest = max((b - a for a, b in pairwise(starts)), default=3)
    for first, after in zip(starts, [*starts[1:], starts[-1] + longest], strict=True):
        yield list(pieces[first : min(after, first + _MAX_LINES)])


def _entry(text: str, group: Sequence[_Piece]) -> Entry | None:
    lines = [piece for piece in group if piece.kind is _Kind.TEXT]
    if not lines:
        return None
    authors: list[str] = []
    for line in reversed(lines[1:]):
        said = names(text[line.start : line.end])
        if not said:
            break
        authors[:0] = said
    stamp = next((piece.stamp for piece in group if piece.stamp is not None), None)
    return Entry(group[0].start, group[-1].end, _headline(text, lines[0]), tuple(authors), stamp)


def _headline(text: str, line: _Piece) -> tuple[int, int]:
    """Where the words of the headline stand: inside the brackets, if it is a Markdown link."""
    if link := _LINK.fullmatch(text, line.start, line.end):
        return link.span("words")
    return line.start, line.end
