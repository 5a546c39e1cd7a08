"""Dates that are told twice: "two years before, in 1792," is 1792, wherever the story stands.

So is "today (Thursday)": a text that is published on Friday was written on the day before.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from chronology.intervals import Granularity
from chronology.resolver.clauses import words_before
from chronology.resolver.cues import is_likened
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Counted,
    Direction,
    Duration,
    Nth,
    Part,
    Shifted,
    Vague,
    Weekday,
)
from chronology.resolver.nature import nature
from chronology.resolver.saying import symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["tells_again", "with_appositions"]

_OPENS = re.compile(r",\s(?:[^\W\d_]{1,3}\s)?|\s(?:in|on|во?)\s")
"""A comma, a preposition, or both."""
_WITH = re.compile(r",?\s(?:in|on|в)\s")
_NEAR = 8
"""Characters that may part what stands side by side: a comma, a preposition, and spaces."""
_CLOSES = frozenset({*",.;)!?…\n", ""})
_WRITTEN = {0: Direction.GONE, -1: Direction.BACK}
"""The way in which the weekday of today lies, or of yesterday: it may have been told days before its publication."""


def with_appositions(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where a count from the story lies at the date that stands beside it between commas.

    A month beside "two years ago" is that of the year which lies so far back: "two years ago, in May,"; so are a month
    beside a season and a weekday beside a count of weeks.
    Where a weekday stands in brackets beside "today" or "yesterday", both lie on the last such day; beside another
    weekday it is the day before or after that, by the clocks of another place. What the story is only likened to is
    no such time: "they will meet, as last year, in May".
    """
    found = _with_rows_told_twice(phrases, text)
    for i, (counted, date) in enumerate(itertools.pairwise(phrases)):
        if date.start - counted.end > _NEAR:
            continue
        way = _way_to(counted.says)
        if way is not None and isinstance(date.says, Weekday) and text[counted.end : date.start] == " (":
            says = Weekday(date.says.index, way)
            found[i], found[i + 1] = counted._replace(says=says), date._replace(says=says)
        elsewhere = _elsewhere(counted, date, text)
        if elsewhere is not None:
            found[i + 1] = date._replace(says=elsewhere)
        unit = _counted_in(counted.says)
        if _is_years_ago(counted.says) and _is_told_with(counted, date, text):
            found[i] = counted._replace(says=Nth(Granularity.YEAR, 0, date.says))
        some = _one_of_many(counted, date, text)
        if some is not None:
            found[i + 1] = date._replace(says=some)
        if not _is_beside(counted, date, text) or is_likened(words_before(text, counted.start), cues):
            continue
        placed = _placed_by(counted.says, date.says)
        if placed is not None:
            found[i + 1] = date._replace(says=placed)
        if unit is not None and _tells(date.says, unit) and not _are_both_open(counted.says, date.says):
            told = _counted_on(phrases[i - 1].says, counted.says, date.says) if i else date.says
            found[i] = counted._replace(says=Nth(unit, 0, told) if unit is not Granularity.DAY else told)
    return found


def _with_rows_told_twice(phrases: Sequence[Phrase], text: str) -> list[Phrase]:
    """The phrases, where two weekdays lie on the two dates beside them: "Saturday and Sunday, 13–14 January"."""
    found = list(phrases)
    for i in range(len(phrases) - 3):
        first, last, third, fourth = phrases[i : i + 4]
        if first.link is None or third.link is None or last.link is not None:
            continue
        if not _BESIDE_ROW.fullmatch(text, last.end, third.start):
            continue
        for at, other in ((i, third), (i + 1, fourth), (i + 2, first), (i + 3, last)):
            match phrases[at].says, other.says:
                case Weekday(index=index, direction=Direction.BARE, weeks=None), Calendar(day=int()) as date:
                    found[at] = phrases[at]._replace(says=replace(date, weekday=index))
                case Counted(start=Weekday(direction=Direction.BARE, weeks=None)), Calendar(
                    day=int()
                ) as date:
                    found[at] = phrases[at]._replace(says=date)  # the last of a range counts from its first
                case _:
                    pass
    return found


