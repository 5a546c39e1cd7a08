"""The moment from which words are spoken: a text's publication, its entry's date, or that of the words quoted."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.bounds import days_of
from chronology.resolver.cues import tells_before
from chronology.resolver.dependence import is_today, is_years_back
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    InYear,
    PartOfDay,
    Shifted,
    Weekday,
    Weekend,
)
from chronology.resolver.layout import is_entry, opens_line
from chronology.resolver.mention import Anchor, AnchorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.intervals import Interval
    from chronology.resolver.expressions import Expression
    from chronology.resolver.layout import Walk
    from chronology.resolver.mention import Frame
    from chronology.resolver.nature import Nature
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Story, Told
    from chronology.resolver.units import CalendarUnit

__all__ = ["Speech", "anchor_at", "entry_speech", "told_speech"]


@dataclass(frozen=True, slots=True)
class Speech:
    """The interval in which the words were spoken, and what tells it."""

    kind: AnchorKind
    interval: Interval | None
    days: tuple[dt.date | None, dt.date | None] | None
    """The first and last day on which they can have been spoken; ``None`` where nothing is known."""
    name: str
    ref: str | None = None
    is_entry: bool = False
    """Whether it is the day of an entry in a chronicle, whose story goes on from what counts from there."""

    @classmethod
    def of_frame(cls, frame: Frame) -> Speech:
        """What a passage says in its own voice."""
        own = _OF_ENTRY if frame.kind is AnchorKind.RELATED_ITEM else "the publication date"
        return cls(frame.kind, frame.published, days_of(frame.published), own)

    @classmethod
    def of_told(cls, told: Told, why: str = "the date at which the story stands") -> Speech:
        """What a story says, or a quotation in it, at the date just told."""
        ref = f"{told.start}-{told.end}"
        if told.ends is None:
            return cls(AnchorKind.MENTION, told.unit.interval, days_of(told.unit.interval), why, ref)
        first, last = (None if unit is None else days_of(unit.interval) for unit in told.ends)
        return cls(AnchorKind.MENTION, None, (first and first[0], last and last[1]), why, ref)

    @classmethod
    def of_speaker(
        cls, days: tuple[CalendarUnit | None, CalendarUnit | None], start: int, end: int
    ) -> Speech | None:
        """What somebody says on a day told beside the words quoted, the earliest and the latest that it can be."""
        first, last = (None if unit is None else unit.first_day for unit in days)
        if first is None and last is None:
            return None
        why = "the day on which the words quoted were spoken"
        interval = days[0].interval if days[0] is not None and first == last else None
        return cls(AnchorKind.MENTION, interval, (first, last), why, f"{start}-{end}")

    @property
    def day(self) -> dt.date | None:
        """The day itself, where it is known exactly."""
        return self.days[0] if self.days is not None and self.days[0] == self.days[1] else None

    @property
    def latest(self) -> dt.date:
        """The last day on which they can have been spoken; the last of all where nothing is known of it."""
        return (self.days and self.days[1]) or dt.date.max

    @property
    def is_told(self) -> bool:
        """Whether a date told in the text is meant, not the text's own."""
        return self.kind is AnchorKind.MENTION

    def precedes(self, span: Interval) -> bool:
        """Whether it begins after the words were spoken, wherever on earth that was."""
        last, begin = None if self.days is None else self.days[1], span.begin
        return last is not None and begin is not None and (begin.date() - last).days > 1

    def anchor(self, why: str | None = None) -> Anchor:
        """The anchor of what counts from here."""
        return Anchor(self.kind, why or f"counted from {self.name}", self.interval, self.ref)

    def doubt(self) -> str:
        """Why nothing can be counted from here exactly."""
        if self.days is None:
            return "the publication date is unknown"
        return f"{self.name} is only bounded"


def anchor_at(told: Told, why: str) -> Anchor:
    """The anchor of what counts from an earlier reference."""
    return Anchor(AnchorKind.MENTION, why, told.unit.interval, f"{told.start}-{told.end}")


_OF_ENTRY = "its entry's own date"


