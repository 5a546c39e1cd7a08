"""English words, each mapped to its meaning. A key with a capital matches only capitalised words."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base, Calendar
from chronology.resolver.phrase import Mod

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEXICON", "NUMBER_JOINER", "NUMBER_SAMPLES", "NUMBER_WORDS", "read_number"]

_MONTHS = "january february march april may june july august september october november december"
_SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_DAYS = "mon tue wed thu fri sat sun"
_AMBIGUOUS_MONTHS = {"march": 3, "mar": 3, "may": 5}

_MONTH_WORDS = (
    {w: i for i, w in enumerate(_MONTHS.split(), 1)}
    | {w: i for i, w in enumerate(_SHORT_MONTHS.split(), 1)}
    | {f"{w}.": i for i, w in enumerate(_SHORT_MONTHS.split(), 1) if w != "may"}
    | {"sept": 9, "sept.": 9}
)
_UNITS = {
    "second": G.SECOND,
    "minute": G.MINUTE,
    "hour": G.HOUR,
    "day": G.DAY,
    "weekend": G.WEEKEND,
    "week": G.WEEK,
    "fortnight": G.WEEK,
    "month": G.MONTH,
    "quarter": G.QUARTER,
    "half": G.HALF,
    "year": G.YEAR,
    "decade": G.DECADE,
    "century": G.CENTURY,
    "millennium": G.MILLENNIUM,
}
_PLURALS = {"centuries": G.CENTURY, "millennia": G.MILLENNIUM} | {
    f"{w}s": g for w, g in _UNITS.items() if w not in ("century", "millennium", "half")
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL_WORDS = (
    {w: i for i, w in enumerate(_ORDINALS, 1)}
    | {f"twenty{j}{w}": 20 + i for j in "- " for i, w in enumerate(_ORDINALS[:9], 1)}
    | {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
)

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {w: i for i, w in enumerate(_ONES)} | {w: 10 * i for i, w in enumerate(_TENS, 2)}
NUMBER_WORDS = (
    *_SMALL,
    "hundred",
    "thousand",
    "dozen",
    "a hundred",
    "a thousand",
    "a dozen",
    "and-a-half",
    "and a half",
    "and half",
    "1/2",
    "oh",
)
NUMBER_SAMPLES = (
    "nineteen ninety-seven",
    "twenty-five",
    "two thousand and five",
    "two hundred",
    "twelve",
    "two and a half",
)
NUMBER_JOINER = r"(?:-|(?:(?<=hundred)|(?<=thousand))\s+and\s+|\s+|-and-)"


@functools.lru_cache(maxsize=4096)
def read_number(text: str) -> float | None:
    """The value of a number in words, also one that is read as a year: "nineteen ninety-seven".

    >>> read_number("two-and-a-half"), read_number("nineteen ninety-seven"), read_number("two thousand and five")
    (2.5, 1997.0, 2005.0)
    """
    words = (
        text.lower()
        .replace("and-a-half", "half")
        .replace("and a half", "half")
        .replace("and half", "half")
        .replace("-", " ")
        .split()
    )
    words = [word for word in words if word not in ("and", "a")]
    if not words or any(
        w not in _SMALL and w not in ("hundred", "thousand", "dozen", "half", "1/2", "oh") for w in words
    ):
        return None
    return _as_year(words) or _as_count(words)


def _as_year(words: list[str]) -> float | None:
    """Two numbers below a hundred, the first of them eleven to twenty: the way years are spoken."""
    if not 2 <= len(words) <= 3 or not all(w in _SMALL or w == "oh" for w in words):
        return None
    first = _SMALL.get(words[0], 0)
    rest = [_SMALL.get(w, 0) for w in words[1:]]
    is_pair = (len(rest) == 1 and (rest[0] >= 10)) or (
        len(rest) == 2 and (rest[0] >= 20 or words[1] == "oh") and rest[1] < 10
    )
    return float(100 * first + sum(rest)) if 11 <= first <= 20 and is_pair else None


def _as_count(words: list[str]) -> float | None:
    total, current = 0.0, 0.0
    for word in words:
        if word in _SMALL:
            current += _SMALL[word]
        elif word == "hundred":
            current = 100 * (current or 1)
        elif word == "dozen":
            current = 12 * (current or 1)
        elif word == "thousand":
            total, current = total + 1000 * (current or 1), 0.0
        elif word in ("half", "1/2"):
            current += 0.5
    return total + current


_HOLIDAYS = {
    "christmas": "christmas",
    "christmas day": "christmas",
    "xmas": "christmas",
    "christmas eve": "christmas-eve",
    "boxing day": "boxing-day",
    "new year's day": "new-year",
    "new years day": "new-year",
    "new year": "new-year-season",
    "new year's": "new-year",
    "new year's eve": "new-year-eve",
    "new years eve": "new-year-eve",
    "valentine's day": "valentine",
    "valentines day": "valentine",
    "st. patrick's day": "st-patrick",
    "st patrick's day": "st-patrick",
    "saint patrick's day": "st-patrick",
    "april fools' day": "april-fools",
    "april fool's day": "april-fools",
    "april fools day": "april-fools",
    "may day": "may-day",
    "labor day": "labor-day",
    "labour day": "may-day",
    "memorial day": "memorial-day",
    "fourth of july": "independence-day",
    "4th of july": "independence-day",
    "july 4th holiday": "independence-day",
    "columbus day": "columbus-day",
    "veterans day": "veterans-day",
    "armistice day": "veterans-day",
    "halloween": "halloween",
    "thanksgiving": "thanksgiving",
    "thanksgiving day": "thanksgiving",
    "black friday": "black-friday",
    "cyber monday": "cyber-monday",
    "martin luther king day": "mlk-day",
    "martin luther king jr. day": "mlk-day",
    "mlk day": "mlk-day",
    "presidents day": "presidents-day",
    "presidents' day": "presidents-day",
    "president's day": "presidents-day",
    "groundhog day": "groundhog-day",
    "earth day": "earth-day",
    "mother's day": "mothers-day",
    "mothers day": "mothers-day",
    "father's day": "fathers-day",
    "fathers day": "fathers-day",
    "Election day": "us-election-day",
    "Inauguration day": "inauguration-day",
    "all saints' day": "all-saints",
    "all souls' day": "all-souls",
    "epiphany": "epiphany",
    "good friday": "good-friday",
    "easter": "easter",
    "easter sunday": "easter",
    "easter monday": "easter-monday",
    "palm sunday": "palm-sunday",
    "ash wednesday": "ash-wednesday",
    "maundy thursday": "maundy-thursday",
    "mardi gras": "mardi-gras",
    "pentecost": "pentecost",
    "bastille day": "bastille-day",
    "victory day": "victory-day",
    "cinco de mayo": "cinco-de-mayo",
    "international women's day": "womens-day",
    "women's day": "womens-day",
    "juneteenth": "juneteenth",
    "guy fawkes night": "guy-fawkes",
    "candlemas": "candlemas",
    "st david's day": "st-david",
    "st. david's day": "st-david",
    "lady day": "lady-day",
    "midsummer day": "midsummer-day",
    "midsummer's day": "midsummer-day",
    "michaelmas": "michaelmas",
    "martinmas": "martinmas",
    "st andrew's day": "st-andrew",
    "st. andrew's day": "st-andrew",
    "st stephen's day": "st-stephen",
    "st. stephen's day": "st-stephen",
    "twelfth night": "twelfth-night",
    "trinity sunday": "trinity-sunday",
    "whitsun": "pentecost",
    "whitsunday": "pentecost",
    "all hallows' eve": "halloween",
    "april fools": "april-fools",
    "new year eve": "new-year-eve",
    "canada day": "canada-day",
    "canadian thanksgiving": "canadian-thanksgiving",
    "remembrance day": "veterans-day",
    "anzac day": "anzac-day",
    "australia day": "australia-day",
    "russia day": "russia-day",
    "ascension day": "ascension",
    "whit monday": "whit-monday",
    "whit sunday": "pentecost",
    "holy saturday": "holy-saturday",
    "shrove tuesday": "mardi-gras",
    "st. george's day": "st-george",
    "st george's day": "st-george",
    "orthodox easter": "orthodox-easter",
    "orthodox christmas": "orthodox-christmas",
    "eid al-fitr": "eid-al-fitr",
    "eid al fitr": "eid-al-fitr",
    "eid ul-fitr": "eid-al-fitr",
    "eid-al-fitr": "eid-al-fitr",
    "eid-ul-fitr": "eid-al-fitr",
    "eid al-adha": "eid-al-adha",
    "eid al adha": "eid-al-adha",
    "eid ul-adha": "eid-al-adha",
    "eid al-azha": "eid-al-adha",
    "eid-al-adha": "eid-al-adha",
    "eid-ul-adha": "eid-al-adha",
    "islamic new year": "islamic-new-year",
    "hijri new year": "islamic-new-year",
    "purim": "purim",
    "passover": "passover",
    "pesach": "passover",
    "shavuot": "shavuot",
    "rosh hashanah": "rosh-hashanah",
    "rosh hashana": "rosh-hashanah",
    "jewish new year": "rosh-hashanah",
    "yom kippur": "yom-kippur",
    "sukkot": "sukkot",
    "hanukkah": "hanukkah",
    "chanukah": "hanukkah",
    "chinese new year": "lunar-new-year",
    "chinese new year's day": "lunar-new-year",
    "lunar new year": "lunar-new-year",
    "diwali": "diwali",
    "deepavali": "diwali",
    "nowruz": "nowruz",
    "persian new year": "nowruz",
    "veterans' day": "veterans-day",
    "veteran's day": "veterans-day",
}

# TIMEX3 marks UTC only; other zones are part of the words, and the time stays local.
_ZONES = {
    "gmt": "Z", "utc": "Z", "z": "Z", "bst": "", "cet": "", "cest": "", "msk": "", "ist": "",
    "jst": "", "est": "", "edt": "", "cst": "", "cdt": "", "mst": "", "mdt": "",
    "pst": "", "pdt": "", "et": "", "eastern time": "", "moscow time": "",
    "venezuelan time": "", "caracas time": "", "pacific time": "", "central time": "", "eastern": "",
    "pt": "", "eastern daylight time": "", "eastern standard time": "", "new york time": "", "london time": "", "beijing time": "",
    "tokyo time": "", "paris time": "", "berlin time": "", "baghdad time": "", "kabul time": "", "damascus time": "", "cairo time": "", "seoul time": "", "hong kong time": "", "sydney time": "",
    "madrid time": "", "rome time": "", "istanbul time": "", "brussels time": "", "singapore time": "", "washington time": "", "ankara time": "", "delhi time": "",
    "kyiv time": "", "jerusalem time": "", "tehran time": "", "aest": "", "aedt": "",
    "acst": "", "awst": "", "nzst": "", "nzdt": "", "hkt": "", "eet": "", "eest": "", "sast": "", "pkt": "", "wib": "", "akdt": "", "hst": "",
}  # fmt: skip

LEXICON: dict[str, Mapping[str, object]] = {
    "month": {w: i for w, i in _MONTH_WORDS.items() if w not in _AMBIGUOUS_MONTHS}
    | {w.capitalize(): i for w, i in _AMBIGUOUS_MONTHS.items()},
    "fullmonth": {w: i for i, w in enumerate(_MONTHS.split(), 1) if w not in _AMBIGUOUS_MONTHS} | {"March": 3, "May": 5},
    "weakmonth": dict(_AMBIGUOUS_MONTHS),
    "weekday": {w: i for i, w in enumerate(_DAYS.split())},
    "shortday": {w.capitalize() if w in ("sun", "sat", "wed") else w: i for i, w in enumerate(_SHORT_DAYS.split())}
    | {f"{w}.": i for i, w in enumerate(_SHORT_DAYS.split()) if w not in ("sun", "sat")}
    | {"tues": 1, "tues.": 1, "thur": 3, "thurs": 3, "thur.": 3, "thurs.": 3, "weds": 2},
    "firmday": {f"{w}.": i for i, w in enumerate(_SHORT_DAYS.split()[:5])} | {"tues.": 1, "thurs.": 3, "mon": 0, "tues": 1, "thurs": 3, "fri": 4},
    "weekdays": {f"{w}s": i for i, w in enumerate(_DAYS.split())},
    "seasonword": {"spring": 1, "summer": 2, "autumn": 3, "winter": 4, "fall": 3, "springtime": 1, "summertime": 2, "wintertime": 4},
    "sureseason": {"spring": 1, "summer": 2, "autumn": 3, "winter": 4, "springtime": 1, "summertime": 2, "wintertime": 4},
    "fallword": {"fall": 3},
    "plainseason": {"spring": 1, "summer": 2, "autumn": 3, "winter": 4},
    "seasons": {"springs": 1, "summers": 2, "autumns": 3, "winters": 4},
    "unit": {w: g for w, g in _UNITS.items() if w != "fortnight"} | {"qtr": G.QUARTER},
    "fortnight": {"fortnight": G.WEEK},
    "quarterunits": {"quarter": G.QUARTER, "quarters": G.QUARTER},
    "quarterunit": {"quarter": G.QUARTER, "qtr": G.QUARTER},
    "weekends": {"weekends": G.WEEKEND},
    "name": {"mar-a-lago": 1, "mar del plata": 1, "fridays for future": 1, "sun-times": 1, "Mail on sunday": 1}
    | {f"{day.capitalize()} night {show}": 1 for day in _DAYS.split() for show in ("live", "lights", "football", "baseball", "fever")}
    | {f"cbs {day} morning": 1 for day in ("Saturday", "Sunday")},
    "agenoun": dict.fromkeys(
        "world youth generation generations society standards technology technologies computers children kids women men people students "
        "teenagers consumers parents families culture era age environment workforce economy cars homes".split(), 1),
    "dayunit": {"day": G.DAY},
    "weekword": {"week": G.WEEK, "weekend": G.WEEKEND},
    "nearmonth": {"inst": 0, "inst.": 0, "instant": 0, "ult": -1, "ult.": -1, "ultimo": -1, "prox": 1, "prox.": 1, "proximo": 1},
    "halfunit": {"half": G.HALF},
    "quartermonth": {
        word: (G.QUARTER, month // 3) for word, month in _MONTH_WORDS.items() if month % 3 == 0
    },
    "oneunit": {w: g for w, g in _UNITS.items() if g is not G.HALF and w != "fortnight"} | {"qtr": G.QUARTER},
    "longerunit": {w: g for w, g in _UNITS.items() if g.rank > G.DAY.rank and g is not G.HALF and w != "fortnight"},
    "longunit": {w: g for w, g in _UNITS.items() if g.rank > G.DAY.rank and g not in (G.WEEKEND, G.HALF)},
    "nearspan": {w: _UNITS[w] for w in ("week", "month", "year", "decade")},
    "wholespan": {w: g for w, g in _UNITS.items() if g.rank > G.DAY.rank and g not in (G.WEEKEND, G.HALF, G.QUARTER)},
    "plainunits": {w: g for w, g in _PLURALS.items() if g is not G.QUARTER},
    "wholeunit": {w: g for w, g in _UNITS.items() if g not in (G.SECOND, G.HALF, G.QUARTER)},
    "units": _PLURALS,
    "shortunit": {"hr": G.HOUR, "hrs": G.HOUR, "min": G.MINUTE, "mins": G.MINUTE, "sec": G.SECOND, "secs": G.SECOND, "yr": G.YEAR,
                  "yrs": G.YEAR, "wk": G.WEEK, "wks": G.WEEK, "mos": G.MONTH, "mths": G.MONTH},
    "stampunit": {"h": G.HOUR, "m": G.MINUTE, "d": G.DAY},
    "plural": dict.fromkeys((*_PLURALS, "hrs", "mins", "secs", "yrs", "wks", "mos", "mths"), 1),
    "ordinalword": _ORDINAL_WORDS,
    "lastword": {"last": -1, "final": -1, "latter": -1, "penultimate": -2},
    "daypart": {
        "morning": "MO", "mid-morning": "MO", "forenoon": "MO", "afternoon": "AF", "mid-afternoon": "AF", "evening": "EV", "night": "NI",
        "nighttime": "NI", "dawn": "DW", "daybreak": "DW", "sunrise": "DW", "dusk": "DK", "sunset": "DK", "nightfall": "DK",
        "lunchtime": "MI", "midday": "MI", "first light": "DW", "daytime": "DT", "night-time": "NI",
    },
    "twilight": {"dawn": "DW", "daybreak": "DW", "first light": "DW", "dusk": "DK", "nightfall": "DK"},
    "clearpart": {"mid-morning": "MO", "mid-afternoon": "AF", "lunchtime": "MI", "evening": "EV"},
    "nightword": {"night": "NI"},
    "dayparts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "pointofday": {"noon": 12, "midnight": 0, "midday": 12},
    "ampm": {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    "zone": _ZONES,
    "deictic": {"today": 0, "yesterday": -1, "tomorrow": 1, "tdy": 0, "tmr": 1, "tmrw": 1, "tmw": 1},
    "quartercode": {f"q{i}": (G.QUARTER, i) for i in (1, 2, 3, 4)} | {f"h{i}": (G.HALF, i) for i in (1, 2)},
    "quarterletter": {"Q": G.QUARTER},
    "leader": {
        name: name.lower()
        for name in "Truman Eisenhower Kennedy Nixon Carter Reagan Clinton Obama Trump Biden Khrushchev Brezhnev Gorbachev "
        "Yeltsin Putin Chavez Maduro".split()
    } | {"Chávez": "chavez"},
    "fiscalyear": {f"fy{y}": y for y in range(1970, 2070)} | {f"fy{y % 100:02}": y for y in range(1970, 2070)},
    "holiday": _HOLIDAYS | {name.replace("'", "’"): key for name, key in _HOLIDAYS.items()},
    "nationalday": {"independence day": "independence-day"},
    "monthfeast": {"Ramadan": "ramadan", "Ramadhan": "ramadan", "Ashura": "ashura"},
    "ce": {"ad": 1, "a.d.": 1, "ce": 1, "c.e.": 1},
    "historicday": {"d-day": Calendar(1944, 6, 6), "v-e day": Calendar(1945, 5, 8), "v-j day": Calendar(1945, 8, 15)},
    "midseason": {"midsummer": 2, "midwinter": 4},
    "bce": {"bc": 1, "b.c.": 1, "b.c": 1, "bce": 1, "b.c.e.": 1},
    "decadeword": {f"{w[:-1]}ies": 10 * i for i, w in enumerate(_TENS, 2)} | {"noughties": 0, "aughts": 0},
    "startmod": {"early": Mod.START, "late": Mod.END, "mid": Mod.MID, "mid-": Mod.MID, "middle": Mod.MID},
    "endmod": {"end": Mod.END},
    "partmod": {"end": Mod.END, "close": Mod.END, "beginning": Mod.START, "start": Mod.START, "outset": Mod.START,
                "middle": Mod.MID, "height": None, "turn": Mod.START, "opening": Mod.START},
    "approx": {"about": Mod.APPROX, "around": Mod.APPROX, "approximately": Mod.APPROX, "roughly": Mod.APPROX, "some": Mod.APPROX, "circa": Mod.APPROX,
               "c.": Mod.APPROX, "ca.": Mod.APPROX, "approx": Mod.APPROX, "approx.": Mod.APPROX},
    "lessmod": {"nearly": Mod.LESS_THAN, "almost": Mod.LESS_THAN, "close to": Mod.LESS_THAN, "under": Mod.LESS_THAN, "just under": Mod.LESS_THAN},
    "moremod": {"well over": Mod.MORE_THAN, "just over": Mod.MORE_THAN, "upwards of": Mod.MORE_THAN},
    "pastword": {"last": -1, "past": -1, "previous": -1, "preceding": -1},
    "toldword": {"previous": -1, "preceding": -1, "following": 1, "ensuing": 1},
    "nextword": {"next": 1, "coming": 1, "following": 1, "upcoming": 1, "forthcoming": 1, "ensuing": 1},
    "few": {"several": 1, "few": 1, "many": 1, "some": 1, "numerous": 1, "countless": 1, "more": 1},
    "idle": {"some": 1, "many": 1},
    "daily": {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "nightly": "P1D",
              "biweekly": "P2W", "fortnightly": "P2W", "biannual": "P6M", "biennial": "P2Y", "bimonthly": "P2M"},
    "presentword": {"now": 1, "currently": 1, "nowadays": 1, "presently": 1},
    "recentword": {"recently": 1, "recent": 1, "lately": 1},
    "currentword": {"current": 1},
    "bar": {"|": 1, "·": 1, "•": 1, "∙": 1},
    "half": {"half": 0.5},
    "vivid": dict.fromkeys("bloody brutal bitter hard difficult terrible gruelling grueling turbulent happy unhappy quiet peaceful tense lean stormy "
                           "tumultuous painful crucial critical hectic hot cold lonely busy eventful fruitful".split(), 1),
    "other": {"other": 2},
    "article": {"the": 1},
    "leading": {"the": 1},
    "which": {"last": (-1, Base.SPEECH), "this": (0, Base.SPEECH), "current": (0, Base.SPEECH), "coming": (1, Base.SPEECH), "upcoming": (1, Base.SPEECH),
              "next": (1, Base.SPEECH), "previous": (-1, Base.STORY), "following": (1, Base.STORY), "that": (0, Base.STORY), "the": (0, Base.STORY)},
    "thewhich": {"next": (1, Base.STORY)},
    "turn": {"previous": -1, "following": 1, "next": 1},
    "several": {"fortnight": 2, "fortnights": 2},
    "neighbour": {"last": -1, "next": 1},
    "period": {"period": G.QUARTER},
    "futureword": {"future": 1},
}  # fmt: skip
