"""Which way the clauses around the references of a text point: each is read once; lists and ranges point one way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronology.resolver.directions import direction
from chronology.resolver.expressions import Direction, Duration, Weekday
from chronology.resolver.nature import nature
from chronology.resolver.phrase import Link
from chronology.resolver.programmes import IN_ROW, OPENS_ROW
from chronology.resolver.settle import lies_as_one

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.resolver.nature import Nature
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["Ways"]


@dataclass(slots=True)
class Ways:
    """The ways in which the clauses of a text point."""

    text: str
    cues: Cues
    phrases: Sequence[Phrase]
    places: Mapping[int, int]
    """The offset of each phrase to its place among them."""
    known: dict[int, Direction] = field(default_factory=dict)
    """The offset of a phrase to the way its clause points, once that is read."""
    row: Direction | None = None
    """The way the clause of the weekday points that opens a list of days."""

    def asked(self, phrase: Phrase, asks: Nature) -> Direction:
        """Which way the clause points, for what asks it."""
        return self.of(phrase, asks) if asks.asks_the_clause else Direction.BARE

    def of(self, phrase: Phrase, asks: Nature) -> Direction:
        """Which way the clause points; read once, for several questions ask it."""
        found = self.known.get(phrase.start)
        if found is None and phrase.note == IN_ROW:
            found = self.row
        if found is None:
            is_weekday = isinstance(asks.core, Weekday)
            found = direction(self.text, self._start(phrase), phrase.end, self.cues, is_weekday=is_weekday)
            if found is Direction.BARE and phrase.link is Link.LIST and is_weekday:
                following = self.phrases[self.places[phrase.start] + 1]
                found = self.of(following, nature(following.says))
            self.known[phrase.start] = found
            self.row = found if phrase.note == OPENS_ROW else self.row
        return found

    def _start(self, phrase: Phrase) -> int:
        """Where the words begin that the clause dates: with a date, or what it marks off: "two days before Easter"."""
        at = self.places[phrase.start]
        length = self.phrases[at - 1] if at else None
        match length and length.says:
            case Duration(amounts=amounts) if length and all(count is not None for count, _ in amounts):
                gap = self.text[length.end : phrase.start].strip().lower()
                return length.start if gap in self.cues.distances else phrase.start
        return phrase.start

    def point(self, pair: Sequence[Phrase], way: Direction) -> None:
        """Let the next member of a range point the same way, and that of a list where its own clause doesn't tell."""
        following = pair[1]
        if lies_as_one(pair) or self.of(following, nature(following.says)) is Direction.BARE:
            self.known[following.start] = way
