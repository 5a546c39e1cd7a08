"""CSV and TSV: a line of names, then one article a row; a row that breaks the format costs only itself."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import deque
from typing import IO, TYPE_CHECKING, NamedTuple

from chronology.documents.decoding import decoded
from chronology.documents.fields import OWN
from chronology.documents.lines import is_utf16, longest
from chronology.documents.readers.mapping import record_of
from chronology.documents.rejected import Rejected
from chronology.documents.unit import Unit
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.documents.columns import Rows
    from chronology.documents.record import Input, Record

__all__ = ["HEAD", "SUFFIXES", "read", "rows", "units"]

SUFFIXES = (".csv", ".tsv", ".tab")
_KEYS = (*OWN.keys["text"], *OWN.keys["html"])
_TEXT_NAMES = "|".join(
    key.replace("_", "[ _-]?") for key in (*_KEYS, *(key.capitalize() for key in _KEYS if not key.isascii()))
)
HEAD = re.compile(
    rb"(?:\"?sep=.\"?\r?\n)?(?=[^\n]{0,2000}(?<![^,;\t|\"])(?:%b)(?![^,;\t|\"\r\n]))"
    rb"[\w .\"\x80-\xff-]{1,60}(?:[,;\t|][\w .\"\x80-\xff-]{0,60}){1,100}\r?(?:\n|\Z)" % _TEXT_NAMES.encode(),
    re.IGNORECASE,
)
"""A line of short names of which one is a name of the text."""

_DELIMITERS = "\t,;|"
_SAID = re.compile(r"\"?sep=([^\w \"]|\t)\"?\r?\n?", re.IGNORECASE)
"""What Excel writes above the line of names, to know the delimiter by."""
_UNIT = "\x1f"
_UNCLOSED = "a quote in it is not closed"
"""Whatever ends the search for its end: what follows tells, and that is another in a piece of the file."""


class _Row(NamedTuple):
    """Cells, or what is wrong with them, and the line on which the row begins."""

    line: int
    cells: list[str]
    fault: str | None
    lines: tuple[str, ...]
    """As they stand in the file."""


def read(origin: Input, stream: io.BufferedReader) -> Iterator[Record | Rejected]:
    """Each row's article, or why there is none; rows without a cell that is filled are passed over."""
    lines = _text_lines(stream)
    try:
        yield from _articles(origin, _rows(origin, lines))
    finally:
        lines.detach()


def rows(origin: Input, stream: io.BufferedReader) -> Rows:
    """The rows that are whole, by the names above them."""
    lines = _text_lines(stream)
    try:
        found = _rows(origin, lines)
        names = next(found, None)
        if names is not None and names.fault is None:
            keys = _decoded(names.cells, origin.where, names.line)
            yield from (
                (f"line {row.line}", _named(keys, row.cells)) for row in found if len(row.cells) == len(keys)
            )
    finally:
        lines.detach()


def _named(names: list[str], cells: list[str]) -> dict[str, object]:
    """The cells by their names; of columns that are called the same, the first counts."""
    held: dict[str, object] = {}
    for name, cell in zip(names, cells, strict=True):
        held.setdefault(name, cell)
    return held


def units(origin: Input, stream: io.BufferedReader) -> Iterator[Unit]:
    """The row of names, which stands above every piece, and the other rows; none where they can't be read apart."""
    mark = codecs.BOM_UTF8 if stream.peek(3).startswith(codecs.BOM_UTF8) else b""
    lines = _text_lines(stream)
    try:
        for number, row in enumerate(_rows(origin, lines)):
            if number == 0 and (row.fault is not None or lines.encoding == "utf-16"):
                return
            data = "".join(row.lines).encode("utf-8", "surrogateescape")
            whole = data if number else mark + data
            yield Unit(whole, len(whole), len(row.lines), is_head=number == 0)
    finally:
        lines.detach()


def _articles(origin: Input, rows: Iterator[_Row]) -> Iterator[Record | Rejected]:
    names = next(rows, None)
    if names is None:
        return
    if names.fault is not None:
        raise MalformedDocument(origin.where, f"has no line of names: {names.fault}", names.line)
    keys = _decoded(names.cells, origin.where, names.line)
    before = 0 if origin.lines_before is None else origin.lines_before - len(names.lines)
    for found in rows:
        row = found._replace(line=found.line + before)
        if row.fault is None and not any(row.cells):
            continue
        try:
            yield _article(origin, keys, row)
        except MalformedDocument as error:
            yield Rejected.because(error)


