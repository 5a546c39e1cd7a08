"""Named days in Russian, in all cases, each mapped to its key in the table of holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import Counted, Duration, Holiday
from chronology.resolver.rules.ru.forms import HARD, MIXED, SOFT, forms

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression

__all__ = ["HOLIDAYS", "NIGHTS", "RITES"]

_DAY = ("день", "дня", "дню", "днём", "днем", "дне")
_DAYS = {
    "победы": "victory-day",
    "россии": "russia-day",
    "народного единства": "unity-day",
    "защитника отечества": "defender-day",
    "конституции": "constitution-day-russia",
    "космонавтики": "cosmonautics-day",
    "знаний": "knowledge-day",
    "святого валентина": "valentine",
    "благодарения": "thanksgiving",
    "независимости сша": "independence-day",
    "взятия бастилии": "bastille-day",
    "всех святых": "all-saints",
    "труда": "may-day",
    "земли": "earth-day",
    "святого патрика": "st-patrick",
}


def _eve(feast: str) -> list[str]:
    """Every case of the eve of a feast, by the stem of its name."""
    endings = ("ий", ""), ("ого", "а"), ("ому", "у"), ("им", "ом"), ("ом", "е")
    return [f"{feast}{adjective} сочельник{noun}" for adjective, noun in endings]


_NAMED = {
    "new-year-season": [
        f"{adjective} {noun}"
        for adjective, noun in (
            *(("новый", "год"), ("нового", "года"), ("новому", "году"), ("новым", "годом")),
        )
    ],
    "old-new-year": ["старый новый год", "старого нового года", "старому новому году"],
    "orthodox-christmas": [*forms("рождеств о а у ом е"), *(f"православн{a} рождеств{n}" for a, n in (("ое", "о"), ("ого", "а"), ("ому", "у"), ("ым", "ом"), ("ом", "е")))],
    "christmas": [f"католическ{a} рождеств{n}" for a, n in (("ое", "о"), ("ого", "а"), ("ому", "у"), ("им", "ом"), ("ом", "е"))],
    "orthodox-christmas-eve": [*forms("сочельник - а у ом"), *_eve("рождественск")],
    "orthodox-epiphany-eve": _eve("крещенск"),
    "orthodox-epiphany": ["крещение господне", "крещения господня"],
    "orthodox-easter": [*forms("пасх а и е у ой"), *(f"православн{a} пасх{n}" for a, n in (("ая", "а"), ("ой", "и"), ("ой", "е"), ("ую", "у")))],
    "easter": [f"католическ{a} пасх{n}" for a, n in (("ая", "а"), ("ой", "и"), ("ой", "е"), ("ую", "у"))],
    "orthodox-good-friday": ["страстная пятница", "страстную пятницу", "страстной пятницы"],
    "orthodox-palm-sunday": ["вербное воскресенье", "вербного воскресенья"],
    "orthodox-pentecost": ["троицын день", "день святой троицы"],
    "womens-day": ["международный женский день", "международного женского дня", "международному женскому дню", "женский день"],
    "may-day": [*forms("первома й я ю ем"), "праздник весны и труда", "праздника весны и труда"],
    "halloween": [*forms("хэллоуин - а у ом")],
    "ramadan": [*forms("рамадан - а у ом е", "рамазан - а у ом е")],
    "eid-al-fitr": [*forms("ураза-байрам - а у ом е"), *forms("ид аль-фитр - а у ом е")],
    "eid-al-adha": [*forms("курбан-байрам - а у ом е"), *forms("ид аль-адха")],
    "nowruz": [*forms("новруз - а у ом е", "навруз - а у ом е", "ноуруз - а у ом е")],
    "hanukkah": [*forms("ханук а и е у ой")],
    "yom-kippur": [*forms("йом-кипур - а у ом е")],
    "rosh-hashanah": ["рош ха-шана", "рош а-шана"],
    "lunar-new-year": [*(f"{a} {n}" for a, n in (("китайский новый", "год"), ("китайского нового", "года"), ("китайскому новому", "году"), ("лунный новый", "год"), ("лунного нового", "года")))],
    "black-friday": ["чёрная пятница", "черная пятница", "чёрную пятницу", "черную пятницу", "чёрной пятницы", "черной пятницы"],
}  # fmt: skip

_EASTER_EVE = Counted(Duration(((1.0, Granularity.DAY),)), -1, start=Holiday("orthodox-easter"))
NIGHTS: dict[str, Expression] = {
    form: day
    for stem, day in (
        ("новогодн", Holiday("new-year-eve")), ("рождественск", Holiday("orthodox-christmas-eve")),
        ("крещенск", Holiday("orthodox-epiphany-eve")), ("пасхальн", _EASTER_EVE),
    )
    for form in forms(f"{stem} {SOFT if stem.endswith('дн') else MIXED if stem.endswith('ск') else HARD}")
}  # fmt: skip
"""What a night is called by to the day on which it begins."""

RITES = {
    form: key
    for word, key in (("Крещени е я ю ем и", "orthodox-epiphany"), ("Троиц а ы е у ей", "orthodox-pentecost"))
    for form in forms(word)
}
"""Feasts that share their name with a rite, or with those whom they honour."""

HOLIDAYS: dict[str, str] = {f"{day} {name}": key for name, key in _DAYS.items() for day in _DAY} | {
    name: key for key, names in _NAMED.items() for name in names
}
