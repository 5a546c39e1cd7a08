"""Sources in, documents out, in a stream; what gives none is handed out as `Rejected` in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chronology.documents.page import document, sha256
from chronology.documents.publication import Given
from chronology.documents.record import Input, Metadata, Record
from chronology.documents.rejected import Rejected
from chronology.documents.sources import Readable, readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.documents.document import Document
    from chronology.intervals import Interval

__all__ = ["page_from_text", "read"]


def read(
    sources: Iterable[str | Path] | str | Path, *, published: Interval | None = None, lang: str = "en"
) -> Iterator[Document | Rejected]:
    """Every article in ``sources``, one at a time, in their order; what a folder holds is sorted by path.

    ``published`` dates the pages that have no date of their own, neither in front matter or record nor
    printed on the page. Where ``sources`` is a single text file, the user means that article, and
    the given date stands above its own; the evidence tells both where they disagree.

    A page without any publication date has status ``UNKNOWN``, or ``INFERRED`` with bounds; its evidence says
    what was looked for, and warning about it is left to the caller.

    Args:
        sources: files and folders, which are read to the bottom. In a folder, hidden files, README* and
            LICENSE* are passed over.
        published: the publication date that the user answers for.
        lang: the language of articles that state none.

    Raises:
        UnreadableSource: at once, if a source is missing or is a folder with nothing to read.
    """
    paths = (sources,) if isinstance(sources, str | Path) else tuple(sources)
    return _documents(readable(paths, lang), published)


def page_from_text(text: str, *, published: Interval | None = None, lang: str = "en") -> Document:
    """The page that ``text`` makes, taken as it is, so that offsets count in the caller's own string.

    ``published`` stands above what the text states of itself.
    """
    origin = Input(Path(), where="text", source_id="text", lang=lang, alone=True)
    return document(Record(origin, None, text, Metadata()), Given(published, overrules=True))


def _documents(
    inputs: Iterable[Readable | Rejected], published: Interval | None
) -> Iterator[Document | Rejected]:
    first_place: dict[str, str] = {}
    for item in inputs:
        for record in (item,) if isinstance(item, Rejected) else _records(item):
            yield record if isinstance(record, Rejected) else _unique(record, published, first_place)


def _records(item: Readable) -> Iterator[Record | Rejected]:
    try:
        yield from item.reader.read(item.origin)
    except OSError as error:
        yield Rejected(item.origin.where, None, (error.strerror or str(error)).lower())


def _unique(record: Record, published: Interval | None, first_place: dict[str, str]) -> Document | Rejected:
    """The record's page; a text that was there before is set aside, with a word on where."""
    digest = sha256(record.text)
    if digest in first_place:
        return Rejected(record.origin.where, record.line, f"has the same text as {first_place[digest]}")
    first_place[digest] = record.place
    return document(record, Given(published, overrules=record.origin.alone and record.line is None))
