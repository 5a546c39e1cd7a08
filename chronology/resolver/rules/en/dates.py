"""English: dates that name their parts."""

from __future__ import annotations

import re
from dataclasses import replace

from chronology.resolver.phrase import Link
from chronology.resolver.rules import Guard, Rule, eras, inside, lists, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.en.lexicon import LEXICON

__all__ = ["DATES", "NOT_DAYS", "ONLY_OF_PLAY"]

_DAY = "{day:day|ordday|ordinalword}"
_DIGITDAY = "{day:day|ordday}"
_MONTH = "{month:month|weakmonth}"
_FIRMMONTH = "{month:month}"
_YEAR = "{year:year|rareyear|yearword}"
_OR_BC = f"(,? {_YEAR} | ,? {{year:anyyear}} {{bce}})?"
_NO_MONTH_AFTER = Guard(
    right_tells=re.compile(rf"(?!\s(?:of\s)?(?:{'|'.join(map(re.escape, LEXICON['month']))})\b)", re.I),
    early=True,
)
"""The day then belongs to that month: "from July 24 until 26 November", "until the 26th of November"."""
_SHORTYEAR = "(' | ’) {yy}"
_DAYS_BEFORE = lists.days_before("day|ordday", "the? ")
_TO = "(to | - | – | — | through | until | till)"

