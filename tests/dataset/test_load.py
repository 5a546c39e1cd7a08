from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from dataset_sample import rows_of

from chronology.dataset import parquet
from chronology.dataset.load import event_pieces, load_documents, load_events, load_mentions
from chronology.dataset.moment import moment_interval, published_interval
from chronology.dataset.read import pieces
from chronology.dataset.schema import EVENTS
from chronology.dataset.write import stage
from chronology.errors import EmptySpan, MalformedDataset, MalformedDate, UnknownChoice, UnknownColumn

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.dataset.rows import Rows

MET, FROZEN, RESUMED, EXPELLED = "met", "frozen", "resumed", "expelled"


@pytest.mark.parametrize(
    ("filters", "triggers"),
    [
        ({}, [FROZEN, EXPELLED, MET, RESUMED]),
        ({"since": "2022"}, [FROZEN, MET]),
        ({"since": "2022-03-06"}, [FROZEN]),
        ({"until": "2012"}, []),
        ({"until": "2013-01"}, [FROZEN]),
        ({"since": "2019", "until": "2019"}, [FROZEN, EXPELLED]),
        ({"since": dt.date(2022, 3, 5), "until": dt.datetime(2022, 3, 5, 12)}, [FROZEN, MET]),
        ({"actors": "RUS"}, [EXPELLED]),
        ({"actors": ("RUS", "VEN")}, [EXPELLED, MET, RESUMED]),
        ({"actors": ()}, []),
        ({"actors": "FRA"}, []),
        ({"types": "CONSULT"}, [MET]),
        ({"types": ("CONSULT", "SANCTION"), "until": "2019"}, [FROZEN]),
        ({"types": ["consult"], "actors": ["rus", "ven"]}, [MET]),
        ({"since": pd.Period("2022-03"), "until": 2022}, [FROZEN, MET]),
    ],
)
def test_filters_take_what_overlaps(dataset: Path, filters: dict[str, object], triggers: list[str]) -> None:
    assert list(load_events(dataset, **filters)["trigger"]) == triggers  # type: ignore[arg-type]


def test_dtypes_are_those_people_want(dataset: Path) -> None:
    events = load_events(dataset)
    assert str(events["begin"].dtype) == "datetime64[us]"
    assert list(events["event_type"].cat.categories[:2]) == ["AGREE", "CONSULT"]
    assert (events["granularity"] <= "day").sum() == 2
    assert events["approximate"].dtype == bool


