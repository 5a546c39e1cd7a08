import io
import json

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import chronology
from chronology.documents import Document, Options, read
from chronology.documents.fields import fields_of
from chronology.intervals import parse_date

DAY_FIRST = ("06/03/2022", "13/03/2022")


def records(dates):
    return [{"text": f"Envoys met on Saturday {n} times.", "Date": said} for n, said in enumerate(dates)]


def csv(path, rows):
    pd.DataFrame(rows).to_csv(path.with_suffix(".csv"), index=False)


def parquet(path, rows):
    pq.write_table(pa.Table.from_pylist(rows), path.with_suffix(".parquet"))


def json_lines(path, rows):
    path.with_suffix(".jsonl").write_text("\n".join(map(json.dumps, rows)))


def json_list(path, rows):
    path.with_suffix(".json").write_text(json.dumps(rows))


def json_lines_by_another_name(path, rows):
    path.with_suffix(".json").write_text("\n".join(map(json.dumps, rows)))


def told(sources, **options):
    return [
        (page.publication.interval.edtf, page.publication.evidence)
        for page in read(sources, options=Options(**options))
        if isinstance(page, Document) and page.publication.interval is not None
    ]


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        pytest.param(DAY_FIRST, "2022-03-06", id="a row proves day first"),
        pytest.param(("06/03/2022", "3-13-2022"), "2022-06-03", id="a row proves month first"),
        pytest.param(("06/03/2022", "13/03/2022", "03/13/2022"), "2022-03-06/2022-06-03", id="rows disagree"),
        pytest.param(("06/03/2022", "07/04/2022", None), "2022-03-06/2022-06-03", id="no row proves any"),
        pytest.param(("06/03/2022", "31/31/2022"), "2022-03-06/2022-06-03", id="no day that there is"),
        pytest.param(("06/03/2022", "13.03.2022"), "2022-03-06/2022-06-03", id="written otherwise"),
    ],
)
def test_the_other_dates_of_the_column_tell_the_order(dates, first):
    assert told(records(dates))[0][0] == first


@pytest.mark.parametrize(
    ("write", "place"),
    [
        (csv, "line 3"),
        (parquet, "row 2"),
        (json_lines, "line 2"),
        (json_list, "record 2"),
        (json_lines_by_another_name, "line 2"),
    ],
)
def test_each_format_with_columns_is_looked_through_before_it_is_read(tmp_path, write, place):
    write(tmp_path / "a", records(DAY_FIRST))
    shown = f"06/03/2022, read day first as 13/03/2022 in {place} shows"
    (first, second) = told(tmp_path)
    assert first == ("2022-03-06", f"the record says Date: {shown}")
    assert second == ("2022-03-13", "the record says Date: 13/03/2022")


def test_a_record_may_have_keys_and_values_of_any_kind():
    rows = [
        {"text": "Envoys met.", 1: 2, "date": np.float64(2022), "authors": np.array(["Bo Dam", "Cy Fox"])}
    ]
    (page,) = read(rows)
    assert isinstance(page, Document)
    assert page.publication.interval == parse_date("2022")
    assert page.authors == ("Bo Dam", "Cy Fox")


def test_so_is_a_data_frame_but_nothing_that_is_gone_when_it_is_read():
    rows = records(DAY_FIRST)
    assert told(pd.DataFrame(rows))[0][0] == "2022-03-06"
    assert told(iter(rows))[0][0] == "2022-03-06/2022-06-03"
    lines = io.BytesIO("\n".join(map(json.dumps, rows)).encode())
    assert told([lines])[0][0] == "2022-03-06/2022-06-03"


def test_the_user_stands_above_the_column():
    (first, second) = told(records(DAY_FIRST), fields=fields_of("order=mdy"))
    assert first == ("2022-06-03", "the record says Date: 06/03/2022")
    assert second[0] == "2022-03-13"


def test_the_pieces_of_a_large_file_share_its_order(tmp_path):
    csv(tmp_path / "a", records(["06/03/2022"] * 20 + ["13/03/2022"]))
    chronology.build(tmp_path / "a.csv", tmp_path / "out", chart=None, part_megabytes=0.0003, workers=1)
    documents = chronology.load_documents(tmp_path / "out")
    assert set(documents["published"]) == {"2022-03-06", "2022-03-13"}


def test_a_column_in_another_form_is_not_searched_to_its_end():
    def rows():
        yield from records(["2022-03-06"] * 100)
        raise AssertionError

    from chronology.documents.columns import in_shown_order

    assert in_shown_order(Options(), enumerate(rows())) == Options()
