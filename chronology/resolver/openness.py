"""Tells why a reference has no place: the text hasn't told what it counts from."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from chronology.resolver import layout
from chronology.resolver.clauses import leads
from chronology.resolver.cues import tells_an_age
from chronology.resolver.expressions import (
    PAST,
    Base,
    Calendar,
    Clock,
    Counted,
    Direction,
    Part,
    PartOfDay,
)
from chronology.resolver.hours import NEXT_DAY, counts_hours, is_that_day

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.layout import Walk
    from chronology.resolver.nature import Nature
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Pack
    from chronology.resolver.speech import Speech
    from chronology.resolver.story import Story
    from chronology.resolver.ways import Ways

__all__ = ["Openness"]

_AT_SHOWING: Final = "it counts from the moment when the page was shown"
_NO_DATE: Final = "the text has told no date that it counts from"
_NO_DAY: Final = "the story has told no day to which the time belongs"


class Openness(NamedTuple):
    """What has been told when the next reference comes, asked whether that is enough to place it."""

    text: str
    pack: Pack
    walk: Walk
    ways: Ways
    story: Story
    speech: Speech
    """The moment from which the reference is spoken."""
    history: bool
    """Whether the text narrates, rather than reports."""
    heading_is_open: bool
    """Whether a heading above tells a year that hangs on a publication date nobody knows for sure."""

    def why(self, phrase: Phrase, asks: Nature) -> str | None:
        """Why the reference has no place; a story that it follows leaves what lies ahead of publication first."""
        if self.pack.unanchored:
            return self.pack.unanchored
        text = self.text
        match asks.said:
            case Counted(sign=-1, base=Base.SPEECH) if layout.is_shown_ago(text, phrase.start, phrase.end):
                return _AT_SHOWING
            case Counted(base=Base.STORY, start=None) as said if (
                counts_hours(said) and self.story.has_lost_time
            ):
                return _NO_DAY
        if self.heading_is_open and asks.is_open:
            return _NO_DATE
        is_time = isinstance(asks.said, Clock | PartOfDay) and asks.said.day is None
        is_beside = is_time and self.story.ends_beside(text, phrase.start)
        if asks.follows and not is_beside and self.tells_of_then(phrase, asks):
            is_settled = self._goes_back()
            is_told = is_that_day(phrase) or isinstance(asks.said, Calendar | Part)
            if (asks.goes_on or is_told) and (not is_settled or self._is_past_an_age(phrase)):
                return _NO_DATE
        is_elsewhere = is_time and self.pack.cues.that_day.match(text, phrase.end)
        if not self.speech.is_told and (is_elsewhere or self.needs_day(phrase, asks.said)):
            is_open = is_elsewhere or self.history
            is_open = is_open or self._is_adrift(phrase, asks) or self._is_some_morning(phrase, asks)
            return _NO_DAY if is_open else None
        return None

    def needs_day(self, phrase: Phrase, said: Expression) -> bool:
        """Whether it is a bare time of day, and no day was told beside it."""
        is_bare = isinstance(said, Clock | PartOfDay) and said.day in (None, NEXT_DAY)
        return is_bare and self.story.day_told(phrase.start, self.walk, self.pack.cues) is None

    def tells_of_then(self, phrase: Phrase, asks: Nature) -> bool:
        """Whether what follows can't lie ahead: "two years later he left"; without a date told, also "that day"."""
        if (way := self.ways.of(phrase, asks)) is not Direction.BARE or self.story.stands is not None:
            return way in PAST
        is_led = asks.goes_on and leads(self.text, phrase.start, phrase.end, self.pack.cues)
        is_inside = -1 < self.text.find(" ", self.text.find(" ") + 1) < phrase.start  # behind two words
        return is_led or (is_inside and is_that_day(phrase))

    def _is_some_morning(self, phrase: Phrase, asks: Nature) -> bool:
        """Whether it is a morning to come of a day that nobody told: today's has begun when the news are read."""
        return asks.said == PartOfDay("MO") and self.ways.of(phrase, asks) is Direction.FORWARD

    def _is_past_an_age(self, phrase: Phrase) -> bool:
        """Whether the story stands at no date that was told: at none at all, or at the age of somebody."""
        stands = self.story.stands
        return stands is None or tells_an_age(self.text, stands.end, phrase.start, self.pack.cues)

    def _goes_back(self) -> bool:
        """Leave what lies ahead of publication; whether it is settled, though that is only bounded, where it stands."""
        first, last = self.speech.days or (None, None)
        told, drift = self.story.stands, self.story.standing.drift
        latest = drift[1] if drift is not None else None if told is None else told.unit
        begin = None if latest is None else latest.interval.begin
        after_first, after_last = (
            day is not None and begin is not None and begin.date() > day for day in (first, last)
        )
        after_first = after_first or (drift is not None and latest is None)
        may_lie_ahead = after_first and (drift is not None or not after_last)
        self.story.go_back(last or dt.date.max)
        stands = self.story.stands
        return not may_lie_ahead and (stands is told or stands is None or stands.is_known)

    def _is_adrift(self, phrase: Phrase, asks: Nature) -> bool:
        """Whether a bare time stands far from the days told, and is any day's, unless it stamps a live report.

        Where that hangs on the day of publication, the story ends: nobody knows whether the time has moved it.
        """
        days = {day for day in self.speech.days or () if day is not None}
        if not days or layout.opens_line(self.text, phrase.start):
            return False
        told = [self.story.tells_another_time(day, self.walk.line) for day in days]
        if any(told):
            if not all(told):
                self.story.end()
            return True
        is_told = self.ways.of(phrase, asks) is not Direction.BARE
        return is_told and any(map(self.story.tells_other_days, days))
