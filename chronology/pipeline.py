"""Articles in, tables and timeline out: documents, resolver, events and dataset joined in a stream.

``document_rows`` is pure, one page at a time, so any pool or cluster can map it. What ``tag`` can do without
(the events, pyarrow, pandas, altair) is imported only where it is used.
"""

from __future__ import annotations

import codecs
import contextlib
import itertools
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from chronology.dataset import timexes
from chronology.dataset.moment import Moment, moment_interval
from chronology.documents import Document, Options, Rejected, page_from_text, read
from chronology.documents.decoding import as_text
from chronology.documents.fields import fields_of
from chronology.documents.options import MAX_BYTES
from chronology.documents.published_map import KEYS, NO_DATES, PublishedMap, read_published_map
from chronology.errors import (
    ChronologyError,
    MalformedDocument,
    UnknownLanguage,
    UnreadableSource,
    UnwritableOutput,
)
from chronology.resolver import AnchorKind, Frame, Mention, Status, resolve
from chronology.resolver.doubt import as_sure_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import pandas as pd

    from chronology.dataset.counts import Counts
    from chronology.dataset.previous import Previous
    from chronology.dataset.rows import Rows
    from chronology.documents.sources import Source
    from chronology.events import ActorTable, Corrections

__all__ = [
    "CHART",
    "OUT",
    "SOURCES",
    "Summary",
    "Tagged",
    "build",
    "document_mentions",
    "document_rows",
    "draw",
    "redate",
    "replacing",
    "tag",
    "tag_lines",
    "tag_source",
    "tag_stream",
]

SOURCES = ("data/raw",)
OUT = "data/processed"
CHART = "charts/us-venezuela-russia.html"

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did."""

    counts: Counts
    rejected: tuple[Rejected, ...]
    """What was set aside, in the order of reading."""
    out: Path
    chart: Path | None
    n_kept: int
    """Pages whose rows were taken over from the dataset that was there."""
    unmet: tuple[str, ...] = ()
    """One sentence for each correction whose event is gone."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """One sentence for each correction that met no event, and each page without a known publication date."""
        return (*self.unmet, *(page.warning for page in self.counts.undated))


def tag(text: str, *, published: Moment | None = None, lang: str = "en") -> tuple[Mention, ...]:
    """The temporal references of a text, in text order; entries of a related list count from their own dates.

    Args:
        text: Plain text; offsets count in it as it is.
        published: When it was published. Without it, and with no date printed on the page, relative
            references are only bounded, or unresolved.
        lang: Language of the text, ISO 639-1.

    Raises:
        MalformedDate: ``published`` is a string, but no date.
        UnknownLanguage: there are no rules for ``lang``.

    >>> [mention.value for mention in tag("They met on Saturday.", published="2022-03-06")]
    ['2022-03-05']
    """
    when = None if published is None else moment_interval(published)
    return document_mentions(page_from_text(text, published=when, lang=lang))


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
    if path.suffix.lower() not in (".jsonl", ".ndjson"):
        yield from _tag_documents(path, published, lang)
        return
    try:
        with path.open("rb") as lines:
            yield from tag_lines(lines, str(path), published=published, lang=lang)
    except OSError as error:
        raise UnreadableSource(str(path), error.strerror or str(error)) from error


def tag_lines(
    lines: Iterable[bytes], where: str, *, published: Moment | None = None, lang: str = "en"
) -> Iterator[Tagged | Rejected]:
    """The references of each JSON line, by the contract of ``timexes``; blank lines are passed over.

    Raises:
        MalformedDate: ``published`` is a string, but no date.
    """
    default = None if published is None else moment_interval(published)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = timexes.read_request(line, where, number)
            page = page_from_text(asked.text, published=asked.published or default, lang=asked.lang or lang)
            tagged = Tagged(asked.text_id, page, document_mentions(page))
        except (MalformedDocument, UnknownLanguage) as error:
            yield Rejected(
                where, number, error.reason if isinstance(error, MalformedDocument) else str(error)
            )
        else:
            yield tagged


def tag_stream(
    stream: Iterable[bytes], where: str, *, published: Moment | None = None, lang: str = "en"
) -> Iterator[Tagged | Rejected]:
    """The references in a stream: JSON lines if its first line begins with a brace, otherwise one text.

    Raises:
        MalformedDate: ``published`` is a string, but no date.
        MalformedDocument: it is a text that can't be read.
    """
    lines = iter(stream)
    head = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    whole = itertools.chain(head, lines)
    if head and head[-1].removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        yield from tag_lines(whole, where, published=published, lang=lang)
    else:
        day = None if published is None else moment_interval(published)
        page = page_from_text(as_text(b"".join(whole), where), published=day, lang=lang)
        yield Tagged(where, page, document_mentions(page))


def _tag_documents(path: Path, published: Moment | None, lang: str) -> Iterator[Tagged | Rejected]:
    given = None if published is None else moment_interval(published)
    for item in read([path], published=given, options=Options(lang=lang)):
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
    return as_sure_as(published, resolve(page.text, published=published, lang=page.lang, frames=frames))


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person gives beside the articles."""

    actors: ActorTable | None = None
    corrections: Corrections | None = None

    def given(self, page: Document) -> str:
        """What the rows of the page depend on, for their fingerprint."""
        corrections = "" if self.corrections is None else self.corrections.digest(page)
        return f"{'' if self.actors is None else self.actors.version}{corrections}"


