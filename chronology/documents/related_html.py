"""The lists of related articles on an HTML page, written as the lines in which plain text holds them.

Extractors of running text leave such lists out, so they are taken from the page itself and stand at the foot of the
article's text; there `related` finds them, and their offsets count in that text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from chronology.documents.bylines import is_said_byline, names
from chronology.documents.evidence.shown import parsed
from chronology.documents.evidence.stated import stated_dates
from chronology.documents.related import is_related_heading
from chronology.documents.stamps import find_stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.documents.evidence.stated import Languages, StatedDate

__all__ = ["related_text"]

_NAMED = re.compile(
    r"(?:^|[^a-z])(?:related|recirc|more-?on|more-?from|read-?more|read-?next|also-?read|see-?also|similar|recommended"
    r"|you-?may|further-?reading)(?:$|[^a-z])"
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "strong", "legend")
_BARE_HEADINGS = ("p", "span", "div", "header")
"""What heads a list in some pages, if it holds nothing but words."""
_HEADLINES = ("h2", "h3", "h4", "h5", "h6")
_LINKS = ("a", "strong")
_NO_HEADLINE = re.compile(r"author|byline|category|kicker|section|tag(?:$|[^a-z])")
_DEFAULT_HEADING = "Related Content"
_MIN_HEADLINE, _MAX_LINE, _MAX_STAMP = 12, 400, 90
_MAX_ENTRIES = 100
_MAX_SECTION = 50_000
"""More characters are a page, and no list on one."""
_SECTION_LEVELS = 2
"""How far above its heading a list is looked for."""


class _Stamped(NamedTuple):
    """An element that states a date."""

    element: etree._Element
    words: str


class _Entry(NamedTuple):
    headline: str
    lines: tuple[str, ...]
    """Standfirst and byline, as they stand."""
    stamp: str


def related_text(html: str, text: str, lang: str) -> str:
    """The lists as text, ready to follow ``text``; empty where there are none that it doesn't hold already."""
    tree = parsed(html)
    if tree is None:
        return ""
    told: set[str] = set()
    parts: list[str] = []
    for heading, section in _sections(tree):
        entries = [
            entry
            for entry in _entries(section, (lang, "en"))
            if entry.headline not in told and entry.headline not in text
        ]
        told.update(entry.headline for entry in entries)
        if entries:
            parts += [heading, *(_written(entry) for entry in entries)]
    return "\n\n".join(["", *parts]) if parts else ""


def _written(entry: _Entry) -> str:
    return "\n\n".join(["\n".join([entry.headline, *entry.lines]), entry.stamp])


