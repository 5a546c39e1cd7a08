"""How a language writes the names of actors, and how it puts an office and its state together: data of its module."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["AS_WRITTEN", "Manner", "Naming", "Traps"]

_NEVER = re.compile(r"(?!)")
_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a language puts a title and its state together, and when that means the holder."""

    leads: re.Pattern[str] = _NEVER
    """What stands between a title and the state behind it."""
    owns: re.Pattern[str] = _NEVER
    """What stands between a state and the title behind it; a people needs no more than a space."""
    rank: re.Pattern[str] = _NEVER
    """How words begin that mean a mere rank, unless one of ``definite`` stands before them."""
    definite: frozenset[str] = _NO_WORDS
    not_held: re.Pattern[str] = _NEVER
    """Words before them by which nobody, or somebody else, holds the office."""
    elect: re.Pattern[str] = _NEVER
    """The same behind them."""


@dataclass(frozen=True, slots=True)
class Traps:
    """The words, in lower case, beside the name of a state by which it means no state, or one after all."""

    openers: frozenset[str] = _NO_WORDS
    """What opens a sentence before the name of a state that is also a given name: "In Jordan"."""
    titles: frozenset[str] = _NO_WORDS
    """What stands behind such a name and is no surname: "Israel President …"."""
    desks: frozenset[str] = _NO_WORDS
    """What stands behind the name of a place from which somebody reports."""
    in_language: frozenset[str] = _NO_WORDS
    """What stands before the name of a people that is that of its language: "in Spanish"."""
    ranks: frozenset[str] = _NO_WORDS
    """What stands before a surname and is nobody's given name: "President Kerry", "on Monday Kerry"."""
    places: frozenset[str] = _NO_WORDS
    """What stands before a place or time and a surname: "in Miami Kerry"."""
    shouted: frozenset[str] = _NO_WORDS
    """Names, as they are written, that mean nothing where all is in capitals: "US"."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a language writes the names of actors."""

    forms: Callable[[str], Iterable[str]] = lambda name: (name,)
    """A name of the tables in all its endings."""
    is_adjective: Callable[[str], bool] = lambda name: True
    """Whether the name of a people in the language's column of states can stand beside a noun."""
    surname_endings: tuple[str, ...] = ()
    """How names of peoples end that with a capital are surnames: Russian "Чехов"."""
    takes_english: bool = True
    """Whether names that have none in this language are written as in English; not where the script is another."""
    manner: Manner = Manner()
    traps: Traps = Traps()


AS_WRITTEN = Naming()
"""For a language of which nothing is known: names as the tables have them, and no offices."""
