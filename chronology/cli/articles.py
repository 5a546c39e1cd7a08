"""The commands from articles to tables and timeline: ``build`` and ``timeline``."""

from __future__ import annotations

import contextlib
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from chronology.cli.options import map_option, published_option
from chronology.cli.printing import first, output, several

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from chronology.documents import Document, Rejected
    from chronology.intervals import Interval
    from chronology.pipeline import Summary

__all__ = ["CHART", "OUT", "SOURCES", "build", "timeline"]

SOURCES = ("data/raw",)
OUT = "data/processed"
CHART = "charts/us-venezuela-russia.html"
ALIKE = 5
"""So many records set aside for the same reason are told in one line."""


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("-o", "--out", default=OUT, show_default=True, metavar="DIR", help="Folder for the tables.")
@click.option("--chart", default=CHART, show_default=True, metavar="FILE", help="HTML file for the timeline.")
@click.option("--no-chart", is_flag=True, help="Write the tables only.")
@published_option("Publication date of documents that state none; of the document, if there is only one.")
@click.option("--lang", metavar="CODE", help="Language of documents that state none; detected if not given.")
@map_option
@click.option(
    "--max-megabytes",
    type=click.FloatRange(min=0, min_open=True),
    default=64,
    show_default=True,
    metavar="N",
    help="Size above which an article is refused.",
)
@click.option("--fresh", is_flag=True, help="Resolve every page anew, also those that DIR holds already.")
@click.option("--parted", is_flag=True, help="Part the tables by year, for some millions of rows.")
@click.option("--actors", metavar="FILE", help="CSV table of actors beside the built-in ones.")
@click.option("--published-map", metavar="FILE", help="CSV table of publication dates of single documents.")
@click.option("--rejected", metavar="FILE", help="File for all that was set aside, as JSON lines.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def build(
    sources: tuple[str, ...],
    out: str,
    chart: str,
    published: Interval | None,
    lang: str | None,
    fields: str,
    max_megabytes: float,
    rejected: str | None,
    actors: str | None,
    published_map: str | None,
    *,
    no_chart: bool,
    fresh: bool,
    parted: bool,
    quiet: bool,
) -> None:
    """Build the tables and the timeline from articles.

    SOURCE is a file, a folder, a glob, an fsspec address, or - for standard input; data/raw where none is given.
    What can't be read is set aside with its reason, the rest goes through; after an error the old output is
    still whole.
    Without SOURCE, --published-map dates the documents in DIR without reading their texts again.
    Only new and changed pages are resolved; the tables are those of a build from nothing.
    """
    from chronology import pipeline

    if published_map is not None and not sources:
        summary = pipeline.redate(published_map, out, chart=None if no_chart else chart)
        _tell(summary, quiet=quiet)
        return
    with _progress(shown=not quiet) as progress:
        summary = pipeline.build(
            [sys.stdin.buffer if source == "-" else source for source in sources or SOURCES],
            out,
            chart=None if no_chart else chart,
            published=published,
            lang=lang,
            fields=fields,
            max_megabytes=max_megabytes,
            fresh=fresh,
            parted=parted,
            actors=actors,
            published_map=published_map,
            progress=progress,
        )
    if rejected is not None:
        with output(rejected) as stream:
            stream.writelines(json.dumps(asdict(record)) + "\n" for record in summary.rejected)
    _tell(summary, quiet=quiet)


def _tell(summary: Summary, *, quiet: bool) -> None:
    if quiet:
        return
    for warning in first(summary.warnings):
        click.echo(f"warning: {warning}", err=True)
    click.echo("\n".join(_summary_lines(summary)))


@contextlib.contextmanager
def _progress(*, shown: bool) -> Iterator[Callable[[Document | Rejected], None] | None]:
    """A bar on a terminal, nothing elsewhere; the number of documents is not known beforehand."""
    if not (shown and sys.stderr.isatty()):
        yield None
        return
    unknown = iter(int, 1)
    with click.progressbar(unknown, label="reading", show_pos=True, show_eta=False, file=sys.stderr) as bar:
        yield lambda _: bar.update(1)


def _summary_lines(summary: Summary) -> Iterator[str]:
    counts = summary.counts
    entries = several(counts.entries, "dated entry", "dated entries")
    yield f"{several(counts.pages, 'document')}, with {entries}"
    if summary.n_kept:
        yield f"{several(summary.n_kept, 'document')} taken over unchanged from {summary.out}"
    yield _breakdown("reference", counts.references, {})
    yield _breakdown("event", counts.events, {"report_date": "known by the day of their report"})
    if counts.undated:
        yield f"{several(len(counts.undated), 'document')} without a publication date (see the warnings)"
    yield from _rejected_lines(summary.rejected)
    yield f"tables: {summary.out}"
    if summary.chart is not None:
        yield f"timeline: {summary.chart}"


def _breakdown(what: str, numbers: Mapping[str, int], names: Mapping[str, str]) -> str:
    parts = ", ".join(f"{number:,} {names.get(status, status)}" for status, number in numbers.items())
    return f"{several(sum(numbers.values()), what)}: {parts}"


def _rejected_lines(rejected: Sequence[Rejected]) -> Iterator[str]:
    """What was set aside, one line for each; many with the same reason share a line."""
    if not rejected:
        yield "nothing set aside"
        return
    yield f"{several(len(rejected), 'record')} set aside:"
    alike: dict[str, list[Rejected]] = {}
    for record in rejected:
        alike.setdefault(record.reason, []).append(record)
    told = [_of_one_reason(group) for group in alike.values()]
    yield from (f"  {line}" for line in first([line for lines in told for line in lines]))


def _of_one_reason(group: Sequence[Rejected]) -> list[str]:
    if len(group) < ALIKE:
        return [str(record) for record in group]
    return [f"{len(group):,} times, as {group[0].place}: {group[0].reason}"]


@click.command()
@click.argument("directory", metavar="DIR")
@click.option(
    "-o",
    "--out",
    default=CHART,
    show_default=True,
    metavar="FILE",
    help="HTML file to write; .svg, .png or .pdf for a picture.",
)
@click.option(
    "--top", type=click.IntRange(min=1), metavar="N", help="Only the N events that matter most, each once."
)
@click.option("--title", metavar="TEXT", help="Headline; that of the project's subject where none is given.")
@click.option(
    "--lang",
    type=click.Choice(("en", "es", "ru")),
    default="en",
    show_default=True,
    help="Language of the page around the events.",
)
def timeline(directory: str, out: str, top: int | None, title: str | None, lang: str) -> None:
    """Draw the timeline of a folder of tables."""
    from chronology import drawing

    number = drawing.draw(directory, out, top=top, title=title, lang=lang)
    click.echo(f"{several(number, 'event')}: {out}")
