"""Every rule proves itself: its own examples are its tests."""

from __future__ import annotations

import functools
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.intervals import parse_date
from chronology.resolver import resolve
from chronology.resolver.holidays import HOLIDAYS
from chronology.resolver.recognize import recognize
from chronology.resolver.rules import Pack, Rule, known_languages, pack

PUBLISHED = parse_date("2024-01-17")  # a Wednesday
RULES = [(p, rule) for p in map(pack, known_languages()) for stage in p.stages for rule in stage]


@pytest.mark.parametrize(
    ("pack", "rule", "phrase", "value"),
    [
        pytest.param(p, rule, phrase, value, id=f"{rule.name}:{phrase}")
        for p, rule in RULES
        for phrase, value in rule.says.items()
    ],
)
def test_says(pack: Pack, rule: Rule, phrase: str, value: str | None) -> None:
    mentions = resolve(phrase, published=PUBLISHED, lang=pack.lang)
    assert mentions, "nothing is found"
    if value is not None:
        assert mentions[0].value == value


@pytest.mark.parametrize(
    ("pack", "rule", "phrase"),
    [
        pytest.param(p, rule, phrase, id=f"{rule.name}:{phrase}")
        for p, rule in RULES
        for phrase in rule.silent
    ],
)
def test_silent(pack: Pack, rule: Rule, phrase: str) -> None:
    statuses = {m.rule: m.status for m in resolve(phrase, published=PUBLISHED, lang=pack.lang)}
    assert statuses.get(rule.name, "unresolved") == "unresolved"


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=lambda x: getattr(x, "name", ""))
def test_a_rule_brings_an_example_unless_it_only_serves_others(pack: Pack, rule: Rule) -> None:
    assert rule.name.startswith(f"{pack.lang}/")
    assert rule.says or not rule.alone


def test_names_are_unique() -> None:
    names = [rule.name for _, rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("lang", known_languages())
def test_every_holiday_named_has_a_day(lang: str) -> None:
    assert set(pack(lang).lexicon.get("holiday", {}).values()) <= HOLIDAYS.keys()


@pytest.mark.parametrize("lang", known_languages())
def test_reading_is_the_same_twice(lang: str) -> None:
    text = "They met on Saturday, two days after the talks of 3 May 2019."
    assert recognize(text, lang) == recognize(text, lang)


@functools.cache
def phrases_of(lang: str) -> list[str]:
    """The language's words, and its rules' examples, which weigh more."""
    words = [word for known in pack(lang).lexicon.values() for word in known]
    examples = [text for p, rule in RULES if p.lang == lang for text in (*rule.says, *rule.silent)]
    return [
        *words,
        *pack(lang).number_words,
        *examples,
        *"5 31 1998 15.30 2007-08 , ( ) - « 0 '98 1.000".split(),
    ]


@pytest.mark.parametrize("lang", known_languages())
@given(data=st.data())
def test_no_row_of_its_own_words_breaks_a_language(lang: str, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(phrases_of(lang)), min_size=1, max_size=7)))
    for published in (PUBLISHED, parse_date("2024-01"), None):
        mentions = resolve(text, published=published, lang=lang)
        assert all(text[m.start : m.end] == m.text for m in mentions)
        assert all(one.end <= other.start for one, other in itertools.pairwise(mentions))