def _text_lines(stream: io.BufferedReader) -> io.TextIOWrapper:
    """Lines with their ends; bytes that are no UTF-8 stand in as half surrogates until the row is known."""
    if is_utf16(stream):
        return io.TextIOWrapper(stream, "utf-16", "replace", newline="")
    return io.TextIOWrapper(stream, "utf-8-sig", "surrogateescape", newline="")


def _article(origin: Input, names: list[str], row: _Row) -> Record:
    if row.fault is not None:
        raise MalformedDocument(origin.where, row.fault, row.line)
    if len(row.cells) != len(names):
        reason = f"has {len(row.cells)} cells where the first line has {len(names)} names"
        raise MalformedDocument(origin.where, reason, row.line)
    cells = _decoded(row.cells, origin.where, row.line)
    return record_of(origin, row.line, _named(names, cells))


def _decoded(cells: list[str], where: str, line: int) -> list[str]:
    """The cells, whose encoding is told by all of the row together where it isn't UTF-8."""
    whole = _UNIT.join(cells)
    try:
        data = whole.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raise MalformedDocument(where, "is no text: it holds half of a surrogate pair", line) from None
    text = decoded(data, where, line)
    # A cell that holds the mark itself has parted into more.
    return text.split(_UNIT) if text.count(_UNIT) == len(cells) - 1 else cells


# --- rows ------------------------------------------------------------------------------------------------


def _rows(origin: Input, lines: IO[str]) -> Iterator[_Row]:
    """Every row; after one that is broken, as by a quote that is never closed, the next line begins a new one."""
    # The limit is the module's own and stands for the whole program; ours is kept by _Lines.
    csv.field_size_limit(max(csv.field_size_limit(), longest(origin.options.max_bytes)))
    source = _Lines(lines, origin)
    delimiter = _said_delimiter(source)
    while (first := source.peek()) is not None:
        delimiter = delimiter or max(_DELIMITERS, key=first.count)
        try:
            cells = next(csv.reader(source, delimiter=delimiter, strict=True))
        except csv.Error as error:
            fault = _UNCLOSED if source.went_on else str(error)
            source.keep_first_line_only()
            yield _Row(source.number, [], f"is no row: {fault}", source.used)
        else:
            yield _Row(source.number, cells, None, source.used)
        source.begin_row()


def _said_delimiter(source: _Lines) -> str | None:
    """The delimiter that the first line names, which then stands with the line of names."""
    said = _SAID.fullmatch(source.peek() or "")
    if said is None:
        return None
    next(source)
    return said[1]


class _Lines:
    """Lines that can be given back, with the number of the line on which the row begins."""

    def __init__(self, lines: IO[str], origin: Input) -> None:
        self._lines = lines
        self._origin = origin
        self._waiting: deque[str] = deque()
        self._used: list[str] = []
        self._size = 0
        self.number = 1
        self.went_on = False
        """Whether the row is not over with its first line."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        self.went_on = bool(self._used)
        line = self._next()
        if not line:
            raise StopIteration
        self._used.append(line)
        self._size += len(line)
        if self._size > longest(self._origin.options.max_bytes):
            raise csv.Error(f"it is larger than {self._origin.options.max_bytes / 2**20:g} MB")
        return line

    @property
    def used(self) -> tuple[str, ...]:
        """The lines of the row."""
        return tuple(self._used)

    def begin_row(self) -> None:
        self.number += len(self._used)
        self._used.clear()
        self._size = 0

    def peek(self) -> str | None:
        line = self._next()
        if not line:
            return None
        self._waiting.appendleft(line)
        return line

    def keep_first_line_only(self) -> None:
        self._waiting.extendleft(reversed(self._used[1:]))
        del self._used[1:]

    def _next(self) -> str:
        if self._waiting:
            return self._waiting.popleft()
        return self._lines.readline(longest(self._origin.options.max_bytes))
