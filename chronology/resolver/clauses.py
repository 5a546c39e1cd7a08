"""Where sentences and clauses end in running text, and the words before a place in them."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.resolver.rules import Cues
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
    "told_before",
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


@functools.lru_cache(maxsize=4)  # of one date it is asked up to four times
def clause_before(text: str, start: int, stops: Stops) -> str:
    """What the sentence says before ``start``, as far as it lies within reach."""
    begin = reach = max(0, start - REACH_LEFT)
    for stop in _STOP.finditer(text, reach, start):
        if _is_end(text, reach, stop, stops):
            begin = stop.end()
    return text[begin:start]


def told_before(text: str, start: int, cues: Cues) -> str:
    """The same, without a dateline or a list's number before it, and without what joins it: "However, "."""
    return _without_opener(clause_before(text, start, cues.stops), cues.openers)


def clause_after(text: str, end: int, reach: int, stops: Stops) -> str:
    """What the sentence goes on to say from ``end``, as far as it lies within ``reach``."""
    return text[end : next(_ends(text, end, end + reach, stops), end + reach)]


def parts_sentences(text: str, start: int, end: int, stops: Stops) -> bool:
    """Whether a sentence ends between the two places."""
    return next(_ends(text, start, end, stops), None) is not None


def _ends(text: str, start: int, end: int, stops: Stops) -> Iterator[int]:
    """Where sentences or clauses end between the two places; the first may end with the point of "at 6 p.m."."""
    first = start - text.endswith(".", 0, start)
    begin = max(0, first - REACH_BESIDE)
    return (stop.start() for stop in _STOP.finditer(text, first, end) if _is_end(text, begin, stop, stops))


def _is_end(text: str, begin: int, stop: re.Match[str], stops: Stops) -> bool:
    start, following = stop.span()
    return text[start] != "." or stops.end_at(text, begin, start, following)


def words_before(text: str, start: int) -> list[str]:
    """The few words right before a date, lower case, in its paragraph."""
    return WORDS.findall(text[max(0, start - REACH_BESIDE) : start].rpartition("\n\n")[2].lower())


def opens_sentence(text: str, start: int, openers: frozenset[str]) -> bool:
    """Whether a date opens its sentence, alone or after a preposition or a list's mark: "In 1813 …", "• 1813: …".

    What joins it to the sentence before, one of ``openers``, counts as nothing: "And in 1813 …", "However, in 1813 …".
    """
    before = text[max(0, start - REACH_BESIDE) : start]
    words = before.rstrip()
    if not words or words[-1] in _ENDS or "\n" in before[len(words) :]:
        return True
    if not words[-1].isalnum() and _is_set_apart(before, words, is_whole=start == len(before)):
        return True
    if words[max(words.rfind(" "), words.rfind("\n")) + 1 :].lstrip(_OPENED)[:1].isupper():
        return True
    sentence = before[max(map(before.rfind, _PARTING)) + 1 :]
    if sentence.lstrip()[:1].islower():
        return False
    rest = _without_opener(sentence, openers)
    return len(rest) < len(sentence) and rest.count(" ") < 2


def _is_set_apart(before: str, words: str, *, is_whole: bool) -> bool:
    """Whether a list's mark, a dateline or an opening mark stands last; ``is_whole`` where nothing precedes."""
    line = before.rstrip(_BULLETS)
    if line.endswith("\n") or (not line and is_whole) or _HEADED.search(before):
        return True
    bare = words.rstrip(_OPENED)
    return not bare or bare[-1] in _PARTING


def _without_opener(left: str, openers: frozenset[str]) -> str:
    dateline = _DATELINE.match(left)
    told = left[dateline.end() :] if dateline else left
    joined = _opener(openers).match(told)
    return told[joined.end() :] if joined else told


@functools.cache
def _opener(openers: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(sorted(openers, reverse=True)) or '(?!)'}),?\s", re.IGNORECASE)


def leads(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a phrase opens a sentence that goes on after it: "Two years later, …"."""
    goes_on = any(map(str.isalpha, clause_after(text, end, REACH_BESIDE, cues.stops)))
    return goes_on and opens_sentence(text, start, cues.openers)


_ENDS = '.!?:”"»…'
_PARTING = ".!?…:\n"
_OPENED = '*_(["“«‘¿¡'
"""Marks that may stand before the first word of a sentence."""
_NUMBER, _DASH = r"\W{0,3}\w{1,2}[.)]", r"\s?[—–-]{1,2}"
"""A list's number, and what closes a dateline."""
_HEADED = re.compile(rf"(?:(?:\A|\n){_NUMBER}|\)\.?{_DASH}|\b[A-ZА-ЯЁ]{{3,}}[.,:]?{_DASH})\s\Z")
"""The same right before a sentence: "2) ", "(AP) — "."""
_DATELINE = re.compile(
    rf"(?:(?:[^.!?;\n]{{2,60}}\)|[A-ZÁÉÍÓÚÑА-ЯЁ]{{3,}}[^.!?;()\n]{{0,40}})\.?{_DASH}"
    rf"|[A-ZÁÉÍÓÚÑА-ЯЁ ]{{3,30}}:|{_NUMBER})\s"
)
"""What stands before the first sentence of an article or of a list's item: "CARACAS (AP) — ", "ROME: ", "2) "."""
_BULLETS = " •·*▪■►–—->"