_BESIDE_ROW = re.compile(r"(?:,\s|\s\()(?:[^\W\d_]{1,3}\s)?")


def tells_again(phrases: Sequence[Phrase], at: int, text: str) -> bool:
    """Whether a date, or its list, only prints what was counted from publication right before: "last week, 15 May"."""
    while at and phrases[at - 1].link is not None:
        at -= 1
    if not at or not nature(phrases[at - 1].says).is_deictic:
        return False
    return _OPENS.fullmatch(text, phrases[at - 1].end, phrases[at].start) is not None


def _is_beside(counted: Phrase, date: Phrase, text: str) -> bool:
    if _is_years_ago(counted.says) and _is_of_this_year(date.says) and date.start == counted.end + 1:
        return True
    is_closed = text[date.end : date.end + 1] in _CLOSES or text[counted.end] != ","
    return is_closed and _OPENS.fullmatch(text, counted.end, date.start) is not None


def _is_of_this_year(said: Expression) -> bool:
    """Whether it is a month or season of the year of speaking: "ten years ago this June"."""
    return isinstance(said, Calendar | Part) and said.direction is Direction.HERE


def _one_of_many(counted: Phrase, date: Phrase, text: str) -> Vague | None:
    """A weekday in no week that is told, beside a count of units that hold many: "forty years ago, on a Saturday"."""
    match counted.says, date.says:
        case (
            Counted(duration=Duration(amounts=((_, unit),)), start=None),
            Weekday(direction=Direction.BARE, weeks=None, base=Base.SPEECH),
        ) if unit in _MANY_WEEKS and _OPENS.fullmatch(text, counted.end, date.start):
            return Vague(symbol(date.says))
        case _:
            return None


_MANY_WEEKS = frozenset({Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})


def _is_told_with(counted: Phrase, date: Phrase, text: str) -> bool:
    """Whether a date with its year follows, which tells the count's year itself: "a year ago in December 2017"."""
    follows = _WITH.fullmatch(text, counted.end, date.start) is not None
    return follows and _tells(date.says, Granularity.YEAR)


def _elsewhere(day: Phrase, other: Phrase, text: str) -> Counted | None:
    """The day beside it, in brackets, by the clocks of another place: "on Tuesday (early Wednesday in Sydney)"."""
    match day.says, other.says:
        case Weekday(direction=Direction.BARE, weeks=None), Weekday(direction=Direction.BARE, weeks=None):
            turn = (other.says.index - day.says.index) % 7
            sign = {1: 1, 6: -1}.get(turn) if text[day.end : other.start] == " (" else None
            return None if sign is None else Counted(_ONE_DAY, sign, start=day.says)
        case _:
            return None


_ONE_DAY = Duration(((1.0, Granularity.DAY),))


def _is_years_ago(said: Expression) -> TypeGuard[Counted]:
    match said:
        case (
            Counted(
                duration=Duration(amounts=((float(years), Granularity.YEAR),)),
                sign=-1,
                start=None | Shifted(count=0, base=Base.SPEECH | Base.NEAR),
            ) as one
        ):
            return years % 1 == 0 and one.base is not Base.STORY
        case _:
            return False


def _placed_by(told: Expression, date: Expression) -> Expression | None:
    """A date that words before it place: "two years ago, in May", "last spring, in April", "a week ago, on Friday"."""
    turn = _years_in_story(told)
    match told, date:
        case _, Calendar(year=None, of=None, month=int()) if turn is not None:
            return replace(date, of=Shifted(Granularity.YEAR, turn, Base.STORY))
        case Counted(), _ if _is_years_ago(told) and _lacks_year(date):
            return replace(told, start=date, exact=True)
        case Shifted(unit=Granularity.YEAR, base=Base.SPEECH), Calendar() | Part() if _lacks_year(date):
            return replace(date, of=told)
        case Part(unit=Granularity.SEASON), Calendar(year=None, of=None, month=int(month), day=None):
            nth = (month - _MONTHS_OF_SEASON * told.index) % _MONTHS_OF_YEAR + 1
            return Nth(Granularity.MONTH, nth, _arrived_at(told)) if nth <= _MONTHS_OF_SEASON else None
        case (
            Counted(duration=Duration(amounts=((float(weeks), Granularity.WEEK),)), sign=sign, start=None),
            Weekday(direction=Direction.BARE, weeks=None),
        ) if told.base is not Base.STORY and weeks % 1 == 0:
            return replace(date, weeks=sign * int(weeks))
        case _:
            return None


