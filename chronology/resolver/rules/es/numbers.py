"""Spanish numbers in words."""

from __future__ import annotations

import functools

__all__ = ["NUMBER_JOINER", "NUMBER_SAMPLES", "NUMBER_WORDS", "read_number"]

_ONES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
).split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
_SMALL = (
    {word: i for i, word in enumerate(_ONES)}
    | {word: 10 * i for i, word in enumerate(_TENS, 3)}
    | {word: 100 * i for i, word in enumerate(_HUNDREDS, 1)}
    | {f"{word[:-2]}as": 100 * i for i, word in enumerate(_HUNDREDS, 1) if i > 1}
    | {"un": 1, "una": 1, "veintiún": 21, "veintiun": 21, "veintiuna": 21, "cien": 100}
    | {"dieciseis": 16, "veintidos": 22, "veintitres": 23, "veintiseis": 26}
)
_LARGE = {"mil": 1000}
NUMBER_WORDS = (*_SMALL, *_LARGE)
NUMBER_SAMPLES = ("mil novecientos noventa y siete", "dos mil cinco", "treinta y uno", "cuarenta y cinco")
NUMBER_JOINER = (
    r"(?:(?<=nta)\s+y\s+|(?<=mil|nto|tos|tas)\s+|(?<!nta)(?<!\bun)(?<!\buna)(?<!\buno)\s+(?=mil\b))"
)


@functools.lru_cache(maxsize=4096)
def read_number(text: str) -> float | None:
    """The value of a number in words.

    >>> read_number("mil novecientos noventa y siete"), read_number("veintiún"), read_number("dos y tres")
    (1997.0, 21.0, None)
    """
    words = text.lower().split()
    total, current, last = 0, 0, 1 << 30
    for at, word in enumerate(words):
        if word == "y":
            if at == 0 or words[at - 1] not in _TENS:
                return None
        elif word in _LARGE:
            total, current, last = total + 1000 * (current or 1), 0, 1000
        elif word in _SMALL and _SMALL[word] < last:
            current, last = current + _SMALL[word], _finest(_SMALL[word])
        else:
            return None
    return float(total + current) if words else None


def _finest(number: int) -> int:
    """What may follow a number must be smaller: tens after hundreds, ones after tens."""
    return 100 if number >= 100 else 10 if number >= 30 else 1
