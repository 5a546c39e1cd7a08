"""What stands around a text, and says nothing of time, changes nothing in it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve
from chronology.resolver.rules import known_languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

QUIET = {"en": "The valley was quiet.", "es": "El valle estaba tranquilo.", "ru": "В долине было тихо."}
HEADLINE = {
    "en": "Harbour works go on",
    "es": "Siguen las obras del puerto",
    "ru": "Работы в порту продолжаются",
}
DATELINE = {"en": "CARACAS, Venezuela (AP) — ", "es": "CARACAS (EFE).- ", "ru": "МОСКВА. — "}
SAID = {"en": ", officials said.", "es": ", informaron las autoridades.", "ru": ", сообщили чиновники."}
JOINED = {"en": "However, ", "es": "Sin embargo, ", "ru": "Между тем "}
FIRST = {
    "en": "In On By At The A An For From Since Over During After Before Two Three Last".split(),
    "es": "En El La Los Las Un Una Por Desde Durante Tras Hace".split(),
    "ru": "В Во На С По К До За Через Два Три Год Неделю Месяц Вечером Утром Весной Осенью Летом Зимой".split(),
}
"""Words that are small inside a sentence."""


def joined(text: str, lang: str) -> str:
    """The text after what joins it to the sentence before."""
    first = text.split(" ", 1)[0]
    return f"{JOINED[lang]}{text[0].lower()}{text[1:]}" if first in FIRST[lang] else text


AROUND: dict[str, Callable[[str, str], str]] = {
    "a list's mark before it": lambda text, _: f"• {text}",
    "a dash before it": lambda text, _: f"— {text}",
    "a hyphen before it": lambda text, _: f"- {text}",
    "a number before it": lambda text, _: f"2) {text}",
    "an ellipsis before it": lambda text, _: f"… {text}",
    "brackets about it": lambda text, _: f"({text})",
    "a dateline before it": lambda text, lang: f"{DATELINE[lang]}{text}",
    "a headline above it": lambda text, lang: f"{HEADLINE[lang]}\n\n{text}",
    "a word that joins it": joined,
    "who said so": lambda text, lang: f"{text[:-1]}{SAID[lang]}" if text.endswith(".") else text,
    "Markdown's stars about it": lambda text, _: f"**{text}**",
    "an exclamation": lambda text, _: f"{text[:-1]}!" if text.endswith(".") else text,
    "an ellipsis": lambda text, _: f"{text[:-1]}…" if text.endswith(".") else text,
    "no full stop": lambda text, _: text.removesuffix("."),
    "a sentence after it": lambda text, lang: f"{text} {QUIET[lang]}",
    "a paragraph after it": lambda text, lang: f"{text}\n\n{QUIET[lang]}",
    "a sentence before it": lambda text, lang: f"{QUIET[lang]} {text}",
    "a paragraph before it": lambda text, lang: f"{QUIET[lang]}\n\n{text}",
}
SHORTENED = (
    "p. m.",
    " p.m.",
    " m.",
    "a. C.",
    "d. C.",
    " г.",
    " гг.",
    " в.",
    " э.",
    " н.э.",
    "sec.",
    "min.",
    "hrs.",
    "Sept.",
    "Jan.",
)
"""Ends of texts whose last full stop belongs to a word."""

OPENS_A_LINE = {"agency-clock-stamp-003"}
"""What is a date because nothing stands before it on its line: "13.10 стартовал приём"."""
READS_OTHERWISE_IN_BRACKETS = {"neg-abbr-007", "agency-silent-date-like-001"}
"""What brackets make a date: "(Dec and her", "(13.10 Депутаты"."""


def whole(cases: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str | None, str]]:
    for case in cases:
        is_whole = case["text"].endswith((".", "!", "?")) and not case["text"].endswith(SHORTENED)
        if is_whole and "\n" not in case["text"] and case["id"] not in OPENS_A_LINE:
            yield case["text"], case["published"], case["id"]


@functools.cache
def told(text: str, published: str | None, lang: str) -> list[tuple[object, ...]]:
    found = resolve(text, published=None if published is None else parse_date(published), lang=lang)
    return [(one.value, one.mod, one.status, one.interval) for one in found]


@pytest.mark.parametrize("how", AROUND)
@pytest.mark.parametrize("lang", known_languages())
def test_what_says_nothing_of_time_changes_nothing(
    lang: str, how: str, corpus: Callable[[str], Sequence[dict[str, Any]]]
) -> None:
    moved = {
        name
        for text, published, name in whole(corpus(lang))
        if told(AROUND[how](text, lang), published, lang) != told(text, published, lang)
    }
    assert moved - (READS_OTHERWISE_IN_BRACKETS if how == "brackets about it" else set()) == set()
