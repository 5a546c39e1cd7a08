"""What a phrase counts from, and the place on the calendar that it gets."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from chronology.intervals import Granularity
from chronology.resolver.expressions import Direction
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from chronology.intervals import Interval

__all__ = ["ANY_DAY", "ANY_MOMENT", "Moment", "Placed"]


class Moment(NamedTuple):
    """What a phrase counts from: the day of speaking, and the unit that the text has arrived at."""

    speech: dt.date
    story: CalendarUnit
    day: CalendarUnit | None = None
    """The day just told, which a bare time of day belongs to."""
    direction: Direction = Direction.BARE
    """Which way a bare date points, as tense and cues say."""
    inherited_year: int | None = None
    """The year that a narrating text carries on, ``None`` where the text reports."""
    now: dt.datetime | None = None
    """The moment that hours count from; ``None`` where no more than its day is known."""


class Placed(NamedTuple):
    """A place on the calendar: the unit, with the time of day where one is said."""

    unit: CalendarUnit
    clock: str = ""
    """The TIMEX3 tail: "T19:38", "TNI"; the end of a feast of several days."""
    interval: Interval | None = None
    """Narrower than the unit where a time of day is said."""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return self.unit.value + self.clock

    @property
    def span(self) -> Interval:
        """The interval."""
        return self.interval or self.unit.interval

    @classmethod
    def on(cls, day: dt.date) -> Placed:
        """A day."""
        return cls(CalendarUnit.of(day, Granularity.DAY))


ANY_DAY = dt.date(2000, 1, 1)
"""Stands in for the day of speaking where the words don't depend on it."""
ANY_MOMENT = Moment(ANY_DAY, CalendarUnit.of(ANY_DAY, Granularity.DAY))
"""What a date counts from that depends on nothing: always the same, so that it is settled once."""
