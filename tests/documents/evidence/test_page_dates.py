"""Pages of our own, in the layouts and languages in which sites state their date."""

import datetime as dt

import pytest

from chronology.documents.document import PublishedStatus
from chronology.documents.publication import Given, page_publication
from chronology.documents.record import Input, Metadata, Record
from chronology.intervals import day, parse_date

PROSE = "<p>The two delegations met in the old harbour office and spoke for six hours about cargo fees.</p>"


def publication(head="", body="", *, url=None, lang="en", given=None, seen=None):
    html = (
        f"<html lang='{lang}'><head><title>Harbour talks end</title>{head}</head><body>{body}</body></html>"
    )
    metadata = Metadata(url=url, lang=lang, seen=seen, seen_evidence=seen and "it was fetched on 2021-03-09")
    record = Record(Input("page.html", "page.html"), None, "Harbour talks end", metadata, html=html)
    return page_publication(record, (), given or Given(None, overrules=False), lang)


def under_heading(words):
    return f"<article><h1>Harbour talks end</h1>{words}{PROSE}</article>"


def stamped(words):
    return under_heading(f"<div class='post-date'>{words}</div>")


STAMPS = [
    ("en", "Tuesday, March 9, 2021 at 4:15 PM"),
    ("en", "9 March 2021"),
    ("en", "Mar. 9, 2021"),
    ("de", "09.03.2021, 16:15 Uhr"),
    ("de", "Dienstag, 9. März 2021"),
    ("fr", "le 9 mars 2021 à 16h15"),
    ("es", "9 de marzo de 2021, 16:15 h"),
    ("es", "09/03/2021"),
    ("pt", "9 de março de 2021 às 16h15"),
    ("it", "9 marzo 2021"),
    ("nl", "9 maart 2021"),
    ("sv", "9 mars 2021"),
    ("da", "9. marts 2021"),
    ("fi", "9. maaliskuuta 2021"),
    ("pl", "9 marca 2021"),
    ("cs", "9. března 2021"),
    ("hu", "2021. március 9."),
    ("ro", "9 martie 2021"),
    ("tr", "9 Mart 2021"),
    ("ru", "9 марта 2021 г."),
    ("uk", "9 березня 2021"),
    ("bg", "9 март 2021"),
    ("el", "9 Μαρτίου 2021"),
    ("he", "9 במרץ 2021"),
    ("ar", "٩ مارس ٢٠٢١"),
    ("ar", "الثلاثاء، 9 مارس 2021"),
    ("hi", "9 मार्च 2021"),
    ("th", "9 มีนาคม 2564"),
    ("vi", "9 tháng 3 năm 2021"),
    ("id", "9 Maret 2021"),
    ("ja", "2021年3月9日 16:15"),
    ("ko", "2021년 3월 9일"),
    ("ko", "2021.03.09 16:15"),
    ("zh", "2021-03-09 16:15"),
    ("lv", "2021. gada 9. marts"),
    ("lt", "2021 m. kovo 9 d."),
]


def test_a_notice_of_print_bounds_the_date_and_is_none():
    notice = "<footer><p>A version of this article was published in print on March 9, 2021, on Page A5.</p></footer>"
    assert publication(body=under_heading("") + notice).interval.edtf == "/2021-03-09"
    assert publication(body=stamped("7 March 2021") + notice).interval == parse_date("2021-03-07")
    assert publication(body=stamped("11 March 2021") + notice).interval == parse_date("2021-03-11")


def test_a_label_tells_whose_date_a_cell_of_a_layout_holds():
    cell = "<table><tr><td>By Ada Roe<br>{}</td></tr></table>"
    assert publication(body=under_heading(cell.format("Posted: 9 March 2021"))).interval == parse_date(
        "2021-03-09"
    )
    assert (
        publication(body=under_heading(cell.format("Founded: 9 March 2021"))).status
        is not PublishedStatus.TEXT
    )


