"""XLSX: the first sheet that holds a table, its first row naming the columns, then one article a row.

A cell that is formatted as a date is one: what it counts days from, the workbook says.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import read_whole
from chronology.documents.fields import EXCEL
from chronology.documents.readers.mapping import record_of
from chronology.documents.readers.office import elements, local, package
from chronology.documents.rejected import Rejected
from chronology.documents.stamps import counted_day
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterable, Iterator, Mapping

    from lxml import etree

    from chronology.documents.columns import Rows
    from chronology.documents.record import Input, Record

__all__ = ["HEAD", "SUFFIXES", "Cells", "articles", "attributes", "first_table", "read", "rows"]

SUFFIXES = (".xlsx", ".xlsm")
HEAD = re.compile(rb"PK\x03\x04.{0,3000}?xl/", re.DOTALL)

_OF_MAC = dt.date(1904, 1, 1)
_DATE_FORMATS = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
"""The numbers of the formats of days that every program knows."""
_SAID_ASIDE = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_DAY_SIGNS = re.compile(r"[dy]", re.IGNORECASE)
_COLUMN = re.compile(r"[A-Z]{1,3}")

Cells = dict[int, str]
"""The filled cells of a row, by the number of their column."""


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each row's article, or why there is none; rows without a cell that is filled are passed over."""
    yield from articles(origin, _records(origin, stream))


def articles(
    origin: Input, records: Iterator[tuple[int, Mapping[str, object]]]
) -> Iterator[Record | Rejected]:
    """The article of each record of a sheet, or why there is none."""
    for number, held in records:
        try:
            yield record_of(origin, number, held)
        except MalformedDocument as error:
            yield Rejected.because(error)


def rows(origin: Input, stream: IO[bytes]) -> Rows:
    """The rows by the names above them."""
    yield from ((f"row {number}", held) for number, held in _records(origin, stream))


def _records(origin: Input, stream: IO[bytes]) -> Iterator[tuple[int, Mapping[str, object]]]:
    with package(read_whole(stream, origin), origin, "XLSX") as archive:
        book = _Book(archive)
        yield from first_table(map(book.rows, book.sheets))


def first_table(sheets: Iterable[Iterator[tuple[int, Cells]]]) -> Iterator[tuple[int, Mapping[str, object]]]:
    """The rows below the names in the first sheet that has some."""
    for found in sheets:
        _, names = next(found, (0, {}))
        held = 0
        for number, cells in found:
            held += 1
            yield number, {name: cells.get(column, "") for column, name in reversed(names.items())}
        if held:
            return


class _Book:
    """A workbook: where its sheets are, and what the numbers in their cells mean."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        parts = {
            element.get("Id"): posixpath.normpath(posixpath.join("/xl", element.get("Target", ""))).lstrip(
                "/"
            )
            for element in elements(archive, "xl/_rels/workbook.xml.rels", "Relationship")
        }
        book = [attributes(one) for one in elements(archive, "xl/workbook.xml", "sheet", "workbookPr")]
        self.sheets = [parts[one["id"]] for one in book if one.get("id") in parts]
        self._first_day = _OF_MAC if any(one.get("date1904") in ("1", "true") for one in book) else EXCEL
        self._strings = [_text(item) for item in self._part("xl/sharedStrings.xml", "si")]
        self._dates = self._date_styles()

    def rows(self, sheet: str) -> Iterator[tuple[int, Cells]]:
        """The rows that hold anything, by their number."""
        for at, row in enumerate(elements(self._archive, sheet, "row"), 1):
            cells = {}
            for place, cell in enumerate(row.iterchildren("{*}c")):
                if said := self._said(cell):
                    cells[_column(cell, place)] = said
            if cells:
                yield int(row.get("r", at)), cells

    def _part(self, name: str, *tags: str) -> Iterator[etree._Element]:
        return elements(self._archive, name, *tags) if name in self._archive.namelist() else iter(())

    def _date_styles(self) -> frozenset[int]:
        """The styles in which a number is a day."""
        own, styles = set[str](), list[str]()
        for element in self._part("xl/styles.xml", "numFmt", "cellXfs"):
            if local(element) == "cellXfs":
                styles = [style.get("numFmtId", "") for style in element.iterchildren("{*}xf")]
            elif _DAY_SIGNS.search(_SAID_ASIDE.sub("", element.get("formatCode", ""))):
                own.add(element.get("numFmtId", ""))
        days = own.union(map(str, _DATE_FORMATS))
        return frozenset(i for i, style in enumerate(styles) if style in days)

    def _said(self, cell: etree._Element) -> str:
        """What the cell shows; nothing where it shows that a formula failed."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _text(cell)
        said = str(cell.findtext("{*}v", "")).strip()
        if kind == "s":
            return self._strings[int(said)] if said else ""
        if kind == "e":
            return ""
        if kind == "n" and int(cell.get("s", "0")) in self._dates:
            day = counted_day(said, self._first_day)
            return said if day is None or day.edtf is None else day.edtf
        return said


def attributes(element: etree._Element) -> dict[str, str]:
    """Its attributes, by their names without a namespace."""
    return {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}


def _text(element: etree._Element) -> str:
    """The words of a string, without how they are pronounced."""
    runs = element.iter("{*}t")
    return "".join(run.text or "" for run in runs if local(run.getparent()) != "rPh").strip()


def _column(cell: etree._Element, place: int) -> int:
    """The number of the cell's column, from 0: as its name says, else by its place in the row."""
    letters = _COLUMN.match(cell.get("r", ""))
    if letters is None:
        return place
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
