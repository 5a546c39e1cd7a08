"""The title that a text itself begins with."""

from __future__ import annotations

import re

__all__ = ["heading_span", "stated_title_span", "title_span"]

_MAX_CHARACTERS = 160
_FIRST_LINE = re.compile(r"\s*([^\s\n][^\n]*?)[ \t]*(\n|\Z)")
_BLANK_LINE_AND_TEXT = re.compile(r"[ \t]*\n\s*\S")
_HEADING = re.compile(r"\s*#{1,2}[ \t]+([^\n]*?[^\s#])[ \t#]*(?:\n|\Z)")


def title_span(text: str) -> tuple[int, int] | None:
    """The first line, if it is short and a blank line stands between it and the rest."""
    match = _FIRST_LINE.match(text)
    if match is None or len(match[1]) > _MAX_CHARACTERS or match[1].endswith((":", ",", ";")):
        return None
    return match.span(1) if _BLANK_LINE_AND_TEXT.match(text, match.end()) else None


def heading_span(text: str) -> tuple[int, int] | None:
    """The words of the Markdown heading that the text begins with."""
    match = _HEADING.match(text)
    return None if match is None else match.span(1)


def stated_title_span(text: str, title: str) -> tuple[int, int] | None:
    """Where the text repeats ``title`` as its first line or heading."""
    for match in (_HEADING.match(text), _FIRST_LINE.match(text)):
        if match is not None and match[1].casefold() == title.casefold():
            return match.span(1)
    return None
