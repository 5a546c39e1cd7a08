"""Russian: phrases made of phrases: modifiers, a time beside a date, ranges and lists."""

from __future__ import annotations

import re

from chronology.resolver.phrase import Link, Mod
from chronology.resolver.rules import Guard, Rule, clocks, eras, inside, lengths, lists, nights, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.ru import agreement
from chronology.resolver.sides import FROM_THERE, UP_TO_THERE

__all__ = ["BESIDE", "CLOCKED", "DAYS", "LINKED", "MODIFIED", "NTH"]

DAYS = "storyday|date|monthday|daymonth|aweekday|deictic|aholiday|weekdaydate"
_DATES = f"{DAYS}|monthyear|amonth|ayear|adecade|acentury|aquarter|season|relunit|counted|aweekend"
_PUT = f"{DAYS}|monthyear|amonth|ayear|aquarter|season|bareseason"
_COUNTABLE = "dur|counted|clock"
_LINKABLE = f"{_DATES}|moment|dayalone|clock|partday|modified|approxed|bareseason"
_NTH = "{nth:nthword|ordday|ordinal|lastword}"
_WHOLE = "{whole:monthyear|amonth|ayear|relunit}"
_PART = "part|daytime|nounpart|genpart|twilightpart"
_ROW = "{a:aweekday|shortaweekday|shortday} .? (по | - | – | —) {b:aweekday|shortaweekday|shortday}"
_HOURS_BEFORE = re.compile(r"\d[.:]\d\d[,;]?\s\Z")
_FROM = Guard(left_needs=frozenset({"с", "со", "от"}), early=True)

NTH: tuple[Rule, ...] = (
    Rule("ru/part-of-day-named", "modified", f"{{mod:partmod}} дня (в | во)? {{x:{DAYS}}}", read.with_mod, says={"к концу дня 5 мая 2019 года": "2019-05-05", "К исходу дня в субботу они отошли": "2024-01-13"}),
    Rule("ru/course-of-day-named", "modified", f"дня (в | во)? {{x:{DAYS}}}", read.inner("x"), says={"в течение дня 5 мая 2019 года": "2019-05-05", "В течение дня в субботу шли дожди": "2024-01-13"}, silent=("с этого дня в субботах",), guard=Guard(left_needs=frozenset({"течение", "протяжении"}), early=True)),
    Rule("ru/ten-days-of", "modified", "{nth:nthword|roman|ordinal|ordday|lastword} {runs:runs} {whole:monthyear|amonth|relunit}", inside.nth_run, says={"в первой декаде мая 2019 года": "2019-05", "в третьей декаде января": "2024-01", "во 2-й декаде прошлого месяца": "2023-12"}, silent=("в первой декаде века",)),
    Rule("ru/same-part", "monthday", "{told:relunit} {whole:relunit|ayear}", lengths.same_part, says={"В третьем квартале 2023 года был рост, в том же квартале 2022 года — спад": "2023-Q3"}),
    Rule("ru/like-part", "monthday", "({analog} | {w:thatadj} {same}?) {part:likeunit} {whole:relunit|ayear}", lengths.same_part, says={"за аналогичный период прошлого года": "2023", "за тот же период 2022 года": "2022"}),
    Rule("ru/nth-of", "relunit", f"{_NTH} {{unit:unit}} {_WHOLE}", inside.nth, says={"в первую неделю июня 2016 года": "2016-W22", "последний день прошлого месяца": "2023-12-31"}),
    Rule("ru/decade-of-century", "relunit", f"{_NTH} {{unit:unit}} {{whole:acentury}}", inside.nth, says={"в первом десятилетии XXI века": "200", "в последнем десятилетии XVII века": "169"}, silent=("в первом году XX века",)),
    Rule("ru/decade-in-century", "adecade", "{x:adecade} {whole:acentury|relunit}", eras.decade_of_century, says={"в 60-х годах XIX века": "186", "в середине сороковых годов девятнадцатого столетия": "184", "к началу 30-х XVIII в.": "173", "в 60-е годы III века до н. э.": "BC026", "в 70-е годы прошлого века": "197", "к 30-м годам нынешнего столетия": "203"}, silent=("в 1860-х годах XIX века",)),
    Rule("ru/decades-in-century", "list", "{x:list} {whole:acentury|relunit}", eras.decades_of_century, says={"в 40–50-е годы XIX века": "184", "в 60–70-х годах прошлого века": "196"}, silent=("с 5 по 7 мая XIX века",)),
    Rule("ru/nth-weekend-of", "relunit", "{nth:pluralnth} {unit:weekendunit} {whole:monthyear|amonth|relunit}", inside.nth, says={"в первые выходные мая 2019 года": "2019-W18-WE"}),
    Rule("ru/nth-of-unit", "relunit", f"{_NTH} {{unit:unit}} {{whole:genunit}}", inside.nth_of_unit, says={"в последний день месяца": "2024-01-31"}),
    Rule("ru/nth-weekday-of-unit", "date", f"{_NTH} {{day:aweekday}} {{whole:genunit}}", inside.nth_of_unit, says={"в последнюю пятницу месяца": "2024-01-26"}),
    Rule("ru/nth-weekday-of-every", "aset", f"({{first:nthword|ordday}} (и|или))? {_NTH} {{day:aweekday}} {{x:aset}}", read.same("x"), says={"в последний четверг каждого месяца": "P1M", "первый и третий вторник каждого месяца": "P1M"}),
    Rule("ru/nth-weekday-of", "date", f"{_NTH} {{day:aweekday}} {_WHOLE}", inside.nth, says={"первый понедельник мая 2019 года": "2019-05-06", "в последнее воскресенье июля 2023 года": "2023-07-30"}),
)  # fmt: skip

