"""What is counted from a publication date that is in doubt is no surer itself."""

from dataclasses import replace

import pytest

from chronology.intervals import parse_date
from chronology.resolver import Status, resolve
from chronology.resolver.doubt import resolve_in_doubt

TEXT = "They met on Saturday. Two days later they left. The pact of 5 May 2019 had failed."
PUBLISHED = parse_date("2022-03-09")
KEPT_UP = (
    "The bloc has 32 members. Finland joined in April 2023. Sweden joined in March 2024. "
    "The leaders agreed on a new target on 25 June 2025.\n\nThey met again last week. The pact dates from 1949."
)
"""A page that explains, kept up to date for years."""


def test_all_that_hangs_on_the_publication_date_is_approximate():
    published = replace(PUBLISHED, approximate=True)
    mentions = resolve_in_doubt(TEXT, published=published, lang="en")
    assert [(m.text, m.interval.edtf) for m in mentions] == [
        ("Saturday", "2022-03-05~"),
        ("Two days later", "2022-03-07~"),
        ("5 May 2019", "2019-05-05"),
    ]
    assert mentions[0].trace[-1] == "about, for the publication date is not sure"


@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_a_sure_date_changes_nothing(published):
    assert resolve_in_doubt(TEXT, published=published, lang="en") == resolve(
        TEXT, published=published, lang="en"
    )


def test_a_text_that_tells_of_later_months_as_past_was_changed_since():
    stale = resolve_in_doubt(KEPT_UP, published=parse_date("2012-05-10"), lang="en")
    [week] = [m for m in stale if m.text == "last week"]
    assert week.status is Status.BOUNDED
    assert week.interval.edtf == "2012-04-30/"
    assert (
        week.trace[-1]
        == "the text tells of later times as past, so it was changed after its publication date"
    )
    assert [m.value for m in stale if m is not week] == ["2023-04", "2024-03", "2025-06-25", "1949"]
    fresh = resolve_in_doubt(KEPT_UP, published=parse_date("2025-07-02"), lang="en")
    assert [m.value for m in fresh if m.text == "last week"] == ["2025-W26"]


@pytest.mark.parametrize(
    "text",
    [
        "Finland joined in April 2023. They met again last week.",
        "The bond was issued last week; it falls due in April 2023, June 2024 and May 2025.",
        "Finland will join in April 2023, Sweden in March 2024 and Malta in May 2025. They met last week.",
        "In 2023, 2024 and 2025 the budget grew. They met last week.",
    ],
)
def test_one_slip_and_what_is_to_come_leave_the_date_sure(text):
    published = parse_date("2022-03-09")
    assert resolve_in_doubt(text, published=published, lang="en") == resolve(
        text, published=published, lang="en"
    )
