"""Ready-made readings of what lies inside a larger time: "the first week of June". Each takes a pattern's slots."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Counted,
    Direction,
    Duration,
    Era,
    Holiday,
    Nth,
    PartOfDay,
    Shifted,
    Weekday,
    Weekend,
)
from chronology.resolver.moons import SPANS
from chronology.resolver.phrase import Mod, Phrase, Slots
from chronology.resolver.rules.readers import (
    day_of,
    exists,
    mod_of,
    month_of,
    ordinal_of,
    unit_of,
    with_mod,
    year_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronology.resolver.expressions import Expression
    from chronology.resolver.rules import Reader

__all__ = [
    "day_by_letter",
    "day_of_act",
    "day_of_feast",
    "day_of_this_month",
    "day_of_unit",
    "day_on_side",
    "day_with_weekday",
    "holiday_weekend",
    "named_whole",
    "nth",
    "nth_of_unit",
    "nth_run",
    "part_of_named",
    "part_of_told",
    "the_new_year",
    "week_of",
    "week_of_holiday",
    "weekday_and_day",
    "weekday_of_holy_week",
    "with_weekday",
]


def nth(s: Slots) -> Phrase | None:
    """The ``nth`` unit or weekday of a whole: "the first week of June", "the last Monday in May"."""
    whole = s.phrase("whole").says
    index = _place_in_whole(s)
    if "day" in s:
        named = s.phrase("day").says
        return Phrase(Nth(Granularity.DAY, index, whole, named.index)) if isinstance(named, Weekday) else None
    if isinstance(whole, Era) and unit_of(s) is not Granularity.DECADE:
        return None  # whether a century begins with its year 0 or 1, nobody can tell
    if isinstance(whole, Calendar) and whole.month is not None and unit_of(s).rank > Granularity.MONTH.rank:
        return None  # "its fourth year in August 1917" is no year of that month
    return Phrase(Nth(unit_of(s), index, whole)) if index else None


def day_of_feast(s: Slots) -> Phrase | None:
    """The ``nth`` day of a feast of several days: "the last day of Ramadan"; as near as the feast is known."""
    feast, index = s.phrase("whole"), ordinal_of(s, "nth")
    is_feast = isinstance(feast.says, Holiday) and (feast.says.name in SPANS or feast.says.name == "ramadan")
    return Phrase(Nth(Granularity.DAY, index, feast.says), mod=feast.mod) if is_feast else None


def day_of_act(s: Slots) -> Phrase | None:
    """The day of an act whose number tells its year, without that number: "Ley 39/2015, de 1 de octubre"."""
    year = year_of(s) if "year" in s else int(s.text("slashmonth").partition("/")[2])
    said = Calendar(year, month_of(s), day_of(s))
    return Phrase(said, start=s.place("day")[0], end=s.place("month")[1]) if exists(said) else None


def day_by_letter(known: Mapping[tuple[int, int], int | None]) -> Reader:
    """A day known by its number and the first letter of its month: "el 11-S"; others have no name of their own.

    ``known`` gives the year of each month and day, ``None`` where it comes again each year.
    """

    def read(s: Slots) -> Phrase | None:
        month = s.word("letter", "dayletter")
        assert isinstance(month, int)
        date = month, day_of(s) or 0
        return Phrase(Calendar(known[date], *date)) if date in known else None

    return read


def day_on_side(direction: Direction) -> Reader:
    """A bare ``day`` of a month that the words point back or ahead: "el pasado 12"."""
    return lambda s: Phrase(Calendar(day=day_of(s), direction=direction))


def part_of_named(s: Slots) -> Phrase | None:
    """A date ``x`` with its ``mod``, unless this stands by itself before another article: "al final el lunes"."""
    first = s.text("x")
    is_apart = first in s.lexicon["deictic"] or (
        first in s.lexicon["article"] and first not in s.lexicon["ofarticle"]
    )
    return None if is_apart and s.places["x"] == s.places["mod"] + 1 else with_mod(s)


def day_with_weekday(s: Slots) -> Phrase | None:
    """A ``day`` with its weekday (``x``), unless an article before that says "to": "de hoy al domingo"."""
    is_range = s.text("x") in s.lexicon["toarticle"]
    return None if is_range else s.phrase("day")._replace(gives="", start=-1, end=-1, rule="")


def part_of_told(s: Slots) -> Phrase | None:
    """The end or beginning (``mod``) of the unit told (``x``), ahead of that of speaking: "a fines del año"."""
    told = s.phrase("x").says
    if not isinstance(told, Shifted) or told.base is not Base.STORY or told.count:
        return None
    return Phrase(replace(told, base=Base.EITHER), mod=mod_of(s))


def the_new_year(s: Slots) -> Phrase | None:
    """The year that New Year opens, where no day is meant: "in the new year"."""
    feast = s.phrase("x").says if "x" in s else Holiday("new-year-season")
    return Phrase(Nth(Granularity.YEAR, 0, feast)) if feast == Holiday("new-year-season") else None


def nth_run(s: Slots) -> Phrase | None:
    """The ``nth`` of the ``runs`` of units of a whole, or of the present one: "la segunda quincena de junio"."""
    found = s.word("runs", "runs")
    assert isinstance(found, tuple)
    unit, count, runs = found
    index = runs if ordinal_of(s, "nth") < 0 else ordinal_of(s, "nth")
    if not 1 <= index <= runs:
        return None
    mod = Mod.START if index == 1 else Mod.END if index == runs else Mod.MID
    return Phrase(Nth(unit, index, _whole_of_runs(s, unit), count=count), mod=mod)


def _whole_of_runs(s: Slots, unit: Granularity) -> Expression:
    if "whole" not in s:
        return Shifted(Granularity.MONTH if unit is Granularity.DAY else Granularity.YEAR, 0, Base.NEAR)
    return s.phrase("whole").says if "which" not in s else named_whole(s)


def _place_in_whole(s: Slots) -> int:
    """The place that ``nth`` tells, counted from the end where it stands before "last": "second-to-last"."""
    index = _day_named(s) if "x" in s else ordinal_of(s, "nth")
    return -index if "back" in s else index


def _day_named(s: Slots) -> int:
    """The number in a phrase that names a day of the month: "the 15th"."""
    said = s.phrase("x").says
    assert isinstance(said, Calendar)
    return said.day or 0


def week_of(s: Slots) -> Phrase:
    """The week that holds a date."""
    return Phrase(Nth(Granularity.WEEK, 0, s.phrase("whole").says))


def week_of_holiday(name: str) -> Reader:
    """The week that holds a holiday, with its ``year`` if stated."""
    return lambda s: Phrase(Nth(Granularity.WEEK, 0, Holiday(name, year_of(s))))


def weekday_of_holy_week(s: Slots) -> Phrase | None:
    """A ``day`` of the week (``whole``) in which Good Friday lies: "el lunes de Semana Santa"."""
    match s.phrase("day").says, s.phrase("whole").says:
        case Weekday(index=index), Nth(unit=Granularity.WEEK, whole=Holiday(name="good-friday") as friday):
            away = index - _FRIDAY
            days = Duration(((float(abs(away)), Granularity.DAY),))
            return Phrase(Counted(days, 1 if away > 0 else -1, start=friday) if away else friday)
        case _:
            return None


_FRIDAY = 4


def holiday_weekend(s: Slots) -> Phrase | None:
    """The weekend (``unit``, or ``x``) of a day, or that a holiday (``whole``) lengthens, in a year (``when``)."""
    named = _first_of(s.phrase("whole")).says
    is_weekend = isinstance(s.phrase("x").says, Weekend) if "x" in s else unit_of(s) is Granularity.WEEKEND
    if not isinstance(named, Holiday | Calendar) or not is_weekend:
        return None
    if isinstance(named, Calendar):
        return Phrase(Nth(Granularity.WEEKEND, 0, named))
    when = s.phrase("when").says if "when" in s else None
    year = when.year if isinstance(when, Calendar) else named.year
    return Phrase(Nth(Granularity.WEEKEND, 0, replace(named, year=year)))


def _first_of(whole: Phrase) -> Phrase:
    """The first of the two days of a weekend, where both are told: "the weekend of March 7-8"."""
    return whole.parts[0] if len(whole.parts) == _DAYS_OF_WEEKEND else whole


_DAYS_OF_WEEKEND = 2


def named_whole(s: Slots) -> Shifted:
    """The unit in ``whole``, as far from the base as ``which`` says: "last month"; that told where nothing says."""
    if "which" not in s:
        return Shifted(unit_of(s, "whole"), 0, Base.STORY)
    known = ("thewhich", "which") if "article" in s else ("which",)
    found = s.word("which", *known)
    assert isinstance(found, tuple)
    count, base = found
    return Shifted(unit_of(s, "whole"), count, base)


def nth_of_unit(s: Slots) -> Phrase | None:
    """The ``nth`` unit of a whole that is named relatively: "the last day of the month"."""
    whole, index = named_whole(s), _place_in_whole(s)
    if "day" in s:
        named = s.phrase("day").says
        return Phrase(Nth(Granularity.DAY, index, whole, named.index)) if isinstance(named, Weekday) else None
    return Phrase(Nth(unit_of(s), index, whole)) if index and unit_of(s).rank < whole.unit.rank else None


def day_of_unit(s: Slots) -> Phrase | None:
    """A day of a month that is named relatively: "the 15th of last month"."""
    whole = named_whole(s)
    stated = s.phrase("x").says if "x" in s else Calendar(day=day_of(s))
    day = stated.day if isinstance(stated, Calendar) else None
    return Phrase(Calendar(day=day, of=whole)) if whole.unit is Granularity.MONTH else None


def day_of_this_month(s: Slots) -> Phrase:
    """A day of the month that runs, or of that beside it (``which``): "el 20 del corriente", "the 3rd ult."."""
    count = s.word("which", "nearmonth") if "which" in s else 0
    assert isinstance(count, int)
    return Phrase(Calendar(day=day_of(s), of=Shifted(Granularity.MONTH, count)))


def with_weekday(s: Slots) -> Phrase | None:
    """A weekday printed with a date: the date counts, the weekday is checked, and "last Friday" tells the side."""
    phrase, named = s.phrase("x"), s.phrase("day").says
    if not isinstance(phrase.says, Calendar) or not isinstance(named, Weekday):
        return None
    return phrase.saying(_on_weekday(phrase.says, named))


def _on_weekday(said: Calendar, named: Weekday) -> Calendar:
    """A date with its weekday, which may tell the side; "this Friday" tells only that of a day without a month."""
    is_sided = named.direction in (Direction.BACK, Direction.FORWARD) or (
        named.direction is Direction.HERE and said.month is None
    )
    side = named.direction if said.year is None and is_sided else said.direction
    return replace(said, weekday=named.index, direction=side)


def weekday_and_day(s: Slots) -> Phrase | None:
    """The day ``n`` of a month, with its weekday (``day``) or the month's number (``m``): "Thursday 14th", "el 14/3".

    With a ``time`` it is that part of the day.
    "9/11" alone is no date of the year told.
    """
    named = s.phrase("day").says if "day" in s else None
    said = Calendar(month=s.integer("m") if "m" in s else None, day=s.integer("n"))
    if not exists(said) or (named is None and (said.day, said.month) == (9, 11)):
        return None
    dated = _on_weekday(said, named) if isinstance(named, Weekday) else said
    part = s.phrase("time").says if "time" in s else None
    return Phrase(replace(part, day=dated) if isinstance(part, PartOfDay) else dated)
