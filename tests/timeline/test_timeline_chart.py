"""The chart as a value, and what it is made of."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import altair as alt
import pandas as pd
import pytest
from timeline_sample import sample_events

from chronology.errors import MalformedDataset, UnknownChoice, UnwritableOutput
from chronology.intervals import (
    BoundKind,
    Extent,
    Granularity,
    Interval,
    day,
    decade,
    iso_week,
    month,
    open_ended,
    year,
)
from chronology.timeline import page, save_page, timeline
from chronology.timeline.chart import Colour, class_of_record
from chronology.timeline.classes import MODALITIES, TYPES, class_of
from chronology.timeline.density import density
from chronology.timeline.lanes import lane_order, lanes_of
from chronology.timeline.language import words_of
from chronology.timeline.links import safe_href
from chronology.timeline.packing import Box, pack, pack_within, reserve
from chronology.timeline.payload import crowd_density
from chronology.timeline.record import Form, records_of
from chronology.timeline.span import moment, time_span
from chronology.timeline.wording import in_words

AT = dt.datetime(2019, 1, 23)


def one(**columns: object) -> pd.DataFrame:
    base = {
        "event_id": "a:1-2",
        "label": "x",
        "begin": AT,
        "end": AT + dt.timedelta(days=1),
        "granularity": "day",
    }
    return pd.DataFrame([base | columns])


def test_chart_is_a_valid_value_and_leaves_the_table_alone() -> None:
    events = sample_events()
    before = events.copy(deep=True)
    chart = timeline(events, title="A title")
    assert isinstance(chart, alt.VConcatChart)
    assert chart.to_dict()["title"]["text"] == "A title"
    pd.testing.assert_frame_equal(events, before)
    assert alt.theme.active == "default"


@pytest.mark.parametrize("lanes", ["pair", "actor", "type", "source"])
@pytest.mark.parametrize("color", ["type", "modality"])
def test_every_choice_of_lanes_and_colour_draws(lanes: str, color: str) -> None:
    chart = timeline(sample_events(40), lanes=lanes, color=color, width=500)  # type: ignore[arg-type]
    assert chart.to_dict()


@pytest.mark.parametrize("rows", [0, 1])
def test_few_events_draw(rows: int, tmp_path: Path) -> None:
    assert timeline(one().head(rows)).to_dict()
    save_page(one().head(rows), tmp_path / "page.html", title="Few")


@pytest.mark.parametrize(("granularity", "in_days"), [("day", True), ("hour", False)])
def test_the_axes_tell_hours_only_where_an_event_does(granularity: str, *, in_days: bool) -> None:
    assert ('"tickMinStep": 86400000' in timeline(one(granularity=granularity)).to_json()) is in_days


def test_every_date_on_the_chart_is_utc() -> None:
    values = json.dumps(timeline(sample_events(30)).to_dict())
    assert '"type": "utc"' in values
    assert '"x": "2019-01-23T12:00:00Z"' in values


def test_missing_columns_are_named() -> None:
    with pytest.raises(MalformedDataset, match=r"lacks begin; it has event_id, label, end, granularity"):
        timeline(one().drop(columns="begin"))


@pytest.mark.parametrize(
    ("columns", "form"),
    [
        ({}, Form.POINT),
        pytest.param(
            {"end": dt.datetime(2019, 2, 1), "begin": dt.datetime(2019, 1, 1), "granularity": "month"},
            Form.BAND,
            id="month",
        ),
        pytest.param({"end": dt.datetime(2019, 2, 1), "extent": "throughout"}, Form.SPAN, id="period"),
        pytest.param({"end": None, "end_kind": "open", "extent": "throughout"}, Form.SPAN, id="since"),
        pytest.param({"end": None, "end_kind": "unknown", "date_status": "bounded"}, Form.BAND, id="bounded"),
        pytest.param({"begin": None, "end": None}, Form.NONE, id="undated"),
    ],
)
def test_form_says_how_exact_the_date_is(columns: dict[str, object], form: Form) -> None:
    assert records_of(one(**columns))[0].form is form


@pytest.mark.parametrize(
    ("columns", "fades"),
    [
        ({}, (False, False)),
        pytest.param({"end": None, "end_kind": "open"}, (False, True), id="since"),
        pytest.param({"begin": None, "begin_kind": "unknown"}, (True, False), id="or earlier"),
        pytest.param({"edtf": "2019-01-23~"}, (False, False), id="about a day, drawn dotted"),
        pytest.param({"edtf": "2019~", "end": dt.datetime(2020, 1, 1)}, (True, True), id="about a year"),
    ],
)
def test_what_is_not_known_exactly_fades(columns: dict[str, object], fades: tuple[bool, bool]) -> None:
    assert records_of(one(**columns))[0].fades == fades


def test_each_date_that_reports_claim_has_a_row_of_its_own() -> None:
    claims = pd.concat(
        [
            one(
                event_id=f"a:{k}-9",
                begin=at,
                end=at + dt.timedelta(days=1),
                is_contested=True,
                cluster_id="a",
            )
            for k, at in enumerate((AT, AT + dt.timedelta(days=2), AT + dt.timedelta(days=400)))
        ]
    )
    sets = timeline(claims).to_dict()["datasets"].values()
    marks = [row for rows in sets for row in rows if "about" in row]
    assert len(marks) == 3
    assert all(mark["x"] == mark["x2"] for mark in marks)
    assert len({mark["x"] for mark in marks}) == len({mark["y"] for mark in marks}) == 3


def test_an_open_end_is_solid_only_to_its_report() -> None:
    report = dt.datetime(2022, 3, 7)
    open_end = {"end": None, "end_kind": "open", "extent": "throughout", "report_end": report}
    assert moment(records_of(one(**open_end))[0]) == (AT, report)
    bounded = {"end": None, "end_kind": "unknown", "date_status": "bounded", "report_end": report}
    assert moment(records_of(one(**bounded))[0]) == (AT, AT)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (day(AT.date()), "23 January 2019"),
        (month(2019, 5), "May 2019"),
        (year(2019), "2019"),
        (iso_week(2022, 8), "week of 21 February 2022"),
        (decade(2010), "the 2010s"),
        (open_ended(year(2013)), "since 2013"),
        (Interval(None, AT, Granularity.DAY, BoundKind.UNKNOWN), "22 January 2019 or earlier"),
        (Interval(AT, None, Granularity.DAY, end_kind=BoundKind.UNKNOWN), "23 January 2019 or later"),
        (
            Interval(AT, dt.datetime(2019, 1, 26), Granularity.DAY, extent=Extent.THROUGHOUT),
            "23 January 2019 to 25 January 2019",
        ),
        (
            Interval(AT, dt.datetime(2019, 1, 26), Granularity.DAY),
            "between 23 January 2019 and 25 January 2019",
        ),
        (Interval(AT, dt.datetime(2019, 1, 23, 0, 1), Granularity.MINUTE), "23 January 2019, 00:00"),
        (year(-43), "44 BC"),
        (Interval(None, None, Granularity.SEASON, edtf_text="-0499-21"), "spring 500 BC"),
        (
            Interval(dt.datetime(2019, 1, 1), dt.datetime(2020, 1, 1), Granularity.YEAR, approximate=True),
            "about 2019",
        ),
    ],
)
def test_words_claim_no_more_than_the_interval(interval: Interval, words: str) -> None:
    assert in_words(interval) == words


def test_packed_boxes_never_overlap_and_rows_are_few() -> None:
    boxes = [Box(3 * i % 97, 3 * i % 97 + 5 + i % 11, 30, i) for i in range(80)]
    for placed in (boxes, reserve(boxes, width=120, most=9)):
        rows = pack(placed)
        for i, a in enumerate(placed):
            for j, b in enumerate(placed[:i]):
                assert rows[i] != rows[j] or a.left >= b.right + 2 or b.left >= a.right + 2
        deepest = max(sum(b.left <= a.left < b.right + 2 for b in placed) for a in placed)
        assert max(rows) + 1 == deepest


def test_claims_that_exclude_each_other_share_no_row() -> None:
    boxes = [Box(20 * i, 20 * i + 5, 0, i, rivals="a" if i % 2 else "") for i in range(6)]
    for rows in (pack(boxes), pack_within(boxes, most=3), pack_within(boxes, most=1)):
        rivals = [row for box, row in zip(boxes, rows, strict=True) if box.rivals and row is not None]
        assert len(set(rivals)) == len(rivals)
    assert pack(boxes)[0] == pack(boxes)[2] == pack(boxes)[4]


def test_reserved_labels_stay_inside() -> None:
    left, right, wide = reserve(
        [Box(0, 10, 40, 1), Box(90, 100, 40, 1), Box(30, 70, 80, 1)], width=100, most=3
    )
    assert (left.right, right.left) == (50, 50)
    assert (wide.left, wide.right) == (30, 70)


def test_density_counts_each_event_once() -> None:
    records = [r for r in records_of(sample_events(60)) if r.form is not Form.NONE]
    rows = density(records, [TYPES[0]] * len(records), dt.datetime(1999, 1, 1), dt.datetime(2030, 1, 1))
    assert sum(row["high"] - row["low"] for row in rows) == pytest.approx(len(records), abs=0.05)


@pytest.mark.parametrize("color", ["type", "modality"])
def test_a_crowd_is_counted_as_each_of_its_events_would_be(color: Colour) -> None:
    events = sample_events(300)
    doubled = pd.concat([events, events], ignore_index=True)
    records = records_of(events)
    drawn = [r for r in records if r.form is not Form.NONE]
    one_by_one = density(drawn, [class_of_record(r, color) for r in drawn], *time_span(drawn))
    together = crowd_density(doubled, records, color, words_of("en"))
    for kind in {row["kind"] for row in together}:
        told = [row["high"] - row["low"] for row in together if row["kind"] == kind]
        alone = [2 * (row["high"] - row["low"]) for row in one_by_one if row["kind"] == kind]
        assert told == pytest.approx(alone, abs=0.001)


@pytest.mark.parametrize("classes", [TYPES, MODALITIES])
def test_classes_are_few_apart_and_complete(classes: tuple[object, ...]) -> None:
    assert len(classes) <= 7
    for name in ("light", "dark", "shape", "name"):
        assert len({getattr(c, name) for c in classes}) == len(classes)
    assert sum(len(c.members) for c in TYPES) == 16
    assert class_of(None, TYPES) is TYPES[-1]


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://news.example/a?b=1#c", "https://news.example/a?b=1#c"),
        ("../data/raw/a b.md", "../data/raw/a%20b.md"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//evil.example/x", ""),
        ("/etc/passwd", ""),
        ("https://", ""),
        ('https://a.example/"onclick=', ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
    ],
)
def test_links_lead_only_to_the_web_or_beside_the_page(address: str, href: str) -> None:
    assert safe_href(address, relative=True) == href


def test_the_caption_counts_decades_and_bounds_among_the_years() -> None:
    decade = one(begin=dt.datetime(1990, 1, 1), end=dt.datetime(2000, 1, 1), granularity="decade")
    bounded = one(begin=None, end=dt.datetime(2020, 1, 1))
    assert ">2 events from 1 document, 1990 to 2019</p>" in page(pd.concat([decade, bounded]), title="A")


def test_the_caption_counts_years_before_the_first() -> None:
    early = one(begin=None, end=None, edtf="-0043-03-15")
    assert ">1 event from 1 document, 44 BC</p>" in page(early, title="A")


def test_page_holds_no_way_out_of_its_data() -> None:
    text = page(sample_events(5), title="</title><script>1</script>")
    assert text.count("<script") == 3
    assert text.count("</script>") == 3
    assert "<img src=x" not in text


def test_the_same_events_give_the_same_bytes() -> None:
    script = (
        "from timeline_sample import sample_events; from chronology.timeline import page;"
        "print(page(sample_events(50), title='t'), end='')"
    )
    here = Path(__file__)
    path = os.pathsep.join([str(here.parent), str(here.parents[2])])
    elsewhere = {**os.environ, "PYTHONHASHSEED": "2", "PYTHONPATH": path, "TZ": "America/Caracas"}
    told = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script],
        env=elsewhere,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert told.stdout == page(sample_events(50), title="t")


@pytest.mark.parametrize("wrong", [{"lanes": "pairs"}, {"color": "kind"}])
def test_a_choice_that_there_is_not_is_named(wrong: dict[str, str]) -> None:
    ((argument, value),) = wrong.items()
    with pytest.raises(UnknownChoice, match=f"{argument}: '{value}' is none of "):
        timeline(sample_events(5), **wrong)  # type: ignore[arg-type]


def test_a_failed_save_leaves_what_stood_there(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_text("before", encoding="utf-8")
    with pytest.raises(MalformedDataset):
        save_page(one().drop(columns="label"), target, title="t")
    assert target.read_text(encoding="utf-8") == "before"
    with pytest.raises(UnwritableOutput, match=r"page\.html"):
        save_page(one(), target / "page.html", title="t")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["page.html"]


def test_a_crowded_lane_keeps_its_weightiest_in_rows() -> None:
    boxes = [Box(0, 10, 0, weight) for weight in range(9)]
    rows = pack_within(boxes, most=4)
    assert [row is not None for row in rows] == [False] * 5 + [True] * 4
    assert sorted(row for row in rows if row is not None) == [0, 1, 2, 3]
    assert pack_within(boxes[:3], most=4) == pack(boxes[:3])


def test_no_event_is_lost_in_a_crowd() -> None:
    chart = timeline(sample_events(900)).to_dict()
    ids = [row["id"] for rows in chart["datasets"].values() for row in rows if "id" in row]
    drawn = {r.event_id for r in records_of(sample_events(900)) if r.form is not Form.NONE}
    assert sorted(ids) == sorted(drawn)


def test_a_report_tells_its_day_and_no_hour() -> None:
    stamp = {
        "begin": dt.datetime(2019, 5, 5, 19, 38),
        "end": dt.datetime(2019, 5, 5, 19, 39),
        "granularity": "minute",
    }
    assert records_of(one(**stamp, date_status="report_date"))[0].date == "reported 5 May 2019"
    assert records_of(one(**stamp))[0].date == "5 May 2019, 19:38"


def test_lanes_of_pairs_stand_above_lanes_of_one() -> None:
    lanes = lanes_of(records_of(sample_events()), "pair")
    assert [lane.name for lane in lane_order(lanes)] == [
        "United States – Venezuela",
        "Russia – Venezuela",
        "Russia – United States",
        "Russia – United States – Venezuela",
        "Venezuela alone",
        "Other",
    ]
