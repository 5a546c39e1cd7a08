"""Words: lists of them, written as running text, and those beside a place in a text."""

from __future__ import annotations

import re

__all__ = ["word_after", "word_before", "words"]


def words(text: str) -> frozenset[str]:
    """The set of a text's words.

    >>> sorted(words("on in"))
    ['in', 'on']
    """
    return frozenset(text.split())


_WORD_AT_END = re.compile(r"[\w’'-]+\Z")
_WORD = re.compile(r"[ \n]([\w’'-]+)")
_LOOK_BACK = 24
"""Characters: more than the longest word that is looked for before a name."""


def word_before(text: str, start: int) -> str:
    """The word that a space parts from ``text[start:]``; empty where there is another mark.

    >>> word_before("the late president of France", 9)
    'late'
    """
    if text[start - 1 : start] not in (" ", "\n"):
        return ""
    nearest = text[max(0, start - _LOOK_BACK) : start - 1].rpartition(" ")[2]
    word = _WORD_AT_END.search(nearest)
    return word[0] if word else ""


def word_after(text: str, end: int, stop: int) -> str:
    """The word that a space parts from ``text[:end]``, up to ``stop``; empty where there is another mark.

    >>> word_after("the late president of France", 18, 28)
    'of'
    """
    word = _WORD.match(text, end, stop)
    return word[1] if word else ""
