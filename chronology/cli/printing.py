"""What commands share in telling their results: counted words, short lists, files that appear whole."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["LISTED", "first", "output", "several"]

LISTED = 20
"""Warnings, and records set aside, that a summary names; the rest it counts."""


def first(items: Sequence[object]) -> Iterator[str]:
    """The first of them, and how many more there are."""
    yield from map(str, items[:LISTED])
    if len(items) > LISTED:
        yield f"and {len(items) - LISTED:,} more"


def several(number: int, one: str, many: str | None = None) -> str:
    """The number and the noun in its form; ``many`` where it isn't the singular with an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


@contextlib.contextmanager
def output(path: str | None) -> Iterator[IO[str]]:
    """Standard output, or a file that appears once it is whole; devices and pipes are written as they are."""
    if path is None:
        yield sys.stdout
        return
    from chronology.replacing import replacing

    target = Path(path)
    is_device = target.exists() and not target.is_file() and not target.is_dir()
    with (
        contextlib.nullcontext(target) if is_device else replacing(target) as place,
        place.open("w", encoding="utf-8", newline="\n") as stream,
    ):
        yield stream
