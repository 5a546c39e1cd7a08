"""The lines that a page shows before any script runs, in reading order, and its main heading."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Line", "Shown", "is_beside", "parsed", "shown"]

_UNSEEN = frozenset(
    "script style noscript template select option svg head iframe object textarea button".split()
)
_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike"
    " strong sub sup time tt u var label wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_LETTER_STYLES = frozenset("b big em font i nobr s small strong sub sup u".split())
_HEADINGS = ("h1", "h2")
_ROOTS = ("body", "html", "article", "main")
_BESIDE_TAGS = ("aside", "nav", "footer")
_STATE = re.compile(
    r"(?:category|tag|has|no|with|without|is|type|format|status|author|js|elementor|page|single|wp)-"
)
"""How class names begin that tell the state or topic of an element, not its place on the page."""
_BESIDE = re.compile(
    r"(?:^|[^a-z])(?:related|side-?bar|widgets?|comments?|commentlist|recommend[a-z]*|popular|latest|trending"
    r"|newsletter|menu|breadcrumbs?|most-?read|ticker|carousel|slider|promo|upcoming|events?|read-?more"
    r"|more-?(?:news|stories|articles)|also|similar|archives?|calendar|respond|disqus|cookie[a-z]*|banner|recent[a-z]*"
    r"|navigation|nav|reply|replies|ads?|teasers?)(?:$|[^a-z])"
)
_OF_ARTICLE = re.compile(r"(?:^|[^a-z])(?:article|entry|post|node|story|news|detail)")
_YEAR = re.compile(r"\d{4}|\d\d[./-]\d\d[./-]\d\d")
_MAX_HEADING = 300
_MIN_TITLE = 9


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text that nothing breaks."""

    text: str
    """White space is single."""
    starts: tuple[int, ...]
    holders: tuple[etree._Element, ...]
    """The elements whose own words begin at ``starts``."""
    is_linked: bool
    """Whether all of it is a link."""
    is_heading: bool

    def holder(self, at: int) -> etree._Element:
        """The element that holds the character at ``at``."""
        return self.holders[max(0, bisect_right(self.starts, at) - 1)]


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines of a page."""

    lines: tuple[Line, ...]
    beside: frozenset[int]
    """Which of them stand beside the article: menus, comments, lists of others."""
    heading: int | None
    """Which of them is the main heading."""
    title: str | None


@functools.lru_cache(maxsize=1)
def parsed(source: str) -> etree._Element | None:
    """The tree of a page, read without a network, to be looked at only; ``None`` where there is no element in it.

    The last one is kept, for its lists, its live entries and its dates are looked for one after the other.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        return etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def shown(tree: etree._Element) -> Shown:
    """What a reader sees of the page."""
    lines, title = tuple(_lines(tree)), _title(tree)
    heading = _heading(lines, title)
    return Shown(lines, _beside(lines, heading), heading, title)


# --- lines -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Writer:
    """Collects the words of one line."""

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    holders: list[etree._Element] = field(default_factory=list)
    length: int = 0
    linked: int = 0

    def add(self, text: str | None, holder: etree._Element, *, is_linked: bool) -> None:
        if not text:
            return
        said = " ".join(text.split())
        ends_open = bool(self.words) and not self.words[-1].endswith(" ")
        if ends_open and (text[0].isspace() or self.is_apart(said, holder)):
            said = " " + said
        if said.strip():
            said += " " if text[-1].isspace() else ""
            self.starts.append(self.length)
            self.holders.append(holder)
            self.linked += len(said) if is_linked else 0
        self.words.append(said)
        self.length += len(said)

    def is_apart(self, said: str, holder: etree._Element) -> bool:
        """Whether a style sheet sets the words apart: two elements that would run a number into a word."""
        if not said or not self.holders or holder is self.holders[-1] or holder.tag in _LETTER_STYLES:
            return False
        return (
            self.words[-1][-1:].isalnum()
            and said[0].isalnum()
            and any(c.isdigit() for c in self.words[-1] + said)
        )

    def line(self, *, is_heading: bool) -> Line | None:
        text = "".join(self.words)
        is_linked = self.linked >= len(text.strip())
        made = (
            Line(text, tuple(self.starts), tuple(self.holders), is_linked, is_heading)
            if self.holders
            else None
        )
        self.words, self.starts, self.holders, self.length, self.linked = [], [], [], 0, 0
        return made


