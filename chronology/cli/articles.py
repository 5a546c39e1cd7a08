"""The commands from articles to tables and timeline: ``build``, ``compact`` and ``timeline``."""

from __future__ import annotations

import contextlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from chronology.cli.options import language, map_option, megabytes, published_option
from chronology.cli.printing import several
from chronology.cli.telling import shown, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.pipeline import Progress, Reading

__all__ = ["CHART", "OUT", "OWN_OUT", "SOURCES", "build", "compact", "timeline"]

SOURCES = ("data/raw",)
OUT = "data/processed"
OWN_OUT = "out"
CHART = "charts/us-venezuela-russia.html"

_chart_option = click.option(
    "--chart",
    metavar="FILE",
    help=f"File for the timeline: HTML, or a picture. By default timeline.html in DIR, for {OUT} {CHART}.",
)
_no_chart_option = click.option("--no-chart", is_flag=True, help="Write the tables only.")
_parted_option = click.option(
    "--parted", is_flag=True, help="Part the tables by year, for some millions of rows."
)
_workers_option = click.option(
    "--workers", type=click.IntRange(min=1), metavar="N", help="Processes; all cores if not given."
)
_rejected_option = click.option(
    "--rejected", metavar="FILE", help="File for all that was set aside, as JSON lines."
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
_quiet_option = click.option("-q", "--quiet", is_flag=True, help="Print errors only.")


def _shard(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    number, _, of = value.partition("/")
    if number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of):
        return int(number), int(of)
    raise click.BadParameter(f"{value!r} is no shard; write 1/8 to 8/8", ctx, param)


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "-o",
    "--out",
    metavar="DIR",
    help=f"Folder for the tables. By default {OWN_OUT}, without SOURCE {OUT}.",
)
@_chart_option
@_no_chart_option
@published_option("Publication date of documents that state none; of the document, if there is only one.")
@click.option(
    "--lang",
    callback=language,
    metavar="CODE",
    help="Language of documents that state none; detected if not given.",
)
@map_option
@click.option(
    "--max-megabytes",
    type=megabytes,
    default=64,
    show_default=True,
    metavar="N",
    help="Size above which an article is refused.",
)
@click.option("--fresh", is_flag=True, help="Resolve every page anew, also those that DIR holds already.")
@_parted_option
@click.option("--actors", metavar="FILE", help="CSV table of actors beside the built-in ones.")
@click.option("--published-map", metavar="FILE", help="CSV table of publication dates of single documents.")
@click.option("--dates-in-names", is_flag=True, help="Days in names of files date articles that state none.")
@_rejected_option
@_workers_option
@click.option(
    "--part-megabytes",
    type=megabytes,
    default=8,
    show_default=True,
    metavar="N",
    help="Input that one worker takes at a time.",
)
@click.option("--shard", callback=_shard, metavar="I/N", help="Make only the I-th of N shards; then compact.")
@click.option(
    "--scheduler", metavar="ADDRESS", help="Work on the Dask cluster there, as tcp://10.0.0.1:8786."
)
@_json_option
@_quiet_option
def build(
    sources: tuple[str, ...],
    out: str | None,
    chart: str | None,
    rejected: str | None,
    workers: int | None,
    shard: tuple[int, int] | None,
    scheduler: str | None,
    *,
    no_chart: bool,
    parted: bool,
    as_json: bool,
    quiet: bool,
    **reading: Unpack[Reading],
) -> None:
    """Build the tables and the timeline from articles.

    SOURCE is a file, a folder, a glob, an fsspec address, or - for standard input; data/raw where none is given.
    What can't be read is set aside with its reason, the rest goes through; after an error the old output is
    still whole.
    Without SOURCE, --published-map dates the documents in DIR without reading their texts again.
    Only new and changed pages are resolved; the tables are those of a build from nothing. A build that was stopped
    goes on if it is called the same.
    """
    from chronology import pipeline
    from chronology.pipeline.outputs import usual_out

    target, dates = False if no_chart else chart or True, reading.get("published_map")
    out = usual_out(sources or SOURCES) if out is None else out
    if dates is not None and not sources:
        tell(pipeline.redate(dates, out, chart=target), None, quiet=quiet, as_json=as_json)
        return
    if not sources and not Path(SOURCES[0]).exists():
        raise click.UsageError(
            f"name your articles, as in `chronology build FOLDER`: there is no {SOURCES[0]} here"
        )
    articles = [sys.stdin.buffer if source == "-" else source for source in sources or SOURCES]
    with _cluster(scheduler) as executor, shown(quiet=quiet) as progress:
        how: dict[str, Any] = {"progress": progress, "workers": workers, "executor": executor}
        if shard is not None:
            done = pipeline.make_shard(shard, articles, out, **how, **reading)
        else:
            summary = pipeline.build(articles, out, chart=target, parted=parted, **how, **reading)
    if shard is not None:
        _tell_shard(shard, done, out, quiet=quiet, as_json=as_json)
        return
    tell(summary, rejected, quiet=quiet, as_json=as_json)


@contextlib.contextmanager
def _cluster(address: str | None) -> Iterator[Any]:
    if address is None:
        yield None
        return
    from chronology import pipeline

    with pipeline.connected(address) as client:
        click.echo(f"dashboard: {client.dashboard_link}", err=True)
        yield client


def _tell_shard(shard: tuple[int, int], done: Progress, out: str, *, quiet: bool, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"shard": shard, **done._asdict()}))
    elif not quiet:
        made = f"{several(done.n_parts, 'part')}, {several(done.n_read, 'article')} read now"
        click.echo(f"shard {shard[0]} of {shard[1]}: {made}; when all are done: chronology compact {out}")


@click.command()
@click.argument("directory", metavar="DIR")
@_chart_option
@_no_chart_option
@_parted_option
@_rejected_option
@_workers_option
@_json_option
@_quiet_option
def compact(
    directory: str,
    chart: str | None,
    rejected: str | None,
    workers: int | None,
    *,
    no_chart: bool,
    parted: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Join the parts that the shards of a build made in DIR into its tables.

    They are those of a build in one go, to the byte. Parts that are missing are named, and nothing is written.
    """
    from chronology import pipeline

    target = False if no_chart else chart or True
    summary = pipeline.compact(directory, chart=target, parted=parted, workers=workers)
    tell(summary, rejected, quiet=quiet, as_json=as_json)


@click.command()
@click.argument("directory", metavar="DIR")
@click.option(
    "-o",
    "--out",
    metavar="FILE",
    help=f"HTML file to write, or .svg, .png, .pdf. By default timeline.html in DIR, for {OUT} {CHART}.",
)
@click.option(
    "--top", type=click.IntRange(min=1), metavar="N", help="Only the N events that matter most, each once."
)
@click.option("--title", metavar="TEXT", help="Headline; that of about.yaml in DIR where none is given.")
@click.option(
    "--lang",
    type=click.Choice(("en", "es", "ru")),
    default="en",
    show_default=True,
    help="Language of the page around the events.",
)
def timeline(directory: str, out: str | None, top: int | None, title: str | None, lang: str) -> None:
    """Draw the timeline of a folder of tables."""
    from chronology import drawing
    from chronology.pipeline.outputs import usual_chart

    path = out or usual_chart(directory)
    number = drawing.draw(directory, path, top=top, title=title, lang=lang)
    click.echo(f"{several(number, 'event')}: {path}")
