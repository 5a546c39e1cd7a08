"""English: what wires, live pages, courts and markets say: "2h ago", "Thursday last", "July delivery"."""

from __future__ import annotations

from chronology.intervals import Granularity as G
from chronology.resolver.expressions import Base, Direction
from chronology.resolver.phrase import Mod
from chronology.resolver.rules import Guard, Rule, clocks, eras, lengths, lists, nights, recurrences
from chronology.resolver.rules import readers as read
from chronology.resolver.rules.en.composed import DAYS, ONE_SENTENCE, ROW
from chronology.resolver.rules.en.lexicon import LEXICON
from chronology.resolver.sides import FROM_THERE

__all__ = ["PRESS_ATOMS", "PRESS_BESIDE", "PRESS_DAYS", "PRESS_MODIFIED", "PRESS_SOME", "PRESS_TIMES"]

_NTH = "{nth:ordinal|ordday|ordinalword}"
_TO_NOW = frozenset({"to", "till", "until"})
_AFTER_NOW = frozenset(". , ; : ) ? ! ” and but have has had is are were was in of for with".split()) | {""}
_AFTER_MIDWEEK = frozenset(". , ; : ) ? ! ” and but at when as after with".split()) | {""}
_NEAR_MIDWEEK = frozenset("by until till in from since before after around at".split())
_UNITS = frozenset(
    word
    for name in ("unit", "units", "shortday", "weekday", "fullmonth")
    for word in map(str.lower, LEXICON[name])
)
_DAY_BEFORE_LAST = Guard(left_needs=frozenset({"on"}), right_bars=_UNITS, early=True)
_DAY_BEFORE_NEXT = Guard(
    left_needs=frozenset("on to until till for by from".split()), right_bars=_UNITS | {"to"}, early=True
)
_DAY_BEFORE_WEEK = Guard(
    left_bars=frozenset(
        "a an the this that each every one another first last next bad busy long - of".split()
    ),
    right_needs=frozenset(". , ; : ) ? ! ” and or but at when is are was will would has".split()) | {""},
    early=True,
)
_WEEKS_ON = Guard(
    left_bars=frozenset(
        "for in over within after during of every each only some another first last next past coming final the these those "
        "lasts lasted lasting take takes took taken taking run runs ran spend spends spent wait waited mark marks marked marking "
        "complete completes completed enter enters entered reach reaches reached".split()
    ),
    right_needs=frozenset(". , ; : ) ? ! ” and or but at when in to with".split()) | {""},
    early=True,
)
"""What lasts a week, on Monday, is no day."""
_ENDS_CLAUSE = frozenset(". , ; : ) ? ! ” and but as in on for to at with is are".split()) | {""}
_NOT_AHEAD_OF = Guard(right_bars=frozenset({"of"}), early=True)
_AFTER_SOME_DAY = frozenset(
    ". , ; : ) ? ! ” and or but in of when while at after before that too "
    "is are was were has have had will would can may must should if because as so".split()
) | {""}

_OF_A_COUNTRY = frozenset(
    "its their our his her country's country’s nation's nation’s republic's republic’s national wartime".split()
)
_OPENING = frozenset("on since after before until by for during last this next the every each".split())

