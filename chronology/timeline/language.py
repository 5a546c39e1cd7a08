"""The words of the page in the reader's language: one file for each, all with the same keys."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Final, TypeAlias

from chronology.errors import UnknownLanguage

__all__ = ["LANGUAGES", "Words", "words_of"]

LANGUAGES: Final = ("en", "es", "ru")

Words: TypeAlias = Mapping[str, Mapping[str, str]]
"""Section, then key, to a phrase; ``{}`` or ``{name}`` stands for what the page fills in."""


@functools.cache
def words_of(lang: str) -> Words:
    """The page's words.

    Raises:
        UnknownLanguage: the page has no words in ``lang``, an ISO 639-1 code.
    """
    if lang not in LANGUAGES:
        raise UnknownLanguage(lang, LANGUAGES)
    found: Words = json.loads(
        files("chronology.timeline").joinpath("words", f"{lang}.json").read_text("utf-8")
    )
    return found
