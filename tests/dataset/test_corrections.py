"""A person's corrections, from the sheet to the tables, over rebuilds and changed texts."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from chronology import build, load_clusters, load_events
from chronology.dataset.read import whole
from chronology.dataset.review import review, write_review
from chronology.dataset.schema import CORRECTIONS, EVENT_ACTORS, EVENT_DATES
from chronology.dataset.sheet import COLUMNS, read_corrections, sheet_in
from chronology.errors import MalformedSheet

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """---
title: Ties
published: 2019-06-01
---
Washington expelled two Venezuelan diplomats on 5 March 2019. Russia sent engineers to Caracas in April 2019.
"""
OTHER = """---
title: More on ties
published: 2019-06-02
---
The United States may tell two Venezuelan envoys to leave on 5 March 2020.
"""


@pytest.fixture(scope="module")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    (home / "articles").mkdir()
    (home / "articles" / "one.md").write_text(TEXT, encoding="utf-8")
    (home / "articles" / "two.md").write_text(OTHER, encoding="utf-8")
    build(home / "articles", home / "out", chart=None)
    return home


@pytest.fixture
def articles(_home: Path, tmp_path: Path) -> Path:
    return shutil.copytree(_home / "articles", tmp_path / "articles")


@pytest.fixture
def out(_home: Path, tmp_path: Path) -> Path:
    """The tables of the articles before anything was corrected."""
    return shutil.copytree(_home / "out", tmp_path / "out")


def built(articles: Path, out: Path, *corrections: dict[str, str]) -> Any:
    if corrections:
        with (out / "corrections.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(corrections)
    return build(articles, out, chart=None)


def event(out: Path, trigger: str) -> dict[str, Any]:
    (found,) = (row for row in load_events(out).to_dict("records") if row["trigger"] == trigger)
    return {str(name): value for name, value in found.items()}


def rows(out: Path, table: Any) -> list[dict[str, Any]]:
    return whole(out, table).to_pylist()  # type: ignore[no-any-return]


def fix(out: Path, trigger: str, field: str, value: str) -> dict[str, str]:
    said = {"action": "fix", "field": field, "value": value, "by": "A. Reader", "why": "the decree says so"}
    return {**said, "event_id": event(out, trigger)["event_id"]}


@pytest.mark.parametrize(
    ("field", "value", "column", "seen"),
    [
        ("date", "2019-03-06", "edtf", "2019-03-06"),
        ("date", "2019", "edtf", "2019"),
        ("date", "2019-03/2019-05", "edtf", "2019-03/2019-05"),
        ("date", "2019-03/..", "edtf", "2019-03/.."),
        ("label", "Two envoys had to go", "label", "Two envoys had to go"),
        ("type", "SANCTION", "event_type", "SANCTION"),
        ("type", "", "event_type", None),
        ("actor", "Russia", "actor_iso3", "RUS"),
        ("actor", "CUB", "actor_iso3", "CUB"),
        ("recipient", "A shipping firm", "recipient_iso3", None),
    ],
)
def test_fix_changes_a_field_and_says_so(
    articles: Path, out: Path, field: str, value: str, column: str, seen: str | None
) -> None:
    built(articles, out, fix(out, "expelled", field, value))
    found = event(out, "expelled")
    assert (found[column] if isinstance(found[column], str) else None) == seen
    (said,) = found["corrections"]
    assert said.startswith(field)
    assert "(by A. Reader) (the decree says so)" in said
    (row,) = rows(out, CORRECTIONS)
    assert (row["event_id"], row["value"], row["found_by"]) == (found["event_id"], value, "id")


def test_a_fixed_date_no_longer_rests_on_words(articles: Path, out: Path) -> None:
    built(articles, out, fix(out, "expelled", "date", "2019-03-06"))
    found = event(out, "expelled")
    assert found["date_status"] == "dated"
    assert found["event_id"] not in {row["event_id"] for row in rows(out, EVENT_DATES)}


def test_drop_takes_all_rows_and_is_remembered(articles: Path, out: Path) -> None:
    event_id = event(out, "expelled")["event_id"]
    built(articles, out, {"action": "drop", "event_id": event_id})
    assert event_id not in set(load_events(out)["event_id"])
    assert event_id not in {row["event_id"] for row in rows(out, EVENT_ACTORS)}
    assert [row["event_id"] for row in rows(out, CORRECTIONS)] == [event_id]


def test_merge_and_split(articles: Path, out: Path) -> None:
    ids = [event(out, trigger)["event_id"] for trigger in ("expelled", "sent")]
    merges = [{"action": "merge", "value": "one", "event_id": i, "why": "one step"} for i in ids]
    alone = len(load_clusters(out))
    built(articles, out, *merges)
    assert len(load_clusters(out)) == alone - 1
    assert {"person"} <= {row["by"] for row in rows(out, _merges())}
    built(articles, out, *({"action": "split", "event_id": i} for i in ids))
    assert len({event(out, trigger)["cluster_id"] for trigger in ("expelled", "sent")}) == 2


def _merges() -> Any:
    from chronology.dataset.schema import MERGES

    return MERGES


class TestChangedText:
    def selector(self, out: Path) -> dict[str, str]:
        (row,) = (row for row in review_all(out) if row["exact"] == "expelled")
        return {**{k: row[k] for k in COLUMNS}, "action": "fix", "field": "label", "value": "Two had to go"}

    def test_a_changed_neighbour_sentence_leaves_the_correction_in_force(
        self, articles: Path, out: Path
    ) -> None:
        correction = self.selector(out)
        text = TEXT.replace("Russia sent", "A new lead.\n\nRussia sent").replace("Ties", "Ties, again")
        (articles / "one.md").write_text(text, encoding="utf-8")
        summary = built(articles, out, correction)
        assert event(out, "expelled")["label"] == "Two had to go"
        assert event(out, "expelled")["event_id"] != correction["event_id"]
        assert summary.unmet == ()
        assert [row["found_by"] for row in rows(out, CORRECTIONS)] == ["quote"]

    def test_a_lost_sentence_is_reported(self, articles: Path, out: Path) -> None:
        correction = self.selector(out)
        (articles / "one.md").write_text(TEXT.replace("expelled", "welcomed"), encoding="utf-8")
        summary = built(articles, out, correction)
        assert len(summary.unmet) == 1
        assert (
            "corrections.csv:2: fix is not applied, its event “expelled” of one.md is gone"
            in summary.unmet[0]
        )
        assert rows(out, CORRECTIONS) == []

    def test_two_places_that_fit_equally_are_left_alone(self, articles: Path, out: Path) -> None:
        correction = self.selector(out)
        sentence = TEXT.split("---\n")[2]
        (articles / "one.md").write_text(TEXT + "\n" + sentence, encoding="utf-8")
        assert len(built(articles, out, correction).unmet) == 1


def review_all(out: Path) -> list[dict[str, str]]:
    """The review's rows of all events: those without a doubt are asked for, too."""
    import chronology.dataset.review as module

    doubts = module._doubts
    try:
        module._doubts = lambda *_: iter([(1.0, "asked")])  # type: ignore[assignment]
        return review(out)
    finally:
        module._doubts = doubts


