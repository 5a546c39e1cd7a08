"""What the words around a date mark off, in texts of Wednesday, 17 January 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from chronology.intervals import Granularity, day, parse_date, span
from chronology.resolver import Mention, resolve
from chronology.resolver.mention import Status

PUBLISHED = parse_date("2024-01-17")


def found(text: str) -> tuple[Mention, ...]:
    return resolve(text, published=PUBLISHED)


def edges(mention: Mention) -> tuple[str | None, str | None]:
    """The interval's ends as ISO dates, with the time of day where it isn't midnight."""
    assert mention.interval is not None, mention
    ends = (mention.interval.begin, mention.interval.end)
    begin, end = (
        None if at is None else at.isoformat(timespec="minutes").removesuffix("T00:00") for at in ends
    )
    return begin, end


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("She will resign in two weeks.", "2024-01-29", "2024-02-05"),
        ("They will answer within 30 days.", "2024-01-17", "2024-02-16"),
        ("The plant will open in two to four years.", "2026-01-17", "2028-01-18"),
        ("He left two to three weeks ago.", "2023-12-27", "2024-01-04"),
        ("He left 2 years 4 months ago.", "2021-09-01", "2021-10-01"),
        ("He left 1 month and 21 days ago.", "2023-11-26", "2023-11-27"),
        ("He left 48 hours ago.", "2024-01-15", "2024-01-16"),
    ],
)
def test_a_length_lies_where_its_clause_puts_it(text: str, begin: str, end: str) -> None:
    assert edges(found(text)[0]) == (begin, end)


@pytest.mark.parametrize(
    "text",
    [
        "It fell for the first time in two weeks.",
        "Prices will see the steepest fall in three years.",
        "In five years, sales doubled.",
        "They will meet in ten days of talks.",
        "He will serve in two-year terms.",
        "They will answer in four business days.",
        "It was built in three years.",
    ],
)
def test_a_length_that_measures_has_no_place(text: str) -> None:
    assert found(text)[0].interval is None


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("three days after Easter 2024", "2024-04-03", "2024-04-04"),
        ("two months before 2 February 2022", "2021-12-01", "2022-01-01"),
        ("two weeks starting 20 May 2024", "2024-05-20", "2024-06-03"),
    ],
)
def test_a_length_and_its_date_mark_off_one_time(text: str, begin: str, end: str) -> None:
    length, date = found(text)
    assert edges(length) == edges(date) == (begin, end)
    assert (length.timex_type, date.timex_type) == ("DURATION", "DATE")


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("They worked Wednesday to Friday.", "2024-01-17", "2024-01-20"),
        ("It rose between August and October.", "2023-08-01", "2023-11-01"),
        ("It ran from 2 to 4:30 p.m. on 3 May 2019.", "2019-05-03T14:00", "2019-05-03T16:30"),
        ("They met between 7 and 9 last night.", "2024-01-16T19:00", "2024-01-16T21:00"),
        ("It rose from 2015 to the present.", "2015-01-01", "2024-01-18"),
    ],
)
def test_the_members_of_a_range_share_its_interval_and_their_order(text: str, begin: str, end: str) -> None:
    first, last = found(text)
    assert edges(first) == edges(last) == (begin, end)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("No later than 2018.", None, "2019-01-01"),
        ("It was shut by noon on 5 May 2019.", None, "2019-05-05T12:00"),
        ("Earlier than 2018.", None, "2018-01-01"),
        ("Later than 2018.", "2019-01-01", None),
        ("From 2016 on, it grew.", "2016-01-01", None),
        ("Sales in 2012 or later.", "2012-01-01", None),
        ("Sales before the end of 2016.", None, "2017-01-01"),
        ("They left on Tuesday before 3 p.m.", "2024-01-16", "2024-01-16T15:00"),
        ("They left on Tuesday after 3 p.m.", "2024-01-16T15:00", "2024-01-17"),
    ],
)
def test_words_bound_a_date(text: str, begin: str | None, end: str | None) -> None:
    assert edges(found(text)[0]) == (begin, end)


def test_no_length_has_a_place_where_the_publication_date_is_unknown() -> None:
    assert resolve("She will resign in two weeks.", published=None)[0].interval is None


def test_a_range_that_ends_in_the_unit_where_it_opens_is_as_fine_as_its_end() -> None:
    mention = found("It was closed since 2013 until June 2013.")[0]
    assert mention.interval is not None
    assert (edges(mention), mention.interval.granularity) == (("2013-01-01", "2013-07-01"), Granularity.MONTH)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The season runs from November 1 to May 31.", "2023-11-01", "2024-06-01"),
        ("The season runs from February 1 to August 31.", "2024-02-01", "2024-09-01"),
        ("The season ran from October 1 to December 15.", "2023-10-01", "2023-12-16"),
    ],
)
def test_a_range_of_bare_days_lies_where_it_is_closest(text: str, first: str, last: str) -> None:
    assert {edges(mention) for mention in found(text)} == {(first, last)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The hearing was postponed from March to June."),
        ("es", "La audiencia fue aplazada de marzo a junio."),
        ("ru", "Слушания перенесли с марта на июнь."),
    ],
)
def test_what_was_put_off_leaves_its_first_date(lang: str, text: str) -> None:
    first, last = resolve(text, published=PUBLISHED, lang=lang)
    assert (first.signal, last.signal == "moved from") == ("moved from", False)
    assert (edges(first)[1], edges(last)[0]) != (None, edges(first)[0])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The bridge will be closed from May 5 to May 8."),
        ("ru", "Каникулы продлятся с 5 по 8 мая."),
        ("es", "Estará en el teatro desde el 5 de mayo hasta el 8 de mayo."),
    ],
)
def test_a_range_is_bounded_by_the_years_of_publication(lang: str, text: str) -> None:
    for mention in resolve(text, published=parse_date("2019"), lang=lang):
        assert (mention.status, edges(mention)) == (Status.BOUNDED, ("2019-05-05", "2020-05-09"))


def test_a_length_with_a_fraction_is_as_fine_as_what_it_is_counted_in() -> None:
    interval = found("Over the past half century the lake has shrunk.")[0].interval
    assert interval is not None
    assert interval.granularity is Granularity.YEAR


def test_a_year_that_is_only_bounded_leaves_what_takes_it_no_better_known() -> None:
    turn = span(day(dt.date(1999, 12, 31)), day(dt.date(2000, 1, 2)))
    year, quarter = resolve("They met that year in the third quarter.", published=turn)
    assert [year.status, quarter.status] == [Status.BOUNDED] * 2
    assert quarter.interval is not None
    assert quarter.interval.edtf == "1999-07/2000-09"


def test_a_quotation_may_be_of_the_day_of_a_text_published_before_the_year_told() -> None:
    text = 'It began in 1812, went on in 1813, stopped in 1815 and ended in 1820. From 2015 to 2019 "on Saturday '
    *_, said = resolve(text, published=span(day(dt.date(2018, 10, 1)), day(dt.date(2019, 1, 1))))
    assert edges(said) == ("2018-09-29", "2019-12-29")
