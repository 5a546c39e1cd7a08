"""Where readings compete, the other one is kept with its reason; a weekday that doesn't fit is told."""

from __future__ import annotations

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve

WEDNESDAY, SUNDAY = "2024-01-17", "2024-01-21"


@pytest.mark.parametrize(
    ("text", "published", "value", "others"),
    [
        ("They met last Monday.", WEDNESDAY, "2024-01-15", ["2024-01-08"]),
        ("They meet next Friday.", WEDNESDAY, "2024-01-26", ["2024-01-19"]),
        ("The vote this Friday matters.", WEDNESDAY, "2024-01-19", ["2024-01-12"]),
        ("The vote this Monday failed.", WEDNESDAY, "2024-01-15", ["2024-01-22"]),
        ("They will meet Friday.", WEDNESDAY, "2024-01-19", ["2024-01-12"]),
        ("They met last week.", SUNDAY, "2024-W02", ["2024-W03"]),
        ("They met last week.", WEDNESDAY, "2024-W02", []),
        ("They meet next June.", WEDNESDAY, "2024-06", ["2025-06"]),
        ("They met last autumn.", WEDNESDAY, "2023-FA", []),
        ("They met last March.", "2024-05-15", "2024-03", ["2023-03"]),
        ("They met on Monday.", WEDNESDAY, "2024-01-15", []),
        ("They left at 5:30.", WEDNESDAY, "2024-01-17T05:30", ["2024-01-17T17:30"]),
        ("They left at five o'clock on Monday.", WEDNESDAY, "2024-01-15T05:00", ["2024-01-15T17:00"]),
        ("They left at 05:30.", WEDNESDAY, "2024-01-17T05:30", []),
        ("They left at 5:30 p.m.", WEDNESDAY, "2024-01-17T17:30", []),
        ("They left at half past five on Monday morning.", WEDNESDAY, "2024-01-15T05:30", []),
        ("They left at 14:30.", WEDNESDAY, "2024-01-17T14:30", []),
        ("Unions backed a strike on 5 March.", WEDNESDAY, "2024-03-05", ["2023-03-05"]),
        ("Police arrested three men on 5 March.", WEDNESDAY, "2023-03-05", []),
        ("Police arrested three men on 5 January.", WEDNESDAY, "2024-01-05", []),
        ("Shops closed for the Lunar New Year.", WEDNESDAY, "2024-02-10", ["2023-01-22"]),
        ("The strike begins on 5 March.", WEDNESDAY, "2024-03-05", []),
    ],
)
def test_the_other_reading_is_kept(text: str, published: str, value: str, others: list[str]) -> None:
    (mention,) = resolve(text, published=parse_date(published))
    assert mention.value == value
    assert [other.value for other in mention.alternatives] == others
    assert all(other.why and other.interval is not None for other in mention.alternatives)


@pytest.mark.parametrize(
    ("text", "lang", "others"),
    [
        ("Cenaron a las nueve.", "es", ["2024-01-17T21:00"]),
        ("Cenaron a las nueve de la noche.", "es", []),
        ("Cenaron a las 21.00 horas.", "es", []),
        ("Они ушли в девять часов.", "ru", ["2024-01-17T21:00"]),
        ("Они ушли в девять часов утра.", "ru", []),
    ],
)
def test_an_hour_of_either_half_of_the_day(text: str, lang: str, others: list[str]) -> None:
    (mention,) = resolve(text, published=parse_date(WEDNESDAY), lang=lang)
    assert [other.value for other in mention.alternatives] == others


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Unions backed a strike on 5 March.", "the closest is taken, though it lies ahead"),
        ("They will ignore the order to leave by 12 January.", "the closest is taken, though it has passed"),
        ("Police arrested three men on 5 January.", None),
    ],
)
def test_a_date_against_its_verb_is_told(text: str, step: str | None) -> None:
    (mention,) = resolve(text, published=parse_date(WEDNESDAY))
    told = [one for one in mention.trace if one.startswith("the closest is taken")]
    assert told == ([] if step is None else [step])


def test_a_weekday_that_does_not_fit_its_date_is_told() -> None:
    (mention,) = resolve("He was held on Monday, 8 May 2019.", published=parse_date(WEDNESDAY))
    assert mention.value == "2019-05-08"
    assert "the weekday printed with it does not fit: 2019-05-08 is a Wednesday" in mention.trace


def test_another_reading_may_lie_beyond_the_calendar() -> None:
    mention = resolve("She will come on Thursday.", published=parse_date("0001-01-01"))[0]
    assert (mention.value, mention.alternatives) == ("0001-01-04", ())
