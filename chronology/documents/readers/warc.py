"""WARC: a crawl; every HTML page that a server answered, and every text that was drawn from one.

The time of the crawl bounds the publication date from above, and is never the date itself.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from chronology.documents.decoding import as_text, too_large
from chronology.documents.readers.html import declared_charset, page_record
from chronology.documents.record import Input, Metadata, Record
from chronology.documents.rejected import Rejected
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDocument
from chronology.intervals import minute

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from fastwarc.warc import ArchiveIterator, WarcRecord

__all__ = ["HEAD", "SUFFIXES", "read"]

SUFFIXES = (".warc", ".wet")
HEAD = re.compile(rb"WARC/\d")

_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_HOW_TO_GET_IT = "needs fastwarc: pip install 'chronology-news[warc]'"
_OK = 200
_NEXT = b"\r\n\r\nWARC/1."


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each page's article, or why there is none; images, scripts, redirects and requests are passed over."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise MalformedDocument(origin.where, _HOW_TO_GET_IT) from None
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    records = ArchiveIterator(
        cast("BinaryIO", _Forward(stream)),
        record_types=kinds,
        parse_http=True,
        auto_decode="all",
        stream_detect=False,
        fsspec_args=False,
    )
    yield from _articles(origin, records)


class _Forward:
    """A stream that is read once and knows how far: fastwarc asks for no more, and seeks where it could."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._read = 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        self._read += len(data)
        return data

    def tell(self) -> int:
        return self._read


def _articles(origin: Input, records: ArchiveIterator) -> Iterator[Record | Rejected]:
    number = 0
    try:
        for number, record in enumerate(records, 1):
            try:
                if _is_article(record):
                    yield _article(origin, number, record)
            except MalformedDocument as error:
                yield Rejected.because(error)
    except (OSError, ValueError) as error:
        reason = f"is damaged after record {number}, and the rest can't be read: {error}"
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
