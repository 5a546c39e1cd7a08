"""WARC: a crawl; every HTML page that a server answered, and every text that was drawn from one.

The time of the crawl bounds the publication date from above, and is never the date itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO, cast

from chronology.documents.decoding import as_text, too_large
from chronology.documents.readers.html import declared_charset, page_record
from chronology.documents.record import Input, Metadata, Record
from chronology.documents.rejected import Rejected
from chronology.documents.titles import title_span, titled
from chronology.documents.unit import Unit
from chronology.errors import MalformedDocument
from chronology.intervals import minute

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from io import BufferedReader

    from fastwarc.warc import ArchiveIterator, WarcRecord

__all__ = ["HEAD", "SUFFIXES", "read", "units"]

SUFFIXES = (".warc", ".wet")
HEAD = re.compile(rb"WARC/\d")

_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_HOW_TO_GET_IT = "needs fastwarc: pip install 'chronology-news[warc]'"
_OK = 200
_NEXT = b"\r\n\r\nWARC/1."


def read(origin: Input, stream: BufferedReader) -> Iterator[Record | Rejected]:
    """Each page's article, or why there is none; images, scripts, redirects and requests are passed over."""
    yield from _articles(origin, _records(origin, _Forward(stream)))


def units(origin: Input, stream: BufferedReader) -> Iterator[Unit]:
    """Each record that may hold an article, with all that stands before the next one.

    What follows a damage can't be read, so it is in none.
    """
    held = _Held(stream)
    is_first, may_hold = True, False
    try:
        for record in _records(origin, held, is_decoded=False):
            if not is_first:
                yield held.unit(record.stream_pos, may_hold=may_hold)
            is_first, may_hold = False, _is_article(record)
    except MalformedDocument:
        yield held.unit()
        raise
    except (OSError, ValueError):
        may_hold = True
    yield held.unit(may_hold=may_hold)


def _records(origin: Input, stream: _Forward, *, is_decoded: bool = True) -> ArchiveIterator:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise MalformedDocument(origin.where, _HOW_TO_GET_IT) from None
    return ArchiveIterator(
        cast("BinaryIO", stream),
        record_types=WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion,
        parse_http=True,
        auto_decode="all" if is_decoded else "none",
        stream_detect=False,
        fsspec_args=False,
    )


class _Forward:
    """A stream that is read once and knows how far: fastwarc asks for no more, and seeks where it could."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream = stream
        self._read = 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read1(size)  # what stands before a damage comes first
        self._read += len(data)
        return data

    def tell(self) -> int:
        return self._read


class _Held(_Forward):
    """The same, and what was read of it since the last unit."""

    def __init__(self, stream: BufferedReader) -> None:
        super().__init__(stream)
        self._data = bytearray()

    def read(self, size: int = -1, /) -> bytes:
        data = super().read(size)
        self._data += data
        return data

    def unit(self, end: int | None = None, *, may_hold: bool = True) -> Unit:
        """What stands before ``end``, or all that was read."""
        size = len(self._data) - (0 if end is None else self._read - end)
        data = bytes(self._data[:size])
        del self._data[:size]
        return Unit(data, size, 1, may_hold)


def _articles(origin: Input, records: ArchiveIterator) -> Iterator[Record | Rejected]:
    whole = origin.lines_before or 0
    try:
        for number, record in enumerate(records, whole + 1):
            try:
                if _is_article(record):
                    yield _article(origin, number, record)
            except MalformedDocument as error:
                if error.line is None:  # of the file
                    raise
                yield Rejected.because(error)
            whole = number
    except (OSError, ValueError) as error:
        why = error.reason if isinstance(error, MalformedDocument) else error
        reason = f"is damaged after record {whole}, and the rest can't be read: {why}"
        raise MalformedDocument(origin.where, reason) from None


def _is_article(record: WarcRecord) -> bool:
    return _status(record) == _OK and _content_type(record) in (*_PAGES, _TEXT)


def _status(record: WarcRecord) -> int | None:
    """The status of the server's answer; a record that is no answer counts as a good one."""
    return record.http_headers.status_code if record.is_http_parsed else _OK


def _content_type(record: WarcRecord) -> str:
    said = record.http_content_type or record.headers.get("Content-Type") or ""
    return said.split(";")[0].strip().lower()


def _article(origin: Input, number: int, record: WarcRecord) -> Record:
    data = record.reader.read(origin.options.max_bytes + 1)
    if len(data) > origin.options.max_bytes:
        raise too_large(origin, number)
    if len(data) < record.content_length and not _is_encoded(record):
        raise MalformedDocument(origin.where, "is cut short", number)
    if _NEXT in data:
        raise MalformedDocument(
            origin.where, "states a wrong length: the next records stand inside it", number
        )
    declared = record.http_charset
    if _content_type(record) == _TEXT:
        text = _as_text(data, origin, number, declared)
        return titled(Record(origin, number, text, _metadata(record, number, origin)), title_span)
    html = _as_text(data, origin, number, declared or declared_charset(data))
    return page_record(origin, number, html, _metadata(record, number, origin))


def _is_encoded(record: WarcRecord) -> bool:
    """Whether the answer was packed for its way, so that its length tells nothing of what it holds."""
    headers = record.http_headers if record.is_http_parsed else record.headers
    return any(name.lower() in ("content-encoding", "transfer-encoding") for name, _ in headers)


def _as_text(data: bytes, origin: Input, number: int, declared: str | None) -> str:
    try:
        return as_text(data, origin.where, declared=declared)
    except MalformedDocument as error:
        raise MalformedDocument(origin.where, error.reason, number) from None


def _metadata(record: WarcRecord, number: int, origin: Input) -> Metadata:
    crawled = _crawled(record)
    return Metadata(
        url=record.headers.get("WARC-Target-URI"),
        record_id=f"{origin.source_id}:{number}",
        seen=None if crawled is None else minute(crawled.replace(tzinfo=None)),
        seen_evidence=None if crawled is None else f"it was crawled at {crawled.isoformat()}",
        retrieved_at=crawled,
    )


def _crawled(record: WarcRecord) -> dt.datetime | None:
    """In UTC; a record may lack it, whatever its type says."""
    return record.record_date
