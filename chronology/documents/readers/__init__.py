"""One reader a file, chosen by name and, where the name tells nothing, by content.

A reader takes an `Input` and yields a `Record` for each article in it, or a `Rejected` in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.documents.readers import html, json_lines, markdown, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["READERS", "SUFFIXES", "Reader", "reader_by_content", "reader_by_name"]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads one format, and how its files are known."""

    suffixes: tuple[str, ...]
    begins: tuple[bytes, ...]
    """What the content begins with; ``b""`` fits any."""
    read: Callable[[Input], Iterator[Record | Rejected]]


READERS = (
    Reader(json_lines.SUFFIXES, (b"{",), json_lines.read),
    Reader(html.SUFFIXES, (b"<!doctype html", b"<!DOCTYPE html", b"<!DOCTYPE HTML", b"<html"), html.read),
    Reader(markdown.SUFFIXES, (b"---\n", b"---\r\n", b"# "), markdown.read),
    Reader(plain_text.SUFFIXES, (b"",), plain_text.read),
)
"""In the order in which content is tried."""

SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)
_FOREIGN = (b"<", b"%PDF", b"PK\x03\x04", b"PAR1", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"{\\rtf", b"WARC/")
"""How formats begin that are no text of an article, or not as they stand."""


def reader_by_name(name: str) -> Reader | None:
    """The reader for files whose name ends like this one."""
    return next((reader for reader in READERS if name.lower().endswith(reader.suffixes)), None)


def reader_by_content(head: bytes) -> Reader | None:
    """The reader for a file that begins with ``head``."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = next(reader for reader in READERS if head.startswith(reader.begins))
    return None if found.begins == (b"",) and head.startswith(_FOREIGN) else found
