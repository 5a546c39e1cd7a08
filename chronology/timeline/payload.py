"""What the page's program works on: the events as plain rows, and the two compiled charts."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import vl_convert

from chronology.timeline.chart import class_of_record
from chronology.timeline.classes import SCHEMES, TYPES, class_of
from chronology.timeline.density import BINS
from chronology.timeline.lanes import country, lane_order, lanes_of
from chronology.timeline.layers import (
    FADE,
    HEADER,
    MOST_ROWS,
    ROW,
    axis,
    detail_layers,
    overview_layer,
    parameters,
)
from chronology.timeline.links import href_of
from chronology.timeline.record import Form
from chronology.timeline.span import moment, time_span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.timeline.chart import Colour
    from chronology.timeline.classes import Class
    from chronology.timeline.lanes import Lanes
    from chronology.timeline.language import Words
    from chronology.timeline.record import Record

__all__ = ["payload"]

_EPOCH: Final = dt.datetime(1970, 1, 1)
_MILLISECOND: Final = dt.timedelta(milliseconds=1)

_KEY_SHARE: Final = 0.3
"""The part of the events that "key events only" keeps."""

_SPOKEN: Final = ("page", "card", "class", "type", "status", "precision", "modality", "date")
"""The words that the page's program says."""

_LAYOUT: Final = {"width": 900, "height": 300}
_PADDING: Final = 16
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def payload(
    records: Sequence[Record], lanes: Lanes, color: Colour, links: Mapping[str, str], words: Words
) -> dict[str, Any]:
    """A JSON value: ``events`` (in time order; ``i`` counts them), ``specs`` (Vega), and settings.

    Times are milliseconds since 1970 UTC. Strings are the table's, less control and direction-override
    characters.
    """
    record_lanes = lanes_of(records, lanes, words)
    span = time_span([r for r in records if r.form is not Form.NONE])
    rows = [
        _event(
            i,
            record,
            lane.name,
            class_of_record(record, color),
            href_of(record, links),
            words["page"]["lang"],
        )
        for i, (record, lane) in enumerate(zip(records, record_lanes, strict=True))
    ]
    classes = SCHEMES[color]
    return {
        "events": rows,
        "lanes": [lane.name for lane in lane_order(record_lanes)],
        "classes": [{"name": c.name} for c in classes],
        "span": [_ms(at) for at in span],
        "initial": [_ms(at) for at in _first_window(records, span)],
        "keyScore": _key_score(records),
        "sizes": {"row": ROW, "header": HEADER, "fade": FADE, "bins": BINS, "rows": MOST_ROWS},
        "words": {name: words[name] for name in _SPOKEN},
        "specs": {"overview": _overview(span, classes), "detail": _detail(classes)},
    }


def _event(i: int, record: Record, lane: str, kind: Class, href: str, lang: str) -> dict[str, Any]:
    drawn = record.form is not Form.NONE
    first, last = moment(record) if drawn else (None, None)
    return {
        "i": i,
        "id": record.event_id,
        "doc": record.doc_id,
        "label": _plain(record.label),
        "lane": lane,
        "kind": kind.name,
        "type": record.event_type or "",
        "group": class_of(record.event_type, TYPES).name,
        "form": record.form.value,
        "x": None if first is None else _ms(first),
        "x2": None if last is None else _ms(last),
        "hollow": record.status == "report_date",
        "left": drawn and record.interval.begin is None,
        "right": drawn and record.interval.end is None,
        "precision": record.precision,
        "status": record.status,
        "modality": record.modality,
        "polarity": record.polarity,
        "date": record.date,
        "stated": _plain(record.stated),
        "edtf": record.edtf,
        "quote": _plain(record.quote),
        "rule": record.rule,
        "trigger": _plain(record.trigger),
        "actors": [country(a, lang) for a in record.actors],
        "source": _plain(record.source),
        "title": _plain(record.title),
        "href": href,
        "score": record.score,
        "documents": record.documents,
        "contested": record.contested,
        "anchor": record.anchor,
        "steps": record.steps,
        "others": record.others,
        "sure": record.confidence,
    }


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


def _overview(span: tuple[dt.datetime, dt.datetime], classes: tuple[Class, ...]) -> dict[str, Any]:
    ends = [f"{at.isoformat()}Z" for at in span]
    x = alt.X("x:T", axis=axis("bottom"), scale=alt.Scale(type="utc", domain=ends, nice=False))
    chart = overview_layer(alt.NamedData(name="density"), x, classes, legend=False).add_params(*parameters(0))
    return _compiled(chart.properties(width=_LAYOUT["width"], height=52), bottom=24, top=8)


def _detail(classes: tuple[Class, ...]) -> dict[str, Any]:
    chart = detail_layers(
        alt.NamedData(name="events"),
        alt.NamedData(name="labels"),
        alt.NamedData(name="lanes"),
        alt.NamedData(name="cells"),
        alt.X("x:T", axis=axis("top"), scale=alt.Scale(type="utc", nice=False)),
        classes,
        label_x=alt.X("px:Q", scale=None, axis=None),
        legend=False,
    ).add_params(*parameters(0), alt.param(name="from", value=0), alt.param(name="to", value=1))
    spec = _compiled(chart.properties(**_LAYOUT), top=26, bottom=8)
    scale = next(s for s in spec["scales"] if s["name"] == "x")
    scale["domain"] = [{"signal": "from"}, {"signal": "to"}]
    return spec


def _compiled(chart: alt.Chart | alt.LayerChart, *, top: int, bottom: int) -> dict[str, Any]:
    """Vega, with the plot at a fixed place so that the page can lay its brush over it."""
    chart = chart.configure_view(stroke=None).configure_axis(labelFont=_FONT).configure_text(font=_FONT)
    spec: dict[str, Any] = vl_convert.vegalite_to_vega(chart.to_dict())
    spec |= {
        "autosize": "none",
        "background": "transparent",
        "padding": {"left": _PADDING, "right": _PADDING, "top": top, "bottom": bottom},
    }
    spec.pop("$schema", None)
    return spec


_FONT: Final = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'
