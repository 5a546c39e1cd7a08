"""Dates that a habit names belong to no one year or day: "usually returns in May", "opens daily at 9 a.m."."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.clauses import (
    REACH_LEFT,
    WORDS,
    clause_after,
    clause_before,
    parts_sentences,
    told_before,
)
from chronology.resolver.cues import stands_beside
from chronology.resolver.directions import direction, is_in_the_present
from chronology.resolver.expressions import (
    PAST,
    Calendar,
    Clock,
    Counted,
    Direction,
    Part,
    PartOfDay,
    Recurring,
    Shifted,
    Vague,
    Weekday,
)
from chronology.resolver.guard import left_word, right_word
from chronology.resolver.nature import nature
from chronology.resolver.phrase import DAYS_IN_ROW, HOURS_BESIDE, Link
from chronology.resolver.saying import symbol
from chronology.resolver.verbs import first_cue, last_cue, last_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues

__all__ = ["is_day", "with_habits"]


def with_habits(phrases: Sequence[Phrase], text: str, cues: Cues) -> list[Phrase]:
    """The phrases, where those that tell of a habit say what recurs; both ends of a range do so, or none.

    The first date of a range tells it: "is open from May 3 to June 5" is once. Of hours either end may,
    and of dates a "every year" right beside.
    """
    found = list(phrases)
    is_yearly = any(isinstance(phrase.says, Recurring) and phrase.says in _YEARLY for phrase in phrases)
    last = -1
    for first, phrase in enumerate(phrases if cues.habitual else ()):
        if first <= last:
            continue
        last = first + (phrase.link is Link.RANGE and first + 1 < len(phrases))
        is_dated = first > 0 and _is_of_one_day(found[first - 1], phrase, text, cues)
        is_habit = not is_dated and _is_habit(phrase, text, cues)
        is_habit = is_habit or _is_told_beside(phrases, found, first, text, cues)
        if not is_habit and first and _goes_on_with_hours(found[first - 1], phrase, text):
            is_habit = True
            found[last] = found[last]._replace(note=HOURS_BESIDE)
        if not (is_habit or is_dated) and last > first and not nature(phrase.says).is_open:
            is_habit = _is_habit(phrases[last], text, cues)
        if is_habit or (is_yearly and _is_yearly(phrases, first, last, text, cues)):
            found[first : last + 1] = map(_recurring, phrases[first : last + 1])
    return found


def _is_told_beside(
    phrases: Sequence[Phrase], found: Sequence[Phrase], at: int, text: str, cues: Cues
) -> bool:
    """Whether a phrase or the one before it tells that it recurs: hours beside days, a season without an article."""
    phrase, before = phrases[at], found[at - 1] if at else None
    match phrase.says:
        case Part(unit=Granularity.SEASON):
            beside = (found[at - 1] if at else None, *phrases[at + 1 : at + 2])
            return (
                _is_of_any_year(phrase, before, text, cues)
                or _comes_every_year(phrase, found[max(0, at - _STATED_BEFORE) : at], text, cues)
                or any(other is not None and _are_any_seasons(phrase, other, text, cues) for other in beside)
            )
        case Calendar(month=None) if _is_of_each_month(phrases, at, text, cues):
            return True
        case Calendar() if before is not None and _narrows(before, phrase, text, cues):
            return True
        case Clock() | PartOfDay() if before is not None and _tells_its_hour(before, phrase, text, cues):
            return True
        case Clock(day=None) if at:
            return _is_of_each_day(phrases[max(0, at - 2) : at + 1], text, cues)
        case _:
            is_row = phrase.note in (DAYS_IN_ROW, HOURS_BESIDE) and not isinstance(phrase.says, Calendar)
            return is_row and _has_weekly_hours(phrase, before, text, cues)


def _is_of_each_month(phrases: Sequence[Phrase], at: int, text: str, cues: Cues) -> bool:
    """Whether a day, or its list, is told as one "of each month": "los días 1 y 15 de cada mes"."""
    last = at
    while phrases[last].link is not None and last + 2 < len(phrases):
        last += 1
    months = phrases[last + 1 : last + 2]
    return any(
        isinstance(one.says, Recurring) and text[phrases[last].end : one.start].strip() in cues.wholes - {""}
        for one in months
    )


def _narrows(before: Phrase, phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether it tells more closely when each year's season is: "every summer, mostly in July and August"."""
    if not isinstance(before.says, Recurring) or not nature(phrase.says).is_open:
        return False
    if before.link is Link.LIST and before.says.value.startswith("XXXX-"):
        return True
    gap = _NARROWER.fullmatch(text, before.end, phrase.start)
    words = WORDS.findall(gap[0].lower()) if gap else []
    is_season = before.says in _EACH_SEASON
    return is_season and bool(words) and last_cue(words, cues) is None and words[-1] not in cues.limits


