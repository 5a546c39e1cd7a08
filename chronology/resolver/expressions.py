"""What a phrase says, before any anchor is known: the output of recognition.

Each way of saying a date is a type of its own; ``Expression`` is their union. Nothing here knows the
publication date, and nothing is filled in: a part that the words don't state is ``None``.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from chronology.intervals import Granularity

__all__ = [
    "PAST",
    "Base",
    "Beside",
    "Calendar",
    "Clock",
    "Counted",
    "Direction",
    "Duration",
    "Era",
    "Expression",
    "Holiday",
    "Impossible",
    "InYear",
    "Named",
    "Nth",
    "Part",
    "PartOfDay",
    "Recurring",
    "Shifted",
    "Vague",
    "Weekday",
    "Weekend",
]


class Base(enum.Enum):
    """What a relative phrase counts from."""

    __hash__ = object.__hash__  # each member is one object, and the own hash of an Enum is slow

    SPEECH = "speech"
    """The moment of speaking or publishing: "last week", "two days ago"."""
    NEAR = "near"
    """The same, but in a history the moment told: "this day", "this year"."""
    EITHER = "either"
    """Of speaking or of the story, as the clause tells: Russian "через неделю" is "in a week" and "a week later"."""
    STORY = "story"
    """The moment the text has arrived at: "two days later", "that year"."""


class Direction(enum.Enum):
    """Which way from its base a phrase points."""

    __hash__ = object.__hash__  # as in Base

    GONE = -2
    """As BACK, and past all doubt: "was killed on 3 January"."""
    BACK = -1
    HERE = 0
    FORWARD = 1
    BARE = None
    """The words don't say; tense and policy decide."""


PAST: Final = (Direction.BACK, Direction.GONE)
"""The ways that point back, with more doubt or less."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar date with the parts that the words state: "2013", "May 2019", "5 May", "490 BC"."""

    year: int | None = None
    """Astronomical: 1 BC is 0, 490 BC is -489."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """A weekday printed with the date, 0 for Monday: checked against it, never trusted over it."""
    direction: Direction = Direction.BARE
    of: Shifted | None = None
    """The year or month it belongs to, where the words give that relatively: "July last year".

    With a ``direction`` the first one on that side of the time told: "the following June".
    """


@dataclass(frozen=True, slots=True)
class Part:
    """A quarter, half, season or weekend: of a stated year, or of one to be found."""

    unit: Granularity
    index: int
    """0 for the same one as that just told: "the same quarter last year"; it can be a month or a week, too."""
    year: int | None = None
    direction: Direction = Direction.BARE
    of: Shifted | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century by its first year: "the 1990s", "the 20th century"."""

    unit: Granularity
    first_year: int
    century_known: bool = True
    """False for "the nineties": the century is a guess, to be recorded as such."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A named day of the week; ``index`` is 0 for Monday."""

    index: int
    direction: Direction = Direction.BARE
    base: Base = Base.SPEECH
    """STORY for "that Friday": the first one from the day told on."""
    weeks: int | None = None
    """Whole weeks from the base's week, where the words name one: "Tuesday of last week" is -1."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The first ``weekday`` after a date (``sign`` +1), or the last before it: "the Friday after Thanksgiving"."""

    weekday: int
    sign: int
    date: Expression


@dataclass(frozen=True, slots=True)
class InYear:
    """A month or day of the year of another, or of one so many ``turns`` after it: the dates of a chronicle."""

    date: Calendar
    turns: int
    other: Calendar
    way: Direction
    """Where the chronicle points, and so the other date."""


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend nearest in the direction told: "over the weekend"."""

    direction: Direction = Direction.BARE


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day, as a key of the holiday table."""

    name: str
    year: int | None = None
    direction: Direction = Direction.BARE
    of: Shifted | None = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """The calendar unit ``count`` units from the base's: "yesterday" (DAY, -1), "last week" (WEEK, -1)."""

    unit: Granularity
    count: int
    base: Base = Base.SPEECH


@dataclass(frozen=True, slots=True)
class Counted:
    """``duration`` before (``sign`` -1) or after (+1) the base, or another expression: "two days after Friday"."""

    duration: Duration
    sign: int
    base: Base = Base.SPEECH
    start: Expression | None = None
    exact: bool = False
    """Whether it is a unit like ``start``: "two weeks from tomorrow" is a day, "a year ago this week" a week."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: amounts with their units, coarse first; ``None`` for an amount that isn't told."""

    amounts: tuple[tuple[float | None, Granularity], ...]
    direction: Direction = Direction.BARE
    """BACK for "the past three years", FORWARD for "the next two weeks": it then has an interval too."""
    base: Base = Base.SPEECH
    between: tuple[float, float] | None = None
    """The least and the greatest amount, where two are told: "two to three weeks"; ``amounts`` then has ``None``."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, on a stated day or on one to be found. ``zone`` as in ISO 8601: "Z", "-05", "+05:30"."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    day: Expression | None = None
    either_half: bool = False
    """Whether the words leave open which half of the day it lies in: "at nine o'clock"."""


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day by its TIMEX3 code: MO, MI, AF, EV, NI, DT.

    TIMEX3 has no code for the small hours (SM), dawn (DW) and dusk (DK), nor for either of the nights of a day (EN).
    """

    code: str
    day: Expression | None = None

    @property
    def timex(self) -> str:
        """The code that TIMEX3 has for it: the small hours and dawn belong to the morning, dusk to the evening."""
        return {"SM": "MO", "DW": "MO", "DK": "EV", "EN": "NI"}.get(self.code, self.code)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set of times, by its TIMEX3 value: "P1D" (daily), "XXXX-WXX-2" (every Tuesday)."""

    value: str
    quant: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """A reference that names no calendar unit: PAST_REF, PRESENT_REF, FUTURE_REF."""

    reference: str
    base: Base = Base.SPEECH
    """EITHER where the clause tells whether it lies ahead: Russian "на днях", the other day or one of these days."""


@dataclass(frozen=True, slots=True)
class Nth:
    """The ``index``-th (from the end if negative) ``unit`` of ``whole``: "the first week of June"."""

    unit: Granularity
    index: int
    whole: Expression
    weekday: int | None = None
    count: int = 1
    """More than one where such runs of units are counted: fortnights of a month, thirds of a year."""


@dataclass(frozen=True, slots=True)
class Named:
    """A period of the gazetteer, by its key there: "the Trump era"."""

    period: str


@dataclass(frozen=True, slots=True)
class Impossible:
    """A date that the calendar doesn't have: "31 February"."""

    why: str


Expression: TypeAlias = (
    Calendar
    | Part
    | Era
    | Weekday
    | Beside
    | InYear
    | Weekend
    | Holiday
    | Shifted
    | Counted
    | Duration
    | Clock
    | PartOfDay
    | Recurring
    | Vague
    | Nth
    | Named
    | Impossible
)
