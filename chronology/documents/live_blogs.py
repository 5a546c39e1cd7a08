"""The entries of a live blog, which the page dates to the minute, found again in its text."""

from __future__ import annotations

import datetime as dt
import json
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from chronology.documents.evidence.shown import parsed
from chronology.documents.evidence.stated import machine_date
from chronology.documents.evidence.zones import page_zone
from chronology.documents.related import Entry
from chronology.documents.stamps import Label, Stamp
from chronology.intervals import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from chronology.documents.evidence.stated import StatedDate
    from chronology.documents.evidence.zones import Zone
    from chronology.intervals import Interval

__all__ = ["live_entries"]

_MARKS = " \t#*_=>"
_LEAST_ENTRIES = 3
_KEY_CHARACTERS = 60
_MIN_KEY = 20


def live_entries(text: str, end: int, html: str, url: str | None, lang: str) -> tuple[Entry, ...]:
    """The entries that the page dates to the minute, found again in its text by their first words."""
    tree = parsed(html)
    if tree is None:
        return ()
    entries = [*_described(tree), *_marked(tree)]
    zone = page_zone(html, url, lang) if len(entries) >= _LEAST_ENTRIES else None
    found: dict[int, tuple[Stamp, int]] = {}
    for told in entries:
        stated = machine_date(told.date, (lang, "en"))
        at = text.find(told.words, 0, end) if len(told.words) >= _MIN_KEY else -1
        if stated is not None and at >= 0 and not text[text.rfind("\n", 0, at) + 1 : at].strip(_MARKS):
            found.setdefault(at, (Stamp(at, at, told.date, Label.NONE, _local(stated, zone)), told.length))
    if len(found) < _LEAST_ENTRIES:
        return ()
    return tuple(
        Entry(start, _entry_end(text, start + found[start][1], until), None, (), found[start][0])
        for start, until in pairwise([*sorted(found), end])
    )


def _entry_end(text: str, reach: int, until: int) -> int:
    """The end of the line that an entry reaches, before the next one."""
    line_end = text.find("\n", max(0, reach - 1), until)
    return len(text[: until if line_end < 0 else line_end].rstrip())


def _local(stated: StatedDate, zone: Zone | None) -> Interval:
    """In the page's own time; a moment in UTC gives its day alone where that isn't known."""
    reading = stated.readings[0]
    if stated.offset != dt.timedelta() or reading.begin is None:
        return reading
    if zone is None:
        return day(reading.begin.date())
    moved = machine_date(
        (reading.begin + (zone.utcoffset(reading.begin) or stated.offset)).isoformat(), ("en",)
    )
    return reading if moved is None else moved.readings[0]


class _Told(NamedTuple):
    """What the page tells of an entry: its date, its first words, and how long it is at most, in characters."""

    date: str
    words: str
    length: int


def _described(tree: etree._Element) -> Iterator[_Told]:
    """The updates that JSON-LD lists."""
    for script in tree.iter("script"):
        if "liveBlogUpdate" not in (script.text or "") or "ld+json" not in (script.get("type") or ""):
            continue
        try:
            value = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for update in _updates(value):
            told = [said for key in ("headline", "articleBody") if isinstance(said := update.get(key), str)]
            if told:
                yield _Told(str(update.get("datePublished", "")), _key(told[0]), sum(map(len, told)))


def _updates(value: object) -> Iterator[dict[str, object]]:
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            listed = node.get("liveBlogUpdate")
            yield from (u for u in listed if isinstance(u, dict)) if isinstance(listed, list) else ()
            stack.append(node.get("@graph"))


def _marked(tree: etree._Element) -> Iterator[_Told]:
    """The ``time`` elements that state a minute, each with the element around it."""
    times = [element for element in tree.iter("time") if ":" in (element.get("datetime") or "")]
    others = set(times)
    for element in times if len(times) >= _LEAST_ENTRIES else ():
        told = _around(element, others - {element})
        if told is not None:
            yield told


def _around(element: etree._Element, others: set[etree._Element]) -> _Told | None:
    """The smallest element around a ``time`` element that holds a heading or paragraph too, and no other time."""
    own = set(element.iter()) | set(element.iterancestors())
    for node in element.iterancestors():
        if any(inner in others for inner in node.iter("time")):
            return None
        for part in node.iter("h2", "h3", "h4", "p"):
            words = " ".join("".join(part.itertext()).split())
            if part not in own and len(words) >= _MIN_KEY:
                length = len(" ".join("".join(node.itertext()).split()))
                return _Told(element.get("datetime") or "", _key(words), length)
    return None


def _key(words: str) -> str:
    return " ".join(words.split())[:_KEY_CHARACTERS]
