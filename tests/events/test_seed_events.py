"""The article that the project began with, end to end from its text to its events."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.documents import page_from_text
from chronology.events import DateStatus, Event, build_events
from chronology.intervals import parse_date
from chronology.resolver import AnchorKind, Frame, resolve

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "us-officials-fly-to-venezuela.txt"


@pytest.fixture(scope="module")
def told() -> tuple[Event, ...]:
    if not SEED.exists():
        pytest.skip("the seed article lies outside the repository and is absent")
    text = SEED.read_text(encoding="utf-8")
    page = page_from_text(text, published=parse_date("2022-03-06"))
    frames = [
        Frame(block.start, block.end, block.publication.interval, AnchorKind.RELATED_ITEM)
        for block in page.blocks
    ]
    mentions = resolve(text, published=page.publication.interval, lang="en", frames=frames)
    return build_events(page, mentions)


@pytest.mark.parametrize(
    ("trigger", "edtf", "event_type", "polarity", "actors"),
    [
        ("met", "2022-03-05", "CONSULT", "pos", {"USA", "VEN"}),
        ("reached", "2022-03-05", "AGREE", "neg", set()),
        ("took", "2013", None, "pos", {"VEN"}),
        ("plunged", "2013/..", None, "pos", {"VEN"}),
        ("cut", "2019", "SANCTION", "pos", {"USA", "VEN"}),
        ("recognising", "2019", "SUPPORT", "pos", {"USA", "VEN"}),
        ("imposed", "2019", "SANCTION", "pos", {"USA", "VEN"}),
        ("tweeted", "2022-03-06", None, "pos", set()),
        ("said", "2022-02-21/2022-02-27", "SUPPORT", "pos", {"USA", "VEN"}),
    ],
)
def test_dated(
    told: tuple[Event, ...], trigger: str, edtf: str, event_type: str | None, polarity: str, actors: set[str]
) -> None:
    event = next(e for e in told if e.trigger == trigger and e.date_status is DateStatus.DATED)
    assert event.interval is not None
    assert (event.interval.edtf, event.event_type, event.polarity) == (edtf, event_type, polarity)
    assert {actor.iso3 for actor in event.actors} >= actors


def test_ten_headlines(told: tuple[Event, ...]) -> None:
    page_id = told[0].doc_id
    entries = [event for event in told if event.doc_id != page_id]
    headlines = [event for event in entries if event.date_status is DateStatus.REPORT_DATE]
    assert len(headlines) == 10
    threat = next(event for event in headlines if event.event_type == "THREATEN")
    assert threat.actors[0].iso3 == "RUS"
    assert all(event.actors for event in headlines)


def test_no_event_has_the_date_of_a_thing_that_it_only_mentions(told: tuple[Event, ...]) -> None:
    eras = [
        event for event in told if event.interval is not None and event.interval.edtf.startswith("2017-01-20")
    ]
    assert eras == []
