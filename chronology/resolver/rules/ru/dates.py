"""Russian: dates that name their parts."""

from __future__ import annotations

import re

from chronology.resolver.phrase import Link, Mod
from chronology.resolver.rules import Guard, Rule, dotted, eras, inside, lists, nights, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.ru import agreement
from chronology.resolver.rules.ru.forms import forms
from chronology.resolver.rules.ru.lexicon import LEXICON

__all__ = ["DATES", "MEASURES"]

_DAY = "{day:day|ordday|nthword}"
_MONTH = "{month:monthgen}"
_YEAR = "{year:year|rareyear|ordyear} (- {suffix})? {god}?"
_OF_YEAR = f"(,? в? {_YEAR} | {{yy}} {{god}})"
_TO = "(- | – | — | до | по)"
_DAYS_BEFORE = lists.days_before("day|ordday|nthword")
_AND = "(и | или | либо)"

_AFTER_YEAR = frozenset(
    '. , ; : ) ] » " ” - – — / или и а но на в с за из от во к год года году был была было были стал стала стало '
    "я мы он она они его её ее их это когда где как что россия сша".split()
) | {""}
_BEFORE_YEAR = frozenset(
    "в во с со до к по от за на между около и или , ( [ – — / летом зимой весной осенью начала начале начало середины середине "
    "конца конце концу начиная после перед ноября года годах :".split()
) | {""}
_YEAR_ALONE = Guard(
    left_needs=_BEFORE_YEAR, right_needs=_AFTER_YEAR, left_bars_code=True, apart_from_digits=True
)
_NO_NAME = Guard(bars_capital=True)
_BEFORE_WEDNESDAY = frozenset(
    "в во на с со до к по от и или , ( прошлую эту следующую минувшую будущую ближайшую каждую прошлой этой следующей минувшей "
    "прошедшую прошлая эта следующая утром вечером днём днем ночью же ту той та торгов утро утра утру вечер вечера вечеру ночь ночи "
    "позднее позже ранее раньше после перед около часов часа".split()
)
_TUESDAY_AND = re.compile(r"(?:понедельник|вторник)\w{0,2}\s?[-–—]\s?\Z", re.IGNORECASE)
_TUESDAY_LISTED = re.compile(
    r"\b(?:понедельник|вторник)\s?[:—–][^\n]{2,100}[.;]\s\Z|\b(?:понедельник|вторник)\s?[:—–][^\n]{2,100}\n\s*\Z",
    re.IGNORECASE,
)
_SURROUNDINGS = frozenset(
    "обитания обитание экспертов специалистов общения журналистов чиновников военных политиков молодёжи молодежи учёных ученых разработки "
    "программирования эмигрантов бизнесменов".split()
)
"""What makes "среда" an environment."""
_PREPOSITIONS = frozenset(
    "в во на с со до к ко по от за из после перед около между и или , ( - – — / начала начале начало началу середины середине середину конца конце концу конец итогам "
    "течение всё все этой прошлой следующей нынешней будущей минувшей эту прошлую следующую всю всей каждой каждую каждое то лета бархатной лишь только уже ещё еще раньше ранее позже позднее".split()
) | {""}
MEASURES = frozenset(
    "раза раз процента процентов % млн млрд тыс рубля рублей руб доллара долларов евро км метра м балла пункта пунктов градуса градусов секунды".split()
)
"""What an amount with a fraction is told in."""
_EVENTS = frozenset(
    "мира европы чм евро олимпиада олимпиаду олимпиады олимпиаде олимпиадой универсиада универсиады универсиаде игры игр играх кубок кубка выборы выборов выборах "
    "бюджет бюджета сезон сезона сезоне турнир турнира саммит саммита форум форума переписи перепись".split()
)
"""What is named after its year with a hyphen: "Евро-2016"."""
_ONCE = frozenset(
    form
    for noun in (
        "матч - а у ем е",
        "игр а ы е у ой",
        "заседани е я ю ем и",
        "встреч а и е у ей",
        "митинг - а у ом е",
        "голосовани е я ю ем и",
        "выбор ы ов ам ах",
        "концерт - а у ом е",
        "финал - а у ом е",
        "полуфинал - а у ом е",
        "тур - а у ом е",
        "гонк а и е у ой",
        "акци я и ю ей",
        "торг и ов ам ах",
        "переговор ы ов ам ах",
        "саммит - а у ом е",
        "брифинг - а у ом е",
        "пресс-конференци я и ю ей",
        "выступлени е я ю ем и",
        "шторм - а у ом е",
        "бо й я ю ем е",
    )
    for form in forms(noun)
)
"""What takes place once, so that "субботний" before it names a day."""
_HAPPENED = frozenset(
    form
    for noun in (
        "взрыв - а у ом е ы ов ах",
        "пожар - а у ом е ы ов ах",
        "авари я и ю ей",
        "теракт - а у ом е ы ов ах",
        "обстрел - а у ом е ы ов ах",
        "удар - а у ом е ы ов ах",
        "атак а и е у ой",
        "нападени е я ю ем и",
        "крушени е я ю ем и",
        "катастроф а ы е у ой",
        "землетрясени е я ю ем и",
        "решени е я ю ем и",
        "приговор - а у ом е",
        "вердикт - а у ом е",
        "заявлени е я ю ем и й ям ях",
        "поражени е я ю ем и",
        "побед а ы е у ой",
        "инцидент - а у ом е",
        "происшестви е я ю ем и",
    )
    for form in forms(noun)
)
"""The same of what is known only once it has happened."""
_BY_SEASON = frozenset(
    "революция революции революцию революцией революцией путч путча путче путчу переворот переворота праздники праздников праздникам праздниками праздниках "
    "каникулы каникул каникулам указы указов тезисы тезисов тезисах пленум пленума коты кот зной жук жуки жуков мёд солнце погода жара вечер вечера ночь ночи утро дни дней день ветер "
    "улица улицы улице площадь площади проспект проспекта проспекте набережная набережной дворец переулок вокзал рынок бульвар шоссе мост "
    "район района районе городской районный суд флот флота поле поля железная железной".split()
)
"""What is named after a month, or comes with it every year: "майские праздники"."""
_AFTER_DAY = frozenset(
    "в во на утром днём днем вечером ночью он она они мы я начался началась началось начались пал пала взят взята взяли вышел вышла вышли её ее его их наши немцы противник войска приехал приехала приехали прибыл прибыли".split()
)
"""What may follow a day told by its number alone: "11-го"."""
_PARTS_OF_DAY = frozenset(
    (
        *LEXICON["surepart"],
        *LEXICON["dayadverb"],
        *"утру утра вечеру вечера исходу рассвете полудню полдень полуночи полночь".split(),
    )
)
_NO_GENITIVE = re.compile(r"[^о]\Z")
"""How an ordinal ends that is none of "13-го"."""
_OPENING_CLAUSE = re.compile(
    r"(?:\A|[.,;:!?…\n«(—–]\s*|\s-\s|\b(?:а|и|но|что|со?|до|от|после|только|лишь|уже|ещё|еще)\s|[а-яё]{3}(?:л|л[аои]|л[аио]сь|лся|тся|[еёи]т|[уюая]т)\s)\Z",
    re.IGNORECASE,
)
"""What stands before a day told by its number alone, where it opens its clause or is bound to it: "а 22-го"."""
_NO_NOUN_OF_IT = re.compile(
    r"\s(?!и\s\d|(?:из|или|км)\b)[А-ЯЁ]?[а-яё]+(?![\w-])(?:(?<=ция)|(?<=ссия)|(?<=[лт]ся)|(?<=шла)|(?<=ила)|(?<![ая])(?<![ое]го)(?<![оеё]в)(?<!ей)(?<![иы]х))"
)
"""A word that is no noun or adjective in the genitive, which "28-го" would count: "28-го полка", "28-го гвардейского"."""
_STREETS = frozenset(
    "улица улицы улице улицу улицей ул площадь площади площадью пл проспект проспекта проспекте метро станция станции имени им летия летию летие".split()
)
_INTO_THE_STREET = re.compile(
    r"(?:вы[йшвх]\w{2,6}|\bсобра\w{1,5}|\bсобир\w{2,5}|\bтолп\w{1,3}|\bсобы\w{2,4}|\bмитинг\w{0,3})\s(?:[а-яё]+\s){0,2}на\s(?:[а-яё]+\s)?(?:улиц[уы]|площад[ьи])\s\Z",
    re.IGNORECASE,
)
"""A crowd's way to the street, with the day after it, where a street's name has its month with a capital."""
_CAPITAL = re.compile(r"[А-ЯЁ]")
_NO_NUMBERS = Guard(
    right_bars=frozenset("числах числа чисел числам место места сутки заседание квартал".split()), early=True
)
"""What is numbered in tens and is no decade."""
_GAMES = frozenset("олимпийские олимпийских олимпиада олимпиады игры игр".split())