def document_rows(page: Document, by_hand: ByHand | None = None) -> Rows:
    """The rows that a page gives to each table: pure, so that any pool or cluster can map it.

    Raises:
        UnknownLanguage: there are no rules for the page's language.
    """
    from chronology.dataset.rows import page_rows
    from chronology.events import actor_table, build_events, correct

    mentions = document_mentions(page)
    if by_hand is None:
        return page_rows(page, mentions, build_events(page, mentions))
    actors = by_hand.actors or actor_table()
    events = build_events(page, mentions, actors)
    said = () if by_hand.corrections is None else by_hand.corrections.of(page)
    return page_rows(page, mentions, *correct(events, said, actors), given=by_hand.given(page))


def build(
    sources: Source | Iterable[Source] = SOURCES,
    out: PathLike = OUT,
    *,
    chart: PathLike | None = CHART,
    published: Moment | None = None,
    lang: str | None = None,
    fields: str = "",
    max_megabytes: float = MAX_BYTES / 2**20,
    fresh: bool = False,
    parted: bool = False,
    actors: PathLike | None = None,
    published_map: PathLike | None = None,
    progress: Callable[[Document | Rejected], None] | None = None,
) -> Summary:
    """Read articles, write the tables to ``out`` and the timeline to ``chart``.

    The old tables and chart stay whole until the new ones are written and checked. A record that can't be
    read is set aside with its reason; the others go through. Rows of pages that ``out`` already holds, read
    by the same rules, are taken over; the tables are the same, to the byte, as if they were made anew.
    Corrections that stand in ``out`` (corrections.csv or .yaml, see docs/events.md) are applied.

    Args:
        sources: Files, folders, globs, fsspec addresses, open binary streams or records (mappings), one or several;
            or a data frame (pandas, polars, Arrow) with one article a row.
        out: The folder for the tables.
        chart: The HTML file for the timeline; ``None`` draws none.
        published: Publication date of documents that state none; of the document, if there is just one.
        lang: Language of documents that state none, ISO 639-1; ``None`` detects it.
        fields: Under which keys records hold what they say: the name of a preset, pairs as
            ``text=body,published=date``, or a preset and pairs.
        max_megabytes: The size above which an article is refused.
        fresh: Resolve every page anew.
        parted: Part the tables of intervals by year, for some millions of rows.
        actors: A CSV file of actors beside the built-in ones; see docs/events.md.
        published_map: A CSV file of publication dates of single documents; only their rows are made anew.
        progress: Called after each document, and after each record set aside.

    Raises:
        UnreadableSource: no document at all could be read.
        UnwritableOutput: ``out`` or ``chart`` can't be written.
        MalformedDate: ``published`` is a string, but no date.
        MalformedMap: ``fields`` names a preset or a field that there isn't.
        MalformedSheet: ``actors``, ``published_map``, or the corrections in ``out``, can't be read.
    """
    from chronology.dataset.claims import load_claims
    from chronology.dataset.previous import Previous, previous
    from chronology.dataset.write import stage

    roots = _local(sources)
    given = None if published is None else moment_interval(published)
    dates = NO_DATES if published_map is None else read_published_map(Path(published_map))
    options = Options(lang, fields_of(fields), int(max_megabytes * 2**20), dates)
    by_hand = _by_hand(None if actors is None else Path(actors), Path(out))
    kept = Previous(Path(out)) if fresh else previous(Path(out))
    reading = _Reading(
        read(sources, published=given, options=options),
        progress,
        kept,
        by_hand,
    )
    target = None if chart is None else Path(chart)
    with contextlib.ExitStack() as stack:
        part = None if target is None else stack.enter_context(replacing(target))
        staged = stack.enter_context(stage(reading.pages(), Path(out), kept=kept, parted=parted))
        if staged.counts.pages == 0:
            raise UnreadableSource(
                ", ".join(map(str, roots)) or "the records", _why_nothing(reading.rejected)
            )
        if target is not None and part is not None:
            _save(load_claims(staged.path), part, reading.links(roots, target))
        unmet = (*_unmet(by_hand.corrections, staged.path), *_unmet_dates(dates, staged.path))
        staged.commit()
    return Summary(staged.counts, tuple(reading.rejected), Path(out), target, len(kept.pages), unmet)


