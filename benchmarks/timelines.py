"""Timelines of entities from raw text: SemEval-2015 task 4, its development part, scored with its own measure.

A timeline orders the events in which an entity takes part and anchors each in time. As the task's measure
does, a timeline becomes relations: each event is simultaneous with its date, and one event of each date comes
before one of the next; a relation counts as right if it follows from the other side's timeline. Events without
a date are not scored. Relations are summed over all timelines (micro-average).

Ours is made from raw text; only the entity's name is given, as the task gives it.

    python -m benchmarks.timelines [--errors]
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.telling import Telling, tellings
from chronology.events.actor_table import ActorTable, Entry
from chronology.events.event import Role
from chronology.intervals import Granularity, Interval, day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "dev"
DOCUMENTS, GOLD = "semeval2015-timeline-docs.jsonl", "semeval2015-timeline-gold.jsonl"
BEST_OF_TASK = 7.85
"""Micro-F1 of the best system that took part with raw text, on the task's test part."""


class Happening(NamedTuple):
    """One event of a timeline: the mentions of it, and its date, "2008-02-XX" where only the month is known."""

    date: str
    mentions: frozenset[str]


class Score(NamedTuple):
    """Relations: the system's, of these right, the gold's, of these found."""

    system: int
    right: int
    gold: int
    found: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, per cent."""
        precision = self.right / self.system if self.system else 0.0
        recall = self.found / self.gold if self.gold else 0.0
        both = precision + recall
        return 100 * 2 * precision * recall / both if both else 0.0


# --- the measure ------------------------------------------------------------------------------------------


def score(system: Sequence[Happening], gold: Sequence[Happening]) -> Score:
    """The relations of two timelines held against each other."""
    ours, theirs = _relations(system), _relations(gold)
    return Score(
        len(ours), sum(_holds(r, gold) for r in ours), len(theirs), sum(_holds(r, system) for r in theirs)
    )


Relation = tuple[Happening, Happening | str]
"""An event and its date, or an event and one that comes later."""


def _relations(timeline: Sequence[Happening]) -> list[Relation]:
    """The relations from which all others of the timeline follow."""
    by_date: dict[str, list[Happening]] = defaultdict(list)
    for happening in timeline:
        by_date[happening.date].append(happening)
    dates = sorted(by_date)
    anchored: list[Relation] = [(happening, happening.date) for happening in timeline]
    return anchored + [(by_date[a][0], by_date[b][0]) for a, b in itertools.pairwise(dates)]


def _holds(relation: Relation, timeline: Sequence[Happening]) -> bool:
    first, second = relation
    ours = _match(first, timeline)
    if ours is None:
        return False
    if isinstance(second, str):
        return ours.date == second
    other = _match(second, timeline)
    return other is not None and ours.date < other.date


def _match(happening: Happening, timeline: Sequence[Happening]) -> Happening | None:
    return next((other for other in timeline if happening.mentions & other.mentions), None)


# --- the gold ---------------------------------------------------------------------------------------------


def gold_timeline(rows: Iterable[Mapping[str, Any]]) -> list[Happening]:
    """The dated rows of a gold timeline."""
    return [
        Happening(row["date"], frozenset(_key(m) for m in row["mentions"]))
        for row in rows
        if row["order"] > 0
    ]


def _key(mention: str) -> str:
    """A mention by document, sentence and its first word: "87805-16-push" for "87805-16-push_back"."""
    document, sentence, words = mention.split("-", 2)
    return f"{document}-{sentence}-{words.partition('_')[0]}"


# --- ours -------------------------------------------------------------------------------------------------


def timeline(entity: str, documents: Iterable[Mapping[str, Any]]) -> list[Happening]:
    """Our timeline of an entity."""
    found = []
    for document in documents:
        table = _table(entity, document["text"])
        if table.opening.search(document["text"]) is None:
            continue
        found += list(_of_document(entity, document, table))
    return found


def _of_document(entity: str, document: Mapping[str, Any], table: ActorTable) -> Iterator[Happening]:
    published = dt.date.fromisoformat(document["dct"])
    spans = [(s["start"], s["end"]) for s in document["sentences"]]
    for telling in tellings(document["text"], published, spans, table):
        if not _takes_part(telling, entity):
            continue
        interval = telling.interval or day(published)
        date = date_of(interval)
        if date is not None:
            name = f"{document['id']}-{document['sentences'][telling.sentence]['id']}-{telling.word}"
            yield Happening(date, frozenset({name}))


def _takes_part(telling: Telling, entity: str) -> bool:
    return telling.has(entity, Role.ACTOR, Role.RECIPIENT)


def date_of(interval: Interval) -> str | None:
    """The day, month or year in which an interval lies, as the task writes it; ``None`` for one without a begin."""
    if interval.begin is None:
        return None
    if interval.granularity.rank <= Granularity.DAY.rank:
        return f"{interval.begin:%Y-%m-%d}"
    if interval.granularity.rank <= Granularity.MONTH.rank:
        return f"{interval.begin:%Y-%m}-XX"
    return f"{interval.begin:%Y}-XX-XX"


def _table(entity: str, text: str) -> ActorTable:
    """The entity as the only actor: by its name, its model name, its surname, and the initials that a text gives it."""
    entry = (Entry(entity, None, None, "organisation"),)
    return ActorTable(dict.fromkeys(_names(entity, text), entry))


def _names(entity: str, text: str) -> Iterator[str]:
    yield entity
    words = entity.split()
    yield from re.findall(rf"{re.escape(entity)} \( ?(\w+) ?\)", text)
    if any(any(c.isdigit() for c in word) for word in words):
        yield " ".join(words[1:])
        yield " ".join(words[:-1]) if len(words) > 2 else words[-1]
        yield words[-1]


def main(arguments: list[str]) -> int:
    """Print the score of each timeline and of all."""
    if not (CORPORA / GOLD).is_file():
        print("the task's data is not beside the checkout; nothing measured")
        return 0
    documents = [json.loads(line) for line in (CORPORA / DOCUMENTS).read_text(encoding="utf-8").splitlines()]
    total = Score(0, 0, 0, 0)
    print(f"{'entity':28}{'gold':>6}{'ours':>6}{'right':>6}{'F1':>8}")
    for line in (CORPORA / GOLD).read_text(encoding="utf-8").splitlines():
        asked = json.loads(line)
        gold, ours = (
            gold_timeline(asked["rows"]),
            timeline(asked["entity"].replace("Froce", "Force"), documents),
        )
        found = score(ours, gold)
        total = Score(*(a + b for a, b in zip(total, found, strict=True)))
        _print(asked["entity"], found)
        if "--errors" in arguments:
            _print_errors(ours, gold)
    _print("all (micro)", total)
    print(f"best system of the task, raw text, its test part: {BEST_OF_TASK}")
    return 0


def _print(name: str, found: Score) -> None:
    print(f"{name:28}{found.gold:6}{found.system:6}{found.right:6}{found.f1:8.1f}")


def _print_errors(ours: Sequence[Happening], gold: Sequence[Happening]) -> None:
    for happening in ours:
        match = _match(happening, gold)
        if match is None or match.date != happening.date:
            print(
                "  ours", happening.date, *happening.mentions, "| gold", match.date if match else "has none"
            )
    for happening in gold:
        if _match(happening, ours) is None:
            print("  gold", happening.date, *happening.mentions, "| ours has none")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
