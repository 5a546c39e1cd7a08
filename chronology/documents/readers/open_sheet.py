"""ODS: the first sheet of LibreOffice's that holds a table, as of an XLSX workbook."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import read_whole
from chronology.documents.readers.office import elements, local, package
from chronology.documents.readers.open_text import words
from chronology.documents.readers.sheet import articles, attributes, first_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from chronology.documents.columns import Rows
    from chronology.documents.readers.sheet import Cells
    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["HEAD", "SUFFIXES", "read", "rows"]

SUFFIXES = (".ods",)
HEAD = re.compile(rb"PK\x03\x04.{0,100}?mimetypeapplication/vnd\.oasis\.opendocument\.spreadsheet", re.DOTALL)

_MOST_COLUMNS = 16_384
_VALUES = ("date-value", "value")
"""What a day or a number is, however the cell shows it."""


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each row's article, or why there is none; rows without a cell that is filled are passed over."""
    yield from articles(origin, _records(origin, stream))


def rows(origin: Input, stream: IO[bytes]) -> Rows:
    """The rows by the names above them."""
    yield from ((f"row {number}", held) for number, held in _records(origin, stream))


def _records(origin: Input, stream: IO[bytes]) -> Iterator[tuple[int, Mapping[str, object]]]:
    with package(read_whole(stream, origin), origin, "ODS") as archive:
        yield from first_table(_rows(table) for table in elements(archive, "content.xml", "table"))


def _rows(table: etree._Element) -> Iterator[tuple[int, Cells]]:
    """The rows that hold anything, by their number; one that is repeated, once."""
    number = 1
    for row in table.iter("{*}table-row"):
        cells = _cells(row)
        if cells:
            yield number, cells
        number += _times(row, "number-rows-repeated")


def _cells(row: etree._Element) -> Cells:
    cells, column = {}, 0
    for cell in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
        end = column + _times(cell, "number-columns-repeated")
        if said := _said(cell):
            cells.update(dict.fromkeys(range(column, min(end, _MOST_COLUMNS)), said))
        column = end
    return cells


def _times(element: etree._Element, name: str) -> int:
    return int(attributes(element).get(name, "1"))


def _said(cell: etree._Element) -> str:
    told = attributes(cell)
    value = next((told[name] for name in _VALUES if name in told), None)
    lines = ("".join(words(line)) for line in cell if local(line) == "p")
    return ("\n".join(lines) if value is None else value).strip()
