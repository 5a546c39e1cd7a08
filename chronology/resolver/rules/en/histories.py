"""English: what histories say and news seldom does: spans over two years, parts of centuries, nights between days."""

from __future__ import annotations

import re
from dataclasses import replace

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base
from chronology.resolver.phrase import Link, Mod
from chronology.resolver.rules import Guard, Rule, clocks, eras, lengths, lists, nights
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.en.composed import DAYS
from chronology.resolver.rules.en.dates import NOT_DAYS, RARE_YEAR_GUARD, SEASON_EVENTS

__all__ = ["EARLY_YEARS", "OLD_DATES", "OLD_PARTS", "OLD_SPANS", "OLD_TIMES", "OLD_VAGUE"]

_TO = "(- | – | — | /)"
_NTH = "ordinal|ordday|ordinalword"
_CENTURIES = f"the? ({{{{firstmod:startmod}}}} -?)? {{{{first:{_NTH}}}}} (-? century)? {{}} the? ({{{{lastmod:startmod}}}} -?)? {{{{nth:{_NTH}}}}} -? {{{{unit:unit|units}}}} ({{{{ce}}}}|{{{{bce}}}})?"
_DAY = "day|ordday"
_IN = frozenset(
    "in by from during since until till after before throughout of the late early mid mid- and to".split()
)
_IN_TIME = frozenset(
    "during throughout in by from around about since until before after within over at".split()
)
_EARLY = "(early|earlier|first|opening|initial)"
_LATE = "(late|later|latter|last|final|closing)"
_STATED = "monthyear|amonth|ayear|acentury|adecade|season"
_WHOLE = "monthyear|amonth|ayear|relunit|theunit|acentury|adecade|season"

_AFTER_EARLY = frozenset(
    "the he she his her they their it its a an when , . ; : ) and but at by as with during under who which where to until – -".split()
) | {""}
_TOLD_ON = frozenset("the he she his her they their it its an when".split())
_DOWNWARDS = frozenset({"bc", "b.c.", "bce"})
"""Where years are counted down, a bare one is hardly of our era."""
_EARLY_DAY = Guard(right_needs=_AFTER_EARLY, far_bars=_DOWNWARDS, early=True)
_EARLY_MONTH = replace(_EARLY_DAY, left_needs=_IN_TIME | {"of", "from", "to"})
_OPENS_WITH_YEAR = Guard(
    left_needs=frozenset("in by until around after before since".split()),
    right_needs=_TOLD_ON | {","},
    left_tells=re.compile(
        r"(?<!\w)(?<!\w\s)(?<!,\s)(?:In|By|Until|Around|After|Before|Since|(?:And|But) in)\s\Z"
    ),
    far_bars=_DOWNWARDS,
    early=True,
)
_GOES_ON_IN_YEAR = Guard(
    left_needs=frozenset({"in", "by"}),
    right_needs=_TOLD_ON,
    left_tells=re.compile(r"(?:[,;]|\band|\bbut|\bthen|\bagain)\s(?:in|by)\s\Z"),
    far_bars=_DOWNWARDS,
    early=True,
)
_IN_YEAR_OF_LIFE = Guard(
    left_needs=frozenset({"in"}),
    right_needs=_AFTER_EARLY,
    left_tells=re.compile(
        r"\b(?:born|died|crowned|founded|killed|deposed|conquered|captured|sacked|defeated|elected|consecrated|converted|destroyed|besieged"
        r"|beheaded|murdered|assassinated|baptised|baptized|abdicated|overthrown|overran|invaded|exiled|excommunicated)"
        r"(?:\s(?!(?:in|over|more|about|some|nearly)\b)[\w'’]+){0,3}\sin\s\Z"
    ),
    far_bars=_DOWNWARDS,
    early=True,
)
_OF_REIGN = Guard(
    left_needs=frozenset("from since until till to in ( - –".split()),
    right_needs=_AFTER_EARLY,
    left_tells=re.compile(
        r"(?i)(?:\b(?:ruled(?!\s(?:that|against|out|on|by)\b)|reign(?:ed)?|dynasty|caliphate)\b[^.!?\n]{0,40}"
        r"|\b(?:king|queen|emperor|empress|pope|bishop|archbishop|abbot|caliph|sultan|khan)(?:\sof(?:\s(?:the\s)?[\w'’-]+){1,2})?,?"
        r"\s(?:from|since|until|till|in)\s(?:\d{3}\s?(?:to|until|till|–|-)\s?)?)\Z"
    ),
    far_bars=_DOWNWARDS,
    early=True,
)
"""Only with words of reign can a number of three digits be told from an amount: "ruled from 871 to 899"."""

