"""Our sentences say no more where less is known of their publication: the month, the year, one end, or nothing."""

from __future__ import annotations

import datetime as dt
import functools
import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from chronology.intervals import BoundKind, Granularity, Interval, day, month, year
from chronology.resolver import resolve
from chronology.resolver.rules import known_languages

if TYPE_CHECKING:
    from chronology.resolver import Mention

CORPUS = Path(__file__).parents[1] / "corpus"
WIDER = {
    "month": lambda at: month(at.year, at.month),
    "year": lambda at: year(at.year),
    "never": lambda _: None,
    "since": lambda at: Interval(day(at).begin, None, Granularity.DAY, end_kind=BoundKind.UNKNOWN),
    "until": lambda at: Interval(None, day(at).end, Granularity.DAY, begin_kind=BoundKind.UNKNOWN),
}
FALL_SHORT = {
    "agency-relative-day-later-001:month": "“наутро” stays open, and the next count starts from the day before it",
    "agency-relative-day-later-001:year": "the same",
    "agency-part-of-day-night-past-001:month": "the night belongs to the dateline's day, not to the one before it",
    "stories-095:year": "“el 14” lies ahead of publication, and so in the next year only on some of its days",
    "es-day-ahead-001:year": "the same",
    "anchor-mention-counted-013:year": "“el jueves 24” is the Thursday told, which is only bounded",
    "obituary-death-003:year": "a death on a bare day may be the news of that year, or one of the year told",
    "obituary-death-003:since": "the same",
    "story-arrived-9:year": "the same",
    "story-arrived-9:since": "the same",
    "era-001:never": "a name used twice means the later one that had begun",
    "era-001:since": "the same",
    "year-ended-012:never": "the quarter ahead is not the one looked back to",
    "year-ended-012:since": "the same",
    "fresh-month-gone-004:never": "a budget's years are not those in which it was passed",
    "fresh-month-gone-004:until": "the same",
    "clock-after-a-night-001:until": "the morning after a night is that of the next day",
    "press-relative-night-between-005:until": "the same",
    "anchor-mention-counted-010:since": "“el mismo lunes” is the Monday told, which is only bounded",
    "anchor-reported-002:since": "what was to come in January lay in that year",
    "said-to-come-2:since": "the same",
    "art-en-36:year": "the same week of another year is as little known as this one",
    "founders-29-2:never": "“that Thursday” goes on from a day that nobody can place, not from the year named since",
    "gone-carried-1:never": "nothing tells that the autumn of the year told was still to come",
    "gone-carried-1:until": "the same",
}
"""What is known to be narrower than it should be, and why."""


class Case(NamedTuple):
    name: str
    text: str
    published: dt.date
    exact: tuple[Mention, ...]
    """What is found where the day is known."""


@functools.cache
def cases(lang: str) -> list[Case]:
    lines = map(json.loads, (CORPUS / f"{lang}.jsonl").read_text("utf-8").splitlines())
    dated = (case for case in lines if case["published"] and len(case["published"]) == len("2024-01-17"))
    return [_case(case["id"], case["text"], dt.date.fromisoformat(case["published"]), lang) for case in dated]


def _case(name: str, text: str, published: dt.date, lang: str) -> Case:
    return Case(name, text, published, resolve(text, published=day(published), lang=lang))


def says_more(case: Case, lang: str, wide: Interval | None) -> bool:
    """Whether a reference lies elsewhere than where the wider publication date lets it."""
    doubtful = {(m.start, m.end): m.interval for m in resolve(case.text, published=wide, lang=lang)}
    ends = ((one.interval, doubtful.get((one.start, one.end))) for one in case.exact)
    return any(one is not None and bounds is not None and not one.within(bounds) for one, bounds in ends)


@pytest.mark.parametrize("known", WIDER)
@pytest.mark.parametrize("lang", known_languages())
def test_less_known_of_publication_says_no_more(lang: str, known: str) -> None:
    found = {
        f"{case.name}:{known}" for case in cases(lang) if says_more(case, lang, WIDER[known](case.published))
    }
    listed = {f"{case.name}:{known}" for case in cases(lang)} & FALL_SHORT.keys()
    assert found == listed


@pytest.mark.parametrize("lang", known_languages())
def test_the_hour_of_publication_says_no_other_day(lang: str) -> None:
    late = dt.time(23, 40)
    assert [case.name for case in cases(lang) if _lies_elsewhere(case, lang, late)] == []


def _lies_elsewhere(case: Case, lang: str, hour: dt.time) -> bool:
    """Whether a reference leaves the place that it has where only the day of publication is known."""
    minute = dt.datetime.combine(case.published, hour)
    published = Interval(minute, minute + dt.timedelta(minutes=1), Granularity.MINUTE)
    known = {(m.start, m.end): m.interval for m in resolve(case.text, published=published, lang=lang)}
    ends = ((known.get((one.start, one.end)), one.interval) for one in case.exact)
    return any(day is not None and (one is None or not one.within(day)) for one, day in ends)
