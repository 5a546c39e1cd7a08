"""What the resolver gives: one immutable value for each temporal reference in a text."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Final, NamedTuple

from chronology.resolver.confidence import confidence

if TYPE_CHECKING:
    from chronology.intervals import Interval

__all__ = [
    "BEYOND_THE_WORDS",
    "MARKED_OFF",
    "ONE_END",
    "PART_OF_IT",
    "Alternative",
    "Anchor",
    "AnchorKind",
    "Frame",
    "Mention",
    "Status",
    "TimexType",
]

ONE_END: Final = "one end of"
MARKED_OFF: Final = "together they mark off"
PART_OF_IT: Final = "of which the words take"
BEYOND_THE_WORDS: Final = (ONE_END, MARKED_OFF, PART_OF_IT)
"""How the steps of a trace open after which the interval is another than that of the TIMEX3 value."""


class TimexType(enum.StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class AnchorKind(enum.StrEnum):
    """What a reference is counted from."""

    ABSOLUTE = "absolute"
    """Nothing: the words hold the whole date."""
    DOCUMENT = "document"
    """The publication date (DCT, document creation time) of the page."""
    RELATED_ITEM = "related_item"
    """The date of the entry the words stand in: a related article, a dated section."""
    MENTION = "mention"
    """An earlier reference in the same text."""
    GAZETTEER = "gazetteer"
    """A named period whose dates are known: "the Trump era"."""


class Status(enum.StrEnum):
    """How far a reference could be resolved."""

    RESOLVED = "resolved"
    """An interval with both ends known, or one that is open by meaning ("since 2013")."""
    BOUNDED = "bounded"
    """The publication date is unknown; the interval holds what can be said without it."""
    VAGUE = "vague"
    """The words name no calendar interval: "recently", "for years"; durations and sets too."""
    UNRESOLVED = "unresolved"
    """It needs an anchor that is not there at all, or is no date ("31 February")."""


class Frame(NamedTuple):
    """A passage of the text that has a date of its own.

    ``published`` is the interval in which the passage was published, ``None`` where nothing is known.
    An interval wider than a day, or with an unknown end, is a bound on the day, not a day.
    """

    start: int
    end: int
    published: Interval | None
    kind: AnchorKind = AnchorKind.DOCUMENT


class Anchor(NamedTuple):
    """What a reference was counted from, and why; ``ref`` is ``start-end`` of the earlier mention, or a name."""

    kind: AnchorKind
    why: str
    interval: Interval | None = None
    ref: str | None = None


class Alternative(NamedTuple):
    """Another reading of the same words, and why somebody might hold it."""

    value: str
    why: str
    interval: Interval | None = None


class Mention(NamedTuple):
    """One temporal reference: where it stands, what it says, when that is, and how we know.

    ``start`` and ``end`` are half-open ``str`` indices into the page's text, so
    ``page.text[m.start:m.end] == m.text`` always holds.
    """

    start: int
    end: int
    text: str
    timex_type: TimexType
    value: str
    """The TIMEX3 value: "2022-03-05", "2022-W08", "P3Y", "PAST_REF", or symbolic ("XXXX-WXX-6")."""
    status: Status
    anchor: Anchor
    rule: str
    interval: Interval | None = None
    mod: str | None = None
    """The TIMEX3 modifier: START, MID, END, APPROX, LESS_THAN, MORE_THAN, BEFORE, AFTER …"""
    signal: str | None = None
    """The word beside it that says how it dates its event: "since", "until", "by", "before" …"""
    trace: tuple[str, ...] = ()
    """The steps that led from the words to the interval, in order, readable by a person."""
    alternatives: tuple[Alternative, ...] = ()

    @property
    def confidence(self) -> float | None:
        """The share of annotated references of this kind whose value was right, 0 to 1; ``None`` if uncounted."""
        is_settled = self.status in (Status.RESOLVED, Status.VAGUE)
        return confidence(self) if is_settled else None
