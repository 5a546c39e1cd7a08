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
from chronology.timeline.markup import filters, key, legend, table
from chronology.timeline.payload import payload
from chronology.timeline.record import records_of

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    import pandas as pd

    from chronology.timeline.chart import Colour
    from chronology.timeline.lanes import Lanes

__all__ = ["page", "save_page"]

_PROGRAM: Final = ("layout.js", "state.js", "words.js", "table.js", "charts.js", "page.js")

_FOOTER: Final = (
    "Every date is as exact as the words it comes from, and no more. A dashed band means somewhere in that "
    "time; a bar, all of it; a short fade, an end the text does not give (its length says nothing); a hollow "
    "mark, the day of the report, where the text doesn't say when it happened. Times are those of the text, "
    "never shifted to the reader's time zone. Colours group PLOVER event types."
)


def save_page(
    events: pd.DataFrame,
    path: str | os.PathLike[str],
    *,
    title: str,
    caption: str | None = None,
    links: Mapping[str, str] | None = None,
    lanes: Lanes = "pair",
    color: Colour = "type",
) -> None:
    """Writes ``page(...)`` to ``path``, whole or not at all: what stood there stays if anything fails.

    The same events give the same bytes (with the same version of vl-convert). Folders are made as needed.

    Raises:
        MalformedDataset: a needed column is missing.
        UnwritableOutput: the file cannot be written.
    """
    text = page(events, title=title, caption=caption, links=links, lanes=lanes, color=color)
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

    Raises:
        MalformedDataset: a needed column is missing.
    """
    data = payload(records_of(events), lanes, color, links or {})
    rows = data["events"]
    drawn, undated = [r for r in rows if r["form"] != "none"], [r for r in rows if r["form"] == "none"]
    style, program, runtime = _style(color), _program(), _runtime()
    return string.Template(template("page.html")).substitute(
        policy=policy(style, (runtime, program)),
        title=escape(title),
        caption=escape(_caption(data) if caption is None else caption),
        key=key(),
        filters=filters(data),
        legend=legend(SCHEMES[color]),
        legend_label={"type": "Types of event", "modality": "How it is said"}[color],
        count=f"{len(drawn)} of {len(drawn)} shown, {len(undated)} undated",
        events=table("events", "Events with a date, in time order", drawn),
        undated=_undated(undated),
        footer=escape(_FOOTER),
        style=style,
        payload=json_text(data),
        runtime=runtime,
        program=program,
    )


def _undated(rows: list[dict[str, Any]]) -> str:
    if not rows:
        return ""
    inner = table("undated", "Events whose text gives no date that could be placed", rows)
    return (
        '<section id="undated-section" aria-labelledby="undated-title"><div class="bar">'
        '<h2 id="undated-title">Undated</h2></div>'
        '<div class="scroll" tabindex="0" role="region" aria-labelledby="undated-title">'
        f"{inner}</div></section>"
    )


def _caption(data: dict[str, Any]) -> str:
    rows = data["events"]
    documents = len({row["doc"] for row in rows})
    years = sorted(row["edtf"][:4] for row in rows if row["form"] != "none" and row["edtf"][:4].isdigit())
    period = f", {years[0]} to {years[-1]}" if years else ""
    return f"{len(rows)} events from {documents} documents{period}"


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
