"""The resolver: text and publication date in, dated references out."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chronology.intervals import BoundKind, Extent, Granularity, Interval, span
from chronology.resolver import cues, rules
from chronology.resolver.alternatives import alternatives
from chronology.resolver.guard import left_word
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Holiday,
    Impossible,
    Nth,
    Part,
    PartOfDay,
    Recurring,
    Shifted,
    Vague,
    Weekday,
    Weekend,
)
from chronology.resolver.mention import Alternative, Anchor, AnchorKind, Frame, Mention, Status, TimexType
from chronology.resolver.phrase import Link, Mod
from chronology.resolver.place import Moment, Placed, duration_ahead, duration_interval, duration_value, interval_between, place
from chronology.resolver.recognize import recognize
from chronology.resolver.rules.readers import AMBIGUOUS_ORDER, DAY_FIRST
from chronology.resolver.story import Here, Told, inherited_year, is_deictic, looks_back, needs_speech, stated_year, tells_history
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Pack

__all__ = ["resolve"]

_SAME_SCENE = 200
"""Characters within which a bare time of day belongs to the day just told."""
_COMPARING = 6
"""References within which a comparison ("a year ago") still means the quarter told."""
_ANY_DAY = dt.date(2000, 1, 1)
"""Stands in for the day of speaking where the words don't depend on it."""


def resolve(
    text: str, *, published: Interval | None, lang: str = "en", frames: Sequence[Frame] = ()
) -> tuple[Mention, ...]:
    """Every temporal reference in ``text``, in text order, none overlapping another.

    Args:
        text: plain text; offsets count its characters.
        published: when it was published, as exactly as that is known. Relative references count from it;
            from ``None`` they get no interval, from a bound (an interval wider than a day, or with an
            unknown end) only bounds. Today's date is never used.
        lang: ISO 639-1 code.
        frames: passages with a publication date of their own, disjoint; inside them that one counts.

    Raises:
        UnknownLanguage: there are no rules for ``lang``.

    >>> from chronology.intervals import parse_date
    >>> [m.value for m in resolve("They met on Saturday.", published=parse_date("2022-03-06"))]
    ['2022-03-05']
    """
    pack = rules.pack(lang)
    phrases = _ordered_numeric(recognize(text, lang))
    passages = _passages(phrases, published, frames)
    return tuple(mention for frame, inside in passages for mention in _Passage(text, frame, pack, inside).mentions())


def _passages(
    phrases: list[Phrase], published: Interval | None, frames: Sequence[Frame]
) -> list[tuple[Frame, list[Phrase]]]:
    """The phrases by the frame they stand in; what stands in none belongs to the page, before and after alike."""
    if not frames:
        return [(Frame(0, 0, published), phrases)]
    ordered = sorted(frames, key=lambda frame: frame.start)
    page: list[Phrase] = []
    found: list[tuple[Frame, list[Phrase]]] = [(frame, []) for frame in ordered]
    at = 0
    for phrase in phrases:
        while at < len(ordered) and ordered[at].end <= phrase.start:
            at += 1
        inside = at < len(ordered) and ordered[at].start <= phrase.start
        (found[at][1] if inside else page).append(phrase)
    return sorted([(Frame(0, 0, published), page), *found], key=lambda one: one[1][0].start if one[1] else 0)


def _ordered_numeric(phrases: list[Phrase]) -> list[Phrase]:
    """Ambiguous numeric dates read the way the text's other dates are written: day first, if those are."""
    if not any(phrase.note == AMBIGUOUS_ORDER for phrase in phrases):
        return phrases
    day_first = any(phrase.note == DAY_FIRST for phrase in phrases) or (
        sum(phrase.gives == "daymonth" for phrase in phrases) > sum(p.gives == "monthday" for p in phrases)
    )
    return [_turned(phrase) if day_first and phrase.note == AMBIGUOUS_ORDER else phrase for phrase in phrases]


def _turned(phrase: Phrase) -> Phrase:
    said = phrase.says
    assert isinstance(said, Calendar)
    return replace(phrase, says=replace(said, month=said.day, day=said.month))


