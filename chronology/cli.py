"""The ``chronology`` command: it parses, calls one library function, and prints.

The only place with an environment and exit codes: 0 done, 1 an error or a text set aside by ``tag``,
2 a wrong call, 130 stopped by Ctrl-C. Heavy packages load only when a command needs them.
"""

from __future__ import annotations

import contextlib
import itertools
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from chronology import __version__
from chronology.dataset.moment import moment_interval
from chronology.errors import ChronologyError, MalformedDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from chronology.documents import Document, Rejected
    from chronology.intervals import Interval
    from chronology.pipeline import Summary, Tagged
    from chronology.resolver import Mention

__all__ = ["cli", "main"]

SOURCES = ("data/raw",)
OUT = "data/processed"
CHART = "charts/us-venezuela-russia.html"

LISTED = 20
"""Warnings, and records set aside, that a summary names; the rest it counts."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    try:
        code = cli.main(
            args=None if argv is None else list(argv), prog_name="chronology", standalone_mode=False
        )
        sys.stdout.flush()
    except click.Abort:
        click.echo("chronology: stopped; what stood in the output is as it was", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ChronologyError as error:
        click.echo(f"chronology: {error}", err=True)
        return 1
    except BrokenPipeError:
        sys.stdout = None
        return 1
    return code if isinstance(code, int) else 0


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> Interval | None:
    try:
        return None if value is None else moment_interval(value)
    except MalformedDate as error:
        raise click.BadParameter(str(error), ctx, param) from error


def _published(doc: str) -> Callable[[Callable[..., int | None]], Callable[..., int | None]]:
    return click.option("--published", callback=_date, metavar="DATE", help=doc)


_lang = click.option(
    "--lang", default="en", show_default=True, metavar="CODE", help="Language of texts that state none."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="chronology")
def cli() -> None:
    """Articles in; dated events, each traceable to its words, and a timeline out.

    DATE is written 2022, 2022-03, 2022-03-06, 20220306 or 2022-03-06T14:05.
    """


# --- build -----------------------------------------------------------------------------------------------


@cli.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("-o", "--out", default=OUT, show_default=True, metavar="DIR", help="Folder for the tables.")
@click.option("--chart", default=CHART, show_default=True, metavar="FILE", help="HTML file for the timeline.")
@click.option("--no-chart", is_flag=True, help="Write the tables only.")
@_published("Publication date of documents that state none; of the document, if there is only one.")
@_lang
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def build(
    sources: tuple[str, ...],
    out: str,
    chart: str,
    published: Interval | None,
    lang: str,
    *,
    no_chart: bool,
    quiet: bool,
) -> None:
    """Build the tables and the timeline from articles.

    SOURCE is a file or a folder of text, Markdown or JSON lines; data/raw where none is given. What can't be
    read is set aside with its reason, the rest goes through; after an error the old output is still whole.
    """
    from chronology import pipeline

    with _progress(shown=not quiet) as progress:
        summary = pipeline.build(
            sources or SOURCES,
            out,
            chart=None if no_chart else chart,
            published=published,
            lang=lang,
            progress=progress,
        )
    if not quiet:
        for warning in _first(summary.warnings):
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
    entries = _several(counts.entries, "dated entry", "dated entries")
    yield f"{_several(counts.pages, 'document')}, with {entries}"
    yield _breakdown("reference", counts.references, {})
    yield _breakdown("event", counts.events, {"report_date": "known by the day of their report"})
    if counts.undated:
        yield f"{_several(len(counts.undated), 'document')} without a publication date (see the warnings)"
    yield from _rejected_lines(summary.rejected)
    yield f"tables: {summary.out}"
    if summary.chart is not None:
        yield f"timeline: {summary.chart}"


def _breakdown(what: str, numbers: Mapping[str, int], names: Mapping[str, str]) -> str:
    parts = ", ".join(f"{number:,} {names.get(status, status)}" for status, number in numbers.items())
    return f"{_several(sum(numbers.values()), what)}: {parts}"


def _rejected_lines(rejected: Sequence[Rejected]) -> Iterator[str]:
    if not rejected:
        yield "nothing set aside"
        return
    yield f"{_several(len(rejected), 'record')} set aside:"
    yield from (f"  {record}" for record in _first(rejected))


def _first(items: Sequence[object]) -> Iterator[str]:
    """The first of them, and how many more there are."""
    yield from map(str, items[:LISTED])
    if len(items) > LISTED:
        yield f"and {len(items) - LISTED:,} more"


def _several(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


# --- tag -------------------------------------------------------------------------------------------------


@cli.command()
@click.argument("source")
@click.option(
    "-o", "--out", metavar="FILE", help="File for the JSON lines; standard output where none is given."
)
@_published("Publication date of texts that state none.")
@_lang
def tag(source: str, out: str | None, published: Interval | None, lang: str) -> int:
    """Find the temporal references in texts, and print them as JSON lines, or as a table on a terminal.

    SOURCE is a file of JSON lines (id, text, dct or published, lang), a text, a folder, or - for standard
    input (JSON lines if it begins with a brace). A bad line is reported and passed over, and makes the exit
    code 1.
    """
    from chronology import pipeline

    if source == "-":
        found = pipeline.tag_stream(sys.stdin.buffer, "<stdin>", published=published, lang=lang)
    else:
        found = pipeline.tag_source(source, published=published, lang=lang)
    as_table = out is None and sys.stdout.isatty()
    bad = undated = 0
    with _output(out) as stream:
        for item in found:
            if isinstance(item, pipeline.Tagged):
                undated += item.lacks_date
                stream.writelines(_table_lines(item) if as_table else _json_lines(item))
            else:
                bad += 1
                click.echo(f"chronology: {item}", err=True)
    if undated:
        what = _several(undated, "text")
        click.echo(f"warning: {what} without a publication date: relative dates stay open", err=True)
    return 1 if bad else 0


def _json_lines(tagged: Tagged) -> Iterator[str]:
    from chronology.dataset.timexes import timex_line

    yield timex_line(tagged.text_id, tagged.mentions) + "\n"


def _table_lines(tagged: Tagged) -> Iterator[str]:
    rows = [("where", "words", "type", "value", "interval", "rule")]
    rows += [
        (f"{m.start}-{m.end}", _short(m.text), m.timex_type.value, m.value, _edtf(m.interval), m.rule)
        for m in tagged.mentions
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    yield f"{tagged.text_id}: {_several(len(tagged.mentions), 'reference')}\n"
    for row in rows if tagged.mentions else []:
        yield ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))).rstrip() + "\n"


def _short(text: str, width: int = 32) -> str:
    words = " ".join(text.split())
    return words if len(words) <= width else words[: width - 1] + "…"


def _edtf(interval: Interval | None) -> str:
    return "-" if interval is None else interval.edtf


@contextlib.contextmanager
def _output(path: str | None) -> Iterator[IO[str]]:
    """Standard output, or a file that appears once it is whole; devices and pipes are written as they are."""
    if path is None:
        yield sys.stdout
        return
    from chronology.pipeline import replacing

    target = Path(path)
    is_device = target.exists() and not target.is_file() and not target.is_dir()
    with (
        contextlib.nullcontext(target) if is_device else replacing(target) as place,
        place.open("w", encoding="utf-8", newline="\n") as stream,
    ):
        yield stream


# --- explain ---------------------------------------------------------------------------------------------


@cli.command()
@click.argument("text")
@_published("When the text was published.")
@_lang
def explain(text: str, published: Interval | None, lang: str) -> None:
    """Say for each temporal reference in TEXT which rule read it, what it was counted from, and why.

    Example: chronology explain "They met on Saturday" --published 2022-03-06
    """
    from chronology.pipeline import tag as find

    mentions = find(text, published=published, lang=lang)
    if not mentions:
        click.echo("no temporal reference found")
    click.echo("\n\n".join("\n".join(_explanation(mention)) for mention in mentions), nl=bool(mentions))


def _explanation(mention: Mention) -> Iterator[str]:
    anchor = mention.anchor
    yield f"“{mention.text}” (characters {mention.start} to {mention.end})"
    said = f"{mention.timex_type.value} {mention.value}"
    modifiers = [word for word in (mention.mod, mention.signal and f"signal “{mention.signal}”") if word]
    yield from _field("says", ", ".join([said, *modifiers]))
    yield from _field("means", f"{mention.status.value}: {_bounds(mention.interval)}")
    yield from _field("rule", mention.rule)
    counted = [anchor.kind.value.replace("_", " "), *([anchor.interval.edtf] if anchor.interval else [])]
    yield from _field("anchor", ", ".join(counted))
    yield from _field("because", anchor.why)
    for name, line in zip(itertools.chain(["steps"], itertools.repeat("")), mention.trace, strict=False):
        yield from _field(name, line)
    for other in mention.alternatives:
        yield from _field("or", f"{other.value}: {other.why}")
    if mention.confidence is not None:
        yield from _field("sure", f"{mention.confidence:.0%}")


def _field(name: str, words: str) -> Iterable[str]:
    return (f"  {name:<8} {words}",) if words else ()


def _bounds(interval: Interval | None) -> str:
    if interval is None:
        return "no interval on the calendar"
    from chronology.dataset.timexes import bound_text

    begin = bound_text(interval.begin, interval.granularity) or interval.begin_kind.value
    end = bound_text(interval.end, interval.granularity) or interval.end_kind.value
    about = "about " if interval.approximate else ""
    unit = interval.granularity.value.replace("_", " ")
    return f"{about}[{begin}, {end}), {interval.extent.value}, to the {unit}; EDTF {interval.edtf}"


# --- timeline --------------------------------------------------------------------------------------------


@cli.command()
@click.argument("directory", metavar="DIR")
@click.option("-o", "--out", default=CHART, show_default=True, metavar="FILE", help="HTML file to write.")
def timeline(directory: str, out: str) -> None:
    """Draw the timeline of a folder of tables."""
    from chronology import pipeline

    number = pipeline.draw(directory, out)
    click.echo(f"{_several(number, 'event')}: {out}")
