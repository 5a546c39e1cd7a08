"""Spanish."""

import re
from dataclasses import replace

from chronology.resolver.rules import Digits, Names, Pack, Rule
from chronology.resolver.rules.es.composed import BESIDE, CLOCKED, LINKED, MODIFIED, NTH
from chronology.resolver.rules.es.cues import CUES
from chronology.resolver.rules.es.dates import DATES
from chronology.resolver.rules.es.lexicon import LEXICON, both, plain
from chronology.resolver.rules.es.numbers import NUMBER_JOINER, NUMBER_SAMPLES, NUMBER_WORDS, read_number
from chronology.resolver.rules.es.relative import ATOMS, COUNTED, JOINED, POINTED, VAGUE
from chronology.resolver.rules.es.stops import STOPS

__all__ = ["PACK"]

_ACCENTED = re.compile(r"[^\s(){}|?*]*[áéíóú][^\s(){}|?*]*")


def _unaccented(rule: Rule) -> Rule:
    """The rule, which reads the words of its pattern also as hurried writers spell them: "el dia 25", "mas tarde"."""
    return replace(rule, pattern=_ACCENTED.sub(lambda word: f"({word[0]} | {plain(word[0])})", rule.pattern))


PACK = Pack(
    lang="es",
    lexicon=LEXICON,
    triggers=both(
        "fullmonth weekday shortday weekdays seasonword seasons unit units shortunit daypart pointofday ampm zone deictic lastnight holiday monthfeast holyweek "
        "bce ce daily presentword recentword justword daything runs sureweekdays recentadj pastadjective nextadjective currentword thenword soonword futureadj momentword dayunits =presente =pasado =plazo "
        "=actualidad =días =años =víspera =época =tiempos =tiempo =periodo =período =instante =momentos =momento =fecha =instantes =algún"
    ),
    trigger_patterns=(
        r"\b\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z\b|[+-]\d{2}:?\d{2})?",
        r"\b[12]\d{3}\b",
        r"\b\d{4}-\d{2}(?:-\d{2})?",
        r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
        r"\b\d{1,2}[:.h]\d{2}\b",
        r"\b\d{1,2}(?:am|pm|h)\b",
        r"\b\d{1,2}[\s.-]+(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)\b\.?",
        r"\bmil (?:cien|dos|tres|cuatro|quin|seis|sete|ocho|nove)cient[oa]s\b",
        r"\bdos mil\b",
        r"\b\d{8}\b",
        r"\b(?:de|entre) \d{1,2}/\d{1,2}\b",
        r"\b(?:de|en|desde|hasta|entre) (?:ene|feb|abr|ago|sept?|oct|nov|dic)\b\.?",
        r", \d{1,2} \((?:[a-z]{2,8})\b",
        r"\b\d{1,3}0s\b",
        r"['’]\d\d\b",
        r"\b(?:los|las|la) \d[\d.,:/-]*",
        r"\b(?:los|las|la) (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|[a-z]+enta)\b",
        r"\b(?:el|del|al) \d[\d.,:/-]*",
        r"\b(?:el|del|al) 8m\b",
        r"\blas? [a-z]+ (?:y (?:media|cuarto)|menos \w+|en punto)\b",
        r"\bsiglos? [ivx]+\b",
        r"\bs\. ?[ivx]+\b",
        r"\b[1-4][tq](?:\b|\d\d)",
        r"\b(?:principios|comienzos|inicios|mediados|finales|fines) del [ivx]+\b",
    ),
    numbers=read_number,
    number_words=NUMBER_WORDS,
    number_samples=NUMBER_SAMPLES,
    number_joiner=NUMBER_JOINER,
    digits=Digits(
        ordinal_suffixes=(r"o\.?", "º", "ª", "°", "ro", "er", "do", r"\.º", r"\.ª"),
        decade_suffixes=("s",),
        clock_marks=(r"[ap]\.?\s?m", "horas?", "hrs", "hs", "h", "GMT", "UTC"),
        group=".",
        points=",.",
        day_first=True,
        hour_sign="h",
        tied=frozenset({"t", "q"}),
    ),
    names=Names(
        street=re.compile(r"(?!)"),
        capitals=frozenset({"EN", "DE", "EL", "LA", "AL", "UE", "EE", "UU"}),
        stops=STOPS,
        plural_suffixes=("s",),
        no_plurals=both(
            "tras las los sus más además antes después mientras es unas unos pues entonces detrás apenas dos tres seis mis tus nos les ellos ellas "
            "estos estas esos esas aquellos aquellas cuyos cuyas muchos muchas varios varias algunos algunas todos todas otros otras ambos ambas "
            "lunes martes miércoles jueves viernes quienes cuales miles millones entonces atrás jamás quizás menos"
        ),
    ),
    stages=tuple(
        tuple(map(_unaccented, stage))
        for stage in (DATES + ATOMS, JOINED, POINTED + NTH, COUNTED, VAGUE, BESIDE, CLOCKED, MODIFIED, LINKED)
    ),
    cues=CUES,
)
