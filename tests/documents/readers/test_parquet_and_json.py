import json

import article_formats as formats
import pyarrow as pa
import pyarrow.parquet as pq

from chronology.documents import Document, Options, Rejected, read
from chronology.documents.fields import fields_of

ARTICLES = [formats.made(n) for n in range(40)]
SAID = [(a.id, a.title, a.text) for a in ARTICLES]


def found(tmp_path, name, data, **options):
    (tmp_path / name).write_bytes(data)
    return list(read(tmp_path / name, options=Options(**options)))


def said(items):
    return [(d.source_id, d.title, d.text) for d in items if isinstance(d, Document)]


def test_each_row_of_parquet_in_order(tmp_path):
    assert said(found(tmp_path, "a.parquet", formats.parquet(ARTICLES))) == SAID


def test_a_row_of_parquet_that_cannot_be_read_costs_only_itself(tmp_path):
    table = pa.table(
        {"text": pa.array([b"Met.", b"Envoys \xff\0", None, b"Bogot\xe1.", b"Left."]).view(pa.string())}
    )
    pq.write_table(table, tmp_path / "b.parquet")
    items = list(read(tmp_path / "b.parquet"))
    assert [d.text for d in items if isinstance(d, Document)] == ["Met.", "Bogotá.", "Left."]
    assert [r.line for r in items if isinstance(r, Rejected)] == [2, 3]


def test_nested_columns_and_names_in_any_case(tmp_path):
    pq.write_table(pa.table({"Story": [{"Body": "Envoys met."}], "Junk": [1]}), tmp_path / "c.parquet")
    (page,) = read(tmp_path / "c.parquet", options=Options(fields=fields_of("text=story.body")))
    assert isinstance(page, Document)
    assert page.text == "Envoys met."


def test_without_a_column_that_is_known_the_reason_says_what_there_is(tmp_path):
    pq.write_table(pa.table({"tale": ["Envoys met."]}), tmp_path / "d.parquet")
    (told,) = read(tmp_path / "d.parquet")
    assert told.reason == "has no column that is known; there are tale: use --map text=COLUMN"


def test_a_list_of_records(tmp_path):
    assert said(found(tmp_path, "a.json", formats.json_list(ARTICLES))) == SAID


def test_json_lines_called_json(tmp_path):
    assert said(found(tmp_path, "a.json", formats.json_lines(ARTICLES))) == SAID


def test_one_record_and_those_that_are_none(tmp_path):
    assert said(found(tmp_path, "a.json", b'{"id": 7, "text": "Envoys met."}')) == [
        ("7", None, "Envoys met.")
    ]
    items = found(tmp_path, "b.json", json.dumps([1, {"text": "Envoys met."}, {"title": "x"}]).encode())
    assert [type(i).__name__ for i in items] == ["Rejected", "Document", "Rejected"]


def test_html_in_a_record_is_read_as_html(tmp_path):
    data = json.dumps(
        {"html": "<p>Envoys met &amp; ate.</p><script>alert(1)</script><p>They left.</p>"}
    ).encode()
    assert said(found(tmp_path, "a.jsonl", data)) == [
        ("a.jsonl:1", "Envoys met & ate.", "Envoys met & ate.\n\nThey left.")
    ]
