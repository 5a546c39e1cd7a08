"""Follows all patterns of a stage through a shape at once.

The automaton of the patterns' elements (Glushkov's) is made deterministic step by step, as the shapes
of the texts ask for it: what no text says is never worked out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.resolver.pattern import Choice, Element, Many, Maybe, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.pattern import Pattern

__all__ = ["Automaton", "State"]


class State(dict[str, "State | None"]):
    """Where the patterns can stand: each code to the state after it, ``None`` where no pattern goes on."""

    __slots__ = ("_next", "_states", "fitting")

    def __init__(self, states: _States, fitting: frozenset[int], following: frozenset[int]) -> None:
        self._states = states
        self._next = following
        self.fitting = fitting
        """The patterns, by number, that may end here."""

    def __missing__(self, code: str) -> State | None:
        found = self[code] = self._states.after(self._next, code)
        return found


class Automaton:
    """The patterns of one stage."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        elements = _Elements()
        self._start = _States(elements, [elements.add(pattern) for pattern in patterns]).start

    def after(self, code: str) -> State | None:
        """Where the patterns stand that begin with a code; ``None`` where none does."""
        return self._start[code]

    def reaches(self, shape: str) -> list[tuple[int, int]]:
        """Where a pattern fits: each such place, with how far the patterns that begin there look into the shape."""
        found: list[tuple[int, int]] = []
        start, last = self._start, len(shape)
        for at in range(last):
            state = start[shape[at]]
            if state is None:
                continue
            end, fits = at + 1, bool(state.fitting)
            while end < last and (state := state[shape[end]]) is not None:
                end += 1
                fits = fits or bool(state.fitting)
            if fits:
                found.append((at, end))
        return found

    def fitting(self, shape: str) -> list[int]:
        """The numbers of the patterns that fit the beginning of the shape."""
        found: set[int] = set()
        state = self._start
        for code in shape:
            after = state[code]
            if after is None:
                break
            state = after
            found |= state.fitting
        return sorted(found)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What part of a pattern can begin and end with, by the numbers of its elements."""

    may_be_empty: bool
    first: frozenset[int]
    last: frozenset[int]


_NOTHING = _Piece(may_be_empty=True, first=frozenset(), last=frozenset())


class _Elements:
    """Every element of the patterns, by number, with those that may follow it."""

    def __init__(self) -> None:
        self.codes: list[frozenset[str]] = []
        self.following: list[frozenset[int]] = []

    def add(self, pattern: Pattern) -> _Piece:
        """Number the pattern's elements, and note which may follow which."""
        match pattern:
            case Element(codes):
                here = frozenset({len(self.codes)})
                self.codes.append(codes)
                self.following.append(frozenset())
                return _Piece(may_be_empty=False, first=here, last=here)
            case Row(parts):
                piece = _NOTHING
                for part in parts:
                    piece = self._joined(piece, self.add(part))
                return piece
            case Choice(branches):
                pieces = [self.add(branch) for branch in branches]
                return _Piece(
                    any(piece.may_be_empty for piece in pieces),
                    frozenset().union(*(piece.first for piece in pieces)),
                    frozenset().union(*(piece.last for piece in pieces)),
                )
            case Maybe(inner):
                piece = self.add(inner)
                return _Piece(may_be_empty=True, first=piece.first, last=piece.last)
            case Many(inner):
                piece = self.add(inner)
                self._joined(piece, piece)
                return _Piece(may_be_empty=True, first=piece.first, last=piece.last)

    def _joined(self, left: _Piece, right: _Piece) -> _Piece:
        for number in left.last:
            self.following[number] |= right.first
        return _Piece(
            left.may_be_empty and right.may_be_empty,
            left.first | right.first if left.may_be_empty else left.first,
            left.last | right.last if right.may_be_empty else right.last,
        )


class _States:
    """The states reached so far; elements reached together are one state."""

    def __init__(self, elements: _Elements, patterns: Sequence[_Piece]) -> None:
        self._elements = elements
        self._pattern_of = {last: number for number, piece in enumerate(patterns) for last in piece.last}
        self._known: dict[frozenset[int], State | None] = {frozenset(): None}
        self.start = State(self, frozenset(), frozenset().union(*(piece.first for piece in patterns)))

    def after(self, following: frozenset[int], code: str) -> State | None:
        """The state in which all elements that may follow have taken ``code``."""
        codes = self._elements.codes
        reached = frozenset(number for number in following if code in codes[number])
        if reached not in self._known:
            self._known[reached] = State(
                self,
                frozenset(self._pattern_of[number] for number in reached if number in self._pattern_of),
                frozenset().union(*(self._elements.following[number] for number in reached)),
            )
        return self._known[reached]
