"""The layers of the charts: how each form of date is drawn. No data in here, no width, no row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import altair as alt

from chronology.intervals import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.timeline.classes import Class
    from chronology.timeline.record import Record

__all__ = [
    "FADE",
    "HEADER",
    "MOST_ROWS",
    "PALING",
    "ROW",
    "Sources",
    "axis",
    "detail_layers",
    "overview_layer",
    "parameters",
]

ROW: Final = 18
"""Height of a row of marks, pixels."""

MOST_ROWS: Final = 10
"""Rows of marks in a lane; what finds no row is drawn in a strip below them, as thin lines."""

HEADER: Final = 24
"""Height of a lane's name, pixels."""

FADE: Final = 26
"""Width of the fade at an open end, pixels: the same at every zoom, so it never claims years."""

PALING: Final = (0.72, 0.54, 0.37, 0.22, 0.09)
"""Opacity of the steps of a fade. Steps, not a gradient: Vega's SVG renderer loses gradients when it draws again."""

_HALF: Final = 6
_LOW: Final = 3
"""Half the height of a column of the crowd: too low to be taken for a mark."""
INK: Final = "dark ? '#e6e8eb' : '#22272e'"
MUTED: Final = "dark ? '#9aa3ad' : '#5c6670'"
GRID: Final = "dark ? '#30363d' : '#e3e6ea'"
STRIPE: Final = "dark ? '#ffffff' : '#3c4f66'"

_DAY_MS: Final = 86_400_000
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
class Sources:
    """The data sets that the lanes are drawn from, and the fields of their rows.

    ``x``, ``x2`` are moments, ``y`` is pixels from the top, ``kind`` a class's name.
    """

    lanes: alt.Data
    """``top``, ``bottom``, ``text``, ``striped``."""
    cells: alt.Data
    """The events that found no row: ``x``, ``x2``, ``y``, ``kind``, ``weight`` (0 to 1)."""
    events: alt.Data
    """``x``, ``x2``, ``y``, ``kind``, ``form``, ``hollow``, ``about``, ``id``, and the words of the tooltip."""
    fades: alt.Data
    """Steps past an end: ``x``, ``dx``, ``dx2`` (pixels from there), ``y``, ``kind``, ``opacity``."""
    labels: alt.Data
    """What places them, ``dx``, ``y``, ``text``, ``align``."""


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
        range=[{"expr": f"dark ? '{c.dark}' : '{c.light}'"} for c in classes],
    )


def _legend() -> alt.Legend:
    """The same for every layer: where one layer of a chart has none, Vega-Lite leaves out all of them."""
    return alt.Legend(title=None, orient="bottom", symbolStrokeWidth=1.5)


def overview_layer(data: alt.Data, x: alt.X, classes: tuple[Class, ...], *, legend: bool) -> alt.Chart:
    """Events for each unit of time, stacked by class; rows ``x``, ``x2``, ``kind``, ``low``, ``high``."""
    strip: alt.Chart = (
        alt.Chart(data)
        .mark_rect(opacity=0.85)
        .encode(
            x=x,
            x2="x2",
            y=alt.Y("low:Q", axis=None, title=None, scale=alt.Scale(domainMin=0)),
            y2="high",
            color=alt.Color("kind:N", scale=_scale_of(classes), legend=_legend() if legend else None),
        )
    )
    return strip


def detail_layers(
    sources: Sources,
    x: alt.X,
    classes: tuple[Class, ...],
    *,
    label_x: alt.X,
    legend: bool,
    tooltips: bool,
) -> alt.LayerChart:
    """Lanes, bands, bars, fades, points and labels, in that order from back to front; ``label_x`` places labels."""
    y = _from_top("y")
    tips = [alt.Tooltip(f"{name}:N", title=text) for name, text in _TIPS.items()] if tooltips else []
    cells, events, fades = (
        alt.Chart(data).encode(tooltip=tips) if tips else alt.Chart(data)
        for data in (sources.cells, sources.events, sources.fades)
    )
    key = _legend() if legend else None
    layers: alt.LayerChart = alt.LayerChart(
        layer=[
            *_lane_layers(sources.lanes),
            _strip(cells, x, y, classes, key),
            *_bars(events.encode(x=x, x2="x2", y=y, y2="y"), classes, key),
            _fades(fades.encode(x=x, x2="x", y=y, y2="y"), classes, key),
            _points(events.transform_filter("datum.form == 'point'"), x, y, classes, key),
            _texts(sources.labels, label_x, y),
        ]
    )
    return layers


_TIPS: Final = {
    "label": "Event",
    "date": "Date",
    "stated": "As stated",
    "quote": "Quote",
    "status": "Status",
    "rule": "Rule",
    "source": "Source",
}


_DOTS: Final = {"expr": "datum.about ? [1, 2.5] : []"}
"""The outline of a point that is only about right: dotted, its inside paler."""

_EDGE: Final = {"expr": "datum.about && datum.id !== chosen ? 0 : 1"}
"""The outline of a time that is only about right: none, for its ends pale away."""


def _ring(normal: float) -> dict[str, str]:
    """Stroke width: thicker for the chosen event."""
    return {"expr": f"datum.id === chosen ? 3 : {normal}"}


def _from_top(field: str) -> alt.Y:
    """A position in pixels from the top of the plot."""
    scale = alt.Scale(domain=[0, {"expr": "depth"}], reverse=True, nice=False, zero=False)
    return alt.Y(f"{field}:Q", axis=None, title=None, scale=scale)


