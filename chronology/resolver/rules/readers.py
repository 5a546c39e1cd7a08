"""Ready-made readings that the rules of every language share. Each takes the slots of a pattern."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Clock,
    Direction,
    Holiday,
    Impossible,
    Named,
    Part,
    Shifted,
    Vague,
    Weekday,
    Weekend,
)
from chronology.resolver.moons import SIGHTED
from chronology.resolver.phrase import Mod, Phrase, Slots

if TYPE_CHECKING:
    from chronology.resolver.rules import Reader

__all__ = [
    "ahead_alone",
    "calendar",
    "compact_date",
    "dateline_day",
    "day_from_now",
    "day_of",
    "fixed_mod",
    "historic_day",
    "holiday",
    "inner",
    "iso_date",
    "late_short_year",
    "mod_of",
    "month_and_year",
    "month_of",
    "named",
    "nine_eleven",
    "numeric_date",
    "of_year",
    "only",
    "ordinal_of",
    "part",
    "part_of_unit",
    "quarter_of",
    "september_11",
    "shifted",
    "unit_of",
    "vague",
    "vague_after",
    "weekday",
    "weekend",
    "weekend_in",
    "with_direction",
    "with_leading",
    "with_mod",
    "year_of",
]

AMBIGUOUS_ORDER = "day and month could be the other way round"
DAY_FIRST = "the day stands first"
DAY_IN_FRONT = "written out, the day before the month"
MONTH_IN_FRONT = "written out, the month before the day"
CENTURY_PIVOT = 30
"""Two-digit years below it are 20xx."""

_PART_INDEX = {Granularity.QUARTER: 4, Granularity.HALF: 2}
_MOD_CLASSES = (
    "startmod",
    "latemod",
    "peakmod",
    "endmod",
    "edgemod",
    "hourmod",
    "partmod",
    "approx",
    "lessmod",
    "moremod",
    "leastmod",
    "mostmod",
)
_UNIT_CLASSES = ("unit", "units", "shortunit", "period", "wholeunit", "quarterletter")


def full_year(text: str) -> int:
    """A two-digit year with its century: "98" is 1998, "19" is 2019."""
    short = int(text)
    return 2000 + short if short < CENTURY_PIVOT else 1900 + short


def year_of(s: Slots) -> int | None:
    """The year stated, astronomical; ``None`` if there is none."""
    if "year" in s:
        year = s.integer("year")
        return 1 - year if "bce" in s else year
    if "fiscal" in s:
        fiscal = s.word("fiscal", "fiscalyear")
        return fiscal if isinstance(fiscal, int) else None
    return full_year(f"{s.integer('yy'):02d}") if "yy" in s else None


def month_of(s: Slots) -> int | None:
    """The month named, ``None`` if there is none."""
    if "month" not in s:
        return None
    found = s.word("month", "month", "weakmonth")
    assert isinstance(found, int)
    return found


def day_of(s: Slots, name: str = "day") -> int | None:
    """The day of the month in a slot, as a number or an ordinal."""
    if name not in s:
        return None
    text = s.text(name)
    return ordinal_of(s, name) if not text[0].isdecimal() else s.integer(name)


def ordinal_of(s: Slots, name: str) -> int:
    """The place that an ordinal or a Roman number tells, -1 for "last"."""
    text = s.text(name)
    for known in ("ordinalword", "lastword", "roman"):
        found = s.lexicon[known].get(text) if known in s.lexicon else None
        if isinstance(found, int):
            return found
    return s.integer(name)


def unit_of(s: Slots, name: str = "unit") -> Granularity:
    """The unit of the calendar that a slot names."""
    found = s.word(name, *_UNIT_CLASSES)
    assert isinstance(found, Granularity)
    return found


def calendar(s: Slots) -> Phrase | None:
    """Any mix of ``year`` (or ``yy``, with ``bce``), ``month`` and ``day``; no day that the month lacks."""
    said = possible(Calendar(year_of(s), month_of(s), day_of(s)))
    if "month" not in s or "day" not in s:
        return Phrase(said)
    return Phrase(said, note=DAY_IN_FRONT if s.place("day") < s.place("month") else MONTH_IN_FRONT)


def possible(said: Calendar) -> Calendar | Impossible:
    """The date itself, or the finding that there is none."""
    if exists(said):
        return said
    parts = (
        said.day and f"day {said.day}",
        said.month and f"month {said.month}",
        said.year and f"year {said.year}",
    )
    return Impossible("the calendar has no " + " of ".join(part for part in parts if part))


def september_11(s: Slots) -> Phrase | None:
    """The day of 2001 that its attacks are named after, without the words that tell it."""
    places = (*s.place("month"), *s.place("day"))
    is_it = (month_of(s), day_of(s)) == (9, 11)
    return Phrase(Calendar(2001, 9, 11), start=min(places), end=max(places)) if is_it else None


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


_ISO_PARTS = re.compile(
    r"(\d{4})-(\d{2})(?:-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(z|utc|gmt|[+-]\d{2}:?\d{2})?)?)?"
)


def iso_date(s: Slots) -> Phrase | None:
    """ISO 8601, with a time or without."""
    match = _ISO_PARTS.fullmatch(s.text("iso"))
    if match is None:
        return None
    y, m, d, hour, minute, second, zone = match.groups()
    if d is None and int(m) == (int(y) + 1) % 100:
        return None  # two years: "2007-08"
    said = Calendar(int(y), int(m), None if d is None else int(d))
    if not exists(said) or (hour is not None and int(hour) > 24):
        return None
    if hour is None:
        return Phrase(said, gives="date" if d else "monthyear")
    code = "Z" if zone in ("z", "utc", "gmt") else zone
    half = s.word("ampm", "ampm") if "ampm" in s and 1 <= int(hour) <= 12 else None
    if half is not None:
        hour = str(int(hour) % 12 + (12 if half else 0))
    return Phrase(Clock(int(hour), int(minute), int(second) if second else None, code, said))


def compact_date(s: Slots) -> Phrase | None:
    """Eight digits, year first: 20190505."""
    text = s.text("compact")
    said = Calendar(int(text[:4]), int(text[4:6]), int(text[6:]))
    return Phrase(said) if 1900 <= int(text[:4]) <= 2099 and exists(said) else None


def numeric_date(s: Slots) -> Phrase | None:
    """Digits with strokes, dots or hyphens.

    Dots and hyphens put the day first; strokes, and the hyphens of a wire's stamp ("03-02-98"), do so where the
    language does, else the month, unless it can't be one. The document's other dates may then turn it round.
    """
    text = s.text("numdate")
    first, second, third = (int(x) for x in re.split(r"[./-]", text))
    if first > 31 and not 1700 <= first <= 2100 and first > 99:
        return None
    if first > 31:
        return (
            Phrase(possible(Calendar(first, second, third)))
            if first > 99
            else Phrase(Impossible(f"no date is written {text}"))
        )
    year = third if third > 99 else full_year(f"{third:02d}")
    day_first, month_first = Calendar(year, second, first), Calendar(year, first, second)
    if not exists(day_first) or not exists(month_first):
        note = DAY_FIRST if exists(day_first) and "/" in text else None
        return Phrase(possible(day_first if exists(day_first) else month_first), note=note)
    if s.pack.digits.day_first:
        return Phrase(day_first)
    said = month_first if "/" in text or ("-" in text and third <= 99) else day_first
    return Phrase(said, note=AMBIGUOUS_ORDER if "/" in text and first != second else None)


def month_and_year(s: Slots) -> Phrase:
    """Digits with a stroke, the month first: 04/2016."""
    month, year = s.text("slashmonth").split("/")
    return Phrase(Calendar(int(year), int(month)))


def late_short_year(s: Slots) -> Phrase | None:
    """A date with two digits for the year, which no day of a month could be: "Aug 9, 96"."""
    return calendar(s) if s.integer("yy") > 31 else None


def weekday(s: Slots) -> Phrase:
    """A named day of the week."""
    found = s.word("weekday", "weekday", "shortday", "weekdays", "firmday")
    assert isinstance(found, int)
    return Phrase(Weekday(found))


def holiday(s: Slots) -> Phrase:
    """A named day, with its ``year`` if stated; only about right where countries differ by a day."""
    name = str(s.word("holiday", "holiday", "monthfeast", "nationalday", "yearend"))
    return Phrase(Holiday(name, year_of(s)), mod=Mod.APPROX if name in SIGHTED else None)


def part(s: Slots) -> Phrase | None:
    """A season, or the ``nth`` quarter or half; with its ``year`` if stated."""
    if "season" in s:
        index = s.word("season", "seasonword", "seasons")
        assert isinstance(index, int)
        return Phrase(Part(Granularity.SEASON, index, year_of(s)))
    unit = unit_of(s)
    if unit not in _PART_INDEX:
        return None
    index = ordinal_of(s, "nth")
    index = _PART_INDEX[unit] + 1 + index if index < 0 else index
    return Phrase(Part(unit, index, year_of(s))) if 1 <= index <= _PART_INDEX[unit] else None


def quarter_of(s: Slots) -> Phrase:
    """A quarter or half whose number is in the word, or that a month closes: "Q3", "H1", "the June quarter"."""
    found = s.word("code", "quartercode", "quartermonth")
    assert isinstance(found, tuple)
    unit, index = found
    return Phrase(Part(unit, index, year_of(s)))


def shifted(
    count: int, base: Base = Base.SPEECH, unit: Granularity | None = None, note: str | None = None
) -> Reader:
    """The whole ``unit`` that lies ``count`` from the base's."""

    def read(s: Slots) -> Phrase | None:
        found = unit or unit_of(s)
        if found in (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR):
            return None
        return Phrase(Shifted(found, count, base), note=note)

    return read


