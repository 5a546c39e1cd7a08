"""What counts from a time told only coarsely is no more exact than that time: wherever in it the story may stand.

Years counted from a quarter are left out, for business news compares quarters with them.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from chronology.intervals import Granularity
from chronology.resolver.mention import AnchorKind, Status
from chronology.tagging import tag

if TYPE_CHECKING:
    from chronology.intervals import Interval
    from chronology.resolver.mention import Mention

COARSE = {
    "In 2015 he was jailed.": (dt.date(2015, 1, 1), dt.date(2015, 3, 31), dt.date(2015, 12, 31)),
    "In May 2015 he was jailed.": (dt.date(2015, 5, 1), dt.date(2015, 5, 15), dt.date(2015, 5, 31)),
    "In the summer of 2015 he was jailed.": (dt.date(2015, 6, 1), dt.date(2015, 7, 9), dt.date(2015, 8, 31)),
    "In the third quarter of 2015 he was jailed.": (dt.date(2015, 7, 1), dt.date(2015, 9, 30)),
    "In the 1990s he was jailed.": (dt.date(1990, 1, 1), dt.date(1994, 7, 4), dt.date(1999, 12, 31)),
}
COUNTED = """\
That day | The following day | The same day | That night | The next morning | On the morning of the following day
At noon that Friday | The previous Friday | That Friday | The following Friday | Two days later | Ten days earlier
The night before, | A week later | The following week | That week | At the end of that week | That weekend
The following weekend | On the first day of that month | In the first week of that month | That month
The third week of the following month | The last Friday of that month | The following month | A month earlier
In March of that year | In June of the following year | On Christmas of that year
In the second half of that year | That May | That year | The following year
Two weeks later | On 15 March of that year | Three months later | The day after, | In the spring of the following year
That decade | The following decade"""
COARSE_BY_CUSTOM = ["That summer", "The following summer", "The following June", "The previous May"]
"""After a year alone they belong to it or to its neighbour: nobody says "the following June" of this year's."""


def last(story: str, words: str) -> Mention:
    *_, found = tag(f"{story} {words.strip()} he left.", published="2026-11-11")
    return found


def holds(wide: Interval | None, narrow: Interval | None) -> bool:
    return wide is None or (narrow is not None and narrow.within(wide))


@pytest.mark.parametrize("coarse", COARSE)
@pytest.mark.parametrize("words", [one.strip() for one in COUNTED.replace("\n", "|").split("|")])
def test_a_coarser_story_never_gives_a_narrower_date(words: str, coarse: str) -> None:
    wide = last(coarse, words)
    for day in COARSE[coarse]:
        exact = last(f"On {day:%-d %B %Y} he was jailed.", words)
        assert exact.text == wide.text
        assert exact.interval is not None
        assert holds(wide.interval, exact.interval), (wide.value, exact.value)


@pytest.mark.parametrize("words", COARSE_BY_CUSTOM)
def test_a_month_or_season_after_a_decade_is_only_bounded(words: str) -> None:
    found = last("In the 1990s he was jailed.", words)
    assert found.status is Status.BOUNDED
    assert found.value.startswith("XXXX-")


def test_a_bare_day_needs_a_month() -> None:
    assert last("In May 2015 he was jailed.", "On the 15th").value == "2015-05-15"
    for coarse in ("In 2015", "In the summer of 2015", "In the third quarter of 2015"):
        assert last(f"{coarse} he was jailed.", "On the 15th").status is Status.UNRESOLVED


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The following June", "2015-06"),
        ("The following March", "2016-03"),
        ("June of the following year", "2016-06"),
        ("In March of the following year", "2016-03"),
        ("The previous January", "2015-01"),
        ("January of the previous year", "2014-01"),
        ("The following 20 May", "2015-05-20"),
        ("The following 10 May", "2016-05-10"),
        ("The following Christmas", "2015-12-25"),
        ("The following Easter", "2016-03-27"),
        ("The previous Easter", "2015-04-05"),
    ],
)
def test_the_following_june_is_the_first_that_follows(words: str, value: str) -> None:
    assert last("On 15 May 2015 he was jailed.", words).value == value


def test_a_time_of_day_in_a_stretch_is_dated_to_the_day() -> None:
    assert (found := last("In May 2015 he was jailed.", "The next morning").interval) is not None
    assert found.granularity is Granularity.DAY


@pytest.mark.parametrize("published", ["2019", None])
def test_after_a_look_back_a_bounded_story_is_still_only_bounded(published: str | None) -> None:
    text = (
        "They met on Friday. Since 3 May 2018, when he resigned, nothing has moved. Two days later they left."
    )
    met, resigned, left = tag(text, published=published)
    assert resigned.value == "2018-05-03"
    for mention in (met, left):
        assert mention.status in (Status.BOUNDED, Status.UNRESOLVED)


def test_a_decade_that_states_its_century_counts_from_nothing() -> None:
    mention = tag("They met on 3 May 2019. In the 1990s they had not spoken.", published="2020-01-01")[1]
    assert (mention.value, mention.anchor.kind) == ("199", AnchorKind.ABSOLUTE)
