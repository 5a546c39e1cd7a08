"""Russian: durations, times of day, and dates that count from another moment."""

from __future__ import annotations

import re
from dataclasses import replace

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base, Direction
from chronology.resolver.phrase import OF_THAT_DAY, Mod
from chronology.resolver.rules import Guard, Rule, clocks, eras, inside, lengths, lists, nights, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.ru import agreement
from chronology.resolver.rules.ru.dates import MEASURES
from chronology.resolver.rules.ru.forms import forms
from chronology.resolver.rules.ru.lexicon import LEXICON
from chronology.resolver.rules.ru.numbers import ORDINALS

__all__ = ["ATOMS", "COUNTED", "JOINED", "POINTED", "UNITS", "VAGUE"]

_US = "{unit:countunit}"
_HOUR = "hour|hourword|latehour"
_ABOUT = "{mod:approx|lessmod|moremod|leastmod|mostmod}"
_AT = frozenset("в во к ко до с со после по около примерно на".split())
_AGED = frozenset(
    "возрасте возраст исполнилось исполняется исполнится исполнился ему ей мне им нам вам тебе мужчина мужчине женщина женщине "
    "старше моложе младше девочка мальчик девушка юноша".split()
)
_TERMS = frozenset(
    "колонии тюрьмы лишения заключения строгого каторги ссылки лагерей условно принудительных исправительных".split()
)
"""What years are told of after "ему" that are no age."""
_PERSONS = _AGED | frozenset(
    forms(
        "ребёнк у",
        "мальчик у",
        "юнош е",
        "парн ю",
        "мужчин е",
        "женщин е",
        "девушк е",
        "девочк е",
        "дочер и",
        "дочк е",
        "сын у",
        "жен е",
        "муж у",
        "мам е",
        "отц у",
        "матер и",
        "брат у",
        "сестр е",
        "пенсионер у",
        "пенсионерк е",
        "школьник у",
        "школьниц е",
        "студент у",
        "студентк е",
        "подростк у",
        "младенц у",
        "малыш у",
        "солдат у",
        "жител ю",
        "жительниц е",
        "обвиняем ому ой",
        "подозреваем ому ой",
        "подсудим ому ой",
        "осуждённ ому ой",
        "задержанн ому ой",
        "погибш ему ей",
        "пострадавш ему ей",
        "раненому",
        "пациент у",
        "пациентк е",
        "водител ю",
        "президент у",
        "политик у",
        "актёр у",
        "актрис е",
        "певц у",
        "певиц е",
        "артист у",
        "артистк е",
        "писател ю",
        "режиссёр у",
        "футболист у",
        "спортсмен у",
        "спортсменк е",
        "журналист у",
        "журналистк е",
        "лидер у",
        "миллиардер у",
        "старш ему ей",
        "младш ему ей",
        "было",
        "стукнуло",
    )
)
"""Those whose age an amount of years tells, in the dative, and the verb between."""
_AGE_TOLD = re.compile(
    r"(?:возраст\w*(?:\s\w+){0,3}\s[—–-]|\b(?:ему|ей|мне|им|нам)(?:\s(?:был|было|будет|всего|уже|почти|едва|только|лишь|тогда|сейчас)){1,3})\s\Z",
    re.IGNORECASE,
)
"""What says of the years after it that they are an age."""
_NAMED = re.compile(r"[А-ЯЁ][а-яё]{2,}(?:\s[А-ЯЁ][а-яё]+)?,\s\Z")
"""A name with a comma after it, where an age follows."""
_MONTHS_NAMED = r"(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\w*\.?"
_DAYS_NAMED = "понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|субботу|воскресенье|вчера|сегодня|завтра|утром|вечером"
_DAY_AND_COMMA = re.compile(rf"(?:\d\s{_MONTHS_NAMED}|\b(?:{_DAYS_NAMED})),\s\Z", re.IGNORECASE)
"""A day with a comma after it, where a programme has the time of day."""
_HAPPENED = frozenset(
    form
    for ends, stems in (
        ("л ла ло ли", "прибы прилете вылете приеха выеха уеха сообщи поступи прогреме обнаружи нача останови задержа потуши позвони покину"),
        ("лся лась лось лись", "разда нача случи взорва обруши загоре закончи заверши столкну опрокину останови собра верну отправи скры состоя"),
        ("шёл шла шло шли", "при у во вы за по подо произо"),
    )
    for stem in stems.split()
    for form in forms(f"{stem} {ends}")
)  # fmt: skip
"""Verbs of what takes place at a moment, so that hours beside them are a time of day: "приехал около 17 часов"."""
_WHEN_SO = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(_HAPPENED))}|{_DAYS_NAMED})|\d\s{_MONTHS_NAMED})\s\Z",
    re.IGNORECASE,
)
_APPOINTED = re.compile(r"(?:назначен|намечен|запланирован|вызва|приглаш)\w*\sна\s\Z", re.IGNORECASE)
_NO_SCORE = Guard(
    left_frees=_AT,
    left_bars=frozenset(
        "счёт счет соотношение пропорции пропорция масштабе масштаб за результатом время временем длится длился длилась луки матфея марка иоанна".split()
    ),
    near_bars=frozenset(
        "счётом счетом сет сета сетов сетах партии партий партиях гейм гейма геймов тай-брейк тай-брейке".split()
    ),
)
"""Two numbers with a colon in the score of a match, a chapter with its verse, and the time that a race took."""
_YOUNG_AGE = Guard(left_bars=_AGED, right_bars=frozenset({"жизни", "рождения"}), early=True)
_AGE = replace(_YOUNG_AGE, left_bars=_AGED | {"в"})
_RATE = Guard(
    left_needs=frozenset(
        "0 рублей рубля рубль долларов доллара доллар евро раз раза тонн тонны баррелей человек % млн млрд тыс тысяч часов часа миллионов "
        "миллиона миллиардов процентов процента кубометров единиц штук поездок рейсов рейса рейс дней".split()
    ),
    left_counts=True,
    left_bars=frozenset("км километров километра миль метров узлов м в".split()),
    right_bars=frozenset(
        "года году после до выборов победы голосования рождения города свадьбы смерти траура открытия матча памяти инаугурации визита приезда "
        "столетия юбилея референдума праздника рамадан сурка молодёжи молодежи россии конституции".split()
    ),
    bars_capital=True,
    early=True,
)
_EVE = Guard(
    right_bars_suffixes=("ого", "его", "ых", "их", "ов", "ев", "ской", "ной", "ней", "ования", "ения"),
    right_bars=frozenset(
        "приговора приговоров вынесения отставки ареста рейса вылета отлёта отлета совещания слушаний премьер гонки боя поединка дедлайна релиза "
        "эвакуации мобилизации забастовки акции атаки штурма аварии пожара взрыва катастрофы трагедии гибели теракта урагана шторма "
        "публикации реформы сделки аукциона торгов пленума голосований каникул сессии выходных слушания церемонии похорон саммитов "
        "выборов визита саммита праздника праздников войны переговоров встречи матча заседания голосования отъезда поездки инаугурации "
        "референдума годовщины дня нового своего его их начала открытия запуска вторжения операции премьеры юбилея каникул решения суда "
        "концерта игры турнира чемпионата финала дебатов митинга конференции форума старта смерти свадьбы съезда революции экзаменов событий "
        "парада зимы лета весны осени сезона года приезда прибытия вступления олимпиады распада этого этой пасхи рождества великой второй первой".split()
    ),
    early=True,
)
_THINGS = frozenset(
    "план плана плане планом контракт контракта контракту договор договора договору соглашение соглашения срок срока сроком кредит кредита программа "
    "программы программу период периода периоде война войны войну конфликт конфликта правление правления перерыв перерыва перерывом максимум "
    "максимума минимум минимума история истории историю опыт опыта заключение заключения тюремный блокада блокады эмбарго облигации облигаций "
    "мандат мандата полномочия полномочий президентство пауза паузы паузу пребывание пребывания отсутствие отсутствия "
    "стратегия стратегию стратегии противостояние мораторий бюджет бюджета".split()
)
"""What lasts years, and is no person of that age."""

