"""Russian numbers in words, in all cases, and ordinals."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from chronology.resolver.rules.ru.forms import HARD, SOFT, STRESSED, inflected

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "LAST",
    "NUMBER_JOINER",
    "NUMBER_ORDINALS",
    "NUMBER_SAMPLES",
    "NUMBER_WORDS",
    "ORDINALS",
    "ROMAN",
    "read_number",
]

_TEENS = "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"

_CARDINALS = inflected(
    {
        "нол ь я ю": 0,
        "од ин на но ного ной ному ну ним ном ни них ними": 1,
        "дв а е ух ум умя": 2,
        "тр и ёх ём емя": 3,
        "четыр е ёх ём ьмя": 4,
        **{f"{stem} ь и ью": n for n, stem in ((5, "пят"), (6, "шест"), (7, "сем"), (9, "девят"), (10, "десят"))},
        "вос емь ьми емью ьмью": 8,
        **{f"{stem} ь и ью": n for n, stem in enumerate(_TEENS.split(), 11)},
        "двадцат ь и ью": 20,
        "тридцат ь и ью": 30,
        "сорок - а": 40,
        **{f"{stem}ьдесят": n for n, stem in ((50, "пят"), (60, "шест"), (70, "сем"))},
        "восемьдесят": 80,
        **{f"{stem}идесят и": n for n, stem in ((50, "пят"), (60, "шест"), (70, "сем"), (80, "восьм"))},
        **{f"{stem}юдесятью": n for n, stem in ((50, "пять"), (60, "шесть"), (70, "семь"), (80, "восемь"))},
        "девяност о а": 90,
        "ст о а": 100,
        "двести": 200, "двухсот": 200, "триста": 300, "трёхсот": 300, "четыреста": 400, "четырёхсот": 400,
        "пятьсот": 500, "пятисот": 500, "шестьсот": 600, "семьсот": 700, "восемьсот": 800, "девятьсот": 900,
        "тысяч а и е у ей -": 1000,
        "полтор а ы": 1.5, "полутора": 1.5,
        "дво е их им ими": 2, "тро е их им ими": 3, "четвер о ых": 4, "пятер о ых": 5,
        "десяток": 10, "десятка": 10, "дюжин а ы у": 12,
    }
)  # fmt: skip
_HALF = "с половиной"
_DOZENS = {"десятка": 10, "дюжины": 12}
"""Nouns that a number before them multiplies: "полтора десятка"."""
NUMBER_JOINER = r"\s+"

_STEMS = ("перв втор треть четвёрт пят шест седьм восьм девят десят " + _TEENS + " двадцат тридцат").split()
_STRESSED = frozenset({"втор", "шест", "седьм", "восьм"})


def _ordinal_forms(stem: str) -> str:
    if stem == "треть":
        return "трет ий ья ье ьего ьей ьему ью ьим ьем"
    return f"{stem} {STRESSED if stem in _STRESSED else HARD}"


_SIMPLE = {n: _ordinal_forms(stem) for n, stem in zip((*range(1, 21), 30), _STEMS, strict=True)}
_TENS = {20: "двадцать", 30: "тридцать"}
ORDINALS: dict[str, int] = inflected({line: n for n, line in _SIMPLE.items()}) | {
    f"{tens} {form}": ten + n
    for ten, tens in _TENS.items()
    for form, n in inflected({_SIMPLE[n]: n for n in range(1, 10)}).items()
    if ten + n <= 31
}
"""Ordinals from the first to the thirty-first."""
_ROUND = {
    **{f"{stem} {HARD}": n for stem, n in (("двадцат", 20), ("тридцат", 30), ("пятидесят", 50), ("шестидесят", 60), ("семидесят", 70), ("восьмидесят", 80), ("девяност", 90))},
    f"сороков {STRESSED}": 40, f"сот {HARD}": 100, f"двухсот {HARD}": 200, f"трёхсот {HARD}": 300, f"четырёхсот {HARD}": 400,
    **{f"{stem}исот {HARD}": n for stem, n in (("пят", 500), ("шест", 600), ("сем", 700), ("восьм", 800), ("девят", 900))},
}  # fmt: skip
_LAST_WORDS = inflected({_SIMPLE[n]: n for n in range(1, 21)}) | inflected(_ROUND)
"""Ordinals that end a longer number, as that of a year does."""
_SINGLE_WORDS = inflected(
    {f"двухтысячн {HARD}": 2000} | {line: n for line, n in _ROUND.items() if 40 <= n <= 90}
)
"""Those that name a year alone, or its last two digits."""
NUMBER_ORDINALS = frozenset((*_LAST_WORDS, *_SINGLE_WORDS))
NUMBER_WORDS = (*_CARDINALS, *_LAST_WORDS, *_SINGLE_WORDS, _HALF)
NUMBER_SAMPLES = (
    "двадцать пять",
    "сто двадцать",
    "два с половиной",
    "тысяча девятьсот",
    "двенадцать",
    "две тысячи пятого",
    "двухтысячный",
    "сорок пятого",
)
LAST = inflected({f"последн {SOFT}": -1, f"предпоследн {SOFT}": -2})

_ROMAN = ("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii").split()
ROMAN: dict[str, int] = {
    spelled: n for n, word in enumerate(_ROMAN, 1) for spelled in (word, word.replace("x", "х"))
}
"""Roman numbers, also typed with the Cyrillic letter that looks like an X."""


@functools.lru_cache(maxsize=4096)
def read_number(text: str) -> float | None:
    """The value of a number in words, whatever its case; an ordinal counts as its number.

    >>> read_number("двадцати пяти"), read_number("два с половиной"), read_number("третьего")
    (25.0, 2.5, 3.0)
    >>> read_number("тысяча девятьсот девяностом"), read_number("две тысячи пятнадцатого")
    (1990.0, 2015.0)
    """
    lower = " ".join(text.lower().split())
    if lower in ORDINALS:
        return float(ORDINALS[lower])
    words = lower.removesuffix(_HALF).split()
    if len(words) > 1 and words[-1] in _DOZENS:
        return _DOZENS[words[-1]] * (read_number(" ".join(words[:-1])) or 0) or None
    half = 0.5 if lower.endswith(_HALF) else 0.0
    *before, last = words or [""]
    if last in _LAST_WORDS and before:
        return _ordinal(before, _LAST_WORDS[last])
    if last in _SINGLE_WORDS and not before:
        return float(_SINGLE_WORDS[last])
    if not words or any(word not in _CARDINALS for word in words):
        return None
    return _sum([_CARDINALS[word] for word in words]) + half


def _ordinal(before: list[str], last: int) -> float | None:
    """A number of which only the last word is an ordinal, where the words before it leave it room."""
    if any(word not in _CARDINALS for word in before):
        return None
    whole = _sum([_CARDINALS[word] for word in before])
    room = 1000 if last >= 100 else 100 if last >= 10 else 10
    return whole + last if whole % room == 0 and whole % 100 != 10 else None


def _sum(values: Iterable[float]) -> float:
    """What the words of a number say together: a thousand counts what stands before it."""
    total = current = 0.0
    for value in values:
        if value == 1000:
            total, current = total + 1000 * (current or 1), 0.0
        else:
            current += value
    return total + current
