"""Plain text: one file, one article; front matter is read where it is there."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import as_text, read_whole
from chronology.documents.exports import records_in
from chronology.documents.front_matter import split
from chronology.documents.layouts import layout_of
from chronology.documents.record import Input, Record
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chronology.documents.rejected import Rejected

__all__ = ["SUFFIXES", "read", "read_titled"]

SUFFIXES = (".txt", ".text")


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """The one article of the file, or those of a bundle that a database exported."""
    record = read_titled(origin, stream, title_span)
    if layout_of(record.text) is None:
        yield record
    else:
        yield from records_in(origin, record.text)


def read_titled(
    origin: Input, stream: IO[bytes], find_title: Callable[[str], tuple[int, int] | None]
) -> Record:
    """The same, for a kind of text that shows its title in its own way.

    Raises:
        MalformedDocument: it is no text, or its front matter is wrong.
    """
    metadata, text = split(as_text(read_whole(stream, origin), origin.where), origin.where)
    if not text.strip():
        raise MalformedDocument(origin.where, "holds front matter and no text")
    return titled(Record(origin, None, text, metadata), find_title)
