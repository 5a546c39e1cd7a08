"""Readings that Russian agreement decides: a noun in a form that can't count its number makes an ordinal of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Calendar, Direction, Weekday
from chronology.resolver.phrase import Phrase
from chronology.resolver.rules import clocks, eras
from chronology.resolver.rules import readers as read

if TYPE_CHECKING:
    from chronology.resolver.phrase import Slots

__all__ = ["century", "early_year_told", "hour_told", "weekday_and_day", "weekday_gone"]


def early_year_told(s: Slots) -> Phrase | None:
    """A ``year`` of three digits by its noun alone: "битва 410 года", but not the length "732 года"."""
    return None if _counts(s.integer("year"), s.text("god")) else eras.early_year(s)


def century(s: Slots) -> Phrase | None:
    """A century in digits: "в 19 веке", but not the length "3 века"."""
    return None if _counts(s.integer("nth"), s.text("unit")) else eras.era(s)


def hour_told(s: Slots) -> Phrase | None:
    """An hour by the part of the day: "пять утра", but not the amount "три ночи"."""
    return None if s.integer("hour") in (2, 3, 4) else clocks.clock(s)


def weekday_and_day(s: Slots) -> Phrase | None:
    """A weekday and the day of the month by its ordinal in the genitive: "в пятницу, тринадцатого"."""
    named = s.phrase("day").says
    if not isinstance(named, Weekday) or not s.text("n").endswith("го"):
        return None
    return Phrase(Calendar(day=s.integer("n"), weekday=named.index))


def weekday_gone(s: Slots) -> Phrase:
    """The last such day, by an adjective that agrees with what has happened on it: "обжалуют вторничное решение"."""
    phrase = read.weekday(s)
    return (
        phrase.saying(replace(phrase.says, direction=Direction.GONE))
        if isinstance(phrase.says, Weekday)
        else phrase
    )


def _counts(number: int, noun: str) -> bool:
    """Whether the form of the noun is that of an amount: "21 год", "22 года", but no "22 году" or "25 года"."""
    last = 0 if 10 < number % 100 < 20 else number % 10
    if noun.endswith(("а", "я")):
        return last in (2, 3, 4)
    return last == 1 and not noun.endswith(("у", "м", "и"))
