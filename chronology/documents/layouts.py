"""How databases of newspapers write the bundles that they export: data, one `Layout` a service.

Labels are in lower case. Those that say nothing we keep are listed all the same, for they end what stands
before them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LAYOUTS", "Layout", "layout_of"]


@dataclass(frozen=True, slots=True)
class Layout:
    """How one service writes a bundle of articles."""

    name: str
    sign: re.Pattern[str]
    """What tells a bundle of the service from any other text."""
    parted: re.Pattern[str]
    """The line that begins or ends an article; its group ``id``, if any, names the article before it."""
    label: re.Pattern[str]
    """A line with a ``label`` and the ``rest``; without a colon it must be one of ``bare``."""
    says: Mapping[str, str]
    """A label to our name for what it says; ``body`` opens the text."""
    idle: frozenset[str]
    """Other labels above the text."""
    closing: frozenset[str]
    """Labels below the text."""
    bare: frozenset[str] = frozenset()
    """Labels that stand without a colon."""
    cover: re.Pattern[str] | None = None
    """The lines of a cover page; nothing down to the last of them belongs to an article."""

    def labelled(self, line: str) -> tuple[str, str] | None:
        """The label that a line begins with and what follows it; ``None`` where it has none that is known."""
        if line.lower() in self.bare:
            return line.lower(), ""
        match = self.label.fullmatch(line)
        label = "" if match is None else match["label"].lower()
        if match is None or not (label in self.says or label in self.idle or label in self.closing):
            return None
        return label, match["rest"] or ""


def layout_of(text: str) -> Layout | None:
    """The layout of the service that exported ``text``; ``None`` where none did."""
    return next((layout for layout in LAYOUTS if layout.sign.search(text)), None)


def _words(said: str) -> frozenset[str]:
    return frozenset(part.strip() for part in said.split(","))


_LABEL = re.compile(r"(?P<label>[A-Za-z][\w/-]*(?: [\w/-]+){0,3}):(?:\s+(?P<rest>.*))?")
_TAG = re.compile(r"(?P<label>[A-Z]{2,3})(?:\s{2,}|\t|\s*\|\s*|\Z)(?P<rest>.*)")

_NEXIS = Layout(
    name="Nexis",
    sign=re.compile(r"^[ \t]*(?:End of Document|\d+ of \d+ DOCUMENTS)[ \t]*$", re.MULTILINE),
    parted=re.compile(r"End of Document|\d+ of \d+ DOCUMENTS"),
    label=_LABEL,
    says={
        "byline": "authors",
        "headline": "title",
        "body": "body",
        "load-date": "seen",
        "language": "lang",
        "url": "url",
    },
    idle=_words("section, length, dateline, highlight, series, correction, publication-type, distribution"),
    closing=_words(
        "classification, load-date, language, publication-type, graphic, graphics, subject, company, organization,"
        " ticker, industry, geographic, person, city, state, country, url, journal code, document-type, notes,"
        " correction-date"
    ),
    bare=_words("body, classification"),
    cover=re.compile(
        r"\d+\. .*|(?:user name|date and time|job number|documents? \(\d+\)|client/matter|search terms|search type"
        r"|narrowed by|content type)\b.*",
        re.IGNORECASE,
    ),
)

_PROQUEST = Layout(
    name="ProQuest",
    sign=re.compile(r"^[ \t]*ProQuest document ID:", re.MULTILINE),
    parted=re.compile(r"_{20,}|Document \d+ of \d+"),
    label=_LABEL,
    says={
        "title": "title",
        "author": "authors",
        "full text": "body",
        "publication title": "source",
        "publication date": "published",
        "last updated": "seen",
        "language of publication": "lang",
        "document url": "url",
        "proquest document id": "id",
    },
    idle=_words("publication info, abstract, links, proquest document link"),
    closing=_words(
        "subject, location, people, company, title, publication title, author, pages, publication year,"
        " publication date, section, publisher, place of publication, country of publication, publication subject,"
        " issn, e-issn, source type, language of publication, document type, proquest document id, document url,"
        " copyright, last updated, database, volume, issue, first page, credit, dateline, column, edition,"
        " number of pages, classification, identifier, supplement, document feature"
    ),
)

_FACTIVA_ID = r"(?:AN\s*\|?\s*)?Document (?P<id>[A-Z][A-Z0-9]{3,}\d{8}[a-z0-9]{6,})"
_FACTIVA = Layout(
    name="Factiva",
    sign=re.compile(rf"^[ \t]*{_FACTIVA_ID}[ \t]*$", re.MULTILINE),
    parted=re.compile(_FACTIVA_ID),
    label=_TAG,
    says={
        "hd": "title",
        "by": "authors",
        "pd": "published",
        "sn": "source",
        "la": "lang",
        "lp": "body",
        "td": "body",
    },
    idle=_words("se, wc, et, sc, ed, pg, vol, cy, cr, cx"),
    closing=_words("ct, rf, co, in, ns, re, pub, ipc, ipd, art, an"),
)

LAYOUTS = (_NEXIS, _PROQUEST, _FACTIVA)
