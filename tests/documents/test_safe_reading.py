"""Reading fetches nothing, expands no bomb, leaves its folder by no link, and carries no markup into the page."""

from __future__ import annotations

import gzip
import io
import itertools
import socket
import time
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

import article_formats as formats
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from backports import zstd

import chronology
from chronology.documents import Document, Options, Rejected, read
from chronology.documents.readers import READERS

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = formats.made(1)
FETCHING_HTML = (
    b"<!doctype html><html><head><base href='http://203.0.113.1/'><link rel=stylesheet href='http://203.0.113.1/a.css'>"
    b"<script src='http://203.0.113.1/a.js'></script><meta http-equiv=refresh content='0;url=http://203.0.113.1/'></head>"
    b"<body><article><h1>Talks</h1><img src='http://203.0.113.1/a.png'><iframe src='http://203.0.113.1/'></iframe>"
    + b"<p>The envoys of both sides met on Saturday, and said that their talks would go on for days.</p>" * 4
    + b"</article></body></html>"
)
FETCHING_FEED = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "http://203.0.113.1/x">'
    b'<!ENTITY f SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>T</title>'
    b"<item><title>Talks</title><description>Envoys &x; met &f; on Saturday.</description></item></channel></rss>"
)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **options: object) -> None:
        pytest.fail("a reader opened a socket")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse, raising=True)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.usefixtures("no_network")
def test_no_reader_opens_a_socket(tmp_path: Path) -> None:
    files = {
        "a.html": FETCHING_HTML,
        "a.rss": FETCHING_FEED,
        "a.eml": b"Subject: Talks\nContent-Type: text/html\n\n"
        + FETCHING_HTML.replace(b"Talks", b"Long talks"),
        "a.mhtml": b"Content-Type: text/html\n\n" + FETCHING_HTML.replace(b"Talks", b"Saved talks"),
        "a.warc": formats.warc([(ARTICLE, FETCHING_HTML.replace(b"Talks", b"Further talks"))]),
        "a.docx": formats.word([ARTICLE.title, *ARTICLE.paragraphs]),
        "a.rtf": formats.rich_text(formats.nexis(formats.made(2))),
        "a.jsonl": formats.json_lines([formats.made(3)]),
        "a.csv": b"id,html\n1,\"<p>Envoys met.</p><img src='http://203.0.113.1/a.png'>\"\n",
        "a.parquet": formats.parquet([formats.made(4)]),
        "a.xlsx": formats.sheet([formats.made(5)]),
        "a.ods": formats.open_rows([formats.made(6)]),
        "a.odt": formats.packed(
            {
                "content.xml": b'<!DOCTYPE a [<!ENTITY e SYSTEM "http://203.0.113.1/">]><text><p>Met &e;.</p></text>'
            }
        ),
        "a.txt": b"http://203.0.113.1/\n\nhttp://203.0.113.1/a.html",
        "a.md": b"---\nurl: http://203.0.113.1/\n---\n![](http://203.0.113.1/a.png) Envoys met.",
    }
    assert {reader.suffixes[0] for reader in READERS} - {".json"} <= {f".{n.split('.')[1]}" for n in files}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    found = list(read(tmp_path))
    assert [str(item) for item in found if isinstance(item, Rejected)] == []
    assert len(found) == len(files)
    assert not any("root" in item.text for item in found if isinstance(item, Document))


# --- bombs -----------------------------------------------------------------------------------------------


LONG_LINES = (b" " * 99_999 + b"\n") * 3_000


def zip_bomb() -> bytes:
    parts = formats.parts(formats.word(["Envoys met."]))
    return formats.packed({**parts, "word/document.xml": b"<w:document>" + b" " * 300_000_000})


