"""Tells whether a date lies in what a verb only looks ahead to: "has called for a vote on Friday"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Direction
from chronology.resolver.verbs import first_words, is_past, last_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = ["asks_for", "awaits", "is_wished"]


def is_wished(before: Sequence[str], cues: Cues) -> bool:
    """Whether the words before a date tell what is wanted, ordered or agreed for it.

    The present and the perfect go with no day gone by, so "calls for a vote on" and "has called for a vote on" tell it.
    After a past, "told them to go on Friday" may be an order of Friday: there it takes an infinitive of what has its
    day, "to appear in court on", or a limit, "to leave by". Moods tell it better: see ``asks_for``.
    """
    wishes = cues.wishes
    if len(before) > 1 and before[-1] in wishes.destined and before[-2] in wishes.events:
        return cues.bygone.isdisjoint(before)
    at = _last_wish(before, cues)
    if at is None:
        return False
    told, wanted = before[:at], before[at + 1 :]
    if not wishes.topics.isdisjoint(wanted) or last_cue(wanted, cues) is Direction.BACK:
        return False
    if _is_one(before, at, wishes.present):
        return last_cue(told, cues) is not Direction.BACK
    near = told[-_PERFECT:]
    is_perfect = not wishes.having.isdisjoint(near)
    return is_perfect or (cues.bygone.isdisjoint(near) and _has_its_day(wanted, cues))


def awaits(before: Sequence[str], cues: Cues) -> bool:
    """Whether a verb shortly before what a date tells awaits it: "await a ruling on Monday", "Friday's ruling"."""
    words = before[-_NEAR:]
    return cues.wishes.topics.isdisjoint(words) and not cues.wishes.awaiting.isdisjoint(words)


_PERFECT = 3
"""Words in which "has" makes a perfect of a participle, "has now been asked", or "is" a present."""
_NEAR, _FAR = 5, 12
"""Words before a date in which the verb is looked for."""


def _last_wish(before: Sequence[str], cues: Cues) -> int | None:
    """The place of the last verb that looks ahead."""
    forms = cues.wishes.forms
    near = before[-_FAR:]
    if first_words(forms).isdisjoint(near):
        return None
    places = range(len(before) - 1, len(before) - len(near) - 1, -1)
    return next((at for at in places if _is_one(before, at, forms)), None)


def _is_one(words: Sequence[str], at: int, wanted: frozenset[str]) -> bool:
    """Whether the word there is ``wanted``, alone or with the one behind it."""
    return words[at] in wanted or " ".join(words[at : at + 2]) in wanted


def _has_its_day(wanted: Sequence[str], cues: Cues) -> bool:
    """Whether an infinitive leads to a limit, "to leave by", or tells itself of what has its day, "to meet on"."""
    wishes = cues.wishes
    infinitives = [at + 1 for at, word in enumerate(wanted[:-1]) if word in wishes.infinitive]
    if infinitives and wanted[-1] in cues.limits:
        return True
    return any(
        wanted[at] in wishes.kept and wishes.beside.issuperset(wanted[at + 1 : at + 2]) for at in infinitives
    )


def asks_for(words: Sequence[str], cues: Cues) -> bool:
    """Whether the last verb asks for what its complement tells, which lies ahead of it: "pidió que se vote el".

    What had been asked for by then has had its day: "habían llamado a concentrarse el martes".
    """
    if cues.asking.isdisjoint(words):
        return False
    wish = next((at for at in range(len(words) - 1, -1, -1) if words[at] in cues.wishing), None)
    is_opened = wish is not None
    for at in range((len(words) if wish is None else wish) - 1, -1, -1):
        word = words[at]
        if word in cues.asking:
            return is_opened and (not at or words[at - 1] not in cues.bygone)
        if word in cues.complements or _is_infinitive(word, cues):
            if at and words[at - 1] in cues.adjoining:
                return False
            is_opened = True
        elif is_past(word, cues):
            return False
    return False


@functools.lru_cache(maxsize=1 << 14)
def _is_infinitive(word: str, cues: Cues) -> bool:
    return bool(cues.infinitives) and word.endswith(cues.infinitives) and word not in cues.not_infinitives
