"""Spanish: phrases made of phrases: a time beside a date, modifiers, ranges and lists."""

from __future__ import annotations

import re

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base
from chronology.resolver.phrase import Link, Mod
from chronology.resolver.rules import Guard, Rule, clocks, eras, inside, lengths, lists, nights, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.es.dates import COUNTERS, NOT_DAYS, OF_WHICH
from chronology.resolver.rules.es.lexicon import both
from chronology.resolver.sides import FROM_THERE, UP_TO_THERE

__all__ = ["BESIDE", "CLOCKED", "LINKED", "MODIFIED", "NTH"]

_DAYS = "storyday|date|monthday|daymonth|aweekday|shortaweekday|deictic|aholiday|weekdaydate|dayalone"
_DATES = f"{_DAYS}|monthyear|amonth|ayear|adecade|acentury|aquarter|season|relunit|theunit|counted"
_LINKABLE = f"{_DATES}|moment|clock|partday|modified|approxed|bareseason"
_NTH = "({the:article}? {nth:ordinalword|lastword|ordday})"
_OF = "(de | en)?"
_PART = "part|noonpart|earlypart"

NTH: tuple[Rule, ...] = (
    Rule("es/nth-of-unit", "relunit", f"{_NTH} {{unit:unit}} {OF_WHICH}", inside.nth_of_unit, says={"el último día del mes": "2024-01-31", "la primera semana del próximo mes": "2024-W05", "el primer día de la semana": "2024-01-15", "la primera semana del mes que viene": "2024-W05"}),
    Rule("es/nth-run-of-unit", "modified", f"{_NTH} {{runs:runs}} {OF_WHICH}", inside.nth_run, says={"la primera quincena de este mes": "2024-01", "el último bimestre del año pasado": "2023"}),
    Rule("es/nth-run", "modified", f"({_NTH} {{runs:runs}} | {{the:article}} {{runs:runs}} {{nth:ordinalword}}) {_OF} {{whole:monthyear|amonth|ayear|relunit|theunit|monthday}}", inside.nth_run, says={"la segunda quincena de junio de 2018": "2018-06", "el primer cuatrimestre del año": "2024", "el segundo bimestre de 2019": "2019"}),
    Rule("es/nth-run-bare", "modified", f"({_NTH} {{runs:runs}} | {{the:article}} {{runs:runs}} {{nth:ordinalword}})", inside.nth_run, says={"durante el primer cuatrimestre": "2024", "en la segunda quincena": "2024-01"}, silent=("la primera quincena de protestas",), guard=Guard(right_bars=both("de del que"), early=True)),
    Rule("es/nth-weekday-of-unit", "date", f"{_NTH} {{day:aweekday}} {OF_WHICH}", inside.nth_of_unit, says={"el primer viernes de este mes": "2024-01-05", "el último lunes del mes pasado": "2023-12-25"}),
    Rule("es/nth-of", "relunit", f"{_NTH} {{unit:unit}} {_OF} {{whole:monthyear|amonth|ayear|relunit|theunit|monthday}}", inside.nth, says={"el último fin de semana de octubre de 2017": "2017-W43-WE", "la primera semana de junio de 2016": "2016-W22"}),
    Rule("es/nth-weekday-of-every", "aset", f"{_NTH} {{day:aweekday}} (de | en) {{x:aset}}", read.same("x"), says={"el primer domingo de cada mes": "P1M", "el último viernes de cada mes": "P1M"}),
    Rule("es/nth-weekday-of-months", "aset", f"{_NTH} {{day:aweekday}} de mes", recurrences.recurring("P1M"), says={"el primer lunes de mes": "P1M"}),
    Rule("es/nth-weekday-of", "date", f"{_NTH} {{day:aweekday}} {_OF} {{whole:monthyear|amonth|relunit|theunit|monthday}}", inside.nth, says={"el primer lunes de mayo de 2019": "2019-05-06"}),
    Rule("es/day-of-month", "monthday", "({x:dayalone} | (el | del | al) {day:day}) (de)? {the:article}? ({which} {whole:unit} | {whole:unit} {which})", inside.day_of_unit, says={"el día 15 del mes pasado": "2023-12-15", "el día uno del próximo mes": "2024-02-01", "el 15 del presente mes": "2024-01-15"}),
    Rule("es/week-of", "relunit", "(la)? semana (del | que comienza | que empieza | que inicia)? {whole:date|monthday|daymonth|weekdaydate|dayalone}", inside.week_of, says={"la semana del 6 de marzo de 2000": "2000-W10"}),
    Rule("es/holiday-week", "relunit", "(la)? semana de {whole:aholiday}", inside.week_of, says={"la semana de Navidad": "2023-W52"}),
)  # fmt: skip

