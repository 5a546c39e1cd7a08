"""What finds a publication date: ours, as the reader of HTML does it, and two peers; none uses a network."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from htmldate import find_date
from trafilatura import extract_metadata

from chronology.documents import Document, Publication, PublishedStatus
from chronology.documents.page import document
from chronology.documents.publication import Given
from chronology.documents.readers.html import page_record
from chronology.documents.record import Input, Metadata
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from benchmarks.publication.pages import SavedPage

__all__ = ["Found", "by_htmldate", "by_trafilatura", "by_us"]

NOT_SURE = (PublishedStatus.INFERRED, PublishedStatus.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Found:
    """The day that was found, whether it is called sure, and why."""

    date: dt.date | None
    is_sure: bool = True
    evidence: str = ""


def by_us(page: SavedPage) -> Found:
    """The finding of the HTML reader; only a day counts, no month and no bound."""
    origin = Input(page.page_id, page.page_id, alone=True)
    try:
        record = page_record(origin, None, page.html, Metadata(url=page.url))
    except MalformedDocument as error:
        return Found(None, is_sure=False, evidence=str(error))
    made: Document = document(record, Given(None, overrules=False))
    return _found(made.publication)


def _found(publication: Publication) -> Found:
    when = publication.interval
    date = None
    if when is not None and when.begin is not None and when.begin.date() == when.last_day:
        date = when.last_day
    is_sure = date is not None and publication.status not in NOT_SURE
    return Found(date, is_sure=is_sure, evidence=f"{publication.status}: {publication.evidence}")


def by_htmldate(page: SavedPage) -> Found:
    """htmldate, asked for the first publication, with its extensive search."""
    said = find_date(page.html, url=page.url, original_date=True, extensive_search=True)
    return Found(None if said is None else dt.date.fromisoformat(said))


def by_trafilatura(page: SavedPage) -> Found:
    """trafilatura's metadata, as they come."""
    metadata = extract_metadata(page.html, default_url=page.url)
    said = None if metadata is None else metadata.date
    return Found(dt.date.fromisoformat(said) if said else None)
