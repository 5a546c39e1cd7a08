from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from dataset_sample import TEXT, rows_of

from chronology.dataset import batches, folder, runs
from chronology.dataset.folder import settle
from chronology.dataset.load import load_events
from chronology.dataset.manifest import MANIFEST, read_manifest
from chronology.dataset.schema import EVENTS, PAGE_TABLES, TABLES
from chronology.dataset.write import stage
from chronology.errors import MalformedDataset, UnreadableSource, UnwritableOutput

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.dataset.rows import Row, Rows
    from chronology.dataset.schema import Table

FILES = sorted(
    [*(table.file for table in TABLES), "croissant.json", "datacard.md", "datapackage.json", MANIFEST]
)
OTHER = TEXT.replace("Envoys", "Deputies")


def commit(pages: list[Rows], directory: Path) -> None:
    with stage(pages, directory) as staged:
        staged.commit()


def contents(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def broken(table: str, **changes: object) -> Rows:
    rows = rows_of()
    first, *rest = getattr(rows, table)
    row: Row = {**first, **changes}
    return replace(rows, **{table: (row, *rest)})


def _derived(table: Table) -> list[str]:
    return ["cluster_id", "key_score"] if table is EVENTS else []


def test_tables_come_back_as_they_were(dataset: Path, rows: Rows) -> None:
    for table in PAGE_TABLES:
        found = pq.read_table(dataset / table.file).drop_columns(_derived(table)).to_pylist()
        told = [
            {k: v for k, v in row.items() if k not in _derived(table)} for row in getattr(rows, table.name)
        ]
        key = lambda row: [str(row[name]) for name in table.key]  # noqa: B023, E731
        assert sorted(found, key=key) == sorted(told, key=key)


def test_only_the_tables_and_what_describes_them_stay(dataset: Path) -> None:
    assert sorted(path.name for path in dataset.iterdir()) == FILES


def test_rows_are_sorted_with_nulls_last(dataset: Path) -> None:
    dates = pq.read_table(dataset / "events.parquet")["sort_date"].to_pylist()
    assert dates[:-1] == sorted(dates[:-1])
    assert dates[-1] is None


def test_same_rows_in_any_order_and_place_give_the_same_bytes(tmp_path: Path) -> None:
    commit([rows_of(), rows_of(OTHER)], tmp_path / "here")
    commit([rows_of(OTHER), rows_of()], tmp_path / "elsewhere" / "deeper")
    assert contents(tmp_path / "here") == contents(tmp_path / "elsewhere" / "deeper")


@pytest.mark.parametrize("size", [1, 3])
def test_batches_runs_and_blocks_do_not_change_the_bytes(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [rows_of(), rows_of(OTHER), rows_of(OTHER.replace("Relations", "Ties"))]
    commit(pages, tmp_path / "whole")
    monkeypatch.setattr(batches, "BATCH_ROWS", size)
    monkeypatch.setattr(runs, "RUN_ROWS", size)
    monkeypatch.setattr(runs, "BLOCK_ROWS", size)
    commit(pages, tmp_path / "small")
    assert contents(tmp_path / "whole") == contents(tmp_path / "small")


def test_manifest_has_rows_and_hashes_and_no_time(dataset: Path) -> None:
    manifest = json.loads((dataset / MANIFEST).read_text(encoding="utf-8"))
    assert sorted(manifest) == ["descriptors", "rules", "schema_version", "tables"]
    assert manifest["tables"]["mentions"]["rows"] == 4
    for name, digest in read_manifest(dataset / MANIFEST).files.items():
        assert hashlib.sha256((dataset / name).read_bytes()).hexdigest() == digest


def test_files_are_zstd_and_describe_themselves(dataset: Path) -> None:
    file = pq.ParquetFile(dataset / "mentions.parquet")
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    assert file.schema_arrow.field("begin").metadata[b"unit"] == b"local time, no zone"


class TestFailure:
    def test_of_the_input_leaves_the_old_tables(self, dataset: Path) -> None:
        old = contents(dataset)

        def pages() -> list[Rows]:
            raise UnreadableSource("news", "gone")

        with pytest.raises(UnreadableSource), stage((page for page in pages()), dataset):
            pass
        assert contents(dataset) == old

    def test_between_writing_and_commit_leaves_the_old_tables(self, dataset: Path) -> None:
        old = contents(dataset)
        with pytest.raises(RuntimeError), stage([rows_of(OTHER)], dataset):
            raise RuntimeError
        assert contents(dataset) == old

    def test_leaves_no_folder_where_there_was_none(self, tmp_path: Path) -> None:
        with pytest.raises(MalformedDataset), stage([broken("events", polarity="maybe")], tmp_path / "new"):
            pass
        assert not (tmp_path / "new").exists()

    def test_a_run_that_died_while_writing_does_not_hinder_the_next(self, dataset: Path) -> None:
        (dataset / ".partial").mkdir()
        (dataset / ".partial" / "events.parquet").write_bytes(b"half")
        commit([rows_of(OTHER)], dataset)
        assert sorted(contents(dataset)) == FILES

    def test_a_run_that_died_after_the_commit_is_read_whole_and_settled(
        self, dataset: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(folder, "settle", lambda directory: None)
        with stage([rows_of(OTHER), rows_of()], dataset) as staged:
            staged.commit()
        (dataset / ".committed" / "documents.parquet").replace(dataset / "documents.parquet")
        assert len(load_events(dataset)) == 8
        monkeypatch.undo()
        settle(dataset)
        assert sorted(contents(dataset)) == FILES
        assert len(load_events(dataset)) == 8


@pytest.mark.parametrize("name", ["a file", "a file/below"])
def test_a_file_in_the_place_of_the_folder_is_unwritable(tmp_path: Path, name: str) -> None:
    (tmp_path / "a file").write_text("mine")
    with pytest.raises(UnwritableOutput, match="a file"):
        commit([rows_of()], tmp_path / name)
    assert (tmp_path / "a file").read_text() == "mine"


def test_a_folder_in_the_place_of_a_table_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "events.parquet").mkdir()
    with pytest.raises(UnwritableOutput, match="is a folder"):
        commit([rows_of()], tmp_path)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (broken("events", polarity="maybe"), "events.polarity: 'maybe' is none of pos, neg"),
        (broken("events", event_id=None), "events.event_id: 1 rows are null"),
        (broken("events", salience=1.5), "events.salience: 1.5 is over 1"),
        (broken("mentions", char_start=-1), "mentions.char_start: -1 is under 0"),
        (broken("documents", doc_id="x"), "documents.doc_id: 'x' does not match [0-9a-f]{16}"),
        (broken("documents", authors=[None]), "documents.authors: a list holds a null"),
        (
            broken("event_dates", mention_id="0" * 16 + ":1-2"),
            "event_dates.mention_id: '0000000000000000:1-2' is not in mentions",
        ),
        (broken("mentions", char_end=0), "mentions: char_end does not come after char_start"),
    ],
    ids=lambda value: value.partition(":")[0] if isinstance(value, str) else "",
)
def test_rows_that_break_the_schema_are_not_written(tmp_path: Path, rows: Rows, said: str) -> None:
    with pytest.raises(MalformedDataset) as error:
        commit([rows], tmp_path / "out")
    assert said in str(error.value)


def test_a_key_that_comes_twice_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(MalformedDataset, match="comes 2 times"):
        commit([rows_of(), rows_of()], tmp_path / "out")


class TestOtherReaders:
    def test_pandas(self, dataset: Path) -> None:
        frame = pd.read_parquet(dataset / "events.parquet")
        assert str(frame["begin"].dtype) == "datetime64[us]"
        assert isinstance(frame["event_type"].dtype, pd.CategoricalDtype)

    def test_polars(self, dataset: Path) -> None:
        frame = pl.read_parquet(dataset / "events.parquet")
        assert frame.filter(pl.col("actors_iso3").list.contains("USA")).height == 2
        assert frame.schema["begin"] == pl.Datetime("us")

    def test_duckdb(self, dataset: Path) -> None:
        query = f"""select event_id from '{dataset / "events.parquet"}' where "end" > timestamp '2022-01-01'
            and event_type = 'CONSULT' and list_contains(actors_iso3, 'VEN')"""
        assert len(duckdb.sql(query).fetchall()) == 1
