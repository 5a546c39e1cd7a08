"""How Russian names actors: adjectives and nouns in their cases, and a mere rank in the instrumental."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from chronology.events.naming import Manner, Naming
from chronology.events.sheets import rows
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["NAMING", "name_cases"]

_AGREEING = {
    "ый ий ой": " й ь ец ин",
    "ое ее": "о е",
    "ого его": "а я ца",
    "ому ему": "у ю цу",
    "ым им": "ом ем ём цем ам ям цам",
    "ом ем": "е и у це",
    "ая": "а я ь",
    "ой ей": "ы и е ой ей ью",
    "ую": "у ю ь",
    "ые ие": "ы и а я е цы",
    "ых их": " ов ев й ей ин цев ах ях цах",
    "ыми ими": "ами ями цами",
}
"""The endings of Russian adjectives to those of the nouns that they stand beside."""
_NOUN = [
    "",
    *"а у е о ы и ю я й ь ой ом ей ем ём ии ию ией ия ью ам ами ах".split(),
    *"ов ин ец ца цу цем це цы цев цам цами цах ев".split(),
]
_PAIRS = [
    (ending, noun)
    for endings, nouns in _AGREEING.items()
    for ending in endings.split()
    for noun in nouns.split(" ")
]
_ALONE = [("", ending) for ending in dict.fromkeys([*_NOUN, *" ".join(_AGREEING).split()])]


def _forms(name: str) -> Iterable[str]:
    """A name in its cases: with ``+`` a person's, ``^`` one of a people, ``*`` that of a thing; else as it is."""
    if name.endswith("^"):
        return _of_people(name[:-1])
    if "+" in name:
        return map(" ".join, zip(*map(_cases, name.split(" ")), strict=True))
    return _declined(name.split(" ")) if "*" in name else (name,)


def _of_people(one: str) -> Iterator[str]:
    """The name of one of a people in all its cases and numbers.

    >>> " ".join(_of_people("бразилец"))
    'бразилец бразильца бразильцу бразильцем бразильце бразильцы бразильцев бразильцам бразильцами бразильцах'
    """
    if one.endswith("ец"):
        stem = one[:-2]
        soft = "й" if stem[-1] in "аеи" else "ь" if stem[-1] == "л" else ""
        endings, stem = "а у ем е ы ев ам ами ах", f"{stem}{soft}ц"
    else:
        endings, stem = f"а у ом е {'и' if one[-1] in 'гкх' else 'ы'} ов ам ами ах", one
    yield one
    yield from (stem + ending for ending in endings.split())
    if one.endswith(("анин", "янин")):
        yield from (one[:-2] + ending for ending in ("е", "", "ам", "ами", "ах"))


def _declined(parts: Sequence[str]) -> Iterator[str]:
    """A Russian name in its cases: one ending for all its adjectives, and one of those that go with it for its noun."""
    *adjectives, last = [at for at, word in enumerate(parts) if word.endswith("*")]
    forms = [word.removesuffix("*") for word in parts]
    for ending, noun in _PAIRS if adjectives else _ALONE:
        opening = [form + ending if at in adjectives else form for at, form in enumerate(forms)]
        yield " ".join([*opening[:last], forms[last] + noun, *opening[last + 1 :]])


_MASCULINE = ("", "а", "у", "а", "ом", "е")
_SOFT = ("я", "ю", "я", "ем", "е")
_DECLENSIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ский", ("ский", "ского", "скому", "ского", "ским", "ском")),
    ("ий", ("ий", "ия", "ию", "ия", "ием", "ии")),
    ("ый", ("ый", "ого", "ому", "ого", "ым", "ом")),
    ("й", ("й", *_SOFT)),
    ("ь", ("ь", *_SOFT)),
    ("ия", ("ия", "ии", "ии", "ию", "ией", "ии")),
    ("я", ("я", "и", "е", "ю", "ей", "е")),
    ("ова", ("ова", "овой", "овой", "ову", "овой", "овой")),
    ("ка", ("ка", "ки", "ке", "ку", "кой", "ке")),
    ("га", ("га", "ги", "ге", "гу", "гой", "ге")),
    ("а", ("а", "ы", "е", "у", "ой", "е")),
    ("ов", ("ов", "ова", "ову", "ова", "овым", "ове")),
    ("ев", ("ев", "ева", "еву", "ева", "евым", "еве")),
    ("ин", ("ин", "ина", "ину", "ина", "иным", "ине")),
)
"""Endings of names to those of nominative, genitive, dative, accusative, instrumental and prepositional."""


def _cases(word: str) -> Sequence[str]:
    """A name's six forms; all alike where it isn't marked or its ending isn't declined.

    >>> _cases("Лавров+")
    ['Лавров', 'Лаврова', 'Лаврову', 'Лаврова', 'Лавровым', 'Лаврове']
    """
    if not word.endswith("+"):
        return [word] * 6
    name = word[:-1]
    for ending, endings in _DECLENSIONS:
        if name.endswith(ending):
            return [name.removesuffix(ending) + other for other in endings]
    return [name + ending for ending in _MASCULINE] if name[-1] not in "еёиоуыэю" else [name] * 6


@functools.cache
def name_cases() -> Mapping[str, int]:
    """The words of Russian names, each with the number of its case: 0 for the nominative, 4 for the instrumental."""
    names = [name for row in rows("actors") for name in row["ru"].split("|")]
    forms = [_cases(word) for name in names for word in name.split() if "+" in word]
    cases = {form: number for each in forms for number, form in reversed(list(enumerate(each)))}
    cases |= {name[:-1]: 0 for name in names if name.endswith("ом*") and " " not in name}
    return cases | {each[0]: 0 for each in forms}


NAMING = Naming(
    forms=_forms,
    is_adjective=lambda name: name[0].islower() and name.endswith(("ск*", "цк*")),
    takes_english=False,
    surname_endings=("ов",),
    manner=Manner(
        leads=re.compile(r" "),
        rank=re.compile(r"\w+(?:ом|ем|ой|им|ым)\b"),
        definite=words("с со перед между о об при"),
        not_held=re.compile(
            r"(?i)бывш|экс|тогдашн|будущ|следующ|избра|временн|самопровозглаш|перв|зам|помощник|ста[лнт]|назнач|"
            r"провозгла|объяв|призна|пост|должност|выбор|кандидат|инаугурац"
        ),
    ),
)
"""Other words than the adjective name the people."""