PRESS_ATOMS: tuple[Rule, ...] = (
    Rule("en/stamp-ago", "counted", "{n:number} {unit:stampunit} ago", lengths.stamp_age, says={"2h ago": "2024-01-17", "3d ago": "2024-01-14"}, silent=("2 d ago",)),
    Rule("en/to-date", "vague", "date", read.vague("PRESENT_REF"), says={"the largest find to date.": "PRESENT_REF"}, silent=("failed to date the mask", "a date in May"), guard=Guard(left_needs=_TO_NOW, right_needs=_AFTER_NOW, early=True)),
    Rule("en/end-of-day", "modified", "the? very? {mod:partmod} of the day", read.part_of_unit(unit=G.DAY), says={"open by the end of the day": "2024-01-17"}, silent=("At the end of the day, money counts.", "the end of the day shift"),
         guard=Guard(left_needs=frozenset("by before until till towards toward near around about since from through".split()), right_bars=frozenset("of when that in shift on".split()) | frozenset(LEXICON["weekday"]), early=True)),
    Rule("en/rest-of-day", "modified", "the? (rest|remainder) of the day", read.shifted(0, Base.STORY, unit=G.DAY), mod=Mod.END, says={"shut for the rest of the day": "2024-01-17"}),
    Rule("en/midweek", "modified", "(midweek | mid - week | mid- week)", read.shifted(0, unit=G.WEEK), mod=Mod.MID, says={"calm until mid-week.": "2024-W03"}, silent=("in midweek matches",), guard=Guard(left_needs=_NEAR_MIDWEEK, right_needs=_AFTER_MIDWEEK, early=True)),
    Rule("en/by-part", "partday", "((early | late | mid) -? {part:daypart} | {part:clearpart})", clocks.part_told, says={"The fire was out by late afternoon.": "2024-01-17TAF", "by mid-morning": "2024-01-17TMO"}, silent=("in late afternoon trading",), guard=Guard(left_needs=frozenset({"by"}), right_bars=frozenset("of on trade trading".split()), right_bars_name=True, early=True)),
    Rule("en/at-dawn", "partday", "{part:twilight}", clocks.part_told, says={"The strike began at dawn.": "2024-01-17TMO", "They left at dusk": "2024-01-17TEV"}, silent=("a dawn raid", "the dawn of a new era"), guard=Guard(left_needs=frozenset("at before after by since until around".split()), right_bars=frozenset({"of", "on", "-"}), early=True)),
    Rule("en/holy-month", "aholiday", "(the? (muslim|islamic)? holy? month of)? {holiday:monthfeast} ((of|in|,)? {year:year})?", read.holiday, says={"during Ramadan": "2024-03-11/2024-04-09", "the holy month of Ramadan 2018": "2018-05-16/2018-06-14"}, silent=("Vice President Taha Yassin Ramadan left", "Ramadan said he would stay"), guard=Guard(left_bars=frozenset({"operation"}), right_bars=frozenset("said says told added".split()), left_bars_capital=True, early=True)),
    Rule("en/national-day", "aholiday", "{holiday:nationalday} ((of|in|,)? {year:year})?", read.holiday, says={"shops close on Independence Day": "2024-07-04"}, silent=("Ukraine's Independence Day", "the country's Independence Day", "its Independence Day"), guard=Guard(left_bars=_OF_A_COUNTRY, left_bars_name=True, left_no_names=_OPENING, early=True)),
    Rule("en/in-a-row", "age", f"the? {_NTH} -? {{unit:unit}} (in a row | running | in succession)", lengths.named_duration(1.0), alone=False, silent=("lost money for the second quarter in a row", "the third year running")),
    Rule("en/last-minute", "age", "at the (last | eleventh) (minute | hour | moment)", read.vague("PAST_REF"), alone=False, silent=("cancelled at the last minute", "a deal at the eleventh hour")),
    Rule("en/as-many", "age", "as many {unit:units}", lengths.named_duration(None), alone=False, silent=("the third strike in as many weeks",)),
)  # fmt: skip

PRESS_DAYS: tuple[Rule, ...] = (
    Rule("en/weekday-last", "aweekday", "{x:aweekday} last", read.with_direction(Direction.BACK), says={"on Thursday last": "2024-01-11", "on Tuesday last the council met": "2024-01-16"}, silent=("on Tuesday last week's talks",), guard=_DAY_BEFORE_LAST),
    Rule("en/weekday-named-next", "aweekday", "{x:aweekday} next", read.with_direction(Direction.FORWARD), says={"remanded to Friday next": "2024-01-19"}, silent=("buried on Friday next to her",), guard=_DAY_BEFORE_NEXT),
    Rule("en/units-ahead", "reldur", "the {units:units} ((and|or) {wider:units})? (ahead | to come)", lengths.moved(Direction.FORWARD), says={"in the days ahead": "PXD", "over the weeks and months to come": "PXW"}, silent=("the weeks ahead of the vote",), guard=_NOT_AHEAD_OF),
    Rule("en/unit-ahead", "reldur", "the {unit:unit} ahead", lengths.moved(Direction.FORWARD), says={"for the year ahead": "P1Y", "in the week ahead.": "P1W"}, silent=("the week ahead of the vote",), guard=_NOT_AHEAD_OF),
    Rule("en/weekdays-of-days", "list", f"{ROW} ,? {{x:list}}", lists.weekdays_of_days, says={"Friday-Sunday, Jan. 12-14": "2024-01-12", "Thursday to Saturday, May 9-11, 2019": "2019-05-09"}),
    Rule("en/weekday-week", "counted", "{x:aweekday} week", lengths.weekday_beyond(1), says={"will meet on Thursday week": "2024-01-25", "talks resume Monday week, he said": "2024-01-29"}, silent=("on Tuesday week two begins", "a bad Monday week."), guard=_DAY_BEFORE_WEEK),
    Rule("en/weekday-fortnight", "counted", "{x:aweekday} fortnight", lengths.weekday_beyond(1, weeks=2), says={"adjourned until Thursday fortnight": "2024-02-01"}, guard=_DAY_BEFORE_WEEK),
    Rule("en/weeks-on-weekday", "counted", "{dur:dur} on {x:aweekday}", lengths.weeks_on, says={"The final is a week on Sunday.": "2024-01-28", "a fortnight on Monday": "2024-02-05"}, silent=("shut for a week on Monday", "lasted two weeks on Monday"), guard=_WEEKS_ON),
    Rule("en/weeks-from-today", "counted", "{dur:dur} {x:deictic}", lengths.weeks_on, says={"They meet a week today.": "2024-01-24", "She flies two weeks tomorrow.": "2024-02-01"}, silent=("shut for a week today", "It is two years today.", "left a week yesterday"), guard=_WEEKS_ON),
)  # fmt: skip

