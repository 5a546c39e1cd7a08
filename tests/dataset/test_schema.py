from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
from dataset_sample import mentions, page

from chronology.dataset.reference import tables_page
from chronology.dataset.rows import page_rows
from chronology.dataset.schema import INTERVAL_BLOCK, PAGE_TABLES, SCHEMA_VERSION, TABLES, Kind, Table

ROOT = Path(__file__).parents[2]

COLUMNS = [(table, column) for table in TABLES for column in table.columns]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
class TestTable:
    def test_has_the_columns_its_key_order_and_references_name(self, table: Table) -> None:
        named = {*table.key, *table.order, *(reference.column for reference in table.references)}
        assert named <= set(table.names)
        assert len(set(table.names)) == len(table.names)

    def test_key_is_never_null(self, table: Table) -> None:
        assert not any(table.column(name).nullable for name in table.key)

    def test_arrow_schema_carries_docs_and_version(self, table: Table) -> None:
        schema = table.stored
        assert schema.metadata[b"schema_version"] == SCHEMA_VERSION.encode()
        assert schema.metadata[b"table"] == table.name.encode()
        assert all(field.metadata[b"description"] for field in schema)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[f"{t.name}.{c.name}" for t, c in COLUMNS])
def test_every_column_is_documented_in_one_line(table: Table, column: object) -> None:
    assert column.doc.endswith(".")  # type: ignore[attr-defined]
    assert "\n" not in column.doc  # type: ignore[attr-defined]
    assert f"| `{column.name}` |" in tables_page()  # type: ignore[attr-defined]


def test_page_of_the_tables_is_current() -> None:
    told = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    assert told == tables_page(), "run: python -m chronology.dataset.reference > docs/tables.md"


def test_mentions_events_and_clusters_have_the_same_interval_block() -> None:
    block = [column.name for column in INTERVAL_BLOCK]
    for name in ("mentions", "events", "clusters"):
        table = next(t for t in TABLES if t.name == name)
        first = table.names.index("begin")
        assert list(table.names[first : first + len(block)]) == block


def test_categories_alone_are_dictionary_encoded() -> None:
    for _, column in COLUMNS:
        assert pa.types.is_dictionary(column.kind.stored) == (column.kind is Kind.CATEGORY)


def test_rows_have_exactly_the_columns() -> None:
    told = page()
    rows = page_rows(told, mentions(), ())
    for table in PAGE_TABLES:
        for row in getattr(rows, table.name):
            assert sorted(row) == sorted(table.names)
