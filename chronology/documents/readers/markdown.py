"""Markdown: one file, one article; YAML front matter and the first heading give what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.documents.readers.plain_text import read_titled
from chronology.documents.titles import heading_span, title_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".md", ".markdown")


def read(origin: Input) -> Iterator[Record | Rejected]:
    """The one article of the file, or why there is none; its text keeps the marks of Markdown."""
    return read_titled(origin, lambda text: heading_span(text) or title_span(text))