PRESS_SOME: tuple[Rule, ...] = (
    Rule("en/some-weekday", "someday", "a {weekday} {part:daypart}?", recurrences.some_weekday, says={"It was a Sunday.": "XXXX-WXX-7", "It happened on a Tuesday.": "XXXX-WXX-2", "on a Sunday night in June": "XXXX-WXX-7TNI"}, silent=("on a Friday deadline", "for a Friday."), guard=Guard(left_needs=frozenset({"on", "was", "is", "be"}), right_needs=_AFTER_SOME_DAY, early=True)),
    Rule("en/one-weekday", "someday", "{n:hourword} {weekday} {part:daypart}?", recurrences.some_weekday, says={"One Sunday they left.": "XXXX-WXX-7"}, silent=("They have five Mondays left.",), guard=Guard(left_bars=frozenset({"-", "zone", "phase", "day", "week"}), early=True)),
)  # fmt: skip

PRESS_BESIDE: tuple[Rule, ...] = (
    Rule("en/month-delivery", "amonth", "{x:amonth} (delivery|settlement|futures|contract|contracts)", read.ahead_alone, says={"Crude for March delivery fell": "2024-03", "gold for December delivery rose": "2024-12"}),
    Rule("en/and-next", "list", "{x:relunit} and next", lists.and_next, says={"for this year and next.": "2024"}, silent=("this month and next Friday",), guard=Guard(right_needs=_ENDS_CLAUSE, early=True)),
    Rule("en/nth-weekday-of-every", "aset", f"the? ({{first:ordinalword|ordday}} (and|or|&))? ({_NTH} | {{lastword}}) {{day:aweekday}} (of|in) {{x:aset}}", read.same("x"), says={"the first Tuesday of every month": "P1M", "the first and third Monday of each month": "P1M"}),
)  # fmt: skip

PRESS_TIMES: tuple[Rule, ...] = (
    Rule("en/overnight-day", "partday", f"{{time:overnight}} (on | ,)? {{day:{DAYS}}}", clocks.part_on_day, says={"overnight on Sunday": "2024-01-14TNI"}),
    Rule("en/night-between-weekdays", "partday", "({time:overnight|partday} | the? {time:part}) (from|between) {day:aweekday} (to|and|into) {x:aweekday}", nights.night_between_weekdays, says={"overnight from Monday to Tuesday": "2024-01-15TNI", "the night between Saturday and Sunday": "2024-01-13TNI"}, silent=("overnight from Monday to Friday",)),
    Rule("en/overnight-into", "partday", f"({{time:overnight}} and? (into|to) | {{time:partday}} and into) {{day:{DAYS}}}", nights.night_before, says={"overnight into Sunday": "2024-01-13TNI", "worked through the night and into Sunday": "2024-01-13TNI"}, silent=("through the evening and into Sunday",)),
    Rule("en/time-then-part", "clock", f"{{time:clock}} (on | ,)? {{day:{DAYS}}} {{part:part}}", clocks.at_clock, says={"at 11 o'clock on Sunday night": "2024-01-14T23:00", "five past nine tomorrow morning": "2024-01-18T09:05"}, guard=ONE_SENTENCE),
    Rule("en/days-part", "partday", f"{{day:{DAYS}}} ('s | ’s) {{time:part}}", clocks.at_clock, says={"in Thursday's early hours": "2024-01-11TMO"}),
    Rule("en/part-then-day", "partday", f"{{time:partday}} ,? (on | of)? {{day:{DAYS}}}", clocks.in_part, says={"in the evening tomorrow": "2024-01-18TEV"}, silent=("this evening, Monday,",)),
)  # fmt: skip

PRESS_MODIFIED: tuple[Rule, ...] = (
    Rule("en/half-of-month", "modified", "{part:aquarter} of {x:amonth|monthyear}", eras.part_of(2), says={"in the second half of August": "2023-08", "the first half of May 2019": "2019-05"}),
    Rule("en/turn-of-century", "modified", "the? turn of {x:theunit|acentury|relunit|reldur}", eras.turn, mod=Mod.APPROX, says={"at the turn of the century": "2000", "the turn of the 20th century": "1900", "at the turn of the last century": "1900", "the turn of this century": "2000"}, silent=("the turn of the year",)),
    Rule("en/rest-of-pointed", "modified", "the? (rest|remainder) of {x:relunit|amonth|monthyear|ayear|season|bareseason|deictic}", read.fixed_mod(Mod.END, FROM_THERE), says={"the rest of this year": "2024", "the remainder of 1918": "1918"}),
    Rule("en/rest-of-bare", "modified", "(rest|remainder) of {unit:longunit}", read.shifted(0, Base.STORY, note=FROM_THERE), mod=Mod.END, says={"rest of week": "2024-W03"}),
)  # fmt: skip
