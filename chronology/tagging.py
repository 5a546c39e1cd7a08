"""Texts in, references out: the resolver asked page by page, and line by line of a stream.

It imports nothing that it can do without (events, pyarrow, pandas, altair): ``chronology tag`` starts at once.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from chronology.dataset import timexes
from chronology.dataset.moment import Moment, published_interval
from chronology.documents import Document, Options, Rejected, page_from_text
from chronology.documents.decoding import as_text, damage, read_whole, too_large
from chronology.documents.evened import evened
from chronology.documents.language import code_of, detected
from chronology.documents.lines import buffered, lines, longest
from chronology.documents.options import MAX_BYTES
from chronology.documents.record import Input
from chronology.errors import MalformedDocument, UnknownLanguage, UnreadableSource
from chronology.languages import rules_for
from chronology.resolver import AnchorKind, Frame, Mention, Status
from chronology.resolver.doubt import resolve_in_doubt
from chronology.resolver.rules import known_languages

if TYPE_CHECKING:
    import io
    from collections.abc import Iterable, Iterator

    from chronology.intervals import Interval

__all__ = ["Tagged", "document_mentions", "likely_language", "tag", "tag_lines", "tag_source", "tag_stream"]

PathLike = str | os.PathLike[str]

_LONGEST = longest(MAX_BYTES)
_HEAD_BYTES = 4096
_BLANK = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"
"""What may stand before a brace: white space and byte order marks."""


def tag(text: str, *, published: Moment | None = None, lang: str = "en") -> tuple[Mention, ...]:
    """The temporal references of a text, in text order; entries of a related list count from their own dates.

    Args:
        text: Plain text; offsets count in it as it is.
        published: When it was published. Without it, and with no date printed on the page, relative
            references are only bounded, or unresolved.
        lang: Language of the text, ISO 639-1 or its English name.

    Raises:
        MalformedDate: ``published`` is a string, but no date.
        UnknownLanguage: there are no rules for ``lang``.
        TypeError: ``text`` is no string, as a missing value of a data frame.

    >>> [mention.value for mention in tag("They met on Saturday.", published="2022-03-06")]
    ['2022-03-05']
    """
    if not isinstance(text, str):
        msg = f"text must be a string, not {type(text).__name__}"
        raise TypeError(msg)
    when = published_interval(published)
    return _tagged(None, text, when, lang).mentions


def likely_language(text: str) -> str:
    """The language of a text, ISO 639-1; of one too short to show it, that whose rules read most of it."""
    known = detected(text)
    if known is not None:
        return known

    def read(lang: str) -> int:
        return sum(mention.end - mention.start for mention in tag(text, lang=lang))

    return max(sorted(known_languages()), key=read)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text by its caller's id, with what was found in it."""

    text_id: object
    page: Document
    mentions: tuple[Mention, ...]

    @property
    def lacks_date(self) -> bool:
        """Whether references stay open because the publication date is not known."""
        when = self.page.publication.interval
        waiting = (Status.BOUNDED, Status.UNRESOLVED)
        return (when is None or not when.is_bounded) and any(m.status in waiting for m in self.mentions)

    @property
    def is_damaged(self) -> bool:
        """Whether something in the text could not be read."""
        return damage(self.page.text) is not None


def tag_source(
    source: PathLike, *, published: Moment | None = None, lang: str = "en"
) -> Iterator[Tagged | Rejected]:
    """The references of each text in a file or folder, one at a time; JSON lines keep their own ids.

    Args:
        source: A file of JSON lines (``.jsonl``, ``.ndjson``), or any source that ``build`` reads.
        published: Publication date of texts that state none.
        lang: Language of texts that state none.

    Raises:
        UnreadableSource: the source can't be opened.
        MalformedDate: ``published`` is a string, but no date.
    """
    path = Path(source)
    if "://" in os.fspath(source) or path.suffix.lower() not in (".jsonl", ".ndjson"):
        yield from _tag_documents(source, published, lang)
        return
    try:
        with path.open("rb") as file:
            yield from tag_lines(_lines(file), str(path), published=published, lang=lang)
    except OSError as error:
        raise UnreadableSource(str(path), error.strerror or str(error)) from error


def _lines(stream: io.BufferedReader) -> Iterator[bytes]:
    return (line.data for line in lines(stream, _LONGEST))


def tag_lines(
    given: Iterable[bytes], where: str, *, published: Moment | None = None, lang: str = "en"
) -> Iterator[Tagged | Rejected]:
    """The references of each JSON line, by the contract of ``timexes``; blank lines are passed over.

    Raises:
        MalformedDate: ``published`` is a string, but no date.
    """
    default = published_interval(published)
    for number, line in enumerate(given, 1):
        if not line.strip():
            continue
        try:
            if len(line) > _LONGEST:
                raise too_large(Input(where, where), number)
            asked = timexes.read_request(line, where, number)
            tagged = _tagged(asked.text_id, asked.text, asked.published or default, asked.lang or lang)
        except (MalformedDocument, UnknownLanguage) as error:
            yield Rejected(
                where, number, error.reason if isinstance(error, MalformedDocument) else str(error)
            )
        else:
            yield tagged


def tag_stream(
    stream: IO[bytes], where: str, *, published: Moment | None = None, lang: str = "en"
) -> Iterator[Tagged | Rejected]:
    """The references in a stream: JSON lines if it begins with a brace, otherwise one text.

    Raises:
        MalformedDate: ``published`` is a string, but no date.
        MalformedDocument: it is a text that can't be read.
    """
    whole = buffered(stream)
    if whole.peek(_HEAD_BYTES).lstrip(_BLANK).startswith(b"{"):
        yield from tag_lines(_lines(whole), where, published=published, lang=lang)
    else:
        day = published_interval(published)
        text = as_text(read_whole(whole, Input(where, where)), where)
        yield _tagged(where, text, day, lang)


def _tagged(text_id: object, text: str, published: Interval | None, lang: str) -> Tagged:
    """What is found in a text, at its places in the text as it is."""
    even, code = evened(text), code_of(lang) or lang
    page = page_from_text(text if even is None else even.text, published=published, lang=code)
    found = document_mentions(page)
    return Tagged(text_id, page, found if even is None else tuple(even.told_of(text, one) for one in found))


def _tag_documents(source: PathLike, published: Moment | None, lang: str) -> Iterator[Tagged | Rejected]:
    from chronology.documents import read

    given = published_interval(published)
    for item in read([source], published=given, options=Options(lang=lang)):
        if isinstance(item, Rejected):
            yield item
        else:
            yield Tagged(item.source_id, item, document_mentions(item))


def document_mentions(page: Document) -> tuple[Mention, ...]:
    """The temporal references of a page, its entries among them.

    Raises:
        UnknownLanguage: there are no rules for the page's language.
    """
    frames = [
        Frame(block.start, block.end, block.publication.interval, AnchorKind.RELATED_ITEM)
        for block in page.blocks
    ]
    published = page.publication.interval
    return resolve_in_doubt(page.text, published=published, lang=rules_for(page.lang), frames=frames)
