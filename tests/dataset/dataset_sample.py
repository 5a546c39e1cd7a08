"""A made-up page with an entry, its references and its events, for the tests of the tables."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from chronology.dataset.rows import page_rows
from chronology.documents.document import Document, Publication, PublishedStatus
from chronology.events.event import DateStatus, Event, EventActor, EventDate, Modality, Place, Role
from chronology.intervals import Interval, day, minute, open_ended, year
from chronology.resolver.mention import Alternative, Anchor, AnchorKind, Mention, Status, TimexType

if TYPE_CHECKING:
    from chronology.dataset.rows import Rows

TEXT = (
    "Envoys met in Caracas on Saturday. Relations have been frozen since 2013. The talks recently resumed.\n"
    "\nRelated Content\n\nEnvoy expelled\n\n05, May, 2019 @7:38 PM\n"
)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def entry(page_id: str, text: str) -> Document:
    start = text.index("Envoy expelled")
    end = len(text) - 1
    return Document(
        doc_id=digest(f"{page_id}{start}{text[start:end]}")[:16],
        text=text,
        start=start,
        end=end,
        sha256=digest(text[start:end]),
        publication=Publication(PublishedStatus.TEXT, minute(dt.datetime(2019, 5, 5, 19, 38)), "its stamp"),
        lang="en",
        title="Envoy expelled",
        title_span=(start, start + 14),
        licence="CC0-1.0",
        parent_doc_id=page_id,
    )


def page(text: str = TEXT, published: Interval | None = None, licence: str | None = "CC0-1.0") -> Document:
    doc_id = digest(text)[:16]
    status = PublishedStatus.UNKNOWN if published is None else PublishedStatus.GIVEN
    return Document(
        doc_id=doc_id,
        text=text,
        start=0,
        end=len(text),
        sha256=digest(text),
        publication=Publication(status, published, "given by the user"),
        lang="en",
        title="Envoys meet",
        source="Andes Ledger",
        source_id="meet.md",
        authors=("A. Writer",),
        licence=licence,
        blocks=(entry(doc_id, text),),
    )


def mention(text: str, words: str, interval: Interval | None, **changes: object) -> Mention:
    start = text.index(words)
    said: dict[str, object] = {
        "timex_type": TimexType.DATE,
        "value": "PAST_REF" if interval is None else interval.edtf,
        "status": Status.VAGUE if interval is None else Status.RESOLVED,
        "anchor": Anchor(AnchorKind.ABSOLUTE, "the words hold the whole date"),
        "rule": "en/test",
        "interval": interval,
        **changes,
    }
    return Mention(start, start + len(words), words, **said)  # type: ignore[arg-type]


def mentions(text: str = TEXT) -> tuple[Mention, ...]:
    saturday = Anchor(AnchorKind.DOCUMENT, "the most recent Saturday", day(dt.date(2022, 3, 6)))
    other = (Alternative("2022-03-12", "the Saturday to come", day(dt.date(2022, 3, 12))),)
    return (
        mention(
            text,
            "Saturday",
            day(dt.date(2022, 3, 5)),
            anchor=saturday,
            alternatives=other,
            trace=("read", "put"),
        ),
        mention(text, "2013", open_ended(year(2013)), signal="since"),
        mention(text, "recently", None),
        mention(
            text, "05, May, 2019 @7:38 PM", minute(dt.datetime(2019, 5, 5, 19, 38)), timex_type=TimexType.TIME
        ),
    )


def event(doc_id: str, text: str, trigger: str, interval: Interval | None, **changes: object) -> Event:
    start = text.index(trigger)
    said: dict[str, object] = {
        "label": "Envoys meet in Caracas",
        "event_type": "CONSULT",
        "modality": Modality.ASSERTED,
        "polarity": "pos",
        "date_status": DateStatus.UNDATED if interval is None else DateStatus.DATED,
        "report": day(dt.date(2022, 3, 6)),
        "evidence_start": 0,
        "evidence_end": 34,
        "quote": text[:34],
        "dates": (),
        "actors": (
            EventActor(Role.ACTOR, "United States", "USA", "GOV", "country", "Envoys"),
            EventActor(Role.RECIPIENT, "Venezuela", "VEN", "GOV", "country", "Caracas"),
            EventActor(Role.OTHER, "A summit", None, None, "organisation", "The talks"),
        ),
        "place": Place.BODY,
        "salience": 0.5,
        **changes,
    }
    return Event(
        event_id=f"{doc_id}:{start}-{start + len(trigger)}",
        doc_id=doc_id,
        interval=interval,
        trigger=trigger,
        trigger_start=start,
        trigger_end=start + len(trigger),
        **said,  # type: ignore[arg-type]
    )


def events(told: Document) -> tuple[Event, ...]:
    text, doc_id = told.text, told.doc_id
    saturday = text.index("Saturday")
    date = EventDate(f"{doc_id}:{saturday}-{saturday + 8}", 0, "IS_INCLUDED", "nearest")
    since_2013 = open_ended(year(2013))
    stamp = minute(dt.datetime(2019, 5, 5, 19, 38))
    return (
        event(doc_id, text, "met", day(dt.date(2022, 3, 5)), dates=(date,)),
        event(doc_id, text, "frozen", since_2013, event_type="SANCTION", actors=()),
        event(doc_id, text, "resumed", None, event_type=None, report=None),
        event(
            told.blocks[0].doc_id,
            text,
            "expelled",
            stamp,
            date_status=DateStatus.REPORT_DATE,
            report=stamp,
            event_type="COERCE",
            actors=(EventActor(Role.ACTOR, "Russia", "RUS", "GOV", "country", "Moscow"),),
        ),
    )


def rows_of(text: str = TEXT, licence: str | None = "CC0-1.0") -> Rows:
    told = page(text, day(dt.date(2022, 3, 6)), licence)
    return page_rows(told, mentions(text), events(told))
