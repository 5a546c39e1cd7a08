"""Russian words, each form mapped to its meaning; a word with ё stands with е, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Duration
from chronology.resolver.phrase import Mod
from chronology.resolver.rules.ru.forms import (
    HARD,
    HARD_PLURAL,
    MIXED,
    MIXED_PLURAL,
    SOFT,
    SOFT_PLURAL,
    forms,
    inflected,
)
from chronology.resolver.rules.ru.holidays import HOLIDAYS, NIGHTS, RITES
from chronology.resolver.rules.ru.numbers import LAST, ORDINALS, ROMAN

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEXICON"]

_SOFT_MONTHS = {
    1: "январ",
    2: "феврал",
    4: "апрел",
    6: "июн",
    7: "июл",
    9: "сентябр",
    10: "октябр",
    11: "ноябр",
    12: "декабр",
}
_MONTHS = {f"{stem} ь я ю ём ем е": n for n, stem in _SOFT_MONTHS.items()} | {
    "март - а у ом е": 3, "ма й я ю ем е": 5, "август - а у ом е": 8,
}  # fmt: skip
_GENITIVE = {f"{stem}я": n for n, stem in _SOFT_MONTHS.items()} | {"марта": 3, "мая": 5, "августа": 8}
_NAMES = frozenset("марта марту мая май август августа августу августом августе".split())
"""Months that with a capital are somebody's name."""
_SHORT_MONTHS = {
    "янв": 1, "фев": 2, "февр": 2, "мар": 3, "апр": 4, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "сент": 9,
    "окт": 10, "нояб": 11, "ноя": 11, "дек": 12,
}  # fmt: skip
_ABBREVIATED = {short + dot: n for short, n in _SHORT_MONTHS.items() for dot in ("", ".")}

_DAYS = {
    "понедельник - а у ом е": 0, "вторник - а у ом е": 1, "сред а ы е у ой": 2, "четверг - а у ом е": 3,
    "пятниц а ы е у ей": 4, "суббот а ы е у ой": 5, "воскресень е я ю ем и": 6,
}  # fmt: skip
_MONTH_STEMS = {
    "январ": 1, "январь": 1, "феврал": 2, "февраль": 2, "мартов": 3, "апрель": 4, "май": 5, "июнь": 6, "июль": 7, "августов": 8,
    "сентябрь": 9, "октябрь": 10, "ноябрь": 11, "декабрь": 12,
}  # fmt: skip
"""What adjectives of months begin with: "июльский"."""
_DAY_STEMS = (
    ("вторничн", "hard", 1),
    ("пятничн", "hard", 4),
    ("субботн", "soft", 5),
    ("воскресн", "hard", 6),
    ("понедельничн", "hard", 0),
)
_DAYS_PLURAL = {
    "понедельник и ов ам ами ах": 0, "вторник и ов ам ами ах": 1, "сред ам ами ах": 2, "четверг и ов ам ами ах": 3,
    "пятниц ам ами ах": 4, "суббот ам ами ах": 5, "воскресень ям ями ях": 6,
}  # fmt: skip
_SHORT_DAYS = {
    "пн": 0,
    "пнд": 0,
    "вт": 1,
    "втр": 1,
    "ср": 2,
    "срд": 2,
    "чт": 3,
    "чтв": 3,
    "пт": 4,
    "птн": 4,
    "сб": 5,
    "сбт": 5,
    "вс": 6,
    "вск": 6,
}

