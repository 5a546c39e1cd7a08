"""The parts of the page that stand in it as HTML before any program runs: key, filters, legend, tables."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Final

from chronology.timeline.classes import TYPES, class_of
from chronology.timeline.record import PRECISIONS, STATUS_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.timeline.classes import Class

__all__ = ["filters", "key", "legend", "table"]

_FADING: Final = (
    '<rect class="solid" x="0" y="1" width="14" height="12" rx="2"/>'
    '<rect class="solid" x="14" y="1" width="7" height="12" opacity=".6"/>'
    '<rect class="solid" x="21" y="1" width="6" height="12" opacity=".3"/>'
    '<rect class="solid" x="27" y="1" width="6" height="12" opacity=".12"/>'
)
_KEY: Final = (
    ('<circle class="solid" cx="17" cy="7" r="5"/>', "one day"),
    ('<rect class="faint" x="1" y="1" width="32" height="12" rx="2"/>', "somewhere in a month, a year …"),
    ('<rect class="solid" x="1" y="1" width="32" height="12" rx="2"/>', "all of that time"),
    (_FADING, "no end given"),
    ('<circle class="hollow" cx="17" cy="7" r="4.6"/>', "only the day of the report is known"),
)

_SHAPES: Final = {
    "circle": '<circle class="{}" cx="6.5" cy="6.5" r="5"/>',
    "square": '<rect class="{}" x="2" y="2" width="9" height="9"/>',
    "diamond": '<path class="{}" d="M6.5 0.5L12 6.5L6.5 12.5L1 6.5Z"/>',
    "triangle-up": '<path class="{}" d="M6.5 1L12.5 11.5L0.5 11.5Z"/>',
    "triangle-right": '<path class="{}" d="M1.5 0.5L12 6.5L1.5 12.5Z"/>',
    "cross": '<path class="{}" d="M4.5 1h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5Z"/>',
}


def key() -> str:
    """One line that says what the forms of the marks mean."""
    items = "".join(
        f'<li><svg viewBox="0 0 34 14" aria-hidden="true">{drawing}</svg>{words}</li>'
        for drawing, words in _KEY
    )
    return f'<ul class="key" aria-label="Marks">{items}</ul>'


def legend(classes: Sequence[Class]) -> str:
    """A button for each class: it says what the colour and shape mean, and hides or shows the class."""
    return "".join(
        f'<button type="button" aria-pressed="true" data-kind="{escape(c.name)}">'
        f'<svg viewBox="0 0 13 13" aria-hidden="true">{_SHAPES[c.shape].format(f"k{i}")}</svg>'
        f"{escape(c.name)}</button>"
        for i, c in enumerate(classes)
    )


def filters(data: dict[str, Any]) -> str:
    """A choice for each thing in which the events differ."""
    rows = data["events"]
    return "".join(
        (
            _choice("lane", "Lane", [(lane, lane) for lane in data["lanes"]]),
            _choice("actor", "Actor", [(a, a) for a in sorted({a for r in rows for a in r["actors"]})]),
            _types(rows),
            _choice("precision", "Precision", _present(PRECISIONS, rows, "precision")),
            _choice("status", "Date rests on", _present(_STATUS_SHORT, rows, "status")),
            _choice("sure", "Confidence", _levels(rows)),
            _choice("source", "Source", [(s, s) for s in sorted({r["source"] for r in rows} - {""})]),
        )
    )


_LEVELS: Final = (0.5, 0.75, 0.9)


def _levels(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Floors of confidence that leave some events and not all."""
    known = [row["sure"] for row in rows if row["sure"] is not None]
    parting = [level for level in _LEVELS if any(s >= level for s in known) and any(s < level for s in known)]
    return [(str(level), f"{level:.0%} or more") for level in parting]


_STATUS_SHORT: Final = {
    "dated": "Words of the text",
    "bounded": "Bounds only",
    "report_date": "Day of the report",
    "undated": "Nothing: undated",
}


def _present(words: dict[str, str], rows: list[dict[str, Any]], name: str) -> list[tuple[str, str]]:
    there = {row[name] for row in rows}
    return [(value, text) for value, text in words.items() if value in there]


def _choice(name: str, title: str, options: list[tuple[str, str]]) -> str:
    """No choice at all where there is nothing to choose."""
    return _select(name, title, "".join(_option(*o) for o in options)) if len(options) > 1 else ""


def _types(rows: list[dict[str, Any]]) -> str:
    there = sorted({row["type"] for row in rows} - {""})
    if not there:
        return ""
    groups = ""
    for group in TYPES:
        members = [t for t in there if class_of(t, TYPES) is group]
        options = "".join(_option(t, t.capitalize()) for t in members)
        groups += f'<optgroup label="{escape(group.name)}">{options}</optgroup>' if options else ""
    return _select("type", "Type", groups)


def _select(name: str, title: str, options: str) -> str:
    every = _option("", "All")
    return f'<label><span>{title}</span><select id="{name}">{every}{options}</select></label>'


def _option(value: str, text: str) -> str:
    return f'<option value="{escape(value)}">{escape(text)}</option>'


_COLUMNS: Final = {
    "date": "Date",
    "event": "Event",
    "type": "Type",
    "actors": "Actors",
    "stated": "As stated",
    "source": "Source",
}
_ALWAYS: Final = frozenset({"date", "event"})
"""What a phone shows too; the rest folds away."""


def _fold(column: str) -> str:
    return "" if column in _ALWAYS else " fold"


def table(name: str, caption: str, rows: list[dict[str, Any]]) -> str:
    """A table of the rows in their order; ``data-i`` is what the page's program knows each by."""
    body = "".join(_row(row) for row in rows)
    columns = "".join(f'<col class="c-{c}{_fold(c)}">' for c in _COLUMNS)
    headings = "".join(f'<th scope="col" class="{_fold(c)}">{text}</th>' for c, text in _COLUMNS.items())
    return (
        f'<table id="{name}"><caption>{escape(caption)}</caption>{columns}'
        f"<thead><tr>{headings}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(row: dict[str, Any]) -> str:
    notes = [_STATUS_NOTE.get(row["status"], ""), "reports disagree" if row["contested"] else ""]
    note = "".join(f"<small>{text}</small>" for text in notes if text)
    stated = f"“{escape(row['stated'])}”" if row["stated"] else ""
    return (
        f'<tr data-i="{row["i"]}"><td class="date">{escape(row["date"])}{note}</td>'
        f'<td class="event"><span class="clip" dir="auto">{escape(_short(row["label"]))}</span>'
        f"<small>{stated}</small></td>"
        f'<td class="fold">{escape(row["type"].capitalize() or "–")}</td>'
        f'<td class="fold">{escape(", ".join(row["actors"]))}</td>'
        f'<td class="fold stated"><span class="clip" dir="auto">{stated}</span></td>'
        f'<td class="fold">{_source(row)}</td></tr>'
    )


def _short(text: str) -> str:
    """What a cell has room for; the details panel holds the whole."""
    return text if len(text) <= _CELL else f"{text[:_CELL].rstrip()}…"


_CELL: Final = 240
_STATUS_NOTE: Final = {"bounded": "bounds only"}
assert set(_STATUS_NOTE) < set(STATUS_WORDS)


def _source(row: dict[str, Any]) -> str:
    text = escape(row["source"] or "source")
    if not row["href"]:
        return escape(row["source"])
    return f'<a href="{escape(row["href"])}" rel="noopener noreferrer">{text}</a>'
