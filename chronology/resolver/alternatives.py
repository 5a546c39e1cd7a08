"""Other readings of the same words that a careful reader might hold, each with its reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    Direction,
    Holiday,
    InYear,
    Part,
    Shifted,
    Weekday,
    Weekend,
)
from chronology.resolver.mention import Alternative
from chronology.resolver.place import place

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.placed import Moment, Placed

__all__ = ["alternatives"]

_SUNDAY = 6


def alternatives(said: Expression, moment: Moment, chosen: Placed) -> tuple[Alternative, ...]:
    """The competing readings of ``said``, without the chosen one."""
    found = []
    for other, why in _readings(said, moment, chosen):
        placed = place(other, moment)
        if placed is not None and placed.value != chosen.value:
            found.append(Alternative(placed.value, why, placed.span))
    return tuple(found)


def _readings(  # noqa: C901 - one case an expression
    said: Expression, moment: Moment, chosen: Placed
) -> list[tuple[Expression, str]]:
    match said:
        case Weekday(direction=Direction.BACK, weeks=None):
            return [
                (replace(said, direction=Direction.BARE, weeks=-1), "the day in the calendar week before")
            ]
        case Weekday(direction=Direction.FORWARD, weeks=None):
            return [(replace(said, direction=Direction.BARE, weeks=1), "the day in the calendar week after")]
        case Weekday(direction=Direction.FORWARD, weeks=1):
            return [(replace(said, weeks=None), "the coming one")]
        case Weekday(direction=Direction.HERE) | Weekend(direction=Direction.HERE):
            return [
                (replace(said, direction=Direction.FORWARD), "the coming one"),
                (replace(said, direction=Direction.BACK), "the one just past"),
            ]
        case Weekday(direction=Direction.BARE, weeks=None) if moment.direction is Direction.FORWARD:
            return [(replace(said, direction=Direction.BACK), _LOOKS_BACK)]
        case (
            Calendar(year=None, month=int(), weekday=None, direction=way, of=None)
            | Part(year=None, unit=Granularity.SEASON, direction=way, of=None)
        ) if way in (Direction.BACK, Direction.FORWARD):
            year = Shifted(Granularity.YEAR, 1 if way is Direction.FORWARD else -1)
            side = "after" if way is Direction.FORWARD else "before"
            return [(replace(said, direction=Direction.BARE, of=year), f"that of the calendar year {side}")]
        case InYear(way=Direction.BARE):
            return [
                (replace(said, way=Direction.FORWARD), "the coming one"),
                (replace(said, way=Direction.GONE), "the one just past"),
            ]
        case Clock(either_half=True, hour=hour):
            return [(replace(said, hour=hour + 12, either_half=False), "the same hour after noon")]
        case Shifted(unit=Granularity.WEEK, count=count, base=base) if count and _is_on_a_sunday(
            base, moment
        ):
            return [(replace(said, count=count + 1), "weeks counted from Sunday")]
        case (
            Calendar(year=None, month=int(), direction=Direction.BARE, of=None)
            | Holiday(year=None, direction=Direction.BARE, of=None)
        ):
            return _of_another_year(said, moment, chosen)
        case _:
            return []


def _of_another_year(
    said: Calendar | Holiday, moment: Moment, chosen: Placed
) -> list[tuple[Expression, str]]:
    """A date without its year in the year that the story doesn't tell, or behind the day of speaking."""
    if moment.inherited_year is not None:
        placed = place(said, moment._replace(inherited_year=None))
        if placed is None:
            return []
        return [(replace(said, year=placed.unit.year), "the year closest to publication")]
    first, spoken = chosen.unit.first_day, moment.spoken
    is_ahead = first is not None and spoken is not None and first > spoken
    if moment.direction is not Direction.BACK or not is_ahead:
        return []
    return [(replace(said, direction=Direction.BACK), _LOOKS_BACK)]


_LOOKS_BACK = "the most recent one, if the clause looks back"


def _is_on_a_sunday(base: Base, moment: Moment) -> bool:
    """Whether the day counted from is one: some count it to the week before, some to the week after."""
    unit = moment.story if base is Base.STORY else None
    day = moment.spoken if unit is None else unit.first_day if unit.granularity is Granularity.DAY else None
    return day is not None and day.weekday() == _SUNDAY
