"""The events table as an Altair chart: overview with a brush above, one lane for each group of actors below."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import altair as alt

from chronology.timeline.classes import SCHEMES, Class, class_of
from chronology.timeline.density import density
from chronology.timeline.lanes import Lanes, lane_order, lanes_of
from chronology.timeline.packing import Box, pack, reserve
from chronology.timeline.record import STATUS_WORDS, Form, Record, records_of
from chronology.timeline.span import moment, time_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

__all__ = [
    "FADE",
    "HEADER",
    "ROW",
    "Colour",
    "axis",
    "class_of_record",
    "detail_layers",
    "overview_layer",
    "parameters",
    "timeline",
]

Colour = Literal["type", "modality"]

ROW: Final = 18
"""Height of a row of marks, pixels."""

HEADER: Final = 24
"""Height of a lane's name, pixels."""

FADE: Final = 26
"""Width of the fade at an open end, pixels: the same at every zoom, so it never claims years."""

_HALF: Final = 6
_CHARACTER: Final = 6.2
"""Mean width of a character of the label font, pixels; the page measures, the chart estimates."""

_LABEL_LIMIT: Final = 38

INK: Final = "dark ? '#e6e8eb' : '#22272e'"
MUTED: Final = "dark ? '#9aa3ad' : '#5c6670'"
GRID: Final = "dark ? '#30363d' : '#e3e6ea'"
STRIPE: Final = "dark ? '#ffffff' : '#3c4f66'"

TICKS: Final = {
    "year": "%Y",
    "quarter": "%b %Y",
    "month": "%b %Y",
    "week": "%-d %b",
    "date": "%-d %b",
    "hours": "%H:%M",
    "minutes": "%H:%M",
}


@dataclass(frozen=True, slots=True)
class _Plot:
    """What is on the chart: the rows of each data set, and the pixels it takes."""

    events: list[dict[str, Any]]
    labels: list[dict[str, Any]]
    lanes: list[dict[str, Any]]
    height: int


def timeline(
    events: pd.DataFrame,
    *,
    lanes: Lanes = "pair",
    color: Colour = "type",
    title: str | None = None,
    width: int = 900,
) -> alt.VConcatChart:
    """A chart of the events: drag on the strip above to look closer below; hover for words, date and rule.

    A value: nothing is read or written, no theme is set. Times are UTC, so no zone shifts a date. An event
    dated to a day is a point; one somewhere in a longer time a dashed band; one that fills its time a bar,
    with a fade where the end is open; a hollow mark stands for an event known only by the day of its report.

    Args:
        events: the events table; ``event_id``, ``label``, ``begin``, ``end`` (exclusive) and ``granularity``
            are needed, every other column of the table is used where it is there. Not changed.
        lanes: what a lane stands for: the actors that take part together, the main actor, the class of
            the event's type, or the source.
        color: what colour and shape tell apart.
        title: a headline, if any.
        width: of the plot, pixels; rows and labels are laid out for it.

    Raises:
        MalformedDataset: a needed column is missing.
    """
    records = records_of(events)
    drawn = [r for r in records if r.form is not Form.NONE]
    classes = SCHEMES[color]
    begin, end = time_span(drawn)
    plot = _plot(
        drawn, lanes_of(drawn, lanes), [class_of_record(r, color) for r in drawn], (begin, end), width
    )
    brush = alt.selection_interval(name="brush", encodings=["x"])
    strip = overview_layer(
        alt.InlineData(values=density(drawn, [class_of_record(r, color) for r in drawn], begin, end)),
        alt.X(
            "x:T",
            scale=alt.Scale(type="utc", domain=[_iso(begin), _iso(end)], nice=False),
            axis=axis("bottom"),
        ),
        classes,
    ).add_params(brush)
    layers = detail_layers(
        alt.InlineData(values=plot.events),
        alt.InlineData(values=plot.labels),
        alt.InlineData(values=plot.lanes),
        alt.X("x:T", scale=alt.Scale(type="utc", domain=brush, nice=False), axis=axis("top")),
        classes,
        label_x=alt.X("x:T"),
        legend=True,
    )
    ends = alt.InlineData(values=[{"x": _iso(begin)}, {"x": _iso(end)}])
    layers += alt.Chart(ends).mark_rule(opacity=0).encode(x=alt.X("x:T"))
    chart = alt.vconcat(
        strip.properties(width=width, height=56),
        layers.properties(width=width, height=plot.height),
        spacing=10,
    ).add_params(*parameters(plot.height))
    chart = chart.configure_view(stroke=None)
    return (
        chart
        if title is None
        else chart.properties(title=alt.TitleParams(title, anchor="start", fontSize=18))
    )