_UNITS = {
    "секунд а ы е у ой": G.SECOND, "минут а ы е у ой": G.MINUTE, "час - а у ом е": G.HOUR, "д ень ня ню нём не": G.DAY, "сутки": G.DAY,
    "недел я и е ю ей": G.WEEK, "месяц - а у ем е": G.MONTH, "квартал - а у ом е": G.QUARTER,
    "год - а у ом е": G.YEAR, "десятилети е я ю ем и": G.DECADE,
    "век - а у ом е": G.CENTURY, "столети е я ю ем и": G.CENTURY, "тысячелети е я ю ем и": G.MILLENNIUM,
}  # fmt: skip
_UNITS_PLURAL = {
    "секунд - ам ами ах": G.SECOND, "минут - ам ами ах": G.MINUTE, "час ы ов ам ами ах": G.HOUR, "д ни ней ням нями нях": G.DAY,
    "сут ок кам ками ках": G.DAY, "недел ь ям ями ях": G.WEEK, "месяц ы ев ам ами ах": G.MONTH, "квартал ы ов ам ами ах": G.QUARTER,
    "год ы ов ам ами ах": G.YEAR, "лет": G.YEAR, "десятилети й ям ями ях": G.DECADE, "век ов ам ами ах": G.CENTURY,
    "столети й ям ями ях": G.CENTURY, "тысячелети й ям ями ях": G.MILLENNIUM,
}  # fmt: skip
_SHORT_UNITS = {
    "ч.": G.HOUR,
    "сек": G.SECOND,
    "сек.": G.SECOND,
    "мес": G.MONTH,
    "мес.": G.MONTH,
}
_SHORT_MINUTES = {"мин": G.MINUTE, "мин.": G.MINUTE}
"""Also the genitive of mines."""
_WEEKEND = inflected(
    {"выходн ые ых ым ыми": G.WEEKEND, "уик-энд - а у ом е": G.WEEKEND, "уикенд - а у ом е": G.WEEKEND}
)
_HALF = inflected({"полугоди е я ю ем и": G.HALF, "половин а ы е у ой": G.HALF, "пол.": G.HALF})
_ACCUSATIVE = (
    "секунду минуту час день сутки неделю месяц квартал год десятилетие век столетие тысячелетие "
    "секундой минутой часом днём днем неделей месяцем кварталом годом десятилетием веком столетием"
).split()
"""Forms in which a unit measures: "неделю назад", "годом ранее"."""
_LASTING_ALONE = frozenset({"неделю", "десятилетие"})
"""Those that tell a length of time without a word beside them."""
_SHORT_QUARTERS = {"кв.": G.QUARTER, "кв": G.QUARTER}
_SHORT_ERAS = {"в.": G.CENTURY, "вв.": G.CENTURY, "вв": G.CENTURY}
_SHORT_MILLENNIA = dict.fromkeys(("тыс.", "тысячел."), G.MILLENNIUM)
"""Beside a Roman number and the mark of an era only."""
_SINGULAR, _PLURAL = inflected(_UNITS), inflected(_UNITS_PLURAL)
_YEARS_OF_DATES = frozenset(forms("год ы ов ам ами ах"))
"""Plurals of "год" that follow years, not amounts."""

_ERAS: dict[str, G] = {
    word: unit for word, unit in (_SINGULAR | _PLURAL).items() if unit in (G.CENTURY, G.MILLENNIUM)
}

_PREFIXES = {
    "двух": 2, "трёх": 3, "четырёх": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10, "двенадцати": 12,
    "пятнадцати": 15, "двадцати": 20, "тридцати": 30, "сорока": 40, "пятидесяти": 50, "полутора": 1.5, "одно": 1,
}  # fmt: skip
_LASTING = {f"дневн {HARD}": G.DAY, f"дневн {HARD_PLURAL}": G.DAY, f"недельн {HARD}": G.WEEK, f"недельн {HARD_PLURAL}": G.WEEK,
            f"месячн {HARD}": G.MONTH, f"месячн {HARD_PLURAL}": G.MONTH, f"часов {HARD.replace('ый', 'ой')}": G.HOUR, f"часов {HARD_PLURAL}": G.HOUR,
            f"минутн {HARD}": G.MINUTE, f"суточн {HARD}": G.DAY}  # fmt: skip
_YEARLONG = {f"летн {SOFT}": G.YEAR, f"летн {SOFT_PLURAL}": G.YEAR}


