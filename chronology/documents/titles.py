"""The title that a text itself begins with."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.documents.bylines import is_said_byline, names
from chronology.documents.evidence.stated import stated_dates
from chronology.documents.running_heads import issue_date
from chronology.documents.stamps import find_stamp, looks_like_stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.documents.record import Record

__all__ = ["heading_span", "title_span", "titled"]

_MAX_CHARACTERS = 160
_INK = re.compile(r"\S")
_BLANK_LINE_AND_TEXT = re.compile(r"\n[^\S\n]*\n\s*\S")
_LINE = re.compile(r"\S[^\n]*")
_MENU = re.compile(
    r"(?:skip|jump) to (?:main )?content|menu|home|search|sign in|log in|subscribe|advertisement"
    r"|(?:saltar|ir) al contenido|menú|inicio|portada|buscar|iniciar sesión|suscríbete|publicidad"
    r"|перейти к содержанию|меню|главная|поиск|войти|подписаться|реклама",
    re.IGNORECASE,
)
"""What a page writes above an article, and a copy of all of it begins with."""
_ENTRIES = re.compile(r"[|·•›][^|·•›]*[|·•›]")
"""What stands between the entries of a menu in one line."""
_HEAD_CHARACTERS = 3_000
_LINES_ABOVE = 4
"""Between the byline and the title a standfirst may stand, or two."""
_TITLE_WORDS = 3
_WORDS_OF_A_TITLE, _WORDS_OF_A_LONG_ONE, _LONGER = 5, 8, 1.2
"""A line of so many words is hardly one of a menu; and a line that is so much longer than it is its standfirst,
or so much shorter than a long one."""
_HEADING = re.compile(r"#{1,2}[ \t]+(?P<words>[^\s#].*?)[ \t#]*")


def titled(record: Record, find_title: Callable[[str], tuple[int, int] | None]) -> Record:
    """The record with its title: the stated one, else the one that the text shows."""
    text, stated = record.text, record.metadata.title
    if stated is not None:
        return replace(record, title_span=_stated_span(text, stated))
    found = find_title(text)
    if found is None:
        return record
    title = " ".join(text[slice(*found)].split())
    return replace(record, metadata=replace(record.metadata, title=title), title_span=found)


def title_span(text: str) -> tuple[int, int] | None:
    """The first line, if it is short and a blank line stands between it and the rest; none that prints repeat.

    Of a page that was copied with its menus the line above the byline.
    """
    first = _first_line(text)
    if first is not None and issue_date(text[slice(*first)]) is not None:
        first = _first_line(text, first[1])
    if first is None:
        return None
    first = _wrapped(text, first) or first
    if _MENU.fullmatch(text, *first) is not None or not _stands_apart(text, first[1]):
        return _above_byline(text)
    if len(text[slice(*first)].split()) < _TITLE_WORDS and (below := _above_byline(text)) is not None:
        return below
    return None if text[first[1] - 1] in ":,;" else first


def _wrapped(text: str, first: tuple[int, int]) -> tuple[int, int] | None:
    """The line with the next, which goes on with it, as of a title that a narrow column broke; ``None`` of no such."""
    below = _GOES_ON.match(text, first[1])
    if below is None or below.end() - first[0] > _MAX_CHARACTERS or below[0][-1] in ".:,;":
        return None
    return first[0], below.end()


_GOES_ON = re.compile(r"[^\S\n]*+\n(?=[a-záéíóúñа-яё])[^\n]*\S")


def _stands_apart(text: str, end: int) -> bool:
    return _BLANK_LINE_AND_TEXT.match(text, text.find("\n", end)) is not None


def _above_byline(text: str) -> tuple[int, int] | None:
    """The title among the lines above the first byline or stamp."""
    above: list[tuple[str, tuple[int, int]]] = []
    for match in _LINE.finditer(text, 0, _HEAD_CHARACTERS):
        line = match[0].rstrip()
        if is_said_byline(line) or _is_stamp(line):
            return _title_of(above[: -_LINES_ABOVE - 1 : -1])
        if len(line) > _MAX_CHARACTERS:
            return None
        if issue_date(line) is not None:
            continue
        span = match.start(), match.start() + len(line)
        if above and (whole := _wrapped(text, above[-1][1])) is not None and whole[1] == span[1]:
            line, span = text[slice(*whole)], whole
            above.pop()
        above.append((line, span))
    return None


def _title_of(lines: list[tuple[str, tuple[int, int]]]) -> tuple[int, int] | None:
    """The first of the lines, from the byline upwards, that may be a title and has none above it."""
    for at, (line, span) in enumerate(lines):
        over = lines[at + 1][0] if at + 1 < len(lines) else ""
        if _is_title(line) and not _is_below_title(line, over):
            return span
    return None


def _is_below_title(line: str, over: str) -> bool:
    """Whether it is the author's name, or a standfirst, below the title ``over`` it."""
    words = len(over.split()) if _is_title(over) else 0
    if words >= _WORDS_OF_A_LONG_ONE and len(over) > _LONGER * len(line):
        return True
    return words >= _WORDS_OF_A_TITLE and (bool(names(line)) or len(line) > _LONGER * len(over))


def _is_stamp(line: str) -> bool:
    """Whether the line is a date, alone or beside a byline."""
    dates = stated_dates(line, ("en",)) if looks_like_stamp(line) else iter(())
    return next(dates, None) is not None or find_stamp(line, 0) is not None


def _is_title(line: str) -> bool:
    is_menu = _MENU.fullmatch(line) is not None or _ENTRIES.search(line) is not None
    return len(line.split()) >= _TITLE_WORDS and line[-1] not in ".:,;" and not is_menu


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
