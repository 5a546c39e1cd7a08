"""The forms of Russian verbs and nouns that news uses, and the cases that endings show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.languages.inflection import Inflected
from chronology.events.lexicon import Form, Mood
from chronology.events.tokens import Case
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["case_of", "conjugated", "declined", "plain"]

_VOWELS = "аеиоуыэюя"
_HUSHING = "жшчщ"


def plain(word: str) -> str:
    """A word as most texts write it: without ё."""
    return word.replace("ё", "е")


# --- verbs ------------------------------------------------------------------------------------------------

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
    """The passive participles, short as in "соглашение подписано" and long as in "подписанное соглашение"."""
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
        yield Inflected(stem + long, Form.PARTICIPLE)


# --- nouns ------------------------------------------------------------------------------------------------


_NOUNS: dict[str, tuple[str, str, str]] = {
    # ending of the nominative: other endings that can be a subject, those that cannot, instrumental
    "ия": ("ия ии", "ию ий иям иях", "ией иями"),
    "ие": ("ие ия", "ию ии ий иям иях", "ием иями"),
    "ия*": ("ия", "ий иям иях", "иями"),
    "я": ("я и", "е ю ям ях", "ей ями"),
    "ка": ("ка ки", "ке ку ок кам ках", "кой ками"),
    "га": ("га ги", "ге гу г гам гах", "гой гами"),
    "а": ("а ы", "е у ам ах", "ой ами"),
    "а*": ("а", "ам ах", "ами"),
    "о": ("о а", "у е ам ах", "ом ами"),
    "ь": ("ь и", "ей ям ях", "ью ями"),
    "ь+": ("ь и", "я ю е ей ям ях", "ем ями"),
    "й": ("й и", "я ю е ев ям ях", "ем ями"),
    "ы": ("ы", "ов ам ах", "ами"),
    "и": ("и", "ов ам ах", "ами"),
    "к": ("к ки", "ка ку ке ков кам ках", "ком ками"),
    "г": ("г ги", "га гу ге гов гам гах", "гом гами"),
    "х": ("х хи", "ха ху хе хов хам хах", "хом хами"),
    "ц": ("ц цы", "ца цу це цев цам цах", "цем цами"),
    "ж": ("ж жи", "жа жу же жей жам жах", "жом жем жами"),
    "ч": ("ч чи", "ча чу че чей чам чах", "чом чем чами"),
    "": (" ы", "а у е ов ам ах", "ом ами"),
}


def declined(noun: str) -> Iterator[tuple[str, Case | None]]:
    """The forms of a noun with the case that each shows; ``посол>посл`` has another stem in all but the first.

    ``*`` marks a noun that has a plural only, ``+`` a masculine one in -ь, ``!`` one without cases.
    """
    noun, _, stem = plain(noun).partition(">")
    bare = noun.rstrip("*+!")
    if noun.endswith("!"):
        yield bare, None
        return
    if stem:
        yield bare, None
    mark = noun[len(bare) :]
    whole = stem or bare
    ending = next(
        end
        for end in _NOUNS
        if (whole + mark).endswith(end) and (not mark or end.endswith(mark) or end == "")
    )
    root = whole.removesuffix(ending.rstrip("*+"))
    subject, oblique, instrumental = _NOUNS[ending]
    for endings, case in (
        (subject.split(" "), None),
        (oblique.split(), Case.OBLIQUE),
        (instrumental.split(), Case.INSTRUMENTAL),
    ):
        for each in endings:
            yield root + each, case


# --- the cases of other words -----------------------------------------------------------------------------

_INSTRUMENTAL = ("ыми", "ими", "ами", "ями", "ым", "им", "ом", "ем", "ью", "ой", "ей")
_OBLIQUE = ("ого", "его", "ому", "ему", "ую", "юю", "ых", "их", "ах", "ях", "ию")
_OBLIQUE_IN_LOWER = ("ов", "ев", "ам", "ям", "у", "ю")
_OBLIQUE_IN_NAMES = ("ии", "ости", "у", "ю", "е")
_NO_CASE = words(
    "дом том закон диплом перелом погром разгром симптом аэродром паром синдром объем подъем прием заем "
    "режим другой герой музей юбилей строй бой застой рой второй шестой седьмой восьмой сам перу баку "
    "шойгу меню интервью шоу дуке хосе урибе ким рим крым вьетнам ислам салам алексей андрей матвей "
    "тимофей моисей воробей трое двое несколько многие все иерусалим надой случай край май китай уругвай "
    "парагвай тайвань"
)
_NEUTER = ("ие", "ье", "ое", "ее", "ые", "яне", "граждане")


def case_of(text: str) -> Case | None:
    """The case that the ending of a word shows; capitals make the genitive of a plural a surname."""
    word = plain(text.lower())
    if word in _NO_CASE or text.isupper() or len(word) < 4 or not word[-1].isalpha():
        return None
    if word.endswith(_INSTRUMENTAL):
        return Case.INSTRUMENTAL
    if word.endswith(_OBLIQUE):
        return Case.OBLIQUE
    if text[0].islower():
        return Case.OBLIQUE if word.endswith(_OBLIQUE_IN_LOWER) else None
    is_oblique = word.endswith(_OBLIQUE_IN_NAMES) and not word.endswith(_NEUTER)
    return Case.OBLIQUE if is_oblique else None
