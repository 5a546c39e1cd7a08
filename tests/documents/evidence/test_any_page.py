"""Whatever stands on a page, its date is a finding, found in time that grows with the page."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.documents.document import PublishedStatus
from chronology.documents.evidence.stated import stated_dates
from chronology.documents.publication import Given, page_publication
from chronology.documents.record import Input, Metadata, Record
from chronology.documents.related_html import related_text

PIECES = [
    "<div class='related'>",
    "</div>",
    "<h1>",
    "</h1>",
    "<time datetime='2021-03-09T10:00Z'>",
    "</time>",
    "<a href='/x'>",
    "</a>",
    "<script type='application/ld+json'>",
    '{"datePublished": "2021-13-45"}',
    "</script>",
    "<p>",
    "9 March 2021",
    "31 February 2021",
    "09/03/21",
    "99:99",
    "Published: ",
    "Stand: ",
    "２０２１年３月９日",
    "— Ada (@a) ",
    "\x00",
    "\ud800",
    "&#0;",
    "<meta name='date' content='",
    "'>",
    "0000-00-00",
    "2021-02-30T25:61:61+99:99",
    "<!--",
    "-->",
    "Related Content",
]


def finding(html):
    record = Record(Input("x", "x"), None, "text", Metadata(url="https://example.org/x"), html=html)
    return page_publication(record, (), Given(None, overrules=False), "en")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=25).map("".join))
def test_any_page_gives_a_finding(html):
    found = finding(html)
    assert found.evidence
    assert (found.interval is None) == (found.status is PublishedStatus.UNKNOWN)
    related_text(html, "", "en")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES[10:]), max_size=8).map(" ".join))
def test_a_stated_date_stands_where_it_says(line):
    for stated in stated_dates(line, ("en", "de")):
        assert 0 <= stated.start < stated.end <= len(line)
        assert stated.readings


@pytest.mark.parametrize(
    "unit",
    [
        "<p>5 May 2019</p>",
        "9/",
        "<div class='related'><a href=x>A headline that is long enough</a><i>5 May 2019</i></div>",
        "<time datetime='2019-05-05T10:00'>10:00</time>",
        "<script>published:'2019-05-05'</script>",
        "<div class='related'>",
        "published on ",
    ],
)
def test_ten_times_the_page_takes_little_more_than_ten_times_as_long(unit):
    def seconds(times):
        html = f"<html><body><h1>A title of the page</h1>{unit * times}</body></html>"
        begin = time.process_time()
        finding(html)
        related_text(html, "", "en")
        return time.process_time() - begin

    seconds(10)
    small, large = seconds(300), seconds(3000)
    assert large < 30 * small + 0.5
