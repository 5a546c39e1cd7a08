"""The line that a printed newspaper repeats above its pages: its name, the day of the issue, the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronology.documents.evidence.stated import stated_dates

if TYPE_CHECKING:
    from chronology.documents.evidence.stated import StatedDate

__all__ = ["issue_date"]

_MAX_CHARACTERS = 120
_GAP = r"[\s|·•,–—-]"
_NUMBER = r"(?:page|pg?\.|página|pág\.|страница|стр\.|с\.)\s?[A-Z]?\d{1,3}"
_SECTION = r"[A-Z]\d{1,2}"
_PAGE = re.compile(
    rf"^(?:{_NUMBER}|(?P<first>{_SECTION}))(?={_GAP})|(?<={_GAP})(?:{_NUMBER}|(?P<last>{_SECTION}))$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday "
    "lunes martes miércoles jueves viernes sábado domingo "
    "понедельник вторник среда четверг пятница суббота воскресенье".split()
)
_SMALL = _WEEKDAYS | frozenset("de del el la las los of the and y и г".split())
"""What may stand in small letters in the name of a newspaper, or beside its date."""


def issue_date(line: str, lang: str = "en") -> StatedDate | None:
    """The day of the issue in a running head; ``None`` where the line is none.

    A page without a word for it ("A4") counts only where the weekday is told, as "B52" may be anything.

    >>> [one.edtf for one in issue_date("The Ada Herald Sunday, March 6, 2022 Page A1").readings]
    ['2022-03-06']
    >>> issue_date("The report of March 6, 2022 is on page 4")
    """
    if len(line) > _MAX_CHARACTERS or (page := _PAGE.search(line)) is None:
        return None
    dates = list(stated_dates(line, (lang, "en")))
    if len(dates) != 1:
        return None
    date = dates[0]
    words = _WORD.findall(" ".join((line[: date.start], line[date.end :])).replace(page[0], " "))
    is_name = all(word[0].isupper() or word in _SMALL for word in words)
    is_page = page.lastgroup is None or not _WEEKDAYS.isdisjoint(map(str.lower, words))
    return date if is_name and is_page else None
