"""Ready-made readings of nights, which belong to two days. Each takes the slots of a pattern."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import (
    Base,
    Calendar,
    Counted,
    Duration,
    Holiday,
    PartOfDay,
    Shifted,
    Weekday,
)
from chronology.resolver.phrase import Phrase, Slots
from chronology.resolver.rules.readers import day_of, exists

if TYPE_CHECKING:
    from chronology.resolver.rules import Reader

__all__ = [
    "either_night",
    "last_night",
    "night_before",
    "night_between",
    "night_between_weekdays",
    "night_from_now",
    "night_just_by",
    "night_named",
    "night_of_list",
    "night_of_today",
    "part_just_past",
    "small_hours",
    "small_hours_told",
    "tonight",
]


def small_hours(s: Slots) -> Phrase:
    """The hours after midnight: "the early hours"; those of another part of the day where one is named."""
    part = str(s.word("part", "daypart")) if "part" in s else "MO"
    return Phrase(PartOfDay("SM" if part == "MO" else part))


def either_night(read: Reader) -> Reader:
    """A part of a date, where its night may also be that which ends on it: Russian "ночью 5 марта"."""

    def widened(s: Slots) -> Phrase | None:
        phrase = read(s)
        match phrase and phrase.says:
            case PartOfDay(code="NI", day=Calendar()) as night if phrase is not None:
                return phrase._replace(says=replace(night, code="EN"))
            case _:
                return phrase

    return widened


def night_between(s: Slots) -> Phrase | None:
    """The night from one day to the next, or its small hours: "the night of 14/15 May 1940"."""
    last = s.phrase("x").says
    return _night(s, replace(last, day=day_of(s, "first")), last) if isinstance(last, Calendar) else None


def night_of_list(s: Slots) -> Phrase | None:
    """The same, where the two days were read as a range: "the night of 9 to 10 November 1938"."""
    days = [part.says for part in s.phrase("x").parts]
    if len(days) != 2 or not isinstance(days[0], Calendar) or not isinstance(days[1], Calendar):
        return None
    return _night(s, days[0], days[1])


def _night(s: Slots, first: Calendar, last: Calendar) -> Phrase | None:
    part = s.phrase("time").says
    is_next = last.day == (first.day or 0) + 1 and last.month == first.month
    if not isinstance(part, PartOfDay) or part.code not in ("NI", "SM") or not is_next or not exists(last):
        return None
    return Phrase(replace(part, day=first if part.code == "NI" else last))


def night_between_weekdays(s: Slots) -> Phrase | None:
    """The night from a weekday (``day``) to the next (``x``), or its small hours: "la noche del viernes al sábado"."""
    part, first, last = s.phrase("time").says, s.phrase("day").says, s.phrase("x").says
    if not isinstance(part, PartOfDay) or not (isinstance(first, Weekday) and isinstance(last, Weekday)):
        return None
    if part.code not in ("NI", "SM") or last.index != (first.index + 1) % 7:
        return None
    return Phrase(replace(part, day=first if part.code == "NI" else last))


def night_before(s: Slots) -> Phrase | None:
    """The night that ends on a ``day``, or on the ``n``th: "the night to Saturday"."""
    part = s.phrase("time").says
    day = s.phrase("day").says if "day" in s else Calendar(day=day_of(s, "n"))
    if not isinstance(part, PartOfDay) or part.code != "NI":
        return None
    return Phrase(replace(part, day=Counted(Duration(((1.0, Granularity.DAY),)), -1, start=day)))


def tonight(s: Slots) -> Phrase:
    """The night of the day of speaking."""
    return Phrase(PartOfDay("NI", Shifted(Granularity.DAY, 0)))


def night_of_today(s: Slots) -> Phrase | None:
    """The night (``time``) of this day, or of ``day`` if that is today: the coming one or the one just past."""
    today = Shifted(Granularity.DAY, 0)
    if s.phrase("time").says != PartOfDay("NI") or ("day" in s and s.phrase("day").says != today):
        return None
    return Phrase(PartOfDay("NI", replace(today, base=Base.EITHER)))


def night_just_by(s: Slots) -> Phrase:
    """The night just past, or the coming one, as the clause tells: "overnight"."""
    return Phrase(PartOfDay("NI", Shifted(Granularity.DAY, 0, Base.EITHER)))


def last_night(s: Slots) -> Phrase:
    """The night before the day of speaking: of what happened overnight, news tell in the morning."""
    return Phrase(PartOfDay("NI", Shifted(Granularity.DAY, -1)))


def night_from_now(s: Slots) -> Phrase:
    """The ``night`` that a word names by its distance from the day of speaking: "anoche" is -1."""
    count = s.word("night", "lastnight")
    assert isinstance(count, int)
    return Phrase(PartOfDay("NI", Shifted(Granularity.DAY, count)))


def part_just_past(s: Slots) -> Phrase | None:
    """The last such part of a day (``time``): the small hours of today, any other of yesterday."""
    part = s.phrase("time").says
    if not isinstance(part, PartOfDay):
        return None
    return Phrase(replace(part, day=Shifted(Granularity.DAY, 0 if part.code == "SM" else -1)))


def night_named(s: Slots) -> Phrase:
    """The ``night`` that begins on a day by which it is called: Russian "новогодняя ночь"."""
    day = s.lexicon["feastnight"][s.text("night")]
    return Phrase(PartOfDay("NI", day if isinstance(day, Holiday | Calendar | Counted) else None))


def small_hours_told(s: Slots) -> Phrase | None:
    """The small hours of the day told, where other parts of a day would need an article: "de madrugada"."""
    time = s.phrase("time")
    if not isinstance(time.says, PartOfDay) or time.says.code != "SM":
        return None
    return Phrase(replace(time.says, day=Shifted(Granularity.DAY, 0, Base.STORY)), start=time.start)
