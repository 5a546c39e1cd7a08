"""The moment from which words are spoken: a text's publication, its entry's date, or that of the words quoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.resolver.bounds import days_of
from chronology.resolver.mention import Anchor, AnchorKind

if TYPE_CHECKING:
    import datetime as dt

    from chronology.intervals import Interval
    from chronology.resolver.mention import Frame
    from chronology.resolver.story import Told

__all__ = ["Speech"]


@dataclass(frozen=True, slots=True)
class Speech:
    """The interval in which the words were spoken, and what tells it."""

    kind: AnchorKind
    interval: Interval | None
    days: tuple[dt.date | None, dt.date | None] | None
    """The first and last day on which they can have been spoken; ``None`` where nothing is known."""
    name: str
    ref: str | None = None

    @classmethod
    def of_frame(cls, frame: Frame) -> Speech:
        """What a passage says in its own voice."""
        own = "its entry's own date" if frame.kind is AnchorKind.RELATED_ITEM else "the publication date"
        return cls(frame.kind, frame.published, days_of(frame.published), own)

    @classmethod
    def of_told(cls, told: Told) -> Speech:
        """What a story says, or a quotation in it, at the date just told."""
        interval = told.unit.interval
        why = "the date at which the story stands"
        return cls(AnchorKind.MENTION, interval, days_of(interval), why, f"{told.start}-{told.end}")

    @property
    def day(self) -> dt.date | None:
        """The day itself, where it is known exactly."""
        return self.days[0] if self.days is not None and self.days[0] == self.days[1] else None

    @property
    def is_told(self) -> bool:
        """Whether a date told in the text is meant, not the text's own."""
        return self.kind is AnchorKind.MENTION

    def anchor(self, why: str | None = None) -> Anchor:
        """The anchor of what counts from here."""
        return Anchor(self.kind, why or f"counted from {self.name}", self.interval, self.ref)

    def doubt(self) -> str:
        """Why nothing can be counted from here exactly."""
        if self.days is None:
            return "the publication date is unknown"
        return f"{self.name} is only bounded"
