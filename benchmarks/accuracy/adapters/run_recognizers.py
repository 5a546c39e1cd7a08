"""Microsoft Recognizers: of its past and future readings, the one that annotated news bears out.

Its own "timex" is the value where it is one of TIMEX3's.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from recognizers_date_time import Culture, recognize_datetime
from stream import Record, Span, bare, serve, timex

if TYPE_CHECKING:
    from collections.abc import Sequence

Reading = dict[str, str]

TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "timerange": "TIME"}
MODS = {"before", "after", "since", "until"}
WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
SPAN = re.compile(r"\(.*,(P[^)]+)\)")
UNITS = {
    "P1M": lambda at: f"{at:%Y-%m}",
    "P3M": lambda at: f"{at.year}-Q{(at.month + 2) // 3}",
    "P6M": lambda at: f"{at.year}-H{(at.month + 5) // 6}",
    "P1Y": lambda at: f"{at.year}",
    "P10Y": lambda at: f"{at.year // 10}",
    "P100Y": lambda at: f"{at.year // 100}",
    "P7D": lambda at: "{}-W{:02d}".format(*at.isocalendar()[:2]),
}
"""What a span of that length is called, if it begins where such a unit of the calendar does."""


def find(text: str, base: dt.datetime) -> list[Record]:
    """Line by line: over a whole article it is slow and loses references that it finds in the paragraph."""
    found = []
    for line in re.finditer(r".+", text):
        for result in recognize_datetime(line[0], Culture.English, reference=base):
            readings = (result.resolution or {}).get("values") or ()
            if readings:
                span = bare(line.start() + result.start, line[0][result.start : result.end + 1])
                found.append(record(span, chosen(readings, base), base))
    return found


def chosen(readings: Sequence[Reading], base: dt.datetime) -> Reading:
    """The reading closest to publication; for a weekday the most recent one, the publication day included."""
    named = WEEKDAY.match(readings[0].get("timex", ""))
    if named and named[1] == str(base.isoweekday()):
        return {key: _a_week_on(text) for key, text in readings[0].items()}
    if named:
        return readings[0]
    return min(readings, key=lambda reading: _distance(reading, base))


def _distance(reading: Reading, base: dt.datetime) -> dt.timedelta:
    at = moment(reading, "start", base) or moment(reading, "end", base) or base
    return abs(at - base)


def _a_week_on(text: str) -> str:
    """Both of the peer's readings leave the publication day out; this is the past one a week later."""
    if not re.match(r"\d{4}-\d\d-\d\d", text):
        return text
    return f"{dt.date.fromisoformat(text[:10]) + dt.timedelta(7)}{text[10:]}"


def record(span: Span, reading: Reading, base: dt.datetime) -> Record:
    kind, said = reading["type"], reading["timex"]
    begin, end = moment(reading, "start", base), moment(reading, "end", base)
    if kind in ("duration", "set"):
        return timex(span, TYPES[kind], said)
    if kind == "date" and begin is not None:
        end = begin + dt.timedelta(1)
    if kind in ("time", "datetime") and begin is not None:
        end = begin + dt.timedelta(minutes=1)
    called = value(said, begin or end, base)
    if reading.get("Mod") in MODS:
        begin, end = None, None
    if called.endswith("_REF"):
        return timex(span, "DATE", called)
    if called.startswith("P"):
        return timex(span, "DURATION", called, begin, end)
    return timex(span, "TIME" if "T" in called else TYPES.get(kind, "DATE"), called, begin, end)


def moment(reading: Reading, name: str, base: dt.datetime) -> dt.datetime | None:
    """When the reading starts or ends; a clock time without a day falls on the base day."""
    text = reading.get(name) or (reading.get("value") if name == "start" else None)
    if not text or not text[0].isdigit() or not re.search(r"[-:]", text):
        return None
    if "-" not in text:
        text = f"{base:%Y-%m-%d} {text}"
    return dt.datetime.fromisoformat(text)


def value(said: str, at: dt.datetime | None, base: dt.datetime) -> str:
    """A TIMEX3 value: the peer's own, its unknown parts filled in from the reading."""
    length = SPAN.fullmatch(said)
    if length is not None:
        return _unit(length[1], at) or length[1]
    if said.startswith("T"):
        said = f"{base:%Y-%m-%d}{said}"
    date, mark, clock = said.partition("T")
    if "X" in date and at is not None:
        date = at.isoformat()[: 10 if "WXX" in date else len(date)]
    if re.fullmatch(r"\d\d", clock):
        clock += ":00"
    return date + mark + clock


def _unit(length: str, at: dt.datetime | None) -> str | None:
    """The calendar unit of that length that begins there, if one does."""
    length = {"P1W": "P7D"}.get(length, length)
    if at is None or length not in UNITS:
        return None
    months = {"P1M": 1, "P3M": 3, "P6M": 6}.get(length, 12)
    begins = at.isoweekday() == 1 if length == "P7D" else at.day == 1 and (at.month - 1) % months == 0
    return UNITS[length](at) if begins else None


if __name__ == "__main__":
    serve(find)
