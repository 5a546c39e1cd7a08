"""Finds what phrases a text holds and what each one says. Knows no calendar and no anchor."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.resolver import guard, rules
from chronology.resolver.grammar import Alphabet, Grammar
from chronology.resolver.scan import Scanner

if TYPE_CHECKING:
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Pack

__all__ = ["recognize"]


@dataclass(frozen=True, slots=True)
class _Reader:
    scanner: Scanner
    grammar: Grammar


@functools.cache
def _reader(lang: str) -> _Reader:
    pack: Pack = rules.pack(lang)
    alphabet = Alphabet()
    scanner = Scanner(pack, alphabet)
    return _Reader(scanner, Grammar(pack, alphabet))


def recognize(text: str, lang: str) -> list[Phrase]:
    """Every temporal phrase in ``text``, left to right, none overlapping another.

    Where two phrases could start at one place the longer wins; of equal ones, the earlier rule.
    """
    reader = _reader(lang)
    return [
        phrase for items in reader.scanner.candidates(text) for phrase in reader.grammar.read(items, text) if phrase.alone
    ]
