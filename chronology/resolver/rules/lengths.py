"""Ready-made readings of lengths of time, and of what counts from a date.

Each takes the slots of a pattern.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Beside,
    Calendar,
    Counted,
    Direction,
    Duration,
    Holiday,
    Part,
    Shifted,
    Weekday,
)
from chronology.resolver.phrase import Mod, Phrase, Slots
from chronology.resolver.rules.readers import fixed_mod, mod_of, ordinal_of, unit_of
from chronology.resolver.units import YEARS_IN

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.rules import Reader

__all__ = [
    "age",
    "counted",
    "counted_units",
    "duration",
    "duration_between",
    "duration_from_one",
    "first_item",
    "fortnight",
    "joined",
    "moved",
    "named_duration",
    "of_year_ago",
    "one_unit",
    "one_unit_back",
    "one_unit_from",
    "same_part",
    "seasons_ago",
    "stamp_age",
    "told_length",
    "weekday_beside",
    "weekday_beyond",
    "weekday_of_week",
    "weekdays_away",
    "weeks_on",
    "year_ago_quarter",
    "years_before",
]


def year_ago_quarter(s: Slots) -> Phrase | None:
    """A quarter of the year before the one told: "the year-ago third quarter"; the same one if none is named."""
    if unit_of(s) is not Granularity.YEAR:
        return None
    quarter = s.phrase("x").says if "x" in s else Part(unit_of(s, "part"), 0)
    if not isinstance(quarter, Part) or quarter.unit is not Granularity.QUARTER or quarter.year is not None:
        return None
    return Phrase(replace(quarter, of=Shifted(Granularity.YEAR, -1, Base.STORY)))


def same_part(s: Slots) -> Phrase | None:
    """The quarter, month or week just told (``told``, or named in ``part``), in the year of ``whole``.

    "the same month last year", "the 1988 period", "the quarter a year ago".
    """
    told = s.phrase("told").says if "told" in s else Shifted(unit_of(s, "part"), 0, Base.STORY)
    if not isinstance(told, Shifted) or told.base is not Base.STORY or told.count:
        return None
    if told.unit not in (Granularity.QUARTER, Granularity.MONTH, Granularity.WEEK):
        return None
    match s.phrase("whole").says:
        case Calendar(year=int(year), month=None):
            return Phrase(Part(told.unit, 0, year=year))
        case Shifted(unit=Granularity.YEAR) as of:
            return Phrase(Part(told.unit, 0, of=of))
        case Duration(amounts=((1.0, Granularity.YEAR),), direction=Direction.BACK):
            return Phrase(Part(told.unit, 0, of=Shifted(Granularity.YEAR, -1)))
        case Counted(duration=Duration(amounts=((float(count), Granularity.YEAR),)), sign=-1, start=None):
            return Phrase(Part(told.unit, 0, of=Shifted(Granularity.YEAR, -int(count), Base.STORY)))
        case _:
            return None


def of_year_ago(s: Slots) -> Phrase | None:
    """A month, a day of one or a season (``x``) of a year counted: "marzo de hace dos años", "May two years later"."""
    phrase = s.phrase("x")
    match phrase.says, s.phrase("whole").says:
        case (
            Calendar(year=None) | Part(year=None) as said,
            Counted(duration=Duration(amounts=((float(n), Granularity.YEAR),)), start=None) as far,
        ) if n % 1 == 0:
            return phrase.saying(replace(said, of=Shifted(Granularity.YEAR, far.sign * int(n), far.base)))
        case _:
            return None


def first_item(s: Slots) -> Phrase:
    """A bare ``unit`` of unknown number, without the words that follow it in the pattern."""
    start, end = s.place("unit")
    return Phrase(Duration(((None, unit_of(s)),)), start=start, end=end)


def one_of(s: Slots) -> Phrase:
    """One ``unit``, up to its end: "the last month of the war"."""
    return Phrase(Duration(((1.0, unit_of(s)),)), start=s.items[0].start, end=s.place("unit")[1])


def duration(s: Slots) -> Phrase | None:
    """``n`` (or one, or ``few``) of a ``unit``; ``half`` adds a half of it, ``scale`` tells thousands or millions."""
    unit, is_plural = unit_of(s), s.text("unit") in s.lexicon["plural"]
    is_fraction = unit is Granularity.QUARTER and any(item.text == "-" for item in s.items) and is_plural
    if unit is Granularity.HALF or is_fraction:
        return None
    if "few" in s:
        is_idiom = unit is Granularity.QUARTER and s.text("few") in s.lexicon.get("idle", ())
        return None if is_idiom else Phrase(Duration(((None, unit),)))
    n = s.number("n") if "n" in s else 1.0
    if 1700 <= n <= 2100 and n % 1 == 0 and not is_plural:
        return None
    n = (n + _half(s)) * _units_in(s) * _scale(s)
    return Phrase(Duration(((n, unit),))) if n else None


def _scale(s: Slots) -> float:
    """What an amount counts: thousands, after a number in digits, or millions; 0 where it is no such word."""
    if "scale" not in s:
        return 1.0
    found = s.lexicon.get("scale", {}).get(s.text("scale"))
    if isinstance(found, float):
        return found
    return 1e3 if s.number("scale") == 1e3 and s.text("n")[0].isdecimal() else 0.0


def _half(s: Slots) -> float:
    """The part of a unit that is told after it: a half, in some languages a quarter too."""
    found = s.word("half", "half") if "half" in s else 0.0
    assert isinstance(found, float)
    return found


def _units_in(s: Slots) -> int:
    """How many units the word for one stands for: a fortnight is two weeks."""
    found = s.lexicon.get("several", {}).get(s.text("unit"), 1)
    assert isinstance(found, int)
    return found


def duration_between(s: Slots) -> Phrase | None:
    """From ``n`` to ``m`` of a ``unit``: "two to three weeks". The amount stays open, its bounds are kept."""
    least, most, unit = s.number("n"), s.number("m"), unit_of(s)
    are_years = least >= _FIRST_YEAR and unit is Granularity.YEAR
    if not 0 < least < most or unit is Granularity.HALF or are_years:
        return None
    return Phrase(Duration(((None, unit),), between=(least, most)))


_FIRST_YEAR = 1000
"""No amount of years: Russian "от 2010 до 2015 года"."""


def duration_from_one(s: Slots) -> Phrase | None:
    """One ``unit``, or ``m`` (else two) of them: "a year or two"."""
    most = s.number("m") if "m" in s else 2.0
    return Phrase(Duration(((None, unit_of(s)),), between=(1, most))) if 1 < most <= _FEW else None


_FEW = 4


def age(s: Slots) -> Phrase | None:
    """A length told in years, or in months, alone, as ages are."""
    phrase = s.phrase("x")
    is_age = isinstance(phrase.says, Duration) and [unit for _, unit in phrase.says.amounts] in _AGES
    return phrase if is_age else None


_AGES = ([Granularity.YEAR], [Granularity.MONTH])


def named_duration(amount: float | None, unit: Granularity | None = None) -> Reader:
    """A fixed ``amount`` of the slot's ``unit``, or of the unit given."""

    def read(s: Slots) -> Phrase | None:
        return Phrase(Duration(((amount, unit or unit_of(s)),)))

    return read


