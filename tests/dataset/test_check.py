from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from dataset_sample import TEXT, rows_of

from chronology.cli import main
from chronology.dataset import evidence
from chronology.dataset.check import Check, check
from chronology.dataset.manifest import MANIFEST, sha256_of
from chronology.dataset.write import stage
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from pathlib import Path


def wrong(directory: Path) -> dict[str, tuple[str, ...]]:
    return {one.name: one.findings for one in check(directory) if not one.passed}


def tamper(directory: Path, table: str, column: str, row: int, value: object) -> None:
    """Write another value into a table, and have the manifest agree."""
    path = directory / f"{table}.parquet"
    data = pq.read_table(path)
    values = data[column].cast(pa.string()) if pa.types.is_dictionary(data[column].type) else data[column]
    changed = values.to_pylist()
    changed[row] = value
    field = data.schema.field(column)
    array = pa.array(changed, values.type).cast(field.type)
    pq.write_table(data.set_column(data.schema.get_field_index(column), field, array), path)
    resign(directory)


def resign(directory: Path) -> None:
    manifest = json.loads((directory / MANIFEST).read_text())
    for told in manifest["tables"].values():
        told["files"] = {name: sha256_of(directory / name) for name in told["files"]}
    (directory / MANIFEST).write_text(json.dumps(manifest))


def test_a_dataset_that_was_built_is_sound(dataset: Path) -> None:
    checks = check(dataset)
    assert wrong(dataset) == {}
    assert [one.name for one in checks if one.skipped] == []


def test_parts_by_year_are_sound_too(tmp_path: Path) -> None:
    with stage([rows_of()], tmp_path, parted=True) as staged:
        staged.commit()
    assert wrong(tmp_path) == {}


@pytest.mark.parametrize(
    ("change", "name", "said"),
    [
        (("events", "polarity", 0, "maybe"), "values, nulls and intervals", "'maybe' is none of pos, neg"),
        (("mentions", "begin", 1, pa.scalar(4_102_444_800_000_000, pa.timestamp("us")).as_py()),
         "values, nulls and intervals", "mentions: end does not come after begin"),
        (("event_actors", "event_id", 0, "0" * 16 + ":1-2"), "references", "is not in events"),
        (("event_actors", "seq", 1, 0), "keys", "comes 2 times"),
        (("mentions", "granularity", 2, "minute"), "no date is finer than its words", "says 2022-03-05, and is given"),
        (("events", "granularity", 2, "minute"), "no date is finer than its words", "to a finer unit than"),
        (("events", "edtf", 0, "2013-15"), "EDTF, by an independent parser", "events.edtf: '2013-15' is no EDTF"),
        (("mentions", "quote_exact", 0, "2014"), "quotes stand at their offsets", "quote_exact of"),
        (("events", "trigger", 0, "thawed"), "quotes stand at their offsets", "trigger of"),
    ],
    ids=lambda value: ".".join(map(str, value[:2])) if isinstance(value, tuple) else "",
)  # fmt: skip
def test_what_was_tampered_with_is_found(
    change: tuple[str, str, int, object], name: str, said: str, dataset: Path
) -> None:
    tamper(dataset, *change)
    found = wrong(dataset)
    assert name in found
    assert any(said in line for line in found[name])


def test_a_year_that_lasts_a_day_is_found(dataset: Path) -> None:
    mentions = pq.read_table(dataset / "mentions.parquet")
    row = pc.index(mentions["quote_exact"], "Saturday").as_py()
    tamper(dataset, "mentions", "granularity", row, "year")
    assert any(
        "is a year that is shorter than one" in line
        for line in wrong(dataset)["no date is finer than its words"]
    )


def test_a_side_of_a_unit_may_be_shorter_where_the_trace_says_so(tmp_path: Path) -> None:
    """On a Sunday "later this week" is one day; without the words that cut it, it is a week that lasts a day."""
    page = tmp_path / "page.md"
    page.write_text("---\npublished: 2026-01-11\n---\nThe envoy will fly to Caracas later this week.\n")
    assert main(["build", "-q", "--no-chart", "--out", str(tmp_path / "tables"), str(page)]) == 0
    short = pc.less(pq.read_table(tmp_path / "tables" / "events.parquet")["end"], dt.datetime(2026, 1, 13))
    assert short.to_pylist() == [True]
    assert wrong(tmp_path / "tables") == {}
    tamper(tmp_path / "tables", "mentions", "rule_trace", 0, ["en/later-in reads 'later this week'"])
    found = wrong(tmp_path / "tables")["no date is finer than its words"]
    assert [line.split(":")[0] for line in found] == ["mentions", "events", "clusters"]


def test_another_file_than_the_manifest_says_is_found(dataset: Path) -> None:
    (dataset / "event_dates.parquet").unlink()
    found = wrong(dataset)
    assert "event_dates.parquet is missing" in found["files are those of the manifest"]
    assert {one.name for one in check(dataset) if one.skipped} >= {"keys", "references"}


@pytest.mark.parametrize("bytes_", [b"", b"PAR1nonsensePAR1", b"nonsense"])
def test_what_is_no_parquet_is_a_finding_and_no_traceback(bytes_: bytes, dataset: Path) -> None:
    (dataset / "events.parquet").write_bytes(bytes_)
    resign(dataset)
    assert any("events.parquet" in line for line in wrong(dataset)["schema"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"schema_version": "1.0", "tables": {"events": 1}}',
        '{"schema_version": "1.0", "tables": {"events": {"rows": 1, "files": {"../x": ""}}}}',
    ],
)
def test_a_manifest_that_is_none_is_an_error(text: str, dataset: Path) -> None:
    (dataset / MANIFEST).write_text(text)
    with pytest.raises(MalformedDataset, match="manifest"):
        check(dataset)


def test_texts_at_hand_are_looked_into(tmp_path: Path) -> None:
    with stage([rows_of(licence=None)], tmp_path / "tables") as staged:
        staged.commit()
    assert check(tmp_path / "tables")[-1].skipped == "1 of 1 pages without their text"
    (tmp_path / "page.md").write_bytes(TEXT.encode())
    assert check(tmp_path / "tables", [tmp_path / "page.md"])[-1] == Check("quotes stand at their offsets")
    tamper(tmp_path / "tables", "events", "trigger", 0, "thawed")
    assert check(tmp_path / "tables", [tmp_path / "page.md"])[-1].findings


def test_without_a_parser_edtf_is_skipped_and_said(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(evidence.importlib, "import_module", missing)
    (edtf,) = (one for one in check(dataset) if "EDTF" in one.name)
    assert edtf.passed
    assert edtf.skipped == "it is not installed: pip install edtf-validate"


class TestCommand:
    def test_reports_and_gives_0(self, dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", str(dataset)]) == 0
        out = capsys.readouterr().out
        assert out.endswith("sound\n")
        assert out.count("ok ") == len(check(dataset))

    def test_reports_and_gives_1(self, dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
        tamper(dataset, "events", "polarity", 0, "maybe")
        assert main(["check", str(dataset)]) == 1
        assert "FAIL  values" in capsys.readouterr().out

    def test_a_folder_without_a_dataset_is_one_line(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", str(tmp_path)]) == 1
        assert capsys.readouterr().err.count("\n") == 1
