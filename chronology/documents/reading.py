"""Sources in, documents out, in a stream; what gives none is handed out as `Rejected` in its place."""

from __future__ import annotations

import re
from contextlib import closing, contextmanager
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from chronology.documents import archives
from chronology.documents.columns import in_shown_order
from chronology.documents.compression import expanded, name_inside
from chronology.documents.decoding import damage
from chronology.documents.evened import evened
from chronology.documents.evidence.address import day_in_name
from chronology.documents.language import detected
from chronology.documents.lines import buffered
from chronology.documents.options import DEFAULT, Options
from chronology.documents.page import document, sha256
from chronology.documents.publication import Given
from chronology.documents.readers import HEAD_BYTES, SUFFIXES, reader_of
from chronology.documents.readers.mapping import record_of
from chronology.documents.record import Metadata
from chronology.documents.rejected import Rejected
from chronology.documents.sources import Held, Stream, inputs
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    import io
    from collections.abc import Iterable, Iterator

    from chronology.documents.document import Document
    from chronology.documents.readers import Reader
    from chronology.documents.record import Input, Record
    from chronology.documents.sources import Found, Source
    from chronology.intervals import Interval

__all__ = ["Article", "articles", "opened", "read", "same_text", "with_order", "without_article"]

_PACKED = "ZIP archives are read where they are files of this machine, not inside one another; unpack it"
_WAYS = {
    ".pdf": "save its text, as `pdftotext FILE.pdf` does",
    ".epub": "save it as HTML or text",
    **dict.fromkeys((".doc", ".pages"), "save it as DOCX or text"),
    **dict.fromkeys((".xls", ".xlsb"), "save it as XLSX or CSV"),
    ".webarchive": "save the page as HTML",
}
"""How to bring an article out of what users have and nothing here reads."""
_HALF = re.compile(r"[\ud800-\udfff]")


def read(
    sources: Iterable[Source] | Source,
    *,
    published: Interval | None = None,
    options: Options = DEFAULT,
) -> Iterator[Document | Rejected]:
    """Every article in ``sources``, one at a time, in their order; what a folder holds is sorted by path.

    ``published`` dates the pages that have no date of their own, neither in front matter or record nor
    printed on the page. Where ``sources`` is a single text file, the user means that article, and
    the given date stands above its own; the evidence tells both where they disagree.

    A page without any publication date has status ``UNKNOWN``, or ``INFERRED`` with bounds; its evidence says
    what was looked for, and warning about it is left to the caller.

    Args:
        sources: files, folders, which are read to the bottom, globs, fsspec addresses, open binary streams and
            records, one or several; a data frame counts as its rows. In a folder, hidden files, README* and
            LICENSE* are passed over.
        published: the publication date that the user answers for.
        options: what records and files that don't say so themselves are taken for, and the limits.

    Raises:
        UnreadableSource: at once, if a source is missing or is a folder with nothing to read.
    """
    return _unique(articles(inputs(sources, options), published))


class Article(NamedTuple):
    """A page, and where it was read."""

    where: str
    line: int | None
    page: Document
    unread: tuple[str, ...] = ()
    """What of it could not be read beside its text, a clause each."""

    @property
    def place(self) -> str:
        """File and line, for messages."""
        return self.where if self.line is None else f"{self.where}:{self.line}"

    @property
    def doubt(self) -> str | None:
        """What is told of what could not be read of it; ``None`` where all could."""
        damaged = damage(self.page.text)
        return "; ".join((*self.unread, *(() if damaged is None else (damaged,)))) or None


def articles(found: Iterable[Found], published: Interval | None) -> Iterator[Article | Rejected]:
    """Every article of the inputs, also those whose text was there before."""
    for item in found:
        for record in _records(item):
            yield record if isinstance(record, Rejected) else _article(record, published)


def _article(record: Record, published: Interval | None) -> Article:
    record = _even(record)
    doc_id = sha256(record.text)[:16]
    page = document(_in_a_language(_storable(record)), _given(record, published, doc_id))
    return Article(record.origin.where, record.line, page, record.metadata.unread)


def _unique(found: Iterable[Article | Rejected]) -> Iterator[Document | Rejected]:
    """The pages; a text that was there before is set aside."""
    places: dict[str, str] = {}
    for item in found:
        if isinstance(item, Rejected):
            yield item
        elif item.page.doc_id in places:
            yield same_text(item.where, item.line, places[item.page.doc_id])
        else:
            places[item.page.doc_id] = item.place
            yield item.page


def same_text(where: str, line: int | None, first: str) -> Rejected:
    """That a text was there before, at ``first``."""
    return Rejected(where, line, f"has the same text as {first}")


def without_article(origin: Input) -> Rejected:
    """That there is nothing to read in an input."""
    return Rejected(origin.where, None, "holds no article")


