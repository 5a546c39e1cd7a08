"""The events table as an Altair chart: overview with a brush above, a lane for each group of actors below."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

import altair as alt

from chronology.errors import UnknownChoice
from chronology.timeline.classes import SCHEMES, Class, class_of
from chronology.timeline.density import density
from chronology.timeline.lanes import Lane, Lanes, lane_order, lanes_of
from chronology.timeline.language import words_of
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
from chronology.timeline.packing import Box, pack_within, reserve
from chronology.timeline.record import CONTESTED, Form, Record, records_of
from chronology.timeline.span import moment, time_span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    import pandas as pd

__all__ = ["Colour", "class_of_record", "label_width", "timeline"]

Colour = Literal["type", "modality"]

_LATIN: Final = 6.2
_CYRILLIC: Final = 7.4
_EAST_ASIAN: Final = 11.5
"""Mean width of a character of the label font, pixels; the page measures, the chart estimates."""

_LABEL_LIMIT: Final = 38


@dataclass(frozen=True, slots=True)
class _Plot:
    """What is on the chart: the rows of each data set, and the pixels it takes."""

    lanes: list[dict[str, Any]]
    cells: list[dict[str, Any]]
    events: list[dict[str, Any]]
    fades: list[dict[str, Any]]
    labels: list[dict[str, Any]]
    height: int

    @property
    def sources(self) -> Sources:
        """The rows as Altair takes them."""
        return Sources(
            *(
                alt.InlineData(values=rows)
                for rows in (self.lanes, self.cells, self.events, self.fades, self.labels)
            )
        )


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
        UnknownChoice: ``lanes`` or ``color`` is none of those.
    """
    if color not in SCHEMES:
        raise UnknownChoice("color", color, SCHEMES)
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
            axis=axis("bottom", drawn),
        ),
        classes,
        legend=True,
    ).add_params(brush)
    layers = detail_layers(
        plot.sources,
        alt.X("x:T", scale=alt.Scale(type="utc", domain=brush, nice=False), axis=axis("top", drawn)),
        classes,
        label_x=alt.X("x:T"),
        legend=True,
        tooltips=True,
    )
    ends = alt.InlineData(values=[{"x": _iso(begin)}, {"x": _iso(end)}])
    layers += alt.Chart(ends).mark_rule(opacity=0).encode(x=alt.X("x:T"))
    chart = alt.vconcat(
        strip.properties(width=width, height=56),
        layers.properties(width=width, height=plot.height),
        spacing=10,
    ).add_params(*parameters(plot.height))
    if title is not None:
        chart = chart.properties(title=alt.TitleParams(title, anchor="start", fontSize=18))
    framed: alt.VConcatChart = chart.configure_view(stroke=None)
    return framed


# --- layout for a given width ------------------------------------------------------------------------


def class_of_record(record: Record, color: Colour) -> Class:
    """What gives the record its colour and shape."""
    return class_of(record.event_type if color == "type" else record.modality, SCHEMES[color])


def _plot(
    records: Sequence[Record],
    lanes: Sequence[Lane],
    classes: Sequence[Class],
    span: tuple[dt.datetime, dt.datetime],
    width: int,
) -> _Plot:
    plot = _Plot([], [], [], [], [], 0)
    top = 0
    for number, lane in enumerate(lane_order(lanes)):
        members = [i for i, name in enumerate(lanes) if name == lane]
        boxes = [_box(records[i], span, width) for i in members]
        roomy = reserve(boxes, width, most=max(1, width // 130))
        rows = pack_within(roomy, MOST_ROWS)
        deepest = max(-1 if row is None else row for row in rows)
        below = top + HEADER + ROW * (deepest + 1)
        bottom = below + ROW * (None in rows) + 6
        text = f"{lane.name}  ·  {len(members)}"
        plot.lanes.append({"top": top, "bottom": bottom, "text": text, "striped": number % 2 == 0})
        for i, box, room, row in zip(members, boxes, roomy, rows, strict=True):
            if row is None:
                plot.cells.append(_row(records[i], classes[i], below + ROW // 2) | {"weight": 0.35})
                continue
            y = top + HEADER + ROW * row + ROW // 2
            plot.events.append(_row(records[i], classes[i], y))
            plot.fades.extend(_fades(records[i], plot.events[-1]))
            if room is not box:
                plot.labels.append(_label(records[i], y, leftward=room.left < box.left))
        top = bottom
    return replace(plot, height=max(top, HEADER))


def _box(record: Record, span: tuple[dt.datetime, dt.datetime], width: int) -> Box:
    first, last = moment(record)
    per_pixel = (span[1] - span[0]) / width
    left, right = (first - span[0]) / per_pixel, (last - span[0]) / per_pixel
    text = record.label[:_LABEL_LIMIT]
    before, after = (7 + FADE * fades for fades in record.fades)
    return Box(left - before, max(right, left) + after, label_width(text) + 6, record.score, record.cluster)


def label_width(text: str) -> float:
    """How many pixels a label takes at most, whatever its script."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    cyrillic = sum("\u0370" <= c <= "\u052f" for c in text)  # Greek too
    return _EAST_ASIAN * wide + _CYRILLIC * cyrillic + _LATIN * (len(text) - wide - cyrillic)


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
        "about": record.interval.approximate,
        "label": record.label,
        "date": record.date,
        "stated": record.stated,
        "quote": record.quote[:280],
        "status": words_of("en")["status"].get(record.status, record.status),
        "rule": record.rule,
        "source": record.source or record.url,
    }


def _fades(record: Record, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The steps past each end that pales away, palest last, with what the row says of the event."""
    step, strength = FADE / len(PALING), 0.45 if record.form is Form.BAND else 1.0
    said = {name: row[name] for name in row.keys() - {"id", "x2", "form", "hollow", "about"}}
    for fades, way, at in zip(record.fades, (-1, 1), (row["x"], row["x2"]), strict=True):
        for i, opacity in enumerate(PALING if fades else ()):
            yield said | {
                "x": at,
                "dx": way * step * i,
                "dx2": way * step * (i + 1),
                "opacity": round(strength * opacity, 3),
            }


def _label(record: Record, y: int, *, leftward: bool) -> dict[str, Any]:
    first, last = moment(record)
    told = f"{CONTESTED} {record.label}" if record.contested else record.label
    text = told if len(told) <= _LABEL_LIMIT else told[: _LABEL_LIMIT - 1] + "…"
    gap = 9 + FADE * record.fades[0 if leftward else 1]
    at, dx, align = (first, -gap, "right") if leftward else (last, gap, "left")
    return {"x": _iso(at), "dx": dx, "y": y, "text": text, "align": align}


def _iso(at: dt.datetime) -> str:
    return at.isoformat() + "Z"
