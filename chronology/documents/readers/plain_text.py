"""Plain text: one file, one article; front matter is read where it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.documents.decoding import MAX_BYTES, as_text
from chronology.documents.front_matter import split
from chronology.documents.record import Input, Record
from chronology.documents.rejected import Rejected
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["SUFFIXES", "read", "read_titled"]

SUFFIXES = (".txt", ".text")


def read(origin: Input) -> Iterator[Record | Rejected]:
    """The one article of the file, or why there is none."""
    return read_titled(origin, title_span)


def read_titled(
    origin: Input, find_title: Callable[[str], tuple[int, int] | None]
) -> Iterator[Record | Rejected]:
    """The same, for a kind of text that shows its title in its own way."""
    try:
        yield _record(origin, find_title)
    except MalformedDocument as error:
        yield Rejected.because(error)


def _record(origin: Input, find_title: Callable[[str], tuple[int, int] | None]) -> Record:
    with origin.path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    metadata, text = split(as_text(data, origin.where), origin.where)
    if not text.strip():
        raise MalformedDocument(origin.where, "holds front matter and no text")
    return titled(Record(origin, None, text, metadata), find_title)
