"""One reader a file, chosen by name and, where the name tells nothing or is belied, by content.

A reader takes an `Input` and its stream, and yields a `Record` for each article in it, or a `Rejected` in its
place. It raises ``MalformedDocument`` where the stream as a whole is at fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chronology.documents.compression import name_inside
from chronology.documents.readers import (
    delimited,
    feed,
    html,
    json_file,
    json_lines,
    mail,
    markdown,
    open_sheet,
    open_text,
    parquet,
    plain_text,
    rich_text,
    sheet,
    warc,
    web_archive,
    word,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import BufferedReader

    from chronology.documents.columns import Rows
    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected
    from chronology.documents.unit import Unit

__all__ = ["HEAD_BYTES", "READERS", "SUFFIXES", "Reader", "is_known", "reader_of"]

HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads one format, and how its files are known."""

    suffixes: tuple[str, ...]
    head: re.Pattern[bytes] | None
    """What the content begins with; ``None`` where it tells nothing."""
    read: Callable[[Input, BufferedReader], Iterator[Record | Rejected]]
    units: Callable[[Input, BufferedReader], Iterator[Unit]] | None
    """What a large file of it is cut between; ``None`` where it can only be read whole."""
    rows: Callable[[Input, BufferedReader], Rows] | None = None
    """Its records as they stand, by which the order of day and month is found; ``None`` where it has no columns."""


def _reader(module: Any) -> Reader:
    ways = (getattr(module, name, None) for name in ("units", "rows"))
    return Reader(module.SUFFIXES, getattr(module, "HEAD", None), module.read, *ways)


_MARKED = tuple(map(_reader, (warc, parquet, open_text, open_sheet, sheet, word, rich_text, feed, html)))
"""Formats whose first bytes leave no doubt, whatever the file is called."""
_TEXT = tuple(map(_reader, (json_file, json_lines, delimited, mail, web_archive, markdown)))
_PLAIN = _reader(plain_text)

READERS = (*_MARKED, *_TEXT, _PLAIN)
"""In the order in which content is tried."""

SUFFIXES = tuple(sorted(suffix for reader in READERS for suffix in reader.suffixes))

_FOREIGN = re.compile(rb"%PDF|PK\x03\x04|\xd0\xcf\x11\xe0|<")
"""How formats begin that are no text of an article."""


def is_known(name: str) -> bool:
    """Whether a file of that name, perhaps compressed, has a reader."""
    return _by_name(name_inside(name)) is not None


def reader_of(name: str, head: bytes, *, alone: bool) -> Reader | None:
    """The reader for a file called ``name`` that begins with ``head``.

    A file of plain text or Markdown that begins like another format is read as what it is. A file whose name and
    beginning tell nothing is a text if it has no suffix or is ``alone``, all that the user asked for.
    """
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    named = _by_name(name)
    if named is not None and named not in (_PLAIN, _TEXT[-1]):
        return named
    marked = _by_head(_MARKED, head)
    if marked is not None or named is not None:
        return marked or named
    may_be_text = alone or "." not in name
    return (_by_head(_TEXT, head) or _plain(head)) if may_be_text else None


def _by_name(name: str) -> Reader | None:
    return next((reader for reader in READERS if name.lower().endswith(reader.suffixes)), None)


def _by_head(readers: tuple[Reader, ...], head: bytes) -> Reader | None:
    return next((r for r in readers if r.head is not None and r.head.match(head)), None)


def _plain(head: bytes) -> Reader | None:
    return None if _FOREIGN.match(head) else _PLAIN