OLD_DATES: tuple[Rule, ...] = (
    Rule("en/quarter-century", "dur", "a? quarter (of a | -)? century", lengths.named_duration(0.25, G.CENTURY), says={"a quarter of a century": "P25Y", "a quarter-century later": "2049"}),
    Rule("en/centuries", "list", f"{_CENTURIES.format('(and | or | &)')}", eras.centuries(Link.LIST), says={"the 18th and 19th centuries": "17", "the fourth and third centuries BC": "BC03"}),
    Rule("en/centuries-range", "list", f"{_CENTURIES.format('(to | through | until | - | – | —)')}", eras.centuries(Link.RANGE), says={"from the 16th to the 18th century": "15", "the 3rd–4th centuries AD": "02", "from the late 10th to the early 13th century": "09"}),
    Rule("en/historic-day", "date", "{day:historicday}", read.historic_day, says={"on D-Day": "1944-06-06"}, silent=("its D-Day", "a D-Day for the budget"), guard=Guard(left_bars=frozenset("a an his her its their our my 's ’s this that another".split()))),
    Rule("en/nine-eleven", "date", "{month:monthnumber} / {day:day}", read.nine_eleven, says={"after 9/11": "2001-09-11"}, silent=("9/11", "the 9/11 of the votes", "after 10/11"), guard=Guard(left_needs=frozenset("the after before since of on post pre until - another".split()), right_bars=frozenset({"of", "/", "-"}), apart_from_digits=True)),
    Rule("en/mid-season", "season", "{mid:midseason} (of|in)? {year:year|rareyear}", eras.mid_season, says={"midsummer 1942": "1942-SU"}),
    Rule("en/decade-early", "adecade", "the? {decade:decade}", eras.early_decade, says={"in the 640s": "064"}, silent=("a fleet of 320s",), guard=Guard(left_needs=_IN - {"of", "and", "to"}, right_bars=frozenset({"bc", "b.c.", "bce"}))),
    Rule("en/decade-spoken", "adecade", "the? {hundreds:dayword} -? {decade:decadeword}", eras.spoken_decade, says={"the eighteen-forties": "184", "the nineteen sixties": "196"}),
    Rule("en/decades-short", "list", "the? {first:decade} (- | – | — | to | and) {decade:decade}", eras.decades, says={"the 1840s–50s": "184"}),
    Rule("en/years-next", "list", "{iso:isomonth}", lists.next_years, says={"in 2007-08": "2007"}, silent=("2007-09",)),
    Rule("en/years-digit", "list", "{first:year} (- | – | —) {digit:monthnumber}", lists.year_list, says={"in 1998–9": "1998"}, silent=("1998-7",), guard=Guard(left_needs=_IN | {"(", "for"}, right_bars=frozenset({"-", "/"}), apart_from_digits=True)),
    Rule("en/years-rare-short", "list", f"{{first:rareyear}} {_TO} {{yy}}", lists.year_list, says={"in 1337-40": "1337"}, silent=("2200-25",), guard=replace(RARE_YEAR_GUARD, early=True)),
    Rule("en/winter-of-years", "season", f"the? {{season:seasonword}} (of|in)? ({{first:year|rareyear}} {_TO} {{last:yy|year|rareyear}} | {{iso:isomonth}})", eras.season_over_years,
         says={"the winter of 1941–42": "1941-WI", "the winter of 1812/13": "1812-WI", "the winter of 2007-08": "2007-WI", "winter 1694-1695": "1694-WI"}),
    Rule("en/holiday-old", "aholiday", "{holiday} ((of|in|,)? {year:rareyear})", read.holiday, says={"at Christmas 1066": "1066-12-25", "Easter 1520": "1520-04-08"}),
    Rule("en/year-named", "ayear", "the year {year:anyyear}", read.calendar, says={"in the year 476": "0476"}, guard=Guard(right_bars=frozenset({"percent", "%"}))),
    Rule("en/year-of-life", "ayear", "(b. | d. | r. | fl.) c.? {year:year|rareyear}", read.only("year"), says={"(b. 1452)": "1452", "(d. 1519)": "1519"}),
    Rule("en/small-hours", "part", "(early | small | wee) {part:daypart}? hours", nights.small_hours, says={"the early hours of 1 May 2019": "2019-05-01TMO", "the small hours of 3 June 1940": "1940-06-03TMO"}, alone=False),
    Rule("en/season-of-event", "bareseason", "the? {season:seasonword}", eras.season_alone, says={"the summer offensive": "2023-SU", "a spring campaign": "2023-SP"}, silent=("prices fall",), guard=Guard(right_needs=SEASON_EVENTS, left_bars=frozenset({"arab", "prague", "will", "may", "could"}), early=True)),
    Rule("en/clock-24-on", "clock", "{four:hhmm4}", clocks.clock, says={"at 0500 on 6 June 1944": "1944-06-06T05:00"}, silent=("the flag at 1900 on the mast",), alone=False, guard=Guard(left_needs=frozenset({"at", "by", "around", "about", "until"}), right_needs=frozenset({"on"}), early=True)),
)  # fmt: skip

