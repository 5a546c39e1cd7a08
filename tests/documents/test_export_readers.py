import article_formats as formats
import pytest

from chronology.documents import Document, Rejected, read
from chronology.intervals import parse_date

LEXIS = """
                               1 of 2 DOCUMENTS


                            The Meridian Wire

                          March 6, 2022 Sunday
                           Late Edition - Final

Envoys Fly South, and
Nobody Says Why

BYLINE: By ADA ROE and BO DAM

SECTION: Section A; Column 1; World Desk;
Pg. 4

LENGTH: 412 words

DATELINE: CARACAS

 The envoys of both sides met on Saturday, and said
that their talks would go on.

 People: it is said that nobody had asked them, neither then
nor in May 2019.

URL: https://example.org/envoys

LOAD-DATE: March 7, 2022

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: The hall in 2001

PUBLICATION-TYPE: Newspaper

                  Copyright 2022 The Meridian Wire Company

                               2 of 2 DOCUMENTS

                            The Meridian Wire

                          March 8, 2022 Tuesday

No Text at All

SECTION: Section B; Pg. 1

LOAD-DATE: March 9, 2022
"""

DISPLAYED = """Envoys fly south
By Ada Roe
412 words
6 March 2022
10:15
The Meridian Wire
MERWIR
English
Copyright 2022 The Meridian Wire. All Rights Reserved.

The envoys of both sides met on Saturday, and said that their talks would go on.

A first round had failed in May 2019.

Document MERWIR0020220306ei360002u

Bread is dear
88 words
7 March 2022
The Meridian Wire
MERWIR
English
(c) 2022 The Meridian Wire.

The price of bread rose on Sunday.

Document MERWIR0020220307ei370001a
"""

COVER = """User Name: Ada Roe
Date and Time: Monday, May 2, 2022 10:00:00 AM
Job Number: 170000000

Documents (2)

1. Talks on grain, round 1
Client/Matter: -None-
Search Terms: grain AND talks

2. Talks on grain, round 2
Client/Matter: -None-
Search Terms: grain AND talks

"""


def found(tmp_path, text):
    (tmp_path / "bundle.txt").write_text(text)
    return list(read(tmp_path / "bundle.txt"))


def test_the_older_form_of_nexis(tmp_path):
    page, empty = found(tmp_path, LEXIS)
    assert isinstance(page, Document)
    assert page.title == "Envoys Fly South, and Nobody Says Why"
    assert (page.source, page.authors) == ("The Meridian Wire", ("ADA ROE", "BO DAM"))
    assert page.publication.interval == parse_date("2022-03-06")
    assert page.url == "https://example.org/envoys"
    assert page.text == (
        "The envoys of both sides met on Saturday, and said that their talks would go on.\n\n"
        "People: it is said that nobody had asked them, neither then nor in May 2019."
    )
    assert isinstance(empty, Rejected)
    assert str(empty).endswith("bundle.txt:2: has no full text where Nexis puts it")


def test_factiva_without_its_labels(tmp_path):
    one, two = found(tmp_path, DISPLAYED)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.title, one.authors, one.source) == ("Envoys fly south", ("Ada Roe",), "The Meridian Wire")
    assert (one.source_id, two.source_id) == ("MERWIR0020220306ei360002u", "MERWIR0020220307ei370001a")
    assert [d.publication.interval for d in (one, two)] == [
        parse_date("2022-03-06"),
        parse_date("2022-03-07"),
    ]
    assert one.text.endswith("A first round had failed in May 2019.")
    assert (two.title, two.authors, two.text) == ("Bread is dear", (), "The price of bread rose on Sunday.")


def test_a_bundle_that_lost_its_blank_lines(tmp_path):
    head = "Envoys fly south\nThe Meridian Wire\nMarch 6, 2022 Sunday\n\nByline: Ada Roe\n\n"
    (page,) = found(tmp_path, f"{head}Body\n\nThe envoys met on Saturday.\n\nEnd of Document\n")
    assert (page.title, page.source, page.authors) == ("Envoys fly south", "The Meridian Wire", ("Ada Roe",))
    assert page.publication.interval == parse_date("2022-03-06")


def test_a_cover_page_is_no_article(tmp_path):
    bundle = "\n\n".join(line for n in (1, 2) for line in formats.nexis(formats.made(n)))
    titles = [d.title for d in found(tmp_path, COVER + bundle) if isinstance(d, Document)]
    assert titles == ["Talks on grain, round 1", "Talks on grain, round 2"]


@pytest.mark.parametrize("kind", ["txt", "docx", "rtf"])
def test_every_article_of_a_bundle_with_what_is_said_of_it(tmp_path, kind):
    articles = [formats.made(n) for n in range(3)]
    lines = [line for article in articles for line in formats.nexis(article)]
    data = {"txt": "\n\n".join(lines).encode(), "docx": formats.word(lines), "rtf": formats.rich_text(lines)}[
        kind
    ]
    (tmp_path / f"a.{kind}").write_bytes(data)
    pages = [d for d in read(tmp_path) if isinstance(d, Document)]
    assert [(d.title, d.text) for d in pages] == [(a.title, a.text) for a in articles]
    assert [d.publication.interval for d in pages] == [parse_date(a.published) for a in articles]
    assert {(d.source, d.authors, d.lang) for d in pages} == {("The Meridian Wire", ("Ada Roe",), "en")}


@pytest.mark.parametrize("write", [formats.proquest, formats.factiva])
def test_the_other_databases(tmp_path, write):
    articles = [formats.made(n) for n in range(3)]
    (tmp_path / "a.txt").write_bytes(write(articles))
    pages = [d for d in read(tmp_path) if isinstance(d, Document)]
    assert [(d.title, d.text, d.source) for d in pages] == [(a.title, a.text, a.source) for a in articles]
    assert [d.publication.interval for d in pages] == [parse_date(a.published) for a in articles]


def test_the_load_date_alone_is_a_bound_and_no_date(tmp_path):
    lines = [line for line in formats.nexis(formats.made(1)) if "2015" not in line or "Load-Date" in line]
    (page,) = found(tmp_path, "\n\n".join(lines))
    assert isinstance(page, Document)
    when = page.publication.interval
    assert when is None or when.begin is None
