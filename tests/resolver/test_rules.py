"""Every rule proves itself: its own examples are its tests."""

from __future__ import annotations

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve
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
def test_reading_is_the_same_twice(lang: str) -> None:
    text = "They met on Saturday, two days after the talks of 3 May 2019."
    assert recognize(text, lang) == recognize(text, lang)
