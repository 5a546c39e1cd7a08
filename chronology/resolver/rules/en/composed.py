"""English: phrases made of phrases: modifiers, a time beside a date, ranges and lists."""

from __future__ import annotations

import re
from dataclasses import replace

from chronology.resolver.phrase import Link, Mod
from chronology.resolver.rules import Guard, Rule, clocks, inside, lengths, lists, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.en.dates import NOT_DAYS
from chronology.resolver.sides import FROM_THERE, NO_FURTHER, UP_TO_THERE

__all__ = ["BESIDE", "CLOCKED", "DAYS", "LINKED", "MODIFIED", "NTH", "ONE_SENTENCE", "ROW"]

DAYS = "storyday|date|monthday|daymonth|aweekday|shortaweekday|deictic|aholiday|weekdaydate"
_DATES = f"{DAYS}|monthyear|amonth|ayear|adecade|acentury|aquarter|season|relunit|theunit|counted"
_SPANS = "relunit|theunit|amonth|ayear|monthyear|season|bareseason"
_FIXED = "date|monthday|daymonth|aholiday|weekdaydate|dayalone"
_UNITS = "unit:unit"
_COUNTABLE = "dur|counted|clock"
_LINKABLE = f"{_DATES}|moment|dayalone|clock|partday|modified|approxed|bareseason"

_NTH = "(the? {nth:ordinalword|ordday|lastword} | {x:dayalone}) -? to? -? {back:lastword}?"
_WHOLE = "{article}? {which} {whole:unit}"

_HOURS = (
    "({hour:hour|hourword} | {time:clock}) (to|-|–|and|until) ({lasthour:hour|hourword} | {lasttime:clock})"
)

_OF_A_YEAR = Guard(left_bars=frozenset({"from", "of"}), early=True)
"""What a year that ends with a month is not told by: "from the year to the end of March"."""
_DAY_OF_ROW = "aweekday|shortaweekday|firmday|shortday"
ROW = f"{{a:{_DAY_OF_ROW}}} .? (to|through|thru|until|-|–|—) {{b:{_DAY_OF_ROW}}}"

_FROM_TO = "{first:clock} (to|-|–|and|until|till|through) {time:clock}"

_BARE_HOURS = "{hour} (to|-|–|until) {lasthour:hour}"

ONE_SENTENCE = Guard(
    inner_bars=re.compile(
        r"\d\s+On\b|\.\s+(?:(?:On|Yesterday|Today|Tomorrow|Tonight|Each|Every|The|That|This|Last|Next|[A-Z][a-z]+\s[a-z]+\slater)\b)"
    ),
    early=True,
)
"""The point of "a.m." ends a sentence, too, and a time may stamp one: "at 5 p.m. On Monday he left", "11:30 On Monday"."""
_NO_SUM = Guard(
    left_bars=frozenset(
        "cents percent % points pence dollars euros pounds million billion trillion tons tonnes barrels miles degrees".split()
    ),
    early=True,
)
"""What is more or less than it was some time ago is a sum, not the time: "6 cents less than a year ago"."""
_NOT_THE_NEXT = replace(
    ONE_SENTENCE, right_tells=re.compile(r"(?!\s(?:\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\b|[-–]\s?\d)|noon\b))")
)
"""What names the day of the next time: "Sat 10am-2pm, Sun 12-4pm"."""
_ENDS_HERE = Guard(right_needs=frozenset(". , ; : ) ? ! and for on in with".split()) | {""}, early=True)

_BEFORE_OVER = frozenset(
    "for in after of within by with at from to until since take takes took taking taken last lasts lasted lasting spend spends spent "
    "spending is was be been are were wait waits waited waiting serve served a the already now or and where that nearly (".split()
)

_NO_PHASES = re.compile(r"(?<!phased in )(?<!phase in )(?<!brought in )(?<!rolled in )\Z")
"""What is phased in over five years takes that long, not longer."""

