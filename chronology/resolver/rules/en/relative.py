"""English: durations, and dates that count from another moment."""

from __future__ import annotations

import re
from dataclasses import replace

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base, Direction
from chronology.resolver.phrase import OF_THAT_DAY, Mod
from chronology.resolver.rules import Guard, Rule, clocks, inside, lengths, lists, nights, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.en.dates import ONLY_OF_PLAY
from chronology.resolver.rules.en.lexicon import LEXICON
from chronology.resolver.sides import FROM_THERE

__all__ = ["ATOMS", "COUNTED", "POINTED", "VAGUE"]

_U = "{unit:unit}"
_US = "{unit:units}"
_UY = "{unit:unit|shortunit}"
_ANYU = "{unit:unit|units|shortunit|fortnight}"
_HOUR = "{hour:hour|hourword}"
_OCLOCK = "(o'clock | o’clock | oclock)"
_IN_PART = "(in the {part:daypart} | at {part:nightword})"
_TO = "(to | - | – | — | until | till | through)"
_UP_TO = Guard(
    left_tells=re.compile(
        r"(?:\A|[^\w\s]\s?|\n|\b(?!(?:ago|prior|close|closer|due|refer|relat|dedicat|devot|compar|link|tie|led|lead)\w*\s)\w+\s)"
        r"[Tt]o\s\Z"
    ),
    early=True,
)
"""A time that something lasts up to: "goes on to this day", but not "referred to this day"."""
_BEFORE_HOUR = frozenset(
    "at by until till since around about from before after to and just past almost nearly ( @".split()
) | {""}
_OF_DAYS = frozenset(
    "on yesterday today tomorrow local tonight monday tuesday wednesday thursday friday saturday sunday".split()
)
_MARKETS = frozenset(
    "$ £ € pound sterling dollar euro yen franc rupee rupees yuan lira rouble ruble pence cents penny shares share stock stocks bond bonds "
    "yield yields index points percent % rate rates price prices traded trading trades ounce barrel average earthquake quake magnitude scale "
    "seconds metres score scored version".split()
)
"""Beside these a number with a dot is no time of day: "the pound stood at 1.25 on Friday"."""
_LAST_PART = re.compile(r"\s(?:last|this|that|yesterday|tomorrow)\s(?:night|morning|evening|afternoon)\b")
_MOVES_AT = re.compile(
    r"(?i)\b(?:left|leaves?|arriv(?:ed?|es|ing)|depart(?:ed|s|ing)?|beg[ai]ns?|beginning|kick(?:ed|s)?[ -]off|adjourned|"
    r"resumed?|resumes|landed|lands|took off|takes off|sailed|sails|woke|rang|died|struck|called|due)\b[^.;:\n]{0,30}\s"
    r"(?:at|by|until|till|around|about|before|after)\s\Z"
)
"""What takes place at a moment: "the train left at 17.42"."""
_SPEEDS = frozenset(
    "miles mile kilometers kilometres km feet meters metres knots instructions bits bytes frames".split()
)
"""What is counted per hour or second is a speed, and recurs at no time."""
_A_RATE = Guard(
    left_needs=frozenset(
        "0 dollars cents euros pounds million billion thousand hundred percent % tons tonnes barrels people hours days weeks "
        "months trips flights matches games meals classes sessions shares visits pieces copies jets planes units cars aircraft".split()
    ),
    left_bars=_SPEEDS | frozenset("than in for within after over of about nearly almost".split()),
    right_bars=frozenset(
        {"ago", "earlier", "later", "before", "after", "or", "late", "early", "behind", "ahead"}
    ),
    left_counts=True,
    early=True,
)
_NO_VERB = Guard(
    left_bars=frozenset("will would should could may might can must to not 'll ’ll usually often".split()),
    early=True,
)
_LASTING_IN = frozenset("in over during for throughout within through across".split())
"""Words before a length that has lasted until now: "over the last year we have", but not "the last year we met"."""
_NO_COUNT = replace(_NO_VERB, right_bars=frozenset({"later", "earlier", "ago"}))
_NOT_OF = Guard(
    left_bars=frozenset("of at on".split()),
    right_bars=frozenset(
        "of when that before after since between leading he she they it we i - in which was is for".split()
    ),
    lower_last=True,
)
_BY_NIGHT = frozenset(
    "stay stays guest guests trip trips accommodation bag bags success sensation delivery shipping parking rate rates lending "
    "train trains bus buses flight flights shift shifts camp".split()
)
"""What is overnight by its kind, on no night in particular."""
_NO_LIKENESS = re.compile(
    r"(?<!s like )(?<!ed like )(?<!like only )(?<!like just )(?<!like it was )(?<!as if it were )(?<!as if it was )(?<!as though it were )\Z"
)
"""What only seems like yesterday was long ago."""
_RECORDED = frozenset("council fed board committee meeting cabinet fomc policy".split())
_NO_RECORD = re.compile(r"(?!\s(?:of|from)\s(?:the|its|their|last|this)\b[^.\n]{0,30}\bmeeting)")
"""The minutes of a meeting tell what was said there, and last no time."""
_NO_AGE = Guard(right_bars=frozenset({"old", "olds"}))
_CLAUSE_END = Guard(
    right_needs=frozenset({".", "?", "!", ",", ";", ":", ")", "", "”", '"', "'", "’", "and", "but"}),
    early=True,
)
_THAT_ALONE = replace(
    _CLAUSE_END, right_needs=_CLAUSE_END.right_needs | set("he she it they we i the".split())
)
_UNITS_ON = Guard(
    left_tells=re.compile(r"(?:\A|[^\w\s]\s?|\n|\b(?:[Nn]ow|[Aa]nd|[Bb]ut|[Yy]et)\s)\Z"),
    right_needs=frozenset(",.;:"),
    early=True,
)
_IN_CLAUSE_END = Guard(left_needs=frozenset({"in", "for"}), right_needs=_CLAUSE_END.right_needs, early=True)
_OF_DAY = Guard(
    left_bars=frozenset(
        "genesis exodus leviticus deuteronomy joshua samuel kings psalm psalms proverbs isaiah jeremiah ezekiel daniel matthew mark luke john "
        "acts romans corinthians galatians ephesians philippians hebrews james peter revelation verse quran koran surah "
        "in clocked clocking timed lasts lasted lasting".split()
    ),
    left_tells=re.compile(
        r"(?i)(?<!\btime of )(?<!\btimes of )(?<!\bbest of )(?<!\brecord of )(?<!\bmark of )\Z"
    ),
)
"""A chapter with its verse, and the time that a race or a film took, are no time of the day."""
_MINUTE_THINGS = frozenset(
    "detail details amount amounts quantity quantities fraction fractions particle particles trace traces".split()
)
"""What can be minute: the adjective looks like the unit."""
_NAMED = frozenset(
    word
    for name in ("weekday", "shortday", "fullmonth", "unit", "units", "seasonword", "daypart")
    for word in map(str.lower, LEXICON[name])
)
_BEFORE_END = frozenset(
    "by at around until till before after near toward towards to from through".split()
) | {""}
_ENDS_PHRASE = frozenset(
    ". , ; : ) ? ! and or but in of to for with from on at by as when that which was were is are had has saw began ended".split()
) | {""}
_OWNERS = ("'s", "’s", "s'", "s’")
"""Ends of a word that makes what follows its own, so that "last" is the final one: "the war's last winter"."""
_IS = frozenset(word + mark + "s" for word in "it that what here there who he she".split() for mark in "'’")
_PLAIN = frozenset(
    {
        "the",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "school",
        "golden",
        "early",
        "final",
        "those",
        "these",
        "dog",
        "such",
    }
)