def joined(s: Slots) -> Phrase | None:
    """Durations that make one: "three hours and twenty minutes"; the coarser must come first."""
    members = [s.phrase(name).says for name in ("a", "c", "b") if name in s]
    lengths = [said for said in members if isinstance(said, Duration) and said.between is None]
    if len(lengths) < len(members):
        return None
    if not all(_goes_on(a.amounts[-1], b.amounts[0]) for a, b in itertools.pairwise(lengths)):
        return None
    return Phrase(
        Duration(tuple(amount for said in lengths for amount in said.amounts)), mod=s.phrase("a").mod
    )


def _goes_on(coarse: tuple[float | None, Granularity], fine: tuple[float | None, Granularity]) -> bool:
    """Whether a finer length may follow a coarser one, amounts of both being told."""
    if coarse[0] is None or fine[0] is None or Granularity.WEEKEND in (coarse[1], fine[1]):
        return False
    return coarse[1].rank > fine[1].rank and fine[1].rank < Granularity.YEAR.rank


def stamp_age(s: Slots) -> Phrase | None:
    """The age of an entry as live pages stamp it, ``unit`` one letter after the number: "2h ago"."""
    if s.place("n")[1] != s.place("unit")[0]:
        return None
    unit = s.word("unit", "stampunit")
    assert isinstance(unit, Granularity)
    return Phrase(Counted(Duration(((s.number("n"), unit),)), -1))