NTH: tuple[Rule, ...] = (
    Rule("en/nth-of-unit", "relunit", f"{_NTH} {{{_UNITS}}} (of|in) {_WHOLE}", inside.nth_of_unit, says={"the last day of the month": "2024-01-31", "the first week of next month": "2024-W05", "the second-to-last day of the month": "2024-01-30"}),
    Rule("en/nth-in-unit", "relunit", f"{_NTH} {{{_UNITS}}} {{which:neighbour}} {{whole:unit}}", inside.nth_of_unit, says={"the fifth week next year": "2025-W05", "the second month last year": "2023-02"}, silent=("rose for the third day last week",), guard=Guard(left_bars=frozenset({"for", "the"}), early=True)),
    Rule("en/nth-weekday-of-unit", "date", f"{_NTH} {{day:aweekday}} (of|in) {_WHOLE}", inside.nth_of_unit, says={"the first Tuesday of the month": "2024-01-02", "the second Friday of next month": "2024-02-09"}),
    Rule("en/day-of-month", "date", f"({{x:dayalone}} | the? {{day:ordday|ordinalword}} day?) of {_WHOLE}", inside.day_of_unit, says={"the 15th of last month": "2023-12-15", "the 20th of the current month": "2024-01-20"}),
    Rule("en/week-of", "relunit", "the? week (of | starting | beginning | commencing | starting on | beginning on) {whole:date|monthday|daymonth|weekdaydate|dayalone}", inside.week_of, says={"the week starting March 6, 2000": "2000-W10", "the week of March 6, 2000": "2000-W10"}),
    Rule("en/holiday-week", "relunit", "the? {whole:aholiday} week", inside.week_of, says={"in Christmas week": "2023-W52"}),
    Rule("en/holiday-weekend", "relunit", "the? {whole:aholiday} holiday? {unit:unit} ((of|in|,)? {when:ayear})?", inside.holiday_weekend, says={"Columbus Day weekend": "2023-W40-WE", "the Thanksgiving holiday weekend": "2023-W47-WE", "Christmas weekend 2015": "2015-W52-WE"}, silent=("Christmas week",)),
    Rule("en/weekend-of-holiday", "relunit", "(the? {unit:unit} | {x:theunit}) of {whole:aholiday|date|monthday|daymonth|list}", inside.holiday_weekend, says={"the weekend of Thanksgiving 2023": "2023-W47-WE", "the weekend of July 4, 2020": "2020-W27-WE", "the weekend of March 7-8, 2020": "2020-W10-WE"}),
    Rule("en/nth-of", "relunit", f"{_NTH} {{{_UNITS}}} (of|in) {{whole:monthyear|amonth|ayear|relunit|theunit|monthday|acentury}}", inside.nth,
         says={"the last weekend of October 2017": "2017-W43-WE", "the first week of June 2016": "2016-W22"}),
    Rule("en/day-of-feast", "date", "the? {nth:ordinalword|ordday|lastword} day of {whole:aholiday}", inside.day_of_feast, says={"the last day of Ramadan": "2024-04-09", "the second day of Passover 2019": "2019-04-21"}, silent=("the first day of school",)),
    Rule("en/nth-weekday-of", "date", f"{_NTH} {{day:aweekday}} (of|in) {{whole:monthyear|amonth|relunit|theunit}}", inside.nth, says={"the first Monday in May 2019": "2019-05-06", "the second-last Sunday of May 2019": "2019-05-19"}),
)  # fmt: skip