ATOMS: tuple[Rule, ...] = (
    Rule("en/era-the", "vague", "the {leader} -? (era | years)", read.named, says={"In the Obama era, ties thawed": "PAST_REF"}, guard=Guard(right_needs=_ENDS_PHRASE, early=True)),
    Rule("en/era", "vague", "{leader} -? (era | years)", read.named, says={"the Reagan-era rules": "PAST_REF", "the Putin era": "PRESENT_REF"}, silent=("Carter years ago said", "the post-Trump era"), guard=Guard(left_bars=frozenset({"-"}), right_bars=frozenset({"ago", "later", "earlier", "after", "before", "old"}), early=True)),
    Rule("en/clock-24", "clock", "{four:hhmm4} (hrs | hours | local time)", clocks.clock, says={"at 1430 hours": "2024-01-17T14:30"}, silent=("1200 hours of video",), guard=Guard(left_needs=frozenset("at by until from around about approximately roughly".split()), early=True)),
    Rule("en/clock-24-zone", "clock", "{four:hhmm4} {zone}", clocks.clock, says={"0600 GMT": "2024-01-17T06:00Z"}),
    Rule("en/rate-a", "aset", "(a|an) {unit:wholeunit}", recurrences.recurring(), says={"2 million tons a year": "P1Y", "15 jets a month": "P1M"}, silent=("3 wars in less than a decade",), guard=_A_RATE),
    Rule("en/times-a", "aset", f"(once | twice | thrice | once or twice | ({{least:number}} (to|or|-))? {{n:number}} times | several times) (a|an|per|every|each) {_U}", recurrences.times_per, says={"twice a year": "P1Y", "once a week": "P1W", "three to four times a week": "P1W"}),
    Rule("en/rate-per", "aset", f"(per | / ) {_U}", recurrences.recurring(), says={"per day": "P1D"}, silent=("80 miles per hour", "at 60 miles an hour"), guard=Guard(left_bars=_SPEEDS)),
    Rule("en/one-day", "vague", "{n:number} {unit:dayunit}", recurrences.some_day, says={"She will one day return.": "FUTURE_REF"}, silent=("It lasted one day.", "It will last one day."), guard=Guard(left_needs=frozenset("will 'll ’ll would may might could".split()), early=True)),
    Rule("en/duration-count", "dur", f"{{n:number}} -? (full|whole|more|consecutive|straight|further|additional|long|solid|successive|calendar|trading|working|business)? -? {_ANYU}", lengths.duration,
         says={"two weeks": "P2W", "18-month": "P18M", "two-and-a-half years": "P2.5Y", "5 hours": "PT5H"}, guard=Guard(right_bars=frozenset({"old", "olds"}))),
    Rule("en/duration-plus", "approxed", f"{{n:number}} -? (+ | plus) -? {_ANYU}", lengths.duration, mod=Mod.EQUAL_OR_MORE, says={"for 20+ years": "P20Y", "a 30-plus-year career": "P30Y"}, guard=_NO_AGE),
    Rule("en/duration-odd", "dur", f"{{n:number}} -? odd -? {_US}", lengths.duration, mod=Mod.APPROX, says={"twenty-odd years ago": "2004", "for 30 odd years": "P30Y"}, guard=_NO_AGE),
    Rule("en/duration-between", "dur", f"{{n:number}} (to|or|-|–|—) {{m:number}} -? (full|more|consecutive|further|additional|working|business)? -? {_ANYU}", lengths.duration_between,
         says={"two to three weeks": "PXW", "18-24 months": "PXM", "2 to 3 weeks ago": "PAST_REF"}, silent=("3-2 minutes before the end",), guard=_NO_AGE),
    Rule("en/duration-one-or", "dur", "(a|an) {unit:wholeunit} or {m:number}", lengths.duration_from_one, says={"a year or two": "PXY", "a day or two ago": "PAST_REF"}, silent=("a day or 20 trips",), guard=Guard(right_bars=frozenset({"-", "%"}))),
    Rule("en/duration-between-and", "dur", f"{{n:number}} and {{m:number}} {_US}", lengths.duration_between, says={"between three and five years": "PXY"},
         silent=("chapters two and three days later",), guard=Guard(left_needs=frozenset({"between"}), right_bars=frozenset({"old"}), early=True)),
    Rule("en/fraction", "fraction", "(a | {n:number}) -? {unit:quarterunits} of", lengths.named_duration(None, G.QUARTER), alone=False, silent=("three quarters of the company",)),
    Rule("en/duration-the", "dur", f"(the|these|those) {{n:number}} (full|whole|more|consecutive|straight|remaining)? {_US}", lengths.duration, says={"the nine months": "P9M"}, silent=("the Seven Years War",), guard=Guard(lower_last=True, early=True)),
    Rule("en/stretch-before-that", "dur", "the {n:number} {unit:units} before that", lengths.moved(Direction.BACK, Base.STORY), says={"for the six years before that.": "P6Y"}, silent=("the six years before that war",), guard=_THAT_ALONE),
    Rule("en/duration-scaled", "dur", f"{{n:number}} {{scale:number}} {_US}", lengths.duration, says={"300 thousand years": "P300000Y"}, silent=("the 12 thousand yearlings",)),
    Rule("en/one-to-next", "age", f"from {{n:number}} {_U} to (the next | another)", lengths.named_duration(1.0), alone=False, silent=("It changed from one day to the next.",)),
    Rule("en/this-day-in", "ayear", "this (day | week | month) in {year:year}", read.only("year"), says={"On this day in 1969 men landed.": "1969"}),
    Rule("en/million-years", "age", f"(million | billion | trillion) {_US} (ago | earlier | later)?", lengths.named_duration(None), alone=False, silent=("66 million years ago", "for a billion years")),
    Rule("en/time-to-read", "age", f"{{n:number}} -? {_ANYU} -? read", lengths.duration, alone=False, silent=("4 min read", "a 10-minute read")),
    Rule("en/age", "age", f"{{n:number}} (-|and)? {_ANYU} -? (old|olds|of age)", lengths.duration, alone=False, says={}),
    Rule("en/duration-and-half", "dur", f"{{n:number}} and (a|an) {{half:half}} {_ANYU}", lengths.duration, says={"2 and a half hours": "PT2H30M"}),
    Rule("en/duration-half-more", "dur", f"{{n:number}} {_ANYU} and a {{half:half}}", lengths.duration, says={"three years and a half": "P3.5Y"}),
    Rule("en/duration-a", "dur", "(a|an|another|the entire|the whole) (full|whole|single|mere|further|additional|entire|solid)? -? {unit:wholeunit}", lengths.duration,
         says={"for a week": "P1W", "an hour": "PT1H", "another year": "P1Y"}, silent=("a minute detail", "a once-in-a-decade storm"), guard=Guard(left_bars=_SPEEDS | {"-"}, right_bars=_MINUTE_THINGS | {"when", "old", "-"}, early=True)),
    Rule("en/duration-a-and-half", "dur", f"(a|an) {_U} and a {{half:half}}", lengths.duration, says={"a minute and a half": "PT1M30S", "a year and a half": "P1.5Y"}),
    Rule("en/duration-unit-and-half", "dur", f"{_U} and a {{half:half}}", lengths.duration, says={"for the past year and a half": "P1.5Y", "over the next decade and a half": "P15Y"}, alone=False),
    Rule("en/duration-half", "dur", f"(half (a|an) | a half -?) {_U}", lengths.named_duration(0.5), says={"half an hour": "PT0.5H", "a half-hour": "PT0.5H"}),
    Rule("en/duration-half-unit", "dur", f"half -? {_U}", lengths.named_duration(0.5), says={"over the past half century": "P50Y", "in the last half-hour": "PT0.5H", "the next half year": "P0.5Y"}, alone=False),
    Rule("en/duration-couple", "dur", f"(a|the)? couple of? {_US}", lengths.named_duration(2.0), says={"a couple of years": "P2Y"}, mod=Mod.APPROX),
    Rule("en/duration-few", "dur", f"(a|the)? {{few}} (more|other|short|long)? {_US}", lengths.duration, says={"several months": "PXM", "a few days": "PXD", "many years": "PXY"}, guard=_NO_AGE),
    Rule("en/duration-tens", "dur", f"(dozens|hundreds|thousands|scores) of {_US}", lengths.named_duration(None), says={"hundreds of years": "PXY"}),
    Rule("en/duration-long", "dur", "{unit:unit} - long", lengths.named_duration(1.0), says={"a year-long siege": "P1Y"}),
    Rule("en/duration-count-long", "dur", "{n:number} -? {unit:unit} -? long", lengths.duration, says={"a 3 year long siege": "P3Y", "a nine-day-long march": "P9D"}, silent=("a 3 mile long march",)),
    Rule("en/decades-long", "dur", f"{_US} - long", lengths.named_duration(None), says={"a decades-long war": "PXY"}),
    Rule("en/todays-world", "age", "today ('s | ’s) (personal | young | modern)? {noun:agenoun}", read.vague("PRESENT_REF"), alone=False, silent=("It speaks to today's youth.", "today’s personal computers")),
    Rule("en/today", "deictic", "{day:deictic}", read.day_from_now, says={"today": "2024-01-17", "yesterday": "2024-01-16", "tomorrow": "2024-01-18"},
         silent=("USA Today said", "It feels like yesterday.", "as if it were yesterday"), guard=Guard(left_bars=frozenset({"usa"}), left_bars_capital=True, left_tells=_NO_LIKENESS)),
    Rule("en/before-yesterday", "deictic", "the? day before yesterday", read.shifted(-2, unit=G.DAY), says={"the day before yesterday": "2024-01-15"}),
    Rule("en/after-tomorrow", "deictic", "the? day after tomorrow", read.shifted(2, unit=G.DAY), says={"the day after tomorrow": "2024-01-19"}),
    Rule("en/point-of-day", "clock", "{point:pointofday} {zone}?", clocks.clock, says={"at noon": "2024-01-17T12:00", "midnight": "2024-01-17T00:00"}, silent=("the film High Noon",), guard=Guard(left_bars_capital=True)),
    Rule("en/clock", "clock", "{time:hhmm} (-? {ampm})? ({zone})? (hrs|hours)?", clocks.clock_of_12, says={"10:35 a.m.": "2024-01-17T10:35", "19:00": "2024-01-17T19:00", "5:30pm": "2024-01-17T17:30"},
         silent=("a 4:3 ratio", "as Mark 10:25 has it", "won in 3:32", "a time of 2:01:09"), guard=_OF_DAY),
    Rule("en/clock-dotted", "clock", "{time:dottime} ({zone} | in the {part:daypart} | at {part:nightword})", clocks.clock, says={"at 2.15 in the morning": "2024-01-17T02:15", "at 10.40 at night": "2024-01-17T22:40"}, silent=("rose 2.15 in the morning session",), guard=Guard(left_needs=_BEFORE_HOUR, right_bars=frozenset({"session", "trade", "trading"}), near_bars=_MARKETS, early=True)),
    Rule("en/clock-dotted-day", "clock", "{time:dottime}", clocks.clock, says={"The train left at 10.15 on Tuesday.": "2024-01-16T10:15", "at 09.40 local time": "2024-01-17T09:40"}, silent=("the pound stood at 1.25 on Friday", "at 5.30 points on Monday"), guard=Guard(left_needs=frozenset("at from by until till after before about around".split()), right_needs=_OF_DAYS, near_bars=_MARKETS, early=True)),
    Rule("en/clock-dotted-part", "clock", "{time:dottime}", clocks.clock, says={"The lights went out at about 8.45 last night.": None, "by 6.30 this morning": None}, silent=("rose to 8.45 last year", "shares stood at 8.45 this morning"), guard=Guard(left_needs=_BEFORE_HOUR, right_tells=_LAST_PART, near_bars=_MARKETS, early=True)),
    Rule("en/clock-dotted-move", "clock", "{time:dottime}", clocks.clock, says={"The bus leaves at 21.40.": "2024-01-17T21:40", "The inquest, which resumed at 14.30, heard two doctors.": "2024-01-17T14:30"}, silent=("Bidding stood at 14.30.", "the pound returned at 1.25", "She left at 4.30 per cent."),
         guard=Guard(left_needs=_BEFORE_HOUR, right_bars=frozenset({"per", "percent", "%", "points", "million", "billion", "-"}), left_tells=_MOVES_AT, near_bars=_MARKETS, early=True)),
    Rule("en/clock-offset", "clock", f"({{time:hhmm}} {{ampm}}? | {_HOUR} {{ampm}}) (+ {{offset:hhmm|hhmm4}} | {{zone}} (+|-) {{offset:hhmm|hhmm4|hour}})", clocks.clock_offset, says={"17:00 +03:00": "2024-01-17T17:00+03:00", "6:40 p.m. GMT +8": "2024-01-17T18:40+08:00", "9 a.m. UTC-0430": "2024-01-17T09:00-04:30"},
         silent=("17:00 - 19:00",)),
    Rule("en/clock-hour", "clock", f"{_HOUR} {_OCLOCK}? {{ampm}} {{zone}}?", clocks.clock, says={"5 p.m. EST": "2024-01-17T17:00", "10am": "2024-01-17T10:00"}),
    Rule("en/clock-oclock", "clock", f"{_HOUR} {_OCLOCK} {_IN_PART}?", clocks.clock_of_12, says={"at three o'clock": "2024-01-17T03:00", "three o'clock in the afternoon": "2024-01-17T15:00"}),
    Rule("en/clock-part", "clock", f"({_HOUR} | {{time:hhmm}}) in the {{part:daypart}}", clocks.clock, says={"4:30 in the afternoon": "2024-01-17T16:30", "4 in the morning": "2024-01-17T04:00"}),
    Rule("en/clock-night", "clock", f"({_HOUR} | {{time:hhmm}}) at {{part:nightword}}", clocks.clock, says={"at 11 at night": "2024-01-17T23:00"}, silent=("he saw 7 at night",), guard=Guard(left_needs=_BEFORE_HOUR, early=True)),
    Rule("en/clock-half", "clock", f"{{half:half}} past {_HOUR} {_OCLOCK}? ({{ampm}} | {_IN_PART})?", clocks.clock_of_12, says={"half past three": "2024-01-17T03:30", "half past five in the evening": "2024-01-17T17:30"}),
    Rule("en/clock-half-after", "clock", "{half:half} {hour:hourword}", clocks.clock_of_12, says={"The shop shuts at half five.": "2024-01-17T05:30"}, silent=("cut it in half one day", "at half ten dollars", "about half seven members"), guard=Guard(left_needs=frozenset("at by until till before after".split()), right_needs=_ENDS_PHRASE | {"tomorrow", "today", "tonight", "this", "every"}, early=True)),
    Rule("en/quarter-past", "clock", f"a? {{quarter:quarterunit}} (past|after) {_HOUR} {_OCLOCK}? ({{ampm}} | {_IN_PART})?", clocks.minutes_from_hour(1, 15), says={"at quarter past six in the evening": "2024-01-17T18:15"}),
    Rule("en/quarter-to", "clock", f"a? {{quarter:quarterunit}} (to|before|till) {_HOUR} {_OCLOCK}? ({{ampm}} | {_IN_PART})?", clocks.minutes_from_hour(-1, 15), says={"at a quarter to five": "2024-01-17T04:45"},
         silent=("raised the payout from a quarter to five cents",), guard=Guard(right_bars=frozenset("cents percent % points billion million".split()), early=True)),
    Rule("en/minutes-past", "clock", f"{{minutes:number}} past {_HOUR} {_OCLOCK}? ({{ampm}} | {_IN_PART})?", clocks.minutes_from_hour(1), says={"at ten past three": "2024-01-17T03:10"}, silent=("shot 10 past 3 defenders",),
         guard=Guard(left_needs=_BEFORE_HOUR, early=True)),
    Rule("en/minutes-after", "clock", f"{{minutes:number}} minutes (past|after) {_HOUR} {_OCLOCK}? ({{ampm}} | {_IN_PART})?", clocks.minutes_from_hour(1), says={"at five minutes past four p.m.": "2024-01-17T16:05"}, guard=Guard(left_needs=_BEFORE_HOUR, early=True)),
    Rule("en/minutes-to", "clock", f"{{minutes:number}} (minutes)? (to|before) {_HOUR} ({_OCLOCK} {_IN_PART}? | {{ampm}} | {_IN_PART})", clocks.minutes_from_hour(-1), says={"at ten minutes to five p.m.": "2024-01-17T16:50"}, guard=Guard(left_needs=frozenset({"at"}), early=True)),
    Rule("en/clock-range", "clocks", f"{{first:hour|hourword|hhmm}} {_TO} ({{time:hhmm}} | {_HOUR}) -? {{ampm}} {{zone}}?", clocks.clock_range, says={"from 2 to 4 pm": "2024-01-17T14:00", "1-3pm": "2024-01-17T13:00", "11 to 2 pm": "2024-01-17T11:00"},
         silent=("25 to 3 p.m.",)),
    Rule("en/clock-range-and", "clocks", f"{{first:hour|hourword|hhmm}} and ({{time:hhmm}} | {_HOUR}) -? {{ampm}} {{zone}}?", clocks.clock_range, says={"between 7 and 9 p.m.": "2024-01-17T19:00"}, guard=Guard(left_needs=frozenset({"between"}), early=True)),
    Rule("en/clock-range-half-first", "clocks", f"{{first:hour|hourword|hhmm}} {{ampm}} {_TO} {{time:hhmm}}", clocks.clock_range, says={"3 pm-3:30": "2024-01-17T15:00"}, silent=("9:00 a.m. to 5:00 p.m.",), guard=Guard(right_bars=frozenset(LEXICON["ampm"]) | {"a", "p"}, early=True)),
    Rule("en/clock-range-bare", "clocks", f"{{first:hour|hourword}} {_TO} {{time:hhmm}}", clocks.clock_range, says={"from 7 to 7:30": "2024-01-17T07:00"}, guard=Guard(left_needs=frozenset({"from", "between", ""}), right_bars=frozenset(LEXICON["ampm"]), early=True)),
    Rule("en/clock-range-24", "clocks", f"{{first:hhmm4}} {_TO} {{four:hhmm4}} (hrs|hours|{{zone}})", clocks.clock_range, says={"0930-1045 GMT": "2024-01-17T09:30Z"}),
    Rule("en/part-of-day", "part", "(early|late|mid)? -? {part:daypart|dayparts}", clocks.part_of_day, says={}, alone=False),
    Rule("en/night-word", "tonight", "(tonight | tonite)", nights.tonight, says={"tonight": "2024-01-17TNI"}, guard=Guard(right_bars=frozenset({"show"}))),
    Rule("en/overnight-told", "overnight", "overnight", nights.night_just_by, says={"It snowed overnight.": "2024-01-16TNI", "It will snow overnight.": "2024-01-17TNI"}, guard=replace(_CLAUSE_END, right_needs=_CLAUSE_END.right_needs | frozenset("in as with across at by from between until during through on due because for amid before after when while hours".split()))),
    Rule("en/overnight", "overnight", "overnight", nights.last_night, says={"overnight": "2024-01-16TNI"}, silent=("fewer overnight stays",), guard=Guard(right_bars=_BY_NIGHT)),
    Rule("en/weekdays-ago", "counted", "{n:number} {day:weekdays} (ago|back)", lengths.weekdays_away(-1), says={"two Thursdays ago": "2024-01-04"}),
    Rule("en/seasons-ago", "counted", "{n:number} {season:seasons} (ago|back)", lengths.seasons_ago, says={"two summers ago": "2022-SU", "three winters ago": "2020-WI"}),
    Rule("en/weekdays-from-now", "counted", "{n:number} {day:weekdays} from now", lengths.weekdays_away(1), says={"three Fridays from now": "2024-02-02"}),
    Rule("en/every-unit", "aset", f"(every|each) ({{n:number|ordinalword|ordday}} | {{other:other}})? ({{unit:oneunit}}|{_US})", recurrences.recurring(quant="EVERY"), says={"every day": "P1D", "every two weeks": "P2W", "every other month": "P2M"}),
    Rule("en/every-half-hour", "aset", "(every|each) half (a|an)? -? hour", recurrences.recurring("PT30M", "EVERY"), says={"every half hour": "PT30M", "every half an hour": "PT30M"}),
    Rule("en/every-few", "aset", f"(every|each) {{few}} {_US}", recurrences.every_few, says={"every few months": "PXM"}),
    Rule("en/weekends", "aset", "{unit:weekends}", recurrences.recurring("XXXX-WXX-WE"), says={"on weekends": "XXXX-WXX-WE"}, guard=Guard(left_needs=frozenset({"on", "at"}), early=True)),
    Rule("en/every-fortnight", "aset", "(every|each) {unit:fortnight}", recurrences.recurring("P2W", "EVERY"), says={"every fortnight": "P2W"}),
    Rule("en/every-weekday", "aset", "(every|each) ({other:other} | {nth:ordinalword|ordday})? {weekday:weekday|shortday} {part:daypart}?", recurrences.recurring(quant="EVERY"), says={"every second Monday": "XXXX-WXX-1", "every Tuesday": "XXXX-WXX-2"}),
    Rule("en/every-date", "aset", "(every|each) ({month:month|weakmonth} {day:day|ordday} | {day:day|ordday} of? {month:month|weakmonth})", recurrences.every_date, says={"every 2 April": "XXXX-04-02", "each Dec. 25": "XXXX-12-25"}),
    Rule("en/every-month", "aset", "(every|each) {month:month|weakmonth}", recurrences.recurring(quant="EVERY"), says={"each July": "XXXX-07"}),
    Rule("en/every-holiday", "aset", "(every|each) {holiday}", recurrences.every_holiday, says={"every Christmas": "XXXX-12-25", "each Thanksgiving": "P1Y"}),
    Rule("en/every-season", "aset", "(every|each) {season:seasonword}", recurrences.recurring(quant="EVERY"), says={"every summer": "XXXX-SU"}),
    Rule("en/every-part", "aset", "(every|each) {part:daypart}", recurrences.recurring(quant="EVERY"), says={"every morning": "XXXX-XX-XXTMO"}),
    Rule("en/weekdays-nights", "list", "{first:weekday} (, {second:weekday} ,?)? (and|or|&) {weekday} {part:dayparts}", lists.recurring_weekdays, says={"Monday and Wednesday mornings": "XXXX-WXX-1TMO"}),
    Rule("en/weekday-nights", "aset", "{weekday} {part:dayparts}", recurrences.recurring(), says={"Tuesday nights": "XXXX-WXX-2TNI"}),
    Rule("en/frequency", "aset", "{word:daily}", recurrences.recurring(), says={"daily": "P1D", "annual": "P1Y"}, silent=("Daily Telegraph", "Americas Quarterly"),
         guard=Guard(left_bars_capital=True, right_bars_name=True)),
    Rule("en/semi-annual", "aset", "(semi|bi) - {word:daily}", recurrences.recurring("P6M"), says={"semi-annual": "P6M"}),
    Rule("en/weekend-coming", "relunit", "(this|the)? (coming|upcoming) weekend", read.weekend_in(Direction.FORWARD), says={"this coming weekend": "2024-W03-WE"}),
    Rule("en/weekend-the", "theunit", "the weekend", read.weekend, says={"over the weekend": "2024-W02-WE"}),
)  # fmt: skip

