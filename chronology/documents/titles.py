"""The title that a text itself begins with."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.documents.running_heads import issue_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.documents.record import Record

__all__ = ["heading_span", "title_span", "titled"]

_MAX_CHARACTERS = 160
_INK = re.compile(r"\S")
_BLANK_LINE_AND_TEXT = re.compile(r"\n[^\S\n]*\n\s*\S")
_HEADING = re.compile(r"#{1,2}[ \t]+(?P<words>[^\s#].*?)[ \t#]*")


def titled(record: Record, find_title: Callable[[str], tuple[int, int] | None]) -> Record:
    """The record with its title: the stated one, else the one that the text shows."""
    text, stated = record.text, record.metadata.title
    if stated is not None:
        return replace(record, title_span=_stated_span(text, stated))
    found = find_title(text)
    if found is None:
        return record
    return replace(record, metadata=replace(record.metadata, title=text[slice(*found)]), title_span=found)


def title_span(text: str) -> tuple[int, int] | None:
    """The first line, if it is short and a blank line stands between it and the rest; none that prints repeat."""
    first = _first_line(text)
    if first is not None and issue_date(text[slice(*first)]) is not None:
        first = _first_line(text, first[1])
    if first is None or text[first[1] - 1] in ":,;":
        return None
    return first if _BLANK_LINE_AND_TEXT.match(text, text.find("\n", first[1])) else None


def heading_span(text: str) -> tuple[int, int] | None:
    """The words of the Markdown heading that the text begins with."""
    first = _first_line(text)
    match = None if first is None else _HEADING.fullmatch(text, *first)
    return None if match is None else match.span("words")


def _stated_span(text: str, title: str) -> tuple[int, int] | None:
    """Where the text repeats ``title`` as its first line or heading."""
    spans = (heading_span(text), _first_line(text))
    return next((s for s in spans if s is not None and text[slice(*s)].casefold() == title.casefold()), None)


def _first_line(text: str, at: int = 0) -> tuple[int, int] | None:
    """The first line with ink on it from ``at``, stripped; ``None`` if it is too long for a title."""
    ink = _INK.search(text, at)
    if ink is None:
        return None
    start = ink.start()
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if end - start > _MAX_CHARACTERS:
        return None
    return start, start + len(text[start:end].rstrip())