BESIDE: tuple[Rule, ...] = (
    Rule("ru/weekday-date", "weekdaydate", "({day:aweekday} ,? | {day:shortaweekday} (, | .)?) {x:date|daymonth|monthday|dayalone}", inside.with_weekday, says={"Пт. 12 января 2024": "2024-01-12", "Уехали во вторник. 5 марта был праздник.": "2024-01-16", "в субботу, 5 марта 2022 года": "2022-03-05", "пятница, 18 июля 2014": "2014-07-18", "в пятницу 12-го": "2024-01-12"}),
    Rule("ru/weekday-day-word", "weekdaydate", "{day:aweekday} ,? {n:nthword}", agreement.weekday_and_day, says={"в пятницу, двенадцатого, он уехал": "2024-01-12"}, silent=("в пятницу первого секретаря сняли", "в пятницу двенадцатая попытка"), guard=Guard(right_needs=frozenset({"", ",", ".", ";", ")"}), early=True)),
    Rule("ru/date-weekday", "weekdaydate", "{x:date|daymonth|monthday} (,? (в | во)? | ({bracket})) {day:aweekday}", inside.with_weekday, says={"21 сентября 2021 г., вторник": "2021-09-21", "восьмого сентября 2016 года, в четверг": "2016-09-08"}),
    Rule("ru/diary-weekday", "weekdaydate", "{x:date|daymonth|monthday} . {day:aweekday}", inside.with_weekday, says={"4 января. Четверг. Дождь.": "2024-01-04"}, silent=("Это было 4 января. Четверг.",), guard=Guard(opens_line=True, right_needs=frozenset({".", "", "—"}), early=True)),
    Rule("ru/of-year", "monthday", "{x:amonth|daymonth|monthday|dayalone|bareseason|season|aquarter|aholiday} ,? (в)? {whole:relunit}", read.of_year, says={"15-го числа прошлого месяца": "2023-12-15", "в марте прошлого года": "2023-03", "5 мая этого года": "2024-05-05", "5 мая с. г.": "2024-05-05", "в марте п. г.": "2023-03", "весной прошлого года": "2023-SP", "в третьем квартале прошлого года": "2023-Q3"}),
    Rule("ru/month-years-ago", "monthday", "{x:amonth|monthday|daymonth|bareseason} {whole:counted}", lengths.of_year_ago, says={"в июне два года назад": "2022-06", "5 мая десять лет назад": "2014-05-05", "в мае два года спустя": "2026-05"}),
    Rule("ru/of-year-told-once", "monthday", "{x:amonth|daymonth|monthday} ({w:lastadj}|{w:thisadj})", lists.of_year_shared, says={"с июля прошлого по июнь нынешнего года": "2023-07"}, silent=("в мае прошлого века",), guard=Guard(right_needs=frozenset({"по", "до", "и", "—", "–"}), early=True)),
    Rule("ru/quarter-of-century", "modified", f"{_NTH} (четверть|четверти|четвертью|четв.) {{x:acentury|relunit}}", eras.part_of(4), says={"в последней четверти XIX века": "18", "первая четверть XX века": "19"}),
    Rule("ru/third-of-era", "modified", f"{_NTH} (треть|трети|третью) {{x:acentury|adecade|relunit}}", eras.part_of(3), says={"в последней трети XIX века": "18", "в 1-й трети XX в.": "19"}),
    Rule("ru/half-of-year", "aquarter", "{x:ahalf} {whole:relunit|ayear|theunit}", read.of_year, says={"в первой половине прошлого года": "2023-H1", "во второй половине года": "2024-H2"}),
    Rule("ru/half-of", "modified", "{part:ahalf} {x:amonth|monthyear|adecade|acentury|relunit|theunit}", eras.part_of(2), says={"во второй половине недели": "2024-W03", "в первой половине прошлого века": "19", "во второй половине марта 2019 года": "2019-03", "в первой половине XX века": "19"}),
    Rule("ru/quarter-of-year", "aquarter", "{x:aquarter} {whole:theunit}", read.of_year, says={"в первом квартале года": "2024-Q1"}),
    Rule("ru/weekday-of-week", "aweekday", "{x:aweekday} (на)? {whole:relunit}", read.of_year, says={"во вторник прошлой недели": "2024-01-09", "в четверг на прошлой неделе": "2024-01-11"}),
    Rule("ru/deictic-weekday", "deictic", "{x:deictic} , (в|во)? {day:aweekday}", read.same("x"), says={"сегодня, в среду": "2024-01-17"}),
    Rule("ru/night-of-today", "partday", "{day:deictic} {time:part}", nights.night_of_today, says={"сегодня ночью": "2024-01-16TNI", "сегодня ночью похолодает": "2024-01-17TNI"}, silent=("завтра вечером",)),
    Rule("ru/week-weekday", "aweekday", "{whole:relunit} ,? (в|во) {x:aweekday}", read.of_year, says={"на следующей неделе во вторник": "2024-01-23", "на следующей неделе, в среду": "2024-01-24"}, silent=("в конце прошлой недели, в пятницу",), guard=Guard(left_bars=frozenset("начале середине конце исходе началу концу исходу".split()), early=True)),
)  # fmt: skip

