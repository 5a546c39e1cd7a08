"""Ready-made readings that the rules of every language share. Each takes the slots of a pattern."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    Counted,
    Direction,
    Duration,
    Era,
    Expression,
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
from chronology.resolver.phrase import Link, Mod, Phrase, Slots

if TYPE_CHECKING:
    from chronology.resolver.rules import Reader

__all__ = [
    "bce_list",
    "calendar",
    "compact_date",
    "counted",
    "day_list",
    "day_of_unit",
    "decade",
    "duration",
    "duration_between",
    "era",
    "holiday",
    "iso_date",
    "fixed_mod",
    "fortnight",
    "joined",
    "linked",
    "late_short_year",
    "month_and_year",
    "moved",
    "named_duration",
    "nth",
    "nth_of_unit",
    "numeric_date",
    "of_year",
    "one_unit_from",
    "only",
    "first_item",
    "part",
    "period_ended",
    "quarter_of",
    "recurring",
    "shifted",
    "until_now",
    "vague",
    "week_of",
    "weekday_and_day",
    "weekday_beyond",
    "weekdays_away",
    "weekday",
    "with_direction",
    "with_mod",
    "with_weekday",
    "year_ago_quarter",
    "year_list",
]

AMBIGUOUS_ORDER = "day and month could be the other way round"
DAY_FIRST = "the day stands first"
CENTURY_PIVOT = 30
"""Two-digit years below it are 20xx."""

_PART_INDEX = {Granularity.QUARTER: 4, Granularity.HALF: 2}
_NEXT_FINER = {
    (Granularity.YEAR, Granularity.MONTH),
    (Granularity.YEAR, Granularity.WEEK),
    (Granularity.YEAR, Granularity.DAY),
    (Granularity.MONTH, Granularity.WEEK),
    (Granularity.MONTH, Granularity.DAY),
    (Granularity.WEEK, Granularity.DAY),
    (Granularity.DAY, Granularity.HOUR),
    (Granularity.HOUR, Granularity.MINUTE),
    (Granularity.MINUTE, Granularity.SECOND),
}
_UNIT_CLASSES = ("unit", "units", "shortunit", "period", "wholeunit")


def full_year(text: str) -> int:
    """A two-digit year with its century: "98" is 1998, "19" is 2019."""
    short = int(text)
    return 2000 + short if short < CENTURY_PIVOT else 1900 + short


def _year(s: Slots) -> int | None:
    if "year" in s:
        year = s.integer("year")
        return 1 - year if "bce" in s else year
    return full_year(s.text("yy")) if "yy" in s else None


def _month(s: Slots) -> int | None:
    if "month" not in s:
        return None
    found = s.word("month", "month", "weakmonth")
    assert isinstance(found, int)
    return found


def _day(s: Slots, name: str = "day") -> int | None:
    if name not in s:
        return None
    text = s.text(name)
    return _ordinal(s, name) if not text[0].isdecimal() else s.integer(name)


def _ordinal(s: Slots, name: str) -> int:
    text = s.text(name)
    for known in ("ordinalword", "lastword"):
        found = s.lexicon[known].get(text) if known in s.lexicon else None
        if isinstance(found, int):
            return found
    return s.integer(name)


def _unit(s: Slots, name: str = "unit") -> Granularity:
    found = s.word(name, *_UNIT_CLASSES)
    assert isinstance(found, Granularity)
    return found


def calendar(s: Slots) -> Phrase | None:
    """Any mix of ``year`` (or ``yy``, with ``bce``), ``month`` and ``day``; no day that the month lacks."""
    return Phrase(possible(Calendar(_year(s), _month(s), _day(s))))


def possible(said: Calendar) -> Calendar | Impossible:
    """The date itself, or the finding that there is none."""
    if exists(said):
        return said
    parts = (said.day and f"day {said.day}", said.month and f"month {said.month}", said.year and f"year {said.year}")
    return Impossible("the calendar has no " + " of ".join(part for part in parts if part))


def exists(said: Calendar) -> bool:
    """Whether the calendar has such a date, in some year if none is stated."""
    if said.month is not None and not 1 <= said.month <= 12:
        return False
    if said.day is None:
        return True
    if said.month is None:
        return 1 <= said.day <= 31
    leap = said.year is None or (said.year % 4 == 0 and (said.year % 100 != 0 or said.year % 400 == 0))
    longest = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[said.month - 1]
    return 1 <= said.day <= longest


_ISO_PARTS = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(z|utc|gmt|[+-]\d{2}:?\d{2})?)?)?")


def iso_date(s: Slots) -> Phrase | None:
    """ISO 8601, with a time or without."""
    match = _ISO_PARTS.fullmatch(s.text("iso"))
    if match is None:
        return None
    y, m, d, hour, minute, second, zone = match.groups()
    said = Calendar(int(y), int(m), None if d is None else int(d))
    if not exists(said) or (hour is not None and int(hour) > 24):
        return None
    if hour is None:
        return Phrase(said, gives="date" if d else "monthyear")
    code = "Z" if zone in ("z", "utc", "gmt") else zone
    return Phrase(Clock(int(hour), int(minute), int(second) if second else None, code, said), gives="moment")


def compact_date(s: Slots) -> Phrase | None:
    """Eight digits, year first: 20190505."""
    text = s.text("compact")
    said = Calendar(int(text[:4]), int(text[4:6]), int(text[6:]))
    return Phrase(said) if 1900 <= int(text[:4]) <= 2099 and exists(said) else None


def numeric_date(s: Slots) -> Phrase | None:
    """Digits with strokes, dots or hyphens. Dots and hyphens put the day first; strokes, the month,
    unless it can't be one. The document's other dates may turn an ambiguous one round."""
    text = s.text("numdate")
    first, second, third = (int(x) for x in re.split(r"[./-]", text))
    if first > 31 and not 1700 <= first <= 2100 and first > 99:
        return None
    if first > 31:
        return Phrase(possible(Calendar(first, second, third))) if first > 99 else Phrase(Impossible(f"no date is written {text}"))
    year = third if third > 99 else full_year(f"{third:02d}")
    day_first, month_first = Calendar(year, second, first), Calendar(year, first, second)
    if not exists(day_first) or not exists(month_first):
        note = DAY_FIRST if exists(day_first) and "/" in text else None
        return Phrase(possible(day_first if exists(day_first) else month_first), note=note)
    said = month_first if "/" in text else day_first
    return Phrase(said, note=AMBIGUOUS_ORDER if "/" in text and first != second else None)


def month_and_year(s: Slots) -> Phrase:
    """Digits with a stroke, the month first: 04/2016."""
    month, year = s.text("slashmonth").split("/")
    return Phrase(Calendar(int(year), int(month)))


def late_short_year(s: Slots) -> Phrase | None:
    """A date with two digits for the year, which no day of a month could be: "Aug 9, 96"."""
    return calendar(s) if int(s.text("yy")) > 31 else None


def decade(s: Slots) -> Phrase | None:
    """ "1990s", "'90s", "nineties"."""
    text = s.text("decade")
    if not text[0].isdecimal():
        first = s.word("decade", "decadeword")
        assert isinstance(first, int)
        return Phrase(Era(Granularity.DECADE, (1900 if first else 2000) + first, century_known=not first))
    first = int(text.rstrip("s"))
    if first % 10:
        return None
    if "bce" in s:
        return Phrase(Era(Granularity.DECADE, -first))
    if first >= 1000:
        is_century = first % 100 == 0 and first < 2000
        return Phrase(Era(Granularity.CENTURY if is_century else Granularity.DECADE, first))
    if first >= 100:
        return None
    return Phrase(Era(Granularity.DECADE, 1900 + first, century_known=False)) if first >= 20 else None


def era(s: Slots) -> Phrase | None:
    """The ``nth`` century or millennium."""
    n = _ordinal(s, "nth")
    unit = _unit(s)
    if unit not in (Granularity.CENTURY, Granularity.MILLENNIUM):
        return None
    size = 100 if unit is Granularity.CENTURY else 1000
    if not 1 <= n <= 40:
        return None
    return Phrase(Era(unit, -size * n if "bce" in s else size * (n - 1)))


def weekday(s: Slots) -> Phrase:
    """A named day of the week."""
    found = s.word("weekday", "weekday", "shortday", "weekdays")
    assert isinstance(found, int)
    return Phrase(Weekday(found))


def holiday(s: Slots) -> Phrase:
    """A named day, with its ``year`` if stated."""
    return Phrase(Holiday(str(s.word("holiday", "holiday")), _year(s)))


def part(s: Slots) -> Phrase | None:
    """A season, or the ``nth`` quarter or half; with its ``year`` if stated."""
    if "season" in s:
        index = s.word("season", "season", "seasons")
        assert isinstance(index, int)
        return Phrase(Part(Granularity.SEASON, index, _year(s)))
    unit = _unit(s)
    if unit not in _PART_INDEX:
        return None
    index = _ordinal(s, "nth")
    index = _PART_INDEX[unit] + 1 + index if index < 0 else index
    return Phrase(Part(unit, index, _year(s))) if 1 <= index <= _PART_INDEX[unit] else None


def quarter_of(s: Slots) -> Phrase:
    """ "Q3", "H1" with the number in the word's own meaning."""
    unit, index = s.word("code", "quartercode")  # type: ignore[misc]
    return Phrase(Part(unit, index, _year(s)))