_OWN = Guard(
    right_bars=frozenset(
        "жизни правления войны существования царствования века года месяца семестра блокады осады".split()
    ),
    early=True,
)
"""What such units are the last of."""
_IN_TIME = Guard(
    left_needs=frozenset({"в", "во"}),
    right_bars=frozenset(
        "сезоне сезонах году годах матче матчах туре созыве составе правительстве парламенте фильме романе учебном финансовом отопительном "
        "политическом календарном бюджетном сельскохозяйственном хозяйственном театральном футбольном спортивном "
        "концертном охотничьем зимнем летнем полугодии квартале  чемпионате турнире розыгрыше номере выпуске интервью заседании доме союзе договоре соглашении".split()
    ),
    early=True,
)

_NO_HOURS = frozenset(
    "тайма периода квартала года месяца сезона матча миллиона десятка этапа срока раунда века".split()
)
"""What an ordinal that could tell an hour belongs to instead."""
_OPEN = r"(?:работа(?:ет|ют)|(?:от|за)крыт[аоы]?|перекро(?:ют|ет)|перекрыт[аоы]?|принима(?:ет|ют)|вед[её]тся|дежур(?:ит|ят)|работы|приёма|приема|звонить|ежедневно|будням|будни)"
_ON_A_DAY = r"(?:(?:\A|[.,;:(\n—–-]\s?)во?\s(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)[ая]м),?"
_OPEN_FROM = re.compile(rf"(?:\b{_OPEN}[^.!?\n\d]{{0,50}}|{_ON_A_DAY})\sс\s\Z", re.IGNORECASE)
"""What is open or shut, or the day alone, where two numbers after "с" and "до" are hours without the word."""
_OPEN_ON = re.compile(
    r"\b(?:работа(?:ет|ют)|(?<!будет\s)(?<!будут\s)открыт[аоы]?|принима(?:ет|ют)|ведётся|ведется)\s[^.!?\n\d]{0,30}со?\s\Z",
    re.IGNORECASE,
)
"""What is open week after week."""
_THEN_OPEN = re.compile(rf"(?:\s[а-яё]+){{1,5}}\s{_OPEN}\b", re.IGNORECASE)
_HOURS_END = frozenset(". , ; ) — в по без и".split()) | {""}
_TRADED = re.compile(
    r"(?:\s(?:на|по)(?:\s[^\W_]{2,20}){1,3})?\s(?:по)?(?:дешев|дорож|торгова|торгу|котиру|росли|рос|вырос|упал|снизи|прибави|потеря)",
    re.IGNORECASE,
)
"""What is told of the price of futures."""
_COMES = re.compile(
    r"\b(?:ход(?:ит|ят)|езд(?:ит|ят)|летает|летают|бегает|бегают|курсиру[ею]т|работа[ею]т|принима[ею]т|дежур(?:ит|ят)|трениру[ею]тся|занима[ею]тся|вид(?:ит|ят)ся|звон(?:ит|ят))\s(?:[а-яё]+\s){0,3}\Z",
    re.IGNORECASE,
)
"""What is done again and again, every other day."""
_REGULARLY = Guard(left_needs=frozenset({"по", "и"}), early=True)
_UNCOMPARED = Guard(
    left_bars=frozenset({"на"}),
    right_tells=re.compile(r"(?!,\sчем\b)"),
    right_bars=frozenset(
        "после обычного срока чем графика намеченного положенного запланированного планового прошлогоднего прошлогодней установленного прежнего среднего нормы всех других остальных".split()
    ),
    early=True,
)
_NTH_IN_A_ROW = frozenset(form for form in ORDINALS if form.endswith(("ую", "ью")))
"""What makes a week one of a row: "пятую неделю подряд"."""
_BEFORE_THIRD_DAY = re.compile(r"(?:\A|[^\w\s]|\n|\b(?:ещё|еще|только|и|а|что))\s*\Z", re.IGNORECASE)
"""The end of a sentence or a mark, or one of these words: elsewhere the third day is one of several."""
_YEAR_BEFORE = re.compile(r"\sгод[ау]\s[^.!?;]*\sа?\s?в\s\Z")
_NO_LOCATIVE = re.compile(r"(?!\s\w*[еи]\b)")
"""No noun that goes with the adjective: "в позапрошлом сезоне"."""
_OPENS_CLAUSE = re.compile(r"(?:\A|[.!?;\n…»]\s*|[,;—–]\s(?:а\s|и\s|но\s)?)\Z")
_NO_BOUND = re.compile(r"(?!\s(?:до|с)\s(?![+−–-]?\d))")
"""No "днём до этого" or "днём с огнём", but "днём до +17"."""
_STATED = "monthyear|amonth|ayear|adecade|acentury"
_PLACED = Guard(left_needs=frozenset({"в", "на", "по", "за"}))

