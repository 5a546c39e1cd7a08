import dataclasses

import article_formats as formats
import pytest

from chronology.documents import Document, read

PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="{charset}"><title>Envoys meet in Bogotá | The Meridian</title>
<meta property="og:site_name" content="The Meridian"><meta name="author" content="Ada Roe">
<link rel="canonical" href="https://example.org/envoys"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<div class="cookie-banner"><p>We use cookies. Accept all cookies to go on reading this page.</p></div>
<article><h1>Envoys meet in Bogotá</h1>
<figure><img src="https://example.org/x.png"><figcaption>The hall in 2001</figcaption></figure>
<p>The envoys of both sides met in Bogotá on Saturday, and said that their talks would go on.</p>
<p>A first round had failed in May 2019; it was broken off after two days &amp; a night.</p>
<p>Neither side would say who had asked for the meeting, nor what was on the table this time.</p>
<div class="share"><a href="https://example.org/share">Share on Facebook</a></div>
</article><script>alert("Saturday")</script><footer>Copyright 2024</footer></body></html>
"""


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_the_article_of_a_page_and_what_the_page_says_of_it(tmp_path, charset):
    (tmp_path / "a.html").write_bytes(PAGE.format(charset=charset).encode(charset))
    (page,) = read([tmp_path])
    assert isinstance(page, Document)
    assert page.text.startswith("Envoys meet in Bogotá\n\nThe envoys of both sides met in Bogotá on Saturday")
    assert "two days & a night" in page.text
    assert (page.title, page.title_span, page.lang) == ("Envoys meet in Bogotá", (0, 21), "en")
    assert (page.source, page.authors, page.url) == (
        "The Meridian",
        ("Ada Roe",),
        "https://example.org/envoys",
    )


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Talks fail - the Meridian", "Talks fail"),
        ("Talks – and why they fail | The Meridian", "Talks – and why they fail"),
        ("Goodbye to The Meridian", "Goodbye to The Meridian"),
        ("The Meridian", "The Meridian"),
    ],
)
def test_the_outlet_behind_a_title_is_no_part_of_it(tmp_path, title, shown):
    page = PAGE.format(charset="utf-8").replace("Envoys meet in Bogotá | The Meridian", title)
    (tmp_path / "a.html").write_text(page.replace("<h1>Envoys meet in Bogotá</h1>", ""), encoding="utf-8")
    (found,) = read([tmp_path])
    assert found.title == shown


@pytest.mark.parametrize(
    "wall",
    [
        "Subscribe to continue reading",
        "Sign in or register to keep reading.",
        "Suscríbete para seguir leyendo",
        "Подпишитесь, чтобы читать дальше",
    ],
)
@pytest.mark.parametrize("goes_on", [False, True])
def test_offers_of_a_subscription_are_no_part_of_an_article(tmp_path, wall, goes_on):
    below = (
        ENGLISH * 3
        if goes_on
        else "Offer ends Sunday. It renews by itself after the first month, unless you cancel."
    )
    page = PAGE.format(charset="utf-8").replace("</article>", f"<p>{wall}</p><p>{below}</p></article>")
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (found,) = read([tmp_path])
    assert (below[:9] in found.text) == goes_on
    assert "on the table this time." in found.text


SPANISH = """<!doctype html><!--[if IE 8]><html class="ie8" lang="fr"><![endif]--><html lang="en"><body><article>
<p>{text}</p><p>Ninguna de las dos partes quiso decir quién había pedido la reunión, ni qué había sobre la mesa;
la primera ronda había fracasado en mayo de 2019, después de dos días y una noche.</p></article></body></html>"""
ENGLISH = "Neither side would say who had asked for the meeting, nor what was on the table. " * 3


@pytest.mark.parametrize(
    ("text", "lang"), [("Los enviados de ambas partes se reunieron el sábado.", "es"), (ENGLISH, "en")]
)
def test_a_template_that_says_english_makes_no_text_english(tmp_path, text, lang):
    (tmp_path / "a.html").write_text(SPANISH.format(text=text), encoding="utf-8")
    (found,) = read([tmp_path])
    assert found.lang == lang


@pytest.mark.parametrize(
    "boilerplate", ["cookies", "Share on", "The hall", "Copyright", "alert", "World", "<"]
)
def test_what_is_no_article_stays_out_of_the_text(tmp_path, boilerplate):
    (tmp_path / "a.html").write_text(PAGE.format(charset="utf-8"))
    (page,) = read([tmp_path])
    assert isinstance(page, Document)
    assert boilerplate not in page.text


def test_a_stamp_that_no_program_reads_warns_nobody(tmp_path):
    meta = '<head><meta property="article:published_time" content="2015-01-01T08:00:0AZ">'
    (tmp_path / "a.html").write_text(PAGE.format(charset="utf-8").replace("<head>", meta), encoding="utf-8")
    (page,) = read([tmp_path])
    assert isinstance(page, Document)


def test_a_page_in_a_single_file_is_that_page_and_was_out_when_it_was_saved(tmp_path):
    article, other = formats.made(1), dataclasses.replace(formats.made(2), published="")
    (tmp_path / "a.mhtml").write_bytes(formats.web_archive(article))
    (tmp_path / "b.mht").write_bytes(formats.web_archive(other))
    dated, undated = read([tmp_path])
    assert isinstance(dated, Document)
    assert isinstance(undated, Document)
    assert (dated.title, dated.url) == (article.title, article.url)
    assert dated.publication.interval.edtf.startswith(article.published)
    assert (undated.publication.status.value, undated.publication.interval.edtf) == (
        "inferred",
        "/2028-11-26",
    )


def test_a_page_that_is_laid_out_as_a_table_keeps_its_paragraphs(tmp_path):
    article = formats.made(1)
    rows = "".join(f"<tr><td><p>{line}</td></tr>" for line in article.paragraphs)
    page = f"<html><body><table><tr><td><table><tr><td><h1>Talks</h1>{rows}</table></td></tr></table></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (found,) = read([tmp_path])
    assert isinstance(found, Document)
    assert found.text.removeprefix("Talks\n\n").split("\n\n") == article.paragraphs
