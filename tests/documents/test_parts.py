"""Large files come in parts, and the parts hold what the files hold."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import article_formats as formats
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import chronology
from chronology.documents.options import DEFAULT, Options
from chronology.documents.parts import parts
from chronology.documents.reading import articles
from chronology.documents.rejected import Rejected
from chronology.documents.sources import inputs

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.documents.reading import Article

ROWS = 23


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A Parquet file of five row groups, one of whose rows has no text."""
    rows = [
        {
            "text": f"Envoy {at} met aides in Caracas on Saturday, paper {at * at} said.",
            "published": "2022-03-06",
        }
        for at in range(ROWS)
    ]
    rows[13]["text"] = None  # type: ignore[assignment]
    path = tmp_path / "news.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=5)
    return path


def told(read: Article | Rejected) -> tuple[object, ...]:
    if isinstance(read, Rejected):
        return (read.line, read.reason)
    return (read.line, read.page.doc_id, read.page.source_id)


NEWS = [formats.made(number) for number in range(12)]
LINES = formats.json_lines(NEWS)
ROWS_OF_NEWS = formats.delimited(NEWS)
CRAWL = formats.warc([(a, formats.html(a)) for a in NEWS])
RECORD_BY_RECORD = b"".join(formats.gzipped(formats.warc([(a, formats.html(a))])) for a in NEWS)
MANY = [formats.made(number) for number in range(250)]
"""More than what is read from a stream in one go."""
TEXTS = b"".join(
    formats.gzipped(formats.warc_record(formats.text(a), a.url, kind="conversion")) for a in MANY
)
IMAGE = formats.warc_record(formats.response(b"GIF89a", "image/gif"), "https://example.org/a.gif")
LONG = b'{"text": "' + b"Envoys met. " * 500 + b'"}\n'


def damaged(data: bytes) -> bytes:
    middle = len(data) * 2 // 3
    return data[:middle] + bytes(40) + data[middle + 40 :]


FILES = {
    "lines.jsonl": LINES,
    "broken.jsonl": b"\n\n" + LINES[:700] + b'\n{"a": \n[1]\n\xff\n' + LINES + b'{"text": "the end"}',
    "mark.jsonl": b"\xef\xbb\xbf" + LINES.replace(b"\n", b"\r\n"),
    "long.jsonl": LINES + LONG + b"\n" + LINES.replace(b"ministers", b"envoys") + LONG.rstrip(),
    "long.jsonl.gz": formats.gzipped(LINES + LONG + LINES.replace(b"ministers", b"envoys")),
    "lines.jsonl.gz": formats.gzipped(LINES),
    "lines.jsonl.zst": formats.zstandard(LINES),
    "packed.jsonl": formats.gzipped(LINES),
    "short.jsonl.gz": formats.gzipped(formats.json_lines(MANY))[:-900],
    "bomb.jsonl.gz": formats.gzipped(LINES + b" " * (20 << 20) + LINES),
    "rows.csv": ROWS_OF_NEWS,
    "old.jsonl": LINES.replace(b"the list", "la Fédération".encode("cp1252")),
    "utf-16.jsonl": LINES.decode().encode("utf-16"),
    "delimiter.csv": b"sep=;\r\n" + formats.delimited(NEWS, ";"),
    "mark.csv": b"\xef\xbb\xbf" + formats.delimited(NEWS, ";"),
    "old.tsv": formats.delimited(NEWS, "\t").replace(b"the list", "la Fédération".encode("cp1252")),
    "returns.csv": ROWS_OF_NEWS.replace(b"\r\n", b"\r"),
    "unclosed.csv": ROWS_OF_NEWS[:3000] + b'\r\n"never,closed\r\nand,so,on\r\n' + ROWS_OF_NEWS[-2500:],
    "utf-16.csv": ROWS_OF_NEWS.decode().encode("utf-16"),
    "no-names.csv": b'"text,\r\n' + ROWS_OF_NEWS,
    "rows.csv.gz": formats.gzipped(b"\xef\xbb\xbf" + ROWS_OF_NEWS),
    "short.csv.gz": formats.gzipped(formats.delimited(MANY))[:-900],
    "crawl.warc": IMAGE + CRAWL + IMAGE,
    "images.warc": IMAGE * 40,
    "crawl.warc.gz": RECORD_BY_RECORD,
    "crawl.warc.zst": formats.zstandard(IMAGE + CRAWL),
    "length.warc": CRAWL.replace(b"Content-Length: 1", b"Content-Length: 2", 3),
    "header.warc": CRAWL.replace(b"WARC-Target-URI: https://example.org/grain/7", b"\0" * 40),
    "version.warc": CRAWL[:6000] + CRAWL[6000:].replace(b"WARC/1.0", b"WORC/1.0", 1),
    "short.warc": CRAWL[:-700],
    "short.warc.gz": TEXTS[:-90],
    "damaged.warc.gz": damaged(TEXTS),
    "lines.zip": formats.packed({"in/a.jsonl": LINES, "in/b.csv.gz": formats.gzipped(ROWS_OF_NEWS)}),
}
WHOLE_ANYWAY = {"utf-16.csv", "utf-16.jsonl", "no-names.csv"}


@pytest.mark.parametrize("size", [300, 3000])
@pytest.mark.parametrize("name", FILES)
def test_the_pieces_of_a_file_hold_what_it_holds(name: str, size: int, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    found = list(inputs([path], Options(max_bytes=2500)))
    cut = [pickle.loads(pickle.dumps(part)) for part in parts(found, size)]
    expected = [told(read) for read in articles(found, None)]
    assert [told(read) for part in cut for read in articles(part.inputs, None)] == expected
    assert sum(part.n_bytes for part in cut) == sum(item.size for item in found)
    assert len({part.digest("") for part in cut}) == len(cut) == len({part.name for part in cut})
    assert [part.digest("") for part in cut] == [part.digest("") for part in parts(found, size)]
    if size == 300:
        assert (len(cut) > 1) is (name not in WHOLE_ANYWAY)


def test_a_parquet_file_is_cut_between_row_groups(table: Path) -> None:
    found = list(inputs([table], DEFAULT))
    (whole,) = parts(found)
    cut = list(parts(found, 500))
    assert len(cut) == 5
    assert [part.name for part in cut[:2]] == [f"{table}:1", f"{table}:6"]
    assert len({part.digest("") for part in (whole, *cut)}) == 6
    assert [part.digest("") for part in cut] == [part.digest("") for part in parts(found, 500)]
    assert sum(part.n_bytes for part in cut) == pytest.approx(table.stat().st_size, abs=len(cut))
    expected = [told(read) for read in articles(whole.inputs, None)]
    assert [told(read) for part in cut for read in articles(part.inputs, None)] == expected
    assert len(expected) == ROWS
    assert sum(len(line) == 2 for line in expected) == 1


def test_a_cut_parquet_file_gives_the_same_tables(table: Path, tmp_path: Path) -> None:
    for name, megabytes in (("whole", 8), ("cut", 0.0005)):
        chronology.build(table, tmp_path / name, chart=None, workers=1, part_megabytes=megabytes)
    files = {path.name: path.read_bytes() for path in (tmp_path / "whole").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "cut").iterdir()} == files


def test_what_is_damaged_or_has_one_group_stays_whole(table: Path) -> None:
    data = table.read_bytes()
    table.write_bytes(data[:-9])
    assert len(list(parts(inputs([table], DEFAULT), 500))) == 1
    pq.write_table(pa.table({"text": ["They met on Saturday."] * 9}), table)
    assert len(list(parts(inputs([table], DEFAULT), 50))) == 1