ATOMS: tuple[Rule, ...] = (
    Rule("ru/deictic", "deictic", "{day:deictic}", read.day_from_now, says={"сегодня": "2024-01-17", "вчера": "2024-01-16", "позавчера": "2024-01-15", "завтра": "2024-01-18", "послезавтра": "2024-01-19", "вчерашние переговоры": "2024-01-16"}, silent=("МИА «Россия сегодня»", "Россия сегодня"), guard=Guard(left_bars=frozenset({"россия", "«россия"}))),
    Rule("ru/deictic-day", "deictic", "{day:dayadj} {unit:dayunit}", read.day_from_now, says={"до вчерашнего дня": "2024-01-16"}),
    Rule("ru/third-day", "deictic", "третьего дня", read.shifted(-2, unit=G.DAY), says={"Третьего дня умер поэт": "2024-01-15"}, silent=("к вечеру третьего дня", "третьего дня фестиваля"), guard=Guard(left_tells=_BEFORE_THIRD_DAY, right_bars_suffixes=("ования", "ения", "аля"), right_bars=frozenset("переговоров боёв боев съезда форума суда матча войны поездки работы выставки олимпиады".split()), early=True)),
    Rule("ru/clock", "clock", "{time:hhmm} {hours}? {part:hourpart}? {zone}?", clocks.clock, guard=_NO_SCORE, silent=("счёт 21:19", "проиграли со счётом 1:3 (25:18, 21:25, 15:10)", "в пропорции 1:20", "пробежал за 2:01:09"), says={"в 15:30": "2024-01-17T15:30", "в 9:30 вечера": "2024-01-17T21:30", "в 15:30 мск": "2024-01-17T15:30", "10:00 GMT": "2024-01-17T10:00Z", "в 9:05 по московскому времени": "2024-01-17T09:05"}),
    Rule("ru/clock-dotted", "clock", "{time:dottime} {hours}? {part:hourpart}? {zone}?", clocks.clock, says={"в 3.40 утра": "2024-01-17T03:40", "в 15.30": "2024-01-17T15:30", "с 9.00 до 18.00": "2024-01-17T09:00"}, silent=("в 15.30 раза", "выросла на 2.15 процента"),
         guard=Guard(left_needs=frozenset({"в", "с", "до", "к", "около", "после"}), right_bars=MEASURES, early=True)),
    Rule("ru/clock-after-day", "clock", "({time:dottime} | {hour:hour} {hours}) {zone}?", clocks.clock, says={"20 августа, 11.00": "2023-08-20T11:00", "20 августа, 18 ч.": "2023-08-20T18:00"}, silent=("рост, 11.00 процента",), guard=Guard(left_tells=_DAY_AND_COMMA, right_bars=MEASURES, early=True)),
    Rule("ru/clock-hours-part", "clock", "{hour:hour|hourword} {hours} {part:hourpart} {zone}?", clocks.clock, says={"в 3 часа дня": "2024-01-17T15:00", "в три часа дня": "2024-01-17T15:00", "в 11 часов вечера": "2024-01-17T23:00"}),
    Rule("ru/clock-hours-minutes", "clock", f"{{hour:{_HOUR}}} {{hours}} .? {{minutes:number}} ({{word:minutes}} | м .?) {{part:hourpart}}? {{zone}}?", clocks.minutes_from_hour(1), says={"в 15 часов 30 минут": "2024-01-17T15:30", "в 6 часов 20 минут утра": "2024-01-17T06:20", "в 12 ч. 20 м. вернулись": "2024-01-17T12:20"}, guard=Guard(left_needs=_AT, early=True)),
    Rule("ru/clock-hours", "clock", f"{{hour:{_HOUR}}} {{hours}} {{zone}}?", clocks.clock_of_12, says={"в 15 часов": "2024-01-17T15:00", "к 18 часам": "2024-01-17T18:00", "до 11 часов": "2024-01-17T11:00"}, silent=("на 3 часа", "24 часа в сутки"),
         guard=Guard(left_needs=frozenset({"в", "к", "до", "с", "после"}), right_bars=frozenset({"в", "подряд", "назад", "спустя"}), early=True)),
    Rule("ru/clock-hours-somewhere", "clock", "{hour:hour|hourword} {hours}", clocks.clock_of_12, says={"в четверг в 11 часов в здании театра": "2024-01-11T11:00", "сегодня в 10 часов в суде": "2024-01-17T10:00"}, silent=("по 8 часов в день", "до 10 часов в пути", "в 8 часов в неделю"),
         guard=Guard(left_needs=frozenset({"в"}), right_tells=re.compile(r"\sво?\s(?!(?:сутки|день|неделю|месяц|год|среднем)\b)"), early=True)),
    Rule("ru/clock-zone", "clock", f"{{hour:{_HOUR}}} {{hours}}? {{zone}}", clocks.clock, says={"в 15 мск": "2024-01-17T15:00", "в 18 часов по московскому времени": "2024-01-17T18:00"}),
    Rule("ru/clock-part", "clock", "{hour:hour|hourword} {part:nightpart} {zone}?", clocks.clock, says={"в 9 утра по местному времени": "2024-01-17T09:00", "в 9 утра": "2024-01-17T09:00", "в семь вечера": "2024-01-17T19:00"}, silent=("два вечера подряд",), guard=Guard(left_needs=_AT, early=True)),
    Rule("ru/clock-part-told", "clock", "{hour:hour|hourword} {part:nightpart} {zone}?", agreement.hour_told, says={"Пять утра.": "2024-01-17T05:00", "было уже девять вечера": "2024-01-17T21:00", "в пятницу, 9 утра": "2024-01-12T09:00"}, silent=("не спал три ночи", "четыре вечера подряд")),
    Rule("ru/clock-half-past", "clock", "половине {hour:nthword} {part:hourpart}?", clocks.minutes_from_hour(-1, 30), says={"в половине третьего дня": "2024-01-17T14:30"}, silent=("в половине первого тайма",), guard=Guard(right_bars=_NO_HOURS, early=True)),
    Rule("ru/clock-quarter-past", "clock", "четверть {hour:nthword} {part:hourpart}?", clocks.minutes_from_hour(-1, 45), says={"в четверть третьего дня": "2024-01-17T14:15"}, silent=("четверть первого миллиона",), guard=Guard(left_needs=frozenset({"в", "около", "до", "к"}), right_bars=_NO_HOURS, early=True)),
    Rule("ru/clock-hour-begun", "clock", "{nth:nthword|ordday} {part:hourof} {zone}?", clocks.hour_begun, says={"в одиннадцатом часу утра": "2024-01-17T10", "в первом часу ночи": "2024-01-17T00", "в 8-м часу вечера": "2024-01-17T19"}),
    Rule("ru/clock-range", "clocks", f"{{first:{_HOUR}}} (до|по|-|–|—) {{hour:{_HOUR}}} {{hours}} {{part:hourpart}}? {{zone}}?", clocks.clock_range, says={"с 9 до 18 часов": "2024-01-17T09:00", "с девяти до восемнадцати часов": "2024-01-17T09:00", "с 7 до 9 часов вечера": "2024-01-17T19:00"}, silent=("от 9 до 18 часов",), guard=Guard(left_needs=frozenset({"с", "со", "период"}), early=True)),
    Rule("ru/clock-range-open", "clocks", "{first:hour} до {hour:hour}", clocks.clock_range, says={"Касса работает с 9 до 18.": "XXXX-XX-XXT09:00", "приём врача ведётся с 8 до 14": "2024-01-17T08:00", "Часы работы: в субботу с 10 до 17, в воскресенье закрыто": "2024-01-20T10:00"}, silent=("работают с 9 до 18 человек", "Цена выросла в субботу с 9 до 18.", "число раненых выросло с 9 до 18."), guard=Guard(left_tells=_OPEN_FROM, right_needs=_HOURS_END, early=True)),
    Rule("ru/clock-range-opens", "clocks", "{first:hour} до {hour:hour}", clocks.clock_range, says={"С 9 до 18 улица будет закрыта": "2024-01-17T09:00"}, silent=("с 9 до 18 тысяч открытых вакансий",), guard=Guard(left_needs=frozenset({"с"}), right_tells=_THEN_OPEN, early=True)),
    Rule("ru/clock-between", "clocks", f"{{first:{_HOUR}}} и {{hour:{_HOUR}}} {{hours}} {{part:hourpart}}? {{zone}}?", clocks.clock_range, says={"между тремя и пятью часами утра": "2024-01-17T03:00"}, silent=("тремя и пятью часами труда",), guard=Guard(left_needs=frozenset({"между"}), early=True)),
    Rule("ru/clock-about", "clock", f"около {{hour:{_HOUR}}} {{hours}} {{part:hourpart}}? {{zone}}?", clocks.clock_of_12, mod=Mod.APPROX, says={"в четверг около 17 часов": "2024-01-11T17:00", "он приехал около 17 часов": "2024-01-17T17:00", "вчера около трёх часов дня": "2024-01-16T15:00", "взрыв прогремел около семнадцати часов": "2024-01-17T17:00"}, silent=("ехал около 17 часов",), guard=Guard(left_tells=_WHEN_SO, early=True)),
    Rule("ru/clock-about-first", "clock", f"около {{hour:{_HOUR}}} {{hours}} {{part:hourpart}}? {{zone}}?", clocks.clock_of_12, mod=Mod.APPROX, says={"Около 17 часов раздался взрыв": "2024-01-17T17:00"}, silent=("Около 17 часов длился полёт",), guard=Guard(right_needs=_HAPPENED, early=True)),
    Rule("ru/clock-appointed", "clock", f"{{hour:{_HOUR}}} {{hours}} {{zone}}?", clocks.clock_of_12, says={"встреча назначена на 19 часов": "2024-01-17T19:00"}, silent=("отложен на 3 часа",), guard=Guard(left_tells=_APPOINTED, right_bars=frozenset({"позже", "позднее", "раньше", "ранее"}), early=True)),
    Rule("ru/clock-minutes-to", "clock", "без {minutes:number} {word:minutes}? {hour:hour|hourword} {part:hourpart}?", clocks.minutes_from_hour(-1), says={"без пяти минут шесть вечера": "2024-01-17T17:55"}),
    Rule("ru/clock-quarter-to", "clock", "без четверти {hour:hour|hourword} {part:hourpart}?", clocks.minutes_from_hour(-1, 15), says={"без четверти пять вечера": "2024-01-17T16:45"}),
    Rule("ru/point-of-day", "clock", "{point:pointofday} {zone}?", clocks.clock, says={"в полдень": "2024-01-17T12:00", "к полуночи": "2024-01-17T24:00", "в час дня": "2024-01-17T13:00"}, silent=("далеко за полночь",), guard=Guard(left_bars=frozenset({"за"}), early=True)),
    Rule("ru/part", "part", "({mod:latemod} | поздним | ранним | глубокой)? {part:surepart}", clocks.part_of_day, alone=False),
    Rule("ru/part-daytime", "daytime", "{part:dayadverb}", clocks.part_of_day, alone=False),
    Rule("ru/part-genitive", "genpart", "{part:nightpart}", clocks.part_of_day, alone=False, guard=Guard(left_needs=frozenset({"с", "до"}) | frozenset(LEXICON["dayadj"]), early=True)),
    Rule("ru/over-night", "partday", "{part:nightnoun}", nights.last_night, says={"За ночь выпало 20 см снега": "2024-01-16TNI"}, silent=("за ночь до приговора", "за одну ночь", "за вечер"), guard=Guard(left_needs=frozenset({"за"}), right_bars=frozenset({"до"}), early=True)),
    Rule("ru/part-twilight", "twilightpart", "{part:twilight}", clocks.part_of_day, alone=False, guard=Guard(left_needs=frozenset("на в с до после перед к".split()), right_bars=frozenset("жизни эпохи карьеры империи века советской цивилизации лет славы истории времён времен".split()), early=True)),
    Rule("ru/part-night", "anight", "{part:ofnight}", clocks.part_of_day, alone=False),
    Rule("ru/part-noun", "nounpart", "{part:nounpart}", clocks.part_of_day, alone=False),
    Rule("ru/age", "age", "{n:number} {whole}? {unit:yearunit}", lengths.duration, alone=False, silent=("сыну Марии два года", "его отцу Ивану Петрову было 70 лет", "ребёнку Анны три года"), guard=Guard(left_needs=_PERSONS, before_names=_PERSONS, right_bars=_TERMS | {"назад", "тому", "спустя"}, early=True)),
    Rule("ru/age-from", "age", "{n:number} {unit:yearunit}", lengths.duration, alone=False, silent=("С 16 лет он работал.", "В свои 70 лет он бодр."), guard=Guard(left_needs=frozenset({"с", "свои"}), right_bars=frozenset("до на тюрьмы колонии лишения заключения назад".split()), early=True)),
    Rule("ru/age-of-birth", "age", "{n:number} {unit:yearunit} от роду", lengths.duration, alone=False, silent=("Двадцати лет от роду он ушёл на флот",)),
    Rule("ru/age-named", "age", "{n:number} {unit:yearunit}", lengths.duration, alone=False, silent=("Дмитрий, 34 года, водитель: «Мы уехали»", "Анна Павлова, 27 лет: «Было страшно»"), guard=Guard(left_tells=_NAMED, right_needs=frozenset({",", ":", ")", "—", ".", ""}), early=True)),
    Rule("ru/age-told", "age", "{n:number} {unit:yearunit}", lengths.duration, alone=False, silent=("Средний возраст — 42 года", "возраст участников — 30 лет", "ему был 71 год", "ей тогда было всего 12 лет"), guard=Guard(left_tells=_AGE_TOLD, early=True)),
    Rule("ru/term", "dur", "{n:number} {whole}? {unit:yearunit}", lengths.duration, says={"суд дал ему семь лет колонии": "P7Y"}, guard=Guard(right_needs=_TERMS, early=True)),
    Rule("ru/all-day", "age", "утра до (вечера | ночи)", lengths.named_duration(1.0, G.DAY), alone=False, silent=("с утра до ночи трудится",), guard=Guard(left_needs=frozenset({"с"}), early=True)),
    Rule("ru/day-and-night", "age", "{part:dayadverb} и ночью", lengths.named_duration(1.0, G.DAY), alone=False, silent=("Днём и ночью стучат станки",)),
    Rule("ru/age-group", "age", "{agegroup} (до | от | с | старше | моложе) {n:number} {unit:yearunit}", lengths.duration, alone=False),
    Rule("ru/duration-and-half", "dur", "{n:number} {half:half} {unit:countunit}", lengths.duration, says={"2 с половиной часа": "PT2H30M", "ждали 3 с половиной года": "P3.5Y"}),
    Rule("ru/duration-odd", "dur", "({n:number} {odd} {unit:countunit} | {n:number} {unit:countunit} {odd})", lengths.duration, mod=Mod.MORE_THAN, says={"два с лишним года": "P2Y", "три месяца с небольшим": "P3M", "10 с лишним лет назад": "2014"}, silent=("ему 30 с небольшим лет",), guard=_YOUNG_AGE),
    Rule("ru/year-odd", "dur", "{unit:oneunit|lastingunit} {odd}", lengths.duration, mod=Mod.MORE_THAN, says={"год с небольшим.": "P1Y", "неделю с лишним назад": "2024-W02"}, guard=Guard(left_bars=frozenset({"в"}), early=True)),
    Rule("ru/duration-years", "dur", "{n:number} {whole}? {unit:yearunit} {whole}?", lengths.duration, says={"двух лет": "P2Y", "полтора года": "P1.5Y", "на пять лет": "P5Y"}, silent=("в возрасте 45 лет", "ему 30 лет", "в 40 лет он ушёл"), guard=_AGE),
    Rule("ru/duration-count", "dur", "{n:number} {whole}? {unit:otherunit} {whole}?", lengths.duration, says={"два месяца": "P2M", "5 часов": "PT5H", "трое суток": "P3D", "десять рабочих дней": "P10D"}, silent=("ему 5 месяцев",), guard=_YOUNG_AGE),
    Rule("ru/duration-between", "dur", "{n:number} (-|–|—|до|или) {m:number} {unit:rangeunit}", lengths.duration_between, says={"2–3 недели": "PXW", "два-три месяца": "PXM"}, silent=("в возрасте 18–45 лет", "в 1999–2013 годах"), guard=_AGE),
    Rule("ru/duration-turned", "dur", "{unit:manyunit} {n:number}", lengths.duration, mod=Mod.APPROX, says={"лет десять": "P10Y", "дней пять назад": "2024-01-12"}, silent=("за 5 дней 3 человека",), guard=Guard(left_bars=frozenset({"0"}), early=True)),
    Rule("ru/duration-few-turned", "dur", "{unit:fewunit} {n:number}", lengths.duration, mod=Mod.APPROX, says={"года два назад": "2022", "дня три тому назад": "2024-01-14"}, silent=("конец года 2 банка назад",), guard=Guard(right_needs=frozenset({"назад", "тому"}), early=True)),
    Rule("ru/in-turned", "counted", "{unit:manyunit|fewunit} через {n:number}", lengths.counted_units(1, Base.EITHER), mod=Mod.APPROX, says={"лет через пять": "2029", "года через два": "2026"}, silent=("конец года через 2 банка",), guard=Guard(left_bars=frozenset({"0", "конец", "конца", "этого", "прошлого", "того"}), early=True)),
    Rule("ru/duration-minutes", "dur", "{n:number} {unit:shortminute}", lengths.duration, says={"21 мин. назад": None, "через 15 мин. после взлёта": "PT15M"}, silent=("обезврежено 300 мин",), guard=Guard(left_needs=frozenset({"через", "спустя", "за"}), right_needs=frozenset({"назад", "спустя", "до"}), either=True, early=True)),
    Rule("ru/duration-few", "dur", f"{{few}} {_US}", lengths.duration, says={"несколько лет": "PXY", "нескольких месяцев": "PXM", "пару недель": "PXW"}),
    Rule("ru/duration-couple", "dur", f"(пару - тройку | пара - тройка | пары - тройки) {_US}", lengths.named_duration(None), says={"через пару-тройку дней": "FUTURE_REF"}),
    Rule("ru/duration-one-or", "dur", "{unit:oneunit|lastingunit} (-|–|или) {m:number}", lengths.duration_from_one, says={"неделю-две": "PXW", "год-два назад": "PAST_REF"}),
    Rule("ru/duration-one-or-two", "dur", "{unit:oneunit|lastingunit} - (другой | другую | другое)", lengths.duration_from_one, says={"неделю-другую": "PXW", "через год-другой": "FUTURE_REF", "день-другой назад": "PAST_REF"}),
    Rule("ru/duration-half-year", "dur", "{halfyear}", lengths.named_duration(6.0, G.MONTH), says={"полгода": "P6M"}),
    Rule("ru/duration-half-hour", "dur", "{halfhour}", lengths.named_duration(0.5, G.HOUR), says={"полчаса": "PT0.5H"}),
    Rule("ru/duration-half-century", "dur", "{halfcentury}", lengths.named_duration(50.0, G.YEAR), says={"полвека": "P50Y"}),
    Rule("ru/duration-quarter-century", "dur", "(четверть | четверти | четвертью) века", lengths.named_duration(25.0, G.YEAR), says={"четверть века назад": "1999", "за четверть века": "P25Y"}, silent=("в последней четверти века",), guard=Guard(left_bars=frozenset({"последней", "первой", "второй", "третьей"}), early=True)),
    Rule("ru/duration-tens", "dur", "{n:number}? {thousands} {unit:units}", lengths.named_duration(None), says={"сотни лет": "PXY", "десятки лет": "PXY", "12 тысяч лет назад": "PAST_REF", "66 млн лет": "PXY"}),
    Rule("ru/duration-hyphened", "dur", "{n:number} - {unit:unitadj}", lengths.duration, says={"10-дневный отпуск": "P10D", "2-недельное перемирие": "P2W"}),
    Rule("ru/duration-hyphened-years", "dur", "{n:number} - {unit:yearadj}", lengths.duration, says={"10-летний контракт": "P10Y"}, silent=("90-летний ветеран",), guard=Guard(right_needs=_THINGS)),
    Rule("ru/duration-one-adjective", "dur", "{unit:unitadj}", lengths.duration, says={"в месячный срок": "P1M", "в недельный срок": "P1W", "в суточный срок": "P1D"}, silent=("месячный отчёт",), guard=Guard(right_needs=frozenset({"срок", "срока", "период", "перерыв"}), early=True)),
    Rule("ru/duration-compound", "dur", "{length:compound}", lengths.told_length("compound"), says={"двухдневный визит": "P2D", "трёхмесячного перемирия": "P3M"}),
    Rule("ru/duration-compound-years", "dur", "{length:yearcompound}", lengths.told_length("yearcompound"), says={"пятилетний план": "P5Y"}, silent=("двадцатилетний студент",), guard=Guard(right_needs=_THINGS)),
    Rule("ru/daily", "aset", "{word:daily}", recurrences.recurring(), says={"ежедневно": "P1D", "ежегодный форум": "P1Y", "еженедельного": "P1W"}),
    Rule("ru/every-other-day", "aset", "через (день | раз)", recurrences.recurring("P2D"), says={"автобус ходит через день": "P2D", "принимает врач через день.": "P2D"}, silent=("уезжает через день", "через день он уехал"), guard=Guard(left_tells=_COMES, right_needs=frozenset(". , ; ) — и а".split()) | {""}, early=True)),
    Rule("ru/every-unit", "aset", f"{{every}} {{n:number}}? {_US}", recurrences.recurring(quant="EVERY"), says={"каждый год": "P1Y", "каждые два года": "P2Y", "каждую неделю": "P1W"}),
    Rule("ru/every-half-hour", "aset", "{every} {halfhour}", recurrences.recurring("PT30M", "EVERY"), says={"каждые полчаса": "PT30M"}),
    Rule("ru/every-half-year", "aset", "{every} {halfyear}", recurrences.recurring("P6M", "EVERY"), says={"каждые полгода": "P6M"}),
    Rule("ru/some-weekday", "vague", "однажды (в | во) {weekday:weekday}", recurrences.some_weekday, says={"Однажды в субботу": "XXXX-WXX-6"}),
    Rule("ru/every-weekday", "aset", "{every} {weekday:weekday}", recurrences.recurring(quant="EVERY"), says={"каждый понедельник": "XXXX-WXX-1", "каждую среду": "XXXX-WXX-3"}),
    Rule("ru/every-other-weekday", "aset", "{every} {nth:nthword} {weekday:weekday}", recurrences.recurring(quant="EVERY"), says={"каждый второй вторник": "XXXX-WXX-2"}),
    Rule("ru/every-nth-weekday", "aset", "{every} {nth:nthword|lastword} {weekday:weekday} месяца", recurrences.recurring(quant="EVERY"), says={"в каждую последнюю пятницу месяца": "XXXX-WXX-5"}),
    Rule("ru/every-month", "aset", "{every} {month:month}", recurrences.recurring(quant="EVERY"), says={"каждый март": "XXXX-03"}),
    Rule("ru/every-season", "aset", "{every} {season:seasonword}", recurrences.recurring(quant="EVERY"), says={"каждую весну": "XXXX-SP"}),
    Rule("ru/every-part", "aset", "{every} {part:daypart}", recurrences.recurring(quant="EVERY"), says={"каждое утро": "XXXX-XX-XXTMO"}),
    Rule("ru/recurring-weekdays", "aset", "{weekday:weekdays}", recurrences.recurring(), says={"по субботам": "XXXX-WXX-6"}, guard=_REGULARLY),
    Rule("ru/recurring-parts", "aset", "{part:dayparts}", recurrences.recurring(), says={"по утрам": "XXXX-XX-XXTMO"}, guard=_REGULARLY),
    Rule("ru/recurring-weekends", "aset", "{unit:weekendunit}", recurrences.recurring(), says={"по выходным": "P1WE"}, silent=("к выходным",), guard=_REGULARLY),
    Rule("ru/times-per", "aset", "(раз | {n:number} раза | {n:number} раз | дважды | трижды | несколько раз) в {unit:unit}", recurrences.times_per, says={"раз в год": "P1Y", "два раза в неделю": "P1W", "дважды в месяц": "P1M"}),
    Rule("ru/once-in", "aset", "раз в {n:number} {unit:countunit}", recurrences.recurring(), says={"раз в два года": "P2Y"}),
    Rule("ru/once-in-half-year", "aset", "раз в {halfyear}", recurrences.recurring("P6M"), says={"раз в полгода": "P6M"}),
    Rule("ru/weekdays-open", "list", "{first:weekday} по {weekday}", lists.recurring_weekdays, says={"Музей открыт со вторника по субботу": "XXXX-WXX-2", "касса работает с понедельника по пятницу": "XXXX-WXX-1"}, silent=("с понедельника по пятницу шли дожди", "будет открыт с понедельника по пятницу"), guard=Guard(left_tells=_OPEN_ON, early=True)),
    Rule("ru/rate", "aset", "в {unit:unit}", recurrences.recurring(), says={"5 млн баррелей в сутки": "P1D", "300 тысяч тонн в год": "P1Y"}, silent=("в год столетия", "Было 22. В день рейса", "90 км в час", "5000 человек в день выборов"), guard=_RATE),
    Rule("ru/weekend", "aweekend", "{unit:weekendunit} дни?", read.weekend, says={"в выходные": "2024-W02-WE", "к выходным": "2024-W03-WE"}, silent=("выходных пособий",), guard=Guard(left_needs=frozenset({"в", "на", "за", "и", "к", "до", "после", "перед", "с", "ближайшие", "предстоящие"}), right_bars=frozenset({"пособий", "данных", "данные"}), early=True)),
)  # fmt: skip