def year_ago_quarter(s: Slots) -> Phrase | None:
    """The same quarter a year before the one told: "the year-earlier quarter", "the year-ago third quarter"."""
    if _unit(s) is not Granularity.YEAR or _unit(s, "part") is not Granularity.QUARTER:
        return None
    if "nth" in s:
        return Phrase(Part(Granularity.QUARTER, _ordinal(s, "nth"), of=Shifted(Granularity.YEAR, -1, Base.STORY)))
    year = Duration(((1.0, Granularity.YEAR),))
    return Phrase(Counted(year, -1, Base.STORY, Shifted(Granularity.QUARTER, 0, Base.STORY)))


def first_item(s: Slots) -> Phrase:
    """A bare ``unit`` of unknown number, without the words that follow it in the pattern."""
    start, end = s.place("unit")
    return Phrase(Duration(((None, _unit(s)),)), start=start, end=end)


def duration(s: Slots) -> Phrase | None:
    """``n`` (or one, or ``few``) of a ``unit``; ``half`` adds a half of it."""
    unit = _unit(s)
    is_fraction = unit is Granularity.QUARTER and any(item.text == "-" for item in s.items) and s.text("unit").endswith("s")
    if unit is Granularity.HALF or is_fraction:
        return None
    if "few" in s:
        return Phrase(Duration(((None, unit),)))
    n = s.number("n") if "n" in s else 1.0
    if 1700 <= n <= 2100 and n % 1 == 0 and not s.text("unit").endswith("s"):
        return None
    n = n * 2 if s.text("unit").startswith("fortnight") else n
    return Phrase(Duration(((n + (0.5 if "half" in s else 0), unit),))) if n else None


