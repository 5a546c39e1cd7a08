"""The tables in data/processed are sound by our checks and by those of others, and come out the same again."""

from __future__ import annotations

import importlib
import json
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from chronology.dataset.check import check
from chronology.dataset.manifest import MANIFEST, read_manifest
from chronology.dataset.schema import SCHEMA_VERSION, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PROCESSED = ROOT / "data" / "processed"

pytestmark = pytest.mark.skipif(
    not (PROCESSED / MANIFEST).exists()
    or read_manifest(PROCESSED / MANIFEST).schema_version != SCHEMA_VERSION,
    reason="data/processed is not built, or by an older schema",
)


@pytest.fixture
def quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def test_our_check_finds_nothing() -> None:
    checks = check(PROCESSED, [ROOT / "data" / "raw"])
    assert [one for one in checks if one.findings or one.skipped] == []


@pytest.mark.usefixtures("quiet")
def test_frictionless_finds_nothing_in_the_first_rows() -> None:
    """Our own check follows every reference; frictionless takes minutes to, so it does on the small sample."""
    frictionless: Any = importlib.import_module("frictionless")
    told = json.loads((PROCESSED / "datapackage.json").read_text(encoding="utf-8"))
    for resource in told["resources"]:
        del resource["schema"]["foreignKeys"]
    report = frictionless.Package(told, basepath=str(PROCESSED)).validate(limit_rows=100)
    assert report.valid, report.flatten(["name", "type", "note"])[:5]
    assert len(report.tasks) == len(TABLES)


@pytest.mark.usefixtures("quiet")
def test_mlcroissant_loads_every_table() -> None:
    mlcroissant: Any = importlib.import_module("mlcroissant")
    dataset = mlcroissant.Dataset(jsonld=str(PROCESSED / "croissant.json"))
    tables = read_manifest(PROCESSED / MANIFEST).tables
    for table in TABLES:
        row = next(iter(dataset.records(f"{table.name}-rows")), None)
        assert (row is None) == (tables[table.name].rows == 0), table.name


def test_another_build_elsewhere_has_the_same_tables(processed: Path) -> None:
    for table in TABLES:
        ours = [pq.read_table(folder / table.file) for folder in (PROCESSED, processed)]
        assert ours[0].equals(ours[1]), table.name
    if _writer(processed) == _writer(PROCESSED):  # to the byte, where pyarrow is of the same version
        assert read_manifest(processed / MANIFEST).tables == read_manifest(PROCESSED / MANIFEST).tables


def _writer(directory: Path) -> str:
    return str(pq.read_metadata(directory / "events.parquet").created_by)