def entry_speech(story: Story, walk: Walk, asks: Nature) -> Speech | None:
    """The day that opens the line of a chronicle, for days and times told in it: "Sept. 13: … collapsed on Friday".

    So does a day that heads the lines of a log. "Today" and longer units are those of whoever writes it; in a diary
    that is who speaks on its day: "18 August. Rain. Tomorrow to town".
    """
    if walk.line not in story.openers and not walk.headings:
        return None
    first = _of_line(story, walk)
    if first is not None and not walk.quoted and _heads_a_diary(first, walk):
        return replace(Speech.of_told(first, _OF_ENTRY), is_entry=True)
    entry = None if first is None else _entry(first, story.told, walk)
    entry = entry or _heading(story.told, walk)
    if entry is None:
        return None
    day = asks.said.day if isinstance(asks.said, Clock | PartOfDay) else asks.said
    is_near = day is None or isinstance(day, Weekend) or day in _NEAR_DAYS
    if not (is_near or (isinstance(day, Weekday) and asks.is_open)):
        return None
    return replace(Speech.of_told(entry, _OF_ENTRY), is_entry=True)


def _of_line(story: Story, walk: Walk) -> Told | None:
    """The day of the calendar that the line told first, if it told one first."""
    first = story.openers.get(walk.line)
    if first is None or first.unit.granularity is not Granularity.DAY:
        return None
    return first if isinstance(first.nature.core, Calendar | InYear) else None


def _entry(first: Told, told: Sequence[Told], walk: Walk) -> Told | None:
    """The day that opens the entry of its line, or the last of its days: "Sept. 17-18: …"."""
    if not is_entry(walk.text, first.start, first.end):
        return None
    ends = (one for one in told[-_ON_LINE:] if 0 < one.start - first.end < _MARK)
    return next(ends, first)


def _heads_a_diary(first: Told, walk: Walk) -> bool:
    """Whether a day of the calendar is the first sentence of its line: "18 August. Rain"."""
    return _ALONE.match(walk.text, first.end) is not None and opens_line(walk.text, first.start)


def _heading(told: Sequence[Told], walk: Walk) -> Told | None:
    """The day that heads a line which a time opens, or the line right below it."""
    if not walk.headings:
        return None
    heading = next((one for one in reversed(told) if one.start in walk.headings), None)
    if heading is None or heading.start >= walk.line:
        return None
    is_below = not walk.text[heading.end : walk.line].strip()
    return heading if is_below or _TIMED.match(walk.text, walk.line) else None


_NEAR_DAYS = tuple(Shifted(Granularity.DAY, count) for count in (-1, 1))
_ALONE = re.compile(r"\.\s")
_ON_LINE, _MARK = 12, 4
"""References of a line, and characters of the mark between the ends of a range."""
_TIMED = re.compile(r"\W{0,3}\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b)")
"""What opens a line with a time."""


def told_speech(
    stands: Told | None, walk: Walk, said: Expression, own: Speech, cues: Cues, *, history: bool
) -> Speech | None:
    """The moment the words speak from, where it isn't the passage's own: the date at which its story ``stands``.

    So speaks a quotation in a history, elsewhere where its paragraph states the year ("On 3 May 2003 he said"), and
    not only in passing ("a level last seen in 1995", "had met her in June 2015");
    and so does a history itself right after a date, but for "today" and "last year". Nobody is quoted from after the
    day of the text's ``own`` speech.
    """
    if stands is None or not stands.free:
        return None
    here = stands.paragraph == walk.paragraph
    if walk.quoted:
        is_before = stands.end <= walk.opened  # what the words quoted tell themselves is no day of speaking
        begin, last = stands.unit.interval.begin, None if own.days is None else own.days[1]
        is_before = is_before and (begin is None or last is None or begin.date() <= last)
        is_scene = stands.opens or stands.unit.granularity.rank <= Granularity.MONTH.rank
        is_scene = is_scene and not tells_before(walk.text, stands.start, cues)
        speaks = is_before and (history or (here and is_scene and stands.nature.stated_year is not None))
    else:
        is_near = here or (isinstance(said, Shifted) and said.base is Base.NEAR)
        speaks = history and is_near and not (is_today(said) or is_years_back(said))
        speaks = speaks and not _goes_with(walk, stands)
    if not speaks:
        return None
    return _not_after(own, Speech.of_told(stands)) if walk.quoted else Speech.of_told(stands)


def _not_after(own: Speech, told: Speech) -> Speech:
    """What is ``told``, from the first day of the text's ``own`` speech on where it may have been published before."""
    first = None if own.days is None else own.days[0]
    begin, last = told.days or (None, None)
    if first is None or begin is None or begin <= first:
        return told
    return replace(told, interval=None, days=(first, last))


def _goes_with(walk: Walk, stands: Told) -> bool:
    """Whether the words only add another time to the date told: "in 1999 and again last year"."""
    return _ADDED.fullmatch(walk.text, stands.end, walk.at) is not None


_ADDED = re.compile(r",?\s[^\W\d_]{1,4}\s(?:[^\W\d_]{1,5}\s){0,2}")
