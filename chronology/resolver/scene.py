"""What a date leaves to later ones: whether the story moves there, or names it only in passing ("the 1911 edition")."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from chronology.intervals import Granularity
from chronology.resolver.clauses import (
    WORDS,
    clause_after,
    clause_before,
    opens_sentence,
    parts_sentences,
    told_before,
    words_before,
)
from chronology.resolver.cues import is_likened, signal, tells_before, tells_until, tells_when
from chronology.resolver.expressions import Base, Calendar, Counted, Direction, Holiday, Part, Shifted
from chronology.resolver.gone import is_in_apposition
from chronology.resolver.guard import left_word, right_word
from chronology.resolver.layout import heads, opens_list
from chronology.resolver.story import LOOKING_BACK, Told
from chronology.resolver.verbs import is_past, last_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.nature import Nature
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Ends
    from chronology.resolver.units import CalendarUnit

__all__ = ["Scene", "is_heading", "taken_up"]

_ENDING = frozenset({"until", "till"})
_LASTING = 5
"""Years. What ends so far ahead only tells how long something lasts: "in force until 1978", told in 1950."""
_STAYED = 3
"""Words before "until" in which a verb tells what lasted so long: "lived in Leith until 1975"."""
_BESIDE = 40
"""Characters between a month and the year that it is of."""
_NEAR = 80
"""Characters before a date in which the words stand that take it out of what happened."""
_REACH = 200
"""Characters from a time told to the day on which it was spoken of."""


class Scene(NamedTuple):
    """Where the story has got to when the next date is told."""

    text: str
    cues: Cues
    stands: Told | None
    """The date at which it stands."""
    paragraph: int
    history: bool
    """Whether the text narrates, rather than reports."""

    def told(
        self,
        phrase: Phrase,
        asks: Nature,
        unit: CalendarUnit,
        bound: str | None,
        *,
        free: bool,
        ends: Ends | None = None,
    ) -> Told:
        """The date as later ones count from it; ``bound`` is its signal, ``ends`` are its bounds if it has no more."""
        is_day = bound is None and unit.granularity is Granularity.DAY
        if is_day and (tells_when(phrase.words(self.text), self.cues) or self._is_when(phrase, asks)):
            bound = "on"
        ends_stay = bound in _ENDING and self._ends_a_stay(phrase)
        before = words_before(self.text, phrase.start)
        is_named = asks.stated_year is not None and self._is_aside(phrase, unit, before)
        aside = not ends_stay and (is_named or is_likened(before, self.cues))
        aside = aside or self._never_came(phrase) or self._goes_with(phrase, unit)
        is_only_named = aside or bound in LOOKING_BACK
        return Told(
            unit,
            phrase.start,
            phrase.end,
            self.paragraph,
            asks,
            bound,
            opens=opens_sentence(self.text, phrase.start, self.cues.openers),
            free=free,
            ends=ends,
            aside=aside,
            ends_stay=ends_stay,
            reports=asks.is_deictic and self._only_reports(phrase, unit),
            tells_until=tells_until(self.text, phrase.end, self.cues) if is_only_named else None,
        )

    def _is_when(self, phrase: Phrase, asks: Nature) -> bool:
        """Whether a day stated in the news without a preposition tells when: "the war began 22 June 1941".

        So does "75 years ago, 22 June 1941".
        """
        if self.history or asks.stated_year is None or self.cues.placing:
            return False
        told = self.stands
        is_told_again = told is not None and told.opens and self.text[told.end : phrase.start] == ", "
        return is_told_again or is_past(left_word(self.text, phrase.start).lower(), self.cues)

    @property
    def _is_here(self) -> bool:
        """Whether the story stands at a date of the same paragraph."""
        return self.stands is not None and self.stands.paragraph == self.paragraph

    def _is_aside(self, phrase: Phrase, unit: CalendarUnit, before: Sequence[str]) -> bool:
        """Whether a stated date is named in passing.

        A name with a year ("the 1911 edition") sets no scene, but in a history it may open one.
        """
        start, end = phrase.start, phrase.end
        if unit.granularity.rank >= Granularity.YEAR.rank and _is_enclosed(self.text, start, end):
            return True
        is_news = self._is_here or not self.history
        if is_news and _is_part_of_a_name(before, self.text, start, end, self.cues):
            return True
        if not self.history and _recalls(self.text, start, self.cues):
            return True
        if not self.history and is_in_apposition(self.text, start, end, self.cues):
            return True
        if self.stands is None:
            return False
        year = self.stands.unit.year
        if unit.year - year > _LASTING and signal(self.text, start, end, self.cues) in _ENDING:
            return True
        return self._is_here and unit.year < year and tells_before(self.text, start, self.cues)

    def _never_came(self, phrase: Phrase) -> bool:
        """Whether nothing happened then: "was to have landed at 6:10 the next morning"."""
        if self.cues.unreal.search(self.text, max(0, phrase.start - _NEAR), phrase.start) is None:
            return False  # most texts say no such thing, and a clause is long to read
        told = told_before(self.text, phrase.start, self.cues).rpartition(",")[2]
        return self.cues.unreal.search(told) is not None

    def _goes_with(self, phrase: Phrase, unit: CalendarUnit) -> bool:
        """Whether it only tells the year of what was told right before: "on a March night in 2008"."""
        if unit.granularity is not Granularity.YEAR or self.stands is None or not self._is_here:
            return False
        is_in_it = self.stands.unit.widened(Granularity.YEAR) == unit != self.stands.unit
        return is_in_it and 0 <= phrase.start - self.stands.end < _BESIDE

    def _ends_a_stay(self, phrase: Phrase) -> bool:
        """Whether a verb that looks back stands close before its preposition: "stayed there until 1975"."""
        clause = clause_before(self.text, phrase.start, self.cues.stops).lower()
        near = WORDS.findall(clause.rpartition(",")[2])[-_STAYED - 1 : -1]
        return last_cue(near, self.cues) is Direction.BACK

    def _only_reports(self, phrase: Phrase, unit: CalendarUnit) -> bool:
        """Whether a day beside a verb of saying only tells when a longer time, just told, was spoken of.

        "Prices rose in March, the office said today": "the month before" is February. No news is of a year long past.
        """
        if self.stands is None or not self._is_here or unit.granularity is not Granularity.DAY:
            return False
        if self.stands.unit.granularity is Granularity.DAY:
            return self.stands.unit != unit and self._tells_who_said_so(phrase, self.stands)
        is_longer = Granularity.DAY.rank < self.stands.unit.granularity.rank <= Granularity.YEAR.rank
        is_long_past = unit.year - self.stands.unit.year > _LASTING
        if not is_longer or is_long_past or phrase.start - self.stands.end > _REACH:
            return False
        near = (*words_before(self.text, phrase.start)[-2:], right_word(self.text, phrase.end).lower())
        return not self.cues.reporting.isdisjoint(near)

    def _tells_who_said_so(self, phrase: Phrase, stands: Told) -> bool:
        """Whether a day only closes its sentence with when it was said: "died on Sunday, police said on Tuesday"."""
        if phrase.start - stands.end > _REACH:
            return False
        if parts_sentences(self.text, stands.end, phrase.start, self.cues.stops):
            return False
        _, comma, saying = self.text[stands.end : phrase.start].lower().rpartition(",")
        after = WORDS.findall(clause_after(self.text, phrase.end, _REACH, self.cues.stops).lower())
        is_last = len(after) < _WORDS_SAYING and self.cues.contents.isdisjoint(after[:1])
        words = WORDS.findall(saying)[-_WORDS_SAYING:]
        return bool(comma) and is_last and not self.cues.reporting.isdisjoint(words)


_WORDS_SAYING = 6
"""Words, of which few tell who said so."""


def is_heading(text: str, told: Told, *, history: bool) -> bool:
    """Whether it dates what stands below it; in the news a full date on a line of its own is only a stamp."""
    if isinstance(told.nature.said, Counted) and told.nature.is_deictic and told.opens:
        is_list = opens_list(text, told.start, told.end)
        return told.unit.granularity.rank >= Granularity.YEAR.rank and is_list
    if told.nature.stated_year is None or not heads(text, told.start, told.end):
        return False
    return history or told.unit.granularity.rank >= Granularity.YEAR.rank


def taken_up(told: Sequence[Told], phrase: Phrase, text: str, paragraph: int, cues: Cues) -> Told | None:
    """The date just named in passing that a year goes on from: "last seen in 1973: in May of that year".

    So does "the year before". Not where its sentence has told another date before, and "the following year" goes on
    within the sentence only. "That year" is not the one of speaking: "printed in 1957 and again last week. That year".
    """
    if not told or told[-1].paragraph != paragraph:
        return None
    before, last, is_of_now = told[0], told[-1], not told[0].free
    is_stated = last.nature.stated_year is not None
    is_named = last.aside or (is_stated and (is_of_now or last.nature.looks_back))
    if last.free and not is_named:
        return None
    said = phrase.says
    of = said.of if isinstance(said, Calendar | Part | Holiday) else said
    if not isinstance(of, Shifted) or (of.unit, of.base) != (Granularity.YEAR, Base.STORY):
        return None
    is_that = not of.count and phrase.gives != "theunit"
    if not is_named:
        is_other = before.paragraph == paragraph and before.free and before.nature.stated_year is not None
        return before if is_other and is_that else None
    ends = functools.partial(parts_sentences, text, stops=cues.stops)
    is_alone = before is last or (is_of_now and is_that) or ends(start=before.end, end=last.start)
    is_beside = of.count <= 0 or not ends(start=last.end, end=phrase.start)
    return last if is_alone and is_beside and not _is_enclosed(text, last.start, last.end) else None


def _is_enclosed(text: str, start: int, end: int) -> bool:
    """Whether it stands alone in brackets: "the Edict of Nantes (1598)"."""
    return text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _recalls(text: str, start: int, cues: Cues) -> bool:
    """Whether it only recalls an earlier case, or dates what has lasted since then."""
    return cues.recalling.match(told_before(text, start, cues)) is not None or _dates_an_onset(
        text, start, cues
    )


def _dates_an_onset(text: str, start: int, cues: Cues) -> bool:
    """Whether it only dates what something has lasted since: "no president since the coup of 1 February 2021"."""
    words = WORDS.findall(clause_before(text, start, cues.stops).lower())[-_ONSET:]
    since = next((at for at in range(len(words), 0, -1) if cues.signals.get(words[at - 1]) == "since"), None)
    if since is None:
        return False
    named = words[since : since + _WORDS_OF_ONSET]
    return not cues.happened.isdisjoint(named) or not cues.introducing.isdisjoint(named[:1])


_ONSET = 12
"""Words before a date within which what has lasted since then is named."""
_WORDS_OF_ONSET = 4


def _is_part_of_a_name(before: Sequence[str], text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether it is part of the name or kind of what stands beside it: "the 1911 edition", "la edición de 1911".

    What takes place in it sets a scene: "en las elecciones de 1962 ganó".
    """
    if not cues.naming.isdisjoint(before[-2:]):
        return cues.scenic.isdisjoint(before[-4:-2])
    left, right = left_word(text, start).lower(), right_word(text, end).lower()
    return left in cues.owning and right.isalpha() and right not in cues.joining
