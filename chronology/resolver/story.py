"""What a text has told so far: the moment it has arrived at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from chronology import intervals
from chronology.intervals import Granularity
from chronology.resolver.clauses import parts_sentences, words_before
from chronology.resolver.cues import stands_beside, tells_before
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Counted,
    Direction,
    Shifted,
    Weekday,
)
from chronology.resolver.gone import is_in_apposition
from chronology.resolver.layout import opens_line, parts_once

if TYPE_CHECKING:
    import datetime as dt

    from chronology.intervals import Interval
    from chronology.resolver.expressions import Expression
    from chronology.resolver.layout import Walk
    from chronology.resolver.nature import Nature
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues
    from chronology.resolver.spread import Stretch
    from chronology.resolver.units import CalendarUnit

__all__ = [
    "LOOKING_BACK",
    "MEMORY",
    "Carried",
    "Ends",
    "Section",
    "Standing",
    "Story",
    "Told",
    "sets_time",
]


Ends: TypeAlias = "tuple[CalendarUnit | None, CalendarUnit | None]"
"""The earliest and the latest unit that something can be, each ``None`` where that is not known."""


class Told(NamedTuple):
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
    ends: Ends | None = None
    """The earliest and the latest unit that it can be, where it is only bounded; ``unit`` is then one of them."""
    aside: bool = False
    """Whether the words around name it only in passing: "the 1911 edition", "as in 1614"."""
    ends_stay: bool = False
    """Whether it ends what the story tells of: "stayed until 1975"."""
    reports: bool = False
    """Whether it is only the day on which the rest was told: "rose in March, the office said today"."""
    tells_until: int | None = None
    """Where the sentence ends that goes on to tell what happened then: "since Wednesday, when he resigned"."""
    time: Interval | None = None
    """The time of day, where one was told: "two hours later" counts from there."""

    @property
    def span(self) -> Interval:
        """The time that was told, as fine as it was."""
        return self.time or self.unit.interval

    @property
    def is_known(self) -> bool:
        """Whether it has one place, and not only bounds."""
        return self.ends is None

    def begins_after(self, day: dt.date) -> bool:
        """Whether it lies wholly after a day."""
        if self.unit.year < day.year:
            return False
        first = self.unit.first_day
        return first is not None and first > day


class Section(NamedTuple):
    """What stands under a dated heading ("Exile, 1814-1821"): the years it covers, and the heading's reference."""

    first: int
    last: int
    heading: Told


class Carried(NamedTuple):
    """A year that a bare month or day takes from what was told before, and the reference it comes from."""

    year: int
    told: Told

    def at_ends(self) -> tuple[Carried | None, Carried | None]:
        """The earliest and the latest year that it can be, where the date it is taken from is only bounded."""
        if self.told.ends is None:
            return self, self
        on = self.year - self.told.unit.year
        first, last = (
            None if unit is None else self._replace(year=unit.year + on) for unit in self.told.ends
        )
        return first, last


class Standing(NamedTuple):
    """Where a story stands, and how surely."""

    told: Told | None = None
    """The last date that moved it."""
    drift: Ends | None = None
    """The earliest and the latest unit at which it can stand, where it is known only within bounds, or not at all."""
    stretch: Stretch | None = None
    """Where it may have got from there, by days counted from a month or the like."""

    @classmethod
    def at(cls, told: Told | None) -> Standing:
        """At a date told."""
        return cls(told, None if told is None else told.ends)

    @property
    def is_open(self) -> bool:
        """Whether nothing has been told that it could stand at."""
        return self.told is None and self.drift is None


