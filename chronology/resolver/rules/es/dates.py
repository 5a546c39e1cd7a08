"""Spanish: dates that name their parts."""

from __future__ import annotations

import re

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base
from chronology.resolver.phrase import Link, Mod
from chronology.resolver.rules import Guard, Rule, eras, inside, lists, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.es.lexicon import LEXICON, both

__all__ = ["COUNTERS", "DATES", "NOT_DAYS", "OF_WHICH"]

_THE = "{the:elarticle}?"
_DAY = "{day:day|ordday|ordinalword|dayword}"
_DIGITDAY = "{day:day|ordday}"
_MONTH = "(de | mes de)? {month:month}"
_YEAR = "{year:year|rareyear|yearword}"
_OF_YEAR = f"(de | del | , | en)? (año)? ({_YEAR} {{ce}}? | (' | ’) {{yy}})"
_TO = "(al | a | y? hasta | y? hasta el | - | – | —)"
_LETTERED = {(2, 23): 1981, (3, 8): None, (3, 11): 2004, (9, 11): 2001, (10, 1): 2017}
"""Days known by a number and a letter: the coup of 23-F, the marches of 8-M, 11-M, 11-S, the vote of 1-O."""
_DAYS_BEFORE = lists.days_before("day|ordday|dayword", f"{_THE} ")

OF_WHICH = "(de | en)? {article}? ({which} {whole:unit} | {whole:unit} {which:whichafter})"

_COUNTABLES = both(
    "por % º ° euros euro dólares dólar pesos peso bolívares pesetas millones millón mil personas soldados hombres mujeres niños metros metro "
    "kilómetros kilómetro km m cm kg kilos toneladas barriles puntos votos empleos empleados trabajadores palabras páginas ejemplares "
    "casas muertos heridos casos unidades plazas veces horas minutos segundos días semanas meses años grados pacientes víctimas "
    "familias empresas alumnos estudiantes hectáreas megavatios habitantes kilos litros goles"
)
COUNTERS = both(
    "$ £ € ¥ # nº n.º número habitación ley decreto artículo art. página pág. vuelo ruta autopista sala resolución expediente euros lote kilómetro km +"
)
"""What stands before the number of something else."""
_BEFORE_YEAR = both(
    "en desde de del hasta a entre antes después durante hacia circa año el los las y o ( , para tras – - como que al verano otoño invierno primavera"
)
_NOT_AFTER_DAY = _COUNTABLES | both("y o de del goles a - / : , primer") - both("y o de del a , :")
NOT_DAYS = _COUNTABLES | frozenset({"-", "/", ":"})
_BEFORE_MONTH = both(
    "en desde de del hasta a entre y o para durante por cada todo ( próximo pasado este el , hacia"
)
_PLACES = both(
    "$ £ € equipo batallón cooperativa fundación colectivo asociación barrio avenida av. calle plaza parque parroquia estadio club movimiento hospital urbanización puente metro estación colegio liceo base brigada"
)
"""What bears a date for its name."""

_GAME = both(
    "gol goles dorsal camiseta delantero portero marcó anotó empató remató minuto minutos penalti penal marcador"
)
"""Where these stand near, "el 10" may be a player, "en el 87" a minute."""
_DAY_TOLD = re.compile(
    rf"(?i)(?:\b\d{{1,2}} de (?:{'|'.join(LEXICON['fullmonth'])})|\b(?:días?|{'|'.join(LEXICON['weekday'])}) \d{{1,2}})\b[^\n]*\Z"
)
"""A day of a month with which a bare number of a day may go on."""

