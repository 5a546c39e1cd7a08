"""The line format of ``chronology tag``: JSON lines in and out, by which accuracy and speed are measured.

In: one object a line with ``text``, and ``id``, ``dct`` or ``published`` (null where unknown), and ``lang``.
Out: the same ``id`` and ``timexes``, each with ``start``, ``end``, ``text``, ``type``, ``value``, ``mod``,
``begin``, ``end_excl``, ``edtf``, ``granularity``, ``rule``, ``anchor``. Offsets count Python characters.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chronology.dataset.moment import published_interval
from chronology.documents.decoding import as_text
from chronology.errors import MalformedDocument
from chronology.intervals import Granularity
from chronology.resolver.mention import AnchorKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.intervals import Interval
    from chronology.resolver.mention import Mention

__all__ = ["Request", "bound_text", "is_impossible", "read_request", "timex", "timex_line"]


@dataclass(frozen=True, slots=True)
class Request:
    """What one line asks for; ``text_id`` is given back as it came, the line's number where it has none."""

    text_id: object
    text: str
    published: Interval | None
    lang: str | None


def read_request(line: bytes, where: str, number: int) -> Request:
    """The request of a line.

    Raises:
        MalformedDocument: it is no such object; the reason says what is wrong.
    """
    try:
        record = json.loads(as_text(line, where, number))
    except json.JSONDecodeError as error:
        raise MalformedDocument(where, f"no JSON: {error}", number) from error
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else "a number is too long"
        raise MalformedDocument(where, f"no JSON that can be read: {reason}", number) from error
    if not isinstance(record, dict):
        raise MalformedDocument(where, "no JSON object", number)
    try:
        return Request(_id(record, number), _text(record), _published(record), _lang(record))
    except ValueError as error:
        raise MalformedDocument(where, str(error), number) from error


def timex_line(text_id: object, mentions: Iterable[Mention]) -> str:
    """The answer to a request, without a newline."""
    answer = {
        "id": text_id,
        "timexes": [timex(mention) for mention in mentions if not is_impossible(mention)],
    }
    return json.dumps(answer, ensure_ascii=False)


def is_impossible(mention: Mention) -> bool:
    """Whether the words look like a date that the calendar doesn't have, which TIMEX3 has no way to write."""
    return mention.status is Status.UNRESOLVED and mention.anchor.kind is AnchorKind.ABSOLUTE


def timex(mention: Mention) -> dict[str, object]:
    """One reference as the contract has it; bounds are null where unknown or open."""
    interval = mention.interval
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.timex_type.value,
        "value": mention.value,
        "mod": mention.mod,
        "begin": None if interval is None else bound_text(interval.begin, interval.granularity),
        "end_excl": None if interval is None else bound_text(interval.end, interval.granularity),
        "edtf": None if interval is None else interval.edtf,
        "granularity": None if interval is None else interval.granularity.value,
        "rule": mention.rule,
        "anchor": mention.anchor.kind.value,
    }


def bound_text(moment: dt.datetime | None, granularity: Granularity) -> str | None:
    """ISO 8601: the day where whole days are meant, otherwise to the minute, to the second if it has any."""
    if moment is None:
        return None
    if granularity.rank >= Granularity.DAY.rank and moment.time() == dt.time():
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _id(record: dict[str, object], number: int) -> object:
    found = record.get("id", number)
    _refuse_halves(json.dumps(found, ensure_ascii=False), "id")
    return found


def _text(record: dict[str, object]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        msg = "no text" if text is None else "the text is no string"
        raise ValueError(msg)
    _refuse_halves(text, "text")
    return text


def _refuse_halves(words: str, what: str) -> None:
    try:
        words.encode()
    except UnicodeEncodeError as error:
        msg = f"character {error.start} of the {what} is half of a surrogate pair"
        raise ValueError(msg) from error


def _published(record: dict[str, Any]) -> Interval | None:
    return published_interval(record.get("dct") or record.get("published") or None)


def _lang(record: dict[str, object]) -> str | None:
    lang = record.get("lang")
    if lang is not None and not isinstance(lang, str):
        msg = "the language is no string"
        raise ValueError(msg)
    return lang