@dataclass(slots=True)
class _Passage:
    """Resolves one passage, reference after reference; ``told`` is what later ones may count from."""

    text: str
    frame: Frame
    pack: Pack
    phrases: list[Phrase]
    told: list[Told] = field(default_factory=list)
    stands: Told | None = None
    """The date at which the story stands; a look back ("a year earlier") doesn't move it."""
    drift: tuple[CalendarUnit | None, CalendarUnit | None] | None = None
    """The earliest and latest it can stand at, where the last date told is only bounded."""
    latest: tuple[CalendarUnit | None, CalendarUnit | None] | None = None
    """The same for the last reference of all, also one that looks back."""
    latest_at: tuple[int, int] = (0, 0)
    """Where it ends, and its paragraph."""
    paragraph: int = 0
    places: dict[int, int] = field(default_factory=dict)
    """The offset of each phrase, but the last, to its place among them."""
    directions: dict[int, Direction] = field(default_factory=dict)
    """The offset of a phrase to the way its clause points, once that is read."""

    def mentions(self) -> list[Mention]:
        self.places = {phrase.start: at for at, phrase in enumerate(self.phrases[:-1])}
        days = _bounds(self.frame.published)
        history = tells_history(self.phrases, days[1].year if days and days[1] else None)
        found: list[Mention] = []
        last_end = 0
        for phrase in self.phrases:
            self.paragraph += self.text.count("\n\n", last_end, phrase.start)
            last_end = phrase.start
            found.append(self._mention(phrase, history=history))
        return self._with_distances(_with_ranges(found, self.phrases, self.frame.published))

    def _with_distances(self, found: list[Mention]) -> list[Mention]:
        """ "Three days after Easter" marks off one day: the length and the date it counts from both hold it."""
        told = {one.start: one.unit for one in self.told}
        for i, (length, date) in enumerate(itertools.pairwise(self.phrases)):
            if not isinstance(length.says, Duration) or date.link is Link.RANGE:
                continue
            between = self.text[length.end : date.start].strip(" ,").lower()
            sign = 0 if between in self.pack.cues.stretches else self.pack.cues.distances.get(between)
            if sign is None:
                continue
            interval = self._distant(length, sign, told.get(date.start), found[i + 1])
            if interval is None:
                continue
            for j in (i, i + 1):
                trace = (*found[j].trace, f"together they mark off {interval.edtf}")
                status = Status.RESOLVED if found[j].status is Status.VAGUE else found[j].status
                found[j] = replace(found[j], interval=interval, status=status, trace=trace)
        return found

    def _distant(self, length: Phrase, sign: int, unit: CalendarUnit | None, date: Mention) -> Interval | None:
        said = length.says
        if not isinstance(said, Duration) or said.direction is not Direction.BARE or cues.skips_days(length.words(self.text), self.pack.cues):
            return None
        if sign == 0:
            return None if unit is None else duration_interval(replace(said, direction=Direction.FORWARD, base=Base.STORY), Moment(_ANY_DAY, unit))
        units = _edges(date.interval) if unit is None else [unit]
        placed = [_try(Counted(said, sign, Base.STORY), Moment(_ANY_DAY, one)) for one in units]
        if not placed or None in placed:
            return None
        return _modified(_between(placed[0], placed[-1]) if unit is None else placed[0].span, length.mod)  # type: ignore[union-attr]

    def _mention(self, phrase: Phrase, *, history: bool) -> Mention:
        match phrase.says:
            case Duration() as said:
                return self._duration(phrase, said)
            case Recurring(value=value):
                return self._unplaced(phrase, TimexType.SET, value, "a repeated time has no single interval")
            case Vague(reference=value):
                anchor = Anchor(self.frame.kind, "the words name no unit of the calendar", self.frame.published)
                return self._row(phrase, TimexType.DATE, value, Status.VAGUE, anchor)
            case Impossible(why=why):
                return replace(self._unplaced(phrase, TimexType.DATE, "XXXX-XX-XX", why), status=Status.UNRESOLVED)
            case said:
                return self._dated(phrase, said, history=history)

    def _unplaced(self, phrase: Phrase, kind: TimexType, value: str, why: str) -> Mention:
        anchor = Anchor(AnchorKind.ABSOLUTE, why)
        return self._row(phrase, kind, value, Status.VAGUE, anchor)

    def _row(
        self,
        phrase: Phrase,
        kind: TimexType,
        value: str,
        status: Status,
        anchor: Anchor,
        interval: Interval | None = None,
        trace: tuple[str, ...] = (),
        others: tuple[Alternative, ...] = (),
    ) -> Mention:
        words = self.text[phrase.start : phrase.end]
        return Mention(
            start=phrase.start,
            end=phrase.end,
            text=words,
            timex_type=kind,
            value=value,
            status=status,
            anchor=anchor,
            rule=phrase.rule,
            interval=interval,
            mod=phrase.mod.value if phrase.mod else None,
            signal=cues.signal(self.text, phrase.start, phrase.end, self.pack.cues),
            trace=(f"{phrase.rule} reads {words!r}", *trace),
            alternatives=others,
        )

    def _duration(self, phrase: Phrase, said: Duration) -> Mention:
        value = duration_value(said)
        days = _bounds(self.frame.published)
        if days and days[0] is not None and days[0] == days[1]:
            interval = self._stretch(phrase, said, days[0])
            if interval is not None:
                anchor = Anchor(self.frame.kind, "counted from the publication date", self.frame.published)
                return self._row(phrase, TimexType.DURATION, value, Status.RESOLVED, anchor, interval)
        return self._unplaced(phrase, TimexType.DURATION, value, "a length of time, not a place on the calendar")

    def _stretch(self, phrase: Phrase, said: Duration, speech: dt.date) -> Interval | None:
        """The time that a duration takes up before or after its base, or lies ahead: "in two weeks"."""
        if said.direction in (Direction.BACK, Direction.FORWARD):
            return duration_interval(said, Moment(speech, self._story(speech)))
        word = cues.lies_ahead(self.text, phrase.start, phrase.end, self.pack.cues)
        return None if word is None else _in_calendar(lambda: duration_ahead(said, whole=word == "within", base=speech))

    # --- dates and times ---------------------------------------------------------------------------

    def _dated(self, phrase: Phrase, said: Expression, *, history: bool) -> Mention:
        kind = TimexType.TIME if isinstance(said, Clock | PartOfDay) else TimexType.DATE
        if isinstance(said, Counted) and any(amount is None for amount, _ in said.duration.amounts):
            return self._uncounted(phrase, said, kind)
        inherited = self._inherited(phrase, said, history=history)
        days = _bounds(self.frame.published)
        if (
            not self._needs_speech(phrase, said)
            or (inherited is not None and stated_year(said) is None)
            or self._compared(said) is not None
        ):
            days = days or (_ANY_DAY, _ANY_DAY)
            return self._placed(phrase, said, kind, _ANY_DAY if days[0] is None else days[0], inherited)
        if days is not None and days[0] is not None and days[0] == days[1]:
            return self._placed(phrase, said, kind, days[0], inherited)
        return self._bounded(phrase, said, kind, days)

    def _needs_speech(self, phrase: Phrase, said: Expression) -> bool:
        """Whether the publication date is needed: for a bare time of day, where no day was told beside it."""
        if isinstance(said, Clock | PartOfDay) and said.day is None:
            return self._day(phrase) is None
        return needs_speech(said, story_known=self._story_known)

    def _is_free(self, phrase: Phrase, said: Expression) -> bool:
        """Whether the date would be the same, whenever the text was published."""
        if stated_year(said) is not None or not needs_speech(said, story_known=False):
            return True
        return not self._needs_speech(phrase, said) and self.stands is not None and self.stands.free

    def _uncounted(self, phrase: Phrase, said: Counted, kind: TimexType) -> Mention:
        """ "A few days ago" names no place; "two to three weeks ago" the time between two."""
        reference = "PAST_REF" if said.sign < 0 else "FUTURE_REF"
        days = _bounds(self.frame.published)
        told = self.stands.unit.first_day if self.stands is not None and self.drift is None else None
        base = told if said.base is Base.STORY and told is not None else days[0] if days and days[0] == days[1] else None
        interval = None if base is None else _in_calendar(lambda: interval_between(said.duration, said.sign, base))
        if interval is None:
            return self._unplaced(phrase, kind, reference, "the words don't say how long")
        anchor = Anchor(self.frame.kind, "counted from the publication date", self.frame.published)
        if said.base is Base.STORY and told is not None:
            last = self.stands
            assert last is not None
            anchor = Anchor(AnchorKind.MENTION, "counted from the last date told", last.unit.interval, f"{last.start}-{last.end}")
        return self._row(phrase, kind, reference, Status.RESOLVED, anchor, interval)

    def _placed(self, phrase: Phrase, said: Expression, kind: TimexType, speech: dt.date, inherited: int | None, story: CalendarUnit | None = None) -> Mention:
        moment = Moment(speech, story or self._story(speech), self._day(phrase), self._direction(phrase, said), inherited)
        quarter = self._compared(said)
        if quarter is not None:
            moment, said = replace(moment, story=quarter), _from_story(said)
        year = self._year_in_range(phrase, moment)
        placed = _try(said, moment if year == inherited else replace(moment, inherited_year=year))
        if placed is None:
            anchor = Anchor(AnchorKind.ABSOLUTE, "the calendar has no such date")
            return self._row(phrase, kind, _symbol(said), Status.UNRESOLVED, anchor)
        anchor = self._anchor(said, inherited)
        interval = _modified(placed.span, phrase.mod)
        steps, others = _steps(said, moment, placed), alternatives(said, moment, placed)
        mention = self._row(phrase, kind, placed.value, Status.RESOLVED, anchor, interval, steps, others)
        free = inherited is not None or self._is_free(phrase, said)
        told = Told(placed.unit, phrase.start, phrase.end, self.paragraph, said, mention.signal, self._opens(phrase), free)
        self.told.append(told)
        self.latest = None
        if not looks_back(said):
            self.stands, self.drift = told, None
        return _bound(mention, interval)

    def _year_in_range(self, phrase: Phrase, moment: Moment) -> int | None:
        """The year that lets a range of bare months or days end where its last member lies: "August to October"."""
        at = self.places.get(phrase.start)
        if phrase.link is not Link.RANGE or at is None or moment.inherited_year is not None:
            return moment.inherited_year
        first, last = phrase.says, self.phrases[at + 1].says
        if not (isinstance(first, Calendar) and isinstance(last, Calendar) and _is_open(first) and _is_open(last) and first.month and last.month):
            return None
        placed = _try(last, moment)
        return None if placed is None else placed.unit.year - ((first.month, first.day or 0) > (last.month, last.day or 31))

    def _bounded(
        self, phrase: Phrase, said: Expression, kind: TimexType, days: tuple[dt.date | None, dt.date | None] | None
    ) -> Mention:
        """A reference whose publication date is unknown or only bounded: symbolic, with what bounds there are."""
        direction = self._direction(phrase, said)
        stories = self.drift or (None, None)
        latest = self.latest or (None, None)
        first, last = (
            None
            if day is None
            else _try(said, Moment(day, story or self._story(day), self._day(phrase, near), direction))
            for day, story, near in zip(days or (None, None), stories, latest, strict=True)
        )
        if first is not None and last is not None and first.value == last.value:
            return self._placed(phrase, said, kind, (days or (None, None))[0] or _ANY_DAY, None, stories[0])
        self.latest = (first.unit if first else None, last.unit if last else None)
        self.latest_at = (phrase.end, self.paragraph)
        if not looks_back(said):
            self.drift = self.latest
        why = "the publication date is unknown" if days is None else "the publication date is only bounded"
        anchor = Anchor(self.frame.kind, why, self.frame.published)
        if first is None and last is None:
            return self._row(phrase, kind, _symbol(said), Status.UNRESOLVED, anchor, None, (why,))
        interval = _between(first, last)
        return _bound(self._row(phrase, kind, _symbol(said), Status.BOUNDED, anchor, interval, (why,)), interval)

    def _inherited(self, phrase: Phrase, said: Expression, *, history: bool) -> int | None:
        core = _core(said)
        if not _is_open(core) or (not history and self._direction(phrase, said) is Direction.FORWARD):
            return None
        here = Here(phrase.start, self.paragraph, history or self.frame.published is None)
        return inherited_year(self.told, core, here)

    def _opens(self, phrase: Phrase) -> bool:
        word = left_word(self.text, phrase.start)
        return not word[:1].isalnum() or word[:1].isupper()

    def _day(self, phrase: Phrase, latest: CalendarUnit | None = None) -> CalendarUnit | None:
        """The day told right before, in the same passage: "On 12 April … At 5.45 p.m. …"."""
        last = self.told[-1] if self.told and self.latest is None else None
        unit = latest if last is None else last.unit
        end, paragraph = self.latest_at if last is None else (last.end, last.paragraph)
        if unit is None or unit.granularity is not Granularity.DAY:
            return None
        near = paragraph == self.paragraph and phrase.start - end < _SAME_SCENE
        return unit if near or self.frame.published is None else None

    def _compared(self, said: Expression) -> CalendarUnit | None:
        """The quarter that "a year ago" or "the quarter" looks to, where the passage tells of quarters."""
        match said:
            case Counted(duration=Duration(amounts=((1.0, Granularity.YEAR),)), sign=-1, start=None):
                pass
            case Shifted(unit=Granularity.QUARTER, base=Base.STORY, count=0):
                pass
            case _:
                return None
        recent = (
            one.unit
            for one in reversed(self.told[-_COMPARING:])
            if one.unit.granularity is Granularity.QUARTER and not looks_back(one.said)
        )
        return next(recent, None)

    def _story(self, speech: dt.date) -> CalendarUnit:
        return self.stands.unit if self.stands is not None else CalendarUnit.of(speech, Granularity.DAY)

    @property
    def _story_known(self) -> bool:
        return self.stands is not None and self.drift is None

    def _direction(self, phrase: Phrase, said: Expression) -> Direction:
        """Which way the clause points; read once, for several questions ask it."""
        found = self.directions.get(phrase.start)
        if found is None:
            found = self.directions[phrase.start] = self._read_direction(phrase, said)
        return found

    def _read_direction(self, phrase: Phrase, said: Expression) -> Direction:
        core = _core(said)
        if not _is_open(core) or (isinstance(core, Part) and core.unit is not Granularity.SEASON):
            return Direction.BARE
        return cues.direction(self.text, phrase.start, phrase.end, self.pack.cues)

    def _anchor(self, said: Expression, inherited: int | None) -> Anchor:
        last = self.told[-1] if inherited is not None and self.told else self.stands
        if not needs_speech(said, story_known=True) and stated_year(said) is not None:
            return Anchor(AnchorKind.ABSOLUTE, "the words state the whole date")
        if last is not None and (inherited is not None or not needs_speech(said, story_known=True)):
            why = "the year is carried on from there" if inherited is not None else "counted from the last date told"
            return Anchor(AnchorKind.MENTION, why, last.unit.interval, f"{last.start}-{last.end}")
        if not needs_speech(said, story_known=self._story_known):
            return Anchor(AnchorKind.ABSOLUTE, "the words state the whole date")
        own = "its entry's own date" if self.frame.kind is AnchorKind.RELATED_ITEM else "the publication date"
        return Anchor(self.frame.kind, f"counted from {own}", self.frame.published)


