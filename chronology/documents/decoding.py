"""Bytes to text with Unix newlines and no byte order mark; what is no UTF-8 text is refused with a reason."""

from __future__ import annotations

import re
from itertools import islice

from chronology.errors import MalformedDocument

__all__ = ["MAX_BYTES", "as_text", "normalised", "too_large"]

MAX_BYTES = 64 * 2**20
"""The largest article that is read, in bytes: some hundred times the longest newspaper text."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_TEXT_PER_CONTROL = 100


def as_text(data: bytes, where: str, line: int | None = None) -> str:
    """The text that ``data`` holds; ``line`` is the record's own where the file has one record a line.

    Raises:
        MalformedDocument: it is empty, binary, too large, or not UTF-8.
    """
    if len(data) > MAX_BYTES:
        raise too_large(where, line)
    if data.startswith(_UTF16_MARKS):
        raise MalformedDocument(where, "is UTF-16; save it as UTF-8", line)
    if (nul := data.find(b"\0")) >= 0:
        raise MalformedDocument(where, f"is no text: a NUL at byte {nul}", line)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        inside = line or data.count(b"\n", 0, error.start) + 1
        raise MalformedDocument(
            where, f"is not UTF-8: {at}{' of the line' if line else ''}", inside
        ) from None
    return normalised(text, where, line)


def normalised(text: str, where: str, line: int | None = None) -> str:
    """``text`` with Unix newlines.

    Raises:
        MalformedDocument: there is nothing in it, or it is no text.
    """
    if not text or text.isspace():
        raise MalformedDocument(where, "is empty", line)
    if "\0" in text or _is_binary(text):
        raise MalformedDocument(where, "is no text: it is full of control characters", line)
    if _SURROGATE.search(text):
        raise MalformedDocument(where, "is no text: it holds half of a surrogate pair", line)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def too_large(where: str, line: int | None = None) -> MalformedDocument:
    """The error for an article above the size limit."""
    return MalformedDocument(
        where, f"is larger than {MAX_BYTES // 2**20} MB, the limit for one article", line
    )


def _is_binary(text: str) -> bool:
    allowed = len(text) // _TEXT_PER_CONTROL
    return next(islice(_CONTROL.finditer(text), allowed, None), None) is not None
