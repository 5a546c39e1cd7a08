"""E-mail, as newsletters and alerts are saved: one file, one message, dated by its head or that of what it forwards."""

from __future__ import annotations

import email
import email.utils
import re
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import as_text, read_whole
from chronology.documents.fields import OWN
from chronology.documents.readers.html import all_lines, article_text
from chronology.documents.readers.mapping import record_of
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["SUFFIXES", "first_part", "read"]

SUFFIXES = (".eml",)

_STUB_CHARACTERS, _STUB_SHARE = 300, 5
"""A plain text that is so short, and so many times shorter than the HTML beside it, only says where to read that."""
_FORWARDED = re.compile(
    r"^-{2,}\s?(?:Forwarded message|Mensaje reenviado|Пересылаемое сообщение|Пересланное сообщение)\s?-{2,}\s*$"
    r"|^(?:Begin forwarded message|Inicio del mensaje reenviado|Начало переадресованного сообщения):\s*$",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD_BELOW = re.compile(
    r"^(?=\*?(?:From|De|От|От кого):\*?[ \t]+\S[^\n]*\n\*?(?:Sent|Enviado|Enviado el|Отправлено):\*?[ \t])",
    re.MULTILINE | re.IGNORECASE,
)
"""How a forwarded message begins where no line says so; an answer has the message that it answers below it too."""
_FORWARDS = re.compile(r"(?:fwd?|rv|пересл)\s?:", re.IGNORECASE)
_LABELS = {
    "title": ("subject", "asunto", "тема"),
    "Date": ("date", "sent", "fecha", "enviado", "enviado el", "дата", "отправлено"),
    "source": ("from", "de", "от", "от кого"),
}
"""What the lines above a forwarded message are called, by what they say."""
_LABELLED = re.compile(r"\*?(?P<label>[^\W\d_][^\n:]{1,20}):\*?[ \t]+(?P<said>[^\n]*)\n?")


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """The one message of the file: its plain text, or its HTML where it has no other."""
    data = read_whole(stream, origin)
    try:
        message = email.message_from_bytes(data)
        key, text = _said(message, origin)
    except RecursionError:
        raise MalformedDocument(origin.where, "is damaged: its parts lie too deep in one another") from None
    held = {
        key: text,
        "title": _words(message, "Subject"),
        "Date": _words(message, "Date"),
        "source": _sender(_words(message, "From")),
    }
    lines = text if key == "text" else all_lines(text)
    if (mark := _mark(lines, held["title"] or "")) is not None:
        forwarded = _forwarded(lines, mark.end())
        if key == "html":
            forwarded["text"] = _told(forwarded["text"] or "", article_text(text, origin.where, None))
        held = {**held, "html": None, "seen": held["Date"], "Date": None} | forwarded
    its_own_keys = replace(origin, options=replace(origin.options, fields=OWN))
    yield replace(record_of(its_own_keys, 1, held), line=None, origin=origin)


def _said(message: Message, origin: Input) -> tuple[str, str]:
    """Whether the message is told in ``text`` or in ``html``, and what it says."""
    plain, page = (first_part(message, kind, origin) for kind in ("text/plain", "text/html"))
    if page is not None and (plain is None or _is_stub(plain, page, origin)):
        return "html", page
    if plain is None:
        raise MalformedDocument(origin.where, "holds no text")
    return "text", plain


def first_part(message: Message, kind: str, origin: Input) -> str | None:
    """The first part of that kind that is not empty and no attachment."""
    for part in message.walk():
        if part.get_content_disposition() != "attachment" and part.get_content_type() == kind:
            data = part.get_payload(decode=True)
            if isinstance(data, bytes) and data.strip():
                return as_text(data, origin.where, declared=part.get_content_charset())
    return None


def _is_stub(plain: str, page: str, origin: Input) -> bool:
    if len(plain) > _STUB_CHARACTERS:
        return False
    try:
        return len(article_text(page, origin.where, None)) > _STUB_SHARE * len(plain)
    except MalformedDocument:
        return False


def _mark(text: str, subject: str) -> re.Match[str] | None:
    """Where a message is forwarded: the line that says so, or nothing above the head of that message."""
    alone = _FORWARDS.match(subject) is not None
    return _FORWARDED.search(text) or (_HEAD_BELOW.search(text) if alone else None)


def _told(lines: str, article: str) -> str:
    """Those of the lines of a page that its article has, as paragraphs; all of them where that has none."""
    told, held = set(article.split("\n")), lines.split("\n")
    return "\n\n".join([line for line in held if line in told] or held)


def _forwarded(text: str, at: int) -> dict[str, str | None]:
    """What the lines of a head at ``at`` say of the message below them, and that message."""
    at += len(text[at:]) - len(text[at:].lstrip())
    held: dict[str, str | None] = {}
    while (line := _LABELLED.match(text, at)) is not None:
        label = line["label"].strip(" *").lower()
        held |= {name: line["said"].strip() for name, labels in _LABELS.items() if label in labels}
        at = line.end()
    if "source" in held:
        held["source"] = _sender(held["source"])
    return {**held, "text": text[at:].lstrip("\n")}


def _sender(said: str | None) -> str | None:
    return email.utils.parseaddr(said or "")[0] or None


def _words(message: Message, name: str) -> str | None:
    """What a line of the head says; as it is written, where that can't be read."""
    said = message.get(name)
    try:
        return None if said is None else " ".join(str(make_header(decode_header(str(said)))).split())
    except (HeaderParseError, LookupError, ValueError):
        return str(said)