def _from_story(said: Expression) -> Expression:
    return replace(said, base=Base.STORY) if isinstance(said, Counted) else said


def _bounds(published: Interval | None) -> tuple[dt.date | None, dt.date | None] | None:
    """The first and last day on which the text can have been published; ``None`` where nothing is known."""
    if published is None or (published.begin is None and published.end is None):
        return None
    return (None if published.begin is None else published.begin.date(), published.last_day)


def _core(said: Expression) -> Expression:
    """The date inside a time of day, or inside "the first week of …"."""
    match said:
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return _core(day)
        case Nth(whole=whole):
            return _core(whole)
        case Counted(start=start) if start is not None:
            return _core(start)
        case _:
            return said


def _is_open(said: Expression) -> bool:
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


def _try(said: Expression, moment: Moment) -> Placed | None:
    try:
        placed = place(said, moment)
        return placed if placed is None or placed.span is not None else None
    except (ValueError, OverflowError):
        return None


def _in_calendar(reckon: Callable[[], Interval | None]) -> Interval | None:
    try:
        return reckon()
    except (ValueError, OverflowError):
        return None


def _symbol(said: Expression) -> str:
    """The TIMEX3 value with what the anchor would fill left open."""
    match said:
        case Weekday(index=index):
            return f"XXXX-WXX-{index + 1}"
        case Calendar(month=month, day=day):
            return "XXXX" + (f"-{month:02d}" if month else "-XX" if day else "") + (f"-{day:02d}" if day else "")
        case Clock(hour=hour, minute=minute, day=day):
            tail = f"T{hour:02d}" + (f":{minute:02d}" if minute is not None else "")
            return (_symbol(day) if day is not None else "XXXX-XX-XX") + tail
        case PartOfDay(code=code, day=day):
            return (_symbol(day) if day is not None else "XXXX-XX-XX") + f"T{code}"
        case Part(unit=unit, index=index):
            return "XXXX" + CalendarUnit(unit, 2000, index).value[4:]
        case Holiday():
            placed = _try(said, Moment(_ANY_DAY, CalendarUnit.of(_ANY_DAY, Granularity.DAY)))
            return "XXXX-XX-XX" if placed is None else "XXXX" + placed.value[4:]
        case Weekend():
            return "XXXX-WXX-WE"
        case Shifted(unit=unit):
            return CalendarUnit(unit, 2000, 1, 1).symbol if unit is not Granularity.SEASON else "XXXX-XX"
        case Counted(duration=duration):
            return CalendarUnit(duration.amounts[-1][1], 2000, 1, 1).symbol
        case Nth(unit=unit):
            return CalendarUnit(unit, 2000, 1, 1).symbol
        case _:
            return "XXXX-XX-XX"


