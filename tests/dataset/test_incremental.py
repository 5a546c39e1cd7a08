from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

import chronology
from chronology.dataset import previous as previous_module
from chronology.dataset import provenance
from chronology.pipeline import part

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.documents import Document

ARTICLES = {
    "a.md": "---\npublished: 2022-03-06\nlicence: CC0-1.0\n---\nEnvoys met officials in Caracas on Saturday.\n",
    "b.md": "---\npublished: 2019-05-07\n---\nMoscow denied in April that it had sent soldiers to Venezuela.\n",
    "c.md": "Russia signed an agreement with Venezuela on 5 May 2018.\n\nRelated Content\n\n"
    "Envoy expelled by Caracas\n\n05, May, 2019 @7:38 PM\n",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=[False, True], ids=["whole", "parted"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bool]:
    """The tables of the articles as they are at first, for a test to copy."""
    home = tmp_path_factory.mktemp("built")
    (home / "articles").mkdir()
    for name, text in ARTICLES.items():
        (home / "articles" / name).write_text(text, encoding="utf-8")
    chronology.build(home / "articles", home / "out", chart=None, parted=request.param)
    return home / "out", request.param


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def resolved(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The source ids of the pages that are resolved from now on."""
    names: list[str] = []
    rows = part.document_rows

    def noted(page: Document, *given: object) -> object:
        names.append(str(page.source_id))
        return rows(page, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(part, "document_rows", noted)
    return names


def change_nothing(articles: Path) -> None: ...


def change_a_text(articles: Path) -> None:
    (articles / "a.md").write_text(ARTICLES["a.md"].replace("Saturday", "Friday"), encoding="utf-8")


def change_a_date(articles: Path) -> None:
    (articles / "b.md").write_text(ARTICLES["b.md"].replace("2019-05-07", "2020-05-07"), encoding="utf-8")


def remove(articles: Path) -> None:
    (articles / "c.md").unlink()


def add(articles: Path) -> None:
    (articles / "d.md").write_text("Chávez won an election on 6 December 1998.\n", encoding="utf-8")


def rename(articles: Path) -> None:
    (articles / "a.md").rename(articles / "z.md")


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (change_nothing, []),
        (change_a_text, ["a.md"]),
        (change_a_date, ["b.md"]),
        (remove, []),
        (add, ["d.md"]),
        (rename, ["z.md"]),
    ],
)
def test_only_what_changed_is_resolved_and_the_bytes_are_those_of_a_fresh_build(
    change: object,
    names: list[str],
    built: tuple[Path, bool],
    articles: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (before, parted), out, fresh = built, tmp_path / "out", tmp_path / "fresh"
    shutil.copytree(before, out)
    change(articles)  # type: ignore[operator]
    seen = resolved(monkeypatch)
    summary = chronology.build(articles, out, chart=None, parted=parted)
    assert seen == names
    assert summary.n_kept == len(list(articles.iterdir())) - len(names)
    assert summary.n_gone == (change is remove)
    chronology.build(articles, fresh, chart=None, fresh=True, parted=parted)
    assert contents(out) == contents(fresh)


def test_other_rules_read_every_page_again(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chronology.build(articles, tmp_path / "out", chart=None)
    monkeypatch.setattr(previous_module, "rules_version", lambda: "0" * 16)
    assert chronology.build(articles, tmp_path / "out", chart=None).n_kept == 0


@pytest.mark.parametrize("name", ["events.parquet", "manifest.json", "documents.parquet"])
@pytest.mark.parametrize("bytes_", [b"", b"nonsense", None], ids=["empty", "nonsense", "missing"])
def test_a_dataset_that_is_not_whole_is_not_taken_over(
    name: str, bytes_: bytes | None, articles: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    chronology.build(articles, out, chart=None)
    whole = contents(out)
    (out / name).unlink()
    if bytes_ is not None:
        (out / name).write_bytes(bytes_)
    assert chronology.build(articles, out, chart=None).n_kept == 0
    assert contents(out) == whole


def test_from_one_file_to_parts_and_back_leaves_nothing_behind(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    chronology.build(articles, out, chart=None)
    (out / "notes.txt").write_text("mine")
    whole = contents(out)
    chronology.build(articles, out, chart=None, parted=True)
    assert not (out / "events.parquet").exists()
    assert (out / "events" / "year=2022" / "part-0.parquet").is_file()
    assert chronology.build(articles, out, chart=None).n_kept == 3
    assert contents(out) == whole
    assert not (out / "events").exists()


def test_what_is_digested_for_the_version_of_the_rules_is_there() -> None:
    package = provenance.Path(provenance.__file__).parents[1]
    assert all((package / name).exists() for name in provenance._READING)
    assert len(provenance.rules_version()) == 16
    suffixes = {path.suffix for name in provenance._READING for path in provenance._files(package / name)}
    assert suffixes >= {".py", ".csv", ".json"}
