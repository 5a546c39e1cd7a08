"""What belongs to one language stands in its own module: the engine asks no text for its language."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import chronology.events
from chronology.events.languages import ENGLISH, RUSSIAN, SPANISH, language_of
from chronology.events.naming import AS_WRITTEN
from chronology.events.tokens import WordClass

if TYPE_CHECKING:
    from chronology.events.language import Language

ROOM = Path(chronology.events.__file__).parent
CODES = {"en", "es", "ru"}


def asked(module: Path) -> list[int]:
    """The lines of a module that compare something with the code of a language."""
    compared = (
        node for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Compare)
    )
    return [
        node.lineno
        for node in compared
        if any(isinstance(part, ast.Constant) and part.value in CODES for part in ast.walk(node))
    ]


@pytest.mark.parametrize("module", sorted(ROOM.glob("*.py")), ids=lambda module: str(module.stem))
def test_the_engine_asks_for_no_language(module: Path) -> None:
    assert asked(module) == []


def test_a_language_without_rules_has_names_as_they_are_written() -> None:
    assert language_of("fr").naming is AS_WRITTEN
    assert list(AS_WRITTEN.forms("Disney+")) == ["Disney+"]


@pytest.mark.parametrize(
    ("language", "name", "forms"),
    [
        (ENGLISH, "OPEC+", {"OPEC+"}),
        (SPANISH, "rus@", {"ruso", "rusa", "rusos", "rusas"}),
        (
            RUSSIAN,
            "Сергей+ Лавров+",
            {"Сергей Лавров", "Сергея Лаврова", "Сергею Лаврову", "Сергеем Лавровым", "Сергее Лаврове"},
        ),
    ],
    ids=["en", "es", "ru"],
)
def test_the_forms_of_a_name(language: Language, name: str, forms: set[str]) -> None:
    assert set(language.naming.forms(name)) == forms


@pytest.mark.parametrize(
    ("language", "word", "is_adverb"),
    [
        (ENGLISH, "utterly", True),
        (ENGLISH, "family", False),
        (ENGLISH, "Kelly", False),
        (SPANISH, "duramente", True),
        (SPANISH, "mente", False),
        (RUSSIAN, "явно", False),
    ],
)
def test_adverbs_are_known_by_their_ending(language: Language, word: str, is_adverb: bool) -> None:
    assert (language.word(word).kind is WordClass.ADVERB) == is_adverb