def duration_between(s: Slots) -> Phrase | None:
    """From ``n`` to ``m`` of a ``unit``: "two to three weeks". The amount stays open, its bounds are kept."""
    least, most, unit = s.number("n"), s.number("m"), _unit(s)
    if not 0 < least < most or unit is Granularity.HALF:
        return None
    return Phrase(Duration(((None, unit),), between=(least, most)))


def named_duration(amount: float | None, unit: Granularity | None = None) -> Reader:
    """A fixed ``amount`` of the slot's ``unit``, or of the unit given."""

    def read(s: Slots) -> Phrase | None:
        return Phrase(Duration(((amount, unit or _unit(s)),)))

    return read


def joined(s: Slots) -> Phrase | None:
    """Durations that make one: "three hours and twenty minutes"; the coarser must come first."""
    members = [s.phrase(name).says for name in ("a", "c", "b") if name in s]
    lengths = [said for said in members if isinstance(said, Duration) and said.between is None]
    if len(lengths) < len(members):
        return None
    if any((a.amounts[-1][1], b.amounts[0][1]) not in _NEXT_FINER for a, b in itertools.pairwise(lengths)):
        return None
    return Phrase(Duration(tuple(amount for said in lengths for amount in said.amounts)), mod=s.phrase("a").mod)


