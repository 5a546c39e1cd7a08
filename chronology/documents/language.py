"""The language of a text: the code that a declaration means, or what the words themselves show."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["code_of", "detected", "name_of", "rather_than_english"]

_CODE = re.compile(r"[a-z]{2}")
_ENOUGH = re.compile(r"(?:[\W\d_]*+[^\W\d_]){40}")
"""With fewer letters an unsure guess is worth less than the assumption that the user's texts are in one language."""
_SURE, _SURE_OF_SPANISH = 0.8, 0.6
"""No short sentence of our corpus is taken for one in another language that surely."""
_LETTERS = re.compile(r"[^\W\d_]")
_READ_CHARACTERS = 1000
_GREEK, _CYRILLIC, _ARMENIAN = "\u0370", "\u0400", "\u0530"
"""Where their letters begin; all before the Greek ones are Latin."""
_ENGLISH = frozenset("and been from has of that the this was were which with".split())
_LEAST_ENGLISH, _LEAST_WORDS = 1 / 12, 30
"""The part that these words have in English prose, which is seldom less, and in no other language half as much;
and the words in which it shows."""
_OF_NEWS = (
    "ar az be bg bn bs ca cs da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt"
    " lv mk ml mn mr ms mt ne nl no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh"
).split()
"""What is told apart: the languages of daily newspapers, so that short Spanish isn't taken for Aragonese."""


def code_of(said: str) -> str | None:
    """The ISO 639 code that a declaration means, the shorter where there are two; ``None`` where it means none.

    >>> code_of("en-GB"), code_of("spa"), code_of("Russian"), code_of("n/a")
    ('en', 'es', 'ru', None)
    """
    said = said.strip().lower()
    main = re.split("[-_]", said)[0]
    if _CODE.fullmatch(main):
        return main
    return _aliases().get(main) or (main if main in _names() else _codes_by_name().get(said))


def name_of(code: str) -> str:
    """The English name of a language; the code itself where it has none."""
    return _names().get(code, code)


def detected(text: str) -> str | None:
    """The ISO 639-1 code of the language that the text is in; ``None`` where there is too little of it to tell.

    Letters that are not Latin are told by few of them; where Cyrillic ones leave it open, it is Russian.

    >>> detected("Se reunieron el sábado."), detected("Они встретились в субботу."), detected("OPEC, 2019")
    ('es', 'ru', None)
    """
    head = text[:_READ_CHARACTERS]
    if _is_plainly_english(head):
        return "en"
    lang, sure = _identifier().classify(head)
    if sure >= (_SURE_OF_SPANISH if lang == "es" else _SURE):
        return str(lang)
    letters = _LETTERS.findall(head) or [""]
    first, last = min(letters), max(letters)
    if first >= _CYRILLIC and last < _ARMENIAN:
        return "ru"
    return str(lang) if first >= _GREEK or _ENOUGH.match(head) else None


def rather_than_english(text: str) -> str | None:
    """The language that the words of a text show so surely that it is none in English; ``None`` where they don't."""
    head = text[:_READ_CHARACTERS]
    if len(head.split()) < _LEAST_WORDS or _english_part(head) >= _LEAST_ENGLISH / 2:
        return None
    lang, sure = _identifier().classify(head)
    return str(lang) if sure >= _SURE and lang != "en" else None


def _is_plainly_english(text: str) -> bool:
    """Whether its small words tell, which takes a hundredth of the time that weighing every letter does."""
    return len(text.split()) >= _LEAST_WORDS and _english_part(text) >= _LEAST_ENGLISH


def _english_part(text: str) -> float:
    words = text.lower().split()
    return sum(map(_ENGLISH.__contains__, words)) / max(1, len(words))


@functools.cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_OF_NEWS)
    return identifier


@functools.cache
def _aliases() -> dict[str, str]:
    """Codes of three letters to what CLDR prefers for them."""
    from babel.core import get_global

    return {three: str(two) for three, two in get_global("language_aliases").items() if len(three) == 3}


@functools.cache
def _names() -> dict[str, str]:
    from babel import Locale

    return dict(Locale("en").languages)


@functools.cache
def _codes_by_name() -> dict[str, str]:
    return {name.lower(): code for code, name in _names().items() if len(code) in (2, 3)}
