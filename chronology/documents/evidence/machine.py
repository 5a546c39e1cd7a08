"""Dates that a page states for machines beside its JSON-LD: meta tags, microdata, the data of its scripts."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING

from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.shown import is_beside
from chronology.documents.evidence.stated import machine_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from chronology.documents.evidence.stated import Languages

__all__ = ["meta_tags", "microdata", "script_state"]


class _Role(enum.Enum):
    """What a key says that its date is."""

    PUBLISHED = enum.auto()
    MODIFIED = enum.auto()
    DATE = enum.auto()


_OTHER = re.compile(
    r"expir|event|start|end(?:time|date)|copyright|verif|publisher|valid|available|deadline|birth|unpubl"
    r"|publication(?:name|type|id)|articleid"
)
_MODIFIED = re.compile(r"modif|updat|revis|lastmod|changed")
_PUBLISHED = re.compile(
    r"publi|issued|pubdate|created|creation|posted|original_?date|displaydate|firstpub|sailthrudate"
)
_NO_LETTER = re.compile(r"[^a-z]")
_IN_META = {
    _Role.PUBLISHED: Source.META_PUBLISHED,
    _Role.MODIFIED: Source.META_MODIFIED,
    _Role.DATE: Source.META_DATE,
}
_IN_ITEM = {_Role.PUBLISHED: Source.ITEM_PUBLISHED, _Role.MODIFIED: Source.ITEM_MODIFIED}
_IN_STATE = {_Role.PUBLISHED: Source.STATE_PUBLISHED, _Role.MODIFIED: Source.STATE_MODIFIED}
_ITEM_TAGS = ("time", "span", "div", "p", "abbr", "li", "a", "td", "dd")
_STATE = re.compile(
    r"""(?<![A-Za-z_-])(?P<key>[A-Za-z_-]{4,40})\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?"""
    r"""(?P<said>20\d\d-?\d\d-?\d\d[^"'\\,;}<]{0,30}|1[3-9]\d{8}(?:\d{3})?(?!\d)"""
    r"""|\w{3},? \w{3} \d{1,2},? 20\d\d[^"'\\<]{0,30})"""
)
_MAX_SAID = 120


def _role(key: str) -> _Role | None:
    letters = _NO_LETTER.sub("", key.lower())
    if _OTHER.search(letters):
        return None
    if _MODIFIED.search(letters):
        return _Role.MODIFIED
    if _PUBLISHED.search(letters):
        return _Role.PUBLISHED
    return _Role.DATE if "date" in letters or letters.endswith("time") else None


class _First:
    """The first readable date of each source."""

    def __init__(self, languages: Languages) -> None:
        self.languages = languages
        self.found: dict[Source, Candidate] = {}

    def note(self, source: Source | None, said: str, what: str) -> None:
        if source is None or source in self.found:
            return
        said = " ".join(said[:_MAX_SAID].split())
        stated = machine_date(said, self.languages)
        if stated is not None:
            self.found[source] = Candidate(source, stated.readings, f"{what} says “{said}”", stated.offset)


def meta_tags(tree: etree._Element, languages: Languages) -> Iterator[Candidate]:
    """What its meta tags say, microdata in meta tags among them."""
    first = _First(languages)
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        said = meta.get("content") or meta.get("value") or ""
        item = meta.get("itemprop") or ""
        if name and said:
            role = _role(name)
            first.note(None if role is None else _IN_META[role], said, f"its meta tag {name}")
        elif item and said and not is_beside(meta):
            role = _role(item)
            first.note(None if role is None else _IN_ITEM.get(role), said, f"its microdata {item}")
    yield from first.found.values()


def microdata(tree: etree._Element, languages: Languages) -> Iterator[Candidate]:
    """What elements that show say in microdata, RDFa, ``pubdate`` or the class ``published``."""
    first = _First(languages)
    for element in tree.iter(*_ITEM_TAGS):
        source = _item_source(element)
        if source is None or source in first.found or is_beside(element):
            continue
        said = element.get("datetime") or element.get("content") or element.get("title")
        first.note(source, said or " ".join(element.itertext()), "its markup of the date")
    yield from first.found.values()


def _item_source(element: etree._Element) -> Source | None:
    name = (element.get("itemprop") or element.get("property") or "").lower()
    classes = (element.get("class") or "").lower().split()
    if "datepublished" in name or "datecreated" in name or name.endswith("dc:date"):
        return Source.ITEM_PUBLISHED
    if "pubdate" in element.attrib or "published" in classes:
        return Source.ITEM_PUBLISHED
    if "datemodified" in name or ("updated" in classes and element.tag in ("time", "span", "abbr")):
        return Source.ITEM_MODIFIED
    return None


def script_state(tree: etree._Element, languages: Languages) -> Iterator[Candidate]:
    """What the data in its scripts says; the first of each kind, for lists of other articles come later."""
    first = _First(languages)
    for script in tree.iter("script"):
        if not script.text or "ld+json" in (script.get("type") or ""):
            continue
        for match in _STATE.finditer(script.text):
            role = _role(match["key"])
            source = None if role is None else _IN_STATE.get(role)
            first.note(source, match["said"], f"the data of its scripts, {match['key']},")
    yield from first.found.values()