BESIDE: tuple[Rule, ...] = (
    Rule("es/eve-of", "counted", "(la)? víspera (de)? {start:aholiday|date|monthday|daymonth|aweekday}", lengths.one_unit_from(-1, G.DAY), says={"la víspera de Navidad": "2023-12-24"}),
    Rule("es/day-after", "counted", "{the:article} día siguiente (de)? {start:aholiday|date|monthday|daymonth|aweekday}", lengths.one_unit_from(1, G.DAY), says={"al día siguiente del 11 de septiembre de 2001": "2001-09-12"}),
    Rule("es/weekday-date", "weekdaydate", "{day:aweekday|shortaweekday} ,? {x:date|monthday|daymonth}", inside.with_weekday, says={"viernes, 13 de octubre": "2023-10-13", "dom., 5 de mayo de 2019": "2019-05-05", "el sábado 24 de junio de 1950": "1950-06-24", "miércoles 26 de noviembre de 2008": "2008-11-26"}),
    Rule("es/weekday-and-day", "weekdaydate", "{day:aweekday|shortaweekday} ,? {x:dayalone}", inside.with_weekday, says={"el viernes, día 12,": "2024-01-12"}),
    Rule("es/weekday-number-part", "partday", "{day:aweekday} {n:day} (por la | en la | a la) {time:part}", inside.weekday_and_day, says={"el viernes 12 por la noche": "2024-01-12TNI"}, silent=("el viernes 12 por ciento",)),
    Rule("es/weekday-number", "weekdaydate", "{day:aweekday|shortaweekday} {n:day}", inside.weekday_and_day, says={"el viernes 12 a las 9 de la mañana": "2024-01-12T09:00"}, silent=("el lunes 3 soldados",), guard=Guard(right_bars=both("por % de millones mil / -"), right_bars_plural=True, early=True)),
    Rule("es/weekday-day-month", "weekdaydate", "{day:aweekday|shortaweekday} ,? {n:day} (/ | -) {m:monthnumber}", inside.weekday_and_day, says={"el jueves 11/01": "2024-01-11", "Viernes, 5-1": "2024-01-05"}, silent=("el jueves 9/10/2",), guard=Guard(right_bars=frozenset("/-"), early=True)),
    Rule("es/deictic-date", "weekdaydate", "{day:deictic} ,? {x:aweekday}", inside.day_with_weekday, says={"hoy, jueves": "2024-01-17", "mañana viernes": "2024-01-18"}, silent=("de hoy al domingo",)),
    Rule("es/deictic-number", "weekdaydate", "{day:deictic} ,? {x:aweekday} {n:day}", read.same("day"), says={"mañana, jueves 18,": "2024-01-18"}, silent=("mañana, jueves 3 soldados",), guard=Guard(right_bars=both("por % de millones mil / -"), right_bars_plural=True, early=True)),
    Rule("es/deictic-day", "weekdaydate", "{day:deictic} ,? {x:date|daymonth|weekdaydate|dayalone}", read.same("x"), says={"ayer, 16 de enero de 2024": "2024-01-16", "hoy, miércoles 17 de enero": "2024-01-17"}),
    Rule("es/date-weekday", "weekdaydate", "{x:date|monthday|daymonth} (, {day:aweekday} | {open} {day:aweekday} {close})", inside.with_weekday, says={"5 de mayo de 2019, domingo": "2019-05-05", "el 22 de enero (lunes)": "2024-01-22"}),
    Rule("es/month-of-year", "monthday", "{x:amonth|monthday|daymonth|bareseason|season|aquarter|aholiday} (de | ,)? {whole:relunit}", read.of_year, says={"julio del año pasado": "2023-07", "agosto de ese año": "2024-08", "la Navidad del año pasado": "2023-12-25"}),
    Rule("es/month-of-year-ago", "monthday", "{x:amonth|daymonth|bareseason} de {whole:counted}", lengths.of_year_ago, says={"marzo de hace dos años": "2022-03", "el verano de hace tres años": "2021-SU"}, silent=("marzo de hace dos semanas",)),
    Rule("es/quarter-of-year", "aquarter", "{x:aquarter} (de | ,)? {whole:ayear|relunit|theunit}", read.of_year, says={"el tercer trimestre del año pasado": "2023-Q3", "el primer semestre de este año": "2024-H1", "el primer trimestre del año": "2024-Q1"}),
    Rule("es/month-of-year-later", "monthday", "{x:amonth|daymonth} ,? (de)? {whole:counted}", lengths.of_year_ago, says={"en mayo dos años después": "2026-05"}, silent=("en mayo, dos años después",), guard=Guard(left_needs=both("en"), inner_bars=re.compile(r",|hace"), right_bars=both("de del"), early=True)),
    Rule("es/unit-ended", "list", "{a:theunit|relunit|aquarter} (terminado | terminada | finalizado | finalizada | cerrado | cerrada | acabado | concluido | concluida | que terminó | que acabó | que finalizó | que concluyó) (en | a)? {b:date|monthday|daymonth|aweekday|weekdaydate|monthyear|amonth|modified}", lists.period_ended, says={"en el año terminado en enero": "P1Y", "el trimestre terminado el 30 de septiembre de 2019": "2019-Q3"}, silent=("el año que terminó en tragedia",)),
    Rule("es/same-part", "aquarter", "({told:theunit|relunit} | {that} {part:unit} | igual {part:unit}) (de | del)? {whole:relunit|ayear|counted|reldur}", lengths.same_part, says={"el mismo mes del año pasado": "2023-01", "igual mes de 2021": "2021-01"}),
    Rule("es/same-period", "aquarter", "({that} | mismo | igual) {part:periodword} (de)? {whole:ayear|relunit}", lengths.same_part, says={"el mismo periodo de 1999": "1999", "igual período del año pasado": "2023"}),
    Rule("es/week-then-weekday", "aweekday", "{whole:relunit} , {x:aweekday}", read.of_year, says={"la próxima semana, el miércoles, votarán": "2024-01-24"}, guard=Guard(right_needs=frozenset(",.;:)"), early=True)),
    Rule("es/weekday-of-holy-week", "date", "{day:aweekday} (de)? {whole:relunit}", inside.weekday_of_holy_week, says={"el miércoles de Semana Santa": "2024-03-27", "el domingo de la Semana Santa de 2019": "2019-04-21"}),
    Rule("es/weekday-of-week", "aweekday", "{x:aweekday} (de)? {whole:relunit}", read.of_year, says={"el martes de la semana pasada": "2024-01-09"}),
)  # fmt: skip

