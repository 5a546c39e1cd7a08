"""The year that a story passes on to bare months and days, where it passes one on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.intervals import Granularity
from chronology.resolver.expressions import Calendar, Holiday, Part
from chronology.resolver.story import LOOKING_BACK, MEMORY, Carried, sets_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.resolver.expressions import Expression
    from chronology.resolver.story import Story, Told
    from chronology.resolver.units import CalendarUnit

__all__ = ["Here", "carried"]


class Here(NamedTuple):
    """Where a reference stands: its offset, its paragraph, and whether the text tells a history."""

    start: int
    paragraph: int
    history: bool
    looks_back: Callable[[], bool]
    """Tells whether the clause looks back from the time told: "had spent the spring"; asked only where it counts."""


def carried(story: Story, said: Expression, here: Here) -> Carried | None:
    """The year a bare month or day takes; ``None`` where the text reports the news.

    A history passes its year on all through; a news text only inside the passage that states it.
    """
    if not isinstance(said, Calendar | Part | Holiday) or _is_bare_day(said):
        return None
    setters = _setters(story, here)
    last = _scene(setters, here)
    if (
        last is None
        or _has_gone_on(story, last)
        or not (here.history or story.heads or _year_is_set(story.told, here))
    ):
        return None
    if isinstance(said, Calendar) and _is_in_passing(last):
        again = story.days.get((said.month or 0, said.day or 0))
        if again is not None and again.free:
            return Carried(again.unit.year, again)
    return _turned(story, last, setters, said, here)


def _has_gone_on(story: Story, last: Told) -> bool:
    """Whether a later year was named since as one from which something lasts: "from 1994 on he wrote"."""
    since = (one for one in reversed(story.told[-MEMORY:]) if one.start > last.start)
    return any(one.signal in LOOKING_BACK and one.free and one.unit.year > last.unit.year for one in since)


def _setters(story: Story, here: Here) -> list[Told]:
    """The references that may set the year, latest first; under a dated heading those of its years."""
    setters = [one for one in reversed(story.told[-MEMORY:]) if sets_time(one)]
    if story.section is None:
        return setters
    return [one for one in setters if _fits_section(story, one, here)] or [story.section.heading]


def _fits_section(story: Story, one: Told, here: Here) -> bool:
    """Whether it lies in the years of the heading, or may lead out of them: a date told in full just before."""
    assert story.section is not None
    if story.section.first <= one.unit.year <= story.section.last:
        return True
    if story.heads:
        is_below = one.start > story.section.heading.start
        return is_below and one.unit.month is not None and one.paragraph == here.paragraph
    return one.unit.month is not None or one.opens


def _turned(
    story: Story, last: Told, setters: list[Told], said: Calendar | Part | Holiday, here: Here
) -> Carried:
    """The year of what is ``said``, where the story stands at ``last``.

    A story goes on: a month before the one last told is the next year's where it lies far before, and it may
    take up the thread again that a look back or ahead had left.
    """
    month = _month(said)
    if _is_season_after(said, last, here):
        return Carried(last.unit.year + 1, last)
    told = _month_told(last.unit) or _month_of_year(last, setters)
    if month is None or told is None or month >= told or here.looks_back():
        return Carried(last.unit.year, last)
    before = next((one for one in setters if one.unit.year != last.unit.year), None)
    if before is not None and _takes_up(before, last, month):
        return Carried(before.unit.year, before)
    turn = _TURN if here.paragraph == last.paragraph else _TURN_IN_NEW_PARAGRAPH
    year = last.unit.year + (month + turn <= told)
    if story.section is not None and last.unit.year <= story.section.last:
        year = min(year, story.section.last)
    return Carried(year, last)


def _month_told(unit: CalendarUnit) -> int | None:
    """The month of a unit, in its year: the first week of a year begins it, though it may open in December."""
    is_first_week = unit.granularity is Granularity.WEEK and unit.index == 1
    return 1 if is_first_week else unit.month


def _is_season_after(said: Calendar | Part | Holiday, last: Told, here: Here) -> bool:
    """Whether a spring or summer goes on from a later season just told: "in the autumn of 1970 …, and in spring".

    A winter is of two years, and so it tells nothing.
    """
    if not isinstance(said, Part) or (said.unit, last.unit.granularity) != (Granularity.SEASON,) * 2:
        return False
    is_beside = here.paragraph == last.paragraph and here.start - last.end < _SAME_BREATH
    return is_beside and said.index < last.unit.index < _WINTER and not here.looks_back()


def _is_bare_day(said: Calendar | Part | Holiday) -> bool:
    """Whether it takes its month, and so its year, from the story: "the 25th"."""
    return isinstance(said, Calendar) and said.month is None


def _takes_up(before: Told, last: Told, month: int) -> bool:
    """Whether ``month`` goes on from ``before``, to which the story returns from a look back, or from far ahead."""
    told = before.unit.month
    if told is None or month < told:
        return False
    return before.unit.year > last.unit.year or last.unit.year - before.unit.year > _LEAP


def _month(said: Calendar | Part | Holiday) -> int | None:
    match said:
        case Calendar(month=month):
            return month
        case Part(unit=Granularity.SEASON, index=index):
            return 3 * index
        case Holiday(name="new-year" | "new-year-season"):
            return 1
        case _:
            return None


def _month_of_year(last: Told, setters: list[Told]) -> int | None:
    """The month last told in the year of ``last``, a bare year that doesn't begin it anew."""
    if last.opens:
        return None
    months = (
        one.unit.month
        for one in setters
        if one.unit.year == last.unit.year and one.paragraph == last.paragraph
    )
    return next((month for month in months if month is not None), None)


