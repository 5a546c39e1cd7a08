"""One thing that names a publication date: where it stands, what it says, and in which zone."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from chronology.intervals import Interval

__all__ = ["Candidate", "Source"]


class Source(enum.StrEnum):
    """What names a date."""

    GIVEN = "given"
    """The user, for this document alone."""
    RECORD = "record"
    """Front matter, or a field of the record."""
    JSON_LD_ARTICLE = "json_ld_article"
    JSON_LD_PAGE = "json_ld_page"
    """JSON-LD of a kind that is no article: a web page, a video, a product."""
    JSON_LD_MODIFIED = "json_ld_modified"
    META_PUBLISHED = "meta_published"
    META_DATE = "meta_date"
    """A meta tag that says "date" and not which."""
    META_MODIFIED = "meta_modified"
    ITEM_PUBLISHED = "item_published"
    """Microdata, RDFa, ``<time pubdate>`` and the class ``published``."""
    ITEM_MODIFIED = "item_modified"
    TIME_ELEMENT = "time_element"
    """A time element beside the heading that prints no date itself: "5 hours ago"."""
    STATE_PUBLISHED = "state_published"
    """The data that a page's scripts carry."""
    STATE_MODIFIED = "state_modified"
    URL_DAY = "url_day"
    URL_MONTH = "url_month"
    IMAGE = "image"
    """The address of the page's own picture: when it was made or uploaded."""
    PRINTED_PUBLISHED = "printed_published"
    """Printed after words that say so: "Published:", "Erschienen am", "投稿日"."""
    PRINTED_UPDATED = "printed_updated"
    UPDATED_ALONE = "updated_alone"
    """The same above a plain text that names no other date of its own."""
    PRINTED_STAMP = "printed_stamp"
    """Printed in a time element, or in one that is named for it, beside the heading."""
    PRINTED_STAMP_AFAR = "printed_stamp_afar"
    """The same, elsewhere on the page."""
    PRINTED_AT_HEADING = "printed_at_heading"
    """A short line beside the heading, as bylines are."""
    PRINTED_ALONE = "printed_alone"
    """The only other date that stands by itself."""
    DATELINE = "dateline"
    """Place, full date and a dash before the first words."""
    LEAD_DATE = "lead_date"
    """A full date and a dash before the first words."""
    FOOT = "foot"
    """An update notice among the last lines of the page."""
    IN_PRINT = "in_print"
    """A notice that the article stands in the printed newspaper of that day: by then it was out."""
    HTMLDATE = "htmldate"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date and what names it."""

    source: Source
    readings: tuple[Interval, ...]
    """In local time as stated; more than one where the order of day and month can't be told."""
    evidence: str
    """A clause for a person: "its JSON-LD says datePublished “2019-05-05”"."""
    offset: dt.timedelta | None = None
    """How far the stated zone is ahead of UTC; ``None`` where no zone is stated."""
