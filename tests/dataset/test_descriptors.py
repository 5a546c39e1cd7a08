from __future__ import annotations

import importlib
import json
import re
import warnings
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from dataset_sample import TEXT, rows_of

from chronology.dataset.about import About, read_about
from chronology.dataset.check import check
from chronology.dataset.describe import DESCRIPTORS
from chronology.dataset.schema import TABLES, Kind
from chronology.dataset.write import stage
from chronology.errors import MalformedSheet, UnwritableOutput

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = """title: Envoys and exiles
description: Made-up events.
creators: [A. Writer, The desk]
version: "1.10"
doi: 10.5555/example
"""


@pytest.fixture(params=[False, True], ids=["whole", "parted"])
def described(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    (tmp_path / "about.yaml").write_text(ABOUT, encoding="utf-8")
    with stage(
        [rows_of(), rows_of(TEXT.replace("Envoys", "Deputies"))], tmp_path, parted=request.param
    ) as staged:
        staged.commit()
    return tmp_path


def loaded(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def test_all_are_written_and_in_the_manifest(described: Path) -> None:
    assert sorted(loaded(described / "manifest.json")["descriptors"]) == sorted(DESCRIPTORS)
    assert all(one.passed for one in check(described))
    assert (described / "about.yaml").read_text(encoding="utf-8") == ABOUT


def test_a_descriptor_that_was_changed_is_found(described: Path) -> None:
    (described / "datacard.md").write_text("better than that")
    assert check(described)[0].findings == (
        "datacard.md is not the file that the manifest describes: its sha256 differs",
    )


class TestDataPackage:
    def test_frictionless_validates_the_tables(self, described: Path) -> None:
        if not (described / "events.parquet").exists():
            pytest.skip("frictionless reads only the first file of a parted Parquet table")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            frictionless = importlib.import_module("frictionless")
            report = frictionless.validate(str(described / "datapackage.json"))
        assert report.valid, report.flatten(["name", "type", "note"])[:5]
        assert {task.name: task.stats["rows"] for task in report.tasks if "rows" in task.stats}["events"] == 8

    def test_has_every_column_with_what_is_known_of_it(self, described: Path) -> None:
        package = loaded(described / "datapackage.json")
        assert [resource["name"] for resource in package["resources"]] == [table.name for table in TABLES]
        for resource, table in zip(package["resources"], TABLES, strict=True):
            fields = {field["name"]: field for field in resource["schema"]["fields"]}
            assert list(fields) == list(table.names)
            for column in table.columns:
                constraints = fields[column.name].get("constraints", {})
                assert constraints.get("required", False) == (not column.nullable)
                assert tuple(constraints.get("enum", ())) == column.allowed
                assert constraints.get("pattern") == column.pattern
                assert {**fields[column.name], **constraints}.get("maximum") == column.maximum

    def test_says_who_made_it(self, described: Path) -> None:
        package = loaded(described / "datapackage.json")
        assert package["title"] == "Envoys and exiles"
        assert package["version"] == "1.10"
        assert [person["title"] for person in package["contributors"]] == ["A. Writer", "The desk"]
        assert package["licenses"] == [{"name": "CC0-1.0"}]


class TestCroissant:
    @pytest.fixture
    def dataset(self, described: Path) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            mlcroissant = importlib.import_module("mlcroissant")
            return mlcroissant.Dataset(jsonld=str(described / "croissant.json"))

    def test_is_valid(self, dataset: Any) -> None:
        assert dataset.metadata.ctx.issues.errors == set()
        assert dataset.metadata.name == "Envoys and exiles"

    def test_records_load(self, described: Path, dataset: Any) -> None:
        if not (described / "events.parquet").exists():
            pytest.skip("mlcroissant finds sets of files in archives and repositories only")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            events = list(dataset.records("events-rows"))
            mentions = list(dataset.records("mentions-rows"))
        assert (len(events), len(mentions)) == (8, 8)
        assert {event["events-rows/edtf"] for event in events} == {
            b"2013/..",
            b"2019-05-05T19:38:00",
            b"2022-03-05",
            None,
        }

    def test_has_every_column_that_has_a_type_there(self, described: Path) -> None:
        for told, table in zip(loaded(described / "croissant.json")["recordSet"], TABLES, strict=True):
            names = [c.name for c in table.columns if c.kind not in (Kind.READINGS, Kind.CLAIMS)]
            assert [field["name"] for field in told["field"]] == names


class TestCard:
    def test_counts_are_those_of_the_tables(self, described: Path) -> None:
        card = (described / "datacard.md").read_text(encoding="utf-8")
        for row in (
            "| events | 8 |",
            "| 2013 | 2 |",
            "| unknown | 2 |",
            "| dated | 4 |",
            "| CONSULT | 2 |",
            "| VEN | 4 |",
        ):
            assert row in card, row
        assert (
            "A. Writer, The desk. Envoys and exiles. version 1.10. Data set. https://doi.org/10.5555/example."
            in card
        )

    def test_names_no_time_and_no_place(self, described: Path) -> None:
        for name in DESCRIPTORS:
            assert not re.search(
                r"\b\d\d:\d\d:\d\d\b|/tmp|/home", (described / name).read_text(encoding="utf-8")
            )


class TestCitation:
    def test_is_a_cff_of_a_dataset(self, described: Path) -> None:
        said = yaml.safe_load((described / "CITATION.cff").read_text(encoding="utf-8"))
        assert {"cff-version", "message", "title", "authors"} <= set(said)
        assert said["type"] == "dataset"
        assert said["authors"] == [{"name": "A. Writer"}, {"name": "The desk"}]

    def test_without_a_creator_there_is_none(self, dataset: Path) -> None:
        assert not (dataset / "CITATION.cff").exists()
        assert "name its creators in `about.yaml`" in (dataset / "datacard.md").read_text(encoding="utf-8")


class TestAbout:
    def test_without_a_file_there_are_defaults(self, tmp_path: Path) -> None:
        assert read_about(tmp_path) == About()

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("title: x\ntitle: [", "about.yaml:2: is no YAML"),
            ("[" * 1_000, "nested too deep"),
            ("- title", "must be lines of the form key: value"),
            ("titel: x", "'titel' is none of the keys title, description"),
            ("title: [x]", "title must be a text"),
            ("creators: {name: x}", "creators must be a list of names"),
            ("creators: ['']", "creators must be a list of names"),
        ],
    )
    def test_a_wrong_one_says_what_is_allowed(self, text: str, said: str, tmp_path: Path) -> None:
        (tmp_path / "about.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(MalformedSheet, match=re.escape(said)):
            read_about(tmp_path)


@pytest.mark.parametrize("licence", [None, "LicenseRef-x"])
def test_the_licence_is_that_of_the_documents(licence: str | None, tmp_path: Path) -> None:
    with stage([rows_of(licence=licence)], tmp_path) as staged:
        staged.commit()
    package = loaded(tmp_path / "datapackage.json")
    assert "licenses" not in package  # its entry is CC0, so the documents don't agree


@pytest.mark.parametrize("name", DESCRIPTORS)
def test_a_file_of_the_users_is_never_replaced(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine")
    with (
        pytest.raises(UnwritableOutput, match="stands where one must be written"),
        stage([rows_of()], tmp_path),
    ):
        pass
    assert (tmp_path / name).read_text() == "mine"