EARLY_YEARS: tuple[Rule, ...] = (
    Rule("en/early-day-month-year", "date", f"the? ({{day:{_DAY}|ordinalword}} of? {{month:month|weakmonth}} | {{month:month|weakmonth}} {{day:{_DAY}}} ,) {{year:anyyear}}", eras.early_year, says={"on 28 January 814, at Aachen": "0814-01-28"}, silent=("on 28 January 300 people met",), guard=_EARLY_DAY),
    Rule("en/early-month-year", "monthyear", "{month:month|weakmonth} {year:anyyear}", eras.early_year, says={"in May 756, they landed": "0756-05"}, silent=("in May 300 people met",), guard=_EARLY_MONTH),
    Rule("en/early-year-opens", "ayear", "{year:anyyear}", eras.early_year, says={"In 476 the last emperor fell.": "0476", "By 284, order was restored.": "0284", "And in 532 the city rose.": "0532"}, silent=("In 365 days they met.", "And in 365 days they met.", "grew by 284, the firm said"), guard=_OPENS_WITH_YEAR),
    Rule("en/early-year-goes-on", "ayear", "{year:anyyear}", eras.early_year, says={"He fled, and in 286 he came back.": "0286"}, silent=("rose by 120 and in 110 cases fell",), guard=_GOES_ON_IN_YEAR),
    Rule("en/early-year-of-life", "ayear", "{year:anyyear}", eras.early_year, says={"He was crowned king in 925.": "0925"}, silent=("killed in 120 raids", "killed more than in 120."), guard=_IN_YEAR_OF_LIFE),
    Rule("en/early-year-of-reign", "ayear", "{year:anyyear}", eras.early_year, says={"Alfred ruled Wessex from 871.": "0871"}, silent=("sales rose from 871 to 899",), guard=_OF_REIGN),
)  # fmt: skip

OLD_SPANS: tuple[Rule, ...] = (
    Rule("en/end-of-year", "modified", "year -? end {x:ayear}", read.same("x"), mod=Mod.END, says={"by year-end 1912": "1912"}),
    Rule("en/duration-vivid", "dur", "{n:number} {vivid} {unit:units}", lengths.duration, says={"two bloody weeks": "P2W", "ten brutal months": "P10M"}),
    Rule("en/unit-of-event", "dur", "the (first|last|final|opening|closing) {unit:longerunit} of", lengths.one_of, says={"in the last month of the war": "P1M"}),
    Rule("en/half-of-era", "modified", "the? {nth:lastword} half of {x:acentury|adecade}", eras.part_of(2), says={"the last half of the '80s": "198", "the final half of the 12th century": "11"}),
    Rule("en/third-of-era", "modified", "the? {nth:ordinalword|lastword} third of {x:acentury|adecade}", eras.part_of(3), says={"the last third of the 19th century": "18"}),
    Rule("en/quarter-of-era", "modified", "(the? {nth:lastword} quarter | {part:aquarter}) of {x:acentury|adecade}", eras.part_of(4), says={"the second half of the 12th century": "11", "the first half of the 1990s": "199", "the first quarter of the 17th century": "16", "the last quarter of the 17th century": "16"}),
    Rule("en/early-units", "modified", f"the? very? {_EARLY} {{unit:units}} of {{x:{_STATED}}}", eras.part_of(mod=Mod.START), says={"the first days of May 1940": "1940-05", "the opening years of the 20th century": "19"}),
    Rule("en/late-units", "modified", f"the? very? {_LATE} {{unit:units}} of {{x:{_STATED}}}", eras.part_of(mod=Mod.END), says={"the last days of April 1945": "1945-04"}),
    Rule("en/middle-units", "modified", f"the? (middle|central) {{unit:units}} of {{x:{_STATED}}}", eras.part_of(mod=Mod.MID), says={"the middle years of the 18th century": "17"}),
    Rule("en/those-days", "vague", "(in|during|throughout) those {unit:units}", read.vague_after("PAST_REF"), says={"in those days": "PAST_REF"}, silent=("in those years that followed",), guard=Guard(right_bars=frozenset({"that", "when", "who", "which", "of", "before", "after", "-"}))),
)  # fmt: skip