def parameters(depth: int) -> list[alt.Parameter]:
    """What a page may set from outside: dark ground, the event to ring, the height of all lanes together."""
    return [
        alt.param(name="dark", value=False),
        alt.param(name="chosen", value=""),
        alt.param(name="depth", value=depth),
    ]


def _scale_of(classes: tuple[Class, ...]) -> alt.Scale:
    """The colour of each class, on light or dark ground as the parameter ``dark`` says."""
    return alt.Scale(
        domain=[c.name for c in classes],
        range=[{"expr": f"dark ? '{c.dark}' : '{c.light}'"} for c in classes],  # type: ignore[list-item]
    )


def overview_layer(data: alt.Data, x: alt.X, classes: tuple[Class, ...]) -> alt.Chart:
    """Events for each unit of time, stacked by class; rows ``x``, ``x2``, ``kind``, ``low``, ``high``."""
    return (
        alt.Chart(data)
        .mark_rect(opacity=0.85)
        .encode(
            x=x,
            x2="x2",
            y=alt.Y("low:Q", axis=None, title=None, scale=alt.Scale(domainMin=0)),
            y2="high",
            color=alt.Color("kind:N", scale=_scale_of(classes), legend=None),
        )
    )


def detail_layers(
    events: alt.Data,
    labels: alt.Data,
    lanes: alt.Data,
    x: alt.X,
    classes: tuple[Class, ...],
    *,
    label_x: alt.X,
    legend: bool,
) -> alt.LayerChart:
    """Lanes, bands, bars, fades, points and labels, in that order from back to front.

    Rows of ``events``: ``x``, ``x2``, ``y`` (pixels from the top), ``kind``, ``form``, ``hollow``, ``fades_left``,
    ``fades_right``, ``id`` and the words of the tooltip. Of ``labels``: ``x``, ``dx``, ``y``, ``text``, ``align``
    (``label_x`` says where they stand across). Of ``lanes``: ``top``, ``bottom``, ``text``, ``striped``.
    """
    colour = alt.Color("kind:N", scale=_scale_of(classes), legend=None)
    y = _from_top("y")
    tips = [alt.Tooltip(f"{name}:N", title=text) for name, text in _TIPS.items()]
    marks = alt.Chart(events).encode(tooltip=tips)
    bars = marks.encode(x=x, x2="x2", y=y, y2="y")
    return alt.layer(
        *_lane_layers(lanes),
        bars.transform_filter("datum.form == 'band' && datum.x2 > datum.x")
        .mark_rect(
            clip=True, fillOpacity=0.15, strokeDash=[3, 2], strokeWidth=_ring(1.1), cornerRadius=2, **_THICK
        )
        .encode(fill=colour, stroke=alt.Stroke("kind:N", scale=_scale_of(classes), legend=None)),
        bars.transform_filter("datum.form == 'span' && datum.x2 > datum.x")
        .mark_rect(clip=True, fillOpacity=0.85, strokeWidth=_ring(1.0), cornerRadius=2, **_THICK)
        .encode(fill=colour, stroke=alt.Stroke("kind:N", scale=_scale_of(classes), legend=None)),
        _fade(marks, x, y, classes, side="right"),
        _fade(marks, x, y, classes, side="left"),
        _points(marks.transform_filter("datum.form == 'point'"), x, y, classes, legend=legend),
        alt.Chart(labels)
        .mark_text(
            fontSize=11.5,
            baseline="middle",
            align={"expr": "datum.align"},
            dx={"expr": "datum.dx"},
            fill={"expr": INK},
        )
        .encode(x=label_x, y=y, text="text:N"),
    )


