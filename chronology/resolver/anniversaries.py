"""Dates of what has its anniversary: "30 años del golpe del 4 de febrero" is that of 30 years ago."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import Calendar, Counted, Direction, Duration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["with_anniversaries"]


def with_anniversaries(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where a date without its year is the one that lies closest to so many years ago."""
    found = list(phrases)
    for i, (length, date) in enumerate(itertools.pairwise(phrases)):
        match length.says, date.says:
            case (
                Duration(amounts=((float(years), Granularity.YEAR),), direction=Direction.BARE) as said,
                Calendar(year=None, of=None, month=int()),
            ) if years % 1 == 0 and cues.anniversaries.fullmatch(text, length.end, date.start):
                found[i + 1] = date._replace(says=Counted(said, -1, start=date.says, exact=True))
            case _:
                pass
    return found
