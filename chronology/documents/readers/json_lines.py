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

    from chronology.documents.columns import Rows
    from chronology.documents.record import Input, Record
    from chronology.documents.unit import Unit

__all__ = ["HEAD", "SUFFIXES", "among", "articles", "parsed", "read", "rows", "units"]

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


def rows(origin: Input, stream: io.BufferedReader) -> Rows:
    """The records of the lines that can be read."""
    for number, line in enumerate(lines(stream, longest(origin.options.max_bytes)), 1):
        try:
            value = _value(origin, number, line)
        except MalformedDocument:
            continue
        yield from ((f"line {number}", record) for record in among(origin, value) if isinstance(record, dict))


def units(origin: Input, stream: io.BufferedReader) -> Iterator[Unit]:
    """The lines; none where they can't be read apart."""
    if not is_utf16(stream):
        yield from lines(stream, longest(origin.options.max_bytes))


def _on_line(origin: Input, number: int, line: Unit) -> Iterator[Record | Rejected]:
    try:
        value = _value(origin, number, line)
    except MalformedDocument as error:
        yield Rejected.because(error)
    else:
        yield from articles(origin, number, value)


def _value(origin: Input, number: int, line: Unit) -> object:
    if line.size > longest(origin.options.max_bytes):
        raise too_large(origin, number)
    return parsed(as_text(line.data, origin.where, number), origin.where, number)


def among(origin: Input, value: object) -> list[object]:
    """The records that a JSON value holds, itself, or those in the answer of a service."""
    held = origin.options.fields.among(value) if isinstance(value, dict) else None
    return [value] if held is None else held


def articles(origin: Input, number: int, value: object) -> Iterator[Record | Rejected]:
    """The articles of these records."""
    for held in among(origin, value):
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
        raise MalformedDocument(where, f"is no JSON: {error.msg.removesuffix(' at')} at {at}", line) from None
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else "a number is too long"
        raise MalformedDocument(where, f"is no JSON that can be read: {reason}", line) from None
