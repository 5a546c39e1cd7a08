"""Our own sentences, with publication dates known to the day, to the year or not at all, make a sound dataset."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chronology.cli import main
from chronology.dataset.check import check
from chronology.resolver.rules import known_languages

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parents[1] / "corpus"
_DIGITS = itertools.cycle([10, 4, 7, 0])


def records() -> Iterator[dict[str, str | None]]:
    """Every other sentence of the corpus, with as much of its date as its turn leaves."""
    for lang in known_languages():
        for line in (CORPUS / f"{lang}.jsonl").read_text("utf-8").splitlines()[::2]:
            case, digits = json.loads(line), next(_DIGITS)
            published = (case["published"] or "")[:digits] or None
            yield {"id": case["id"], "text": case["text"], "lang": lang, "published": published}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    source, tables, page = folder / "corpus.jsonl", folder / "tables", folder / "page.html"
    source.write_text("\n".join(map(json.dumps, records())), "utf-8")
    args = ["build", str(source), "-o", str(tables), "--chart", str(page), "--workers", "1", "-q"]
    assert main(args) == 0
    assert page.stat().st_size
    return tables


def test_our_sentences_make_a_sound_dataset(built: Path) -> None:
    assert {one.name: one.findings for one in check(built) if not one.passed} == {}
