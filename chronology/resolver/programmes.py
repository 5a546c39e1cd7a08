"""Days that head the entries of a list, one after the other: "Tuesday: rates. Wednesday: results. Friday: jobs."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from chronology.intervals import Granularity
from chronology.resolver.clauses import opens_sentence
from chronology.resolver.expressions import Counted, Direction, Duration, Weekday
from chronology.resolver.nature import nature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["IN_ROW", "OPENS_ROW", "with_programmes"]

OPENS_ROW: Final = "the day heads the first entry of a list of days"
IN_ROW: Final = "the day heads an entry of a list of days"
_TITLE = 160
"""Characters before the first day in which a title tells what the list is."""
_MARK = ":"


def with_programmes(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where weekdays that head a list count from its first one, which a title may put ahead.

    All of them lie where the clause of that one points.
    """
    found = list(phrases)
    first: Weekday | None = None
    days = 0
    for at, phrase in enumerate(phrases):
        said = phrase.says
        if not isinstance(said, Weekday) or not _heads(phrase, text, cues):
            continue
        if first is None or days + (ahead := (said.index - first.index - days) % 7) > 6 or not ahead:
            is_ahead = cues.programmes.search(text, max(0, phrase.start - _TITLE), phrase.start) is not None
            first, days = replace(said, direction=Direction.HERE) if is_ahead else said, 0
            found[at] = phrase._replace(says=first, note=OPENS_ROW)
        else:
            days += ahead
            row = Duration(((float(days), Granularity.DAY),))
            found[at] = phrase._replace(says=Counted(row, 1, start=first, exact=True), note=IN_ROW)
    return found


def _heads(phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether a weekday opens an entry: "Tuesday: …"."""
    return (
        text.startswith(_MARK, phrase.end)
        and nature(phrase.says).is_open
        and opens_sentence(text, phrase.start, cues.openers)
    )
