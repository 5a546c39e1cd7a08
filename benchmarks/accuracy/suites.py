"""The measures for cases from other resolvers' test suites: the right interval, and silence on negatives.

A case is right when every expectation that states an interval (or a point) is met by the prediction that
overlaps it most: equal to the interval or to an alternative that the suite allows, or holding the point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.accuracy.timex import Timex

__all__ = [
    "Case",
    "Expectation",
    "SuiteTally",
    "interval_is_right",
    "is_met",
    "is_silent",
    "most_overlapping",
    "normal_moment",
]

_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
_MIDNIGHT = "00:00:00"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a suite expects at ``[start, end)``; moments are normal, ``intervals`` all readings allowed."""

    start: int
    end: int
    intervals: tuple[tuple[str | None, str | None], ...]
    point: str | None = None
    point_is_a_day: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One text with its reference time; a case without expectations is a negative one."""

    id: str
    suite: str
    text: str
    published: str | None
    expected: tuple[Expectation, ...]
    lang: str = "en"


def normal_moment(text: str | None) -> str | None:
    """An ISO date or moment as ``YYYY-MM-DDTHH:MM:SS``, its zone dropped."""
    if not text:
        return None
    day, _, clock = text.replace(" ", "T").partition("T")
    clock = _ZONE.sub("", clock).partition(".")[0]
    return f"{day}T{clock}{_MIDNIGHT[len(clock) :]}"


def interval_is_right(case: Case, found: Sequence[Timex]) -> bool | None:
    """Whether all expected intervals are met; ``None`` where the case states none."""
    verdicts = [
        is_met(expected, most_overlapping(expected, found))
        for expected in case.expected
        if expected.intervals or expected.point
    ]
    return all(verdicts) if verdicts else None


def is_silent(found: Sequence[Timex]) -> bool:
    """Whether nothing is dated; durations and sets date nothing."""
    return all(got.type in ("DURATION", "SET") for got in found)


def most_overlapping(expected: Expectation, found: Sequence[Timex]) -> Timex | None:
    def overlap(got: Timex) -> int:
        return min(got.end, expected.end) - max(got.start, expected.start)

    best = max(found, key=overlap, default=None)
    return best if best is not None and overlap(best) > 0 else None


def is_met(expected: Expectation, got: Timex | None) -> bool:
    if got is None:
        return False
    begin, end = normal_moment(got.begin), normal_moment(got.end_excl)
    return (begin, end) in expected.intervals or _holds_point(expected, begin, end)


def _holds_point(expected: Expectation, begin: str | None, end: str | None) -> bool:
    point = expected.point
    if point is None or begin is None:
        return False
    if expected.point_is_a_day:
        return begin[:10] == point[:10]
    return begin == point or (begin <= point and (end is None or point < end))


@dataclass(slots=True)
class SuiteTally:
    """Counts over the cases of one suite, or of all."""

    dated: int = 0
    right: int = 0
    negative: int = 0
    silent: int = 0

    def add(self, case: Case, found: Sequence[Timex]) -> None:
        """Count one case in."""
        if not case.expected:
            self.negative += 1
            self.silent += is_silent(found)
            return
        verdict = interval_is_right(case, found)
        if verdict is not None:
            self.dated += 1
            self.right += verdict

    def interval_share(self) -> float | None:
        """Per cent of the cases that state an interval."""
        return 100 * self.right / self.dated if self.dated else None

    def silent_share(self) -> float | None:
        """Per cent of the negative cases."""
        return 100 * self.silent / self.negative if self.negative else None
