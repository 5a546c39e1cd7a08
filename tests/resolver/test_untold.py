"""Where nobody knows when a text was published, nothing is counted from a day, also no second reading and no trace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from chronology.intervals import Granularity
from chronology.resolver import resolve
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Counted,
    Direction,
    Duration,
    Expression,
    Part,
    PartOfDay,
    Shifted,
    Weekday,
    Weekend,
)
from chronology.resolver.place import place
from chronology.resolver.placed import Moment
from chronology.resolver.rules import known_languages
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chronology.resolver.mention import Mention

A_DAY = CalendarUnit(Granularity.DAY, 2018, 3, 28)
TWO_DAYS = Duration(((2.0, Granularity.DAY),))


@pytest.mark.parametrize(
    "said",
    [
        Weekday(0),
        Weekend(),
        Calendar(month=3, day=9),
        Calendar(month=3, direction=Direction.BACK),
        Calendar(day=12),
        Part(Granularity.QUARTER, 3),
        Shifted(Granularity.YEAR, -1),
        Counted(TWO_DAYS, -1),
        PartOfDay("MO"),
        Shifted(Granularity.DAY, 0, Base.STORY),
        Counted(TWO_DAYS, 1, base=Base.STORY),
    ],
)
def test_what_counts_from_the_unknown_has_no_place(said: Expression) -> None:
    assert place(said, Moment()) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        (Calendar(2019, 5, 6), "2019-05-06"),
        (Shifted(Granularity.DAY, 1, Base.STORY), "2018-03-29"),
        (Counted(TWO_DAYS, 1, base=Base.STORY), "2018-03-30"),
        (Counted(TWO_DAYS, -1, start=Calendar(2019, 5, 6)), "2019-05-04"),
    ],
)
def test_what_counts_from_a_date_told_needs_no_other(said: Expression, value: str) -> None:
    found = place(said, Moment(reached=A_DAY))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        (
            "In the 21st century alone, five treaties have failed. The same day two envoys left.",
            "The same day",
            "20",
        ),
        (
            "In the 21st century alone, five treaties have failed. It fell by the end of the month.",
            "the end of",
            "20",
        ),
        ("Sanctions came on 28 January 2019. Fighting began on the 12th.", "the 12th", "XXXX-XX-12"),
    ],
)
def test_no_day_stands_in_for_the_unknown_one(text: str, quote: str, value: str) -> None:
    found = next(one for one in resolve(text, published=None, lang="en") if one.text.startswith(quote))
    assert found.value == value


def _dates_named(one: Mention) -> set[int]:
    """The years that its other readings and its trace name."""
    said = [other.value for other in one.alternatives] + [
        step for step in one.trace if step.startswith("counted")
    ]
    return {int(year) for year in re.findall(r"\b\d{4}\b", " ".join(said))}


@pytest.mark.parametrize("lang", known_languages())
def test_no_other_reading_counts_from_a_day_that_nobody_told(
    lang: str, corpus: Callable[[str], Sequence[dict[str, Any]]]
) -> None:
    """Far from every date of a text lies no second reading of one of them."""
    checked = 0
    for text in (case["text"] for case in corpus(lang)):
        found = resolve(text, published=None, lang=lang)
        told = {one.interval.begin.year for one in found if one.interval is not None and one.interval.begin}
        for one in found:
            checked += 1
            assert all(any(abs(year - here) <= 2 for here in told) for year in _dates_named(one)), text
    assert checked > 500