def redate(published_map: PathLike, out: PathLike = OUT, *, chart: PathLike | None = CHART) -> Summary:
    """Count publication dates that come later into the tables in ``out``, without reading the texts again.

    Only the rows of the documents that ``published_map`` names change. Their references are counted anew, and with
    them the events that they date; what only a sentence tells (a label without its date, an event that has
    become datable) is told by the next build with the sources, which reads these documents anew.

    Raises:
        MalformedDataset: there are no tables in ``out``.
        MalformedSheet: ``published_map`` can't be read.
        UnwritableOutput: ``out`` or ``chart`` can't be written.
    """
    from chronology.dataset.claims import load_claims
    from chronology.dataset.redated import redated
    from chronology.dataset.write import stage

    dates, folder = read_published_map(Path(published_map)), Path(out)
    made = redated(folder, dates)
    target = None if chart is None else Path(chart)
    with contextlib.ExitStack() as stack:
        part = None if target is None else stack.enter_context(replacing(target))
        staged = stack.enter_context(stage(made.pages, folder, kept=made.kept))
        if part is not None:
            _save(load_claims(staged.path), part, {})
        unmet = (*_unmet_dates(dates, staged.path), *_left(made.n_left))
        staged.commit()
    return Summary(staged.counts, (), folder, target, len(made.kept.pages), unmet)


def _left(number: int) -> tuple[str, ...]:
    said = f"{number} references of these documents could not be counted anew without the text; build with the sources"
    return (said,) if number else ()


def _by_hand(actors: Path | None, out: Path) -> ByHand:
    from chronology.dataset.sheet import read_corrections, sheet_in
    from chronology.events import read_actors

    sheet = sheet_in(out)
    return ByHand(
        None if actors is None else read_actors(actors), None if sheet is None else read_corrections(sheet)
    )


def _unmet(corrections: Corrections | None, tables: Path) -> tuple[str, ...]:
    """A sentence for each correction that met no event."""
    if corrections is None:
        return ()
    from chronology.dataset.read import whole
    from chronology.dataset.schema import CORRECTIONS

    met = set(whole(tables, CORRECTIONS, ["correction_id"])["correction_id"].to_pylist())
    return tuple(correction.gone for correction in corrections.all if correction.correction_id not in met)


def _unmet_dates(dates: PublishedMap, tables: Path) -> tuple[str, ...]:
    """A sentence for each publication date that met no document."""
    if not dates.dates:
        return ()
    from chronology.dataset.read import whole
    from chronology.dataset.schema import DOCUMENTS

    names = whole(tables, DOCUMENTS, list(KEYS))
    return dates.unmet({name for column in names.columns for name in column.to_pylist()})


def _local(sources: object) -> list[Path]:
    """Those of the sources that may be files and folders."""
    several = sources if isinstance(sources, list | tuple) else (sources,)
    return [Path(source) for source in several if isinstance(source, str | os.PathLike)]


def draw(
    directory: PathLike,
    path: PathLike,
    *,
    top: int | None = None,
    title: str | None = None,
    lang: str = "en",
) -> int:
    """Write the timeline of a folder of tables; gives the number of events.

    A ``path`` that ends in .svg, .png or .pdf gets a picture, any other the interactive page as one HTML file.
    With ``top`` only so many are drawn, each once: the key events, as their best supported report tells them.
    ``title`` is the headline, ``lang`` the language of the page around the events, one of its ``LANGUAGES``.

    Raises:
        MalformedDataset: the folder or a table is missing or isn't ours.
        UnwritableOutput: ``path`` can't be written.
        UnknownLanguage: the page has no words in ``lang``.
    """
    from chronology.dataset.claims import load_claims
    from chronology.timeline.language import words_of
    from chronology.timeline.picture import PICTURES, picture

    events = load_claims(directory, top=top)
    target = Path(path)
    with replacing(target) as part:
        if (kind := target.suffix.lower()) in PICTURES:
            part.write_bytes(picture(events, kind, title=title or words_of(lang)["page"]["title"]))
        else:
            _save(events, part, {}, title, lang)
    return len(events)


