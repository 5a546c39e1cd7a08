"""The year that the sentence or the list around a bare date holds: "the 2026 games open on June 11"."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import TYPE_CHECKING, TypeAlias

from chronology.intervals import Granularity
from chronology.resolver.clauses import WORDS, clause_before, opens_sentence, parts_sentences, words_before
from chronology.resolver.closeness import day_in
from chronology.resolver.cues import tells_until
from chronology.resolver.expressions import Base, Calendar, Holiday, Part, Shifted, Weekday
from chronology.resolver.gone import is_in_apposition
from chronology.resolver.holidays import holiday_date
from chronology.resolver.layout import is_entry
from chronology.resolver.story import Carried
from chronology.resolver.verbs import was_to_come

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.rules import Cues
    from chronology.resolver.story import Told

    _Days: TypeAlias = tuple[dt.date | None, dt.date | None]

__all__ = [
    "goes_on_below",
    "is_after",
    "is_news_of_a_death",
    "year_ahead",
    "year_named",
    "year_of_occasion",
    "year_then",
    "year_when",
]

_LATEST = 6
"""References back in which the year is looked for: "the 2026 games run from June 11 to July 19"."""
_FAR = 120
"""Characters between the year and the date."""
_FEW_WORDS = re.compile(r",?(?:\s+[\w'’-]+){0,4}\s*")


def year_named(told: Sequence[Told], text: str, start: int, cues: Cues) -> Told | None:
    """The last date with a year of its own that the sentence told, where it told one close before."""
    named = next((one for one in reversed(told[-_LATEST:]) if one.nature.stated_year is not None), None)
    if named is None or start - named.end > _FAR or parts_sentences(text, named.end, start, cues.stops):
        return None
    return named


def year_of_occasion(named: Told, last: Told, text: str, start: int, cues: Cues) -> Carried | None:
    """The year ``named``, where what the sentence tells takes place in it, whatever its tense.

    ``last`` is the date told right before.
    """
    if named.unit.granularity is not Granularity.YEAR:
        return None
    is_scene = (named.opens and named.signal == "in") or _opens_an_occasion(named, text, cues)
    takes_place = is_scene or _takes_place(named, last, text, start, cues)
    return Carried(named.unit.year, named) if takes_place else None


def year_when(named: Told, text: str, cues: Cues) -> Carried | None:
    """The year whose clause goes on to what happened then: "since 1948, when it sank on Oct. 30", "1992: on July 3"."""
    if named.unit.granularity not in _YEARS:
        return None
    first, last = named.unit.first_day, named.unit.interval.last_day
    if first is None or last is None or first.year != last.year:
        return None  # a winter has two years
    goes_on = text.startswith(":", named.end) or tells_until(text, named.end, cues) is not None
    return Carried(named.unit.year, named) if goes_on else None


_YEARS = (Granularity.YEAR, Granularity.SEASON)


def is_news_of_a_death(
    said: Expression, text: str, start: int, stands: Told | None, days: _Days, cues: Cues
) -> bool:
    """Whether a life tells of the death that it was written for: "she died on February 9".

    It stands at a whole year, or at a day to come. A weekday tells so, and a day of a month so close behind the
    days on which the text can have been published, the first and the last, that news may still be told of it.
    """
    if stands is None:
        return False
    is_ahead = days[1] is not None and stands.begins_after(days[1])
    if not is_ahead and stands.unit.granularity.rank < Granularity.YEAR.rank:
        return False
    match said:
        case Weekday() | Shifted(base=Base.SPEECH):
            is_fresh = True
        case Calendar(year=None, month=int(month), day=int(day)):
            is_fresh = _may_be_fresh(month, day, days)
        case _:
            is_fresh = False
    words = ["", *WORDS.findall(clause_before(text, start, cues.stops).lower())][-_FEW:] if is_fresh else []
    pairs = itertools.pairwise(words)
    return any(word in cues.dying and before not in cues.relatives for before, word in pairs)


def _may_be_fresh(month: int, day: int, days: _Days) -> bool:
    """Whether such a day may lie close behind; where nothing is known of publication, any may."""
    first, last = days
    if first is None or last is None:
        return True
    dates = (day_in(year, month, day) for year in range(first.year - 1, last.year + 1))
    return any(first - date <= _FRESH and date <= last for date in dates if date is not None)


_FEW = 6
"""Words before a date in which its verb is looked for."""
_FRESH = dt.timedelta(days=45)


def year_ahead(named: Told, said: Expression, days: _Days) -> Carried | None:
    """The later year of a date in the same sentence that also lies ahead: "they vote on 8 June 2028 and meet on 3 May".

    A month far before that one is of the year after: "it closes on 20 December 2028 and will open on 8 January".
    ``days`` are the first and last on which the text can have been published.
    """
    last, unit = days[1], named.unit
    if last is None or not isinstance(said, Calendar) or said.month is None:
        return None
    if unit.month is None or unit.year <= last.year:
        return None
    return Carried(unit.year + (unit.month - said.month > _HALF_A_YEAR), named)


def year_then(
    told: Sequence[Told], said: Expression, text: str, start: int, days: _Days, cues: Cues
) -> Carried | None:
    """The year of a month to come at a time told, which lies behind: "in May 2019 he said it would close in June"."""
    first, last = days
    behind = last or first  # it had been published by then, or was later
    if not told or behind is None or not isinstance(said, Calendar) or said.month is None:
        return None
    named, unit = told[-1], told[-1].unit
    is_known = first is not None and last is not None and (first.year, first.month) == (last.year, last.month)
    if named.nature.stated_year is None and not is_known:
        return None
    begin = unit.interval.begin
    if unit.month is None or begin is None or begin.date() > behind or start - named.end > _FAR:
        return None
    words = WORDS.findall(clause_before(text, start, cues.stops).lower())
    if not was_to_come(words, cues) or parts_sentences(text, named.end, start, cues.stops):
        return None
    if is_in_apposition(text, named.start, named.end, cues):
        return None
    return Carried(unit.year + (said.month < unit.month), named)


_HALF_A_YEAR = 6


def is_after(day: dt.date, year: int, said: Expression) -> bool:
    """Whether a month of that ``year``, or something of it without one, begins after the month of ``day``."""
    return year > day.year or (year == day.year and _first_month(said, year) > day.month)


def _first_month(said: Expression, year: int) -> int:
    """The month in which it begins; January of what may begin with the year."""
    match said:
        case Calendar(month=int(month)):
            return month
        case Part(unit=Granularity.SEASON, index=season) if season:
            return 3 * season
        case Part(unit=Granularity.QUARTER, index=quarter) if quarter:
            return 3 * quarter - 2
        case Holiday(name=name):
            return holiday_date(name, year).month
        case _:
            return 1


def goes_on_below(told: Sequence[Told], text: str, start: int, end: int) -> bool:
    """Whether a date opens a line of a chronicle, as one of a stated year did above it."""
    if not is_entry(text, start, end):
        return False
    above = (one for one in told[-_ENTRIES:] if one.nature.stated_year is not None)
    return any(is_entry(text, one.start, one.end) for one in above)


_ENTRIES = 12
"""References back in which a chronicle must have stated a year."""


def _opens_an_occasion(named: Told, text: str, cues: Cues) -> bool:
    """Whether a sentence opens with what takes place in the year of its name: "En las elecciones de 2021 ganó"."""
    start = max(0, named.start - _NAME)
    words = list(WORDS.finditer(text, start, named.start))
    scene = next((word for word in reversed(words) if word[0].lower() in cues.scenic), None)
    if scene is None or not opens_sentence(text, scene.start(), cues.openers):
        return False
    name = WORDS.findall(text[scene.end() : named.start].lower())
    return len(name) < _WORDS_OF_NAME and not cues.scheduled.isdisjoint(name[1:2])


_NAME = 60
"""Characters of such a name, with its preposition: "En las elecciones presidenciales de"."""
_WORDS_OF_NAME = 5


def _takes_place(named: Told, last: Told, text: str, start: int, cues: Cues) -> bool:
    """Whether a verb after a name with a year tells when it takes place, a few words before the date.

    "Sales for the 2026 games" open in another year.
    """
    if any(word in cues.signals or word in cues.wholes for word in _governing(text, named.start, cues)):
        return False
    occasion = cues.occasions.match(text, named.end, start)
    if occasion is None:
        return False
    return _FEW_WORDS.fullmatch(text, max(occasion.end(), last.end), start) is not None


def _governing(text: str, start: int, cues: Cues) -> Sequence[str]:
    """The word before the name that holds the year there, and the article of the name: "for the", "entradas del"."""
    before = words_before(text, start)
    articles = (at for at in range(len(before) - 1, 0, -1) if before[at] in cues.determiners)
    at = next(articles, None)
    return before[-2:-1] if at is None else before[at - 1 : at + 1]