def _records(item: Found) -> Iterator[Record | Rejected]:
    """The records of an input; what breaks it ends it, and is told after those that were whole."""
    if isinstance(item, Rejected):
        yield item
        return
    try:
        if isinstance(item, Held):
            yield record_of(item.origin, item.number, item.values)
        else:
            yield from _or_none(_streamed(item), item.origin)
    except MalformedDocument as error:
        yield Rejected.because(error)
    except OSError as error:
        yield Rejected(item.origin.where, None, (error.strerror or str(error)).lower())


def _or_none(records: Iterator[Record | Rejected], origin: Input) -> Iterator[Record | Rejected]:
    """The records, or that there are none: no input goes without a word."""
    if origin.lines_before is not None:
        yield from records
        return
    first = next(records, None)
    yield without_article(origin) if first is None else first
    yield from records


def _streamed(item: Stream) -> Iterator[Record | Rejected]:
    with opened(item) as (stream, reader):
        if reader is None:
            yield _unknown(item)
        else:
            yield from reader.read(with_order(item, reader).origin, stream)


def with_order(item: Stream, reader: Reader) -> Stream:
    """The input, with the order of day and month that its dates show; a piece has it from the whole."""
    if reader.rows is None or item.once or item.origin.lines_before is not None:
        return item
    with closing(item.open()) as file, expanded(buffered(file), item.origin.where) as again:
        try:
            options = in_shown_order(item.origin.options, reader.rows(item.origin, again))
        except (OSError, MalformedDocument):  # told where it is read
            return item
    return replace(item, origin=replace(item.origin, options=options))


@contextmanager
def opened(item: Stream) -> Iterator[tuple[io.BufferedReader, Reader | None]]:
    """What the input holds, expanded, and what reads it.

    Raises:
        OSError: it can't be opened.
        MalformedDocument: it is damaged from the start.
    """
    with closing(item.open()) as file:
        stream = expanded(buffered(file), item.origin.where)
        yield stream, reader_of(name_inside(item.name), stream.peek(HEAD_BYTES), alone=item.origin.alone)


def _unknown(item: Stream) -> Rejected:
    name = name_inside(item.name)
    if name.lower().endswith(archives.SUFFIXES):
        return Rejected(item.origin.where, None, _PACKED)
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    kind = f"{suffix} files" if suffix else "such a file"
    way = _WAYS.get(suffix) or f"readable are {', '.join((*SUFFIXES, *archives.SUFFIXES))}"
    return Rejected(item.origin.where, None, f"no reader for {kind}; {way}")


def _given(record: Record, published: Interval | None, doc_id: str) -> Given:
    """The date that the user gave this very document, or by its name, or for all; the last overrules a single file."""
    metadata, origin = record.metadata, record.origin
    own = origin.options.dates.of(doc_id, metadata.record_id or origin.source_id, metadata.url)
    if own is not None:
        return Given(own, overrules=True)
    is_a_file = record.line is None
    if origin.options.dates_in_names and is_a_file and (named := day_in_name(origin.source_id)) is not None:
        return Given(named, overrules=False)
    return Given(published, overrules=origin.alone and is_a_file)


def _in_a_language(record: Record) -> Record:
    """The record with the language that it states, that the user states, or that its words show."""
    stated = record.metadata.lang or record.origin.options.lang
    lang = stated or detected(record.text) or record.origin.lang
    return replace(record, metadata=replace(record.metadata, lang=lang))


def _even(record: Record) -> Record:
    """The record without what typesetting left in its text, which all that is read in it would stumble over."""
    even, title = evened(record.text), evened(record.metadata.title or "")
    if title is not None:
        record = replace(record, metadata=replace(record.metadata, title=title.text))
    if even is None:
        return record
    span = None if record.title_span is None else even.span(record.title_span)
    return replace(record, text=even.text, title_span=span)


def _storable(record: Record) -> Record:
    """The record without halves of surrogate pairs in what is said of it: JSON can write them, UTF-8 can't."""
    values = ((name, getattr(record.metadata, name)) for name in _SAID)
    mended = {name: whole for name, value in values if (whole := _whole(value)) != value}
    source_id = _whole(record.origin.source_id)
    if source_id != record.origin.source_id:
        record = replace(record, origin=replace(record.origin, source_id=source_id))
    return replace(record, metadata=replace(record.metadata, **mended)) if mended else record


_SAID = tuple(item.name for item in fields(Metadata))


def _whole(value: Any) -> Any:
    match value:
        case str():
            return value if value.isascii() else _HALF.sub("\N{REPLACEMENT CHARACTER}", value)
        case tuple():
            return tuple(map(_whole, value))
        case _:
            return value
