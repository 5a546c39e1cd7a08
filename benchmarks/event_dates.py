"""The dates of events end to end: MEANTIME's annotated events, found, dated and compared, from raw text.

Each annotated event with a date of its own is looked for among the events that we find in the text. Ours is
the date of the reference that dates it; where none does, the day of the report. Beside it: every event on the
day of its report, which is right for most of what news tells.

    python -m benchmarks.event_dates
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.telling import tellings
from benchmarks.timelines import date_of
from chronology.events.sentences import sentences
from chronology.intervals import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "dev" / "meantime-events.jsonl"


def judged(record: Mapping[str, Any]) -> Iterator[tuple[str, str | None, str | None]]:
    """For each annotated event with a date: that date, ours by a reference, and ours at all (``None``: not found)."""
    published = dt.date.fromisoformat(record["dct"])
    spans = [(s.start, s.end) for s in sentences(record["text"])]
    found = {telling.start: telling for telling in tellings(record["text"], published, spans)}
    for event in record["events"]:
        gold = event.get("event_time")
        if gold is None or gold.startswith("XXXX"):
            continue
        gold = f"{gold}{'-XX' * (2 - gold.count('-'))}"
        ours = found.get(event["start"])
        stated = None if ours is None or ours.interval is None else date_of(ours.interval)
        yield gold, stated, None if ours is None else stated or date_of(day(published))


def main() -> int:
    """Print how many dates are found and right."""
    if not CORPUS.is_file():
        print("the corpus is not beside the checkout; nothing measured")
        return 0
    n: Counter[str] = Counter()
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["lang"] != "en":
            continue
        for gold, stated, ours in judged(record):
            is_elsewhere = gold != record["dct"]
            n["events"] += 1
            n["found"] += ours is not None
            n["right"] += ours == gold
            n["report"] += not is_elsewhere
            n["elsewhere"] += is_elsewhere
            n["elsewhere right"] += is_elsewhere and ours == gold
            n["stated"] += stated is not None
            n["stated right"] += stated == gold
    _print("events with a date; found among ours", n["found"], n["events"])
    _print("right date, of all", n["right"], n["events"])
    _print("right date, of those found", n["right"], n["found"])
    _print("right date, of those that a reference dates", n["stated right"], n["stated"])
    _print("right date, of those not on the day of the report", n["elsewhere right"], n["elsewhere"])
    _print("baseline: every event on the day of its report", n["report"], n["events"])
    return 0


def _print(what: str, part: int, whole: int) -> None:
    print(f"{what:52}{part:5} of {whole:5}{100 * part / max(whole, 1):7.1f} %")


if __name__ == "__main__":
    sys.exit(main())
