import pytest

from chronology.documents import Document, Options, PublishedStatus, read
from chronology.intervals import BoundKind, parse_date

LIST = (
    "\n\nRelated Content\n\nEnvoys fly\n\n13, Jan, 2022 @5:29 PM\n\nEnvoys land\n\n05, May, 2019 @7:38 PM\n"
)
GIVEN = parse_date("2022-03-06")


def page(tmp_path, text, published=None):
    path = tmp_path / "page.md"
    path.write_text(text, encoding="utf-8")
    (document,) = read([path], published=published)
    assert isinstance(document, Document)
    return document


def finding(tmp_path, text, published=None):
    publication = page(tmp_path, text, published).publication
    return publication.status.value, publication.interval and publication.interval.edtf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\npublished: 2019-03-26\n---\nEnvoys met.\n", ("metadata", "2019-03-26")),
        ("---\npublished: 2019-03\n---\nEnvoys met.\n", ("metadata", "2019-03")),
        ("---\npublished: 2019\n---\nEnvoys met.\n", ("metadata", "2019")),
        ("---\npublished: 2019-03-26T18:40\n---\nEnvoys met.\n", ("metadata", "2019-03-26T18:40:00")),
        (
            "---\npublished: 2019-03-26 18:40:00 -04:00\n---\nEnvoys met.\n",
            ("metadata", "2019-03-26T18:40:00"),
        ),
        ("---\npublished: March 26, 2019\n---\nEnvoys met.\n", ("metadata", "2019-03-26")),
        ("---\npublished:\n---\nEnvoys met.\n", ("unknown", None)),
        ("---\npublished: ~\n---\nEnvoys met.\n", ("unknown", None)),
        ("Talks\n\nPublished: 5 May 2019 10:15\n\nEnvoys met.\n", ("text", "2019-05-05T10:15:00")),
        ("Talks\n\nBy Ada Roe | Published 5 May 2019\n\nEnvoys met.\n", ("text", "2019-05-05")),
        ("Talks\nMarch 01, 2008\nEnvoys met.\n", ("text", "2008-03-01")),
        ("CARACAS, March 25, 2019 (Meridian) — Envoys met.\n", ("text", "2019-03-25")),
        pytest.param("CARACAS, March 25 (Meridian) — Envoys met.\n", ("unknown", None), id="no year"),
        pytest.param("Updated: 5 May 2019\n\nEnvoys met.\n", ("inferred", "2019-05-05~"), id="may be later"),
        ("Talks\n\nUpdated 2:05 PM ET, Sun May 5, 2019\n\nEnvoys met.\n", ("inferred", "2019-05-05~")),
        ("Updated: 6 May 2019\n\nCARACAS, May 5, 2019 (Meridian) — Envoys met.\n", ("text", "2019-05-05")),
        ("Published: 5 May 2019\nUpdated: 6 May 2019\n\nEnvoys met.\n", ("text", "2019-05-05")),
        pytest.param("Talks\n\n5 May 2019\nA.\n\n6 May 2019\nB.\n", ("unknown", None), id="sections"),
        ("The Ada Herald  Sunday, March 6, 2022  Page A1\n\nEnvoys met.\n", ("text", "2022-03-06")),
        ("A4 THE ADA HERALD SUNDAY, MARCH 6, 2022\n\nEnvoys met.\n", ("text", "2022-03-06")),
        ("El Faro, domingo 6 de marzo de 2022 | Página 3\nSe vieron.\n", ("text", "2022-03-06")),
        ("Стр. 5, Вечерняя Ада, воскресенье, 6 марта 2022 г.\nОни встретились.\n", ("text", "2022-03-06")),
        pytest.param("Report of 6 March 2022, B52\n\nEnvoys met.\n", ("unknown", None), id="no page"),
        pytest.param(
            "The plan of 6 March 2022 is on page 4\n\nA.\n", ("unknown", None), id="a sentence on it"
        ),
        (
            "They met.\n\nA version of this article appears in print on March 7, 2022, Section A, Page 5.\n",
            ("inferred", "/2022-03-07"),
        ),
        (
            "Se vieron.\n\nEste artículo se publicó en la edición impresa del 7 de marzo de 2022.\n",
            ("inferred", "/2022-03-07"),
        ),
        (
            "Они встретились.\n\nСтатья опубликована в печатной версии газеты от 7 марта 2022.\n",
            ("inferred", "/2022-03-07"),
        ),
        pytest.param(
            "They met.\n\nHis memoir appeared in print on March 7, 2012.\n", ("unknown", None), id="a book"
        ),
        ("Talks\n\nNov 26, 2008 | 2:05 p.m.\n\nEnvoys met.\n", ("text", "2008-11-26T14:05:00")),
        ("Talks\n\nBuenos Aires - 05 MAY 2019 - 14:05 CET\n\nEnvoys met.\n", ("text", "2019-05-05T14:05:00")),
        ("Talks\n\nAda Roe in Kyiv | 5 May 2019\n\nEnvoys met.\n", ("text", "2019-05-05")),
        pytest.param("What came – 5 May 2019\n\nEnvoys met.\n", ("unknown", None), id="in a headline"),
        pytest.param("5 May 2019: talks\n\nEnvoys met.\n", ("unknown", None), id="before a headline"),
        pytest.param("Talks\n" * 97 + "Talk\n\n" + "5 May 2019 was a day", ("unknown", None), id="cut"),
        pytest.param("5 May 2019.\nEnvoys met.\n", ("unknown", None), id="a sentence"),
        pytest.param("5 May 2019\n", ("unknown", None), id="nothing but a date"),
        pytest.param("Talks on 5 May 2019 failed.\n", ("unknown", None), id="prose"),
        pytest.param(
            "Talks.\n" * 200 + "Published: 5 May 2019\n" + "Talks.\n" * 200, ("unknown", None), id="amid"
        ),
        pytest.param(
            "Talks.\n" * 200 + "First published on 5 May 2019\n" + LIST, ("text", "2019-05-05"), id="foot"
        ),
        pytest.param(
            "Talks.\n" * 200 + "5 May 2019\n" + LIST, ("inferred", "2022-01-13/"), id="foot, no label"
        ),
        pytest.param("x" * 300 + "\n\n5 May 2019\n\nEnvoys met.\n", ("unknown", None), id="below prose"),
        ("Envoys met." + LIST, ("inferred", "2022-01-13/")),
        ("Envoys met.\n", ("unknown", None)),
    ],
)
def test_what_the_page_tells(tmp_path, text, expected):
    assert finding(tmp_path, text) == expected


