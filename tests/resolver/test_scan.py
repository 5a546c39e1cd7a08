"""Words of any script are found whole, and never inside another word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.resolver import rules, scan
from chronology.resolver.grammar import Alphabet
from chronology.resolver.recognize import _Reader
from chronology.resolver.scan import Scanner
from chronology.resolver.words import word_classes


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


@pytest.mark.parametrize(
    ("text", "run"),
    [
        (", on Friday that the trade", "Friday that"),
        ("And so, three years ago, as it is", "three years ago"),
        ("So on Friday at 3p.m. until they left", "Friday at 3p.m."),
        ("It was May to September, or", "May to September"),
        ("Of the long term, and", "the long term"),
    ],
)
def test_a_run_begins_and_ends_where_a_date_can(text: str, run: str) -> None:
    english = Scanner(rules.pack("en"), Alphabet())
    assert [text[start:end] for start, end in english.runs(text)] == [run]


def whole_runs(lang: str) -> _Reader:
    """A reader whose runs begin and end with any word that the language knows."""
    pack = rules.pack(lang)
    every = frozenset().union(*word_classes(pack).values())
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(scan, "_edges", lambda _: (every, every))
        return _Reader(pack)


READERS = {lang: (_Reader(rules.pack(lang)), whole_runs(lang)) for lang in rules.known_languages()}


@pytest.mark.parametrize("lang", READERS)
@given(data=st.data())
def test_words_outside_a_run_belong_to_no_date(lang: str, data: st.DataObject) -> None:
    pack = rules.pack(lang)
    says = [phrase for stage in pack.stages for rule in stage for phrase in rule.says]
    known = st.sampled_from([*word_classes(pack), *pack.number_words])
    others = st.sampled_from([",", ".", "—", "(", "unheard-of", "12", "1999", "5:30", "21st", "20-го"])
    text = " ".join(data.draw(st.lists(st.sampled_from(says) | known | others, min_size=1, max_size=7)))
    reader, patient = READERS[lang]
    assert reader.read(text) == patient.read(text)