CLOCKED: tuple[Rule, ...] = (
    Rule("ru/time-then-day", "clock", f"{{time:clock}} (, | в | во)? {{day:{DAYS}|dayalone|partday}}", clocks.at_clock, says={"в полдень 7-го ушли": "2024-01-07T12:00", "в 17 часов завтра": "2024-01-18T17:00", "в 15:30 в субботу": "2024-01-13T15:30", "10:30 5 мая 2019 года": "2019-05-05T10:30", "с 00:00 5 мая 2019 года": "2019-05-05T00:00"}, silent=("11:30 Вчера начался суд", "18:20 В субботу траур"), guard=Guard(no_stamp=True, early=True)),
    Rule("ru/time-then-told-day", "clock", "{time:clock} {day:relunit|counted}", clocks.on_told_day(clocks.at_clock), says={"в полдень следующего дня": "2024-01-18T12:00", "в 17:00 того же дня": "2024-01-17T17:00"}, guard=Guard(no_stamp=True, early=True)),
    Rule("ru/part-of-told-day", "partday", f"{{time:{_PART}}} {{day:relunit|counted}}", clocks.on_told_day(clocks.at_clock), says={"вечером того же дня": "2024-01-17TEV", "утром следующего дня": "2024-01-18TMO"}),
    Rule("ru/day-then-time", "clock", f"{{day:{DAYS}|partday}} (, | ,? (в | во | около | примерно в) | - | — | {{bar}})? {{time:clock}}", clocks.at_clock, says={"сегодня ночью в 2:30 прогремел взрыв": "2024-01-17T02:30", "сегодня в 20:00": "2024-01-17T20:00", "5 мая 2019 года в 7:38": "2019-05-05T07:38"}),
    Rule("ru/day-before-time", "clock", f"{{day:{DAYS}}} до {{time:clock}}", clocks.at_clock, mod=Mod.BEFORE, says={"во вторник до 15:00": "2024-01-16T15:00"}, silent=("с 5 мая до 15:00 11 мая",), guard=Guard(right_bars=frozenset(map(str, range(1, 32))), early=True)),
    Rule("ru/day-after-time", "clock", f"{{day:{DAYS}}} после {{time:clock}}", clocks.at_clock, mod=Mod.AFTER, says={"во вторник после 15:00": "2024-01-16T15:00"}),
    Rule("ru/day-part", "partday", f"{{day:{DAYS}|dayalone}} (, | в | во | с | к | под)? {{time:{_PART}}}", nights.either_night(clocks.at_clock), says={"9-го вечером он ушёл": "2024-01-09TEV", "завтра с утра": "2024-01-18TMO", "вчера под вечер": "2024-01-16TEV", "в четверг к утру": "2024-01-11TMO", "до завтрашнего утра": "2024-01-18TMO", "в понедельник вечером": "2024-01-15TEV", "завтра утром": "2024-01-18TMO", "вчера днём": "2024-01-16TAF"}),
    Rule("ru/part-day", "partday", f"{{time:{_PART}}} (в | во | ,)? {{day:{DAYS}|dayalone}}", nights.either_night(clocks.at_clock), says={"утром 9-го они ушли": "2024-01-09TMO", "с вечера пятницы": "2024-01-12TEV", "в вечерние часы понедельника": "2024-01-15TEV", "до утра понедельника": "2024-01-22TMO", "На рассвете 5 мая 2019 года": "2019-05-05TMO", "утром 5 марта 2022 года": "2022-03-05TMO", "вечером в пятницу": "2024-01-12TEV", "вечер субботы": "2024-01-13TEV"}),
    Rule("ru/weekly-hours", "list", f"{_ROW} .? (, | :)? с? ({{x:clocks}} | {{first:clock}} (до | по | - | – | —) {{time:clock}} | {{time:clock}})", recurrences.weekly_hours, says={"показы: чт–сб 19:30": "XXXX-WXX-4", "Загс принимает с понедельника по пятницу, с 9:00 до 16:30": "XXXX-WXX-1", "пн.–пт. 10:00–17:00": "XXXX-WXX-1", "Вт-вс: с 11 до 19 часов": "XXXX-WXX-2"}),
    Rule("ru/hours-of-next-day", "clock", "{day:shortaweekday} .? :? с? {time:clock}", clocks.at_clock, says={"пн–пт 10:00–17:00, сб 11:00–13:00": "XXXX-WXX-1"}, silent=("магазин «Сб» 10:00",), guard=Guard(left_tells=_HOURS_BEFORE, early=True)),
    Rule("ru/day-clocks", "clocks", f"{{day:{DAYS}|partday}} ,? (с | со | между)? {{x:clocks}}", clocks.on_day, says={"во вторник с 14 до 16 часов": "2024-01-16T14:00"}),
    Rule("ru/day-hour", "clock", f"({{day:{DAYS}|partday}} | {{day:{DAYS}}} {{part:{_PART}}}) в {{hour:hour|hourword}}", clocks.at_hour, says={"в пятницу в 9": "2024-01-12T09:00", "в пятницу в девять.": "2024-01-12T09:00", "завтра в 10.": "2024-01-18T10:00", "завтра вечером в 8,": "2024-01-18T20:00"}, silent=("в пятницу в 9 регионах", "вчера в 5 раз больше"), guard=Guard(right_needs=frozenset({"", ".", ",", ";", ")", "!", "?"}), early=True)),
    Rule("ru/part-then-clock", "clock", f"{{day:{DAYS}}} {{part:{_PART}}} ,? (в | около)? {{time:clock}}", clocks.at_clock, says={"завтра вечером в 8:30": "2024-01-18T20:30"}),
    Rule("ru/night-before", "partday", f"{{time:nounpart|part}} на ({{day:{DAYS}|dayalone}} | {{n:ordday}})", nights.night_before, says={"Ночью на 5 марта 2022 года его взяли в плен": "2022-03-04TNI", "в ночь на 7-е": "2024-01-06TNI", "в ночь на субботу": "2024-01-12TNI", "в ночь на 5 марта 2022 года": "2022-03-04TNI"}, silent=("вечер на 5 марта", "ночь на 3-е сутки"), guard=Guard(right_bars=frozenset({"сутки", "место"}), early=True)),
    Rule("ru/night-between", "partday", "{time:nounpart|anight|part} (с | со) {first:day|ordday|nthword} на {x:daymonth|date}", nights.night_between, says={"Ночью с 4 на 5 марта 2022 года": "2022-03-04TNI", "в течение ночи с 4 на 5 марта 2022 года": "2022-03-04TNI", "в ночь с 4 на 5 марта 2022 года": "2022-03-04TNI"}),
    Rule("ru/night-between-days", "partday", f"{{time:nounpart|anight|part}} (с | со) {{day:{DAYS}}} на {{last:{DAYS}}}", clocks.at_clock, says={"ночью с субботы на воскресенье": "2024-01-13TNI", "в ночь с пятницы на субботу": "2024-01-12TNI", "в ночь со вторника на среду": "2024-01-16TNI"}),
)  # fmt: skip

