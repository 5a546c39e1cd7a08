"""Why a reference of annotated texts counts as wrong: a notation or convention of its annotators, or ours to mend."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.accuracy.timex import Timex

__all__ = ["DIFFERENCES", "MARKED", "MISSED", "SPURIOUS", "Difference", "difference_of"]

MISSED, SPURIOUS, MARKED = "not found", "found by us only", "marked by annotators"


@dataclass(frozen=True, slots=True)
class Difference:
    """How an annotated reference and ours differ in value; ``holds`` tells it by type and value."""

    name: str
    why: str
    holds: Callable[[Timex, Timex], bool]
    ours: bool = False
    """Whether it may be a fault of ours."""


_VAGUE = re.compile(r"(?:PAST|PRESENT|FUTURE)_REF|PT?X[A-Z]+")
_HALF_HOURS = re.compile(r"T(\d+)\.5H")
_SHORT_HOUR = re.compile(r"T(\d):")
_NUMBERS = re.compile(r"[\d.]+|X")


def _spelled_alike(value: str) -> str:
    """The value in one notation: two digits for an hour, "BC" for years before Christ, hours in hours and minutes."""
    spelled = _SHORT_HOUR.sub(r"T0\1:", value.replace("BCE", "BC"))
    return _HALF_HOURS.sub(r"T\1H30M", spelled)


def _is_another_notation(gold: Timex, found: Timex) -> bool:
    return _spelled_alike(str(gold.value)) == _spelled_alike(str(found.value))


def _is_a_length(gold: Timex, found: Timex) -> bool:
    return gold.type == "DURATION" and found.type in ("DATE", "TIME")


def _is_a_moment(gold: Timex, found: Timex) -> bool:
    return found.type == "DURATION" and gold.type in ("DATE", "TIME")


def _is_vague(gold: Timex, found: Timex) -> bool:
    return bool(_VAGUE.fullmatch(str(gold.value))) != bool(_VAGUE.fullmatch(str(found.value))) and not (
        _is_part_of_a_pair(gold, found)
    )


def _is_part_of_a_pair(gold: Timex, found: Timex) -> bool:
    """Whether the annotators marked one of the numbers of "two to three weeks", which we leave open."""
    values = [str(one.value) for one in (gold, found)]
    return "X" in values[1] and "X" not in values[0] and len({_NUMBERS.sub("", one) for one in values}) == 1


def _has_no_day(gold: Timex, found: Timex) -> bool:
    value = str(gold.value)
    return value.startswith(("XXXX", "T")) and not str(found.value).startswith(("XXXX", "T"))


def _is_of_another_year(gold: Timex, found: Timex) -> bool:
    one, other = str(gold.value), str(found.value)
    return one[:4].isdigit() and other[:4].isdigit() and one[4:] == other[4:] != ""


def _is_of_another_grain(gold: Timex, found: Timex) -> bool:
    one, other = str(gold.value), str(found.value)
    return one.startswith(other) or other.startswith(one)


DIFFERENCES = (
    Difference(
        "another notation of the same value", "T3:00 is T03:00, BCE0999 is BC0999", _is_another_notation
    ),
    Difference(
        "one number of two", "'three to five days' is one length, its amount open", _is_part_of_a_pair
    ),
    Difference(
        "a length", "'two years ago', 'two days later' name a moment; so say most annotators", _is_a_length
    ),
    Difference("a moment", "'the past week' is a length that ends today", _is_a_moment),
    Difference("vague, or not", "where nothing is counted, TIMEX3 has several words for it", _is_vague),
    Difference("no day told", "a bare weekday or time of day has one in the news", _has_no_day),
    Difference("another year", "ours or theirs: the words tell none", _is_of_another_year, ours=True),
    Difference("a finer or coarser unit", "ours or theirs", _is_of_another_grain, ours=True),
    Difference("read otherwise", "ours or theirs", lambda gold, found: True, ours=True),
)
"""In the order in which they are tried."""


def difference_of(gold: Timex, found: Timex) -> Difference | None:
    """Why two references that overlap differ in value; ``None`` where they don't, or where it isn't judged."""
    if gold.value is None or gold.value == found.value:
        return None
    return next(one for one in DIFFERENCES if one.holds(gold, found))
