import gzip
import re

import article_formats as formats
import pytest

from chronology.documents import Document, Rejected, read

ONE, TWO, THREE = (formats.made(n) for n in range(3))
PAGES = [(a, formats.html(a)) for a in (ONE, TWO, THREE)]


def found(tmp_path, data, name="a.warc"):
    (tmp_path / name).write_bytes(data)
    return list(read(tmp_path / name))


def test_each_page_with_its_address_and_the_time_of_the_crawl(tmp_path):
    pages = [d for d in found(tmp_path, formats.warc(PAGES)) if isinstance(d, Document)]
    assert [(d.title, d.url, d.source_id) for d in pages] == [
        (a.title, a.url, f"a.warc:{n}") for n, (a, _) in enumerate(PAGES, 1)
    ]
    assert all(d.retrieved_at is not None and d.retrieved_at.year == 2023 for d in pages)


def test_the_crawl_is_never_the_publication_date(tmp_path):
    page = (
        b"<html><body><article><p>"
        + b"The envoys met on Saturday and spoke. " * 10
        + b"</p></article></body></html>"
    )
    (found_page,) = found(tmp_path, formats.warc([(ONE, page)]))
    assert isinstance(found_page, Document)
    when = found_page.publication.interval
    assert when is None or when.begin is None


@pytest.mark.parametrize("pack", [formats.gzipped, formats.zstandard])
def test_packed_as_a_whole_or_record_by_record(tmp_path, pack):
    whole = pack(formats.warc(PAGES))
    parts = b"".join(pack(formats.warc([page])) for page in PAGES)
    for name, data in (("a.warc.gz", whole), ("b.warc.zst", parts)):
        assert [type(d) for d in found(tmp_path, data, name)] == [Document] * 3


def test_what_is_no_page_is_passed_over(tmp_path):
    other = [
        formats.warc_record(formats.response(b"GIF89a", "image/gif"), "https://example.org/a.gif"),
        formats.warc_record(formats.response(b"gone", status="404 Not Found"), "https://example.org/gone"),
        formats.warc_record(b"software: x\r\n", "https://example.org/", kind="warcinfo"),
    ]
    assert [type(d) for d in found(tmp_path, b"".join(other) + formats.warc(PAGES))] == [Document] * 3
    assert [r.reason for r in found(tmp_path, b"".join(other), "b.warc")] == ["holds no article"]


def test_extracted_text_is_read_as_it_is(tmp_path):
    record = formats.warc_record(b"Envoys meet\n\nThey met on Saturday.", ONE.url, kind="conversion")
    (page,) = found(tmp_path, record, "a.warc.wet")
    assert isinstance(page, Document)
    assert (page.title, page.url) == ("Envoys meet", ONE.url)


def test_the_encoding_that_the_server_states(tmp_path):
    said = (
        "<html><body><article><p>"
        + "Чиновники встретились в субботу в Каракасе. " * 9
        + "</p></article></body></html>"
    )
    answer = formats.response(said.encode("koi8-r"), "text/html; charset=koi8-r")
    (page,) = found(tmp_path, formats.warc_record(answer, ONE.url))
    assert isinstance(page, Document)
    assert page.text.startswith("Чиновники встретились")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda data: data[:-300], "is cut short"),
        (lambda data: data.replace(b"WARC/1.0", b"W", 1), "is damaged after record "),
        (lambda data: re.sub(rb"(?<=Content-Length: )\d+", b"1000", data, count=1), "states a wrong length"),
    ],
    ids=["cut", "header", "length"],
)
def test_damage_is_told(tmp_path, damage, reason):
    told = [r.reason for r in found(tmp_path, damage(formats.warc(PAGES))) if isinstance(r, Rejected)]
    assert any(said.startswith(reason) for said in told), told


def test_what_stands_before_a_damage_is_kept_and_the_damage_told_once(tmp_path):
    several = [formats.made(n) for n in range(60)]
    records = [formats.warc_record(formats.text(a), a.url, kind="conversion") for a in several]
    data = b"".join(map(formats.gzipped, records))
    items = found(tmp_path, data[:-200], "a.warc.gz")
    assert [type(i) for i in items] == [Document] * 59 + [Rejected]
    assert items[-1].reason.startswith(
        "is damaged after record 59, and the rest can't be read: is damaged or cut short: "
    )


def test_pages_packed_for_their_way(tmp_path):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    (page,) = found(tmp_path, formats.warc_record(head + gzip.compress(formats.html(ONE)), ONE.url))
    assert isinstance(page, Document)
    assert page.title == ONE.title
