"""The resolver on our own articles, beside the references that were annotated by hand, apart from the rules."""

from __future__ import annotations

import functools
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from chronology import documents
from chronology.documents import Document
from chronology.intervals import Extent
from chronology.resolver import Mention, Status
from chronology.resolver.rules import known_languages
from chronology.tagging import document_mentions

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
FLOORS = {"en": (0.96, 0.92), "es": (0.95, 0.88), "ru": (0.95, 0.92)}
"""Over a language's annotated articles: the share of references found with their span, and with the right value."""
LEAST = {"en": (47, 900), "es": (14, 300), "ru": (11, 270)}
"""Annotated articles, and references in them."""


@functools.cache
def page_of(path: Path) -> Document:
    (page,) = documents.read([path])
    assert isinstance(page, Document)
    return page


ALL = sorted((ROOT / "data" / "raw").glob("*.md"))
ARTICLES = [path for path in ALL if page_of(path).lang in known_languages()]


def annotated(path: Path, text: str) -> list[dict[str, Any]]:
    lines = (GOLD / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for timex in map(json.loads, lines):
        start = -1
        for _ in range(timex["nth"]):
            start = text.index(timex["quote"], start + 1)
        found.append({**timex, "span": (start, start + len(timex["quote"]))})
    return found


def overlapping(timex: dict[str, Any], mentions: list[Mention]) -> Mention | None:
    start, end = timex["span"]
    return next((m for m in mentions if m.start < end and start < m.end), None)


def test_there_are_articles_of_every_kind() -> None:
    pages = [page_of(path) for path in ALL]
    langs = Counter(page.lang for page in pages)
    assert langs["en"] >= 40
    assert langs["es"] >= 12
    assert langs["ru"] >= 10
    for lang in langs:
        mine = [page for page in pages if page.lang == lang]
        assert sum(bool(page.blocks) for page in mine) >= 3
        assert any(page.publication.interval is None for page in mine)


@pytest.mark.parametrize("lang", FLOORS)
def test_most_references_are_found_and_right(lang: str) -> None:
    pages = [
        path for path in ARTICLES if page_of(path).lang == lang and (GOLD / f"{path.stem}.jsonl").exists()
    ]
    total, spans, values = 0, 0, 0
    for path in pages:
        page = page_of(path)
        mentions = list(document_mentions(page))
        for timex in annotated(path, page.text):
            found = overlapping(timex, mentions)
            total += 1
            spans += found is not None and (found.start, found.end) == timex["span"]
            values += found is not None and (found.value == timex["value"] or timex["value"] is None)
    assert len(pages) >= LEAST[lang][0]
    assert total > LEAST[lang][1]
    assert spans / total >= FLOORS[lang][0]
    assert values / total >= FLOORS[lang][1]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_quotes_stand_at_their_offsets_and_no_date_is_finer_than_its_words(path: Path) -> None:
    page = page_of(path)
    for mention in document_mentions(page):
        assert page.text[mention.start : mention.end] == mention.text
        interval = mention.interval
        if interval is None or interval.begin is None or interval.end is None:
            continue
        if interval.extent is Extent.THROUGHOUT:
            continue
        if mention.status is Status.RESOLVED and interval.granularity.value in ("year", "month", "decade"):
            assert (interval.end - interval.begin).days >= 28


MIRROR = "2022-03-06-quiet-flight-to-caracas"


def mirror_values() -> list[tuple[str, str]]:
    page = page_of(ROOT / "data" / "raw" / f"{MIRROR}.md")
    return [(mention.text, mention.value) for mention in document_mentions(page)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Saturday", "2022-03-05"),
        ("Sunday", "2022-03-06"),
        ("last week", "2022-W08"),
        ("2019", "2019"),
        ("2013", "2013"),
        ("right now", "PRESENT_REF"),
        ("Recent months", "PXM"),
    ],
)
def test_the_article_of_2022_reads_as_a_careful_reader_would(words: str, value: str) -> None:
    assert (words, value) in mirror_values()


def test_nothing_is_found_in_names_and_ordinals() -> None:
    words = {text.lower() for text, _ in mirror_values()}
    assert not words & {"quarterly", "downfall", "the first", "may", "march"}
