"""Lengths of time in a passage: those that lie before or after a moment, and those that only measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronology.intervals import Granularity, Interval
from chronology.resolver.clauses import WORDS, told_before
from chronology.resolver.cues import skips_days
from chronology.resolver.directions import direction
from chronology.resolver.durations import duration_ahead, duration_interval, duration_value, interval_between
from chronology.resolver.expressions import Base, Counted, Direction, Duration
from chronology.resolver.guard import left_word, right_word
from chronology.resolver.hours import moment_of
from chronology.resolver.mention import Anchor, Mention, Status, TimexType
from chronology.resolver.placed import Moment
from chronology.resolver.settle import in_calendar
from chronology.resolver.speech import Speech, anchor_at

if TYPE_CHECKING:
    import datetime as dt

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rows import Rows
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Story, Told

__all__ = ["Lengths"]


class Lengths(NamedTuple):
    """Writes down the lengths of a passage, with the time that they take up."""

    rows: Rows
    story: Story
    speech: Speech
    """The moment from which the words are spoken."""
    history: bool
    """Whether the passage narrates, rather than reports."""

    def mention(self, phrase: Phrase, said: Duration) -> Mention:
        """A length told exactly: "for three weeks", "in the past three years"."""
        value = duration_value(said)
        if said.direction is Direction.BARE and said.amounts[-1][1] is Granularity.MONTH:
            self.story.in_months = phrase.start
        day = self._day
        interval = None if day is None else self._stretch(phrase, said, day)
        if interval is not None:
            anchor = self._counted_from(self.story.stands if said.base is Base.STORY else None)
            return self.rows.row(phrase, TimexType.DURATION, value, Status.RESOLVED, anchor, interval)
        return self.rows.unplaced(
            phrase, TimexType.DURATION, value, "a length of time, not a place on the calendar"
        )

    def uncounted(self, phrase: Phrase, said: Counted, kind: TimexType) -> Mention:
        """Lengths not told exactly: "a few days ago" names no place, "two to three weeks ago" a stretch."""
        reference = "PAST_REF" if said.sign < 0 else "FUTURE_REF"
        stands = self.story.stands if said.base is Base.STORY and self.story.is_known else None
        told = None if stands is None else stands.unit.first_day
        base = self._day if told is None else told
        interval = (
            None if base is None else in_calendar(lambda: interval_between(said.duration, said.sign, base))
        )
        if interval is None:
            return self.rows.unplaced(phrase, kind, reference, "the words don't say how long")
        anchor = self._counted_from(None if told is None else stands)
        return self.rows.row(phrase, kind, reference, Status.RESOLVED, anchor, interval)

    def _counted_from(self, stands: Told | None) -> Anchor:
        return (
            self.speech.anchor() if stands is None else anchor_at(stands, "counted from the last date told")
        )

    def _stretch(self, phrase: Phrase, said: Duration, speech: dt.date) -> Interval | None:
        """The time that a duration takes up before or after its base, or lies ahead: "in two weeks"."""
        if said.direction in (Direction.BACK, Direction.FORWARD):
            stands = self.story.stands if said.base is Base.STORY else None
            if stands is not None and not (
                self.story.is_known and stands.unit.granularity is Granularity.DAY
            ):
                return None
            working = skips_days(self.rows.text[phrase.start : phrase.end], self.rows.cues)
            return in_calendar(lambda: duration_interval(said, self._now(speech), working=working))
        whole = _lies_ahead(self.rows.text, phrase.start, phrase.end, self.rows.cues)
        if whole is None:
            return None
        return in_calendar(lambda: duration_ahead(said, self._now(speech), whole=whole))

    @property
    def _day(self) -> dt.date | None:
        """The day from which a length of time counts; a history's is one that it has told, never its publication."""
        return None if self.history and not self.speech.is_told else self.speech.day

    def _now(self, speech: dt.date) -> Moment:
        return Moment(speech, self.story.unit, now=moment_of(self.speech.interval))


def _lies_ahead(text: str, start: int, end: int, cues: Cues) -> bool | None:
    """Whether a word sets a length of time as the whole time ahead ("within a month"), or its end ("in two weeks").

    ``None`` where none does. It takes a clause that points ahead, or a sentence that opens with the words and has
    no verb in the past: "But in two weeks, …"; "the first time in two weeks" and "in two weeks of talks" measure,
    and so does "a two-week trip".
    """
    word = left_word(text, start).lower()
    if word not in cues.lengths_ahead or right_word(text, end).lower() in cues.measured:
        return None
    if _TIED_UNIT.search(text, start, end) or skips_days(text[start:end], cues):
        return None
    before = WORDS.findall(told_before(text, start, cues).lower())[:-1]
    if any(
        near in cues.comparing or near.endswith(cues.comparing_suffixes) for near in before[-_NEAR_WORDS:]
    ):
        return None
    way = direction(text, start, end, cues)
    is_ahead = way is Direction.FORWARD or (way is Direction.BARE and not before)
    return cues.lengths_ahead[word] if is_ahead else None


_TIED_UNIT = re.compile(r"-[^\W\d_]+\Z")
_NEAR_WORDS = 5
"""Words before a length in which one that compares is looked for: "the biggest fall of the rouble in two years"."""