def _edges(bounds: Interval | None) -> list[CalendarUnit]:
    """The first and the last day on which a date can lie whose publication date is only bounded."""
    last = None if bounds is None else bounds.last_day
    if bounds is None or bounds.begin is None or last is None:
        return []
    return [CalendarUnit.of(day, Granularity.DAY) for day in (bounds.begin.date(), last)]


def _between(first: Placed | None, last: Placed | None) -> Interval:
    """From the earliest to the latest place that the bounds of the publication date allow."""
    grain = (first or last).unit.granularity  # type: ignore[union-attr]
    begin = first.span.begin if first is not None else None
    end = last.span.end if last is not None else None
    return Interval(
        begin,
        end,
        grain,
        BoundKind.UNKNOWN if begin is None else BoundKind.KNOWN,
        BoundKind.UNKNOWN if end is None else BoundKind.KNOWN,
    )


_APPROXIMATE = frozenset({Mod.APPROX, Mod.LESS_THAN, Mod.MORE_THAN, Mod.EQUAL_OR_LESS, Mod.EQUAL_OR_MORE})


def _modified(interval: Interval, mod: Mod | None) -> Interval:
    """An approximate date says so; "early", "mid" and "late" stay inside the unit, for nobody says where they end.

    "Tuesday before 3 p.m." is the part of that day.
    """
    if mod in (Mod.BEFORE, Mod.AFTER) and interval.begin is not None and interval.granularity.rank < Granularity.DAY.rank:
        midnight = dt.datetime(interval.begin.year, interval.begin.month, interval.begin.day)
        if mod is Mod.BEFORE and midnight < interval.begin:
            return replace(interval, begin=midnight, end=interval.begin)
        return replace(interval, end=midnight + dt.timedelta(days=1)) if mod is Mod.AFTER else interval
    return replace(interval, approximate=True) if mod in _APPROXIMATE else interval