POINTED: tuple[Rule, ...] = (
    Rule("ru/last-unit", "relunit", "({w:lastadj} {unit:longunit} | {w:lastadjs} {unit:weekendunit})", read.shifted(-1), says={"на прошлой неделе": "2024-W02", "в прошлом году": "2023", "в минувшие выходные": "2024-W02-WE", "прошлого месяца": "2023-12"}),
    Rule("ru/apposed-year", "relunit", "({w:lastadj|thisadj|nextadj|comingadj} ,? | {w:thatadj} {same}? ,?) {x:ayear}", read.same("x"), says={"в прошлом, 2023 году": "2023", "в апреле того же 2021 года": "2021-04", "в нынешнем 2024 году": "2024"}),
    Rule("ru/two-units", "list", "({first:lastadj}|{first:thisadj}|{first:beforelast}) (и|или) {last:lastadj|nextadj|comingadj|beforelast} ({unit:longunit}|{unit:units})", lists.two_shifted, says={"на прошлой и позапрошлой неделях": "2024-W02", "в этом и следующем году": "2024"}),
    Rule("ru/unit-before-last", "relunit", "({w:beforelast} {unit:longunit} | {w:beforelasts} {unit:weekendunit})", read.shifted(-2), says={"в позапрошлом году": "2022", "на позапрошлой неделе": "2024-W01", "в позапрошлые выходные": "2024-W01-WE"}),
    Rule("ru/this-year-sign", "relunit", "{w:yearsign}", read.shifted(0, unit=G.YEAR), alone=False),
    Rule("ru/last-year-sign", "relunit", "{w:lastyearsign}", read.shifted(-1, unit=G.YEAR), alone=False),
    Rule("ru/last-year-adjective", "relunit", "{w:lastyear}", read.shifted(-1, unit=G.YEAR), says={"прошлогодние протесты": "2023"}),
    Rule("ru/next-unit", "relunit", "({w:nextadj} {unit:longunit} | {w:nextadjs} {unit:weekendunit})", read.shifted(1, Base.EITHER), says={"на следующей неделе": "2024-W04", "в следующем месяце": "2024-02", "в следующие выходные": "2024-W04-WE"}),
    Rule("ru/elided-year", "relunit", "следующем", read.shifted(1, Base.EITHER, G.YEAR), says={"в этом году рост 2%, а в следующем — 3%": "2024"}, silent=("в следующем, третьем матче", "в этом году он проиграл, но в следующем матче взял своё"),
         guard=Guard(left_needs=frozenset({"в"}), left_tells=_YEAR_BEFORE, right_needs=frozenset({"—", "–", ",", ".", ""}), early=True)),
    Rule("ru/elided-last-year", "relunit", "прошлом", read.shifted(-1, unit=G.YEAR), says={"в этом году собрали 5 тонн, а в прошлом — 3": "2024"}, silent=("в прошлом, третьем матче", "в этом году он выступил хуже, чем в прошлом туре"),
         guard=Guard(left_needs=frozenset({"в"}), left_tells=_YEAR_BEFORE, right_needs=frozenset({"—", "–", ",", ".", ""}), early=True)),
    Rule("ru/elided-year-before-last", "relunit", "позапрошлом", read.shifted(-2, unit=G.YEAR), says={"в прошлом году снег лежал долго, а в позапрошлом растаял рано": "2023"}, silent=("в прошлом году и в позапрошлом сезоне",),
         guard=Guard(left_needs=frozenset({"в"}), left_tells=_YEAR_BEFORE, right_tells=_NO_LOCATIVE, early=True)),
    Rule("ru/coming-unit", "relunit", "{w:comingadj} {unit:longunit}", read.shifted(1), says={"на ближайшей неделе": "2024-W04", "в будущем году": "2025"}),
    Rule("ru/coming-weekend", "aweekend", "{w:comingadjs} {x:aweekend}", read.with_direction(Direction.FORWARD), says={"в ближайшие выходные": "2024-W03-WE"}),
    Rule("ru/present-unit", "relunit", "({w:nowadj} {unit:longunit} | {w:nowadjs} {unit:weekendunit})", read.shifted(0), says={"в нынешнем году": "2024", "в текущем квартале": "2024-Q1"}),
    Rule("ru/this-weekend", "relunit", "{w:thisadjs} {unit:weekendunit}", read.weekend_in(Direction.HERE), says={"в эти выходные": "2024-W03-WE"}),
    Rule("ru/this-unit", "relunit", "{w:thisadj} (же)? {unit:longunit}", read.shifted(0, Base.NEAR), says={"на этой неделе": "2024-W03", "в этом году": "2024", "текущего месяца": "2024-01"}),
    Rule("ru/since-start-of-unit", "modified", "начала {unit:genunit}", read.shifted(0, Base.NEAR), mod=Mod.START, says={"с начала года": "2024", "с начала недели": "2024-W03"}, silent=("с начала",), guard=Guard(left_needs=frozenset({"с", "со"}), right_bars=frozenset({"рождения"}), early=True)),
    Rule("ru/that-unit", "relunit", "{w:thatadj} {same}? {unit:longunit|dayunit}", read.shifted(0, Base.STORY), says={"в том же году": "2024", "в тот же день": "2024-01-17"}, silent=("где-то год",), guard=Guard(left_bars=frozenset({"-"}), early=True)),
    Rule("ru/this-day", "relunit", "{w:thisadj} (же | самый)? {unit:dayunit}", read.shifted(0, Base.STORY), says={"в этот день": "2024-01-17"}),
    Rule("ru/other-day", "relunit", "другой день", read.shifted(1, Base.STORY, G.DAY), says={"на другой день": "2024-01-18"}, silent=("в другой день",), guard=Guard(left_needs=frozenset({"на"}), early=True)),
    Rule("ru/prior-unit", "relunit", "{w:prioradj} {unit:longunit|dayunit}", read.shifted(-1, Base.STORY), says={"в предыдущем году": "2023", "в предыдущий день": "2024-01-16"}),
    Rule("ru/following-unit", "relunit", "{w:afteradj} {unit:dayunit}", read.shifted(1, Base.STORY), says={"на следующий день": "2024-01-18"}),
    Rule("ru/first-numbers", "modified", "первых (числах | чисел) {x:amonth|monthyear}", read.fixed_mod(Mod.START), says={"в первых числах марта 2019 года": "2019-03", "до первых чисел марта 2019 года": "2019-03"}),
    Rule("ru/last-numbers", "modified", "последних (числах | чисел) {x:amonth|monthyear}", read.fixed_mod(Mod.END), says={"в последних числах мая 2019 года": "2019-05"}),
    Rule("ru/first-units", "modified", f"(первые | первых | первым) {{unit:units}} {{x:{_STATED}}}", eras.part_of(mod=Mod.START), says={"в первые месяцы 2022 года": "2022", "в первые дни марта": "2024-03", "в первые годы XX века": "19"}, silent=("в первые дни недели",)),
    Rule("ru/last-units", "modified", f"(последние | последних | последним) {{unit:units}} {{x:{_STATED}}}", eras.part_of(mod=Mod.END), says={"в последние недели 1944 года": "1944", "в последние дни мая 2019 года": "2019-05"}),
    Rule("ru/last-unit-of", "relunit", "{nth:lastword} {unit:longunit} {whole:monthyear|amonth|ayear|acentury}", inside.nth, says={"на последнюю неделю сентября 2023 года": "2023-W39", "в последний месяц 2019 года": "2019-12"}),
    Rule("ru/past-unit", "reldur", "({word:lastword} {unit:longunit} | {word:pastword} {unit:daynight})", lengths.moved(Direction.BACK), says={"за последнюю неделю": "P1W", "за последний год": "P1Y", "за последние сутки": "P1D"}, silent=("последний день",)),
    Rule("ru/past-duration", "reldur", "{word:pastword} {dur:dur}", lengths.moved(Direction.BACK), says={"за последние три года": "P3Y", "последние несколько лет": "PXY"}),
    Rule("ru/past-count", "reldur", "{n:number} {word:pastword} {unit:countunit}", lengths.moved(Direction.BACK), says={"за три последних месяца": "P3M"}),
    Rule("ru/next-count", "reldur", "{n:number} {word:nextword} {unit:countunit}", lengths.moved(Direction.FORWARD), says={"в два ближайших года": "P2Y"}),
    Rule("ru/past-units", "reldur", "{word:pastword} {units:units}", lengths.moved(Direction.BACK), says={"в последние дни": "PXD", "в последние годы": "PXY"}, silent=("в последние годы жизни", "в последние дни войны"), guard=_OWN),
    Rule("ru/next-duration", "reldur", "{word:nextword} {dur:dur}", lengths.moved(Direction.FORWARD), says={"в ближайшие две недели": "P2W", "следующие 2 дня": "P2D"}),
    Rule("ru/next-day-and-night", "reldur", "{word:nextword} {unit:daynight}", lengths.moved(Direction.FORWARD), says={"в ближайшие сутки": "P1D", "в течение ближайших суток": "P1D"}),
    Rule("ru/next-units", "reldur", "{word:nextword} {units:units}", lengths.moved(Direction.FORWARD), says={"в ближайшие дни": "PXD"}),
    Rule("ru/first-of-whole", "list", "(первые | первых | первым | последние | последних) {dur:dur} {unit:genunit}", lists.length_of_unit, says={"за первые девять месяцев года": "P9M", "в последние три дня недели": "P3D"}),
    Rule("ru/sum-of-whole", "list", "{dur:dur} {unit:genunit}", lists.length_of_unit, says={"за 9 месяцев года": "P9M", "по итогам трёх кварталов года": "P3Q"}, silent=("восемь месяцев года",), guard=Guard(left_needs=frozenset({"за", "итогам", "результатам"}), right_bars=frozenset({"назад"}), early=True)),
    Rule("ru/first-duration", "dur", "(первые | первых | первым | оставшиеся) {dur:dur}", read.same("dur"), says={"за первые три месяца": "P3M"}),
    Rule("ru/last-weekday", "aweekday", "{w:lastadj} {x:aweekday}", read.with_direction(Direction.BACK), says={"в прошлую пятницу": "2024-01-12", "в минувшую среду": "2024-01-10"}),
    Rule("ru/season-before-last", "counted", "{w:beforelast} {x:amonth|bareseason}", lengths.year_beyond, says={"позапрошлым летом": "2022-SU", "с позапрошлой осени": "2022-FA", "в позапрошлом мае": "2022-05"}),
    Rule("ru/weekday-before-last", "deictic", "{w:beforelast} {x:aweekday}", lengths.weekday_beyond(-1), says={"в позапрошлое воскресенье": "2024-01-07"}),
    Rule("ru/next-weekday", "aweekday", "{w:nextadj} {x:aweekday}", read.with_direction(Direction.FORWARD, shift=1, base=Base.EITHER), says={"в следующий вторник": "2024-01-23"}),
    Rule("ru/coming-weekday", "aweekday", "{w:comingadj} {x:aweekday}", read.with_direction(Direction.FORWARD), says={"в ближайший понедельник": "2024-01-22"}),
    Rule("ru/this-weekday", "aweekday", "{w:thisadj} {x:aweekday}", read.with_direction(Direction.HERE), says={"в эту пятницу": "2024-01-19"}),
    Rule("ru/that-weekday", "storyday", "{w:thatadj} {same}? {x:aweekday}", read.of_story, says={"в ту же пятницу": "2024-01-19"}),
    Rule("ru/last-season", "season", "{w:lastadj} {x:bareseason}", read.with_direction(Direction.BACK), says={"прошлым летом": "2023-SU", "прошлой осенью": "2023-FA"}),
    Rule("ru/next-season", "season", "{w:nextadj} {x:bareseason}", read.with_direction(Direction.FORWARD, base=Base.EITHER), says={"следующей весной": "2024-SP", "В мае 1941 года он уехал. Следующей зимой голодали": "1941-05"}),
    Rule("ru/coming-season", "season", "{w:comingadj} {x:bareseason}", read.with_direction(Direction.FORWARD), says={"ближайшей зимой": "2024-WI"}),
    Rule("ru/this-season", "season", "{w:thisadj} {x:bareseason}", read.with_direction(Direction.HERE), says={"этой весной": "2024-SP"}),
    Rule("ru/that-season", "season", "{w:thatadj} {same}? {x:bareseason}", read.of_story, says={"той же зимой": "2024-WI"}),
    Rule("ru/last-month-name", "amonth", "{w:lastadj} {x:amonth}", read.with_direction(Direction.BACK), says={"прошлым апрелем": "2023-04"}),
    Rule("ru/next-month-name", "amonth", "{w:nextadj} {x:amonth}", read.with_direction(Direction.FORWARD, base=Base.EITHER), says={"в следующем январе": "2025-01"}),
    Rule("ru/coming-month-name", "amonth", "{w:comingadj} {x:amonth}", read.with_direction(Direction.FORWARD), says={"ближайший март": "2024-03", "в будущем январе": "2025-01"}),
    Rule("ru/previous-season", "season", "{turn:prioradj} {x:bareseason|amonth}", read.of_story, says={"В мае 1941 года он вернулся. Предыдущей зимой": "1941-05", "предыдущей осенью": "2023-FA"}),
    Rule("ru/contract-month", "amonth", "{x:amonth} {futures}", read.ahead_alone, says={"декабрьский фьючерс на нефть": "2024-12", "Цена мартовских фьючерсов выросла": "2024-03"}),
    Rule("ru/contract-month-traded", "amonth", "{x:amonth} (контракт | контракты | контрактов)", read.ahead_alone, says={"Декабрьский контракт на нефть подешевел": "2024-12", "мартовские контракты торговались выше": "2024-03"}, guard=Guard(right_tells=_TRADED, early=True)),
    Rule("ru/this-month-name", "amonth", "{w:thisadj} {x:amonth}", read.with_direction(Direction.HERE), says={"этим маем": "2024-05"}),
    Rule("ru/last-night", "partday", "{w:lastadj} {time:part|nounpart}", clocks.part_on(-1), says={"прошлой ночью": "2024-01-16TNI", "всю прошлую ночь": "2024-01-16TNI"}),
    Rule("ru/of-last-night", "partday", "{w:lastadj} {time:anight}", nights.last_night, says={"в течение прошедшей ночи": "2024-01-16TNI", "последствия минувшей ночи": "2024-01-16TNI"}),
    Rule("ru/this-night", "partday", "{w:thisadj} {time:part}", nights.night_of_today, says={"Этой ночью загорелся склад": "2024-01-16TNI", "этой ночью похолодает": "2024-01-17TNI"}),
    Rule("ru/this-morning", "partday", "{w:thisadj} {time:part}", clocks.part_on(0), says={"этим утром": "2024-01-17TMO"}),
    Rule("ru/weekday-adjective-part", "partday", "{day:firmday} {time:part}", clocks.part_of_weekday, says={"субботним вечером": "2024-01-13TEV"}),
    Rule("ru/that-night", "partday", "{w:thatadj} {same}? {time:part|nounpart}", clocks.part_on(0, Base.STORY, OF_THAT_DAY), says={"той же ночью": "2024-01-17TNI", "в ту ночь": "2024-01-17TNI"}),
    Rule("ru/next-morning", "partday", "{w:afteradj} {time:part|nounpart}", clocks.part_on(1, Base.STORY), says={"на следующее утро": "2024-01-18TMO"}),
    Rule("ru/this-evening", "partday", "{w:thisadj} {time:nounpart}", clocks.part_on(0, Base.STORY), says={"в этот вечер": "2024-01-17TEV"}),
    Rule("ru/morning-after", "partday", "{part:morningafter}", clocks.part_after, says={"наутро": "2024-01-18TMO"}),
    Rule("ru/previous-night", "partday", "{w:prioradj} {time:part}", clocks.part_on(-1, Base.STORY), says={"предыдущей ночью": "2024-01-16TNI"}),
)  # fmt: skip