DATES: tuple[Rule, ...] = (
    Rule("es/act-date", "date", "({n:number} / {year:year} | {n:number} {open} {year:year} {close} | {slashmonth}) ,? de {day:day|ordday|ordinalword} de {month:month}", inside.day_of_act, says={"la Ley 39/2015, de 1 de octubre,": "2015-10-01", "su resolución 2139 (2014), de 22 de febrero,": "2014-02-22", "el Real Decreto 8/2020, de 17 de marzo": "2020-03-17"}, silent=("la Ley 39/2015, de 31 de febrero", "la Resolución 12/2019, de 14 de marzo de 2020"), guard=Guard(right_bars=both("de"), early=True)),
    Rule("es/decree-date", "date", "(los | las) {day:day|dayword|ordday} (días | día) (del | de) (mes de)? {month:fullmonth} (del | de) (año)? {year:year|yearword}", read.calendar, says={"Dado en Lima, a los 6 días del mes de marzo de 2022": "2022-03-06", "a los cinco días de mayo del año dos mil diez": "2010-05-05"}, guard=Guard(left_needs=both("a"), early=True)),
    Rule("es/attack-day", "date", "{the:elarticle} {day:day} - {letter:dayletter}", inside.day_by_letter(_LETTERED), says={"los atentados del 11-S": "2001-09-11", "el 23-F": "1981-02-23", "las marchas del 8-M": "2024-03-08"}, silent=("el 11-D", "el vuelo 11-S", "el 11-s")),
    Rule("es/womens-day", "date", "{the:elarticle} {day:day} {letter:dayletter}", inside.day_by_letter(_LETTERED), says={"la marcha del 8M": "2024-03-08"}, silent=("el 8m", "el 12 M")),
    Rule("es/iso-date", "date", "{iso}", read.iso_date, says={"2019-05-05": "2019-05-05"}, silent=("2019-13-45",)),
    Rule("es/iso-moment", "moment", "{iso:isomoment} {ampm}?", read.iso_date, says={"2019-05-05T14:30Z": "2019-05-05T14:30Z"}),
    Rule("es/iso-month", "monthyear", "{iso:isomonth}", read.iso_date, says={"2019-05": "2019-05"}),
    Rule("es/numeric-date", "date", f"{_THE} (día)? {{numdate}}", read.numeric_date, says={"25/05/2019": "2019-05-25", "el 7/8/07": "2007-08-07", "05.03.2019": "2019-03-05", "5-3-2019": "2019-03-05"}, silent=("99/99/2019",)),
    Rule("es/compact-date", "date", "{compact}", read.compact_date, says={"20190505": "2019-05-05"}, silent=("20191345",)),
    Rule("es/day-month-year", "date", f"{_THE} (día)? ({_DAY} {_MONTH} | {_DIGITDAY} (- | /) {{month:month}}) ({_OF_YEAR} | (- | /) {_YEAR})", read.calendar,
         says={"5 de mayo de 2019": "2019-05-05", "el 3 de marzo del 2001": "2001-03-03", "el uno de agosto de 1998": "1998-08-01", "15 septiembre 2020": "2020-09-15", "el primero de enero de 1959": "1959-01-01", "el 1° de enero de 2020": "2020-01-01", "23-sep-2020": "2020-09-23",
               "el 2 de mayo de '98": "1998-05-02"}, silent=("31 de febrero de 2019",)),
    Rule("es/month-day-year", "date", f"{{month:month}} {_DIGITDAY} ,? (de | del)? {_YEAR}", read.calendar, says={"mayo 5, 2019": "2019-05-05", "Julio 10 de 2006": "2006-07-10"}),
    Rule("es/year-month-day", "date", f"{_YEAR} (,|-|/)? {{month:month}} (-|/)? {_DIGITDAY}", read.calendar, says={"2019 mayo 5": "2019-05-05"}, silent=("2010 mayo, 5",), guard=Guard(right_bars=frozenset({","}), one_line=True, early=True)),
    Rule("es/day-month-year-ad", "date", f"{_THE} {_DAY} {_MONTH} (de | del)? {{year:anyyear}} {{ce}}", read.calendar, says={"10 Agosto 88 d. C.": "0088-08-10"}),
    Rule("es/day-month-hyphened", "date", "{day} - {month:month} - {yy}", read.calendar, says={"4-Jul-95": "1995-07-04"}),
    Rule("es/month-short-year", "monthyear", "{month:month} (del | de) {yy}", read.late_short_year, says={"en abril del 87.": "1987-04"}, silent=("en abril de 98 casos",), guard=Guard(right_needs=both(". , ; ) y a") | {""}, early=True)),
    Rule("es/day-month-short-year", "date", f"{_THE} {_DAY} de {{month:month}} del {{yy}}", read.late_short_year, says={"el 4 de agosto del 83": "1983-08-04"}, silent=("el 4 de agosto del 83 por ciento",), guard=Guard(right_bars=_COUNTABLES, right_bars_plural=True, early=True)),
    Rule("es/day-month-year-bc", "date", f"{_THE} {_DAY} {_MONTH} (de | del)? {{year:anyyear}} {{bce}}", read.calendar, says={"el 15 de marzo de 44 a. C.": "BC0044-03-15"}),
    Rule("es/month-year-bc", "monthyear", "{month:fullmonth} (de | del)? {year:anyyear} {bce}", read.calendar, says={"septiembre de 480 a. C.": "BC0480-09"}),
    Rule("es/month-year", "monthyear", f"({_THE} mes de)? {{month:month}} {_OF_YEAR}", read.calendar, says={"marzo de 2013": "2013-03", "abril del 2000": "2000-04", "el mes de junio de 1982": "1982-06", "mayo 2019": "2019-05"}),
    Rule("es/month-slash-year", "monthyear", "{slashmonth}", read.month_and_year, says={"en 04/2016": "2016-04"}, silent=("Decreto 11/2016", "la resolución 5/2019 del consejo"),
         guard=Guard(left_needs=both("en desde hasta de a entre y ( , : - –") | {""})),
    Rule("es/year-month", "monthyear", f"{_YEAR} (,|-)? {{month:fullmonth}}", read.calendar, says={"2016 noviembre": "2016-11"}, guard=Guard(one_line=True, early=True)),
    Rule("es/long-weekend-day", "daymonth", f"{{the:elarticle}} {_DAY} de {{month:fullmonth}}", read.calendar, says={"el puente del 1 de mayo": "2024-05-01"}, silent=("el puente 5 de Mayo",), guard=Guard(left_needs=both("puente"), early=True)),
    Rule("es/day-month", "daymonth", f"{_THE} (día)? ({_DAY} de {{month:month}} | {_DIGITDAY} (- | / | mes de | del mes de)? {{month:month}})", read.calendar, says={"5 de mayo": None, "el 3 de enero": "2024-01-03", "el día 2 de abril": None, "el primero de diciembre": "2023-12-01", "MADRID, 5 ene": "2024-01-05"}, silent=("31 de febrero", "nos espera un mes de febrero duro", "el barrio 23 de Enero", "la avenida 9 de Julio"), guard=Guard(left_bars=_PLACES)),
    Rule("es/day-stroke-month", "daymonth", "(el | del | al) (día)? {n:day} / {m:monthnumber}", inside.weekday_and_day, says={"el 12/01": "2024-01-12", "del día 5/1": "2024-01-05"}, silent=("el 9/11", "el 3/4 de la población", "el 12/5/1"), guard=Guard(left_bars=COUNTERS, right_bars=NOT_DAYS | both("de del"), right_bars_plural=True, early=True)),
    Rule("es/days-stroke-months", "list", "(el | del | desde el | de | entre | entre el) {first:day} / {m:monthnumber} (al | a | y | hasta | hasta el | y el) {day:day} / {n:monthnumber}", lists.stroke_range, says={"del 25/11 al 3/1": "2023-11-25", "entre 1/1 y 7/1": "2024-01-01"}, guard=Guard(right_bars=NOT_DAYS, early=True)),
    Rule("es/month-day", "monthday", f"{{month:month}} {_DIGITDAY}", read.calendar, says={"diciembre 5": "2023-12-05"}, silent=("el plan de mayo 5.000",), guard=Guard(right_bars=_COUNTABLES, early=True)),
    Rule("es/days-month", "list", f"({_THE} | los | días | los días | de los días | desde)? (entre)? {_THE} {{first:day|ordday|ordinalword|dayword}} {_TO} {{day:day|ordday|dayword}} {_MONTH} ({_OF_YEAR})?", lists.day_list(Link.RANGE),
         says={"del 4 al 22 de marzo de 2015": "2015-03-04", "5-7 de mayo de 2019": "2019-05-05", "desde el 5 hasta el 9 de mayo de 2018": "2018-05-05", "del primero al diez de enero": "2024-01-01"},
         silent=("Se aplazó dos veces, primero al cuatro.",), guard=Guard(inner_bars=re.compile(r"(?i)(?<!\bdel )(?<!\bde )(?<!\bel )primero al "), early=True)),
    Rule("es/days-between", "list", f"entre (los días)? {_THE} {{first:day|ordday|ordinalword|dayword}} y {_THE} {{day:day|ordday|dayword}} {_MONTH} ({_OF_YEAR})?", lists.day_list(Link.RANGE), says={"entre el 3 y el 12 de septiembre de 2019": "2019-09-03"}),
    Rule("es/days-and-month", "list", f"(los (pasados | próximos)? días | días | el día | los (pasados | próximos)?)? {_THE} {_DAYS_BEFORE} (y|o|e) {_THE} {{day:day|ordday|dayword}} {_MONTH} ({_OF_YEAR})?", lists.day_list(Link.LIST),
         says={"los días 28 y 29 de agosto de 1914": "1914-08-28", "los días 3, 5, 7, 8 y 9 de mayo de 2018": "2018-05-03", "3 y 5 de mayo de 2019": "2019-05-03", "el 4, el 5 y el 6 de mayo de 2019": "2019-05-04"}),
    Rule("es/years-short", "list", "{first:year} (-|–|—|/) {yy}", lists.year_list, says={"2015-16": "2015", "el curso 2015/16": "2015"}, silent=("2015-10",)),
    Rule("es/years-next", "list", "{iso:isomonth}", lists.next_years, says={"en 2007-08": "2007"}, silent=("2007-09",)),
    Rule("es/years-bc", "list", "{first:anyyear} (-|–|—|a|y|al) {the:elarticle}? {year:anyyear} {bce}", lists.era_list, says={"492-490 a. C.": "BC0492"}),
    Rule("es/year-bc", "ayear", f"{_THE} año? {{year:anyyear}} {{bce}}", read.calendar, says={"490 a. C.": "BC0490", "en el año 146 antes de Cristo": "BC0146"}),
    Rule("es/year-ad", "ayear", f"{_THE} año? {{year:anyyear|rareyear|year}} {{ce}}", read.calendar, says={"79 d. C.": "0079"}),
    Rule("es/the-year", "ayear", f"(el | {{this}} | del | al)? año {_YEAR}", read.calendar, says={"el año 2000": "2000", "año dos mil": "2000", "del año 2006": "2006"}),
    Rule("es/years-spoken", "list", "{first:yearword} y {year:yearword}", lists.years_named(Link.RANGE), says={"entre dos mil y dos mil catorce": "2000"}, silent=("entre mil quinientos y dos mil cinco euros",), guard=Guard(left_needs=both("entre"), right_bars=_COUNTABLES, right_bars_plural=True, early=True)),
    Rule("es/year-named", "ayear", "(el | del | al)? año {year:anyyear}", read.calendar, says={"en el año 476": "0476"}, guard=Guard(right_bars=_COUNTABLES)),
    Rule("es/year-fiscal", "ayear", "(el | del)? (ejercicio | ejercicio fiscal | año fiscal | curso) (de)? {year:year}", read.calendar, says={"el ejercicio 1999": "1999"}, silent=("el curso 2015-16",), guard=Guard(right_bars=frozenset("-/–"), early=True)),
    Rule("es/year", "ayear", "{the:elarticle}? {year:year}", read.calendar, says={"en 2013": "2013", "el 2000": "2000", "del 2002": "2002"}, silent=("2013 soldados", "$2013", "2.019 barriles", "1998 euros", "la novela 1984"),
         guard=Guard(left_bars=COUNTERS | both("novela película filme canción"), right_bars=_COUNTABLES - both("por"), apart_from_digits=True, right_bars_plural=True, left_bars_code=True)),
    Rule("es/year-rare", "ayear", "{the:elarticle}? {year:rareyear}", read.calendar, says={"en 1492": "1492"}, silent=("la sala 1600", "unas 1500 personas"), guard=Guard(left_needs=_BEFORE_YEAR - both("a los las el como que ( ,"), left_bars=COUNTERS, right_bars=_COUNTABLES - both("por"), right_bars_plural=True, apart_from_digits=True)),
    Rule("es/year-spoken", "ayear", "(el | del)? {year:yearword}", read.calendar, says={"en mil novecientos noventa y siete": "1997"}, silent=("dos mil soldados", "dos mil"), guard=Guard(left_needs=both("en desde hasta de"), right_bars=_COUNTABLES, right_bars_plural=True, early=True)),
    Rule("es/year-short", "ayear", "{the:elarticle}? (' | ’) {yy}", read.calendar, says={"en el '98": "1998"}, guard=Guard(left_needs=_BEFORE_YEAR | frozenset("el del".split()))),
    Rule("es/year-late", "ayear", "{the:elarticle} {yy}", read.late_short_year, says={"se casó en el 58,": "1958", "hasta el 92.": "1992"}, silent=("empató en el 87 y ganó", "en el 58 por ciento", "en el 45 de la calle", "en el 20.", "en el 64 casos"), guard=Guard(left_needs=both("en desde hasta"), right_needs=both(". , ; : ) ? ! y e o a al se lo la el los las cuando con fue era había no ya hubo") | {""}, near_bars=_GAME, early=True)),
    Rule("es/year-of-event", "ayear", "del {yy}", read.late_short_year, says={"el golpe del 73": "1973"}, silent=("el gol del 73", "el Mundial del 11"), guard=Guard(left_needs=both("golpe mundial mundiales eurocopa juegos olimpiadas elecciones constitución terremoto huelga verano invierno otoño primavera"), early=True)),
    Rule("es/season-short-year", "season", "(el | la | del | al)? {season:seasonword} del {yy}", read.part, says={"el verano del 94": "1994-SU"}, silent=("el verano del 94 por ciento",), guard=Guard(right_bars=_COUNTABLES, right_bars_plural=True)),
    Rule("es/decade", "adecade", "((los | las)? (locos | felices)? (años | {unit:decadeunit} (de | del))  (los años | los | años | del | el)? | la {unit:decadeunit} (de los años | de los | de | del)? | el {unit:decadeunit} (de los | de | del)?) (' | ’)? {decade:year|yy|decade|number}", eras.decade,
         says={"los años 90": "199", "los años noventa": "199", "la década de 1990": "199", "la década de los noventa": "199", "la década del 60": "196", "la década de los años 80": "198", "los años 1930": "193"}, silent=("los años 1935",)),
    Rule("es/years-named", "list", "(los | de los)? años {first:year} (, {second:year})? (y | e | o) {year:year}", lists.years_named(Link.LIST), says={"los años 2010 y 2011": "2010", "los años 2015, 2017 y 2019": "2015"}),
    Rule("es/years-named-range", "list", "(los | de los)? años {first:year} (a | al | - | –) {year:year}", lists.years_named(Link.RANGE), says={"los años 2010-2015": "2010"}),
    Rule("es/decade-bare", "adecade", "los {decade:yy|number}", eras.decade, says={"en los 90": "199", "los noventa": "199"}, silent=("los 90 soldados", "los 95", "los treinta días"), guard=Guard(left_needs=both("en de desde hasta durante a principios mediados finales y") | {""}, right_needs=both(". , ; : ) y en a por con se que cuando , fue fueron hubo era (") | {""}, early=True)),
    Rule("es/decade-told", "adecade", "los {decade:yy|number}", eras.decade, says={"en los setenta vivió en México": "197"}, silent=("en los setenta kilómetros", "en los cuarenta millones"), guard=Guard(left_needs=both("en desde durante de"), right_bars=NOT_DAYS - both("por"), right_bars_plural=True, early=True)),
    Rule("es/decade-s", "adecade", "(los | los años | las)? {decade:decade}", eras.decade, says={"los 90s": "199", "los 1980s": "198"}),
    Rule("es/century", "acentury", "(el | del | al | este)? {unit:eraunit} {nth:roman|number|ordinalword} ({ce}|{bce})?", eras.era, says={"el siglo XX": "19", "del siglo XVIII": "17", "siglo V a. C.": "BC04", "siglo 19": "18", "el siglo primero": "00"}),
    Rule("es/century-short", "acentury", "(el | del | al)? s . {nth:roman} ({ce}|{bce})?", eras.numbered_century, says={"iglesia del s. XVI": "15", "s. V a. C.": "BC04"}, silent=("los precios. I parte", "s. 16")),
    Rule("es/century-after", "acentury", "(el | del | al)? {nth:ordinalword} {unit:eraunit}", eras.era, says={"el segundo milenio": "1"}, silent=("el primer año",)),
    Rule("es/century-number", "acentury", "(el | del | al) {nth:roman} ({ce}|{bce})", eras.numbered_century, says={"en el V a. C.": "BC04", "del XI d. C.": "10"}),
    Rule("es/centuries", "list", "(los | de los)? {unit:eraunits} {first:roman} (y|e|o) (el)? {nth:roman} ({ce}|{bce})?", eras.centuries(Link.LIST), says={"los siglos XVIII y XIX": "17"}),
    Rule("es/centuries-range", "list", "(los | de los)? {unit:eraunits} {first:roman} (al | a | - | –) {nth:roman} ({ce}|{bce})?", eras.centuries(Link.RANGE), says={"siglos XVI al XVIII": "15"}),
    Rule("es/month", "amonth", "{month:suremonth}", read.calendar, says={"en marzo": "2024-03", "Enero": "2024-01"}, silent=("Agosto Pérez",), guard=Guard(right_bars_capital=True)),
    Rule("es/month-name", "amonth", "{month:namemonth}", read.calendar, says={"en julio": "2024-07", "Mayo y junio de 2019": "2019-05"}, silent=("Julio dijo que no.", "Abril es lista.", "el ministro Julio Borges", "la Plaza de Mayo"), guard=Guard(left_frees=both("en desde hasta"), bars_capital=True)),
    Rule("es/month-short", "amonth", "{month:shortmonth}", read.calendar, says={"de sept. a nov.": "2023-09", "hasta dic.": "2024-12"}, silent=("el dic", "la oct"), guard=Guard(left_needs=both("en desde hasta de a entre y"), early=True)),
    Rule("es/month-of", "amonth", "(el | del | {n:number})? mes de {month:fullmonth}", read.calendar, says={"un mes de enero muy frío": "2024-01","el mes de septiembre": "2023-09"}),
    Rule("es/day-named", "dayalone", "((el | del | al | este)? día {day:day} | (el | del | al) día {day:dayword} | (los | de los)? días {day:day})", read.calendar, says={"el día 12": "2024-01-12", "del día 3": "2024-01-03", "el día uno": "2024-01-01"}, silent=("un día 3 veces mejor",), guard=Guard(right_bars=NOT_DAYS | both("veces"), right_bars_plural=True)),
    Rule("es/days-of-month", "list", f"({{the:elarticle}} | desde el | los días | días)? {{first:day}} (al | a | hasta el | hasta | - | –) {{day:day}} {OF_WHICH}", lists.day_list(Link.RANGE), says={"del 4 al 22 de este mes": "2024-01-04", "del 5 al 9 del próximo mes": "2024-02-05"}),
    Rule("es/days-between-of-month", "list", f"entre {{the:elarticle}}? {{first:day}} y {{the:elarticle}}? {{day:day}} {OF_WHICH}", lists.day_list(Link.RANGE), says={"entre el 4 y el 22 de este mes": "2024-01-04"}),
    Rule("es/days-and-of-month", "list", f"(los días | el día | {{the:elarticle}})? {{first:day}} (, {{second:day}} (, {{third:day}})?)? (y | e | o) {{the:elarticle}}? {{day:day}} {OF_WHICH}", lists.day_list(Link.LIST), says={"los días 12 y 19 de este mes": "2024-01-12"}),
    Rule("es/day-bound", "dayalone", "{the:elarticle} {day:day}", read.calendar, says={"a partir del 5 habrá paro": "2024-02-05", "hasta el 31 habrá cortes": "2024-01-31"}, silent=("hasta el 5 por ciento", "desde el 10 de Downing Street", "hasta el 4 a 0", "desde el 3 goles"),
         guard=Guard(left_needs=both("partir desde hasta"), right_bars=NOT_DAYS | both("a de veces"), right_bars_plural=True, early=True)),
    Rule("es/day-next", "dayalone", "{the:elarticle} {day:day}", read.calendar, says={"El 3 de mayo hubo paro y el 10 paró el puerto.": "2023-05-03"}, silent=("El 10 paró el balón.", "El 3 de mayo el 10 por ciento votó"),
         guard=Guard(left_bars=COUNTERS | both("por con contra"), right_bars=NOT_DAYS | both("a de veces"), right_bars_plural=True, near_bars=_GAME, left_tells=_DAY_TOLD, early=True)),
    Rule("es/days-next", "list", "{the:elarticle} {first:day} (, {second:day})? (y | o | e) {the:elarticle}? {day:day}", lists.day_list(Link.LIST), says={"El lunes 15, unos; el 16 y 17, otros": "2024-01-15"}, silent=("el 18 y 19 por ciento",),
         guard=Guard(left_bars=COUNTERS | both("por con contra"), right_bars=NOT_DAYS | both("a de veces"), right_bars_plural=True, near_bars=_GAME, left_tells=_DAY_TOLD, early=True)),
    Rule("es/day-alone", "dayalone", "{the:elarticle} {day:day|ordday}", read.calendar, says={"el 5.": "2024-01-05", "hasta el 31,": "2024-01-31"}, silent=("la generación del 27.", "el 5 por ciento", "el 10 de Downing Street", "el 3 a 0", "del 20 %", "un alza del 9.585 % en 2019", "al 15 soldados", "Bajó en marzo al 8 por ciento."),
         guard=Guard(left_bars=both("por con de artículo número nº contra generación promoción quinta"), right_needs=both(". , ; ) y en se para") | {""}, right_bars_plural=True)),
    Rule("es/days-named", "list", f"(el día | los (pasados | próximos)? días | de los días) {{first:day|dayword}} (, {_THE} {{second:day|dayword}} (, {_THE} {{third:day|dayword}})?)? (y|o|e) {_THE} {{day:day|dayword}}", lists.day_list(Link.LIST), says={"los días 12, 13 y 14": "2024-01-12", "el día 1 y 2": "2024-01-01", "los pasados días 12 y 13": "2024-01-12"}, silent=("los días 1 y 2 millones",), guard=Guard(right_bars=NOT_DAYS - both("por"), right_bars_plural=True, early=True)),
    Rule("es/day-current", "monthday", "(el | del | al) (día)? {day:day} (de | del | de los) (corriente | corrientes)", inside.day_of_this_month, says={"el 20 del corriente": "2024-01-20", "el día 3 de los corrientes": "2024-01-03"}),
    Rule("es/scale", "idiom", "del {first:day} al {day:day}", read.calendar, alone=False, silent=("una escala del 1 al 10",), guard=Guard(left_needs=both("escala nota nivel niveles números puntuación categoría"), early=True)),
    Rule("es/shares", "idiom", "{the:elarticle} {n:number} (y | o | e | a | al | hasta) (el | al)? {m:number} (% | por ciento | puntos | grados)", read.calendar, alone=False, silent=("Sube entre el 5 y el 10 por ciento.", "El 1 de mayo subió. Irá del 12 al 16 por ciento.", "del 2 a 3 %")),
    Rule("es/days-alone", "list", "(del | desde el) {first:day} (al | hasta el) {day:day}", lists.day_list(Link.RANGE), says={"del 4 al 9,": "2024-01-04"}, silent=("del 4 al 9 por ciento",), guard=Guard(right_bars=NOT_DAYS, right_bars_plural=True, early=True)),
    Rule("es/dateline-day", "dayalone", ", {day:day} {open} {agency}", read.dateline_day, says={"CARACAS, 25 (AFP) - Los cancilleres se reúnen.": "2023-12-25", "MOSCÚ, 10 (EFE).-": "2024-01-10"}),
    Rule("es/weekday-closed", "aset", "{weekday:weekday|weekdays}", recurrences.recurring(), says={"Lunes cerrado": "XXXX-WXX-1", "Abre a las 9 h. Lunes, cerrado.": None}, silent=("el mercado sigue el lunes cerrado",), guard=Guard(left_bars=both("el los al del este ese pasado próximo un cada todos hoy ayer mañana"), right_tells=re.compile(r",? cerrad[oa]"), early=True)),
    Rule("es/in-some-weekday", "someday", "{weekday}", recurrences.some_weekday, says={"el puente cae en viernes": "XXXX-WXX-5", "Pidió la baja en lunes": "XXXX-WXX-1"}, silent=("en domingos alternos",), guard=Guard(left_needs=both("en"), right_bars=both("santo"), bars_capital=True, early=True)),
    Rule("es/was-some-weekday", "someday", "{weekday} ((por la | en la | a la) {part:daypart})?", recurrences.some_weekday, says={"Era martes y llovía.": "XXXX-WXX-2", "Fue domingo.": "XXXX-WXX-7", "Era viernes por la noche.": "XXXX-WXX-5TNI"}, silent=("El doctor era Domingo.",), guard=Guard(left_needs=both("era fue"), right_tells=re.compile(r"(?!,? \d| santo\b)"), bars_capital=True, early=True)),
    Rule("es/weekday", "aweekday", "{the:elarticle} {weekday}", read.weekday, says={"el sábado": "2024-01-13", "del lunes": "2024-01-15", "El miércoles": "2024-01-17"}),
    Rule("es/weekday-bare", "aweekday", "{weekday:sureday}", read.weekday, says={"lunes": "2024-01-15"}),
    Rule("es/sunday", "aweekday", "{weekday:namedday}", read.weekday, says={"hoy o domingo": "2024-01-17"}, silent=("Plácido Domingo cantó", "Santo Domingo"), guard=Guard(bars_capital=True)),
    Rule("es/weekday-short", "shortaweekday", "{weekday:shortday}", read.weekday, alone=False),
    Rule("es/weekday-plural", "aset", "(los {weekday:weekdays} | {weekday:sureweekdays})", recurrences.recurring(), says={"abre sábados y domingos": "XXXX-WXX-6","los jueves": "XXXX-WXX-4", "los domingos": "XXXX-WXX-7"}),
    Rule("es/season-year", "season", "(el | la | del | al | de la)? {season:seasonword} (de | del | , | en)? ({year:year|rareyear} | (' | ’) {yy})", read.part, says={"el verano de 1916": "1916-SU", "primavera del 2008": "2008-SP"}),
    Rule("es/winter-of-years", "season", "(el | la | del)? {season:seasonword} (de | del)? ({first:year|rareyear} (- | – | /) {last:yy|year} | {iso:isomonth})", eras.season_over_years, says={"el invierno de 1941-42": "1941-WI"}),
    Rule("es/season-the", "bareseason", "(el | la | del | al) {season:seasonword}", read.part, says={"el invierno": "2023-WI"}, silent=("la Primavera Árabe", "la primavera árabe"), guard=Guard(right_bars_capital=True, right_bars=both("árabe de del"))),
    Rule("es/season", "bareseason", "{season:seasonword}", read.part, says={"en verano": "XXXX-SU", "desde verano": "2023-SU"}, guard=Guard(left_needs=both("en desde hasta durante para este próximo pasado"), right_bars_capital=True)),
    Rule("es/quarter-year", "aquarter", "(el | del | al | la)? {nth:ordinalword|lastword|ordday|roman} {unit:quarterunit|halfword} fiscal? (de | del | , | en)? (año)? {year:year}", read.part, says={"el tercer trimestre de 1984": "1984-Q3", "segundo semestre del 2008": "2008-H2", "I trimestre de 2019": "2019-Q1", "el último trimestre de 1999": "1999-Q4"}),
    Rule("es/quarter-letter", "aquarter", "((el | del | al)? {nth:number} {unit:quarterletter} ((de | del | -)? {year:year} | {yy}) | (el | del | al) {nth:number} {unit:quarterletter})", read.part, says={"3T 2019": "2019-Q3", "2Q 2022": "2022-Q2", "el 2T de 2022": "2022-Q2", "2T22": "2022-Q2", "del 4T": "2023-Q4"}, silent=("un disco de 2T", "un disco de 2Q", "pesa 2t de 2020 kilos", "la 4T gobierna", "el 5T"), guard=Guard(left_bars=both("la"), early=True)),
    Rule("es/quarter", "aquarter", "(el | del | al)? ({nth:ordinalword|ordday} {unit:quarterunit} | {unit:quarterunit} {nth:ordinalword}) fiscal?", read.part, says={"el tercer trimestre": "2023-Q3", "el segundo trimestre fiscal": "2023-Q2", "el primer semestre": "2024-H1"}),
    Rule("es/holy-week", "relunit", "(la | de la)? {word:holyweek} ((de | del)? {year:year})?", inside.week_of_holiday("good-friday"), says={"Semana Santa de 2019": "2019-W16", "la Semana Santa": "2024-W13"}, silent=("la Semana Santa siguiente", "la Semana Santa anterior a la pandemia"), guard=Guard(right_bars=both("siguiente anterior"), early=True)),
    Rule("es/holy-month", "aholiday", "(el | del | al | mes sagrado? (de | del)) {holiday:monthfeast} ((de | del | ,)? {year:year})?", read.holiday, says={"durante el Ramadán": "2024-03-11/2024-04-09", "el mes sagrado de Ramadán": "2024-03-11/2024-04-09", "el Ramadán de 2018": "2018-05-16/2018-06-14"}, silent=("El vicepresidente Yasin Ramadán viajó", "La visita de Ramadán fue breve")),
    Rule("es/year-end", "aholiday", "{holiday:yearend}", read.holiday, says={"antes de fin de año": "2023-12-31"}, silent=("El plan se revisa a fin de año.", "fin de año escolar"), guard=Guard(left_bars=both("a"), right_bars=both("escolar fiscal académico"), early=True)),
    Rule("es/at-year-end", "modified", "{word:yearend}", read.shifted(0, Base.EITHER, G.YEAR), mod=Mod.END, says={"El plan se revisa a fin de año.": "2024"}, silent=("fin de año",), guard=Guard(left_needs=both("a"), right_bars=both("escolar fiscal académico"), early=True)),
    Rule("es/holiday", "aholiday", "(el | la | del | al | las)? {holiday} ((de | del | ,)? {year:year|rareyear})?", read.holiday, says={"Navidad de 2007": "2007-12-25", "Nochebuena": "2023-12-24", "el Viernes Santo": "2024-03-29", "la noche de fin de año": "2023-12-31"}),
)  # fmt: skip
