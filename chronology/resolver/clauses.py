"""Where sentences and clauses end in running text, and the words before a place in them."""

from __future__ import annotations

import re

__all__ = [
    "REACH_BESIDE",
    "REACH_LEFT",
    "STOP",
    "WORDS",
    "clause_before",
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
STOP = re.compile(
    r"[.!?;\n](?:(?<=[.!?])[\"”»’')\]]*\s(?!(?<=\.\s)(?:[a-z]|(?<=\b[ap]\.m\.\s)[(\d]))|(?<=\n)\s*\n|(?<=;)\s)"
)
"""A sentence's or clause's end; opens with one set of marks, for which the engine looks fast.

A point before a small letter, or between a time and a number, only shortens a word: "at 6 a.m. (0400 GMT) on".
"""


def clause_before(text: str, start: int) -> str:
    """What the sentence says before ``start``, as far as it lies within reach."""
    left = text[max(0, start - REACH_LEFT) : start]
    begin = 0
    for stop in STOP.finditer(left):
        begin = stop.end()
    return left[begin:]


def parts_sentences(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between the two places."""
    return STOP.search(text, start, end) is not None


def words_before(text: str, start: int) -> list[str]:
    """The few words right before a date, lower case."""
    return WORDS.findall(text[max(0, start - REACH_BESIDE) : start].lower())


def opens_sentence(text: str, start: int) -> bool:
    """Whether a date opens its sentence, alone or after a preposition: "In 1813 …"."""
    before = text[max(0, start - REACH_BESIDE) : start]
    words = before.rstrip()
    if not words or words[-1] in _ENDS or "\n" in before[len(words) :]:
        return True
    return words[max(words.rfind(" "), words.rfind("\n")) + 1].isupper()


_ENDS = '.!?:”"»'
