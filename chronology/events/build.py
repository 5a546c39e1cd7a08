"""Events from one page: dated ones by their references, others by the day of their report.

Linear in the text, no clock: the same page and mentions give the same events.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from chronology.events.dated import dated_events
from chronology.events.event import Event, Place
from chronology.events.languages import UNKNOWN, language_of
from chronology.events.pronouns import SENTENCES_BACK
from chronology.events.reading import Page, Reading
from chronology.events.reported import reported_events
from chronology.events.sentences import Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.documents.document import Document
    from chronology.events.actor_table import ActorTable
    from chronology.resolver.mention import Mention

__all__ = ["build_events"]

_LEAD_SENTENCES = 2


def build_events(
    document: Document, mentions: Sequence[Mention], actors: ActorTable | None = None
) -> tuple[Event, ...]:
    """The events that a page and its entries tell, in text order, each trigger once; none in a language without words.

    Args:
        document: a page with its blocks.
        mentions: all references of the page's text, in text order, with offsets in that text.
        actors: the actors to look for; the built-in table without it.
    """
    if language_of(document.lang) is UNKNOWN:
        return ()
    page = Page(document, tuple(mentions), actors)
    told: dict[str, Event] = {}
    for teller, start, end in _regions(document):
        for event in _region_events(page, teller, start, end):
            told.setdefault(event.event_id, event)
    page.forget()
    return tuple(sorted(told.values(), key=lambda event: (event.trigger_start, event.trigger_end)))


def _regions(document: Document) -> Iterator[tuple[Document, int, int]]:
    """The page's own stretches between its blocks, and each block."""
    at = document.start
    for block in document.blocks:
        if at < block.start:
            yield document, at, block.start
        yield block, block.start, block.end
        at = max(at, block.end)
    if at < document.end:
        yield document, at, document.end


def _region_events(page: Page, teller: Document, start: int, end: int) -> Iterator[Event]:
    is_block = teller is not page.document
    reported: list[tuple[Reading, Place]] = []
    dated: list[Event] = []
    latest: deque[Sentence] = deque(maxlen=SENTENCES_BACK + 1)
    for sentence, place in _placed(page, teller, start, end):
        latest.append(sentence)
        is_dated = bool(page.dating(sentence))
        if not is_dated and not _can_be_reported(page, sentence, place, is_block=is_block):
            continue
        reading = page.reading(teller, sentence, tuple(latest)[:-1])
        events = list(dated_events(reading, place)) if is_dated else []
        dated += events
        if not events and (place is Place.HEADLINE or place is Place.LEAD):
            reported.append((reading, place))
    yield from dated
    yield from reported_events(reported, dated, is_block=is_block)


def _can_be_reported(page: Page, sentence: Sentence, place: Place, *, is_block: bool) -> bool:
    """Whether a sentence without a date may tell an event that the day of the report dates: who acts must be known."""
    if is_block:
        return place is Place.HEADLINE
    return place is not Place.BODY and bool(page.actors_in(sentence))


def _placed(page: Page, teller: Document, start: int, end: int) -> Iterator[tuple[Sentence, Place]]:
    """The sentences of a region, each with its place: title, lead or body."""
    opens = start == teller.start
    title = teller.title_span
    count = 0
    for number, sentence in enumerate(sentences(page.text, start, end, page.language)):
        if title is not None:
            is_title = title[0] <= sentence.start < title[1]
        else:
            is_title = opens and number == 0 and sentence.is_headline
        is_lead = (
            opens and not is_title and count < _LEAD_SENTENCES and (not sentence.is_headline or number == 1)
        )
        count += opens and not is_title and not sentence.is_headline
        yield sentence, Place.HEADLINE if is_title else Place.LEAD if is_lead else Place.BODY
