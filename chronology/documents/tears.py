"""Words that the end of a line tore, told from those that have a hyphen of their own."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from chronology.resolver.rules import known_languages, pack
from chronology.resolver.words import word_classes

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

__all__ = ["HYPHENS", "SOFT", "TIED", "without_tears"]

SOFT, TIED = "\u00ad\u2060"
"""Signs that an even text has none of, so they can mark what goes, and a line that goes on after a hyphen."""
HYPHENS = f"-\u2010{SOFT}"
_TORN = re.compile(
    rf"(?<![^\W\d_])(?P<head>[^\W\d_]+)(?P<hyphen>[{HYPHENS}])[\n{TIED}](?=(?P<tail>[^\W\d_]+))|{TIED}"
)
"""A word that goes on in the next line."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
"""Letters of a word that can be torn."""
_ENDINGS = frozenset(
    "tion tions sion sions ation ations ment ments ing ings ness ity ities ence ance ated ating tive tives ly "
    "ción ciones sión siones miento mientos mente ando iendo ados adas idad idades "
    "ние ния нию нием ность ности ский ского ская ской ские тель теля тельство тельства ться тся ется ются".split()
)
"""What ends words and is none: a tear for certain."""
_COMPOUNDING = frozenset(
    "self non anti pro ex vice co pre post semi well long short high low half so north south east west "
    "hispano franco socio вице экс северо юго то либо нибудь таки ка".split()
)
"""What a hyphen ties to other words."""


def without_tears(text: str) -> str:
    """The text with `SOFT` in the place of each sign that goes.

    A word is whole if it makes dates, stands elsewhere in the text, or ends as no word alone does. Where one is, the
    text divides its words, and so all others are whole as well of which no half stands by itself.
    """
    if not any(f"{hyphen}\n" in text for hyphen in HYPHENS) and TIED not in text:
        return text
    torn = [one for one in _TORN.finditer(text) if one["head"] is not None]
    if not torn and TIED not in text:
        return text  # the hyphens are dashes
    halves = {one.start(half) for one in torn for half in ("head", "tail")}
    written = {word[0].lower() for word in _WORD.finditer(text) if word.start() not in halves}
    divides = any(_is_surely_torn(one, written) for one in torn)

    def marked(one: re.Match[str]) -> str:
        if one["head"] is None:
            return SOFT
        if _is_surely_torn(one, written) or (divides and _is_likely_torn(one, written)):
            return one["head"] + 2 * SOFT
        return one[0].replace(TIED, SOFT)

    return _TORN.sub(marked, text)


def _is_surely_torn(torn: re.Match[str], written: AbstractSet[str]) -> bool:
    word, tail = (torn["head"] + torn["tail"]).lower(), torn["tail"]
    is_known = word in written or word in _known_words() or tail in _ENDINGS
    return torn["hyphen"] == SOFT or (is_known and len(word) >= _SHORTEST)


def _is_likely_torn(torn: re.Match[str], written: AbstractSet[str]) -> bool:
    """Whether neither half can be a word by itself, as those of "US-backed" and "three-day" are."""
    halves = {torn["head"].lower(), torn["tail"]}
    is_one_word = torn["tail"].islower() and not (len(torn["head"]) > 1 and torn["head"].isupper())
    return is_one_word and all(map(halves.isdisjoint, (written, _COMPOUNDING, _known_words())))


@functools.cache
def _known_words() -> frozenset[str]:
    """The words that make dates, in any language with rules: which one this is shows only later."""
    packs = map(pack, known_languages())
    words = (word for one in packs for word in (*word_classes(one), *one.number_words))
    return frozenset(word.lower() for word in words if _WORD.fullmatch(word))