UNITS: tuple[Rule, ...] = (
    Rule("ru/whole-unit", "dur", "(целый | целую | целое | целые) {unit:oneunit|lastingunit}", lengths.duration, says={"целый год ждали": "P1Y", "целые сутки": "P1D"}, silent=("за целый ряд лет",), guard=Guard(right_bars=frozenset({"рождения"}), early=True)),
    Rule("ru/one-unit", "baredur", "{whole}? {unit:oneunit}", lengths.duration, alone=False),
    Rule("ru/lasting-unit", "lasting", "{whole}? {unit:lastingunit}", lengths.duration, says={"ждали помощи неделю": "P1W"}, silent=("пятую неделю подряд",), guard=Guard(left_bars=frozenset({"в", "раз"}) | _NTH_IN_A_ROW)),
    Rule("ru/about-one", "dur", "{mod:approx|lessmod|moremod|leastmod|mostmod|peakmod} {unit:genmeasure}", lengths.one_unit, says={"не менее месяца": "P1M", "около года": "P1Y", "больше года назад": "2023", "меньше часа": "PT1H"}),
    Rule("ru/during", "dur", "(течение | протяжении) {unit:genmeasure}", lengths.one_unit, says={"в течение недели": "P1W", "на протяжении года": "P1Y"}),
    Rule("ru/during-units", "dur", "{unit:manyunit}", lengths.named_duration(None), says={"в течение десятилетий": "PXY", "на протяжении веков": "PXY"}, silent=("лет десятилетий",), guard=Guard(left_needs=frozenset({"течение", "протяжении"}), early=True)),
    Rule("ru/units-alone", "dur", "{unit:bareunit}", lengths.named_duration(None), says={"десятилетия назад": "PAST_REF", "годы спустя он вернулся": "XXXX"}, silent=("годы войны",), guard=Guard(left_needs=frozenset({"спустя"}), right_needs=frozenset({"назад", "спустя"}), either=True, early=True)),
    Rule("ru/turn-unit", "turnunit", "{unit:turnunit}", read.shifted(0, Base.EITHER), alone=False),
    Rule("ru/the-day", "theunit", "{unit:genday}", read.shifted(0, Base.EITHER), alone=False, guard=Guard(right_bars=frozenset("рождения рожденья победы памяти города открытых траура выборов свадьбы".split()), bars_capital=True, early=True)),
    Rule("ru/the-unit", "theunit", "{unit:genunit}", read.shifted(0, Base.EITHER), alone=False),
)  # fmt: skip

