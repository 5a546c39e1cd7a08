"""Decides what words count from that leave it open: Russian "через неделю" is "in a week" and "a week later"."""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology import intervals
from chronology.intervals import Granularity
from chronology.resolver.clauses import WORDS, clause_before, opens_sentence, parts_sentences, words_before
from chronology.resolver.cues import signal, tells_before
from chronology.resolver.directions import direction
from chronology.resolver.expressions import (
    PAST,
    Base,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Holiday,
    Nth,
    Part,
    PartOfDay,
    Shifted,
    Vague,
    Weekday,
)
from chronology.resolver.gone import is_in_apposition
from chronology.resolver.habits import is_day
from chronology.resolver.hours import NEXT_DAY, NIGHTS_TOLD, THAT_DAY
from chronology.resolver.layout import is_entry
from chronology.resolver.nature import nature
from chronology.resolver.phrase import Mod
from chronology.resolver.plans import puts_off
from chronology.resolver.units import CalendarUnit
from chronology.resolver.verbs import was_to_come

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.intervals import Interval
    from chronology.resolver.expressions import Expression
    from chronology.resolver.nature import Nature
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["ended", "inside", "with_bases"]

_REMEMBERED = 1 << 14


def with_bases(phrases: Sequence[Phrase], text: str, parted: str, cues: Cues) -> list[Phrase]:
    """The phrases, each with the moment that it counts from; ``parted`` is what parts paragraphs."""
    found: list[Phrase] = []
    told: Expression | None = None
    for at, one in enumerate(phrases):
        told = _timed(phrases[at - 1], told) if at else None
        phrase = _opening_its_day(one, phrases[at - 1] if at else None, text, cues)
        if _open_part(phrase.says) is not None:
            found.append(phrase._replace(says=_settled(phrases, at, text, parted, cues)))
        elif (
            told is not None
            and _runs_past_midnight(told, phrase, text, cues)
            and parted not in text[phrases[at - 1].end : phrase.start]
            and not _is_forecast(phrases, at, text, cues)
            and not tells_before(text, phrase.start, cues)
        ):
            is_late = isinstance(told, PartOfDay) or (isinstance(told, Clock) and told.hour >= _LATE)
            is_by = not cues.limits.isdisjoint(words_before(text, phrase.start)[-1:])
            goes_on = is_by or not parts_sentences(text, phrases[at - 1].end, phrase.start, cues.stops)
            is_told = (
                is_late
                and goes_on
                and direction(text, phrase.start, phrase.end, cues) is not Direction.FORWARD
            )
            says = _after_midnight(phrase.says, until=_NOON if is_told else _MORNING - 1)
            found.append(phrase._replace(says=says))
        elif at and _ends_a_span(phrases[at - 1], phrase, text, cues):
            found.append(phrase._replace(says=Clock(24, 0)))
        else:
            found.append(phrase)
    return found


