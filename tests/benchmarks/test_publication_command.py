import datetime as dt

import pytest

from benchmarks.publication import __main__ as command
from benchmarks.publication.finders import by_htmldate, by_us
from benchmarks.publication.fit import SOURCES, choice, counted, fitted
from benchmarks.publication.pages import SavedPage
from chronology.documents.evidence.candidate import Source
from chronology.documents.evidence.vote import SET, VOTES

PROSE = (
    "The delegations met in the old harbour office and spoke for six hours about cargo fees and pilots. " * 5
)
MARCH_9 = dt.date(2021, 3, 9)


def page(name, printed, url, date=MARCH_9):
    html = (
        "<html lang='en'><head><title>Harbour talks end</title></head><body><article><h1>Harbour talks end</h1>"
        f"<p class='date'>{printed}</p><p>{PROSE}</p></article></body></html>"
    )
    return SavedPage(name, "ours", url, html, date)


PAGES = [
    page("a", "9 March 2021", "https://a.example/2021/03/09/x"),
    page("b", "9 March 2021", "https://b.example/2021/03/08/x"),
    page("c", "9 March 2021", "https://c.example/x"),
    page("d", "no date", "https://d.example/x", None),
]


def test_every_source_has_its_votes():
    assert set(VOTES) | set(SET) == set(Source)
    assert not set(VOTES) & set(SET)


def test_sources_are_counted():
    seen = counted([choice(made) for made in PAGES])
    assert seen[Source.PRINTED_STAMP] == (3, 3)
    assert seen[Source.URL_DAY] == (2, 1)


def test_the_better_source_gets_more_votes():
    votes = dict(zip(SOURCES, fitted([choice(made) for made in PAGES]), strict=True))
    assert votes[Source.PRINTED_STAMP] > votes[Source.URL_DAY] >= 0


@pytest.mark.parametrize("made", PAGES, ids=lambda made: made.page_id)
def test_ours_finds_the_day_or_says_that_there_is_none(made):
    found = by_us(made)
    assert found.date == made.date
    assert found.is_sure == (made.page_id in "ac")
    assert found.evidence


def test_a_peer_is_asked():
    assert by_htmldate(PAGES[2]).date == MARCH_9


def test_without_pages_it_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command, "INDEX", tmp_path / "index.jsonl")
    assert command.main([]) == 0
    assert "nothing is measured" in capsys.readouterr().out
