"""Score the resolver on every data set: ``python -m benchmarks.accuracy``.

--errors --only te3-timebank --part dev     what goes wrong, and under which rule
--peers --peers-dir DIR                     measure the peers again, in environments made in DIR
--pin                                       make today's figures the floors
--check                                     exit 1 below a floor or where a data file changed
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.accuracy import ours
from benchmarks.accuracy.data import DATA, PARTS
from benchmarks.accuracy.faults import listing
from benchmarks.accuracy.floors import FLOORS, pin, shortfalls
from benchmarks.accuracy.measure import Measured, measure
from benchmarks.accuracy.peers import PEER_FIGURES, PEERS, predictor, prepare
from benchmarks.accuracy.report import markdown, plain

if TYPE_CHECKING:
    from benchmarks.accuracy.report import Figures

DOCS = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"
PEERS_DIR = Path(tempfile.gettempdir()) / "chronology-peers"


def main(argv: list[str] | None = None) -> int:
    """Measure, print, and write ``docs/accuracy.md`` after a whole run; the exit code."""
    options = _parser().parse_args(argv)
    if not options.data.is_dir():
        print(f"nothing measured: the annotated data may not be redistributed and is absent ({options.data})")
        return 0
    only = frozenset(name for names in options.only for name in names.split(","))
    measured = measure(ours.predict, options.data, options.part, only)
    if not measured.figures:
        print(f"no data set is called {', '.join(sorted(only))}", file=sys.stderr)
        return 2
    if options.errors:
        print(listing(measured.faults, options.by, options.limit))
    print(plain(measured.figures))
    is_whole = not only and options.part == "all"
    return _keep(measured, options) if is_whole else 0


def _keep(measured: Measured, options: argparse.Namespace) -> int:
    if options.peers:
        _measure_peers(options)
    peers = json.loads(PEER_FIGURES.read_text(encoding="utf-8")) if PEER_FIGURES.exists() else {}
    page = markdown({"chronology": measured.figures, **peers}, measured.misses, measured.differences)
    DOCS.write_text(page, encoding="utf-8")
    if options.pin:
        pin(measured, FLOORS)
    problems = list(shortfalls(measured, FLOORS)) if options.check else []
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _measure_peers(options: argparse.Namespace) -> None:
    figures: dict[str, Figures] = {}
    for peer in PEERS:
        python = prepare(peer, options.peers_dir)
        figures[peer.name] = measure(predictor(peer, python), options.data, languages=("en",)).figures
        print(f"\n{peer.name}\n{plain(figures[peer.name])}")
    PEER_FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description="Score the resolver.")
    add = parser.add_argument
    add(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="a corpus, suites, or one suite; repeatable",
    )
    add("--part", choices=PARTS, default="all", help="aside: the quarter kept for checking; dev: the rest")
    add("--errors", action="store_true", help="list every fault")
    add("--by", choices=("kind", "rule"), default="kind", help="how to group the faults")
    add("--limit", type=int, metavar="N", help="at most N faults of each group")
    add("--check", action="store_true", help="exit 1 below a floor or where a data file changed")
    add("--pin", action="store_true", help="make the figures the new floors")
    add("--peers", action="store_true", help="measure the peers again")
    add("--peers-dir", type=Path, default=PEERS_DIR, metavar="DIR", help="where their environments are made")
    add("--data", type=Path, default=DATA, help="where corpora/ and suites/ stand")
    return parser


if __name__ == "__main__":
    sys.exit(main())
