from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import chronology
from chronology.cli import main
from chronology.dataset import previous, write
from chronology.dataset.diff import Kind, Why, diff
from chronology.errors import MalformedDataset
from chronology.pipeline import part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

A = "---\npublished: 2022-03-06\n---\nEnvoys met officials in Caracas on Saturday.\n"
B = "---\npublished: 2019-05-07\n---\nMoscow signed an agreement with Venezuela on 5 May 2018.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.md").write_text(A, encoding="utf-8")
    (folder / "b.md").write_text(B, encoding="utf-8")
    chronology.build(folder, tmp_path / "old", chart=None)
    return folder


def change_the_date(articles: Path) -> None:
    (articles / "a.md").write_text(A.replace("2022-03-06", "2022-03-13"), encoding="utf-8")


def change_the_text(articles: Path) -> None:
    (articles / "a.md").write_text(A.replace("Saturday", "Friday"), encoding="utf-8")


def add(articles: Path) -> None:
    (articles / "c.md").write_text("Chávez won an election on 6 December 1998.\n", encoding="utf-8")


def remove(articles: Path) -> None:
    (articles / "b.md").unlink()


def correct(articles: Path) -> None:
    events = chronology.load_events(articles.parent / "old")
    event_id = events[events["label"].str.contains("agreement")]["event_id"].iloc[0]
    sheet = f"action,field,value,by,date,why,event_id\nfix,date,2018-06,me,2026-11-26,misread,{event_id}\n"
    (articles.parent / "new").mkdir()
    (articles.parent / "new" / "corrections.csv").write_text(sheet, encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "table", "kind", "why"),
    [
        (change_the_date, "mentions", Kind.CHANGED, Why.METADATA),
        (change_the_date, "events", Kind.CHANGED, Why.METADATA),
        (change_the_date, "documents", Kind.CHANGED, Why.METADATA),
        (change_the_text, "mentions", Kind.ADDED, Why.TEXT),
        (change_the_text, "mentions", Kind.REMOVED, Why.TEXT),
        (add, "documents", Kind.ADDED, Why.NEW_DOCUMENT),
        (add, "mentions", Kind.ADDED, Why.NEW_DOCUMENT),
        (remove, "documents", Kind.REMOVED, Why.DOCUMENT_REMOVED),
        (remove, "events", Kind.REMOVED, Why.DOCUMENT_REMOVED),
        (correct, "events", Kind.CHANGED, Why.CORRECTION),
    ],
)
def test_says_what_changed_and_why(
    change: Callable[[Path], None], table: str, kind: Kind, why: Why, articles: Path, tmp_path: Path
) -> None:
    change(articles)
    chronology.build(articles, tmp_path / "new", chart=None)
    found = diff(tmp_path / "old", tmp_path / "new")
    assert (table, kind, why) in found.counts
    assert {one.why for one in found.changes} == {why}


def test_a_changed_row_has_old_and_new_values(articles: Path, tmp_path: Path) -> None:
    change_the_date(articles)
    chronology.build(articles, tmp_path / "new", chart=None)
    (mention,) = (one for one in diff(tmp_path / "old", tmp_path / "new").changes if one.table == "mentions")
    assert mention.values["timex_value"] == ("2022-03-05", "2022-03-12")
    assert "timex_value 2022-03-05 → 2022-03-12" in str(mention)
    assert mention.source_id == "a.md"


def test_other_rules_are_named(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = part.document_rows

    def otherwise(*args: object) -> object:
        told = rows(*args)  # type: ignore[arg-type]
        for row in told.events:
            row["label"] = f"{row['label']}!"
        return told

    for module in (previous, write):
        monkeypatch.setattr(module, "rules_version", lambda: "0" * 16)
    monkeypatch.setattr(part, "document_rows", otherwise)
    chronology.build(articles, tmp_path / "new", chart=None)
    found = diff(tmp_path / "old", tmp_path / "new")
    assert {(one.table, one.why) for one in found.changes} == {("events", Why.RULES)}


def test_the_same_twice_is_no_difference(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chronology.build(articles, tmp_path / "new", chart=None)
    assert diff(tmp_path / "old", tmp_path / "new").changes == ()
    assert main(["diff", str(tmp_path / "old"), str(tmp_path / "new")]) == 0
    assert capsys.readouterr().out == "no row is different\n"


def test_command_lists_by_reason(articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    remove(articles)
    chronology.build(articles, tmp_path / "new", chart=None)
    assert main(["diff", str(tmp_path / "old"), str(tmp_path / "new"), "--all"]) == 0
    assert "documents: 1 removed, document removed\n  " in capsys.readouterr().out


def test_what_is_no_dataset_is_an_error(articles: Path, tmp_path: Path) -> None:
    with pytest.raises(MalformedDataset):
        diff(tmp_path / "old", articles)
