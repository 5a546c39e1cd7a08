"""JSON: one file, a list of articles, one article, or an answer of a service as it was saved."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import IO, TYPE_CHECKING

from chronology.documents.columns import in_shown_order
from chronology.documents.decoding import as_text, read_whole
from chronology.documents.readers import json_lines
from chronology.documents.readers.json_lines import among, articles, parsed
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["HEAD", "SUFFIXES", "read"]

SUFFIXES = (".json",)
HEAD = re.compile(rb"\[\s*[{\]]|\{\s*\n\s*\"")


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each of its articles; JSON Lines under this name are read as what they are."""
    text = as_text(read_whole(stream, origin), origin.where)
    try:
        value = parsed(text, origin.where)
    except MalformedDocument:
        if not _is_lines(text, origin.where):
            raise
        data = text.encode()
        found = json_lines.rows(origin, io.BufferedReader(io.BytesIO(data)))
        origin = replace(origin, options=in_shown_order(origin.options, found))
        yield from json_lines.read(origin, io.BufferedReader(io.BytesIO(data)))
        return
    records = list(enumerate(value if isinstance(value, list) else among(origin, value), 1))
    said = ((f"record {number}", one) for number, one in records if isinstance(one, dict))
    origin = replace(origin, options=in_shown_order(origin.options, said))
    for number, held in records:
        yield from articles(origin, number, held)


def _is_lines(text: str, where: str) -> bool:
    """Whether the first line is an object by itself."""
    try:
        return isinstance(parsed(text.lstrip().split("\n", 1)[0], where), dict)
    except MalformedDocument:
        return False