def _is_in_passing(one: Told) -> bool:
    """Whether it names a bare year inside a sentence."""
    return one.unit.granularity.rank >= Granularity.YEAR.rank and not one.opens


def _scene(setters: list[Told], here: Here) -> Told | None:
    """Where the story stands: the last of ``setters`` (latest first), unless it names a year only in passing.

    A bare year that neither opens its sentence nor stands right before is an aside ("a campaign planned for
    1976") where the story has just told a finer date.
    """
    if len(setters) < 2:
        return setters[0] if setters else None
    last, before = setters[:2]
    if (
        not _is_in_passing(last)
        or (here.start - last.end < _NEAR and here.paragraph == last.paragraph)
        or before.unit.granularity.rank >= Granularity.YEAR.rank
    ):
        return last
    return (
        before
        if before.paragraph == last.paragraph or abs(last.unit.year - before.unit.year) > _LEAP
        else last
    )


_LEAP = 5
"""Years. A bare year farther off than that is an aside even in a new paragraph."""
_TURN, _TURN_IN_NEW_PARAGRAPH = 9, 4
"""A month that lies so many months before the last one told is the next year's."""
_NEAR = 60
"""Characters within which a year just told governs the date beside it: "In 2002, on 11 April"."""
_SAME_BREATH, _WINTER = 100, 4
"""Characters within which a season follows the one before, and the number of the last."""
_BESIDE = 12
"""The same where the year doesn't open its sentence: "he left in 2002, in April"."""
_SETTING = frozenset({None, "in", "on", "at", "by", "during", "throughout"})
"""Words before a date that set the scene; "since 1980" or "to 1994" set none."""


def _year_is_set(told: list[Told], here: Here) -> bool:
    """Whether a news text has gone back to a year in this passage, and stays there.

    The year must set the scene, and not only tell an event apart ("the May 2010 accord", "a plan drawn up in
    1987"): it opens its sentence, stands right before, or comes with its month ("began in August 1914").
    """
    last, after = told[-1], here.start
    if last.opens and last.unit.granularity is Granularity.YEAR and after - last.end < _NEAR:
        return _sets(last) and not last.nature.is_deictic
    for one in reversed(told[-MEMORY:]):
        if one.aside:
            continue
        if not one.free or one.nature.is_deictic:
            return False
        if not _sets(one) and one.nature.stated_year is not None:
            return False
        if one.paragraph != here.paragraph:
            return False
        if one.nature.stated_year is not None and after - one.end < _BESIDE:
            return True
        if one.nature.stated_year is not None:
            return one.opens or (one.signal is not None and one.unit.granularity in _DATED)
        after = one.start
    return False


def _sets(one: Told) -> bool:
    """Whether its preposition sets the scene; nothing happens "on" a year: Russian "бюджет на 2026 год" is for it."""
    return one.signal in _SETTING and not (one.signal == "on" and one.unit.granularity is Granularity.YEAR)


_DATED = (Granularity.DAY, Granularity.MONTH)