BESIDE: tuple[Rule, ...] = (
    Rule("en/unit-before-date", "counted", f"(the {{unit:unit}} | {{whole:theunit}}) before {{start:{DAYS}}}", lengths.one_unit_from(-1), says={"the day before last Friday": "2024-01-11", "the week before Christmas 2023": "2023-W51"}),
    Rule("en/unit-after-date", "counted", f"(the {{unit:unit}} | {{whole:theunit}}) after {{start:{DAYS}}}", lengths.one_unit_from(1), says={"the day after Christmas 2023": "2023-12-26"}),
    Rule("en/weekday-before", "date", f"the {{x:aweekday}} (before | preceding | prior to) {{start:{_FIXED}}}", lengths.weekday_beside(-1), says={"the Sunday before Halloween 2023": "2023-10-29", "the last Friday before Christmas": "2023-12-22"}),
    Rule("en/weekday-after", "date", f"the {{nth:ordinalword}}? {{x:aweekday}} (after | following) {{start:{_FIXED}}}", lengths.weekday_beside(1), says={"the second Tuesday after Easter 2018": "2018-04-10", "the Friday after Thanksgiving": "2023-11-24", "the first Monday after May 6, 2019": "2019-05-13"}),
    Rule("en/weekday-of-event", "someday", "the {x:aweekday}", recurrences.some_weekday, says={"on the Monday after the vote": "XXXX-WXX-1"}, silent=("on the Monday when he left",), guard=Guard(right_needs=frozenset({"before", "after", "following", "preceding"}), early=True)),
    Rule("en/quarter-ended", "list", "{a:theunit|relunit|aquarter} (ended|ending) (on|in)? {b:date|monthday|daymonth|deictic|aweekday|weekdaydate|monthyear|amonth}", lists.period_ended, says={"the quarter ended Sept. 30, 1989": "1989-Q3", "the fiscal year ended March 31": "P1Y"}),
    Rule("en/weekday-date", "weekdaydate", "({day:aweekday} (, | the)? | {day:shortaweekday} (, | . | the)?) {x:date|monthday|daymonth}", inside.with_weekday,
         says={"Friday, Oct. 13": "2023-10-13", "Saturday, June 24, 1950": "1950-06-24", "Wednesday 26 November 2008": "2008-11-26", "Fri. 13 October": "2023-10-13", "They left on Tuesday. 13 October was a holiday.": "2024-01-16"}),
    Rule("en/feast-and-date", "weekdaydate", "{feast:aholiday} ,? {x:date}", read.same("x"), says={"Easter Sunday, 23 April 1916": "1916-04-23"}),
    Rule("en/weekday-and-day", "weekdaydate", "{day:aweekday|shortaweekday} ,? {x:dayalone}", inside.with_weekday, says={"on Friday the 12th": "2024-01-12", "until Tuesday the 23rd": "2024-01-23"}, silent=("on Tuesday the 5th floor",), guard=Guard(right_bars=NOT_DAYS, early=True)),
    Rule("en/weekday-ordinal", "weekdaydate", "{day:aweekday|shortaweekday} {n:ordday}", inside.weekday_and_day, says={"Friday 12th": "2024-01-12"}, silent=("a Sunday 5th Avenue parade",), guard=Guard(right_bars=NOT_DAYS, early=True)),
    Rule("en/date-weekday", "weekdaydate", "{x:date|monthday|daymonth} ,? {day:aweekday}", inside.with_weekday, says={"5 May 2019, Sunday": "2019-05-05"}, silent=("June 22 to July 17, Monday through Thursday",), guard=Guard(right_bars=frozenset("to through thru until till - – —".split()), early=True)),
    Rule("en/month-of-year", "monthday", "{x:amonth|monthday|daymonth|bareseason|season|aquarter|aholiday} (of | in | ,)? {whole:relunit}", read.of_year,
         says={"July last year": "2023-07", "August of that year": "2024-08"}),
    Rule("en/month-years-ago", "monthday", "{x:amonth|monthday|daymonth|bareseason} ,? {whole:counted}", lengths.of_year_ago, says={"in June two years ago": "2022-06", "on May 3, ten years ago,": "2014-05-03", "the summer three years ago": "2021-SU"}, silent=("in June two weeks ago",)),
    Rule("en/month-of-the-year", "monthday", "{x:amonth|monthday|daymonth|season|bareseason} ,? (of|in) {whole:ayear}", read.of_year, says={"July of the year 1916": "1916-07", "on the 4th day of July in the year 1776": "1776-07-04"}),
    Rule("en/quarter-of-year", "aquarter", "{x:aquarter} (of|in) {whole:ayear|relunit|theunit}", read.of_year, says={"the third quarter of last year": "2023-Q3", "the first half of the year": "2024-H1"}),
    Rule("en/years-quarter", "aquarter", "{whole:relunit|ayear} ('s | ’s) {x:aquarter|amonth|season|bareseason}", read.of_year,
         says={"this year's third quarter": "2024-Q3", "next year's first quarter": "2025-Q1"}),
    Rule("en/same-part", "aquarter", "({told:theunit|relunit} | the? (comparable|corresponding|same|like) {part:period|unit}) (of|in)? {whole:relunit|ayear|counted|reldur}", lengths.same_part,
         says={"the same month last year": "2023-01", "the same week of 2021": "2021-W03", "the same period last year": "2023"}),
    Rule("en/years-part", "aquarter", "{whole:relunit|ayear} ('s | ’s) {part:period|quarterunit}", lengths.same_part, says={"last year's quarter": "2023"}),
    Rule("en/year-to", "list", "{a:theunit} (to|through|from|beginning|starting|commencing) (on | in)? {b:date|monthday|daymonth|monthyear|amonth|ayear}", lists.period_ended, says={"in the year to March": "P1Y", "over the decade to 2012": "P10Y"}, guard=_OF_A_YEAR),
    Rule("en/week-then-weekday", "aweekday", "{whole:relunit} , on {x:aweekday}", read.of_year, says={"next week, on Wednesday, they vote": "2024-01-24"}, guard=Guard(right_needs=frozenset(",.;:)"), early=True)),
    Rule("en/weekday-of-week", "aweekday", "({x:aweekday} (of|from|,)? {whole:relunit} | {whole:relunit} on {x:aweekday})", read.of_year, says={"Tuesday of last week": "2024-01-09", "Friday next week": "2024-01-26", "last week on Tuesday": "2024-01-09"}),
    Rule("en/week-weekday", "aweekday", "{whole:relunit} {x:aweekday}", read.of_year, says={"next week Tuesday": "2024-01-23"}, guard=Guard(one_line=True, early=True)),
    Rule("en/weekday-weeks-ago", "aweekday", "({whole:counted} on {x:aweekday} | {x:aweekday} ,? {whole:counted})", lengths.weekday_of_week, says={"He left a week ago on Monday.": "2024-01-08", "on Friday two weeks ago": "2024-01-05"}, silent=("on Friday two years ago",)),
)  # fmt: skip

