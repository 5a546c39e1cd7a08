"""The parts of the page that stand in it as HTML before any program runs: key, filters, legend, tables."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Final

from chronology.timeline.classes import TYPES, class_of
from chronology.timeline.record import PRECISIONS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.timeline.classes import Class
    from chronology.timeline.language import Words

__all__ = ["blank_row", "filters", "key", "legend", "table"]

_FADING: Final = (
    '<rect class="solid" x="0" y="1" width="14" height="12" rx="2"/>'
    '<rect class="solid" x="14" y="1" width="7" height="12" opacity=".6"/>'
    '<rect class="solid" x="21" y="1" width="6" height="12" opacity=".3"/>'
    '<rect class="solid" x="27" y="1" width="6" height="12" opacity=".12"/>'
)
_ABOUT: Final = (
    '<circle class="about" cx="5" cy="7" r="4.4"/>'
    '<rect class="solid" x="18" y="1" width="10" height="12" opacity=".4"/>'
    '<rect class="solid" x="15" y="1" width="3" height="12" opacity=".25"/>'
    '<rect class="solid" x="28" y="1" width="3" height="12" opacity=".25"/>'
    '<rect class="solid" x="12" y="1" width="3" height="12" opacity=".12"/>'
    '<rect class="solid" x="31" y="1" width="3" height="12" opacity=".12"/>'
)
_KEY: Final = {
    "day": '<circle class="solid" cx="17" cy="7" r="5"/>',
    "band": '<rect class="faint" x="1" y="1" width="32" height="12" rx="2"/>',
    "span": '<rect class="solid" x="1" y="1" width="32" height="12" rx="2"/>',
    "open": _FADING,
    "hollow": '<circle class="hollow" cx="17" cy="7" r="4.6"/>',
    "about": _ABOUT,
    "contested": '<path class="sign" d="M11 4.5H23M11 9.5H23M20 1L14 13"/>',
}

_SHAPES: Final = {
    "circle": '<circle class="{}" cx="6.5" cy="6.5" r="5"/>',
    "square": '<rect class="{}" x="2" y="2" width="9" height="9"/>',
    "diamond": '<path class="{}" d="M6.5 0.5L12 6.5L6.5 12.5L1 6.5Z"/>',
    "triangle-up": '<path class="{}" d="M6.5 1L12.5 11.5L0.5 11.5Z"/>',
    "triangle-right": '<path class="{}" d="M1.5 0.5L12 6.5L1.5 12.5Z"/>',
    "cross": '<path class="{}" d="M4.5 1h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5Z"/>',
}

_LEVELS: Final = (0.5, 0.75, 0.9)
"""Floors of confidence that a reader can ask for."""


def key(words: Words) -> str:
    """One line that says what the forms of the marks mean."""
    items = "".join(
        f'<li><svg viewBox="0 0 34 14" aria-hidden="true">{drawing}</svg>{escape(words["key"][name])}</li>'
        for name, drawing in _KEY.items()
    )
    return f'<ul class="key" aria-label="{escape(words["page"]["marks"])}">{items}</ul>'


def legend(classes: Sequence[Class], words: Words) -> str:
    """A button for each class: it says what the colour and shape mean, and hides or shows the class."""
    return "".join(
        f'<button type="button" aria-pressed="true" data-kind="{escape(c.name)}">'
        f'<svg viewBox="0 0 13 13" aria-hidden="true">{_SHAPES[c.shape].format(f"k{i}")}</svg>'
        f"{escape(words['class'][c.name])}</button>"
        for i, c in enumerate(classes)
    )


# --- filters -------------------------------------------------------------------------------------------


def filters(rows: Sequence[dict[str, Any]], lane_names: Sequence[str], words: Words) -> str:
    """A choice for each thing in which the events differ."""
    lanes = [(lane, lane) for lane in lane_names]
    actors = [(name, name) for name in sorted({name for row in rows for name in row["actors"]})]
    sources = [(name, name) for name in sorted({row["source"] for row in rows} - {""})]
    return "".join(
        (
            _choice("lane", lanes, words),
            _choice("actor", actors, words),
            _types(rows, words),
            _choice("precision", _present(PRECISIONS, rows, "precision", words["precision"]), words),
            _choice("status", _present(STATUSES, rows, "status", words["basis"]), words),
            _choice("sure", _levels(rows, words), words),
            _choice("source", sources, words),
        )
    )


def _present(
    values: Sequence[str], rows: Sequence[dict[str, Any]], name: str, texts: Mapping[str, str]
) -> list[tuple[str, str]]:
    there = {row[name] for row in rows}
    return [(value, texts[value]) for value in values if value in there]


def _levels(rows: Sequence[dict[str, Any]], words: Words) -> list[tuple[str, str]]:
    """Floors of confidence that leave some events and not all."""
    known = [row["sure"] for row in rows if row["sure"] is not None]
    parting = [level for level in _LEVELS if any(s >= level for s in known) and any(s < level for s in known)]
    return [(str(level), words["page"]["or_more"].format(f"{level:.0%}")) for level in parting]


def _choice(name: str, options: list[tuple[str, str]], words: Words) -> str:
    """No choice at all where there is nothing to choose."""
    return _select(name, "".join(_option(*o) for o in options), words) if len(options) > 1 else ""


def _types(rows: Sequence[dict[str, Any]], words: Words) -> str:
    there = sorted({row["type"] for row in rows} - {""})
    if not there:
        return ""
    groups = ""
    for group in TYPES:
        members = [t for t in there if class_of(t, TYPES) is group]
        options = "".join(_option(t, words["type"].get(t, t.capitalize())) for t in members)
        name = escape(words["class"][group.name])
        groups += f'<optgroup label="{name}">{options}</optgroup>' if options else ""
    return _select("type", groups, words)


def _select(name: str, options: str, words: Words) -> str:
    title, every = escape(words["filter"][name]), _option("", words["page"]["all"])
    return f'<label><span>{title}</span><select id="{name}">{every}{options}</select></label>'


def _option(value: str, text: str) -> str:
    return f'<option value="{escape(value)}">{escape(text)}</option>'


# --- tables --------------------------------------------------------------------------------------------

_COLUMNS: Final = ("date", "event", "type", "actors", "stated", "source")
_ALWAYS: Final = frozenset({"date", "event"})
"""What a phone shows too; the rest folds away."""
_CELL: Final = 240
"""Characters that a cell has room for; the details panel holds the whole."""


def _fold(column: str) -> str:
    return "" if column in _ALWAYS else " fold"


def table(name: str, caption: str, rows: Sequence[dict[str, Any]], words: Words) -> str:
    """A table of the rows in their order; ``data-i`` is what the page's program knows each by."""
    body = "".join(_row(row, words) for row in rows)
    columns = "".join(f'<col class="c-{c}{_fold(c)}">' for c in _COLUMNS)
    headings = "".join(
        f'<th scope="col" class="{_fold(c)}">{escape(words["column"][c])}</th>' for c in _COLUMNS
    )
    return (
        f'<table id="{name}"><caption>{escape(caption)}</caption>{columns}'
        f"<thead><tr>{headings}</tr></thead><tbody>{body}</tbody></table>"
    )


