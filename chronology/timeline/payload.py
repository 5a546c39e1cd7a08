"""What the page's program works on: the events as plain rows, and the two compiled charts."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import vl_convert

from chronology.timeline.chart import class_of_record
from chronology.timeline.classes import SCHEMES, TYPES, class_of
from chronology.timeline.density import BINS, Counts, stacked, tally
from chronology.timeline.lanes import country, lane_order
from chronology.timeline.layers import (
    FADE,
    HEADER,
    MOST_ROWS,
    PALING,
    ROW,
    Sources,
    axis,
    detail_layers,
    overview_layer,
    parameters,
)
from chronology.timeline.links import href_of
from chronology.timeline.record import TIMED, Form, read_records
from chronology.timeline.span import moment, time_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from chronology.timeline.chart import Colour
    from chronology.timeline.classes import Class
    from chronology.timeline.lanes import Lane
    from chronology.timeline.language import Words
    from chronology.timeline.record import Record

__all__ = ["LEAN", "crowd_density", "event_rows", "payload"]

LEAN: Final = 10_000
"""Events; a page of more leaves the long texts to the tables, so that it stays light."""

_EPOCH: Final = dt.datetime(1970, 1, 1)
_MILLISECOND: Final = dt.timedelta(milliseconds=1)

_KEY_SHARE: Final = 0.3
"""The part of the events that "key events only" keeps."""

_SIDES: Final = {
    (False, False): "",
    (True, False): "left",
    (False, True): "right",
    (True, True): "both",
}

_SPOKEN: Final = ("page", "card", "class", "type", "status", "precision", "modality", "date")
"""The words that the page's program says."""

_TOGETHER: Final = (
    ("x", "x2", "date", "edtf", "form", "fades", "precision", "about"),
    ("type", "kind", "group"),
)
"""Columns that go together: many events have the same time, and the type tells the classes."""

_TOP: Final = 26
"""How high the axis above the lanes is."""

_SIZES: Final = {
    "row": ROW,
    "header": HEADER,
    "fade": FADE,
    "paling": PALING,
    "bins": BINS,
    "rows": MOST_ROWS,
    "top": _TOP,
    "marks": 300,  # in a view; more can't be told apart, and become columns
    "svg": 2_000,  # events; more are drawn on a canvas
}

_LAYOUT: Final = {"width": 900, "height": 300}
_PADDING: Final = 16
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def event_rows(
    records: Sequence[Record], lanes: Sequence[Lane], color: Colour, links: Mapping[str, str], lang: str
) -> list[dict[str, Any]]:
    """The records as plain rows of strings and numbers, in their order; ``i`` counts them.

    Times are milliseconds since 1970 UTC. Strings are the table's, less control and direction-override characters.
    Of many records the long texts stay behind: quotes, steps and titles are in the tables.
    """
    is_lean = len(records) > LEAN
    return [
        {"i": i}
        | _row(record, lane.name, class_of_record(record, color), href_of(record, links), lang, is_lean)
        for i, (record, lane) in enumerate(zip(records, lanes, strict=True))
    ]


def payload(
    records: Sequence[Record],
    lanes: Sequence[Lane],
    rows: Sequence[Mapping[str, Any]],
    color: Colour,
    words: Words,
) -> dict[str, Any]:
    """A JSON value: ``columns`` (the rows, without ``i``), ``specs`` (Vega), and settings."""
    span = time_span([r for r in records if r.form is not Form.NONE])
    classes = SCHEMES[color]
    return {
        "columns": _columns(rows),
        "lanes": [lane.name for lane in lane_order(lanes)],
        "classes": [{"name": c.name} for c in classes],
        "span": [_ms(at) for at in span],
        "initial": [_ms(at) for at in _first_window(records, span)],
        "keyScore": _key_score(records),
        "sizes": _SIZES,
        "words": {name: words[name] for name in _SPOKEN},
        "specs": {"overview": _overview(records, span, classes), "detail": _detail(records, classes)},
    }


