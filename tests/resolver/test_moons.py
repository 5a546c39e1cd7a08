"""Feasts that follow the moon, against the days on which they were kept."""

from __future__ import annotations

import datetime as dt

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve
from chronology.resolver.holidays import HOLIDAYS, days_of_feast, holiday_date

KEPT = {
    "lunar-new-year": "1966-01-21 1985-02-20 2004-01-22 2015-02-19 2020-01-25 2023-01-22 2026-02-17 2034-02-19",
    "passover": "2018-03-31 2019-04-20 2020-04-09 2021-03-28 2022-04-16 2023-04-06 2024-04-23 2025-04-13",
    "rosh-hashanah": "2019-09-30 2020-09-19 2021-09-07 2022-09-26 2023-09-16 2024-10-03",
    "yom-kippur": "1973-10-06 2024-10-12",
    "hanukkah": "2019-12-23 2020-12-11 2021-11-29 2022-12-19 2023-12-08 2024-12-26",
    "purim": "2023-03-07 2024-03-24",
    "shavuot": "2023-05-26",
    "nowruz": "1996-03-20 1997-03-21 2016-03-20 2017-03-21 2021-03-21 2024-03-20 2025-03-21",
}
SEEN = {
    "eid-al-fitr": "2015-07-17 2016-07-06 2018-06-15 2019-06-04 2021-05-13 2022-05-02 2023-04-21 2024-04-10",
    "ramadan": "1977-08-15 2018-05-16 2022-04-02 2023-03-23 2024-03-11",
    "eid-al-adha": "1974-01-03 2020-07-31 2021-07-20 2024-06-16",
    "diwali": "2001-11-14 2009-10-17 2017-10-19 2020-11-14 2022-10-24 2023-11-12 2024-10-31 2025-10-20",
}


def cases(table: dict[str, str]) -> list[tuple[str, dt.date]]:
    return [(name, dt.date.fromisoformat(day)) for name, days in table.items() for day in days.split()]


@pytest.mark.parametrize(("name", "day"), cases(KEPT))
def test_a_reckoned_feast_is_exact(name: str, day: dt.date) -> None:
    assert holiday_date(name, day.year) == day


@pytest.mark.parametrize(("name", "day"), cases(SEEN))
def test_a_feast_that_waits_for_the_moon_is_at_most_a_day_off(name: str, day: dt.date) -> None:
    assert abs(holiday_date(name, day.year) - day) <= dt.timedelta(days=1)


@pytest.mark.parametrize("name", [*KEPT, *SEEN])
def test_every_year_has_its_feast(name: str) -> None:
    assert all(holiday_date(name, year).year == year for year in range(1700, 2200))


def test_what_countries_keep_on_different_days_is_only_about_right() -> None:
    feasts = resolve(
        "Shops close for Eid al-Fitr 2018 and for Passover 2018.", published=parse_date("2019-01-01")
    )
    intervals = [feast.interval for feast in feasts]
    assert [one is not None and one.edtf for one in intervals] == ["2018-06-15~", "2018-03-31/2018-04-07"]


def test_ramadan_takes_a_month_also_where_the_feast_after_it_is_the_second_of_a_year() -> None:
    assert {days_of_feast("ramadan", year) for year in range(1900, 2101)} == {29, 30}


@pytest.mark.parametrize("name", HOLIDAYS)
def test_a_feast_has_its_day_in_every_year_of_the_calendar(name: str) -> None:
    for year in range(3, 9998, 7):
        assert holiday_date(name, year).year in (
            year,
            year + 1,
        )  # the Jewish year slides on by a day in 216 years
        assert days_of_feast(name, year)
