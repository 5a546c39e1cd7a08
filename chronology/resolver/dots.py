"""Tells whether two numbers with a dot between are a time of day or a day and its month: "13.10"."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Calendar, Clock, Expression
from chronology.resolver.layout import opens_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase

__all__ = ["STAMP", "with_dots"]

STAMP = "it opens its line, where a live report has the time and a chronicle the day"
"""The note of such a pair; it is a reference only where the other lines tell which."""
_PAIR = re.compile(r"(\d{2})\.(\d{2})")
_ENDS = re.compile(r"[^\s\d][.!?…»]\Z")
_LEAST = 2
"""Lines that must open alike."""


class _Kind(enum.Enum):
    TIME = "time"
    DAY = "day"


def with_dots(phrases: Sequence[Phrase], text: str) -> list[Phrase]:
    """The phrases, where a pair that could be either is what the text's other pairs are.

    A stamp of which nothing tells what it is gives no reference, and one within a sentence keeps its reading.
    """
    pairs = [phrase for phrase in phrases if text[phrase.end - 3 : phrase.end - 2] == "."]
    if not any(_readings(phrase, text) for phrase in pairs):
        return list(phrases)
    of_lines = _kind_of_lines([one for one in phrases if opens_line(text, one.start)], text)
    inside = _only([_told(phrase, text) for phrase in pairs if phrase.note != STAMP])
    found = (
        _as(phrase, of_lines or inside, text) if phrase.note == STAMP else _turned(phrase, inside, text)
        for phrase in phrases
    )
    return [phrase for phrase in found if phrase is not None]


def _readings(phrase: Phrase, text: str) -> dict[_Kind, Expression]:
    """What a pair can say; nothing, if the phrase is none."""
    pair = _PAIR.fullmatch(text, phrase.start, phrase.end)
    if pair is None:
        return {}
    first, last = int(pair[1]), int(pair[2])
    found: dict[_Kind, Expression] = {}
    if first < 24 and last < 60:
        found[_Kind.TIME] = Clock(first, last)
    if 1 <= first <= 31 and 1 <= last <= 12:
        found[_Kind.DAY] = Calendar(month=last, day=first)
    return found


def _told(phrase: Phrase, text: str) -> _Kind | None:
    """What a pair is, where it can be but one."""
    readings = _readings(phrase, text)
    return next(iter(readings)) if len(readings) == 1 else None


def _only(kinds: Sequence[_Kind | None]) -> _Kind | None:
    """The kind that all agree on who know one."""
    known = {kind for kind in kinds if kind is not None}
    return known.pop() if len(known) == 1 else None


def _kind_of_lines(openers: Sequence[Phrase], text: str) -> _Kind | None:
    """What the references that open lines are; days, where all stamps are of one month."""
    if len(openers) < _LEAST:
        return None
    stamps = [one for one in openers if one.note == STAMP]
    told = _only([_told(one, text) if one.note == STAMP else _written_out(one) for one in openers])
    months = {text[one.end - 2 : one.end] for one in stamps}
    is_known = any(_told(one, text) for one in stamps) or len(stamps) < len(openers)
    return told if told or is_known or len(months) > 1 else _Kind.DAY


def _written_out(phrase: Phrase) -> _Kind | None:
    match phrase.says:
        case Clock(day=None):
            return _Kind.TIME
        case Calendar(month=int(), day=int()):
            return _Kind.DAY
        case _:
            return None


def _as(phrase: Phrase, kind: _Kind | None, text: str) -> Phrase | None:
    """A stamp read as its lines are; ``None`` where that is unknown, or where no sentence follows it."""
    says = None if kind is None else _readings(phrase, text).get(kind)
    return None if says is None or not _goes_on(text, phrase.end) else phrase._replace(says=says, note=None)


def _goes_on(text: str, end: int) -> bool:
    """Whether a sentence follows on the line, not the name or the amount of a table."""
    stop = text.find("\n", end)
    line = text[end : len(text) if stop < 0 else stop]
    return _ENDS.search(line) is not None or any(_is_small(word[:2]) for word in line.split())


def _is_small(letters: str) -> bool:
    return len(letters) > 1 and letters.isalpha() and letters.islower()


def _turned(phrase: Phrase, kind: _Kind | None, text: str) -> Phrase:
    """A pair within a sentence, a day where the text's other pairs are days: "до 13.10 … до 25.10"."""
    readings = _readings(phrase, text) if kind is _Kind.DAY else {}
    is_both = len(readings) > 1 and isinstance(phrase.says, Clock)
    return phrase._replace(says=readings[_Kind.DAY]) if is_both else phrase
