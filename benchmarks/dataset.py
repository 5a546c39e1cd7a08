"""A dataset of millions of made-up events: written in a stream, then asked for one month.

``python -m benchmarks.dataset [N]`` writes N million events (5 unless given) into a temporary folder, parted by
year, in one file, and in one file without open events. It prints how much memory the writing took and how long
the questions took, each in a process of its own, warm. Most events have a day; some a month, a year or a span of
months, a few are open ("since 2013") or undated, so that every row group holds some of each, as in news.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from chronology.dataset.load import load_events
from chronology.dataset.parquet import write_parted, write_whole
from chronology.dataset.runs import Runs
from chronology.dataset.schema import EVENTS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH = 50_000
FIRST, LAST = "1998-01-01", "2026-01-01"
SHAPES = {"day": 0.92, "month": 0.04, "year": 0.02, "span": 0.008, "undated": 0.008, "open": 0.004}
LAYOUTS = ("parted", "whole", "closed")
"""Parts by year; one file; one file in which no event is open."""
WORDS = np.array(
    "the envoys of both states met in the capital and signed what had been agreed before".split()
)
MONTH = {"since": "2019-03", "until": "2019-03"}


def events(millions: float, *, is_open: bool) -> Iterator[pa.Table]:
    """The rows, in no order, a batch at a time."""
    random = np.random.default_rng(7)
    for start in range(0, int(millions * 1_000_000), BATCH):
        yield _batch(random, start, list(SHAPES) if is_open else [*SHAPES][:-1])


def _batch(random: np.random.Generator, start: int, shapes: list[str]) -> pa.Table:
    n = BATCH
    shares = np.array([SHAPES[name] for name in shapes])
    shape = random.choice(shapes, size=n, p=shares / shares.sum())
    days = (np.datetime64(LAST) - np.datetime64(FIRST)).astype(int)
    day = np.datetime64(FIRST, "D") + random.integers(0, days, n)
    begin, end = day.copy(), day + 1
    month, year = day.astype("M8[M]"), day.astype("M8[Y]")
    for name, first, last in (
        ("month", month, month + 1),
        ("year", year, year + 1),
        ("span", day, day + 200),
    ):
        begin = np.where(shape == name, first.astype("M8[D]"), begin)
        end = np.where(shape == name, last.astype("M8[D]"), end)
    undated, is_open = shape == "undated", shape == "open"
    begins = pa.array(begin.astype("M8[us]"), mask=undated)
    ends = pa.array(end.astype("M8[us]"), mask=undated | is_open)
    texts = [" ".join(random.choice(WORDS, 24)) for _ in range(500)]
    numbers = np.arange(start, start + n)
    ids = [f"{number * 2654435761 % 2**64:016x}" for number in range(start, start + n)]
    known = {
        "event_id": pa.array([f"{doc_id}:10-15" for doc_id in ids]),
        "cluster_id": pa.array([f"{doc_id}:10-15" for doc_id in ids]),
        "doc_id": pa.array(ids),
        "begin": begins,
        "end": ends,
        "begin_kind": pa.array(np.where(undated, "unknown", "known")),
        "end_kind": pa.array(np.where(undated, "unknown", np.where(is_open, "open", "known"))),
        "granularity": pa.array(np.where(np.isin(shape, ["month", "year"]), shape, "day"), mask=undated),
        "sort_date": pa.array(begin.astype("M8[us]")),
        "edtf": pa.array(begin.astype(str)),
        "quote": pa.array(np.array(texts)[random.integers(0, len(texts), n)]),
        "label": pa.array([f"{texts[i % 500][:50]} {i}" for i in numbers]),
        "url": pa.array([f"https://news.example/{i}" for i in numbers]),
    }
    columns = [
        known[c.name] if c.name in known else _filling(c.name, c.kind, c.allowed, random)
        for c in EVENTS.columns
    ]
    return pa.Table.from_arrays(columns, schema=EVENTS.plain)


def _filling(name: str, kind: Kind, allowed: tuple[str, ...], random: np.random.Generator) -> pa.Array:
    match kind:
        case Kind.CATEGORY:
            values = np.array(allowed or ["USA", "VEN", "RUS", "COL"])
            return pa.array(values[random.integers(0, len(values), BATCH)])
        case Kind.TEXT:
            return pa.array([name] * BATCH)
        case Kind.TEXTS:
            return pa.array([["USA", "VEN"], ["RUS", "VEN"], []] * (BATCH // 3) + [[]] * (BATCH % 3))
        case Kind.FLAG:
            return pa.array(np.zeros(BATCH, dtype=bool))
        case _:
            return pa.array(random.integers(0, 2, BATCH), kind.plain)


def write(folder: Path, millions: float, layout: str) -> None:
    """The events table alone: it is what ``load_events`` reads."""
    folder.mkdir()
    runs = Runs(EVENTS, Path(tempfile.mkdtemp(dir=folder)))
    for batch in events(millions, is_open=layout != "closed"):
        runs.add(batch)
    if layout == "parted":
        write_parted(EVENTS, runs.sorted(), folder / EVENTS.name)
    else:
        write_whole(EVENTS, runs.sorted(), folder / EVENTS.file)


def question(folder: Path, times: int = 5) -> dict[str, float]:
    """Seconds for a month and for everything, after a warm-up, and how many events there are in them."""
    rows = len(load_events(folder, **MONTH))
    month = min(_seconds(folder, **MONTH) for _ in range(times))
    whole = _seconds(folder)
    return {"month_rows": rows, "month_s": round(month, 3), "whole_s": round(whole, 2)}


def _seconds(folder: Path, **question: str) -> float:
    start = time.perf_counter()
    load_events(folder, **question)
    return time.perf_counter() - start


def main(argv: list[str]) -> None:
    """Without ``--step`` it runs each step in a process of its own, so that memory is the step's."""
    if argv and argv[0] == "--step":
        _, name, folder, millions, layout = argv
        if name == "write":
            start = time.process_time()
            write(Path(folder), float(millions), layout)
            said = {"cpu_s": round(time.process_time() - start, 1)}
        else:
            said = question(Path(folder))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps({"step": name, "millions": millions, "layout": layout, **said, "peak_mb": peak}))
        return
    millions = argv[0] if argv else "5"
    with tempfile.TemporaryDirectory() as home:
        for layout in LAYOUTS:
            folder = f"{home}/{layout}"
            _step("write", folder, millions, layout)
            _step("question", folder, millions, layout)


def _step(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "benchmarks.dataset", "--step", *words], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