def shifted(count: int, base: Base = Base.SPEECH, unit: Granularity | None = None) -> Reader:
    """The whole ``unit`` that lies ``count`` from the base's."""

    def read(s: Slots) -> Phrase | None:
        found = unit or _unit(s)
        if found in (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR):
            return None
        return Phrase(Shifted(found, count, base))

    return read


def counted(sign: int, base: Base = Base.SPEECH) -> Reader:
    """The ``dur`` before or after the base, or the expression in ``start``."""

    def read(s: Slots) -> Phrase | None:
        said = s.phrase("dur").says
        if not isinstance(said, Duration):
            return None
        start = s.phrase("start").says if "start" in s else None
        return Phrase(Counted(said, sign, base, start), mod=s.phrase("dur").mod)

    return read


def moved(direction: Direction, base: Base = Base.SPEECH) -> Reader:
    """A duration that lies before or after the base: "the past three years"."""

    def read(s: Slots) -> Phrase | None:
        if "dur" not in s:
            amount, name = (None, "units") if "units" in s else (s.number("n") if "n" in s else 1.0, "unit")
            return Phrase(Duration(((amount, _unit(s, name)),), direction, base))
        said = s.phrase("dur").says
        if not isinstance(said, Duration):
            return None
        return Phrase(replace(said, direction=direction, base=base), mod=s.phrase("dur").mod)

    return read


def one_unit_from(sign: int) -> Reader:
    """The ``unit`` before or after that of a date (``start``): "the day before last Tuesday", "the week after Easter"."""

    def read(s: Slots) -> Phrase | None:
        whole, start = s.phrase("whole").says if "whole" in s else None, s.phrase("start").says
        unit = whole.unit if isinstance(whole, Shifted) else _unit(s)
        if unit.rank < Granularity.DAY.rank or unit is Granularity.HALF:
            return None
        return Phrase(Counted(Duration(((1.0, unit),)), sign, start=start))

    return read


def weekdays_away(sign: int) -> Reader:
    """The ``n``-th such weekday before or after now: "two Thursdays ago"."""

    def read(s: Slots) -> Phrase | None:
        index, count = s.word("day", "weekdays"), s.number("n")
        if not isinstance(index, int) or count % 1 or count < 1:
            return None
        nearest = Weekday(index, Direction.FORWARD if sign > 0 else Direction.BACK)
        return Phrase(nearest if count == 1 else Counted(Duration(((7.0 * (count - 1), Granularity.DAY),)), sign, start=nearest))

    return read


def weekday_and_day(s: Slots) -> Phrase | None:
    """A weekday and an ordinal: "Thursday 14th"."""
    named = s.phrase("day").says
    return Phrase(Calendar(day=s.integer("n"), weekday=named.index)) if isinstance(named, Weekday) else None


def fortnight(direction: Direction) -> Reader:
    """The two weeks before or after the moment of speaking."""
    return lambda s: Phrase(Duration(((2.0, Granularity.WEEK),), direction))


def weekday_beyond(sign: int) -> Reader:
    """A weekday (``x``) one week beyond the next or the last: "Friday after next"."""

    def read(s: Slots) -> Phrase | None:
        said = s.phrase("x").says
        if not isinstance(said, Weekday):
            return None
        nearest = replace(said, direction=Direction.FORWARD if sign > 0 else Direction.BACK)
        return Phrase(Counted(Duration(((7.0, Granularity.DAY),)), sign, start=nearest))

    return read


def with_direction(direction: Direction, *, shift: int | None = None) -> Reader:
    """A weekday, month, season or holiday that the words point back or ahead: "last Friday", "next May"."""

    def read(s: Slots) -> Phrase | None:
        phrase = s.phrase("x")
        said = phrase.says
        match said:
            case Weekday():
                weeks = shift if shift is not None else said.weeks
                return replace(phrase, says=replace(said, direction=direction, weeks=weeks), start=-1, end=-1, rule="")
            case Calendar() | Part() | Holiday():
                return replace(phrase, says=replace(said, direction=direction), start=-1, end=-1, rule="")
            case _:
                return None

    return read


