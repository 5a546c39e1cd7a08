"""Articles in, tables and timeline out: documents, resolver, events and dataset joined in a stream.

``document_rows`` is pure, one page at a time, so any pool or cluster can map it.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from chronology.dataset.moment import Moment, moment_interval
from chronology.documents import Document, Options, Rejected, read
from chronology.documents.fields import fields_of
from chronology.documents.options import MAX_BYTES
from chronology.documents.published_map import KEYS, NO_DATES, PublishedMap, read_published_map
from chronology.drawing import save_timeline
from chronology.errors import ChronologyError, UnreadableSource
from chronology.replacing import replacing
from chronology.tagging import document_mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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
    "build",
    "document_rows",
    "redate",
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
    events = build_events(page, mentions, actors.in_language(page.lang))
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
            save_timeline(load_claims(staged.path), part, reading.links(roots, target))
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
            save_timeline(load_claims(staged.path), part, {})
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
