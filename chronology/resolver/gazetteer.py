"""Periods that have a name of their own, with their dates: "the Trump era" lies where his terms of office lie.

The dates are those of taking and leaving office, public facts. A period that goes on has no end.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from chronology.intervals import BoundKind, Granularity, Interval
from chronology.resolver.mention import Alternative

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["PERIODS", "Period", "Term", "term"]


class Period(NamedTuple):
    """One stretch of a named period: its first day, and the day on which it was over, if it is."""

    begin: dt.date
    end: dt.date | None

    @property
    def interval(self) -> Interval:
        """The time in which what is told of the period lies."""
        over = None if self.end is None else dt.datetime.combine(self.end, dt.time())
        kind = BoundKind.OPEN if over is None else BoundKind.KNOWN
        return Interval(dt.datetime.combine(self.begin, dt.time()), over, Granularity.DAY, end_kind=kind)


def _periods(*bounds: str) -> tuple[Period, ...]:
    found = []
    for text in bounds:
        begin, _, end = text.partition("/")
        found.append(Period(dt.date.fromisoformat(begin), dt.date.fromisoformat(end) if end else None))
    return tuple(found)


PERIODS: Final[Mapping[str, tuple[Period, ...]]] = {
    # presidents of the United States
    "truman": _periods("1945-04-12/1953-01-20"),
    "eisenhower": _periods("1953-01-20/1961-01-20"),
    "kennedy": _periods("1961-01-20/1963-11-22"),
    "nixon": _periods("1969-01-20/1974-08-09"),
    "carter": _periods("1977-01-20/1981-01-20"),
    "reagan": _periods("1981-01-20/1989-01-20"),
    "clinton": _periods("1993-01-20/2001-01-20"),
    "obama": _periods("2009-01-20/2017-01-20"),
    "trump": _periods("2017-01-20/2021-01-20", "2025-01-20/"),
    "biden": _periods("2021-01-20/2025-01-20"),
    # heads of the Soviet Union and of Russia
    "khrushchev": _periods("1953-09-14/1964-10-14"),
    "brezhnev": _periods("1964-10-14/1982-11-10"),
    "gorbachev": _periods("1985-03-11/1991-12-25"),
    "yeltsin": _periods("1991-07-10/1999-12-31"),
    "putin": _periods("1999-12-31/"),
    # presidents of Venezuela
    "chavez": _periods("1999-02-02/2013-03-05"),
    "maduro": _periods("2013-03-05/2026-01-03"),
}
"""By the key that a language's lexicon gives each name; the earliest stretch first."""


class Term(NamedTuple):
    """The stretch of a period that a text means: the latest that had begun, and the TIMEX3 value it has then."""

    interval: Interval
    reference: str
    earlier: tuple[Alternative, ...]


def term(name: str, day: dt.date | None) -> Term:
    """What the name of a period means on ``day``; all its stretches count where no day is known."""
    begun = [one for one in PERIODS[name] if day is None or one.begin <= day] or list(PERIODS[name][:1])
    *earlier, chosen = begun
    is_over = chosen.end is not None and (day is None or chosen.end <= day)
    reference = "PAST_REF" if is_over else "PRESENT_REF"
    others = (Alternative("PAST_REF", "an earlier term of office", one.interval) for one in earlier)
    return Term(chosen.interval, reference, tuple(others))
