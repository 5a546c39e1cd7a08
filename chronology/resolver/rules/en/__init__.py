"""English."""

import re

from chronology.resolver.rules import Digits, Names, Pack
from chronology.resolver.rules.en.composed import BESIDE, CLOCKED, LINKED, MODIFIED, NTH
from chronology.resolver.rules.en.cues import CUES
from chronology.resolver.rules.en.dates import DATES
from chronology.resolver.rules.en.histories import (
    EARLY_YEARS,
    OLD_DATES,
    OLD_PARTS,
    OLD_SPANS,
    OLD_TIMES,
    OLD_VAGUE,
)
from chronology.resolver.rules.en.lexicon import (
    LEXICON,
    NUMBER_JOINER,
    NUMBER_SAMPLES,
    NUMBER_WORDS,
    read_number,
)
from chronology.resolver.rules.en.press import (
    PRESS_ATOMS,
    PRESS_BESIDE,
    PRESS_DAYS,
    PRESS_MODIFIED,
    PRESS_SOME,
    PRESS_TIMES,
)
from chronology.resolver.rules.en.relative import ATOMS, COUNTED, POINTED, VAGUE
from chronology.resolver.rules.en.stops import STOPS

__all__ = ["PACK"]

PACK = Pack(
    lang="en",
    lexicon=LEXICON,
    triggers=frozenset(
        "month weakmonth weekday shortday weekdays seasonword seasons fortnight unit units shortunit daypart dayparts twilight pointofday ampm "
        "deictic holiday monthfeast nationalday historicday midseason bce ce decadeword daily presentword recentword currentword futureword quartercode fiscalyear =era "
        "period =o'clock =o’clock =oclock =tonight =tonite name =overnight =past =present =moment =modern =midweek =date =term =later =time =those".split()
    ),
    trigger_patterns=(
        r"\b\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z\b|[+-]\d{2}:?\d{2})?",
        r"\b(?:ca?)?[12]\d{3}\b",
        r"\b(?:in|by|until|till|from|since|to|after|before|around) \d{3}\b",
        r"\(\d{3}\s?[–-]",
        r"\b\d{4}-\d{2}(?:-\d{2})?",
        r"\b[0-2]\d[0-5]\d\s?(?:gmt|utc|hrs|est|edt|cet|bst)\b",
        r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
        r"\b\d{1,2}[:.]\d{2}(?:hrs)?\b",
        r"\b\d{1,2}(?:am|pm)\b",
        r"\b\d{1,2}[hmd]\sago\b",
        r"\b\d{1,3}(?:hrs?|mins?|secs?|yrs?|hours?|minutes?|days?|weeks?|months?|years?)\b",
        r"\b(?:sixteen|seventeen|eighteen|nineteen|twenty)[\s-]+(?:hundred|oh|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)",
        r"\btwo thousand",
        r"\b\d{8}\b",
        r"\b9/11\b",
        r"\b[12]\d{3}q[1-4]\b",
        r"\b[1-4]q\d{2}\b",
        r"\b[1-4]q\b",
        r"\b\d{1,2}(?:st|nd|rd|th)\b",
        r"\b\d{1,3}0s\b",
        r"['’]\d\d\b",
        r"\b\d0['’]s\b",
    ),
    numbers=read_number,
    number_words=NUMBER_WORDS,
    number_samples=NUMBER_SAMPLES,
    number_joiner=NUMBER_JOINER,
    digits=Digits(
        ordinal_suffixes=("st", "nd", "rd", "th"),
        decade_suffixes=("s",),
        clock_marks=(r"[ap]\.?m", "hrs", "GMT", "BST"),
        group=",",
        points=".",
        day_first=False,
        tied=frozenset({"c", "ca", "q"}),
    ),
    names=Names(
        street=re.compile(
            r"\s+(?:[A-Z][\w.]{0,20}\s+){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Lane|Highway|Terrace)"
        ),
        capitals=frozenset({"US", "UK", "EU", "UN", "IN", "ON", "BY", "TO", "OF", "AT", "AD", "CE"}),
        stops=STOPS,
        plural_suffixes=("s",),
        no_plurals=frozenset(
            {"was", "is", "as", "has", "his", "its", "this", "across", "us", "versus", "plus"}
        ),
    ),
    stages=(
        PRESS_SOME + OLD_DATES + DATES + EARLY_YEARS + PRESS_ATOMS + ATOMS,
        POINTED + NTH + OLD_SPANS + PRESS_DAYS,
        COUNTED,
        VAGUE + OLD_VAGUE,
        BESIDE + PRESS_BESIDE,
        CLOCKED + OLD_TIMES + PRESS_TIMES,
        PRESS_MODIFIED + MODIFIED + OLD_PARTS,
        LINKED,
    ),
    cues=CUES,
)
