"""Passages with dates of their own inside a page: posts, sections, live entries."""

import itertools

import pytest

from chronology.documents import page_from_text
from chronology.documents.page import document
from chronology.documents.publication import Given
from chronology.documents.readers.html import page_record
from chronology.documents.record import Input
from chronology.intervals import parse_date

PROSE = "The delegations met in the old harbour office and spoke for six hours about cargo fees. " * 5


def told(page):
    return [(block.publication.interval.edtf, block.own_text) for block in page.blocks]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            f"{PROSE}\n\nWe come back tomorrow.\n— Ada Roe (@adaroe) May 5, 2019\n\n{PROSE}",
            "We come back tomorrow.",
        ),
        (f"{PROSE}\n\nWe come back tomorrow. — Ada Roe (@adaroe) 5 May 2019", "We come back tomorrow."),
        ("We come back tomorrow.\n\n— Ada Roe (@adaroe) May 5, 2019\n", "We come back tomorrow."),
    ],
)
def test_a_quoted_post_has_the_date_of_its_signature(text, own):
    (block,) = page_from_text(text).blocks
    assert block.publication.interval == parse_date("2019-05-05")
    assert block.own_text.startswith(own)
    assert block.own_text.endswith("2019")
    assert block.authors == ("Ada Roe",)
    assert block.parent_doc_id is not None
    assert text[block.start : block.end] == block.own_text


@pytest.mark.parametrize(
    "text",
    [
        "— Ada Roe (@adaroe) one day in May",
        "A quote by Ada Roe (@adaroe) May 5, 2019",
        "5 May 2019\n\nOnly one day heads the text.\n",
        "5 May 2019\n5 May 2019\nThe same day twice.\n",
    ],
)
def test_other_text_has_no_passages(text):
    assert page_from_text(text).blocks == ()


def test_dated_sections():
    text = (
        f"Diary\n\n## 5 May 2019\n\nThe crane fell. {PROSE}\n\n## 7 May 2019\n\nIt was raised on Tuesday.\n"
    )
    found = told(page_from_text(text))
    assert [date for date, _ in found] == ["2019-05-05", "2019-05-07"]
    assert found[0][1].startswith("5 May 2019\n\nThe crane fell.")
    assert found[1][1].endswith("It was raised on Tuesday.")


ENTRIES = [
    ("2019-05-05T11:30:00+02:00", "The doors of the hall have opened to the delegates"),
    ("2019-05-05T10:15:00+02:00", "Crowds gather outside in the early morning rain"),
    ("2019-05-04T22:05:00+02:00", "The night before the vote is quiet in the harbour"),
]


def live_page(entries, head=""):
    html = (
        f"<html lang='en'><head><title>Live: the vote</title>{head}</head><body><article><h1>Live: the vote</h1>"
        f"<p>{PROSE}</p>{entries}</article></body></html>"
    )
    return document(page_record(Input("page.html", "page.html"), None, html), Given(None, overrules=False))


def test_live_entries_by_their_time_elements():
    entries = "".join(
        f"<div class='entry'><time datetime='{when}'>{when[11:16]}</time><p>{words}. {PROSE}</p></div>"
        for when, words in ENTRIES
    )
    found = told(live_page(entries))
    assert [date for date, _ in found] == [
        "2019-05-05T11:30:00",
        "2019-05-05T10:15:00",
        "2019-05-04T22:05:00",
    ]
    assert all(own.startswith(words) for (_, own), (_, words) in zip(found, ENTRIES, strict=True))


def test_live_entries_by_json_ld():
    import json

    updates = [{"datePublished": when, "articleBody": words} for when, words in ENTRIES]
    described = json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": updates})
    paragraphs = "".join(f"<p>{words}. {PROSE}</p>" for _, words in ENTRIES)
    page = live_page(paragraphs, f"<script type='application/ld+json'>{described}</script>")
    assert [date for date, _ in told(page)] == [
        "2019-05-05T11:30:00",
        "2019-05-05T10:15:00",
        "2019-05-04T22:05:00",
    ]


def test_passages_lie_apart_in_text_order():
    post = "We come back.\n— Ada Roe (@adaroe) May 4, 2019"
    text = f"5 May 2019\n\nOne. {PROSE}\n\n{post}\n\n7 May 2019\n\nTwo. {PROSE}\n"
    blocks = page_from_text(text).blocks
    assert all(one.end <= other.start for one, other in itertools.pairwise(blocks))
    assert len(blocks) == 2