@dataclass(slots=True)
class Story:
    """What a passage has told so far, and where it stands."""

    told: list[Told] = field(default_factory=list)
    standing: Standing = field(default_factory=Standing)
    """A look back ("a year earlier") doesn't move it."""
    section: Section | None = None
    heads: bool = False
    """Whether the section's heading is the last one: no heading without a date has come since."""
    in_months: int = -1
    """Where the last length in months stands."""
    quarter_is_open: bool = False
    """Whether the last quarter found no place: a comparison looks to none that was told before it."""
    _left: Standing | None = None
    """Where the story stood before a look back that tells what happened then; it returns at the sentence's end."""
    _until: int = 0
    days: dict[tuple[int, int], Told] = field(default_factory=dict)
    """Each day of a month to the reference that last told it."""
    lost: int = -1
    """Where the last time of day ends that found no day."""
    openers: dict[int, Told] = field(default_factory=dict)
    """Where a line begins to the first reference on it that found its place."""
    latest: Ends | None = None
    """What the last reference of all lies between, also one that looks back, where it is only bounded."""
    latest_at: tuple[int, int] = (0, 0)
    """Where that ends, and its paragraph."""

    @property
    def stands(self) -> Told | None:
        """The date at which the story stands, or from which it has lost its way."""
        return self.standing.told

    @property
    def is_known(self) -> bool:
        """Whether it stands at one known place."""
        return self.standing.told is not None and self.standing.drift is None

    @property
    def has_lost_time(self) -> bool:
        """Whether nothing was told since a time of day that found no day: "read out at 1:20 a.m.; an hour later"."""
        return self.lost > (self.told[-1].end if self.told else -1)

    @property
    def unit(self) -> CalendarUnit | None:
        """The unit at which it stands; ``None`` where nothing was told, or it has lost its way."""
        told, drift, _ = self.standing
        return None if told is None or (drift is not None and None in drift) else told.unit

    def tell(self, one: Told, line: int) -> None:
        """Remember a reference of a line that found its place; the story moves there, unless it only looks back."""
        self.told.append(one)
        self.openers.setdefault(line, one)
        unit = one.unit
        if unit.granularity is Granularity.DAY and sets_time(one):
            self.days[unit.index, unit.day] = one
        elif unit.granularity is Granularity.QUARTER:
            self.quarter_is_open = False
        if one.nature.looks_back and not _sets_a_scene(one):
            return
        if one.tells_until is not None:
            left = None if self.standing.is_open or self._begins_anew(one) else self.standing
            self._left, self._until = self._left or left, one.tells_until
        elif not (self.standing.is_open or one.ends_stay) and (
            one.aside
            or one.reports
            or one.signal in _ENDING
            or (one.signal in LOOKING_BACK and not self._begins_anew(one))
        ):
            return
        self.standing = Standing.at(one)

    def _begins_anew(self, one: Told) -> bool:
        """Whether a day from which something lasts is all that its paragraph told: "a curfew from Saturday night".

        So does what follows on something that has ended: "taught there until 1971; from 1972 on she sang".
        """
        if self.stands is None:
            return False
        first = one.unit.first_day
        if self.stands.signal in _ENDING and first is not None and not self.stands.begins_after(first):
            return True
        return one.unit.granularity is Granularity.DAY and self.stands.paragraph < one.paragraph

    def stray(self, ends: Ends) -> None:
        """Go on from where only bounds are known, or nothing at all: what was told has no place."""
        self.standing = self.standing._replace(drift=ends)

    def leave(self, some: Phrase, text: str, cues: Cues) -> None:
        """Go on to some day that has no place: "it struck on a Tuesday; the next day …", but not "it was a Tuesday"."""
        if some.gives == _SOME_DAY and cues.of_plans.keys().isdisjoint(words_before(text, some.start)[-2:]):
            self.stray((None, None))

    def reach(self, stretch: Stretch) -> None:
        """Go on to somewhere in a stretch of time, counted from where the story stands."""
        self.standing = self.standing._replace(stretch=stretch)

    def end(self) -> None:
        """Stand nowhere: nobody knows where the story has moved."""
        self.standing = Standing()

    def resume(self, start: int, taken_up: Told | None = None) -> None:
        """Go back, after the sentence, to where the story stood before a look back that told what happened then.

        A date named in passing that is now ``taken_up`` is where it stands.
        """
        self.standing = self.standing if taken_up is None else Standing.at(taken_up)
        if self._left is not None and start > self._until:
            self.standing, self._left = self._left, None

    def go_back(self, day: dt.date) -> None:
        """Leave what lies after ``day``: what has happened goes on from what was told before it."""
        if self.stands is not None and self.stands.begins_after(day):
            behind = (one for one in reversed(self.told[-MEMORY:]) if not one.begins_after(day))
            told = next((one for one in behind if not one.nature.looks_back), None)
            self.standing = Standing.at(told)
            if told is not None:
                self.told.append(told)
                self.latest, self.latest_at = told.ends, (told.end, told.paragraph)

    def just_told(self, start: int, walk: Walk, cues: Cues) -> tuple[Told | None, bool]:
        """The date told last before the place to which the ``walk`` has come, to whose day a bare time there belongs.

        That isn't the day on which somebody said so: "died Sunday, police said Tuesday", where also the next paragraph
        tells of Sunday; nor what only looked back in a sentence before, as the second value says: "the first since
        May 3, when …"; nor how long something has lasted, or will, in a sentence before: "since Sunday"; nor what
        is told between commas: "the peso, which fell on Tuesday, was up by noon".
        """
        if self.stands is None or (walk.headings and opens_line(walk.text, start)):
            return None, False
        last = self.told[-1]
        if last.tells_until is not None and last.tells_until < start:
            return self.stands, True
        if self._is_told_aside(last, walk.text, start, cues):
            return self._told_before_aside(last, walk, cues), False
        is_day = last.time is None  # an hour goes on from an hour: "lasted until noon. At nine …"
        if is_day and last.signal in _LASTING and parts_sentences(walk.text, last.end, start, cues.stops):
            return (None, False) if self.stands is last else (self.stands, True)
        if last.reports or last.aside:
            is_next = parts_once(walk.text, last.end, start)
            last = self.stands._replace(end=last.end, paragraph=walk.paragraph if is_next else last.paragraph)
        return last, False

    def _told_before_aside(self, aside: Told, walk: Walk, cues: Cues) -> Told | None:
        """What the paragraph told before what it only told aside, from which it goes on."""
        here = (one for one in reversed(self.told[-MEMORY:-1]) if one.paragraph == walk.paragraph)
        told = (
            one for one in here if not one.aside and not is_in_apposition(walk.text, one.start, one.end, cues)
        )
        before = next(told, None)
        return None if before is None else before._replace(end=aside.end)

    def _is_told_aside(self, last: Told, text: str, start: int, cues: Cues) -> bool:
        """Whether commas set it off in the sentence that goes on to ``start``."""
        if not text.startswith(",", last.end) or not is_in_apposition(text, last.start, last.end, cues):
            return False
        return not parts_sentences(text, last.end, start, cues.stops)

    def day_told(
        self, start: int, walk: Walk, cues: Cues, near: CalendarUnit | None = None
    ) -> CalendarUnit | None:
        """The day told right before, in the same passage: "On 12 April … At 5.45 p.m. …".

        It is ``near`` where what was told last is only bounded.
        """
        last, is_looked_back = self.just_told(start, walk, cues)
        last = last if self.latest is None or is_looked_back else None
        unit = near if last is None else last.unit
        end, paragraph = self.latest_at if last is None else (last.end, last.paragraph)
        is_day = unit is not None and unit.granularity is Granularity.DAY and (last is None or last.is_known)
        return unit if is_day and _is_near(start, walk, end, paragraph) else None

    def time_told(self, start: int, walk: Walk, cues: Cues) -> Interval | None:
        """The time told right before, in the same passage, unless the clause looks back from there."""
        last = self.told[-1] if self.told else None
        if last is None or not _is_near(start, walk, last.end, last.paragraph):
            return None
        return None if tells_before(walk.text, start, cues) else last.time

    def quarter(self, published: Interval | None) -> Told | None:
        """The quarter told that a comparison may look to: none that lies ahead of the publication date."""
        if self.quarter_is_open:
            return None
        end = None if published is None else published.end
        for one in reversed(self.told[-_COMPARING:]):
            begin = one.unit.interval.begin
            is_ahead = end is not None and begin is not None and begin >= end
            if one.unit.granularity is Granularity.QUARTER and not one.nature.looks_back and not is_ahead:
                return one
        return None

    def ends_beside(self, text: str, start: int) -> bool:
        """Whether what was told last stands right before: "called a march for Thursday, from 11 a.m."."""
        return any(stands_beside(text, one.end, start) for one in self.told[-1:])

    def day_meant(self, said: Expression) -> CalendarUnit | None:
        """The day last told that "that Monday" means, or by whose month "the 25th" goes, wherever the story stands.

        One of the last references was a Monday; the very last one ended something: "open until 1 May, and on the 25th".
        """
        match said:
            case Calendar(year=None, month=None, day=int()):
                days = (one for one in self.told[-1:] if one.unit.granularity is Granularity.DAY)
                return next((one.unit for one in days if one.signal in _ENDING and one.is_known), None)
            case Weekday(index=index, direction=Direction.BARE, base=Base.STORY, weeks=None):
                days = (one for one in reversed(self.told[-MEMORY:]) if one.is_known)
                on_it = (one for one in days if _is_on(one.unit, index))
                return next(
                    (one.unit for one in on_it if one is self.stands or _names_its_weekday(one)), None
                )
            case _:
                return None

    def day_left(self, said: Expression) -> Told | None:
        """The day that "that Thursday" goes on from, where the story has only named a longer time in passing since."""
        stands = self.stands
        match said:
            case Weekday(index=index, direction=Direction.BARE, base=Base.STORY, weeks=None) if (
                stands is not None
                and not stands.opens
                and stands.unit.granularity.rank >= Granularity.YEAR.rank
            ):
                here = (one for one in reversed(self.told[-MEMORY:]) if one.paragraph == stands.paragraph)
                day = next((one for one in here if one.unit.granularity is Granularity.DAY), None)
                return day if day is not None and (_is_on(day.unit, index) or not day.is_known) else None
            case _:
                return None

    def tells_other_days(self, today: dt.date) -> bool:
        """Whether days are among the last references told, and ``today`` is none of them."""
        units = (one.unit for one in self.told[-MEMORY:])
        days = {unit.first_day for unit in units if unit.granularity is Granularity.DAY}
        return bool(days) and today not in days

    def tells_another_time(self, today: dt.date, line: int) -> bool:
        """Whether the story stands, on the line that begins there, at a longer time that ``today`` is no part of."""
        if self.stands is None or self.stands.start < line or self.stands.nature.is_deictic:
            return False
        unit = self.stands.unit
        return unit.granularity is not Granularity.DAY and not intervals.day(today).within(unit.interval)

    def compared(self, asks: Nature, published: Interval | None) -> CalendarUnit | None:
        """The quarter that "a year ago" or "the quarter" looks to, where the passage tells of quarters.

        Where a length in months came between ("in the nine months"), a comparison looks to no quarter.
        """
        told = self.quarter(published) if asks.compares else None
        if told is None:
            return None
        if isinstance(asks.said, Counted) and self._has_left_for_a_month(told):
            return None
        is_quarter = told.start > self.in_months or isinstance(asks.said, Shifted)
        return told.unit if is_quarter else told.unit.widened(Granularity.YEAR)

    def _has_left_for_a_month(self, quarter: Told) -> bool:
        """Whether a paragraph after that of a quarter tells of a month: "reserves fell in May from a year before"."""
        stands = self.stands
        return (
            stands is not None
            and stands.unit.granularity is Granularity.MONTH
            and stands.paragraph > quarter.paragraph
        )

    def enter(self, heading: Told) -> None:
        """Go on under a dated heading; the second year of one heading ends its section."""
        section = None if heading.nature.is_deictic else self.section
        if section is not None and self.heads and heading.paragraph == section.heading.paragraph:
            self.section = section._replace(last=max(section.last, heading.unit.year))
            self.told[-1] = heading._replace(aside=True)
            self.standing = Standing.at(section.heading)
        else:
            last = _NO_YEAR_AFTER if heading.signal in _OPENING else heading.unit.year
            self.section = Section(heading.unit.year, last, heading)
        self.heads = True


