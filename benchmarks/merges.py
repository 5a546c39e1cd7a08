"""How many of the pairs that clusters put together are one event: each pair judged by hand, the verdicts published.

``merges.jsonl`` holds a verdict for each pair, by the ids of its two events: of our own articles, with the
labels, and of annotated news (MEANTIME, TimeBank, AQUAINT), whose texts may not be copied. A pair without a
verdict is told, so that a change of the rules is judged before it is counted.

    python -m benchmarks.merges
"""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chronology import build, load_events

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ROOT.parent / "shared" / "corpora" / "dev"
NEWS = ("meantime-events.jsonl", "te3-timebank-events.jsonl", "te3-aquaint-events.jsonl")
VERDICTS = Path(__file__).with_name("merges.jsonl")

Pair = tuple[str, str]


def verdicts() -> dict[Pair, bool]:
    """For each judged pair, whether its two events are one."""
    rows = map(json.loads, VERDICTS.read_text(encoding="utf-8").splitlines())
    return {(row["first"], row["second"]): row["one"] for row in rows}


def pairs(events: pd.DataFrame) -> Iterator[Pair]:
    """Each two events of one cluster, by id."""
    for _, group in events.groupby("cluster_id"):
        yield from itertools.combinations(sorted(group["event_id"]), 2)


def records(names: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The English documents of annotated corpora, each text once."""
    seen: set[str] = set()
    for name in names:
        for line in (CORPORA / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["lang"] == "en" and record["text"] not in seen:
                seen.add(record["text"])
                yield {"id": record["id"], "text": record["text"], "published": record["dct"], "lang": "en"}


def main() -> int:
    """Print the share of pairs that are one event, and the pairs that nobody has judged."""
    judged = verdicts()
    sets: dict[str, Any] = {"our own articles": ROOT / "data" / "raw"}
    if (CORPORA / NEWS[0]).is_file():
        sets["annotated news"] = list(records(NEWS))
    unjudged = 0
    for name, source in sets.items():
        with tempfile.TemporaryDirectory() as folder:
            build(source, folder, chart=None)
            events = load_events(folder)
        found = list(pairs(events))
        right = sum(judged.get(pair, False) for pair in found)
        known = sum(pair in judged for pair in found)
        print(
            f"{name:20} {right:4} of {known:4} judged pairs are one event: {100 * right / max(1, known):5.1f} %"
        )
        unjudged += len(found) - known
        labels = events.set_index("event_id")["label"]
        for pair in found:
            if pair not in judged:
                print("  not judged:", *pair, "|", labels[pair[0]], "|", labels[pair[1]])
            elif not judged[pair]:
                print("  wrong:", *pair, "|", labels[pair[0]], "|", labels[pair[1]])
    return 1 if unjudged else 0


if __name__ == "__main__":
    sys.exit(main())
