"""Datasets of an older schema are read as today's; newer ones are refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import chronology
from chronology.cli import main
from chronology.dataset.check import check
from chronology.dataset.manifest import MANIFEST, read_manifest, sha256_of
from chronology.dataset.read import whole
from chronology.dataset.schema import CLUSTERS, EVENTS, FIRST_READABLE, SCHEMA_VERSION, TABLES, as_numbers
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from pathlib import Path


def as_of(directory: Path, version: str) -> None:
    """Rewrite a dataset as that version of the schema wrote it: one file a table, columns by their old names."""
    manifest: dict[str, object] = {}
    for table in TABLES:
        path = directory / table.file
        data = pq.read_table(path)
        if as_numbers(table.since) > as_numbers(version):
            path.unlink()
            continue
        for column in table.columns:
            if as_numbers(column.since) > as_numbers(version):
                data = data.drop_columns(column.name)
        for column in table.columns:
            if column.was is not None:
                data = data.append_column(column.was, pq.read_table(path)[column.name])
        if table is EVENTS:
            nothing = pa.nulls(data.num_rows, pa.string())
            data = data.set_column(data.schema.get_field_index("cluster_id"), "cluster_id", nothing)
        stamped = data.replace_schema_metadata({**data.schema.metadata, b"schema_version": version.encode()})
        pq.write_table(stamped, path)
        manifest[table.name] = {"file": table.file, "rows": data.num_rows, "sha256": sha256_of(path)}
    for name in ("croissant.json", "datacard.md", "datapackage.json"):
        (directory / name).unlink()
    (directory / MANIFEST).write_text(json.dumps({"schema_version": version, "tables": manifest}))


@pytest.fixture
def old(dataset: Path) -> Path:
    as_of(dataset, FIRST_READABLE)
    return dataset


def test_newer_columns_are_null_and_renamed_ones_have_their_values(old: Path) -> None:
    assert "salience" not in pq.read_schema(old / "events.parquet").names
    events = chronology.load_events(old)
    assert list(events.columns) == list(EVENTS.names)
    assert events["salience"].tolist() == [0.5] * 4
    assert events["key_score"].isna().all()
    assert events["place"].isna().all()
    assert len(chronology.load_events(old, since="2022")) == 2


def test_newer_tables_are_empty(old: Path) -> None:
    assert len(chronology.load_clusters(old)) == 0
    assert whole(old, CLUSTERS).schema.names == list(CLUSTERS.names)


def test_an_old_dataset_can_be_sound(old: Path) -> None:
    assert [one for one in check(old) if not one.passed] == []


def test_an_old_dataset_that_lacks_a_table_of_its_time_is_not(old: Path) -> None:
    (old / "mentions.parquet").unlink()
    with pytest.raises(MalformedDataset, match=r"lacks mentions\.parquet"):
        chronology.load_mentions(old)


def test_a_newer_one_is_refused_with_what_can_be_read(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = pq.read_table(dataset / "events.parquet")
    pq.write_table(
        data.replace_schema_metadata({**data.schema.metadata, b"schema_version": b"2.0"}),
        dataset / "events.parquet",
    )
    with pytest.raises(MalformedDataset, match=f"reads {FIRST_READABLE} to {SCHEMA_VERSION}"):
        chronology.load_events(dataset)
    assert main(["timeline", str(dataset), "-o", str(dataset / "x.html")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_minor_version_may_add_columns(dataset: Path) -> None:
    data = pq.read_table(dataset / "events.parquet")
    more = data.append_column("mood", data["label"])
    pq.write_table(
        more.replace_schema_metadata({**more.schema.metadata, b"schema_version": b"1.9"}),
        dataset / "events.parquet",
    )
    assert "mood" not in chronology.load_events(dataset)


def test_versions_compare_as_numbers() -> None:
    assert as_numbers("1.10") > as_numbers("1.9") > as_numbers("0.1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is no manifest: Expecting property name"),
        ('{"schema_version": "1.0"}', "is no manifest: lacks 'tables'"),
        ("[]", "is no manifest: objects and lists are in each other's places"),
    ],
)
def test_a_manifest_that_is_none_says_what_it_lacks(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
    with pytest.raises(MalformedDataset, match=said):
        read_manifest(tmp_path / MANIFEST)
