"""A verb in company, whose type the words around it tell."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Phrase", "phrase"]


class Phrase(NamedTuple):
    """A verb whose company tells the type: one of ``objects`` after it, or one of ``subjects`` before it.

    ``opens``, where not empty, must hold the word right after the verb, "." where none follows; where it stands
    alone, it suffices.
    ``beside``, where not empty, must hold another word around the verb. Of a passive the subject counts as the
    object.
    """

    verbs: frozenset[str]
    objects: frozenset[str]
    event_type: str | None
    reach: int
    """How many words after the verb are looked at."""
    opens: frozenset[str]
    subjects: frozenset[str]
    beside: frozenset[str]
    only_negated: bool


def phrase(
    verbs: str,
    objects: str,
    event_type: str | None,
    reach: int = 9,
    opens: str = "",
    subjects: str = "",
    beside: str = "",
    *,
    only_negated: bool = False,
) -> Phrase:
    """The phrase, from words parted by blanks."""
    return Phrase(
        frozenset(verbs.split()),
        frozenset(objects.split()),
        event_type,
        reach,
        frozenset(opens.split()),
        frozenset(subjects.split()),
        frozenset(beside.split()),
        only_negated,
    )
