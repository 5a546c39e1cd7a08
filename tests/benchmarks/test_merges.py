"""The merges of our own articles: every pair is judged, and nine in ten at least are one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.merges import pairs, verdicts
from chronology import load_events

if TYPE_CHECKING:
    from pathlib import Path


def test_pairs_are_judged_and_one_event(processed: Path) -> None:
    found, judged = list(pairs(load_events(processed))), verdicts()
    unjudged = [pair for pair in found if pair not in judged]
    assert not unjudged, "judge them in benchmarks/merges.jsonl: python -m benchmarks.merges shows them"
    assert len(found) >= 20
    assert sum(judged[pair] for pair in found) >= 0.9 * len(found)
