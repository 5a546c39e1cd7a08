"""The year that a bare month or day takes from what the text has told, if it takes one."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver.appositions import tells_again
from chronology.resolver.closeness import is_printed_for_now
from chronology.resolver.cues import tells_before
from chronology.resolver.expressions import PAST, Counted, Direction
from chronology.resolver.nature import nature
from chronology.resolver.occasions import (
    goes_on_below,
    is_after,
    is_news_of_a_death,
    year_ahead,
    year_of_occasion,
    year_when,
)
from chronology.resolver.plans import puts_off
from chronology.resolver.year_told import Here, carried

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Carried, Story

__all__ = ["Years"]


class Years(NamedTuple):
    """What tells the year of one reference."""

    text: str
    cues: Cues
    story: Story
    days: tuple[dt.date | None, dt.date | None]
    """The first and last on which the text can have been published."""
    way: Direction
    """Where the clause points."""

    def carried(
        self, phrases: Sequence[Phrase], at: int, said: Expression, paragraph: int, *, narrates: bool
    ) -> Carried | None:
        """The year that ``phrases[at]`` takes over: of an occasion, of what lies ahead of it, or of the story."""
        phrase = phrases[at]
        narrates = narrates or goes_on_below(self.story.told, self.text, phrase.start, phrase.end)
        own = year_of_occasion(self.story.told, said, self.text, phrase.start, self.cues)
        is_ahead = not narrates and self.way is Direction.FORWARD
        if own is not None or (is_ahead and not puts_off(self.text, phrase.start, self.cues)):
            return own or year_ahead(self.story.told, said, self.text, phrase.start, self.days, self.cues)
        if self._has_come_to_now(phrases, at):
            return None
        own = year_when(self.story.told, said, self.text, phrase.start, self.cues)
        if own is not None:
            return own
        looks_back = functools.partial(tells_before, self.text, phrase.start, self.cues)
        found = carried(self.story, said, Here(phrase.start, paragraph, narrates, looks_back))
        if found is None or tells_again(phrases, at, self.text):
            return None
        return found if self._fits(found, said, phrase.start) else None

    def _has_come_to_now(self, phrases: Sequence[Phrase], at: int) -> bool:
        """Whether what was told right before is of the days of publication: "and again this February. In July …".

        "Ten years ago" goes back to where a story may go on.
        """
        before = phrases[at - 1].says if at and not self.story.heads else None
        if before is None or isinstance(before, Counted) or not nature(before).is_deictic:
            return False
        return "\n" not in self.text[phrases[at - 1].end : phrases[at].start]

    def _fits(self, found: Carried, said: Expression, start: int) -> bool:
        """Whether nothing speaks for the year of publication: the news of a death, or what can't lie ahead."""
        if is_news_of_a_death(said, self.text, start, self.story.stands, self.days, self.cues):
            return False
        first, last = self.days
        if first is None:
            return True
        if first == last and is_printed_for_now(said, found.year, first):
            return False
        return not is_after(first, found.year, said) or self.way not in PAST
