"""Near-identical texts: the copies of one wire story that many outlets print, cut and retitled.

A text is told by its sketch (MinHash over its three-word runs), and texts are compared where a band of their
sketches agrees. Each is compared to the firsts of its likes only, so links never form chains.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["SKETCH_BYTES", "firsts", "sketch"]

_WORD = re.compile(r"\w+")
_SHINGLE_WORDS = 3
_MIN_WORDS = 50
"""Briefs of a few lines are alike without being copies."""
_ALIKE = 0.5
"""The share of their three-word runs that copies have in common. Different articles on one event share under a
tenth; a copy without its last third shares 0.7 and one with a new lead 0.7 (medians over the articles in data/raw)."""
_PERMUTATIONS = 63
_ROWS = 3
"""21 bands of three: 94 of 100 pairs that share half of their runs are compared."""
_SEED = 20190505
_ROOM = 32
"""Texts kept under one band: more have it in common only by a phrase that stands in all of them."""

_DIGEST = struct.Struct(f"<{_PERMUTATIONS}I")
SKETCH_BYTES = _DIGEST.size


def sketch(text: str) -> bytes | None:
    """What the text is compared by, of ``SKETCH_BYTES``; ``None`` for a brief."""
    words = _WORD.findall(text.lower())
    if len(words) < _MIN_WORDS:
        return None
    from rensa import RMinHash

    made = RMinHash(_PERMUTATIONS, _SEED)
    made.update(list(map(" ".join, zip(*(words[i:] for i in range(_SHINGLE_WORDS)), strict=False))))
    return _DIGEST.pack(*made.digest())


def firsts(sketches: NDArray[np.uint32]) -> NDArray[np.int64]:
    """For each text, in the order of reading, which earlier one it is a near-identical copy of; -1 for none.

    ``sketches`` has one row a text. Time and memory (some 200 bytes a text) grow with their number.
    """
    import numpy as np

    found = np.full(len(sketches), -1, np.int64)
    bands = _Bands(sketches)
    for row in map(int, bands.shared):
        near = bands.kept_with(row)
        if len(near):
            alike = np.count_nonzero(sketches[near] == sketches[row], axis=1)
            if alike.max() >= _ALIKE * _PERMUTATIONS:
                found[row] = near[alike.argmax()]
                continue
        bands.keep(row)
    return found


class _Bands:
    """Which texts agree in a band: room for the firsts of each group of texts that do."""

    def __init__(self, sketches: NDArray[np.uint32]) -> None:
        import numpy as np

        rooms, groups = [np.zeros(1, np.int64)], []
        n_groups = 0
        for at in range(0, _PERMUTATIONS, _ROWS):
            _, group, counts = np.unique(
                _mixed(sketches[:, at : at + _ROWS]), return_inverse=True, return_counts=True
            )
            number = np.where(counts > 1, np.cumsum(counts > 1) - 1 + n_groups, -1)
            n_groups += int((counts > 1).sum())
            groups.append(number[group].astype(np.int32))
            rooms.append(np.minimum(counts[counts > 1], _ROOM))
        self._groups = np.stack(groups, axis=1)
        self._starts = np.cumsum(np.concatenate(rooms))
        self._ends = self._starts[:-1].copy()
        self._kept = np.zeros(int(self._starts[-1]), np.int32)
        self.shared = np.flatnonzero((self._groups >= 0).any(axis=1))
        """The texts that agree with another one in a band, in order."""

    def kept_with(self, row: int) -> NDArray[np.int32]:
        """The firsts that agree with it, in order."""
        import numpy as np

        groups = self._of(row)
        starts, ends = self._starts[groups], self._ends[groups]
        if not (starts < ends).any():
            return self._kept[:0]
        slices = [self._kept[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
        return np.unique(np.concatenate(slices))

    def keep(self, row: int) -> None:
        """Let later texts be compared to it."""
        groups = self._of(row)
        roomy = groups[self._ends[groups] < self._starts[groups + 1]]
        self._kept[self._ends[roomy]] = row
        self._ends[roomy] += 1

    def _of(self, row: int) -> NDArray[np.int32]:
        groups: NDArray[np.int32] = self._groups[row]
        return groups[groups >= 0]


def _mixed(band: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """The values of a band as one number; two bands with the same are compared in whole."""
    import numpy as np

    mixed = np.zeros(len(band), np.uint64)
    for column in band.T:
        mixed = (mixed ^ column) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return mixed
