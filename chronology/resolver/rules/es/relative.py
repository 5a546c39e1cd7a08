"""Spanish: durations, times of day, and dates that count from another moment."""

from __future__ import annotations

import re

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base, Direction
from chronology.resolver.phrase import OF_THAT_DAY, Mod
from chronology.resolver.rules import Guard, Rule, clocks, inside, lengths, lists, nights, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.es.dates import NOT_DAYS
from chronology.resolver.rules.es.lexicon import LEXICON, both
from chronology.resolver.sides import FROM_THERE, NO_FURTHER, UP_TO_THERE

__all__ = ["ATOMS", "COUNTED", "JOINED", "POINTED", "VAGUE"]

_THE = "{the:elarticle}?"
_ANYU = "{unit:wholeunit|units|shortunit}"
_US = "{unit:units|shortunit}"
_HOUR = "{hour:hour|hourword}"
_HOUR_24 = "{hour:hour|dayword}"
_HORAS = "(horas | hora | hrs | h | h. | hs)"
_LAS = "(las | la)"
_ZONE = "{zone:zone}"
_OF_PART = "(de la {part:daypart} | del {part:daypart} | {ampm})"
_OF_A_PART = "(de la {part:morning|sureparts} | del {part:sureparts})"
_AT = both("a hacia sobre desde hasta de para entre y ( : , ; que") | {""}
_ENDS = both(
    ". , ; : ) ? ! y e o de del en con a al por para se ha hoy ayer mañana pero cuando según cerca frente junto -"
) | {
    "",
    "”",
    "»",
    '"',
}
_NUMBERED = frozenset(map(str, range(1000, 2100))) | frozenset(LEXICON["roman"])
"""What makes a unit the name of one: "el siglo XX", "el año 2000"."""
_COUNTED_OFF = frozenset(map(str, range(1, 131)))
"""What numbers a unit: "minutos 43 y 45"."""
_MEANWHILE = re.compile(r"(?:\A|[\n,;:.(—“\"«]\s?)[Aa] \Z|(?:[óé]|[aei]ron|\b(?:y|que|pero|cuando)) a \Z")
"""What leads to a time that has gone by in the story: "murió a los tres días"."""
_BESIDE = re.compile(r"(?i)\b(?:antes|despu[ée]s|partir|alrededor|cerca) de \Z")
"""What stands before a bare hour, where "de" alone would not make it one."""
_AFTER_DAY = re.compile(
    rf"(?i)\b(?:hoy|mañana|ayer|festivos|toque de queda|horario(?: es)?|abre|abren|abrirán?|abiert[oa]s?|(?:rige|regirá|funciona|funcionará|opera|operará|circula|circulará)n?|atienden?|atenderán?|cortad[oa]s?|cerrad[oa]s?|al (?:público|tráfico)|tarde|noche|(?:{'|'.join((*LEXICON['weekday'], *LEXICON['sureweekdays']))})(?: \d{{1,2}})?)[,:]? (?:de|entre) \Z"
)
"""A day, or what else makes the numbers after it hours."""
_DAY_IN_FRONT = re.compile(
    rf"(?i)\b(?:hoy|mañana|ayer|(?:esta|por la) (?:tarde|noche)|(?:{'|'.join((*LEXICON['weekday'], *LEXICON['fullmonth']))})(?: \d{{1,2}})?)\b(?:[^.;()%\n]{{0,30}}\(|(?<=\d), )\Z"
)
"""A day shortly before brackets, which makes the numbers in them a time: "el sábado en Lugo (18.30)"."""
_NO_AGE = Guard(right_bars=both("edad"))
_OF_DAY = Guard(
    left_bars=both(
        "en dura duró duran duraron registró marcó génesis éxodo salmo salmos proverbios isaías mateo marcos lucas juan hechos romanos apocalipsis"
    ),
    left_tells=re.compile(r"(?i)(?<!\btiempo de )(?<!\bmarca de )(?<!\bregistro de )(?<!\bcrono de )\Z"),
)
"""A chapter with its verse, and the time that a race or a film took, are no time of the day."""
_NO_LENGTH = re.compile(
    r"(?i)(?<!\bmás de )(?<!\bmenos de )(?<!\bbajó de )(?<!\bbajar de )(?<!\bbaja de )(?<!\bpasó de )(?<!\bpasar de )(?<!\bpasa de )\Z"
)
"""What goes on to a length: "bajó de las dos horas"."""
_NO_LATE_DAY = re.compile(
    r"(?i)(?!(?<= tarde)(?<!\bla tarde)(?<!\besta tarde)(?<!\besa tarde)\s(?:el|este)\s\w)"
)
"""What leaves "tarde" the part of a day: "ocurrió tarde el domingo" is late on it."""
_A_RATE = Guard(
    left_bars=both("kilómetros km metros kilómetro y"),
    left_needs=both(
        "0 vez veces euros dólares pesos bolívares millones mil % barriles toneladas personas horas días viajes unidades ciento ejemplares"
    ),
    left_counts=True,
    right_bars=both("siguiente después de anterior"),
    early=True,
)
_NO_ONE_DAY = Guard(left_bars=both("el del al este pasado próximo ayer hoy mañana"), early=True)
_CLAUSE_END = Guard(right_bars=both("de del"), early=True)