def _bound(mention: Mention, interval: Interval) -> Mention:
    """The time that the reference marks off together with its signal: "since 2013" has no end."""
    match mention.signal:
        case _ if mention.mod == Mod.ON_OR_AFTER and interval.begin is not None:
            changed = replace(interval, end=None, end_kind=BoundKind.UNKNOWN)
        case _ if mention.mod == Mod.ON_OR_BEFORE and interval.end is not None:
            changed = replace(interval, begin=None, begin_kind=BoundKind.UNKNOWN)
        case "since" if interval.begin is not None:
            changed = replace(interval, end=None, end_kind=BoundKind.OPEN, extent=Extent.THROUGHOUT)
        case "until" | "till" if interval.end is not None:
            changed = replace(interval, begin=None, begin_kind=BoundKind.UNKNOWN, extent=Extent.THROUGHOUT)
        case "before" if mention.mod == Mod.END and interval.end is not None:
            changed = replace(interval, begin=None, begin_kind=BoundKind.UNKNOWN)
        case "before" if interval.begin is not None:
            changed = replace(interval, begin=None, end=interval.begin, begin_kind=BoundKind.UNKNOWN)
        case "after" if interval.end is not None:
            changed = replace(interval, begin=interval.end, end=None, end_kind=BoundKind.UNKNOWN)
        case _:
            return mention
    return replace(mention, interval=changed, trace=(*mention.trace, f"bound by {mention.signal!r}"))


