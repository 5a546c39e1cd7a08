"""One annotated or predicted reference, and a document that holds some."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Page", "Timex"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A reference at ``[start, end)`` of its text.

    In gold a ``None`` type or value isn't judged. ``begin`` and ``end_excl`` are ISO moments.
    """

    start: int
    end: int
    type: str | None = None
    value: str | None = None
    begin: str | None = None
    end_excl: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its gold references; ``published`` is an ISO date or moment."""

    id: str
    text: str
    published: str | None
    gold: tuple[Timex, ...] = ()
    lang: str = "en"
