"""Rows for boxes that must not overlap, and room for as many labels as fit."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Box", "pack", "pack_within", "reserve"]


@dataclass(frozen=True, slots=True)
class Box:
    """A mark from ``left`` to ``right``, pixels, and the label it would like: its width and its weight."""

    left: float
    right: float
    label_width: float
    weight: float
    rivals: str = ""
    """A name that the claims of one event share: no two of them stand in a row, for they exclude each other."""


def pack(boxes: Sequence[Box], gap: float = 2.0) -> list[int]:
    """The row of each box, 0 first: first fit by left edge, which needs the fewest rows there can be."""
    rows = [0] * len(boxes)
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    claimed: list[set[str]] = []
    for i in sorted(range(len(boxes)), key=lambda i: (boxes[i].left, i)):
        while busy and busy[0][0] + gap <= boxes[i].left:
            heapq.heappush(free, heapq.heappop(busy)[1])
        rows[i] = row = _row_without(boxes[i].rivals, free, claimed)
        if boxes[i].rivals:
            claimed[row].add(boxes[i].rivals)
        heapq.heappush(busy, (boxes[i].right, row))
    return rows


def _row_without(rivals: str, free: list[int], claimed: list[set[str]]) -> int:
    """Takes the first free row that holds no rival out of the heap; a new one if there is none."""
    passed = []
    while free and rivals in claimed[free[0]]:
        passed.append(heapq.heappop(free))
    row = heapq.heappop(free) if free else len(claimed)
    if row == len(claimed):
        claimed.append(set())
    for other in passed:
        heapq.heappush(free, other)
    return row


def pack_within(boxes: Sequence[Box], most: int, gap: float = 2.0) -> list[int | None]:
    """The row of each box, at most ``most`` rows: the weightiest get one, ``None`` for those left.

    One row more where that holds them all: those left would take as much room.
    """
    rows: list[int | None] = list(pack(boxes, gap))
    if max((row for row in rows if row is not None), default=0) <= most:
        return rows
    taken: list[list[Box]] = [[] for _ in range(most)]
    for i in sorted(range(len(boxes)), key=lambda i: (-boxes[i].weight, i)):
        row = next((r for r in range(most) if _is_free(boxes[i], taken[r], gap)), None)
        rows[i] = row
        if row is not None:
            taken[row].append(boxes[i])
    return rows


def _is_free(box: Box, taken: Sequence[Box], gap: float) -> bool:
    return all(
        (box.left >= other.right + gap or other.left >= box.right + gap)
        and (not box.rivals or box.rivals != other.rivals)
        for other in taken
    )


def reserve(boxes: Sequence[Box], width: float, most: int) -> list[Box]:
    """The boxes with the room that the ``most`` weightiest labels need; a label past ``width`` gets none.

    A mark too near the right edge has its label on its left.
    """
    ranked = sorted(range(len(boxes)), key=lambda i: (-boxes[i].weight, i))
    chosen = set(ranked[:most])
    return [_with_label(box, width) if i in chosen else box for i, box in enumerate(boxes)]


def _with_label(box: Box, width: float) -> Box:
    if box.right + box.label_width <= width:
        return replace(box, right=box.right + box.label_width)
    if box.left - box.label_width >= 0:
        return replace(box, left=box.left - box.label_width)
    return box