def crowd_density(
    events: pd.DataFrame, records: Sequence[Record], color: Colour, words: Words
) -> list[dict[str, Any]]:
    """The strip of all events, also of those that the page leaves out: each distinct time is read once."""
    begin, end = time_span([r for r in records if r.form is not Form.NONE])
    asked = [c for c in (*TIMED, f"event_{color}" if color == "type" else color) if c in events.columns]
    is_open = events["end"].isna()
    told = events[asked].assign(**{c: events[c].where(is_open) for c in asked if c.startswith("report_")})
    crowd = told.groupby(asked, dropna=False, observed=True, sort=False).size()
    rows = crowd.index.to_frame(index=False).assign(event_id="", label="")
    counts: Counts = {}
    for record, number in zip(read_records(rows, words), crowd, strict=True):
        if record.form is not Form.NONE:
            tally(counts, record, class_of_record(record, color), begin, end, number)
    return [row | {"x": _ms(row["x"]), "x2": _ms(row["x2"])} for row in stacked(counts, begin, end)]


def _columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The rows turned into columns; such as have few values, alone or together, point into lists of them."""
    plain: dict[str, list[Any]] = {}
    coded: list[dict[str, Any]] = []
    for names in _families(rows[0].keys() - {"i"} if rows else ()):
        columns = [[row[name] for row in rows] for name in names]
        keys = [tuple(map(_key, values)) for values in zip(*columns, strict=True)]
        number = {key: k for k, key in enumerate(dict.fromkeys(keys))}
        if len(number) * 2 > len(rows):
            plain |= zip(names, columns, strict=True)
            continue
        values = zip(names, map(list, zip(*number, strict=True)), strict=True)
        coded.append({"codes": [number[key] for key in keys], "values": dict(values)})
    return {"count": len(rows), "plain": plain, "coded": coded}


def _families(names: Iterable[str]) -> list[list[str]]:
    """The names, those together of which one tells the others."""
    together = [[name for name in family if name in names] for family in _TOGETHER]
    alone = sorted(set(names) - {name for family in _TOGETHER for name in family})
    return [family for family in together if family] + [[name] for name in alone]


def _key(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _row(
    record: Record,
    lane: str,
    kind: Class,
    href: str,
    lang: str,
    is_lean: bool,  # noqa: FBT001 - told by place, for a row
) -> dict[str, Any]:
    told = {
        **_identity(record),
        "label": _plain(record.label),
        "lane": lane,
        "kind": kind.name,
        "type": record.event_type or "",
        "group": class_of(record.event_type, TYPES).name,
        "precision": record.time.precision,
        "status": record.status,
        "modality": record.modality,
        "polarity": record.polarity,
        "date": record.date,
        "stated": _plain(record.stated),
        "edtf": record.time.edtf,
        "rule": record.rule,
        "actors": [country(a, lang) for a in record.actors],
        "source": _plain(record.source),
        "href": href,
        "score": record.score,
        "documents": record.documents,
        "contested": record.contested,
        "cluster": record.cluster,
        "about": record.interval.approximate,
        "sure": record.confidence,
    }
    long = {"quote": record.quote, "trigger": record.trigger, "title": record.title, "anchor": record.anchor}
    more = {name: "" if is_lean else _plain(text) for name, text in long.items()}
    reasons = {
        "steps": [] if is_lean else list(record.steps),
        "others": [] if is_lean else list(record.others),
    }
    return told | _drawn(record) | more | reasons


def _identity(record: Record) -> dict[str, str]:
    """The id in two parts, its document's and the place there: many events of a document share the first."""
    doc, _, place = record.event_id.partition(":")
    is_ours = bool(place) and doc == record.doc_id
    return {"doc": doc, "place": place} if is_ours else {"doc": "", "place": record.event_id}