def of_year(s: Slots) -> Phrase | None:
    """A date without a year (``x``), and the year it belongs to (``year``): "July last year", "May of 1789"."""
    phrase, year = s.phrase("x"), s.phrase("whole").says
    said = phrase.says
    if isinstance(said, Calendar | Part | Holiday) and said.year is None:
        if isinstance(year, Calendar) and year.year is not None:
            return replace(phrase, says=replace(said, year=year.year), start=-1, end=-1, rule="")
        if isinstance(year, Shifted) and year.unit in (Granularity.YEAR, Granularity.MONTH):
            return replace(phrase, says=replace(said, of=year), start=-1, end=-1, rule="")
    if isinstance(said, Weekday) and isinstance(year, Shifted) and year.unit is Granularity.WEEK:
        return replace(phrase, says=replace(said, weeks=year.count), start=-1, end=-1, rule="")
    return None


def period_ended(s: Slots) -> Phrase | None:
    """A quarter and the day it ended on, each a reference of its own: "the quarter ended Sept. 30"."""
    quarter, day = s.phrase("a"), s.phrase("b")
    said = quarter.says
    if not isinstance(said, Shifted | Part) or said.unit is not Granularity.QUARTER:
        return None
    if isinstance(said, Shifted):
        quarter = replace(quarter, says=Nth(Granularity.QUARTER, 0, day.says))
    return Phrase(day.says, gives="list", parts=(quarter, day), link=Link.LIST)


def of_story(s: Slots) -> Phrase | None:
    """A weekday, month or season of the time told: "that Friday", "that July"; the first that follows it, if
    the words say "the following"."""
    phrase = s.phrase("x")
    said = phrase.says
    if isinstance(said, Weekday):
        return replace(phrase, says=replace(said, base=Base.STORY, weeks=_turns(s) or None), start=-1, end=-1, rule="")
    if isinstance(said, Calendar | Part):
        of = Shifted(Granularity.YEAR, _turns(s), Base.STORY)
        return replace(phrase, says=replace(said, of=of), start=-1, end=-1, rule="")
    return None


def _turns(s: Slots) -> int:
    """How far from the time told: -1 "the previous", 1 "the following" or "the next", else 0."""
    words = {item.text for item in s.items}
    return -1 if "previous" in words else 1 if words & {"following", "next"} else 0


def same(name: str) -> Reader:
    """What the phrase in a slot says, told with more words."""
    return lambda s: replace(s.phrase(name), start=-1, end=-1, rule="")


def only(name: str) -> Reader:
    """The date that one slot holds, without the words that the pattern needs around it."""

    def read(s: Slots) -> Phrase | None:
        start, end = s.place(name)
        found = calendar(s)
        return None if found is None else replace(found, start=start, end=end)

    return read


def without(s: Slots, name: str) -> Slots:
    """The slots but one."""
    return replace(s, places={key: place for key, place in s.places.items() if key != name})


def with_weekday(s: Slots) -> Phrase | None:
    """A weekday printed with a date: the date counts, the weekday is checked against it."""
    phrase, named = s.phrase("x"), s.phrase("day").says
    if not isinstance(phrase.says, Calendar) or not isinstance(named, Weekday):
        return None
    return replace(phrase, says=replace(phrase.says, weekday=named.index), start=-1, end=-1, rule="")


def with_mod(s: Slots) -> Phrase | None:
    """A phrase ``x`` with the modifier of the word ``mod``; a phrase that has one keeps its own."""
    phrase = s.phrase("x")
    found = s.word("mod", *(c for c in ("startmod", "partmod", "approx", "lessmod", "moremod") if c in s.lexicon))
    mod = found if isinstance(found, Mod) else None
    return replace(phrase, mod=phrase.mod or mod, start=-1, end=-1, rule="")


def fixed_mod(mod: Mod) -> Reader:
    """A phrase ``x`` with this modifier."""

    def read(s: Slots) -> Phrase | None:
        return replace(s.phrase("x"), mod=s.phrase("x").mod or mod, start=-1, end=-1, rule="")

    return read


def vague(reference: str) -> Reader:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return lambda s: Phrase(Vague(reference))