_COUNTABLES = frozenset(
    "pesos yen yuan rupees rubles roubles francs lire crowns shillings percent % people troops soldiers men women children dollars euros pounds miles km kilometres kilometers metres meters "
    "feet tons tonnes barrels block points votes jobs employees workers shares words pages copies homes houses deaths "
    "cases units seats times hours minutes seconds days weeks months rpm mg kg kilograms grams calories customers members "
    "delegates students prisoners refugees casualties dead aircraft planes tanks ships guns rounds acres hectares "
    "megawatts watts horsepower hp bytes mb gb mhz degrees patients victims households families residents voters "
    "companies firms stores branches rooms beds million billion thousand trillion bpd cc".split()
)
_COUNTERS = frozenset(
    "$ £ € ¥ # no no. nos. flight route highway room page section act article resolution number order law apartment box "
    "model windows than about-face unit channel exactly lot size + nearly almost some roughly approximately another "
    "movie film novel album".split()
)
_BEFORE_YEAR = frozenset(
    "in since by of until till from to between before after during circa about around early late mid year through and or "
    "( , for - – mid- summer spring autumn winter fall into throughout c. ca. fiscal — until back".split()
)
YEAR_GUARD = Guard(
    left_frees=frozenset({"in", "since"}),
    right_bars_street=True,
    left_bars_code=True,
    left_bars=_COUNTERS,
    right_bars=_COUNTABLES | {"°", "year"},
    apart_from_digits=True,
)
RARE_YEAR_GUARD = Guard(
    left_needs=_BEFORE_YEAR - {"about", "around", "for", "("},
    left_bars=_COUNTERS,
    right_bars=_COUNTABLES,
    apart_from_digits=True,
)
_OF_HEAT = Guard(
    left_tells=re.compile(
        r"(?i)\b(?:temperatures?|degrees|mercury|wind chills?|highs|lows|sunny|sunshine|cloudy|showers|humid)\b[^.;\n]*\Z"
    ),
    early=True,
)
_AFTER_BC = Guard(
    left_needs=frozenset({"in"}),
    left_tells=re.compile(r"\d\s?(?:BC|B\.C\.)"),
    right_bars=_COUNTABLES | {"of", "to", "bc", "b.c.", "bce", "ad", "ce"},
    right_bars_plural=True,
    early=True,
)
_BEFORE_MONTH = frozenset(
    "in since by of until till from to between before after during early late mid mid- last next this past for through and "
    "or ( throughout each every that into coming previous following "
    "hottest coldest warmest wettest driest deadliest bloodiest busiest".split()
)
_BEFORE_ONLY_MONTH = frozenset("in since until till during early late mid mid- last next".split())
"""Words that no first name follows."""
_GAMES = frozenset("olympics olympic games paralympics".split())
_OTHER_CALENDARS = frozenset(
    "chinese lunar islamic muslim hijri arabic jewish hebrew persian iranian tibetan vietnamese coptic ethiopian thai khmer".split()
)
_NOT_SEASONS = frozenset(
    "training olympics games palace break collection wheat barley coat coats clothes tyres tires boots sports onions rolls water".split()
)
_BEFORE_SEASON = frozenset(
    "in since by until during last next this that for through early late mid mid- mid of and from before after throughout".split()
)
_NOT_FALL = _NOT_SEASONS | frozenset(
    "of into from in for by short over behind apart asleep to below under through".split()
)
SEASON_EVENTS = frozenset(
    "offensive counter counteroffensive campaign campaigns fighting invasion operation operations assault attack attacks retreat "
    "uprising drive harvest session conference manoeuvres maneuvers sowing floods rains".split()
)
"""What takes place in a season, and is named by it: "the summer offensive"."""
_NAMING_A_DAY = frozenset("black bloody super ruby sheffield man girl gal".split())
_NAMED_BY_DAY = frozenset(
    "times harbor harbour telegraph mirror herald express globe tribune agreement accord accords island club best".split()
)
NOT_DAYS = frozenset(
    "cavalry armored armoured airborne marine marines panzer tank guards foot corps squadron light mountain motor rifle duke earl "
    "baron viscount marquess count king queen pope president "
    "floor street avenue congress amendment century anniversary birthday parallel hole round minute place time infantry army battalion brigade regiment division fleet edition season day district".split()
)
_OF_PLAY = frozenset(
    "scored scorer scorers kickoff goalless goalkeeper striker midfielder defender halftime touchdown touchdowns "
    "quarterback inning innings rebounds fouls referee header equaliser equalizer nil outscored outrebounded layup "
    "scoring yards yard teammate teammates layups dunk dunks interception interceptions fumble fumbled linebacker playoff playoffs nba nfl ncaa upfield "
    "seconds locker bench shooters throws outplayed baskets turnovers timeout wnba".split()
)
"""Words of matches, whose quarters and halves are none of the calendar."""
ONLY_OF_PLAY = frozenset(
    "scorer scorers goalless goalkeeper goalkeepers midfielder midfielders halftime touchdown touchdowns quarterback quarterbacks "
    "rebounds outscored outrebounded layup layups dunk dunks interception interceptions fumble fumbled linebacker linebackers "
    "upfield innings teammate teammates midfield wingers batsman batsmen scoreless timeouts buzzer punted cornerback lineman "
    "fullback goaltender goalie puck dunked halfcourt sideline pointers midrange dribble".split()
)
"""Those that the news of business never has."""
_SCORE = re.compile(
    r"(?i)\b(?:(?:led|leads|leading|trail(?:ed|s|ing)|won|beat|win|loss|lost|ahead|down|up|tied|victory|score) (?:[a-z]+ ){0,2}"
    r"\d{1,3}[-–]\d{1,3}\b(?!\s?(?:%|percent|per cent|basis))|\d{1,3}[-–]\d{1,3},? (?:lead|win|loss|victory|deficit|run|advantage|halftime)\b)"
)
"""Of a match: "trailed 17-3", "a 58-51 lead"."""
_NO_PLAY = Guard(near_bars=_OF_PLAY, far_bars=ONLY_OF_PLAY, far_shape=_SCORE, early=True)
_HALF = (
    "(the (fiscal|financial)? {nth:ordinal|ordday|ordinalword} {unit:halfunit} | "
    "(fiscal|financial)? -? {nth:ordinal|ordday|ordinalword} -? {unit:halfunit})"
)
_HALF_OF = frozenset({"of", "century", "hour"})
"""Words after a half that may take it into a larger phrase; what it is of otherwise is no year."""

_ON = frozenset("on since until till dated".split())
_ENDS = frozenset(". , ; : ) ( ! ? and to until till through - – —".split()) | {""}
_NO_VERB_AFTER = Guard(left_bars=frozenset("$£€"), left_needs=_ON, right_needs=_ENDS, either=True, early=True)
"""What parts a month written small from a verb: "on 5 march", but not "as many as 30 may have died"."""
_IN_MONTH = "|".join(
    rf"(?<=\b[Ii]n\s{month.capitalize()}\s{digits})"
    for month in LEXICON["fullmonth"]
    for digits in (r"\d", r"\d\d")
)
_NO_COUNT = Guard(
    right_tells=re.compile(
        rf"(?!\s(?:[mbtr]+illion|percent|per\scent|thousand)\b|(?=\s(?:people|men|women|children|[a-z]{{3,}}s)\b)(?:{_IN_MONTH}))"
    ),
    early=True,
)
"""What a number behind a month counts makes no day of it: "by April 30 million", "in March 22 people died"."""
_NO_OTHER_DAY = re.compile(r"(?!,?\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}\b)")
"""No day and year right behind the month: the number before it is then of something else, "Apollo 11 July 20, 1969"."""
_NO_VERB_BEFORE = replace(
    _NO_VERB_AFTER, left_needs=_ON | {"by", "before", "after", "from", "of", "last", "next", ""}
)

