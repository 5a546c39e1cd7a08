"""MHTML: one page, as a browser saves it in a single file; the moment of saving bounds its date from above."""

from __future__ import annotations

import datetime as dt
import email
import email.utils
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import read_whole
from chronology.documents.readers.html import page_record
from chronology.documents.readers.mail import first_part
from chronology.documents.record import Metadata
from chronology.errors import MalformedDocument
from chronology.intervals import minute

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".mhtml", ".mht")


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """The page that was saved, without what it had loaded."""
    message = email.message_from_bytes(read_whole(stream, origin))
    try:
        page = first_part(message, "text/html", origin)
    except RecursionError:
        raise MalformedDocument(origin.where, "is damaged: its parts lie too deep in one another") from None
    if page is None:
        raise MalformedDocument(origin.where, "holds no page; save it as HTML")
    yield page_record(origin, None, page, _saved(message))


def _saved(message: Message) -> Metadata:
    url, moment = message.get("Snapshot-Content-Location"), _moment(str(message.get("Date", "")))
    return Metadata(
        url=None if url is None else str(url).strip(),
        seen=None if moment is None else minute(moment.replace(tzinfo=None, second=0)),
        seen_evidence=None if moment is None else f"it was saved at {moment.isoformat()}",
        retrieved_at=moment,
    )


def _moment(said: str) -> dt.datetime | None:
    """In UTC."""
    try:
        return email.utils.parsedate_to_datetime(said).astimezone(dt.UTC)
    except (OverflowError, TypeError, ValueError):
        return None