def _compounds(stems: Mapping[str, G]) -> dict[str, Duration]:
    """Adjectives that tell a length in one word: "двухдневный"."""
    return {
        word: Duration(((float(n), unit),))
        for prefix, n in _PREFIXES.items()
        for stem, unit in stems.items()
        for word in forms(prefix + stem)
    }


_DAILY = {
    "ежедневн": "P1D", "ежесуточн": "P1D", "еженедельн": "P1W", "ежемесячн": "P1M", "ежеквартальн": "P1Q", "ежегодн": "P1Y",
    "ежечасн": "PT1H", "ежеминутн": "PT1M",
}  # fmt: skip

_SEASONS = {"весн а ы е у ой ою": 1, "лет о а у ом е": 2, "осен ь и ью": 3, "зим а ы е у ой ою": 4}
_ADVERBS = {"утром": "MO", "днём": "AF", "днем": "AF", "вечером": "EV", "ночью": "NI"}
_AFTER_NOON = {"пополудни": "AF", "пополуночи": "NI"}
_HOUR_PARTS = {"утра": "MO", "дня": "AF", "вечера": "EV", "ночи": "NI"}

_TWILIGHT = inflected({"рассвет - а у ом е": "DW", "закат - а у ом е": "DK", "сумерк и ах ам ами": "DK"}) | {
    "предрассветные часы": "DW", "предрассветных часов": "DW", "предутренние часы": "SM",
}  # fmt: skip
_HOURS_OF_DAY = {
    f"{stem}{end}": code
    for stem, code in (("утренни", "MO"), ("дневны", "AF"), ("вечерни", "EV"), ("ночны", "NI"))
    for end in ("е часы", "х часов", "м часам")
}
_HALVES_OF_DAY = {
    f"{nth} {noun}": code
    for code, nths in (("MO", ("первой", "первую", "первая")), ("AF", ("второй", "вторую", "вторая")))
    for nth, noun in zip((nths[0], nths[0], nths[1], nths[2]), ("половине дня", "половины дня", "половину дня", "половина дня"), strict=True)
} | {"после обеда": "AF"}  # fmt: skip
_DAY_ADJECTIVES = inflected(
    {
        f"{stem} {ends}": day
        for stem, day in (("сегодняшн", 0), ("вчерашн", -1), ("завтрашн", 1), ("позавчерашн", -2))
        for ends in (SOFT, SOFT_PLURAL)
    }
)
_DECADES = {
    "двадцат": 20,
    "тридцат": 30,
    "сороков": 40,
    "пятидесят": 50,
    "шестидесят": 60,
    "семидесят": 70,
    "восьмидесят": 80,
    "девяност": 90,
    "нулев": 0,
}

_BCE = (
    "до н. э.",
    "до н.э.",
    "до н. э",
    "до н.э",
    "до нашей эры",
    "до рождества христова",
    "до р. х.",
    "до р.х.",
)
_CE = ("н. э.", "н.э.", "н. э", "н.э", "нашей эры")
_ZONES = {
    "мск": "", "msk": "", "gmt": "Z", "utc": "Z", "по мск": "", "по московскому времени": "", "московского времени": "", "по москве": "",
    "по местному времени": "", "местного времени": "", "по гринвичу": "Z", "по киевскому времени": "", "по киеву": "", "по каракасскому времени": "",
    "по вашингтону": "", "по времени восточного побережья сша": "", "по центральноевропейскому времени": "",
}  # fmt: skip

_LEADERS = {
    "Путина": "putin", "Ельцина": "yeltsin", "Горбачёва": "gorbachev", "Горбачева": "gorbachev", "Брежнева": "brezhnev", "Хрущёва": "khrushchev", "Хрущева": "khrushchev",
    "Трампа": "trump", "Обамы": "obama", "Байдена": "biden", "Клинтона": "clinton", "Рейгана": "reagan", "Картера": "carter", "Никсона": "nixon", "Кеннеди": "kennedy",
    "Чавеса": "chavez", "Мадуро": "maduro",
}  # fmt: skip
"""Those whose time in office is a period of the gazetteer, in the genitive."""
_SINGULAR_ENDINGS = {"hard": HARD, "mixed": MIXED}
_PLURAL_ENDINGS = {"hard": HARD_PLURAL, "mixed": MIXED_PLURAL}
_POINTING = (
    ("lastadj", -1, (("прошл", "hard"), ("минувш", "mixed"), ("прошедш", "mixed"), ("истекш", "mixed"))),
    ("nextadj", 1, (("следующ", "mixed"), ("наступающ", "mixed"))),
    ("comingadj", 1, (("ближайш", "mixed"), ("предстоящ", "mixed"), ("будущ", "mixed"), ("грядущ", "mixed"))),
)
"""Adjectives that point back or ahead, singular and (with an "s") plural."""