def test_a_bound_says_that_its_end_is_unknown_and_why(tmp_path):
    publication = page(tmp_path, "Envoys met." + LIST).publication
    assert publication.interval is not None
    assert publication.interval.end is None
    assert publication.interval.end_kind is BoundKind.UNKNOWN
    assert "13, Jan, 2022 @5:29 PM" in (publication.evidence or "")


@pytest.mark.parametrize(
    "text",
    ["Envoys met.\n", "Published: 5 May 2019\n\nEnvoys met.\n", "---\npublished: 2019\n---\nEnvoys met.\n"],
)
def test_the_users_date_stands_above_all_for_a_single_article(tmp_path, text):
    assert finding(tmp_path, text, GIVEN) == ("given", "2022-03-06")


def test_the_evidence_tells_both_dates(tmp_path):
    publication = page(tmp_path, "---\npublished: 2019-03-26\n---\nEnvoys met.\n", GIVEN).publication
    assert (
        publication.evidence == "the user gives 2022-03-06; but the front matter says published: 2019-03-26"
    )


def test_a_given_date_only_fills_gaps_where_there_are_many_articles(tmp_path):
    (tmp_path / "a.md").write_text("---\npublished: 2019-03-26\n---\nOne.\n")
    (tmp_path / "b.txt").write_text("Published: 5 May 2019\n\nTwo.\n")
    (tmp_path / "c.txt").write_text("Three." + LIST)
    found = [d.publication for d in read([tmp_path], published=GIVEN) if isinstance(d, Document)]
    assert [p.status for p in found] == [
        PublishedStatus.METADATA,
        PublishedStatus.TEXT,
        PublishedStatus.GIVEN,
    ]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("2020-03-05 Talks.txt", "Envoys met.", ("given", "2020-03-05")),
        ("talks_20200305.txt", "Envoys met.", ("given", "2020-03-05")),
        ("2020/03/05/talks.txt", "Envoys met.", ("given", "2020-03-05")),
        ("2020-13-05.txt", "Envoys met.", ("unknown", None)),
        ("2020-02-31 2020-03-01.txt", "Envoys met.", ("given", "2020-03-01")),
        ("05-03-2020.txt", "Envoys met.", ("unknown", None)),
        ("2020-03-05.txt", "Published: 5 May 2019\n\nEnvoys met.\n", ("text", "2019-05-05")),
        ("2020-03-05.jsonl", '{"text": "Envoys met."}', ("unknown", None)),
    ],
)
def test_a_day_in_the_name_of_a_file_counts_if_the_user_says_so(tmp_path, name, text, expected):
    path = tmp_path / "in" / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    for says_so in (True, False):
        (found,) = read(tmp_path / "in", options=Options(dates_in_names=says_so))
        when = found.publication.interval
        told = found.publication.status.value, None if when is None else when.edtf
        assert told == (expected if says_so or expected[0] != "given" else ("unknown", None))


def test_entries_have_the_date_of_their_stamp(tmp_path):
    document = page(tmp_path, "Envoys met." + LIST, GIVEN)
    assert [b.publication.interval.edtf for b in document.blocks] == [
        "2022-01-13T17:29:00",
        "2019-05-05T19:38:00",
    ]
    assert {b.publication.status for b in document.blocks} == {PublishedStatus.TEXT}


def test_an_entry_without_a_date_says_so(tmp_path):
    document = page(tmp_path, "Related\n\nMeeting\n31 Feb 2019\n\nParting\n5 May 2019\n")
    assert document.blocks[0].publication.status is PublishedStatus.UNKNOWN
    assert document.blocks[0].publication.evidence == "the entry is stamped “31 Feb 2019”, which is no date"