MODIFIED: tuple[Rule, ...] = (
    Rule("ru/earlier-in", "modified", "(ранее | раньше) (в | на) {x:relunit}", read.fixed_mod(Mod.START, UP_TO_THERE), says={"Ранее в этом году он ушёл": "2024", "ранее на этой неделе": "2024-W03"}),
    Rule("ru/later-in", "modified", "(позднее | позже) (в | на) {x:relunit}", read.fixed_mod(Mod.END, FROM_THERE), says={"Позднее на этой неделе он вернётся": "2024-W03"}),
    Rule("ru/rest-of", "modified", "(остаток | остатка | остатке | оставшаяся часть | оставшуюся часть | оставшейся части) {x:relunit|theunit}", read.fixed_mod(Mod.END, FROM_THERE), says={"за остаток года": "2024", "в оставшуюся часть этой недели": "2024-W03"}),
    Rule("ru/part-of", "modified", f"{{mod:partmod}} {{x:{_DATES}|bareseason|theunit}}", read.with_mod, says={"в начале января": "2024-01", "в конце 2018 года": "2018", "к концу года": "2024", "поздней осенью 1941 года": "1941-FA", "в середине 1990-х": "199", "в начале прошлой недели": "2024-W02"}),
    Rule("ru/late-on", "modified", f"{{mod:latemod}} (в | во) {{x:{DAYS}}}", read.with_mod, says={"Поздно в субботу они договорились": "2024-01-13", "рано во вторник": "2024-01-16"}, silent=("слишком поздно в субботу",), guard=Guard(left_bars=frozenset("слишком не ещё еще".split()), early=True)),
    Rule("ru/parts-of", "modified", f"{{first:partmod}} (- | – | — | или | и) (в | во)? {{second:partmod}} {{x:{_DATES}|bareseason|theunit}}", read.same("x"), says={"в начале — середине 1990-х": "199", "в середине или конце апреля 2018 года": "2018-04"}),
    Rule("ru/parts-of-units", "list", "{mod:partmod} {w:lastadj|thisadj} (- | – | — | и) (в | во)? {last:partmod} {x:relunit}", lists.units_parted, says={"в конце прошлого — начале этого года": "2023", "в конце прошлой и начале этой недели": "2024-W02", "в конце этого — начале следующего года": "2024"}, silent=("в конце этого — начале прошлого года",)),
    Rule("ru/turn-of-century", "modified", "(рубеж|рубежа|рубежу|рубеже) {x:theunit|turnunit|acentury}", eras.turn, mod=Mod.APPROX, says={"на рубеже веков": "2000", "на рубеже XX века": "1900", "на рубеже тысячелетий": "2000"}, silent=("на рубеже года",)),
    Rule("ru/tens-of-days", "modified", "{decade:decade} (числах | чисел) {x:amonth|monthyear}", eras.tens_of_days, says={"в 20-х числах марта 2019 года": "2019-03", "в 10-х числах мая": "2024-05", "до 20-х чисел мая": "2024-05"}, silent=("в 90-х числах мая",)),
    Rule("ru/about", "approxed", f"{{mod:approx|peakmod}} {{x:{_COUNTABLE}|ayear|baredur|lasting}}", read.with_mod, says={"около двух лет": "P2Y", "примерно три недели назад": "2023-W52", "минимум три года": "P3Y"}, silent=("рекорд: максимум за",)),
    Rule("ru/nearly", "approxed", f"{{mod:lessmod|moremod|leastmod|mostmod}} (в|на|за)? {{x:{_COUNTABLE}|baredur|lasting}}", read.with_mod, says={"почти два года": "P2Y", "более трёх лет": "P3Y", "почти год": "P1Y"}),
    Rule("ru/or-more", "approxed", "{x:dur} и более", read.fixed_mod(Mod.EQUAL_OR_MORE), says={"два года и более": "P2Y"}),
    Rule("ru/over", "dur", "(за | на) {x:baredur}", read.inner("x"), says={"за год": "P1Y", "на месяц": "P1M"}, silent=("на день рождения", "с часу на час"), guard=Guard(left_bars=frozenset({"часу", "дня", "минуты", "года", "недели", "месяца"}), right_bars=frozenset({"рождения", "памяти", "сурка", "пик"}), early=True)),
)  # fmt: skip

