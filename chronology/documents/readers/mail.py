"""E-mail, as newsletters and alerts are saved: one file, one message; its head dates it."""

from __future__ import annotations

import email
import email.utils
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import as_text, read_whole
from chronology.documents.fields import OWN
from chronology.documents.readers.mapping import record_of
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".eml",)


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """The one message of the file: its plain text, or its HTML where it has no other."""
    data = read_whole(stream, origin)
    try:
        message = email.message_from_bytes(data)
        key, text = _said(message, origin.where)
    except RecursionError:
        raise MalformedDocument(origin.where, "is damaged: its parts lie too deep in one another") from None
    held = {
        key: text,
        "title": _words(message, "Subject"),
        "Date": _words(message, "Date"),
        "source": email.utils.parseaddr(_words(message, "From") or "")[0] or None,
    }
    its_own_keys = replace(origin, options=replace(origin.options, fields=OWN))
    yield replace(record_of(its_own_keys, 1, held), line=None, origin=origin)


def _said(message: Message, where: str) -> tuple[str, str]:
    """Whether the message is told in ``text`` or in ``html``, and what it says."""
    texts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    for key, kind in (("text", "text/plain"), ("html", "text/html")):
        for part in texts:
            data = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(data, bytes) and data.strip():
                return key, as_text(data, where, declared=part.get_content_charset())
    raise MalformedDocument(where, "holds no text")


def _words(message: Message, name: str) -> str | None:
    """What a line of the head says; as it is written, where that can't be read."""
    said = message.get(name)
    try:
        return None if said is None else " ".join(str(make_header(decode_header(str(said)))).split())
    except (HeaderParseError, LookupError, ValueError):
        return str(said)
