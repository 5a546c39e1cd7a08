"""What a text has told so far: the moment it has arrived at, and whether it narrates or reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    Counted,
    Holiday,
    Nth,
    Part,
    PartOfDay,
    Shifted,
    Weekday,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.units import CalendarUnit

__all__ = ["Told", "inherited_year", "is_deictic", "needs_speech", "stated_year", "tells_history"]


@dataclass(frozen=True, slots=True)
class Told:
    """An earlier reference, as far as later ones count from it."""

    unit: CalendarUnit
    start: int
    end: int
    paragraph: int
    said: Expression


def stated_year(said: Expression | None) -> int | None:
    """The year that the words themselves state."""
    match said:
        case Calendar(year=int(year)) | Part(year=int(year)) | Holiday(year=int(year)):
            return year
        case Clock(day=day) | PartOfDay(day=day):
            return stated_year(day) if day is not None else None
        case Nth(whole=whole):
            return stated_year(whole)
        case _:
            return None


def is_deictic(said: Expression | None) -> bool:
    """Whether the words count from the moment of speaking: "yesterday", "Friday", "last week", "two days ago"."""
    match said:
        case Weekday():
            return True
        case Shifted(base=base) | Counted(base=base):
            return base is Base.SPEECH
        case Clock(day=day) | PartOfDay(day=day):
            return day is not None and is_deictic(day)
        case Calendar(of=of) | Part(of=of) | Holiday(of=of):
            return of is not None and of.base is Base.SPEECH
        case _:
            return False


def needs_speech(said: Expression, *, story_known: bool) -> bool:
    """Whether the words can't be placed without the moment of speaking."""
    match said:
        case Calendar(year=year, of=of) | Part(year=year, of=of) | Holiday(year=year, of=of):
            return year is None and (of is None or of.base is Base.SPEECH or not story_known)
        case Shifted(base=base):
            return base is Base.SPEECH or not story_known
        case Counted(base=base, start=start):
            if start is not None:
                return needs_speech(start, story_known=story_known)
            return base is Base.SPEECH or not story_known
        case Clock(day=day) | PartOfDay(day=day):
            return not story_known if day is None else needs_speech(day, story_known=story_known)
        case Nth(whole=whole):
            return needs_speech(whole, story_known=story_known)
        case Weekday():
            return True
        case _:
            return False


def tells_history(phrases: Iterable[Phrase], published_year: int | None) -> bool:
    """Whether a text narrates the past rather than reports the news: years stated outweigh days counted from now."""
    past, now = 0, 0
    for phrase in phrases:
        year = stated_year(phrase.says)
        if year is not None and year != published_year:
            past += 1
        elif is_deictic(phrase.says) and not _is_long(phrase.says):
            now += 1
    return past >= 3 and past > 3 * now


def _is_long(said: Expression) -> bool:
    return isinstance(said, Shifted) and said.unit.rank >= Granularity.YEAR.rank


def inherited_year(told: list[Told], said: Expression, paragraph: int, *, history: bool) -> int | None:
    """The year a bare month or day takes from what was told before; ``None`` where the text reports the news.

    A history passes its year on all through; a news text only inside the paragraph that states it.
    """
    last = told[-1] if told else None
    if last is None or not isinstance(said, Calendar | Part | Holiday):
        return None
    if not history and not _stated_here(told, paragraph):
        return None
    year = last.unit.year
    before = last.unit.month
    if isinstance(said, Calendar) and said.month is not None and before is not None and said.month + _TURN <= before:
        return year + 1
    return year


_TURN = 9
"""A month that lies so many months before the last one told is the next year's."""


def _stated_here(told: list[Told], paragraph: int) -> bool:
    for one in reversed(told):
        if one.paragraph != paragraph or is_deictic(one.said):
            return False
        if stated_year(one.said) is not None:
            return True
    return False