DATES: tuple[Rule, ...] = (
    Rule("ru/iso", "date", "{iso}", read.iso_date, says={"2019-05-05": "2019-05-05"}, silent=("2019-13-45",)),
    Rule("ru/iso-moment", "moment", "{iso:isomoment}", read.iso_date, says={"2019-05-05T14:30Z": "2019-05-05T14:30Z"}),
    Rule("ru/iso-month", "monthyear", "{iso:isomonth}", read.iso_date, says={"2019-05": "2019-05"}),
    Rule("ru/numeric-date", "date", "{numdate} {god}?", read.numeric_date, says={"25.05.2019": "2019-05-25", "05.03.2022 г.": "2022-03-05", "указ от 05.03.22": "2022-03-05"}, silent=("99.99.2019",)),
    Rule("ru/day-month-year", "date", f"{_DAY} (- | / | ,)? {_MONTH} (- | / )? {_OF_YEAR}", read.calendar,
         says={"5 марта 2022 года": "2022-03-05", "5 марта 2022 г.": "2022-03-05", "пятого марта 2022 года": "2022-03-05", "5-го марта 2022": "2022-03-05", "10/августа/2012": "2012-08-10", "14 декабря в 1989 году": "1989-12-14", "1 янв. 2019 г.": "2019-01-01"},
         silent=("31 февраля 2019 года",)),
    Rule("ru/dotted-day", "daymonth", "{day:dotday}", dotted.dotted_day, says={"письмо от 05.03": "2023-03-05", "(25.12)": "2023-12-25"}, silent=("вырос на 05.03 пункта", "версия 10.12"), guard=Guard(left_needs=frozenset({"от", "(", "за", "по"}), right_bars=MEASURES, early=True)),
    Rule("ru/late-dotted-day", "daymonth", "{day:latedotday}", dotted.dotted_day, says={"истекает 30.06": "2024-06-30", "с 25.03": "2024-03-25"}, silent=("курс 25.03 рубля", "30.02", "по 25.12%"), guard=Guard(left_bars=frozenset({"на", "в", "курс", "№", "0"}), right_bars=MEASURES, right_needs=_AFTER_YEAR, early=True)),
    Rule("ru/stamp", "clock", "{stamp:dottime|dotday}", dotted.stamp, says={"13.40 Заседание открыто.\n14.05 Депутаты голосуют.": "2024-01-17T13:40", "16.01 Суд арестовал директора.\n25.01 Его отпустят.": "2024-01-16"}, silent=("13.10 Заседание открыто.", "12.30 Иванов\n12.45 Петров", "13.10 рубля"), guard=Guard(opens_line=True, right_bars=MEASURES, early=True)),
    Rule("ru/dotted-days", "list", "{first:dotday} по {day:dotday}", lists.dotted_days, says={"с 01.11 по 15.11": "2023-11-01"}, guard=Guard(left_needs=frozenset({"с", "со", "(", ""}), early=True)),
    Rule("ru/dotted-day-time", "clock", "{day:dotday} ((, | в) {time:hhmm} | в {time:dottime}) {zone}?", dotted.dotted_time, says={"собрание 17.05 в 18.00": "2024-05-17T18:00", "05.03 в 15:30": "2024-03-05T15:30", "12.01, 10:00 мск": "2024-01-12T10:00"}),
    Rule("ru/numeric-range", "list", "{first:day|number|dottime} .? (-|–|—|по|до|/) {numdate} {god}?", lists.numeric_range, says={"с 14.10 по 15.10.2018": "2018-10-14", "14.–15.10.2018": "2018-10-14", "01.03–05.03.2022 г.": "2022-03-01"}, silent=("с 14.10 до 13.10.2018",)),
    Rule("ru/two-calendars", "date", f"{{old:day}} ({{om:monthgen}} {{bracket}} {_DAY} {_MONTH} {{closing}} | {{bracket}} {_DAY} {{closing}} {_MONTH}) {_OF_YEAR}", read.calendar, says={"12 (24) мая 1880 года": "1880-05-24", "25 октября (7 ноября) 1917 года": "1917-11-07"}, silent=("5 (6) 1900 года",)),
    Rule("ru/month-day-year", "date", f"{_MONTH} {{day:day}} , {_YEAR}", read.calendar, says={"Авг 26, 2015": "2015-08-26"}),
    Rule("ru/september-11", "date", "{attack} {day:day|nthword} {month:monthgen}", read.september_11, says={"теракты 11 сентября": "2001-09-11"}, silent=("теракт 5 мая", "теракт 11 сентября 2001 года"), guard=Guard(right_bars=frozenset({"2001", ","}), early=True)),
    Rule("ru/day-month", "daymonth", f"{_DAY} {_MONTH}", read.calendar, says={"5 марта": "2024-03-05", "двадцать пятого декабря": "2023-12-25", "Москва, 3 янв": "2024-01-03"}, silent=("31 февраля", "с улицы 8 Марта", "завод имени 1 Мая"), guard=Guard(left_bars=_STREETS, early=True)),
    Rule("ru/day-month-in-the-street", "daymonth", f"{_DAY} {_MONTH}", read.calendar, says={"вышли на улицы 23 января": "2023-01-23", "собрались на площади 5 мая": "2023-05-05"}, silent=("вышли на площадь 8 Марта", "живёт на улице 9 января"), guard=Guard(left_tells=_INTO_THE_STREET, inner_bars=_CAPITAL, early=True)),
    Rule("ru/day-month-bc", "date", f"{_DAY} {_MONTH} {{year:anyyear}} {{god}}? {{bce}}", read.calendar, says={"15 марта 44 года до н. э.": "BC0044-03-15"}),
    Rule("ru/month-year-bc", "monthyear", "{month} {year:anyyear} {god}? {bce}", read.calendar, says={"в августе 338 года до н. э.": "BC0338-08"}),
    Rule("ru/day-month-early-year", "date", f"{_DAY} {_MONTH} {{year:anyyear}} {{god}}", eras.early_year, says={"24 августа 410 года": "0410-08-24"}, silent=("с 5 мая 20 г.",)),
    Rule("ru/month-early-year", "monthyear", "{month} {year:anyyear} {god}", eras.early_year, says={"в августе 410 года": "0410-08"}),
    Rule("ru/month-year", "monthyear", f"{{month}} (, | -)? в? {_YEAR}", read.calendar, says={"в марте 2022": "2022-03", "в мае тысяча девятьсот сорок пятого года": "1945-05", "в марте 2022 года": "2022-03", "май 2019 г.": "2019-05", "сен. 2012": "2012-09", "январь-2022": "2022-01"}),
    Rule("ru/month-suffixed-year", "monthyear", "{month} {yy:ordinal|ordyy} {god}?", read.late_short_year, says={"в мае 45-го": "1945-05", "в мае сорок пятого": "1945-05"}),
    Rule("ru/month-late-year", "monthyear", "{month:monthprep} {yy:ordday|nthword}", read.calendar, says={"в октябре семнадцатого": "2017-10", "родился в мае 17-го": "2017-05"}, silent=("в мае первом туре",), guard=Guard(right_needs=_AFTER_YEAR, early=True)),
    Rule("ru/day-month-suffixed-year", "date", f"{_DAY} {_MONTH} {{yy:ordinal|ordyy}} {{god}}?", read.late_short_year, says={"9 мая сорок пятого мы были в Праге": "1945-05-09", "ушёл 22 июня 41-го.": "1941-06-22"}, silent=("9 мая сорок пятого полка",), guard=Guard(right_needs=_AFTER_YEAR, early=True)),
    Rule("ru/day-month-late-year", "date", f"{_DAY} {_MONTH} {{yy:ordday|nthword}}", read.calendar, says={"выехал 15 марта двадцать второго": "2022-03-15", "15 марта 22-го.": "2022-03-15"}, silent=("в мае первом туре", "15 марта 22-го километра"), guard=Guard(right_needs=_AFTER_YEAR, early=True)),
    Rule("ru/month-short-year", "monthyear", "{month} {yy}", read.late_short_year, says={"авг 96": "1996-08"}, guard=Guard(right_needs=frozenset({"", ".", ",", ")"}), early=True)),
    Rule("ru/days-month", "list", f"({{first:day|ordday}} и? {_TO} | {{first:nthword}} и? (до | по)) {_DAY} {_MONTH} {_OF_YEAR}?", lists.day_list(Link.RANGE),
         says={"4–22 марта 2015 года": "2015-03-04", "с 4 по 22 марта": "2024-03-04", "с 5 и по 9 мая": "2024-05-05", "с пятого по седьмое мая 2019 года": "2019-05-05"}),
    Rule("ru/two-spans-month", "list", f"{{first:day|ordday}} {_TO} {{second:day|ordday}} ,? и (с | со)? {{third:day|ordday}} {_TO} {_DAY} {_MONTH} {_OF_YEAR}?", lists.two_spans, says={"с 1 по 3 и с 8 по 10 марта 2019 года": "2019-03-01", "4–5 и 11–12 мая": "2024-05-04"}, silent=("с 3 по 1 и с 8 по 5 марта",)),
    Rule("ru/days-and-month", "list", f"{_DAYS_BEFORE} ,? {_AND} {_DAY} {_MONTH} {_OF_YEAR}?", lists.day_list(Link.LIST),
         says={"5 и 6 мая 2019 года": "2019-05-05", "3, 4 и 5 мая 2019 г.": "2019-05-03", "3, 5, 6, 7 и 9 мая 2018 года": "2018-05-03"}),
    Rule("ru/days-put-off", "list", f"{{first:day|ordday|nthword}} на {_DAY} {_MONTH} {_OF_YEAR}?", lists.days_put_off, says={"перенесли с 14 на 21 января 2019 года": "2019-01-14"}, silent=("5 на 21 января",), guard=Guard(left_needs=frozenset({"с", "со"}), near_bars=frozenset({"ночь", "ночи", "ночью"}), early=True)),
    Rule("ru/days-comma-month", "list", f"{{first:day|ordday}} , {_DAY} {_MONTH} {_OF_YEAR}?", lists.day_list(Link.LIST), says={"5, 6 мая 2019 года": "2019-05-05"}, silent=("интервью (№ 18, 29)",), guard=Guard(left_bars=frozenset({"№"}), early=True)),
    Rule("ru/day-alone", "dayalone", "{day:day|ordday|nthword} {datenoun}", read.calendar, says={"до 25 числа": "2024-01-25", "пятого числа": "2024-01-05"}, silent=("до 15-го числа месяца, следующего за отчётным",), guard=Guard(right_bars=frozenset({"месяца"}), early=True)),
    Rule("ru/day-ordinal", "dayalone", "{day:ordday}", read.calendar, says={"с 5-го": "2024-01-05", "улетела 18-го.": "2023-12-18", "уже 15-го вернулись": "2024-01-15", "заседание назначено на 27-е": "2024-01-27"}, silent=("5-й канал", "до 5-го тура"),
         guard=Guard(left_frees=frozenset({"уже", "ещё"}), left_bars=frozenset({"из", "у", "№"}), right_needs=frozenset({"", ".", ",", ";", "по", "до", ")", "—"}), early=True)),
    Rule("ru/day-ordinal-first", "dayalone", "{day:ordday}", read.calendar, says={"11-го в город вошли войска": "2024-01-11", "12-го началось наступление": "2024-01-12"}, silent=("Карла 12-го в плен не взяли", "погиб на 5-м году"),
         guard=Guard(left_bars=frozenset({"из", "у", "№"}), left_bars_name=True, left_no_names=_PREPOSITIONS | LEXICON["surepart"].keys() | LEXICON["dayadverb"].keys(), right_needs=_AFTER_DAY, early=True)),
    Rule("ru/day-ordinal-in-clause", "dayalone", "{day:ordday}", read.calendar, says={"28-го курьер вернулся": "2023-12-28", "Вылетели, а 22-го вернулись": "2023-12-22", "Лёг в больницу, а 22-го выписался": "2023-12-22", "с 25-го начислят пени": "2024-01-25", "снег выпал 16-го и пролежал": "2024-01-16", "17-го полиция нашла машину": "2024-01-17"}, silent=("28-го полка", "до 5-го тура", "с 1-го этажа", "капитан 1-го ранга вышел", "3-го гвардейского корпуса", "у 3-го спросили", "5-го и 6-го классов"),
         guard=Guard(inner_bars=_NO_GENITIVE, left_tells=_OPENING_CLAUSE, right_tells=_NO_NOUN_OF_IT, early=True)),
    Rule("ru/day-ordinal-after-part", "dayalone", "{day:ordday}", read.calendar, says={"К утру 13-го город был оставлен": "2024-01-13TMO", "вечером 9-го стреляли": "2024-01-09TEV"}, silent=("утром 5-й канал закрыли", "к утру 3-го дня похода"),
         guard=Guard(left_needs=_PARTS_OF_DAY, right_bars=frozenset({"дня", "числа"}), inner_bars=_NO_GENITIVE, early=True)),
    Rule("ru/day-of-every-month", "aset", "{day:day|ordday|nthword} {datenoun} {every} месяца", recurrences.recurring(quant="EVERY"), says={"до 10-го числа каждого месяца": "XXXX-XX-10"}),
    Rule("ru/days-number", "list", "{first:day|ordday|nthword} (по|до|-|–|и) {day:day|ordday|nthword} {datenoun}", lists.day_list(Link.RANGE), says={"с 11 по 15 число": "2024-01-11"}),
    Rule("ru/years-short", "list", "{first:year} (-|–|—|/) {yy} {god}", lists.year_list, says={"в сезоне 2015/16 года": "2015"}),
    Rule("ru/years-paired", "list", "{first:year} (-|–|—|/) {yy}", lists.year_list, says={"2015–16": "2015"}, silent=("2015-10",)),
    Rule("ru/years-bc", "list", "{first:anyyear} (-|–|—|по|и) {year:anyyear} {god}? {bce}", lists.era_list, says={"в 490–449 годах до н. э.": "BC0490"}),
    Rule("ru/years-early", "list", "{first:anyyear|rareyear} (-|–|—|по|до) {year:anyyear|rareyear|year} {god:rangegod}", lists.years_named(Link.RANGE, least=100), says={"с 161 по 180 год": "0161", "с 1368 по 1644 год": "1368", "в 618–907 годах": "0618"}, silent=("с 18 по 25 год",)),
    Rule("ru/years-early-pair", "list", "{first:anyyear|rareyear} и {year:anyyear|rareyear} (годах|годами|годам|гг.)", lists.years_named(Link.LIST, least=100), says={"между 330 и 337 годами": "0330"}, silent=("в 33 и 37 годах",)),
    Rule("ru/years-in-brackets", "list", "{first:rareyear} (-|–|—) {year:rareyear|year}", lists.years_named(Link.RANGE), says={"династия Мин (1368–1644)": "1368"}, silent=("(1368–1044)", "дом 1368–1644"), guard=Guard(left_needs=frozenset({"(", ":"}), right_needs=frozenset({")", ",", ";", ".", ""}), early=True)),
    Rule("ru/year-bc", "ayear", "{year:anyyear} (- {suffix})? {god}? {bce}", read.calendar, says={"в 490 году до н. э.": "BC0490", "в 44 г. до н.э.": "BC0044"}),
    Rule("ru/year-ce", "ayear", "{year:anyyear|rareyear|year} {god}? {ce}", read.calendar, says={"в 79 году н. э.": "0079"}),
    Rule("ru/early-year", "ayear", "{year:anyyear} {god:yeargod}", agreement.early_year_told, says={"в 988 году": "0988", "битва 410 года": "0410", "к 476 году": "0476"}, silent=("в 98 году", "на 105 году жизни"), guard=Guard(right_bars=frozenset({"жизни"}), early=True)),
    Rule("ru/early-year-bound", "ayear", "{year:anyyear} {god:boundgod}", eras.early_year, says={"после 622 года": "0622", "в 862 г. призвали варягов": "0862"}, silent=("около 622 г муки", "прожил 422 года", "в 50 г."),
         guard=Guard(left_needs=frozenset("в к с со до от после около начала середины конца началу концу".split()), early=True)),
    Rule("ru/decade", "adecade", "{decade:decade} {decadegod} {bce}?", eras.decade, says={"в 490-х годах до н. э.": "BC049", "в 1990-х годах": "199", "90-е годы": "199", "1990-е гг.": "199", "в 10-х годах": "201"}, silent=("90 годами",)),
    Rule("ru/decade-early", "adecade", "{decade:decade} {decadegod}", eras.early_decade, says={"в 640-х годах": "064"}, silent=("на 640-х местах",)),
    Rule("ru/decade-dative", "adecade", "{decade:year} - м", eras.decade, says={"к 1990-м доля выросла": "199"}, silent=("в 1990-м",), guard=Guard(left_needs=frozenset({"к", "ко"}), early=True)),
    Rule("ru/decade-dative-noun", "adecade", "({decade:year} - м | {decade:ordinal|ordday}) годам", eras.decade, says={"к 60-м годам": "196", "к 1930-м годам": "193"}, silent=("к 65-м годам",)),
    Rule("ru/decade-bare", "adecade", "{decade:decade}", eras.decade, says={"в 1990-х": "199", "лихие 90-е": "199"}, silent=("в 20-х числах", "30-е место"), guard=_NO_NUMBERS),
    Rule("ru/decades", "list", "{first:decade|number|year} (-|–|—) {decade:decade} {decadegod}?", eras.decades, says={"в 60–70-е годы": "196", "в 1980–90-х": "198", "на рубеже 1980–1990-х годов": "198"}, silent=("на 10–15-е места", "в 20–30-х числах"), guard=_NO_NUMBERS),
    Rule("ru/decade-word", "adecade", "{decade:decadeword|tensword} {decadegod}", eras.decade, says={"в девяностые годы": "199", "в десятые годы": "201", "в начале семидесятых годов": "197"}),
    Rule("ru/decade-word-bare", "adecade", "{decade:decadeword}", eras.decade, says={"в девяностые": "199", "в конце восьмидесятых": "198", "на исходе пятидесятых": "195", "к семидесятым": "197"}, silent=("в двадцатых числах",),
         guard=Guard(left_needs=frozenset("в во с к лихие начале начала конце конца концу началу конец середине середины исходе исходу рубеже половине половины половину годы из до и".split()), right_bars=frozenset({"числах", "числа", "чисел", "числам"}), early=True)),
    Rule("ru/year-noun", "ayear", "{year:year|rareyear|ordyear} (- {suffix})? {god}", read.calendar, says={"в 2013 году": "2013", "в тысяча девятьсот девяностом году": "1990", "двухтысячный год": "2000", "2013 год": "2013", "2013 года": "2013", "с 2013 года": "2013", "в 1812-м году": "1812", "2019 г.": "2019"}, silent=("2001 год назад",), guard=Guard(left_bars=_STREETS, right_bars=frozenset({"назад"}), early=True)),
    Rule("ru/year-words", "ayear", "{year:ordyear}", read.calendar, says={"в две тысячи пятнадцатом.": "2015", "с тысяча девятьсот девяносто пятого по": "1995"}, silent=("в тысяча двести рублей", "в двухтысячном тираже"),
         guard=Guard(left_needs=frozenset({"в", "с", "со", "до", "по", "к", "от", "после"}), right_needs=_AFTER_YEAR | {"по", "до"}, early=True)),
    Rule("ru/year-late-ordinal", "ayear", "{yy:ordinal|ordyy}", read.late_short_year, says={"в сорок первом, когда": "1941", "служил с 95-го": "1995", "с девяносто третьего — в банке": "1993", "в 98-м он уехал": "1998"}, silent=("в 95-м и 96-м турах", "в 45-м размере", "с 5-го"),
         guard=Guard(left_needs=frozenset({"в", "с", "до", "по", "после"}), right_needs=_AFTER_YEAR - {"и", "или", "-", "–", "/"} | {"по", "до"}, early=True)),
    Rule("ru/year-late-words", "ayear", "{yy:ordyy|ordinal}", read.late_short_year, says={"В сорок седьмом я поступил в техникум": "1947", "когда в 91-м случился путч": "1991", "в 37-м арестовали": "1937", "в сороковом он уехал": "1940"}, silent=("в 91-м доме", "в 45-м размере", "в 95-м и 96-м турах", "в 3-м был гол", "в сорок седьмом доме", "в сорок шестой раз", "в сорок втором полку", "в пятидесятом по счёту матче", "в сороковом ряду", "в 45-м гвардейском полку", "в 45-м издании"),
         guard=Guard(left_needs=frozenset({"в", "во"}), right_bars=frozenset({"раз", "и", "по"}), right_bars_suffixes=("е", "у", "ю", "ии", "ути", "ени", "ях", "ах", "ой", "ей", "ом", "ем"), early=True)),
    Rule("ru/year-short-noun", "ayear", "{yy:ordinal|ordyy} {god}", read.late_short_year, says={"в 98-м году": "1998", "в сорок пятом году": "1945", "до девяностого года": "1990"}, silent=("на 10-м году жизни", "на 55-м году жизни", "ей шёл 92-й год"), guard=Guard(left_bars=frozenset("на шёл шел идёт идет пошёл пошел".split()), right_bars=frozenset({"жизни", "правления", "брака", "обучения"}), early=True)),
    Rule("ru/year-suffixed", "ayear", "{year:year|rareyear} - {suffix}", read.calendar, says={"в 2019-м": "2019", "весной 2020-го": "2020-SP"}),
    Rule("ru/noun-year", "ayear", "{god} {year:year|rareyear}", read.calendar, says={"в год 2000": "2000"}, guard=Guard(left_needs=frozenset({"в", "за"}), right_needs=_AFTER_YEAR, early=True)),
    Rule("ru/event-year", "ayear", "- {year:year}", read.only("year"), says={"на чемпионате мира-2018": "2018", "Олимпиада-2024 в Париже": "2024"}, silent=("рейс-2018", "объект-1980"), guard=Guard(left_needs=_EVENTS, right_bars=frozenset({"/", "–"}), early=True)),
    Rule("ru/year-of-entry", "ayear", "{year:year}", read.calendar, says={"Хроника\n1991 — распад союза.": "1991", "Хроника.\n2003: план отвергнут.": "2003"}, silent=("Хроника\n2003 человека", "рейс 2003 — в Сочи"), guard=Guard(opens_line=True, right_needs=frozenset({"—", "–", ":"}), early=True)),
    Rule("ru/year-then-month", "monthyear", "{year:year} {god}? (, | .)? {month}", read.calendar, says={"2022, апрель — серия взрывов.": "2022-04", "2019 год. Май": "2019-05"}, silent=("взяли 2022, апрель прошёл",), guard=Guard(opens_line=True, right_needs=frozenset({"—", "–", ":", ".", ""}), early=True)),
    Rule("ru/year-over-lines", "ayear", "{year:year}", read.calendar, says={"2016\n12 сентября конкурс отменили.": "2016"}, silent=("Хроника\n2016 человек", "Всего человек\nоколо 2016"), guard=Guard(opens_line=True, ends_line=True, early=True)),
    Rule("ru/year", "ayear", "{year:year}", read.calendar, says={"в 2013 был принят закон": "2013", "(2013)": "2013"}, silent=("2013 человек", "на 2000 рублей", "рейс 2013"), guard=_YEAR_ALONE),
    Rule("ru/century", "acentury", "{nth:roman|nthword|ordinal|ordday} {unit:eraunit} ({bce}|{ce})?", eras.era,
         says={"в XX веке": "19", "XIX в.": "18", "двадцатого века": "19", "в V веке до н. э.": "BC04", "в 20-м веке": "19", "начало ХХ века": "19"}, silent=("первые веков",)),
    Rule("ru/thousands-of-years", "acentury", "{nth:roman|ordday} {unit:shortmillennium} ({bce}|{ce})", eras.era, says={"в III тыс. до н. э.": "BC2"}, silent=("5 тыс. до н. э.",)),
    Rule("ru/century-digits", "acentury", "{nth:day} {unit:eraunit} ({bce}|{ce})?", agreement.century, says={"в 19 веке": "18", "конец 18 века": "17", "во 2 веке н. э.": "01"}, silent=("прошло 3 века",)),
    Rule("ru/century-digits-bound", "acentury", "{nth:day} {unit:eraunit}", eras.era, says={"в начале 3 века": "02", "с 4 века": "03"}, silent=("за 3 века",),
         guard=Guard(left_needs=frozenset("с со до от после начале начала начало началу середине середины середина середину конца конце конец концу".split()), early=True)),
    Rule("ru/turn-of-centuries", "modified", "(рубеж|рубежа|рубежу|рубеже) {first:roman|nthword} (-|–|—|и) {nth:roman|nthword} {unit:eraunit}", eras.turn_between, mod=Mod.APPROX, says={"на рубеже XIX–XX веков": "1900", "на рубеже двадцатого и двадцать первого веков": "2000"}, silent=("на рубеже двенадцати и двадцати лет",)),
    Rule("ru/centuries", "list", "{first:roman|nthword} (-|–|—|и|по) {nth:roman|nthword} {unit:eraunit} ({bce}|{ce})?", eras.centuries(Link.RANGE), says={"в XVIII–XIX веках": "17", "VIII–VI вв. до н. э.": "BC07", "с VII по III век до н. э.": "BC06"}),
    Rule("ru/centuries-parted", "list", "{firstmod:partmod} {first:roman} (-|–|—|и) {lastmod:partmod} {nth:roman} {unit:eraunit}", eras.centuries(Link.RANGE), says={"в конце XIX — начале XX века": "18"}),
    Rule("ru/month-named", "amonth", "{month:fullmonth} (месяц | месяца | месяце)", read.calendar, says={"в мае месяце прошлого года": "2023-05"}, silent=("май месяцы",)),
    Rule("ru/month", "amonth", "{month:fullmonth}", read.calendar, says={"в апреле": "2024-04", "к январю": "2024-01", "Февраль был холодным.": "2023-02"}, silent=("парк 50-летия Октября",), guard=Guard(bars_inner_capital=True)),
    Rule("ru/month-or-name", "amonth", "{month:namemonth}", read.calendar, says={"с мая": "2024-05", "в августе": "2023-08", "до марта": "2024-03"}, silent=("Марта сказала", "писатель Август Стриндберг"), guard=_NO_NAME),
    Rule("ru/month-adjective", "amonth", "{month:weakmonth}", read.calendar, says={"на октябрьском заседании": "2023-10", "мартовский отчёт": "2024-03"}, silent=("октябрьская революция", "Октябрьский район", "майские праздники", "на Октябрьской площади", "Октябрьский проспект"), guard=Guard(bars_inner_capital=True, right_bars=_BY_SEASON, left_bars=frozenset({"традиционных", "традиционный", "ежегодный"}), early=True)),
    Rule("ru/event-of-year", "list", "({month:weakmonth} | {season:seasonadj}) {event} {year:year|rareyear} (- {suffix})? {god}?", lists.named_of_year, says={"в ходе январских событий 2022 года": "2022-01", "мартовские выборы 2018 года": "2018-03", "летнее контрнаступление 2023 года": "2023-SU"}, silent=("к летним Олимпийским играм 2024", "на зимних играх в Сочи")),
    Rule("ru/month-short", "amonth", "{month:shortmonth}", read.calendar, says={"с янв. по март 2019 года": "2019-01", "за янв.–апр. 2019 г.": "2019-01", "в дек.": "2023-12"}, silent=("Сен и Мар поехали",), guard=Guard(left_needs=frozenset("в с до к по за - – —".split()), early=True)),
    Rule("ru/except-weekday", "aset", "{weekday:weekday}", recurrences.recurring(), says={"кроме понедельника": "XXXX-WXX-1"}, silent=("в понедельник",), guard=Guard(left_needs=frozenset({"кроме"}), early=True)),
    Rule("ru/weekday", "aweekday", "{weekday:sureweekday}", read.weekday, says={"в субботу": "2024-01-13", "во вторник": "2024-01-16", "к пятнице": "2024-01-19"}, silent=("в воскресении", "Робинзон и Пятница", "центр «Суббота» открыт"), guard=Guard(bars_inner_capital=True)),
    Rule("ru/weekday-of-what-happened", "aweekday", "{weekday:firmday}", agreement.weekday_gone, says={"Юристы обжалуют вторничное решение": "2024-01-16", "о пятничном взрыве расскажут завтра": "2024-01-12"}, silent=("перед субботним матчем", "ждут пятничного решения"), guard=Guard(left_bars=frozenset("ждут ждёт ждет ждали ожидают ожидает ожидании ожиданием ожиданиях преддверии к до перед".split()), bars_capital=True, right_needs=_HAPPENED, early=True)),
    Rule("ru/weekday-adjective", "aweekday", "{weekday:firmday}", read.weekday, says={"после субботнего матча": "2024-01-13"}, silent=("воскресная школа", "субботний день"), guard=Guard(bars_capital=True, right_needs=_ONCE | _HAPPENED, early=True)),
    Rule("ru/wednesday", "aweekday", "{weekday:wednesday}", read.weekday, says={"в среду": "2024-01-17", "с прошлой среды": "2024-01-10"}, silent=("окружающая среда", "в среду обитания", "городской среды"),
         guard=Guard(left_needs=_BEFORE_WEDNESDAY, right_bars=_SURROUNDINGS, early=True)),
    Rule("ru/wednesday-next", "aweekday", "{weekday:wednesday}", read.weekday, says={"во вторник-среду": "2024-01-16"}, silent=("медиа-среда",), guard=Guard(left_tells=_TUESDAY_AND, early=True)),
    Rule("ru/wednesday-listed", "aweekday", "{weekday:wednesday}", read.weekday, says={"Вторник: оркестр. Среда: рынок.": "2024-01-16"}, silent=("Вторник прошёл. Среда: что нас окружает",), guard=Guard(left_tells=_TUESDAY_LISTED, right_needs=frozenset({":", "—", "–"}), early=True)),
    Rule("ru/wednesday-dated", "shortaweekday", "{weekday:wednesday}", read.weekday, says={"Среда, 20 марта 2024 года": "2024-03-20"}, alone=False),
    Rule("ru/weekday-short-date", "shortaweekday", "{weekday:shortday}", read.weekday, says={"Срд, 09 янв. 2019 г.": "2019-01-09"}, alone=False),
    Rule("ru/season-year-bc", "season", "{season:seasonword|seasonadverb} {year:anyyear} (- {suffix})? {god}? {bce}", read.part, says={"весной 334 года до н. э.": "BC0334-SP"}),
    Rule("ru/season-suffixed-year", "season", "{season:seasonword|seasonadverb} {yy:ordinal|ordyy} {god}?", read.part, says={"осенью 42-го": "1942-FA"}),
    Rule("ru/season-years", "season", "{season:seasonword|seasonadverb} ({first:year|rareyear} (-|–|—|/) | с {first:year} на) {last:year|yy} {god}?", eras.season_over_years, says={"зимой 1941–1942 годов": "1941-WI", "зимой 1237/38 года": "1237-WI", "зимой 2019/20": "2019-WI", "зимой с 1941 на 1942 год": "1941-WI"}),
    Rule("ru/season-year", "season", f"{{season:seasonword|seasonadverb}} ,? {_YEAR}", read.part, says={"весной 2019 года": "2019-SP", "лето 2018": "2018-SU", "зимой 2021-го": "2021-WI"}, silent=("летом 2000 человек",), guard=Guard(right_bars=frozenset({"человек", "рублей", "тонн"}) | _GAMES, early=True)),
    Rule("ru/season", "bareseason", "{season:seasonadverb}", read.part, says={"Весной начались протесты": "2023-SP", "летом": "2023-SU"}, silent=("с бабьим летом",), guard=Guard(left_bars=frozenset({"бабьим", "с", "со", "за", "перед", "между"}))),
    Rule("ru/season-noun", "bareseason", "{season:seasonword}", read.part, says={"к лету": "2024-SU", "до осени": "2024-FA", "зима": "2023-WI"}, silent=("арабская весна", "лета 2015 лет"), guard=Guard(left_needs=_PREPOSITIONS)),
    Rule("ru/quarter-year", "aquarter", "{nth:roman|nthword|ordinal|ordday|lastword|day} -? {unit:partunit} {year:year} (- {suffix})? {god}?", read.part,
         says={"в первом квартале 2019 года": "2019-Q1", "во втором полугодии 2008 года": "2008-H2", "III квартал 2020 года": "2020-Q3", "в первой половине 2019 года": "2019-H1", "4-го квартала 2017 г.": "2017-Q4", "I кв. 2021": "2021-Q1"}),
    Rule("ru/quarter", "aquarter", "{nth:roman|nthword|ordinal|ordday} {unit:quarterunit}", read.part, says={"в третьем квартале": "2023-Q3", "в I квартале": "2024-Q1", "во втором полугодии": "2023-H2"}, silent=("в первой половине матча",)),
    Rule("ru/half", "ahalf", "{nth:roman|nthword|ordinal|ordday} {unit:halfunit}", read.part, alone=False),
    Rule("ru/quarters", "list", "{first:roman|nthword|ordinal|ordday} (и|-|–|или) {second:roman|nthword|ordinal|ordday} {unit:quarterunits} ({year:year} {god}?)?", lists.quarter_list, says={"в первом и втором кварталах 2019 года": "2019-Q1"}),
    Rule("ru/feast-night", "partday", "{night:feastnight} {part:nightnoun}", nights.night_named, says={"в новогоднюю ночь": "2023-12-31TNI", "рождественской ночью": "2024-01-06TNI", "в пасхальную ночь": "2024-05-04TNI"}, silent=("в новогодний вечер",)),
    Rule("ru/feast-or-rite", "aholiday", "{holiday:nationalday} ({year:year} (- {suffix})? {god}?)?", read.holiday, says={"на Крещение": "2024-01-19", "до Троицы": "2024-06-23"}, silent=("на Крещение Руси", "на крещение сына", "Троица Рублёва"), guard=Guard(left_needs=frozenset("на до к под после накануне перед с".split()), right_bars=frozenset({"руси", "рублёва", "рублева", "единосущная"}), early=True)),
    Rule("ru/the-new-year", "modified", "новом году", inside.the_new_year, mod=Mod.START, says={"в новом году.": "2024"}, silent=("в новом учебном году",), guard=Guard(left_needs=frozenset({"в"}), early=True)),
    Rule("ru/fiscal-year", "ayear", "{year:year} (- {suffix})? {fiscaladj} {god:yeargod}", read.calendar, says={"в 2023 финансовом году": "2023", "итоги 2022-го финансового года": "2022"}),
    Rule("ru/season-months", "season", "{season:seasons} (месяцы | месяцев | месяцам | месяцах) {year:year}? {god}?", read.part, says={"в летние месяцы": "2023-SU", "в зимние месяцы 2021 года": "2021-WI"}, silent=("летние туфли",)),
    Rule("ru/holiday", "aholiday", "{holiday} ({year:year|rareyear} (- {suffix})? {god}?)?", read.holiday, says={"в День Победы": "2024-05-09", "на Рождество": "2024-01-07", "Пасха 2022 года": "2022-04-24", "под Новый год": "2024-01-01", "в День защитника Отечества": "2024-02-23"}),
)  # fmt: skip