def test_a_withdrawn_correction_leaves_no_trace(articles: Path, out: Path) -> None:
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    built(articles, out, fix(out, "expelled", "label", "Other"))
    (out / "corrections.csv").unlink()
    built(articles, out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_only_pages_whose_corrections_changed_are_resolved_anew(articles: Path, out: Path) -> None:
    assert built(articles, out, fix(out, "expelled", "label", "Other")).n_kept == 1
    assert built(articles, out).n_kept == 2


class TestReview:
    def test_sheet_comes_back_as_corrections_and_the_least_sure_come_first(
        self, articles: Path, out: Path
    ) -> None:
        found = review(out)
        assert found
        assert "hypothetical" in found[0]["doubts"]
        found[0] |= {"action": "confirm", "by": "A. Reader"}
        with (out / "corrections.csv").open("w", encoding="utf-8", newline="") as stream:
            write_review(found, stream)
        assert built(articles, out).unmet == ()
        assert found[0]["event_id"] not in {row["event_id"] for row in review(out)}

    def test_formulas_are_guarded_and_come_back(self, tmp_path: Path) -> None:
        row = dict.fromkeys(COLUMNS, "") | {
            "action": "fix",
            "field": "label",
            "value": "=1+1",
            "event_id": "a:1-2",
        }
        with (tmp_path / "corrections.csv").open("w", encoding="utf-8", newline="") as stream:
            write_review([row], stream)
        assert "'=1+1" in (tmp_path / "corrections.csv").read_text(encoding="utf-8")
        (found,) = read_corrections(tmp_path / "corrections.csv").all
        assert found.value == "=1+1"


class TestSheet:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("action\nfix\n", "csv:1: lacks the column event_id"),
            ("action,event_id\nfix,a,b\n", "csv:2: has more or fewer cells"),
            (
                "action,event_id\nmend,a\n",
                "csv:2: has the action 'mend'; allowed are fix, drop, confirm, merge, split",
            ),
            ("action,event_id\ndrop,\n", "csv:2: names no event"),
            ("action,event_id,field,value\nfix,a,colour,x\n", "csv:2: has the field 'colour'"),
            ("action,event_id,field,value\nfix,a,date,soon\n", "csv:2: has the date 'soon'"),
            ("action,event_id,field,value\nfix,a,date,2019/2018\n", "csv:2: has the date '2019/2018'"),
            ("action,event_id,field,value\nfix,a,type,WAR\n", "csv:2: has the type 'WAR'; allowed are AGREE"),
            ("action,event_id,field,value\nfix,a,label,\n", "csv:2: has an empty label"),
            ("action,event_id,field\ndrop,a,label\n", "csv:2: has a field, which only fix takes"),
            ("action,event_id\nmerge,a\n", "csv:2: has no value"),
        ],
    )
    def test_a_fault_is_told_with_its_line(self, tmp_path: Path, text: str, said: str) -> None:
        (tmp_path / "corrections.csv").write_text(text, encoding="utf-8")
        with pytest.raises(MalformedSheet) as error:
            read_corrections(tmp_path / "corrections.csv")
        assert said in str(error.value)

    def test_a_cell_too_large_for_csv_is_told_with_its_line(self, tmp_path: Path) -> None:
        path, before = tmp_path / "corrections.csv", csv.field_size_limit(100)
        path.write_text(f"action,event_id\ndrop,{'a' * 200}\n", encoding="utf-8")
        try:
            with pytest.raises(MalformedSheet, match="csv:1: is no CSV: field larger than"):
                read_corrections(path)
        finally:
            csv.field_size_limit(before)

    def test_rows_without_an_action_are_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / "corrections.csv").write_text("action,event_id,mine\n,a,x\ndrop,b,y\n", encoding="utf-8")
        assert len(read_corrections(tmp_path / "corrections.csv").all) == 1

    def test_yaml_says_the_same(self, tmp_path: Path) -> None:
        path = tmp_path / "corrections.yaml"
        path.write_text(
            "- {action: fix, event_id: 'a:1-2', field: date, value: 2019-01-23}\n", encoding="utf-8"
        )
        (found,) = read_corrections(path).all
        assert found.value == "2019-01-23"

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("- drop\n- [a", "yaml:2: is no YAML: expected ',' or ']'"),
            ("- \u0000", "is no YAML: "),
            ("- &one drop\n- *two", "yaml:2: is no YAML: found undefined alias 'two'"),
            ("[" * 1_000, "is no YAML that can be read: nested too deep"),
            ("- drop", "yaml:1: is no map of texts"),
            ("- {action: drop, colour: x}", "yaml:1: has 'colour'"),
            ("- {action: drop}", "yaml:1: names no event"),
        ],
    )
    def test_faults_of_yaml(self, tmp_path: Path, text: str, said: str) -> None:
        (tmp_path / "corrections.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(MalformedSheet) as error:
            read_corrections(tmp_path / "corrections.yaml")
        assert said in str(error.value)
        assert "\n" not in str(error.value)

    def test_two_sheets_are_one_too_many(self, tmp_path: Path) -> None:
        for name in ("corrections.csv", "corrections.yaml"):
            (tmp_path / name).touch()
        with pytest.raises(MalformedSheet, match="stands beside corrections"):
            sheet_in(tmp_path)
        assert sheet_in(tmp_path / "none") is None

    def test_a_bad_sheet_leaves_the_old_tables(self, articles: Path, out: Path) -> None:
        before = (out / "events.parquet").read_bytes()
        (out / "corrections.csv").write_text("action\n", encoding="utf-8")
        with pytest.raises(MalformedSheet):
            built(articles, out)
        assert (out / "events.parquet").read_bytes() == before
