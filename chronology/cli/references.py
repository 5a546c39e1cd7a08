"""The commands that show what the resolver finds in texts: ``tag``, ``explain`` and ``annotate``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from chronology.cli.options import lang_option, language, published_option, utf8_text
from chronology.cli.printing import output, several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.intervals import Interval
    from chronology.tagging import Tagged

__all__ = ["annotate", "explain", "tag"]


@click.command()
@click.argument("source")
@click.option(
    "-o", "--out", metavar="FILE", help="File for the JSON lines; standard output where none is given."
)
@published_option("Publication date of texts that state none.")
@lang_option
def tag(source: str, out: str | None, published: Interval | None, lang: str) -> int:
    """Find the temporal references in texts, and print them as JSON lines, or as a table on a terminal.

    SOURCE is a file of JSON lines (id, text, dct or published, lang), a text, a folder, or - for standard
    input (JSON lines if it begins with a brace). A bad line is reported and passed over, and makes the exit
    code 1.
    """
    from chronology import tagging

    if source == "-":
        found = tagging.tag_stream(sys.stdin.buffer, "<stdin>", published=published, lang=lang)
    else:
        found = tagging.tag_source(source, published=published, lang=lang)
    as_table = out is None and sys.stdout.isatty()
    bad = undated = damaged = 0
    with output(out) as stream:
        for item in found:
            if isinstance(item, tagging.Tagged):
                undated += item.lacks_date
                damaged += item.is_damaged
                stream.writelines(_table_lines(item) if as_table else _json_lines(item))
            else:
                bad += 1
                click.echo(f"chronology: {item}", err=True)
    if damaged:
        click.echo(f"warning: {several(damaged, 'text')} with characters that could not be read", err=True)
    if undated:
        what = several(undated, "text")
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
    yield f"{tagged.text_id}: {several(len(tagged.mentions), 'reference')}\n"
    for row in rows if tagged.mentions else []:
        yield ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))).rstrip() + "\n"


def _short(text: str, width: int = 32) -> str:
    words = " ".join(text.split())
    return words if len(words) <= width else words[: width - 1] + "…"


def _edtf(interval: Interval | None) -> str:
    return "-" if interval is None else interval.edtf


@click.command()
@click.argument("text", callback=utf8_text)
@published_option("When the text was published.")
@click.option(
    "--lang",
    callback=language,
    metavar="CODE",
    help="Language of TEXT, and of the answer; detected if not given.",
)
def explain(text: str, published: Interval | None, lang: str | None) -> None:
    """Say for each temporal reference in TEXT which rule read it, what it was counted from, and why.

    Example: chronology explain "They met on Saturday" --published 2022-03-06
    """
    from chronology.tagging import likely_language
    from chronology.tagging import tag as find
    from chronology.timeline.explanation import explanation
    from chronology.timeline.language import LANGUAGES, words_of

    spoken = lang or likely_language(text)
    words = words_of(spoken if spoken in LANGUAGES else "en")
    mentions = find(text, published=published, lang=spoken)
    told = ["\n".join(explanation(mention, words)) for mention in mentions]
    click.echo("\n\n".join(told) or words["explain"]["nothing"])


@click.command()
@click.argument("file")
@click.option("-o", "--out", required=True, metavar="FILE", help="HTML file to write.")
@published_option("Publication date of a document that states none.")
@lang_option
def annotate(file: str, out: str, published: Interval | None, lang: str) -> None:
    """Show an article as a page with every temporal reference marked, and how each came to its date.

    The page holds the article's words: pass it on only where their licence allows.
    """
    from chronology import drawing

    number = drawing.annotate(file, out, published=published, lang=lang)
    click.echo(f"{several(number, 'reference')}: {out}")
