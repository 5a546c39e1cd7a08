"""What a phrase counts from, and the place on the calendar that it gets."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from chronology.intervals import Granularity
from chronology.resolver.expressions import Direction
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from chronology.intervals import Interval

__all__ = ["ANY_MOMENT", "Moment", "Placed", "Untold", "When"]


class Untold(LookupError):
    """What the words count from is known from nowhere: no day of speaking, or no date told."""


class Moment(NamedTuple):
    """What a phrase counts from: the day of speaking, and the unit that the text has arrived at."""

    spoken: dt.date | None = None
    """``None`` where nothing is known of it."""
    reached: CalendarUnit | None = None
    """``None`` where the story has told no date, or lost its way."""
    day: CalendarUnit | None = None
    """The day just told, which a bare time of day belongs to."""
    direction: Direction = Direction.BARE
    """Which way a bare date points, as tense and cues say."""
    inherited_year: int | None = None
    """The year that a narrating text carries on, ``None`` where the text reports."""
    is_told: bool = False
    """Whether the words are spoken from where the story stands, and not from the day of publication."""
    now: dt.datetime | None = None
    """The moment that hours count from; ``None`` where no more than its day is known."""

    @property
    def speech(self) -> dt.date:
        """The day of speaking, for what can't do without.

        Raises:
            Untold: nothing is known of it.
        """
        if self.spoken is None:
            raise Untold("no day of speaking")
        return self.spoken

    @property
    def story(self) -> CalendarUnit:
        """The unit that the text has arrived at; it begins on the day of speaking.

        Raises:
            Untold: it has arrived nowhere.
        """
        return CalendarUnit.of(self.speech, Granularity.DAY) if self.reached is None else self.reached


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

    def later(self, hours: int) -> Placed:
        """The same time of day, so much later; itself where the calendar ends before."""
        begin, end, ahead = self.span.begin, self.span.end, dt.timedelta(hours=hours)
        if begin is None or end is None or dt.datetime.max - end < ahead:
            return self
        return self._replace(interval=replace(self.span, begin=begin + ahead, end=end + ahead))

    @classmethod
    def on(cls, day: dt.date) -> Placed:
        """A day."""
        return cls(CalendarUnit.of(day, Granularity.DAY))


ANY_MOMENT = Moment()
"""What a date counts from that depends on nothing: always the same, so that it is settled once."""


class When(NamedTuple):
    """A day on which the words can have been spoken, and what they may count from then."""

    day: dt.date | None
    """``None`` where nothing is known of it."""
    story: CalendarUnit | None = None
    """The unit at which the story then stands, where that is only bounded."""
    near: CalendarUnit | None = None
    """The day last told, likewise."""
