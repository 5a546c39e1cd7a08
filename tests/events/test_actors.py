"""Names found, and the look-alikes left alone."""

from __future__ import annotations

import csv
import datetime as dt
from importlib import resources
from typing import TYPE_CHECKING

import pycountry
import pytest

from chronology.errors import MalformedSheet, UnreadableSource
from chronology.events.actor_table import actor_table, read_actors
from chronology.events.actors import entry_at, find_actors, sector_at
from chronology.intervals import Interval, day, month, year

if TYPE_CHECKING:
    from pathlib import Path


def rows(name: str) -> list[dict[str, str]]:
    source = resources.files("chronology.events").joinpath(f"data/{name}.csv")
    return list(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("the US and the U.S. and the United States", ["USA", "USA", "USA"]),
        ("they told us to go", []),
        ("CALL US TODAY", []),
        ("a South American map, Latin American music", []),
        ("the Kremlin, Miraflores and the White House", ["RUS", "VEN", "USA"]),
        ("PDVSA sold Citgo shares to Rosneft", ["VEN", "VEN", "RUS"]),
        ("the New York Times and the Washington Post", []),
        ("USAID, Russias, Bushmen", []),
        ("Nicolas Maduro and Nicolás Maduro", ["VEN", "VEN"]),
        ("Dominican voters went home", []),
        ("In the Dominican Republic, Dominican voters went home", ["DOM", "DOM"]),
        ("The Congolese army left Brazzaville", ["COG", "COG"]),
        ("Korean shares rose; in Seoul, too", ["KOR", "KOR"]),
        ("Michael Jordan retired", []),
        ("Chad Whitfield resigned", []),
        ("In Jordan and from Chad", ["JOR", "TCD"]),
        ("She answered in Russian.", []),
        ("She answered in Russian and English", []),
        ("a ship in Russian waters", ["RUS"]),
        ("our Moscow correspondent", []),
        ("the US president's envoy", ["USA"]),
    ],
)
def test_find(text: str, countries: list[str]) -> None:
    found = find_actors(text)
    assert [actor.entry.iso3 for actor in found] == countries
    assert all(text[actor.start : actor.end] == actor.surface for actor in found)


@pytest.mark.parametrize(
    ("lang", "text", "countries"),
    [
        ("es", "Los venezolanos y el Gobierno ruso en Moscú; la Casa Blanca y EE UU", "VEN RUS RUS USA USA"),
        ("es", "Venezolanas llegaron a La Habana", "VEN CUB"),
        ("es", "En Cuba lo dijo en ruso, y no en Rusia", "CUB RUS"),
        ("es", "Jordan Benítez y Rusia", "RUS"),
        ("ru", "Американские санкции против Венесуэлы обсудили в Москве и на Кубе", "USA VEN RUS CUB"),
        ("ru", "Белый дом, Соединённых Штатов, Южной Кореей", "USA USA KOR"),
    ],
)
def test_find_in_other_languages(lang: str, text: str, countries: str) -> None:
    assert [actor.entry.iso3 for actor in find_actors(text, table=actor_table(lang))] == countries.split()


@pytest.mark.parametrize(("when", "sector"), [(2018, "GOV"), (2022, None), (2026, "GOV")])
def test_office_has_its_days(when: int, sector: str | None) -> None:
    (trump,) = find_actors("Donald Trump")
    assert sector_at(trump, year(when)) == sector


@pytest.mark.parametrize(
    ("words", "when", "name"),
    [
        ("the Venezuelan president", year(2010), "Hugo Chávez"),
        ("the Venezuelan president", year(2014), "Nicolás Maduro"),
        ("Venezuela's president", month(2013, 2), "Hugo Chávez"),
        ("Venezuela’s president", year(2013), "president (VEN)"),
        ("the president of the United States", day(dt.date(2017, 1, 19)), "Barack Obama"),
        ("the US president", day(dt.date(2017, 1, 20)), "Donald Trump"),
        ("the Russian president", year(2010), "Dmitry Medvedev"),
        ("the US secretary of state", month(2019, 3), "Mike Pompeo"),
        ("Russia's foreign minister", year(1990), "foreign minister (RUS)"),
        ("Russia's foreign minister", None, "foreign minister (RUS)"),
    ],
)
def test_who_holds_an_office_depends_on_the_time(words: str, when: Interval | None, name: str) -> None:
    (found,) = find_actors(words)
    assert entry_at(found, when).name == name


