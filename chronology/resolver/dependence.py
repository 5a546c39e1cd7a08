"""What words depend on: a year of their own, the moment of speaking, or the time that the story has arrived at."""

from __future__ import annotations

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Beside,
    Calendar,
    Clock,
    Counted,
    Direction,
    Expression,
    Holiday,
    InYear,
    Nth,
    Part,
    PartOfDay,
    Shifted,
    Vague,
    Weekday,
    Weekend,
)

__all__ = [
    "is_deictic",
    "is_now",
    "is_of_last_year",
    "is_today",
    "is_years_back",
    "looks_back",
    "needs_speech",
    "stated_year",
]


def stated_year(said: Expression | None) -> int | None:
    """The year that the words themselves state."""
    match said:
        case Calendar(year=int(year)) | Part(year=int(year)) | Holiday(year=int(year)):
            return year
        case Clock(day=day) | PartOfDay(day=day):
            return stated_year(day) if day is not None else None
        case Nth(whole=whole) | Beside(date=whole):
            return stated_year(whole)
        case _:
            return None


def is_deictic(said: Expression | None) -> bool:
    """Whether the words count from the moment of speaking: "yesterday", "Friday", "last week", "two days ago"."""
    match said:
        case Weekday(base=base) | Shifted(base=base) | Counted(base=base):
            return base is not Base.STORY
        case Weekend():
            return True
        case Clock(day=day) | PartOfDay(day=day):
            return day is not None and is_deictic(day)
        case Beside(date=date):
            return is_deictic(date)
        case Calendar(year=None, of=None, direction=way) | Part(year=None, of=None, direction=way):
            return way is not Direction.BARE
        case Calendar(of=of) | Part(of=of) | Holiday(of=of):
            return of is not None and of.base is not Base.STORY
        case _:
            return False


def is_today(said: Expression | None) -> bool:
    """Whether the words name the present unit from the moment of speaking, in a history too: "today", "tonight"."""
    match said:
        case Shifted(count=0, base=Base.SPEECH):
            return True
        case Clock(day=day) | PartOfDay(day=day):
            return is_today(day)
        case _:
            return False


def is_years_back(said: Expression | None) -> bool:
    """Whether the words name a year, or what is of one, before the moment of writing: "last year", "last spring"."""
    match said:
        case Shifted(unit=unit, count=count, base=Base.SPEECH):
            return count < 0 and unit.rank >= Granularity.YEAR.rank
        case Calendar(year=None, of=None, direction=way) | Part(year=None, of=None, direction=way):
            return way is Direction.BACK
        case Calendar(of=of) | Part(of=of) | Holiday(of=of):
            return is_years_back(of)
        case _:
            return False


def is_of_last_year(said: Expression) -> bool:
    """Whether the words tell a month of last year, or a day of it."""
    return isinstance(said, Calendar) and said.of is not None and is_years_back(said)


def looks_back(said: Expression) -> bool:
    """Whether the words only compare with a year before, and leave the story where it is: "a year earlier"."""
    match said:
        case Counted(duration=duration, sign=sign):
            return sign < 0 and duration.amounts[-1][1].rank >= Granularity.YEAR.rank
        case Part(index=0):
            return True
        case Part(of=Shifted(count=count), direction=way):
            return count < 0 or way is Direction.BACK
        case Shifted(count=count, base=Base.STORY):
            return count < 0
        case _:
            return False


def needs_speech(said: Expression, *, story_known: bool) -> bool:  # noqa: C901 - one case an expression
    """Whether the words can't be placed without the moment of speaking."""
    match said:
        case Part(index=0, of=of):
            return not story_known or (of is not None and of.base is Base.SPEECH)
        case Calendar(year=None, month=None, weekday=None, of=None, direction=Direction.BARE):
            return not story_known
        case Calendar(year=year, of=of) | Part(year=year, of=of) | Holiday(year=year, of=of):
            return year is None and (of is None or of.base is not Base.STORY or not story_known)
        case Shifted(base=base):
            return base is not Base.STORY or not story_known
        case Counted(base=base, start=start):
            if start is not None:
                return needs_speech(start, story_known=story_known)
            return base is not Base.STORY or not story_known
        case Clock(day=day) | PartOfDay(day=day):
            return not story_known if day is None else needs_speech(day, story_known=story_known)
        case Nth(whole=whole) | Beside(date=whole):
            return needs_speech(whole, story_known=story_known)
        case Weekday(base=base):
            return base is not Base.STORY or not story_known
        case InYear(other=other):
            return other.year is None
        case Weekend():
            return True
        case _:
            return False


def is_now(said: Expression) -> bool:
    """Whether the words tell as reports do, from the moment of speaking; years and longer don't count."""
    if isinstance(said, Shifted) and said.unit.rank >= Granularity.YEAR.rank:
        return False
    return (
        is_deictic(said)
        or (isinstance(said, Part) and said.unit is Granularity.QUARTER)
        or said == Vague("PRESENT_REF")
    )
