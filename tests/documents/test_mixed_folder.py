"""A folder of all formats, 5 % of its files damaged: it builds, every damaged file is named, nothing else is lost."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import TYPE_CHECKING

import article_formats as formats
import pytest
import yaml

import chronology

if TYPE_CHECKING:
    from collections.abc import Callable

RAW = Path(__file__).parents[2] / "data" / "raw"
PER_BUNDLE = 2

pytestmark = pytest.mark.skipif(not RAW.is_dir(), reason="the sample articles are not in this checkout")

ONE: dict[str, Callable[[formats.Article], bytes]] = {
    ".txt": formats.text,
    ".md": formats.markdown,
    ".html": formats.html,
    ".html.gz": lambda a: formats.gzipped(formats.html(a)),
    ".docx": lambda a: formats.word([a.title, *a.paragraphs]),
    ".rtf": lambda a: formats.rich_text([a.title, *a.paragraphs]),
    ".odt": lambda a: formats.open_paragraphs([a.title, *a.paragraphs]),
}
SEVERAL: dict[str, Callable[[list[formats.Article]], bytes]] = {
    ".jsonl": formats.json_lines,
    ".jsonl.gz": lambda several: formats.gzipped(formats.json_lines(several)),
    ".json": formats.json_list,
    ".csv": formats.delimited,
    ".csv.zst": lambda several: formats.zstandard(formats.delimited(several)),
    ".tsv": lambda several: formats.delimited(several, "\t"),
    ".xlsx": formats.sheet,
    ".parquet": formats.parquet,
    ".parquet.gz": lambda several: formats.gzipped(formats.parquet(several)),
    ".warc": lambda several: formats.warc([(a, formats.html(a)) for a in several]),
    ".warc.gz": lambda several: formats.gzipped(formats.warc([(a, formats.html(a)) for a in several])),
    ".nexis.docx": lambda several: formats.word([line for a in several for line in formats.nexis(a)]),
    ".nexis.rtf": lambda several: formats.rich_text([line for a in several for line in formats.nexis(a)]),
    ".proquest.txt": formats.proquest,
    ".factiva.txt": formats.factiva,
    ".rss": formats.feed,
}
DAMAGED = {
    "x1.docx": (lambda data: data[: len(data) // 2], "is damaged, or no DOCX"),
    "x2.jsonl.gz": (lambda data: data[: len(data) // 2], "is damaged or cut short"),
    "x3.parquet": (lambda data: data[:-200], "is damaged, or no Parquet"),
    "x4.warc.gz": (lambda data: data[:40] + b"\0" * 40 + data[80:], "is damaged or cut short"),
    "x5.html": (lambda data: b"\x89PNG\r\n\x1a\n\x00" + data, "is no text: a NUL"),
    "x6.rtf": (lambda data: b"PK" + data, "is no RTF"),
    "x7.json": (lambda data: data[: len(data) // 2], "is no JSON: "),
}

WHOLE_BEFORE = {"x2.jsonl.gz": 1}
"""Articles that stand before the damage."""


def own_articles() -> list[formats.Article]:
    found = []
    for path in sorted(RAW.glob("*.md")):
        _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
        values = yaml.safe_load(head)
        published = str(values.get("published") or "2020-02-02")[:10]
        day = published if re.fullmatch(r"\d{4}-\d\d-\d\d", published) else f"{published[:4]}-02-02"
        text = "\n\n".join(" ".join(p.split()) for p in re.split(r"\n\s*\n", text) if p.strip())
        found.append(
            formats.Article(path.stem, str(values["title"]), text, day, f"https://example.org/{path.stem}")
        )
    return found


def copies(articles: list[formats.Article], times: int) -> list[formats.Article]:
    """As many different texts: a line that no other has stands under each."""
    return [
        dataclasses.replace(
            a, id=f"{a.id}-{n}", text=f"{a.text}\n\nThis is print {n} of {a.id}.", url=f"{a.url}/{n}"
        )
        for n in range(times)
        for a in articles
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[formats.Article]]:
    folder = tmp_path_factory.mktemp("mixed")
    waiting = iter(copies(own_articles(), 6))
    written: list[formats.Article] = []
    for number in range(133):
        kinds = [*ONE, *SEVERAL]
        suffix = kinds[number % len(kinds)]
        several = [next(waiting) for _ in range(1 if suffix in ONE else PER_BUNDLE)]
        data = ONE[suffix](several[0]) if suffix in ONE else SEVERAL[suffix](several)
        (folder / f"{number:03d}{suffix}").write_bytes(data)
        written += several
    for name, (damage, _) in DAMAGED.items():
        several = [next(waiting) for _ in range(PER_BUNDLE)]
        suffix = name[2:]
        data = ONE[suffix](several[0]) if suffix in ONE else SEVERAL[suffix](several)
        (folder / name).write_bytes(damage(data))
        written += several[: WHOLE_BEFORE.get(name, 0)]
    return folder, written


def test_all_but_the_damaged_files_are_in_the_tables(
    folder: tuple[Path, list[formats.Article]], tmp_path: Path
) -> None:
    place, written = folder
    assert len(DAMAGED) / len(list(place.iterdir())) == 0.05
    summary = chronology.build(place, tmp_path / "out", chart=None, published="2020-02-02", lang="en")

    told = {Path(item.where).name: item.reason for item in summary.rejected}
    assert sorted(told) == sorted(DAMAGED)
    for name, (_, reason) in DAMAGED.items():
        assert told[name].startswith(reason), name

    documents = chronology.load_documents(tmp_path / "out")
    pages = documents[documents["parent_doc_id"].isna()]
    assert len(pages) == len(written) == summary.counts.pages
    assert sorted(pages["title"]) == sorted(article.title for article in written)
