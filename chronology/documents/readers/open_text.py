"""ODT: one article, or the bundle that a database exported, as LibreOffice saves it."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import normalised, read_whole
from chronology.documents.exports import records_in
from chronology.documents.readers.office import elements, local, package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["HEAD", "SUFFIXES", "read", "words"]

SUFFIXES = (".odt",)
HEAD = re.compile(rb"PK\x03\x04.{0,100}?mimetypeapplication/vnd\.oasis\.opendocument\.text", re.DOTALL)

_PARAGRAPHS = ("p", "h")
_ASIDE = frozenset(("annotation", "note", "tracked-changes", "frame", "ruby-text"))
"""What stands in a text and isn't its running words: comments, notes, what was deleted, pictures with captions."""
_SPACES = {"tab": "\t", "s": " ", "line-break": "\n"}


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each article in the file, or why there is none."""
    with package(read_whole(stream, origin), origin, "ODT") as archive:
        lines = [line for body in elements(archive, "content.xml", "text") for line in _lines(body)]
    yield from records_in(origin, normalised("\n\n".join(lines), origin.where))


def _lines(body: etree._Element) -> Iterator[str]:
    """Its paragraphs, and its tables row by row."""
    for element in body:
        name = local(element)
        if name in _PARAGRAPHS:
            yield "".join(words(element))
        elif name == "table-row":
            yield " | ".join(" ".join(_lines(cell)).strip() for cell in element)
        elif name not in _ASIDE:
            yield from _lines(element)


def words(element: etree._Element) -> Iterator[str]:
    """The running words of a paragraph, piece by piece."""
    yield element.text or ""
    for inner in element:
        name = local(inner)
        if name in _SPACES:
            yield _SPACES[name]
        elif name and name not in _ASIDE:
            yield from words(inner)
        yield inner.tail or ""
