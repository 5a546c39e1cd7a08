"""Articles in three languages, built in one run: what all three tell is one event, what only sounds alike is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

import chronology

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = {
    "english": """---
published: 2019-05-08
source: The Harbour Post
---

Caracas expels two diplomats

Venezuela expelled two American diplomats on Monday, and the last of the consulate's staff packed their boxes in
silence. Russia sent a plane with medicine to Caracas on 3 May 2019.

The United States announced on Tuesday that it had imposed sanctions on two Venezuelan banks. Nobody at the ministry
wanted to say how long the quarrel would last, or who had begun it.
""",
    "spanish": """---
published: 2019-05-08
source: La Tarde del Puerto
---

Venezuela expulsó el lunes a dos diplomáticos estadounidenses, y los empleados que quedaban en el consulado hicieron
las maletas sin decir palabra. Un avión ruso con medicinas no era tema de conversación en el barrio.

Estados Unidos impuso el martes sanciones a dos bancos venezolanos. Colombia expulsó el lunes a tres diplomáticos
venezolanos, pero esa es otra historia.
""",
    "russian": """---
published: 2019-05-08
source: Вечерний порт
---

В понедельник Венесуэла выслала двух американских дипломатов, и в консульстве стало тихо. Соседи говорят, что
коробки грузили всю ночь.

Во вторник США ввели санкции против двух венесуэльских банков. В прошлом году всё было наоборот, но об этом теперь
вспоминают редко.
""",
}


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    folder: Path = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        folder.joinpath(f"{name}.md").write_text(text, encoding="utf-8")
    out = folder / "out"
    chronology.build([folder], out, chart=None)
    documents = pd.read_parquet(out / "documents.parquet").set_index("doc_id")["lang"]
    found = chronology.load_events(out)
    return found.assign(lang=found["doc_id"].map(documents))


@pytest.mark.parametrize(
    ("day", "kind", "who"), [("2019-05-06", "COERCE", "VEN"), ("2019-05-07", "SANCTION", "USA")]
)
def test_one_event_in_three_languages_is_one_cluster(
    events: pd.DataFrame, day: str, kind: str, who: str
) -> None:
    ours = events[(events["edtf"] == day) & (events["event_type"] == kind)]
    ours = ours[ours["actor_iso3"] == who]
    assert set(ours["lang"]) == {"en", "es", "ru"}
    assert ours["cluster_id"].nunique() == 1


def test_what_another_state_does_on_that_day_stays_apart(events: pd.DataFrame) -> None:
    others = events[events["actor_iso3"] == "COL"]
    assert len(others) == 1
    assert (events["cluster_id"] == others["cluster_id"].iloc[0]).sum() == 1


def test_labels_stay_in_the_language_of_their_article(events: pd.DataFrame) -> None:
    labels = dict(zip(events["lang"], events["label"], strict=True))
    assert any("выслала двух американских дипломатов" in label for label in events["label"])
    assert any("expulsó a dos diplomáticos estadounidenses" in label for label in events["label"])
    assert set(labels) == {"en", "es", "ru"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Hugo Chávez visited Moscow from 20 to 22 October 2001."),
        ("es", "Chávez visitó Rusia del 20 al 22 de octubre de 2001."),
        ("ru", "Чавес приезжал в Россию с 20 по 22 октября 2001 года."),
    ],
)
def test_a_range_is_closed_also_where_one_word_says_from_and_since(
    lang: str, text: str, tmp_path: Path
) -> None:
    (tmp_path / "one.md").write_text(f"---\nlang: {lang}\npublished: 2010-10-18\n---\n{text}\n")
    chronology.build(tmp_path / "one.md", tmp_path / "out", chart=None)
    assert list(chronology.load_events(tmp_path / "out")["edtf"]) == ["2001-10-20/2001-10-22"]
