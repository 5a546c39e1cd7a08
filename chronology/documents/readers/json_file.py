"""JSON: one file, a list of articles, one article, or an answer of a service as it was saved."""

from __future__ import annotations

import io
import re
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import as_text, read_whole
from chronology.documents.readers import json_lines
from chronology.documents.readers.json_lines import articles, parsed
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
        lines = io.BytesIO(text.encode())
        yield from json_lines.read(origin, io.BufferedReader(lines))
        return
    among = origin.options.fields.among(value) if isinstance(value, dict) else value
    for number, held in enumerate(among if isinstance(among, list) else [value], 1):
        yield from articles(origin, number, held)


def _is_lines(text: str, where: str) -> bool:
    """Whether the first line is an object by itself."""
    try:
        return isinstance(parsed(text.lstrip().split("\n", 1)[0], where), dict)
    except MalformedDocument:
        return False
