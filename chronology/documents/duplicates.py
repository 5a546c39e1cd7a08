"""Near-identical texts: the copies of one wire story that many outlets print, cut and retitled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rensa import RMinHash, RMinHashLSH

__all__ = ["Copies"]

_WORD = re.compile(r"\w+")
_SHINGLE_WORDS = 3
_MIN_WORDS = 50
"""Briefs of a few lines are alike without being copies."""
_ALIKE = 0.5
"""The share of their three-word runs that copies have in common. Different articles on one event share under a
tenth; a copy without its last third shares 0.7 and one with a new lead 0.7 (medians over the articles in data/raw)."""
_PERMUTATIONS = 63
_BANDS = 21
"""Bands of three: 94 of 100 pairs that share half of their runs are compared."""
_SEED = 20190505


class Copies:
    """The texts seen so far that are no copies; it takes about 2.5 KB for each."""

    def __init__(self) -> None:
        self._firsts: list[tuple[str, RMinHash]] = []
        self._near: RMinHashLSH | None = None

    def first_of(self, text: str, doc_id: str) -> str | None:
        """The document seen before that ``text`` is a near-identical copy of; ``None`` where it is none."""
        words = _WORD.findall(text.lower())
        if len(words) < _MIN_WORDS:
            return None
        sketch = _sketch(words)
        near = self._likely(sketch)
        alike = [(first.jaccard(sketch), -i) for i in near if (first := self._firsts[i][1])]
        best = max(alike, default=(0.0, 0))
        if best[0] >= _ALIKE:
            return self._firsts[-best[1]][0]
        self._add(doc_id, sketch)
        return None

    def _likely(self, sketch: RMinHash) -> list[int]:
        return [] if self._near is None else self._near.query(sketch)

    def _add(self, doc_id: str, sketch: RMinHash) -> None:
        if self._near is None:
            from rensa import RMinHashLSH

            self._near = RMinHashLSH(_ALIKE, _PERMUTATIONS, _BANDS)
        self._near.insert(len(self._firsts), sketch)
        self._firsts.append((doc_id, sketch))


def _sketch(words: list[str]) -> RMinHash:
    from rensa import RMinHash

    sketch = RMinHash(_PERMUTATIONS, _SEED)
    sketch.update(list(map(" ".join, zip(*(words[i:] for i in range(_SHINGLE_WORDS)), strict=False))))
    return sketch
