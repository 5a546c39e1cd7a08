"""The peers, each in an environment of its own that is made on first use from the package index."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.accuracy.timex import Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.accuracy.measure import Predict
    from benchmarks.accuracy.suites import Case
    from benchmarks.accuracy.timex import Page

__all__ = ["PEERS", "PEER_FIGURES", "Peer", "predictor", "prepare"]

ADAPTERS = Path(__file__).with_name("adapters")
PEER_FIGURES = Path(__file__).with_name("peers.json")
"""The peers' figures as last measured, so that the table always stands beside them."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool to compare with, its pinned distributions, and the script that asks it."""

    name: str
    requirements: tuple[str, ...]
    adapter: str


PEERS = (
    Peer("dateparser 1.5.0", ("dateparser==1.5.0",), "run_dateparser.py"),
    Peer(
        "Microsoft Recognizers 1.0.2a2",
        ("recognizers-text-suite==1.0.2a2", "emoji==1.1.0"),
        "run_recognizers.py",
    ),
)


def prepare(peer: Peer, folder: Path) -> Path:
    """The Python of the peer's environment, which is made in ``folder`` if it isn't there."""
    home = folder / peer.name.replace(" ", "-").lower()
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    finished = home / "installed"
    if not finished.exists():
        venv.create(home, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *peer.requirements], check=True)
        finished.touch()
    return python


def predictor(peer: Peer, python: Path) -> Predict:
    """The peer as a system to measure; its adapter runs once a call, on the texts that it hasn't seen yet."""
    known: dict[tuple[str, str | None], tuple[Timex, ...]] = {}

    def predict(pages: Sequence[Page | Case]) -> Iterator[tuple[Timex, ...]]:
        unseen = [page for page in pages if (page.text, page.published) not in known]
        for page, found in zip(unseen, _ask(peer, python, unseen), strict=True):
            known[page.text, page.published] = found
        yield from (known[page.text, page.published] for page in pages)

    return predict


def _ask(peer: Peer, python: Path, pages: Sequence[Page | Case]) -> Iterator[tuple[Timex, ...]]:
    lines = [json.dumps({"id": p.id, "text": p.text, "published": p.published}) for p in pages]
    done = subprocess.run(
        [python, ADAPTERS / peer.adapter],
        input="\n".join(lines),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    for line in done.stdout.splitlines():
        yield tuple(Timex(**timex) for timex in json.loads(line)["timexes"])
