"""The corpus and the rules' own examples leave nothing untried: every rule reads, every policy is held to its word."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from chronology.resolver import recognize as recognizing
from chronology.resolver import rules
from chronology.resolver.grammar import Grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES: dict[str, list[dict[str, Any]]] = {
    file.stem: [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for file in sorted(Path(__file__).parent.glob("*.jsonl"))
}
POLICIES = Path(__file__).resolve().parents[2] / "docs" / "policies.md"


@pytest.fixture
def read_by(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The names of the rules that read something, also inside a larger phrase, with nothing remembered."""
    names: set[str] = set()
    phrase_item = Grammar._phrase_item

    def spy(self: Grammar, said: Any, rule: rules.Rule, here: Any) -> Any:
        names.add(rule.name)
        return phrase_item(self, said, rule, here)

    monkeypatch.setattr(Grammar, "_phrase_item", spy)
    recognizing._reader.cache_clear()
    yield names
    recognizing._reader.cache_clear()


@pytest.mark.parametrize("lang", CASES)
def test_every_rule_reads_a_sentence_of_the_corpus_or_an_example_of_its_own(
    lang: str, read_by: set[str]
) -> None:
    all_rules = [rule for stage in rules.pack(lang).stages for rule in stage]
    for text in [case["text"] for case in CASES[lang]] + [text for rule in all_rules for text in rule.says]:
        recognizing.recognize(text, lang)
    assert {rule.name for rule in all_rules} - read_by == set()


def test_every_policy_has_a_sentence() -> None:
    named = re.findall(r"^\| ([a-z-]+/[a-z-]+) \|", POLICIES.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(named) == len(set(named)) > 30
    assert set(named) - {case["policy"] for case in CASES["en"]} == set()


@pytest.mark.parametrize("lang", CASES)
def test_most_references_state_their_interval(lang: str) -> None:
    dated = [case for case in CASES[lang] if case["timexes"]]
    stating = [case for case in dated if all({"begin", "end"} <= t.keys() for t in case["timexes"])]
    assert len(stating) >= 0.85 * len(dated)
