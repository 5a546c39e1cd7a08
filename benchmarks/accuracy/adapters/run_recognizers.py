"""Microsoft Recognizers: of its past and future readings, the past one for weekdays, else the closest.

Those are the choices that annotated news bears out. Its own "timex" is the value where it is one of TIMEX3's.
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
UNIT_VALUES = (
    (re.compile(r"P1M\)"), lambda at: f"{at:%Y-%m}"),
    (re.compile(r"P3M\)"), lambda at: f"{at.year}-Q{(at.month + 2) // 3}"),
    (re.compile(r"P6M\)"), lambda at: f"{at.year}-H{(at.month + 5) // 6}"),
    (re.compile(r"P1Y\)"), lambda at: f"{at.year}"),
    (re.compile(r"P10Y\)"), lambda at: f"{at.year // 10}"),
    (re.compile(r"P100Y\)"), lambda at: f"{at.year // 100}"),
    (re.compile(r"P(?:7D|1W)\)"), lambda at: "{}-W{:02d}".format(*at.isocalendar()[:2])),
)


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
    """One reading; the past one comes first."""
    if "WXX" in readings[0].get("timex", ""):
        return readings[0]
    return min(readings, key=lambda reading: abs((moment(reading, "start", base) or base) - base))


def record(span: Span, reading: Reading, base: dt.datetime) -> Record:
    kind = reading["type"]
    begin, end = moment(reading, "start", base), moment(reading, "end", base)
    if kind in ("duration", "set"):
        return timex(span, TYPES[kind], reading["timex"])
    if kind == "date" and begin is not None:
        end = begin + dt.timedelta(1)
    if kind in ("time", "datetime") and begin is not None:
        end = begin + dt.timedelta(minutes=1)
    if reading.get("Mod") in MODS:
        begin, end = None, None
    return timex(span, _type(reading), value(reading, begin, base), begin, end)


def _type(reading: Reading) -> str:
    if reading["timex"].endswith("_REF"):
        return "DATE"
    return "TIME" if "T" in reading["timex"] else TYPES.get(reading["type"], "DATE")


def moment(reading: Reading, name: str, base: dt.datetime) -> dt.datetime | None:
    """When the reading starts or ends; a clock time without a day falls on the base day."""
    text = reading.get(name) or (reading.get("value") if name == "start" else None)
    if not text or not text[0].isdigit() or not re.search(r"[-:]", text):
        return None
    if "-" not in text:
        text = f"{base:%Y-%m-%d} {text}"
    return dt.datetime.fromisoformat(text)


def value(reading: Reading, begin: dt.datetime | None, base: dt.datetime) -> str:
    """A TIMEX3 value: the peer's own, its unknown parts filled in from the reading."""
    said = reading["timex"]
    if said.startswith("("):
        forms = [form(begin) for unit, form in UNIT_VALUES if begin is not None and unit.search(said)]
        return forms[0] if forms else said
    if said.startswith("T"):
        said = f"{base:%Y-%m-%d}{said}"
    date, mark, clock = said.partition("T")
    if "X" in date and begin is not None:
        date = begin.isoformat()[: 10 if "WXX" in date else len(date)]
    if re.fullmatch(r"\d\d", clock):
        clock += ":00"
    return date + mark + clock


if __name__ == "__main__":
    serve(find)
