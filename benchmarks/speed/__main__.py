"""Measure speed beside other tools, and as the text grows: ``python -m benchmarks.speed``.

--texts FILE        the tools on your own JSON lines (text, dct) instead of made ones
--tools NAME        these only; repeatable (chronology is always measured)
--largest MB        the largest single text, 10 unless given
--documents N       the greatest number of short texts, 100,000 unless given
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.accuracy.data import CORPORA, DATA, corpus_file
from benchmarks.speed.building import built
from benchmarks.speed.growth import long_texts, many_texts, stages, twice
from benchmarks.speed.report import Beside, Figures, markdown, plot
from benchmarks.speed.systems import SYSTEMS, measured
from benchmarks.speed.text import Article, articles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.speed.systems import System

ROOT = Path(__file__).resolve().parents[2]
BUILT = 1000
OURS = SYSTEMS[0]
PEERS_DIR = Path(tempfile.gettempdir()) / "chronology-peers"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and write ``speed.md`` and ``speed.svg``; the exit code."""
    options = _parser().parse_args(argv)
    news = twice(newswire())  # before anything else has been read
    texts = _own(options.texts) if options.texts else list(itertools.islice(articles(), options.articles))
    speeds = []
    for system in [system for system in SYSTEMS if _is_asked_for(system, options.tools)]:
        speeds.append(
            Beside(system.name, *(measured(one, texts, options.peers_dir) for one in (system, OURS)))
        )
        print(speeds[-1].speed or f"{system.name}: not measured, for there is no {system.needs}", flush=True)
    figures = Figures(
        speeds,
        news,
        list(long_texts(_powers(10_000, options.largest * 1e6))),
        list(many_texts(_powers(100, options.documents))),
        stages(texts),
        built(texts[:BUILT]),
    )
    page = markdown(figures)
    print(page)
    (options.out / "speed.md").write_text(page, encoding="utf-8")
    plot(figures).save(str(options.out / "speed.svg"))
    return 0


def _is_asked_for(system: System, tools: Sequence[str]) -> bool:
    return system is OURS or not tools or any(tool in system.name for tool in tools)


def _own(path: Path) -> list[Article]:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Article(record["text"], record.get("dct") or record.get("published")) for record in records]


def newswire(data: Path = DATA) -> list[Article]:
    """The annotated news that may not be redistributed; none where it doesn't stand beside the checkout."""
    files = [
        corpus_file(corpus, data) for corpus in CORPORA if corpus.name in ("te3-timebank", "te3-aquaint")
    ]
    return [article for file in files if file.exists() for article in _own(file)]


def _powers(first: int, last: float) -> list[int]:
    """From the first to the last, ten times as much at each step."""
    found = [first]
    while found[-1] * 10 <= last:
        found.append(found[-1] * 10)
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description="Measure our speed.")
    add = parser.add_argument
    add("--articles", type=int, default=3000, metavar="N", help="texts for the tools, of two KB each")
    add("--texts", type=Path, metavar="FILE", help="JSON lines of your own for the tools")
    add("--tools", action="append", default=[], metavar="NAME", help="part of a tool's name; repeatable")
    add("--largest", type=float, default=10, metavar="MB", help="the largest single text")
    add("--documents", type=int, default=100_000, metavar="N", help="the greatest number of short texts")
    add("--peers-dir", type=Path, default=PEERS_DIR, metavar="DIR", help="where the tools are set up")
    add("--out", type=Path, default=ROOT / "docs", metavar="DIR", help="where the page and the plot go")
    return parser


if __name__ == "__main__":
    sys.exit(main())
