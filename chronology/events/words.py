"""Word lists, written as running text."""

from __future__ import annotations

__all__ = ["words"]


def words(text: str) -> frozenset[str]:
    """The set of a text's words.

    >>> sorted(words("on in"))
    ['in', 'on']
    """
    return frozenset(text.split())