_AT_HOURS = Guard(
    left_tells=re.compile(
        r"(?i)\b(?:a|hacia|sobre|desde|hasta|(?:antes|despu[ée]s|partir|alrededor|cerca) de|(?<!m[áa]s )(?<!menos )(?<!pasó )(?<!bajó )de) \Z"
    ),
    early=True,
)
_ONE_SENTENCE = Guard(inner_bars=re.compile(r"\.\s+[A-ZÁÉ][a-zé]"), early=True)
"""The point of "p.m." ends a sentence, too: "a las 5 p.m. Al día siguiente"."""
CLOCKED: tuple[Rule, ...] = (
    Rule("es/time-then-day", "clock", f"{{time:clock}} (de | , | en | {{bar:bar}})? {{day:{_DAYS}|partday}}", clocks.at_clock, says={"a las 10 de hoy": "2024-01-17T10:00", "las 11.45 horas del lunes": "2024-01-15T11:45", "las seis de la mañana de ayer": "2024-01-16T06:00"}, guard=_ONE_SENTENCE),
    Rule("es/time-then-told-day", "clock", "{time:clock} (de | ,)? {day:relunit|counted}", clocks.on_told_day(clocks.at_clock), says={"las 5 de la tarde del día siguiente": "2024-01-18T17:00"}, guard=_ONE_SENTENCE),
    Rule("es/hours-of-day", "clock", f"{{time:dur}} (de)? {{day:{_DAYS}|partday}}", clocks.hours_told, says={"a las 19 horas del lunes": "2024-01-15T19:00", "a partir de las 18 horas de este jueves": "2024-01-18T18:00", "desde las quince horas de hoy": "2024-01-17T15:00"}, silent=("tras las 19 horas del lunes",), guard=_AT_HOURS),
    Rule("es/about-hours-of-day", "clock", f"{{time:dur}} (de)? {{day:{_DAYS}|partday}}", clocks.hours_about, says={"cerca de las 19 horas de ayer": "2024-01-16T19:00"}, silent=("más de las 19 horas de ayer",)),
    Rule("es/hours-of-told-day", "clock", "{time:dur} (de | ,)? {day:relunit|counted}", clocks.on_told_day(clocks.hours_told), says={"a las 20 horas del mismo día": "2024-01-17T20:00"}, guard=_AT_HOURS),
    Rule("es/day-then-time", "clock", f"{{day:{_DAYS}|partday}} (, | a | hacia | sobre | - | desde | {{bar:bar}})? {{time:clock}}", clocks.at_clock, says={"el martes a las 15.00 horas": "2024-01-16T15:00", "hoy a las 10": "2024-01-17T10:00"}),
    Rule("es/day-part-then-time", "clock", f"{{day:{_DAYS}}} (por la | en la | a la) {{part:part}} (, | a)? {{time:clock}}", clocks.at_clock, says={"mañana por la mañana a las 5:30": "2024-01-18T05:30"}),
    Rule("es/day-clocks", "clocks", f"{{day:{_DAYS}|partday}} (, | de | entre | desde)? {{x:clocks}}", clocks.on_day, says={"el martes de 14:00 a 14:30": "2024-01-16T14:00"}),
    Rule("es/clocks-day", "clocks", f"{{x:clocks}} (de | ,)? {{day:{_DAYS}|partday}}", clocks.on_day, says={"de 14:00 a 16:00 del martes": "2024-01-16T14:00"}),
    Rule("es/some-day-then-time", "someday", "{day:someday} ,? (a | hacia | sobre)? {time:clock}", recurrences.at_some_day, says={"Salió un martes a las cuatro de la madrugada.": "XXXX-WXX-2T04:00"}, guard=_ONE_SENTENCE),
    Rule("es/set-at-time", "aset", "{x:aset} (, | a | desde)? {time:clock}", recurrences.recurring_at, says={"cada lunes a las 10": "XXXX-WXX-1T10:00", "todas las tardes a las cinco": "XXXX-XX-XXT17:00", "todos los días a las 9 de la mañana": "XXXX-XX-XXT09:00"}),
    Rule("es/set-clocks", "list", "{x:aset|list} (,|:)? (de | desde | entre | a)? ({time:clock} (a | y | hasta | -) {last:clock} | {time:clocks|clock})", recurrences.habitual_hours, says={"de lunes a viernes, de 9:00 a 14:00": "XXXX-WXX-1", "los sábados de 10 a 2 de la tarde": "XXXX-WXX-6"}, silent=("los días 3 y 4, de 9:00 a 14:00",)),
    Rule("es/set-part", "aset", f"{{x:aset}} (por la | en la | de | por el | al | a)? {{time:{_PART}}}", recurrences.recurring_at, says={"los domingos por la mañana": "XXXX-WXX-7TMO", "cada lunes al mediodía": "XXXX-WXX-1TMI"}),
    Rule("es/day-part-of-week", "partday", "{x:aweekday} (por la | en la | a la) {time:part} (de)? {whole:relunit}", clocks.part_in_week, says={"el miércoles por la tarde la semana que viene": "2024-01-24TAF", "el martes por la noche de la semana pasada": "2024-01-09TNI"}),
    Rule("es/day-part", "partday", f"{{day:{_DAYS}|relunit}} ,? (por la | en la | a la | de | por el | al | a | en)? {{time:{_PART}}}", clocks.at_clock, says={"el martes en horas de la tarde": "2024-01-16TAF", "el lunes por la noche": "2024-01-15TNI", "ayer por la mañana": "2024-01-16TMO", "ayer tarde": "2024-01-16TAF", "hoy de madrugada": "2024-01-17TMO", "el lunes al mediodía": "2024-01-15TMI"}),
    Rule("es/late-on-day", "modified", "(tarde | muy tarde) {x:aweekday}", read.fixed_mod(Mod.END), says={"El avión cayó tarde el domingo.": "2024-01-14"}, silent=("la tarde el domingo", "ayer tarde el domingo"), guard=Guard(left_bars=both("la una esta esa cada por más ayer hoy mañana"), right_bars=both("de"), early=True)),
    Rule("es/early-on-day", "modified", "(temprano | muy temprano) {x:aweekday}", read.fixed_mod(Mod.START), says={"El avión cayó temprano el lunes.": "2024-01-15"}, silent=("más temprano el lunes",), guard=Guard(left_bars=both("más"), right_bars=both("de"), early=True)),
    Rule("es/part-day", "partday", f"{{the:article}}? {{time:{_PART}}} (de | ,)? {{day:{_DAYS}|relunit}}", clocks.at_clock, says={"la noche del lunes": "2024-01-15TNI", "la madrugada de hoy": "2024-01-17TMO", "la noche del 18 de abril de 1775": "1775-04-18TNI", "la tarde de ayer": "2024-01-16TAF"}),
    Rule("es/night-between", "partday", "{the:article}? {time:part} {day:aweekday} {x:aweekday}", nights.night_between_weekdays, says={"la noche del viernes al sábado": "2024-01-12TNI", "la madrugada del sábado al domingo": "2024-01-14TMO"}, silent=("la tarde del lunes al martes",)),
    Rule("es/night-between-days", "partday", "{the:article}? {time:part} {x:list}", nights.night_of_list, says={"la noche del 9 al 10 de noviembre de 1938": "1938-11-09TNI"}),
    Rule("es/nightfall", "partday", "al caer {the:article}? {time:part}", clocks.part_alone, says={"Al caer la noche se fueron.": "2024-01-16TNI"}),
    Rule("es/the-part", "partday", "{the:article} {time:part}", clocks.part_alone, says={"por la noche": "2024-01-17TNI", "en la mañana,": "2024-01-17TMO", "Habló por la tarde en un estadio.": "2024-01-17TAF"}, silent=("la noche de los cristales", "la tarde", "desde la noche en que llegó"), guard=Guard(left_needs=both("por en durante hasta desde a"), right_bars=both("de del que"), right_tells=re.compile(r"(?! en (?:la )?que\b)"), early=True)),
    Rule("es/in-small-hours", "partday", "de {time:part}", nights.small_hours_told, says={"Salieron de madrugada.": "2024-01-17TMO"}, silent=("vida de noche",), guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/the-noon", "partday", "{the:elarticle}? {time:noonpart}", clocks.part_alone, says={"a mediodía": "2024-01-17TMI", "del mediodía": "2024-01-17TMI"}),
    Rule("es/hour-in-part", "clock", "(las | la) {hour:hour|hourword} (de)? {day:partday}", clocks.at_hour, says={"a las 7 esta noche": "2024-01-17T19:00"}, silent=("las 7 esta noche",), guard=Guard(left_needs=both("a hacia sobre desde hasta"), early=True)),
    Rule("es/at-part", "partday", "al {time:part}", clocks.part_alone, says={"Al anochecer se fueron.": "2024-01-17TEV"}, guard=Guard(right_bars=both("de del"), early=True)),
    Rule("es/before-part", "partday", "{the:elarticle} {time:part}", clocks.part_alone, says={"Salieron antes del alba.": "2024-01-17TMO", "poco después del anochecer": "2024-01-17TEV"}, silent=("antes del amanecer de una era",), guard=Guard(left_needs=both("antes después despues"), right_bars=both("de del"), early=True)),
    Rule("es/first-hours", "partday", "(las)? {mod:hourmod} de {x:partday}", read.with_mod, says={"las primeras horas de esta mañana": "2024-01-17TMO", "a última hora de esta tarde": "2024-01-17TAF"}),
    Rule("es/hour-of-day", "modified", f"(la | las)? {{mod:hourmod}} (de | del)? {{x:{_DAYS}}}", read.with_mod, says={"a primera hora del martes": "2024-01-16", "desde tempranas horas de este miércoles": "2024-01-17", "a última hora de ayer": "2024-01-16"}),
    Rule("es/day-hour", "modified", f"{{x:{_DAYS}}} ,? a {{mod:hourmod}}", read.with_mod, says={"mañana a primera hora": "2024-01-18", "el lunes a última hora": "2024-01-15"}),
    Rule("es/early-part", "partday", "(la | las)? {time:earlypart}", clocks.part_alone, says={"a primera hora de la mañana": "2024-01-17TMO", "en las últimas horas de la tarde": "2024-01-17TAF", "en horas de la noche": "2024-01-17TNI"}),
)  # fmt: skip

MODIFIED: tuple[Rule, ...] = (
    Rule("es/part-of-the-unit", "modified", "{the:elarticle}? {mod:partmod} {x:theunit}", inside.part_of_told, says={"antes de finales del año": "2024", "el fin del año": "2024"}, silent=("el final del año escolar",), guard=Guard(right_bars=both("escolar fiscal académico lectivo de que en"), early=True)),
    Rule("es/part-of", "modified", f"(({{the:elarticle}} | los | las)? {{mod:partmod}} | la {{mod:midmod}}) (de | de los | de la)? {{x:{_DATES}|bareseason}}", inside.part_of_named, says={"a finales de 2018": "2018", "mediados de marzo": "2024-03", "principios de los noventa": "199", "el final del año próximo": "2025", "principios de este año": "2024", "finales del siglo XIX": "18", "a fines de los ochenta emigró": "198", "mediados de los 90 emigró": "199"}, silent=("la final de 2021", "por fin mañana", "al final el lunes", "una final en junio", "a mediados de los 95", "el final de los treinta días"), guard=Guard(left_bars=both("la una esta esa aquella gran su cada primera última próxima pasada"), early=True)),
    Rule("es/parts-of", "modified", f"(los | las)? {{first:partmod}} (o | u | y | e) (a | los | las)? {{second:partmod}} (de | de los | de la)? {{x:{_DATES}|bareseason}}", read.same("x"), says={"a mediados o finales de abril de 2018": "2018-04", "entre mediados y finales de los noventa": "199"}),
    Rule("es/close-of", "modified", "{the:elarticle}? {mod:endmod} (de)? {x:monthyear|amonth|ayear|relunit|theunit|aquarter}", read.with_mod, says={"al cierre de 2018": "2018", "el cierre del año pasado": "2023"}, silent=("el cierre de fronteras",)),
    Rule("es/part-of-century", "modified", "{mod:partmod} del {nth:roman}", eras.century, says={"a finales del XIX": "18"}, silent=("a mediados del II Congreso",), guard=Guard(right_bars_name=True)),
    Rule("es/part-of-unit", "modified", "{mod:partmod} de {unit:longunit}", read.part_of_unit(Base.EITHER), says={"a principios de año": "2024", "a finales de mes": "2024-01"}),
    Rule("es/edge-of", "modified", f"(los)? {{mod:edgemod}} de {{x:{_DATES}}}", read.with_mod, says={"a primeros de mayo de 2019": "2019-05", "últimos de julio de 2018": "2018-07"}),
    Rule("es/later-in", "modified", "(más tarde | más adelante) (en | de)? {x:relunit|theunit|deictic}", read.fixed_mod(Mod.END, FROM_THERE), says={"más tarde este mes": "2024-01"}),
    Rule("es/earlier-in", "modified", "más temprano (en | de)? {x:relunit|theunit|deictic}", read.fixed_mod(Mod.START, UP_TO_THERE), says={"más temprano este mes": "2024-01"}),
    Rule("es/so-far-in", "modified", "(lo que va | lo que llevamos | lo que iba) (de | del)? {x:relunit|theunit|amonth|monthyear|ayear|season|bareseason|acentury|adecade|aquarter}", read.same("x", UP_TO_THERE), says={"en lo que va de enero": "2024-01", "en lo que va de siglo XXI": "20"}),
    Rule("es/earlier-in-unit", "modified", "más temprano en {the:article} {unit:longunit}", read.shifted(0, Base.NEAR, note=UP_TO_THERE), mod=Mod.START, says={"más temprano en la semana": "2024-W03"}),
    Rule("es/later-in-unit", "modified", "(más tarde | más adelante) en {the:article} {unit:longunit}", read.shifted(0, Base.NEAR, note=FROM_THERE), mod=Mod.END, says={"más adelante en la semana": "2024-W03"}),
    Rule("es/rest-of-pointed", "modified", "(el resto | lo que resta | lo que queda) (de | del | de la)? {x:relunit|theunit|amonth|monthyear|ayear|season|bareseason|deictic}", read.fixed_mod(Mod.END, FROM_THERE), says={"el resto de 2024": "2024", "lo que queda de enero": "2024-01"}),
    Rule("es/mid-unit", "modified", "a {half:halfonly} {unit:weekword}", read.shifted(0, Base.NEAR), mod=Mod.MID, says={"a media semana": "2024-W03"}),
    Rule("es/mid-part-of-day", "partday", "{half:halfonly} {x:partday}", read.fixed_mod(Mod.MID), says={"a media mañana de hoy": "2024-01-17TMO"}, guard=Guard(left_needs=both("a"), early=True)),
    Rule("es/mid-part", "partday", "{half:halfonly} {time:part}", clocks.part_alone, mod=Mod.MID, says={"a media mañana": "2024-01-17TMO", "a media tarde": "2024-01-17TAF"}, guard=Guard(left_needs=both("a"), early=True)),
    Rule("es/first-units", "modified", "(los | las)? {mod:startmod} {unit:units} (de)? {x:monthyear|amonth|ayear|relunit|theunit|adecade|acentury}", read.with_mod, says={"los últimos días de abril de 1945": "1945-04", "los primeros años del siglo XX": "19"}),
    Rule("es/half-of-era", "modified", "(la)? {nth:ordinalword} mitad (de)? {x:acentury|adecade|ayear|monthyear|amonth|relunit|theunit}", eras.part_of(2), says={"la segunda mitad del siglo XII": "11", "la primera mitad de los años 90": "199"}),
    Rule("es/third-of-era", "modified", "(el)? {nth:ordinalword|lastword} tercio (de)? {x:acentury|adecade}", eras.part_of(3), says={"el último tercio del siglo XIX": "18"}),
    Rule("es/circa", "approxed", "{mod:approx} {x:date|monthday|daymonth|monthyear|ayear|clock|counted}", read.with_mod, says={"alrededor de las 10.30 horas": "2024-01-17T10:30"}, silent=("unos 1800 soldados",), guard=Guard(right_bars_plural=True, early=True)),
    Rule("es/towards", "approxed", "((hacia | circa) {x:date|monthday|daymonth|monthyear|ayear|clock|partday} | sobre {x:clock})", read.fixed_mod(Mod.APPROX), says={"hacia 1860": "1860", "hacia el mediodía": "2024-01-17TMI", "sobre las 10 de la mañana": "2024-01-17T10:00"}),
    Rule("es/past-clock", "approxed", "(pasadas | pasada | poco después de) {x:clock}", read.fixed_mod(Mod.AFTER), says={"pasada la una de la tarde": "2024-01-17T13:00"}),
)  # fmt: skip

_TO = "(a | al | - | – | —)"
_WENT_ON = Guard(
    left_bars=both("en"),
    inner_bars=re.compile(
        r"(?i)\b(?:el|la|ayer|anoche|antier|anteayer|est[ea])\b(?:(?! desde )[^\n])*?\shasta\s(?!\d\d?\s)"
    ),
    apart_from_digits=True,
    early=True,
)
"""What was done on a date, and lasts until another, is no range of the two: "renovó en diciembre hasta 2026"."""
_AND = "(y | e | o | u | / | &) (de nuevo | otra vez | nuevamente | luego | después | también)? en?"
LINKED: tuple[Rule, ...] = (
    Rule("es/range", "list", f"{{a:{_LINKABLE}}} {_TO} {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), guard=Guard(apart_from_digits=True, early=True), silent=("llame al 138-2010-2015", "el jueves 18, a las 16:30"), says={"15 de agosto al 20 de agosto de 2016": "2016-08-15", "de 2015 a 2019": "2015", "de enero a marzo de 2019": "2019-01"}),
    Rule("es/range-from-until", "list", f"{{a:{_LINKABLE}}} (y? hasta (bien? (entrado | entrada))? | , hasta) {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), guard=Guard(left_needs=both("desde de"), apart_from_digits=True, early=True), says={"desde el martes hasta el viernes": "2024-01-16"}),
    Rule("es/range-until", "list", f"{{a:{_LINKABLE}}} (y? hasta (bien? (entrado | entrada))? | , hasta) {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), guard=_WENT_ON, silent=("renovó en diciembre hasta 2026", "firmó ayer hasta 2026", "amplió el martes hasta el viernes el plazo"), says={"desde mayo y hasta junio de 2018": "2018-05", "del lunes hasta el viernes": "2024-01-15"}),
    Rule("es/range-to", "list", f"{{a:{_LINKABLE}}} ,? {{b:date|daymonth|monthday|weekdaydate|aweekday|dayalone|ayear|partday}}", lists.range_to, says={"del lunes al viernes": "2024-01-15", "del 4 de mayo al 5 de junio de 2019": "2019-05-04"}, silent=("el lunes del 5 de mayo", "bajó en marzo al 8 por ciento"), guard=Guard(right_bars=NOT_DAYS, right_bars_plural=True, early=True)),
    Rule("es/between", "list", f"entre {{a:{_LINKABLE}}} y {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), says={"entre 2015 y 2019": "2015", "entre el 1 de mayo y el 3 de junio de 2019": "2019-05-01"}),
    Rule("es/to-now", "list", f"{{a:{_LINKABLE}}} ({_TO} | y? hasta) {{b:vague}}", lists.until_now, says={"de 2015 hasta la actualidad.": "2015"}),
    Rule("es/between-and-now", "list", f"entre {{a:{_LINKABLE}}} y {{b:vague}}", lists.until_now, says={"entre enero de 2019 y ahora": "2019-01"}),
    Rule("es/tomorrow-and-next", "list", "{x:deictic} (y | o) pasado", lists.and_next, says={"mañana o pasado": "2024-01-18"}, silent=("ayer y pasado el puente",), guard=Guard(right_bars=both("de del que el la") | {"0"}, early=True)),
    Rule("es/pair", "list", f"{{a:{_LINKABLE}}} ,? {_AND} {{b:{_LINKABLE}}}", lists.linked(Link.LIST), says={"marzo y abril de 2019": "2019-03", "el 5 de mayo y de nuevo el 9 de junio de 2018": "2018-05-05", "en mayo y en junio de 2018": "2018-05"}, silent=("el decreto 1950/2021",), guard=Guard(left_bars=COUNTERS, early=True)),
    Rule("es/as-well-as", "list", f"tanto en? {{a:{_LINKABLE}}} como en? {{b:{_LINKABLE}}}", lists.linked(Link.LIST), says={"tanto en mayo como en junio de 2018": "2018-05"}),
    Rule("es/triple", "list", f"{{a:{_LINKABLE}}} , en? {{c:{_LINKABLE}}} (, en? {{d:{_LINKABLE}}} (, en? {{e:{_LINKABLE}}})?)? ,? {_AND} {{b:{_LINKABLE}}}", lists.linked(Link.LIST), says={"marzo, abril y mayo de 2019": "2019-03", "mayo, junio, julio y agosto de 2018": "2018-05"}),
)  # fmt: skip
