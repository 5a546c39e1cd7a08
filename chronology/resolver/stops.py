"""Where a full stop ends a sentence, and where it only shortens a word."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["NO_STOPS", "Stops"]

_OPENING = "\"'“‘«(["
_LONGEST = 20
"""Characters of a word with points in it."""


class Stops(NamedTuple):
    """A language's abbreviations, in lower case and without their last point; it may lack any."""

    never_last: frozenset[str] = frozenset()
    """Something always follows them: "Mr. Roe"."""
    seldom_last: frozenset[str] = frozenset()
    """A sentence ends after these only where the next word often opens one: "in the U.S. The envoy"."""
    openers: frozenset[str] = frozenset()

    def end_at(self, text: str, begin: int, stop: int, following: int) -> bool:
        """Whether the point at ``stop`` ends the sentence that ``begin`` opens; what comes next is at ``following``."""
        if text[following : following + 1].islower():
            return False
        words = text[max(begin, stop - _LONGEST) : stop].lower().split()
        word = words[-1].lstrip(_OPENING) if words else ""
        is_initial = len(word) == 1 and word.isalpha() and word not in self.seldom_last
        if word in self.never_last or is_initial:
            return False
        return word not in self.seldom_last or self._opens(text, following)

    def shortens(self, word: str) -> bool:
        """Whether the point at the end of ``word`` belongs to it."""
        known = word[:-1].lower()
        return known in self.never_last or known in self.seldom_last

    def _opens(self, text: str, following: int) -> bool:
        next_word = text[following : following + 15].lstrip("\"'“‘«¿¡").split(maxsplit=1)
        return bool(next_word) and next_word[0].lower().strip(",") in self.openers


NO_STOPS = Stops()
"""Of a language of which no abbreviation is known."""
