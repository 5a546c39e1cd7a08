"""Where sentences and clauses end in running text, and the words before a place in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.resolver.stops import Stops

__all__ = [
    "REACH_BESIDE",
    "REACH_LEFT",
    "WORDS",
    "clause_after",
    "clause_before",
    "leads",
    "opens_sentence",
    "parts_sentences",
    "words_before",
]

REACH_LEFT = 120
"""Characters before a place in which its clause is read."""
REACH_BESIDE = 24
"""The same for the few words right before it."""
WORDS = re.compile(r"['’]?[^\W\d_]+(?:(?<=n)['’]t\b)?")
"""Words; a negation stays with its verb: "won't" is no "won"."""
_STOP = re.compile(r"[.!?;\n](?:(?<=[.!?])[\"”»’')\]]*\s|(?<=\n)\s*\n|(?<=;)\s)")
"""What may end a sentence or clause; opens with one set of marks, for which the engine looks fast."""


def clause_before(text: str, start: int, stops: Stops) -> str:
    """What the sentence says before ``start``, as far as it lies within reach."""
    begin = reach = max(0, start - REACH_LEFT)
    for stop in _STOP.finditer(text, reach, start):
        if _is_end(text, reach, stop, stops):
            begin = stop.end()
    return text[begin:start]


def clause_after(text: str, end: int, reach: int, stops: Stops) -> str:
    """What the sentence goes on to say from ``end``, as far as it lies within ``reach``."""
    return text[end : next(_ends(text, end, end + reach, stops), end + reach)]


def parts_sentences(text: str, start: int, end: int, stops: Stops) -> bool:
    """Whether a sentence ends between the two places."""
    return next(_ends(text, start, end, stops), None) is not None


def _ends(text: str, start: int, end: int, stops: Stops) -> Iterator[int]:
    """Where sentences or clauses end between the two places."""
    return (stop.start() for stop in _STOP.finditer(text, start, end) if _is_end(text, start, stop, stops))


def _is_end(text: str, begin: int, stop: re.Match[str], stops: Stops) -> bool:
    start, following = stop.span()
    return text[start] != "." or stops.end_at(text, begin, start, following)


def words_before(text: str, start: int) -> list[str]:
    """The few words right before a date, lower case."""
    return WORDS.findall(text[max(0, start - REACH_BESIDE) : start].lower())


def opens_sentence(text: str, start: int) -> bool:
    """Whether a date opens its sentence, alone or after a preposition or a list's mark: "In 1813 …", "• 1813: …"."""
    before = text[max(0, start - REACH_BESIDE) : start]
    words = before.rstrip()
    if not words or words[-1] in _ENDS or "\n" in before[len(words) :]:
        return True
    line = before.rstrip(_BULLETS)
    if line.endswith("\n") or (not line and start == len(before)):
        return True
    return words[max(words.rfind(" "), words.rfind("\n")) + 1 :].lstrip("*_")[:1].isupper()


def leads(text: str, start: int, end: int, stops: Stops) -> bool:
    """Whether a phrase opens a sentence that goes on after it: "Two years later, …"."""
    return opens_sentence(text, start) and any(map(str.isalpha, clause_after(text, end, REACH_BESIDE, stops)))


_ENDS = '.!?:”"»'
_BULLETS = " •·*▪■►–—->"
