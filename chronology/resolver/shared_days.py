"""Times of day whose day is told behind them: "opened at 9 a.m. and closed at 5 p.m. on Tuesday".

So is that of what takes place then, "a 2 p.m. briefing on Tuesday", and the year of what has its month, "a May
election in 2004", or of a list of days: "March 24-25 last year".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from chronology.intervals import Granularity
from chronology.resolver.clauses import WORDS, parts_sentences, words_before
from chronology.resolver.cues import owns
from chronology.resolver.directions import direction
from chronology.resolver.expressions import PAST, Base, Calendar, Clock, Direction, Shifted, Weekday
from chronology.resolver.nature import nature
from chronology.resolver.phrase import Link
from chronology.resolver.rules.sharing import share
from chronology.resolver.verbs import first_cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["DAY_BEHIND", "with_shared_days"]

DAY_BEHIND: Final = "its day is that of the date behind it"
YEAR_BEHIND: Final = "its year is the one behind it"

_FAR = 100
"""Characters behind which nothing is shared any more."""
_REACH, _SCENE = 80, 200
"""Characters between the two times, and those within which a day told before is that of the first one."""


def with_shared_days(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where a bare time takes the day of a later hour that its sentence goes on to: they are a list."""
    found = list(phrases)
    for at in range(len(found) - 2, -1, -1):
        first, last = found[at], found[at + 1]
        if last.start - first.end > _FAR:
            continue
        if _is_month_of(first, last, text, cues):
            found[at] = first._replace(says=_in_year_of(first.says, last.says), note=YEAR_BEHIND)
            found[at + 1] = last._replace(says=_year_just_told(last.says))
        elif _ends_with_year(found, at, text, cues):
            year = last.says
            for place in sorted(_row_ending(found, at)):
                found[place] = found[place]._replace(says=_in_year_of(found[place].says, year))
                year = _year_just_told(year)
            found[at + 1] = last._replace(says=year)
        if not isinstance(first.says, Clock) or first.says.day is not None:
            continue
        if _is_named_by(first, last, text, cues):
            found[at] = first._replace(
                says=replace(first.says, day=last.says), link=Link.LIST, note=DAY_BEHIND
            )
            continue
        if not (_goes_on(first, last) and _are_joined(first, last, text, cues)):
            continue
        before = found[at - 1] if at else None
        is_told = before is not None and first.start - before.end < _SCENE and _tells_a_day(before.says)
        if not is_told and not _are_opposed(first, last, text, cues):
            says = share(first.says, last.says, first.says, Link.LIST)
            found[at] = first._replace(says=says, link=Link.LIST, note=DAY_BEHIND)
    return found


def _is_named_by(first: Phrase, last: Phrase, text: str, cues: Cues) -> bool:
    """Whether a bare time is that of what takes place on the day behind it: "the 9 a.m. session on Wednesday"."""
    match first.says, last.says:
        case Clock(day=None), Weekday() | Calendar(day=int()) | Shifted(
            unit=Granularity.DAY, base=Base.SPEECH
        ):
            return _names(first, last, "on", text, cues)
        case _:
            return False


def _is_month_of(first: Phrase, last: Phrase, text: str, cues: Cues) -> bool:
    """Whether a month is that of what took place in the year behind it: "a March night in 2008", "of that year"."""
    match first.says, last.says:
        case Calendar(year=None, of=None, month=int(), direction=Direction.BARE), (
            Calendar(year=int(), month=None) | Shifted(unit=Granularity.YEAR)
        ):
            return _names(first, last, "in", text, cues)
        case _:
            return False


def _ends_with_year(phrases: Sequence[Phrase], at: int, text: str, cues: Cues) -> bool:
    """Whether a year counted from now or the story closes a list of days: "on March 24 and 25 last year"."""
    last, year = phrases[at : at + 2]
    if at == 0 or phrases[at - 1].link is None or last.link is not None:
        return False
    match last.says, year.says:
        case Calendar(year=None, of=None, month=int(), direction=Direction.BARE), Shifted(
            unit=Granularity.YEAR
        ):
            gap = text[last.end : year.start]
            is_beside = gap.isspace() or (gap[:1] == " " and gap.strip().lower() in cues.wholes)
            return is_beside and "\n" not in gap and not owns(text, year.end, cues)
        case _:
            return False


def _row_ending(phrases: Sequence[Phrase], at: int) -> Iterator[int]:
    """The places of a list's members that lack a year, from the last one at ``at`` back."""
    yield at
    while at and phrases[at - 1].link is not None:
        at -= 1
        match phrases[at].says:
            case Calendar(year=None, of=None, month=int()):
                yield at
            case _:
                return


def _names(first: Phrase, last: Phrase, placed: str, text: str, cues: Cues) -> bool:
    """Whether only what the first date names stands between it and the last, and a preposition."""
    gap = _NAMED.fullmatch(text, first.end, last.start)
    if gap is None or first.link is not None or last.link is not None:
        return False
    words = WORDS.findall(gap[0].lower())
    is_led = not cues.owning.isdisjoint(words_before(text, first.start)[-_LED:])
    named = words[:-1] if cues.signals.get(words[-1]) == placed else words
    is_bound = any(word in cues.signals or word in cues.adding for word in named)
    is_verb = not cues.modals.isdisjoint(named) or first_cue(named, range(len(named)), cues) is Direction.BACK
    return is_led and bool(named) and not is_bound and not is_verb


def _in_year_of(said: Expression, year: Expression) -> Expression:
    assert isinstance(said, Calendar)
    if isinstance(year, Shifted):
        return replace(said, of=year)
    assert isinstance(year, Calendar)
    return replace(said, year=year.year)


def _year_just_told(year: Expression) -> Expression:
    """The year, counted from the month that has counted it already: "the February riots of the next year"."""
    return replace(year, count=0) if isinstance(year, Shifted) and year.base is Base.STORY else year


_LED = 2
"""Words before the first date among which an article leads what it names: "a cold March night"."""
_NAMED = re.compile(r"\s(?:[^\W\d_][\w'’-]{0,20}\s){1,4}")


def _goes_on(first: Phrase, last: Phrase) -> bool:
    """Whether the first is a bare time, and the last a later one on a day."""
    match first.says, last.says:
        case (
            Clock(day=None, either_half=False) as one,
            Clock(
                day=Weekday() | Calendar(day=int()) | Shifted(unit=Granularity.DAY, base=Base.SPEECH)
            ) as other,
        ):
            is_later = (one.hour, one.minute or 0) < (other.hour, other.minute or 0)
            return first.link is None and is_later and one.zone == other.zone
        case _:
            return False


def _are_joined(first: Phrase, last: Phrase, text: str, cues: Cues) -> bool:
    if last.start - first.end > _REACH or parts_sentences(text, first.end, last.start, cues.stops):
        return False
    return not cues.adding.isdisjoint(WORDS.findall(text[first.end : last.start].lower()))


def _are_opposed(first: Phrase, last: Phrase, text: str, cues: Cues) -> bool:
    """Whether one looks back and the other ahead: "trading resumed at 10 a.m., and will stop at 5 p.m. on Friday"."""
    ways = [
        direction(text, one.start, one.end, cues, is_weekday=isinstance(nature(last.says).core, Weekday))
        for one in (first, last)
    ]
    return Direction.FORWARD in ways and any(way in PAST for way in ways)


def _tells_a_day(said: Expression) -> bool:
    match nature(said).core:
        case Weekday() | Calendar(day=int()) | Shifted(unit=Granularity.DAY):
            return True
        case _:
            return False
