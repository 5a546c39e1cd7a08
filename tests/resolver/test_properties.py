"""What holds for every text: quotes are exact, answers pure, doubt widens intervals, time is linear."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from chronology.intervals import Extent, Granularity, Interval, day, month, parse_date, span, year
from chronology.languages import rules_for
from chronology.resolver import resolve
from chronology.resolver.mention import AnchorKind, Mention, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

DATED = (
    "on Saturday",
    "last Friday",
    "next Tuesday",
    "this Wednesday",
    "Monday night",
    "yesterday",
    "today",
    "tomorrow morning",
    "last week",
    "this week",
    "next week",
    "over the weekend",
    "last month",
    "next month",
    "last year",
    "this year",
    "next year",
    "early next year",
    "late last year",
    "two days ago",
    "three weeks ago",
    "a month ago",
    "six years ago",
    "two years from now",
    "in March",
    "in May",
    "by December",
    "on March 10",
    "on 4 July",
    "on the 5th of June",
    "in early February",
    "in mid-April",
    "since November",
    "until June",
    "before 2010",
    "after 2015",
    "since 2013",
    "in 2019",
    "in the 1990s",
    "in the 19th century",
    "in summer 2017",
    "last summer",
    "in spring",
    "in the third quarter",
    "in Q3 2021",
    "in the first half of 2016",
    "in fiscal 1998",
    "for three years",
    "for more than two weeks",
    "in the past five years",
    "over the next six months",
    "recent months",
    "recently",
    "now",
    "in the future",
    "daily",
    "every Sunday",
    "twice a year",
    "at 10:35 a.m.",
    "at noon Thursday",
    "at 9 p.m. EST",
    "on Christmas",
    "at Easter 2019",
    "on 6 December 1998",
    "on March 5, 2013",
    "2019-01-23",
    "03/25/2019",
    "on 31 February 2019",
    "from 2015 to 2019",
    "from 4 to 22 March 2019",
    "May 5-7",
    "between 1999 and 2013",
    "two days later",
    "the next day",
    "the following month",
    "that year",
    "a year earlier",
    "in 490 BC",
    "in the 5th century BC",
    "the 18-month inquiry",
    "a decade",
    "two decades ago",
    "by this time",
    "this very day",
    "the previous year",
    "the following spring",
    "in the winter of 1941-42",
    "in the night of 14/15 May 1940",
    "in the early hours of 3 May",
    "on the evening of the 15th",
    "in the early part of 1942",
    "for two bloody weeks",
    'on Monday he said: "We leave today." Then',
    '"We left yesterday," he said on Sunday',
    "“We met last week,” he said on 4 March. Then",
)
HISTORY = "It began in 1812, went on in 1813, stopped in 1815 and ended in 1820. "
"""With this in front, a text narrates."""
HEADINGS = (
    "\n\n1931: The fall\n\n",
    "\n\nThe war (1812-1814)\n\n",
    "\n\nAftermath\n\n",
    "\n\n5 March 2019\n\n",
)
PLAIN = (
    "The president said",
    "The envoys will meet",
    "it may rain",
    "they march",
    "a second ship",
    "the fall of oil",
    "the sun set",
    "Theresa May spoke",
    "flight 1812",
    "$2,019",
    "12.5 percent",
    "2-1",
    "resolution 1540",
    "officials had fled",
    "is expected",
    "«Сегодня»",
    "señor Ibáñez",
    "\N{RIGHT-TO-LEFT MARK}שלום",
    "e\u0301te\u0301",
)
JOINTS = (
    " ",
    ", ",
    ". ",
    ".\n",
    "\n\n",
    " and ",
    "; ",
    " – ",
    "\N{NO-BREAK SPACE}",
    ' "',
    '." ',
    " “",
    "” ",
    "'s ",
)
ABSOLUTE_DATES = (
    "on 6 December 1998",
    "on March 5, 2013",
    "on 2019-01-23",
    "in 2019",
    "in August 2004",
    "since 2013",
    "in the 1990s",
    "in the 19th century",
    "in summer 2017",
    "in Q3 2021",
    "from 2015 to 2019",
    "in 490 BC",
    "on Friday, March 4, 2022",
)

pieces = st.tuples(st.sampled_from(DATED + PLAIN + ABSOLUTE_DATES), st.sampled_from(JOINTS + HEADINGS))
texts = st.tuples(st.sampled_from(("", HISTORY)), st.lists(pieces, max_size=8)).map(
    lambda text: text[0] + "".join(piece + joint for piece, joint in text[1])
)
days = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31))
patient = settings(deadline=None)
"""The first call compiles the rules, whichever test makes it."""
publications = st.one_of(st.none(), days.map(day), days.map(lambda at: month(at.year, at.month)))


@patient
@given(texts, publications)
def test_spans_quote_the_text_in_order_and_never_overlap(text: str, published: Interval | None) -> None:
    reached = 0
    for mention in resolve(text, published=published):
        assert reached <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        reached = mention.end


@patient
@given(st.text(max_size=300), publications)
def test_no_text_is_too_strange(text: str, published: Interval | None) -> None:
    for mention in resolve(text, published=published):
        assert text[mention.start : mention.end] == mention.text


@patient
@given(texts, publications, texts, publications)
def test_the_answer_does_not_depend_on_what_ran_before(
    text: str, published: Interval | None, other: str, other_published: Interval | None
) -> None:
    alone = resolve(text, published=published)
    resolve(other, published=other_published)
    assert resolve(text, published=published) == alone


SHORTEST_DAYS = {
    Granularity.MONTH: 28,
    Granularity.YEAR: 365,
    Granularity.DECADE: 3652,
    Granularity.CENTURY: 36524,
}


@patient
@given(texts, days)
def test_an_interval_is_never_finer_than_its_words(text: str, published: dt.date) -> None:
    for mention in resolve(text, published=day(published)):
        interval = mention.interval
        shortest = None if interval is None else SHORTEST_DAYS.get(interval.granularity)
        if interval is None or shortest is None:
            continue
        if interval.begin is not None and interval.end is not None:
            assert (interval.end - interval.begin).days >= shortest, mention


def bounds(first: dt.date, length: int) -> Interval:
    """Published some day within ``length`` days from ``first``."""
    return span(day(first), day(first + dt.timedelta(length)), Extent.WITHIN)


@patient
@given(texts, days, st.integers(0, 400), st.integers(1, 400))
def test_wider_publication_bounds_never_give_narrower_intervals(
    text: str, published: dt.date, before: int, length: int
) -> None:
    assume(length > before)
    wide = bounds(published - dt.timedelta(before), length)
    check_widening(text, day(published), wide)


@pytest.mark.parametrize("phrase", DATED)
@pytest.mark.parametrize(
    "published", [dt.date(2022, 3, 6), dt.date(1998, 12, 31), dt.date(2024, 2, 29)], ids=str
)
def test_each_phrase_widens_with_its_publication(phrase: str, published: dt.date) -> None:
    text = f"The envoys met {phrase}."
    check_widening(text, day(published), month(published.year, published.month))
    check_widening(text, month(published.year, published.month), year(published.year))


def check_widening(text: str, narrow: Interval, wide: Interval) -> None:
    """Every interval found under narrow bounds lies within the one found there under wide ones."""
    doubtful = {(m.start, m.end): m for m in resolve(text, published=wide)}
    for mention in resolve(text, published=narrow):
        other = doubtful.get((mention.start, mention.end))
        assert other is not None, f"{mention.text!r} is lost under wider bounds"
        if mention.interval is not None and other.interval is not None:
            assert mention.interval.within(other.interval), (mention, other)


@patient
@given(
    st.lists(st.tuples(st.sampled_from(ABSOLUTE_DATES), st.sampled_from(JOINTS)), min_size=1, max_size=5),
    days,
    days,
)
def test_a_resolved_absolute_date_does_not_move(
    pieces: list[tuple[str, str]], published: dt.date, other: dt.date
) -> None:
    text = "".join(piece + joint for piece, joint in pieces)
    assert absolute(resolve(text, published=day(published))) == absolute(resolve(text, published=day(other)))
    assert absolute(resolve(text, published=None)) == absolute(resolve(text, published=day(other)))


def absolute(mentions: Sequence[Mention]) -> list[tuple[int, str, Interval | None]]:
    return [
        (mention.start, mention.value, mention.interval)
        for mention in mentions
        if mention.anchor.kind is AnchorKind.ABSOLUTE and mention.status is Status.RESOLVED
    ]


# --- time -------------------------------------------------------------------------------------------------

HOSTILE = {
    "left": "He will go on 5 May. Two days later he left. ",
    "commas": "1,",
    "decimals": "1.1",
    "digits": "2",
    "slashes": "1/",
    "hyphens": "2019-",
    "may": "may ",
    "months": "May May 5 ",
    "weekdays": "Monday through ",
    "ago": "two days ago ",
    "lists": "March, ",
    "ranges": "from 2015 to ",
    "of": "the end of the ",
    "before": "the day before ",
    "numbers": "twenty ",
    "hundreds": "hundred and ",
    "nested": '((("',
    "newlines": "\n",
    "no-break spaces": "\N{NO-BREAK SPACE}",
    "odd spaces": "May\N{EM SPACE}\N{THIN SPACE}",
    "combining marks": "M\u0301a\u0301y\u0301 ",
    "right to left": "\N{RIGHT-TO-LEFT MARK}שנה 2019 ",
    "sentences": "On March 10 they met. ",
    "one word": "a",
    "headings": "1812: War\n\n",
    "blank lines": "\n\n",
    "quotation marks": '"In 1812 “',
    "undated headings": "The war (1812-1814)\n\nPeace\n\n",
    "nights": "the night of 14/15 ",
    "speakers": 'on Monday he said, "Today ',
    "quoted": '"today ',
    "years in passing": "the 1911 edition as in 1614 (1598) ",
    "histories": "In May 1812 he went. In March he came. ",
}
HOSTILE_IN = [
    *(
        ("es", unit)
        for unit in ("mayo ", "el 5 de ", "de 2015 a ", "hace tres ", "las 8 de la ", "«hoy ", "del ")
    ),
    *(
        ("ru", unit)
        for unit in (
            "мая ",
            "5 мая ",
            "до 13.10 и ",
            "с 2015 по ",
            "три ",
            "через два ",
            "в ночь на ",
            "«сегодня ",
        )
    ),
    *(("fr", unit) for unit in ("mars ", "5 de ", "2019 ", "il y a 3 ", "5 mars 2019 ")),
    *(("zh", unit) for unit in ("2019年", "3月", "昨天", "我们")),
]
SHORTEST, LONGEST = 3_000, 200_000
"""Characters of the shorter text; the longer has four times as many."""
MEASURABLE_S = 0.02
TIMES_LONGER = 4
MOST_SLOWER = 10
"""Linear time gives 4, quadratic 16; the rest is for a busy machine."""
TRIES = 3
"""What is quadratic is so each time, while a busy machine is not."""


def seconds(text: str, lang: str) -> float:
    """CPU time of one call, the lesser of two."""
    least = float("inf")
    for _ in range(2):
        begun = time.process_time()
        resolve(text, published=parse_date("2022-03-06"), lang=rules_for(lang))
        least = min(least, time.process_time() - begun)
    return least


@pytest.mark.parametrize(
    ("lang", "unit"),
    [pytest.param("en", unit, id=name) for name, unit in HOSTILE.items()] + HOSTILE_IN,
)
def test_time_is_linear_in_the_length(lang: str, unit: str) -> None:
    short = unit * (SHORTEST // len(unit))
    while seconds(short, lang) < MEASURABLE_S and len(short) < LONGEST:
        short *= 2
    measured = (
        seconds(short * TIMES_LONGER, lang) / max(seconds(short, lang), MEASURABLE_S) for _ in range(TRIES)
    )
    assert any(slower < MOST_SLOWER for slower in measured), (
        f"{TIMES_LONGER} times {len(short)} characters took over {MOST_SLOWER} times as long"
    )