DATES: tuple[Rule, ...] = (
    Rule("en/iso", "date", "{iso}", read.iso_date, says={"2019-05-05": "2019-05-05"}, silent=("2019-13-45",)),
    Rule("en/iso-moment", "moment", "{iso:isomoment} {ampm}?", read.iso_date, says={"2019-05-05T14:30Z": "2019-05-05T14:30Z", "2019-05-05 10:00 pm": "2019-05-05T22:00"}),
    Rule("en/iso-month", "monthyear", "{iso:isomonth}", read.iso_date, says={"2019-05": "2019-05"}),
    Rule("en/numeric-date", "date", "{numdate}", read.numeric_date, says={"5/25/2019": "2019-05-25", "25.05.2019": "2019-05-25", "25/5/98": "1998-05-25"}, silent=("99/99/2019",)),
    Rule("en/compact-date", "date", "{compact}", read.compact_date, says={"20190505": "2019-05-05"}, silent=("20191345", "2882015")),
    Rule(
        "en/day-month-year", "date", f"the? ({_DAY} (-|/|of | day of)? ,? {_FIRMMONTH} | {_DIGITDAY} (-|/|of | day of)? ,? {_MONTH}) (,|of|in|-|/)? ({_YEAR} {{ce}}? | {_SHORTYEAR})", read.calendar,
        says={"5 May 2019": "2019-05-05", "the 3rd of March, 1918": "1918-03-03", "2 May, 1777": "1777-05-02", "05, May, 2019": "2019-05-05", "8/Oct/2012": "2012-10-08", "23-Sep-2020": "2020-09-23", "this twelfth day of May, 1991": "1991-05-12"},
        silent=("31 February 2019",),
    ),
    Rule(
        "en/month-day-year", "date", f"{_MONTH} (the|-|/)? {_DAY} (,|of|in|-|/)? ({_YEAR} {{ce}}? | {_SHORTYEAR})", read.calendar,
        says={"May 5, 2019": "2019-05-05", "Feb. 27, '98": "1998-02-27", "June 20 of 1792": "1792-06-20", "May eighth, 2010": "2010-05-08"},
        silent=("February 31, 2019",),
    ),
    Rule("en/september-11", "date", "{month} {day:day} (attacks | terrorist | terror | hijackers | hijackings | commission)", read.september_11, says={"after the Sept. 11 attacks": "2001-09-11"}, silent=("the May 5 attacks",)),
    Rule("en/year-month-day", "date", f"{_YEAR} (,|-|/)? {_MONTH} (-|/)? {_DAY}", read.calendar, says={"2019 May 5": "2019-05-05", "2019-Sep-1": "2019-09-01"}, guard=Guard(right_bars=frozenset({","}), one_line=True, early=True)),
    Rule("en/day-month-short-year", "date", f"({_DIGITDAY} {_FIRMMONTH} | {_FIRMMONTH} {_DIGITDAY} ,?) {{yy}}", read.late_short_year, says={"Aug 9, 96": "1996-08-09", "3 Aug 96.": "1996-08-03"},
         silent=("On Aug 9, 96 people died.",), guard=Guard(right_needs=frozenset({"", ".", ",", ";", ")", ":"}), early=True)),
    Rule("en/day-dot-month-year", "date", "{day:day} . {month} {year:year|rareyear}", read.calendar, says={"on 3. Jan. 2018": "2018-01-03", "dated 12. March 2019": "2019-03-12"}, silent=("They won 4-3. March 2019 was dry.",),
         guard=Guard(left_needs=frozenset("on dated since of the from until till before after by , (".split()) | {""}, early=True)),
    Rule("en/day-month-hyphened", "date", "{day} - {month} - {yy}", read.calendar, says={"31-Oct-74": "1974-10-31", "21-APR-16": "2016-04-21"}),
    Rule("en/month-slash-year", "monthyear", "{slashmonth}", read.month_and_year, says={"in 04/2016": "2016-04", "04/2016": "2016-04"}, silent=("Decree 11/2016", "resolution 5/2019 of the council"),
         guard=Guard(left_needs=frozenset("in since by until till from to between and of before after for during ( , : - –".split()) | {""})),
    Rule("en/day-month-year-ad", "date", f"the? ({_DAY} of? {_MONTH} | {_MONTH} {_DAY}) ,? ({{year:anyyear}} {{ce}} | {{ce}} {{year:anyyear}})", read.calendar, says={"10 August 88 AD": "0088-08-10"}),
    Rule("en/month-year-ad", "monthyear", f"{_MONTH} (,|of)? ({{year:anyyear}} {{ce}} | {{ce}} {{year:anyyear}})", read.calendar, says={"August 79 AD": "0079-08"}),
    Rule("en/day-month-year-bc", "date", f"the? {_DAY} of? {_MONTH} ,? {{year:anyyear}} {{bce}}", read.calendar, says={"15 March 44 BC": "BC0044-03-15"}),
    Rule("en/month-year-bc", "monthyear", f"{_MONTH} (,|of)? {{year:anyyear}} {{bce}}", read.calendar, says={"September 480 BC": "BC0480-09"}),
    Rule("en/month-year", "monthyear", f"{_MONTH} (,|of|in|-|/)? {_YEAR} {{ce}}?", read.calendar, says={"March 2013": "2013-03", "may of 1789": "1789-05", "June, 1982": "1982-06"}),
    Rule("en/month-short-year", "monthyear", f"{_MONTH} (,|of)? {_SHORTYEAR}", read.calendar, says={"May '98": "1998-05"}),
    Rule("en/year-month", "monthyear", f"{_YEAR} (,|-)? {_FIRMMONTH}", read.calendar, says={"2016 November": "2016-11", "2024-August": "2024-08"}, guard=Guard(one_line=True, early=True)),
    Rule("en/day-month", "daymonth", f"the? ({{day:ordinalword}} (- | of | day of) {_FIRMMONTH} | {_DIGITDAY} (- | of | day of)? {_FIRMMONTH})", read.calendar, says={"the 15th day of June": "2024-06-15", "the third of June": "2024-06-03", "5 May": None, "the 3rd of March": None, "It cost $12 December 27.": "2023-12-27", "Apollo 11 July 20, 1969": "1969-07-20"}, silent=("31 February", "As Many As 30 May Have Died", "the first August storm"), guard=Guard(left_bars=frozenset("$£€"), right_bars=frozenset("have be not never".split()), right_tells=_NO_OTHER_DAY, early=True)),
    Rule("en/day-month-small", "daymonth", f"the? {_DIGITDAY} (- | of | day of)? {{month:weakmonth}}", read.calendar, says={"on 5 march we left": "2023-03-05", "the 5th of may.": "2024-05-05"}, silent=("As many as 30 may have died.",), guard=_NO_VERB_AFTER),
    Rule("en/month-of-short-year", "monthyear", f"{_MONTH} of {{yy}}", read.late_short_year, says={"in August of 76": "1976-08"}, silent=("in August of 76 cases",), guard=Guard(right_needs=frozenset({"", ".", ",", ";", ")", ":"}), early=True)),
    Rule("en/month-the-day", "monthday", f"{_MONTH} the {{day:ordinalword}}", read.calendar, says={"April the ninth.": "2024-04-09"}, silent=("in November the second revolution came",), guard=Guard(right_bars=frozenset(), right_needs=frozenset({"", ".", ",", ";", ")", "to", "until", "till", "-"}), early=True)),
    Rule("en/month-day", "monthday", f"{_FIRMMONTH} ({_DAY} | , {{day:ordday}} | the {{day:day|ordday}})", read.calendar, says={"December 5": "2023-12-05", "November, 2nd": "2023-11-02", "Feb. 5": "2024-02-05", "January the 3rd": "2024-01-03"}, silent=("February 31", "By April 30 million had left."), guard=_NO_COUNT),
    Rule("en/month-day-small", "monthday", f"{{month:weakmonth}} {_DAY}", read.calendar, says={"on may 5 we left": "2023-05-05", "march 3": "2024-03-03"}, silent=("They march 5 miles a day.",), guard=_NO_VERB_BEFORE),
    Rule(
        "en/month-days", "list", f"{_FIRMMONTH} the? {{first:day|ordday|ordinalword}} {_TO} the? {{day:day|ordday|ordinalword}} ((,|of)? {_YEAR})?", lists.day_list(Link.RANGE),
        says={"May eighth to tenth, 2010": "2010-05-08", "March 5-9, 1918": "1918-03-05"}, silent=("July 24 until 26 November", "July 24 until the 26th of November"), guard=_NO_MONTH_AFTER,
    ),
    Rule(
        "en/days-month", "list", f"the? {{first:day|ordday|ordinalword}} {_TO} the? {{day:day|ordday|ordinalword}} of? {_FIRMMONTH} {_OR_BC}", lists.day_list(Link.RANGE),
        says={"ninth till seventeenth of April 2016": "2016-04-09", "10 to 11 June 323 BC": "BC0323-06-10", "6-7 January 1916": "1916-01-06", "4 to 22 March 2015": "2015-03-04"},
    ),
    Rule(
        "en/weekdays-and-days", "list", f"{{weekday}} the? {{first:day|ordday}} {_TO} {{lastweekday:weekday}} the? {{day:day|ordday}} of? {_FIRMMONTH} {_OR_BC}", lists.day_list(Link.RANGE),
        says={"Monday 5 to Friday 9 March 2018": "2018-03-05"},
    ),
    Rule(
        "en/two-weekdays-and-days", "list", f"{{weekday}} the? {{first:day|ordday}} (and|or|&) {{lastweekday:weekday}} the? {{day:day|ordday}} of? {_FIRMMONTH} {_OR_BC}", lists.day_list(Link.LIST),
        says={"Saturday 12 and Sunday 13 March 2022": "2022-03-12"},
    ),
    Rule(
        "en/days-and-month", "list", f"the? {_DAYS_BEFORE} (and|or|&) the? {{day:day|ordday}} of? {_FIRMMONTH} {_OR_BC}", lists.day_list(Link.LIST),
        says={"the 28 and 29 August 1914": "1914-08-28", "3, 5, 7, 8 and 9 May 2018": "2018-05-03"},
    ),
    Rule(
        "en/month-days-and", "list", f"{_FIRMMONTH} {_DAYS_BEFORE} (and|or|&) the? {{day:day|ordday}} (,? {_YEAR})?", lists.day_list(Link.LIST),
        says={"May 3 and 5, 2019": "2019-05-03", "May 3, 5, 7 and 9, 2018": "2018-05-03"}, silent=("May 1 and 3 May 2017",), guard=_NO_MONTH_AFTER,
    ),
    Rule("en/days-between", "list", f"between the? {{first:day|ordday|ordinalword}} and the? {{day:day|ordday|ordinalword}} of? {_FIRMMONTH} {_OR_BC}", lists.day_list(Link.RANGE),
         says={"between 3 and 12 September 2019": "2019-09-03", "between the ninth and the seventeenth of April": "2024-04-09"}),
    Rule("en/years-short", "list", "(the? year)? {first:year} (-|–|—|/) {yy}", lists.year_list, says={"2015-16": "2015", "the school year 1938/39": "1938"}, silent=("2015-10",)),
    Rule("en/years-bc", "list", "{first:anyyear} (-|–|—|/|to|and) {year:anyyear} {bce}", lists.era_list, says={"492-490 BC": "BC0492", "in 427/6 BC": "BC0427"}),
    Rule("en/years-ad", "list", "({ce} {first:anyyear|rareyear|year} (-|–|—|to) {year:anyyear|rareyear|year} | {first:anyyear|rareyear|year} (-|–|—|to|and) {year:anyyear|rareyear|year} {ce})", lists.era_list, says={"AD 69 to 79": "0069", "98–117 AD": "0098"}),
    Rule("en/year-bc-bare", "ayear", "{year:anyyear}", eras.year_before_christ, says={"In 431 BC war broke out. In 430 came the plague.": "BC0431"}, silent=("in 430 BC they sailed in 120 ships", "In 430 came the plague."), guard=_AFTER_BC),
    Rule("en/year-bc", "ayear", "the? year? {year:anyyear} {bce}", read.calendar, says={"490 BC": "BC0490", "146 b.c.": "BC0146"}),
    Rule("en/year-ad", "ayear", "({ce} {year:anyyear} | {year:anyyear|rareyear|year} {ce})", read.calendar, says={"AD 79": "0079", "312 AD": "0312"}),
    Rule("en/the-year", "ayear", f"the? year {_YEAR}", read.calendar, says={"the year 2000": "2000", "the year two thousand": "2000", "Full-year 2022 sales": "2022"}, guard=Guard(left_bars=frozenset({"-"}), early=True)),
    Rule("en/year-fiscal", "ayear", f"(fiscal|financial|fy) year? {_YEAR}", read.calendar, says={"fiscal 1989": "1989", "FY 2019": "2019"}),
    Rule("en/fiscal-code", "ayear", "{fiscal:fiscalyear}", read.calendar, says={"losses in FY19": "2019", "FY2020": "2020"}),
    Rule("en/year-than", "ayear", "(later|earlier|sooner) than (in)? {year:year}", read.only("year"), says={"no later than 2018": "2018"}),
    Rule("en/year", "ayear", "{year:year}", read.calendar, says={"in 2013": "2013", "In 1989 troops fired": "1989"}, silent=("2013 troops", "$2013", "2,019 barrels"), guard=YEAR_GUARD),
    Rule("en/year-for-a-name", "age", "the {year:year} (will | have | are | 're)", read.calendar, alone=False, silent=("The 1975 will headline the second night.",)),
    Rule("en/year-rare", "ayear", "{year:rareyear}", read.calendar, says={"in 1492": "1492"}, silent=("the 1600 block", "about 1500 people"), guard=RARE_YEAR_GUARD),
    Rule("en/year-spoken", "ayear", "{year:yearword}", read.calendar, says={"nineteen ninety-seven": "1997"}, silent=("two hundred",),
         guard=Guard(right_bars=_COUNTABLES | {"-"})),
    Rule("en/year-short", "ayear", _SHORTYEAR, read.calendar, says={"in '98": "1998"}, silent=("the class of 98",),
         guard=Guard(left_needs=_BEFORE_YEAR | {"of", "summer", "spring"})),
    Rule("en/degrees", "age", "the (low | lower | mid | mid- | upper | high)? -? {decade:decade}", eras.degrees, alone=False, silent=("Temperatures climbed into the 90s.", "highs in the upper 40s", "Highs on Tuesday will reach the mid-70s.", "It will be sunny and in the lower 60s."), guard=_OF_HEAT),
    Rule("en/decade", "adecade", "the? (' | ’)? {decade:decade|decadeword} {bce}?", eras.decade, says={"the 1990s": "199", "the '80s": "198", "the nineties": "199"}, silent=("nights in the low 40s",),
         guard=Guard(left_bars=frozenset({"mid-", "low", "high", "upper"}))),
    Rule("en/age-decade", "age", "(his | her | their | my | our | your) (early | mid | late | mid- | very)? -? {decade:decade|decadeword}", eras.decade, alone=False, silent=("She was in her late 60s.", "men in their early twenties")),
    Rule("en/decade-apostrophe", "adecade", "the (' | ’)? {decade:year|yy} (s | 's | ’s)", eras.decade, says={"the 1970's": "197", "the 70's": "197"}, silent=("the 1975's",),
         guard=Guard(left_bars=frozenset({"her", "his", "their", "my"}))),
    Rule("en/century", "acentury", "the? {nth:ordinal|ordday|ordinalword} -? {unit:unit} ({ce}|{bce})?", eras.era, says={"the 20th century": "19", "eighteenth-century": "17", "9th century BC": "BC08"},
         silent=("the second decade",)),
    Rule("en/month", "amonth", "{month:fullmonth}", read.calendar, says={"in March": "2024-03", "January": "2024-01", "A February referendum will decide.": "2024-02"}, silent=("a long march", "Ada Jones and April Smith met.", "May said it was late", "Theresa May said", "April Whitcombe wrote", "May the road be clear.", "May not be complete.", "led the March of the Mothers", "the annual March for Peace"),
         guard=Guard(left_frees=_BEFORE_MONTH - {"and", "or", "("}, left_bars_name=True, left_no_names=frozenset({"a", "an", "the"}), right_bars_capital=True, right_bars=frozenset("to against the not be of for on i we you he she it they said says told".split()))),
    Rule("en/day-inst", "monthday", "the? {day:day|ordday} {which:nearmonth}", inside.day_of_this_month, says={"on the 14th inst.": "2024-01-14", "dated 3rd ult.": "2023-12-03", "on the 5th prox.": "2024-02-05"}, guard=Guard(left_needs=frozenset("on of from dated since to by until till before after about letter , (".split()), early=True)),
    Rule("en/day-alone-for", "dayalone", "the {day:ordday}", read.calendar, says={"set for the 28th.": "2024-01-28"}, silent=("for the 28th year", "for the 3rd quarter"), guard=Guard(left_needs=frozenset({"for"}), right_needs=frozenset(". , ; ) and but".split()) | {""}, early=True)),
    Rule("en/day-alone", "dayalone", "the {day:ordday}", read.calendar, says={"On the 5th.": "2024-01-05"}, silent=("on the 5th floor", "to the 11th Circuit Court"), guard=Guard(left_needs=frozenset("on by until till from to through since between and".split()), right_bars=NOT_DAYS, right_bars_name=True)),
    Rule("en/days-alone", "list", "the {first:ordday} (and|or|&) {day:ordday}", lists.day_list(Link.LIST), says={"on the 9th and 10th": "2024-01-09"}, silent=("won the 9th and 10th rounds",), guard=Guard(left_needs=frozenset("on by until from between".split()), right_bars=NOT_DAYS, right_bars_name=True, right_bars_plural=True, early=True)),
    Rule("en/month-abbreviated", "amonth", _FIRMMONTH, read.calendar, says={"in Dec.": "2023-12"}, silent=("Dec and her colleagues", "Ada Kaye and Jan Novak"), guard=Guard(left_needs=_BEFORE_MONTH, left_frees=_BEFORE_ONLY_MONTH, right_bars_capital=True)),
    Rule("en/month-weak", "weakamonth", "{month:weakmonth}", read.calendar, says={}, alone=False),
    Rule("en/weekday", "aweekday", "{weekday}", read.weekday, says={"on Saturday": "2024-01-13", "Wednesday": "2024-01-17"}, silent=("The Sunday Times reported", "on Super Tuesday", "since Black Monday"), guard=Guard(left_bars=_NAMING_A_DAY, right_bars=_NAMED_BY_DAY)),
    Rule("en/weekday-said", "shortaweekday", "{weekday:firmday}", read.weekday, says={"he said Mon. that": "2024-01-15"}, guard=Guard(left_needs=frozenset({"said"}), early=True)),
    Rule("en/weekday-short", "shortaweekday", "{weekday:shortday}", read.weekday, says={"on Tues": "2024-01-16"}, silent=("the sun rose", "he sat down", "analysts said Sun was weak"),
         guard=Guard(left_needs=frozenset("on last next this by until since from".split()))),
    Rule("en/weekday-plural", "aset", "the? {weekday:weekdays}", recurrences.recurring(), says={"Mondays": "XXXX-WXX-1"}),
    Rule("en/season-year", "season", "the? {season:seasonword} (of|in|,)? ({year:year|rareyear|yearword} | (' | ’) {yy})", read.part, says={"the summer of 1916": "1916-SU", "spring 2008": "2008-SP"}),
    Rule("en/season-event-of-year", "list", f"the? {{season:seasonword}} ({' | '.join(sorted(SEASON_EVENTS))}) of {{year:year|rareyear}}", lists.named_of_year, says={"the spring offensive of 1918": "1918-SP"}),
    Rule("en/season-year-bc", "season", "the? {season:seasonword} of? {year:anyyear} {bce}", read.part, says={"the spring of 480 BC": "BC0480-SP"}),
    Rule("en/year-season", "season", "{year:year|yearword} {season:seasonword}", read.part, says={"1982 summer": "1982-SU"}, silent=("the 2014 Winter Olympics",), guard=Guard(right_bars=_GAMES, early=True)),
    Rule("en/the-season", "bareseason", "the {season:plainseason} months?", read.part, says={"during the summer months": "2023-SU", "spent the winter": "2023-WI", "It rained in the autumn in the hills.": "2023-FA"}, silent=("It was the summer she turned 17.",), guard=Guard(right_bars=_NOT_SEASONS | frozenset("of he she they we i you".split()))),
    Rule("en/season", "bareseason", "the? {season:sureseason}", read.part, says={"in the summer": "2023-SU"}, guard=Guard(left_needs=_BEFORE_SEASON, right_bars=_NOT_FALL)),
    Rule("en/fall", "bareseason", "the? {season:fallword}", read.part, says={"in the fall": "2023-FA", "in fall last year": "2023-FA"}, silent=("prices fall", "a fall in output", "since the fall in output", "Prices will fall next year.", "rise and fall in price"),
         guard=Guard(left_needs=_BEFORE_SEASON, right_bars=_NOT_FALL, early=True)),
    Rule("en/fall-pointed", "bareseason", "{season:fallword}", read.part, says={"left last fall in haste": "2023-FA"}, silent=("rise and fall in price",), guard=Guard(left_needs=frozenset("last next this past early late mid mid-".split()), right_bars=_NOT_FALL - {"in", "for", "by"}, early=True)),
    Rule("en/quarter-year", "aquarter", "the? (fiscal|financial)? -? {nth:ordinal|ordday|ordinalword|lastword} -? {unit:unit} (of|in|,)? (fiscal|financial)? year? {year:year}", read.part,
         says={"the third quarter of 1984": "1984-Q3", "second half of 2008": "2008-H2"}, silent=("the third day of 1984",)),
    Rule("en/quarter", "aquarter", "(the (fiscal|financial)? {nth:ordinal|ordday|ordinalword} {unit:quarterunit} | (fiscal|financial)? -? {nth:ordinal|ordday|ordinalword} -? {unit:quarterunit})", read.part,
         says={"the third quarter": "2023-Q3", "third-quarter": "2023-Q3"}, silent=("scored twice in the third quarter", "led 58-51 early in the third quarter", "a 17-3 deficit late in the first quarter", "It rained in the third quarter. The old stadium has seen worse, and few of those who came had left their seats by the time that it was over. Then, with the crowd on its feet, he ran in the winning touchdown."), guard=replace(_NO_PLAY, right_bars=frozenset({"mile", "final", "finals"}))),
    Rule("en/quarters", "list", "the? {first:ordinalword|ordday} (and|or|to|through|-) {second:ordinalword|ordday} {unit:quarterunits} ((of|in|,)? {year:year})?", lists.quarter_list, says={"the third and fourth quarters": "2023-Q3", "the first and second quarters of 2019": "2019-Q1"}),
    Rule("en/half", "aquarter", _HALF, read.part,
         says={"in the first half,": "2024-H1"}, silent=("first-half goals", "a late header in the first half", "late in the first half of the match, 2-0 down"), guard=replace(_NO_PLAY, right_bars=_HALF_OF | frozenset("mile goal goals final time team score lead".split()))),
    Rule("en/half-within", "aquarter", _HALF, read.part, alone=False, says={"the first half of 2019": "2019-H1"}, silent=("the second half of the match",), guard=replace(_NO_PLAY, right_needs=_HALF_OF)),
    Rule("en/year-quarter", "aquarter", "the? {year:year} (fiscal|financial)? {nth:ordinal|ordday|ordinalword} {unit:unit}", read.part, says={"the 1988 third quarter": "1988-Q3"}),
    Rule("en/quarter-of-month", "aquarter", "(the | its)? ({first:fullmonth} (- | – | to))? {code:quartermonth} (({year:year})? -? {unit:quarterunit} | -? {unit:quarterunit} (of|in|,)? {year:year})", read.quarter_of,
         says={"in the June quarter,": "2023-Q2", "the September quarter of 2021": "2021-Q3", "the March 2022 quarter": "2022-Q1", "the October-December quarter": "2023-Q4", "December-quarter sales": "2023-Q4"}, silent=("the May quarter",)),
    Rule("en/quarter-code", "aquarter", f"{{code:quartercode}} ((of|in|,|-|/)? {{year:year}} | (of|in|,)? {_SHORTYEAR} | (of|in|,)? (fy|fiscal) {_YEAR})?", read.quarter_of,
         says={"Q3 2019": "2019-Q3", "Q1": "2024-Q1", "Q2'22": "2022-Q2", "Q4 FY 2021": "2021-Q4"}),
    Rule("en/quarter-code-fiscal", "aquarter", "{code:quartercode} (of|in|,)? {fiscal:fiscalyear}", read.quarter_of, says={"Q4 FY2021": "2021-Q4", "H1 FY22": "2022-H1"}),
    Rule("en/quarter-letter", "aquarter", "{nth:hour} {unit:quarterletter} (-? ({year:year} | {yy}))?", read.part, says={"1Q22": "2022-Q1", "4Q 2021": "2021-Q4", "in 3Q,": "2023-Q3"}, silent=("5Q22", "1 q 22"), guard=_NO_PLAY),
    Rule("en/quarter-code-year", "aquarter", "{year:year} -? {code:quartercode}", read.quarter_of, says={"2019 Q3": "2019-Q3", "2009Q2": "2009-Q2"}),
    Rule("en/holiday", "aholiday", "{holiday} ((of|in|,)? {year:year})?", read.holiday, says={"Christmas 2007": "2007-12-25", "Thanksgiving Day": "2023-11-23", "Eid al-Fitr 2018": "2018-06-15", "Passover 2019": "2019-04-20/2019-04-27", "the Lunar New Year": "2024-02-10"}, silent=("the Thai New Year", "the Tibetan New Year", "the Yom Kippur War"), guard=Guard(left_bars=_OTHER_CALENDARS, right_bars=frozenset("war agreement accord accords island".split()), early=True)),
)  # fmt: skip