def _lane_layers(lanes: alt.Data) -> list[alt.Chart]:
    ground = (
        alt.Chart(lanes)
        .mark_rect(fill={"expr": STRIPE}, opacity={"expr": "datum.striped ? 0.045 : 0"})
        .encode(
            x=alt.value(0),
            x2=alt.value("width"),
            y=_from_top("top"),
            y2="bottom",
        )
    )
    name = (
        alt.Chart(lanes)
        .mark_text(
            align="left", baseline="middle", fontSize=12, fontWeight=600, dx=6, dy=13, fill={"expr": MUTED}
        )
        .encode(x=alt.value(0), y=_from_top("top"), text="text:N")
    )
    return [ground, name]


def _strip(
    cells: alt.Chart, x: alt.X, y: alt.Y, classes: tuple[Class, ...], legend: alt.Legend | None
) -> alt.Chart:
    """Where the events are that found no row: the darker, the more."""
    strip: alt.Chart = cells.mark_rect(
        clip=True,
        opacity={"expr": "datum.weight"},
        xOffset=0.5,
        x2Offset=-0.5,
        yOffset=-_LOW,
        y2Offset=_LOW,
    ).encode(x=x, x2="x2", y=y, y2="y", fill=alt.Fill("kind:N", scale=_scale_of(classes), legend=legend))
    return strip


def _bars(marks: alt.Chart, classes: tuple[Class, ...], legend: alt.Legend | None) -> list[alt.Chart]:
    """Dashed bands for "somewhere in there", solid bars for "all of it"; what is only about so has no edge."""
    toned = marks.encode(
        fill=alt.Fill("kind:N", scale=_scale_of(classes), legend=legend),
        stroke=alt.Stroke("kind:N", scale=_scale_of(classes), legend=legend),
    )
    long = "datum.x2 > datum.x"
    shape: dict[str, Any] = {"clip": True, "cornerRadius": 2, "yOffset": -_HALF, "y2Offset": _HALF}
    return [
        toned.transform_filter(f"datum.form == 'band' && {long}").mark_rect(
            fillOpacity={"expr": "datum.about ? 0.35 : 0.15"},
            strokeOpacity=_EDGE,
            strokeDash=[3, 2],
            strokeWidth=_ring(1.1),
            **shape,
        ),
        toned.transform_filter(f"datum.form == 'span' && {long}").mark_rect(
            fillOpacity={"expr": "datum.about ? 0.55 : 0.85"},
            strokeOpacity=_EDGE,
            strokeWidth=_ring(1.0),
            **shape,
        ),
    ]


def _texts(labels: alt.Data, x: alt.X, y: alt.Y) -> alt.Chart:
    texts: alt.Chart = (
        alt.Chart(labels)
        .mark_text(
            fontSize=11.5,
            baseline="middle",
            align={"expr": "datum.align"},
            dx={"expr": "datum.dx"},
            fill={"expr": INK},
        )
        .encode(x=x, y=y, text="text:N")
    )
    return texts


def _points(
    marks: alt.Chart, x: alt.X, y: alt.Y, classes: tuple[Class, ...], legend: alt.Legend | None
) -> alt.Chart:
    shapes = alt.Scale(domain=[c.name for c in classes], range=[c.shape for c in classes])
    points: alt.Chart = marks.mark_point(
        size=64,
        fillOpacity={"expr": "datum.hollow ? 0.06 : datum.about ? 0.35 : 0.8"},
        strokeDash=_DOTS,
        strokeWidth=_ring(1.6),
        opacity=1,
    ).encode(
        x=x,
        y=y,
        fill=alt.Fill("kind:N", scale=_scale_of(classes), legend=legend),
        stroke=alt.Stroke("kind:N", scale=_scale_of(classes), legend=legend),
        shape=alt.Shape("kind:N", scale=shapes, legend=legend),
    )
    return points


def _fades(marks: alt.Chart, classes: tuple[Class, ...], legend: alt.Legend | None) -> alt.Chart:
    """Past an end that is open or only about so, steps that pale away; their width says nothing about time."""
    fades: alt.Chart = marks.mark_rect(
        clip=True,
        opacity={"expr": "datum.opacity"},
        xOffset={"expr": "datum.dx"},
        x2Offset={"expr": "datum.dx2"},
        yOffset=-_HALF,
        y2Offset=_HALF,
    ).encode(fill=alt.Fill("kind:N", scale=_scale_of(classes), legend=legend))
    return fades


def axis(orient: Literal["top", "bottom"], records: Iterable[Record]) -> alt.Axis:
    """A time axis without a line; the one on top carries the grid.

    It tells hours only where an event does: a day has its mark in its middle, which isn't noon.
    """
    tells_hours = any(record.interval.granularity.rank < Granularity.DAY.rank for record in records)
    return alt.Axis(
        title=None,
        orient=orient,
        format=TICKS,
        labelColor={"expr": MUTED},
        gridColor={"expr": GRID},
        grid=orient == "top",
        domain=False,
        ticks=False,
        labelFontSize=11,
        labelPadding=6,
        labelFlush=True,
        labelOverlap=True,
        tickCount={"expr": "max(3, floor(width / 90))"},
        tickMinStep=alt.Undefined if tells_hours else _DAY_MS,
    )