def _counted_on(last: Expression, told: Expression, date: Expression) -> Expression:
    """The date, counted on from the one before, over New Year, too: "on 7 October. Five months later, on 5 March,"."""
    match last, told, date:
        case (
            Calendar(month=int()),
            Counted(duration=Duration(amounts=((_, unit),)), sign=sign, base=Base.STORY, start=None),
            Calendar(year=None, of=None, month=int(), day=int(), direction=Direction.BARE),
        ) if unit in _WITHIN_A_YEAR:
            way = Direction.FORWARD if sign > 0 else Direction.BACK
            return replace(date, of=Shifted(Granularity.YEAR, 0, Base.STORY), direction=way)
        case _:
            return date


_WITHIN_A_YEAR = frozenset({Granularity.DAY, Granularity.WEEK, Granularity.MONTH})


def _arrived_at(told: Part) -> Part:
    """The season, which is that of the story once this has gone on to it: "the following spring, in March"."""
    if told.of is None or told.of.base is not Base.STORY:
        return told
    is_ahead = told.direction is Direction.FORWARD or told.of.count > 0
    here = Shifted(Granularity.YEAR, 0, Base.STORY)
    return replace(told, of=here, direction=Direction.BARE) if is_ahead else told


def _years_in_story(told: Expression) -> int | None:
    """How many years the year told lies from where the story then stands: on it, unless it looked back."""
    match told:
        case Counted(
            duration=Duration(amounts=((float(years), Granularity.YEAR),)),
            sign=sign,
            base=Base.STORY,
            start=None,
        ) if years % 1 == 0:
            return min(0, sign * int(years))
        case Shifted(unit=Granularity.YEAR, count=count, base=Base.STORY) if count:
            return min(0, count)
        case _:
            return None


_MONTHS_OF_SEASON = 3
_MONTHS_OF_YEAR = 12


def _lacks_year(said: Expression) -> bool:
    return isinstance(said, Calendar | Part) and said.year is None and said.of is None


def _way_to(said: Expression) -> Direction | None:
    match said:
        case Shifted(unit=Granularity.DAY, count=count, base=Base.SPEECH):
            return _WRITTEN.get(count)
        case _:
            return None


def _counted_in(said: Expression) -> Granularity | None:
    match said:
        case Counted(start=None, duration=duration, sign=sign, base=base) if (
            duration.amounts[-1][0] is not None
        ):
            return duration.amounts[-1][1] if base is Base.STORY or sign > 0 else None
        case Shifted(base=Base.STORY, unit=unit, count=count) if count:
            return unit
        case _:
            return None


def _are_both_open(counted: Expression, date: Expression) -> bool:
    """Whether both count from the moment of speaking, and the weekday less surely: "in three days, on Saturday"."""
    return isinstance(counted, Counted) and counted.base is not Base.STORY and isinstance(date, Weekday)


def _tells(said: Expression, unit: Granularity) -> bool:
    """Whether a date tells by itself in which ``unit`` it lies."""
    match said:
        case Calendar(year=int(), month=None):
            return unit is Granularity.YEAR
        case Calendar(year=int(), day=None):
            return unit in (Granularity.YEAR, Granularity.MONTH)
        case Calendar(year=int()):
            return unit in (Granularity.YEAR, Granularity.MONTH, Granularity.WEEK, Granularity.DAY)
        case Calendar(month=int(), day=int()):
            return unit in (Granularity.MONTH, Granularity.WEEK, Granularity.DAY)
        case Calendar(day=int()) | Weekday(base=Base.SPEECH):
            return unit is Granularity.DAY
        case _:
            return False
