"""One row of the events table as the timeline needs it: typed, checked, worded."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from chronology.errors import MalformedDataset
from chronology.intervals import BoundKind, Extent, Granularity, Interval, day
from chronology.timeline.language import words_of
from chronology.timeline.wording import in_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Hashable

    from chronology.timeline.language import Words

__all__ = ["CONTESTED", "PRECISIONS", "STATUSES", "Form", "Record", "records_of"]

REQUIRED: Final = ("event_id", "label", "begin", "end", "granularity")

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
class Record:
    """An event of the timeline. Texts are the table's own; ``date`` is worded for a reader."""

    event_id: str
    doc_id: str
    label: str
    event_type: str | None
    modality: str
    polarity: str
    status: str
    interval: Interval
    attested: dt.datetime | None
    """The last moment at which an open-ended event is known to go on: the end of the day of its report."""
    date: str
    edtf: str
    stated: str
    rule: str
    quote: str
    trigger: str
    actors: tuple[str, ...]
    actor: str
    recipient: str
    source: str
    title: str
    url: str
    score: float
    documents: int = 1
    """How many tell the event."""
    contested: bool = False
    """Whether reports disagree on its date: each date has a record of its own."""
    anchor: str = ""
    steps: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """The other readings of the words that date it, each with its reason."""
    confidence: float | None = None

    @property
    def form(self) -> Form:
        """How the interval is drawn."""
        at = self.interval
        if at.begin is None and at.end is None:
            return Form.NONE
        if at.begin is not None and at.end is not None and (at.end - at.begin).days <= 1:
            return Form.POINT
        return Form.SPAN if at.extent is Extent.THROUGHOUT and self.status != "bounded" else Form.BAND

    @property
    def fades(self) -> tuple[bool, bool]:
        """Whether it pales away to the left and to the right: at an end not given, at both of a time only about so."""
        at = self.interval
        blurred = at.approximate and self.form is not Form.POINT
        return at.begin is None or blurred, at.end is None or blurred

    @property
    def precision(self) -> str:
        """The key of ``PRECISIONS`` for the unit in which the date is stated."""
        return _PRECISION.get(self.interval.granularity, "day")


def records_of(events: pd.DataFrame, words: Words | None = None) -> list[Record]:
    """One record for each row, in time order: by earliest possible moment, then id; undated ones last.

    Dates are worded in English, unless ``words`` are those of another language.

    Raises:
        MalformedDataset: a column that the timeline cannot do without is missing.
    """
    missing = [c for c in REQUIRED if c not in events.columns]
    if missing:
        has = ", ".join(map(str, events.columns))
        raise MalformedDataset("events", f"lacks {', '.join(missing)}; it has {has or 'no column'}")
    records = [_record(row, words or words_of("en")) for row in events.to_dict("records")]
    return sorted(records, key=_in_time)


def _in_time(record: Record) -> tuple[bool, str, str]:
    first = record.interval.begin or record.interval.end
    return (first is None, "" if first is None else first.isoformat(), record.event_id)


def _record(row: dict[Hashable, Any], words: Words) -> Record:
    interval = _interval(row)
    report_end = _moment(row.get("report_end")) or _moment(row.get("report_begin"))
    status = _text(row.get("date_status")) or "dated"
    return Record(
        event_id=_text(row["event_id"]),
        doc_id=_text(row.get("doc_id")),
        label=_text(row["label"]) or "…",
        event_type=_text(row.get("event_type")) or None,
        modality=_text(row.get("modality")) or "asserted",
        polarity=_text(row.get("polarity")) or "pos",
        status=status,
        interval=interval,
        attested=report_end,
        date=_worded(interval, status, words),
        edtf=_text(row.get("edtf")) or interval.edtf,
        stated=_text(row.get("stated")),
        rule=_text(row.get("rule_id")),
        quote=_text(row.get("quote")),
        trigger=_text(row.get("trigger")),
        actors=_texts(row.get("actors_iso3")),
        actor=_text(row.get("actor_iso3")),
        recipient=_text(row.get("recipient_iso3")),
        source=_text(row.get("source")),
        title=_text(row.get("title")),
        url=_text(row.get("url")),
        score=_number(row.get("key_score")),
        documents=int(_number(row.get("n_documents"))) or 1,
        contested=row.get("is_contested") is True,
        anchor=_anchored(row),
        steps=_texts(row.get("rule_trace")),
        others=_readings(row.get("alternatives")),
        confidence=_number(row.get("confidence")) or None,
    )


def _anchored(row: dict[Hashable, Any]) -> str:
    """What the date was counted from, in a sentence, with its date."""
    why, at = _text(row.get("anchor_why")), _text(row.get("anchor_edtf"))
    return f"{why}: {at}" if why and at else why


def _readings(value: object) -> tuple[str, ...]:
    readings = value if isinstance(value, Iterable) and not isinstance(value, str) else ()
    return tuple(f"{reading['edtf'] or reading['value']}: {reading['why']}" for reading in readings)


def _worded(interval: Interval, status: str, words: Words) -> str:
    """The date for a reader. Of a report its day is told and no hour: the event's own hour nobody knows."""
    if status != "report_date":
        return in_words(interval, words)
    finer = interval.begin is not None and interval.granularity.rank < Granularity.DAY.rank
    told = in_words(day(interval.begin.date()) if finer and interval.begin else interval, words)
    return words["date"]["reported"].format(told)


def _interval(row: dict[Hashable, Any]) -> Interval:
    begin, end = _moment(row["begin"]), _moment(row["end"])
    edtf = _text(row.get("edtf"))
    interval = Interval(
        begin,
        end,
        Granularity(_text(row["granularity"]) or "day"),
        _kind(row.get("begin_kind"), begin),
        _kind(row.get("end_kind"), end),
        Extent(_text(row.get("extent")) or "within"),
        approximate="~" in edtf,
    )
    return replace(interval, edtf_text=edtf) if begin is None and end is None and edtf else interval


def _kind(value: object, at: dt.datetime | None) -> BoundKind:
    return BoundKind(_text(value) or ("known" if at is not None else "unknown"))


def _moment(value: object) -> dt.datetime | None:
    """A naive moment; what stands for "nothing" in any dtype gives ``None``."""
    if value is None or value is pd.NaT or value != value:
        return None
    return pd.Timestamp(value).tz_localize(None).to_pydatetime(warn=False)  # type: ignore[arg-type]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    if value is None or isinstance(value, str | float):
        return (value,) if isinstance(value, str) and value else ()
    return tuple(v for v in value if isinstance(v, str))  # type: ignore[attr-defined]


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and value == value else 0.0