_TIPS: Final = {
    "label": "Event",
    "date": "Date",
    "stated": "As stated",
    "quote": "Quote",
    "status": "Status",
    "rule": "Rule",
    "source": "Source",
}
_THICK: Final = {"yOffset": -_HALF, "y2Offset": _HALF}


def _ring(normal: float) -> dict[str, str]:
    """Stroke width: thicker for the chosen event."""
    return {"expr": f"datum.id === chosen ? 3 : {normal}"}


def _from_top(field: str) -> alt.Y:
    """A position in pixels from the top of the plot."""
    scale = alt.Scale(domain=[0, {"expr": "depth"}], reverse=True, nice=False, zero=False)  # type: ignore[list-item]
    return alt.Y(f"{field}:Q", axis=None, title=None, scale=scale)


def _lane_layers(lanes: alt.Data) -> list[alt.Chart]:
    ground = (
        alt.Chart(lanes)
        .mark_rect(fill={"expr": STRIPE}, opacity={"expr": "datum.striped ? 0.045 : 0"})
        .encode(
            x=alt.XValue(0),
            x2=alt.X2Value("width"),
            y=_from_top("top"),
            y2="bottom",
        )
    )
    name = (
        alt.Chart(lanes)
        .mark_text(
            align="left", baseline="middle", fontSize=12, fontWeight=600, dx=6, dy=13, fill={"expr": MUTED}
        )
        .encode(x=alt.XValue(0), y=_from_top("top"), text="text:N")
    )
    return [ground, name]


def _points(marks: alt.Chart, x: alt.X, y: alt.Y, classes: tuple[Class, ...], *, legend: bool) -> alt.Chart:
    shown = alt.Legend(title=None, orient="bottom", symbolStrokeWidth=1.5) if legend else None
    shapes = alt.Scale(domain=[c.name for c in classes], range=[c.shape for c in classes])
    return marks.mark_point(
        size=64, fillOpacity={"expr": "datum.hollow ? 0.06 : 0.8"}, strokeWidth=_ring(1.6), opacity=1
    ).encode(
        x=x,
        y=y,
        fill=alt.Fill("kind:N", scale=_scale_of(classes), legend=shown),
        stroke=alt.Stroke("kind:N", scale=_scale_of(classes), legend=shown),
        shape=alt.Shape("kind:N", scale=shapes, legend=shown),
    )


def _fade(
    marks: alt.Chart, x: alt.X, y: alt.Y, classes: tuple[Class, ...], *, side: Literal["left", "right"]
) -> alt.Chart:
    """A short gradient past an open end; its width is in pixels and says nothing about time."""
    field = "x2" if side == "right" else "x"
    reach = {"x2Offset": FADE} if side == "right" else {"xOffset": -FADE}
    strong = "(datum.form == 'band' ? '55' : 'd9')"
    first, last = (strong, "'00'") if side == "right" else ("'00'", strong)
    tone = f"(dark ? {_lookup(classes, 'dark')} : {_lookup(classes, 'light')})[datum.kind]"
    gradient = (
        "{'gradient': 'linear', 'x1': 0, 'y1': 0, 'x2': 1, 'y2': 0, 'stops': ["
        f"{{'offset': 0, 'color': {tone} + {first}}}, {{'offset': 1, 'color': {tone} + {last}}}]}}"
    )
    start = x.copy()
    start.shorthand = f"{field}:T"
    return (
        marks.transform_filter(f"datum.fades_{side}")
        .mark_rect(clip=True, fill={"expr": gradient}, **_THICK, **reach)
        .encode(x=start, x2=field, y=y, y2="y")
    )


