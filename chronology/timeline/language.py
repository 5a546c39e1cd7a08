"""The words of page and commands in the reader's language: one file for each, all with the same keys."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Final, TypeAlias

from chronology.errors import UnknownLanguage

__all__ = ["LANGUAGES", "Words", "retold", "words_of"]

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


def retold(sentence: str, words: Words) -> str:
    """A sentence of the resolver in the language of ``words``; as it is where they lack it.

    >>> retold("counted from 2022-03-06", words_of("es"))
    'contada desde 2022-03-06'
    """
    phrases = words["told"]
    if sentence in phrases:
        return phrases[sentence]
    for pattern, key in _templates(tuple(phrases)):
        found = pattern.fullmatch(sentence)
        if found is not None:
            return phrases[key].format(*found.groups())
    return sentence


@functools.cache
def _templates(keys: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences with gaps, as patterns."""
    return tuple(
        (re.compile("(.+)".join(map(re.escape, key.split("{}"))), re.DOTALL), key)
        for key in keys
        if "{}" in key
    )
