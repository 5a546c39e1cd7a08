"""Names found, and the look-alikes left alone."""

from __future__ import annotations

import csv
import datetime as dt
from importlib import resources

import pytest

from chronology.events.actors import find_actors, sector_at
from chronology.intervals import year


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("the US and the U.S. and the United States", ["USA", "USA", "USA"]),
        ("they told us to go", []),
        ("a South American map, Latin American music", []),
        ("the Kremlin, Miraflores and the White House", ["RUS", "VEN", "USA"]),
        ("PDVSA sold Citgo shares to Rosneft", ["VEN", "VEN", "RUS"]),
        ("the New York Times and the Washington Post", []),
        ("USAID, Russias, Bushmen", []),
        ("Nicolas Maduro and Nicolás Maduro", ["VEN", "VEN"]),
    ],
)
def test_find(text: str, countries: list[str]) -> None:
    found = find_actors(text)
    assert [actor.entry.iso3 for actor in found] == countries
    assert all(text[actor.start : actor.end] == actor.surface for actor in found)


@pytest.mark.parametrize(("when", "sector"), [(2018, "GOV"), (2022, None), (2026, "GOV")])
def test_office_has_its_days(when: int, sector: str | None) -> None:
    (trump,) = find_actors("Donald Trump")
    assert sector_at(trump, year(when)) == sector


def test_table_is_well_formed() -> None:
    source = resources.files("chronology.events").joinpath("data/actors.csv")
    rows = list(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))
    assert {row["class"] for row in rows} == {"country", "organisation", "person", "none"}
    for row in rows:
        assert row["name"]
        assert all(row["aliases"].split("|"))
        assert not row["iso3"] or (len(row["iso3"]) == 3 and row["iso3"].isupper())
        days = [dt.date.fromisoformat(row[key]) for key in ("from", "to") if row[key]]
        assert days == sorted(days)
