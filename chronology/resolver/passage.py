"""Resolves one passage, reference after reference, each in the light of what was told before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver import layout
from chronology.resolver.bases import ended, in_part_told, inside
from chronology.resolver.bounds import between, bound, modified, with_ranges
from chronology.resolver.closeness import weekday_misfits
from chronology.resolver.cues import is_owner
from chronology.resolver.distances import with_distances
from chronology.resolver.expressions import (
    PAST,
    Base,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Impossible,
    Named,
    Part,
    PartOfDay,
    Recurring,
    Vague,
)
from chronology.resolver.hours import moment_behind
from chronology.resolver.lasting import Lengths
from chronology.resolver.mention import Anchor, AnchorKind, Frame, Mention, Status, TimexType
from chronology.resolver.nature import nature
from chronology.resolver.occasions import is_news_of_a_death
from chronology.resolver.openness import Openness
from chronology.resolver.place import place
from chronology.resolver.placed import ANY_MOMENT, Moment, Placed, When
from chronology.resolver.plans import promises
from chronology.resolver.quotations import reported_day, reports, speakers_day
from chronology.resolver.rows import Rows
from chronology.resolver.saying import symbol
from chronology.resolver.scene import Scene, is_heading, taken_up
from chronology.resolver.settle import lies_as_one, settled, years_in_range
from chronology.resolver.sides import with_sides
from chronology.resolver.speech import Speech, anchor_at, entry_speech, told_speech
from chronology.resolver.spread import spread
from chronology.resolver.story import Carried, Story, Told
from chronology.resolver.telling import Telling
from chronology.resolver.units import CalendarUnit
from chronology.resolver.ways import Ways
from chronology.resolver.years import Years

if TYPE_CHECKING:
    from chronology.resolver.nature import Nature
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Pack

__all__ = ["Passage"]

_STATED = Anchor(AnchorKind.ABSOLUTE, "the words state the whole date")
_NO_SUCH_DATE = "the calendar has no such date"
_YET_TO_COME = "what has happened can't lie after the day of publication"
_DEADLINES = frozenset({"before", "by", "until", "till"})
"""Words before the end of a unit that leave it ahead: "said they could meet before the end of the year"."""


@dataclass(slots=True)
class Passage:
    """Resolves one passage, reference after reference; ``story`` is what later ones may count from."""

    text: str
    frame: Frame
    pack: Pack
    phrases: list[Phrase]
    paragraph_break: str = "\n\n"
    story: Story = field(default_factory=Story)
    rows: Rows = field(init=False)
    """Where what is found is written down."""
    walk: layout.Walk = field(init=False)
    ways: Ways = field(init=False)
    """Which way each clause points."""
    own: Speech = field(init=False)
    """What the passage says in its own voice."""
    speech: Speech = field(init=False)
    """The moment from which the words are spoken."""
    openness: Openness = field(init=False)
    """What may leave the next reference without a place."""
    telling: Telling = field(init=False)
    """How it tells."""
    heading_is_open: bool = False
    """Whether a heading above tells a year that hangs on a publication date nobody knows for sure: "50 years ago"."""
    places: dict[int, int] = field(default_factory=dict)
    """The offset of each phrase to its place among them."""

    def mentions(self) -> list[Mention]:
        """Every reference of the passage, in text order."""
        self.places = {phrase.start: at for at, phrase in enumerate(self.phrases)}
        natures = [nature(phrase.says) for phrase in self.phrases]
        told = natures[layout.is_stamped(self.text, self.phrases) :]
        self.telling = Telling.of(told, self.frame.published)
        self.rows = Rows(self.text, self.pack.cues)
        self.ways = Ways(self.text, self.pack.cues, self.phrases, self.places)
        self.own = self.speech = Speech.of_frame(self.frame)
        walk = self.walk = layout.Walk.through(self.text, self.paragraph_break, self.phrases)
        found: list[Mention] = []
        for phrase, asks in zip(self.phrases, natures, strict=True):
            if self.story.heads and layout.parts(self.text, walk.at, phrase.start):
                self.story.heads = False
            walk.to(phrase.start)
            taken = taken_up(self.story.told[-2:], phrase, self.text, self.walk.paragraph, self.pack.cues)
            self.story.resume(phrase.start, taken or self.story.day_left(asks.core))
            self.speech = self._spoken(len(found), asks)
            self.openness = self._openness()
            found.append(self._mention(phrase, asks))
            if phrase.link is not None and asks.asks_the_clause and len(found) < len(self.phrases):
                self.ways.point(self.phrases[len(found) - 1 : len(found) + 1], self.ways.asked(phrase, asks))
        units = {one.start: one.unit for one in self.story.told if one.is_known}
        published = self.frame.published
        ends = {one.start: one.ends or (one.unit, one.unit) for one in self.story.told}
        found = with_sides(with_ranges(found, self.phrases, published, ends), self.phrases, published)
        return with_distances(found, self.phrases, units, self.text, self.pack.cues)

    def _openness(self) -> Openness:
        """What has been told before the next reference, on which it hangs whether that has a place."""
        return Openness(
            self.text,
            self.pack,
            self.walk,
            self.ways,
            self.story,
            self.speech,
            self.telling.history,
            self.heading_is_open,
        )

    def _spoken(self, at: int, asks: Nature) -> Speech:
        """The moment the phrase speaks from: the passage's own, unless the story or a quotation has another."""
        stands = self.story.stands if self.story.is_known else None
        phrase, cues = self.phrases[at], self.pack.cues
        days = self.own.days or (None, None)
        is_death = is_news_of_a_death(asks.core, self.text, phrase.start, stands, days, cues)
        if is_death or (stands is not None and self._speaks_itself(phrase, asks, stands)):
            return self.own
        speech = entry_speech(self.story, self.walk, asks)
        if speech is None:
            speech = told_speech(stands, self.walk, asks.said, self.own, cues, history=self.telling.history)
        if (speech is None or speech.day is None) and self.walk.quoted and asks.is_deictic:
            phrases, told = self.phrases[at : at + 4], self.story.told[-1:]
            speech = speakers_day(self.walk, told, self.story.latest, phrases, self.own, cues) or speech
        elif speech is None and (asks.is_deictic or isinstance(asks.said, Duration)):
            speech = reported_day(self.text, self.story.told[-1:], phrase, cues)
        return speech or self.own

    def _speaks_itself(self, phrase: Phrase, asks: Nature, stands: Told | None = None) -> bool:
        """Whether a history that tells of now, too, does so here: of what is to come, or what a weekday has brought."""
        if not self.telling.history or self.walk.quoted or not (asks.is_deictic or asks.is_open):
            return False
        if self.telling.reports and stands is not None and reports(self.text, phrase, stands, self.pack.cues):
            return True
        is_ahead = self.ways.of(phrase, asks) is Direction.FORWARD
        return is_ahead and promises(self.text, phrase.start, self.pack.cues)

    def _mention(self, phrase: Phrase, asks: Nature) -> Mention:
        match phrase.says:
            case Duration() as said:
                return self._lengths.mention(phrase, said)
            case Recurring(value=value):
                return self.rows.unplaced(
                    phrase, TimexType.SET, value, "a repeated time has no single interval"
                )
            case Vague(reference=value):
                self.story.leave(phrase, self.text, self.pack.cues)
                anchor = self.speech.anchor("the words name no unit of the calendar")
                return self.rows.row(phrase, TimexType.DATE, value, Status.VAGUE, anchor)
            case Named(period=name):
                return self.rows.named(phrase, name, self.speech.days)
            case Impossible(why=why):
                unplaced = self.rows.unplaced(phrase, TimexType.DATE, "XXXX-XX-XX", why)
                return unplaced._replace(status=Status.UNRESOLVED)
            case _:
                return self._dated(phrase, asks)

    def _dated(self, phrase: Phrase, asks: Nature) -> Mention:
        if isinstance(asks.said, Clock) and asks.said.either_half:
            asks = in_part_told(
                asks, asks.said, self.story.time_told(phrase.start, self.walk, self.pack.cues)
            )
        said = asks.said
        kind = TimexType.TIME if isinstance(said, Clock | PartOfDay) else TimexType.DATE
        if asks.is_whole:
            return self._placed(phrase, asks, kind, When(None), None)
        why_open = self.openness.why(phrase, asks)
        if why_open is not None:
            anchor = Anchor(self.frame.kind, why_open)
            self.story.lost = phrase.end if kind is TimexType.TIME else self.story.lost
            return self.rows.row(phrase, kind, symbol(said), Status.UNRESOLVED, anchor)
        if isinstance(said, Counted) and any(amount is None for amount, _ in said.duration.amounts):
            return self._lengths.uncounted(phrase, said, kind)
        if self.speech.day is not None:
            asks = self._turned(phrase, asks, When(self.speech.day))
        stretch = spread(asks, self.story.standing)
        if stretch is not None and stretch[0].value != stretch[1].value:
            return self._spread(phrase, asks, kind, stretch)
        told = self.story.quarter(self.frame.published) if asks.compares else None
        inherited = self._inherited(phrase, asks)
        misfits = self.speech.day is None and inherited and weekday_misfits(asks.core, inherited.year)
        is_lost = asks.compares and (self.story.quarter_is_open if told is None else not told.is_known)
        if misfits or is_lost:
            anchor = self.speech.anchor(self.speech.doubt())
            return self.rows.row(phrase, kind, symbol(said), Status.UNRESOLVED, anchor)
        is_sure = inherited is None or inherited.told.ends is None
        if self.speech.day is not None and is_sure:
            return self._placed(phrase, asks, kind, When(self.speech.day), inherited)
        return self._bounded(phrase, asks, kind, inherited)

    def _turned(self, phrase: Phrase, asks: Nature, when: When) -> Nature:
        """What the phrase asks, counted from the unit that it can only mean in the news of a day."""
        if self.telling.history or when.day is None:
            return asks
        told = when.story or self.story.unit or CalendarUnit.of(when.day, Granularity.DAY)
        if self.story.is_known:
            asks = inside(asks, told, when.day)
        gone = ended(asks, phrase.mod, told, when.day)
        if gone is asks or self.rows.signal(phrase) in _DEADLINES:
            return asks
        return gone if self.ways.of(phrase, asks) in PAST else asks

    def _spread(self, phrase: Phrase, asks: Nature, kind: TimexType, ends: tuple[Placed, Placed]) -> Mention:
        """What lies some days from a time told only to the month, or so: somewhere between two places."""
        assert self.story.stands is not None
        if not asks.looks_back:
            self.story.reach((ends[0].unit, ends[1].unit))
        anchor = anchor_at(self.story.stands, "counted from the last date told, which is a coarser one")
        interval = modified(between(*ends), phrase.mod)
        return self.rows.row(phrase, kind, symbol(asks.said), Status.BOUNDED, anchor, interval)

    def _needs_speech(self, phrase: Phrase, asks: Nature) -> bool:
        """Whether the publication date is needed: for a bare time of day, where no day was told beside it."""
        if isinstance(asks.said, Clock | PartOfDay) and asks.said.day is None:
            return self.openness.needs_day(phrase, asks.said)
        return asks.needs_speech if self.story.is_known else asks.needs_speech_alone

    def _is_free(self, phrase: Phrase, asks: Nature) -> bool:
        """Whether the date would be the same, whenever the text was published."""
        if asks.stated_year is not None or not asks.needs_speech_alone:
            return True
        return (
            not self._needs_speech(phrase, asks) and self.story.stands is not None and self.story.stands.free
        )

    def _placed(
        self, phrase: Phrase, asks: Nature, kind: TimexType, when: When, inherited: Carried | None
    ) -> Mention:
        asks, moment = self._counting(phrase, asks, when, inherited)
        found = settled(asks.said, moment, self._year_in_range(phrase, moment))
        is_yet_to_come = found is not None and asks.goes_on and self.own.precedes(found.span)
        if found is None or (is_yet_to_come and self.ways.of(phrase, asks) in PAST):
            is_stated = isinstance(asks.core, Calendar)
            own = AnchorKind.ABSOLUTE if is_stated else self._anchor(phrase, asks, inherited).kind
            anchor = Anchor(own, _NO_SUCH_DATE if found is None else _YET_TO_COME)
            return self.rows.row(phrase, kind, symbol(asks.said), Status.UNRESOLVED, anchor)
        anchor = self._anchor(phrase, asks, inherited)
        interval = modified(found.span, phrase.mod)
        kind = TimexType.TIME if "T" in found.value else kind
        mention = self.rows.row(
            phrase, kind, found.value, Status.RESOLVED, anchor, interval, found.steps, found.others
        )
        free = inherited is not None or self._is_free(phrase, asks)
        told = self._scene.told(phrase, asks, found.unit, mention.signal, free=free)
        self._tell(told._replace(time=found.span) if kind is TimexType.TIME else told)
        return bound(mention, interval, is_owner=is_owner(self.text, phrase.end, self.pack.cues))

    def _counting(
        self, phrase: Phrase, asks: Nature, when: When, inherited: Carried | None
    ) -> tuple[Nature, Moment]:
        """What the phrase asks, and the moment from which it counts; that may be a quarter told before."""
        moment = self._moment(phrase, asks, when, inherited)
        asks = self.ways.in_row(phrase, asks, moment, self.own.latest if self.speech.is_entry else None)
        quarter = self.story.compared(asks, self.frame.published)
        if quarter is None:
            return asks, moment
        asks = nature(replace(asks.said, base=Base.STORY)) if isinstance(asks.said, Counted) else asks
        return asks, moment._replace(reached=quarter)

    def _moment(self, phrase: Phrase, asks: Nature, when: When, inherited: Carried | None) -> Moment:
        """What the phrase counts from."""
        if asks.is_whole:
            return ANY_MOMENT
        is_told = self.speech.is_told
        is_bare = is_told and isinstance(asks.core, Calendar) and asks.core.month is None
        direction = Direction.BARE if is_bare else self.ways.asked(phrase, asks)
        year = None if inherited is None else inherited.year
        stands = self.story.stands
        goes_on = isinstance(asks.said, Counted) and asks.said.base is Base.STORY
        is_then = goes_on and self.openness.tells_of_then(phrase, asks)
        spoken = None if is_then else self.speech.interval
        now = moment_behind(asks.said, spoken, None if stands is None else stands.span)
        if asks.speech_alone:
            return Moment(when.day, None, None, direction, year, is_told, now)
        story = when.story or self.story.day_meant(asks.core) or self.story.unit
        day = self.story.day_told(phrase.start, self.walk, self.pack.cues, when.near)
        return Moment(when.day, story, day, direction, year, is_told, now)

    @property
    def _lengths(self) -> Lengths:
        """What measures time, at the moment from which the words are spoken."""
        return Lengths(self.rows, self.story, self.speech, self.telling.history)

    @property
    def _scene(self) -> Scene:
        """Where the story has got to."""
        return Scene(self.text, self.pack.cues, self.story.stands, self.walk.paragraph, self.telling.history)

    def _tell(self, told: Told) -> None:
        """Remember a reference that found its place; the story moves there, unless it only looks back."""
        if self.speech.is_told and told.nature.is_deictic and not self.speech.is_entry:
            return
        self.story.tell(told, self.walk.line)
        if is_heading(self.text, told, history=self.telling.history):
            self.story.enter(told)
            self.heading_is_open = False
        self.story.latest = None

    def _year_in_range(self, phrase: Phrase, moment: Moment) -> int | None:
        """The year of a member of a range of bare months or days, which lies as one: "August to October"."""
        at = max(0, self.places[phrase.start] - (phrase.link is None))
        pair = self.phrases[at : at + 2]
        if moment.inherited_year is not None or not lies_as_one(pair):
            return moment.inherited_year
        return years_in_range(pair[0].says, pair[1].says, moment)[phrase.start != pair[0].start]

    def _bounded(
        self,
        phrase: Phrase,
        asks: Nature,
        kind: TimexType,
        inherited: Carried | None,
    ) -> Mention:
        """A reference whose publication date is unknown or only bounded: symbolic, with what bounds there are."""
        unknown = (None, None)
        days, stories = self.speech.days or unknown, self.story.standing.drift or unknown
        ends = list(map(When, days, stories, self.story.latest or unknown))
        years = inherited.at_ends() if inherited is not None else (None, None)
        first, last = (self._placed_on(phrase, asks, *end) for end in zip(ends, years, strict=True))
        if first is not None and last is not None and first.value == last.value:
            asks = self._turned(phrase, asks, ends[0])
            return self._placed(phrase, asks, kind, ends[0], inherited)
        if not self.speech.is_told:
            self._tell_bounded(phrase, asks, first, last)
        said, why = asks.said, self.speech.doubt()
        anchor = self.speech.anchor(why)
        if first is None and last is None:
            return self.rows.row(phrase, kind, symbol(said), Status.UNRESOLVED, anchor, None, (why,))
        if isinstance(said, Clock) and said.either_half:
            last = last and last.later(hours=12)
        interval = between(first, last)
        row = self.rows.row(phrase, kind, symbol(said), Status.BOUNDED, anchor, interval, (why,))
        return bound(row, interval, is_owner=is_owner(self.text, phrase.end, self.pack.cues))

    def _placed_on(
        self, phrase: Phrase, asks: Nature, when: When, inherited: Carried | None
    ) -> Placed | None:
        """Where the phrase lies if it was spoken then."""
        asks, moment = self._counting(phrase, self._turned(phrase, asks, when), when, inherited)
        found = place(asks.said, moment._replace(inherited_year=self._year_in_range(phrase, moment)))
        return None if found is None else found._replace(interval=modified(found.span, phrase.mod))

    def _tell_bounded(self, phrase: Phrase, asks: Nature, first: Placed | None, last: Placed | None) -> None:
        """What is only bounded is told too, for it ends the passage of an earlier year."""
        placed = first or last
        if placed is None and isinstance(asks.core, Part) and asks.core.unit is Granularity.QUARTER:
            self.story.quarter_is_open = True
        if placed is None and self.speech.days is not None and None not in self.speech.days:
            return  # it has no place, whenever the text was published
        self.story.latest = (first.unit if first else None, last.unit if last else None)
        self.story.latest_at = (phrase.end, self.walk.paragraph)
        if placed is None and not asks.looks_back:
            self.story.stray(self.story.latest)
        if placed is not None:
            bound_by = self.rows.signal(phrase)
            told = self._scene.told(phrase, asks, placed.unit, bound_by, free=False, ends=self.story.latest)
            self.story.tell(told, self.walk.line)
            self.heading_is_open = self.heading_is_open or is_heading(
                self.text, told, history=self.telling.history
            )

    def _inherited(self, phrase: Phrase, asks: Nature) -> Carried | None:
        if not asks.is_open:
            return None
        at, days = self.places[phrase.start], self.own.days or (None, None)
        years = Years(self.text, self.pack.cues, self.story, days, self.ways.asked(phrase, asks))
        narrates = self.telling.carries and not self._speaks_itself(phrase, asks)
        return years.carried(self.phrases, at, asks.core, self.walk.paragraph, narrates=narrates)

    def _anchor(self, phrase: Phrase, asks: Nature, inherited: Carried | None) -> Anchor:
        if asks.is_whole or (asks.stated_year is not None and not asks.needs_speech):
            return _STATED
        if inherited is not None:
            return anchor_at(inherited.told, "the year is carried on from there")
        if self.openness.needs_day(phrase, asks.said):
            return self.speech.anchor()
        if self.story.stands is not None and not asks.needs_speech:
            return anchor_at(self.story.stands, "counted from the last date told")
        needs_speech = asks.needs_speech if self.story.is_known else asks.needs_speech_alone
        return self.speech.anchor() if needs_speech else _STATED
