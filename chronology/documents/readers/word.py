"""DOCX: one article, or the bundle that a database exported; python-docx gives paragraphs and tables."""

from __future__ import annotations

import io
import re
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import normalised, read_whole
from chronology.documents.exports import records_in
from chronology.documents.readers.office import DAMAGE, package
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as Word
    from docx.table import Table

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["HEAD", "SUFFIXES", "read"]

SUFFIXES = (".docx",)
HEAD = re.compile(rb"PK\x03\x04.{0,2000}?(?:\[Content_Types\]\.xml|word/)", re.DOTALL)

_MALFORMED = (AttributeError, TypeError)
"""What python-docx raises, for it takes it for granted that elements have the attributes they should have."""


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each article in the file, or why there is none."""
    data = read_whole(stream, origin)
    with package(data, origin, "DOCX"):
        pass
    yield from records_in(origin, normalised("\n\n".join(_paragraphs(data, origin)), origin.where))


def _paragraphs(data: bytes, origin: Input) -> list[str]:
    from docx import api
    from docx.opc.exceptions import OpcError

    try:
        return list(_lines(api.Document(io.BytesIO(data))))
    except (OpcError, *_MALFORMED, *DAMAGE) as error:
        raise MalformedDocument(origin.where, f"is damaged, or no DOCX: {error}") from None


def _lines(word: Word) -> Iterator[str]:
    from docx.table import Table

    for block in word.iter_inner_content():
        if isinstance(block, Table):
            yield from _cells(block)
        else:
            yield block.text


def _cells(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield " | ".join(cell.text.strip() for cell in row.cells)
