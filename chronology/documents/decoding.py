"""Bytes to text with Unix newlines and no byte order mark; what is no text is refused with a reason.

A byte order mark counts first, then the declared encoding where the bytes fit it, then UTF-8, then what
charset-normalizer finds.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import IO, TYPE_CHECKING

from chronology.documents.language import detected
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from chronology.documents.record import Input

__all__ = ["as_text", "decoded", "normalised", "read_whole", "too_large"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_ENCODINGS = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 iso8859_2 koi8_r koi8_u"
    " gb18030 big5 shift_jis euc_jp euc_kr"
).split()
"""What is tried for bytes that are no UTF-8: the encodings that news pages and office programs have used."""
_LATIN_PAGES = {
    **dict.fromkeys(("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "cp1250"),
    **dict.fromkeys(("az", "tr"), "cp1254"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
}
"""The Windows code page of a language in Latin letters; of any other it is cp1252. They differ in so few letters
that the language tells them apart, and the bytes don't."""
_DETECTED_BYTES = 2**20
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TEXT_PER_CONTROL = 100


def as_text(data: bytes, where: str, line: int | None = None, *, declared: str | None = None) -> str:
    """The text that ``data`` holds; ``line`` is the record's own where the file has one record a line.

    Lines are UTF-8, for no line by itself tells its encoding; a whole file may be in any.

    Raises:
        MalformedDocument: it is empty, binary, or in no encoding that is known.
    """
    text = decoded(data, where, declared=declared) if line is None else _utf8(data, where, line)
    return normalised(text, where, line)


def decoded(data: bytes, where: str, *, declared: str | None = None) -> str:
    """``data`` decoded, and otherwise as it is.

    Raises:
        MalformedDocument: it is binary, damaged, or in no encoding that is known.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else (declared, "utf-8"):
        if encoding is not None and (text := _strictly(data, encoding)) is not None:
            return text
    if marked is not None:
        raise MalformedDocument(where, f"begins as {marked.upper()} and is none")
    if (nul := data.find(b"\0")) >= 0:
        raise MalformedDocument(where, f"is no text: a NUL at byte {nul}")
    return _utf8(data, where) if _is_damaged_utf8(data) else _detected(data, where)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _utf8(data: bytes, where: str, line: int | None = None) -> str:
    if data.startswith(_UTF16_MARKS):
        raise MalformedDocument(where, "is UTF-16; save it as UTF-8", line)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        inside = line or data.count(b"\n", 0, error.start) + 1
        raise MalformedDocument(
            where, f"is not UTF-8: {at}{' of the line' if line else ''}", inside
        ) from None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8: a guess at another encoding would spoil the whole text."""
    text = data.decode("utf-8", "replace")
    wrong = text.count(_REPLACEMENT)
    return len(_NOT_ASCII.findall(text)) - wrong > wrong


def _detected(data: bytes, where: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_DETECTED_BYTES], cp_isolation=_OLD_ENCODINGS).best()
    if best is None:
        raise MalformedDocument(where, "is in no encoding that is known; save it as UTF-8")
    encoding = best.encoding
    if encoding in ("cp1252", *_LATIN_PAGES.values()):
        encoding = _LATIN_PAGES.get(detected(str(best)) or "", "cp1252")
    return data.decode(encoding, "replace")


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


def read_whole(stream: IO[bytes], origin: Input) -> bytes:
    """All of a stream that holds one article.

    Raises:
        MalformedDocument: there is more of it than an article may have.
    """
    data = stream.read(origin.options.max_bytes + 1)
    if len(data) > origin.options.max_bytes:
        raise too_large(origin)
    return data


def too_large(origin: Input, line: int | None = None) -> MalformedDocument:
    """The error for an article above the size limit."""
    limit = f"{origin.options.max_bytes / 2**20:g} MB"
    return MalformedDocument(origin.where, f"is larger than {limit}, the limit for one article", line)


def _is_binary(text: str) -> bool:
    allowed = len(text) // _TEXT_PER_CONTROL
    return next(islice(_CONTROL.finditer(text), allowed, None), None) is not None
