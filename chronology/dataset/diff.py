"""What changed from one version of a dataset to another, row by row, and why: text, metadata, rules, a person.

Rows are matched by their keys, which begin with the id of their page's text, so all rows of a page whose text
changed are gone and come anew; the page itself is matched by its name.
"""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chronology.dataset.read import manifest_of, whole
from chronology.dataset.schema import CORRECTIONS, DOCUMENTS, EVENTS, MENTIONS, as_numbers

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping

    from chronology.dataset.schema import Table

__all__ = ["Change", "Difference", "Kind", "Why", "diff"]

Row = dict[str, Any]


class Kind(enum.StrEnum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Why(enum.StrEnum):
    """What a change goes back to."""

    NEW_DOCUMENT = "new document"
    DOCUMENT_REMOVED = "document removed"
    TEXT = "text changed"
    METADATA = "metadata changed"
    CORRECTION = "corrected by a person"
    RULES = "rules changed"
    OTHER_DOCUMENTS = "other documents changed"
    UNEXPLAINED = "unexplained: a table was changed by hand"


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is not the same in both versions."""

    table: str
    kind: Kind
    key: str
    source_id: str | None
    """The page, by its own name."""
    label: str
    values: Mapping[str, tuple[object, object]]
    """Column to old and new value, of a row that is in both."""
    why: Why

    def __str__(self) -> str:
        values = "; ".join(
            f"{name} {_short(old)} → {_short(new)}" for name, (old, new) in self.values.items()
        )
        return f"{self.key} “{_short(self.label)}” of {self.source_id}{values and f': {values}'}"


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes, by table and in the order of their keys."""

    changes: tuple[Change, ...]

    @property
    def counts(self) -> Mapping[tuple[str, Kind, Why], int]:
        """How many rows of each table changed how, and why."""
        return Counter((change.table, change.kind, change.why) for change in self.changes)


def diff(old: str | os.PathLike[str], new: str | os.PathLike[str]) -> Difference:
    """What changed in documents, mentions and events from one dataset to the other.

    Raises:
        MalformedDataset: one of them is no dataset.
    """
    comparison = _Comparison(_Version(Path(old)), _Version(Path(new)))
    return Difference(tuple(comparison.changes()))


class _Version:
    """One dataset: its rows by key, its pages, what a person corrected."""

    def __init__(self, directory: Path) -> None:
        manifest = manifest_of(directory)
        self.rules = manifest.rules
        self.schema_version = as_numbers(manifest.schema_version)
        self.rows = {table.name: _by_key(directory, table) for table in _TABLES}
        documents = self.rows[DOCUMENTS.name]
        self.page_of = {doc_id: row["parent_doc_id"] or doc_id for doc_id, row in documents.items()}
        self.names = {row["source_id"] for row in documents.values()} - {None}
        self.corrected = set(whole(directory, CORRECTIONS, ["event_id"])["event_id"].to_pylist())

    def page(self, doc_id: str) -> Row | None:
        """The page that this document is, or stands on; ``None`` where this version hasn't got it."""
        return self.rows[DOCUMENTS.name].get(self.page_of.get(doc_id, ""))


_TABLES = (DOCUMENTS, MENTIONS, EVENTS)
_LABELS = {DOCUMENTS.name: "title", MENTIONS.name: "quote_exact", EVENTS.name: "label"}
_TOGETHER = {"cluster_id", "key_score", "near_duplicate_of"}
"""Columns that all pages tell together."""
_PROVENANCE = {"fingerprint", "sha256", "text", "n_chars", "char_end"}
"""Columns that follow from others."""


def _by_key(directory: Path, table: Table) -> dict[str, Row]:
    return {row[table.key[0]]: row for row in whole(directory, table).to_pylist()}


class _Comparison:
    def __init__(self, old: _Version, new: _Version) -> None:
        self.old, self.new = old, new

    def changes(self) -> Iterator[Change]:
        for table in _TABLES:
            before, after = self.old.rows[table.name], self.new.rows[table.name]
            names = self._compared(table)
            for key in sorted(before.keys() | after.keys()):
                was, now = before.get(key), after.get(key)
                if was is None or now is None:
                    yield self._change(table, key, was, now, {})
                elif values := {name: (was[name], now[name]) for name in names if was[name] != now[name]}:
                    yield self._change(table, key, was, now, values)

    def _compared(self, table: Table) -> list[str]:
        """The columns that both versions have, but those that follow from others."""
        version = min(self.old.schema_version, self.new.schema_version)
        return [c.name for c in table.columns if as_numbers(c.since) <= version and c.name not in _PROVENANCE]

    def _change(
        self,
        table: Table,
        key: str,
        was: Row | None,
        now: Row | None,
        values: dict[str, tuple[object, object]],
    ) -> Change:
        row = now or was or {}
        page = (self.old if now is None else self.new).page(row["doc_id"]) or {}
        kind = Kind.ADDED if was is None else Kind.REMOVED if now is None else Kind.CHANGED
        label = str(row[_LABELS[table.name]] or "")
        return Change(
            table.name, kind, key, page.get("source_id"), label, values, self._why(key, row, set(values))
        )

    def _why(self, key: str, row: Row, columns: set[str]) -> Why:
        was, now = self.old.page(row["doc_id"]), self.new.page(row["doc_id"])
        if was is None or now is None:
            return self._why_one_sided(was, now)
        if key in self.old.corrected | self.new.corrected or "corrections" in columns:
            return Why.CORRECTION
        if columns and columns <= _TOGETHER:
            return Why.OTHER_DOCUMENTS
        if _said(was) != _said(now):
            return Why.METADATA
        if self.old.rules != self.new.rules:
            return Why.RULES
        return Why.CORRECTION if was["fingerprint"] != now["fingerprint"] else Why.UNEXPLAINED

    def _why_one_sided(self, was: Row | None, now: Row | None) -> Why:
        if was is None:
            return Why.TEXT if now is not None and now["source_id"] in self.old.names else Why.NEW_DOCUMENT
        return Why.TEXT if was["source_id"] in self.new.names else Why.DOCUMENT_REMOVED


def _said(page: Row) -> Row:
    """What front matter, record or user say of a page."""
    return {name: value for name, value in page.items() if name not in _PROVENANCE | _TOGETHER}


def _short(value: object, width: int = 60) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= width else text[: width - 1] + "…"