def recurring(value: str | None = None, quant: str | None = None) -> Reader:
    """A set: by a fixed value, or every ``unit``, ``weekday``, ``part``, ``season``."""

    def read(s: Slots) -> Phrase | None:
        if value is not None:
            return Phrase(Recurring(value, quant))
        return Phrase(Recurring(_recurring_value(s), quant))

    return read


def _recurring_value(s: Slots) -> str:
    if "word" in s:
        return str(s.word("word", "daily"))
    if "weekday" in s:
        day = s.word("weekday", "weekday", "weekdays", "shortday")
        assert isinstance(day, int)
        night = f"T{s.word('part', 'daypart', 'dayparts')}" if "part" in s else ""
        return f"XXXX-WXX-{day + 1}{night}"
    if "month" in s:
        return f"XXXX-{_month(s):02d}"
    if "season" in s:
        index = s.word("season", "season", "seasons")
        assert isinstance(index, int)
        return f"XXXX-{('SP', 'SU', 'FA', 'WI')[index - 1]}"
    if "part" in s:
        return f"XXXX-XX-XXT{s.word('part', 'daypart', 'dayparts')}"
    n = s.integer("n") if "n" in s else 2 if "other" in s else 1
    letters = {Granularity.SECOND: "T{}S", Granularity.MINUTE: "T{}M", Granularity.HOUR: "T{}H", Granularity.WEEKEND: "{}WE",
               Granularity.QUARTER: "{}Q", Granularity.DECADE: "{}DE", Granularity.CENTURY: "{}CE"}  # fmt: skip
    unit = _unit(s)
    return "P" + letters.get(unit, "{}" + unit.value[0].upper()).format(n)


def nth(s: Slots) -> Phrase | None:
    """The ``nth`` unit or weekday of a whole: "the first week of June", "the last Monday in May"."""
    whole = s.phrase("whole").says
    index = _ordinal(s, "nth")
    if "day" in s:
        named = s.phrase("day").says
        return Phrase(Nth(Granularity.DAY, index, whole, named.index)) if isinstance(named, Weekday) else None
    return Phrase(Nth(_unit(s), index, whole)) if index else None


def week_of(s: Slots) -> Phrase:
    """The week that holds a date."""
    return Phrase(Nth(Granularity.WEEK, 0, s.phrase("whole").says))


def _named_whole(s: Slots) -> Shifted:
    """The unit in ``whole``, as far from the base as ``which`` says: "last month", "that year"."""
    count = s.word("which", "which")
    assert isinstance(count, int)
    base = Base.SPEECH if s.text("which") in ("last", "next", "this") else Base.STORY
    return Shifted(_unit(s, "whole"), count, base)


def nth_of_unit(s: Slots) -> Phrase | None:
    """The ``nth`` unit of a whole that is named relatively: "the last day of the month"."""
    whole, index = _named_whole(s), _ordinal(s, "nth")
    return Phrase(Nth(_unit(s), index, whole)) if index and _unit(s).rank < whole.unit.rank else None


def day_of_unit(s: Slots) -> Phrase | None:
    """A day of a month that is named relatively: "the 15th of last month"."""
    whole = _named_whole(s)
    stated = s.phrase("x").says if "x" in s else Calendar(day=_day(s))
    day = stated.day if isinstance(stated, Calendar) else None
    return Phrase(Calendar(day=day, of=whole)) if whole.unit is Granularity.MONTH else None


def linked(link: Link) -> Reader:
    """A range or list of dates: each keeps its place, and takes from the others the parts it lacks."""

    def read(s: Slots) -> Phrase | None:
        members = [s.phrase(name) for name in ("a", "c", "b") if name in s]
        shared = [replace(m, says=share(m.says, members[-1].says, members[0].says, link)) for m in members]
        if link is Link.RANGE:
            shared[-1] = replace(shared[-1], says=_in_order(shared[0].says, shared[-1].says))
        parts = tuple(replace(m, link=link if i + 1 < len(shared) else None) for i, m in enumerate(shared))
        return Phrase(shared[-1].says, gives="list", parts=parts, link=link)

    return read