def test_columns_are_nullable_on_request(dataset: Path) -> None:
    mentions = load_mentions(
        dataset, columns=["char_start", "confidence", "quote_exact", "status"], dtype_backend="numpy_nullable"
    )
    assert [str(dtype) for dtype in mentions.dtypes] == ["Int32", "Float64", "string", "category"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"types": "CONSUL"}, "types: 'CONSUL' is none of AGREE, CONSULT, "),
        ({"actors": "Russia"}, "actors: 'Russia' is none of the codes of states, three letters as RUS"),
        ({"dtype_backend": "numpy"}, "dtype_backend: 'numpy' is none of pyarrow, numpy_nullable"),
    ],
)
def test_a_choice_that_there_is_not_is_named(dataset: Path, wrong: dict[str, str], said: str) -> None:
    with pytest.raises(UnknownChoice, match=said):
        load_events(dataset, **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("moment", [pd.NaT, None, 20.5])
def test_what_is_no_date_is_none(moment: object) -> None:
    with pytest.raises(MalformedDate):
        moment_interval(moment)  # type: ignore[arg-type]


@pytest.mark.parametrize("published", [None, pd.NaT, pd.NA, float("nan")])
def test_a_missing_value_of_a_data_frame_is_no_publication_date(published: object) -> None:
    assert published_interval(published) is None  # type: ignore[arg-type]


def test_one_column_may_be_named_alone(dataset: Path) -> None:
    assert list(load_events(dataset, columns="edtf").columns) == ["edtf"]


def test_no_rows_keep_the_dtypes(dataset: Path) -> None:
    some, none = load_events(dataset), load_events(dataset, actors="FRA")
    assert [str(dtype) for dtype in none.dtypes] == [str(dtype) for dtype in some.dtypes]


def test_years_far_from_ours_survive(tmp_path: Path) -> None:
    rows = rows_of()
    rows.events[0].update(begin=dt.datetime(1, 1, 1), end=dt.datetime(9998, 1, 1))
    with stage([rows], tmp_path) as staged:
        staged.commit()
    events = load_events(tmp_path)
    assert events["begin"].min() == pd.Timestamp("0001-01-01")
    assert events["end"].max() == pd.Timestamp("9998-01-01")


def test_a_year_before_1_stands_in_edtf_and_is_in_no_month(tmp_path: Path) -> None:
    rows = rows_of()
    rows.events[0].update(begin=None, end=None, edtf="-0043", granularity="year")
    with stage([rows], tmp_path) as staged:
        staged.commit()
    (ancient,) = load_events(tmp_path).query("edtf == '-0043'").itertuples()
    assert (ancient.begin is pd.NaT, ancient.begin_kind) == (True, "known")
    assert "-0043" not in set(load_events(tmp_path, until="2022")["edtf"])


@pytest.mark.parametrize("filters", [{}, {"since": "2022"}, {"until": "2013-01"}, {"actors": "VEN"}], ids=str)
def test_parts_by_year_load_as_one_file_does(
    filters: dict[str, str], dataset: Path, rows: Rows, tmp_path: Path
) -> None:
    with stage([rows], tmp_path / "parted", parted=True) as staged:
        staged.commit()
    years = sorted(path.name for path in (tmp_path / "parted" / "events").iterdir())
    assert years == ["year=2019", "year=2022", "year=__HIVE_DEFAULT_PARTITION__"]
    pd.testing.assert_frame_equal(
        load_events(tmp_path / "parted", **filters), load_events(dataset, **filters)
    )  # type: ignore[arg-type]
    pd.testing.assert_frame_equal(load_mentions(tmp_path / "parted"), load_mentions(dataset))


def test_only_the_columns_asked_for(dataset: Path) -> None:
    events = load_events(dataset, columns=["edtf", "label"], actors="RUS", since="2019")
    assert list(events.columns) == ["edtf", "label"]
    assert list(load_mentions(dataset, columns=["quote_exact"]).columns) == ["quote_exact"]
    with pytest.raises(UnknownColumn, match="no column 'mood'; there are event_id"):
        load_events(dataset, columns=["mood"])


def test_columns_are_backed_by_arrow_on_request(dataset: Path) -> None:
    events = load_events(dataset, dtype_backend="pyarrow")
    assert str(events["label"].dtype) == "string[pyarrow]"
    assert str(events["begin"].dtype) == "timestamp[us][pyarrow]"
    assert isinstance(events["event_type"].dtype, pd.CategoricalDtype)
    assert list(events["label"]) == list(load_events(dataset)["label"])


def test_row_groups_without_an_answer_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROW_GROUP", 1)
    with stage([rows_of()], tmp_path) as staged:
        staged.commit()
    assert len(list(pieces(tmp_path, EVENTS))) == 4
    assert len(list(event_pieces(tmp_path, since="2022"))) == 2
    assert list(load_events(tmp_path, since="2022")["trigger"]) == [FROZEN, MET]


def test_mentions_and_documents_load(dataset: Path) -> None:
    mentions, documents = load_mentions(dataset), load_documents(dataset)
    assert set(mentions["doc_id"]) <= set(documents["doc_id"])
    assert mentions["granularity"].cat.ordered
    assert documents["parent_doc_id"].isna().sum() == 1


class TestMalformed:
    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(MalformedDataset, match="no such folder"):
            load_events(tmp_path / "none")

    def test_missing_tables_are_named(self, dataset: Path) -> None:
        (dataset / "events.parquet").unlink()
        with pytest.raises(MalformedDataset, match=r"lacks events\.parquet"):
            load_events(dataset)

    def test_no_parquet(self, dataset: Path) -> None:
        (dataset / "events.parquet").write_bytes(b"not a table")
        with pytest.raises(MalformedDataset, match="no Parquet table"):
            load_events(dataset)

    def test_missing_columns_are_named(self, dataset: Path) -> None:
        (dataset / "documents.parquet").replace(dataset / "events.parquet")
        with pytest.raises(MalformedDataset, match="lacks the columns event_id"):
            load_events(dataset)

    def test_no_date(self, dataset: Path) -> None:
        with pytest.raises(MalformedDate):
            load_events(dataset, since="yesterday")

    def test_a_span_that_ends_before_it_begins(self, dataset: Path) -> None:
        with pytest.raises(EmptySpan, match="since 2020 until 2019-12"):
            load_events(dataset, since="2020", until="2019-12")


@pytest.mark.parametrize(
    ("moment", "edtf"),
    [
        ("20220306", "2022-03-06"),
        ("20220306T1405", None),
        ("20220306T14:05", "2022-03-06T14:05:00"),
        ("2022", "2022"),
        (dt.date(2022, 3, 6), "2022-03-06"),
        (dt.datetime(2022, 3, 6, 14, 5, 30), "2022-03-06T14:05:00"),
        (moment_interval("2022-03"), "2022-03"),
        ("20221306", None),
        ("2022-W10", "2022-03-07/2022-03-13"),
        ("2022-W53", None),
        ("0000-W10", None),
        (pd.Period("2022Q1"), "2022-01/2022-03"),
    ],
)
def test_a_moment_is_as_wide_as_written(moment: str | dt.date, edtf: str | None) -> None:
    if edtf is None:
        with pytest.raises(MalformedDate):
            moment_interval(moment)
    else:
        assert moment_interval(moment).edtf == edtf