CLOCKED: tuple[Rule, ...] = (
    Rule("en/time-then-day", "clock", f"{{time:clock}} (local time?)? (on | , | of | {{bar:bar}})? {{day:{DAYS}|dayalone|partday|tonight}}", clocks.at_clock, says={"9:40 tonight": "2024-01-17T21:40", "3:42 a.m. local time on Monday": "2024-01-15T03:42", "7:41 AM · Oct 3, 2019": "2019-10-03T07:41", "9 a.m. Tuesday": "2024-01-16T09:00", "noon on Saturday": "2024-01-13T12:00", "3 p.m. on the 16th": "2024-01-16T15:00"}, guard=_NOT_THE_NEXT),
    Rule("en/time-then-some-day", "someday", "{time:clock} (on | ,)? {day:someday}", recurrences.at_some_day, says={"5 p.m. on the Thursday before the vote": "XXXX-WXX-4T17:00", "at noon on a Sunday in May": "XXXX-WXX-7T12:00"}, guard=ONE_SENTENCE),
    Rule("en/some-day-then-time", "someday", "{day:someday} ,? (at | around | about)? {time:clock}", recurrences.at_some_day, says={"We left on a Tuesday at 4 p.m.": "XXXX-WXX-2T16:00"}, guard=ONE_SENTENCE),
    Rule("en/time-then-told-day", "clock", "{time:clock} (on | ,)? {day:relunit|counted}", clocks.on_told_day(clocks.at_clock), says={"5 p.m. the following day": "2024-01-18T17:00", "noon the same day": "2024-01-17T12:00", "8 a.m. two days later": "2024-01-19T08:00"}, silent=("5 p.m. two years later",), guard=ONE_SENTENCE),
    Rule("en/day-then-time", "clock", f"{{day:{DAYS}|dayalone}} (, | at | around | about | @ | - | by | from | {{bar:bar}})? (about|around)? {{time:clock}}", clocks.at_clock,
         says={"Tuesday at 3 p.m.": "2024-01-16T15:00", "05, May, 2019 @7:38 PM": "2019-05-05T19:38"}),
    Rule("en/day-before-time", "clock", f"{{day:{DAYS}}} ,? before {{time:clock}}", clocks.at_clock, mod=Mod.BEFORE, says={"Tuesday before 3 p.m.": "2024-01-16T15:00"}),
    Rule("en/day-after-time", "clock", f"{{day:{DAYS}}} ,? after {{time:clock}}", clocks.at_clock, mod=Mod.AFTER, says={"Tuesday after 3 p.m.": "2024-01-16T15:00"}),
    Rule("en/day-part-then-time", "clock", f"{{day:{DAYS}}} {{part:part}} ,? (at|around|about|from|between|@)? {{time:clock}}", clocks.at_clock, says={"tomorrow morning at 5:30": "2024-01-18T05:30", "Monday evening at 8:15": "2024-01-15T20:15"}),
    Rule("en/part-then-time", "clock", "{day:partday|tonight} ,? (at|around|about|by|from|between|@)? {time:clock}", clocks.at_clock, says={"this evening at 8:30": "2024-01-17T20:30", "tonight at 2 a.m.": "2024-01-18T02:00"}),
    Rule("en/part-then-hour", "clock", f"({{day:partday|tonight}} | {{day:{DAYS}}} {{part:part}}) (at|around|about) {{hour:hour|hourword}}", clocks.at_hour, says={"tonight at 8": "2024-01-17T20:00", "tomorrow morning at seven": "2024-01-18T07:00"},
         silent=("shown tonight at 8 locations",), guard=_ENDS_HERE),
    Rule("en/hour-then-part", "clock", f"{{hour:hour|hourword}} on? ({{day:partday|tonight}} | {{day:{DAYS}}} {{part:part}})", clocks.at_hour, says={"at 8 tonight": "2024-01-17T20:00", "at 10 on Monday morning": "2024-01-15T10:00"}, silent=("killed 8 tonight",), guard=Guard(left_needs=frozenset({"at", "by", "until", ""}), early=True)),
    Rule("en/day-clocks", "clocks", f"({{day:{DAYS}|partday|tonight}} | {{day:{DAYS}}} {{part:part}}) (, | from | between | at | -)? {{x:clocks}}", clocks.on_day, says={"Tuesday from 2:00 to 2:30 pm": "2024-01-16T14:00"}),
    Rule("en/clocks-day", "clocks", f"{{x:clocks}} (on | ,)? {{day:{DAYS}|partday|tonight}}", clocks.on_day, says={"from 2 to 4 pm on Tuesday": "2024-01-16T14:00"}, guard=ONE_SENTENCE),
    Rule("en/hours-in-part", "clocks", f"{_HOURS} {{day:partday|tonight}}", clocks.hours_in_part, says={"between 7 and 9 last night": "2024-01-16T19:00", "between 8 and 10:15 last night": "2024-01-16T20:00"}, silent=("3 to 5 last night",),
         guard=Guard(left_needs=frozenset({"from", "between"}), early=True)),
    Rule("en/part-with-hours", "clocks", f"{{day:partday|tonight}} (from|between) {_HOURS}", clocks.hours_in_part, says={"tonight from 7 to 9": "2024-01-17T19:00"}, guard=_ENDS_HERE),
    Rule("en/set-at-time", "aset", "{x:aset} (, | at | around | about | by | @)? {time:clock}", recurrences.recurring_at, says={"every day at 9 a.m.": "XXXX-XX-XXT09:00", "each Friday at noon": "XXXX-WXX-5T12:00", "every morning at 8:30": "XXXX-XX-XXT08:30"}, silent=("every two weeks at 9 a.m.",)),
    Rule("en/time-of-set", "aset", "{time:clock} (on | ,)? {x:aset}", recurrences.recurring_at, says={"at 9 p.m. every Tuesday": "XXXX-WXX-2T21:00", "noon on Sundays": "XXXX-WXX-7T12:00", "8 a.m. daily": "XXXX-XX-XXT08:00"}, guard=ONE_SENTENCE),
    Rule("en/hours-of-set", "clocks", f"({{x:aset}} (, | from | between)? {_FROM_TO} | {_FROM_TO} (on | ,)? {{x:aset}})", recurrences.recurring_hours, says={"daily from 9 a.m. to 5 p.m.": "XXXX-XX-XXT09:00", "between 10 a.m. and noon on Saturdays": "XXXX-WXX-6T10:00"}),
    Rule("en/weekly-hours", "list", f"({ROW} .? (, | :)? (from | between | at)? ({{x:clocks}} | {_FROM_TO} | {{time:clock}}) | ({{x:clocks}} | {_FROM_TO}) ,? {ROW})", recurrences.weekly_hours, says={"Monday through Friday, 9 a.m. to 5 p.m.": "XXXX-WXX-1", "Mon.-Sat. 4-9 p.m.": "XXXX-WXX-1", "from 8 a.m. to 5 p.m. Monday to Friday": "XXXX-XX-XXT08:00", "Thu-Sat 7:30pm": "XXXX-WXX-4"}, silent=("sold from 9 a.m. to 5 p.m.: Monday was slow",)),
    Rule("en/weekly-hours-bare", "list", f"{ROW} .? ,? {_BARE_HOURS}", recurrences.weekly_hours, says={"Mon-Fri 9-5": "XXXX-WXX-1", "Tuesday to Saturday, 10 to 6": "XXXX-WXX-2"}, guard=_ENDS_HERE),
    Rule("en/bare-hours-weekly", "list", f"{_BARE_HOURS} ,? {ROW}", recurrences.weekly_hours, says={"open 9 to 5, Monday to Saturday": "XXXX-WXX-1"}, silent=("lost 9 to 5 Monday to Wednesday",), guard=Guard(left_needs=frozenset({"open", "from", "between", ":", "hours"}), early=True)),
    Rule("en/part-of-told-day", "partday", "(the|early|late)? {time:part} (on | of) {day:relunit|counted}", clocks.on_told_day(clocks.at_clock), says={"the evening of the same day": "2024-01-17TEV", "the morning of the following day": "2024-01-18TMO"}),
    Rule("en/dawn-of-told-day", "partday", "{time:partday} (on | of)? {day:relunit|counted}", clocks.on_told_day(clocks.in_part), says={"at dawn the next day": "2024-01-18TMO", "by evening the following day": "2024-01-18TEV"}, silent=("at dawn two years later",), guard=ONE_SENTENCE),
    Rule("en/day-in-part", "partday", f"{{day:{DAYS}}} ,? in {{time:partday}}", clocks.in_part, says={"Monday in the evening": "2024-01-15TEV"}, silent=("on Monday in this evening",)),
    Rule("en/day-part", "partday", f"{{day:{DAYS}}} {{time:part}}", clocks.at_clock, says={"Saturday night": "2024-01-13TNI", "yesterday morning": "2024-01-16TMO"}),
    Rule("en/part-day", "partday", f"(the|early|late)? {{time:part}} (of | on | ,)? {{day:{DAYS}}}", clocks.at_clock, says={"the night of April 18, 1775": "1775-04-18TNI"}),
)  # fmt: skip

