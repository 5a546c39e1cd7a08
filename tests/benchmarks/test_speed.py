"""The benchmark of speed, on a tiny text: that it runs, and that its text is always the same."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from benchmarks.speed.__main__ import main, newswire
from benchmarks.speed.growth import twice
from benchmarks.speed.report import _news
from benchmarks.speed.text import articles
from chronology.tagging import tag

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_command_writes_a_page_and_a_plot(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = ["--articles", "5", "--largest", "0.1", "--documents", "100"]
    assert main([*sizes, "--tools", "chronology", "--out", str(tmp_path)]) == 0
    page = (tmp_path / "speed.md").read_text(encoding="utf-8")
    assert page in capsys.readouterr().out
    assert "| chronology |" in page
    assert "| at first sight |" in page
    assert "| 100 |" in page
    assert "anchor and place" in page
    assert "tell the events" in page
    assert "<svg" in (tmp_path / "speed.svg").read_text(encoding="utf-8")


def test_the_text_is_always_the_same_and_as_dense_as_news() -> None:
    some = list(itertools.islice(articles(), 50))
    assert some == list(itertools.islice(articles(), 50))
    characters = sum(len(article.text) for article in some)
    references = sum(len(tag(text, published=day)) for text, day in some)
    assert 2 < references / characters * 1000 < 4.5


def test_newswire_is_measured_where_it_is_and_said_to_be_missing_elsewhere(tmp_path: Path) -> None:
    assert newswire(tmp_path) == []
    folder = tmp_path / "corpora" / "dev"
    folder.mkdir(parents=True)
    (folder / "te3-timebank.jsonl").write_text('{"text": "They met on Monday.", "dct": "2022-03-06"}\n')
    first, again = twice(newswire(tmp_path))
    assert (first.texts, first.references) == (again.texts, again.references) == (1, 1)
    assert [row[1] for row in _news(twice([]))] == ["not measured here"] * 2
