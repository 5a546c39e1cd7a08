"""Ready-made readings of ranges and lists of dates. Each takes the slots of a pattern."""

from __future__ import annotations

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
    Expression,
    Nth,
    Part,
    PartOfDay,
    Recurring,
    Shifted,
    Vague,
    Weekday,
)
from chronology.resolver.phrase import MOVED_FROM, Link, Phrase, Slots
from chronology.resolver.rules.clocks import DAY_LEADS
from chronology.resolver.rules.dotted import dotted_day
from chronology.resolver.rules.inside import named_whole
from chronology.resolver.rules.readers import (
    day_of,
    exists,
    mod_of,
    month_of,
    numeric_date,
    ordinal_of,
    unit_of,
    with_direction,
    with_leading,
    year_of,
)
from chronology.resolver.rules.sharing import in_order, share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Reader

__all__ = [
    "and_next",
    "day_list",
    "days_before",
    "days_put_off",
    "dotted_days",
    "era_list",
    "from_now",
    "length_of_unit",
    "linked",
    "named_of_year",
    "next_years",
    "numeric_range",
    "of_year_shared",
    "period_ended",
    "put_off",
    "quarter_list",
    "range_to",
    "recurring_weekdays",
    "stroke_range",
    "two_shifted",
    "two_spans",
    "units_parted",
    "until_now",
    "weekdays_of_days",
    "year_list",
    "years_named",
]


def period_ended(s: Slots) -> Phrase | None:
    """A quarter, month or week and the day it ended on, each a reference of its own: "the quarter ended Sept. 30".

    A year that ends on some day, a decade that ends in some year is none of the calendar's, but a length of time.
    """
    quarter, day = s.phrase("a"), s.phrase("b")
    said = quarter.says
    if said in _YEARS_TO:
        years = Duration(((_YEARS_TO[said], Granularity.YEAR),))
        return Phrase(day.says, gives="list", parts=(quarter._replace(says=years), day), link=Link.LIST)
    if not isinstance(said, Shifted | Part) or said.unit not in _PERIODS:
        return None
    if isinstance(said, Shifted):
        quarter = quarter._replace(says=Nth(said.unit, 0, day.says))
    return Phrase(day.says, gives="list", parts=(quarter, day), link=Link.LIST)


_YEARS_TO: dict[object, float] = {
    Shifted(Granularity.YEAR, 0, Base.STORY): 1.0,
    Shifted(Granularity.DECADE, 0, Base.STORY): 10.0,
}
_PERIODS = (Granularity.QUARTER, Granularity.MONTH, Granularity.WEEK)


def linked(link: Link) -> Reader:
    """A range or list of dates: each keeps its place, and takes from the others the parts it lacks."""

    def read(s: Slots) -> Phrase | None:
        members = [s.phrase(name) for name in ("a", "c", "d", "e", "b") if name in s]
        shared = [
            m
            if _keeps_apart(m, members[-1])
            else m._replace(says=share(m.says, members[-1].says, members[0].says, link))
            for m in members
        ]
        if link is Link.RANGE:
            shared[-1] = shared[-1]._replace(says=in_order(shared[0].says, shared[-1].says))
        parts = tuple(m._replace(link=link if i + 1 < len(shared) else None) for i, m in enumerate(shared))
        return Phrase(shared[-1].says, gives="list", parts=parts, link=link)

    return read


def units_parted(s: Slots) -> Phrase | None:
    """Parts of two units side by side that share their noun: Russian "в конце прошлого — начале этого года"."""
    last, count = s.phrase("x"), s.word("w", "lastadj", "thisadj", "nextadj")
    if not isinstance(last.says, Shifted) or not isinstance(count, int) or count >= last.says.count:
        return None
    first = Phrase(
        replace(last.says, count=count),
        mod=mod_of(s),
        gives="relunit",
        start=s.items[0].start,
        end=s.place("w")[1],
        link=Link.RANGE,
    )
    last = last._replace(mod=mod_of(s, "last"), start=s.place("last")[0], rule="")
    return Phrase(last.says, gives="list", parts=(first, last), link=Link.RANGE)


