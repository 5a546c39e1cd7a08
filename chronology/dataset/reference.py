"""The reference page of the tables, made from the schema.

``python -m chronology.dataset.reference > docs/tables.md`` writes it anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.dataset.schema import SCHEMA_VERSION, TABLES, Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["tables_page"]

_HEAD = f"""\
# The tables

Schema version {SCHEMA_VERSION}. This page is made from `chronology/dataset/schema.py` by
`python -m chronology.dataset.reference > docs/tables.md`.

`chronology build` writes one zstd Parquet file a table and `manifest.json` (row counts, sha256, schema
version). Intervals are half-open, `[begin, end)`, in local time without a zone. Offsets count Unicode code
points (Python characters) in the text of the page: `documents` has one row for each page and one for each
entry on it that has a date of its own, and an entry's offsets count in its page's text too. Categories are
dictionary-encoded. `end` is a reserved word in SQL: write `"end"` there.
"""


def tables_page() -> str:
    """The whole page, Markdown."""
    return "\n".join([_HEAD, *(line for table in TABLES for line in _section(table))])


def _section(table: Table) -> Iterator[str]:
    yield f"## {table.name}"
    yield ""
    yield f"{table.doc} Key: {_names(table.key)}. Sorted by {_names(table.order)}, nulls last."
    for reference in table.references:
        yield f"`{reference.column}` refers to [{reference.table}](#{reference.table})."
    yield ""
    yield "| column | type | null | meaning |"
    yield "|---|---|---|---|"
    for column in table.columns:
        null = "yes" if column.nullable else "no"
        yield f"| `{column.name}` | {column.kind.value} | {null} | {_meaning(column)} |"
    yield ""


def _meaning(column: Column) -> str:
    said = [column.doc]
    if column.unit is not None:
        said.append(f"Unit: {column.unit}.")
    if column.minimum is not None:
        upto = "and up" if column.maximum is None else f"to {column.maximum:g}"
        said.append(f"Values: {column.minimum:g} {upto}.")
    if column.allowed:
        said.append(f"Values: {_names(column.allowed)}.")
    return " ".join(said)


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    print(tables_page(), end="")
