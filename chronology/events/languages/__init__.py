"""The languages that events are read in; a text in any other tells none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.languages.en import ENGLISH
from chronology.events.languages.es import SPANISH
from chronology.events.languages.ru import RUSSIAN
from chronology.events.languages.unknown import UNKNOWN

if TYPE_CHECKING:
    from chronology.events.language import Language

__all__ = ["ENGLISH", "RUSSIAN", "SPANISH", "UNKNOWN", "language_of"]

_LANGUAGES = {language.code: language for language in (ENGLISH, SPANISH, RUSSIAN)}


def language_of(code: str) -> Language:
    """What is known of a language, by its ISO 639-1 code."""
    return _LANGUAGES.get(code, UNKNOWN)
