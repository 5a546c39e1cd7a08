"""The annotated files: where they lie, how they are read, and which part of them is kept aside.

The files may not be redistributed, so they stand in a folder beside the checkout; where that is absent,
nothing is measured.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.accuracy.suites import Case, Expectation, normal_moment
from benchmarks.accuracy.timex import Page, Timex

__all__ = [
    "CORPORA",
    "DATA",
    "LANGUAGES",
    "PARTS",
    "Corpus",
    "corpus_file",
    "digest",
    "in_part",
    "read_pages",
    "read_suite",
    "suite_files",
]

DATA = Path(__file__).resolve().parents[3] / "shared"
PARTS = ("all", "dev", "aside")
LANGUAGES = ("en", "es", "ru")
"""Those with rules and with annotated data."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file of annotated documents; ``spans_only`` where its types and values aren't to be trusted."""

    name: str
    file: str
    spans_only: bool = False
    lang: str = "en"


CORPORA = (
    Corpus("te3-timebank", "te3-timebank.jsonl"),
    Corpus("te3-aquaint", "te3-aquaint.jsonl"),
    Corpus("te3-tbaq-corrected", "te3-tbaq-corrected.jsonl"),
    Corpus("wikiwars", "wikiwars.jsonl"),
    Corpus("meantime", "meantime.jsonl"),
    Corpus("tweets", "tweets-modified-train.jsonl", spans_only=True),
    Corpus("te3-spanish", "te3-spanish-train.jsonl", lang="es"),
    Corpus("meantime-es", "meantime-es.jsonl", lang="es"),
    Corpus("hourglass-es", "hourglass-es.jsonl", lang="es"),
)


def corpus_file(corpus: Corpus, data: Path = DATA) -> Path:
    """Where the corpus lies."""
    return data / "corpora" / "dev" / corpus.file


def suite_files(data: Path = DATA, lang: str = "en") -> list[Path]:
    """The suites of one language, by name."""
    return sorted((data / "suites" / "dev").glob(f"*-{lang}.jsonl"))


def digest(path: Path) -> str:
    """The file's sha256 in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def in_part(name: str, part: str) -> bool:
    """Whether the document is in the part; a hash of its id keeps the same quarter aside in every run."""
    aside = hashlib.sha256(name.encode()).digest()[0] % 4 == 0
    return part == "all" or aside == (part == "aside")


def read_pages(path: Path, *, spans_only: bool = False, part: str = "all") -> list[Page]:
    """The corpus's documents in that part, in file order."""
    return [_page(record, spans_only=spans_only) for record in _records(path) if in_part(record["id"], part)]


def read_suite(path: Path, part: str = "all") -> list[Case]:
    """The suite's cases that make sense for news, in file order."""
    records = (record for record in _records(path) if record["news_relevant"])
    return [_case(record) for record in records if in_part(record["id"], part)]


def _records(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def _page(record: dict[str, Any], *, spans_only: bool) -> Page:
    gold = tuple(
        Timex(t["start"], t["end"])
        if spans_only
        else Timex(t["start"], t["end"], t.get("type"), t.get("value"))
        for t in record["timexes"]
    )
    return Page(record["id"], record["text"], record["dct"], gold, record.get("lang", "en"))


def _case(record: dict[str, Any]) -> Case:
    expected = tuple(_expectation(e) for e in record["expected"])
    return Case(
        record["id"], record["suite"], record["text"], record["ref"], expected, record.get("lang", "en")
    )


def _expectation(record: dict[str, Any]) -> Expectation:
    readings = [(r.get("begin"), r.get("end_excl")) for r in (record, *record.get("alternatives", ()))]
    return Expectation(
        record["start"],
        record["end"],
        tuple((normal_moment(b), normal_moment(e)) for b, e in readings if (b, e) != (None, None)),
        normal_moment(record.get("point")),
        bool(record.get("point_day_only")),
    )