def parquet_bomb() -> bytes:
    out = io.BytesIO()
    column = pa.array(["x" * 1_000_000] * 200)
    pq.write_table(pa.table({"text": column}), out, use_dictionary=False, compression="zstd")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.jsonl.gz", gzip.compress(LONG_LINES), id="gzip"),
        pytest.param("a.csv.zst", zstd.compress(LONG_LINES), id="zstandard"),
        pytest.param("a.docx", zip_bomb(), id="zip"),
        pytest.param("a.parquet", parquet_bomb(), id="parquet"),
    ],
)
def test_what_expands_like_a_bomb_is_refused(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    began = time.process_time()
    *_, told = read(tmp_path / name)
    assert isinstance(told, Rejected)
    assert "like a bomb" in told.reason
    assert time.process_time() - began < 20


def test_an_article_that_is_packed_is_held_to_the_limit_of_every_article(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<html>" + b"<p>Envoys met.</p>" * 100_000))
    (told,) = read(tmp_path / "a.html.gz", options=Options(max_bytes=2**20))
    assert isinstance(told, Rejected)
    assert told.reason == "is larger than 1 MB, the limit for one article"


def test_entities_that_multiply_are_not_expanded(tmp_path: Path) -> None:
    names = [f"e{n}" for n in range(12)]
    entities = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in itertools.pairwise(names))
    (tmp_path / "a.rss").write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "laugh">{entities}]><rss version="2.0"><channel>'
        "<item><title>T</title><description>Envoys met &e11; on Saturday.</description></item></channel></rss>"
    )
    parts = formats.parts(formats.word(["Envoys met."]))
    laughing = parts["word/document.xml"].replace(
        b"<w:document", f'<!DOCTYPE w:document [<!ENTITY e0 "laugh">{entities}]><w:document'.encode(), 1
    )
    (tmp_path / "b.docx").write_bytes(
        formats.packed({**parts, "word/document.xml": laughing.replace(b"Envoys met.", b"Envoys &e11; met.")})
    )
    began = time.process_time()
    assert all(isinstance(f, Rejected) or len(f.text) < 1000 for f in read(tmp_path))
    assert time.process_time() - began < 20


# --- places ----------------------------------------------------------------------------------------------


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Nobody is to read this.")
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text("Envoys met.")
    (tmp_path / "in" / "b.txt").symlink_to("../secret.txt")
    (tmp_path / "in" / "deep" / "c.txt").symlink_to("../a.txt")
    (tmp_path / "in" / "d").symlink_to(tmp_path)
    found = {str(f.source_id if isinstance(f, Document) else f.reason) for f in read(tmp_path / "in")}
    assert found == {
        "a.txt",
        "is a link that leads out of its folder",
        f"has the same text as {tmp_path}/in/a.txt",
    }


# --- the page --------------------------------------------------------------------------------------------

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The timeline of articles that carry markup and name files that aren't theirs."""
    folder = tmp_path_factory.mktemp("evil")
    (folder / "secret.txt").write_text("Nobody is to link to this.")
    (folder / "in").mkdir()
    said = f"Envoys met {EVIL} in Caracas on {{}} May 2019. Russia signed an accord with Venezuela on {{}} June 2019."
    written = [
        replace(
            ARTICLE,
            id="../secret.txt",
            title=f"Talks {EVIL}",
            text=said.format(n, n),
            url="javascript:alert(3)",
        )
        for n in range(1, 5)
    ]
    escaped = replace(written[3], title=escape(written[3].title), text=escape(written[3].text))
    (folder / "in" / "a.jsonl").write_bytes(formats.json_lines([replace(written[0], source=EVIL)]))
    (folder / "in" / "b.html").write_bytes(formats.html(written[1]))
    (folder / "in" / "c.md").write_bytes(formats.markdown(written[2]))
    (folder / "in" / "d.rss").write_bytes(formats.feed([escaped]))
    chart = folder / "out" / "page.html"
    summary = chronology.build(folder / "in", folder / "out", chart=chart, published="2019-07-10", lang="en")
    assert summary.counts.pages == 4
    return chart.read_text(encoding="utf-8")


@pytest.mark.parametrize("alive", ["<script>alert", "<img src=x", 'href="javascript:', 'secret.txt"'])
def test_what_articles_carry_is_not_alive_in_the_page(page: str, alive: str) -> None:
    assert alive not in page
