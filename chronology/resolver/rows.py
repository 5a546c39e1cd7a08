"""Writes down what is found of a phrase: one reference, with the words that bind it and the steps that led to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver import cues
from chronology.resolver.gazetteer import term
from chronology.resolver.mention import Alternative, Anchor, AnchorKind, Mention, Status, TimexType
from chronology.resolver.phrase import MOVED_FROM

if TYPE_CHECKING:
    import datetime as dt

    from chronology.intervals import Interval
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["Rows"]


class Rows(NamedTuple):
    """The references of one text, written one by one."""

    text: str
    cues: Cues

    def row(
        self,
        phrase: Phrase,
        kind: TimexType,
        value: str,
        status: Status,
        anchor: Anchor,
        interval: Interval | None = None,
        trace: tuple[str, ...] = (),
        others: tuple[Alternative, ...] = (),
    ) -> Mention:
        """What the phrase says, with what it was counted from."""
        words = phrase.words(self.text)
        return Mention(
            start=phrase.start,
            end=phrase.end,
            text=words,
            timex_type=kind,
            value=value,
            status=status,
            anchor=anchor,
            rule=phrase.rule,
            interval=interval,
            mod=phrase.mod.value if phrase.mod else None,
            signal=self.signal(phrase),
            trace=(f"{phrase.rule} reads {words!r}", *trace),
            alternatives=others,
        )

    def signal(self, phrase: Phrase) -> str | None:
        """What binds the phrase to its clause."""
        if phrase.note == MOVED_FROM:
            return MOVED_FROM
        return cues.signal(self.text, phrase.start, phrase.end, self.cues)

    def unplaced(self, phrase: Phrase, kind: TimexType, value: str, why: str) -> Mention:
        """What has no place on the calendar."""
        return self.row(phrase, kind, value, Status.VAGUE, Anchor(AnchorKind.ABSOLUTE, why))

    def named(self, phrase: Phrase, name: str, days: tuple[dt.date | None, dt.date | None] | None) -> Mention:
        """A period of the gazetteer: of several stretches the latest that had begun when the text was published."""
        chosen = term(name, None if days is None else days[1])
        anchor = Anchor(AnchorKind.GAZETTEER, "a period of known dates", chosen.interval, name)
        placed = (chosen.interval, (f"the gazetteer has {name}: {chosen.interval.edtf}",), chosen.earlier)
        return self.row(phrase, TimexType.DATE, chosen.reference, Status.RESOLVED, anchor, *placed)
