"""A fiscal year, or a quarter of one, need not be the calendar's: "fiscal 2021" is about 2021."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity

if TYPE_CHECKING:
    from chronology.resolver.mention import Mention
    from chronology.resolver.rules import Cues

__all__ = ["as_fiscal"]

_COARSE = Granularity.QUARTER.rank
"""What is told to the month or the day ("the fiscal year ended June 30") is known."""
_WHY = "about, for a fiscal year need not be the calendar's"


def as_fiscal(mention: Mention, cues: Cues) -> Mention:
    """The same reference, approximate where its words say "fiscal" and not when that year begins."""
    interval = mention.interval
    if interval is None or interval.granularity.rank < _COARSE or interval.approximate:
        return mention
    words = mention.text.lower()
    if not any(word in words for word in cues.fiscal):
        return mention
    about = replace(interval, approximate=True)
    return mention._replace(interval=about, trace=(*mention.trace, _WHY))
