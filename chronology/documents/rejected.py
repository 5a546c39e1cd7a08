"""What was set aside while reading, and why: a value to count and show, so that nothing is lost silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from chronology.errors import MalformedDocument

__all__ = ["Rejected"]


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input, or one record of it, that gave no document; its neighbours go through.

    >>> str(Rejected("news.jsonl", 7, "no text"))
    'news.jsonl:7: no text'
    """

    where: str
    """The file, as the user named it."""
    line: int | None
    """The line, row or number of the record, 1-based; ``None`` where the whole file is meant."""
    reason: str

    @classmethod
    def because(cls, error: MalformedDocument) -> Self:
        """The same finding as a value."""
        return cls(error.where, error.line, error.reason)

    @property
    def place(self) -> str:
        """File, and line where one is meant, as it can be printed: names of files may be no text."""
        where = self.where.encode("utf-8", "replace").decode()
        return where if self.line is None else f"{where}:{self.line}"

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"