POINTED: tuple[Rule, ...] = (
    Rule("en/duration-joined", "dur", "{a:dur} (and|,)? {b:dur}", lengths.joined, says={"three hours and twenty minutes": "PT3H20M", "2 years 4 months ago": "2021-09", "1 month and 21 days ago": "2023-11-26"}),
    Rule("en/duration-joined-three", "dur", "{a:dur} ,? {c:dur} ,? and? {b:dur}", lengths.joined, says={"two years, one month and three days": "P2Y1M3D"}),
    Rule("en/at-present", "vague", "(at present | at the moment | these days | the present day | modern day | present - day | today 's)", read.vague("PRESENT_REF"), says={"these days": "PRESENT_REF"}, alone=True),
    Rule("en/the-present", "vague", "the present", read.vague("PRESENT_REF"), says={"until the present.": "PRESENT_REF"}, silent=("the present government",), guard=_CLAUSE_END),
    Rule("en/year-ago-quarter", "aquarter", "(the | its | a)? (comparable|corresponding|same)? {unit:unit} - (ago | earlier) -? ({part:unit|period} | {x:aquarter})", lengths.year_ago_quarter, says={"the year-earlier quarter": None, "the year-ago third quarter": "2023-Q3"}),
    Rule("en/quarter-of-that-year", "aquarter", "the {whole:ayear} (fiscal|financial)? {part:period|quarterunit}", lengths.same_part, says={"earned little in the third quarter, more than in the 2021 period.": None}),
    Rule("en/year-ago-length", "dur", "(the | its)? {unit:unit} - (ago | earlier) {dur:dur}", read.same("dur"), says={"the year-earlier nine months": "P9M"}),
    Rule("en/year-ago", "counted", "the? {unit:unit} - (ago | earlier)", lengths.one_unit_back, says={"year-earlier": "2023", "year-ago": "2023"}),
    Rule("en/duration-bare", "baredur", "{unit:plainunits} ((and|or) {wider:plainunits})?", lengths.named_duration(None), says={"for years": "PXY", "within weeks or months": "PXW", "months of talks": "PXM"}, silent=("the early days", "zero-hours contracts", "the film Radio Days", "Board minutes tell of a split.", "Minutes of its June meeting are due."),
         guard=Guard(left_bars=_PLAIN | _RECORDED | {"of", "-", "0"}, right_bars=frozenset({"old", "-", "ahead"}), right_tells=_NO_RECORD, left_bars_capital=True)),
    Rule("en/after-hours", "age", "after hours", read.vague("PAST_REF"), alone=False, silent=("The shares fell in after hours trading.", "It rose 3 percent after hours."), guard=Guard(right_bars=frozenset("of on in at with spent without".split()), early=True)),
    Rule("en/duration-over-the", "dur", f"the {_US}", lengths.named_duration(None), says={"It has changed over the years.": "PXY"}, silent=("won the decades",), guard=Guard(left_needs=frozenset({"over"}), right_bars=frozenset("of before after since leading following that".split()), early=True)),
    Rule("en/duration-leading", "baredur", f"{_US} (before|after|since|leading|following|that)", lengths.first_item, says={"the days before the vote": "PXD"}, guard=Guard(left_needs=frozenset({"the"}), early=True)),
    Rule("en/past-quarter", "relunit", "the? (past | last) {unit:quarterunit}", read.shifted(-1), says={"in the last quarter,": "2023-Q4"}, guard=Guard(right_bars=frozenset({"of", "century"}), early=True)),
    Rule("en/last-unit", "relunit", "(this past | last) {unit:longerunit|shortunit}", read.shifted(-1), says={"last week": "2024-W02", "last year": "2023", "last month": "2023-12", "last weekend": "2024-W02-WE"}, silent=("Her last day at the post", "a last minute deal", "the campaign's last week"),
         guard=Guard(lower_last=True, left_bars=frozenset({"the", "its", "his", "her", "their"}), left_bars_suffixes=_OWNERS, left_frees=_IS)),
    Rule("en/last-fiscal-unit", "relunit", "(this past | last) (fiscal|financial|school|academic) {unit:longerunit}", read.shifted(-1), says={"in the last financial year": "2023"}),
    Rule("en/next-unit", "relunit", f"(next | this coming) (fiscal|financial|calendar)? {_UY}", read.shifted(1), says={"next yr": "2025", "next fiscal year": "2025", "next week": "2024-W04", "next year": "2025"}, guard=Guard(lower_last=True)),
    Rule("en/this-weekend", "relunit", "this very? weekend", read.weekend_in(Direction.HERE), says={"this weekend": "2024-W03-WE"}, guard=Guard(lower_last=True)),
    Rule("en/to-this-day", "vague", "this very? day", read.vague("PRESENT_REF"), says={"The dispute goes on to this day.": "PRESENT_REF", "to this very day": "PRESENT_REF"}, silent=("ten years ago to this day", "referred to this day as a black one"), guard=_UP_TO),
    Rule("en/this-unit", "relunit", f"this very? (fiscal|financial|calendar)? {_UY}", read.shifted(0, Base.NEAR), says={"this week": "2024-W03", "this month": "2024-01"}, guard=Guard(lower_last=True)),
    Rule("en/current-unit", "relunit", f"(the current|current|the present) (fiscal|financial|calendar)? {_UY}", read.shifted(0), says={"current month": "2024-01", "the current year": "2024"}, guard=Guard(lower_last=True)),
    Rule("en/previous-unit", "relunit", f"the? (previous|preceding|prior) (fiscal|financial)? {_U}", read.shifted(-1, Base.STORY), says={"the previous month": "2023-12"}),
    Rule("en/following-unit", "relunit", f"(the following | the next | the ensuing | the very next | the subsequent) (fiscal|financial|calendar)? {_U}", read.shifted(1, Base.STORY), says={"the following day": "2024-01-18", "the next year": "2025"}, silent=("the subsequent half-century",), guard=Guard(right_bars=frozenset({"-"}), early=True)),
    Rule("en/coming-unit", "relunit", f"the? (coming|upcoming) {_U}", read.shifted(1), says={"coming week": "2024-W04", "the coming week": "2024-W04"}),
    Rule("en/that-unit", "relunit", f"(that | that same | the same | that very | the very same) {_U}", read.shifted(0, Base.STORY), says={"that year": "2024", "the same day": "2024-01-17"}),
    Rule("en/unit-before", "relunit", "the {unit:unit} (before | earlier | prior | previously)", read.shifted(-1, Base.STORY), says={"the day before.": "2024-01-16", "the year before,": "2023"}, guard=_CLAUSE_END),
    Rule("en/unit-before-that", "relunit", "the {unit:unit} before that", read.shifted(-1, Base.STORY), says={"the week before that,": "2024-W02"}, silent=("the week before that vote",), guard=_THAT_ALONE),
    Rule("en/unit-after", "relunit", "the {unit:unit} (after | later | afterwards)", read.shifted(1, Base.STORY), says={"the day after.": "2024-01-18"}, guard=_CLAUSE_END),
    Rule("en/the-quarter", "relunit", "(the | its)? (latest | most recent | just - ended) (fiscal|financial)? {unit:unit|period}", read.shifted(-1), says={"the latest quarter": "2023-Q4"}),
    Rule("en/the-unit", "theunit", "the full? (fiscal|financial|calendar)? {unit:wholespan}", read.shifted(0, Base.STORY), says={"during the year": "2024"}, silent=("the year since the vote", "The Decade From Hell"), guard=_NOT_OF),
    Rule("en/the-quarter-told", "theunit", "the full? (fiscal|financial|calendar)? {unit:quarterunit}", read.shifted(0, Base.STORY), says={"sales for the quarter": "2024-Q1"}, silent=("the quarter since the vote", "A touchdown ended the quarter, and a second one the game."),
         guard=replace(_NOT_OF, far_bars=ONLY_OF_PLAY)),
    Rule("en/unit-after-next", "relunit", "the {unit:unit} after next", read.shifted(2), says={"the week after next": "2024-W05", "the year after next": "2026"}),
    Rule("en/unit-before-last", "relunit", "the {unit:unit} before last", read.shifted(-2), says={"the year before last": "2022"}, silent=("the day before last Tuesday",), guard=Guard(right_bars=_NAMED, early=True)),
    Rule("en/weekday-after-next", "counted", "the? {x:aweekday} after next", lengths.weekday_beyond(1), says={"Friday after next": "2024-01-26"}),
    Rule("en/weekday-before-last", "counted", "the? {x:aweekday} before last", lengths.weekday_beyond(-1), says={"Friday before last": "2024-01-05"}),
    Rule("en/month-before-last", "counted", "the? {x:amonth|bareseason|aholiday} before last", lengths.year_beyond, says={"the winter before last": "2021-WI", "the March before last": "2022-03", "the Christmas before last": "2022-12-25"}),
    Rule("en/night-before-last", "partday", "the {time:part} before last", clocks.part_on(-2), says={"the night before last": "2024-01-15TNI"}),
    Rule("en/past-count", "reldur", "(the|these)? {n:number} {word:pastword} {unit:units}", lengths.moved(Direction.BACK), says={"the 10 previous weeks": "P10W"}),
    Rule("en/next-count", "reldur", "(the|these)? {n:number} {word:nextword} {unit:units}", lengths.moved(Direction.FORWARD), says={"the 3 next weeks": "P3W", "the five upcoming years": "P5Y"}),
    Rule("en/past-fortnight", "reldur", "(the|this)? {word:pastword} {unit:fortnight}", lengths.fortnight(Direction.BACK), says={"last fortnight": "P2W"}),
    Rule("en/next-fortnight", "reldur", "(the|this)? {word:nextword} {unit:fortnight}", lengths.fortnight(Direction.FORWARD), says={"this coming fortnight": "P2W"}),
    Rule("en/end-of-unit", "modified", "the? very? {mod:partmod} of ({unit:longunit} | the {unit:nearspan})", read.part_of_unit(Base.EITHER), says={"by the close of year": "2024", "at the start of month": "2024-01"}, silent=("the end of year 2019",)),
    Rule("en/unit-end", "modified", "{unit:longunit} ('s | ’s) end", read.shifted(0, Base.STORY), mod=Mod.END, says={"at month's end": "2024-01"}, guard=Guard(left_needs=_BEFORE_END, early=True)),
    Rule("en/year-end", "modified", "{unit:longunit} -? end", read.shifted(0), mod=Mod.END, says={"by year-end": "2024"}, silent=("the year-end results",), guard=Guard(left_needs=_BEFORE_END, early=True)),
    Rule("en/rest-of", "modified", "the? (rest|remainder) of the {unit:longunit}", read.shifted(0, Base.EITHER, note=FROM_THERE), mod=Mod.END, says={"the rest of the year": "2024"}),
    Rule("en/past-duration", "reldur", "(the|these|this)? {word:pastword} {dur:dur}", lengths.moved(Direction.BACK), says={"the past three years": "P3Y", "last five years": "P5Y"}, silent=("The truce will last one day.", "she wrote her last a year later"), guard=_NO_COUNT),
    Rule("en/past-unit", "reldur", "(the past | the last | past) {unit:oneunit}", lengths.moved(Direction.BACK), says={"over the past decade he rose": "P10Y"}, silent=("scored twice in the last half.",), guard=Guard(left_needs=_LASTING_IN, right_bars=frozenset({"of"}), early=True)),
    Rule("en/past-unit-alone", "reldur", "(the past | the last | past) {unit:oneunit}", lengths.moved(Direction.BACK), says={"the past decade": "P10Y"}, silent=("That was the last day I was warm.", "the last year she taught"), guard=Guard(right_bars=frozenset("of i he she we they you it that".split()), early=True)),
    Rule("en/next-duration", "reldur", "(the|these|this)? {word:nextword} {dur:dur}", lengths.moved(Direction.FORWARD), says={"the next two weeks": "P2W", "the coming six months": "P6M"}),
    Rule("en/past-units", "reldur", "(the|these|more|very)? (recent | past | previous | last) {units:units} ((and|or) {wider:units})?", lengths.moved(Direction.BACK), says={"recent months": "PXM", "in past years": "PXY"}, silent=("A good tent should last decades.",), guard=_NO_VERB),
    Rule("en/next-units", "reldur", "(the|these)? (coming | next | future | following) {units:units} ((and|or) {wider:units})?", lengths.moved(Direction.FORWARD), says={"the coming weeks and months": "PXW", "the coming weeks": "PXW"}),
    Rule("en/duration-more", "dur", "(another | an additional | a further | an extra) {dur:dur}", read.same("dur"), says={"another seven months": "P7M", "an additional two weeks": "P2W"}, silent=("another two people",)),
    Rule("en/duration-period", "dur", "(a|an|the|this|that) {dur:dur} period", read.same("dur"), says={"over a 30-day period": "P30D", "in the three-month period": "P3M"}, silent=("the third period",)),
    Rule("en/first-duration", "dur", "the? (first|last|latest|final|opening|same|initial|remaining|intervening|closing) {dur:dur}", read.same("dur"), says={"the first nine months": "P9M"}, silent=("The truce will last two weeks.",), guard=_NO_COUNT),
    Rule("en/first-of-whole", "list", "the? (first|last|opening|final|initial) {dur:dur} (of|in) the {unit:longunit}", lists.length_of_unit, says={"in the first nine months of the year": "P9M"}, silent=("The truce will last two weeks of the year.",), guard=_NO_VERB),
    Rule("en/last-weekday", "aweekday", "(last | this past) {x:aweekday|shortaweekday}", read.with_direction(Direction.BACK), says={"last Friday": "2024-01-12", "last Wednesday": "2024-01-10"}),
    Rule("en/next-weekday", "aweekday", "(next) {x:aweekday|shortaweekday}", read.with_direction(Direction.FORWARD, shift=1), says={"next Friday": "2024-01-26", "next Wednesday": "2024-01-24"}),
    Rule("en/following-weekday", "aweekday", "following {x:aweekday|shortaweekday}", read.with_direction(Direction.FORWARD), says={"following Monday": "2024-01-22"}, silent=("following a vote",), guard=Guard(right_bars=frozenset({"'s", "’s", "'", "’"}), early=True)),
    Rule("en/previous-weekday", "aweekday", "previous {x:aweekday|shortaweekday}", read.with_direction(Direction.BACK), says={"on previous Tuesday": "2024-01-16"}),
    Rule("en/coming-weekday", "aweekday", "(this|the)? (coming|upcoming) {x:aweekday|shortaweekday}", read.with_direction(Direction.FORWARD), says={"this coming Monday": "2024-01-22"}),
    Rule("en/this-weekday", "aweekday", "this {x:aweekday|shortaweekday}", read.with_direction(Direction.HERE), says={"this Friday": "2024-01-19"}),
    Rule("en/that-date", "relunit", "(that | that same | the same | that very) date", read.shifted(0, Base.STORY, unit=G.DAY), says={"before that date.": "2024-01-17", "on the same date": "2024-01-17"}, silent=("on the same date palm", "that date back to May"), guard=Guard(left_needs=frozenset("on by before after since until from to at through between around of".split()), right_bars=frozenset("palm palms back for with".split()), early=True)),
    Rule("en/that-weekday", "storyday", "that {x:aweekday}", read.of_story, says={"that Friday": "2024-01-19"}),
    Rule("en/a-weekday", "storyday", "a {x:aweekday}", read.of_story, says={"On Feb. 2, a Friday, they met": "2024-02-02"}, guard=Guard(left_needs=frozenset({","}), right_needs=frozenset(", . ) ;".split()), early=True)),
    Rule("en/that-month", "amonth", "that (same)? {x:amonth|bareseason}", read.of_story, says={"that July": "2024-07"}),
    Rule("en/following-month", "amonth", "the (following | next | previous) {x:amonth|bareseason|aweekday|aholiday}", read.of_story, says={"the following June": "2024-06"}),
    Rule("en/last-month-name", "amonth", "(last | this past) {x:amonth|weakamonth}", read.with_direction(Direction.BACK), says={"last April": "2023-04"}),
    Rule("en/next-month-name", "amonth", "(next | this coming) {x:amonth|weakamonth}", read.with_direction(Direction.FORWARD), says={"next March": "2024-03"}),
    Rule("en/this-month-name", "amonth", "this {x:amonth}", read.with_direction(Direction.HERE), says={"this September": "2024-09"}),
    Rule("en/last-season", "season", "(last | this past) {x:bareseason}", read.with_direction(Direction.BACK), says={"last fall": "2023-FA", "last spring": "2023-SP"}, silent=("the war's last winter",), guard=Guard(left_bars_suffixes=_OWNERS, left_frees=_IS)),
    Rule("en/next-season", "season", "(next | this coming) {x:bareseason}", read.with_direction(Direction.FORWARD), says={"next summer": "2024-SU"}),
    Rule("en/this-season", "season", "(this | the current) {x:bareseason}", read.with_direction(Direction.HERE), says={"this summer": "2024-SU"}),
    Rule("en/the-new-year", "modified", "the {x:aholiday}", inside.the_new_year, mod=Mod.START, says={"in the new year": "2024"}, silent=("in the new year message",),
         guard=Guard(left_needs=frozenset("in into until till by before from for with of over through throughout".split()), right_bars=frozenset("'s ’s eve day holiday holidays message speech address honours celebrations party resolution resolutions".split()), early=True)),
    Rule("en/in-new-year", "modified", "early? {x:aholiday}", inside.the_new_year, mod=Mod.START, says={"cuts in early new year,": "2024"}, silent=("in New Year sales", "in Christmas."),
         guard=Guard(left_needs=frozenset({"in", "into"}), right_bars=frozenset("'s ’s eve day sales honours message speech address party holiday holidays".split()), early=True)),
    Rule("en/last-holiday", "aholiday", "(last | this past) {x:aholiday}", read.with_direction(Direction.BACK), says={"last Thanksgiving": "2023-11-23"}),
    Rule("en/next-holiday", "aholiday", "(next | this coming) {x:aholiday}", read.with_direction(Direction.FORWARD), says={"next Christmas": "2024-12-25"}),
    Rule("en/this-holiday", "aholiday", "this {x:aholiday}", read.with_direction(Direction.HERE), says={"this Easter": "2024-03-31"}),
    Rule("en/last-night", "partday", "last {time:part}", clocks.part_on(-1), says={"last night": "2024-01-16TNI"}),
    Rule("en/this-morning", "partday", "(later|earlier)? this {time:part}", clocks.part_on(0), says={"this morning": "2024-01-17TMO"}),
    Rule("en/in-the-morning", "partday", "the {time:part}", clocks.part_on(0, Base.STORY), says={"in the morning,": "2024-01-17TMO", "fought on through the night": "2024-01-16TNI"}, guard=Guard(left_needs=frozenset({"in", "during", "through", "throughout", "into"}), right_bars=frozenset({"of", "on", "after", "before"}), early=True)),
    Rule("en/that-night", "partday", "(later|earlier)? (that|the same|that same|that very) {time:part}", clocks.part_on(0, Base.STORY, OF_THAT_DAY), says={"that night": "2024-01-17TNI"}),
    Rule("en/night-before", "partday", "the {time:part} before", clocks.part_on(-1, Base.STORY), says={"the night before.": "2024-01-16TNI"}, silent=("the night before the vote",), guard=_CLAUSE_END),
    Rule("en/previous-night", "partday", "the (previous|preceding) {time:part}", clocks.part_on(-1, Base.STORY), says={"the previous evening": "2024-01-16TEV"}),
    Rule("en/morning-after", "partday", "the {time:part} after", clocks.part_on(1, Base.STORY), says={"the morning after.": "2024-01-18TMO"}, silent=("the morning after the vote",), guard=_CLAUSE_END),
    Rule("en/next-morning", "partday", "(early|late)? the (next|following) {time:part}", clocks.part_on(1, Base.STORY), says={"the next morning": "2024-01-18TMO"}),
)  # fmt: skip

