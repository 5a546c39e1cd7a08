"""The measure of timelines, on timelines small enough to count by hand."""

from __future__ import annotations

import pytest

from benchmarks.timelines import Happening, Score, date_of, gold_timeline, score
from chronology.intervals import Interval, iso_week, month, open_ended, year


def happening(date: str, *mentions: str) -> Happening:
    return Happening(date, frozenset(mentions))


GOLD = [happening("2008-03-01", "a", "a2"), happening("2008-03-01", "b"), happening("2009-XX-XX", "c")]


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        pytest.param(GOLD, Score(4, 4, 4, 4), id="the gold itself"),
        pytest.param([], Score(0, 0, 4, 0), id="nothing"),
        pytest.param([happening("2008-03-01", "a2")], Score(1, 1, 4, 1), id="another mention of an event"),
        pytest.param([happening("2008-03-02", "a")], Score(1, 0, 4, 0), id="a wrong date"),
        pytest.param(
            [happening("2008-03-02", "a"), happening("2010-XX-XX", "c")],
            Score(3, 1, 4, 1),
            id="the order alone",
        ),
        pytest.param([happening("2008-03-01", "x")], Score(1, 0, 4, 0), id="an event that is none"),
    ],
)
def test_score_counts_relations(system: list[Happening], expected: Score) -> None:
    assert score(system, GOLD) == expected


def test_f1_is_the_harmonic_mean() -> None:
    assert Score(4, 2, 8, 4).f1 == pytest.approx(50)
    assert Score(0, 0, 4, 0).f1 == 0


def test_gold_leaves_out_what_has_no_date_and_keys_a_mention_by_its_first_word() -> None:
    rows = [
        {"order": 0, "date": "XXXX-XX-XX", "mentions": ["1-2-said"]},
        {"order": 1, "date": "2008-03-01", "mentions": ["1-3-push_back"]},
    ]
    assert gold_timeline(rows) == [happening("2008-03-01", "1-3-push")]


@pytest.mark.parametrize(
    ("interval", "date"),
    [
        (month(2008, 3), "2008-03-XX"),
        (year(2008), "2008-XX-XX"),
        (iso_week(2008, 10), "2008-03-XX"),
        (open_ended(year(2008)), "2008-XX-XX"),
    ],
)
def test_date_is_no_finer_than_the_interval(interval: Interval, date: str) -> None:
    assert date_of(interval) == date