def put_off(s: Slots) -> Phrase:
    """Two dates, the first of which was left for the second: Russian "перенесли с мая на июнь"."""
    old, new = s.phrase("a"), s.phrase("b")
    first, last = (m._replace(says=share(m.says, new.says, old.says, Link.RANGE)) for m in (old, new))
    return Phrase(last.says, gives="list", parts=(_left(first), last), link=Link.LIST)


def days_put_off(s: Slots) -> Phrase | None:
    """The same for two days of a month: "перенесли с 14 на 21 октября"."""
    found = day_list(Link.LIST)(s)
    return None if found is None else found._replace(parts=(_left(found.parts[0]), *found.parts[1:]))


def _left(first: Phrase) -> Phrase:
    return first._replace(note=MOVED_FROM, link=Link.LIST)


def range_to(s: Slots) -> Phrase | None:
    """A range whose last member opens with an article that says "to": "del lunes al viernes"."""
    return linked(Link.RANGE)(s) if s.text("b") in s.lexicon["toarticle"] else None


def _keeps_apart(member: Phrase, last: Phrase) -> bool:
    """Whether a bare time stands before a day of the last one's own: "from 2 p.m. till Friday 4 p.m."."""
    return last.note == DAY_LEADS and isinstance(member.says, Clock) and member.says.day is None


def until_now(s: Slots) -> Phrase | None:
    """A range that ends at the moment of speaking: "from 2015 to the present"."""
    says = s.phrase("b").says
    return linked(Link.RANGE)(s) if isinstance(says, Vague) and says.reference == "PRESENT_REF" else None


def from_now(s: Slots) -> Phrase | None:
    """A range that begins at the moment of speaking, and ends at the coming date: "between now and May"."""
    says = s.phrase("a").says
    ahead = with_direction(Direction.FORWARD)(s)
    if not isinstance(says, Vague) or says.reference != "PRESENT_REF" or ahead is None:
        return None
    start, end = s.place("x")
    parts = (s.phrase("a")._replace(link=Link.RANGE), ahead._replace(start=start, end=end))
    return Phrase(ahead.says, gives="list", parts=parts, link=Link.RANGE)


def day_list(link: Link) -> Reader:
    """Days that share a month and year: "May 5-7, 2019", "4 to 22 March", and those that ``days_before`` lists."""

    def read(s: Slots) -> Phrase | None:
        year, month, of = year_of(s), month_of(s), named_whole(s) if "whole" in s else None
        if of is not None and of.unit is not Granularity.MONTH:
            return None
        names = [name for name in (*_NAMES, "day") if name in s]
        dates = [Calendar(year, month, day_of(s, name), of=of) for name in names]
        if not all(exists(date) for date in dates):
            return None
        if link is Link.RANGE and (dates[0].day or 0) >= (dates[-1].day or 0):
            return None
        places = [(_start(s, name), s.place(name)[1]) for name in names]
        return _split(s, dates, places, link, "monthday" if year is None else "date")

    return read


def _start(s: Slots, name: str) -> int:
    """Where a day begins: with the weekday printed before it, if one is."""
    weekday = _WEEKDAYS.get(name, "")
    return s.place(weekday if weekday in s else name)[0]


_WEEKDAYS = {"first": "weekday", "day": "lastweekday"}


def days_before(slot: str, article: str = "") -> str:
    """The pattern of the days of a list before its last: "3, 5, and 9 May"; each a ``slot`` with its article."""
    pattern = ""
    for name in reversed(_NAMES):
        rest = f" (, {article}{pattern} ,?)?" if pattern else ""
        pattern = f"{{{name}:{slot}}}{rest}"
    return pattern


_NAMES = ("first", "second", "third", "fourth", "fifth", "sixth")


