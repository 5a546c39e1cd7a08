"""The year that a bare month or day takes from what the text has told, if it takes one."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from chronology.intervals import Granularity
from chronology.resolver.appositions import tells_again
from chronology.resolver.clauses import parts_sentences, told_before, words_before
from chronology.resolver.closeness import is_printed_for_now
from chronology.resolver.cues import tells_before
from chronology.resolver.dependence import is_of_last_year
from chronology.resolver.directions import direction
from chronology.resolver.expressions import PAST, Calendar, Counted, Direction, Holiday, Part, Shifted
from chronology.resolver.nature import nature
from chronology.resolver.occasions import (
    goes_on_below,
    is_after,
    is_news_of_a_death,
    year_ahead,
    year_named,
    year_of_occasion,
    year_then,
    year_when,
)
from chronology.resolver.plans import puts_off
from chronology.resolver.story import Carried
from chronology.resolver.year_told import Here, carried

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Story, Told

__all__ = ["Years"]


_LIMITS = frozenset({"by", "until", "till", "before"})
"""Words before a time far ahead that ends something else: "to be ready by 2030. From 1 May fares will rise"."""
_BORN = 60
"""Characters before a date in which a birth is told."""
_SETTING = frozenset({None, "in", "on"})
"""The signals of a date at which a story goes on."""
_IN_CLAUSE = 4
"""References back in which its clause may have told its year."""
_CLAUSE = re.compile(r"(?:[^,;.!?\n—–()\"“«]|[.,](?=\d)){1,160}")


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
        phrase, told = phrases[at], self.story.told
        narrates = narrates or goes_on_below(told, self.text, phrase.start, phrase.end)
        is_of_a_year = isinstance(said, Calendar | Part | Holiday)
        named = year_named(told, self.text, phrase.start, self.cues) if is_of_a_year else None
        own = self._of_occasion(named, said, phrase.start)
        if own is not None:
            return own
        is_ahead = not narrates and self.way is Direction.FORWARD
        if is_ahead and not puts_off(self.text, phrase.start, self.cues):
            own = year_then(told, said, self.text, phrase.start, self.days, self.cues)
            return own or (year_ahead(named, said, self.days) if named is not None else None)
        own = None if isinstance(phrase.says, Counted) else self._of_clause(said, phrase.start)
        own = own or self._recalled(said, phrase.start) or self._after_last_year(said, phrase.start)
        if own is not None or self._has_come_to_now(phrases, at):
            return own
        own = year_when(named, self.text, self.cues) if named is not None else None
        looks_back = functools.partial(tells_before, self.text, phrase.start, self.cues)
        return own or self._of_story(phrases, at, said, Here(phrase.start, paragraph, narrates, looks_back))

    def _of_occasion(self, named: Told | None, said: Expression, start: int) -> Carried | None:
        """The year of what is told of: "in the 2021 elections the first round was on 7 February"."""
        if named is None:
            return None
        own = year_of_occasion(named, self.story.told[-1], self.text, start, self.cues)
        if own is None or self._is_yet_to_come(own, said) or self._is_of_what_will_be(own, start):
            return None
        return own

    def _of_clause(self, said: Expression, start: int) -> Carried | None:
        """The year with which the clause of what has happened opens: "last year, or a year ago, it opened on 10 May".

        A year counted from the story is told of what stands before it, too: "a blast the year before, on 4 May".
        """
        near = reversed(self.story.told[-_IN_CLAUSE:] if self.way is not Direction.FORWARD else ())
        years = (one for one in near if isinstance(one.nature.said, Shifted | Counted))
        last = next((one for one in years if one.unit.granularity is Granularity.YEAR), None)
        if last is None or (last.nature.is_deictic and not (self.way in PAST and self._opens_clause(last))):
            return None
        own = Carried(last.unit.year, last)
        is_its = _CLAUSE.fullmatch(self.text[last.end : start].removeprefix(",")) is not None
        return own if is_its and not self._is_yet_to_come(own, said) else None

    def _opens_clause(self, year: Told) -> bool:
        """Whether a year opens its sentence, or a clause that goes on with it: ", and last year it opened"."""
        return year.opens or not self.cues.adding.isdisjoint(words_before(self.text, year.start)[-2:])

    def _of_story(self, phrases: Sequence[Phrase], at: int, said: Expression, here: Here) -> Carried | None:
        """The year that the story passes on, where the date fits it."""
        found = carried(self.story, said, here)
        if found is None or tells_again(phrases, at, self.text):
            return None
        if not here.history and self._is_of_a_birth(found.told.start):
            return None
        return found if self._fits(found, said, here.start) else None

    def _is_of_a_birth(self, start: int) -> bool:
        """Whether somebody was born on the date that starts there: "he was born on May 3, 1959. In July he won"."""
        return self.cues.births.search(self.text, max(0, start - _BORN), start) is not None

    def _after_last_year(self, said: Expression, start: int) -> Carried | None:
        """The year of what a sentence goes on to from last year: "held in May of last year, and freed in July"."""
        near = self.story.told[-_IN_CLAUSE:] if self.way in PAST else []
        for one in near:
            if one.nature.is_deictic and one.signal in _SETTING and is_of_last_year(one.nature.said):
                break
        else:
            return None
        last, unit = near[-1], near[-1].unit
        if not isinstance(said, Calendar) or said.month is None or unit.month is None or last.aside:
            return None
        if parts_sentences(self.text, one.end, start, self.cues.stops):
            return None
        own = Carried(unit.year + (said.month < unit.month), last)
        return None if self._is_yet_to_come(own, said) else own

    def _recalled(self, said: Expression, start: int) -> Carried | None:
        """The year of an earlier case that the clause recalls: "the worst flood, in 1953, began on Jan. 31"."""
        last = self.story.told[-1] if self.story.told else None
        if last is None or not last.aside or last.unit.granularity is not Granularity.YEAR:
            return None
        is_bare = isinstance(said, Calendar) and said.month is not None
        told = told_before(self.text, start, self.cues)
        is_alone = "," not in self.text[last.end + 1 : start]
        is_in_it = is_alone and len(told) > start - last.start and self.cues.recalling.match(told) is not None
        return Carried(last.unit.year, last) if is_bare and is_in_it else None

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
        if self._is_of_what_will_be(found, start):
            return False
        first, last = self.days
        if first is None:
            return True
        if first == last and is_printed_for_now(said, found.year, first):
            return False
        if self.way is Direction.FORWARD and found.told.signal in _LIMITS and found.told.begins_after(first):
            return False
        return not self._is_yet_to_come(found, said)

    def _is_of_what_will_be(self, found: Carried, start: int) -> bool:
        """Whether the sentence tells ahead of that year, then of what has been: "“I'll go in 2023,” he said in May"."""
        _, begin, end, *_ = found.told
        if self.way not in PAST or parts_sentences(self.text, end, start, self.cues.stops):
            return False
        return direction(self.text, begin, end, self.cues) is Direction.FORWARD

    def _is_yet_to_come(self, found: Carried, said: Expression) -> bool:
        """Whether a date of that year can't have gone by, as the clause says: "he'd run in 2023, he said in May"."""
        first = self.days[0]
        return self.way in PAST and first is not None and is_after(first, found.year, said)
