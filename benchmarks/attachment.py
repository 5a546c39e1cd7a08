"""How often a temporal reference is attached to an event that it dates, beside two simple baselines.

Candidates are the annotated events of the sentence; a choice is right when the annotators linked that event
to the reference as lying in it, around it, or beginning or ending with it. References that they linked to
no event of their sentence are left out, for there is nothing to choose.

    python benchmarks/attachment.py [FILE.jsonl ...]
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from chronology.events.attachment import Candidate, attach
from chronology.events.languages.en import ENGLISH
from chronology.events.languages.en.forms import is_reporting
from chronology.events.sentences import sentences
from chronology.events.tokens import Token, tokenise
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "dev"
DEFAULT = ("te3-timebank-events.jsonl", "te3-aquaint-events.jsonl")
DATING = words("IS_INCLUDED INCLUDES SIMULTANEOUS DURING BEGUN_BY ENDED_BY BEGINS ENDS INITIATES TERMINATES")


class Case(NamedTuple):
    """One reference with the candidates of its sentence, and the indices of the right ones."""

    tokens: list[Token]
    first: int
    last: int
    candidates: list[Candidate]
    right: set[int]


def linked_events(record: dict[str, Any]) -> dict[str, set[str]]:
    """For each reference, the events that it dates."""
    event_of = {instance["eiid"]: instance["eventID"] for instance in record["instances"]}
    linked: dict[str, set[str]] = defaultdict(set)
    for link in record["tlinks"]:
        time = link.get("timeID") or link.get("relatedToTime")
        instance = link.get("eventInstanceID") or link.get("relatedToEventInstance")
        if time and instance in event_of and link["relType"] in DATING and time != record["dct_tid"]:
            linked[time].add(event_of[instance])
    return linked


def cases(record: dict[str, Any]) -> Iterator[Case]:
    text = record["text"]
    spans = list(sentences(text))
    linked = linked_events(record)
    for timex in record["timexes"]:
        sentence = next((s for s in spans if s.start <= timex["start"] < s.end), None)
        if sentence is None or not linked[timex["tid"]]:
            continue
        tokens = tokenise(text, sentence.start, sentence.end, ENGLISH)
        inside = [
            event
            for event in sorted(record["events"], key=lambda event: int(event["start"]))
            if sentence.start <= event["start"] < sentence.end
            and not timex["start"] <= event["start"] < timex["end"]
        ]
        right = {i for i, event in enumerate(inside) if event["eid"] in linked[timex["tid"]]}
        if right:
            yield Case(tokens, *_span(tokens, timex), [_candidate(tokens, event) for event in inside], right)


def _span(tokens: list[Token], item: dict[str, Any]) -> tuple[int, int]:
    touched = [i for i, t in enumerate(tokens) if t.end > item["start"] and t.start < item["end"]]
    return touched[0], touched[-1]


def _candidate(tokens: list[Token], event: dict[str, Any]) -> Candidate:
    first, last = _span(tokens, event)
    return Candidate(first, last, is_reporting(tokens[first].gloss))


def nearest(case: Case) -> int:
    return min(range(len(case.candidates)), key=lambda i: _distance(case, case.candidates[i]))


def nearest_preceding(case: Case) -> int:
    before = [i for i, candidate in enumerate(case.candidates) if candidate.last < case.first]
    return before[-1] if before else nearest(case)


def _distance(case: Case, candidate: Candidate) -> int:
    return case.first - candidate.last if candidate.last < case.first else candidate.first - case.last


def ours(case: Case) -> int:
    choice = attach(case.tokens, case.first, case.last, case.candidates)
    return -1 if choice is None else choice.chosen


def main(paths: list[str]) -> int:
    total = [0, 0, 0, 0]
    print(f"{'corpus':32} {'n':>5} {'ours':>6} {'nearest':>8} {'preceding':>10}")
    for path in paths or [str(CORPORA / name) for name in DEFAULT]:
        records = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
        found = [case for record in records for case in cases(record)]
        row = [
            len(found),
            *(sum(pick(c) in c.right for c in found) for pick in (ours, nearest, nearest_preceding)),
        ]
        total = [a + b for a, b in zip(total, row, strict=True)]
        _print(Path(path).stem, row)
    _print("all", total)
    return 0


def _print(name: str, row: list[int]) -> None:
    n, *right = row
    a, b, c = (100 * r / n for r in right)
    print(f"{name:32} {n:5} {a:6.1f} {b:8.1f} {c:10.1f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