def two_spans(s: Slots) -> Phrase | None:
    """Two runs of days that share a month and year: Russian "с 1 по 3 и с 8 по 10 марта"."""
    found = day_list(Link.LIST)(s)
    if found is None or not _rises([part.says for part in found.parts]):
        return None
    links = (Link.RANGE, Link.LIST, Link.RANGE, None)
    return found._replace(
        parts=tuple(p._replace(link=link) for p, link in zip(found.parts, links, strict=True))
    )


def weekdays_of_days(s: Slots) -> Phrase | None:
    """Days (``x``) after the weekdays of the first and the last (``a``, ``b``): "Friday-Sunday, May 10-12"."""
    days = s.phrase("x").parts
    match [day.says for day in days]:
        case [Calendar(day=int(first)), Calendar(day=int(last))]:
            named = [s.word(name, "weekday", "firmday", "shortday") for name in ("a", "b")]
        case _:
            return None
    match named:
        case [int(begin), int(end)] if (end - begin - last + first) % 7 == 0:
            places = (s.place("a"), s.place("b"))
            beside = [
                day._replace(start=at[0], end=at[1], rule="") for day, at in zip(days, places, strict=True)
            ]
        case _:
            return None
    links = (Link.RANGE, Link.LIST, Link.RANGE, None)
    parts = tuple(one._replace(link=link) for one, link in zip((*beside, *days), links, strict=True))
    return Phrase(parts[-1].says, gives="list", parts=parts, link=Link.LIST)


def _rises(days: Sequence[Expression]) -> bool:
    numbers = [day.day or 0 for day in days if isinstance(day, Calendar)]
    return numbers == sorted(set(numbers))


def numeric_range(s: Slots) -> Phrase | None:
    """Two dates in digits, day first, of which the first leaves out what they share: "14.10–15.10.2018"."""
    first, last = re.fullmatch(r"(\d{1,2})(?:\.(\d{1,2}))?", s.text("first")), numeric_date(s)
    if first is None or last is None or not isinstance(last.says, Calendar) or last.says.day is None:
        return None
    begins = Calendar(last.says.year, int(first[2] or last.says.month or 0), int(first[1]))
    if not exists(begins) or (begins.month, begins.day) >= (last.says.month, last.says.day):
        return None
    return _split(s, [begins, last.says], [s.place("first"), s.place("numdate")], Link.RANGE, "date")


def dotted_days(s: Slots) -> Phrase | None:
    """Two days with dots before their months: "01.11 – 15.11"."""
    days = [dotted_day(s, name) for name in ("first", "day")]
    said = [day.says for day in days if day is not None and isinstance(day.says, Calendar)]
    places = [s.place("first"), s.place("day")]
    return _split(s, said, places, Link.RANGE, "daymonth") if len(said) == 2 else None


def two_shifted(s: Slots) -> Phrase | None:
    """Two units that share their name, each so far from the base's: "this and next year"."""
    unit, counts = unit_of(s), [_turn(s, name) for name in ("first", "last")]
    if unit.rank < Granularity.WEEK.rank or counts[0] == counts[1]:
        return None
    middle = s.place("first")[1], s.place("last")[0]
    first = Phrase(
        Shifted(unit, counts[0]), gives="relunit", start=s.items[0].start, end=middle[0], link=Link.LIST
    )
    last = Phrase(Shifted(unit, counts[1]), gives="relunit", start=middle[1], end=s.items[-1].end)
    return Phrase(last.says, gives="list", parts=(first, last), link=Link.LIST)


def of_year_shared(s: Slots) -> Phrase | None:
    """A month or day (``x``) and which year's it is, where the word for the year follows later."""
    phrase = s.phrase("x")
    said = phrase.says
    if not isinstance(said, Calendar) or said.year is not None:
        return None
    return phrase._replace(
        says=replace(said, of=Shifted(Granularity.YEAR, _turn(s, "w"))), start=-1, end=-1, rule=""
    )


def _turn(s: Slots, name: str) -> int:
    """How far an adjective points: -1 "last", 0 "this", 1 "next"."""
    found = s.word(name, "beforelast", "lastadj", "thisadj", "nextadj", "comingadj")
    assert isinstance(found, int)
    return found


