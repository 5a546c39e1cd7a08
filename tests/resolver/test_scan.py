"""Words of any script are found whole, and never inside another word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronology.resolver import rules
from chronology.resolver.grammar import Alphabet
from chronology.resolver.scan import Scanner


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    months = {"мая": 5, "марта": 3, "año": 1, "época": 2, "mié": 4, "ελ": 6}
    pack = rules.pack("en")
    return Scanner(replace(pack, lexicon={**pack.lexicon, "month": months}), Alphabet())


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Это было 5 мая.", ["5 мая"]),
        ("Прямая линия", []),
        ("маятник", []),
        ("Прямая 5 мая", ["5 мая"]),
        ("5 мая маятник", ["5 мая"]),
        ("МАЯ", ["МАЯ"]),
        ("5 марта—мая", ["5 марта—мая"]),
        ("un año, una época", ["año", "época"]),
        ("el mié y el miércoles", ["mié"]),
        ("bañaño", []),
        ("στο ελ 2019", ["ελ 2019"]),
        ("ένα βελ", []),
    ],
)
def test_runs_hold_whole_words(scanner: Scanner, text: str, runs: list[str]) -> None:
    assert [text[start:end].strip(" .,") for start, end in scanner.runs(text)] == runs
