"""One clause of a sentence, as token ranges: who, and what they did."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["NOTHING", "QUESTIONS", "Clause", "Span"]


class Span(NamedTuple):
    """Token indices ``[first, stop)``."""

    first: int
    stop: int

    def __bool__(self) -> bool:
        return self.stop > self.first


class Clause(NamedTuple):
    """Who, and what they did; ``is_borrowed`` where the subject stands in another clause."""

    subject: Span
    predicate: Span
    opener: str
    """The subordinator before the clause, "" where there is none."""
    is_borrowed: bool = False
    is_inverted: bool = False
    """Whether the predicate holds the subject, or has none: "murió Chávez", "se firmó un acuerdo"."""
    object: Span = Span(0, 0)
    """What the verb of a relative clause acts on: "the sanctions that Washington imposed"."""


NOTHING = Span(0, 0)
QUESTIONS = frozenset({"how", "why", "what", "whatever"})
"""Openers of clauses that tell no event."""