def _sections(tree: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Each heading of a list with what holds the list, in the order of the page; none inside another."""
    taken: etree._Element | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if taken is not None or event == "end":
            taken = None if element is taken else taken
            continue
        found = None if element.tag in ("body", "html", "head") else _section(element)
        if found is not None:
            taken = found[1]
            yield found


def _section(element: etree._Element) -> tuple[str, etree._Element] | None:
    """The list that the element heads, or is by its name, with its heading."""
    words = _heading_words(element)
    if is_related_heading(words):
        section = _list_of(element)
        return None if section is None else (words, section)
    if not _NAMED.search(f"{element.get('class', '')} {element.get('id', '')}".lower()):
        return None
    headed = any(is_related_heading(_heading_words(node)) for node in element.iterdescendants())
    return None if headed or len(_words(element)) > _MAX_SECTION else (_DEFAULT_HEADING, element)


def _heading_words(element: etree._Element) -> str:
    is_heading = element.tag in _HEADINGS or (element.tag in _BARE_HEADINGS and len(element) == 0)
    return _words(element) if is_heading else ""


def _list_of(heading: etree._Element) -> etree._Element | None:
    """What holds the entries under a heading: the nearest element around it with a link beyond the heading."""
    for level, node in enumerate(heading.iterancestors()):
        if level > _SECTION_LEVELS or node.tag in ("body", "html", "main", "article"):
            return None
        if any(len(_words(link)) >= _MIN_HEADLINE for link in node.iter("a")):
            return node if len(_words(node)) <= _MAX_SECTION else None
    return None


# --- entries -----------------------------------------------------------------------------------------


def _entries(section: etree._Element, languages: Languages) -> Iterator[_Entry]:
    stamped = list(_stamps(section, languages))[:_MAX_ENTRIES]
    holders = {stamp.element for stamp in stamped}
    for stamp in stamped:
        holder = _entry_of(stamp.element, section, holders)
        if holder is not None and (entry := _entry(holder, stamp)) is not None:
            yield entry


def _stamps(section: etree._Element, languages: Languages) -> Iterator[_Stamped]:
    """The elements that state a date and hold none that does, with the words that a stamp is read from."""
    lang = languages[0]
    last: etree._Element | None = None
    for element in section.iter():
        if not isinstance(element.tag, str) or (last is not None and last in element.iterancestors()):
            continue
        words = _words(element)
        if len(words) > _MAX_STAMP or any(_states(child, languages) for child in element):
            continue
        stated = _states(element, languages)
        if stated is not None:
            last = element
            stamp = find_stamp(words, 0, lang)
            yield _Stamped(element, words if stamp is not None and stamp.interval else _iso(stated))


def _states(element: etree._Element, languages: Languages) -> StatedDate | None:
    """The date that an element prints, or carries where it prints none."""
    if not isinstance(element.tag, str):
        return None
    words = _words(element)
    printed = next(stated_dates(words, languages), None) if len(words) <= _MAX_STAMP else None
    carried = element.get("datetime") if element.tag == "time" else None
    return printed or (next(stated_dates(carried[:60], languages), None) if carried else None)


def _iso(stated: StatedDate) -> str:
    return stated.readings[0].edtf.replace("T", " ")


def _entry_of(
    stamp: etree._Element, section: etree._Element, stamps: Iterable[etree._Element]
) -> etree._Element | None:
    """The smallest element around a stamp that holds a headline too; ``None`` where it holds another stamp."""
    others = set(stamps) - {stamp}
    for node in stamp.iterancestors():
        if any(inner in others for inner in node.iter()):
            return None
        if _headline(node, stamp) is not None:
            return node
        if node is section:
            return None
    return None


def _headline(entry: etree._Element, stamp: etree._Element) -> etree._Element | None:
    """The first heading beside the stamp, else the first link, that is no name of an author or a section."""
    inside = set(stamp.iter()) | set(stamp.iterancestors())
    beside = (node for tags in (_HEADLINES, _LINKS) for node in entry.iter(*tags) if node not in inside)
    return next((node for node in beside if _is_headline(node)), None)


def _is_headline(node: etree._Element) -> bool:
    words = _words(node)
    is_other = _NO_HEADLINE.search((node.get("class") or "").lower()) is not None
    return _MIN_HEADLINE <= len(words) <= _MAX_LINE and not is_other and not names(words)


def _entry(entry: etree._Element, stamp: _Stamped) -> _Entry | None:
    title = _headline(entry, stamp.element)
    if title is None:
        return None
    headline = _words(title)
    around = set(title.iter()) | set(title.iterancestors()) | set(stamp.element.iter())
    around |= set(stamp.element.iterancestors())
    lines: dict[str, None] = {}
    for node in entry.iter("p", "div", "span", "address", "a", "li"):
        words = _words(node)
        is_new = words != headline and not any(words in line for line in lines)
        if node not in around and is_new and 0 < len(words) <= _MAX_LINE:
            lines[words] = None
    told = [line for line in lines if _is_standfirst(line)]
    signed = [line for line in lines if line not in told and (is_said_byline(line) or names(line))]
    return _Entry(headline, (*told[:1], *signed[:1]), stamp.words)


def _is_standfirst(line: str) -> bool:
    return len(line) > 30 and not is_said_byline(line) and not names(line)


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split()) if isinstance(element.tag, str) else ""