def _lookup(classes: tuple[Class, ...], ground: str) -> str:
    return json.dumps({c.name: getattr(c, ground) for c in classes}).replace('"', "'")


def axis(orient: Literal["top", "bottom"]) -> alt.Axis:
    """A time axis without a line; the one on top carries the grid."""
    return alt.Axis(
        title=None,
        orient=orient,
        format=TICKS,
        labelColor={"expr": MUTED},  # type: ignore[arg-type]
        gridColor={"expr": GRID},  # type: ignore[arg-type]
        grid=orient == "top",
        domain=False,
        ticks=False,
        labelFontSize=11,
        labelPadding=6,
        labelFlush=True,
        labelOverlap=True,
        tickCount={"expr": "max(3, floor(width / 90))"},  # type: ignore[arg-type]
    )


# --- layout for a given width ------------------------------------------------------------------------


def class_of_record(record: Record, color: Colour) -> Class:
    """What gives the record its colour and shape."""
    return class_of(record.event_type if color == "type" else record.modality, SCHEMES[color])


def _plot(
    records: Sequence[Record],
    lanes: Sequence[str],
    classes: Sequence[Class],
    span: tuple[dt.datetime, dt.datetime],
    width: int,
) -> _Plot:
    plot = _Plot([], [], [], 0)
    top = 0
    for number, lane in enumerate(lane_order(lanes)):
        members = [i for i, name in enumerate(lanes) if name == lane]
        boxes = [_box(records[i], span, width) for i in members]
        roomy = reserve(boxes, width, most=max(1, width // 130))
        rows = pack(roomy)
        bottom = top + HEADER + ROW * (max(rows) + 1) + 6
        text = f"{lane}  ·  {len(members)}"
        plot.lanes.append({"top": top, "bottom": bottom, "text": text, "striped": number % 2 == 0})
        for i, box, room, row in zip(members, boxes, roomy, rows, strict=True):
            y = top + HEADER + ROW * row + ROW // 2
            plot.events.append(_row(records[i], classes[i], y))
            if room is not box:
                plot.labels.append(_label(records[i], y, leftward=room.left < box.left))
        top = bottom
    return _Plot(plot.events, plot.labels, plot.lanes, max(top, HEADER))


def _box(record: Record, span: tuple[dt.datetime, dt.datetime], width: int) -> Box:
    first, last = moment(record)
    per_pixel = (span[1] - span[0]) / width
    left, right = (first - span[0]) / per_pixel, (last - span[0]) / per_pixel
    text = record.label[:_LABEL_LIMIT]
    return Box(left - 7, max(right, left) + 7, _CHARACTER * len(text) + 6, record.score)


def _row(record: Record, kind: Class, y: int) -> dict[str, Any]:
    first, last = moment(record)
    return {
        "id": record.event_id,
        "x": _iso(first),
        "x2": _iso(last),
        "y": y,
        "kind": kind.name,
        "form": record.form.value,
        "hollow": record.status == "report_date",
        "fades_left": record.interval.begin is None,
        "fades_right": record.interval.end is None,
        "label": record.label,
        "date": record.date,
        "stated": record.stated,
        "quote": record.quote[:280],
        "status": STATUS_WORDS.get(record.status, record.status),
        "rule": record.rule,
        "source": record.source or record.url,
    }


def _label(record: Record, y: int, *, leftward: bool) -> dict[str, Any]:
    first, last = moment(record)
    text = record.label if len(record.label) <= _LABEL_LIMIT else record.label[: _LABEL_LIMIT - 1] + "…"
    at, dx, align = (first, -9, "right") if leftward else (last, 9, "left")
    return {"x": _iso(at), "dx": dx, "y": y, "text": text, "align": align}


def _iso(at: dt.datetime) -> str:
    return at.isoformat() + "Z"
