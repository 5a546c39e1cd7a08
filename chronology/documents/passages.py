"""Passages of a page with dates of their own: quoted posts, dated sections, the entries of a live blog.

All stand in the page's text before its lists of related articles; what they are is told by the text, or by the page
that it was taken from.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.related import Entry
from chronology.documents.stamps import Label, find_stamp, looks_like_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.documents.stamps import Stamp

__all__ = ["passages"]

_LINE = re.compile(r"\S[^\n]*")
_HANDLE = "(@"
_POST = re.compile(
    r"(?:[—–]|--|&mdash;)\s?(?P<name>[^\n()—]{2,60}?)\s?\(@\w{1,30}\)\s{0,3}(?P<date>[^\n—]{6,40})$",
    re.MULTILINE,
)
"""How an embedded post is signed: "— Ada Roe (@adaroe) May 5, 2019"."""
_MARKS = " \t#*_=>"
_LEAST_SECTIONS = 2


def passages(text: str, end: int, html: str | None, url: str | None, lang: str) -> tuple[Entry, ...]:
    """The passages in ``text[:end]``, in text order; none overlaps another."""
    live = () if html is None else _live_entries(text, end, html, url, lang)
    found = [*_posts(text, end, lang), *live, *_sections(text, end, lang)]
    kept: list[Entry] = []
    for entry in found:
        if all(entry.end <= other.start or other.end <= entry.start for other in kept):
            kept.append(entry)
    return tuple(sorted(kept, key=lambda entry: entry.start))


# --- quoted posts --------------------------------------------------------------------------------------


def _posts(text: str, end: int, lang: str) -> Iterator[Entry]:
    """Each signed post, from the first word of its paragraph, or of the one before its signature."""
    if text.find(_HANDLE, 0, end) < 0:
        return
    for match in _POST.finditer(text, 0, end):
        words = match["date"].rstrip()
        stamp = find_stamp(words, match.start("date"), lang)
        if stamp is None or stamp.interval is None:
            continue
        start = text.rfind("\n", 0, match.start()) + 1
        if not text[start : match.start()].strip(_MARKS):
            before = text[:start].rstrip()
            start = before.rfind("\n") + 1 if before else start
        yield Entry(start, match.start("date") + len(words), None, names(match["name"]), stamp)


# --- dated sections ------------------------------------------------------------------------------------


def _sections(text: str, end: int, lang: str) -> tuple[Entry, ...]:
    """What stands under lines that are nothing but a date, where at least two days head text of their own."""
    stamps = list(_lone_stamps(text, end, lang))
    if len({stamp.interval for stamp in stamps}) < _LEAST_SECTIONS:
        return ()
    ends = [*(stamp.start for stamp in stamps[1:]), end]
    sections = (
        Entry(stamp.start, len(text[:until].rstrip(" \t\n#*_=>-")), None, (), stamp)
        for stamp, until in zip(stamps, ends, strict=True)
    )
    return tuple(section for section in sections if section.stamp and section.end > section.stamp.end)


def _lone_stamps(text: str, end: int, lang: str) -> Iterator[Stamp]:
    for match in _LINE.finditer(text, 0, end):
        words = match[0].strip(_MARKS)
        if not looks_like_stamp(words):
            continue
        stamp = find_stamp(words, match.start() + match[0].find(words), lang)
        if stamp is not None and stamp.quote == words and stamp.label is Label.NONE and stamp.interval:
            yield stamp


# --- live blogs ----------------------------------------------------------------------------------------


def _live_entries(text: str, end: int, html: str, url: str | None, lang: str) -> tuple[Entry, ...]:
    from chronology.documents.live_blogs import live_entries  # an HTML library, for the pages that are HTML

    return live_entries(text, end, html, url, lang)
