"""Each export is read by a library that knows nothing of us."""

from __future__ import annotations

import datetime as dt
import importlib
import io
import json
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema
import networkx as nx
import pandas as pd
import pytest
from dataset_sample import TEXT, event, mentions, page

from chronology.cli import main, tables
from chronology.dataset.exports import FORMATS, export
from chronology.dataset.exports.calendar import calendar, fits_a_calendar
from chronology.dataset.exports.plain import comma_separated
from chronology.dataset.load import load_events
from chronology.dataset.rows import page_rows
from chronology.dataset.schema import EVENTS
from chronology.dataset.write import stage
from chronology.events.event import DateStatus, Modality
from chronology.intervals import (
    Granularity,
    Interval,
    day,
    decade,
    iso_week,
    minute,
    month,
    open_ended,
    season,
    span,
    year,
)

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.dataset.rows import Row

WORDS = TEXT.split()[:14]
DAY = day(dt.date(2022, 3, 5))
INTERVALS: tuple[Interval | None, ...] = (
    DAY,
    month(2019, 3),
    year(2013),
    minute(dt.datetime(2019, 5, 5, 19, 38)),
    iso_week(2022, 9),
    season(2019, 1),
    decade(1990),
    open_ended(year(2013)),
    span(day(dt.date(2019, 12, 30)), day(dt.date(2020, 1, 2))),
    span(month(2015, 3), year(2019)),
    Interval(dt.datetime(2022, 3, 5, 6), dt.datetime(2022, 3, 5, 12), Granularity.PART_OF_DAY),
    Interval(None, None, Granularity.YEAR, edtf_text="-0043"),
    None,
    year(1500),
)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    told = page(published=day(dt.date(2022, 3, 6)))
    found = [
        event(told.doc_id, TEXT, word, interval, event_type=None)
        for word, interval in zip(dict.fromkeys(WORDS), INTERVALS, strict=False)
    ]
    found[0] = replace(
        found[0], label='=HYPERLINK("http://x", "y"); <b>Envoys</b>, "met"\nagain', quote="é" * 200
    )
    assert len(found) >= 13
    with stage([page_rows(told, mentions(), found)], tmp_path) as staged:
        staged.commit()
    return tmp_path


def text_of(directory: Path, to: str, **question: Any) -> str:
    return "".join(export(directory, to, **question))


def by_edtf(directory: Path) -> dict[str, dict[str, Any]]:
    told = json.loads(text_of(directory, "timelinejs"))
    return {slide["display_date"]: slide for slide in told["events"]}


def row(**changes: object) -> Row:
    told = page(published=day(dt.date(2022, 3, 6)))
    rows = page_rows(told, (), [event(told.doc_id, TEXT, "met", DAY)])
    return {**rows.events[0], **changes}


class TestCsv:
    def test_pandas_reads_every_row_and_column(self, directory: Path) -> None:
        frame = pd.read_csv(io.StringIO(text_of(directory, "csv")), keep_default_na=False)
        events = load_events(directory)
        assert list(frame.columns) == list(EVENTS.names)
        assert list(frame["event_id"]) == list(events["event_id"])
        assert list(frame["edtf"].str.removeprefix("'")) == list(events["edtf"].astype(object).fillna(""))

    @pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=cmd|"/c calc"!A1'])
    @pytest.mark.parametrize("column", ["label", "quote", "title", "url", "source"])
    def test_no_text_is_a_formula(self, text: str, column: str) -> None:
        told = "".join(comma_separated([row(**{column: text})]))
        (cell,) = pd.read_csv(io.StringIO(told), keep_default_na=False)[column]
        assert cell.startswith("'")

    def test_a_list_is_no_formula_either(self) -> None:
        told = "".join(comma_separated([row(actors_iso3=["=1", "VEN"])]))
        (cell,) = pd.read_csv(io.StringIO(told))["actors_iso3"]
        assert cell == "'=1; VEN"


