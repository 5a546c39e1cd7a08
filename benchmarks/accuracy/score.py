"""The measures of TempEval-3, task A, counted over all documents before dividing.

Spans that overlap are paired one to one, from left to right. ``strict`` asks for the same span, ``relaxed``
for an overlap; type F1 and value F1 are relaxed F1 times the share of pairs with the right type or value, as
UzZaman et al. (2013) define them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.accuracy.timex import Timex

__all__ = ["Alignment", "Scores", "Tally", "align"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which gold reference was met by which predicted one."""

    pairs: tuple[tuple[Timex, Timex], ...]
    missed: tuple[Timex, ...]
    spurious: tuple[Timex, ...]


def align(gold: Sequence[Timex], found: Sequence[Timex]) -> Alignment:
    """Pair overlapping spans, each used once, in the order in which the overlaps begin."""
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    pairs = []
    for g, f in sorted(_overlaps(gold, found), key=lambda pair: _place(gold[pair[0]], found[pair[1]])):
        if g in free_gold and f in free_found:
            free_gold.remove(g)
            free_found.remove(f)
            pairs.append((gold[g], found[f]))
    return Alignment(
        tuple(pairs),
        tuple(gold[g] for g in sorted(free_gold)),
        tuple(found[f] for f in sorted(free_found)),
    )


def _overlaps(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterable[tuple[int, int]]:
    return (
        (g, f)
        for g, wanted in enumerate(gold)
        for f, got in enumerate(found)
        if max(wanted.start, got.start) < min(wanted.end, got.end)
    )


def _place(wanted: Timex, got: Timex) -> tuple[int, int, int]:
    return max(wanted.start, got.start), wanted.start, got.start


@dataclass(frozen=True, slots=True)
class Scores:
    """Five F1 figures in per cent; type and value are ``None`` where nothing was judged."""

    strict: float
    relaxed: float
    type: float | None
    value: float | None
    strict_value: float | None


@dataclass(slots=True)
class Tally:
    """Counts that add up over documents; the only mutable value here."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    judged: dict[str, int] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)

    def add(self, alignment: Alignment) -> None:
        """Count one document in."""
        self.gold += len(alignment.pairs) + len(alignment.missed)
        self.found += len(alignment.pairs) + len(alignment.spurious)
        self.relaxed += len(alignment.pairs)
        for wanted, got in alignment.pairs:
            exact = (wanted.start, wanted.end) == (got.start, got.end)
            self.strict += exact
            self._judge("type", wanted.type, got.type)
            self._judge("value", wanted.value, got.value)
            if exact:
                self._judge("strict value", wanted.value, got.value)

    def _judge(self, what: str, wanted: str | None, got: str | None) -> None:
        if wanted is not None:
            self.judged[what] = self.judged.get(what, 0) + 1
            self.right[what] = self.right.get(what, 0) + (wanted == got)

    def scores(self) -> Scores:
        """The figures so far, 0 to 100."""
        strict, relaxed = self._f1(self.strict), self._f1(self.relaxed)
        return Scores(
            strict,
            relaxed,
            self._share("type", relaxed),
            self._share("value", relaxed),
            self._share("strict value", strict),
        )

    def _f1(self, pairs: int) -> float:
        total = self.gold + self.found
        return 200 * pairs / total if total else 0.0

    def _share(self, what: str, f1: float) -> float | None:
        judged = self.judged.get(what, 0)
        return f1 * self.right[what] / judged if judged else None
