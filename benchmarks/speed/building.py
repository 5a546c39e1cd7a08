"""What a build of the tables takes, stage by stage."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.speed.growth import Stage, timed
from chronology import build
from chronology.dataset.batches import batches
from chronology.dataset.rows import page_rows
from chronology.dataset.write import stage_batches
from chronology.documents import Document, read
from chronology.events import build_events
from chronology.tagging import document_mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.speed.text import Article
    from chronology.dataset.batches import Batch

__all__ = ["Built", "built"]


class Built(NamedTuple):
    """A build in one process: how much text, its cost in seconds of processor time, and that of its stages."""

    megabytes: float
    seconds: float
    stages: Sequence[Stage]


def built(texts: Sequence[Article]) -> Built:
    """A build of texts that were read once before; the stages add up to the whole."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.jsonl"
        lines = (json.dumps({"text": text, "published": day}) for text, day in texts)
        source.write_text("\n".join(lines), encoding="utf-8")
        build(source, Path(folder) / "before", chart=None, workers=1)
        whole, _ = timed(lambda: build(source, Path(folder) / "out", chart=None, workers=1).counts.pages)
        reading, pages = timed(lambda: [page for page in read(source) if isinstance(page, Document)])
    resolving, mentions = timed(lambda: [document_mentions(page) for page in pages])
    paired = list(zip(pages, mentions, strict=True))
    telling, events = timed(lambda: [build_events(page, found) for page, found in paired])
    tabling, rows = timed(
        lambda: [page_rows(page, found, told) for (page, found), told in zip(paired, events, strict=True)]
    )
    comparing, tables = timed(lambda: list(batches(rows, "a benchmark")))
    writing, _ = timed(lambda: _write(tables))
    stages = [
        Stage("read the articles, judge language and date", reading),
        Stage("find and place the references", resolving),
        Stage("tell the events", telling),
        Stage("make the rows", tabling),
        Stage("make columns of them, checked, with what events are compared by", comparing),
        Stage("sort, cluster and write them", writing),
    ]
    rest = max(whole - sum(stage.seconds for stage in stages), 0.0)
    stages.append(Stage("sketch texts to find copies, keep parts, and the rest", rest))
    return Built(sum(len(text.encode()) for text, _ in texts) / 1e6, whole, stages)


def _write(tables: Sequence[Batch]) -> None:
    with tempfile.TemporaryDirectory() as folder, stage_batches(tables, Path(folder) / "out") as staged:
        staged.commit()
