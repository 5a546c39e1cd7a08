"""DOCX: one article, or the bundle that a database exported; python-docx gives paragraphs and tables."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import normalised, read_whole, too_large
from chronology.documents.exports import records_in
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

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    # python-docx takes it for granted that elements have the attributes and children they should have.
    AttributeError,
    TypeError,
)
"""What the libraries raise for archives that are broken or locked, and for parts that aren't what they should be."""
_MAX_RATIO = 200
_XML_PER_TEXT = 20
"""How much longer than its text a document's XML may be."""


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each article in the file, or why there is none."""
    data = read_whole(stream, origin)
    _refuse_bomb(data, origin)
    yield from records_in(origin, normalised("\n\n".join(_paragraphs(data, origin)), origin.where))


def _refuse_bomb(data: bytes, origin: Input) -> None:
    """No part of the archive expands to more than what its own directory says, so the directory is enough."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise MalformedDocument(origin.where, f"is damaged, or no DOCX: {str(error).lower()}") from None
    if size > max(origin.options.max_bytes, _MAX_RATIO * len(data)):
        raise MalformedDocument(
            origin.where, f"expands to more than {_MAX_RATIO} times its size, like a bomb"
        )
    if size > _XML_PER_TEXT * origin.options.max_bytes:
        raise too_large(origin)


def _paragraphs(data: bytes, origin: Input) -> list[str]:
    from docx import api
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        return list(_lines(api.Document(io.BytesIO(data))))
    except (OpcError, LxmlError, *_DAMAGE) as error:
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
