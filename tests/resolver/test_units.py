"""Units of the calendar: runs of them inside a larger one tile it."""

from __future__ import annotations

import pytest

from chronology.intervals import Granularity, Interval, parse_date
from chronology.resolver.units import run_in


@pytest.mark.parametrize(
    ("whole", "unit", "count", "runs", "begins"),
    [
        ("2019-02", Granularity.DAY, 15, 2, ["2019-02-01", "2019-02-16"]),
        ("2020-02", Granularity.DAY, 15, 2, ["2020-02-01", "2020-02-16"]),
        ("2019-06", Granularity.DAY, 15, 2, ["2019-06-01", "2019-06-16"]),
        ("2019-12", Granularity.DAY, 15, 2, ["2019-12-01", "2019-12-16"]),
        ("2019", Granularity.MONTH, 4, 3, ["2019-01-01", "2019-05-01", "2019-09-01"]),
    ],
)
def test_runs_tile_the_whole(whole: str, unit: Granularity, count: int, runs: int, begins: list[str]) -> None:
    larger = parse_date(whole)
    found = [run_in(larger, unit, count, index) for index in range(1, runs + 1)]
    assert all(isinstance(one, Interval) for one in found)
    edges = [(one.begin, one.end) for one in found if one is not None]
    assert [str(begin.date()) for begin, _ in edges if begin] == begins
    assert [begin for begin, _ in edges[1:]] == [end for _, end in edges[:-1]]
    assert edges[-1][1] == larger.end
    assert run_in(larger, unit, count, runs + 1) is None
