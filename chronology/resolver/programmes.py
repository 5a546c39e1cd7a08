"""Days that head the entries of a list, one after the other: "Tuesday: rates. Wednesday: results. Friday: jobs."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from chronology.intervals import Granularity
from chronology.resolver.clauses import opens_sentence
from chronology.resolver.expressions import Calendar, Counted, Direction, Duration, Weekday
from chronology.resolver.nature import nature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["IN_ROW", "OPENS_ROW", "WORKING_WEEK", "with_programmes"]

OPENS_ROW: Final = "the day heads the first entry of a list of days"
IN_ROW: Final = "the day heads an entry of a list of days"
_TITLE = 160
"""Characters before the first day in which a title tells what the list is."""
_MARK = ":"
WORKING_WEEK = 4
"""Days from Monday to Friday. A list that would go on for longer is told backwards: "on Friday and Thursday"."""


def with_programmes(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where weekdays that head a list count from its first day, which a title may put ahead.

    That may be a date with its weekday. All of them lie where the clause of the first one points.
    """
    found = list(phrases)
    row: _Row | None = None
    for at, phrase in enumerate(phrases):
        match phrase.says:
            case Calendar(day=int(), weekday=int(weekday)) as date if _heads(phrase, text, cues):
                row, found[at] = _Row(date, weekday), phrase._replace(note=phrase.note or OPENS_ROW)
            case Weekday() as day if _heads(phrase, text, cues) and nature(day).is_open:
                row = (row and row.reach(day.index)) or _opened(phrase, day, text, cues)
                found[at] = phrase._replace(says=row.day, note=IN_ROW if row.days else OPENS_ROW)
    return found


class _Row(NamedTuple):
    """A list of days."""

    first: Weekday | Calendar
    weekday: int
    """That of the first day."""
    days: int = 0
    """How many days after the first one it has got to."""

    def reach(self, weekday: int) -> _Row | None:
        """The list, gone on to the next such weekday; ``None`` where that is of another list.

        A week has seven days, and "Wednesday: … Tuesday: …" is told backwards.
        """
        ahead = (weekday - self.weekday - self.days) % 7
        goes_on = 0 < ahead <= WORKING_WEEK and self.days + ahead < 7
        return self._replace(days=self.days + ahead) if goes_on else None

    @property
    def day(self) -> Expression:
        """The day it has got to."""
        if not self.days:
            return self.first
        return Counted(Duration(((float(self.days), Granularity.DAY),)), 1, start=self.first, exact=True)


def _opened(phrase: Phrase, day: Weekday, text: str, cues: Cues) -> _Row:
    """A list that opens with a weekday, which lies ahead where the title says so."""
    is_ahead = cues.programmes.search(text, max(0, phrase.start - _TITLE), phrase.start) is not None
    return _Row(replace(day, direction=Direction.HERE) if is_ahead else day, day.index)


def _heads(phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether a day opens an entry: "Tuesday: …"."""
    return text.startswith(_MARK, phrase.end) and opens_sentence(text, phrase.start, cues.openers)
