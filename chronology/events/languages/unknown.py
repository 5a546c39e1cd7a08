"""A language of which the room knows nothing: its texts tell no events, rather than those that chance cognates make."""

from __future__ import annotations

import re

from chronology.events.language import Language, Stops

__all__ = ["UNKNOWN"]

_NONE: frozenset[str] = frozenset()

UNKNOWN = Language(
    code="",
    token=re.compile(r"\w+|\S"),
    closed={},
    numerals={},
    verb=lambda word: None,
    noun=lambda word: None,
    gloss=str,
    find_triggers=lambda tokens: [],
    stops=Stops(_NONE, _NONE, _NONE),
)
