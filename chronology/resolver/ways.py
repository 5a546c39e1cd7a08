"""Which way the clauses around the references of a text point: each is read once; lists and ranges point one way."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeGuard

from chronology.intervals import Granularity
from chronology.resolver.clauses import REACH_LEFT, WORDS, parts_sentences
from chronology.resolver.directions import direction
from chronology.resolver.expressions import (
    PAST,
    Beside,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    PartOfDay,
    Weekday,
)
from chronology.resolver.guard import left_word
from chronology.resolver.nature import nature
from chronology.resolver.phrase import Link
from chronology.resolver.plans import puts_off
from chronology.resolver.programmes import IN_ROW, OPENS_ROW, WORKING_WEEK
from chronology.resolver.settle import lies_as_one
from chronology.resolver.shared_days import DAY_BEHIND

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.nature import Nature
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.placed import Moment
    from chronology.resolver.rules import Cues

__all__ = ["Ways"]


_CLOSEST = 3
"""Days after its entry's within which a weekday is closer than the one before."""


@dataclass(slots=True)
class Ways:
    """The ways in which the clauses of a text point."""

    text: str
    cues: Cues
    phrases: Sequence[Phrase]
    places: Mapping[int, int]
    """The offset of each phrase to its place among them."""
    known: dict[int, Direction] = field(default_factory=dict)
    """The offset of a phrase to the way its clause points, once that is read."""
    row: Direction | None = None
    """The way the clause of the weekday points that opens a list of days."""

    def asked(self, phrase: Phrase, asks: Nature) -> Direction:
        """Which way the clause points, for what asks it."""
        return self.of(phrase, asks) if asks.asks_the_clause else Direction.BARE

    def of(self, phrase: Phrase, asks: Nature) -> Direction:
        """Which way the clause points; read once, for several questions ask it."""
        found = self.known.get(phrase.start)
        if found is None and phrase.note == IN_ROW:
            found = self.row
        if found is None and phrase.note == DAY_BEHIND:
            following = self.phrases[self.places[phrase.start] + 1]
            found = self.known[phrase.start] = self.of(following, nature(following.says))
        if found is None:
            is_weekday = isinstance(asks.core, Weekday)
            found = direction(self.text, self._start(phrase), phrase.end, self.cues, is_weekday=is_weekday)
            if found is Direction.BARE and phrase.link is Link.LIST and is_weekday:
                following = self.phrases[self.places[phrase.start] + 1]
                found = self.of(following, nature(following.says))
            self.known[phrase.start] = found
            self.row = found if phrase.note == OPENS_ROW else self.row
        return found

    def _start(self, phrase: Phrase) -> int:
        """Where the words begin that the clause dates: with a date, or what it marks off: "two days before Easter"."""
        at = self.places[phrase.start]
        length = self.phrases[at - 1] if at else phrase
        if not isinstance(length.says, Duration) or any(count is None for count, _ in length.says.amounts):
            return phrase.start
        gap = self.text[length.end : phrase.start].strip().lower()
        return length.start if gap in self.cues.distances else phrase.start

    def point(self, pair: Sequence[Phrase], way: Direction) -> None:
        """Let the next member of a range point the same way, and that of a list where its own clause doesn't tell.

        A weekday follows the one to come that opens its list: "llamó a la huelga para el miércoles y el jueves".
        """
        following = pair[1]
        is_ahead = way is Direction.FORWARD and _is_bare(following.says)
        if is_ahead or lies_as_one(pair) or self.of(following, nature(following.says)) is Direction.BARE:
            self.known[following.start] = way

    def in_row(self, phrase: Phrase, asks: Nature, moment: Moment, latest: dt.date | None) -> Nature:
        """What a weekday asks, counted from the first or the last of its list where the days go on over publication.

        "On Wednesday or Thursday" that will be, said on a Thursday, are those of next week; so are, said on a Monday,
        "on Monday and Tuesday" that have been those of the week before. In a log's entry, where nothing lies after
        the day ``latest``, a weekday is the closest to its day.
        """
        if not isinstance(asks.core, Weekday):
            return asks
        way, said = moment.direction, asks.said
        turned = self._from_told(phrase, said, way)
        if turned is None and latest is not None and way is not Direction.FORWARD:
            turned = self._closest(phrase, said, moment, latest)
        if turned is not None:
            return nature(turned)
        if not _is_bare(said) or moment.spoken is None or way is Direction.BARE or said != phrase.says:
            return asks
        row = self._row(phrase)
        days = [one.says.index for one in row if _is_bare(one.says)]
        if not 1 < len(days) == len(row) or any(self.of(one, nature(one.says)) is not way for one in row):
            return asks
        if sum((then - day) % 7 or 7 for day, then in itertools.pairwise(days)) > WORKING_WEEK:
            return asks
        start, sign = (days[-1], -1) if way in PAST else (days[0], 1)
        away, count = sign * (start - moment.spoken.weekday()) % 7, sign * (said.index - start) % 7
        if not count or away + count < 7:
            return asks
        return nature(Counted(Duration(((float(count), Granularity.DAY),)), sign, start=Weekday(start)))

    def _closest(
        self, phrase: Phrase, said: Expression, moment: Moment, latest: dt.date
    ) -> Expression | None:
        """The weekday soon after the day of an entry: "Nov. 29: … was arrested, and freed on Saturday"."""
        day, spoken = _day_of(said), moment.spoken
        if (
            not _is_bare(day)
            or spoken is None
            or self.cues.signals.get(left_word(self.text, phrase.start)) == "since"
        ):
            return None
        count = (day.index - spoken.weekday()) % 7
        if not 0 < count <= _CLOSEST or spoken + dt.timedelta(days=count) > latest:
            return None
        found = Counted(Duration(((float(count), Granularity.DAY),)), 1, start=Weekday(spoken.weekday()))
        return replace(said, day=found) if isinstance(said, Clock | PartOfDay) else found

    def _from_told(self, phrase: Phrase, said: Expression, way: Direction) -> Expression | None:
        """What a weekday asks where it counts from the day that its sentence told right before."""
        day, at = _day_of(said), self.places[phrase.start]
        if not at or not _is_bare(day):
            return None
        told = self.phrases[at - 1]
        found = self._in_turn(phrase, day, told, way) or self._put_off(phrase, day, told, way)
        found = found or self._goes_on(phrase, day, told, way)
        if found is None or parts_sentences(self.text, told.end, phrase.start, self.cues.stops):
            return None
        return replace(said, day=found) if isinstance(said, Clock | PartOfDay) else found

    def _in_turn(self, phrase: Phrase, day: Weekday, told: Phrase, way: Direction) -> Counted | None:
        """The weekday before the one just told, to which it led: "freed on Friday after his arrest on Wednesday".

        Or the one after it: "met on Wednesday before flying to Rome on Friday".
        """
        last = _day_of(told.says)
        if not _is_bare(last) or day == last:
            return None
        gap = self.text[told.end : phrase.start]
        words = WORDS.findall(gap.lower())[:-1] if len(gap) < REACH_LEFT else []
        signals = set(map(self.cues.signals.get, words))
        if "before" in signals and self.of(told, nature(told.says)) in PAST:
            return Counted(Duration(((float((day.index - last.index) % 7), Granularity.DAY),)), 1, start=last)
        if "after" not in signals:
            return None
        if (self.of(told, nature(told.says)) is Direction.FORWARD) is not (way is Direction.FORWARD):
            return None
        back = Duration(((float((last.index - day.index) % 7), Granularity.DAY),))
        return Counted(back, -1, start=last)

    def _put_off(self, phrase: Phrase, day: Weekday, told: Phrase, way: Direction) -> Beside | None:
        """The weekday after the day on which something was put off to it: "extended on Saturday until Monday"."""
        last = told.says
        if way is not Direction.FORWARD or not isinstance(last, Weekday | Calendar):
            return None
        is_day = _is_bare(last) or (isinstance(last, Calendar) and last.day is not None)
        if not is_day or self.of(told, nature(last)) not in PAST:
            return None
        if not puts_off(self.text, phrase.start, self.cues, is_weekday=True):
            return None
        return Beside(day.index, 1, replace(last, direction=Direction.GONE))

    def _goes_on(self, phrase: Phrase, day: Weekday, told: Phrase, way: Direction) -> Beside | None:
        """The weekday after the date to come from which its clause goes on: "shut on March 8 and reopens on Monday"."""
        last = told.says
        if way is not Direction.FORWARD or not isinstance(last, Calendar) or last.day is None:
            return None
        words = WORDS.findall(self.text[told.end : phrase.start].lower()[:REACH_LEFT])
        if len(words) < 2 or words[0] not in self.cues.adding or words[1] not in self.cues.future:
            return None
        is_ahead = self.of(told, nature(last)) is Direction.FORWARD
        return Beside(day.index, 1, replace(last, direction=Direction.FORWARD)) if is_ahead else None

    def _row(self, phrase: Phrase) -> Sequence[Phrase]:
        """The list in which a phrase stands: itself where it stands in none."""
        first = last = self.places[phrase.start]
        while first and self.phrases[first - 1].link is Link.LIST:
            first -= 1
        while self.phrases[last].link is Link.LIST:
            last += 1
        return self.phrases[first : last + 1]


def _day_of(said: Expression) -> Expression:
    """The day of a time of day, or what is no such time itself."""
    return said.day if isinstance(said, Clock | PartOfDay) and said.day is not None else said


def _is_bare(said: Expression) -> TypeGuard[Weekday]:
    """Whether it is a weekday and nothing more."""
    return isinstance(said, Weekday) and said == Weekday(said.index)
