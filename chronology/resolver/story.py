"""What a text has told so far: the moment it has arrived at, and whether it narrates or reports."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    Counted,
    Direction,
    Holiday,
    Nth,
    Part,
    PartOfDay,
    Shifted,
    Vague,
    Weekday,
    Weekend,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronology.resolver.expressions import Expression
    from chronology.resolver.nature import Nature
    from chronology.resolver.units import CalendarUnit

__all__ = [
    "Here",
    "Told",
    "inherited_year",
    "is_deictic",
    "is_now",
    "looks_back",
    "needs_speech",
    "sets_time",
    "stated_year",
    "tells_history",
]


@dataclass(frozen=True, slots=True)
class Told:
    """An earlier reference, as far as later ones count from it."""

    unit: CalendarUnit
    start: int
    end: int
    paragraph: int
    nature: Nature
    signal: str | None = None
    opens: bool = False
    """Whether it opens its sentence: "In 2013 …" sets the scene."""
    free: bool = True
    """Whether it stands wherever it is published: only such dates pass their year on."""
    is_known: bool = True
    """False where it is only bounded: ``unit`` is then one of the places it may have."""


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
        case Weekday(base=base) | Shifted(base=base) | Counted(base=base):
            return base is Base.SPEECH
        case Weekend():
            return True
        case Clock(day=day) | PartOfDay(day=day):
            return day is not None and is_deictic(day)
        case Calendar(year=None, of=None, direction=way) | Part(year=None, of=None, direction=way):
            return way is not Direction.BARE
        case Calendar(of=of) | Part(of=of) | Holiday(of=of):
            return of is not None and of.base is Base.SPEECH
        case _:
            return False


def looks_back(said: Expression) -> bool:
    """Whether the words only compare with a year before, and leave the story where it is: "a year earlier"."""
    match said:
        case Counted(duration=duration, sign=sign):
            return sign < 0 and duration.amounts[-1][1].rank >= Granularity.YEAR.rank
        case Part(of=Shifted(count=count)):
            return count < 0
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
        case Weekday(base=base):
            return base is Base.SPEECH or not story_known
        case Weekend():
            return True
        case _:
            return False


def tells_history(natures: Iterable[Nature], published_year: int | None) -> bool:
    """Whether a text narrates the past rather than reports the news: years stated outweigh days counted from now."""
    past, now = 0, 0
    for one in natures:
        if one.stated_year is not None and one.stated_year != published_year:
            past += 1
        elif one.is_now:
            now += 1
    return past >= 3 and past > 3 * now


def is_now(said: Expression) -> bool:
    """Whether the words tell as reports do, from the moment of speaking; years and longer don't count."""
    if isinstance(said, Shifted) and said.unit.rank >= Granularity.YEAR.rank:
        return False
    return (
        is_deictic(said)
        or (isinstance(said, Part) and said.unit is Granularity.QUARTER)
        or said == Vague("PRESENT_REF")
    )


@dataclass(frozen=True, slots=True)
class Here:
    """Where a reference stands: its offset, its paragraph, and whether the text tells a history."""

    start: int
    paragraph: int
    history: bool


def inherited_year(told: list[Told], months: Mapping[int, int], said: Expression, here: Here) -> int | None:
    """The year a bare month or day takes from what was told before; ``None`` where the text reports the news.

    A history passes its year on all through; a news text only inside the passage that states it. ``months``
    holds the month last told in each year.
    """
    setters = list(itertools.islice((one for one in reversed(told[-_MEMORY:]) if sets_time(one)), 2))
    last = _scene(setters, here)
    if last is None or not isinstance(said, Calendar | Part | Holiday):
        return None
    if not here.history and not _year_is_set(told, here):
        return None
    before = months.get(last.unit.year)
    if (
        isinstance(said, Calendar)
        and said.month is not None
        and before is not None
        and said.month + _TURN <= before
    ):
        return last.unit.year + 1
    return last.unit.year


def _scene(setters: list[Told], here: Here) -> Told | None:
    """Where the story stands: the last of ``setters`` (latest first), unless it names a year only in passing.

    A bare year that neither opens its sentence nor stands right before is an aside ("a campaign planned for
    1976") where the story has just told a finer date.
    """
    if len(setters) < 2:
        return setters[0] if setters else None
    last, before = setters
    is_aside = last.unit.granularity.rank >= Granularity.YEAR.rank and not last.opens
    if not is_aside or here.start - last.end < _NEAR or before.unit.granularity.rank >= Granularity.YEAR.rank:
        return last
    return (
        before
        if before.paragraph == last.paragraph or abs(last.unit.year - before.unit.year) > _LEAP
        else last
    )


_MEMORY = 12
"""References that may still set the scene."""
_LEAP = 5
"""Years. A bare year farther off than that is an aside even in a new paragraph."""


def sets_time(one: Told) -> bool:
    """Whether the story stands there afterwards; a look back ("since 1943", "two decades earlier") doesn't move it."""
    if one.nature.looks_back or not one.free:
        return False
    return not one.nature.is_deictic and one.signal not in _LOOKING_BACK


_LOOKING_BACK = frozenset({"since", "from"})
_TURN = 9
"""A month that lies so many months before the last one told is the next year's."""
_NEAR = 60
"""Characters within which a year just told governs the date beside it: "In 2002, on 11 April"."""
_BESIDE = 12
"""The same where the year doesn't open its sentence: "he left in 2002, in April"."""
_SETTING = frozenset({None, "in", "on", "at", "by", "during", "throughout"})
"""Words before a date that set the scene; "since 1980" or "to 1994" set none."""


def _year_is_set(told: list[Told], here: Here) -> bool:
    """Whether a news text has gone back to a year in this passage, and stays there.

    The year must set the scene, and not only tell an event apart ("the May 2010 accord", "a plan drawn up in
    1987"): it opens its sentence, stands right before, or comes with its month ("began in August 1914").
    """
    last, after = told[-1], here.start
    if last.opens and last.unit.granularity is Granularity.YEAR and after - last.end < _NEAR:
        return last.signal in _SETTING and not last.nature.is_deictic
    for one in reversed(told[-_MEMORY:]):
        if one.nature.is_deictic or one.signal not in _SETTING:
            return False
        if one.nature.stated_year is not None and after - one.end < _BESIDE:
            return True
        if one.paragraph != here.paragraph:
            return False
        if one.nature.stated_year is not None:
            return one.opens or (one.signal is not None and one.unit.granularity in _DATED)
        after = one.start
    return False


_DATED = (Granularity.DAY, Granularity.MONTH)
