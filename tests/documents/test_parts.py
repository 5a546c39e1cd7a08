"""Large files come in parts, and the parts hold what the files hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import chronology
from chronology.documents.options import DEFAULT
from chronology.documents.parts import parts
from chronology.documents.reading import articles
from chronology.documents.rejected import Rejected
from chronology.documents.sources import inputs

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.documents.reading import Article

ROWS = 23


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A Parquet file of five row groups, one of whose rows has no text."""
    rows = [
        {
            "text": f"Envoy {at} met aides in Caracas on Saturday, paper {at * at} said.",
            "published": "2022-03-06",
        }
        for at in range(ROWS)
    ]
    rows[13]["text"] = None  # type: ignore[assignment]
    path = tmp_path / "news.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=5)
    return path


def told(read: Article | Rejected) -> tuple[object, ...]:
    if isinstance(read, Rejected):
        return (read.line, read.reason)
    return (read.line, read.page.doc_id, read.page.source_id)


def test_a_parquet_file_is_cut_between_row_groups(table: Path) -> None:
    found = list(inputs([table], DEFAULT))
    (whole,) = parts(found)
    cut = list(parts(found, 500))
    assert len(cut) == 5
    assert [part.name for part in cut[:2]] == [f"{table}:1", f"{table}:6"]
    assert len({part.digest("") for part in (whole, *cut)}) == 6
    assert [part.digest("") for part in cut] == [part.digest("") for part in parts(found, 500)]
    assert sum(part.n_bytes for part in cut) == pytest.approx(table.stat().st_size, abs=len(cut))
    expected = [told(read) for read in articles(whole.inputs, None)]
    assert [told(read) for part in cut for read in articles(part.inputs, None)] == expected
    assert len(expected) == ROWS
    assert sum(len(line) == 2 for line in expected) == 1


def test_a_cut_parquet_file_gives_the_same_tables(table: Path, tmp_path: Path) -> None:
    for name, megabytes in (("whole", 8), ("cut", 0.0005)):
        chronology.build(table, tmp_path / name, chart=None, workers=1, part_megabytes=megabytes)
    files = {path.name: path.read_bytes() for path in (tmp_path / "whole").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "cut").iterdir()} == files


def test_what_is_damaged_or_has_one_group_stays_whole(table: Path) -> None:
    data = table.read_bytes()
    table.write_bytes(data[:-9])
    assert len(list(parts(inputs([table], DEFAULT), 500))) == 1
    pq.write_table(pa.table({"text": ["They met on Saturday."] * 9}), table)
    assert len(list(parts(inputs([table], DEFAULT), 50))) == 1
