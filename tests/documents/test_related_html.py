"""Lists of related articles on pages of our own, in the layouts that news pages use."""

import pytest

from chronology.documents.page import document
from chronology.documents.publication import Given
from chronology.documents.readers.html import page_record
from chronology.documents.record import Input

PROSE = (
    "<p>"
    + "The two delegations met in the old harbour office and spoke for six hours about fees. " * 6
    + "</p>"
)

CARDS = """
<section><h3>Related Content</h3>
<div class="card"><img src="a.jpg"><a href="/1"><h4>Pilots refuse the new harbour tariff</h4></a>
 <p>The union says that nobody asked the pilots before the tariff was signed</p>
 <p class="by">Ada Roe in Lisbon</p><time datetime="2019-05-05T19:38">05, May, 2019 @7:38 PM</time></div>
<div class="card"><a href="/2"><h4>A second quay for the old port</h4></a>
 <p>Builders want to begin before the winter storms close the bay to ships</p>
 <p class="by">Ben Ode and Cleo Day</p><time>01, Aug, 2017 @3:32 PM</time></div>
</section>"""
LINKS = """
<div class="related-articles"><ul>
<li><a href="/1">Pilots refuse the new harbour tariff</a> <span class="date">5 May 2019</span></li>
<li><a href="/2">A second quay for the old port</a> <span class="date">1 August 2017</span></li></ul></div>"""
STAMP_FIRST = """
<aside><h2>More on this story</h2>
<article><time datetime="2019-05-05">3 years ago</time>
<h3><a href="/1">Pilots refuse the new harbour tariff</a></h3></article>
<article><time datetime="2017-08-01">5 years ago</time>
<h3><a href="/2">A second quay for the old port</a></h3></article>
</aside>"""
GERMAN = """
<div class="box"><h3>Mehr zum Thema</h3>
<div><span>5. Mai 2019</span><a href="/1">Lotsen lehnen neue Hafengebühr ab</a></div>
<div><span>1. August 2017</span><a href="/2">Zweiter Kai für den alten Hafen</a></div></div>"""
SPANISH = """
<div><h3>Noticias relacionadas</h3><ul>
<li><a href="/1">Los prácticos rechazan la nueva tarifa</a><p>5 de mayo de 2019</p></li>
<li><a href="/2">Un segundo muelle para el puerto viejo</a><p>1 de agosto de 2017</p></li></ul></div>"""


def page(related, lang="en"):
    html = (
        f"<html lang='{lang}'><head><title>Harbour talks end</title></head><body><main><article>"
        f"<h1>Harbour talks end</h1>{PROSE}</article></main>{related}<footer>Imprint</footer></body></html>"
    )
    record = page_record(Input("page.html", "page.html"), None, html)
    return document(record, Given(None, overrules=False))


@pytest.mark.parametrize(
    ("related", "lang"),
    [(CARDS, "en"), (LINKS, "en"), (STAMP_FIRST, "en"), (GERMAN, "de"), (SPANISH, "es")],
    ids=["cards", "links", "stamp first", "German", "Spanish"],
)
def test_each_entry_is_a_document_with_its_date(related, lang):
    found = page(related, lang)
    assert [b.publication.interval.begin.date().isoformat() for b in found.blocks] == [
        "2019-05-05",
        "2017-08-01",
    ]
    assert all(b.title in related for b in found.blocks)
    assert all(b.parent_doc_id == found.doc_id for b in found.blocks)
    assert all(found.text[b.start : b.end].startswith(b.title) for b in found.blocks)


def test_standfirst_and_authors_come_along():
    first, second = page(CARDS).blocks
    assert "nobody asked the pilots" in first.own_text
    assert first.authors == ("Ada Roe",)
    assert second.authors == ("Ben Ode", "Cleo Day")
    assert first.publication.interval.edtf == "2019-05-05T19:38:00"


@pytest.mark.parametrize(
    "related",
    [
        "",
        "<div class='related'><a href='/1'>Pilots refuse the new harbour tariff</a></div>",
        "<div class='related'><time>5 May 2019</time></div>",
        "<div class='related'>" * 300 + "5 May 2019",
    ],
    ids=["none", "no stamps", "no headline", "deep"],
)
def test_without_headline_and_stamp_there_is_no_entry(related):
    assert page(related).blocks == ()


def test_what_the_text_holds_already_is_not_told_twice():
    found = page(CARDS + CARDS)
    assert len(found.blocks) == 2
