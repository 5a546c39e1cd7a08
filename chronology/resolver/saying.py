"""What can be told of an expression without placing it: its date, its symbolic value, the steps for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.dependence import is_deictic
from chronology.resolver.expressions import (
    Base,
    Beside,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Holiday,
    InYear,
    Nth,
    Part,
    PartOfDay,
    Shifted,
    Weekday,
    Weekend,
)
from chronology.resolver.holidays import HOLIDAYS
from chronology.resolver.mention import PART_OF_IT
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.placed import Moment, Placed

__all__ = ["core", "is_open", "steps", "symbol"]


def core(said: Expression) -> Expression:
    """The date inside a time of day, or inside "the first week of …"."""
    match said:
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return core(day)
        case Nth(whole=whole):
            return core(whole)
        case Counted(start=start) if start is not None:
            return core(start)
        case Beside(date=date):
            return core(date)
        case _:
            return said


def is_open(said: Expression) -> bool:
    """Whether tense may turn the date one way or the other."""
    match said:
        case Weekday(direction=direction, weeks=weeks, base=base):
            return direction is Direction.BARE and weeks is None and base is Base.SPEECH
        case Weekend(direction=direction):
            return direction is Direction.BARE
        case Calendar(year=year, of=of, direction=direction) | Part(year=year, of=of, direction=direction):
            return year is None and of is None and direction is Direction.BARE
        case Holiday(year=year, of=of, direction=direction):
            return year is None and of is None and direction is Direction.BARE
        case _:
            return False


def symbol(said: Expression) -> str:  # noqa: C901 - one case an expression
    """The TIMEX3 value with what the anchor would fill left open."""
    match said:
        case Weekday(index=index) | Beside(weekday=index):
            return f"XXXX-WXX-{index + 1}"
        case Calendar(month=month, day=day) | InYear(date=Calendar(month=month, day=day)):
            return (
                "XXXX" + (f"-{month:02d}" if month else "-XX" if day else "") + (f"-{day:02d}" if day else "")
            )
        case Clock(hour=hour, minute=minute, day=day):
            tail = f"T{hour:02d}" + (f":{minute:02d}" if minute is not None else "")
            return (symbol(day) if day is not None else "XXXX-XX-XX") + tail
        case PartOfDay(timex=code, day=day):
            return (symbol(day) if day is not None else "XXXX-XX-XX") + f"T{code}"
        case Part(index=0):
            return "XXXX"
        case Part(unit=unit, index=index):
            return "XXXX" + CalendarUnit(unit, 2000, index).value[4:]
        case Holiday(name=name):
            known = HOLIDAYS[name]
            return f"XXXX-{known[0]:02d}-{known[1]:02d}" if isinstance(known, tuple) else "XXXX-XX-XX"
        case Weekend():
            return "XXXX-WXX-WE"
        case Shifted(unit=unit):
            return CalendarUnit(unit, 2000, 1, 1).symbol if unit is not Granularity.SEASON else "XXXX-XX"
        case Counted(
            start=Weekday(index=index), duration=Duration(amounts=((float(days), Granularity.DAY),))
        ):
            return f"XXXX-WXX-{(index + int(days)) % 7 + 1}"
        case Counted(duration=duration):
            return CalendarUnit(duration.amounts[-1][1], 2000, 1, 1).symbol
        case Nth(whole=whole, count=count) if count > 1:
            return symbol(whole)
        case Nth(unit=unit):
            return CalendarUnit(unit, 2000, 1, 1).symbol
        case _:
            return "XXXX-XX-XX"


_WAYS = {
    Direction.FORWARD: "points ahead",
    Direction.BACK: "points back",
    Direction.GONE: "tells what is past",
}


def _against_the_clause(moment: Moment, placed: Placed) -> list[str]:
    """That a date lies on the other side than the verb beside it points to: "set a vote for", "will report its"."""
    spoken, unit = moment.spoken, placed.unit
    if spoken is None:
        return []
    if moment.direction is Direction.BACK:
        first = unit.first_day
        return ["the closest is taken, though it lies ahead"] if first is not None and first > spoken else []
    last = unit.interval.last_day if moment.direction is Direction.FORWARD else None
    return ["the closest is taken, though it has passed"] if last is not None and last < spoken else []


def _whence(said: InYear) -> str:
    """Where the dates of a chronicle are counted from."""
    if said.other.year is not None:
        return f"its title names the year {said.other.year}"
    return _CHRONICLES[said.way]


_CHRONICLES = {
    Direction.GONE: "it ends with what has happened",
    Direction.FORWARD: "it begins with what is to come",
    Direction.BARE: "its last one is the closest",
}


def steps(said: Expression, moment: Moment, placed: Placed) -> tuple[str, ...]:
    """The steps from the words to the place, for a person."""
    told: list[str] = []
    inner = core(said)
    if is_open(inner):
        if moment.inherited_year is not None:
            told.append(f"the text narrates: year {moment.inherited_year} is carried on")
        else:
            told.append(f"the clause {_WAYS.get(moment.direction, 'gives no direction')}")
            told += _against_the_clause(moment, placed)
    if isinstance(inner, InYear):
        told.append(f"it heads an entry of a chronicle, whose dates lie in order: {_whence(inner)}")
    named = inner.weekday if isinstance(inner, Calendar) else None
    first = None if named is None else placed.unit.first_day
    if named is not None and first is not None and first.weekday() != named:
        told.append(f"the weekday printed with it does not fit: {first.isoformat()} is a {first:%A}")
    if is_deictic(inner) and moment.spoken is not None:
        told.append(f"counted from {moment.speech.isoformat()}")
    told.append(f"placed at {placed.value}")
    part = None if placed.clock else placed.interval
    if part is not None and part.granularity.rank < placed.unit.granularity.rank:
        told.append(f"{PART_OF_IT} {part.edtf}")
    return tuple(told)