def stroke_range(s: Slots) -> Phrase | None:
    """Two days with the numbers of their months (``m``, ``n``): "del 25/11 al 3/1"."""
    pairs = (("first", "m"), ("day", "n"))
    dates = [Calendar(month=s.integer(month), day=s.integer(day)) for day, month in pairs]
    places = [(s.place(day)[0], s.place(month)[1]) for day, month in pairs]
    return _split(s, dates, places, Link.RANGE, "monthday") if all(map(exists, dates)) else None


def year_list(s: Slots) -> Phrase | None:
    """Two years of which the second takes its century, or decade, from the first: "2015-16", "1998-9"."""
    first = s.integer("first")
    name, size = ("yy", 100) if "yy" in s else ("digit", 10)
    second = first // size * size + int(s.text(name))
    if second <= first or len(s.text(name)) > len(str(size - 1)):
        return None
    places = [s.place("first"), s.place(name)]
    return _split(s, [Calendar(first), Calendar(second)], places, Link.RANGE, "ayear")


def named_of_year(s: Slots) -> Phrase | None:
    """The ``season`` or ``month`` that an event is named by, and the year of both: "the spring offensive of 1918"."""
    name, year = "season" if "season" in s else "month", year_of(s)
    index = s.word(name, "seasonword", "seasonadj", "weakmonth")
    assert isinstance(index, int)
    named = Part(Granularity.SEASON, index, year) if name == "season" else Calendar(year, index)
    places = [s.place(name), (s.place("year")[0], s.items[-1].end)]
    return _split(s, [named, Calendar(year)], places, Link.LIST, "ayear")


def years_named(link: Link, *, least: int = 0) -> Reader:
    """Two or three years under one noun, none before the ``least``: "los años 2010 y 2011"; round ones are decades."""

    def read(s: Slots) -> Phrase | None:
        names = [name for name in ("first", "second", "year") if name in s]
        years = [s.integer(name) for name in names]
        if years != sorted(set(years)) or years[0] < least or not any(year % 10 for year in years):
            return None
        return _split(s, [Calendar(year) for year in years], [s.place(name) for name in names], link, "ayear")

    return read


def next_years(s: Slots) -> Phrase | None:
    """A year and the next that look like a year and a month: "2007-08"."""
    text, (start, end) = s.text("iso"), s.place("iso")
    first, last = int(text[:4]), int(text[5:])
    if last != (first + 1) % 100:
        return None
    places = [(start, start + 4), (start + 5, end)]
    return _split(s, [Calendar(first), Calendar(first + 1)], places, Link.RANGE, "ayear")


def length_of_unit(s: Slots) -> Phrase:
    """A length and the unit told that it belongs to, each a reference: "the first nine months of the year"."""
    length, whole = s.phrase("dur"), Shifted(unit_of(s), 0, Base.STORY)
    unit = Phrase(whole, gives="theunit", start=with_leading(s, s.place("unit")[0]), end=s.items[-1].end)
    parts = (length._replace(start=s.items[0].start, rule="", link=Link.LIST), unit)
    return Phrase(whole, gives="list", parts=parts, link=Link.LIST)


def recurring_weekdays(s: Slots) -> Phrase:
    """Weekdays, week after week, that may share a part of the day: "Monday and Wednesday mornings"."""
    code = f"T{PartOfDay(str(s.word('part', 'dayparts', 'daypart'))).timex}" if "part" in s else ""
    names = [name for name in ("first", "second", "third", "weekday") if name in s]
    starts = [s.items[0].start] + [with_leading(s, s.place(name)[0]) for name in names[1:]]
    ends = [s.place(name)[1] for name in names[:-1]] + [s.items[-1].end]
    parts = tuple(
        Phrase(Recurring(f"XXXX-WXX-{_weekday(s, name) + 1}{code}"), gives="aset", start=start, end=end)
        for name, start, end in zip(names, starts, ends, strict=True)
    )
    linked_parts = (*(part._replace(link=Link.LIST) for part in parts[:-1]), parts[-1])
    return Phrase(parts[-1].says, gives="list", parts=linked_parts, link=Link.LIST)