def test_json_lines_lose_nothing(directory: Path) -> None:
    frame = pd.read_json(io.StringIO(text_of(directory, "jsonl")), lines=True, dtype=False)
    events = load_events(directory)
    assert list(frame.columns) == list(EVENTS.names)
    for name in ("begin", "end", "sort_date"):
        read = [
            None if value is None or pd.isna(value) else dt.datetime.fromisoformat(value)
            for value in frame[name]
        ]
        assert read == [None if pd.isna(value) else value.to_pydatetime() for value in events[name]]
    assert list(map(list, frame["actors_iso3"])) == list(map(list, events["actors_iso3"]))


def test_edtf_is_read_by_an_independent_parser(directory: Path) -> None:
    from edtf_validate.valid_edtf import is_valid

    lines = [line.split("\t") for line in text_of(directory, "edtf").splitlines()]
    assert len(lines) == len(load_events(directory)["edtf"].dropna())
    assert [line for line in lines if len(line) != 3 or not is_valid(line[0])] == []


SLIDE_DATE = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "properties": {
        name: {"type": "integer"} for name in ("year", "month", "day", "hour", "minute", "second")
    },
    "dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"], "second": ["minute"]},
}
SLIDES = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text", "unique_id"],
                "properties": {
                    "start_date": SLIDE_DATE,
                    "end_date": SLIDE_DATE,
                    "display_date": {"type": "string"},
                    "text": {"type": "object", "required": ["headline"]},
                },
            },
        }
    },
}


class TestTimelineJs:
    def test_keeps_to_the_documented_form(self, directory: Path) -> None:
        jsonschema.validate(json.loads(text_of(directory, "timelinejs")), SLIDES)

    @pytest.mark.parametrize(
        ("edtf", "start", "end"),
        [
            ("2022-03-05", {"year": 2022, "month": 3, "day": 5}, None),
            ("2019-03", {"year": 2019, "month": 3}, None),
            ("2013", {"year": 2013}, None),
            ("1500", {"year": 1500}, None),
            ("2013/..", {"year": 2013}, None),
            ("199X", {"year": 1990}, {"year": 1999}),
            ("2015-03/2019", {"year": 2015}, {"year": 2019}),
            (
                "2019-12-30/2020-01-02",
                {"year": 2019, "month": 12, "day": 30},
                {"year": 2020, "month": 1, "day": 2},
            ),
            ("2019-05-05T19:38:00", {"year": 2019, "month": 5, "day": 5, "hour": 19, "minute": 38}, None),
        ],
    )
    def test_a_date_is_as_exact_as_it_is_stated(
        self, edtf: str, start: dict[str, int], end: dict[str, int] | None, directory: Path
    ) -> None:
        slide = by_edtf(directory)[edtf]
        assert (slide["start_date"], slide.get("end_date")) == (start, end)

    def test_text_is_no_html(self, directory: Path) -> None:
        slides = json.loads(text_of(directory, "timelinejs"))["events"]
        headlines = [slide["text"]["headline"] for slide in slides]
        assert any("&lt;b&gt;" in line for line in headlines)
        assert not any("<" in line for line in headlines)

    def test_what_has_no_begin_is_left_out(self, directory: Path) -> None:
        assert "-0043" not in by_edtf(directory)


