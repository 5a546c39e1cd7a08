from __future__ import annotations

import io
from pathlib import Path

import pytest

import chronology
from chronology import pipeline, tagging
from chronology.documents import Document, Rejected, read
from chronology.drawing import annotate
from chronology.errors import UnreadableSource, UnwritableOutput
from chronology.resolver import Status

ROOT = Path(__file__).parents[1]
RAW = ROOT / "data" / "raw"
SEED = ROOT.parent / "shared" / "seed" / "us-officials-fly-to-venezuela.txt"

needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this checkout")

DATED = """---
title: Envoys in Caracas
published: 2022-03-06
source: Andes Ledger
licence: CC0-1.0
---
US envoys met Venezuelan officials in Caracas on Saturday. Washington imposed sanctions on Venezuela in 2019.
"""
UNDATED = """---
title: A visit without a date
---
Russian officials flew to Caracas on Saturday and signed an agreement with Venezuela.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "dated.md").write_text(DATED, encoding="utf-8")
    (folder / "undated.md").write_text(UNDATED, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def the_page(path: Path) -> Document:
    (page,) = read([path])
    assert isinstance(page, Document)
    return page


class TestTag:
    def test_counts_from_the_publication_date(self) -> None:
        (saturday,) = chronology.tag("They met on Saturday.", published="2022-03-06")
        assert (saturday.value, saturday.status) == ("2022-03-05", Status.RESOLVED)

    def test_never_counts_from_today(self) -> None:
        (saturday,) = chronology.tag("They met on Saturday.")
        assert saturday.value == "XXXX-WXX-6"
        assert saturday.status in (Status.BOUNDED, Status.UNRESOLVED)

    def test_same_answer_whatever_ran_before(self) -> None:
        before = chronology.tag("They met on Saturday.", published="2022-03-06")
        chronology.tag("They met on Saturday.", published="1999-12-31")
        assert chronology.tag("They met on Saturday.", published="20220306") == before

    def test_offsets_count_in_the_text_as_it_is(self) -> None:
        text = "One.\r\nThey met in 2019.\r\n"
        (found,) = chronology.tag(text)
        assert text[found.start : found.end] == "2019"


class TestBuild:
    def test_gives_tables_and_a_summary(self, articles: Path, tmp_path: Path) -> None:
        summary = chronology.build(articles, tmp_path / "out", chart=None)
        assert (summary.counts.pages, summary.counts.entries) == (2, 0)
        assert summary.counts.references["resolved"] >= 2
        assert summary.rejected == ()
        assert sum(summary.counts.events.values()) == len(chronology.load_events(tmp_path / "out"))

    def test_warns_once_of_each_undated_page(self, articles: Path, tmp_path: Path) -> None:
        (warning,) = chronology.build(articles, tmp_path / "out", chart=None).warnings
        assert warning.startswith(f"{articles / 'undated.md'}: publication date unknown")

    def test_a_given_date_is_for_those_that_state_none(self, articles: Path, tmp_path: Path) -> None:
        summary = chronology.build(articles, tmp_path / "out", chart=None, published="2024-05-05")
        published = chronology.load_documents(tmp_path / "out").set_index("source_id")["published"]
        assert dict(published) == {"dated.md": "2022-03-06", "undated.md": "2024-05-05"}
        assert summary.warnings == ()

    def test_again_and_elsewhere_gives_the_same_bytes(self, articles: Path, tmp_path: Path) -> None:
        chronology.build(articles, tmp_path / "out", chart=None)
        copy = tmp_path / "copy" / "of" / "articles"
        copy.mkdir(parents=True)
        for path in sorted(articles.iterdir(), reverse=True):
            (copy / path.name).write_bytes(path.read_bytes())
        chronology.build(copy, tmp_path / "other", chart=None)
        assert contents(tmp_path / "out") == contents(tmp_path / "other")

    def test_bad_input_is_set_aside_and_the_rest_goes_through(self, articles: Path, tmp_path: Path) -> None:
        (articles / "empty.txt").write_bytes(b"")
        (articles / "binary.txt").write_bytes(bytes(range(256)) * 4)
        (articles / "broken.md").write_text("---\ntitle: [\n---\nIn 2019.\n", encoding="utf-8")
        (articles / "list.md").write_text("---\n- published\n---\nIn 2019.\n", encoding="utf-8")
        (articles / "klingon.md").write_text("---\nlang: tlh\n---\nIn 2019.\n", encoding="utf-8")
        summary = chronology.build(articles, tmp_path / "out", chart=None)
        assert summary.counts.pages == 2
        assert sorted(Path(record.where).name for record in summary.rejected) == [
            "binary.txt",
            "broken.md",
            "empty.txt",
            "klingon.md",
            "list.md",
        ]

    def test_words_that_are_no_date_are_warned_of(self, articles: Path, tmp_path: Path) -> None:
        (articles / "soon.md").write_text("---\npublished: soon\n---\nIn 2019.\n", encoding="utf-8")
        summary = chronology.build(articles, tmp_path / "out", chart=None)
        assert summary.counts.pages == 3
        (warning,) = (said for said in summary.warnings if "soon.md" in said)
        assert "'soon' is no date; write 2022" in warning

    def test_a_page_that_was_drawn_before_is_no_article(self, articles: Path, tmp_path: Path) -> None:
        chronology.build(articles, tmp_path / "out", chart=articles / "drawn.html")
        annotate(articles / "dated.md", articles / "marked.html")
        summary = chronology.build(articles, tmp_path / "other", chart=None)
        reason = "is a page that chronology drew, and no article"
        assert {Path(one.where).name: one.reason for one in summary.rejected} == {
            "drawn.html": reason,
            "marked.html": reason,
        }

    @pytest.mark.parametrize("parted", [False, True])
    def test_what_a_build_writes_among_articles_is_none(
        self, articles: Path, tmp_path: Path, *, parted: bool
    ) -> None:
        chronology.build(articles, tmp_path / "out", chart=None, parted=parted)
        chart = articles / "timeline.html"
        first = chronology.build(articles, articles, chart=chart, parted=parted)
        (articles / "about.yaml").write_text("title: Envoys\n", encoding="utf-8")
        (articles / "review.csv").write_text("action,text\n,Envoys met.\n", encoding="utf-8")
        again = chronology.build(articles, articles, chart=chart, parted=parted)
        assert first.counts == again.counts
        told = {record.where: record.reason for record in again.rejected}
        assert told.pop(str(chart)) == "is the timeline of this build"
        assert set(told.values()) == {f"belongs to the dataset in {articles}"}
        assert {Path(where).name for where in told} >= {
            "manifest.json",
            "datacard.md",
            "about.yaml",
            "review.csv",
        }
        other, here = tmp_path / "out" / "documents.parquet", articles / "documents.parquet"
        assert other.read_bytes() == here.read_bytes()

    def test_an_argument_that_there_is_not_is_named(self, articles: Path, tmp_path: Path) -> None:
        with pytest.raises(TypeError, match="unexpected keyword argument 'publised'; there are published, "):
            chronology.build(articles, tmp_path / "out", chart=None, publised="2022")  # type: ignore[call-arg]
        assert not (tmp_path / "out").exists()

    def test_progress_counts_bytes_and_records(self, articles: Path, tmp_path: Path) -> None:
        (articles / "empty.txt").write_bytes(b"")
        seen: list[pipeline.Progress] = []
        chronology.build(articles, tmp_path / "out", chart=None, progress=seen.append)
        size = len(DATED.encode()) + len(UNDATED.encode())
        assert seen == [pipeline.Progress(size, size, 1, 3)]

    def test_nothing_readable_leaves_the_old_tables(self, articles: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        chronology.build(articles, out, chart=None)
        old = contents(out)
        (tmp_path / "empty.txt").write_bytes(b"")
        with pytest.raises(UnreadableSource, match="empty"):
            chronology.build(tmp_path / "empty.txt", out, chart=None)
        assert contents(out) == old

    def test_an_unwritable_chart_leaves_the_old_tables(self, articles: Path, tmp_path: Path) -> None:
        out, chart = tmp_path / "out", tmp_path / "chart.html"
        chronology.build(articles, out, chart=None)
        old = contents(out)
        chart.mkdir()
        (articles / "undated.md").unlink()
        with pytest.raises(UnwritableOutput, match="is a folder"):
            chronology.build(articles, out, chart=chart)
        assert contents(out) == old

    def test_draws_the_timeline_and_leaves_nothing_else(self, articles: Path, tmp_path: Path) -> None:
        chronology.build(articles, tmp_path / "out", chart=tmp_path / "charts" / "all.html")
        assert [path.name for path in (tmp_path / "charts").iterdir()] == ["all.html"]
        assert "</html>" in (tmp_path / "charts" / "all.html").read_text(encoding="utf-8")

    def test_the_page_links_to_the_articles_beside_it(
        self, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        chronology.build("articles", "out", chart="charts/all.html")
        assert "../articles/dated.md" in Path("charts/all.html").read_text(encoding="utf-8")


def test_rows_of_a_page_are_pure(articles: Path) -> None:
    page = the_page(articles / "dated.md")
    assert pipeline.document_rows(page) == pipeline.document_rows(page)


class TestTagLines:
    def test_keeps_ids_and_sets_bad_lines_aside(self) -> None:
        lines = [
            b'{"id": "a", "text": "in 2019", "dct": "19980108"}\n',
            b"\n",
            b"not json\n",
            b'{"id": "c", "text": 5}\n',
            b'{"id": "d", "text": "x", "dct": "soon"}\n',
            b'{"id": "e", "text": "x", "lang": "tlh"}\n',
            b'{"id": "f", "text": "\\ud800"}\n',
            b'{"id": "g", "text": "\xff\0"}\n',
            b"[1]\n",
            b'{"id": 7, "text": "on Saturday", "published": null}',
        ]
        found = list(tagging.tag_lines(lines, "in.jsonl", published="2022-03-06"))
        assert [item.text_id for item in found if isinstance(item, tagging.Tagged)] == ["a", 7]
        assert [item.line for item in found if isinstance(item, Rejected)] == [3, 4, 5, 6, 7, 8, 9]
        last = found[-1]
        assert isinstance(last, tagging.Tagged)
        assert [mention.value for mention in last.mentions] == ["2022-03-05"]

    def test_no_line_and_no_text_is_longer_than_an_article_may_be(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tagging, "_LONGEST", 30)
        lines = b'{"text": "in 2019, or in 2020"}\n{"id": 2, "text": "in 2019"}\n'
        for given in (lines, lines.decode().encode("utf-16")):
            long, short = tagging.tag_stream(io.BytesIO(given), "in.jsonl")
            assert str(long) == "in.jsonl:1: is larger than 64 MB, the limit for one article"
            assert isinstance(short, tagging.Tagged)
            assert [mention.value for mention in short.mentions] == ["2019"]

    def test_a_text_without_a_date_lacks_it_only_where_it_matters(self) -> None:
        lines = [b'{"id": 1, "text": "on Saturday"}', b'{"id": 2, "text": "in 2019"}']
        found = list(tagging.tag_lines(lines, "in.jsonl"))
        assert [item.lacks_date for item in found if isinstance(item, tagging.Tagged)] == [True, False]


@pytest.mark.skipif(not RAW.is_dir(), reason="the sample articles are not in this checkout")
class TestOwnArticles:
    def test_give_enough_events(self, processed: Path) -> None:
        assert len(chronology.load_events(processed)) >= 150

    def test_quotes_are_found_at_their_offsets(self, processed: Path) -> None:
        texts = chronology.load_documents(processed).set_index("doc_id")["text"]
        for row in chronology.load_mentions(processed).itertuples():
            text = texts[row.doc_id]
            assert text[row.char_start : row.char_end] == row.quote_exact

    def test_no_year_or_month_is_a_day(self, processed: Path) -> None:
        mentions = chronology.load_mentions(processed)
        coarse = mentions[mentions["granularity"].isin(["month", "year"])].dropna(subset=["begin", "end"])
        assert ((coarse["end"] - coarse["begin"]).dt.days > 1).all()

    def test_events_refer_to_documents_and_texts(self, processed: Path) -> None:
        documents = chronology.load_documents(processed).set_index("doc_id")
        for row in chronology.load_events(processed).itertuples():
            parent = documents.loc[row.doc_id, "parent_doc_id"]
            text = documents.loc[parent if isinstance(parent, str) else row.doc_id, "text"]
            assert text[row.trigger_start : row.trigger_end] == row.trigger
            assert text[row.evidence_start : row.evidence_end] == row.quote


@needs_seed
class TestSeed:
    def test_dated_by_the_user(self) -> None:
        (page,) = read([SEED], published=None)
        assert isinstance(page, Document)
        mentions = chronology.tag(page.text, published="2022-03-06")
        days = [m.value for m in mentions if m.text == "Saturday" and m.start < page.blocks[0].start]
        assert days == ["2022-03-05", "2022-03-05"]

    def test_without_a_date_the_newest_entry_bounds_it(self, tmp_path: Path) -> None:
        summary = chronology.build(SEED, tmp_path / "out", chart=None)
        assert (summary.counts.pages, summary.counts.entries) == (1, 10)
        (warning,) = summary.warnings
        assert "only bounded, 2022-01-13/" in warning

    def test_the_text_is_not_in_the_tables(self, tmp_path: Path) -> None:
        chronology.build(SEED, tmp_path / "out", chart=None)
        assert chronology.load_documents(tmp_path / "out")["text"].isna().all()