def _drawn(record: Record) -> dict[str, Any]:
    """Where and how the record is drawn; to which sides it fades."""
    if record.form is Form.NONE:
        return {"form": record.form.value, "x": None, "x2": None, "fades": ""}
    first, last = moment(record)
    return {"form": record.form.value, "x": _ms(first), "x2": _ms(last), "fades": _SIDES[record.fades]}


def _plain(text: str) -> str:
    return _INVISIBLE.sub("", text)


def _ms(at: dt.datetime) -> int:
    return (at - _EPOCH) // _MILLISECOND


def _first_window(
    records: Sequence[Record], span: tuple[dt.datetime, dt.datetime]
) -> tuple[dt.datetime, dt.datetime]:
    """All of it, unless a few far-off events would squeeze the rest into less than half of the width."""
    moments = sorted(at for r in records if r.form is not Form.NONE for at in moment(r))
    if not moments:
        return span
    low, high = moments[len(moments) // 50], moments[-1 - len(moments) // 50]
    if (high - low) * 2 >= span[1] - span[0]:
        return span
    free = (high - low) / 40
    return max(span[0], low - free), min(span[1], high + free)


def _key_score(records: Sequence[Record]) -> float:
    scores = sorted((r.score for r in records), reverse=True)
    return scores[int(len(scores) * _KEY_SHARE)] if scores else 0.0


# --- the two charts, compiled -------------------------------------------------------------------------


def _overview(
    records: Sequence[Record], span: tuple[dt.datetime, dt.datetime], classes: tuple[Class, ...]
) -> dict[str, Any]:
    ends = [f"{at.isoformat()}Z" for at in span]
    x = alt.X("x:T", axis=axis("bottom", records), scale=alt.Scale(type="utc", domain=ends, nice=False))
    chart = overview_layer(alt.NamedData(name="density"), x, classes, legend=False).add_params(*parameters(0))
    return _compiled(chart.properties(width=_LAYOUT["width"], height=52), bottom=24, top=8)


def _detail(records: Sequence[Record], classes: tuple[Class, ...]) -> dict[str, Any]:
    chart = detail_layers(
        Sources(*(alt.NamedData(name=field.name, format=_AS_IT_IS) for field in fields(Sources))),
        alt.X("x:T", axis=axis("top", records), scale=alt.Scale(type="utc", nice=False)),
        classes,
        label_x=alt.X("px:Q", scale=None, axis=None),
        legend=False,
        tooltips=False,
    ).add_params(*parameters(0), alt.param(name="from", value=0), alt.param(name="to", value=1))
    spec = _compiled(chart.properties(**_LAYOUT), top=_TOP, bottom=8)
    scale = next(s for s in spec["scales"] if s["name"] == "x")
    scale["domain"] = [{"signal": "from"}, {"signal": "to"}]
    return spec


def _compiled(chart: alt.Chart | alt.LayerChart, *, top: int, bottom: int) -> dict[str, Any]:
    """Vega, with the plot at a fixed place so that the page can lay its brush over it."""
    chart = (
        chart.configure_view(stroke=None)
        .configure_axis(labelFont=_FONT)
        .configure_text(font=_FONT)
        .configure_mark(aria=False, invalid="show")
    )
    spec: dict[str, Any] = vl_convert.vegalite_to_vega(chart.to_dict())
    spec |= {
        "autosize": "none",
        "background": "transparent",
        "padding": {"left": _PADDING, "right": _PADDING, "top": top, "bottom": bottom},
    }
    spec.pop("$schema", None)
    for mark in spec["marks"]:
        _trust(mark["encode"]["update"])
    return spec


def _trust(channels: dict[str, Any]) -> None:
    """Drops what Vega-Lite adds for values that are no numbers: the page has none, and each test is interpreted."""
    channels |= {name: rule[-1] for name, rule in channels.items() if isinstance(rule, list)}


_AS_IT_IS: Final = alt.JsonDataFormat(type="json", parse=None)
"""The page hands over numbers; Vega needn't look at each again."""
_FONT: Final = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'