COUNTED: tuple[Rule, ...] = (
    Rule("en/ago", "counted", "{dur:dur|baredur} (or so)? ago", lengths.counted(-1), says={"40,000 years ago": "PAST_REF", "three days ago": "2024-01-14", "two years ago": "2022", "six weeks ago": "2023-W49", "a decade ago": "2014"}),
    Rule("en/back", "counted", "{dur:dur|baredur} back", lengths.counted(-1), says={"a few years back.": "PAST_REF", "two years back,": "2022"}, silent=("two years back in office",), guard=_CLAUSE_END),
    Rule("en/earlier", "counted", "{dur:dur|baredur} (or so)? (earlier | previously | beforehand | prior)", lengths.counted(-1, Base.STORY), says={"a year earlier": "2023"}, silent=("two months earlier than usual",), guard=Guard(right_bars=frozenset({"than"}), early=True)),
    Rule("en/before-end", "counted", "{dur:dur} before", lengths.counted(-1, Base.STORY), says={"two years before.": "2022"}, guard=_CLAUSE_END),
    Rule("en/later", "counted", "{dur:dur|baredur} (or so)? (later | afterwards | afterward | hence)", lengths.counted(1, Base.STORY), says={"two days later": "2024-01-19", "fifteen months later": "2025-04"},
         guard=Guard(right_bars=frozenset({"than"}))),
    Rule("en/units-on", "counted", "{dur:dur|baredur} on", lengths.counted(1, Base.STORY), says={"Three weeks on,": "2024-W06"}, silent=("They spent three weeks on, two off.", "two weeks on Monday"), guard=_UNITS_ON),
    Rule("en/from-now", "counted", "{dur:dur} from now", lengths.counted(1), says={"two weeks from now": "2024-W05"}),
    Rule("en/this-time-of", "relunit", "this time {x:relunit|deictic|season|amonth|aweekday}", read.inner("x"), says={"by this time tomorrow": "2024-01-18", "this time last summer": "2023-SU", "this time last year": "2023", "by this time next year": "2025"}),
    Rule("en/ago-on", "counted", "{dur:dur} ago on {start:aweekday}", lengths.years_before, says={"40 years ago on Saturday": "1984-01-13"}, silent=("two days ago on Saturday",)),
    Rule("en/this-unit-ago", "counted", "{start:relunit} {dur:dur} ago", lengths.years_before, says={"On this day 20 years ago it fell.": "2004-01-17", "this week two years ago": "2022-W03", "this very month ten years ago": "2014-01"}, silent=("this day two weeks ago", "did so last year ten years ago", "no rain this year, two years ago it fell")),
    Rule("en/ago-day", "counted", "{dur:dur} ago on? {start:deictic|aweekday|relunit}", lengths.counted(-1, exact=True), says={"a year ago today": "2023-01-17", "20 years ago on this day": "2004-01-17", "two years ago this week": "2022-W03", "a year ago Tuesday": "2023-01-16"}),
    Rule("en/from-day", "counted", "{dur:dur} (from|after) {start:deictic}", lengths.counted(1, exact=True), says={"a week from tomorrow": "2024-01-25", "seven months from today": "2024-08-17"}),
    Rule("en/after-that", "counted", "{dur:dur} after that", lengths.counted(1, Base.STORY), says={"two years after that.": "2026"}, silent=("two years after that war",), guard=_CLAUSE_END),
    Rule("en/before-that", "counted", "{dur:dur} before that", lengths.counted(-1, Base.STORY), says={"two years before that,": "2022"}, silent=("two years before that vote",), guard=_CLAUSE_END),
    Rule("en/before-day", "counted", "{dur:dur} before {start:deictic}", lengths.counted(-1, exact=True), says={"two days before yesterday": "2024-01-14"}),
)  # fmt: skip

