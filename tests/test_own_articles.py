"""The resolver on our own articles, beside the references that were annotated by hand, apart from the rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chronology import documents
from chronology.documents import Document
from chronology.intervals import Extent
from chronology.resolver import Mention, Status
from chronology.tagging import document_mentions

ROOT = Path(__file__).parents[1]
ARTICLES = sorted((ROOT / "data" / "raw").glob("*.md"))
EXACT_SPANS, RIGHT_VALUES = 0.96, 0.92
"""Floors over all articles: share of references found with their very span, and with the right value."""


def page_of(path: Path) -> Document:
    (page,) = documents.read([path])
    assert isinstance(page, Document)
    return page


def annotated(path: Path, text: str) -> list[dict[str, Any]]:
    lines = (ROOT / "tests" / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
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
    pages = [page_of(path) for path in ARTICLES]
    assert len(pages) >= 40
    assert sum(bool(page.blocks) for page in pages) >= 10
    assert (
        sum(page.publication.interval is None or not page.publication.interval.is_bounded for page in pages)
        >= 5
    )


def test_most_references_are_found_and_right() -> None:
    total, spans, values = 0, 0, 0
    for path in ARTICLES:
        page = page_of(path)
        mentions = list(document_mentions(page))
        for timex in annotated(path, page.text):
            found = overlapping(timex, mentions)
            total += 1
            spans += found is not None and (found.start, found.end) == timex["span"]
            values += found is not None and (found.value == timex["value"] or timex["value"] is None)
    assert total > 900
    assert spans / total >= EXACT_SPANS
    assert values / total >= RIGHT_VALUES


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
