"""The events table as one HTML file that works offline, asks the network for nothing and needs no eval."""

from __future__ import annotations

import functools
import string
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import vl_convert
from babel import Locale
from babel.numbers import format_decimal

from chronology.replacing import replacing
from chronology.timeline.classes import SCHEMES
from chronology.timeline.enclosed import head, packed, template
from chronology.timeline.lanes import lanes_of
from chronology.timeline.language import words_of
from chronology.timeline.markup import blank_row, filters, key, legend, table
from chronology.timeline.payload import crowd_density, event_rows, payload
from chronology.timeline.record import records_of
from chronology.timeline.wording import year_in_words, years_of

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from chronology.timeline.chart import Colour
    from chronology.timeline.lanes import Lanes
    from chronology.timeline.language import Words
    from chronology.timeline.record import Record

__all__ = ["page", "save_page"]

_MOST_EVENTS: Final = 100_000
_KEY_EVENTS: Final = 80_000
"""Of more, a page holds the weightiest, and says so; its strip counts all. They are of more documents, so fewer fit."""
_STATIC_ROWS: Final = 1_000
"""As many rows a table has before any program runs; of more, only as many as a program shows at first."""
_FIRST_ROWS: Final = 200
_PROGRAM: Final = (
    "store.js",
    "layout.js",
    "state.js",
    "words.js",
    "table.js",
    "charts.js",
    "paper.js",
    "page.js",
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
    lang: str = "en",
) -> None:
    """Writes ``page(...)`` to ``path``, whole or not at all: what stood there stays if anything fails.

    The same events give the same bytes (with the same version of vl-convert). Folders are made as needed.

    Raises:
        MalformedDataset: a needed column is missing.
        UnwritableOutput: the file cannot be written.
    """
    text = page(events, title=title, caption=caption, links=links, lanes=lanes, color=color, lang=lang)
    with replacing(Path(path)) as part:
        part.write_text(text, encoding="utf-8", newline="\n")


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
    records = records_of(_weightiest(events), words)
    record_lanes = lanes_of(records, lanes, words)
    rows = event_rows(records, record_lanes, color, links or {}, lang)
    data = payload(records, record_lanes, rows, color, words)
    if len(records) < len(events):
        data["density"] = crowd_density(events, records, color, words)
    drawn, undated = [r for r in rows if r["form"] != "none"], [r for r in rows if r["form"] == "none"]
    program, runtime = _program(), _runtime()
    return string.Template(template("page.html")).substitute(
        {f"page_{name}": escape(phrase) for name, phrase in words["page"].items()},
        head=head(title, _style(color), (runtime, program)),
        title=escape(title),
        caption=escape(_caption(records, words) if caption is None else caption),
        key=key(words),
        filters=filters(rows, data["lanes"], words),
        legend=legend(SCHEMES[color], words),
        legend_label=escape(f"{words['colour'][color]}: {words['page']['show_or_hide']}"),
        count=escape(_count(drawn, undated, words)),
        picture="live" if drawn else "live none",
        nothing=escape(words["page"]["nothing" if drawn else "none_drawn"]),
        events=_table("events", drawn, words),
        blank=blank_row(words),
        sampled=escape(_sampled(len(records), len(events), words)),
        undated=_undated(undated, words),
        **packed(data),
        runtime=runtime,
        program=program,
    )


def _weightiest(events: pd.DataFrame) -> pd.DataFrame:
    """The events that one page can hold: of more, those with the highest ``key_score``."""
    if len(events) <= _MOST_EVENTS or "key_score" not in events.columns:
        return events if len(events) <= _MOST_EVENTS else events.head(_KEY_EVENTS)
    ranked = (-events["key_score"].to_numpy(float)).argsort(kind="stable")  # sorting the table would copy it
    return events.iloc[ranked[:_KEY_EVENTS]]


def _sampled(number: int, of: int, words: Words) -> str:
    """A sentence for the reader of a page that holds only the key events of more."""
    return "" if number == of else _say("sampled", words, shown=number, all=of)


def _count(drawn: list[dict[str, Any]], undated: list[dict[str, Any]], words: Words) -> str:
    return _say("count", words, shown=len(drawn), all=len(drawn), undated=len(undated))


def _table(name: str, rows: list[dict[str, Any]], words: Words) -> str:
    """The rows as they stand before any program runs: of many the weightiest, with a word that says so."""
    caption = words["page"][f"{name}_caption"]
    if len(rows) <= _STATIC_ROWS:
        return table(name, caption, rows, words)
    weightiest = sorted(rows, key=lambda row: (-row["score"], row["i"]))[:_FIRST_ROWS]
    note = _say("weightiest", words, shown=_FIRST_ROWS, all=len(rows))
    return table(name, f"{caption} ({note})", sorted(weightiest, key=lambda row: row["i"]), words)


def _undated(rows: list[dict[str, Any]], words: Words) -> str:
    if not rows:
        return ""
    return (
        '<section id="undated-section" aria-labelledby="undated-title"><div class="bar">'
        f'<h2 id="undated-title">{escape(words["page"]["undated"])}</h2></div>'
        '<div class="scroll" tabindex="0" role="group" aria-labelledby="undated-title">'
        f"{_table('undated', rows, words)}</div></section>"
    )


def _say(phrase: str, words: Words, **numbers: int) -> str:
    """A phrase of the page with its numbers as the reader's language writes them."""
    lang = words["page"]["lang"]
    return words["page"][phrase].format(
        **{name: format_decimal(n, locale=lang) for name, n in numbers.items()}
    )


def _caption(records: Sequence[Record], words: Words) -> str:
    events, documents = len(records), len({r.doc_id for r in records})
    counted = words["page"]["caption"].format(
        events=_counted("events", events, words), documents=_counted("documents", documents, words)
    )
    years = sorted({year for r in records for year in years_of(r.interval)})
    told = [year_in_words(year, words) for year in years[:1] + years[1:][-1:]]
    if len(told) < 2:
        return counted + "".join(map(words["page"]["one_year"].format, told))
    return counted + words["page"]["period"].format(first=told[0], last=told[1])


def _counted(what: str, number: int, words: Words) -> str:
    """So many of them, in the form that the number asks for."""
    locale = Locale(words["page"]["lang"])
    return words[what][locale.plural_form(number)].format(format_decimal(number, locale=locale))


# --- scripts, styles, policy ----------------------------------------------------------------------------


def _style(color: Colour) -> str:
    tones = "\n".join(
        f".k{i} {{ fill: light-dark({c.light}, {c.dark}); }}" for i, c in enumerate(SCHEMES[color])
    )
    return f"{template('page.css')}{tones}\n"


def _program() -> str:
    body = "\n".join(template(name) for name in _PROGRAM)
    return f'(async () => {{\n"use strict";\n{body}}})();\n'


@functools.cache
def _runtime() -> str:
    """Vega and its expression interpreter, kept out of the page's global names but for ``vegaEmbed``."""
    bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    return f"(() => {{{bundle}}})();".replace("</script", "<\\/script").replace("<!--", "<\\!--")
