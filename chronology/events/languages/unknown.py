"""A language of which the room knows nothing: its texts tell no events, rather than those that chance cognates make."""

from __future__ import annotations

import re

from chronology.events.language import Language
from chronology.resolver.stops import NO_STOPS

__all__ = ["UNKNOWN"]

UNKNOWN = Language(
    code="",
    token=re.compile(r"\w+|\S"),
    closed={},
    numerals={},
    verb=lambda word: None,
    noun=lambda word: None,
    gloss=str,
    find_triggers=lambda *_: [],
    stops=NO_STOPS,
)
