"""What is counted from a date that is not sure is no surer itself."""

from dataclasses import replace

from chronology.intervals import parse_date
from chronology.resolver import resolve
from chronology.resolver.doubt import as_sure_as

TEXT = "They met on Saturday. Two days later they left. The pact of 5 May 2019 had failed."
PUBLISHED = parse_date("2022-03-09")


def test_all_that_hangs_on_the_publication_date_is_approximate():
    published = replace(PUBLISHED, approximate=True)
    mentions = as_sure_as(published, resolve(TEXT, published=published, lang="en"))
    assert [(m.text, m.interval.edtf) for m in mentions] == [
        ("Saturday", "2022-03-05~"),
        ("Two days later", "2022-03-07~"),
        ("5 May 2019", "2019-05-05"),
    ]
    assert mentions[0].trace[-1] == "about, for the publication date is not sure"


def test_a_sure_date_changes_nothing():
    mentions = resolve(TEXT, published=PUBLISHED, lang="en")
    assert as_sure_as(PUBLISHED, mentions) == tuple(mentions)
    assert as_sure_as(None, mentions) == tuple(mentions)
