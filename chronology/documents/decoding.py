"""Bytes to text with Unix newlines and no byte order mark; what is no text is refused with a reason.

A byte order mark counts first, then the declared encoding where the bytes fit it and are not UTF-8, then UTF-8, then
what charset-normalizer finds. What can't be read of a text that is sound otherwise stands as U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import IO, TYPE_CHECKING, NoReturn

from chronology.documents.language import detected
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from chronology.documents.record import Input

__all__ = ["UTF16_MARKS", "as_text", "damage", "decoded", "normalised", "read_whole", "too_large"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ud800-\udfff]")
_UNREADABLE = re.compile(r"[\x00\ud800-\udfff]")
"""A NUL, or half of a surrogate pair, as a text has it that was cut within a sign."""
_WRITTEN = re.compile(r"[^\s\x00\ud800-\udfff\ufffd]")
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
_LATIN = frozenset(("cp1252", *_LATIN_PAGES.values()))
_DETECTED_BYTES = 2**20
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TEXT_PER_FAULT = 100
"""A text has at most one wrong character in so many; one is forgiven even to the shortest."""


def as_text(data: bytes, where: str, line: int | None = None, *, declared: str | None = None) -> str:
    """The text that ``data`` holds; ``line`` is the record's own where the file has one record a line.

    Raises:
        MalformedDocument: it is empty, binary, or in no encoding that is known.
    """
    return normalised(decoded(data, where, line, declared=declared), where, line)


def decoded(data: bytes, where: str, line: int | None = None, *, declared: str | None = None) -> str:
    """``data`` decoded, and otherwise as it is.

    Raises:
        MalformedDocument: it is binary, or in no encoding that is known.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    text = _strictly(data, marked) if marked else _as_declared(data, declared)
    if text is not None:
        return text
    if marked is not None:
        return _mended(data, marked) or _refuse(where, f"begins as {marked.upper()} and is none", line)
    if (nul := data.find(b"\0")) >= 0:
        raise MalformedDocument(where, f"is no text: a NUL at byte {nul}", line)
    mended = _mended(data, "utf-8")
    if mended is not None and (_is_mostly_utf8(mended) or _is_cut(data)):
        return mended
    encoding = _detected(data)
    if encoding is None or (
        mended is not None and encoding not in _LATIN
    ):  # a few bytes don't show another script
        return mended or _refuse(where, "is in no encoding that is known; save it as UTF-8", line)
    return data.decode(encoding, "replace")


def _as_declared(data: bytes, declared: str | None) -> str | None:
    """The text as it is declared; as UTF-8 where that fits too: who saves a page anew seldom mends what its head says.

    Of an encoding that has more than one byte a character, both may fit by chance, so the declaration stands.
    """
    text = None if declared is None else _strictly(data, declared)
    if text is not None and len(text) < len(data):
        return text
    utf8 = _strictly(data, "utf-8")
    return text if utf8 is None else utf8


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _mended(data: bytes, encoding: str) -> str | None:
    """The text with a mark for what is wrong in it; ``None`` where that is too much for a damage."""
    text = data.decode(encoding, "replace")
    is_damaged = text.count(_REPLACEMENT) <= _forgiven(text) or (
        encoding.startswith("utf-8") and _is_mostly_utf8(text)
    )
    return text if is_damaged else None


def _is_mostly_utf8(text: str) -> bool:
    """Whether most of what is not ASCII could be read: a guess at another encoding would spoil the whole text."""
    wrong = text.count(_REPLACEMENT)
    return len(_NOT_ASCII.findall(text)) - wrong > wrong


def _is_cut(data: bytes) -> bool:
    """Whether it is UTF-8 that ends within a character."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _forgiven(text: str) -> int:
    return max(1, len(text) // _TEXT_PER_FAULT)


def _refuse(where: str, reason: str, line: int | None) -> NoReturn:
    raise MalformedDocument(where, reason, line)


def damage(text: str) -> str | None:
    r"""What is told of a text in which something couldn't be read; ``None`` of one that is whole.

    >>> damage("Envoys met\nin Bogot\N{REPLACEMENT CHARACTER}.")
    '1 character, in line 2 of its text, could not be read and stands as �'
    """
    number = text.count(_REPLACEMENT)
    if number == 0:
        return None
    line = text.count("\n", 0, text.index(_REPLACEMENT)) + 1
    what, stand = (
        ("1 character,", "stands") if number == 1 else (f"{number:,} characters, the first", "stand")
    )
    return f"{what} in line {line} of its text, could not be read and {stand} as {_REPLACEMENT}"


def _detected(data: bytes) -> str | None:
    """The name of an encoding that is no UTF-8; ``None`` where the bytes show none."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_DETECTED_BYTES], cp_isolation=_OLD_ENCODINGS).best()
    if best is None:
        return None
    is_latin = best.encoding in _LATIN
    return _LATIN_PAGES.get(detected(str(best)) or "", "cp1252") if is_latin else best.encoding


def normalised(text: str, where: str, line: int | None = None) -> str:
    """``text`` with Unix newlines, and U+FFFD for the few characters that no text can have.

    Raises:
        MalformedDocument: there is nothing in it, or it is no text.
    """
    if _WRITTEN.search(text) is None:
        raise MalformedDocument(where, "is empty", line)
    if _is_binary(text):
        raise MalformedDocument(where, "is no text: it is full of control characters", line)
    if _UNREADABLE.search(text):
        text = _UNREADABLE.sub(_REPLACEMENT, text)
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
    return next(islice(_CONTROL.finditer(text), _forgiven(text), None), None) is not None
