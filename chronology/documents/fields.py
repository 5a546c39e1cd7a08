"""Under which keys a record holds what an article is made of: our own names, the user's map, known services.

A map is written ``text=body,published=date``; a dot steps into an object: ``title=fields.headline``. It may begin
with the name of a preset: ``guardian,lang=language``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from chronology.errors import MalformedMap

__all__ = ["NAMES", "OWN", "PRESETS", "Fields", "Found", "fields_of"]

_OWN_KEYS = {
    "id": ("id",),
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "full_text"),
    "html": ("html",),
    "published": ("published", "dct", "published_at", "publication_date", "date"),
    "seen": ("seen", "crawled", "retrieved_at"),
    "url": ("url", "link"),
    "source": ("source", "outlet"),
    "authors": ("authors", "author", "byline"),
    "lang": ("lang", "language"),
    "licence": ("licence", "license"),
}
NAMES = tuple(_OWN_KEYS)
"""What a map can name: ``text`` or ``html`` is the article, ``seen`` a time by which it was out."""


class Found(NamedTuple):
    """A key of a record, and the value under it."""

    key: str
    value: object


@dataclass(frozen=True, slots=True)
class Fields:
    """The keys of each name, in lower case, the first that is filled counting."""

    keys: Mapping[str, tuple[str, ...]]
    records: tuple[str, ...] = ()
    """The key, or keys, under which an answer of the service holds its list of records."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """What is true of every record of the service."""
    cut_short: re.Pattern[str] | None = None
    """What the service puts at the end of a text that it doesn't give in full."""

    def find(self, values: Mapping[str, object], name: str) -> Found:
        """The key that says ``name`` in this record, and its value; the first key and ``None`` where none does.

        ``values`` has its keys in lower case.
        """
        keys = self.keys.get(name, ())
        for key in keys:
            if key in values or "." in key:
                said = _at(values, key)
                if said not in _EMPTY:
                    return Found(key, said)
        return Found(keys[0] if keys else name, self.fixed.get(name))

    def among(self, values: Mapping[str, object]) -> list[object] | None:
        """The records in an answer of the service; ``None`` where ``values`` is a record itself."""
        lists = (_at(values, path) for path in self.records)
        return next((found for found in lists if isinstance(found, list)), None)

    def whole(self, text: str) -> str:
        """``text`` without the mark that it is cut short."""
        return text if self.cut_short is None else self.cut_short.sub("", text)


_EMPTY: tuple[object, ...] = (None, "", (), [])


def _at(values: Mapping[str, object], path: str) -> object:
    """What stands under a key, or under a path of keys joined by dots, in whatever case they are written."""
    if path in values:
        return values[path]
    held: object = values
    for step in path.split("."):
        if not isinstance(held, Mapping):
            return None
        held = next((value for key, value in held.items() if str(key).lower() == step), None)
    return held


def _preset(
    *records: str,
    fixed: Mapping[str, str] | None = None,
    cut_short: re.Pattern[str] | None = None,
    **keys: str,
) -> Fields:
    known = {name: tuple(said.split()) for name, said in keys.items()}
    return Fields(_OWN_KEYS | known, records, fixed or {}, cut_short)


OWN = _preset()

PRESETS: Mapping[str, Fields] = MappingProxyType(
    {
        "guardian": _preset(
            "response.results",
            fixed={"source": "The Guardian"},
            title="fields.headline webtitle",
            text="fields.bodytext bodytext",
            html="fields.body",
            published="webpublicationdate fields.firstpublicationdate",
            url="weburl fields.shorturl",
            authors="fields.byline",
            lang="fields.lang",
        ),
        "newsapi": _preset(
            "articles",
            cut_short=re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*\Z"),
            text="content description",
            published="publishedat",
            source="source.name source.id",
        ),
        "mediacloud": _preset(
            "stories",
            "results",
            id="stories_id id guid",
            published="publish_date",
            seen="indexed_date collect_date",
            source="media_name",
        ),
        "gdelt": _preset(
            "articles",
            seen="seendate",
            source="domain",
            url="url documentidentifier",
        ),
    }
)
"""The services whose records are known by name."""


def fields_of(said: str) -> Fields:
    """The fields that a map says, those that it doesn't name keeping their own keys.

    Raises:
        MalformedMap: it names what is no field and no preset, or no key.

    >>> fields_of("guardian,text=fields.trail").keys["text"]
    ('fields.trail',)
    """
    first, *rest = [part.strip() for part in said.split(",")]
    if "=" in first or not first:
        preset, pairs = OWN, [first, *rest]
    elif first in PRESETS:
        preset, pairs = PRESETS[first], rest
    else:
        raise MalformedMap(first, f"is no preset; there are {', '.join(PRESETS)}")
    named = dict(_pair(pair) for pair in pairs if pair)
    return Fields({**preset.keys, **named}, preset.records, preset.fixed, preset.cut_short)


def _pair(pair: str) -> tuple[str, tuple[str, ...]]:
    name, said, key = (part.strip() for part in pair.partition("="))
    if name not in NAMES:
        raise MalformedMap(pair, f"names no field; there are {', '.join(NAMES)}")
    if not said or not key:
        raise MalformedMap(pair, f"names no key; write {name}=KEY")
    return name, (key.lower(),)