_NARROWER = re.compile(r",\s(?:[^\W\d_]+\s){1,4}")


def _is_of_one_day(before: Phrase, phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether hours are of a day told before them in their clause: "tomorrow the office is open from 9 to 5"."""
    said = phrase.says
    if not isinstance(said, Clock) or said.day is not None or not is_day(before.says):
        return False
    if before.link is not None or cues.signals.get(left_word(text, before.start).lower()) in _BOUNDING:
        return False
    gap = _IN_CLAUSE.match(text, before.end, phrase.start)
    return gap is not None and gap.end() == phrase.start


def _has_weekly_hours(phrase: Phrase, before: Phrase | None, text: str, cues: Cues) -> bool:
    """Whether days have their hours beside them where no verb tells of one week: "Monday to Friday, 9 to 5".

    In brackets behind dates they are the weekdays of these: "May 5–6 (Tues–Wed, 9 to 5)".
    """
    is_of_dates = before is not None and is_day(before.says) and text[before.end : phrase.start] == " ("
    if is_of_dates or phrase.link is not Link.RANGE:
        return False
    words = WORDS.findall(told_before(text, phrase.start, cues).lower())
    stands = any(f"{verb} {state}" in cues.standing for verb, state in itertools.pairwise(words))
    if phrase.note == DAYS_IN_ROW and any(_is_routine(word, cues) for word in words):
        return True
    if len(words) < 2 and phrase.note == HOURS_BESIDE:  # it opens the sentence, and the verb follows
        words = WORDS.findall(clause_after(text, phrase.end, REACH_LEFT, cues.stops).lower())
    return stands or last_cue(words, cues) is None


def _is_routine(word: str, cues: Cues) -> bool:
    """Whether a word tells of what is done week after week: "abrirá", "trabajaba"."""
    return word in cues.routine or word.endswith(cues.routine_suffixes)


def _goes_on_with_hours(before: Phrase, phrase: Phrase, text: str) -> bool:
    """Whether a list of hours goes on with it: "Mon-Fri 9am-5pm, Sat 10am-2pm"."""
    if not isinstance(before.says, Recurring):
        return False
    is_on_a_day = isinstance(phrase.says, Clock) and isinstance(phrase.says.day, Weekday)
    is_listed = before.note == HOURS_BESIDE or (is_on_a_day and "T" in before.says.value)
    return is_listed and _NEXT_IN_LIST.fullmatch(text, before.end, phrase.start) is not None


_NEXT_IN_LIST = re.compile(r"\.?[,;]?\s(?:and\s|&\s|\|\s|(?:[^\W\d_]{1,2}\s){1,2})?")


def _is_of_any_year(phrase: Phrase, before: Phrase | None, text: str, cues: Cues) -> bool:
    """Whether a season without an article is of no one year, where no verb tells so: "bears sleep in winter".

    So is the second of two: "in spring and autumn".
    """
    if not nature(phrase.says).is_open:
        return False
    if (
        before is not None
        and isinstance(before.says, Vague)
        and not parts_sentences(text, before.end, phrase.start, cues.stops)
    ):
        return False  # "los próximos pagos son en otoño"
    if (
        before is not None
        and before.says in _ANY_SEASON
        and _PAIRED.fullmatch(text, before.end, phrase.start)
    ):
        return True
    if left_word(text, phrase.start).lower() not in cues.yearly:
        return False
    after = right_word(text, phrase.end).lower()
    has_article = phrase.words(text).partition(" ")[0].lower() in cues.owning | cues.determiners
    if has_article or (after.isalpha() and after not in cues.joining):
        return False
    return direction(text, phrase.start, phrase.end, cues) is Direction.BARE


def _comes_every_year(phrase: Phrase, before: Sequence[Phrase], text: str, cues: Cues) -> bool:
    """Whether nothing but a verb in the present tells of a season: "осенью листья желтеют".

    After a year told it may go on with the story: "В 1905 году он женится. Летом уезжает".
    """
    if not nature(phrase.says).is_open or phrase.words(text).lower() not in cues.yearly:
        return False
    is_told = any(nature(one.says).stated_year is not None for one in before)
    return not is_told and is_in_the_present(text, phrase.start, phrase.end, cues)


_STATED_BEFORE = 8
"""References before a season among which a year leaves it no habit."""


def _are_any_seasons(phrase: Phrase, other: Phrase, text: str, cues: Cues) -> bool:
    """Whether two seasons stand in one sentence, and no verb tells of which year: "летом жарко, зимой холодно"."""
    if phrase.words(text).lower() not in cues.yearly or other.words(text).lower() not in cues.yearly:
        return False
    first, last = min(phrase.end, other.end), max(phrase.start, other.start)
    is_parted = parts_sentences(text, first, last, cues.stops)
    is_bare = direction(text, phrase.start, phrase.end, cues) is Direction.BARE
    return not is_parted and is_bare and direction(text, other.start, other.end, cues) is Direction.BARE


def _tells_its_hour(before: Phrase, phrase: Phrase, text: str, cues: Cues) -> bool:
    """Whether it is the time of day of what recurs: "on the first Monday of every month it is tested at 11 a.m."."""
    said = phrase.says
    if not isinstance(before.says, Recurring) or not isinstance(said, Clock | PartOfDay):
        return False
    is_each = before.says.quant == "EVERY" or before.says.value.startswith("XXXX-XX-XXT")
    if said.day is not None or not is_each:
        return False
    is_beside = not parts_sentences(text, before.end, phrase.start, cues.stops)
    is_told = (
        not stands_beside(text, before.end, phrase.start)
        and direction(text, phrase.start, phrase.end, cues) in PAST
    )
    return is_beside and not is_told


_ANY_SEASON = tuple(Recurring(f"XXXX-{code}") for code in ("SP", "SU", "FA", "WI"))
_EACH_SEASON = tuple(Recurring(one.value, "EVERY") for one in _ANY_SEASON)
_PAIRED = re.compile(r",?\s[^\W\d_]{1,3}\s")


def _is_of_each_day(phrases: Sequence[Phrase], text: str, cues: Cues) -> bool:
    """Whether the last one is the time on each of the days before it: "May 3–5, from 10 a.m. to 6 p.m."."""
    *days, hours = phrases
    is_row = len(days) > 1 and days[0].link is not None and all(is_day(day.says) for day in days)
    if not is_row and not _is_day_of_each_week(days[-1].says):
        return False
    is_end = is_row and hours.link is not Link.RANGE and left_word(text, hours.start).lower() in cues.limits
    return not is_end and stands_beside(text, days[-1].end, hours.start)


def _is_day_of_each_week(said: Expression) -> bool:
    return isinstance(said, Recurring) and said.value.startswith("XXXX-WXX-")


def is_day(said: Expression) -> bool:
    """Whether it names one day, in full or by its weekday."""
    match said:
        case Weekday() | Calendar(day=int()) | Shifted(unit=Granularity.DAY) | Counted(start=Weekday()):
            return True
        case _:
            return False


def _is_yearly(phrases: Sequence[Phrase], first: int, last: int, text: str, cues: Cues) -> bool:
    """Whether "each year", or "each winter", stands right before or after a date without a year, or a range of them."""
    if not all(nature(phrase.says).is_open for phrase in phrases[first : last + 1]):
        return False
    before, after = phrases[max(0, first - 1) : first], phrases[last + 1 : last + 2]
    gaps = [text[one.end : phrases[first].start] for one in before if one.says in _YEARLY]
    gaps += [text[phrases[last].end : one.start] for one in after if one.says in _YEARLY]
    words = [beside[1] for gap in gaps if (beside := _BESIDE_YEAR.fullmatch(gap))]
    return any(last > first or cues.signals.get(word) not in _BOUNDING for word in words)


_YEARLY = frozenset({Recurring("P1Y", "EVERY"), *_EACH_SEASON})
_BESIDE_YEAR = re.compile(r",?\s(?:(\w{1,7})\s)?")


def _recurring(phrase: Phrase) -> Phrase:
    may_recur = nature(phrase.says).may_recur
    return phrase._replace(says=Recurring(symbol(phrase.says))) if may_recur else phrase


def _is_habit(phrase: Phrase, text: str, cues: Cues) -> bool:
    asks = nature(phrase.says)
    is_row = phrase.link is Link.RANGE and isinstance(phrase.says, Clock)
    return asks.may_recur and _recurs(
        text, phrase.start, phrase.end, cues, is_date=asks.is_open, is_row_of_hours=is_row
    )


def _recurs(text: str, start: int, end: int, cues: Cues, *, is_date: bool, is_row_of_hours: bool) -> bool:
    """Whether the clause tells what happens again and again: "usually returns in May".

    "Every Thursday from August 6" begins on a date, while "every Thursday from 9 a.m." does not.
    """
    near = text[max(0, start - REACH_LEFT) : end + _BESIDE].lower()
    if not any(map(near.__contains__, _rarest_words(cues.habitual))):
        return False
    told = clause_before(text, start, cues.stops).lower().rpartition(",")[2]
    if ":" in told and _tells_once(text, end, cues):
        told = told.rpartition(":")[2]
    before = WORDS.findall(told)[-_NEAR_WORDS - 1 :]
    if is_date and before and cues.signals.get(before[-1]) in _BOUNDING:
        return False
    at = _last_habit(before, cues)
    if (
        at is None
        and is_row_of_hours
        and any(f"{word} {before[-1]}" in cues.habitual for word in before[:-1])
    ):
        at = 0  # "принимают по телефону с 9:00 до 15:00"
    if at is None:
        beside = _IN_CLAUSE.match(text, end)
        words = WORDS.findall(beside[0].lower())[:3] if beside is not None else []
        # "is open from" tells of hours
        free = [word for word in words if cues.signals.get(word) not in _BOUNDING]
        return _last_habit(free, cues) is not None
    return first_cue(before, range(len(before) - 1, at + 1, -1), cues) is not Direction.FORWARD


def _tells_once(text: str, end: int, cues: Cues) -> bool:
    """Whether the words after a date look back: "came nearly every day: on Wednesday he took two phones"."""
    beside = _IN_CLAUSE.match(text, end)
    words = WORDS.findall(beside[0].lower()) if beside is not None else []
    return first_cue(words, range(len(words)), cues) is Direction.BACK


_BOUNDING = frozenset({"until", "till", "since", "from", "through", "by", "before", "after"})
_NEAR_WORDS = 5
"""Words before a date in which one may tell of a habit."""
_BESIDE = 40
"""Characters after a date in which a word may tell of a habit."""
_IN_CLAUSE = re.compile(rf"[^,.;:!?\n]{{0,{_BESIDE}}}")


@functools.cache
def _rarest_words(cues: frozenset[str]) -> tuple[str, ...]:
    """The first word of each cue that isn't short, as "is" in "is open from": few texts hold one."""
    return tuple({next(word for word in cue.split() if len(word) > 2) for cue in cues})


def _last_habit(words: list[str], cues: Cues) -> int | None:
    """The place of the last word that tells of a habit, alone or with one or two words before it."""
    last = last_words(cues.habitual)
    for at in range(len(words) - 1, -1, -1):
        if words[at] in last and any(
            " ".join(words[max(0, at - n) : at + 1]) in cues.habitual for n in range(3)
        ):
            return at
    return None