def _end_of_range(phrase: Phrase, mention: Mention, published: Interval | None) -> Interval | None:
    """The last member's interval; the publication date, if it is "now"."""
    return published if isinstance(phrase.says, Vague) else mention.interval


def _with_ranges(found: list[Mention], phrases: list[Phrase], published: Interval | None) -> list[Mention]:
    """The two ends of a range share its interval: each keeps its own value."""
    for i, phrase in enumerate(phrases[:-1]):
        if phrase.link is not Link.RANGE:
            continue
        first, last = found[i].interval, _end_of_range(phrases[i + 1], found[i + 1], published)
        if first is None or last is None:
            continue
        is_bounded = Status.BOUNDED in (found[i].status, found[i + 1].status)
        whole = _hull(first, last) if is_bounded else _range(first, last)
        if whole is None:
            continue
        for j in (i, i + 1):
            found[j] = replace(found[j], interval=whole, trace=(*found[j].trace, f"one end of {whole.edtf}"))
    return found


def _range(first: Interval, last: Interval) -> Interval | None:
    """From the one to the other; between two clock times the last ends the range."""
    if first.begin is None or last.end is None or first.begin >= last.end:
        return None
    whole = span(first, last)
    to_the_clock = last.granularity.rank <= Granularity.HOUR.rank and last.begin is not None
    return replace(whole, end=last.begin) if to_the_clock and first.begin < last.begin else whole


