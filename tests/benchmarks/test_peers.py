"""How peers are asked, without asking them: what is cut from their spans, and what is asked only once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.accuracy import peers
from benchmarks.accuracy.adapters import stream
from benchmarks.accuracy.timex import Page

ECHO = """\
import json, sys
for line in sys.stdin:
    page = json.loads(line)
    print(json.dumps({"id": page["id"], "timexes": [{"start": 0, "end": len(page["text"])}]}))
    open(sys.argv[0] + ".log", "a").write(page["id"] + "\\n")
"""


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("on Saturday", "Saturday"),
        ("in 2019, and", "2019"),
        ("three days of", "three days"),
        ("Friday, the", "Friday"),
        ("since March 2019", "March 2019"),
        ("May 5", "May 5"),
        ("in", "in"),
        ("10:35 a.m.", "10:35 a.m."),
    ],
)
def test_prepositions_at_the_edges_are_cut(found: str, kept: str) -> None:
    start, end = stream.bare(7, found)
    assert found[start - 7 : end - 7] == kept


def test_a_text_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    adapter = tmp_path / "echo.py"
    adapter.write_text(ECHO, encoding="utf-8")
    monkeypatch.setattr(peers, "ADAPTERS", tmp_path)
    predict = peers.predictor(peers.Peer("echo", (), adapter.name), Path(sys.executable))
    first = Page("a", "in 2019", "2022-03-06")
    again = Page("b", "in 2019", "2022-03-06")
    later = Page("c", "in 2019", None)
    assert [len(found) for found in predict([first])] == [1]
    assert [len(found) for found in predict([again, later])] == [1, 1]
    assert Path(f"{adapter}.log").read_text(encoding="utf-8").split() == ["a", "c"]


def test_each_peer_has_its_adapter_and_pinned_versions() -> None:
    for peer in peers.PEERS:
        assert (peers.ADAPTERS / peer.adapter).is_file()
        assert all("==" in requirement for requirement in peer.requirements)
