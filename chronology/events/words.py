"""Words: lists of them, written as running text, and those beside a place in a text."""

from __future__ import annotations

import re

__all__ = ["neighbours", "words"]


def words(text: str) -> frozenset[str]:
    """The set of a text's words.

    >>> sorted(words("on in"))
    ['in', 'on']
    """
    return frozenset(text.split())


_BEFORE = re.compile(r"([\w’'-]+)[ \n]$")
_AFTER = re.compile(r"[ \n]([\w’'-]+)")
_LOOK_BACK = 24
"""Characters: more than the longest word that is looked for before a name."""


def neighbours(text: str, start: int, end: int, stop: int) -> tuple[str, str]:
    """The words right before and behind ``text[start:end]``, up to ``stop``; empty where there is another mark.

    >>> neighbours("the late president of France", 9, 18, 28)
    ('late', 'of')
    """
    before = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    after = _AFTER.match(text, end, stop)
    return (before[1] if before else "", after[1] if after else "")
