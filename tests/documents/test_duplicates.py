from pathlib import Path

import pytest

import chronology
from chronology.documents import Document, read
from chronology.documents.duplicates import Copies

RAW = Path(__file__).parents[2] / "data" / "raw"
needs_raw = pytest.mark.skipif(not RAW.is_dir(), reason="the sample articles are not in this checkout")


def article(paragraphs=8):
    said = "The envoys of district {0} spoke of canal {0} and of the {0} loans that a bank had made to farm number {0}."
    return "\n\n".join(said.format(number) for number in range(paragraphs))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(article().replace("canal 3", "the third canal"), id="a word changed"),
        pytest.param(article(7), id="the last paragraph cut"),
        pytest.param(
            "By Ada Roe, for the wire\n\n" + article() + "\n\nAll rights reserved.", id="head and foot"
        ),
        pytest.param(article().upper(), id="letters"),
        pytest.param(article().replace("\n\n", " "), id="layout"),
    ],
)
def test_a_near_identical_copy_is_linked_to_the_first(copy):
    copies = Copies()
    assert copies.first_of(article(), "first") is None
    assert copies.first_of(copy, "second") == "first"
    assert copies.first_of(copy, "third") == "first"


def test_briefs_are_never_copies():
    copies = Copies()
    assert [copies.first_of("Envoys met on Saturday in hall 4.", n) for n in "ab"] == [None, None]


@needs_raw
def test_different_articles_on_one_event_are_no_copies():
    assert [d.near_duplicate_of for d in read(RAW) if isinstance(d, Document)] == [None] * 47


def test_copies_are_kept_and_linked_in_the_tables(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in {
        "a.txt": article(),
        "b.txt": article() + "\n\nMore to follow.",
        "c.txt": "In 2019.",
    }.items():
        (folder / name).write_text(text)
    chronology.build(folder, tmp_path / "out", chart=None)
    documents = chronology.load_documents(tmp_path / "out").set_index("source_id")
    links = documents["near_duplicate_of"]
    assert links["b.txt"] == documents["doc_id"]["a.txt"]
    assert links[["a.txt", "c.txt"]].isna().all()
