"""The events table as one HTML file that works offline, asks the network for nothing and needs no eval."""

from __future__ import annotations

import contextlib
import functools
import string
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import vl_convert

from chronology.errors import UnwritableOutput
from chronology.timeline.classes import SCHEMES
from chronology.timeline.enclosed import json_text, policy, template
from chronology.timeline.language import words_of
from chronology.timeline.markup import filters, key, legend, table
from chronology.timeline.payload import payload
from chronology.timeline.record import records_of

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    import pandas as pd

    from chronology.timeline.chart import Colour
    from chronology.timeline.lanes import Lanes
    from chronology.timeline.language import Words

__all__ = ["page", "save_page"]

_PROGRAM: Final = ("layout.js", "state.js", "words.js", "table.js", "charts.js", "page.js")


def save_page(
    events: pd.DataFrame,
    path: str | os.PathLike[str],
    *,
    title: str,
    caption: str | None = None,
    links: Mapping[str, str] | None = None,
    lanes: Lanes = "pair",
    color: Colour = "type",
    lang: str = "en",
) -> None:
    """Writes ``page(...)`` to ``path``, whole or not at all: what stood there stays if anything fails.

    The same events give the same bytes (with the same version of vl-convert). Folders are made as needed.

    Raises:
        MalformedDataset: a needed column is missing.
        UnwritableOutput: the file cannot be written.
    """
    text = page(events, title=title, caption=caption, links=links, lanes=lanes, color=color, lang=lang)
    target = Path(path)
    draft = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise UnwritableOutput(str(target), error.strerror or str(error)) from error


def page(
    events: pd.DataFrame,
    *,
    title: str,
    caption: str | None = None,
    links: Mapping[str, str] | None = None,
    lanes: Lanes = "pair",
    color: Colour = "type",
    lang: str = "en",
) -> str:
    """One HTML document with chart, filters and tables of the events, and everything they need inside.

    Args:
        events: the events table; the columns that ``timeline`` takes. Not changed.
        title: the headline.
        caption: a line below it; by default the number of events, documents and years.
        links: ``doc_id`` to an address, for documents whose events have no http(s) ``url``: http(s), or a
            path relative to the page (``../data/raw/article.md``). Anything else is dropped.
        lanes: what a lane stands for, as in ``timeline``.
        color: what colour and shape tell apart.
        lang: the language of the page itself, one of ``LANGUAGES``; labels and quotes stay as they are.

    Raises:
        MalformedDataset: a needed column is missing.
        UnknownLanguage: the page has no words in ``lang``.
    """
    words = words_of(lang)
    data = payload(records_of(events, words), lanes, color, links or {}, words)
    rows = data["events"]
    drawn, undated = [r for r in rows if r["form"] != "none"], [r for r in rows if r["form"] == "none"]
    style, program, runtime = _style(color), _program(), _runtime()
    return string.Template(template("page.html")).substitute(
        {f"page_{name}": escape(phrase) for name, phrase in words["page"].items()},
        policy=policy(style, (runtime, program)),
        title=escape(title),
        caption=escape(_caption(data, words) if caption is None else caption),
        key=key(words),
        filters=filters(data, words),
        legend=legend(SCHEMES[color], words),
        legend_label=escape(f"{words['colour'][color]}: {words['page']['show_or_hide']}"),
        count=escape(_count(drawn, undated, words)),
        events=table("events", words["page"]["events_caption"], drawn, words),
        undated=_undated(undated, words),
        style=style,
        payload=json_text(data),
        runtime=runtime,
        program=program,
    )


def _count(drawn: list[dict[str, Any]], undated: list[dict[str, Any]], words: Words) -> str:
    return words["page"]["count"].format(shown=len(drawn), all=len(drawn), undated=len(undated))


def _undated(rows: list[dict[str, Any]], words: Words) -> str:
    if not rows:
        return ""
    inner = table("undated", words["page"]["undated_caption"], rows, words)
    return (
        '<section id="undated-section" aria-labelledby="undated-title"><div class="bar">'
        f'<h2 id="undated-title">{escape(words["page"]["undated"])}</h2></div>'
        '<div class="scroll" tabindex="0" role="region" aria-labelledby="undated-title">'
        f"{inner}</div></section>"
    )


def _caption(data: dict[str, Any], words: Words) -> str:
    rows = data["events"]
    documents = len({row["doc"] for row in rows})
    years = sorted(row["edtf"][:4] for row in rows if row["form"] != "none" and row["edtf"][:4].isdigit())
    period = words["page"]["period"].format(first=years[0], last=years[-1]) if years else ""
    return words["page"]["caption"].format(events=len(rows), documents=documents) + period


# --- scripts, styles, policy ----------------------------------------------------------------------------


def _style(color: Colour) -> str:
    tones = "\n".join(
        f".k{i} {{ fill: light-dark({c.light}, {c.dark}); }}" for i, c in enumerate(SCHEMES[color])
    )
    return f"{template('page.css')}{tones}\n"


def _program() -> str:
    body = "\n".join(template(name) for name in _PROGRAM)
    return f'(() => {{\n"use strict";\n{body}}})();\n'


@functools.cache
def _runtime() -> str:
    """Vega and its expression interpreter, kept out of the page's global names but for ``vegaEmbed``."""
    bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    return f"(() => {{{bundle}}})();".replace("</script", "<\\/script").replace("<!--", "<\\!--")