JOINED: tuple[Rule, ...] = (
    Rule("ru/joined-durations", "dur", "{a:dur|baredur|lasting} (, | и)? {b:dur}", lengths.joined, says={"через год и три месяца": "2025-04", "два часа двадцать минут": "PT2H20M", "3 года и 2 месяца": "P3Y2M", "5 дней 2 часа назад": None}, silent=("два дня, три года",)),
)  # fmt: skip

COUNTED: tuple[Rule, ...] = (
    Rule("ru/eve", "deictic", "накануне", read.shifted(-1, Base.EITHER, G.DAY), says={"Накануне стороны встретились": "2024-01-16", "Накануне Песков заявил": "2024-01-16"}, silent=("накануне выборов", "накануне своего визита", "накануне президентских выборов", "накануне двусторонней встречи"), guard=_EVE),
    Rule("ru/eve-of", "counted", "(накануне | канун | кануна | кануну | кануне) {start:date|daymonth|monthday|aholiday|aweekday}", lengths.one_unit_from(-1, G.DAY), says={"накануне 9 мая 2019 года": "2019-05-08", "в канун Нового года": "2023-12-31"}),
    Rule("ru/ago", "counted", "{dur:dur|baredur|lasting} {ago}", lengths.counted(-1), says={"три дня назад": "2024-01-14", "неделю назад": "2024-W02", "два года тому назад": "2022", "полгода назад": "2023-07"}),
    Rule("ru/later", "counted", "{dur:dur|baredur|lasting} (спустя | позже | позднее)", lengths.counted(1, Base.STORY), says={"два года спустя": "2026", "неделей позже": "2024-W04"}, silent=("на час позже обычного", "ушёл на час позже"), guard=_UNCOMPARED),
    Rule("ru/later-first", "counted", "спустя {dur:dur|baredur|lasting}", lengths.counted(1, Base.STORY), says={"спустя три дня": "2024-01-20", "спустя год": "2025"}, guard=Guard(right_bars=frozenset({"после"}), early=True)),
    Rule("ru/later-about", "counted", f"спустя {_ABOUT} {{dur:dur|baredur|lasting}}", lengths.counted(1, Base.STORY), says={"спустя почти десять лет": "2034"}, silent=("спустя почти год после",), guard=Guard(right_bars=frozenset({"после"}), early=True)),
    Rule("ru/in-about", "counted", f"через {_ABOUT} {{dur:dur|baredur|lasting}}", lengths.counted(1, Base.EITHER), says={"через примерно три недели": "2024-W06"}, silent=("через почти год после",), guard=Guard(right_bars=frozenset({"после"}), early=True)),
    Rule("ru/after-event", "dur", "(через | спустя) {x:baredur|lasting}", read.inner("x"), says={"спустя месяц после аварии": "P1M", "через год после войны": "P1Y"}, guard=Guard(right_needs=frozenset({"после"}), early=True)),
    Rule("ru/after-that", "counted", "(через|спустя)? {dur:dur|baredur|lasting} после (этого|того)", lengths.counted(1, Base.STORY), says={"через два дня после этого": "2024-01-19"}),
    Rule("ru/ago-on", "counted", "{dur:dur|lasting} {ago} в {start:relunit}", lengths.years_before, says={"40 лет назад в этот день": "1984-01-17"}, silent=("два дня назад в этот день",)),
    Rule("ru/earlier", "counted", "{dur:dur|baredur|lasting} (ранее | раньше)", lengths.counted(-1, Base.STORY), says={"двумя днями ранее": "2024-01-15", "сутками ранее": "2024-01-16", "годом ранее": "2023"}, silent=("на месяц раньше срока",), guard=_UNCOMPARED),
    Rule("ru/day-earlier", "counted", "{x:daytime} (ранее | раньше)", read.shifted(-1, Base.STORY, G.DAY), says={"Днём ранее суд продлил арест": "2024-01-16"}),
    Rule("ru/day-later", "counted", "{x:daytime} (позже | позднее)", read.shifted(1, Base.STORY, G.DAY), says={"днём позже": "2024-01-18"}),
    Rule("ru/before-that", "counted", "{dur:dur|baredur|lasting} до (этого|того)", lengths.counted(-1, Base.STORY), says={"за два дня до этого": "2024-01-15"}),
    Rule("ru/in", "counted", "через {dur:dur|baredur|lasting}", lengths.counted(1, Base.EITHER), says={"через две недели": "2024-W05", "через год": "2025"}, silent=("через неделю после",), guard=Guard(right_bars=frozenset({"после"}), early=True)),
)  # fmt: skip