OLD_PARTS: tuple[Rule, ...] = (
    Rule("en/early-part", "modified", f"the? very? {_EARLY} part of {{x:{_WHOLE}}}", eras.part_of(mod=Mod.START), says={"the early part of 1942": "1942"}),
    Rule("en/late-part", "modified", f"the? very? {_LATE} part of {{x:{_WHOLE}}}", eras.part_of(mod=Mod.END), says={"the latter part of the year": "2024"}),
    Rule("en/middle-part", "modified", f"the? middle part of {{x:{_WHOLE}}}", eras.part_of(mod=Mod.MID), says={"the middle part of 1942": "1942"}),
    Rule("en/unit-following", "relunit", "the {unit:unit} following", read.shifted(1, Base.STORY), says={"the day following.": "2024-01-18"}, silent=("the day following the vote",), guard=Guard(right_bars=frozenset("the a an his her its their that this our my these those".split()), early=True)),
    Rule("en/following-day-month", "monthday", "the (following | next | previous) {x:daymonth|monthday}", read.of_story, says={"the following 1 May": "2024-05-01"}),
    Rule("en/same-season", "amonth", "(the same | that very | the very same) {x:amonth|bareseason}", read.of_story, says={"the same summer": "2024-SU"}),
)  # fmt: skip

OLD_TIMES: tuple[Rule, ...] = (
    Rule("en/clock-on-part", "clock", f"{{time:clock}} (local time?)? (on|in|of) the? {{part:part}} (of | on | ,)? {{day:{DAYS}|dayalone}}", clocks.at_clock, says={"8:15 on the morning of 6 August 1945": "1945-08-06T08:15", "at 4:10 on the morning of the 5th": "2024-01-05T04:10", "at 0430 hours local time on the morning of 3 March 2024": "2024-03-03T04:30"}),
    Rule("en/hours-of-day-part", "partday", f"the? {{part:part}} of {{day:{DAYS}}} {{time:part}}", clocks.hours_on_day, mod=Mod.START, says={"the early hours of Thursday morning": "2024-01-11TMO"}),
    Rule("en/part-of-the-day", "partday", "(the|early|late)? {time:part} (of|on) {x:dayalone}", clocks.part_of_date, says={"the evening of the 15th": "2024-01-15TEV"}, silent=("the night of the 5th Army",), guard=Guard(right_bars=NOT_DAYS, early=True)),
    Rule("en/weekday-part-of-date", "partday", "{weekday:aweekday} {time:part} (of | on | , | the)? {day:date|monthday|daymonth}", clocks.part_on_day, says={"Sunday dawn of 25 June 1950": "1950-06-25TMO", "Friday evening, 3 May 2019": "2019-05-03TEV"}),
    Rule("en/night-between", "partday", f"the? {{time:part}} (of|on)? the? {{first:{_DAY}}} / {{x:date|daymonth}}", nights.night_between, says={"the night of 14/15 May 1940": "1940-05-14TNI"}, silent=("the night of 3/15 May 1940",)),
    Rule("en/night-between-days", "partday", "the? {time:part} (of|on|from)? {x:list}", nights.night_of_list, says={"the night of 9 to 10 November 1938": "1938-11-09TNI", "the night of 14–15 May 1940": "1940-05-14TNI"}),
)  # fmt: skip

OLD_VAGUE: tuple[Rule, ...] = (
    Rule("en/this-time", "vague", "this (time | period)", read.vague("PRESENT_REF"), says={"during this period": "PRESENT_REF", "By this time,": "PRESENT_REF"}, silent=("This time, he won", "this time series"), guard=Guard(left_needs=_IN_TIME, right_bars=frozenset({"series", "zone", "frame", "slot"}))),
    Rule("en/that-time", "vague", "that (time | period)", read.vague("PAST_REF"), says={"at that time": "PAST_REF", "in that period": "PAST_REF"}, silent=("said that time was short",), guard=Guard(left_needs=_IN_TIME, right_bars=frozenset({"was", "is", "will", "had"}))),
    Rule("en/the-time", "vague", "the time", read.vague("PAST_REF"), says={"He was abroad at the time.": "PAST_REF"}, silent=("at the time of the vote", "at the time he left", "at the time Anna left"),
         guard=Guard(left_needs=frozenset({"at"}), right_bars=frozenset("of when that the a he she it they we i you his her their its being".split()), right_bars_name=True)),
)  # fmt: skip