VAGUE: tuple[Rule, ...] = (
    Rule("en/now", "vague", "right? {word:presentword}", read.vague("PRESENT_REF"), says={"now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF"},
         silent=("saw Apocalypse Now",), guard=Guard(left_bars_capital=True, right_bars=frozenset({"-"}))),
    Rule("en/recently", "vague", "(more|most|very)? {word:recentword}", read.vague("PAST_REF"), says={"recently": "PAST_REF"}, guard=Guard(left_bars=frozenset({"as"}))),
    Rule("en/past", "vague", "the (recent|distant|not -? too -? distant)? past", read.vague("PAST_REF"), says={"in the past": "PAST_REF"}, guard=Guard(right_bars=frozenset("year month week decade day few several two three four five six".split()))),
    Rule("en/near-term", "vague", "the (near|short|shorter) -? term", read.vague("FUTURE_REF"), says={"in the near term": "FUTURE_REF"}, guard=Guard(right_bars=frozenset({"-"}))),
    Rule("en/later-date", "vague", "a later (date|time|day)", read.vague("FUTURE_REF"), says={"at a later date": "FUTURE_REF"}),
    Rule("en/current", "vague", "{word:currentword}", read.vague("PRESENT_REF"), says={"current": "PRESENT_REF"}, guard=Guard(right_bars=frozenset({"account", "affairs", "events"}))),
    Rule("en/future", "vague", "(the | the? (near|immediate|foreseeable|distant|not -? too -? distant)) {word:futureword}", read.vague("FUTURE_REF"), says={"the future": "FUTURE_REF", "near future": "FUTURE_REF"},
         guard=Guard(left_bars=frozenset("its his her their our my whose 's ’s a bright bleak uncertain".split()), right_bars=frozenset("of contracts contract tense proof - generations".split()))),
    Rule("en/in-future", "vague", "{word:futureword}", read.vague("FUTURE_REF"), says={"It will be shut in future.": "FUTURE_REF"}, silent=("its future earnings", "in future debt talks"), guard=_IN_CLAUSE_END),
)  # fmt: skip
