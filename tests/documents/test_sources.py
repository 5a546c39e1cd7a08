import io
import json
import os

import article_formats as formats
import fsspec
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import chronology
from chronology.cli import main
from chronology.documents import Document, Rejected, read
from chronology.errors import UnreadableSource

ROWS = [
    {"id": "a", "text": "Envoys met.", "published": "2022-03-06", "title": "One"},
    {"id": "b", "text": "Envoys left.", "published": None, "title": None},
]


def texts(sources):
    return [d.text for d in read(sources) if isinstance(d, Document)]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "deep/b.txt", "deep/er/c.txt", "deep/d.jsonl"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(
            '{"text": "Envoys of d."}' if name.endswith("l") else f"Envoys of {name[-5]}."
        )
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [("*.txt", "a"), ("**/*.txt", "abc"), ("deep/[a-c]*.txt", "b"), ("deep/*", "bd"), ("d*/../a.???", "a")],
)
def test_globs(folder, pattern, found):
    assert texts([pattern]) == [f"Envoys of {letter}." for letter in found]


def test_a_file_name_that_is_no_utf8_is_written_with_escapes(tmp_path):
    names = [b"caf\xe9.txt", b"\xff.pdf", b"\xfd.jsonl"]
    try:
        for name in names:
            (tmp_path / os.fsdecode(name)).write_bytes(b"{Envoys met in Caracas in 2019.")
    except OSError as error:
        pytest.skip(f"this disk takes no such names: {error}")
    summary = chronology.build(tmp_path, tmp_path / "out", chart=None)
    assert list(chronology.load_documents(tmp_path / "out")["source_id"]) == ["caf\\xe9.txt"]
    assert [rejected.where.rpartition("/")[2] for rejected in summary.rejected] == [
        "\\xfd.jsonl",
        "\\xff.pdf",
    ]


def test_names_tell_the_folders_below_the_pattern(folder):
    assert [d.source_id for d in read(["deep/**/*.txt"])] == ["b.txt", "er/c.txt"]
    assert [d.source_id for d in read([f"{folder}/**/*.txt"])] == ["a.txt", "deep/b.txt", "deep/er/c.txt"]


@pytest.mark.parametrize("name", ["world/2022/1", "../../a.txt", "x" * 5000, "a\0b"])
def test_a_record_may_be_called_anything(folder, name):
    said = json.dumps({"id": name, "text": "Envoys met in Caracas on 5 May 2019."})
    (folder / "odd.jsonl").write_text(said)
    summary = chronology.build("odd.jsonl", "out", chart="out/page.html")
    assert summary.counts.pages == 1


def test_a_file_whose_name_looks_like_a_glob_is_that_file(folder):
    (folder / "a[1].txt").write_text("Envoys of one.")
    assert texts(["a[1].txt"]) == ["Envoys of one."]


def test_a_glob_that_matches_nothing_is_an_error(folder):
    with pytest.raises(UnreadableSource, match="no file matches"):
        read(["*.html"])


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Envoys met. " * 30, "is a text; give it as"),
        ("Envoys met.\nThey left.", "is a text; give it as"),
        ("Envoys met on Saturday.", "there is no such file or folder; a text is given as"),
        (io.StringIO("Envoys met."), "is a stream of text, and bytes are read; open it in mode 'rb'"),
    ],
)
def test_an_article_in_the_place_of_a_source_is_told_as_one(source, said):
    for sources in (source, [source]):
        with pytest.raises(UnreadableSource, match=said):
            read(sources)


def test_what_is_no_source_is_told_as_that():
    for sources in (5, [5]):
        with pytest.raises(TypeError, match="a data frame, not int"):
            read(sources)


def test_streams():
    assert texts(io.BytesIO(b"Envoys met.")) == ["Envoys met."]
    assert (
        texts([io.BytesIO(formats.json_lines([formats.made(1)])), io.BytesIO(b"Envoys left.")])[1]
        == "Envoys left."
    )
    assert texts(io.BytesIO(formats.gzipped(b"Envoys met."))) == ["Envoys met."]