MODIFIED: tuple[Rule, ...] = (
    Rule("en/earlier-in", "modified", f"earlier in? {{x:{_SPANS}}}", read.fixed_mod(Mod.START, UP_TO_THERE), says={"earlier this year": "2024", "earlier in the year": "2024"}),
    Rule("en/later-in", "modified", f"later in? {{x:{_SPANS}}}", read.fixed_mod(Mod.END, FROM_THERE), says={"later this month": "2024-01"}),
    Rule("en/early", "modified", f"(the? very? {{mod:startmod}} (in|on)? | {{mod:startmod}} -) {{x:{_DATES}|bareseason|partday}}", read.with_mod,
         says={"early March 2013": "2013-03", "mid-1996": "1996", "late last week": "2024-W02", "the late 1970s": "197"}, silent=("too early to say",), guard=Guard(left_bars=frozenset({"too"}), early=True)),
    Rule("en/early-to-late", "modified", f"the? (early | mid | mid-) -? (to | and | or | – | -) -? (mid | late | mid-) -? {{x:{_DATES}|bareseason}}", read.same("x"), says={"in the early-to-mid 1990s": "199", "mid- to late-2000s": "200", "mid to late April 2018": "2018-04"}),
    Rule("en/end-hyphened", "modified", "{mod:endmod} - {x:amonth|ayear|monthyear|monthday}", read.with_mod, says={"until end-June": "2024-06", "by end-2015": "2015"}),
    Rule("en/end-of-day-told", "modified", f"the? very? {{mod:partmod}} of the (working | business | trading)? day on? {{x:{DAYS}}}", read.with_mod, says={"left by the end of the day on Saturday": "2024-01-13", "the end of the business day Friday": "2024-01-12"}, silent=("the end of the day shift on Saturday",)),
    Rule("en/end-of", "modified", f"the? very? {{mod:partmod}} of {{x:{_DATES}|bareseason}}", read.with_mod, says={"the end of 1990": "1990", "the beginning of October 2010": "2010-10"}),
    Rule("en/about", "approxed", f"{{mod:approx|lessmod|moremod}} {{x:{_COUNTABLE}}}", read.with_mod, says={"about a decade": "P10Y", "nearly two years": "P2Y"}),
    Rule("en/over-ago", "approxed", "over {x:counted|clock}", lengths.more_than, says={"over two years ago": "2022"}),
    Rule("en/over", "approxed", "over {x:dur}", read.fixed_mod(Mod.MORE_THAN), says={"for over an hour": "PT1H", "lasted over two weeks": "P2W"},
         silent=("paid off over three years",), guard=Guard(left_needs=_BEFORE_OVER, left_tells=_NO_PHASES, early=True)),
    Rule("en/circa", "approxed", "(circa | c. | ca. | around | approximately | approx | approx. | ~) {x:date|monthday|daymonth|monthyear|ayear}", read.fixed_mod(Mod.APPROX), says={"around Nov. 1, 1989": "1989-11-01", "c. 1860": "1860"},
         silent=("around 1800 houses",), guard=Guard(right_bars_plural=True)),
    Rule("en/circa-tied", "approxed", "(c | ca) {x:ayear}", read.fixed_mod(Mod.APPROX), says={"built c1890": "1890", "ca1860": "1860"}, silent=("annex C 1998",), guard=Guard(left_bars=frozenset("annex appendix chapter exhibit figure grade group part section schedule table type vitamin".split()), early=True)),
    Rule("en/more-than", "approxed", f"(more than | well over | longer than | in excess of | a little more than | greater than) {{x:{_COUNTABLE}}}", read.fixed_mod(Mod.MORE_THAN), says={"more than four hours": "PT4H"}, silent=("3 percent more than planned",), guard=_NO_SUM),
    Rule("en/less-than-ago", "approxed", "(less | fewer) than {x:counted}", read.fixed_mod(Mod.LESS_THAN, NO_FURTHER), says={"less than two years ago": "2022", "fewer than ten days ago": "2024-01-07"}, silent=("6 cents less than nothing",), guard=_NO_SUM),
    Rule("en/less-than", "approxed", f"(less than | fewer than | shorter than) {{x:{_COUNTABLE}}}", read.fixed_mod(Mod.LESS_THAN, NO_FURTHER), says={"less than two weeks": "P2W"}, silent=("6 cents less than planned",), guard=_NO_SUM),
    Rule("en/not-quite", "approxed", f"(not quite | just short of) {{x:{_COUNTABLE}}}", read.fixed_mod(Mod.LESS_THAN), says={"not quite two weeks": "P2W"}),
    Rule("en/at-least", "approxed", f"(at least | no less than | not less than | a minimum of) {{x:{_COUNTABLE}}}", read.fixed_mod(Mod.EQUAL_OR_MORE), says={"at least 30 days": "P30D"}),
    Rule("en/at-most", "approxed", "(at most | no more than | not more than | up to | a maximum of) {x:dur}", read.fixed_mod(Mod.EQUAL_OR_LESS), says={"up to 180 days": "P180D"}),
    Rule("en/or-so", "approxed", f"{{x:{_COUNTABLE}|reldur|relunit}} or so", read.fixed_mod(Mod.APPROX), says={"a year or so": "P1Y"}),
    Rule("en/or-more", "approxed", "{x:dur} or (more|longer)", read.fixed_mod(Mod.EQUAL_OR_MORE), says={"two years or more": "P2Y"}),
    Rule("en/or-later", "approxed", "{x:ayear|monthyear|date|monthday|daymonth} (or later | and later | and beyond | onwards | onward)", read.fixed_mod(Mod.ON_OR_AFTER), says={"1994 or later": "1994"}),
    Rule("en/or-earlier", "approxed", "{x:ayear|monthyear|date|monthday|daymonth} (or|and) earlier", read.fixed_mod(Mod.ON_OR_BEFORE), says={"1994 or earlier": "1994"}),
    Rule("en/or-after", "approxed", "{x:ayear|monthyear|date|monthday|daymonth} (or|and) after", read.fixed_mod(Mod.ON_OR_AFTER), says={"in 2012 or after.": "2012"}, silent=("before 2010 or after 2018",), guard=_ENDS_HERE),
    Rule("en/or-before", "approxed", "{x:ayear|monthyear|date|monthday|daymonth} (or|and) before", read.fixed_mod(Mod.ON_OR_BEFORE), says={"in 2012 or before.": "2012"}, silent=("after 2016 and before 2018",), guard=_ENDS_HERE),
)  # fmt: skip

