"""Which languages a month's name belongs to, by the names that dateparser knows."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["languages_naming"]

_MONTHS = "january february march april may june july august september october november december".split()
_LANGUAGES = 70
"""The most used languages that are asked, in dateparser's order."""
_WORD = re.compile(r"[^\s\d,.|/()<>:;·•–—]{2,20}")
_JOINED = re.compile(r"^[במ]")
"""Hebrew writes "in" as the first letter of the word."""


def languages_naming(words: str) -> tuple[str, ...]:
    """The languages in which one of ``words`` is the name of a month, the most used first."""
    table = _table()
    found: dict[str, None] = {}
    for word in _WORD.findall(words.lower()):
        for form in (word, _JOINED.sub("", word)):
            found.update(dict.fromkeys(table.get(form, ())))
    return tuple(found)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    from dateparser.data.languages_info import language_order  # slow to import, and most pages need none
    from dateparser.languages.loader import default_loader

    found: dict[str, list[str]] = {}
    for code, locale in default_loader.get_locale_map(languages=list(language_order[:_LANGUAGES])).items():
        for name in (form for month in _MONTHS for form in locale.info.get(month, ())):
            found.setdefault(name.lower().rstrip("."), []).append(code)
    return {name: tuple(codes) for name, codes in found.items()}