class TestCalendar:
    @pytest.fixture
    def events(self, directory: Path) -> dict[str, Any]:
        icalendar = importlib.import_module("icalendar")
        told = icalendar.Calendar.from_ical(text_of(directory, "ical"))
        return {str(entry["UID"]): entry for entry in told.walk("VEVENT")}

    def test_has_what_is_known_to_the_day_and_nothing_coarser(self, events: dict[str, Any]) -> None:
        found = sorted((str(e.decoded("DTSTART")), str(e.decoded("DTEND"))) for e in events.values())
        assert found == [
            ("2019-05-05 19:38:00", "2019-05-05 19:39:00"),
            ("2019-12-30", "2020-01-03"),
            ("2022-03-05", "2022-03-06"),
            ("2022-03-05", "2022-03-06"),
        ]

    def test_texts_come_back(self, events: dict[str, Any]) -> None:
        assert '=HYPERLINK("http://x", "y"); <b>Envoys</b>, "met"\nagain' in {
            str(e["SUMMARY"]) for e in events.values()
        }
        assert "é" * 200 in {str(e["DESCRIPTION"]) for e in events.values()}

    def test_lines_are_folded_at_75_octets(self, directory: Path) -> None:
        lines = text_of(directory, "ical").split("\r\n")
        assert max(len(line.encode()) for line in lines) <= 75
        assert lines[-1] == ""

    @pytest.mark.parametrize(
        "changes",
        [
            {"polarity": "neg"},
            {"modality": Modality.HYPOTHETICAL.value},
            {"date_status": DateStatus.REPORT_DATE.value},
            {"approximate": True},
            {"end": None},
            {"granularity": "week"},
        ],
        ids=lambda changes: next(iter(changes)),
    )
    def test_what_would_claim_too_much_is_left_out(self, changes: dict[str, object]) -> None:
        assert fits_a_calendar(row())
        assert not fits_a_calendar(row(**changes))

    def test_a_url_can_not_break_the_lines(self) -> None:
        told = "".join(calendar([row(url="http://x\r\nBEGIN:VALARM")]))
        assert "URL:http://xBEGIN:VALARM\r\n" in told


class TestLinkedData:
    def test_rdflib_reads_events_with_edtf_dates(self, directory: Path) -> None:
        rdflib = importlib.import_module("rdflib")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            graph = rdflib.Graph().parse(data=text_of(directory, "jsonld"), format="json-ld")
        events = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/Event")))
        assert len(events) == len(load_events(directory))
        dates = list(graph.objects(None, rdflib.DCTERMS.date))
        assert {str(date) for date in dates} >= {"2013", "-0043", "2013/.."}
        assert {str(date.datatype) for date in dates} == {"http://id.loc.gov/datatypes/edtf/EDTF"}


class TestNetwork:
    def test_networkx_reads_the_graph(self, directory: Path) -> None:
        graph = nx.read_gexf(io.BytesIO(text_of(directory, "gexf").encode()))
        assert {tuple(sorted(pair)) for pair in graph.edges} == {("USA", "VEN")}
        assert graph.edges["USA", "VEN"]["weight"] == len(load_events(directory))

    def test_networkx_reads_the_list(self, directory: Path) -> None:
        frame = pd.read_csv(io.StringIO(text_of(directory, "edges")))
        graph = nx.from_pandas_edgelist(frame, edge_attr="weight")
        assert graph.edges["USA", "VEN"]["weight"] == len(load_events(directory))


@pytest.mark.parametrize("to", FORMATS)
def test_a_question_narrows_it_and_nothing_is_lost_silently(to: str, directory: Path) -> None:
    told = export(directory, to, since="2019", until="2019")
    "".join(told)
    assert told.n_written + told.n_left_out == len(load_events(directory, since="2019", until="2019"))


class TestCommand:
    def test_formats_are_those_of_the_library(self) -> None:
        assert tuple(FORMATS) == tables.FORMATS

    def test_writes_a_file_and_says_what_is_left_out(
        self, directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["export", str(directory), "--to", "ical", "-o", str(tmp_path / "out.ics")]) == 0
        assert (tmp_path / "out.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
        assert "4 events written;" in capsys.readouterr().err

    def test_narrows(self, directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["export", str(directory), "--to", "edtf", "--since", "2022", "--actor", "RUS"]) == 0
        assert capsys.readouterr().out == ""

    def test_another_format_is_a_wrong_call(
        self, directory: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["export", str(directory), "--to", "xlsx"]) == 2
        assert "timelinejs" in capsys.readouterr().err
