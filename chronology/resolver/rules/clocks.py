"""Ready-made readings of clock times and parts of the day. Each takes the slots of a pattern."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Clock,
    Counted,
    Duration,
    Expression,
    PartOfDay,
    Shifted,
    Weekday,
)
from chronology.resolver.hours import NEXT_DAY
from chronology.resolver.phrase import Link, Mod, Phrase, Slots
from chronology.resolver.rules.readers import mod_of, of_year, ordinal_of, with_leading
from chronology.resolver.rules.sharing import in_order

if TYPE_CHECKING:
    from chronology.resolver.rules import Reader

__all__ = [
    "at_clock",
    "at_hour",
    "clock",
    "clock_of_12",
    "clock_offset",
    "clock_range",
    "hour_begun",
    "hour_in",
    "hours_about",
    "hours_in_part",
    "hours_on_day",
    "hours_told",
    "in_part",
    "minutes_from_hour",
    "on_day",
    "part_after",
    "part_alone",
    "part_in_week",
    "part_of_date",
    "part_of_day",
    "part_of_weekday",
    "part_on",
    "part_on_day",
    "part_told",
    "zero_hour",
]

_LATE = ("AF", "EV", "NI")
DAY_LEADS = "the day stands before the time"
IN_DIGITS = "hours of 24, so that 00:00 begins the day, while midnight ends it"
_FARTHEST_ZONE = 14
"""Hours by which a zone can differ from UTC."""
_PARTS = re.compile(r"[^\d]")
"""What parts hours, minutes and seconds: "10:35", "15.30", "15h30"."""
_SMALL_HOURS = 5
"""Before it an hour of the night belongs to the next day: "2 at night"."""


def clock(s: Slots) -> Phrase | None:
    """``time``, ``hour`` or ``four`` digits, with ``ampm``, ``half`` past, ``part`` of the day, ``zone``."""
    hour, minute, second = _digits(s)
    if "half" in s:
        minute = 30
    found = _hour_of_day(s, hour)
    if found is None or found > 24 or (minute or 0) >= 60:
        return None
    is_of_24 = ("time" in s and "ampm" not in s) or ("hour" in s and not hour)
    note = IN_DIGITS if is_of_24 else None
    return Phrase(Clock(found, minute, second, _zone(s)), note=note)


def clock_of_12(s: Slots) -> Phrase | None:
    """The same, of either half of the day where nothing tells which: "at 5:30", "a las nueve"."""
    phrase = clock(s)
    if phrase is None or not isinstance(phrase.says, Clock) or not 1 <= phrase.says.hour < 12:
        return phrase
    is_told = not {"ampm", "part", "zone"}.isdisjoint(s.places) or ("time" in s and s.text("time")[0] == "0")
    return phrase if is_told else phrase._replace(says=replace(phrase.says, either_half=True))


def clock_next_day(s: Slots) -> Phrase | None:
    """The same of the day after the one told: "las seis de la mañana siguiente"."""
    phrase = clock(s)
    if phrase is None or not isinstance(phrase.says, Clock):
        return None
    return phrase._replace(says=replace(phrase.says, day=NEXT_DAY))


def zero_hour(s: Slots) -> Phrase:
    """The hour that begins a day: Spanish "las cero horas"."""
    return Phrase(Clock(0, 0, zone=_zone(s)), note=IN_DIGITS)


def clock_offset(s: Slots) -> Phrase | None:
    """A time with its ``offset`` from UTC: "17:00 +03:00", "6:40 p.m. GMT +8"."""
    phrase, text = clock(s), s.text("offset").replace(":", "")
    hours, minutes = (text[:-2], text[-2:]) if len(text) > 2 else (text, "00")
    if phrase is None or not isinstance(phrase.says, Clock) or int(hours) > _FARTHEST_ZONE:
        return None
    before = s.items[s.places["offset"] - 1].text
    return phrase._replace(says=replace(phrase.says, zone=f"{before}{int(hours):02d}:{minutes}"))


def _zone(s: Slots) -> str | None:
    return str(s.word("zone", "zone")) or None if "zone" in s else None


def _hour_of_day(s: Slots, hour: int) -> int | None:
    """The hour of 24 that ``ampm`` or the ``part`` of the day makes of it."""
    if "ampm" in s:
        return hour % 12 + (12 if s.word("ampm", "ampm") else 0) if 1 <= hour <= 12 else None
    return hour_in(str(s.word("part", "daypart")), hour) if "part" in s else hour


def hour_in(part: str, hour: int) -> int:
    """The hour of 24 that an ``hour`` is in a part of the day: "9 at night" is 21, "2 at night" stays 2."""
    if part == "NI" and hour == 12:
        return 24
    is_late = part in _LATE and 1 <= hour < 12 and not (part == "NI" and hour < _SMALL_HOURS)
    return hour + 12 * is_late


def _digits(s: Slots) -> tuple[int, int | None, int | None]:
    if "point" in s:
        hour = s.word("point", "pointofday")
        assert isinstance(hour, int)
        return hour, 0, None
    if "time" in s:
        return _hhmm(s.text("time"))
    if "four" in s:
        return s.integer("four") // 100, s.integer("four") % 100, None
    return s.integer("hour"), 0, None


def _hhmm(text: str) -> tuple[int, int, int | None]:
    parts = [int(x) for x in _PARTS.split(text)]
    return parts[0], parts[1], parts[2] if len(parts) > 2 else None


def minutes_from_hour(sign: int, minutes: int | None = None) -> Reader:
    """So many ``minutes`` (or those given) past or to the ``hour``: "ten past three", "a quarter to five"."""

    def read(s: Slots) -> Phrase | None:
        count = s.number("minutes") if minutes is None else float(minutes)
        hour = s.integer("hour")
        if not 0 < count < 60 or count % 1 or not 1 <= hour <= 24:
            return None
        found = _hour_of_day(s, hour)
        if found is None:
            return None
        hours, rest = divmod(found * 60 + sign * int(count), 60)
        either = not {"ampm", "part", "zone"} & s.places.keys() and 1 <= hours < 12
        return Phrase(Clock(hours % 24, rest, zone=_zone(s), either_half=either))

    return read


def hour_begun(s: Slots) -> Phrase | None:
    """The hour under way, by its number (``nth``) in a ``part`` of the day: "in the eleventh hour of the morning"."""
    nth = ordinal_of(s, "nth")
    return Phrase(Clock(hour_in(str(s.word("part", "hourof")), nth) - 1)) if 1 <= nth <= 12 else None


def clock_range(s: Slots) -> Phrase | None:
    """Two times that share their half of the day: "from 2 to 4 pm", "1-3pm", "3 pm-3:30", "de 5 a 7 de la tarde".

    The first stands in ``first``; the second in ``time``, ``hour`` or ``four``. Where that half would turn
    them round, the other is in the other half: "11 to 2 pm" begins in the morning.
    """
    (h1, m1, _), (h2, m2, _) = _first(s), _digits(s)
    shared = _half_told(s) is not None
    if (shared and not (1 <= h1 <= 12 and 1 <= h2 <= 12)) or h1 > 24 or h2 > 24:
        return None
    half = _half_told(s) or 0
    begin, end = (h % 12 + half if shared else h for h in (h1, h2))
    if shared and (begin, m1) >= (end, m2 or 0):
        begin, end = (begin - 12, end) if _says_half_last(s) and begin >= 12 else (begin, end + 12)
    is_night = not shared and begin >= _LATE_HOUR and end <= _SMALL_HOUR
    if ((begin, m1) >= (end, m2 or 0) and not is_night) or end > 24:
        return None
    zone = _zone(s)
    first = Phrase(
        Clock(begin, m1, zone=zone),
        gives="clock",
        start=s.items[0].start,
        end=_end_of_first(s),
        link=Link.RANGE,
    )
    until = in_order(first.says, Clock(end, m2 or 0, zone=zone))
    last = Phrase(until, gives="clock", start=_start_of_last(s), end=s.items[-1].end)
    return Phrase(last.says, gives="clocks", parts=(first, last), link=Link.RANGE)


_LATE_HOUR, _SMALL_HOUR = 18, 9
"""Hours between which a range written in hours of 24 may run past midnight: "de 22 a 5 horas"."""


def _first(s: Slots) -> tuple[int, int, int | None]:
    text = s.text("first")
    if not text.isalnum() or (not text.isalpha() and not text.isdecimal()):
        return _hhmm(text)
    number = s.integer("first")
    return (number // 100, number % 100, None) if "four" in s else (number, 0, None)


def _start_of_last(s: Slots) -> int:
    start = s.place(next(name for name in ("time", "hour", "four") if name in s))[0]
    return with_leading(s, start)


def _half_told(s: Slots) -> int | None:
    """The hours that the half of the day told adds, in ``ampm`` or by the ``part`` of the day."""
    if "part" in s:
        return 12 if s.word("part", "daypart") in (*_LATE, "MI") else 0
    return None if "ampm" not in s else 12 if s.word("ampm", "ampm") else 0


def _says_half_last(s: Slots) -> bool:
    return "part" in s or s.place("ampm")[0] > _start_of_last(s)


def _end_of_first(s: Slots) -> int:
    return s.place("first")[1] if "ampm" not in s or _says_half_last(s) else s.place("ampm")[1]


def on_day(s: Slots) -> Phrase | None:
    """A range of times (``x``) on a ``day``, whose words go with the nearer of the two."""
    whole, day = s.phrase("x"), s.phrase("day").says
    named = s.phrase("part").says if "part" in s else None
    day = replace(named, day=day) if isinstance(named, PartOfDay) else day
    parts = [_part_on_day(part, day) for part in whole.parts]
    if len(parts) != len(whole.parts) or any(part is None for part in parts):
        return None
    first, last = (part for part in parts if part is not None)
    last = last._replace(says=in_order(first.says, last.says))
    day_first = s.place("day")[0] < whole.start
    first = first._replace(start=s.items[0].start) if day_first else first
    last = last if day_first else last._replace(end=s.items[-1].end)
    return Phrase(last.says, gives="clocks", parts=(first, last), link=whole.link)


def hours_in_part(s: Slots) -> Phrase | None:
    """Two hours (or times) of a part of the day (``day``): "between 7 and 9:30 last night"."""
    day = s.phrase("day").says
    if not isinstance(day, PartOfDay):
        return None
    first, last = (_part_on_day(_bare_time(s, f"{name}hour", f"{name}time"), day) for name in ("", "last"))
    if first is None or last is None:
        return None
    if s.place("day")[0] > last.start:
        last = last._replace(end=s.items[-1].end)
    first = first._replace(link=Link.RANGE)
    return Phrase(last.says, gives="clocks", parts=(first, last), link=Link.RANGE)


def _bare_time(s: Slots, hour: str, time: str) -> Phrase:
    """The time of day in a slot of its own, as an hour or as a time read before."""
    start, end = s.place(time if time in s else hour)
    said = s.phrase(time).says if time in s else Clock(s.integer(hour), 0)
    return Phrase(said, gives="clock", start=start, end=end)


def _part_on_day(part: Phrase, day: Expression) -> Phrase | None:
    return (
        part._replace(says=_on(part.says, day))
        if isinstance(part.says, Clock) and part.says.day in (None, NEXT_DAY)
        else None
    )


def _on(time: Clock, day: Expression) -> Clock:
    """A time on a day, or in a part of one, which tells its half."""
    if not isinstance(day, PartOfDay):
        return replace(time, day=day)
    after_midnight = day.code == "NI" and 0 <= time.hour < _SMALL_HOURS
    whole = day.day
    if after_midnight and isinstance(whole, Shifted):
        whole = replace(whole, count=whole.count + 1)
    return replace(time, hour=hour_in(day.code, time.hour), day=whole, either_half=False)


def part_of_day(s: Slots) -> Phrase:
    """A part of the day: "morning", "night"; with its ``mod``, where the words name the hours of it."""
    code = str(s.word("part", "daypart", "dayparts"))
    return Phrase(PartOfDay(code), mod=mod_of(s) if "mod" in s else None)


def part_of_date(s: Slots) -> Phrase | None:
    """A part of a bare day of the month: "the evening of the 15th"."""
    part = s.phrase("time").says
    return Phrase(replace(part, day=s.phrase("x").says)) if isinstance(part, PartOfDay) else None


def part_on(days: int, base: Base = Base.SPEECH, note: str | None = None) -> Reader:
    """A part of the day (``time``) on the day ``days`` from the base: "last night", "the next morning"."""

    def read(s: Slots) -> Phrase | None:
        time = s.phrase("time").says
        return (
            Phrase(replace(time, day=Shifted(Granularity.DAY, days, base)), note=note)
            if isinstance(time, PartOfDay)
            else None
        )

    return read


def at_clock(s: Slots) -> Phrase | None:
    """A clock time or a part of the day (``time``) on a day (``day``), or in the ``part`` of one."""
    time, day = s.phrase("time").says, s.phrase("day").says
    if "part" in s and isinstance(time, Clock):
        part = s.phrase("part").says
        return (
            Phrase(_on(time, replace(part, day=day)), mod=s.phrase("time").mod)
            if isinstance(part, PartOfDay)
            else None
        )
    if isinstance(time, Clock) and isinstance(day, PartOfDay):
        return Phrase(_on(time, day), mod=s.phrase("time").mod)
    ends_day = s.phrase("time").note != IN_DIGITS
    if isinstance(time, Clock) and (time.hour, time.minute, time.second) == (0, 0, None) and ends_day:
        time = replace(time, hour=24)
    if isinstance(time, Clock | PartOfDay) and time.day is None:
        mod = s.phrase("time").mod or s.phrase("day").mod
        leads = s.place("day") < s.place("time")
        return Phrase(replace(time, day=day), mod=mod, note=DAY_LEADS if leads else None)
    return None


def on_told_day(read: Reader) -> Reader:
    """The same, where the ``day`` is one, and counts from the day told: "the following day", "two days later"."""

    def checked(s: Slots) -> Phrase | None:
        match s.phrase("day").says:
            case Shifted(unit=Granularity.DAY, base=Base.STORY):
                return read(s)
            case Counted(base=Base.STORY, duration=duration) if duration.amounts[-1][1] is Granularity.DAY:
                return read(s)
            case Counted(start=Weekday()):
                return read(s)
            case _:
                return None

    return checked


def in_part(s: Slots) -> Phrase | None:
    """A day and "in the" part of it: "Tuesday in the evening"."""
    time = s.phrase("time").says
    if not isinstance(time, PartOfDay) or time.day != Shifted(Granularity.DAY, 0, Base.STORY):
        return None
    return Phrase(replace(time, day=s.phrase("day").says), mod=s.phrase("time").mod)


def part_in_week(s: Slots) -> Phrase | None:
    """A part (``time``) of a weekday (``x``) of a week named after it: "el martes por la noche de la semana pasada"."""
    time, day = s.phrase("time").says, of_year(s)
    if day is None or not isinstance(time, PartOfDay) or not isinstance(day.says, Weekday):
        return None
    return Phrase(replace(time, day=day.says))


def part_on_day(s: Slots) -> Phrase | None:
    """A part of the day (``time``) on a ``day``."""
    time = s.phrase("time").says
    return Phrase(replace(time, day=s.phrase("day").says)) if isinstance(time, PartOfDay) else None


def hours_on_day(s: Slots) -> Phrase | None:
    """Hours (``part``) of the part that holds them (``time``) on a ``day``: "the early hours of Monday morning"."""
    hours, time = s.phrase("part").says, s.phrase("time").says
    if not isinstance(hours, PartOfDay) or not isinstance(time, PartOfDay):
        return None
    return Phrase(replace(hours if hours.timex == time.timex else time, day=s.phrase("day").says))


def hours_told(s: Slots) -> Phrase | None:
    """A number of hours (``time``) that is a time of a ``day``: "a las 19 horas de este lunes"."""
    match s.phrase("time").says:
        case Duration(amounts=((float(hour), Granularity.HOUR),)) if hour % 1 == 0 and 0 < hour <= _DAY:
            return Phrase(_on(Clock(int(hour), 0), s.phrase("day").says), mod=s.phrase("time").mod)
        case _:
            return None


def hours_about(s: Slots) -> Phrase | None:
    """The same, where a word for "about" makes them a time: "cerca de las 19 horas de ayer"."""
    return hours_told(s) if s.phrase("time").mod is Mod.APPROX else None


_DAY = 24
"""Hours."""


def part_told(s: Slots) -> Phrase:
    """A part of the day that the text has arrived at: "at dawn"."""
    return Phrase(
        PartOfDay(str(s.word("part", "twilight", "daypart")), Shifted(Granularity.DAY, 0, Base.STORY))
    )


def part_alone(s: Slots) -> Phrase:
    """A part of the day (``time``) of the day told close before it, as a bare hour is: "por la noche"."""
    return Phrase(s.phrase("time").says)


def part_of_weekday(s: Slots) -> Phrase:
    """A part of the day (``time``) that an adjective gives to a weekday (``day``): Russian "субботним вечером"."""
    part, index = s.phrase("time").says, s.word("day", "firmday")
    assert isinstance(part, PartOfDay)
    assert isinstance(index, int)
    return Phrase(replace(part, day=Weekday(index)))


def part_after(s: Slots) -> Phrase:
    """A ``part`` of the day after the one told, in one word: Russian "наутро"."""
    return Phrase(PartOfDay(str(s.word("part", "morningafter")), Shifted(Granularity.DAY, 1, Base.STORY)))


def at_hour(s: Slots) -> Phrase | None:
    """A bare ``hour`` of a day, or in a part of one: "tonight at 8", "at 5 tomorrow afternoon"."""
    day, hour = s.phrase("day").says, s.integer("hour")
    if "part" in s:
        part = s.phrase("part").says
        day = replace(part, day=day) if isinstance(part, PartOfDay) else day
    return (
        Phrase(_on(Clock(hour, 0), day)) if 1 <= hour <= (12 if isinstance(day, PartOfDay) else 24) else None
    )