_IN = "(в | во)?"
_AND = f"(и | или | либо | /) (снова | вновь | опять | затем | потом | также)? {_IN}"
LINKED: tuple[Rule, ...] = (
    Rule("ru/range", "list", f"{{a:{_LINKABLE}}} ,? (и)? (по | вплоть до | - | – | —) {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), says={"с мая вплоть до июля 2018 года": "2018-05", "с марта по май 2020 года": "2020-03", "10 августа - 12 сентября 2013": "2013-08-10", "с понедельника по пятницу": "2024-01-15"}, guard=Guard(apart_from_digits=True, no_stamp=True, early=True)),
    Rule("ru/range-until", "list", f"{{a:{_LINKABLE}}} ,? (и)? до {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), says={"с марта до мая 2020 года": "2020-03"}, silent=("продлил контракт в декабре до 2026 года",), guard=Guard(left_bars=frozenset({"в", "во"}), apart_from_digits=True, no_stamp=True, early=True)),
    Rule("ru/between", "list", f"между {{a:{_LINKABLE}}} и {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), says={"между мартом и маем 2019 года": "2019-03"}),
    Rule("ru/to-now", "list", f"{{a:{_LINKABLE}}} (по | до) {{b:vague}}", lists.until_now, says={"с 2015 года по настоящее время": "2015"}),
    Rule("ru/put-off", "list", f"{{a:{_PUT}}} на {{b:{_PUT}|dayalone}}", lists.put_off, says={"перенесли с 5 мая 2019 года на 7-е": "2019-05-05", "перенесли с мая на июнь 2023 года": "2023-05", "с 5 мая на 7 июня 2019 года": "2019-05-05"}, guard=Guard(left_needs=frozenset({"с", "со"}), early=True)),
    Rule("ru/pair", "list", f"{{a:{_LINKABLE}}} ,? {_AND} {{b:{_LINKABLE}}}", lists.linked(Link.LIST), says={"в марте и апреле 2019 года": "2019-03", "5 мая и снова 9 июня 2018 года": "2018-05-05"}),
    Rule("ru/triple", "list", f"{{a:{_LINKABLE}}} , {_IN} {{c:{_LINKABLE}}} (, {_IN} {{d:{_LINKABLE}}} (, {_IN} {{e:{_LINKABLE}}})?)? ,? {_AND} {{b:{_LINKABLE}}}", lists.linked(Link.LIST), says={"в марте, апреле и мае 2019 года": "2019-03", "в мае, в июне, в июле и в августе 2018 года": "2018-05"}),
)  # fmt: skip