@pytest.mark.parametrize(("lang", "words"), STAMPS)
def test_a_stamp_is_read_in_its_language(lang, words):
    found = publication(body=stamped(words), lang=lang)
    assert found.status is PublishedStatus.TEXT
    assert found.interval.begin.date() == dt.date(2021, 3, 9)
    assert found.interval.begin.time() in (dt.time(), dt.time(16, 15))


@pytest.mark.parametrize(("lang", "words"), [s for s in STAMPS if s[0] not in ("es", "en")][:12])
def test_a_wrongly_declared_language_does_no_harm(lang, words):
    found = publication(body=stamped(words), lang="en")
    assert found.interval.begin.date() == dt.date(2021, 3, 9)


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "url", "expected"),
    [
        pytest.param(
            LD.format('{"@type": "NewsArticle", "datePublished": "2021-03-09T16:15:00+01:00"}')
            + "<meta property='article:published_time' content='2021-03-09T16:15:00+01:00'>",
            "",
            None,
            ("metadata", "2021-03-09T16:15:00"),
            id="for machines",
        ),
        pytest.param(
            LD.format(
                '{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "datePublished": "2021-03-09"}]}'
            ),
            stamped("9 March 2021"),
            None,
            ("text", "2021-03-09"),
            id="in a graph",
        ),
        pytest.param(
            LD.format('{"@type": "NewsArticle", broken, "datePublished": "2021-03-09T10:00"}'),
            "",
            "https://example.org/2021/03/09/talks",
            ("url", "2021-03-09T10:00:00"),
            id="broken JSON-LD",
        ),
        pytest.param("", "", "https://example.org/2021/mar/09/talks", ("url", "2021-03-09"), id="address"),
        pytest.param(
            "", "", "https://example.org/news/20210309-talks", ("url", "2021-03-09"), id="number in address"
        ),
        pytest.param(
            "",
            stamped("9 March 2021"),
            "https://web.archive.org/web/20220101000000/http://example.org/",
            ("text", "2021-03-09"),
            id="an archive's own date is none",
        ),
        pytest.param(
            "<meta name='DC.date.issued' content='2021-03-09'>",
            under_heading("<p>By Ada Roe | 9 March 2021</p>"),
            None,
            ("metadata", "2021-03-09"),
            id="byline and meta",
        ),
        pytest.param(
            "",
            under_heading("<p>By Ada Roe</p><p>First published on 9 March 2021</p>"),
            None,
            ("text", "2021-03-09"),
            id="published notice",
        ),
        pytest.param(
            "",
            under_heading("")
            + "<p>Dieser Beitrag wurde am 9. März 2021 um 16:15 Uhr von Ada Roe verfasst.</p>",
            None,
            ("text", "2021-03-09T16:15:00"),
            id="notice in a sentence",
        ),
        pytest.param(
            "",
            under_heading("<p>2021年3月9日 公開</p>"),
            None,
            ("text", "2021-03-09"),
            id="label after the date",
        ),
        pytest.param(
            "",
            under_heading("<dl><dt>Datum:</dt><dd>09.03.2021</dd></dl>"),
            None,
            ("text", "2021-03-09"),
            id="a table of facts",
        ),
        pytest.param(
            "<meta name='date' content='2021-03-12'>",
            stamped("09.03.2021"),
            None,
            ("text", "2021-03-09"),
            id="what the page prints beats a bare meta date",
        ),
        pytest.param(
            LD.format('{"@type": "Article", "datePublished": "2021-03-09", "dateModified": "2021-04-01"}'),
            under_heading("<p class='date'>Published 9 March 2021, updated 1 April 2021</p>"),
            None,
            ("text", "2021-03-09"),
            id="published and updated",
        ),
        pytest.param(
            "",
            stamped("9 March 2021") + "<aside class='related'><p class='date'>12 May 2021</p></aside>",
            None,
            ("text", "2021-03-09"),
            id="related articles are others",
        ),
        pytest.param(
            "",
            "<p class='date'>Today is Friday, 7 May 2021</p><ul><li>Home</li><li>World</li><li>Ports</li><li>Law</li>"
            "<li>Art</li></ul>" + stamped("9 March 2021"),
            None,
            ("text", "2021-03-09"),
            id="the day on the masthead",
        ),
        pytest.param(
            "",
            stamped("9 March 2021")
            + "<figure><figcaption class='caption'>The quay, 3 May 2018</figcaption></figure>",
            None,
            ("text", "2021-03-09"),
            id="a caption",
        ),
        pytest.param(
            "", under_heading("<p>© 2021 Harbour News</p>"), None, ("unknown", None), id="a copyright line"
        ),
        pytest.param("", under_heading(""), None, ("unknown", None), id="nothing"),
        pytest.param(
            "",
            under_heading("<p>Available until 9 March 2021</p>"),
            None,
            ("inferred", "2021-03-09~"),
            id="until",
        ),
    ],
)
def test_what_a_page_tells(head, body, url, expected):
    found = publication(head, body or under_heading(""), url=url)
    assert (found.status.value, found.interval and found.interval.edtf) == expected


