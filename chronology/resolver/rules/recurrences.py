"""Ready-made readings of times that recur, or stand on no day in particular. Each takes the slots of a pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.durations import duration_value
from chronology.resolver.expressions import (
    Calendar,
    Clock,
    Counted,
    Duration,
    PartOfDay,
    Recurring,
    Vague,
    Weekday,
)
from chronology.resolver.holidays import HOLIDAYS
from chronology.resolver.phrase import DAYS_IN_ROW, HOURS_BESIDE, Link, Phrase, Slots
from chronology.resolver.rules.clocks import hour_in
from chronology.resolver.rules.readers import day_of, month_of, unit_of, without
from chronology.resolver.rules.sharing import in_order
from chronology.resolver.saying import symbol

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.rules import Reader

__all__ = [
    "at_some_day",
    "every_date",
    "every_few",
    "every_holiday",
    "habitual_hours",
    "recurring",
    "recurring_at",
    "recurring_hours",
    "some_date",
    "some_day",
    "some_weekday",
    "times_every",
    "times_per",
    "weekdays_in_row",
    "weekly_hours",
]


def recurring_at(s: Slots) -> Phrase | None:
    """A time of day (``time``) on days that recur (``x``): "cada lunes a las 10", "los domingos por la mañana"."""
    return _on_days(s.phrase("x").says, s.phrase("time").says)


def recurring_hours(s: Slots) -> Phrase | None:
    """The hours from ``first`` to ``time`` on days that recur (``x``), whose words go with the nearer of the two."""
    days, begins, ends = (s.phrase(name).says for name in ("x", "first", "time"))
    first, last = _on_days(days, begins), _on_days(days, ends, is_after=begins)
    if first is None or last is None:
        return None
    days_first = s.place("x") < s.place("first")
    start = (s.items[0] if days_first else s.items[s.places["first"]]).start
    end = (s.items[s.places["time"]] if days_first else s.items[-1]).end
    first = first._replace(gives="clock", start=start, end=s.place("first")[1], link=Link.RANGE)
    last = last._replace(gives="clock", start=s.place("time")[0], end=end)
    return Phrase(last.says, gives="clocks", parts=(first, last), link=Link.RANGE)


def _on_days(days: Expression, time: Expression, is_after: Expression | None = None) -> Phrase | None:
    """A time on days that recur; the end of a night from 9 p.m. on is 7 in the morning."""
    if not isinstance(days, Recurring) or not isinstance(time, Clock | PartOfDay) or time.day is not None:
        return None
    value, _, part = ("XXXX-XX-XX" if days.value == "P1D" else days.value).partition("T")
    if not value.startswith("XXXX") or value.endswith(("WE", "SU", "WI", "SP", "FA")):
        return None
    if isinstance(time, PartOfDay):
        return None if part else Phrase(Recurring(f"{value}T{time.timex}", days.quant))
    begins = is_after.hour if isinstance(is_after, Clock) else time.hour
    is_in_part = begins <= time.hour and hour_in(part, begins) != begins
    hour = hour_in(part, time.hour) if is_in_part else time.hour
    minute = "" if time.minute is None else f":{time.minute:02d}"
    return Phrase(Recurring(f"{value}T{hour:02d}{minute}{time.zone or ''}", days.quant))


def habitual_hours(s: Slots) -> Phrase | None:
    """Days that recur (``x``) and the hours (``time``, ``last``) with them: "de lunes a viernes, de 9:00 a 14:00"."""
    days, hours = s.phrase("x"), s.phrase("time")
    sets = [_each_week(one) for one in days.parts or (days,)]
    times = (hours, s.phrase("last")) if "last" in s else hours.parts or (hours,)
    if not all(isinstance(one.says, Recurring) for one in sets):
        return None
    recurring = [time._replace(says=Recurring(symbol(time.says)), gives="aset") for time in times]
    parts = tuple(part._replace(link=Link.LIST) for part in (*sets, *recurring))
    return Phrase(
        parts[-1].says, gives="list", parts=(*parts[:-1], parts[-1]._replace(link=None)), link=Link.LIST
    )


def _each_week(day: Phrase) -> Phrase:
    """A weekday in a row that has its hours beside it comes again each week."""
    in_row = day.note == DAYS_IN_ROW
    return day._replace(says=Recurring(symbol(day.says)), gives="aset", note=None) if in_row else day


def weekdays_in_row(s: Slots) -> Phrase | None:
    """A few weekdays in a row, from ``first`` on; whether they recur, the clause tells: "de viernes a domingo"."""
    first, last = (_day_in_row(s, name) for name in ("first", "weekday"))
    if first is None or last is None:
        return None
    first = first._replace(note=DAYS_IN_ROW)
    last = last._replace(says=in_order(first.says, last.says), note=DAYS_IN_ROW)
    match last.says:
        case Counted(duration=Duration(amounts=((float(days), _),))) if days <= _FEW_DAYS:
            return Phrase(
                last.says, gives="list", parts=(first._replace(link=Link.RANGE), last), link=Link.RANGE
            )
        case _:
            return None


_FEW_DAYS = 3
"""Days to the last of a row; a longer one is that of each week."""


def weekly_hours(s: Slots) -> Phrase | None:
    """Days in a row (``a`` to ``b``) with the hours of each: "Monday to Friday, 9 a.m. to 5 p.m.".

    The hours (``x``, or ``first`` to ``time``, or one alone) recur; whether the days do, the clause tells. Hours
    without a mark ("9–5") only show that they do.
    """
    first, last = (_day_in_row(s, name) for name in ("a", "b"))
    if first is None or last is None:
        return None
    days = [first, last._replace(says=in_order(first.says, last.says))]
    told = (
        s.phrase("x").parts if "x" in s else tuple(s.phrase(name) for name in ("first", "time") if name in s)
    )
    hours = [_on_days(Recurring("P1D"), time.says, is_after=told[0].says) for time in told]
    timed = [
        hour._replace(gives="aset", start=time.start, end=time.end, note=HOURS_BESIDE)
        for hour, time in zip(hours, told, strict=True)
        if hour is not None
    ]
    if len(timed) < len(told):
        return None
    rows = sorted(filter(None, (days, timed)), key=lambda row: row[0].start)
    parts = tuple(part._replace(link=None if part is row[-1] else Link.RANGE) for row in rows for part in row)
    return Phrase(parts[-1].says, gives="list", parts=parts, link=Link.LIST)


def _day_in_row(s: Slots, name: str) -> Phrase | None:
    """A weekday, whole or in short, "Monday", "Wed.", and none of one week, "last Friday"."""
    read = s.items[s.places[name]].phrase
    if read is None:
        index = s.word(name, "weekday", "firmday", "shortday")
        assert isinstance(index, int)
        said = Weekday(index)
    elif isinstance(read.says, Weekday) and read.says == Weekday(read.says.index):
        said = read.says
    else:
        return None
    start, end = s.place(name)
    return Phrase(said, gives="aweekday", start=start, end=end, note=HOURS_BESIDE)


def at_some_day(s: Slots) -> Phrase | None:
    """A clock time (``time``) on a weekday of no week in particular (``day``): "5 p.m. on the Thursday before it"."""
    match s.phrase("day").says, s.phrase("time").says:
        case Vague(reference=day), Clock(hour=hour, minute=minute, day=None) if "T" not in day:
            return Phrase(Vague(f"{day}T{hour:02d}" + ("" if minute is None else f":{minute:02d}")))
        case _:
            return None


def some_day(s: Slots) -> Phrase | None:
    """A day to come that nobody knows: "will one day return"."""
    return Phrase(Vague("FUTURE_REF")) if s.number("n") == 1 else None


def some_weekday(s: Slots) -> Phrase | None:
    """A weekday of no week that the words tell: "it happened on a Tuesday", "the Monday after the vote"."""
    said = s.phrase("x").says if "x" in s else None
    index = said.index if isinstance(said, Weekday) else s.word("weekday", "weekday")
    if not isinstance(index, int) or ("n" in s and s.number("n") != 1):
        return None
    part = f"T{_part_code(s)}" if "part" in s else ""
    end = s.place("turn")[1] if "turn" in s else -1
    return Phrase(Vague(f"XXXX-WXX-{index + 1}{part}"), end=end)


def some_date(s: Slots) -> Phrase | None:
    """A day of a month in a year that the words leave open: "un 12 de febrero"."""
    match s.phrase("x").says:
        case Calendar(year=None, month=int(month), day=int(day)) if s.number("n") == 1:
            return Phrase(Vague(f"XXXX-{month:02d}-{day:02d}"))
        case _:
            return None


def every_date(s: Slots) -> Phrase:
    """A day of a month, year by year: "every 2 April"."""
    return Phrase(Recurring(f"XXXX-{month_of(s):02d}-{day_of(s):02d}", "EVERY"))


def every_holiday(s: Slots) -> Phrase:
    """A named day, year by year: "every Christmas"; one that moves has no day of a month to tell."""
    match HOLIDAYS[str(s.word("holiday", "holiday"))]:
        case (month, day):
            return Phrase(Recurring(f"XXXX-{month:02d}-{day:02d}", "EVERY"))
        case _:
            return Phrase(Recurring(_period(1, Granularity.YEAR), "EVERY"))


def every_few(s: Slots) -> Phrase:
    """Once in some ``unit``: "every few months"."""
    return Phrase(Recurring(_period(None, unit_of(s)), "EVERY"))


def times_per(s: Slots) -> Phrase | None:
    """So many times in a ``unit``: "twice a year" is yearly."""
    return recurring()(without(s, "n"))


def times_every(s: Slots) -> Phrase:
    """So many times in ``m`` of a ``unit``, or in one: "una vez cada tres semanas"."""
    return Phrase(Recurring(_period(s.integer("m") if "m" in s else 1, unit_of(s))))


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
        night = f"T{_part_code(s)}" if "part" in s else ""
        return f"XXXX-WXX-{day + 1}{night}"
    if "day" in s:
        return f"XXXX-XX-{day_of(s):02d}"
    if "month" in s:
        return f"XXXX-{month_of(s):02d}"
    if "season" in s:
        index = s.word("season", "seasonword", "seasons")
        assert isinstance(index, int)
        return f"XXXX-{('SP', 'SU', 'FA', 'WI')[index - 1]}"
    if "part" in s:
        return f"XXXX-XX-XXT{_part_code(s)}"
    n = s.integer("n") if "n" in s else 2 if "other" in s else 1
    return _period(n, unit_of(s))


def _part_code(s: Slots) -> str:
    return PartOfDay(str(s.word("part", "daypart", "dayparts"))).timex


def _period(n: float | None, unit: Granularity) -> str:
    return duration_value(Duration(((n, unit),)))
