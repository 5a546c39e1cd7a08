"""Whose day words of another count from, quoted or reported: the day that the sentence around them tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.clauses import WORDS, parts_sentences, words_before
from chronology.resolver.cues import signal, tells_before
from chronology.resolver.dependence import is_today
from chronology.resolver.expressions import Base, Counted, Direction, Weekday
from chronology.resolver.guard import right_word
from chronology.resolver.nature import nature
from chronology.resolver.place import place
from chronology.resolver.placed import Moment
from chronology.resolver.speech import Speech
from chronology.resolver.units import CalendarUnit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.layout import Walk
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Told

__all__ = ["reported_day", "reports", "speakers_day"]

_REACH = 400
"""Characters to the end of a quotation, and from there to the day on which it was said."""
_LEADING = frozenset({":", ","})
_CLOSING = re.compile(r",(?:[\"”]|'')|[\"”»],|,(?=\s[—–-]\s[a-zа-яё])")
"""A comma and a quotation mark, either first: "…,” he said", "…», dijo"; or a dash inside: «…, — сказал он, — …»."""


def speakers_day(
    walk: Walk,
    before: Sequence[Told],
    bounds: tuple[CalendarUnit | None, CalendarUnit | None] | None,
    phrases: Sequence[Phrase],
    own: Speech,
    cues: Cues,
) -> Speech | None:
    """The day of whoever is quoted, where the sentence tells it before the quotation or after.

    ``before`` is the last reference told, with ``bounds`` where it is only bounded; ``phrases`` are the one quoted and
    those that follow; ``own`` is when the text speaks.
    """
    told = before[-1] if before else None
    if told is not None and _is_introduced(walk.text, told.end, walk.opened, cues):
        if told.unit.granularity is Granularity.DAY:
            return Speech.of_speaker(bounds or (told.unit, told.unit), told.start, told.end)
        is_stated = told.nature.stated_year is not None and told.is_known
        return Speech.of_told(told, _SPOKEN) if is_stated else None
    if told is not None and _is_in_part(walk.text, told, walk.opened, cues):
        return Speech.of_speaker(bounds or (told.unit, told.unit), told.start, told.end)
    after = _attribution(walk.text, phrases, cues)
    if after is None or own.days is None:
        return None
    first, last = (None if day is None else _day(after.says, day) for day in own.days)
    return Speech.of_speaker((first, last), after.start, after.end)


def reported_day(text: str, before: Sequence[Told], phrase: Phrase, cues: Cues) -> Speech | None:
    """The time at which words were said that the sentence reports: "In May 2019 he said he had left two weeks ago".

    A day counted from the moment of writing ("said Monday") is that of the words only where a pluperfect says so.
    What is named as words of a year ("in a 2015 interview she said") is the time of all that it tells from its own.
    """
    told = before[-1] if before else None
    if told is None or told.ends == (None, None):
        return None
    is_ago = isinstance(phrase.says, Counted) and phrase.says.sign < 0
    is_stated = told.nature.stated_year is not None and not told.nature.is_deictic
    if not (is_ago or is_stated) or not _is_near(text, told, phrase.start, cues):
        return None
    match phrase.says:
        case Counted(sign=-1, base=Base.SPEECH, start=None):
            is_told = _is_said(text, told, phrase.start, cues) or _is_of_words(text, told, phrase.start, cues)
        case Weekday():
            return None
        case said:
            is_told = not is_today(said) and _is_of_words(text, told, phrase.start, cues)
    if not is_told:
        return None
    if told.nature.is_deictic and not tells_before(text, phrase.start, cues):
        return None
    return Speech.of_told(told, _SPOKEN)


_SPOKEN = "the time at which the words reported were spoken"


def _is_near(text: str, told: Told, start: int, cues: Cues) -> bool:
    """Whether a date stands before ``start`` in the same sentence."""
    is_before = told.end <= start <= told.end + _REACH
    return is_before and not parts_sentences(text, told.end, start, cues.stops)


def _is_of_words(text: str, told: Told, start: int, cues: Cues) -> bool:
    """Whether a stated date is that of words, of which the sentence goes on to tell: "in a 2015 interview she said".

    A clause joined on right before ``start`` may tell of now: "… he said he was happy, but last year he left".
    """
    if told.nature.stated_year is None or told.nature.is_deictic:
        return False
    between = WORDS.findall(text[told.end : start].lower())
    beside = (*words_before(text, told.start)[-_BESIDE_VERB:], *between[:_NAME])
    if cues.utterances.isdisjoint(beside) or cues.reporting.isdisjoint((*beside, *between)):
        return False
    return cues.adding.isdisjoint(between[-_NAME:])


_NAME = 2
"""Words."""


def reports(text: str, phrase: Phrase, told: Told, cues: Cues) -> bool:
    """Whether a weekday is that of a report, far from the time told: "the court heard on Monday"."""
    asks = nature(phrase.says)
    if not isinstance(asks.core, Weekday) or not asks.is_open:
        return False
    if told.unit.granularity.rank >= Granularity.YEAR.rank:
        return True  # no weekday belongs to a whole year
    near = (*words_before(text, phrase.start)[-2:], right_word(text, phrase.end).lower())
    return told.unit.granularity.rank > Granularity.WEEK.rank and not cues.reporting.isdisjoint(near)


def _is_said(text: str, told: Told, start: int, cues: Cues) -> bool:
    """Whether a verb of saying stands right beside a date: "told the court on Monday", "on Monday he said".

    A comma may part them only where the date opens the sentence: "the firm, founded in 1990, said" dates nothing said.
    """
    before = words_before(text, told.start)[-_BESIDE_VERB:]
    is_parted = text.startswith(",", told.end) and not told.opens
    after = [] if is_parted else WORDS.findall(text[told.end : start].lower())[:_BESIDE_VERB]
    return not cues.reporting.isdisjoint((*before, *after))


_BESIDE_VERB = 4
"""Words."""


def _is_introduced(text: str, told_end: int, opened: int, cues: Cues) -> bool:
    """Whether the words after a date lead to a whole sentence quoted from ``opened`` on: "On Monday he said: “We …"."""
    if not 0 <= opened - told_end <= _REACH or parts_sentences(text, told_end, opened, cues.stops):
        return False
    if text[max(0, opened - 4) : opened].rstrip()[-1:] not in _LEADING:
        return False
    return text[opened : opened + 3].lstrip('"“«`')[:1].isupper()


def _is_in_part(text: str, told: Told, opened: int, cues: Cues) -> bool:
    """Whether a few words quoted from ``opened`` on were said on the day told: "said on Monday it was “now” open"."""
    if told.unit.granularity is not Granularity.DAY or not _is_near(text, told, opened, cues):
        return False
    return text[opened + 1 : opened + 2].islower() and _is_said(text, told, opened, cues)


def _attribution(text: str, phrases: Sequence[Phrase], cues: Cues) -> Phrase | None:
    """The date on which the words around the first phrase were said, told after them: "…," he said on Monday."""
    phrase, *later = phrases
    closing = _CLOSING.search(text, phrase.end, phrase.end + _REACH)
    if closing is None or not text[closing.end() : closing.end() + 1].isspace():
        return None
    end = closing.end()
    after = next((one for one in later if one.start >= end), None)
    if after is None or after.start - end > _REACH or parts_sentences(text, end, after.start, cues.stops):
        return None
    is_bound = signal(text, after.start, after.end, cues) in _BINDING
    return None if is_bound or text.find('"', end, after.start) >= 0 else after


_BINDING = frozenset({"since", "from", "until", "before", "after"})
"""Words that make a date the bound of something else: said a mother, who hadn't seen him since Christmas."""


def _day(said: Expression, spoken: dt.date) -> CalendarUnit | None:
    at = Moment(spoken, CalendarUnit.of(spoken, Granularity.DAY), direction=Direction.BACK)
    placed = place(said, at)
    return placed.unit if placed is not None and placed.unit.granularity is Granularity.DAY else None