_PLURAL_ORDINALS = inflected(
    {"перв ые ых ым ыми": 1, "втор ые ых ым ыми": 2, "трет ьи ьих ьим ьими": 3, "последн ие их им ими": -1}
)
_PRIOR = inflected({f"предыдущ {MIXED}": -1, f"предшествующ {MIXED}": -1})

_EARLY_AND_LATE = f"{SOFT.replace(' ее', '')} {SOFT_PLURAL}"
"""Endings without that of the adverbs "позднее", "раннее"."""

LEXICON: dict[str, Mapping[str, object]] = {
    "month": inflected(_MONTHS) | _ABBREVIATED,
    "monthprep": {word: n for word, n in inflected(_MONTHS).items() if word.endswith("е")},
    "monthgen": _GENITIVE | _ABBREVIATED,
    "fullmonth": {word: n for word, n in inflected(_MONTHS).items() if word not in _NAMES},
    "namemonth": {word: n for word, n in inflected(_MONTHS).items() if word in _NAMES},
    "shortmonth": _ABBREVIATED,
    "weakmonth": inflected({f"{stem}ск {MIXED}": n for stem, n in _MONTH_STEMS.items()} | {f"{stem}ск {MIXED_PLURAL}": n for stem, n in _MONTH_STEMS.items()}),
    "firmday": inflected({f"{stem} {ends}": day for stem, kind, day in _DAY_STEMS for ends in ((SOFT, SOFT_PLURAL) if kind == "soft" else (HARD, HARD_PLURAL))}),
    "weekday": inflected(_DAYS),
    "sureweekday": {word: day for word, day in inflected(_DAYS).items() if day != 2},
    "wednesday": {word: day for word, day in inflected(_DAYS).items() if day == 2},
    "shortday": _SHORT_DAYS,
    "weekdays": inflected(_DAYS_PLURAL),
    "unit": _SINGULAR | _WEEKEND,
    "units": _PLURAL | {word: unit for word, unit in _SINGULAR.items() if word[-1] in "аия" and word != "сутки"},
    "daynight": dict.fromkeys(forms("сут ки ок кам ками ках"), G.DAY),
    "plural": _PLURAL,
    "shortunit": _SHORT_UNITS | _SHORT_MINUTES,
    "shortminute": _SHORT_MINUTES,
    "countunit": _SINGULAR | _PLURAL | _SHORT_UNITS,
    "yearunit": {word: unit for word, unit in (_SINGULAR | _PLURAL).items() if unit is G.YEAR},
    "otherunit": {word: unit for word, unit in (_SINGULAR | _PLURAL | _SHORT_UNITS).items() if unit is not G.YEAR},
    "longunit": {word: unit for word, unit in _SINGULAR.items() if unit.rank > G.DAY.rank},
    "rangeunit": {word: unit for word, unit in (_SINGULAR | _PLURAL | _SHORT_UNITS).items() if word not in _YEARS_OF_DATES},
    "genmeasure": {word: unit for word, unit in _SINGULAR.items() if word[-1] in "аия"} | {"минуты": G.MINUTE, "секунды": G.SECOND, "суток": G.DAY},
    "manyunit": {word: _PLURAL[word] for word in ("лет", "дней", "месяцев", "недель", "часов", "минут", "секунд", "десятилетий", "веков", "столетий")},
    "thousands": dict.fromkeys((*forms("десятк и ов", "сот ни ен", "тысяч и -", "миллион - а ов ы", "миллиард - а ов ы"), "тыс.", "тыс", "млн", "млрд"), 1),
    "bareunit": inflected({
        "год ы ами": G.YEAR, "месяц ы ами": G.MONTH, "недел и ями": G.WEEK, "дн и ями": G.DAY, "час ы ами": G.HOUR, "минут ы ами": G.MINUTE, "десятилети я ями": G.DECADE,
        "век а ами": G.CENTURY, "столети я ями": G.CENTURY,
    }),
    "fewunit": {word: _SINGULAR[word] for word in ("года", "дня", "месяца", "недели", "часа", "минуты")},
    "dayunit": {word: unit for word, unit in _SINGULAR.items() if unit is G.DAY},
    "weekendunit": _WEEKEND,
    "partunit": _HALF | _SHORT_QUARTERS | {word: unit for word, unit in _SINGULAR.items() if unit is G.QUARTER},
    "quarterunit": {word: unit for word, unit in (_SINGULAR | _HALF).items() if unit is G.QUARTER or word.startswith("полугоди")} | _SHORT_QUARTERS,
    "quarterunits": {word: unit for word, unit in _PLURAL.items() if unit is G.QUARTER},
    "halfunit": {word: unit for word, unit in _HALF.items() if word.startswith(("половин", "пол."))},
    "genday": {"дня": G.DAY},
    "genunit": {word: unit for word, unit in _SINGULAR.items() if unit.rank > G.DAY.rank and word[-1] in "аия"},
    "eraunit": {**_ERAS, **_SHORT_ERAS},
    "shortmillennium": _SHORT_MILLENNIA,
    "period": _HALF | _SHORT_QUARTERS | _SHORT_ERAS | _SHORT_MILLENNIA | inflected({"период - а у ом е": G.QUARTER}),
    "god": dict.fromkeys((*forms("год - а у ом е ы ов ам ами ах"), "г.", "г", "гг.", "гг"), 1),
    "yeargod": dict.fromkeys(forms("год - а у ом"), 1),
    "boundgod": dict.fromkeys((*forms("год - а"), "г."), 1),
    "rangegod": dict.fromkeys((*forms("год - у ом ы ов ам ами ах"), "гг.", "гг"), 1),
    "decadegod": dict.fromkeys((*forms("год ы ов ам ами ах"), "гг.", "гг"), 1),
    "datenoun": dict.fromkeys(("числа", "число", "числу", "числом"), 1),
    "ordinalword": ORDINALS | _PLURAL_ORDINALS,
    "nthword": ORDINALS,
    "roman": ROMAN,
    "lastword": LAST,
    "suffix": dict.fromkeys(("го", "ого", "его", "му", "ому", "м", "ом", "й", "ый", "я", "е", "ое", "ым", "х", "ых", "ые", "ми"), 1),
    "turnunit": {word: _PLURAL[word] for word in ("веков", "столетий", "тысячелетий")},
    "decadeword": inflected({f"{stem} {HARD_PLURAL}": n for stem, n in _DECADES.items()}),
    "tensword": inflected({f"десят {HARD_PLURAL}": 10}),
    "seasonword": inflected(_SEASONS),
    "seasons": inflected({f"{stem} {SOFT_PLURAL}": n for n, stem in enumerate(("весенн", "летн", "осенн", "зимн"), 1)}),
    "seasonadj": inflected({f"{stem} {ends}": n for n, stem in enumerate(("весенн", "летн", "осенн", "зимн"), 1) for ends in (SOFT, SOFT_PLURAL)}),
    "event": dict.fromkeys(forms(
        "событи е я ю ем и й ям ями ях", "выбор ы ов ам ами ах", "протест - а у ом е ы ов ам ами ах", "переговор ы ов ам ами ах", "наступлени е я ю ем и", "контрнаступлени е я ю ем и",
        "кампани я и ю ей", "переворот - а у ом е", "соглашени е я ю ем и й ям ями ях", "договорённост ь и ью ей ям ями ях", "референдум - а у ом е", "голосовани е я ю ем и", "саммит - а у ом е",
        "заседани е я ю ем и", "кризис - а у ом е", "мобилизаци я и ю ей", "путч - а у ом е", "восстани е я ю ем и", "указ - а у ом е ы ов", "митинг - а у ом е и ов ам ами ах",
        "наводнени е я ю ем и", "пожар - а у ом е ы ов ам ами ах", "теракт - а у ом е ы ов ам ами ах", "беспорядк и ам ами ах", "беспорядков",
    ), 1),
    "fiscaladj": inflected({f"финансов {HARD}": 1}),
    "seasonadverb": {"весною": 1, "зимою": 4, "весной": 1, "летом": 2, "осенью": 3, "зимой": 4},
    "daypart": _TWILIGHT | _HOURS_OF_DAY | _ADVERBS | _HOUR_PARTS | _AFTER_NOON | _HALVES_OF_DAY | inflected({"утр о у е": "MO", "вечер - у е": "EV", "ноч ь": "NI"}),
    "dayadverb": {"днём": "AF", "днем": "AF"},
    "morningafter": {"наутро": "MO"},
    "twilight": _TWILIGHT,
    "nounpart": inflected({"утр о у": "MO", "вечер - у": "EV", "ноч ь": "NI"}) | _HOURS_OF_DAY,
    "surepart": {word: code for word, code in _ADVERBS.items() if code != "AF"} | _HALVES_OF_DAY,
    "hourof": {f"часу {part}": code for part, code in _HOUR_PARTS.items()},
    "hourpart": _HOUR_PARTS | _AFTER_NOON,
    "nightpart": {word: code for word, code in _HOUR_PARTS.items() if code != "AF"},
    "dayparts": {"утрам": "MO", "вечерам": "EV", "ночам": "NI"},
    "pointofday": {"полдень": 12, "полудню": 12, "полудня": 12, "полуночи": 0, "полночь": 0, "час дня": 13, "часу дня": 13, "час ночи": 1, "часу ночи": 1},
    "ampm": {},
    "zone": _ZONES,
    "hours": dict.fromkeys((*forms("час - а у ом ов ам ами ы"), "ч.", "ч"), 1),
    "minutes": dict.fromkeys((*forms("минут - а ы у ам"), "мин", "мин."), 1),
    "deictic": {"сегодня": 0, "вчера": -1, "позавчера": -2, "позапозавчера": -3, "завтра": 1, "послезавтра": 2, "послепослезавтра": 3} | _DAY_ADJECTIVES,
    "dayadj": _DAY_ADJECTIVES,
    "analog": inflected({f"аналогичн {HARD}": 1, f"соответствующ {MIXED}": 1}),
    "likeunit": inflected({"период - а у ом е": G.QUARTER, "квартал - а у ом е": G.QUARTER, "месяц - а у ем е": G.MONTH, "недел я и е ю ей": G.WEEK}),
    "runs": inflected({"декад а ы е у ой": (G.DAY, 10, 3)}),
    "holiday": HOLIDAYS,
    "nationalday": RITES,
    "feastnight": NIGHTS,
    "ofnight": {"ночи": "NI"},
    "nightnoun": dict.fromkeys(("ночь", "ночи", "ночью"), "NI"),
    "bce": dict.fromkeys(_BCE, 1),
    "ce": dict.fromkeys(_CE, 1),
    **{
        f"{name}{number}": inflected({f"{stem} {kinds[kind]}": count for stem, kind in stems})
        for number, kinds in (("", _SINGULAR_ENDINGS), ("s", _PLURAL_ENDINGS))
        for name, count, stems in _POINTING
    },
    "thisadj": inflected({"эт от а о у": 0, "этого": 0, "этой": 0, "этому": 0, "этим": 0, "этом": 0, f"текущ {MIXED}": 0, f"нынешн {SOFT}": 0}),
    "thisadjs": inflected({"эт и их им ими": 0, f"текущ {MIXED_PLURAL}": 0, f"нынешн {SOFT_PLURAL}": 0}),
    "nowadj": inflected({"сего": 0, f"текущ {MIXED}": 0, f"нынешн {SOFT}": 0}),
    "nowadjs": inflected({f"текущ {MIXED_PLURAL}": 0, f"нынешн {SOFT_PLURAL}": 0}),
    "name": dict.fromkeys(("между тем", "вместе с тем", "с тем", "тем не менее", "тем самым", "тем временем", "тем более"), 1),
    "thatadj": dict.fromkeys(forms("т от а о у ого ой ому ем ом"), 0),
    "attack": inflected({"теракт - а у ом е ы ов ам ами ах": 1, "атак а и е у ой ам ами ах": 1, "нападени е я ю ем и й ям ями ях": 1, "событи я й ям ями ях": 1, "взрыв ы ов ам ами ах": 1, "трагеди я и ю ей": 1, "годовщин а ы е у ой": 1, "жертв ы ам ами ах": 1}),
    "same": dict.fromkeys(("же", "самый", "самого", "самом", "самую", "самой", "самая"), 1),
    "yearsign": dict.fromkeys(("с. г.", "с.г.", "т. г.", "т.г."), 0),
    "lastyearsign": dict.fromkeys(("п. г.", "п.г."), -1),
    "beforelast": inflected({f"позапрошл {HARD}": -2}),
    "beforelasts": inflected({f"позапрошл {HARD_PLURAL}": -2}),
    "futures": dict.fromkeys(forms("фьючерс - а у ом е ы ов ам ами ах"), 1),
    "pluralnth": _PLURAL_ORDINALS,
    "lastyear": inflected({f"прошлогодн {SOFT}": -1, f"прошлогодн {SOFT_PLURAL}": -1}),
    "prioradj": _PRIOR,
    "turn": _PRIOR,
    "afteradj": inflected({f"следующ {MIXED}": 1, f"последующ {MIXED}": 1}),
    "pastword": inflected({f"последн {SOFT_PLURAL}": -1, f"прошл {HARD_PLURAL}": -1, f"прошедш {MIXED_PLURAL}": -1, f"минувш {MIXED_PLURAL}": -1,
                           f"предыдущ {MIXED_PLURAL}": -1, f"предшествующ {MIXED_PLURAL}": -1}),
    "toldword": inflected({f"предыдущ {MIXED_PLURAL}": -1, f"предшествующ {MIXED_PLURAL}": -1, f"последующ {MIXED_PLURAL}": 1}),
    "nextword": inflected({f"ближайш {MIXED_PLURAL}": 1, f"следующ {MIXED_PLURAL}": 1, f"предстоящ {MIXED_PLURAL}": 1, f"последующ {MIXED_PLURAL}": 1, f"будущ {MIXED_PLURAL}": 1}),
    "every": dict.fromkeys(forms(f"кажд {HARD}", f"кажд {HARD_PLURAL}"), 1),
    "few": dict.fromkeys((*forms("нескольк о их им ими"), *forms("пар а у ы ой"), *forms("мног о их ие"), *forms("считанн ые ых"), *forms("долг ие их")), 1),
    "whole": dict.fromkeys(("целых", "полных", "целый", "целого", "целую", "подряд", "кряду", "полный", "рабочих", "календарных", "банковских", "долгих", "дополнительных"), 1),
    "daily": inflected({f"{stem} {ends}": value for stem, value in _DAILY.items() for ends in (HARD, HARD_PLURAL, "о")}) | {
        "каждодневно": "P1D", "поквартально": "P1Q", "помесячно": "P1M", "понедельно": "P1W"},
    "compound": _compounds(inflected(_LASTING)),
    "yearcompound": _compounds(inflected(_YEARLONG)),
    "oneunit": {word: _SINGULAR[word] for word in _ACCUSATIVE if word not in _LASTING_ALONE} | {"сутками": G.DAY},
    "lastingunit": {word: _SINGULAR[word] for word in _LASTING_ALONE},
    "wholeunit": inflected(_LASTING) | inflected(_YEARLONG),
    "unitadj": inflected(_LASTING),
    "yearadj": inflected(_YEARLONG),
    "half": {"с половиной": 0.5},
    "halfyear": dict.fromkeys(("полгода", "полугода", "полугодом"), 1),
    "halfhour": dict.fromkeys(("полчаса", "получаса"), 1),
    "halfcentury": dict.fromkeys(("полвека", "полувека"), 1),
    "partmod": {f"{tens} {noun}": mod for tens, mod in (("десятых", Mod.MID), ("двадцатых", Mod.END)) for noun in ("числах", "чисел", "числам")} | inflected({"начал о а у ом е": Mod.START, "середин а ы е у ой": Mod.MID, "кон ец ца цу цом це": Mod.END, "исход е у": Mod.END, **{f"{stem} {_EARLY_AND_LATE}": mod for stem, mod in (("ранн", Mod.START), ("поздн", Mod.END))}, "разгар е": Mod.MID, "нач.": Mod.START, "сер.": Mod.MID, "кон.": Mod.END}),
    "latemod": {"поздно": Mod.END, "рано": Mod.START},
    "approx": dict.fromkeys(("около", "примерно", "приблизительно", "порядка", "ориентировочно"), Mod.APPROX),
    "lessmod": {"почти": Mod.LESS_THAN, "без малого": Mod.LESS_THAN, "менее": Mod.LESS_THAN, "меньше": Mod.LESS_THAN, "менее чем": Mod.LESS_THAN, "меньше чем": Mod.LESS_THAN},
    "moremod": {"более": Mod.MORE_THAN, "больше": Mod.MORE_THAN, "свыше": Mod.MORE_THAN, "более чем": Mod.MORE_THAN, "больше чем": Mod.MORE_THAN},
    "peakmod": {"минимум": Mod.EQUAL_OR_MORE, "максимум": Mod.EQUAL_OR_LESS},
    "leastmod": {"не менее": Mod.EQUAL_OR_MORE, "не меньше": Mod.EQUAL_OR_MORE, "как минимум": Mod.EQUAL_OR_MORE,
                 "по меньшей мере": Mod.EQUAL_OR_MORE, "по крайней мере": Mod.EQUAL_OR_MORE, "не менее чем": Mod.EQUAL_OR_MORE},
    "mostmod": {"не более": Mod.EQUAL_OR_LESS, "не больше": Mod.EQUAL_OR_LESS, "не более чем": Mod.EQUAL_OR_LESS},
    "presentword": dict.fromkeys(("сейчас", "теперь", "ныне", "нынче"), 1),
    "presentphrase": dict.fromkeys(("настоящее время", "настоящий момент", "данный момент", "данное время", "сегодняшний день", "текущий момент", "наши дни", "наше время", "сей день"), 1),
    "recentword": dict.fromkeys(("недавно", "совсем недавно", "не так давно"), 1),
    "anydays": {"на днях": 1},
    "recentphrase": dict.fromkeys(("последнее время", "недавнем прошлом", "недавнего времени", "последнего времени", "недавних пор"), 1),
    "soonphrase": dict.fromkeys(("ближайшее время", "ближайшем будущем", "скором времени", "дальнейшем", "обозримом будущем", "недалёком будущем", "недалеком будущем", "скором будущем"), 1),
    "leader": _LEADERS,
    "bracket": {"(": 1},
    "closing": {")": 1},
    "agegroup": dict.fromkeys(("дети", "детей", "детям", "лица", "лиц", "лицам", "граждане", "граждан", "гражданам", "подростки", "подростков", "подросткам", "несовершеннолетние", "несовершеннолетних"), 1),
    "bar": {"|": 1, "·": 1, "•": 1},
    "ago": {"назад": -1, "тому назад": -1},
    "odd": dict.fromkeys(("с лишним", "с небольшим"), 1),
}  # fmt: skip