def blank_row(words: Words) -> str:
    """A row without words, for the page's program to fill."""
    empty = dict.fromkeys(("date", "label", "stated", "type", "source", "href", "status"), "")
    return _row({"i": 0, "actors": [], "contested": False, **empty}, words)


def _row(row: dict[str, Any], words: Words) -> str:
    stated = words["card"]["quoted"].format(escape(row["stated"])) if row["stated"] else ""
    kind = words["type"].get(row["type"], row["type"].capitalize()) or "–"
    return (
        f'<tr data-i="{row["i"]}"><td class="date">{escape(row["date"])}{_notes(row, words)}</td>'
        f'<td class="event"><span class="clip" dir="auto">{escape(_short(row["label"]))}</span>'
        f"<small>{stated}</small></td>"
        f'<td class="fold">{escape(kind)}</td>'
        f'<td class="fold">{escape(", ".join(row["actors"]))}</td>'
        f'<td class="fold stated"><span class="clip" dir="auto">{stated}</span></td>'
        f'<td class="fold">{_source(row, words)}</td></tr>'
    )


def _notes(row: dict[str, Any], words: Words) -> str:
    """What a reader must know beside the date."""
    notes = [
        words["page"]["bounds_only"] if row["status"] == "bounded" else "",
        words["page"]["disagree"] if row["contested"] else "",
    ]
    return "".join(f"<small>{escape(note)}</small>" for note in notes if note)


def _short(text: str) -> str:
    return text if len(text) <= _CELL else f"{text[:_CELL].rstrip()}…"


def _source(row: dict[str, Any], words: Words) -> str:
    if not row["href"]:
        return escape(row["source"])
    text = escape(row["source"] or words["page"]["source"])
    return f'<a href="{escape(row["href"])}" rel="noopener noreferrer">{text}</a>'
