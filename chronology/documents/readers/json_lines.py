"""JSON Lines: one object a line, one article an object, read line by line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from chronology.documents.decoding import as_text, too_large
from chronology.documents.lines import is_utf16, lines, longest
from chronology.documents.readers.mapping import record_of
from chronology.documents.rejected import Rejected
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator

    from chronology.documents.record import Input, Record
    from chronology.documents.unit import Unit

__all__ = ["HEAD", "SUFFIXES", "articles", "parsed", "read", "units"]

SUFFIXES = (".jsonl", ".ndjson")
HEAD = re.compile(rb"\{")


def read(origin: Input, stream: io.BufferedReader) -> Iterator[Record | Rejected]:
    """Each line's article, or why there is none; blank lines are passed over."""
    held = origin.lines_before is not None
    found = lines(stream, longest(origin.options.max_bytes))
    for number, line in enumerate(found, (origin.lines_before or 0) + 1):
        if line.size > len(line.data) or not line.data.isspace():
            held = True
            yield from _on_line(origin, number, line)
    if not held:
        raise MalformedDocument(origin.where, "is empty")


def units(origin: Input, stream: io.BufferedReader) -> Iterator[Unit]:
    """The lines; none where they can't be read apart."""
    if not is_utf16(stream):
        yield from lines(stream, longest(origin.options.max_bytes))


def _on_line(origin: Input, number: int, line: Unit) -> Iterator[Record | Rejected]:
    try:
        if line.size > longest(origin.options.max_bytes):
            raise too_large(origin, number)
        value = parsed(as_text(line.data, origin.where, number), origin.where, number)
    except MalformedDocument as error:
        yield Rejected.because(error)
    else:
        yield from articles(origin, number, value)


def articles(origin: Input, number: int, value: object) -> Iterator[Record | Rejected]:
    """The articles that a JSON value holds, one, or those in the answer of a service."""
    among = origin.options.fields.among(value) if isinstance(value, dict) else None
    for held in [value] if among is None else among:
        try:
            yield _article(origin, number, held)
        except MalformedDocument as error:
            yield Rejected.because(error)


def _article(origin: Input, number: int, value: object) -> Record:
    if not isinstance(value, dict):
        raise MalformedDocument(origin.where, "is no JSON object; write one object a line", number)
    return record_of(origin, number, value)


def parsed(text: str, where: str, line: int | None = None) -> object:
    """The value that JSON text holds.

    Raises:
        MalformedDocument: it is no JSON.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        at = f"column {error.colno}" if line else f"line {error.lineno}, column {error.colno}"
        raise MalformedDocument(where, f"is no JSON: {error.msg} at {at}", line) from None
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else "a number is too long"
        raise MalformedDocument(where, f"is no JSON that can be read: {reason}", line) from None
