"""Every sentence of our own corpus: the references found are those written there, and no others."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve
from chronology.resolver.rules import known_languages

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

    from chronology.resolver.mention import Mention

CASES: dict[str, list[dict[str, Any]]] = {
    file.stem: [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for file in sorted(Path(__file__).parent.glob("*.jsonl"))
}
LEAST, OF_OTHERS = {"en": (600, 140), "es": (200, 50)}, (150, 45)
"""Cases with references, and silent ones."""


def position(text: str, timex: dict[str, Any]) -> tuple[int, int]:
    start = -1
    for _ in range(timex.get("nth", 1)):
        start = text.index(timex["quote"], start + 1)
    return start, start + len(timex["quote"])


def moment(text: str | None) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(text)


def expected(case: dict[str, Any]) -> list[dict[str, Any]]:
    """What the case states of each reference, in the form of ``stated``."""
    wanted = []
    for timex in case["timexes"]:
        said = {"span": position(case["text"], timex), **timex}
        said.pop("nth", None)
        wanted.append(said | {end: moment(timex[end]) for end in ("begin", "end") if end in timex})
    return wanted


def stated(mention: Mention, keys: tuple[str, ...]) -> dict[str, Any]:
    interval = mention.interval
    everything = {
        "span": (mention.start, mention.end),
        "quote": mention.text,
        "type": mention.timex_type.value,
        "value": mention.value,
        "mod": mention.mod,
        "begin": None if interval is None else interval.begin,
        "end": None if interval is None else interval.end,
    }
    return {key: everything[key] for key in keys}


def parameter(lang: str, case: dict[str, Any]) -> ParameterSet:
    """The case under its id; one that says why it is still open must fail, else it is open no more."""
    marks = pytest.mark.xfail(reason=case["open"]) if "open" in case else ()
    return pytest.param(lang, case, id=f"{lang}-{case['id']}", marks=marks)


@pytest.mark.parametrize(
    ("lang", "case"), [parameter(lang, case) for lang in known_languages() for case in CASES.get(lang, ())]
)
def test_finds_what_a_careful_reader_would(lang: str, case: dict[str, Any]) -> None:
    published = None if case["published"] is None else parse_date(case["published"])
    mentions = resolve(case["text"], published=published, lang=lang)
    wanted = expected(case)
    shared = ("span", "quote", "type", "value")
    keys = [tuple(said) for said in wanted] + [shared] * len(mentions)
    got = [stated(mention, key) for mention, key in zip(mentions, keys, strict=False)]
    assert got == wanted


def test_every_language_has_sentences_and_every_sentence_a_language() -> None:
    assert set(CASES) == set(known_languages())


@pytest.mark.parametrize("lang", CASES)
def test_ids_and_texts_are_unique(lang: str) -> None:
    for field in ("id", "text"):
        twice = [name for name, count in Counter(case[field] for case in CASES[lang]).items() if count > 1]
        assert not twice


@pytest.mark.parametrize("lang", CASES)
def test_every_quote_stands_in_its_text(lang: str) -> None:
    for case in CASES[lang]:
        places = [position(case["text"], timex) for timex in case["timexes"]]
        assert places == sorted(places), case["id"]


@pytest.mark.parametrize("lang", CASES)
def test_corpus_is_large_enough(lang: str) -> None:
    negatives = sum(not case["timexes"] for case in CASES[lang])
    least, least_negatives = LEAST.get(lang, OF_OTHERS)
    assert len(CASES[lang]) - negatives >= least
    assert negatives >= least_negatives
