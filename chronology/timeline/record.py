"""One row of the events table as the timeline needs it: typed, checked, worded."""

from __future__ import annotations

import enum
import functools
import itertools
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from chronology.errors import MalformedDataset
from chronology.intervals import BoundKind, Extent, Granularity, Interval, day
from chronology.timeline.language import retold, words_of
from chronology.timeline.table import Table
from chronology.timeline.wording import in_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    import pandas as pd

    from chronology.timeline.language import Words

__all__ = [
    "CONTESTED",
    "PRECISIONS",
    "STATUSES",
    "TIMED",
    "Form",
    "Record",
    "Time",
    "read_records",
    "records_of",
]

REQUIRED: Final = ("event_id", "label", "begin", "end", "granularity")

TIMED: Final = (
    "begin",
    "end",
    "granularity",
    "begin_kind",
    "end_kind",
    "extent",
    "edtf",
    "date_status",
    "report_begin",
    "report_end",
)
"""The columns that say when an event was."""
CONTESTED: Final = "≠"
"""Stands before the label of an event whose reports disagree on its date."""
STATUSES: Final = ("dated", "bounded", "report_date", "undated")
"""How an event came to its date, the surest first."""
PRECISIONS: Final = ("day", "week", "month", "quarter", "year", "longer")
"""The units in which dates are stated, as far as a reader tells them apart."""
_PRECISION: Final = {
    Granularity.WEEKEND: "week",
    Granularity.WEEK: "week",
    Granularity.MONTH: "month",
    Granularity.SEASON: "quarter",
    Granularity.QUARTER: "quarter",
    Granularity.HALF: "quarter",
    Granularity.YEAR: "year",
    Granularity.DECADE: "longer",
    Granularity.CENTURY: "longer",
    Granularity.MILLENNIUM: "longer",
}


class Form(enum.StrEnum):
    """How an interval is drawn."""

    POINT = "point"
    """It lies in one day."""
    BAND = "band"
    """Somewhere in there: a pale band with a dashed outline, and no dot in its middle."""
    SPAN = "span"
    """All of it: a solid bar."""
    NONE = "none"
    """Neither end is known: listed, not drawn."""


@dataclass(frozen=True, slots=True)
class Time:
    """When something was, as far as it is known: how that is drawn, and how it is worded for a reader."""

    interval: Interval
    form: Form
    fades: tuple[bool, bool]
    """Whether it pales away to the left and to the right: at an end not given, at both of a time only about so."""
    date: str
    edtf: str

    @property
    def precision(self) -> str:
        """The key of ``PRECISIONS`` for the unit in which it is stated."""
        return _PRECISION.get(self.interval.granularity, "day")


@dataclass(frozen=True, slots=True)
class Record:
    """An event of the timeline; texts are the table's own."""

    event_id: str
    doc_id: str
    label: str
    event_type: str | None
    modality: str
    polarity: str
    status: str
    time: Time
    attested: dt.datetime | None
    """The last moment at which an open-ended event is known to go on: the end of the day of its report."""
    stated: str
    rule: str
    quote: str
    trigger: str
    actors: tuple[str, ...]
    source: str
    title: str
    url: str
    score: float
    documents: int = 1
    """How many tell the event."""
    contested: bool = False
    """Whether reports disagree on its date: each date has a record of its own."""
    cluster: str = ""
    """What its reports have in common, if they disagree."""
    anchor: str = ""
    steps: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """The other readings of the words that date it, each with its reason."""
    confidence: float | None = None

    @property
    def interval(self) -> Interval:
        """The time of the event."""
        return self.time.interval

    @property
    def form(self) -> Form:
        """How its time is drawn."""
        return self.time.form

    @property
    def fades(self) -> tuple[bool, bool]:
        """Whether it pales away to the left and to the right."""
        return self.time.fades

    @property
    def date(self) -> str:
        """Its time for a reader."""
        return self.time.date


def records_of(events: pd.DataFrame, words: Words | None = None) -> list[Record]:
    """One record for each row, in time order: by earliest possible moment, then id; undated ones last.

    Dates are worded in English, unless ``words`` are those of another language.

    Raises:
        MalformedDataset: a column that the timeline cannot do without is missing.
    """
    return sorted(read_records(events, words), key=_in_time)


def _in_time(record: Record) -> tuple[bool, str, str]:
    first = record.interval.begin or record.interval.end
    return (first is None, "" if first is None else first.isoformat(), record.event_id)


