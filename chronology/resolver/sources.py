"""Takes from a clause the words that only tell whose it is: "officials said", "according to the ministry"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from chronology.resolver.clauses import WORDS
from chronology.resolver.verbs import first_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = ["is_said_on", "what_is_said", "without_source"]

_LONGEST = 10
"""Words of a source, and of what it adds: "a spokesman for the ministry said in a statement"."""
_NEAR = 8
"""Words before a date among which the verb stands that reports on it: "told a news conference in Caracas on"."""


def what_is_said(left: str, words: Sequence[str], cues: Cues) -> str:
    """What stands before a date, ``words`` in lower case, without the words that report it.

    What was said has verbs of its own, which tell when it holds: "officials said the permit is valid until".
    """
    if not cues.introducing or cues.reporting.isdisjoint(words):
        return left
    for verb in _reported(cues).finditer(left):
        said = left[verb.end() :]
        if verb["opener"] or not cues.present.isdisjoint(WORDS.findall(said.lower())):
            return said
    return left


@functools.cache
def _reported(cues: Cues) -> re.Pattern[str]:
    """A verb that reports, and what opens the words reported where something does: "said: “", "told us that"."""
    verbs, openers = ("|".join(sorted(words)) for words in (cues.reporting, cues.introducing))
    return re.compile(
        rf"\b(?:{verbs})\b(?P<opener>[:,]?\s[\"“«]|(?:,?\s[^,;:]{{1,40}})?,?\s(?:{openers})(?=\s))?",
        re.IGNORECASE,
    )


def is_said_on(before: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Whether what is said follows a date, or nothing more does: "told us on 5 May that", or "said on 5 May" alone."""
    near = before[-_NEAR:]
    at = max((at for at, word in enumerate(near) if word in cues.reporting), default=None)
    if at is None:
        return False
    between = near[at + 1 :]
    if not after:
        return not between or (len(between) == 1 and between[0] in cues.signals)
    return after[0] in cues.introducing and first_cue(between, range(len(between)), cues) is None


def without_source(right: str, cues: Cues) -> str:
    """The words after a date without those that only tell who said so: "from May, officials said, prices rise"."""
    if "," not in right or not (cues.citing or cues.reporting):
        return right
    first, *pieces = right.split(",")
    return ",".join([first, *(piece for piece in pieces if not _is_source(piece, cues))])


def _is_source(piece: str, cues: Cues) -> bool:
    """Whether what stands between two commas says nothing else than who said the rest."""
    words = WORDS.findall(piece.lower())
    if not cues.citing.isdisjoint(words[:1]):
        return True
    at = next((at for at, word in enumerate(words[:_LONGEST]) if word in cues.reporting), None)
    if at is None or not cues.addressed or not cues.introducing.isdisjoint(words):
        return False
    after = words[at + 1 : at + 1 + _LONGEST]
    if not after or after[0] in cues.addressed:
        return True
    return not at and cues.present.isdisjoint(after) and first_cue(after, range(len(after)), cues) is None