def annotate(source: PathLike, path: PathLike, *, published: Moment | None = None, lang: str = "en") -> int:
    """Write an article as an HTML page with its references marked; gives the number of references.

    Args:
        source: A file with one article.
        path: The HTML file; it appears once it is whole.
        published: Publication date, where the article states none.
        lang: Its language, where it states none.

    Raises:
        UnreadableSource: there is no article in ``source``, or more than one.
        UnwritableOutput: ``path`` can't be written.
    """
    from chronology.timeline.annotate import annotated

    given = None if published is None else moment_interval(published)
    pages = list(itertools.islice(read([Path(source)], published=given, options=Options(lang=lang)), 2))
    match pages:
        case [Rejected() as bad]:
            raise UnreadableSource(str(source), bad.reason)
        case [Document() as page]:
            mentions = document_mentions(page)
        case _:
            raise UnreadableSource(
                str(source), "there is no one article in it" if pages else "there is no article in it"
            )
    with replacing(Path(path)) as part:
        part.write_text(annotated(page, mentions), encoding="utf-8", newline="\n")
    return len(mentions)


@dataclass(slots=True)
class _Reading:
    """The stream of what was read; it notes what the tables don't hold."""

    source: Iterable[Document | Rejected]
    progress: Callable[[Document | Rejected], None] | None
    kept: Previous
    by_hand: ByHand
    rejected: list[Rejected] = field(default_factory=list)
    source_ids: dict[str, str] = field(default_factory=dict)
    """``doc_id`` to ``source_id``, for pages and entries without a URL."""

    def pages(self) -> Iterator[Rows]:
        """The rows of each page that isn't kept and could be resolved; the others are noted as set aside."""
        for item in self.source:
            if isinstance(item, Rejected):
                self.rejected.append(item)
            else:
                yield from self._rows(item)
            if self.progress is not None:
                self.progress(item)

    def _rows(self, page: Document) -> Iterator[Rows]:
        try:
            rows = (
                None if self.kept.keep(page, self.by_hand.given(page)) else document_rows(page, self.by_hand)
            )
        except ChronologyError as error:
            self.rejected.append(Rejected(page.source_id or page.doc_id, None, str(error)))
            return
        for document in (page, *page.blocks):
            if document.url is None and document.source_id is not None:
                self.source_ids[document.doc_id] = document.source_id
        if rows is not None:
            yield rows

    def links(self, roots: Sequence[Path], chart: Path) -> dict[str, str]:
        """From ``doc_id`` to the file it was read from, as a path relative to the chart's folder."""
        found = ((doc_id, _source_file(roots, name)) for doc_id, name in self.source_ids.items())
        return {
            doc_id: Path(os.path.relpath(file, chart.parent)).as_posix()
            for doc_id, file in found
            if file is not None and not file.is_absolute()
        }


def _source_file(roots: Sequence[Path], source_id: str) -> Path | None:
    """The file of that name in one of the sources; ``None`` for a record that is no file of its own.

    A record names itself, so its name may be anything: what leads out of the source is none of its files.
    """
    folders = (root if root.is_dir() else root.parent for root in roots)
    return next((folder / source_id for folder in folders if _holds(folder, source_id)), None)


def _holds(folder: Path, name: str) -> bool:
    try:
        path = folder / name
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except OSError:  # a name that no file system takes
        return False


def _why_nothing(rejected: Sequence[Rejected]) -> str:
    if not rejected:
        return "there is no document in it"
    rest = f" (and {len(rejected) - 1} more were set aside)" if len(rejected) > 1 else ""
    return f"gave no document: {rejected[0]}{rest}"


def _save(
    events: pd.DataFrame, path: Path, links: dict[str, str], title: str | None = None, lang: str = "en"
) -> None:
    from chronology.timeline import save_page
    from chronology.timeline.language import words_of

    save_page(events, path, title=title or words_of(lang)["page"]["title"], links=links, lang=lang)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file to write beside ``path``, put in its place at the end and removed after a failure."""
    part = path.with_name(f".{path.name}.part")
    if path.is_dir():
        raise UnwritableOutput(str(path), "is a folder, where a file must be written")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
        yield part
        part.replace(path)
    except ChronologyError:
        raise
    except OSError as error:
        raise UnwritableOutput(str(path), error.strerror or str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