ATOMS: tuple[Rule, ...] = (
    Rule("es/part-morning", "part", "{part:morning}", clocks.part_of_day, alone=False, guard=Guard(left_needs=both("la las media esta una misma aquella esa siguiente cada próxima pasada"), early=True)),
    Rule("es/overnight", "idiom", "de la noche a la mañana", lengths.named_duration(None, G.DAY), alone=False, silent=("De la noche a la mañana se hizo rico.",)),
    Rule("es/part-good-morning", "part", "buena {part:morning}", clocks.part_of_day, alone=False, says={"hoy de buena mañana": "2024-01-17TMO"}),
    Rule("es/part-of-day", "part", "{part:sureparts}", clocks.part_of_day, alone=False, silent=("más tarde",), guard=Guard(left_bars=both("más mas tan muy demasiado tarde"), right_tells=_NO_LATE_DAY, early=True)),
    Rule("es/part-hour", "earlypart", f"{{mod:hourmod}} {_OF_A_PART}", clocks.part_of_day, alone=False),
    Rule("es/part-hours", "earlypart", f"horas {_OF_A_PART}", clocks.part_of_day, alone=False),
    Rule("es/noon", "noonpart", "{part:noonword}", clocks.part_of_day, alone=False),
    Rule("es/point-of-day", "clock", f"(la)? {{point:pointofday}} {_ZONE}?", clocks.clock, says={"a medianoche": "2024-01-17T00:00", "la medianoche": "2024-01-17T00:00"}),
    Rule("es/zero-hour", "clock", f"(las cero horas | la hora cero) {_ZONE}?", clocks.zero_hour, says={"las cero horas del lunes": "2024-01-15T00:00", "la hora cero del 3 de enero": "2024-01-03T00:00"}),
    Rule("es/clock-part", "clock", f"{_LAS}? {{time:hhmm}} {_HORAS}? {_OF_PART}", clocks.clock, says={"en 1:04 pm": "2024-01-17T13:04", "las 2:20 de la tarde": "2024-01-17T14:20"}),
    Rule("es/clock", "clock", f"{_LAS}? {{time:hhmm}} {_HORAS}? (,? {_ZONE})?", clocks.clock, says={"las 15.30 horas": "2024-01-17T15:30", "las 18:00 UTC": "2024-01-17T18:00Z", "13.00 GMT": "2024-01-17T13:00Z", "15h30": "2024-01-17T15:30", "las 9.30 hora local": "2024-01-17T09:30"}, silent=("un marcador de 4:3", "ganó en 3:32", "con un tiempo de 2:01:09", "como dice Lucas 2:14"), guard=_OF_DAY),
    Rule("es/clock-dotted", "clock", f"{_LAS} {{time:dottime}} (,? {_ZONE} | {_OF_PART})?", clocks.clock, says={"a las 8.15": "2024-01-17T08:15", "a las 21.00, hora peninsular": "2024-01-17T21:00"}, silent=("las 8.15 toneladas",), guard=Guard(left_needs=_AT, right_bars_plural=True, right_bars=both("% millones"))),
    Rule("es/clock-in-brackets", "clock", "{time:dottime}", clocks.clock, says={"Recibe mañana al Lugo (18.30).": "2024-01-18", "Viernes 19, 21.00. Concierto.": "2024-01-19T21:00"}, silent=("La renta subió un poco (3.25).", "Subió ayer en Madrid. Bajó luego (3.25)."), guard=Guard(left_needs=frozenset("(,"), right_needs=frozenset("),."), left_tells=_DAY_IN_FRONT, early=True)),
    Rule("es/clock-stamp", "clock", "{time:dottime}", clocks.clock, says={"09.15 | Empieza la sesión.": "2024-01-17T09:15"}, silent=("subió 9.15 puntos",), guard=Guard(right_needs=frozenset("|·•∙"), early=True)),
    Rule("es/clock-entry", "clock", "{time:dottime}", clocks.clock, says={"21.15: Gol de Vinicius.": "2024-01-17T21:15", "10.30 Apertura de puertas.": "2024-01-17T10:30", "20.40. La participación sube.": "2024-01-17T20:40"}, silent=("1.15 Objetivos del plan", "10.30 euros", "La entrada, 10.30 Euros."), guard=Guard(opens_line=True, inner_bars=re.compile(r"(?<!\d)\d\."), right_tells=re.compile(r":\s|\.?\s(?:[-–—]\s)?[¡¿«\"A-ZÁÉÍÓÚ]"), early=True)),
    Rule("es/clock-hour", "clock", f"({_LAS}? {_HOUR_24} {_OF_PART} | {_LAS} {_HOUR_24} (en | por) la {{part:daypart}})", clocks.clock, says={"las tres de la tarde": "2024-01-17T15:00", "11 de la mañana": "2024-01-17T11:00", "la una de la madrugada": "2024-01-17T01:00", "las 5 pm": "2024-01-17T17:00", "las 12 de la noche": "2024-01-17T24:00"}, silent=("dos por la mañana y tres por la tarde",)),
    Rule("es/clock-next-part", "clock", f"{_LAS}? ({{time:hhmm|dottime}} | {_HOUR_24}) {_HORAS}? de la {{part:daypart}} {{later:lateradj}}", clocks.clock_next_day, says={"a las seis de la mañana siguiente": "2024-01-18T06:00", "las 6.10 de la mañana siguiente": "2024-01-18T06:10"}, silent=("las seis de la siguiente lista",), guard=Guard(right_bars=both("al a"), early=True)),
    Rule("es/clock-hours", "clock", f"{_LAS} {_HOUR_24} (horas | h | h. | hs | en punto) ({_ZONE} | {_OF_PART})?", clocks.clock, says={"a las 20 horas": "2024-01-17T20:00", "A las quince horas": "2024-01-17T15:00", "las ocho en punto": "2024-01-17T08:00"}, silent=("las 20 horas de vuelo", "bajó de las dos horas en Berlín"), guard=Guard(left_tells=_NO_LENGTH, left_needs=_AT - both(", ; :"), right_bars=both("de del semanales diarias siguientes"), early=True)),
    Rule("es/clock-noon", "clock", f"{_LAS} ({{time:hhmm}} | {{hour:hour}}) (m | m.)", clocks.clock, says={"a las 12:00 m. del lunes": "2024-01-15T12:00", "a las 12 m. cierran": "2024-01-17T12:00"}, silent=("a 12 m. de altura",)),
    Rule("es/clock-gone", "clock", f"(pasadas | pasada) {_LAS} {_HOUR_24} {_HORAS}", clocks.clock, mod=Mod.AFTER, says={"pasadas las 22 horas del lunes": "2024-01-15T22:00", "pasadas las veinte horas.": "2024-01-17T20:00"}),
    Rule("es/clock-four", "clock", f"{_LAS} {{four:hhmm4}} {_HORAS}", clocks.clock, says={"a las 0600 horas": "2024-01-17T06:00"}, silent=("tras las 1000 horas", "a las 1000 horas de vuelo"), guard=Guard(left_needs=both("a hacia sobre desde hasta"), right_bars=both("de semanales diarias"), early=True)),
    Rule("es/clock-zone", "clock", f"{_LAS}? {_HOUR} {_HORAS}? ,? {_ZONE}", clocks.clock, says={"las 6 hora local": "2024-01-17T06:00", "20 horas GMT": "2024-01-17T20:00Z"}),
    Rule("es/clock-letter", "clock", f"{_LAS}? {_HOUR} (h | h. | hs)", clocks.clock, says={"hasta 20h": "2024-01-17T20:00"}, guard=Guard(left_needs=_AT, early=True)),
    Rule("es/clock-half", "clock", f"{_LAS} {_HOUR} y {{half:halfonly}} {_OF_PART}?", clocks.clock_of_12, says={"las tres y media": "2024-01-17T03:30", "las cinco y media de la tarde": "2024-01-17T17:30"}),
    Rule("es/clock-odd", "clock", f"{_LAS} {_HOUR} y (pico | algo) {_OF_PART}?", clocks.clock_of_12, mod=Mod.AFTER, says={"las cinco y pico de la tarde": "2024-01-17T17:00"}),
    Rule("es/quarter-past", "clock", f"{_LAS} {_HOUR} y cuarto {_OF_PART}?", clocks.minutes_from_hour(1, 15), says={"las seis y cuarto de la tarde": "2024-01-17T18:15"}),
    Rule("es/quarter-to", "clock", f"{_LAS} {_HOUR} menos cuarto {_OF_PART}?", clocks.minutes_from_hour(-1, 15), says={"las cinco menos cuarto": "2024-01-17T04:45"}),
    Rule("es/minutes-past", "clock", f"{_LAS} {_HOUR} y {{minutes:number}} (minutos)? {_OF_PART}?", clocks.minutes_from_hour(1), says={"a las tres y diez": "2024-01-17T03:10"}, silent=("las dos y cinco mujeres",), guard=Guard(left_needs=_AT - both(", y ;"), right_bars_plural=True, early=True)),
    Rule("es/minutes-to", "clock", f"{_LAS} {_HOUR} menos {{minutes:number}} (minutos)? {_OF_PART}?", clocks.minutes_from_hour(-1), says={"las dos menos cinco": "2024-01-17T01:55"}),
    Rule("es/clock-bare", "clock", f"{_LAS} {_HOUR}", clocks.clock_of_12, says={"a las 10.": "2024-01-17T10:00", "a la una,": "2024-01-17T01:00", "pasadas las ocho.": "2024-01-17T08:00"}, silent=("a las dos mujeres", "las tres", "a las 5 empresas"), guard=Guard(left_needs=both("a hacia sobre desde hasta son serán pasadas pasada"), right_needs=_ENDS, early=True)),
    Rule("es/clock-at", "clock", f"{_LAS} {_HOUR}", clocks.clock_of_12, says={"a las 6 ya está oscuro": "2024-01-17T06:00", "A las ocho volvió el rey.": "2024-01-17T08:00"}, silent=("a las 6 empresas", "a las 3 mejores", "a las tres les dio igual", "a las cuatro hermanas"), guard=Guard(left_needs=both("a"), right_bars=NOT_DAYS | both("mejores grandes que esta esa les"), right_bars_plural=True, apart_from_digits=True, early=True)),
    Rule("es/clock-beside", "clock", f"{_LAS} {_HOUR}", clocks.clock_of_12, says={"poco antes de las nueve.": "2024-01-17T09:00", "a partir de las 8 de mañana": "2024-01-18T08:00"}, silent=("antes de las tres mujeres", "una de las dos."), guard=Guard(left_tells=_BESIDE, right_needs=_ENDS, early=True)),
    Rule("es/clock-range", "clocks", f"{_LAS}? {{first:hour|hourword|hhmm|dottime}} (a | y | hasta | -) {_LAS} ({{time:hhmm|dottime}} | {_HOUR}) {_HORAS}?", clocks.clock_range, says={"de 12:15 a las 15:50": "2024-01-17T12:15", "entre las 4.15 y las 6.": "2024-01-17T04:15"}, guard=Guard(left_needs=both("de entre desde"), right_needs=_ENDS, early=True)),
    Rule("es/clock-range-half", "clocks", f"{_LAS}? {{first:hour|hourword|hhmm}} (a | - | – | y | hasta) {_LAS}? ({{time:hhmm}} | {_HOUR}) {{ampm}}", clocks.clock_range, says={"de 2 a 4 pm": "2024-01-17T14:00", "1-3 p.m.": "2024-01-17T13:00", "entre las 7 y las 9 pm": "2024-01-17T19:00"}),
    Rule("es/clock-range-part", "clocks", f"({_LAS} {{first:hour|hourword|hhmm}} (a | y | hasta) {_LAS} | {{first:hour|hourword|hhmm}} (a | y | - | –)) ({{time:hhmm}} | {_HOUR}) (de la {{part:daypart}} | del {{part:daypart}})", clocks.clock_range, says={"de las 5 a las 7 de la tarde": "2024-01-17T17:00", "entre las 10 y las 2 de la tarde": "2024-01-17T10:00", "de 8 a 11 de la mañana": "2024-01-17T08:00"},
         silent=("el 12 a 9 de la tarde",), guard=Guard(left_needs=both("de entre desde"), early=True)),
    Rule("es/clock-range-24", "clocks", f"{{first:hhmm|dottime}} (a | - | –) {{time:hhmm}} {_HORAS}?", clocks.clock_range, says={"de 10:00 a 12:30 horas": "2024-01-17T10:00", "de 10.00 a 20.00 horas": "2024-01-17T10:00"}),
    Rule("es/clock-range-dotted", "clocks", "{first:dottime} (a | y | - | –) {time:dottime} (h | h.)?", clocks.clock_range, says={"abre de 9.00 a 16.30": "XXXX-XX-XXT09:00", "cortada de 22.00 a 5.30": "2024-01-17T22:00"}, silent=("el dólar pasó de 18.20 a 18.50", "abre de 3.50 a 4.20 euros"), guard=Guard(left_tells=_AFTER_DAY, right_bars=NOT_DAYS, right_bars_plural=True, early=True)),
    Rule("es/clock-range-day", "clocks", f"({{first:hour|dottime|hhmm}} (a | y) {{hour:hour}} {_HORAS}? | {{first:hour}} (a | y) {{time:dottime|hhmm}} {_HORAS}? | {{first:hourword}} (a | y) {{hour:hourword}})", clocks.clock_range, says={"abre hoy de 8.30 a 13 h": "2024-01-17T08:30", "hoy de 9 a 14.30 horas": "2024-01-17T09:00", "hoy de 17 a 22 horas": "2024-01-17T17:00", "hoy de cinco a siete": "2024-01-17T05:00", "el sábado de 10 a 14": "2024-01-13T10:00"}, silent=("tardará de 18 a 24 horas", "el horario de tres a cinco horas", "el lunes de 3 a 5 goles"), guard=Guard(left_tells=_AFTER_DAY, right_bars=NOT_DAYS, right_bars_plural=True, early=True)),
    Rule("es/clock-range-hours", "clocks", "{first:hour} a {hour:hour} horas", clocks.clock_range, says={"Hubo cortes en el barrio, de 9 a 14 horas.": "2024-01-17T09:00"}, silent=("una espera larga, de 2 a 3 horas",), guard=Guard(left_tells=re.compile(r", de \Z"), inner_bars=re.compile(r"(?<!\d)[0-6] a "), right_bars=both("de del más semanales diarias"), early=True)),
    Rule("es/duration", "dur", f"{{n:number}} {{lengthadj}}? {_ANYU} {{wholeadj}}?", lengths.duration,
         says={"dos semanas": "P2W", "un año": "P1Y", "un día entero": "P1D", "tres largos meses": "P3M", "18 meses": "P18M", "un lustro": "P5Y", "dos bienios": "P4Y", "5 horas": "PT5H", "una quincena": "P2W"}, silent=("un segundo intento", "leyó Cien Años de Soledad"), guard=Guard(right_bars=both("edad intento lugar mandato gol partido vuelta plano"), lower_last=True)),
    Rule("es/duration-scaled", "dur", "{n:number} (y {half:halfonly})? {scale:scale|number} {unit:units}", lengths.duration, says={"66 millones de años": "P66000000Y", "300 mil años": "P300000Y", "4.500 millones de años": "P4500000000Y"}, silent=("dos mil millones",)),
    Rule("es/duration-more", "dur", f"{{n:number}} {_ANYU} más", lengths.duration, says={"una hora más": "PT1H"}, silent=("dos meses más tarde",), guard=Guard(right_bars=both("tarde adelante que de"), early=True)),
    Rule("es/age", "age", "{the:article}? {n:number} (y {m:number})? {unit:yearunits} de edad", lengths.duration, alone=False, silent=("Llegó con 46 años de edad.",)),
    Rule("es/age-had", "age", "(a | desde | hasta) los {n:number} {unit:yearunits}", lengths.duration, alone=False, silent=("Murió a los 64 años.", "Trabaja desde los 14 años."), guard=Guard(right_bars=both("de del anteriores siguientes previos posteriores pasados"), early=True)),
    Rule("es/age-of-person", "age", "{person} de {n:number} {unit:yearunits}", lengths.duration, alone=False, silent=("un joven de 19 años", "una niña de tres meses")),
    Rule("es/age-turned", "age", "(cumplió | cumple | cumplir | cumplirá | cumplía | cumplido | tiene | tenía | mayores de | menores de | mayor de | menor de | edad de) (los)? {n:number} {unit:yearunits}", lengths.duration, alone=False, silent=("Tiene 30 años.",), guard=Guard(right_bars=both("de para en por"), early=True)),
    Rule("es/duration-half", "dur", "{half:halfonly} {unit:wholeunit}", lengths.named_duration(0.5), says={"media hora": "PT0.5H", "medio año": "P0.5Y", "medio siglo": "P50Y"}, silent=("media jornada de pesca",), guard=Guard(left_bars=both("y a"), right_bars=both("de"), early=True)),
    Rule("es/duration-and-half", "dur", f"{{n:number}}? {_ANYU} y {{half:half}}", lengths.duration, says={"dos años y medio": "P2.5Y", "tres días y cuarto": "P3.25D", "año y medio": "P1.5Y", "una hora y media": "PT1H30M", "una hora y tres cuartos": "PT1.75H"}),
    Rule("es/duration-quarters", "dur", "({half:threequarters} | {n:number} cuartos) de hora", lengths.named_duration(0.75, G.HOUR), says={"tres cuartos de hora": "PT0.75H"}),
    Rule("es/duration-quarter", "dur", "{n:number}? cuarto de hora", lengths.named_duration(0.25, G.HOUR), says={"cuarto de hora": "PT0.25H"}),
    Rule("es/quarter-century", "dur", "{n:number}? cuarto de {unit:eraunit}", lengths.named_duration(0.25), says={"un cuarto de siglo": "P25Y"}),
    Rule("es/duration-couple", "dur", f"(el)? {{n:number}}? par de {_US}", lengths.named_duration(2.0), says={"un par de años": "P2Y"}, mod=Mod.APPROX),
    Rule("es/duration-few", "dur", f"{{few}} {{few}}? (otros | más | {{lengthadj}})? {_US} {{wholeadj}}?", lengths.duration, says={"varios meses": "PXM", "unos pocos días": "PXD", "muchos años": "PXY"}, guard=_NO_AGE),
    Rule("es/duration-tens", "dur", f"(decenas | cientos | miles | docenas) de {_US}", lengths.named_duration(None), says={"cientos de años": "PXY"}),
    Rule("es/duration-between", "dur", f"{{n:number}} (a|o|u|-|–) {{m:number}} {_US}", lengths.duration_between, says={"dos o tres semanas": "PXW", "18 a 24 meses": "PXM"}, silent=("3-2 minutos antes",)),
    Rule("es/duration-between-and", "dur", f"entre {{n:number}} y {{m:number}} {_US}", lengths.duration_between, says={"entre tres y cinco años": "PXY"}),
    Rule("es/after-count", "counted", "(los | las) {n:number} {unit:storyunits}", lengths.counted_units(1, Base.STORY), says={"murió a los tres días.": "XXXX-XX-XX", "A las dos semanas volvió.": "XXXX-WXX"}, silent=("a los tres días de la boda", "frente a los dos meses", "limitó a los dos meses siguientes"), guard=Guard(left_tells=_MEANWHILE, right_bars=both("de del que y siguientes anteriores previos posteriores hábiles naturales"), early=True)),
    Rule("es/duration-the", "dur", f"(las|los|estos|estas|esos|esas) {{n:number}} {_US}", lengths.duration, says={"los nueve meses": "P9M", "las 35 horas": "PT35H", "tras las 20 horas de vuelo": "PT20H"}, silent=("la guerra de los Mil Días",), guard=Guard(lower_last=True)),
    Rule("es/duration-all", "dur", "(todo | toda) {article}? {unit:rateunit|calunit}", lengths.named_duration(1.0), says={"todo el año": "P1Y"}, silent=("todo el día de ayer", "todo el año pasado", "todo el fin de semana"), guard=Guard(right_bars=both("de que pasado pasada próximo próxima siguiente anterior") | _NUMBERED, early=True)),
    Rule("es/now-extinct", "vague", "hoy", read.vague("PRESENT_REF"), says={"la hoy extinta Unión Soviética": "PRESENT_REF"}, silent=("hoy se reúnen",), guard=Guard(right_needs=both("extinta extinto extintas extintos desaparecida desaparecido tan llamada llamado convertida convertido"), early=True)),
    Rule("es/the-morrow", "vague", "(el | del | al) mañana", read.vague("FUTURE_REF"), says={"piensan en el mañana": "FUTURE_REF"}, silent=("una cita el mañana jueves",), guard=Guard(left_bars_capital=True, right_bars=both("de en por a lunes martes miércoles jueves viernes sábado domingo"), early=True)),
    Rule("es/day-like-today", "idiom", "(tal | {n:number}) día como {day:deictic}", read.day_from_now, alone=False, silent=("Un día como hoy murió el poeta.", "tal día como hoy, pero de 1936")),
    Rule("es/today", "deictic", "{day:deictic} mismo?", read.day_from_now, says={"hoy": "2024-01-17", "ayer": "2024-01-16", "mañana": "2024-01-18", "anteayer": "2024-01-15", "pasado mañana": "2024-01-19"}, guard=Guard(left_bars_capital=True)),
    Rule("es/day-of-today", "deictic", "(el día | del día | al día | la jornada) de {day:deictic}", read.day_from_now, says={"el día de hoy": "2024-01-17", "el día de ayer": "2024-01-16"}),
    Rule("es/day-of-writing", "deictic", "(el día | del día | al día) de la fecha", read.shifted(0, unit=G.DAY), says={"en el día de la fecha": "2024-01-17"}),
    Rule("es/last-night", "partday", "{night:lastnight}", nights.night_from_now, says={"anoche": "2024-01-16TNI", "anteanoche": "2024-01-15TNI"}),
    Rule("es/some-weekday", "someday", "{n:number} {weekday} ((por la | en la | a la)? {part:daypart})?", recurrences.some_weekday, says={"Era un viernes.": "XXXX-WXX-5", "un lunes por la tarde": "XXXX-WXX-1TAF"}, silent=("El 2 de febrero, un viernes, se vieron",), guard=Guard(left_bars=frozenset({","}), right_bars=both("más"), early=True)),
    Rule("es/every-unit", "aset", f"{{every}} {{n:number}}? {_ANYU}", recurrences.recurring(quant="EVERY"), says={"cada día": "P1D", "cada dos semanas": "P2W", "cada año": "P1Y"}),
    Rule("es/every-between", "aset", "{every} {n:number} (o | u | a) {m:number} {unit:units}", recurrences.every_few, says={"cada dos o tres años": "PXY"}),
    Rule("es/all-units", "aset", "(todos los | todas las) {unit:units} (del año | del mes | de la semana)?", recurrences.recurring(quant="EVERY"), says={"todos los días": "P1D", "todos los días del año": "P1D", "todas las semanas": "P1W"}),
    Rule("es/weekends", "aset", "(todos)? los {unit:weekendunits}", recurrences.recurring("XXXX-WXX-WE"), says={"los fines de semana": "XXXX-WXX-WE"}),
    Rule("es/weekdays-plural", "list", "(los | todos los) {first:weekdays} (, {second:weekdays})? (, {third:weekdays})? (y|e|o) (los)? {weekday:weekdays} (por la {part:daypart})?", lists.recurring_weekdays, says={"los martes y jueves": "XXXX-WXX-2", "todos los lunes, miércoles y viernes": "XXXX-WXX-1", "los jueves y viernes por la noche": "XXXX-WXX-4TNI"}),
    Rule("es/weekdays-row", "list", "{first:weekday} a {weekday}", recurrences.weekdays_in_row, says={"Protestaron de lunes a miércoles.": "2024-01-15", "Lloverá de viernes a domingo.": "2024-01-19", "abre de jueves a sábado": "XXXX-WXX-4"}, silent=("del lunes a viernes",), guard=_NO_ONE_DAY),
    Rule("es/weekdays-range", "list", "{first:weekday} a {weekday} (por la {part:daypart})?", lists.recurring_weekdays, says={"abren de lunes a viernes": "XXXX-WXX-1", "Horario: martes a domingo": "XXXX-WXX-2"}, silent=("del lunes a viernes",), guard=_NO_ONE_DAY),
    Rule("es/weekdays-short", "list", "{first:shortday} (a | - | –) {weekday:shortday}", lists.recurring_weekdays, says={"Lun-Vie: 9:00-14:00": "XXXX-WXX-1", "mié. a dom.": "XXXX-WXX-3"}),
    Rule("es/every-weekday", "aset", "({every} {weekday} | todos los {weekday:weekdays})", recurrences.recurring(quant="EVERY"), says={"cada martes": "XXXX-WXX-2", "todos los lunes": "XXXX-WXX-1"}),
    Rule("es/every-nth-weekday", "aset", "{every} {nth:ordinalword|lastword} {named:weekday} (de | del) {unit:yearormonth}", recurrences.recurring(quant="EVERY"), says={"cada primer domingo de mes": "P1M"}),
    Rule("es/nth-weekdays", "aset", "(todos)? los {nth:firsts} {weekday:weekdays} (de cada mes | del mes | de mes)", recurrences.recurring("P1M"), says={"los primeros lunes de mes": "P1M", "todos los últimos viernes de cada mes": "P1M"}),
    Rule("es/every-month", "aset", "{every} {month:fullmonth}", recurrences.recurring(quant="EVERY"), says={"cada julio": "XXXX-07"}),
    Rule("es/every-date", "aset", "{every} {day:day|dayword|ordinalword} de {month:fullmonth}", recurrences.every_date, says={"cada primero de mayo": "XXXX-05-01", "cada 2 de abril": "XXXX-04-02"}),
    Rule("es/every-such-date", "aset", "(todos)? los {day:day|dayword|ordinalword} de {month:fullmonth}", recurrences.every_date, says={"todos los 5 de mayo": "XXXX-05-05", "los primero de enero": "XXXX-01-01"}, silent=("los 12 de mayo de 1985",), guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/every-holiday", "aset", "{every} {holiday}", recurrences.every_holiday, says={"cada Nochevieja": "XXXX-12-31", "cada Viernes Santo": "P1Y"}),
    Rule("es/every-holy-week", "aset", "{every} {word:holyweek}", recurrences.recurring("P1Y", quant="EVERY"), says={"cada Semana Santa": "P1Y"}),
    Rule("es/every-season", "aset", "({every} {season:seasonword} | todos los {season:seasons} | todas las {season:seasons})", recurrences.recurring(quant="EVERY"), says={"cada verano": "XXXX-SU"}),
    Rule("es/every-part", "aset", "({every} {part:daypart} | todas las {part:manyparts})", recurrences.recurring(quant="EVERY"), says={"cada noche": "XXXX-XX-XXTNI", "todas las mañanas": "XXXX-XX-XXTMO"}),
    Rule("es/times-per", "aset", "{n:number} (vez | veces) (al | a la | por | cada) {unit:unit}", recurrences.times_per, says={"dos veces al año": "P1Y", "tres veces a la semana": "P1W"}),
    Rule("es/times-every", "aset", "{n:number} (vez | veces | día | días | hora | horas | semana | semanas) {every} {m:number}? {unit:unit|units}", recurrences.times_every, says={"una vez cada tres semanas": "P3W", "dos días cada semana": "P1W"}),
    Rule("es/rate-long", "aset", "(al {unit:yearormonth} | a la {unit:weekword})", recurrences.recurring(), says={"cuatro exposiciones al año": "P1Y", "seis viajes al mes": "P1M"}, silent=("al año siguiente", "Al mes murió.", "se fue; a la semana, volvió", "respecto al mes previo", "al mes de llegar"), guard=Guard(bars_capital=True, left_bars=both("; , : y"), right_bars=both("siguiente de después que próximo anterior en pasado previo precedente posterior entrante"), early=True)),
    Rule("es/rate", "aset", "(al | a la | por) {unit:rateunit}", recurrences.recurring(), says={"dos millones de toneladas al año": "P1Y", "15 aviones al mes": "P1M"}, silent=("al día siguiente", "se puso al día", "120 kilómetros por hora", "se casó en 1920 y al mes murió"), guard=_A_RATE),
    Rule("es/frequency", "aset", "{word:daily}", recurrences.recurring(), says={"un informe anual": "P1Y", "mensualmente": "P1M", "vuelos diarios": "P1D"}, silent=("el diario dijo", "el Diario Nacional", "según el diario El Correo", "los diarios locales"),
         guard=Guard(left_bars=both("el los un unos del al este ese otro su otros varios principales cada dos tres muchos algunos ningún segundo primer importante conocido prestigioso influyente"), right_bars_name=True, left_bars_capital=True)),
)  # fmt: skip

_MODIFIER = "{mod:approx|lessmod|moremod|leastmod|mostmod}"
JOINED: tuple[Rule, ...] = (
    Rule("es/duration-joined", "dur", "{a:dur} (y|,|con)? {b:dur}", lengths.joined, says={"dos años y tres meses": "P2Y3M", "tres horas y veinte minutos": "PT3H20M"}),
    Rule("es/duration-joined-three", "dur", "{a:dur} (,|y)? {c:dur} ,? (y)? {b:dur}", lengths.joined, says={"dos años, un mes y tres días": "P2Y1M3D"}),
    Rule("es/less-than-ago", "counted", "{ago:agoword} (mucho | bastante | algo | poco)? {less:lessthan} {dur:dur}", lengths.counted(-1, note=NO_FURTHER), mod=Mod.LESS_THAN, says={"hace menos de dos años": "2022", "desde hace menos de tres días": "2024-01-14"}),
    Rule("es/about", "dur", f"{_MODIFIER} {{x:dur}}", read.with_mod, says={"casi tres meses": "P3M", "más de un año": "P1Y", "unos cuatro meses": "P4M", "al menos 30 días": "P30D"}),
    Rule("es/or-so", "dur", "{x:dur} (o algo así | {mod:approx})", read.fixed_mod(Mod.APPROX), says={"un año más o menos": "P1Y"}, silent=("dos años unos y otros",), guard=Guard(right_bars=both("y e"), early=True)),
    Rule("es/or-more", "dur", "{x:dur} o más", read.fixed_mod(Mod.EQUAL_OR_MORE), says={"dos años o más": "P2Y"}),
)  # fmt: skip

_IN_THE_COURSE = re.compile(r"(?i)\b(?:durante|(?:transcurso|curso|correr)(?: de)?) \Z")
_LAST = "{last:pastadj}"
_NEXT = "{next:nextadj}"
_WHICH = "({the:article} | {this})?"
_DAY_ALONE = Guard(right_bars=NOT_DAYS | both("de del a veces y o u"), right_bars_plural=True, early=True)
_MONTHLIKE = "amonth|monthday|daymonth|date|dayalone|ayear"
POINTED: tuple[Rule, ...] = (
    Rule("es/duration-bare", "baredur", "{longadj}? {unit:bareunits} (y {wider:units} | {wholeadj})?", lengths.named_duration(None), says={"durante años": "PXY", "tras largos años": "PXY", "pasan días enteros": "PXD", "hace meses": "PAST_REF", "semanas de negociación": "PXW"}, silent=("los años difíciles", "horas locales", "marcó (minutos 43 y 45)", "A buenas horas llegan"),
         guard=Guard(left_bars=both("cumple cumplen cumplir cumplió cumplirá cumplía buenos buenas los las estos esos aquellos esas estas sus mis - 0 de del otros todos todas cuyas cuyos tempranas primeras primeros últimas últimos"), right_bars=both("- locales festivos feriados") | _COUNTED_OFF, left_bars_capital=True, early=True)),
    Rule("es/seconds-bare", "baredur", "{unit:secondunits}", lengths.named_duration(None), says={"en segundos": "PTXS", "hace segundos": "PAST_REF"}, silent=("quedaron segundos",), guard=Guard(left_needs=both("en durante por tras hace hacía"), early=True)),
    Rule("es/age-apposed", "age", ", de {x:dur}", lengths.age, alone=False, silent=("Ana Ruiz, de 46 años, dijo que no.", "Leo, de tres meses, duerme"), guard=Guard(right_bars=both("de"), early=True)),
    Rule("es/last-unit", "relunit", f"({{the:article}}? {{unit:calunit}} {{last:lastadj}} | {_WHICH} {{last:pastadj}} {{unit:calunit}})", read.shifted(-1), says={"la semana pasada": "2024-W02", "el año pasado": "2023", "el pasado mes": "2023-12", "el siglo pasado": "19", "del mes pasado": "2023-12", "esta pasada semana": "2024-W02"}),
    Rule("es/unit-after-next", "relunit", "{the:article} {unit:unit} (después | siguiente | posterior) (de | a) la (próxima | {next:comingadj})", read.shifted(2), says={"vuelve la semana después de la próxima": "2024-W05", "la semana siguiente a la que viene": "2024-W05"}, silent=("la semana después de la próxima boda",), guard=Guard(right_bars_plural=True, right_needs=_ENDS | both("no hay habrá será se"), early=True)),
    Rule("es/next-unit", "relunit", f"({{the:article}}? {{unit:calunit}} {{next:nextadj}} | {_WHICH} {{next:nextadj}} {{unit:calunit}})", read.shifted(1), says={"la próxima semana": "2024-W04", "el año que viene": "2025", "el mes entrante": "2024-02", "el próximo año": "2025"}),
    Rule("es/last-weekend", "relunit", f"({_WHICH} {{unit:weekendunit}} {{last:lastadj}} | {_WHICH} {{last:pastadj}} {{unit:weekendunit}})", read.weekend_in(Direction.BACK), says={"el fin de semana pasado": "2024-W02-WE", "este fin de semana pasado": "2024-W02-WE"}),
    Rule("es/next-weekend", "relunit", f"({_WHICH} {{unit:weekendunit}} {{next:nextadj}} | {_WHICH} {{next:nextadj}} {{unit:weekendunit}})", read.weekend_in(Direction.FORWARD), says={"el próximo fin de semana": "2024-W03-WE"}),
    Rule("es/the-weekend", "theunit", "{the:article} {unit:weekendunit}", read.weekend, says={"el fin de semana": "2024-W02-WE"}, silent=("el fin de semana de la boda",), guard=Guard(left_frees=both("dijo anunció informó aseguró confirmó afirmó declaró reveló explicó denunció advirtió"), right_bars=both("de del que"))),
    Rule("es/next-day", "relunit", "({the:article}? {unit:dayunit} {next:nextadj} | {the:article} {next:nextadj} {unit:dayunit})", read.shifted(1, Base.STORY), says={"el próximo día": "2024-01-18"}),
    Rule("es/this-weekend", "relunit", "{this} {unit:weekendunit}", read.weekend_in(Direction.HERE), says={"este fin de semana": "2024-W03-WE"}),
    Rule("es/this-unit", "relunit", "({this} | {the:article} {now:nowadj}) {unit:unit}", read.shifted(0, Base.NEAR), says={"este año": "2024", "esta semana": "2024-W03", "este mismo mes": "2024-01", "el presente año": "2024"}),
    Rule("es/current-unit", "relunit", "({the:article}? {unit:unit} ({word:incourse} | actual | corriente) | {the:article} corriente {unit:unit})", read.shifted(0), says={"el año en curso": "2024", "el mes en curso": "2024-01", "el corriente año": "2024"}),
    Rule("es/unit-going", "relunit", "{the:article} {unit:longunit} que {word:going}", read.shifted(0), says={"el año que termina": "2024"}, silent=("el año que termina con la guerra",), guard=Guard(right_bars=both("con en el la su de"), early=True)),
    Rule("es/so-far", "relunit", "(lo que va | lo que llevamos | lo que ha transcurrido | lo transcurrido | lo corrido | lo que corre) (de | del)? {this}? {unit:longunit}", read.shifted(0, note=UP_TO_THERE), says={"en lo que va de año": "2024", "lo que va del mes": "2024-01", "lo que va de este año": "2024", "en lo corrido del año": "2024"}),
    Rule("es/rest-of", "modified", "(el resto | lo que resta | lo que queda | resto) (de | del | de la)? {this}? {unit:longunit}", read.shifted(0, Base.EITHER, note=FROM_THERE), mod=Mod.END, says={"el resto del año": "2024", "lo que resta de semana": "2024-W03"}),
    Rule("es/previous-unit", "relunit", "({the:article} {unit:unit|daything} {prior:prioradj} | {the:article} {prior:prioradj} {unit:longunit})", read.shifted(-1, Base.STORY), says={"el año anterior": "2023", "el día anterior": "2024-01-16", "la semana previa": "2024-W02"}, silent=("el año anterior al golpe",), guard=Guard(right_bars=both("a al"), early=True)),
    Rule("es/following-unit", "relunit", "({the:article} {unit:unit|daything} {later:lateradj} | {the:article}? siguiente {unit:unit})", read.shifted(1, Base.STORY), says={"al día siguiente": "2024-01-18", "el año siguiente": "2025", "la semana siguiente": "2024-W04"}, silent=("el año siguiente al golpe",), guard=Guard(right_bars=both("a al de del"), early=True)),
    Rule("es/that-unit", "relunit", "{that} {unit:unit}", read.shifted(0, Base.STORY), says={"ese año": "2024", "el mismo día": "2024-01-17", "aquel mes": "2024-01"}, silent=("el mismo día de la boda",), guard=Guard(right_bars=both("de del que"), early=True)),
    Rule("es/unit-before", "relunit", "{the:article} {unit:unit} (antes | de antes)", read.shifted(-1, Base.STORY), says={"el día antes.": "2024-01-16"}, silent=("el día antes de la boda",), guard=_CLAUSE_END),
    Rule("es/unit-after", "relunit", "{the:article} {unit:unit} después", read.shifted(1, Base.STORY), says={"el día después.": "2024-01-18"}, silent=("el día después de la boda",), guard=_CLAUSE_END),
    Rule("es/the-eve", "relunit", "(la víspera | la vispera)", read.shifted(-1, Base.STORY, unit=G.DAY), says={"la víspera,": "2024-01-16"}, silent=("la víspera de la boda",), guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/unit-before-last", "relunit", "{the:article} {unit:longunit} (antepasado | antepasada)", read.shifted(-2), says={"el año antepasado": "2022", "la semana antepasada": "2024-W01"}),
    Rule("es/season-before-last", "counted", "{x:bareseason|amonth|aholiday} (antepasado | antepasada)", lengths.year_beyond, says={"el invierno antepasado": "2021-WI"}),
    Rule("es/weekday-before-last", "counted", "{x:aweekday} antepasado", lengths.weekday_beyond(-1), says={"el viernes antepasado": "2024-01-05"}),
    Rule("es/the-unit", "theunit", "{the:article} {unit:yearunit}", read.shifted(0, Base.STORY), says={"durante el año": "2024", "del año": "2024"}, silent=("el año de la pera", "el año en que murió", "en el año mil", "tres veces al año"),
         guard=Guard(left_bars=both("todo cada veces vez"), right_bars=both("de del que en fiscal escolar académico - electoral mil") | {"0"})),
    Rule("es/during-the-unit", "theunit", "{the:article} {unit:longunit}", read.shifted(0, Base.STORY), says={"durante el mes": "2024-01", "en el transcurso de la semana": "2024-W03"}, guard=Guard(left_tells=_IN_THE_COURSE, right_bars=both("de del que en"), early=True)),
    Rule("es/unit-that-ended", "theunit", "{the:article} {unit:longunit}", read.shifted(0, Base.STORY), alone=False, silent=("el trimestre terminado",), guard=Guard(right_needs=both("terminado terminada finalizado finalizada cerrado cerrada concluido concluida"), early=True)),
    Rule("es/the-unit-ends", "theunit", "{the:article} {unit:longunit}", read.shifted(0, Base.NEAR), says={"antes de que acabe el mes": "2024-01"}, guard=Guard(left_needs=both("acabe acabar acaba termine terminar termina concluya concluir finalice finalizar"), right_bars=both("de del que en"), early=True)),
    Rule("es/last-quarter", "aquarter", "{the:article} {last:lastadj} {unit:quarterunit}", read.shifted(-1), says={"el último trimestre": "2023-Q4"}, silent=("el último trimestre de 2016",), guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/past-count", "reldur", "(los | las | estos | estas | sus | de los | de las)? {word:pastadjs} {dur:dur}", lengths.moved(Direction.BACK), says={"los últimos tres años": "P3Y", "las pasadas 24 horas": "PT24H"}),
    Rule("es/count-past", "reldur", "(los | las | estos | estas)? {n:number} {word:pastadjs} {unit:units}", lengths.moved(Direction.BACK), says={"los dos últimos meses": "P2M", "los cuatro pasados años": "P4Y"}),
    Rule("es/count-past-after", "reldur", "{dur:dur} {word:pastadjs}", lengths.moved(Direction.BACK), says={"los tres años anteriores": "P3Y", "los dos años pasados": "P2Y"}),
    Rule("es/next-count", "reldur", "(los | las)? {word:nextadjs} {dur:dur}", lengths.moved(Direction.FORWARD), says={"los próximos dos años": "P2Y", "las próximas 48 horas": "PT48H"}),
    Rule("es/count-next", "reldur", "(los | las)? {n:number} {word:nextadjs} {unit:units}", lengths.moved(Direction.FORWARD), says={"los tres próximos años": "P3Y"}),
    Rule("es/count-next-after", "reldur", "{dur:dur} {word:nextadjs}", lengths.moved(Direction.FORWARD), says={"los dos años siguientes": "P2Y"}),
    Rule("es/past-units", "reldur", "(los | las | estos | estas)? {word:pastadjs} {units:units} (y {wider:units})?", lengths.moved(Direction.BACK), says={"los últimos días": "PXD", "las últimas semanas": "PXW", "estos últimos años": "PXY"}, silent=("los últimos días de mayo",), guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/units-past", "reldur", "(los | las)? {units:units} {word:pastadjs}", lengths.moved(Direction.BACK), says={"años recientes": "PXY", "los meses anteriores": "PXM", "días pasados": "PXD"}),
    Rule("es/next-units", "reldur", "((los | las)? {word:nextadjs} {units:units} (y {wider:units})? | (los | las) {units:units} {word:nextadjs})", lengths.moved(Direction.FORWARD), says={"los próximos meses": "PXM", "las próximas horas": "PTXH", "los días siguientes": "PXD"}),
    Rule("es/last-period", "reldur", "(el | la) {last:lastword} {unit:calunit}", lengths.moved(Direction.BACK), says={"en la última década": "P10Y", "el último mes": "P1M"}, silent=("el último día de la feria",), guard=Guard(right_bars=both("de del en"), early=True)),
    Rule("es/last-day", "reldur", "el {last:lastword} {unit:dayunit}", lengths.moved(Direction.BACK), says={"en el último día": "P1D"}, silent=("en el último día de la feria", "fue el último día"), guard=Guard(left_needs=both("en durante"), right_bars=both("de del en que"), early=True)),
    Rule("es/first-duration", "dur", "(los | las | sus)? {adj:firstadjs} {dur:dur}", read.same("dur"), says={"los primeros nueve meses": "P9M"}),
    Rule("es/count-first", "dur", "(los | las | sus)? {n:number} {adj:firstadjs} {unit:units}", lengths.duration, says={"los 100 primeros días": "P100D"}),
    Rule("es/last-duration", "reldur", "(el | la | las) {last:lastword|pastadj} {dur:dur}", lengths.moved(Direction.BACK), alone=True, says={"la última media hora": "PT0.5H", "en el último año y medio": "P1.5Y", "el pasado mes y medio": "P1.5M"}),
    Rule("es/next-duration", "reldur", "(el | la | las) {word:nextadj} {dur:dur}", lengths.moved(Direction.FORWARD), says={"la próxima media hora": "PT0.5H", "en el próximo año y medio": "P1.5Y"}),
    Rule("es/last-weekday", "aweekday", f"({_WHICH} {_LAST} {{x:aweekday}} | {{x:aweekday}} {{last:lastadj}} | el {{last:lastword}} {{x:aweekday}})", read.with_direction(Direction.BACK), says={"el pasado lunes": "2024-01-15", "el lunes pasado": "2024-01-15", "el miércoles pasado": "2024-01-10", "este pasado lunes": "2024-01-15"}),
    Rule("es/next-weekday", "aweekday", f"({_WHICH} {_NEXT} {{x:aweekday}} | {{x:aweekday}} {_NEXT})", read.with_direction(Direction.FORWARD), says={"el próximo viernes": "2024-01-19", "el jueves que viene": "2024-01-18", "el próximo miércoles": "2024-01-24", "este próximo martes": "2024-01-23"}),
    Rule("es/this-last-weekday", "aweekday", "{this} {x:aweekday} {last:lastadj}", read.with_direction(Direction.BACK), says={"este martes pasado": "2024-01-16"}),
    Rule("es/this-weekday", "aweekday", "{this} {x:aweekday}", read.with_direction(Direction.HERE), says={"este viernes": "2024-01-19", "este mismo jueves": "2024-01-18"}),
    Rule("es/a-weekday", "storyday", "{n:number} {x:aweekday}", read.of_story, says={"El 2 de febrero, un viernes, se vieron": "2024-02-02"}, silent=("pasó un viernes en casa",), guard=Guard(left_needs=frozenset({","}), right_needs=frozenset(", . ) ;".split()), early=True)),
    Rule("es/weekday-before", "date", "{x:aweekday} (anterior (a)? | antes (de)?) {start:date|daymonth|aholiday}", lengths.weekday_beside(-1), says={"el domingo anterior a la Navidad de 2023": "2023-12-24", "el lunes anterior al 5 de mayo de 2019": "2019-04-29"}),
    Rule("es/weekday-after", "date", "(el {nth:ordinalword})? {x:aweekday} (siguiente (a)? | posterior (a)? | después (de)?) {start:date|daymonth|aholiday}", lengths.weekday_beside(1), says={"el segundo martes después de la Pascua de 2018": "2018-04-10", "el lunes siguiente a la Pascua de 2023": "2023-04-10", "el viernes después del Día de Acción de Gracias de 2023": "2023-11-24"}),
    Rule("es/weekday-of-event", "someday", "{x:aweekday} {turn:lateradj|prioradj} (al | a la | a los | a su | a aquella | a esa)", recurrences.some_weekday, says={"el lunes siguiente a la votación": "XXXX-WXX-1", "el viernes anterior al accidente": "XXXX-WXX-5"}, silent=("el lunes siguiente a las cinco",)),
    Rule("es/that-weekday-of", "someday", "{that} {x:aweekday}", recurrences.some_weekday, says={"aquel lunes de noviembre": "XXXX-WXX-1"}, silent=("ese lunes",), guard=Guard(right_needs=both("de"), early=True)),
    Rule("es/that-weekday", "storyday", "({that} {x:aweekday} | {x:aweekday} {turn:lateradj|prioradj} | {the:article} {turn:lateradj} {x:aweekday})", read.of_story, says={"ese viernes": "2024-01-19", "el lunes siguiente": "2024-01-22"}),
    Rule("es/some-date", "someday", "{n:number} {x:daymonth}", recurrences.some_date, says={"Fue un 12 de febrero": "XXXX-02-12", "nació un 3 de marzo de familia humilde": "XXXX-03-03"}, silent=("un 12 de febrero de 1985", "un uno de mayo del 68"), guard=Guard(right_bars=both("del"), early=True)),
    Rule("es/last-date", "monthday", f"({_WHICH} {_LAST} {{x:{_MONTHLIKE}}} | {{x:monthday|daymonth|date|amonth|dayalone}} {{last:lastadj}})", read.with_direction(Direction.BACK), says={"el pasado 5 de marzo": "2023-03-05", "el 25 de abril pasado": "2023-04-25", "septiembre pasado": "2023-09", "este pasado octubre": "2023-10", "el pasado día 3": "2024-01-03"}),
    Rule("es/next-date", "monthday", f"({_WHICH} {_NEXT} {{x:{_MONTHLIKE}}} | {{x:monthday|daymonth|date|amonth|dayalone}} {_NEXT})", read.with_direction(Direction.FORWARD), says={"el próximo 15 de marzo": "2024-03-15", "el 1 de diciembre próximo": "2024-12-01", "el próximo mayo": "2024-05", "el próximo mes de septiembre": "2024-09"}),
    Rule("es/last-day-alone", "dayalone", f"{_WHICH} {_LAST} {{day:day}}", inside.day_on_side(Direction.BACK), says={"El pasado 12 se vieron": "2024-01-12"}, silent=("el pasado 12 por ciento", "el pasado 3 goles"), guard=_DAY_ALONE),
    Rule("es/next-day-alone", "dayalone", f"{_WHICH} {_NEXT} {{day:day}}", inside.day_on_side(Direction.FORWARD), says={"el próximo 6, otra vez": "2024-02-06", "desde el próximo 20": "2024-01-20"}, silent=("el próximo 6 a 0",), guard=_DAY_ALONE),
    Rule("es/date-of-the-coming", "monthday", "{x:amonth|daymonth} del {w:comingadj}", lists.of_year_shared, says={"en octubre del que viene": "2025-10"}),
    Rule("es/this-date", "monthday", "{this} {x:amonth|daymonth|dayalone}", read.with_direction(Direction.HERE), says={"este septiembre": "2024-09", "este 5 de mayo": "2024-05-05"}),
    Rule("es/that-month", "amonth", "({that} {x:amonth|bareseason} | (ese | esa | aquel | aquella) {x:aholiday} | {x:amonth|bareseason|daymonth|aholiday} {turn:lateradj|prioradj})", read.of_story, says={"ese julio": "2024-07", "El 8 de mayo de 1999 volvió. Aquella Nochevieja": "1999-05-08", "el verano siguiente": "2024-SU", "el 1 de enero siguiente": "2025-01-01"}),
    Rule("es/last-season", "season", f"({{the:article}} {_LAST} {{x:bareseason}} | {{x:bareseason}} {{last:lastadj}})", read.with_direction(Direction.BACK), says={"el verano pasado": "2023-SU", "la pasada primavera": "2023-SP"}),
    Rule("es/latest-season", "season", "el {last:lastword} {x:bareseason}", read.with_direction(Direction.BACK), says={"el último verano": "2023-SU"}, silent=("el último verano de la guerra",), guard=Guard(right_bars=both("de del que antes"), early=True)),
    Rule("es/next-season", "season", f"({{the:article}} {_NEXT} {{x:bareseason}} | {{x:bareseason}} {_NEXT})", read.with_direction(Direction.FORWARD), says={"el próximo invierno": "2024-WI", "la primavera próxima": "2024-SP"}),
    Rule("es/this-season", "season", "{this} {x:bareseason}", read.with_direction(Direction.HERE), says={"este invierno": "2023-WI"}),
    Rule("es/last-holiday", "aholiday", f"({{the:article}}? {_LAST} {{x:aholiday}} | {{x:aholiday}} {{last:lastadj}})", read.with_direction(Direction.BACK), says={"la pasada Navidad": "2023-12-25"}),
    Rule("es/next-holiday", "aholiday", f"({{the:article}}? {_NEXT} {{x:aholiday}} | {{x:aholiday}} {_NEXT})", read.with_direction(Direction.FORWARD), says={"la próxima Navidad": "2024-12-25"}),
    Rule("es/this-holiday", "aholiday", "{this} {x:aholiday}", read.with_direction(Direction.HERE), says={"esta Navidad": "2024-12-25"}),
    Rule("es/this-part", "partday", "{this} {time:part|noonpart} mismo?", clocks.part_on(0), says={"esta noche": "2024-01-17TNI", "este mediodía": "2024-01-17TMI", "esta mañana": "2024-01-17TMO", "esta misma tarde": "2024-01-17TAF"}),
    Rule("es/that-part", "partday", "{that} {time:part}", clocks.part_on(0, Base.STORY, OF_THAT_DAY), says={"esa noche": "2024-01-17TNI"}, silent=("la misma noche de la boda",), guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/last-part", "partday", f"(({{the:article}} | {{this}}) {_LAST} {{time:part}} | {{the:article}} {{time:part}} {_LAST})", nights.part_just_past, says={"la pasada noche": "2024-01-16TNI", "la noche pasada": "2024-01-16TNI", "esta pasada tarde": "2024-01-16TAF", "la pasada madrugada": "2024-01-17TMO"}),
    Rule("es/previous-part", "partday", "{the:article} {time:part} {prior:prioradj}", clocks.part_on(-1, Base.STORY), says={"la noche anterior": "2024-01-16TNI"}, silent=("la noche anterior al choque", "la tarde previa a la boda"), guard=Guard(right_bars=both("a al"), early=True)),
    Rule("es/next-part", "partday", "({the:article} {time:part} {later:lateradj} | {the:article} siguiente {time:part})", clocks.part_on(1, Base.STORY), says={"la mañana siguiente": "2024-01-18TMO"}, silent=("la mañana siguiente al choque",), guard=Guard(right_bars=both("al"), early=True)),
)  # fmt: skip

_AFTER_THE_NEXT = both(
    ". , ; : ) ? ! y e o en con a por para se no ha han hay es son será serán fue fueron habrá hubo hará harán podrá podrán cayó subió bajó votarán"
) | {""}
_FIGURES_OF_YEAR = re.compile(
    r"(?i)\beste año\b[^.;\n]{1,60}(?:%|\bpor ciento|\bmillones|\bdécimas)(?: (?:en|para))? \Z"
)
"""The figure of this year and that of another, which needs no name again: "un 2 % este año y un 1,5 % el próximo"."""
COUNTED: tuple[Rule, ...] = (
    Rule("es/the-next-figure", "relunit", "(el | del) {turn:nextadj|lateradj}", read.shifted(1, unit=G.YEAR), says={"La economía crecerá un 2 % este año y un 1,5 % el próximo.": "2024", "el PIB subirá un 3 % este año, frente al 1 % del próximo": "2024"}, silent=("Un 2 % este año y el próximo mes, un 3 %.", "Subió un 2 % este año. El próximo informe"), guard=Guard(left_tells=_FIGURES_OF_YEAR, right_needs=both(". , ; : )") | {""}, early=True)),
    Rule("es/and-the-next", "list", "{x:relunit|aweekday} (y | o | ni) {the:article} {turn:nextadj|lateradj|prioradj}", lists.and_next, says={"este año y el próximo.": "2024", "esta semana o la que viene,": "2024-W03", "el año pasado y el anterior fueron malos": "2023", "este domingo y el siguiente votarán": "2024-01-21"}, silent=("este año y el próximo presidente", "el lunes y la próxima reunión"), guard=Guard(right_needs=_AFTER_THE_NEXT, early=True)),
    Rule("es/ago", "counted", "(no)? {ago:agoword} (ya | sólo | solo | tan sólo | tan solo | nomás | apenas | escasamente | ahora | exactamente | justo | como | cosa de | algo así como)* {dur:dur|baredur}", lengths.counted(-1), says={"hace tres días": "2024-01-14", "hace dos años": "2022", "desde hace más de 30 años": "1994", "hace seis semanas": "2023-W49", "hace unos días": "PAST_REF", "hace una década": "2014", "hace como dos meses": "2023-11", "hace cosa de tres días": "2024-01-14"}),
    Rule("es/seasons-ago", "counted", "hace {n:number} {season:seasons}", lengths.seasons_ago, says={"hace dos veranos": "2022-SU"}),
    Rule("es/ago-to-the-day", "counted", "(hace {start:deictic} {dur:dur} | {start:deictic} hace {dur:dur})", lengths.counted(-1, exact=True), says={"Hace hoy diez años murió": "2014-01-17", "Mañana hace un año": "2023-01-18"}, silent=("Hoy hace frío",)),
    Rule("es/ago-on", "counted", "hace {dur:dur} {start:aweekday|deictic|relunit}", lengths.years_before, says={"hace 40 años este sábado": "1984-01-20", "hace diez años esta semana": "2014-W03"}, silent=("hace dos días el sábado",)),
    Rule("es/ago-little", "counted", "{little:agolittle} {dur:dur}", lengths.counted(-1), says={"hace poco más de un mes": "2023-12"}),
    Rule("es/back", "counted", "{dur:dur|baredur} atrás", lengths.counted(-1), says={"tres días atrás": "2024-01-14", "años atrás": "PAST_REF"}),
    Rule("es/before", "counted", "{dur:dur|baredur} (antes)", lengths.counted(-1, Base.STORY), says={"un año antes.": "2023", "dos días antes": "2024-01-15"}, silent=("dos días antes de la boda",), guard=_CLAUSE_END),
    Rule("es/later", "counted", "{dur:dur|baredur} (después | más tarde | más adelante)", lengths.counted(1, Base.STORY), says={"tres días después": "2024-01-20", "dos meses más tarde": "2024-03", "quince meses después": "2025-04"}, silent=("un día después de la boda",), guard=_CLAUSE_END),
    Rule("es/within", "counted", "(dentro de | de aquí a) {dur:dur}", lengths.counted(1), says={"dentro de dos semanas": "2024-W05", "dentro de tres días": "2024-01-20", "de aquí a dos años": "2026"}),
    Rule("es/at-the-end-of", "counted", "al cabo de {dur:dur}", lengths.counted(1, Base.STORY), says={"al cabo de tres días": "2024-01-20"}),
)  # fmt: skip

VAGUE: tuple[Rule, ...] = (
    Rule("es/now", "vague", "{word:presentword}", read.vague("PRESENT_REF"), says={"ahora": "PRESENT_REF", "actualmente": "PRESENT_REF", "hoy en día": "PRESENT_REF"}, silent=("la película Apocalypse Ahora",), guard=Guard(left_bars_capital=True, right_bars=both("bien"), early=True)),
    Rule("es/nowadays", "vague", "la actualidad", read.vague("PRESENT_REF"), says={"en la actualidad": "PRESENT_REF"}, silent=("la actualidad política",), guard=Guard(left_needs=both("en hasta de"), right_bars=both("política económica informativa internacional nacional deportiva mundial"), early=True)),
    Rule("es/these-days", "vague", "(estos (momentos | días | instantes))", read.vague("PRESENT_REF"), says={"en estos momentos": "PRESENT_REF", "estos días": "PRESENT_REF"}, silent=("estos días de mayo",), guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/for-now", "vague", "(el momento | la fecha)", read.vague("PRESENT_REF"), says={"por el momento": "PRESENT_REF", "hasta la fecha": "PRESENT_REF", "a la fecha hay dos": "PRESENT_REF"}, silent=("en el momento oportuno", "es el momento"), guard=Guard(left_needs=both("hasta por a"), right_bars=both("de del en que cuando"), early=True)),
    Rule("es/for-the-moment", "vague", "momento", read.vague("PRESENT_REF"), says={"De momento, no": "PRESENT_REF"}, silent=("un momento",), guard=Guard(left_needs=both("de"), right_bars=both("de del"), early=True)),
    Rule("es/this-moment", "vague", "({this} {word:momentword} | esta hora | estas horas | los momentos actuales | nuestros días | los tiempos actuales)", read.vague("PRESENT_REF"), says={"este momento": "PRESENT_REF", "a esta hora": "PRESENT_REF", "por estas horas": "PRESENT_REF"}, silent=("este momento del golpe",), guard=Guard(right_bars=both("de del en que cuando más"), early=True)),
    Rule("es/present", "vague", "(el | del | al) presente", read.vague("PRESENT_REF"), says={"hasta el presente": "PRESENT_REF"}, silent=("el presente informe",), guard=Guard(right_needs=_ENDS, early=True)),
    Rule("es/recently", "vague", "(muy | más)? {word:recentword}", read.vague("PAST_REF"), says={"recientemente": "PAST_REF", "hace poco": "PAST_REF"}, silent=("hace poco caso",), guard=Guard(right_bars=both("caso ruido daño favor"), early=True)),
    Rule("es/just", "vague", "{word:justword}", read.vague("PAST_REF"), says={"recién elegido": "PAST_REF"}, silent=("recién el lunes", "un recién nacido"), guard=Guard(right_bars=both("nacido nacidos nacida nacidas llegado llegados el la los las en a al hoy ahora mañana ayer anoche anteayer antier este esta para con cuando entonces hacia después"), early=True)),
    Rule("es/other-day", "vague", "(el otro día | la otra noche | la otra tarde)", read.vague("PAST_REF"), says={"lo vi el otro día": "PAST_REF"}, guard=Guard(right_bars=both("de"), early=True)),
    Rule("es/past-thing", "vague", "{word:pastadjective}", read.vague("PAST_REF"), says={"en la pasada cumbre": "PAST_REF"}, silent=("el año pasado", "le ha pasado", "una vez pasado"), guard=Guard(left_needs=both("el la los las su sus"), right_bars=both(". , ; : ) y o de del a al que por en es reciente") | {""}, early=True)),
    Rule("es/next-thing", "vague", "{word:nextadjective}", read.vague("FUTURE_REF"), says={"la próxima reunión": "FUTURE_REF", "sus próximas películas": "FUTURE_REF"}, silent=("próximo a la costa", "una fuente próxima"), guard=Guard(left_needs=both("el la los las del al su sus mi mis un"), right_bars=both(". , ; : ) y o de del a al que por en es") | {""}, early=True)),
    Rule("es/recent", "vague", "(muy | más | la más | el más)? {word:recentadj}", read.vague("PAST_REF"), says={"la reciente crisis": "PAST_REF"}, guard=Guard(right_bars=both("creación"), early=True)),
    Rule("es/then", "vague", "{word:thenword}", read.vague("PAST_REF"), says={"desde entonces": "PAST_REF", "el entonces presidente": "PAST_REF", "en aquel entonces": "PAST_REF"}, silent=("Entonces, ¿qué hacer?", "y entonces llovió"), guard=Guard(left_needs=both("desde hasta de por el la los en ya aquel aquella"), early=True)),
    Rule("es/past", "vague", "(el | del | al) pasado (reciente | lejano | remoto)?", read.vague("PAST_REF"), says={"en el pasado": "PAST_REF"}, silent=("el pasado gobierno", "por el pasado de su país"), guard=Guard(left_bars=both("su sus mi mis tu nuestro"), right_needs=_ENDS - both("de del a al"), early=True)),
    Rule("es/those-days", "vague", "(esos | aquellos | esas | aquellas) (momentos | tiempos | días | años | fechas | época)", read.vague("PAST_REF"), says={"en aquellos tiempos": "PAST_REF", "en esos momentos": "PAST_REF"}, guard=Guard(right_bars=both("de del en que cuando"), early=True)),
    Rule("es/that-time", "vague", "({that} (momento | época | periodo | período | instante | tiempo))", read.vague("PAST_REF"), says={"en ese momento": "PAST_REF", "en aquella época": "PAST_REF"}, silent=("en el mismo momento en que", "al mismo tiempo"), guard=Guard(left_needs=both("en desde hasta por durante a para de"), right_bars=both("de del en que cuando"), early=True)),
    Rule("es/current", "vague", "{word:currentword}", read.vague("PRESENT_REF"), says={"el actual gobierno": "PRESENT_REF"}),
    Rule("es/future", "vague", "(el | del)? {n:number}? (futuro (inmediato | próximo | cercano | lejano | previsible)? | inmediato futuro | próximo futuro)", read.vague("FUTURE_REF"), says={"en el futuro": "FUTURE_REF", "en un futuro próximo": "FUTURE_REF"}, silent=("el futuro de su país", "el futuro presidente"), guard=Guard(left_bars=both("su sus mi mis tu nuestro"), right_needs=_ENDS - both("de del"), early=True)),
    Rule("es/in-future", "vague", "el futuro", read.vague("FUTURE_REF"), says={"en el futuro ese índice": "FUTURE_REF"}, silent=("en el futuro del país",), guard=Guard(left_needs=both("en"), right_bars=both("de del gobierno parque próximo inmediato"), early=True)),
    Rule("es/futures", "vague", "{word:futureadj}", read.vague("FUTURE_REF"), says={"las futuras elecciones": "FUTURE_REF", "el futuro presidente": "FUTURE_REF"}, silent=("un futuro mejor para todos", "en su futuro", "el futuro del país"), guard=Guard(left_bars=both("su sus un mi nuestro cuyo"), right_bars=both(". , ; : ) de del político económico en es y a para sobre ! ?") | {""}, early=True)),
    Rule("es/term", "vague", "(el)? (corto | medio | largo) plazo", read.vague("FUTURE_REF"), says={"a corto plazo": "FUTURE_REF", "a largo plazo": "FUTURE_REF"}, silent=("un largo plazo",), guard=Guard(left_needs=both("a en y"), early=True)),
    Rule("es/soon", "vague", "{word:soonword}", read.vague("FUTURE_REF"), says={"próximamente": "FUTURE_REF", "en breve": "FUTURE_REF"}, silent=("tan pronto como", "de pronto se fue"), guard=Guard(left_bars=both("tan de lo más bien"), right_bars=both("como"), early=True)),
    Rule("es/someday", "vague", "(algún día | cualquier momento)", read.vague("FUTURE_REF"), says={"algún día volverá": "FUTURE_REF"}),
)  # fmt: skip
