"""The ways in which a caller may state a date, and the interval that each of them means."""

from __future__ import annotations

import datetime as dt
import re

from chronology.intervals import Interval, day, minute, parse_date

__all__ = ["Moment", "moment_interval", "published_interval"]

Moment = str | dt.date | dt.datetime | Interval
"""ISO 8601 ("2022", "2022-03", "2022-03-06", "2022-03-06T14:05"), basic ISO ("20220306"), or a value."""

_NO_VALUE = frozenset({"NaT", "nan", "<NA>"})
"""How the missing values of data frames are written; they have three types, two of which are no dates."""
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})(T.*)?")


def moment_interval(moment: Moment) -> Interval:
    """The interval that the moment states, as wide as it is written; a zone is dropped, local time kept.

    What is neither of them counts as it is written, so a pandas ``Period`` and a numpy ``datetime64`` are dates too.

    Raises:
        MalformedDate: it is no date.

    >>> moment_interval("20220306").edtf
    '2022-03-06'
    """
    match moment:
        case Interval():
            return moment
        case dt.datetime() if str(moment) != "NaT":
            return minute(moment)
        case dt.date() if not isinstance(moment, dt.datetime):
            return day(moment)
        case _:
            said = str(moment).strip()
            basic = _BASIC.fullmatch(said)
            return parse_date(said if basic is None else _extended(basic))


def published_interval(published: Moment | None) -> Interval | None:
    """The interval of a publication date; ``None`` where there is none, as for a missing value of a data frame.

    Raises:
        MalformedDate: it is no date.
    """
    if published is None or (not isinstance(published, str) and str(published) in _NO_VALUE):
        return None
    return moment_interval(published)


def _extended(basic: re.Match[str]) -> str:
    y, m, d, time = basic.groups(default="")
    return f"{y}-{m}-{d}{time}"