def part_of_unit(base: Base = Base.STORY, unit: Granularity | None = None) -> Reader:
    """The end, beginning or middle (``mod``) of a bare ``unit``: "by end of year"."""

    def read(s: Slots) -> Phrase | None:
        mod = s.word("mod", "partmod")
        return Phrase(Shifted(unit or unit_of(s), 0, base), mod=mod) if isinstance(mod, Mod) else None

    return read


def with_direction(direction: Direction, *, shift: int | None = None, base: Base = Base.SPEECH) -> Reader:
    """A weekday, weekend, month, season or holiday that the words point back or ahead: "last Friday", "next May"."""
    of = None if base is Base.SPEECH else Shifted(Granularity.YEAR, 0, base)

    def read(s: Slots) -> Phrase | None:
        phrase = s.phrase("x")
        said = phrase.says
        match said:
            case Weekday():
                weeks = shift if shift is not None else said.weeks
                return phrase.saying(replace(said, direction=direction, weeks=weeks, base=base))
            case Calendar() | Part() | Holiday():
                return phrase.saying(replace(said, direction=direction, of=of or said.of))
            case Weekend():
                return phrase.saying(replace(said, direction=direction))
            case _:
                return None

    return read


def ahead_alone(s: Slots) -> Phrase | None:
    """A month, weekday or the like (``x``) that what follows it puts ahead: "July delivery"."""
    start, end = s.place("x")
    found = with_direction(Direction.FORWARD)(s)
    return None if found is None else found._replace(start=start, end=end)