VAGUE: tuple[Rule, ...] = (
    Rule("ru/era", "vague", "(эпоху | эпохи | эпохе | времена | времён | времен | правление | правления) {leader}", read.named, says={"в эпоху Путина": "PRESENT_REF", "во времена Брежнева": "PAST_REF"}, silent=("времена путины",)),
    Rule("ru/now", "vague", "{word:presentword}", read.vague("PRESENT_REF"), says={"сейчас": "PRESENT_REF"}),
    Rule("ru/now-phrase", "vague", "{word:presentphrase}", read.vague("PRESENT_REF"), says={"в настоящее время": "PRESENT_REF", "на сегодняшний день": "PRESENT_REF"}, silent=("настоящий момент истины",), guard=_PLACED),
    Rule("ru/recently", "vague", "{word:recentword}", read.vague("PAST_REF"), says={"недавно": "PAST_REF"}),
    Rule("ru/in-these-days", "vague", "{word:anydays}", read.vague("PAST_REF", Base.EITHER), says={"на днях": "PAST_REF", "На днях объявят состав": "FUTURE_REF", "на днях он уехал": "PAST_REF"}),
    Rule("ru/recently-phrase", "vague", "{word:recentphrase}", read.vague("PAST_REF"), says={"в последнее время": "PAST_REF", "до недавнего времени": "PAST_REF"}, guard=Guard(left_needs=_PLACED.left_needs | {"до", "с"})),
    Rule("ru/those-days", "vague", "(те | тех) (дни | годы | времена | дней | лет | времён | времен)", read.vague("PAST_REF"), says={"в те годы": "PAST_REF"}, silent=("для тех лет",), guard=Guard(left_needs=frozenset({"в", "во", "с", "до"}), right_bars=frozenset({"когда", "пор"}), early=True)),
    Rule("ru/past", "vague", "прошлом", read.vague("PAST_REF"), says={"в прошлом.": "PAST_REF"}, silent=("в прошлом сезоне",), guard=_IN_TIME),
    Rule("ru/soon", "vague", "{word:soonphrase}", read.vague("FUTURE_REF"), says={"в ближайшее время": "FUTURE_REF"}, guard=_PLACED),
    Rule("ru/future", "vague", "будущем", read.vague("FUTURE_REF"), says={"в будущем.": "FUTURE_REF"}, silent=("в будущем сезоне", "о будущем страны"), guard=_IN_TIME),
    Rule("ru/daytime-alone", "partday", "{time:daytime}", clocks.part_on(0, Base.STORY), says={"Днём он возложит венки": "2024-01-17TAF", "К утру подморозит, днём — до +3": "2024-01-17TMO"}, silent=("Днём ранее", "объявлен выходным, днём траура", "Днём и ночью стучат", "рабочим днём", "Днём рождения города"),
         guard=Guard(left_tells=_OPENS_CLAUSE, right_bars=frozenset("ранее раньше позже позднее спустя и траура скорби памяти отдыха тишины знаний единства защиты рождения рожденья основания победы города".split()), right_bars_capital=True, right_tells=_NO_BOUND, early=True)),
    Rule("ru/since-part", "partday", "{time:genpart}", clocks.part_on(0, Base.STORY), says={"Не отвечает с утра.": "2024-01-17TMO", "бой шёл до вечера": "2024-01-17TEV"}, silent=("с утра до ночи трудится",), guard=Guard(left_needs=frozenset({"с", "до"}), right_bars=frozenset({"до"}), early=True)),
    Rule("ru/during-night", "partday", "{time:anight}", clocks.part_on(0, Base.STORY), says={"В течение ночи сбито пять дронов": "2024-01-16TNI"}, silent=("в течение ночи перед боем",), guard=Guard(left_needs=frozenset({"течение"}), right_bars=frozenset({"перед", "накануне", "после", "с", "на"}), early=True)),
    Rule("ru/toward-part", "partday", "{time:nounpart}", clocks.part_on(0, Base.STORY), says={"к утру": "2024-01-17TMO", "К вечеру стихло": "2024-01-17TEV", "Под утро выпал снег": "2024-01-17TMO"}, silent=("доброе утро",), guard=Guard(left_needs=frozenset({"к", "ко", "под"}), early=True)),
    Rule("ru/at-twilight", "partday", "{time:twilightpart}", clocks.part_on(0, Base.STORY), says={"На рассвете их нашли": "2024-01-17TMO", "до заката": "2024-01-17TEV"}, silent=("на закате империи", "рассвет над рекой")),
    Rule("ru/day-part-alone", "partday", "{time:part}", clocks.part_on(0, Base.STORY), says={"утром": "2024-01-17TMO"}),
)  # fmt: skip
