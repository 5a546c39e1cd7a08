"""The ways to load that docs/dataset.md shows work, on one file and on parts by year."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import polars as pl
import pytest
from dataset_sample import TEXT, rows_of

from chronology.cli import tables
from chronology.dataset.describe import DESCRIPTORS
from chronology.dataset.schema import TABLES
from chronology.dataset.write import stage

DOC = (Path(__file__).parents[2] / "docs" / "dataset.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```python\n(.*?)```", DOC, re.DOTALL)


def build(*, parted: bool) -> None:
    with stage(
        [rows_of(), rows_of(TEXT.replace("Envoys", "Deputies"))], Path("out"), parted=parted
    ) as staged:
        staged.commit()


@pytest.mark.parametrize("code", SHOWN, ids=["pandas", "polars", "duckdb"])
def test_examples_run(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    build(parted=False)
    exec(compile(code, "docs/dataset.md", "exec"), {})


def test_other_readers_read_the_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    build(parted=True)
    frame = pl.scan_parquet("out/events/**/*.parquet", hive_partitioning=True).collect()
    assert "hive_partitioning=True" in DOC
    assert sorted(frame["year"].to_list(), key=str) == [2019, 2019, 2022, 2022, None, None, None, None]
    query = "SELECT year, count(*) FROM read_parquet('out/events/**/*.parquet', hive_partitioning=true) GROUP BY ALL"
    assert set(duckdb.sql(query).fetchall()) == {(2019, 2), (2022, 2), (None, 4)}


@pytest.mark.parametrize("name", [*(table.name for table in TABLES), *DESCRIPTORS, *tables.FORMATS])
def test_every_file_and_format_is_named(name: str) -> None:
    assert f"`{name}`" in DOC