def until_now(s: Slots) -> Phrase | None:
    """A range that ends at the moment of speaking: "from 2015 to the present"."""
    says = s.phrase("b").says
    return linked(Link.RANGE)(s) if isinstance(says, Vague) and says.reference == "PRESENT_REF" else None


def share(said: Expression, last: Expression, first: Expression, link: Link) -> Expression:
    """``said`` with the year or day that the last (else the first) member of its list states."""
    if isinstance(said, Clock | PartOfDay) and said.day is None:
        day = next((o.day for o in (last, first) if isinstance(o, Clock | PartOfDay) and o.day is not None), None)
        return replace(said, day=day)
    if isinstance(said, Calendar | Part | Holiday) and said.year is None and said.of is None:
        for other, is_later in ((last, True), (first, False)):
            if isinstance(other, Calendar | Part | Holiday) and (other.year is not None or other.of is not None):
                return _with_year_of(said, other, is_later=is_later, link=link)
    return said


def _in_order(first: Expression, last: Expression) -> Expression:
    """The last weekday of a range is the one that follows the first: "Wednesday to Friday"."""
    if isinstance(last, Clock | PartOfDay) and isinstance(first, Clock | PartOfDay) and first.day is not None and last.day is not None:
        return replace(last, day=_in_order(first.day, last.day))
    if not isinstance(first, Weekday) or not isinstance(last, Weekday) or first.index == last.index:
        return last
    is_open = last.direction is Direction.BARE and last.weeks is None and last.base is Base.SPEECH
    return replace(last, base=Base.STORY) if is_open else last


def _with_year_of(said: Calendar | Part | Holiday, other: Calendar | Part | Holiday, *, is_later: bool, link: Link) -> Expression:
    if other.year is None:
        return replace(said, of=other.of)
    year = other.year
    if link is Link.RANGE and isinstance(said, Calendar) and isinstance(other, Calendar) and said.month and other.month:
        if is_later and said.month > other.month:
            year -= 1
        if not is_later and said.month < other.month:
            year += 1
    changed = replace(said, year=year)
    return changed if not isinstance(changed, Calendar) or exists(changed) else said


def day_list(link: Link) -> Reader:
    """Two or three days that share a month and year: "May 5-7, 2019", "4 to 22 March"."""

    def read(s: Slots) -> Phrase | None:
        year, month = _year(s), _month(s)
        names = [name for name in ("first", "second", "day") if name in s]
        dates = [Calendar(year, month, _day(s, name)) for name in names]
        if not all(exists(date) for date in dates):
            return None
        if link is Link.RANGE and (dates[0].day or 0) >= (dates[-1].day or 0):
            return None
        places = [s.place(name) for name in names]
        return _split(s, dates, places, link, "monthday" if year is None else "date")

    return read


def year_list(s: Slots) -> Phrase | None:
    """ "2015-16": the second year takes its century from the first."""
    first = s.integer("first")
    second = first // 100 * 100 + int(s.text("yy"))
    if second <= first:
        return None
    return _split(s, [Calendar(first), Calendar(second)], [s.place("first"), s.place("yy")], Link.RANGE, "ayear")


def bce_list(s: Slots) -> Phrase:
    """Two years that share the mark of their era: "492-490 BC"."""
    dates = [Calendar(1 - s.integer(name)) for name in ("first", "year")]
    return _split(s, dates, [s.place("first"), s.place("year")], Link.RANGE, "ayear")


def _split(s: Slots, dates: list[Calendar], places: list[tuple[int, int]], link: Link, gives: str) -> Phrase:
    """A phrase whose members stand apart; the words before the first and after the last go with these."""
    starts = [s.items[0].start] + [p[0] for p in places[1:]]
    ends = [p[1] for p in places[:-1]] + [s.items[-1].end]
    if "month" in s and s.place("month")[0] > places[0][0]:
        starts[0] = places[0][0] if not _article_first(s) else s.items[0].start
    parts = tuple(
        Phrase(date, gives=gives, start=start, end=end, link=link if i + 1 < len(dates) else None)
        for i, (date, start, end) in enumerate(zip(dates, starts, ends, strict=True))
    )
    return Phrase(dates[-1], gives="list", parts=parts, link=link)


def _article_first(s: Slots) -> bool:
    return s.items[0].text == "the"