def read_records(events: pd.DataFrame, words: Words | None = None) -> list[Record]:
    """The records in the order of the table."""
    missing = [c for c in REQUIRED if c not in events.columns]
    if missing:
        has = ", ".join(map(str, events.columns))
        raise MalformedDataset("events", f"lacks {', '.join(missing)}; it has {has or 'no column'}")
    columns = _columns(Table(events), words or words_of("en"))
    return list(itertools.starmap(Record, zip(*(columns[f.name] for f in fields(Record)), strict=True)))


def _columns(table: Table, words: Words) -> dict[str, Iterable[Any]]:
    """The values of each field of a record: read a column at a time, for there may be very many rows."""
    texts = table.texts
    retell = functools.cache(functools.partial(retold, words=words))
    statuses = texts("date_status", "dated")
    times = _times(table, statuses, words)
    contested = table.plain("is_contested")
    ends, begins = table.moments("report_end"), table.moments("report_begin")
    return {
        "event_id": texts("event_id"),
        "doc_id": texts("doc_id"),
        "label": texts("label", "…"),
        "event_type": (kind or None for kind in texts("event_type")),
        "modality": texts("modality", "asserted"),
        "polarity": texts("polarity", "pos"),
        "status": statuses,
        "time": times,
        "attested": (end or begin for end, begin in zip(ends, begins, strict=True)),
        "stated": texts("stated"),
        "rule": texts("rule_id"),
        "quote": texts("quote"),
        "trigger": texts("trigger"),
        "actors": table.lists("actors_iso3"),
        "source": texts("source"),
        "title": texts("title"),
        "url": texts("url"),
        "score": table.numbers("key_score"),
        "documents": (int(number) or 1 for number in table.numbers("n_documents")),
        "contested": [value is True for value in contested],
        "cluster": (
            cluster if value is True else ""
            for cluster, value in zip(texts("cluster_id"), contested, strict=True)
        ),
        "anchor": map(_anchored, map(retell, texts("anchor_why")), texts("anchor_edtf")),
        "steps": (tuple(map(retell, steps)) for steps in table.lists("rule_trace")),
        "others": (_readings(value, retell) for value in table.plain("alternatives")),
        "confidence": (number or None for number in table.numbers("confidence")),
    }


def _anchored(why: str, at: str) -> str:
    """What the date was counted from, in a sentence, with its date."""
    return f"{why}: {at}" if why and at else why


def _readings(value: object, retell: Callable[[str], str]) -> tuple[str, ...]:
    if value is None or isinstance(value, str) or not isinstance(value, Iterable):
        return ()
    return tuple(f"{reading['edtf'] or reading['value']}: {retell(reading['why'])}" for reading in value)


# --- times: many events share one, so each is read and worded once ----------------------------------------


def _times(table: Table, statuses: Sequence[str], words: Words) -> list[Time]:
    told = zip(
        table.moments("begin"),
        table.moments("end"),
        table.texts("granularity", "day"),
        table.texts("begin_kind"),
        table.texts("end_kind"),
        table.texts("extent", "within"),
        table.texts("edtf"),
        statuses,
        strict=True,
    )
    read = functools.cache(functools.partial(_time, words))
    return list(itertools.starmap(read, told))


def _time(
    words: Words,
    begin: dt.datetime | None,
    end: dt.datetime | None,
    granularity: str,
    begin_kind: str,
    end_kind: str,
    extent: str,
    edtf: str,
    status: str,
) -> Time:
    interval = Interval(
        begin,
        end,
        Granularity(granularity),
        _kind(begin_kind, begin),
        _kind(end_kind, end),
        Extent(extent),
        approximate="~" in edtf,
        edtf_text=edtf if begin is None and end is None and edtf else None,
    )
    form = _form(interval, status)
    blurred = interval.approximate and form is not Form.POINT
    fades = (begin is None or blurred, end is None or blurred)
    return Time(interval, form, fades, _worded(interval, status, words), edtf or interval.edtf)


def _kind(kind: str, at: dt.datetime | None) -> BoundKind:
    return BoundKind(kind or ("known" if at is not None else "unknown"))


def _form(at: Interval, status: str) -> Form:
    if at.begin is None and at.end is None:
        return Form.NONE
    if at.begin is not None and at.end is not None and (at.end - at.begin).days <= 1:
        return Form.POINT
    return Form.SPAN if at.extent is Extent.THROUGHOUT and status != "bounded" else Form.BAND


def _worded(interval: Interval, status: str, words: Words) -> str:
    """The date for a reader. Of a report its day is told and no hour: the event's own hour nobody knows."""
    if status != "report_date":
        return in_words(interval, words)
    finer = interval.begin is not None and interval.granularity.rank < Granularity.DAY.rank
    told = in_words(day(interval.begin.date()) if finer and interval.begin else interval, words)
    return words["date"]["reported"].format(told)
