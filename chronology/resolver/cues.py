"""Reads the words beside a date that bind it to its event, or tell what kind of time it is."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from chronology.resolver.clauses import REACH_BESIDE, WORDS, clause_after, clause_before, parts_sentences
from chronology.resolver.guard import left_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = [
    "is_likened",
    "is_owner",
    "owns",
    "signal",
    "skips_days",
    "stands_beside",
    "tells_an_age",
    "tells_before",
    "tells_until",
    "tells_when",
]


def signal(text: str, start: int, end: int, cues: Cues) -> str | None:
    """The word that says how the date binds its event: "since", "until", "by" and so on.

    It stands right before the date; several may count together ("no later than" is "by"), and so does one
    that follows ("from 2016 on" is "since").
    """
    nearest = left_word(text, start).lower()
    found = cues.signals.get(nearest)
    if (found is None or found in cues.joined) and nearest in _last_of_joint(cues):
        words = text[max(0, start - REACH_BESIDE) : start].lower().replace(",", "").split()
        for count in _JOINT:
            joint = cues.joint_signals.get(" ".join(words[-count:]).lstrip(_OPENING))
            if joint is not None:
                is_undone = joint in cues.unbinding and _has_end(text[start:end], cues.unbinding[joint])
                return None if is_undone else joint
    if found is None:
        return None
    if found in cues.unbinding and _has_end(text[start:end], cues.unbinding[found]):
        return None
    closing = _CLOSING.match(text, end) if found in cues.closed else None
    return cues.closing_signals.get(f"{found} {closing[1].lower()}", found) if closing else found


@functools.cache
def _last_of_joint(cues: Cues) -> frozenset[str]:
    """The last words of those that count together."""
    return frozenset(words.rpartition(" ")[2] for words in cues.joint_signals)


_CLOSING = re.compile(r"\s+([^\W\d_]{1,40})\s*(?:[.,;:)!?…]|\Z)")
_JOINT = (4, 3, 2)
"""Words that may count together."""
_OPENING = '*_("“«¿¡'
"""Marks that open what begins with such a word."""


def _has_end(words: str, ends: tuple[str, ...]) -> bool:
    return any(word.endswith(ends) for word in words.lower().split())


def tells_when(words: str, cues: Cues) -> bool:
    """Whether a date opens with the article that stands for "on": "el 5 de mayo"."""
    return words.split(maxsplit=1)[0].lower() in cues.placing


def owns(text: str, end: int, cues: Cues) -> bool:
    """Whether a date that ends there is that of the thing told after it: "Tuesday's vote"."""
    return text.startswith(cues.possessive, end)


def is_owner(text: str, end: int, cues: Cues) -> bool:
    """Whether it dates the thing told after it, as owner or adjective: "Tuesday's vote", "вчерашнего заседания"."""
    return owns(text, end, cues) or text.endswith(cues.adjectival, 0, end)


def tells_before(text: str, start: int, cues: Cues) -> bool:
    """Whether the clause looks back from the time told: "they had met in 1614", but not ", and in 1614 they met"."""
    clause, _, last = clause_before(text, start, cues.stops).lower().rpartition(", ")
    words = WORDS.findall(last)
    if len(words) != 2 or words[0] not in cues.adding:
        words = [*WORDS.findall(clause), *words][-_BACK_WORDS:]
    return not cues.pluperfect.isdisjoint(words) and words[-1] not in cues.limits


_BACK_WORDS = 7
"""Words before a date in which the verb of its clause is looked for."""


def tells_an_age(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a sentence that begins between the two places tells when it is by an age: "At twelve she left home"."""
    ages = cues.ages.finditer(text, max(start, end - _LONGEST_SENTENCE), end)
    return any(parts_sentences(text, start, age.start(), cues.stops) for age in ages)


def tells_until(text: str, end: int, cues: Cues) -> int | None:
    """Where the sentence ends that goes on to tell what happened then: "since Wednesday, when he resigned"."""
    after = _AFTER_MARK.match(text, end)
    if after is None or f"{after[1]} {after[2].lower()}" not in cues.telling:
        return None
    return after.end() + len(clause_after(text, after.end(), _LONGEST_SENTENCE, cues.stops))


_LONGEST_SENTENCE = 400
"""Characters."""
_AFTER_MARK = re.compile(r"([,.])\s+([^\W\d_]+)")


def stands_beside(text: str, end: int, start: int) -> bool:
    """Whether nothing but a mark and a preposition parts what ends there from what starts there: ", from"."""
    return _BESIDE.fullmatch(text, end, start) is not None


_BESIDE = re.compile(r"(?:,|\s[-–—]|\s?\()?\s?(?:[^\W\d_]{1,5}\s){0,2}")


def is_likened(before: Sequence[str], cues: Cues) -> bool:
    """Whether what is told is only likened to the date behind these words: "as in 1614", "más que en junio"."""
    return not cues.likening.isdisjoint(before[-2:]) and cues.likened.search(" ".join(before)) is not None


def skips_days(words: str, cues: Cues) -> bool:
    """Whether a length leaves days out, so that the calendar can't count it: "four business days"."""
    return not cues.uneven.isdisjoint(words.lower().split())
