"""Publication dates that come later: what is missing is listed, and only the rows of what is supplied change."""

import csv
import io
import re
from pathlib import Path

import pytest

from chronology import pipeline
from chronology.cli import main
from chronology.dataset.undated import doubtful_dates
from chronology.documents.published_map import read_published_map
from chronology.errors import MalformedSheet
from chronology.intervals import parse_date

RAW = Path(__file__).parents[1] / "data" / "raw"
LIST = "\n\nRelated Content\n\nEnvoys fly\n\n13, Jan, 2022 @5:29 PM\n"
TEXTS = {
    "a.txt": "The envoys met the minister of Russia on Saturday. They talked for two hours.\n",
    "b.txt": "The ministers met in Moscow last week. The president left on Monday.\n",
    "c.txt": "Published: 5 May 2019\n\nThe ministers met on Friday. Putin visited Havana on Wednesday and Thursday.\n",
    "d.txt": "The envoys of Peru met on Tuesday." + LIST,
}


@pytest.fixture
def out(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(text)
    pipeline.build(tmp_path / "in", tmp_path / "out", chart=None)
    return tmp_path / "out"


def rebuilt(out, table):
    path = out.parent / "dates.csv"
    path.write_text(table)
    return pipeline.build(out.parent / "in", out, chart=None, published_map=path)


def test_the_worst_come_first(out):
    found = doubtful_dates(out)
    assert [(page.source_id, page.known, page.n_open) for page in found] == [
        ("b.txt", "missing", 2),
        ("a.txt", "missing", 1),
        ("d.txt", "half bounded", 1),
    ]


def test_only_the_rows_of_the_document_change(out):
    before = pipeline_rows(out)
    summary = rebuilt(out, "source_id,published\na.txt,2022-03-06\n")
    after = pipeline_rows(out)
    assert summary.n_kept == 3
    changed = {key for key, row in after.items() if before.get(key) != row}
    assert {row["doc_id"] for key, row in after.items() if key in changed} == {doc_id(out, "a.txt")}
    assert {row["edtf"] for key, row in after.items() if key in changed} == {"2022-03-05"}


def test_the_tables_are_those_of_a_build_from_nothing(out, tmp_path):
    rebuilt(out, "source_id,published\na.txt,2022-03-06\n")
    pipeline.build(tmp_path / "in", tmp_path / "new", chart=None, published_map=tmp_path / "dates.csv")
    for table in ("documents", "mentions", "events"):
        assert (out / f"{table}.parquet").read_bytes() == (tmp_path / "new" / f"{table}.parquet").read_bytes()


def test_a_supplied_date_stands_above_the_documents_own_and_both_are_told(out):
    rebuilt(out, "source_id,published\nc.txt,2019-05-06\n")
    row = documents(out)["c.txt"]
    assert (row["published"], row["published_status"]) == ("2019-05-06", "given")
    assert row["published_evidence"].startswith("the user gives 2019-05-06; but ")


def test_what_meets_no_document_is_told(out):
    summary = rebuilt(out, "url,published\nhttps://example.org/gone,2022-03-06\n")
    assert summary.warnings[0].endswith("dates.csv:2: no document is called https://example.org/gone")


def test_the_list_can_be_filled_in(out, capsys):
    assert main(["dates", str(out), "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["published"] for row in rows] == ["", "", ""]
    for row in rows:
        row["published"] = "2022-03-06"
    table = io.StringIO()
    writer = csv.DictWriter(table, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    rebuilt(out, table.getvalue())
    assert doubtful_dates(out) == ()


def test_the_command_lists_what_is_missing(out, capsys):
    assert main(["dates", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "b.txt: missing; 2 references open or bounded"
    assert lines[-1] == "3 documents without a sure publication date"


def without_text(out, table):
    """The dates counted into the tables alone: the articles are gone."""
    for path in (out.parent / "in").iterdir():
        path.rename(out.parent / path.name)
    path = out.parent / "dates.csv"
    path.write_text(table)
    summary = pipeline.redate(path, out, chart=None)
    for name in TEXTS:
        (out.parent / name).rename(out.parent / "in" / name)
    return summary


DATES = "source_id,published\na.txt,2022-03-06\nb.txt,2022-03-06\n"


def test_references_are_counted_anew_without_the_text(out, tmp_path):
    before = pipeline_rows(out)
    without_text(out, DATES)
    after = pipeline_rows(out)
    pipeline.build(tmp_path / "in", tmp_path / "new", chart=None, published_map=tmp_path / "dates.csv")
    assert after == pipeline_rows(tmp_path / "new")
    changed = {row["doc_id"] for key, row in after.items() if row != before[key]}
    assert changed == {doc_id(out, "a.txt"), doc_id(out, "b.txt")}
    assert documents(out)["a.txt"]["published_status"] == "given"
    assert main(["check", str(out)]) == 0


def test_the_next_build_with_the_sources_makes_all_whole(out, tmp_path):
    without_text(out, DATES)
    summary = rebuilt(out, DATES)
    assert summary.n_kept == 2
    pipeline.build(tmp_path / "in", tmp_path / "new", chart=None, published_map=tmp_path / "dates.csv")
    for table in ("documents", "mentions", "events"):
        assert (out / f"{table}.parquet").read_bytes() == (tmp_path / "new" / f"{table}.parquet").read_bytes()


def test_an_event_known_by_its_report_moves_with_it(out):
    without_text(out, "source_id,published\nd.txt,2022-02-01\n")
    import pyarrow.parquet as pq

    rows = [
        r for r in pq.read_table(out / "events.parquet").to_pylist() if r["doc_id"] == doc_id(out, "d.txt")
    ]
    assert rows
    assert all(str(row["report_begin"]).startswith("2022-02-01") for row in rows)


def test_dates_that_stand_joined_are_counted_together(out):
    import pyarrow.parquet as pq

    def visit():
        rows = pq.read_table(out / "events.parquet").to_pylist()
        return next(row["edtf"] for row in rows if row["trigger"] == "visited")

    assert visit() == "2019-05-01/2019-05-02"
    without_text(out, "source_id,published\nc.txt,2022-03-06\n")
    assert visit() == "2022-03-02/2022-03-03"


def test_what_is_supplied_again_changes_nothing(out):
    without_text(out, DATES)
    before = (out / "mentions.parquet").read_bytes()
    assert without_text(out, DATES).n_kept == len(TEXTS)
    assert (out / "mentions.parquet").read_bytes() == before


def test_the_command_without_a_source_dates_the_tables(out, capsys):
    table = out.parent / "dates.csv"
    table.write_text(DATES)
    assert main(["build", "-o", str(out), "--no-chart", "--published-map", str(table)]) == 0
    assert "2 documents taken over unchanged" in capsys.readouterr().out


def test_our_own_articles_dated_later_read_as_if_dated_at_once(tmp_path):
    """What is beyond the 32 characters beside a reference can decide its reading, so not quite all are the same."""
    raw, lines = tmp_path / "in", ["source_id,published"]
    raw.mkdir()
    for article in sorted(RAW.glob("20*.md")):
        text = article.read_text(encoding="utf-8")
        stated = re.search(r"^published: (.*)$", text, re.MULTILINE)
        (raw / article.name).write_text(text.replace(f"{stated[0]}\n", "", 1), encoding="utf-8")
        lines.append(f"{article.name},{stated[1]}")
    (tmp_path / "dates.csv").write_text("\n".join(lines))
    pipeline.build(raw, tmp_path / "out", chart=None)
    pipeline.redate(tmp_path / "dates.csv", tmp_path / "out", chart=None)
    pipeline.build(raw, tmp_path / "new", chart=None, published_map=tmp_path / "dates.csv")
    counted, read = pipeline_rows(tmp_path / "out"), pipeline_rows(tmp_path / "new")
    same = [counted[key]["edtf"] == row["edtf"] for key, row in read.items()]
    assert sum(same) >= 0.98 * len(same)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("published\n2022\n", ":1: lacks the column one of doc_id, source_id, url"),
        ("url,date\nx,2022\n", ":1: lacks the column published"),
        ("url,published\nx,2022\ny,someday\n", ":3: "),
        ("url,published\n,2022\n", ":2: names no document"),
        ("url,published\nx,2022\nx,2021\n", ":3: gives x another date than line 2"),
        ("", ":1: lacks the column"),
        ("url,published\n\xff", "is not UTF-8"),
    ],
)
def test_a_bad_table_is_named_with_its_line(tmp_path, table, message):
    path = tmp_path / "dates.csv"
    path.write_bytes(table.encode("latin-1"))
    with pytest.raises(MalformedSheet, match=r"dates\.csv") as caught:
        read_published_map(path)
    assert message in str(caught.value)


def test_rows_without_a_date_and_other_columns_are_passed_over(tmp_path):
    path = tmp_path / "dates.csv"
    path.write_text("doc_id,url,published,note\n,x,5 May 2019,seen\n,y,,\n0123,z,2022-03\n")
    dates = read_published_map(path)
    assert dict(dates.dates) == {"x": parse_date("2019-05-05"), "0123": parse_date("2022-03")}
    assert dates.of(None, "x") == parse_date("2019-05-05")
    assert dates.of("y") is None


def pipeline_rows(out):
    import pyarrow.parquet as pq

    return {row["mention_id"]: row for row in pq.read_table(out / "mentions.parquet").to_pylist()}


def documents(out):
    import pyarrow.parquet as pq

    rows = pq.read_table(out / "documents.parquet").to_pylist()
    return {row["source_id"]: row for row in rows if row["parent_doc_id"] is None}


def doc_id(out, name):
    return documents(out)[name]["doc_id"]
