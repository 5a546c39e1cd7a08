"""The forms of Russian nouns, and the cases that endings show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.events.languages.ru.spelling import plain
from chronology.events.tokens import Case
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Subject", "case_of", "declined", "subjects"]

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
    bare, _, stem = plain(noun).rstrip("*+!").partition(">")
    if noun.endswith("!"):
        yield bare, None
        return
    if stem:
        yield bare, None
    root, (subject, oblique, instrumental) = _root(noun)
    for endings, case in (
        (subject.split(" "), None),
        (oblique.split(), Case.OBLIQUE),
        (instrumental.split(), Case.INSTRUMENTAL),
    ):
        for each in endings:
            yield root + each, case


def _root(noun: str) -> tuple[str, tuple[str, str, str]]:
    """What stays the same in the forms of a noun, and the endings that follow it."""
    _, _, whole = plain(noun).rpartition(">")
    bare = whole.rstrip("*+")
    mark = whole[len(bare) :]
    ending = next(
        end for end in _NOUNS if whole.endswith(end) and (not mark or end.endswith(mark) or end == "")
    )
    return bare.removesuffix(ending.rstrip("*+")), _NOUNS[ending]


_SHORT_ENDINGS = {"а": "а", "я": "а", "ь": "а", "о": "о", "е": "о"}


class Subject(NamedTuple):
    """A noun as a subject, and how a participle that agrees with it ends: "подписан|о"."""

    word: str
    ending: str


def subjects(noun: str) -> tuple[Subject | None, Subject | None]:
    """A noun of the tables as a subject, in the singular and in the plural; ``None`` where it has none."""
    if noun.endswith("!"):
        return None, None
    root, (endings, *_) = _root(noun)
    *singular, plural = endings.split(" ")
    if not singular:
        return None, Subject(root + plural, "ы")
    word = plain(noun).rstrip("+").partition(">")[0] if ">" in noun else root + singular[0]
    ending = "" if noun.endswith("+") else _SHORT_ENDINGS.get(word[-1], "")
    return Subject(word, ending), Subject(root + plural, "ы")


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
    "парагвай тайвань вадим максим ефим артем ибрагим карим салим рахим хаким касым трофим вильям"
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
