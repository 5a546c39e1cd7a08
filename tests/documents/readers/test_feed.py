import article_formats as formats

from chronology.documents import Document, Rejected, read

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Meridian</title>
<updated>2022-03-08T00:00:00Z</updated>
<entry><title>Envoys &amp; ships</title><id>tag:1</id><link href="https://example.org/1"/>
<published>2022-03-06T10:00:00+01:00</published><updated>2022-03-07T00:00:00Z</updated>
<author><name>Ada Roe</name></author>
<summary>Short.</summary>
<content type="html">&lt;p&gt;The envoys met.&lt;/p&gt;&lt;p&gt;They left.&lt;/p&gt;</content></entry>
<entry><title>Only a title</title><id>tag:2</id><updated>2022-03-07T00:00:00Z</updated></entry>
</feed>"""


def found(tmp_path, data, name="a.xml"):
    (tmp_path / name).write_bytes(data)
    return list(read(tmp_path / name))


def test_atom_gives_its_content_rather_than_its_summary(tmp_path):
    one, two = found(tmp_path, ATOM.encode())
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.title, one.text) == ("Envoys & ships", "The envoys met.\n\nThey left.")
    assert (one.url, one.source, one.authors, one.source_id) == (
        "https://example.org/1",
        "The Meridian",
        ("Ada Roe",),
        "tag:1",
    )
    assert one.publication.interval.edtf.startswith("2022-03-06")
    assert two.text == "Only a title"


def test_when_an_entry_was_changed_is_a_bound_and_no_date(tmp_path):
    _, entry = found(tmp_path, ATOM.encode())
    assert entry.publication.interval is None or entry.publication.interval.begin is None


def test_rss(tmp_path):
    articles = [formats.made(n) for n in range(3)]
    pages = found(tmp_path, formats.feed(articles), "a.rss")
    assert [(d.title, d.text, d.source_id, d.url) for d in pages] == [
        (a.title, a.text, a.id, a.url) for a in articles
    ]


def test_entries_before_the_damage_are_kept(tmp_path):
    data = formats.feed([formats.made(n) for n in range(3)])
    items = found(tmp_path, data[: data.rindex(b"<item>") + 30], "a.rss")
    assert [d.source_id for d in items if isinstance(d, Document)][:2] == ["grain-0", "grain-1"]
    assert any(isinstance(r, Rejected) and r.reason.startswith("is damaged after entry ") for r in items)