@pytest.mark.parametrize(
    ("lang", "words", "when", "name"),
    [
        ("es", "el presidente venezolano", 2010, "Hugo Chávez"),
        ("es", "al presidente de Venezuela", 2014, "Nicolás Maduro"),
        ("es", "El mandatario ruso", 2013, "Vladimir Putin"),
        ("es", "el canciller de Rusia", 2019, "Sergei Lavrov"),
        ("es", "la ministra de Exteriores de Rusia", 2003, "Igor Ivanov"),
        ("es", "del ministro ruso de Exteriores", 2019, "Sergei Lavrov"),
        ("es", "el secretario de Estado de los Estados Unidos", 2014, "John Kerry"),
        ("es", "el ministro de Defensa estadounidense", 2022, "Lloyd Austin"),
        ("es", "el jefe del Pentágono", 2022, "Lloyd Austin"),
        ("es", "el presidente del Gobierno español", 1950, "prime minister (ESP)"),
        ("ru", "Президент Венесуэлы", 2010, "Hugo Chávez"),
        ("ru", "с венесуэльским президентом", 2014, "Nicolás Maduro"),
        ("ru", "президенту Соединённых Штатов", 2015, "Barack Obama"),
        ("ru", "главы российского МИД", 2019, "Sergei Lavrov"),
        ("ru", "глава МИД России", 2019, "Sergei Lavrov"),
        ("ru", "с главой американской дипломатии", 2019, "Mike Pompeo"),
        ("ru", "госсекретарь США", 2014, "John Kerry"),
        ("ru", "главу Белого дома", 2015, "Barack Obama"),
        ("ru", "советника президента США по национальной безопасности", 2022, "Jake Sullivan"),
        ("en", "the vice-president of the United States", 2012, "Joe Biden"),
    ],
)
def test_offices_in_every_language(lang: str, words: str, when: int, name: str) -> None:
    (found,) = find_actors(words, table=actor_table(lang))
    assert entry_at(found, year(when)).name == name


@pytest.mark.parametrize(
    ("lang", "words", "state"),
    [
        ("en", "the former Venezuelan president", "Venezuela"),
        ("en", "a Venezuelan president", "Venezuela"),
        ("en", "Venezuelan president Maduro", "Venezuela"),
        ("en", "the Venezuelan president-elect", "Venezuela"),
        ("en", "was elected president of Venezuela", "Venezuela"),
        ("es", "el presidente venezolano Nicolás Maduro", "Venezuela"),
        ("es", "el ex presidente venezolano", "Venezuela"),
        ("es", "fue elegido presidente de Venezuela", "Venezuela"),
        ("es", "el presidente venezolano electo", "Venezuela"),
        ("es", "el canciller alemán", "Germany"),
        ("ru", "президент Венесуэлы Николас Мадуро", "Venezuela"),
        ("ru", "бывший президент Венесуэлы", "Venezuela"),
        ("ru", "экс-президент Венесуэлы", "Venezuela"),
        ("ru", "был избран президентом Венесуэлы", "Venezuela"),
        ("ru", "выборы президента Венесуэлы", "Venezuela"),
        ("ru", "заместитель министра обороны России", "Russia"),
    ],
)
def test_an_office_that_is_not_held_or_has_its_name_beside_it_is_no_holder(
    lang: str, words: str, state: str
) -> None:
    assert find_actors(words, table=actor_table(lang))[0].entry.name == state


@pytest.mark.parametrize(
    ("lang", "words", "names"),
    [
        ("ru", "МИД Венесуэлы", ["Venezuela"]),
        ("ru", "МИД заявил", ["Russian foreign ministry"]),
        ("en", "the French National Assembly", ["France"]),
        ("en", "Venezuela and the National Assembly", ["Venezuela", "Venezuelan National Assembly"]),
        ("es", "la Asamblea Nacional francesa", ["France"]),
        ("es", "el presidente", []),
    ],
)
def test_an_institution_of_another_state_is_not_the_one_of_the_table(
    lang: str, words: str, names: list[str]
) -> None:
    assert [found.entry.name for found in find_actors(words, table=actor_table(lang))] == names


def test_a_plus_declines_russian_names_alone() -> None:
    assert [found.entry.name for found in find_actors("OPEC+ met OPEC in Vienna")] == [
        "OPEC+",
        "OPEC",
        "Austria",
    ]


