"""The smallest piece of a file that its reader can read by itself: a large file is cut between two of them."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Unit"]


class Unit(NamedTuple):
    """A line, a row, or a record of a crawl with what stands before the next one."""

    data: bytes
    """What the reader reads; of a line that is too long to be read, its begin."""
    size: int
    """Bytes that it takes in the stream."""
    n_numbers: int
    """How far the numbers of lines, rows or records go on in it."""
    may_hold: bool = True
    """Whether it gives an article, or a reason why there is none."""
    is_head: bool = False
    """Whether it stands above every piece, as a line of names does."""
