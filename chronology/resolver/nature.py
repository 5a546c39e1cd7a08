"""What an expression depends on, told once for all that ask: its own year, the clause, the moment of speaking."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from chronology.intervals import Granularity
from chronology.resolver.dependence import (
    is_deictic,
    is_now,
    looks_back,
    needs_speech,
    stated_year,
)
from chronology.resolver.expressions import (
    Base,
    Beside,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Era,
    Holiday,
    Nth,
    Part,
    PartOfDay,
    Shifted,
    Weekday,
    Weekend,
)
from chronology.resolver.hours import NEXT_DAY, NIGHTS_TOLD, THAT_DAY, THAT_YEAR
from chronology.resolver.saying import core, is_open

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression

__all__ = ["Nature", "nature"]


class Nature(NamedTuple):
    """The answers for one expression."""

    said: Expression
    core: Expression
    """The date inside a time of day, or inside "the first week of …"."""
    is_open: bool
    """Whether tense may turn its core one way or the other."""
    may_recur: bool
    """Whether a habit that the clause tells of leaves it without a place: "usually in May", "daily at 9 a.m."."""
    asks_the_clause: bool
    """Whether the clause is read for the way it points: also for "this Friday" and "at midnight"."""
    stated_year: int | None
    is_deictic: bool
    is_now: bool
    """Whether it is told from the moment of speaking, as reports tell."""
    looks_back: bool
    compares: bool
    """Whether it may look to a quarter told before: "a year ago", "the quarter"."""
    needs_speech: bool
    """Whether it needs the moment of speaking even where the story stands at a known date."""
    needs_speech_alone: bool
    """The same, where no date was told before."""
    speech_alone: bool
    """Whether it lies at one place on one day of speaking, wherever the story stands."""
    is_whole: bool
    """Whether it lies at one place, wherever and whenever it is said."""
    goes_on: bool
    """Whether it lies after the time told, never before the moment of speaking: "two days later", "the next day"."""
    follows: bool
    """Whether it does that, or is of the day told: "at midnight", "that night"."""
    counts_in: Granularity | None
    """The unit in which it counts from the time told; ``None`` where it doesn't, or is only that time again."""


@functools.lru_cache(maxsize=1 << 14)
def nature(said: Expression) -> Nature:
    """What ``said`` depends on; remembered, for texts say the same things again."""
    inner, year = core(said), stated_year(said)
    needs_speech_alone, goes_on = needs_speech(said, story_known=False), _goes_on(said)
    return Nature(
        said=said,
        core=inner,
        is_open=is_open(inner),
        may_recur=is_open(inner) or (isinstance(said, Clock | PartOfDay) and said.day in _ANY_DAY),
        asks_the_clause=_asks_the_clause(inner) or _is_in_this_unit(said),
        stated_year=year,
        is_deictic=is_deictic(said),
        is_now=is_now(said),
        looks_back=looks_back(said),
        compares=_compares(said),
        needs_speech=needs_speech(said, story_known=True),
        needs_speech_alone=needs_speech_alone,
        speech_alone=_speech_alone(said),
        is_whole=(year is not None or isinstance(inner, Era)) and not needs_speech_alone,
        goes_on=goes_on,
        follows=goes_on or _is_of_the_day_told(said),
        counts_in=None if _is_same(said) else _counts_in(said),
    )


_ANY_DAY = (None, THAT_DAY, NEXT_DAY)
"""The days of a time that a habit may take: "opens at 9 a.m.", "is open from 10 p.m. to 2 a.m."."""


def _goes_on(said: Expression) -> bool:
    match said:
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return _goes_on(day)
        case Calendar(of=of, direction=way) | Part(of=of, direction=way) | Holiday(of=of, direction=way):
            return of is not None and (_goes_on(of) or (of.base is Base.STORY and way is Direction.FORWARD))
        case Weekday(weeks=int(weeks), base=Base.STORY):
            return weeks > 0
        case Shifted(unit=unit, count=count, base=Base.STORY):
            return count > 0 and unit in _COUNTED_ON
        case Counted(duration=duration, sign=sign, base=Base.STORY, start=None):
            return sign > 0 and duration.amounts[-1][1] in _COUNTED_ON
        case _:
            return False


def _is_of_the_day_told(said: Expression) -> bool:
    """Whether it is a bare time, or of that very day or year: "at midnight he spoke", "that night", "May that year"."""
    match said:
        case Clock(day=None) | PartOfDay(day=None) | Shifted(Granularity.DAY, 0, Base.STORY):
            return True
        case PartOfDay(day=Shifted(Granularity.DAY, 0, Base.STORY)):
            return True
        case Calendar(of=of) | Part(unit=Granularity.SEASON, of=of):
            return of == THAT_YEAR
        case _:
            return False


_COUNTED_ON = (
    Granularity.MINUTE,
    Granularity.HOUR,
    Granularity.DAY,
    Granularity.WEEKEND,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
)


def _is_same(said: Expression) -> bool:
    """Whether it is the time told itself, or on its day: "that month", "that night". A week may stick out."""
    if isinstance(said, Clock | PartOfDay) and said.day is not None:
        return _is_same(said.day)
    return isinstance(said, Shifted) and not said.count and said.unit not in _ACROSS


_ACROSS = (Granularity.WEEK, Granularity.WEEKEND)


def _counts_in(said: Expression) -> Granularity | None:
    match said:
        case Shifted(unit=unit, base=Base.STORY):
            return unit
        case Counted(start=start) if start is not None:
            return _counts_in(start)
        case Counted(base=Base.STORY, duration=duration):
            return duration.amounts[-1][1]
        case Weekday(base=Base.STORY):
            return Granularity.DAY
        case Calendar(of=of) | Part(of=of) | Holiday(of=of) if of is not None:
            return _counts_in(of)
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return _counts_in(day)
        case Nth(whole=whole) | Beside(date=whole):
            return _counts_in(whole)
        case _:
            return None


def _is_in_this_unit(said: Expression) -> bool:
    """Whether it lies in a unit that hasn't ended: "the last Tuesday of the month", "that night"."""
    is_nth = isinstance(said, Nth) and isinstance(said.whole, Shifted) and said.whole.count == 0
    return is_nth or said in NIGHTS_TOLD


def _asks_the_clause(inner: Expression) -> bool:
    match inner:
        case Weekday(direction=Direction.HERE) | Weekend(direction=Direction.HERE):
            return True
        case Part(unit=Granularity.SEASON, direction=Direction.HERE):
            return True
        case Clock(hour=0, minute=0, second=None, day=None):
            return True
        case _:
            return is_open(inner)


def _speech_alone(said: Expression) -> bool:
    match said:
        case Weekday(base=Base.SPEECH) | Weekend() | Shifted(base=Base.SPEECH):
            return True
        case Calendar(month=int(), of=None) | Holiday(of=None) | Counted(base=Base.SPEECH, start=None):
            return True
        case _:
            return False


def _compares(said: Expression) -> bool:
    match said:
        case Counted(duration=Duration(amounts=((1.0, Granularity.YEAR),)), sign=-1, start=None):
            return True
        case Shifted(unit=Granularity.QUARTER, base=Base.STORY, count=0):
            return True
        case Part(unit=Granularity.QUARTER, index=0):
            return True
        case _:
            return False
