"""How a page of many events behaves in a real browser: ``python -m benchmarks.timeline``.

For made-up events, by number: the size of the page, the processor's time and the memory to write it, how long it takes
to show, and how long from the reader's act to the drawn frame, as median and worst of several; by the clock, and as
time of the page's main thread, which says more on a machine that others use. Wants Debian's chromium.

    python -m benchmarks.timeline [--events 1000 --events 10000 --events 100000 --events 1000000]
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from playwright.sync_api import sync_playwright

from chronology.timeline import save_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tests" / "timeline"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
)
SIZES = (1_000, 10_000, 100_000, 1_000_000)
DEEDS = (
    "adds names to its list of sanctions",
    "accuses its neighbour of plotting",
    "holds talks behind closed doors",
    "signs an agreement on oil",
    "begins joint exercises",
    "sends a first shipment of medicine",
    "warns of all options",
    "rejects the resolution",
    "freezes the assets of a company",
    "recalls the envoy",
    "lets the observers leave",
    "pays the first part of a debt",
)

DRAWN = """(act) => new Promise((done) => {
  const root = document.documentElement, before = root.dataset.drawn, start = performance.now();
  new MutationObserver((_, seen) => {
    if (root.dataset.drawn === before) return;
    seen.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(root, { attributes: true });
  new Function("return " + act)()();
})"""
"""Milliseconds from an act to the frame that shows it."""

_SEARCH = """() => {
  const q = document.getElementById("q");
  q.value = "WORD";
  q.dispatchEvent(new Event("input", { bubbles: true }));
}"""

ACTS = {
    "zoom in": ["() => document.getElementById('closer').click()"] * 6,
    "move": ["() => document.getElementById('earlier').click()"] * 6,
    "whole": ["() => document.getElementById('whole').click()"],
    "search": [_SEARCH.replace("WORD", word) for word in ("oil", "envoys", "capital", "")],
    "hide a class": ["() => document.querySelector('#legend button').click()"] * 2,
}


def sample(count: int) -> pd.DataFrame:
    """So many events with the times and types of the tests' events, and as many different words as articles have.

    Each has a label of its own (60 characters that pack to 15 bytes, as in our own tables), four events of
    about the same time are of one document, whose name is a hash, and weights have three decimals.
    """
    from timeline_sample import sample_events

    base, rng = sample_events(min(count, 100_000)), np.random.default_rng(7)
    events = base.iloc[rng.integers(len(base), size=count)].sort_values("begin").reset_index(drop=True)
    documents = [f"{number:016x}" for number in rng.integers(2**63, size=count // 4 + 1)]
    names = [name.title() for name in _names(rng, 20_000)]
    said = zip(*(rng.choice(words, count) for words in (names, DEEDS, names, names)), strict=True)
    events["label"] = [f"{who} {deed}, {other} of {where} said" for who, deed, other, where in said]
    events["doc_id"] = [documents[i // 4] for i in range(count)]
    places = rng.integers(2_000, size=count)
    events["event_id"] = [f"{doc}:{at}-{at + 6}" for doc, at in zip(events["doc_id"], places, strict=True)]
    events["key_score"] = rng.integers(1_000, size=count) / 1_000
    return events


def _names(rng: np.random.Generator, count: int) -> list[str]:
    """Pronounceable names that mean nothing."""
    parts = [f"{consonant}{vowel}" for consonant in "bcdfghklmnprstvz" for vowel in "aeiou"]
    return ["".join(rng.choice(parts, rng.integers(2, 5))) for _ in range(count)]


def measured(browser: Any, path: Path) -> dict[str, list[tuple[float, float]]]:
    """For each kind of act its milliseconds, by the clock and of the page's thread alone; "first" is the opening."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(m["value"] for m in metrics if m["name"] == "ThreadTime")

    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", timeout=120_000)
    found = {"first": [(1000 * (time.perf_counter() - start), busy())]}
    for name, acts in ACTS.items():
        found[name] = []
        for act in acts:
            page.wait_for_timeout(500)
            before = busy()
            took = page.evaluate(DRAWN, act)
            found[name].append((took, busy() - before))
    page.close()
    return found


def written(size: int, path: Path) -> tuple[float, float]:
    """Seconds of processor and megabytes of memory, beyond those of the table, that writing a page takes.

    In a process of its own, for memory that another page took would hide some.
    """
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_write, size, path).result()


def _write(size: int, path: Path) -> tuple[float, float]:
    events = sample(size)
    before, start = _peak(), time.process_time()
    save_page(events, path, title=f"{size:,} events")
    return time.process_time() - start, _peak() - before


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(argv: list[str] | None = None) -> int:
    """Print two lines for each number of events: by the clock, and of the processor."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.timeline", description=__doc__.splitlines()[0]
    )
    parser.add_argument(
        "--events", type=int, action="append", metavar="N", help="a number of events; repeatable"
    )
    sizes = parser.parse_args(argv).events or SIZES
    acts = "".join(f"{name:>14}" for name in ("first", *ACTS))
    print(f"{'events':>9} {'MB':>5} {'written s':>9} {'+ MB':>5}     {acts}   (ms, median/worst)")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for size in sizes:
            path = Path(folder) / f"{size}.html"
            seconds, memory = written(size, path)
            clock, thread = zip(
                *(zip(*times, strict=True) for times in measured(browser, path).values()), strict=True
            )
            megabytes = path.stat().st_size / 1e6
            print(f"{size:>9,} {megabytes:>5.2f} {seconds:>9.1f} {memory:>5.0f} clock{_figures(clock)}")
            print(f"{'':>31}  cpu{_figures(thread)}", flush=True)
        browser.close()
    return 0


def _figures(kinds: Iterable[Sequence[float]]) -> str:
    return "".join(f"{statistics.median(times):>8.0f}/{max(times):<5.0f}" for times in kinds)


if __name__ == "__main__":
    sys.exit(main())
