"""The forms of Russian verbs that news uses: third persons, infinitive, participles, gerunds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.languages.inflection import Inflected
from chronology.events.languages.ru.spelling import plain
from chronology.events.lexicon import Form, Mood

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["conjugated"]

_VOWELS = "аеиоуыэюя"
_HUSHING = "жшчщ"
_PRESENTS = (
    ("овать", "ует"),
    ("евать", "ует"),
    ("ать", "ает"),
    ("ять", "яет"),
    ("ить", "ит"),
    ("еть", "еет"),
    ("нуть", "нет"),
)


def conjugated(entry: str) -> Iterator[Inflected]:
    """All forms of a verb as the tables name it: ``+ввести|введёт|введён|ввёл``.

    ``+`` marks a perfective verb, whose present forms are a future. Behind the infinitive: the third person, the
    short passive participle, the past; each may be left out or empty.
    """
    is_perfective = entry.startswith("+")
    infinitive, *given = plain(entry.lstrip("+")).split("|")
    third, short, past = [*given, "", "", ""][:3]
    is_reflexive = infinitive.endswith(("ся", "сь"))
    base = infinitive[:-2] if is_reflexive else infinitive
    third = (third.removesuffix("ся") if is_reflexive else third) or _third(base)
    past = (past.removesuffix("ся") if is_reflexive else past) or base.removesuffix("ть") + "л"
    yield Inflected(infinitive, Form.BASE)
    for finite in _finite(third, past, is_perfective=is_perfective):
        yield finite._replace(word=_with_reflexive(finite.word)) if is_reflexive else finite
    if is_perfective and past.endswith("л"):
        yield Inflected(past[:-1] + ("вшись" if is_reflexive else "в"), Form.GERUND)
    yield from _active_participles(past, "ся" if is_reflexive else "")
    if short:
        yield from _participles(short)


def _third(base: str) -> str:
    return next(base.removesuffix(end) + present for end, present in _PRESENTS if base.endswith(end))


def _finite(third: str, past: str, *, is_perfective: bool) -> Iterator[Inflected]:
    others = [_past_stem(past) + ending for ending in ("ла", "ло", "ли")]
    for word in (past, *others):
        yield Inflected(word, Form.PAST, is_plural=word.endswith("ли"))
    mood = Mood.FUTURE if is_perfective else Mood.INDICATIVE
    yield Inflected(third, Form.THIRD, mood)
    yield Inflected(_third_plural(third), Form.THIRD, mood, is_plural=True)


def _past_stem(past: str) -> str:
    return past[:-2] if past.endswith("шел") else past.removesuffix("л")


def _third_plural(third: str) -> str:
    stem, ending = third[:-2], third[-2:]
    if ending == "ит":
        return stem + ("ат" if stem[-1] in _HUSHING else "ят")
    return stem + ("ют" if stem[-1] in _VOWELS or stem.endswith("шл") else "ут")


def _with_reflexive(word: str) -> str:
    return word + ("сь" if word[-1] in _VOWELS else "ся")


_ACTIVE = {"ий": "", "ая": "ла", "ее": "ло", "ие": "ли"}
_ACTIVE_OBLIQUE = "его ему им ем ей ую их ими".split()


def _active_participles(past: str, reflexive: str) -> Iterator[Inflected]:
    """As in "Россия, поставившая самолёты": the past that tells the same stands with the forms of the nominative."""
    stem = past[:-1] + ("д" if past.endswith(("шел", "вел")) else "в") if past.endswith("л") else past
    for ending, told in _ACTIVE.items():
        finite = _past_stem(past) + told if told else past
        yield Inflected(
            f"{stem}ш{ending}{reflexive}",
            Form.ACTIVE,
            is_plural=ending == "ие",
            told=_with_reflexive(finite) if reflexive else finite,
        )
    for ending in _ACTIVE_OBLIQUE:
        yield Inflected(f"{stem}ш{ending}{reflexive}", Form.ACTIVE)


_SHORT = {"": "был", "а": "была", "о": "было", "ы": "были"}
_LONG = {
    "": "ый",
    "а": "ая",
    "о": "ое",
    "ы": "ые",
}
_LONG_OBLIQUE = "ого ому ым ом ой ую ых ыми".split()


def _participles(short: str) -> Iterator[Inflected]:
    """The passive participles, short as in "соглашение подписано" and long as in "подписанное соглашение".

    What tells one that agrees with no subject waits for its noun.
    """
    for ending in _SHORT:
        word = short + ending
        yield Inflected(word, Form.PARTICIPLE, is_plural=ending == "ы")
        yield Inflected(word, Form.PAST, is_plural=ending == "ы")
    stem = short + ("н" if short.endswith("н") else "")
    for ending, long in _LONG.items():
        yield Inflected(
            stem + long, Form.PARTICIPLE, is_plural=ending == "ы", told=f"{_SHORT[ending]} {short}{ending}"
        )
    for long in _LONG_OBLIQUE:
        yield Inflected(stem + long, Form.PARTICIPLE, told=short)