def test_a_moment_in_utc_is_told_in_the_pages_own_zone():
    head = "<meta property='article:published_time' content='2021-03-10T02:30:00Z'>"
    script = "<script>var show = {start: '2021-03-09T23:00:00-05:00'}</script>"
    found = publication(head + script, url="https://example.org/2021/03/09/talks")
    assert found.interval.edtf == "2021-03-09T21:30:00"


def test_a_moment_in_utc_gives_no_hour_where_the_zone_is_not_known():
    head = "<meta property='article:published_time' content='2021-03-10T02:30:00Z'>"
    found = publication(head, stamped("9 March 2021"))
    assert found.interval == day(dt.date(2021, 3, 9))


def test_contradictions_stay_visible():
    found = publication("<meta name='date' content='2021-03-12'>", stamped("9 March 2021"))
    assert "9 March 2021" in found.evidence
    assert "; but its meta tag date says “2021-03-12”" in found.evidence


AT_ODDS = "<meta name='date' content='2021-03-12'>" + LD.format(
    '{"@type": "Article", "datePublished": "2021-03-09"}'
)


def test_what_is_not_sure_says_so():
    found = publication(AT_ODDS)
    assert found.status is PublishedStatus.INFERRED
    assert found.interval.approximate
    assert found.evidence.startswith("not sure: ")


def test_a_date_for_all_stands_above_what_is_not_sure():
    given = Given(parse_date("2021-03-09"), overrules=False)
    found = publication(AT_ODDS, given=given)
    assert found.status is PublishedStatus.GIVEN
    assert found.evidence.startswith("the user gives 2021-03-09; but ")


def test_numbers_that_may_be_read_both_ways_are_settled_by_another_witness():
    either = stamped("03/09/2021")
    assert publication(body=either).status is PublishedStatus.INFERRED
    assert publication(body=either, url="https://example.org/2021/03/09/x").interval.edtf == "2021-03-09"


def test_nothing_is_dated_after_it_was_seen():
    found = publication(body=stamped("9 May 2021"), seen=parse_date("2021-03-09"))
    assert found.status is PublishedStatus.INFERRED
    assert (found.interval.begin, found.interval.last_day) == (None, dt.date(2021, 3, 9))
    assert "it was fetched on 2021-03-09" in found.evidence


def test_a_month_is_not_made_a_day():
    found = publication(body=under_heading(""), url="https://example.org/2021/03/talks")
    assert found.interval.edtf == "2021-03"


@pytest.mark.parametrize(
    "html", ["", "<", "<!-- -->", "\ud800", "<html>" * 3000, "<p>" + "9/" * 50_000, "\x00"]
)
def test_a_broken_page_gives_no_date(html):
    record = Record(Input("x", "x"), None, "text", Metadata(), html=html)
    found = page_publication(record, (), Given(None, overrules=False), "en")
    assert found.status is PublishedStatus.UNKNOWN
