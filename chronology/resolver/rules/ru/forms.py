"""Russian declension: the forms of nouns and adjectives, from a stem and the endings of its class."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "HARD",
    "HARD_PLURAL",
    "MIXED",
    "MIXED_PLURAL",
    "SOFT",
    "SOFT_PLURAL",
    "STRESSED",
    "forms",
    "inflected",
]

T = TypeVar("T")

HARD = "ый ая ое ого ой ому ую ым ом"
"""Endings of an adjective in the singular: "первый"."""
STRESSED = "ой ая ое ого ому ую ым ом"
"""The same with the stress on the ending: "второй"."""
SOFT = "ий яя ее его ей ему юю им ем"
"""The same after a soft consonant: "последний"."""
MIXED = "ий ая ее ого его ой ей ому ему ую им ом ем"
"""The same after a hissing or a throaty consonant: "следующий"."""
HARD_PLURAL = "ые ых ым ыми"
SOFT_PLURAL = MIXED_PLURAL = "ие их им ими"


def forms(*written: str) -> tuple[str, ...]:
    """Every form written as "stem ending ending" ("-" for no ending), each also with е for ё.

    >>> forms("недел я и ю ей")
    ('неделя', 'недели', 'неделю', 'неделей')
    """
    found: dict[str, None] = {}
    for line in written:
        stem, *endings = line.split()
        for form in [stem + ("" if ending == "-" else ending) for ending in endings] or [stem]:
            found[form] = None
            found[form.replace("ё", "е")] = None
    return tuple(found)


def inflected(table: Mapping[str, T]) -> dict[str, T]:
    """Every form of the words of a table, each with its meaning."""
    return {form: meaning for line, meaning in table.items() for form in forms(line)}