def day_from_now(s: Slots) -> Phrase:
    """The ``day`` that a word names by its distance from the moment of speaking: "yesterday"."""
    count = s.word("day", "deictic")
    assert isinstance(count, int)
    return Phrase(Shifted(Granularity.DAY, count))


def weekend(s: Slots) -> Phrase:
    """The weekend near the moment of speaking."""
    return Phrase(Weekend())


def weekend_in(direction: Direction) -> Reader:
    """The weekend before or after the moment of speaking."""
    return lambda s: Phrase(Weekend(direction))


def of_year(s: Slots) -> Phrase | None:
    """A date without a year (``x``), and the year it belongs to (``whole``): "July last year"."""
    phrase, year = s.phrase("x"), s.phrase("whole").says
    said = phrase.says
    if isinstance(said, Calendar | Part | Holiday) and said.year is None:
        if isinstance(year, Calendar) and year.year is not None:
            return phrase.saying(replace(said, year=year.year))
        is_month = isinstance(said, Calendar) and isinstance(year, Shifted) and year.unit is Granularity.MONTH
        if isinstance(year, Shifted) and (year.unit is Granularity.YEAR or is_month):
            return phrase.saying(replace(said, of=year, direction=Direction.BARE))
    if isinstance(said, Weekday) and isinstance(year, Shifted) and year.unit is Granularity.WEEK:
        return phrase.saying(replace(said, weeks=year.count))
    return None


