"""The article that the project began with, and the project's own articles: real input."""

from pathlib import Path

import pytest

from chronology.documents import Document, PublishedStatus, read
from chronology.intervals import BoundKind, parse_date

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed" / "us-officials-fly-to-venezuela.txt"
RAW = ROOT / "data" / "raw"
RELATED = ("Related Content", "Te puede interesar", "Читайте также")

STAMPS = [
    "2019-05-05T19:38",
    "2019-05-01T10:56",
    "2019-06-06T19:29",
    "2017-08-01T15:32",
    "2016-10-25T17:02",
    "2019-01-25T19:31",
    "2022-01-13T17:29",
    "2019-02-04T14:11",
    "2019-02-27T14:04",
    "2019-01-24T18:44",
]


@pytest.fixture
def seed():
    if not SEED.exists():
        pytest.skip("the seed article is not beside this repository")
    (page,) = read([SEED])
    assert isinstance(page, Document)
    return page


def test_the_seed_has_its_title_and_its_signature(seed):
    assert seed.title_span == (0, seed.text.index("\n"))
    assert len(seed.authors) == 1
    assert seed.source is not None


def test_the_seed_has_ten_entries_to_the_minute(seed):
    assert [b.publication.interval for b in seed.blocks] == [parse_date(stamp) for stamp in STAMPS]
    assert [len(b.authors) for b in seed.blocks] == [1, 1, 1, 2, 1, 1, 3, 1, 1, 0]
    assert seed.blocks[-1].title.endswith("| Editorial")
    assert all(b.own_text.startswith(b.title) for b in seed.blocks)


def test_the_seed_without_a_date_has_only_a_lower_bound(seed):
    publication = seed.publication
    assert publication.status is PublishedStatus.INFERRED
    assert publication.interval.begin == parse_date("2022-01-13").begin
    assert (publication.interval.end, publication.interval.end_kind) == (None, BoundKind.UNKNOWN)


def test_our_own_articles_are_all_read():
    if not any(RAW.glob("*.md")):
        pytest.skip("there are no articles in data/raw")
    found = list(read([RAW]))
    assert [str(item) for item in found if not isinstance(item, Document)] == []
    for page in found:
        assert isinstance(page, Document)
        assert page.publication.evidence
        assert all(block.publication.interval is not None for block in page.blocks)
        assert bool(page.blocks) == any(heading in page.text for heading in RELATED)
        known = page.publication.status is PublishedStatus.METADATA
        assert known != (page.source_id or "").startswith("undated")