def _ends_a_span(last: Phrase, phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether it is the midnight until which something lasts that began by day: "from 7 a.m. to midnight"."""
    match last.says, phrase.says:
        case Clock(hour=hour), Clock(hour=0, minute=0, day=None) if hour and last.end < phrase.start:
            return cues.signals.get(text[last.end : phrase.start].strip().lower()) in _UNTIL
        case _:
            return False


_UNTIL = frozenset({"to", "until", "till", "through"})


def _opening_its_day(phrase: Phrase, last: Phrase | None, text: str, cues: Cues) -> Phrase:
    """What comes after the midnight of a day is of its first hours: "shortly after midnight on Friday".

    So does what opens the entry of a day: "May 3: Just after midnight".
    """
    match phrase.says:
        case Clock(hour=0 | 24) as said if signal(text, phrase.start, phrase.end, cues) == "after":
            opens = (
                last is not None
                and phrase.start - last.end < _BESIDE
                and is_entry(text, last.start, last.end)
            )
            return phrase._replace(says=replace(said, hour=0, day=THAT_DAY if opens else said.day))
        case _:
            return phrase


_BESIDE = 20
"""Characters between the day of an entry and the time that opens it."""


def _timed(last: Phrase, told: Expression | None) -> Expression:
    """What was said last, a bare time of day on the day of the time told before it: "at 5 p.m. Friday … at 6 p.m.".

    The end of a day, or of its evening, is its night: "late on Sunday … by 3 a.m.".
    """
    said = last.says
    if last.mod is Mod.END and (is_day(said) or (isinstance(said, PartOfDay) and said.code == "EV")):
        said = PartOfDay("NI", said.day if isinstance(said, PartOfDay) else said)
    match said, told:
        case Clock(day=None), Clock(day=day) | PartOfDay(day=day):
            return replace(said, day=day)
        case Clock(day=None), _ if told is not None and is_day(told):
            return replace(said, day=told)
        case _:
            return said


def _runs_past_midnight(told: Expression, phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether a night was told, or a time of the evening before this one: "Friday at 11:40 p.m. … at 2 a.m.".

    Midnight and the small hours follow an afternoon too, but today's, whose midnight may be that of the morning; any
    hour of the night follows an evening that it ends, or that it leads on from: "on Friday evening … by 3 a.m.".
    """
    said = phrase.says
    match told:
        case PartOfDay(code="NI", day=day):
            return day is not None
        case Clock(hour=hour, day=day) if day is not None and hour >= _LATE:
            return isinstance(said, Clock)
        case PartOfDay(code="EV" | "DK", day=day) if day not in _OPEN and isinstance(said, Clock):
            *_, before, placing = ("", "", *words_before(text, phrase.start))
            goes_on = before in cues.adding or opens_sentence(text, phrase.start, cues.openers)
            is_early = said.hour < _MORNING and not said.either_half
            return (is_early and goes_on) or _ends_the_day(said) or placing in cues.limits
        case PartOfDay(code="AF" | "EV" | "DK", day=day) if day not in _OPEN:
            return _ends_the_day(said) or (isinstance(said, PartOfDay) and said.code == "DW")
        case Clock(hour=hour, day=day) if day not in _OPEN:
            is_sure = isinstance(said, Clock) and not said.either_half
            return (is_sure and hour >= _EVENING) or (hour >= _NOON and _ends_the_day(said))
        case _:
            return False


def _is_forecast(phrases: Sequence[Phrase], at: int, text: str, cues: Cues) -> bool:
    """Whether night and daytime belong to the day that their sentence tells first: "18 мая ночью +6, днём +17"."""
    night, phrase = phrases[at - 1], phrases[at]
    if not isinstance(phrase.says, PartOfDay) or phrase.says.code != "AF":
        return False
    day = phrases[at - 2] if at > 1 and night.says in NIGHTS_TOLD else night
    if not (_is_dated_night(phrase, night, text, cues) if day is night else is_day(day.says)):
        return False
    is_told = not parts_sentences(text, day.end, phrase.start, cues.stops)
    return is_told and direction(text, phrase.start, phrase.end, cues) not in PAST


def _is_dated_night(phrase: Phrase, night: Phrase, text: str, cues: Cues) -> bool:
    """Whether the night has the date of the daytime after it, in a language that counts so: "ночью 18 мая, днём"."""
    match night.says:
        case PartOfDay(code="NI", day=Calendar() | Weekday()):
            return phrase.words(text).lower() in cues.daylight
        case PartOfDay(code="NI", day=Shifted(unit=Granularity.DAY, count=count, base=Base.SPEECH)):
            return count > 0 and phrase.words(text).lower() in cues.daylight
        case _:
            return False


def _ends_the_day(said: Expression) -> bool:
    match said:
        case Clock(hour=0, minute=0) | PartOfDay(code="SM"):
            return True
        case _:
            return False


_EVENING, _LATE = 18, 21
"""The hours from which on one of the small hours is of the next day, if it is sure to be one or may be."""
_NOON = 12
_OPEN = (None, Shifted(Granularity.DAY, 0))
"""No day told, or today."""


def _after_midnight(said: Expression, until: int) -> Expression:
    """A bare time of the small hours, or the morning or afternoon, after a night just told: it is of the next day.

    So is what is sure to be an hour ``until`` that one: "talks went late into Wednesday night and resumed at 9 a.m.".
    """
    match said:
        case Clock(hour=hour, day=None, either_half=either) if hour < _MORNING or (
            hour <= until and not either
        ):
            return replace(said, day=NEXT_DAY)
        case PartOfDay(code="MO" | "SM" | "DW" | "AF", day=None | Shifted(Granularity.DAY, 0, Base.STORY)):
            return replace(said, day=NEXT_DAY)
        case _:
            return said


_MORNING = 6
"""The hour at which a night ends."""


def _settled(phrases: Sequence[Phrase], at: int, text: str, parted: str, cues: Cues) -> Expression:
    """What a phrase says, its base settled; this night is the one just past, unless the clause points ahead."""
    phrase = phrases[at]
    match phrase.says:
        case PartOfDay(day=Shifted(Granularity.DAY, count)) | Clock(day=Shifted(Granularity.DAY, count)) if (
            count >= 0
        ):
            is_ahead = direction(text, phrase.start, phrase.end, cues) is Direction.FORWARD
            said_on = None if is_ahead or count else _day_of_report(phrases, at, text, cues)
            if said_on is not None:
                return replace(phrase.says, day=Counted(_ONE_DAY, -1, start=said_on))
            return replace(phrase.says, day=Shifted(Granularity.DAY, count if is_ahead else count - 1))
        case Vague(reference=reference):
            is_ahead = direction(text, phrase.start, phrase.end, cues) is Direction.FORWARD
            return Vague("FUTURE_REF" if is_ahead else reference)
        case said:
            return _counted_from(said, _base(phrases, at, text, parted, cues))


def _day_of_report(phrases: Sequence[Phrase], at: int, text: str, cues: Cues) -> Expression | None:
    """The day on which it was said what the night before it had brought: "said on Saturday it fell overnight"."""
    night = phrases[at]
    for day in (*phrases[max(0, at - 1) : at], *phrases[at + 1 : at + 2]):
        (_, begin), (end, _) = sorted(((night.start, night.end), (day.start, day.end)))
        is_said = not cues.reporting.isdisjoint(words_before(text, day.start)[-2:])
        if is_said and isinstance(day.says, Weekday | Calendar) and is_day(day.says):
            return None if parts_sentences(text, begin, end, cues.stops) else day.says
    return None


_ONE_DAY = Duration(((1.0, Granularity.DAY),))


@functools.lru_cache(maxsize=_REMEMBERED)
def _open_part(said: Expression) -> Shifted | Counted | Vague | Weekday | None:
    """The part of an expression that counts from either moment."""
    match said:
        case Shifted(base=Base.EITHER) | Counted(base=Base.EITHER) | Vague(base=Base.EITHER):
            return said
        case Weekday(base=Base.EITHER):
            return said
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return _open_part(day)
        case Calendar(of=of) | Part(of=of) | Holiday(of=of) if of is not None:
            return _open_part(of)
        case Nth(whole=whole):
            return _open_part(whole)
        case Counted(start=start) if start is not None:
            return _open_part(start)
        case _:
            return None


def _counted_from(said: Expression, base: Base) -> Expression:
    match said:
        case Shifted(base=Base.EITHER) | Counted(base=Base.EITHER):
            return replace(said, base=base)
        case Weekday(index=index, base=Base.EITHER):
            return Weekday(index, base=base, weeks=1) if base is Base.STORY else replace(said, base=base)
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return replace(said, day=_counted_from(day, base))
        case Calendar(of=of) | Part(of=of) | Holiday(of=of) if of is not None:
            is_next = base is Base.SPEECH and said.direction is Direction.FORWARD
            return replace(said, of=None if is_next else replace(of, base=base))
        case Nth(whole=whole):
            return replace(said, whole=_counted_from(whole, base))
        case Counted(start=start) if start is not None:
            return replace(said, start=_counted_from(start, base))
        case _:
            return said


def _base(phrases: Sequence[Phrase], at: int, text: str, parted: str, cues: Cues) -> Base:
    """What a phrase counts from.

    What looks ahead counts from the date told in a clause that looks back, what looks back ("the day before") after
    a whole day in its paragraph; a bare unit ("the end of the week") in any clause that doesn't look ahead.
    """
    phrase = phrases[at]
    part = _open_part(phrase.says)
    sign = part.count if isinstance(part, Shifted) else part.sign if isinstance(part, Counted) else 0
    dated = part if isinstance(part, Weekday) else phrase.says
    if isinstance(dated, Calendar | Part | Weekday) and dated.direction is Direction.FORWARD:
        sign = 1
    if sign < 0:
        follows = at > 0 and _tells_a_day(phrases[at - 1].says)
        is_told = follows and parted not in text[phrases[at - 1].end : phrase.start]
        return Base.STORY if is_told else Base.NEAR
    way = direction(text, phrase.start, phrase.end, cues)
    before = phrases[at - 1] if at else None
    is_told = (
        way in PAST or _leads_on(before, phrase, text, cues)
        if sign
        else way is not Direction.FORWARD or _looked_ahead(text, before, phrase.start, cues)
    )
    return Base.STORY if is_told else Base.SPEECH if sign else Base.NEAR


def _leads_on(before: Phrase | None, phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether its sentence has just told a day to come, and goes on there: "17 июля — игра, через день — другая"."""
    if before is None or not _tells_a_day(before.says):
        return False
    gap = text[before.end : phrase.start]
    if not _NEXT_CLAUSE.fullmatch(gap):
        return False
    return direction(text, before.start, before.end, cues) is Direction.FORWARD


_NEXT_CLAUSE = re.compile(r"[^.!?\n]{0,80}[,;—–](?:\s[^\W\d_]{1,12}){0,2}(?:\s[—–])?\s")
"""What parts a day from what its sentence goes on to tell: ", ответная — "."""


def _looked_ahead(text: str, before: Phrase | None, start: int, cues: Cues) -> bool:
    """Whether the clause tells what was then to come: "in 2016 it said it would close by the end of the year".

    What is only told of a thing named is no such time: "the shop, founded in 1889, would close by the end of the year".
    """
    if before is not None and is_in_apposition(text, before.start, before.end, cues):
        return False
    if before is not None and _was_put_off(text, before, start, cues):
        return True
    return was_to_come(WORDS.findall(clause_before(text, start, cues.stops).lower()), cues)


def _was_put_off(text: str, before: Phrase, start: int, cues: Cues) -> bool:
    """Whether it was put off from the day its sentence told: "on 8 January gave him until the end of the month"."""
    if not _tells_a_day(before.says) or parts_sentences(text, before.end, start, cues.stops):
        return False
    return (
        puts_off(text, start, cues)
        and direction(text, before.start, before.end, cues) is not Direction.FORWARD
    )


def in_part_told(asks: Nature, said: Clock, told: Interval | None) -> Nature:
    """The same, in the half of the day that the time just ``told`` leaves: "on Monday evening, at nine".

    After a time of day the story goes on: "called at 10.20 p.m.; at 10.52".
    """
    if told is None or said.day is not None or told.begin is None or told.end is None:
        return asks
    is_part = told.granularity is Granularity.PART_OF_DAY
    if not is_part and told.granularity is not Granularity.MINUTE:
        return asks
    end = told.end if is_part else told.begin + _GOES_ON
    midnight = told.begin.replace(hour=0, minute=0)
    for hour in (said.hour, said.hour + 12):
        if told.begin <= midnight + dt.timedelta(hours=hour, minutes=said.minute or 0) < end:
            return nature(replace(said, hour=hour, either_half=False))
    return asks


_GOES_ON = dt.timedelta(hours=6)
"""How long after a time told the next one is looked for in the half of the day that it leaves."""


def inside(asks: Nature, told: CalendarUnit, day: dt.date) -> Nature:
    """The same, counted from the moment of speaking where only a longer time was told, around it or to come.

    "The end of the month" after "this year" is of the month that it is said in. Quarters compare with others, and
    "that day" is none of now.
    """
    match asks.said:
        case Shifted(unit=unit, count=0, base=Base.STORY) if (
            Granularity.DAY.rank < unit.rank < told.granularity.rank and not asks.compares
        ):
            is_here = intervals.day(day).within(told.interval) or _begins_after(told, day)
            return nature(replace(asks.said, base=Base.SPEECH)) if is_here else asks
        case _:
            return asks


def ended(asks: Nature, mod: Mod | None, told: CalendarUnit, day: dt.date) -> Nature:
    """The same, in the unit before where what has happened at the end of this one can't have: "had 30 men at year-end".

    The end is the last third of it, for nobody says where it begins. What was ``told`` of another unit, or
    of this one as a whole, goes on there.
    """
    match asks.said:
        case Shifted(unit=unit, count=0, base=Base.STORY) if mod is Mod.END:
            here = CalendarUnit.of(day, unit)
            first, last = here.first_day, here.interval.last_day
            if told.granularity is unit or told.widened(unit) != here or first is None or last is None:
                return asks
            if (last - day).days * 3 <= (last - first).days:
                return asks
            return nature(replace(asks.said, count=-1, base=Base.SPEECH))
        case Part(of=Shifted(count=0, base=Base.STORY) as of) if _begins_after(told, day):
            return nature(replace(asks.said, of=replace(of, base=Base.SPEECH)))
        case _:
            return asks


def _begins_after(told: CalendarUnit, day: dt.date) -> bool:
    begin = told.interval.begin
    return begin is not None and begin.date() > day


def _tells_a_day(said: Expression) -> bool:
    match said:
        case Calendar(day=int()):
            return True
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return _tells_a_day(day)
        case Shifted(unit=Granularity.DAY, base=Base.STORY):
            return True
        case _:
            return False
