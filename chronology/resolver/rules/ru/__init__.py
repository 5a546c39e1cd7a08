"""Russian."""

from chronology.resolver.rules import Pack
from chronology.resolver.rules.ru.composed import BESIDE, CLOCKED, LINKED, MODIFIED, NTH
from chronology.resolver.rules.ru.cues import CUES
from chronology.resolver.rules.ru.dates import DATES
from chronology.resolver.rules.ru.lexicon import LEXICON
from chronology.resolver.rules.ru.numbers import NUMBER_JOINER, NUMBER_SAMPLES, NUMBER_WORDS, read_number
from chronology.resolver.rules.ru.relative import ATOMS, COUNTED, POINTED, VAGUE

__all__ = ["PACK"]

PACK = Pack(
    lang="ru",
    lexicon=LEXICON,
    triggers=frozenset(
        "month weekday wednesday weekdays seasonword unit units weekendunit deictic holiday pointofday surepart decadeword daily presentword recentword "
        "soonword halfyear halfhour halfcentury compound yearcompound unitadj yearadj bce lastyear eraunit partunit nightpart nounpart "
        "=накануне =прошлом =будущем =числах datenoun dayparts".split()
    ),
    trigger_patterns=(
        r"\b\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z\b|[+-]\d{2}:?\d{2})?",
        r"\b[12]\d{3}\b",
        r"\b\d{4}-\d{2}(?:-\d{2})?",
        r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
        r"\b\d{1,2}[:.]\d{2}\b",
        r"\b\d0-(?:х|е|ые|ых)",
        r"\b\d{1,2}\s?ч\.",
        r"\b\d{1,2}-го",
    ),
    numbers=read_number,
    number_words=NUMBER_WORDS,
    number_samples=NUMBER_SAMPLES,
    number_joiner=NUMBER_JOINER,
    ordinal_suffixes=tuple(f"-?{suffix}" for suffix in ("его", "ого", "го", "ому", "му", "ое", "ой", "ый", "ий", "м", "й", "я", "е")),
    stages=(
        DATES + ATOMS,
        POINTED + NTH,
        COUNTED,
        BESIDE,
        CLOCKED,
        VAGUE,
        MODIFIED,
        LINKED,
    ),
    cues=CUES,
)  # fmt: skip