def _is_near(start: int, walk: Walk, end: int, paragraph: int) -> bool:
    """Whether what ends there in that paragraph was told right before the place to which the ``walk`` has come."""
    return paragraph == walk.paragraph and start - end < _SAME_SCENE


_SAME_SCENE = 200
"""Characters within which a bare time of day belongs to the day just told."""


def _sets_a_scene(one: Told) -> bool:
    """Whether a look back opens its sentence, to tell on from there: "Ten years ago it closed. A year later …"."""
    return one.opens and isinstance(one.nature.said, Counted) and one.nature.is_deictic


def _names_its_weekday(one: Told) -> bool:
    """Whether the words of a date say on which weekday it is."""
    core = one.nature.core
    return isinstance(core, Weekday) or (isinstance(core, Calendar) and core.weekday is not None)


def _is_on(unit: CalendarUnit, weekday: int) -> bool:
    day = unit.first_day
    return unit.granularity is Granularity.DAY and day is not None and day.weekday() == weekday


_COMPARING = 6
"""References within which a comparison ("a year ago") still means the quarter told."""
MEMORY = 12
"""References that may still set the scene."""


def sets_time(one: Told) -> bool:
    """Whether the story stands there afterwards; a look back ("since 1943", "two decades earlier") doesn't move it."""
    if one.nature.looks_back or not one.free or one.aside:
        return False
    return not one.nature.is_deictic and one.signal not in LOOKING_BACK


_OPENING = frozenset({"since", "from", "after"})
"""Words that leave the years of a heading open: "Clashes since 1950"."""
_NO_YEAR_AFTER = 9999
LOOKING_BACK = frozenset({"since", "from"})
_ENDING = frozenset({"until", "till", "through"})
_SOME_DAY = "someday"
"""What rules give that read a day of no known week: "on a Tuesday", "the Sunday before the vote"."""
_LASTING = LOOKING_BACK | _ENDING
