"""dateparser's ``search_dates``; each substring found is asked again for its period, its grain."""

from __future__ import annotations

import datetime as dt
import re

from dateparser.date import DateDataParser
from dateparser.search import search_dates
from stream import Record, Span, bare, serve, timex

YEAR, MONTH, DAY = 4, 7, 10


def find(text: str, base: dt.datetime) -> list[Record]:
    settings = {
        "RELATIVE_BASE": base,
        "PREFER_DATES_FROM": "current_period",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    parser = DateDataParser(languages=["en"], settings={**settings, "RETURN_TIME_AS_PERIOD": True})
    found, at = [], 0
    for quote, moment in search_dates(text, languages=["en"], settings=settings) or ():
        place = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)").search(text, at)
        if place is None:
            continue
        start, at = place.span()
        found.append(record(bare(start, quote), parser.get_date_data(quote).period, moment))
    return found


def record(span: Span, period: str, moment: dt.datetime) -> Record:
    """The calendar unit that the period names, around the moment found."""
    at = moment.replace(tzinfo=None, microsecond=0)
    day = dt.datetime(at.year, at.month, at.day)
    if period == "time":
        return timex(span, "TIME", at.isoformat()[:16], at, at + dt.timedelta(minutes=1))
    if period == "year":
        return timex(span, "DATE", at.isoformat()[:YEAR], day.replace(month=1, day=1), _year_on(day))
    if period == "month":
        first = day.replace(day=1)
        return timex(span, "DATE", at.isoformat()[:MONTH], first, (first + dt.timedelta(32)).replace(day=1))
    if period == "week":
        monday = day - dt.timedelta(day.weekday())
        year, week, _ = monday.isocalendar()
        return timex(span, "DATE", f"{year}-W{week:02d}", monday, monday + dt.timedelta(7))
    return timex(span, "DATE", at.isoformat()[:DAY], day, day + dt.timedelta(1))


def _year_on(day: dt.datetime) -> dt.datetime:
    return dt.datetime(day.year + 1, 1, 1)


if __name__ == "__main__":
    serve(find)