def one_unit_back(s: Slots) -> Phrase:
    """One ``unit`` before the time told: "year-earlier"."""
    start, _ = s.place("unit")
    return Phrase(Counted(Duration(((1.0, unit_of(s)),)), -1, Base.STORY), start=start, end=s.items[-1].end)


def counted(sign: int, base: Base = Base.SPEECH, *, exact: bool = False, note: str | None = None) -> Reader:
    """The ``dur`` before or after the base, or the expression in ``start``; ``exact`` for a unit like that."""

    def read(s: Slots) -> Phrase | None:
        said = s.phrase("dur").says
        if not isinstance(said, Duration):
            return None
        start = s.phrase("start").says if "start" in s else None
        if start is None and _is_age_of_the_world(said):
            said = Duration(((None, Granularity.YEAR),))
        mod = s.phrase("dur").mod or (mod_of(s) if "mod" in s else None)
        return Phrase(Counted(said, sign, base, start, exact), mod=mod, note=note)

    return read


def years_before(s: Slots) -> Phrase | None:
    """The day, week or month so many years before that in ``start``; of days or weeks that would tell one day twice."""
    said = s.phrase("dur").says
    match s.phrase("start").says:
        case Shifted(unit=unit, count=count) if count or unit.rank >= Granularity.YEAR.rank:
            return None
    is_long = isinstance(said, Duration) and all(
        unit.rank >= Granularity.YEAR.rank for _, unit in said.amounts
    )
    return counted(-1, exact=True)(s) if is_long else None


def _is_age_of_the_world(said: Duration) -> bool:
    """Whether so many years are a round number that nobody counted one by one: "4,000 years ago"."""
    amount, unit = said.amounts[0]
    years = (amount or 0) * YEARS_IN.get(unit, 1)
    is_long = len(said.amounts) == 1 and unit.rank >= Granularity.YEAR.rank and years >= _LONG_AGO
    return is_long and years % 100 == 0


_LONG_AGO = 2000
"""Years."""


def counted_units(sign: int, base: Base) -> Reader:
    """``n`` of a ``unit`` before or after the base, the number last: Russian "года через два"."""
    return lambda s: Phrase(Counted(Duration(((s.number("n"), unit_of(s)),)), sign, base))


def moved(direction: Direction, base: Base = Base.SPEECH) -> Reader:
    """A duration that lies before or after the base: "the past three years".

    "the previous", "the following" count from the time told, whatever the base.
    """

    def read(s: Slots) -> Phrase | None:
        is_told = "word" in s and s.text("word") in s.lexicon.get("toldword", ())
        whence = Base.STORY if is_told else base
        if "dur" not in s:
            amount, name = (None, "units") if "units" in s else (s.number("n") if "n" in s else 1.0, "unit")
            return Phrase(Duration(((amount, unit_of(s, name)),), direction, whence))
        said = s.phrase("dur").says
        if not isinstance(said, Duration):
            return None
        return Phrase(replace(said, direction=direction, base=whence), mod=s.phrase("dur").mod)

    return read


def one_unit(s: Slots) -> Phrase:
    """One ``unit`` with its ``mod``, without other words before it: "about a year"."""
    found = mod_of(s) if "mod" in s else None
    start = -1 if "mod" in s else s.place("unit")[0]
    return Phrase(Duration(((1.0, unit_of(s)),)), mod=found, start=start)


def told_length(known: str) -> Reader:
    """The length that a word of the class ``known`` tells by itself: "two-day"."""

    def read(s: Slots) -> Phrase | None:
        said = s.word("length", known)
        return Phrase(said) if isinstance(said, Duration) else None

    return read


def one_unit_from(sign: int, named: Granularity | None = None) -> Reader:
    """The ``unit`` (or that given) before or after that of a date (``start``): "the day before last Tuesday"."""

    def read(s: Slots) -> Phrase | None:
        start = s.phrase("start").says
        unit = named or (_unit_told(s.phrase("whole").says) if "whole" in s else unit_of(s))
        if unit.rank < Granularity.DAY.rank or unit is Granularity.HALF:
            return None
        return Phrase(Counted(Duration(((1.0, unit),)), sign, start=start))

    return read


def more_than(s: Slots) -> Phrase | None:
    """A count ``x``, and more: "over two years ago"; "over the weekend after the vote" lasts no longer than that."""
    said = s.phrase("x").says
    if isinstance(said, Counted) and said.start is not None and said.duration.amounts[0][0] == 1:
        return None
    return fixed_mod(Mod.MORE_THAN)(s)