def _weekday(s: Slots, name: str) -> int:
    index = s.word(name, "weekday", "weekdays", "shortday")
    assert isinstance(index, int)
    return index


def and_next(s: Slots) -> Phrase | None:
    """A unit and the next, which needs no name again: "this year and next", "mañana y pasado", "este mes y el próximo".

    A ``turn`` tells how far it lies from the first, and ``the`` begins it.
    """
    unit, turn = s.phrase("x"), s.word("turn", "nextadj", "lateradj", "prioradj") if "turn" in s else 1
    assert isinstance(turn, int)
    match unit.says:
        case Shifted(unit=grain, count=count) as said if "turn" in s or count == (grain is Granularity.DAY):
            says: Expression = replace(said, count=count + turn)
        case Weekday() as said if "turn" in s:
            says = Counted(Duration(((1.0, Granularity.WEEK),)), turn, start=said, exact=True)
        case _:
            return None
    start = s.place("the")[0] if "the" in s else s.items[-1].start
    following = Phrase(says, gives=unit.gives, start=start, end=s.items[-1].end)
    return Phrase(unit.says, gives="list", parts=(unit._replace(link=Link.LIST), following), link=Link.LIST)


def quarter_list(s: Slots) -> Phrase | None:
    """Two quarters, each a reference of its own: "the third and fourth quarters"."""
    numbers = [ordinal_of(s, name) for name in ("first", "second")]
    if not 1 <= numbers[0] < numbers[1] <= 4:
        return None
    first, second = (Part(Granularity.QUARTER, n, year_of(s)) for n in numbers)
    parts = (
        Phrase(first, gives="aquarter", start=s.items[0].start, end=s.place("first")[1], link=Link.LIST),
        Phrase(second, gives="aquarter", start=s.place("second")[0], end=s.items[-1].end),
    )
    return Phrase(second, gives="list", parts=parts, link=Link.LIST)


def era_list(s: Slots) -> Phrase:
    """Two years that share the mark of their era: "492-490 BC", "427/6 BC", "AD 69 to 79"."""
    first, last = s.integer("first"), s.integer("year")
    years = [first, last if "ce" in s else _counted_down(first, last, s)]
    dates = [Calendar(year if "ce" in s else 1 - year) for year in years]
    return _split(s, dates, [s.place("first"), s.place("year")], Link.RANGE, "ayear")


def _counted_down(first: int, last: int, s: Slots) -> int:
    """The second of two years before our era, of which only the digits may be told that change: "490-89 BC".

    Two short years are two years, unless a stroke joins them: "37-4 BC" is a reign, "44/3 BC" a year of a calendar.
    """
    joints = {"/"} if first < _LEAST_LONG else {"/", "-", "–", "—"}
    is_short = len(str(last)) < len(str(first)) and not joints.isdisjoint(item.text for item in s.items)
    size = 10 ** len(str(last))
    full = first // size * size + last
    return full if is_short and full < first else last


_LEAST_LONG = 100


def _split(
    s: Slots, dates: Sequence[Calendar | Part], places: list[tuple[int, int]], link: Link, gives: str
) -> Phrase:
    """A phrase whose members stand apart; the words before the first and after the last go with these."""
    starts = [s.items[0].start] + [with_leading(s, p[0]) for p in places[1:]]
    ends = [p[1] for p in places[:-1]] + [s.items[-1].end]
    if "whole" in s or ("month" in s and s.place("month")[0] > places[0][0]):
        starts[0] = with_leading(s, places[0][0])
    parts = tuple(
        Phrase(date, gives=gives, start=start, end=end, link=link if i + 1 < len(dates) else None)
        for i, (date, start, end) in enumerate(zip(dates, starts, ends, strict=True))
    )
    return Phrase(dates[-1], gives="list", parts=parts, link=link)
