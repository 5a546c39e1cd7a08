"""Russian."""

import re

from chronology.resolver.rules import Digits, Names, Pack
from chronology.resolver.rules.ru.composed import BESIDE, CLOCKED, LINKED, MODIFIED, NTH
from chronology.resolver.rules.ru.cues import CUES
from chronology.resolver.rules.ru.dates import DATES
from chronology.resolver.rules.ru.lexicon import LEXICON
from chronology.resolver.rules.ru.numbers import (
    NUMBER_JOINER,
    NUMBER_ORDINALS,
    NUMBER_SAMPLES,
    NUMBER_WORDS,
    read_number,
)
from chronology.resolver.rules.ru.relative import ATOMS, COUNTED, JOINED, POINTED, UNITS, VAGUE
from chronology.resolver.rules.ru.stops import STOPS

__all__ = ["PACK"]

PACK = Pack(
    lang="ru",
    lexicon=LEXICON,
    triggers=frozenset(
        "dayadverb month weekday wednesday weekdays seasonword unit units weekendunit deictic holiday pointofday surepart decadeword tensword daily presentword recentword anydays presentphrase recentphrase soonphrase "
        "halfyear halfhour halfcentury compound yearcompound unitadj yearadj bce lastyear eraunit partunit ago nightpart nounpart shortminute "
        "=эпоху =эпохи =эпохе =времена =времён =времен =правление =правления =накануне morningafter twilight feastnight nightnoun nationalday =прошлом =позапрошлом =будущем seasons =следующем =числах weakmonth firmday =годы =времена =времён =времен =дни datenoun dayparts".split()
    ),
    trigger_patterns=(
        r"\b\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z\b|[+-]\d{2}:?\d{2})?",
        r"\b[12]\d{3}\b",
        r"\b\d{4}-\d{2}(?:-\d{2})?",
        r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
        r"\b\d{1,2}[:.]\d{2}\b",
        r"\b\d0-?(?:х|е|ые|ых)",
        r"\b\d{1,2}\s?ч[.\s]",
        r"\b\d{1,2}-(?:го|е)",
        r"с\s\d{1,2}\sдо\s\d{1,2}\b",
        r"\b[3-9]\d-[мй]",
        r"\b\d{3}\s?г\.",
        r"\b\d{1,2}\s?(?:мск|gmt|utc)",
        r"тысяча\s(?:восемь|девять)сот",
        r"две\sтысячи",
        r"(?:сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)\s(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят)[а-яё]*",
        r"(?:сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ом|ого)",
    ),
    numbers=read_number,
    number_words=NUMBER_WORDS,
    number_ordinals=NUMBER_ORDINALS,
    number_samples=NUMBER_SAMPLES,
    number_joiner=NUMBER_JOINER,
    digits=Digits(
        ordinal_suffixes=tuple(f"-?{suffix}" for suffix in ("его", "ого", "го", "ому", "му", "ое", "ой", "ый", "ий", "м", "й", "я", "е")),
        decade_suffixes=("-?х", "-?ых", "-?е", "-?ые", "-?ми"),
        clock_marks=("мск", "час(?:ов|а|ам)?", "GMT", "UTC"),
        group="\u00a0\u202f ",
        points=",.",
        day_first=True,
    ),
    names=Names(
        street=re.compile(r"(?!)"),
        capitals=frozenset({"ОТ", "НА", "ПО", "ДО", "ЗА"}),
        stops=STOPS,
        plural_suffixes=(),
        no_plurals=frozenset(),
    ),
    stages=(
        DATES + ATOMS,
        POINTED,
        NTH,
        UNITS,
        JOINED,
        COUNTED,
        BESIDE,
        CLOCKED,
        VAGUE,
        MODIFIED,
        LINKED,
    ),
    cues=CUES,
)  # fmt: skip
