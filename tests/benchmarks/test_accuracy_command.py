"""The benchmark's command, its floors, its listing and its parts, on a tiny data set of our own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks.accuracy import __main__ as command
from benchmarks.accuracy import data, floors
from benchmarks.accuracy.conventions import CONVENTIONS, convention_of
from benchmarks.accuracy.differences import difference_of
from benchmarks.accuracy.faults import Kind, faults_of, listing, suite_faults
from benchmarks.accuracy.measure import Measured
from benchmarks.accuracy.report import markdown
from benchmarks.accuracy.score import align
from benchmarks.accuracy.suites import Case, Expectation
from benchmarks.accuracy.timex import Page, Timex

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "They met in 2019 and again on 5 March 2021."
PAGE = Page(
    "page-1", TEXT, "2022-03-06", (Timex(12, 16, "DATE", "2019"), Timex(30, 42, "DATE", "2021-03-05"))
)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Every corpus with the one page, and one suite with one positive and one negative case."""
    (tmp_path / "corpora" / "dev").mkdir(parents=True)
    (tmp_path / "suites" / "dev").mkdir(parents=True)
    timexes = [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in PAGE.gold]
    record = {"id": PAGE.id, "text": TEXT, "dct": PAGE.published, "timexes": timexes}
    for corpus in data.CORPORA:
        data.corpus_file(corpus, tmp_path).write_text(json.dumps(record) + "\n", encoding="utf-8")
    year = {"start": 3, "end": 7, "begin": "2019-01-01", "end_excl": "2020-01-01"}
    common = {"suite": "ours", "ref": "2022-03-06", "news_relevant": True}
    cases = [
        {"id": "a", "text": "in 2019", "expected": [year], **common},
        {"id": "b", "text": "no date here", "expected": [], **common},
        {"id": "c", "text": "skipped", "expected": [], **common, "news_relevant": False},
    ]
    suite = tmp_path / "suites" / "dev" / "ours-en.jsonl"
    suite.write_text("\n".join(json.dumps(case) for case in cases), encoding="utf-8")
    return tmp_path


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command writes, moved out of the checkout."""
    monkeypatch.setattr(command, "DOCS", tmp_path / "accuracy.md")
    monkeypatch.setattr(command, "FLOORS", tmp_path / "floors.json")
    return tmp_path


def test_absent_data_is_said_and_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--check", "--data", str(tmp_path / "none")]) == 0
    assert "nothing measured" in capsys.readouterr().out


def test_a_whole_run_writes_the_table(tiny: Path, places: Path) -> None:
    assert command.main(["--data", str(tiny)]) == 0
    written = (places / "accuracy.md").read_text(encoding="utf-8")
    assert "| te3-timebank | chronology | **100.0** |" in written
    assert "| suites | chronology | **100.0** | **100.0** |" in written


def test_a_partial_run_writes_nothing(tiny: Path, places: Path) -> None:
    assert command.main(["--data", str(tiny), "--only", "te3-timebank"]) == 0
    assert not (places / "accuracy.md").exists()


def test_an_unknown_data_set_is_refused(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--data", str(tiny), "--only", "timebonk"]) == 2
    assert "timebonk" in capsys.readouterr().err


def test_a_check_passes_on_what_was_pinned(tiny: Path, places: Path) -> None:
    assert command.main(["--data", str(tiny), "--pin"]) == 0
    assert command.main(["--data", str(tiny), "--check"]) == 0


def test_a_check_fails_where_the_data_changed(
    tiny: Path, places: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.main(["--data", str(tiny), "--pin"])
    with data.corpus_file(data.CORPORA[0], tiny).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert command.main(["--data", str(tiny), "--check"]) == 1
    assert "te3-timebank: its data file is not the one" in capsys.readouterr().err


def test_floors_are_rounded_down_and_hold(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.pin(Measured({"wikiwars": {"value": 88.67}}, {"wikiwars": "ab"}), path)
    better = Measured({"wikiwars": {"value": 88.6}}, {"wikiwars": "ab"})
    worse = Measured({"wikiwars": {"value": 88.59}}, {"wikiwars": "ab"})
    assert list(floors.shortfalls(better, path)) == []
    assert list(floors.shortfalls(worse, path)) == ["wikiwars: value is 88.59, its floor is 88.6"]
    assert len(list(floors.shortfalls(Measured(), path))) == 2


def test_each_way_of_going_wrong_is_a_fault() -> None:
    found = (Timex(12, 16, "TIME", "2020", rule="en/year"), Timex(0, 4, "DATE", "2000", rule="en/they"))
    kinds = [fault.kind for fault in faults_of("ours", PAGE, align(PAGE.gold, found))]
    assert kinds == [Kind.MISSED, Kind.SPURIOUS, Kind.TYPE, Kind.VALUE]


def test_a_noisy_case_is_a_fault() -> None:
    case = Case("b", "ours", "it may rain", None, ())
    assert [fault.kind for fault in suite_faults(case, (Timex(3, 6, "DATE"),))] == [Kind.NOISY]
    assert list(suite_faults(case, ())) == []


@pytest.mark.parametrize(("by", "heading"), [("kind", "== missed: 1"), ("rule", "== en/they: 1")])
def test_faults_are_listed_by_kind_or_rule(by: str, heading: str) -> None:
    found = (PAGE.gold[0], Timex(0, 4, "DATE", "2000", rule="en/they"))
    lines = listing(list(faults_of("ours", PAGE, align(PAGE.gold, found))), by).splitlines()
    assert heading in lines
    assert any("[[5 March 2021]]" in line for line in lines)


def test_parts_split_the_documents() -> None:
    names = [f"page-{number}" for number in range(400)]
    aside = [name for name in names if data.in_part(name, "aside")]
    assert 60 < len(aside) < 140
    assert all(data.in_part(name, "dev") != data.in_part(name, "aside") for name in names)
    assert all(data.in_part(name, "all") for name in names)


def test_the_best_figure_of_a_column_is_bold() -> None:
    page = markdown({"ours": {"meantime": {"value": 80.0}}, "theirs": {"meantime": {"value": 70.0}}}, {}, {})
    assert "| meantime | ours | - | - | - | **80.0** | - |" in page
    assert "|  | theirs | - | - | - | 70.0 | - |" in page


def test_a_miss_is_explained_by_the_first_convention_that_fits() -> None:
    day = Expectation(0, 13, (("2020-03-06T00:00:00", "2020-03-07T00:00:00"),))
    case = Case("1", "ours", "two years ago", "2022-03-06", (day,))
    year = Timex(0, 13, "DATE", "2020", "2020-01-01", "2021-01-01", "en/ago")
    assert convention_of(case, (year,)).name == "counted to the very day"
    assert convention_of(case, ()).ours


def test_the_page_says_why_cases_are_missed() -> None:
    ours, theirs = CONVENTIONS[-1], CONVENTIONS[0]
    page = markdown({"ours": {"meantime": {"value": 80.0}}}, {ours.name: 3, theirs.name: 2}, {})
    assert f"| 2 | {theirs.name} | {theirs.why} |" in page
    assert "Of our 5 misses, 2 follow" in page


@pytest.mark.parametrize(
    ("gold", "found", "name"),
    [
        (("TIME", "2019-12-20T3:00"), ("TIME", "2019-12-20T03:00"), "another notation of the same value"),
        (("DATE", "BCE0999"), ("DATE", "BC0999"), "another notation of the same value"),
        (("DURATION", "P2Y"), ("DATE", "2017"), "a length"),
        (("DATE", "2019-W50"), ("DURATION", "P1W"), "a moment"),
        (("DURATION", "P3D"), ("DURATION", "PXD"), "one number of two"),
        (("DATE", "PXM"), ("DATE", "2019-05"), "vague, or not"),
        (("DATE", "XXXX-06"), ("DATE", "2019-06"), "no day told"),
        (("DATE", "2019-03-02"), ("DATE", "2020-03-02"), "another year"),
        (("DATE", "2019"), ("DATE", "2019-03"), "a finer or coarser unit"),
        (("DATE", "2019-12-23"), ("DATE", "2019-12-16"), "read otherwise"),
    ],
)
def test_a_value_differs_as_the_first_difference_says(
    gold: tuple[str, str], found: tuple[str, str], name: str
) -> None:
    difference = difference_of(Timex(0, 5, *gold), Timex(0, 5, *found))
    assert difference is not None
    assert difference.name == name


def test_the_page_says_how_far_annotators_let_us_come() -> None:
    differences = {"news": {"a length": 2, "read otherwise": 1, "not found": 1, "marked by annotators": 10}}
    page = markdown({"ours": {"meantime": {"value": 80.0}}}, {}, differences)
    assert "| 2 | a length |" in page
    assert "| 80.0 | *at best* | |" in page