def of_story(s: Slots) -> Phrase | None:
    """A weekday, month or season of the time told: "that Friday"; the first after it, if the words say so."""
    phrase = s.phrase("x")
    said = phrase.says
    if isinstance(said, Weekday):
        return phrase.saying(replace(said, base=Base.STORY, weeks=_turns(s) or None))
    if isinstance(said, Calendar | Part | Holiday):
        dated = replace(
            said, of=Shifted(Granularity.YEAR, 0, Base.STORY), direction=Direction(_turns(s) or None)
        )
        return phrase.saying(dated)
    return None


def _turns(s: Slots) -> int:
    """How far from the time told: -1 "the previous", 1 "the following" or "the next", else 0."""
    turns = s.lexicon.get("turn", {})
    found = next((turns[item.text] for item in s.items if item.text in turns), 0)
    assert isinstance(found, int)
    return found


def same(name: str, note: str | None = None) -> Reader:
    """What the phrase in a slot says, told with more words, and a ``note`` of what they mean."""
    return lambda s: s.phrase(name)._replace(
        gives="", start=-1, end=-1, rule="", note=note or s.phrase(name).note
    )


def dateline_day(s: Slots) -> Phrase | None:
    """The day in a dateline that names no month, without the words beside it: "CARACAS, 25 (AFP)"."""
    found = only("day")(s)
    return None if found is None else found._replace(says=Calendar(day=day_of(s), direction=Direction.BACK))


def inner(name: str) -> Reader:
    """What the phrase in a slot says, without the words that the pattern needs around it."""
    return lambda s: s.phrase(name)._replace(gives="", rule="")


def only(name: str) -> Reader:
    """The date that one slot holds, without the words that the pattern needs around it."""

    def read(s: Slots) -> Phrase | None:
        start, end = s.place(name)
        found = calendar(s)
        return None if found is None else found._replace(start=start, end=end)

    return read


def with_leading(s: Slots, start: int) -> int:
    """Where the words right before a member begin that go with it ("the", "los días"), else the member itself."""
    leading = s.lexicon.get("leading", ())
    for item in reversed([item for item in s.items if item.end <= start]):
        if item.text not in leading:
            break
        start = item.start
    return start


def without(s: Slots, name: str) -> Slots:
    """The slots but one."""
    return replace(s, places={key: place for key, place in s.places.items() if key != name})


def mod_of(s: Slots, name: str = "mod") -> Mod | None:
    """The modifier of a word."""
    found = s.word(name, *(c for c in _MOD_CLASSES if c in s.lexicon))
    return found if isinstance(found, Mod) else None


def with_mod(s: Slots) -> Phrase | None:
    """A phrase ``x`` with the modifier of the word ``mod``; a phrase that has one keeps its own."""
    phrase = s.phrase("x")
    return phrase._replace(mod=phrase.mod or mod_of(s), start=-1, end=-1, rule="")


def fixed_mod(mod: Mod, note: str | None = None) -> Reader:
    """A phrase ``x`` with this modifier, and a ``note`` of what it means."""

    def read(s: Slots) -> Phrase | None:
        phrase = s.phrase("x")
        return phrase._replace(mod=phrase.mod or mod, start=-1, end=-1, rule="", note=note or phrase.note)

    return read


def vague(reference: str, base: Base = Base.SPEECH) -> Reader:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return lambda s: Phrase(Vague(reference, base))


def named(s: Slots) -> Phrase:
    """A period of the gazetteer, by the name of the one who ruled."""
    return Phrase(Named(str(s.word("leader", "leader"))))


def historic_day(s: Slots) -> Phrase:
    """A day that came once and has a name: "D-Day"."""
    found = s.word("day", "historicday")
    assert isinstance(found, Calendar)
    return Phrase(found)


def nine_eleven(s: Slots) -> Phrase | None:
    """The day of 2001 that is named by its month and day: "9/11"."""
    return Phrase(Calendar(2001, 9, 11)) if (s.text("month"), s.text("day")) == ("9", "11") else None


def vague_after(reference: str) -> Reader:
    """The same, without the first word of the pattern: "in those days"."""
    return lambda s: Phrase(Vague(reference), start=s.items[1].start, end=s.items[-1].end)
