"""How Russian words are written in the tables."""

from __future__ import annotations

import re

__all__ = ["normal", "plain"]

_AFTER_COMMA = re.compile(r",\s")


def plain(word: str) -> str:
    """A word as most texts write it: without ё."""
    return word.replace("ё", "е")


def normal(text: str) -> str:
    """A token as the tables have it: in lower case, without ё, without a space behind a comma."""
    return _AFTER_COMMA.sub(",", plain(text.lower()))
