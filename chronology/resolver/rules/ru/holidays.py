"""Named days in Russian, in all cases, each mapped to its key in the table of holidays."""

from __future__ import annotations

from chronology.resolver.rules.ru.forms import forms

__all__ = ["HOLIDAYS"]

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
    "orthodox-christmas-eve": [*forms("сочельник - а у ом"), "рождественский сочельник"],
    "orthodox-epiphany": ["крещение господне", "крещения господня"],
    "orthodox-easter": [*forms("пасх а и е у ой"), *(f"православн{a} пасх{n}" for a, n in (("ая", "а"), ("ой", "и"), ("ой", "е"), ("ую", "у")))],
    "easter": [f"католическ{a} пасх{n}" for a, n in (("ая", "а"), ("ой", "и"), ("ой", "е"), ("ую", "у"))],
    "orthodox-good-friday": ["страстная пятница", "страстную пятницу", "страстной пятницы"],
    "orthodox-palm-sunday": ["вербное воскресенье", "вербного воскресенья"],
    "orthodox-pentecost": ["троицын день", "день святой троицы"],
    "womens-day": ["международный женский день", "международного женского дня", "международному женскому дню", "женский день"],
    "may-day": [*forms("первома й я ю ем"), "праздник весны и труда", "праздника весны и труда"],
    "halloween": [*forms("хэллоуин - а у ом")],
    "black-friday": ["чёрная пятница", "черная пятница", "чёрную пятницу", "черную пятницу", "чёрной пятницы", "черной пятницы"],
}  # fmt: skip

HOLIDAYS: dict[str, str] = {f"{day} {name}": key for name, key in _DAYS.items() for day in _DAY} | {
    name: key for key, names in _NAMED.items() for name in names
}