def _hull(first: Interval, last: Interval) -> Interval:
    """Everything between the earliest and the latest that two bounded dates allow."""
    begins, ends = (first.begin, last.begin), (first.end, last.end)
    begin = None if None in begins else min(x for x in begins if x is not None)
    end = None if None in ends else max(x for x in ends if x is not None)
    return Interval(
        begin,
        end,
        min(first.granularity, last.granularity, key=lambda grain: grain.rank),
        BoundKind.UNKNOWN if begin is None else BoundKind.KNOWN,
        BoundKind.UNKNOWN if end is None else BoundKind.KNOWN,
    )


def _steps(said: Expression, moment: Moment, placed: Placed) -> tuple[str, ...]:
    """The steps from the words to the place, for a person."""
    steps: list[str] = []
    core = _core(said)
    if _is_open(core):
        if moment.inherited_year is not None:
            steps.append(f"the text narrates: year {moment.inherited_year} is carried on")
        else:
            way = {Direction.FORWARD: "points ahead", Direction.BACK: "points back"}.get(moment.direction, "gives no direction")
            steps.append(f"the clause {way}")
    first = placed.unit.first_day if isinstance(core, Calendar) and core.weekday is not None else None
    if first is not None and first.weekday() != core.weekday:
        steps.append(f"the weekday printed with it does not fit: {first.isoformat()} is a {first:%A}")
    if is_deictic(core):
        steps.append(f"counted from {moment.speech.isoformat()}")
    steps.append(f"placed at {placed.value}")
    return tuple(steps)
