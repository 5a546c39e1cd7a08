"""Dates in the address of a page or file, and in that of a page's picture."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from chronology.documents.evidence.candidate import Candidate, Source
from chronology.intervals import day, month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from chronology.intervals import Interval

__all__ = ["day_in_name", "page_address", "picture_address"]

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_YEAR = r"(?P<y>(?:19[89]|20[0-4])\d)"
_DAYS = (
    re.compile(
        rf"(?<!\d){_YEAR}(?P<mark>[/._-])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>0?[1-9]|[12]\d|3[01])(?!\d)"
    ),
    re.compile(rf"(?<!\d){_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(
        rf"(?<!\d){_YEAR}[/-](?P<m>{'|'.join(_MONTHS)})[a-z]{{0,7}}[/-](?P<d>\d{{1,2}})(?!\d)", re.IGNORECASE
    ),
    re.compile(rf"(?<!\d)(?P<d>[0-3]?\d)(?P<mark>[._-])(?P<m>[01]?\d)(?P=mark){_YEAR}(?!\d)"),
)
_MONTH = re.compile(rf"/{_YEAR}[/-](?P<m>0[1-9]|1[0-2])(?!\d)")
_TIMED = re.compile(rf"(?<!\d){_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?=\d{{4,6}}(?!\d))")
"""Day and time of day in one number, as cameras and content systems name their pictures."""
_ARCHIVED = re.compile(r"^/web/\d+[a-z_]*/", re.IGNORECASE)
_PICTURES = "//meta[@property='og:image' or @name='twitter:image']/@content"
_MAX_CHARACTERS = 2000


def page_address(url: str) -> Iterator[Candidate]:
    """The day or month in a page's address; in an archive's address, that of the archived page's own."""
    path = _path(url)
    for pattern in _DAYS:
        for match in pattern.finditer(path):
            if (date := _date(match)) is not None:
                yield Candidate(Source.URL_DAY, (day(date),), f"its address says “{match[0]}”")
                return
    if in_month := _MONTH.search(path):
        when = month(int(in_month["y"]), int(in_month["m"]))
        yield Candidate(Source.URL_MONTH, (when,), f"its address says “{in_month[0].strip('/')}”")


def day_in_name(name: str) -> Interval | None:
    """The day in the path of a file, if it begins with the year: 05-03-2020 may be of March or of May."""
    days = (_date(match) for pattern in _DAYS[:2] for match in pattern.finditer(name))
    return next((day(date) for date in days if date is not None), None)


def picture_address(tree: etree._Element) -> Iterator[Candidate]:
    """The day in the address of the page's own picture."""
    for url in tree.xpath(_PICTURES):
        path = _path(url)
        for pattern in (*_DAYS, _TIMED):
            match = pattern.search(path)
            if match is not None and (date := _date(match)) is not None:
                yield Candidate(Source.IMAGE, (day(date),), f"its picture's address says “{match[0]}”")
                return


def _path(url: str) -> str:
    try:
        parts = urlsplit(url[:_MAX_CHARACTERS])
    except ValueError:
        return ""
    path = unquote(f"{parts.path}?{parts.query}")
    return _ARCHIVED.sub("/", path) if "archive" in parts.netloc else path


def _date(match: re.Match[str]) -> dt.date | None:
    said = match["m"].lower()
    number = int(said) if said.isdigit() else _MONTHS.index(said) + 1
    try:
        return dt.date(int(match["y"]), number, int(match["d"]))
    except ValueError:
        return None