_TO = "(to | through | thru | - | – | — | up to | up until | right up to | right through to | all the way to)"
_ON = "(on | in | at)?"
_AND = f"(and | or | / | &) (again | then | later | also)? {_ON}"
LINKED: tuple[Rule, ...] = (
    Rule("en/year-to-end", "list", "{a:theunit} (to|through) {b:monthyear|amonth|ayear|modified}", lists.period_ended, says={"in the year to the end of March": "P1Y"}, silent=("from the year to the end of March",), guard=_OF_A_YEAR),
    Rule("en/range", "list", f"{{a:{_LINKABLE}}} ,? {_TO} {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), guard=Guard(apart_from_digits=True, early=True), silent=("call 138-2010-2015",), says={"15th of August to 20th of August 2016": "2016-08-15", "1915 to 1916": "1915"}),
    Rule("en/range-until", "list", f"{{a:{_LINKABLE}}} ,? (until | till) {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), guard=Guard(left_bars=frozenset({"in", "on"}), apart_from_digits=True, early=True), silent=("He signed in December until 2026.", "He signed on Tuesday until Friday."), says={"from May until June 2018": "2018-05"}),
    Rule("en/between", "list", f"between {{a:{_LINKABLE}}} and {{b:{_LINKABLE}}}", lists.linked(Link.RANGE), says={"between 2015 and 2019": "2015"}),
    Rule("en/to-now", "list", f"{{a:{_LINKABLE}}} ({_TO} | until | till) {{b:vague}}", lists.until_now, says={"from 2015 to the present.": "2015", "May 2019 until now": "2019-05"}),
    Rule("en/between-and-now", "list", f"between {{a:{_LINKABLE}}} and {{b:vague}}", lists.until_now, says={"between January 2019 and now": "2019-01"}),
    Rule("en/between-now-and", "list", f"(between|from) {{a:vague}} (and|to|until) {{x:{_LINKABLE}}}", lists.from_now, says={"between now and November 15": "PRESENT_REF"}),
    Rule("en/pair", "list", f"{{a:{_LINKABLE}}} ,? {_AND} {{b:{_LINKABLE}}}", lists.linked(Link.LIST), says={"March and April 2019": "2019-03", "5 May and again on 9 June 2018": "2018-05-05", "December and January 2018": "2017-12"}),
    Rule("en/triple", "list", f"{{a:{_LINKABLE}}} , {_ON} {{c:{_LINKABLE}}} (, {_ON} {{d:{_LINKABLE}}} (, {_ON} {{e:{_LINKABLE}}})?)? ,? {_AND} {{b:{_LINKABLE}}}", lists.linked(Link.LIST), says={"March, April and May 2019": "2019-03", "May 5, June 9, July 3 and August 1, 2018": "2018-05-05", "in May, in June and in July 2018": "2018-05"}),
)  # fmt: skip
