"""What holds for every event of every article of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.documents import Document, read
from chronology.events import DateStatus, Event, build_events
from chronology.events.lines import LONGEST
from chronology.resolver import AnchorKind, Frame, resolve
from chronology.resolver.rules import known_languages

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"


def tell(page: Document) -> tuple[Event, ...]:
    frames = [
        Frame(block.start, block.end, block.publication.interval, AnchorKind.RELATED_ITEM)
        for block in page.blocks
    ]
    mentions = resolve(page.text, published=page.publication.interval, lang=page.lang, frames=frames)
    return build_events(page, mentions)


@pytest.fixture(scope="module")
def told() -> list[tuple[Document, Event]]:
    pages = [page for page in read([RAW]) if isinstance(page, Document) and page.lang in known_languages()]
    return [(page, event) for page in pages for event in tell(page)]


def test_there_are_enough(told: list[tuple[Document, Event]]) -> None:
    assert len(told) >= 150


def test_offsets_quote_the_text(told: list[tuple[Document, Event]]) -> None:
    for page, event in told:
        assert page.text[event.trigger_start : event.trigger_end] == event.trigger
        assert page.text[event.evidence_start : event.evidence_end] == event.quote
        assert event.evidence_start <= event.trigger_start < event.trigger_end <= event.evidence_end


def test_labels_read_as_lines(told: list[tuple[Document, Event]]) -> None:
    for _, event in told:
        assert 0 < len(event.label) <= LONGEST
        assert "\n" not in event.label
        assert not event.label[0].islower() or event.quote.startswith(event.label[0])


def test_ids_and_scores(told: list[tuple[Document, Event]]) -> None:
    ids = [event.event_id for _, event in told]
    assert len(set(ids)) == len(ids)
    assert all(0 <= event.salience <= 1 for _, event in told)


def test_dates_rest_on_references(told: list[tuple[Document, Event]]) -> None:
    for _, event in told:
        has_reference = event.date_status in (DateStatus.DATED, DateStatus.BOUNDED) and bool(event.dates)
        if event.date_status is DateStatus.DATED:
            assert has_reference
        assert (event.interval is None) == (event.date_status is DateStatus.UNDATED)
        assert [date.rank for date in event.dates] == list(range(len(event.dates)))
