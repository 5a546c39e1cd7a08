"""The forms of Spanish verbs that news uses: the third persons of all tenses, infinitive, gerund, participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.languages.inflection import Inflected
from chronology.events.lexicon import Form, Mood

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["conjugated"]


_STRONG_PASTS = {
    "tener": "tuv", "poner": "pus", "venir": "vin", "decir": "dij", "hacer": "hic", "traer": "traj",
    "ducir": "duj", "querer": "quis", "poder": "pud", "saber": "sup",
}  # fmt: skip
"""By the end of the infinitive: "detuvo", "impuso", "redujo"."""
_FUTURES = {
    "tener": "tendr", "poner": "pondr", "venir": "vendr", "decir": "dir", "hacer": "har", "salir": "saldr",
    "poder": "podr", "querer": "querr", "saber": "sabr",
}  # fmt: skip
_SUBJUNCTIVES = {
    "tener": "teng", "poner": "pong", "venir": "veng", "decir": "dig", "hacer": "hag", "salir": "salg",
    "traer": "traig", "caer": "caig", "ducir": "duzc", "cer": "zc", "seguir": "sig",
}  # fmt: skip
_PRESENTS = {"tener": "tien", "venir": "vien", "decir": "dic", "seguir": "sigu"}
_PARTICIPLES = {
    "abrir": "abiert", "cubrir": "cubiert", "scribir": "scrit", "poner": "puest", "hacer": "hech", "decir": "dich",
    "volver": "vuelt", "solver": "suelt", "ver": "vist", "romper": "rot", "morir": "muert",
}  # fmt: skip
_CHANGES = {"ie": ("e", "ie"), "ue": ("o", "ue"), "i": ("e", "i"), "í": ("i", "í"), "ú": ("u", "ú")}
_WEAKENED = {"ie": ("e", "i"), "i": ("e", "i"), "ue": ("o", "u")}
"""What a verb in -ir has in its strong forms: "pidió", "murió"."""
_WHOLE = {
    "dar": ("dio", "dieron"),
    "ver": ("vio", "vieron"),
    "prever": ("previó", "previeron"),
}
"""Simple pasts that follow no class."""


def conjugated(entry: str) -> Iterator[Inflected]:
    """All forms of a verb as the tables name it: ``pedir/i``, ``enviar/í``."""
    infinitive, _, change = entry.partition("/")
    pasts = _pasts(infinitive, change)
    yield Inflected(infinitive, Form.BASE)
    yield from _tense(_presents(infinitive, change), Form.THIRD)
    yield from _tense(pasts, Form.PAST)
    imperfect = "aba" if infinitive.endswith("ar") else "ía"
    yield from _tense((infinitive[:-2] + imperfect, infinitive[:-2] + imperfect + "n"), Form.PAST)
    future = _irregular(infinitive, _FUTURES) or infinitive
    yield from _tense((future + "á", future + "án"), Form.THIRD, Mood.FUTURE)
    yield from _tense((future + "ía", future + "ían"), Form.THIRD, Mood.CONDITIONAL)
    yield from _tense(_subjunctives(infinitive, change), Form.THIRD, Mood.SUBJUNCTIVE)
    yield from _tense((pasts[1][:-2] + "a", pasts[1][:-2] + "an"), Form.PAST, Mood.SUBJUNCTIVE)
    yield from _tense((pasts[1][:-3] + "se", pasts[1][:-3] + "sen"), Form.PAST, Mood.SUBJUNCTIVE)
    yield Inflected(_gerund(infinitive, change), Form.GERUND, told=pasts[0])
    participle = _participle(infinitive)
    for ending in ("o", "a", "os", "as"):
        was = "fueron" if ending.endswith("s") else "fue"
        word = participle + ending
        yield Inflected(word, Form.PARTICIPLE, is_plural=was == "fueron", told=f"{was} {word}")


def _tense(forms: tuple[str, str], form: Form, mood: Mood = Mood.INDICATIVE) -> Iterator[Inflected]:
    for word, is_plural in zip(forms, (False, True), strict=True):
        yield Inflected(word, form, mood, is_plural)


def _irregular(infinitive: str, table: dict[str, str]) -> str:
    """The stem that a table has for the end of an infinitive, with what stands before it; else nothing."""
    for ending, stem in table.items():
        if infinitive.endswith(ending):
            return infinitive[: -len(ending)] + stem
    return ""


def _changed(stem: str, pair: tuple[str, str] | None) -> str:
    """The stem with its last vowel changed."""
    if pair is None:
        return stem
    before, old, after = stem.rpartition(pair[0])
    return before + pair[1] + after if old else stem


def _presents(infinitive: str, change: str) -> tuple[str, str]:
    stem = _irregular(infinitive, _PRESENTS) or _changed(infinitive[:-2], _CHANGES.get(change))
    if infinitive.endswith("uir") and not infinitive.endswith("guir"):
        stem += "y"
    vowel = "a" if infinitive.endswith("ar") else "e"
    return stem + vowel, stem + vowel + "n"


def _pasts(infinitive: str, change: str) -> tuple[str, str]:
    if infinitive in _WHOLE:
        return _WHOLE[infinitive]
    strong = _irregular(infinitive, _STRONG_PASTS)
    if strong:
        plural = "eron" if strong.endswith("j") else "ieron"
        return strong.replace("hic", "hiz") + "o", strong + plural
    stem = infinitive[:-2]
    if infinitive.endswith("ar"):
        return stem + "ó", stem + "aron"
    if infinitive.endswith("ir"):
        stem = _changed(stem, _WEAKENED.get(change))
    if stem[-1] in "aeiou" and not stem.endswith(("gu", "qu")):
        return stem + "yó", stem + "yeron"
    return (stem + "ó", stem + "eron") if stem.endswith("ñ") else (stem + "ió", stem + "ieron")


def _subjunctives(infinitive: str, change: str) -> tuple[str, str]:
    vowel = "e" if infinitive.endswith("ar") else "a"
    stem = _irregular(infinitive, _SUBJUNCTIVES)
    if not stem:
        stem = _changed(infinitive[:-2], _CHANGES.get(change))
        if infinitive.endswith("uir"):
            stem = stem[:-1] if infinitive.endswith("guir") else stem + "y"
        stem = _spelt(stem, infinitive)
    return stem + vowel, stem + vowel + "n"


def _spelt(stem: str, infinitive: str) -> str:
    """The stem as it is written before the other vowel: "ataque", "niegue", "rechace", "dirija"."""
    for ending, last, instead in (("car", "c", "qu"), ("gar", "g", "gu"), ("zar", "z", "c"), ("g", "g", "j")):
        is_met = infinitive.endswith(ending) if len(ending) > 1 else infinitive.endswith(("ger", "gir"))
        if is_met:
            return stem.removesuffix(last) + instead
    return stem


def _gerund(infinitive: str, change: str) -> str:
    stem = infinitive[:-2]
    if infinitive.endswith("ar"):
        return stem + "ando"
    if infinitive.endswith("ir"):
        stem = _changed(stem, _WEAKENED.get(change))
    return stem + ("yendo" if stem[-1] in "aeiou" and not stem.endswith(("gu", "qu")) else "iendo")


def _participle(infinitive: str) -> str:
    irregular = _irregular(infinitive, _PARTICIPLES) if not infinitive.endswith("mover") else ""
    if irregular:
        return irregular
    stem = infinitive[:-2]
    if infinitive.endswith("ar"):
        return stem + "ad"
    return stem + ("íd" if stem[-1] in "aeo" else "id")
