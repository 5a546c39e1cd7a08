import random
from pathlib import Path

import numpy as np
import pytest

import chronology
from chronology.documents import Document, read
from chronology.documents.duplicates import SKETCH_BYTES, firsts, sketch

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
    assert list(firsts(sketches([article(), copy, copy]))) == [-1, 0, 0]


def test_briefs_are_never_copies():
    assert sketch("Envoys met on Saturday in hall 4.") is None


def test_links_go_to_the_likest_first_and_form_no_chains():
    chance = random.Random(5)
    texts = [
        article(chance.randint(6, 30)).replace("canal", chance.choice(["canal", "dam"])) for _ in range(200)
    ]
    found = firsts(sketches(texts))
    assert all(found[first] == -1 for first in found if first >= 0)
    assert all(first < row for row, first in enumerate(found))
    table = sketches(texts)
    for row, first in enumerate(found):
        alike = [(int((table[row] == table[at]).sum()), -at) for at in range(row) if found[at] == -1]
        assert first == -1 or max(alike)[0] == (table[row] == table[first]).sum()


def test_a_phrase_in_all_texts_does_not_make_the_work_grow_with_their_square(monkeypatch):
    compared = []
    count = np.count_nonzero
    monkeypatch.setattr(np, "count_nonzero", lambda a, axis: compared.append(len(a)) or count(a, axis=axis))
    chance = random.Random(6)
    table = np.array(
        [[chance.getrandbits(32) for _ in range(SKETCH_BYTES // 4)] for _ in range(300)], np.uint32
    )
    table[:, :3] = 7
    assert set(firsts(table)) == {-1}
    assert max(compared) <= 32


@needs_raw
def test_different_articles_on_one_event_are_no_copies():
    pages = [d for d in read(RAW) if isinstance(d, Document)]
    assert set(firsts(sketches([page.text for page in pages]))) == {-1}


def sketches(texts):
    return np.array([np.frombuffer(sketch(text), "<u4") for text in texts])


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
