"""Markdown: one file, one article; YAML front matter and the first heading give what they say."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from chronology.documents.readers.plain_text import read_titled
from chronology.documents.titles import heading_span, title_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["HEAD", "SUFFIXES", "read"]

SUFFIXES = (".md", ".markdown")
HEAD = re.compile(rb"---[ \t]*\r?\n|#{1,2} ")


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """The one article of the file; its text keeps the marks of Markdown."""
    yield read_titled(origin, stream, lambda text: heading_span(text) or title_span(text))