@pytest.mark.parametrize(
    "write", [formats.parquet, formats.delimited, formats.json_list], ids=["parquet", "csv", "json"]
)
def test_standard_input_is_read_by_its_content(write, tmp_path, monkeypatch, capsys):
    class Stdin:
        buffer = io.BytesIO(write([formats.made(1), formats.made(2)]))

    monkeypatch.setattr("sys.stdin", Stdin)
    assert main(["build", "-", "-o", str(tmp_path / "out"), "--no-chart"]) == 0
    assert capsys.readouterr().out.startswith("2 documents")


@pytest.mark.parametrize("frame", [pd.DataFrame(ROWS), pl.DataFrame(ROWS), pa.Table.from_pylist(ROWS)])
def test_a_data_frame_is_its_rows(frame):
    one, two = read(frame)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.title, one.source_id, one.publication.interval.edtf) == ("One", "a", "2022-03-06")
    assert (two.title, two.publication.interval) == (None, None)


def test_days_of_a_data_frame_are_dates():
    frame = pd.DataFrame(
        {"text": ["Envoys met.", "Envoys left."], "date": [pd.Timestamp("2022-03-06 10:00"), pd.NaT]}
    )
    one, two = read(frame)
    assert one.publication.interval.edtf == "2022-03-06T10:00:00"
    assert two.publication.interval is None


def test_mappings_are_taken_one_at_a_time():
    taken = []

    def rows():
        for number in range(3):
            taken.append(number)
            yield (
                {"text": f"Envoys met {number} times."}
                if number != 1
                else {"title": "x", "url": "http://x.example"}
            )

    stream = read(rows())
    assert taken == []
    assert isinstance(next(stream), Document)
    assert taken == [0]
    (told,) = (str(item) for item in stream if isinstance(item, Rejected))
    assert told.startswith(
        "record:2: has no text under a key that is known; its keys are title, url: name the right one with "
        "--map text=KEY "
    )
    assert told.endswith("or save what is at its 'url', for nothing is fetched")


def test_build_takes_records(tmp_path):
    summary = chronology.build(pd.DataFrame(ROWS), tmp_path / "out", chart=None)
    assert summary.counts.pages == 2
    assert sorted(chronology.load_documents(tmp_path / "out")["source_id"]) == ["a", "b"]


@pytest.mark.parametrize("address", ["memory://news", "memory://news/*.txt", "memory://news/a.txt"])
def test_addresses_of_fsspec(address):
    system = fsspec.filesystem("memory")
    system.pipe(
        {"/news/a.txt": b"Envoys met.", "/news/.hidden.txt": b"Hidden.", "/news/README.txt": b"About."}
    )
    found = [d for d in read([address]) if isinstance(d, Document)]
    assert "Envoys met." in [d.text for d in found]
    assert "a.txt" in [d.source_id for d in found]


@pytest.mark.parametrize("address", ["memory://nowhere", "nonsense://a", "zip://a.txt::nowhere.zip"])
def test_an_address_without_anything_is_an_error(address):
    with pytest.raises(UnreadableSource):
        read([address])


def test_what_was_set_aside_is_written_whole(folder, capsys):
    for number in range(30):
        (folder / f"{number:02d}.html").write_bytes(b"<html></html>")
    assert main(["build", ".", "-o", "out", "--no-chart", "--rejected", "aside.jsonl"]) == 0
    assert "  30 times, as 00.html: holds no article" in capsys.readouterr().out
    assert len((folder / "aside.jsonl").read_text().splitlines()) == 30


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param(pd.Series(["Envoys met."], name="text"), id="a series"),
        pytest.param(
            pd.DataFrame([["One.", "Two."]], columns=["text", "text"]), id="two columns of one name"
        ),
    ],
)
def test_a_frame_that_is_no_table_of_articles_is_refused(frame):
    with pytest.raises(UnreadableSource, match="is no frame with one article a row"):
        list(read(frame))
