"""Dates in JSON-LD, the description of a page that search engines read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.stated import machine_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from chronology.documents.evidence.stated import Languages

__all__ = ["json_ld"]

_ARTICLE = re.compile(r"Article|Posting|Report|Review|Story|Recipe|Question|Episode")
_PAGE = re.compile(r"Page|Product|Book|CreativeWork|Video|Podcast")
_KEYS = ("datePublished", "dateCreated", "uploadDate", "dateModified")
"""In the order in which they count."""
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")
_WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")
_BROKEN = re.compile(rf'"(?P<key>{"|".join(_KEYS)})"\s{{0,4}}:\s{{0,4}}"(?P<said>[^"\n]{{6,60}})"')


class _Claim(NamedTuple):
    rank: tuple[int, int]
    """By kind of object, articles first, then by key; the least counts."""
    key: str
    said: str


def json_ld(tree: etree._Element, languages: Languages) -> Iterator[Candidate]:
    """The date of publication and the last change that the page's JSON-LD states, each at most once."""
    scripts = (s.text for s in tree.iter("script") if s.text and "ld+json" in (s.get("type") or ""))
    claims = sorted((claim for text in scripts for claim in _claims(text)), key=lambda claim: claim.rank)
    found: set[bool] = set()
    for claim in claims:
        changed = claim.key == "dateModified"
        stated = None if changed in found else machine_date(claim.said, languages)
        if stated is None:
            continue
        found.add(changed)
        source = Source.JSON_LD_ARTICLE if claim.rank[0] == 0 else Source.JSON_LD_PAGE
        yield Candidate(
            Source.JSON_LD_MODIFIED if changed else source,
            stated.readings,
            f"its JSON-LD says {claim.key} “{claim.said}”",
            stated.offset,
        )


def _claims(text: str) -> Iterator[_Claim]:
    try:
        value = json.loads(_WRAPPING.sub("", text), strict=False)
    except (ValueError, RecursionError):
        for match in _BROKEN.finditer(text):
            yield _Claim((3, _KEYS.index(match["key"])), match["key"], match["said"])
        return
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            yield from _own_claims(node)
            stack.extend(node[key] for key in _INSIDE if key in node)


def _own_claims(node: dict[str, object]) -> Iterator[_Claim]:
    kind = str(node.get("@type", ""))
    rank = 0 if _ARTICLE.search(kind) else 1 if _PAGE.search(kind) else 2
    for place, key in enumerate(_KEYS):
        said = node.get(key)
        first = said[0] if isinstance(said, list) and said else said
        if isinstance(first, str | int):
            yield _Claim((rank, place), key, str(first)[:80])
