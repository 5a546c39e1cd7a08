"""Spanish words, each mapped to its meaning. A key with a capital matches only capitalised words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base
from chronology.resolver.phrase import Mod

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEXICON", "both", "plain"]

_T = TypeVar("_T")
_PLAIN = str.maketrans("áéíóúü", "aeiouu")


def plain(word: str) -> str:
    """The word without its accents, as hurried writers leave them out."""
    return word.translate(_PLAIN)


def _with_plain(words: Mapping[str, _T]) -> dict[str, _T]:
    """The words, and each without its accents."""
    return {plain(word): meaning for word, meaning in words.items()} | dict(words)


def both(*words: str) -> frozenset[str]:
    """The words with their accents and without; each argument may hold several."""
    return frozenset(form for some in words for word in some.split() for form in (word, plain(word)))


def _said(meaning: _T, words: str) -> dict[str, _T]:
    return _with_plain(dict.fromkeys(words.split(), meaning))


_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_SHORT_MONTHS = "ene feb mar abr may jun jul ago sep oct nov dic"
_FULL = {word: i for i, word in enumerate(_MONTHS.split(), 1)} | {"setiembre": 9}
_SHORT = {word: i for i, word in enumerate(_SHORT_MONTHS.split(), 1)} | {"sept": 9, "set": 9}
_NAMES = ("abril", "mayo", "julio")

_DAYS = "lunes martes miércoles jueves viernes sábado domingo"
_SHORT_DAYS = "lun mar mié jue vie sáb dom"

_UNITS = {
    "segundo": G.SECOND, "minuto": G.MINUTE, "hora": G.HOUR, "día": G.DAY, "fin de semana": G.WEEKEND, "finde": G.WEEKEND, "semana": G.WEEK,
    "mes": G.MONTH, "trimestre": G.QUARTER, "semestre": G.HALF, "año": G.YEAR, "década": G.DECADE, "decenio": G.DECADE, "siglo": G.CENTURY,
    "milenio": G.MILLENNIUM,
}  # fmt: skip
_PLURALS = {
    "segundos": G.SECOND, "minutos": G.MINUTE, "horas": G.HOUR, "días": G.DAY, "fines de semana": G.WEEKEND, "findes": G.WEEKEND, "semanas": G.WEEK,
    "meses": G.MONTH, "trimestres": G.QUARTER, "semestres": G.HALF, "años": G.YEAR, "décadas": G.DECADE, "decenios": G.DECADE, "siglos": G.CENTURY,
    "milenios": G.MILLENNIUM,
}  # fmt: skip
_SEVERAL = {
    "quincena": (G.WEEK, 2), "bimestre": (G.MONTH, 2), "cuatrimestre": (G.MONTH, 4), "bienio": (G.YEAR, 2), "trienio": (G.YEAR, 3),
    "cuatrienio": (G.YEAR, 4), "quinquenio": (G.YEAR, 5), "lustro": (G.YEAR, 5), "sexenio": (G.YEAR, 6),
}  # fmt: skip
_SEVERAL |= {f"{word}s": meaning for word, meaning in _SEVERAL.items()} | {"semestres": (G.MONTH, 6)}

_ORDINALS = {
    1: "primer primero primera", 2: "segundo segunda", 3: "tercer tercero tercera", 4: "cuarto cuarta", 5: "quinto quinta", 6: "sexto sexta",
    7: "séptimo séptima", 8: "octavo octava", 9: "noveno novena", 10: "décimo décima", 11: "undécimo decimoprimero", 12: "duodécimo decimosegundo",
    13: "decimotercero decimotercer", 14: "decimocuarto", 15: "decimoquinto", 16: "decimosexto", 17: "decimoséptimo", 18: "decimoctavo",
    19: "decimonoveno", 20: "vigésimo", 21: "vigesimoprimer vigesimoprimero",
}  # fmt: skip
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii".split()

_HOLIDAYS = {
    "navidad": "christmas", "navidades": "christmas", "día de navidad": "christmas", "nochebuena": "christmas-eve", "nochevieja": "new-year-eve",
    "noche vieja": "new-year-eve", "noche de fin de año": "new-year-eve", "año nuevo": "new-year-season", "día de año nuevo": "new-year",
    "día de reyes": "epiphany", "reyes magos": "epiphany", "epifanía": "epiphany", "san valentín": "valentine", "día de los enamorados": "valentine",
    "viernes santo": "good-friday", "lunes santo": "holy-monday", "martes santo": "holy-tuesday",
    "miércoles santo": "holy-wednesday", "jueves santo": "maundy-thursday", "sábado santo": "holy-saturday", "sábado de gloria": "holy-saturday",
    "domingo de ramos": "palm-sunday", "domingo de resurrección": "easter", "domingo de pascua": "easter", "pascua": "easter", "pascuas": "easter",
    "lunes de pascua": "easter-monday", "miércoles de ceniza": "ash-wednesday", "martes de carnaval": "mardi-gras", "pentecostés": "pentecost",
    "corpus christi": "corpus-christi", "todos los santos": "all-saints", "día de todos los santos": "all-saints", "día de los muertos": "all-souls",
    "día de muertos": "all-souls", "día de los difuntos": "all-souls", "halloween": "halloween", "día del trabajo": "may-day",
    "día del trabajador": "may-day", "día de los trabajadores": "may-day", "día internacional de la mujer": "womens-day", "día de la mujer": "womens-day",
    "día de la hispanidad": "hispanic-day", "fiesta nacional de españa": "hispanic-day", "día de la raza": "hispanic-day", "día de san juan": "midsummer-day",
    "noche de san juan": "st-john-eve", "día de los inocentes": "holy-innocents", "día de los santos inocentes": "holy-innocents",
    "inmaculada concepción": "immaculate-conception", "día de la inmaculada": "immaculate-conception", "día de la constitución española": "spanish-constitution-day",
    "acción de gracias": "thanksgiving", "día de acción de gracias": "thanksgiving", "viernes negro": "black-friday", "black friday": "black-friday",
    "día de la tierra": "earth-day", "día de la victoria": "victory-day", "día de san patricio": "st-patrick",
    "día de san esteban": "st-stephen", "sant jordi": "st-george", "día de san jorge": "st-george", "día del libro": "st-george", "ascensión": "ascension",
    "pascua ortodoxa": "orthodox-easter", "navidad ortodoxa": "orthodox-christmas", "pascua judía": "passover", "pésaj": "passover",
    "yom kipur": "yom-kippur", "yom kippur": "yom-kippur", "rosh hashaná": "rosh-hashanah", "janucá": "hanukkah", "hanuká": "hanukkah",
    "eid al-fitr": "eid-al-fitr", "eid al fitr": "eid-al-fitr", "eid al-adha": "eid-al-adha", "eid al adha": "eid-al-adha",
    "fiesta del sacrificio": "eid-al-adha", "fiesta del cordero": "eid-al-adha", "año nuevo chino": "lunar-new-year", "año nuevo lunar": "lunar-new-year",
    "año nuevo persa": "nowruz", "diwali": "diwali", "cyber monday": "cyber-monday",
}  # fmt: skip

# TIMEX3 marks UTC only; other zones are part of the words, and the time stays local.
_ZONES = {
    "gmt": "Z", "utc": "Z", "z": "Z", "hora local": "", "horas locales": "", "hora de caracas": "", "hora venezolana": "", "hora legal de venezuela": "",
    "hlv": "", "hora de moscú": "", "hora de madrid": "", "hora del centro": "", "tiempo del centro": "", "hora central": "", "hora del pacífico": "", "hora peninsular": "", "hora española": "", "hora del este": "", "hora de nueva york": "",
    "hora de washington": "", "hora insular": "", "hora peninsular española": "", "hora central europea": "", "est": "", "edt": "", "et": "", "cet": "", "cest": "", "vet": "", "msk": "",
}  # fmt: skip
_ZONES |= dict.fromkeys(
    (
        f"hora {people}"
        for people in "argentina boliviana brasileña chilena colombiana cubana ecuatoriana mexicana peruana uruguaya paraguaya ucraniana rusa".split()
    ),
    "",
)
_ZONES |= dict.fromkeys(
    (
        f"hora de {place}"
        for place in (
            "argentina",
            "bogotá",
            "brasilia",
            "buenos aires",
            "chile",
            "colombia",
            "kiev",
            "la habana",
            "lima",
            "londres",
            "méxico",
            "ciudad de méxico",
            "miami",
            "parís",
            "perú",
            "quito",
            "ucrania",
        )
    ),
    "",
)
_AGENCIES = "afp efe ap reuters dpa ansa upi ips telam télam andina bolpress prensa pl ep notimex colpisa agencias itar tass rian sputnik xinhua avn abn rt"

_RATES = dict.fromkeys("diario diaria diarios diarias diariamente cotidianamente".split(), "P1D") | {"a diario": "P1D", "día por medio": "P2D", "un día sí y otro no": "P2D"} | {
    f"{adjective}{end}": value
    for adjective, value in {
        "semanal": "P1W", "quincenal": "P2W", "bimensual": "P2W", "mensual": "P1M", "bimestral": "P2M", "trimestral": "P3M", "cuatrimestral": "P4M",
        "semestral": "P6M", "bianual": "P6M", "anual": "P1Y", "bienal": "P2Y", "trienal": "P3Y", "cuatrienal": "P4Y", "quinquenal": "P5Y", "decenal": "P10Y",
    }.items()
    for end in ("", "es", "mente")
}  # fmt: skip

_PEOPLE = (
    "hombre mujer niño niña joven muchacho muchacha chico chica anciano anciana adolescente menor bebé señor señora estudiante alumno alumna periodista "
    "soldado militar oficial general coronel capitán obrero obrera empleado empleada trabajador trabajadora médico médica abogado abogada maestro maestra "
    "profesor profesora taxista pescador agricultor campesino campesina empresario empresaria político política presidente presidenta exministro ministro ministra "
    "diputado diputada senador senadora opositor opositora dirigente líder activista vecino vecina ciudadano ciudadana jubilado jubilada viuda madre padre "
    "hijo hija hermano hermana turista piloto ingeniero ingeniera actor actriz cantante futbolista jugador jugadora oficinista enfermera vendedor vendedora"
)

LEXICON: dict[str, Mapping[str, object]] = {
    "month": _FULL | _SHORT | {f"{word}.": i for word, i in _SHORT.items()},
    "shortmonth": {form: i for word, i in _SHORT.items() if word not in ("mar", "set", "may") for form in (word, f"{word}.")},
    "fullmonth": _FULL,
    "suremonth": {word: i for word, i in _FULL.items() if word not in _NAMES},
    "namemonth": {word: _FULL[word] for word in _NAMES},
    "weekday": _with_plain({word: i for i, word in enumerate(_DAYS.split())}),
    "sureday": _with_plain({word: i for i, word in enumerate(_DAYS.split()[:-1])}),
    "namedday": {"domingo": 6},
    "shortday": _with_plain({form: i for i, word in enumerate(_SHORT_DAYS.split()) for form in (f"{word}.", word) if form != "mar"}),
    "weekdays": _with_plain({f"{word}{'' if word[-1] == 's' else 's'}": i for i, word in enumerate(_DAYS.split())}),
    "sureweekdays": _said(5, "sábados") | {"domingos": 6},
    "seasonword": _with_plain({"primavera": 1, "verano": 2, "otoño": 3, "invierno": 4}),
    "seasons": {"primaveras": 1, "veranos": 2, "otoños": 3, "inviernos": 4},
    "unit": _with_plain(_UNITS),
    "units": _with_plain({word: g for word, g in _PLURALS.items() if g is not G.HALF}),
    "bareunits": _with_plain({word: g for word, g in _PLURALS.items() if g not in (G.HALF, G.SECOND)}),
    "secondunits": {"segundos": G.SECOND},
    "plural": _with_plain(dict.fromkeys((*_PLURALS, *(word for word in _SEVERAL if word.endswith("s"))), 1)),
    "shortunit": {word: g for word, (g, _) in _SEVERAL.items()} | {"min": G.MINUTE, "min.": G.MINUTE, "seg": G.SECOND, "hrs": G.HOUR},
    "incourse": {"en curso": 0},
    "going": _said(0, "termina acaba concluye finaliza expira corre transcurre cursa discurre"),
    "runs": {"quincena": (G.DAY, 15, 2), "bimestre": (G.MONTH, 2, 6), "cuatrimestre": (G.MONTH, 4, 3)},
    "several": {word: n for word, (_, n) in _SEVERAL.items()},
    "longunit": _with_plain({word: g for word, g in _UNITS.items() if g.rank > G.DAY.rank}),
    "yearunits": {"años": G.YEAR, "meses": G.MONTH},
    "yearunit": {"año": G.YEAR},
    "rateunit": _with_plain({word: g for word, g in _UNITS.items() if g in (G.HOUR, G.DAY, G.WEEK, G.MONTH, G.YEAR, G.MINUTE)}),
    "yearormonth": {"año": G.YEAR, "mes": G.MONTH},
    "weekword": {"semana": G.WEEK},
    "dayunit": _said(G.DAY, "día"),
    "dayunits": _said(G.DAY, "días"),
    "calunit": _with_plain({word: g for word, g in _UNITS.items() if g.rank > G.DAY.rank and g is not G.WEEKEND}),
    "period": {"mitad": G.HALF, "jornada": G.DAY, "periodo": G.QUARTER, "período": G.QUARTER, "lapso": G.QUARTER},
    "halfword": {"mitad": G.HALF},
    "periodword": {"periodo": G.QUARTER, "período": G.QUARTER, "lapso": G.QUARTER},
    "daything": {"jornada": G.DAY},
    "wholeunit": _with_plain({word: g for word, g in _UNITS.items() if g not in (G.SECOND, G.HALF)}),
    "quarterunit": {"trimestre": G.QUARTER, "semestre": G.HALF},
    "eraunit": {"siglo": G.CENTURY, "milenio": G.MILLENNIUM},
    "eraunits": {"siglos": G.CENTURY},
    "decadeunit": _said(G.DECADE, "década decenio"),
    "weekendunit": {"fin de semana": G.WEEKEND, "finde": G.WEEKEND},
    "weekendunits": {"fines de semana": G.WEEKEND, "findes": G.WEEKEND},
    "ordinalword": _with_plain({word: i for i, words in _ORDINALS.items() for word in words.split()}),
    "lastword": _said(-1, "último última") | _said(-2, "penúltimo penúltima"),
    "roman": {word: i for i, word in enumerate(_ROMANS, 1)},
    "daypart": {"mañana": "MO", "manana": "MO", "madrugada": "SM", "amanecer": "DW", "alba": "DW", "mediodía": "MI", "mediodia": "MI", "tarde": "AF", "tarde-noche": "EV", "tarde noche": "EV", "atardecer": "DK",
                "anochecer": "DK", "noche": "NI", "tardes": "AF", "noches": "NI", "mañanas": "MO", "madrugadas": "SM"},
    "morning": {"mañana": "MO", "manana": "MO"},
    "noonword": {"mediodía": "MI", "mediodia": "MI"},
    "sureparts": {"madrugada": "SM", "amanecer": "DW", "alba": "DW", "atardecer": "DK", "anochecer": "DK", "noche": "NI", "tarde": "AF", "tarde-noche": "EV", "tarde noche": "EV"},
    "manyparts": {"tardes": "AF", "noches": "NI", "mañanas": "MO", "madrugadas": "SM"},
    "pointofday": {"medianoche": 0, "media noche": 0},
    "ampm": {"am": 0, "a.m.": 0, "a.m": 0, "a. m.": 0, "pm": 12, "p.m.": 12, "p.m": 12, "p. m.": 12},
    "zone": _with_plain(_ZONES),
    "deictic": {"hoy": 0, "ayer": -1, "mañana": 1, "manana": 1, "anteayer": -2, "antier": -2, "antes de ayer": -2, "pasado mañana": 2,
                "pasado manana": 2, "trasanteayer": -3},
    "lastnight": {"anoche": -1, "anteanoche": -2, "antenoche": -2, "antes de anoche": -2},
    "holiday": _with_plain(_HOLIDAYS),
    "monthfeast": {"ramadán": "ramadan", "ramadan": "ramadan"},
    "yearend": {"fin de año": "new-year-eve", "fin de ano": "new-year-eve"},
    "holyweek": {"semana santa": 1, "semana mayor": 1},
    "bce": dict.fromkeys(("a. c.", "a.c.", "ac", "a. de c.", "a.de c.", "antes de cristo", "antes de jesucristo", "a. n. e.", "antes de nuestra era"), 1),
    "ce": dict.fromkeys(("d. c.", "d.c.", "dc", "d. de c.", "después de cristo", "despues de cristo", "de nuestra era"), 1),
    "article": dict.fromkeys("el la los las del al".split(), 1),
    "elarticle": dict.fromkeys("el del al".split(), 1),
    "toarticle": {"al": 1},
    "ofarticle": {"del": 1},
    "leading": dict.fromkeys("el la los las del al día días pasados próximos".split(), 1),
    "partmod": dict.fromkeys(("principios", "principio", "comienzos", "comienzo", "inicios", "inicio", "arranque"), Mod.START)
    | dict.fromkeys(("mediados", "mitad"), Mod.MID) | dict.fromkeys(("finales", "final", "fines", "fin", "postrimerías"), Mod.END),
    "startmod": _said(Mod.START, "primeros primeras") | _said(Mod.END, "últimos últimas"),
    "midmod": {"mitad": Mod.MID},
    "endmod": {"cierre": Mod.END},
    "hourmod": _with_plain(dict.fromkeys(("primera hora", "primeras horas", "tempranas horas"), Mod.START) | dict.fromkeys(("última hora", "últimas horas"), Mod.END)),
    "edgemod": _said(Mod.START, "primeros") | _said(Mod.END, "últimos"),
    "approx": dict.fromkeys(("unos", "unas", "alrededor de", "cerca de", "a eso de", "aproximadamente", "más o menos", "mas o menos", "en torno a"), Mod.APPROX),
    "lessmod": dict.fromkeys(("casi", "menos de", "prácticamente", "practicamente", "escasamente", "apenas"), Mod.LESS_THAN),
    "lessthan": {"menos de": 1},
    "moremod": dict.fromkeys(("más de", "mas de", "algo más de", "poco más de", "bastante más de"), Mod.MORE_THAN),
    "leastmod": dict.fromkeys(("al menos", "por lo menos", "como mínimo", "no menos de", "un mínimo de"), Mod.EQUAL_OR_MORE),
    "mostmod": dict.fromkeys(("como máximo", "a lo sumo", "no más de", "no mas de", "un máximo de"), Mod.EQUAL_OR_LESS),
    "lastadj": dict.fromkeys("pasado pasada".split(), -1) | _said(-1, "último última"),
    "pastadj": {"pasado": -1, "pasada": -1},
    "nextadj": _said(1, "próximo próxima entrante venidero venidera") | {"que viene": 1},
    "comingadj": {"que viene": 1},
    "prioradj": {"anterior": -1, "previo": -1, "previa": -1, "precedente": -1},
    "lateradj": {"siguiente": 1, "posterior": 1},
    "pastadjs": {"pasados": -1, "pasadas": -1, "anteriores": -1, "recientes": -1} | _said(-1, "últimos últimas"),
    "nextadjs": _said(1, "próximos próximas venideros venideras siguientes") | {"que vienen": 1},
    "toldword": {"anteriores": -1, "siguientes": 1},
    "lengthadj": _said(1, "largos largas breves intensos intensas nuevos nuevas duros duras solos solas buenos buenas cortos cortas interminables eternos eternas "
                          "penosos penosas agitados agitadas tensos tensas difíciles tristes felices maravillosos maravillosas meros meras"),
    "longadj": _said(1, "largos largas interminables eternos eternas"),
    "wholeadj": _said(1, "consecutivos consecutivas seguidos seguidas completos completas enteros enteras completo completa entero entera hábiles hábil laborables laborable "
                         "naturales corridos corridas ininterrumpidos ininterrumpidas largos largas"),
    "firsts": _said(1, "primeros segundos terceros cuartos últimos penúltimos"),
    "storyunits": _with_plain({word: g for word, g in _PLURALS.items() if g in (G.DAY, G.WEEK, G.MONTH)}),
    "firstadjs": {"primeros": 1, "primeras": 1, "mismos": 1, "mismas": 1, "finales": 1, "iniciales": 1},
    "this": dict.fromkeys(("este", "esta", "este mismo", "esta misma"), 0),
    "nowadj": {"presente": 0, "actual": 0},
    "that": dict.fromkeys(("ese", "esa", "aquel", "aquella", "ese mismo", "esa misma", "aquel mismo", "aquella misma", "el mismo", "la misma", "del mismo", "al mismo"), 0),
    "thesedays": {"estos": 1, "estas": 1},
    "turn": {"siguiente": 1, "posterior": 1, "próximo": 1, "anterior": -1, "previo": -1},
    "which": {"pasado": (-1, Base.SPEECH), "pasada": (-1, Base.SPEECH), "próximo": (1, Base.SPEECH), "próxima": (1, Base.SPEECH), "proximo": (1, Base.SPEECH),
              "proxima": (1, Base.SPEECH), "que viene": (1, Base.SPEECH), "entrante": (1, Base.SPEECH), "este": (0, Base.SPEECH), "esta": (0, Base.SPEECH), "presente": (0, Base.SPEECH), "corriente": (0, Base.SPEECH), "en curso": (0, Base.SPEECH), "actual": (0, Base.SPEECH),
              "siguiente": (1, Base.STORY), "anterior": (-1, Base.STORY), "ese": (0, Base.STORY), "aquel": (0, Base.STORY), "esa": (0, Base.STORY),
              "mismo": (0, Base.STORY), "del mismo": (0, Base.STORY), "ese mismo": (0, Base.STORY), "aquel mismo": (0, Base.STORY), "este mismo": (0, Base.SPEECH), "el": (0, Base.STORY), "la": (0, Base.STORY), "del": (0, Base.STORY)},
    "whichafter": dict.fromkeys("pasado pasada próximo próxima proximo proxima entrante presente corriente actual siguiente anterior".split(), 1) | {"que viene": 1, "en curso": 1},
    "few": _said(1, "varios varias algunos algunas pocos pocas muchos muchas unos unas cuantos cuantas numerosos numerosas demasiados demasiadas"),
    "half": {"medio": 0.5, "media": 0.5, "cuarto": 0.25, "tres cuartos": 0.75},
    "threequarters": {"tres cuartos": 0.75},
    "halfonly": {"medio": 0.5, "media": 0.5},
    "scale": {"millón de": 1e6, "millon de": 1e6, "millones de": 1e6},
    "every": {"cada": 1},
    "daily": _RATES,
    "pastadjective": dict.fromkeys("pasado pasada pasados pasadas".split(), 1),
    "nextadjective": _said(1, "próximo próxima próximos próximas"),
    "presentword": _said(1, "ahora actualmente") | {"ahora mismo": 1, "hoy en día": 1, "hoy en dia": 1, "hoy día": 1, "hoy por hoy": 1, "a día de hoy": 1},
    "recentword": _said(1, "recientemente últimamente") | {"hace poco": 1, "hace tiempo": 1, "hace mucho tiempo": 1, "hace mucho": 1, "hace rato": 1, "hace un rato": 1, "hace un momento": 1, "hace un instante": 1, "hace unos instantes": 1, "hace nada": 1},
    "recentadj": {"reciente": 1, "recientes": 1},
    "currentword": {"actual": 1, "actuales": 1},
    "thenword": {"entonces": 1, "aquel entonces": 1, "ese entonces": 1, "por entonces": 1, "antaño": 1},
    "soonword": _said(1, "próximamente") | {"en breve": 1, "dentro de poco": 1},
    "futureadj": {"futuro": 1, "futura": 1, "futuros": 1, "futuras": 1},
    "justword": _said(1, "recién"),
    "momentword": {"momento": 1, "instante": 1},
    "agoword": {"hace": 1},
    "agolittle": {"hace poco": 1},
    "person": _said(1, _PEOPLE),
    "agency": _said(1, _AGENCIES),
    "open": {"(": 1},
    "close": {")": 1},
    "quarterletter": {"T": G.QUARTER, "Q": G.QUARTER},
    "dayletter": {"F": 2, "M": 3, "S": 9, "O": 10},
    "bar": {"|": 1, "·": 1, "•": 1, "∙": 1},
}  # fmt: skip
