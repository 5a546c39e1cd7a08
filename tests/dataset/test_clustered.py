"""Clusters found on the disk are those that are found in memory."""

from __future__ import annotations

import random
from pathlib import Path

import pyarrow as pa
import pytest

import chronology
from chronology.dataset import clustered, runs, sorting
from chronology.dataset.compared import claim
from chronology.dataset.read import whole
from chronology.dataset.schema import CLUSTERS, DOCUMENTS, EVENT_ACTORS, EVENTS, MERGES
from chronology.events.clusters import cluster

RAW = Path(__file__).parents[2] / "data" / "raw"


@pytest.mark.skipif(not RAW.is_dir(), reason="the sample articles are not in this checkout")
@pytest.mark.parametrize("held", [3, 5_000])
def test_clusters_are_those_of_all_claims_at_once(
    held: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "HELD", held)
    monkeypatch.setattr(runs, "RUN_ROWS", 20 * held)
    monkeypatch.setattr(runs, "FAN_IN", 4)
    chronology.build(sorted(RAW.glob("*.md"))[::3], tmp_path / "out", chart=None)
    actors = whole(tmp_path / "out", EVENT_ACTORS).to_pylist()
    documents = whole(tmp_path / "out", DOCUMENTS, ["doc_id", "lang"]).to_pylist()
    langs = {row["doc_id"]: row["lang"] for row in documents}
    assert len(set(langs.values())) > 1
    claims = [
        claim(
            {
                **row,
                "lang": langs[row["doc_id"]],
                "actors": [a for a in actors if a["event_id"] == row["event_id"]],
            }
        )
        for row in whole(tmp_path / "out", EVENTS).to_pylist()
    ]
    random.Random(4).shuffle(claims)
    found = cluster(claims)
    told = whole(tmp_path / "out", CLUSTERS, ["cluster_id", "event_id", "n_events"]).to_pylist()
    assert sorted(map(tuple, map(dict.values, told))) == [
        (group.cluster_id, group.main.event_id, len(group.members)) for group in found
    ]
    merges = whole(tmp_path / "out", MERGES).to_pylist()
    assert len(merges) > 5
    assert sorted(map(tuple, map(dict.values, merges))) == sorted(
        (group.cluster_id, *merge) for group in found for merge in group.merges
    )
    marks = whole(tmp_path / "out", EVENTS, ["event_id", "cluster_id"]).to_pylist()
    assert {row["event_id"]: row["cluster_id"] for row in marks} == {
        claim.event_id: group.cluster_id for group in found for claim in group.members
    }


def test_what_is_sorted_comes_back_in_order_and_can_be_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, size in (("RUN_ROWS", 7), ("BLOCK_ROWS", 2), ("FAN_IN", 3)):
        monkeypatch.setattr(runs, name, size)
    monkeypatch.setattr(sorting, "HELD", 5)
    schema = pa.schema({"digit": pa.string(), "number": pa.int64()})
    kept = sorting.Sorting(sorting.Sorted("numbers", schema, ("digit",), ("number",)), tmp_path)
    numbers = list(range(100))
    random.Random(3).shuffle(numbers)
    rows = [{"digit": f"{number % 10}", "number": number, "beside": True} for number in numbers]
    for row in rows[:60]:
        kept.add(row)
    kept.add_rows(pa.Table.from_pylist(rows[60:]))
    expected = sorted((f"{number % 10}", number) for number in numbers)
    for _ in range(2):
        assert [tuple(row.values()) for piece in kept.pieces() for row in piece.to_pylist()] == expected
    assert len(list(tmp_path.iterdir())) <= 3


@pytest.mark.parametrize("size", [1, 4, 7, 100])
def test_no_stretch_is_cut(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clustered, "BATCH_ROWS", size)
    names = sorted(f"slot {number**2 % 13}" for number in range(60))
    rows = pa.Table.from_pylist([{"stretch": name} for name in names], schema=clustered._MEETING)
    cut = [rows.slice(at, 5)["stretch"].to_pylist() for at in range(0, 60, 5)]
    found = [
        batch["stretch"].to_pylist()
        for batch in clustered._whole_stretches(rows.slice(at, 5) for at in range(0, 60, 5))
    ]
    assert [name for batch in found for name in batch] == [name for piece in cut for name in piece]
    seen = [name for batch in found for name in set(batch)]
    assert len(seen) == len(set(seen))
