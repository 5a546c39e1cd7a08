"""A page in, every date that anything on it names as its own out."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from chronology.documents.evidence.address import page_address, picture_address
from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.in_print import print_notices
from chronology.documents.evidence.json_ld import json_ld
from chronology.documents.evidence.machine import meta_tags, microdata, script_state
from chronology.documents.evidence.printed import printed
from chronology.documents.evidence.shown import parsed, shown
from chronology.documents.evidence.stated import machine_date

if TYPE_CHECKING:
    from chronology.documents.evidence.stated import Languages

__all__ = ["page_candidates"]

_COMMON = ("en", "de", "fr", "es", "pt", "it")
_FILLED_IN = re.compile(r"-01$")


def page_candidates(html: str, url: str | None, lang: str) -> tuple[Candidate, ...]:
    """The candidates of a page, those for machines first; nothing is fetched."""
    languages: Languages = tuple(dict.fromkeys((lang, *_COMMON)))
    found = [] if url is None else list(page_address(url))
    tree = parsed(html)
    if tree is None:
        return tuple(found)
    found += json_ld(tree, languages)
    found += meta_tags(tree, languages)
    found += microdata(tree, languages)
    page = shown(tree)
    found += printed(page, languages)
    found += print_notices((line.text for line in page.lines), languages)
    found += script_state(tree, languages)
    found += picture_address(tree)
    found += _found_by_htmldate(html, url)
    return tuple(found)


def _found_by_htmldate(html: str, url: str | None) -> list[Candidate]:
    """Htmldate's own choice; the first of a month may be filled in by it, and is left out."""
    from htmldate import find_date

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as of trafilatura
        said = find_date(html, url=url, original_date=True, extensive_search=True)
    if said is None or _FILLED_IN.search(said):
        return []
    stated = machine_date(said, ("en",))
    if stated is None:
        return []
    return [Candidate(Source.HTMLDATE, stated.readings, f"htmldate finds {said}")]