class TestTables:
    def test_states_are_those_of_iso_3166_and_kosovo(self) -> None:
        codes = [row["iso3"] for row in rows("states")]
        assert len(codes) == len(set(codes))
        assert set(codes) == {country.alpha_3 for country in pycountry.countries} | {"XKX"}

    @pytest.mark.parametrize("lang", ["en", "es", "ru"])
    def test_every_sovereign_state_has_a_name_in_each_language(self, lang: str) -> None:
        named = {entry.iso3 for entries in actor_table(lang).entries.values() for entry in entries}
        assert {row["iso3"] for row in rows("states") if row["en"] and row["seats"]} <= named

    def test_actors_are_well_formed(self) -> None:
        assert {row["class"] for row in rows("actors")} == {"organisation", "person", "none"}
        for row in rows("actors"):
            assert row["name"]
            assert all(row["aliases"].split("|"))
            assert not row["iso3"] or (len(row["iso3"]) == 3 and row["iso3"].isupper())
            days = [dt.date.fromisoformat(row[key]) for key in ("from", "to") if row[key]]
            assert days == sorted(days)

    def test_offices_have_one_holder_at_a_time_whom_the_actors_know(self) -> None:
        names = {row["name"] for row in rows("actors")}
        held: dict[tuple[str, str], str] = {}
        for row in sorted(rows("offices"), key=lambda row: row["from"]):
            assert row["name"] in names
            office = (row["iso3"], row["office"])
            assert held.get(office, "") <= row["from"], row
            held[office] = row["to"] or "9999"

    def test_every_office_has_a_title_in_each_language(self) -> None:
        states = {row["iso3"] for row in rows("states")}
        titles = rows("titles")
        assert {row["office"] for row in rows("offices")} == {row["office"] for row in titles}
        assert {row["iso3"] for row in titles} - {""} <= states
        for row in titles:
            assert all(row[lang] for lang in (("en", "es", "ru") if not row["iso3"] else ("es", "ru"))), row


class TestOwnTable:
    def test_its_names_are_found_and_mean_what_it_says(self, tmp_path: Path) -> None:
        sheet = tmp_path / "mine.csv"
        sheet.write_text("name,aliases,iso3\nSteelworks,Steelworks|Rosneft,VEN\n", encoding="utf-8")
        found = find_actors("Steelworks met Rosneft and Gazprom", table=read_actors(sheet))
        assert [(actor.entry.name, actor.entry.iso3) for actor in found] == [
            ("Steelworks", "VEN"),
            ("Steelworks", "VEN"),
            ("Gazprom", "RUS"),
        ]

    @pytest.mark.parametrize(
        ("lang", "text"),
        [
            ("es", "La Acería negocia con Moscú"),
            ("ru", "Россия договорилась с Сидорским заводом и Сидорским"),
        ],
    )
    def test_it_counts_in_every_language(self, lang: str, text: str, tmp_path: Path) -> None:
        sheet = tmp_path / "mine.csv"
        sheet.write_text(
            "name,aliases,iso3\nSteelworks,Acería|Сидорский+ завод|Сидорский+,VEN\n", encoding="utf-8"
        )
        table = read_actors(sheet).in_language(lang)
        found = {actor.entry.name for actor in find_actors(text, table=table)}
        assert found == {"Steelworks", "Russia"}
        assert read_actors(sheet).in_language("en").entries["Acería"][0].name == "Steelworks"

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("name,iso3\nA,VEN\n", "mine.csv:1: lacks the column aliases; allowed are name, aliases"),
            ("name,aliases,colour\n", "mine.csv:1: has a column 'colour'"),
            ("name,aliases\nA\n", "mine.csv:2: has more or fewer cells"),
            ("name,aliases\nA,A,A\n", "mine.csv:2: has more or fewer cells"),
            ("name,aliases\n,A\n", "mine.csv:2: has no name"),
            ("name,aliases\nA,B|\n", "mine.csv:2: has a name ''"),
            (
                "name,aliases,class\nA,A,firm\n",
                "mine.csv:2: has the class 'firm'; allowed are country, person",
            ),
            ("name,aliases,iso3\nA,A,vene\n", "mine.csv:2: has iso3 'vene'"),
            ("name,aliases,from\nA,A,2019\n", "mine.csv:2: has from '2019', which is no day"),
            ("", "mine.csv:1: lacks the column name"),
        ],
    )
    def test_a_fault_is_told_with_its_line(self, tmp_path: Path, text: str, said: str) -> None:
        sheet = tmp_path / "mine.csv"
        sheet.write_text(text, encoding="utf-8")
        with pytest.raises(MalformedSheet) as error:
            read_actors(sheet)
        assert said in str(error.value)

    def test_other_encodings_and_missing_files_are_told(self, tmp_path: Path) -> None:
        (tmp_path / "mine.csv").write_bytes(b"name,aliases\nCh\xe1vez,Ch\xe1vez\n")
        with pytest.raises(MalformedSheet, match="is not UTF-8"):
            read_actors(tmp_path / "mine.csv")
        with pytest.raises(UnreadableSource):
            read_actors(tmp_path / "none.csv")
