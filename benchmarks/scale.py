"""Cost and memory of a build as the articles grow in number: ``python -m benchmarks.scale [--articles N ...]``.

The articles are short ones of ``benchmarks.speed.text``, so anybody can make them again. Each size is a build in a
process of its own, with its pool. Processor time is counted, for it says the same on a busy machine. The table in
docs/scale.md is written anew.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.speed.text import articles
from chronology import pipeline
from chronology.pipeline.engines import cores

if TYPE_CHECKING:
    from collections.abc import Sequence

DOC = Path(__file__).parents[1] / "docs" / "scale.md"
BEGIN, END = "<!-- measured by python -m benchmarks.scale -->\n", "<!-- end -->\n"
SIZES = (20_000, 50_000, 100_000)
PART_MB = 1
"""Small parts, so that the half is met."""
TICKS = os.sysconf("SC_CLK_TCK")
MB = 1e6


class Measured(NamedTuple):
    """One build."""

    articles: int
    megabytes: float
    """Of input."""
    first_half: float
    """Processor seconds of the workers for the first half of the articles."""
    second_half: float
    join: float
    """Processor seconds of the driver, and of the workers after the last part."""
    worker_mb: float
    """The most memory that a worker took."""
    driver_mb: float
    tables_mb: float
    events: int


def measured(number: int, folder: Path) -> Measured:
    """Build so many articles in a process of its own."""
    source = folder / f"{number}.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for at, (text, published) in enumerate(itertools.islice(articles(paragraphs=1), number)):
            file.write(json.dumps({"id": f"a{at}", "text": text, "published": published}) + "\n")
    call = [sys.executable, "-m", "benchmarks.scale", "--build", str(source)]
    done = subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True)
    source.unlink()
    return Measured(*json.loads(done.stdout))


def build(source: Path) -> Measured:
    """Build in this process, and look at its workers after each part."""
    seen: list[tuple[int, float]] = []
    peaks = [0.0]

    def look(done: pipeline.Progress) -> None:
        workers = _children()
        seen.append((done.n_read, sum(map(_seconds, workers))))
        peaks.append(max(map(_peak_mb, workers), default=0.0))

    out = source.with_suffix("")
    how: pipeline.Reading = {"part_megabytes": PART_MB}
    summary = pipeline.build(source, out, chart=None, progress=look, workers=max(2, cores()), **how)
    half = next(seconds for n_read, seconds in seen if 2 * n_read >= seen[-1][0])
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    all_parts = seen[-1][1]
    return Measured(
        articles=summary.counts.pages,
        megabytes=source.stat().st_size / MB,
        first_half=half,
        second_half=all_parts - half,
        join=own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime - all_parts,
        worker_mb=max(peaks),
        driver_mb=own.ru_maxrss * 1024 / MB,
        tables_mb=sum(path.stat().st_size for path in out.rglob("*.parquet")) / MB,
        events=sum(summary.counts.events.values()),
    )


def _children() -> list[int]:
    me = os.getpid()
    found = (int(child) for child in Path(f"/proc/{me}/task/{me}/children").read_text().split())
    return [child for child in found if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def _seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _peak_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 / MB for line in lines if line.startswith("VmHWM"))


def markdown(rows: Sequence[Measured]) -> str:
    """The table."""
    head = (
        "| articles | MB | events | first half, s | second half, s | joining, s | µs an article"
        " | worker MB | driver MB | tables MB |\n"
    )
    lines = ["".join(f"| {figure:,.0f} " for figure in _figures(m)) + "|\n" for m in rows]
    return head + "|---:" * 10 + "|\n" + "".join(lines)


def _figures(m: Measured) -> tuple[float, ...]:
    each = (m.first_half + m.second_half + m.join) / m.articles * 1e6
    spent = (m.first_half, m.second_half, m.join, each)
    return (m.articles, m.megabytes, m.events, *spent, m.worker_mb, m.driver_mb, m.tables_mb)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and write the table; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description="Measure growth.")
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(argv)
    if asked.build is not None:
        print(json.dumps(build(asked.build)))
        return 0
    rows = []
    for number in asked.articles:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measured(number, Path(folder)))
        print(markdown(rows[-1:]), flush=True)
    before, _, rest = DOC.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    DOC.write_text(f"{before}{BEGIN}\n{markdown(rows)}\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
