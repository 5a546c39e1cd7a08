"""Which way the verbs among a clause's words point."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = [
    "PUT_OFF_TO",
    "first_cue",
    "first_words",
    "is_future",
    "is_past",
    "is_plain_past",
    "last_cue",
    "last_words",
    "was_to_come",
]

PUT_OFF_TO = frozenset({"until", "till", "to"})
"""The signals of a date to which something is put off."""


def last_cue(words: Sequence[str], cues: Cues) -> Direction | None:
    """The way the last cue of ``words`` points, the nearest to a date that they lead to."""
    return first_cue(words, range(len(words) - 1, -1, -1), cues)


def first_cue(words: Sequence[str], order: range, cues: Cues) -> Direction | None:
    """The way the first cue points, alone or with the word before it, as ``order`` goes through ``words``."""
    for at in order:
        word = words[at]
        if not _may_tell(word, cues):
            continue
        pair = f"{words[at - 1]} {word}" if at else ""
        if pair in cues.blank:
            continue
        if pair in cues.putting:
            is_ahead = order.step < 0 and not PUT_OFF_TO.isdisjoint(map(cues.signals.get, words[at + 1 :]))
            return Direction.FORWARD if is_ahead else Direction.BACK
        if word in cues.future or pair in cues.future or is_future(word, cues):
            is_bygone = not cues.bygone.isdisjoint(words[max(0, at - _BYGONE) : at])
            return Direction.BACK if is_bygone else Direction.FORWARD
        if word in cues.plural_present and at and _is_plural(words[at - 1], cues):
            return Direction.FORWARD
        if pair in cues.standing:
            return Direction.FORWARD if cues.causes.isdisjoint(words[at + 1 :]) else Direction.BACK
        if pair in cues.past and not (at > 1 and _takes_tense(words[at - 2], cues)):
            return Direction.BACK
        if is_past(word, cues) and not (at and _takes_tense(words[at - 1], cues)):
            return _way_behind(words[max(0, at - 3) : at], cues)
    return None


def is_plain_past(words: Sequence[str], cues: Cues) -> bool:
    """Whether a verb whose past is written like its present has its subject and its object: "the bank cut rates in".

    News tells so of what was done, and of no condition; what is to come has a verb that tells so ("will cut").
    """
    if cues.unchanged.isdisjoint(words) or not cues.conditional.isdisjoint(words):
        return False
    barred = cues.joining | cues.modals | cues.owning
    for leader, verb, then in zip(words, words[1:], words[2:], strict=False):
        if verb not in cues.unchanged:
            continue
        has_object = then in cues.owning or (len(then) > _SHORT and then.endswith("s"))
        if leader in cues.subjects or (has_object and leader not in barred):
            return True
    return False


def _way_behind(leaders: Sequence[str], cues: Cues) -> Direction:
    """The way a verb in the past points behind a few words: "will have left", "will be formally held", "would have"."""
    if leaders and leaders[-1].endswith(cues.adverb_suffixes) and _takes_tense("".join(leaders[-2:-1]), cues):
        return last_cue(leaders[:-1], cues) or Direction.BARE
    pair = " ".join(leaders[-2:])
    if pair in cues.blank or " ".join(leaders) in cues.blank:
        return Direction.BARE
    return Direction.FORWARD if pair in cues.ahead_of_participle else Direction.BACK


def _takes_tense(word: str, cues: Cues) -> bool:
    """Whether the verb behind a word tells no tense: "is held", "could hit"."""
    return word in cues.passive or word in cues.modals


_BYGONE = 4
"""Words before a cue in which "had" puts it back: "had been scheduled to expire"."""


def _is_plural(word: str, cues: Cues) -> bool:
    return len(word) > _SHORT and word.endswith("s") and word not in cues.no_plurals and word.isalpha()


_SHORT = 3


@functools.lru_cache(maxsize=1 << 14)
def is_future(word: str, cues: Cues) -> bool:
    """Whether a word ends like a verb in the future."""
    return bool(cues.future_suffixes) and word.endswith(cues.future_suffixes) and word not in cues.not_future


@functools.lru_cache(maxsize=1 << 14)
def is_past(word: str, cues: Cues) -> bool:
    """Whether a word is a verb in the past, or ends like one."""
    return word in cues.past or (
        word.endswith(cues.past_suffixes)
        and len(word) > 4
        and word not in cues.not_past
        and not word.endswith(cues.not_past_suffixes)
    )


def was_to_come(words: Sequence[str], cues: Cues) -> bool:
    """Whether a verb tells what was then to come: "would open", "se abriría"."""
    if not cues.then_ahead.isdisjoint(words):
        return True
    ends = cues.then_ahead_suffixes
    return bool(ends) and any(word.endswith(ends) and word not in cues.not_future for word in words)


@functools.lru_cache(maxsize=1 << 14)
def _may_tell(word: str, cues: Cues) -> bool:
    """Whether a word can be a cue, or end a pair that is one; most words of a text are neither."""
    suffixes = cues.past_suffixes + cues.future_suffixes
    return word in last_words(
        cues.future, cues.blank, cues.past, cues.standing, cues.putting, cues.plural_present
    ) or word.endswith(suffixes)


@functools.cache
def last_words(*cues: frozenset[str]) -> frozenset[str]:
    """The last words of all cues."""
    return frozenset(cue.split()[-1] for some in cues for cue in some)


@functools.cache
def first_words(cues: frozenset[str]) -> frozenset[str]:
    """The first words of all cues."""
    return frozenset(cue.split()[0] for cue in cues)
