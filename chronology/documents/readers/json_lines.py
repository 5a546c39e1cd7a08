"""JSON Lines: one object a line, one article an object, read line by line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import MAX_BYTES, as_text, normalised, too_large
from chronology.documents.metadata import metadata_of
from chronology.documents.record import Input, Record
from chronology.documents.rejected import Rejected
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".jsonl", ".ndjson")

_MAX_LINE_BYTES = 2 * MAX_BYTES
"""JSON writes some characters in six bytes; the text itself is held to the limit of every article."""


def read(origin: Input) -> Iterator[Record | Rejected]:
    """Each line's article, or why there is none; blank lines are passed over."""
    held = False
    with origin.path.open("rb") as file:
        for number, line in _lines(file):
            if line is not None and not line.strip():
                continue
            held = True
            try:
                yield _record(origin, number, line)
            except MalformedDocument as error:
                yield Rejected.because(error)
    if not held:
        yield Rejected(origin.where, None, "is empty")


def _lines(file: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Line numbers from 1, and lines; ``None`` for a line that is too long to hold in memory."""
    number = 0
    while line := file.readline(_MAX_LINE_BYTES):
        number += 1
        whole = line.endswith(b"\n") or len(line) < _MAX_LINE_BYTES
        yield number, line if whole else None
        while not whole:
            line = file.readline(_MAX_LINE_BYTES)
            whole = line.endswith(b"\n") or len(line) < _MAX_LINE_BYTES


def _record(origin: Input, number: int, line: bytes | None) -> Record:
    where = origin.where
    if line is None:
        raise too_large(where, number)
    values = _object(line, where, number)
    said = values.pop("text", None)
    if not isinstance(said, str):
        raise MalformedDocument(where, "has no 'text', which must be a string", number)
    metadata = metadata_of(values, "record", where, lambda _: number)
    text = normalised(said.removeprefix("\ufeff"), where, number)
    if metadata.record_id is None:
        origin = replace(origin, source_id=f"{origin.source_id}:{number}")
    return titled(Record(origin, number, text, metadata), title_span)


def _object(line: bytes, where: str, number: int) -> dict[str, object]:
    text = as_text(line, where, number)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise MalformedDocument(where, f"is no JSON: {error.msg} at column {error.colno}", number) from None
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else "a number is too long"
        raise MalformedDocument(where, f"is no JSON that can be read: {reason}", number) from None
    if not isinstance(value, dict):
        raise MalformedDocument(where, "is no JSON object; write one object a line", number)
    return {str(key).lower(): held for key, held in value.items()}
