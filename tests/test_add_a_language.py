"""The French of docs/add-a-language.md is a pack that works, and its rules prove themselves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from chronology.intervals import parse_date
from chronology.resolver import Status, resolve
from chronology.resolver.rules import Pack

PAGE = Path(__file__).parents[1] / "docs" / "add-a-language.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
PUBLISHED = parse_date("2024-01-17")


@pytest.fixture(scope="module")
def names() -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(BLOCKS[0], found)
    return found


def test_its_sentences_are_read(names: dict[str, Any]) -> None:
    exec(BLOCKS[1], names)


def test_its_rules_prove_themselves(names: dict[str, Any]) -> None:
    pack = names["PACK"]
    assert isinstance(pack, Pack)
    for rule in (rule for stage in pack.stages for rule in stage):
        assert rule.says, rule.name
        for phrase, value in rule.says.items():
            assert resolve(phrase, published=PUBLISHED, lang=pack)[0].value == value, phrase
        for phrase in rule.silent:
            read = resolve(phrase, published=PUBLISHED, lang=pack)
            assert [m for m in read if m.rule == rule.name and m.status is Status.RESOLVED] == [], phrase


def test_the_places_it_names_are_there() -> None:
    root = PAGE.parents[1]
    for path in re.findall(
        r"`((?:chronology|tests|events|timeline)/[\w/]+\.(?:py|csv|json|jsonl))`", PAGE.read_text()
    ):
        if "fr" not in Path(path).stem and "/fr/" not in path:
            assert (root / path).exists() or (root / "chronology" / path).exists(), path