def _lines(tree: etree._Element) -> Iterator[Line]:
    writer, links, unseen, headings = _Writer(), 0, 0, 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment")):
        opens = event == "start"
        if event != "comment":
            step, tag = 1 if opens else -1, element.tag
            if tag not in _INLINE and not unseen and (line := writer.line(is_heading=headings > 0)):
                yield line
            unseen += step * (tag in _UNSEEN)
            links += step * (tag == "a")
            headings += step * (tag in _HEADINGS)
        if not unseen:
            holder = element if opens else element.getparent()
            text = _own_words(element) if opens else element.tail
            if holder is not None:
                writer.add(text, holder, is_linked=links > 0)
    if line := writer.line(is_heading=False):
        yield line


def _own_words(element: etree._Element) -> str | None:
    """The element's text; of a time element that states no year ("5 hours ago"), the date that it carries."""
    text: str | None = element.text
    if (
        element.tag == "time"
        and (carried := element.get("datetime"))
        and not _YEAR.search("".join(element.itertext()))
    ):
        return f" {carried[:40]} {text or ''}"
    return text


# --- the main heading --------------------------------------------------------------------------------


def _title(tree: etree._Element) -> str | None:
    said = (*tree.xpath("//meta[@property='og:title']/@content"), *tree.xpath("//title/text()"))
    return next((words for title in said if (words := " ".join(title.split()))), None)


def _heading(lines: Sequence[Line], title: str | None) -> int | None:
    """The heading that the title repeats, else a line that it repeats, else the first heading."""
    wanted = _letters(title or "")
    headings = [i for i, line in enumerate(lines) if line.is_heading]
    for i in headings:
        if _repeats(_letters(lines[i].text[:_MAX_HEADING]), wanted, _MIN_TITLE):
            return i
    plain = [i for i, line in enumerate(lines) if not line.is_linked and len(line.text) < _MAX_HEADING]
    for i in plain:
        if _repeats(_letters(lines[i].text), wanted, _MIN_TITLE + 6) and not _is_crumb(lines[i]):
            return i
    first = (i for i in headings if any(node.tag == "h1" for node in _upwards(lines[i].holders[0])))
    return next(first, headings[0] if headings else None)


def _repeats(said: str, wanted: str, least: int) -> bool:
    return len(said) >= least and len(wanted) >= least and (said in wanted or wanted in said)


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def _is_crumb(line: Line) -> bool:
    return any("crumb" in (node.get("class") or "").lower() for node in _upwards(line.holders[0]))


# --- what stands beside the article ------------------------------------------------------------------


def is_beside(element: etree._Element) -> bool:
    """Whether an element or one that holds it is named for what stands beside an article."""
    return any(_is_named_beside(node) for node in _upwards(element))


def _beside(lines: Sequence[Line], heading: int | None) -> frozenset[int]:
    """The lines beside the article; what holds the main heading too is never beside it."""
    around = frozenset() if heading is None else frozenset(_upwards(lines[heading].holders[0]))
    known: dict[etree._Element, bool] = dict.fromkeys(around, False)

    def beside(element: etree._Element) -> bool:
        path = []
        for node in _upwards(element):
            if node in known:
                break
            path.append(node)
        answer = known.get(node, False)
        for node in reversed(path):
            answer = known[node] = answer or _is_named_beside(node)
        return answer

    return frozenset(i for i, line in enumerate(lines) if beside(line.holders[0]))


def _is_named_beside(element: etree._Element) -> bool:
    if element.tag in _ROOTS:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    names = [name for name in names if not _STATE.match(name)]
    if element.tag == "footer" or any("footer" in name for name in names):
        return not _is_foot_of_article(element, names)
    return element.tag in _BESIDE_TAGS or any(_BESIDE.search(name) for name in names)


def _is_foot_of_article(element: etree._Element, names: Sequence[str]) -> bool:
    named = any(_OF_ARTICLE.search(name) for name in names)
    return named or any(node.tag == "article" for node in element.iterancestors())


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()