def _unit_told(said: Expression) -> Granularity:
    """The unit of "the year", "the weekend"."""
    return said.unit if isinstance(said, Shifted) else Granularity.WEEKEND


def weekdays_away(sign: int) -> Reader:
    """The ``n``-th such weekday before or after now: "two Thursdays ago"."""

    def read(s: Slots) -> Phrase | None:
        index, count = s.word("day", "weekdays"), s.number("n")
        if not isinstance(index, int) or count % 1 or count < 1:
            return None
        nearest = Weekday(index, Direction.FORWARD if sign > 0 else Direction.BACK)
        return Phrase(
            nearest
            if count == 1
            else Counted(Duration(((7.0 * (count - 1), Granularity.DAY),)), sign, start=nearest)
        )

    return read


def seasons_ago(s: Slots) -> Phrase | None:
    """The ``n``-th such season before now: "two summers ago"."""
    index, count = s.word("season", "seasons"), s.number("n")
    if not isinstance(index, int) or count % 1 or count < 1:
        return None
    return _years_before_last(Part(Granularity.SEASON, index), count - 1)


def fortnight(direction: Direction) -> Reader:
    """The two weeks before or after the moment of speaking."""
    return lambda s: Phrase(Duration(((2.0, Granularity.WEEK),), direction))


def weekday_beyond(sign: int, weeks: int = 1) -> Reader:
    """A weekday (``x``) so many weeks beyond the next or the last: "Friday after next"."""

    def read(s: Slots) -> Phrase | None:
        said = s.phrase("x").says
        if not isinstance(said, Weekday):
            return None
        nearest = replace(said, direction=Direction.FORWARD if sign > 0 else Direction.BACK)
        return Phrase(Counted(Duration(((7.0 * weeks, Granularity.DAY),)), sign, start=nearest))

    return read


def weeks_on(s: Slots) -> Phrase | None:
    """So many weeks (``dur``) on from the next such weekday (``x``), or day: "a week on Sunday", "a week tomorrow"."""
    match s.phrase("dur").says, s.phrase("x").says:
        case Duration(amounts=((float(n), Granularity.WEEK),)), Weekday() if n % 1 == 0:
            return weekday_beyond(1, int(n))(s)
        case Duration(amounts=((float(n), Granularity.WEEK),)), Shifted(count=count) as day if count >= 0:
            return (
                Phrase(Counted(Duration(((7.0 * n, Granularity.DAY),)), 1, start=day)) if n % 1 == 0 else None
            )
        case _:
            return None


def weekday_of_week(s: Slots) -> Phrase | None:
    """A weekday (``x``) of the week so many before this one (``whole``): "a week ago on Tuesday"."""
    match s.phrase("x").says, s.phrase("whole").says:
        case (
            Weekday(direction=Direction.BARE) as day,
            Counted(
                duration=Duration(amounts=((float(n), Granularity.WEEK),)),
                sign=-1,
                base=Base.SPEECH,
                start=None,
            ),
        ) if n % 1 == 0:
            return Phrase(replace(day, weeks=-int(n)))
        case _:
            return None


def year_beyond(s: Slots) -> Phrase | None:
    """A month, season or feast (``x``) one year before the last: "the winter before last"."""
    said = s.phrase("x").says
    return _years_before_last(said, 1.0) if isinstance(said, Calendar | Part | Holiday) else None


def _years_before_last(said: Calendar | Part | Holiday, years: float) -> Phrase:
    last = replace(said, direction=Direction.BACK)
    return Phrase(Counted(Duration(((years, Granularity.YEAR),)), -1, start=last, exact=True))


def weekday_beside(sign: int) -> Reader:
    """A weekday (``x``), or the last one, before or after a date (``start``): "the Friday after Thanksgiving"."""
    ways = (Direction.BARE, Direction.BACK) if sign < 0 else (Direction.BARE,)

    def read(s: Slots) -> Phrase | None:
        match s.phrase("x").says:
            case Weekday(index=index, direction=way, weeks=None) if way in ways:
                first, n = (
                    Beside(index, sign, s.phrase("start").says),
                    ordinal_of(s, "nth") if "nth" in s else 1,
                )
                later = Counted(Duration(((7.0 * (n - 1), Granularity.DAY),)), sign, start=first)
                return Phrase(later if n > 1 else first)
            case _:
                return None

    return read
