from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from chronology import cli, pipeline
from chronology.cli import articles, main, telling
from chronology.pipeline.outputs import usual_out

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = "x" * 300
DOCS = Path(__file__).parents[1] / "docs" / "cli.md"

ARTICLE = """---
title: Envoys in Caracas
published: 2022-03-06
---
US envoys met Venezuelan officials in Caracas on Saturday. Washington imposed sanctions on Venezuela in 2019.
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def article(here: Path) -> Path:
    folder = here / "data" / "raw"
    folder.mkdir(parents=True)
    (folder / "envoys.md").write_text(ARTICLE, encoding="utf-8")
    return folder / "envoys.md"


def options() -> Iterator[tuple[str, str]]:
    for name, command in cli.cli.commands.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                yield from ((name, option) for option in parameter.opts)


class TestDocs:
    @pytest.mark.parametrize("command", list(cli.cli.commands))
    def test_every_command_is_documented(self, command: str) -> None:
        assert f"## chronology {command}" in DOCS.read_text(encoding="utf-8")

    @pytest.mark.parametrize(("command", "option"), list(options()))
    def test_every_option_is_documented(self, command: str, option: str) -> None:
        section = DOCS.read_text(encoding="utf-8").split(f"## chronology {command}\n")[1].split("\n## ")[0]
        assert f"`{option}" in section

    def test_nothing_else_is_documented(self) -> None:
        told = re.findall(r"^## chronology (\S+)", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
        assert sorted(told) == sorted(cli.cli.commands)

    @pytest.mark.parametrize("command", list(cli.cli.commands))
    def test_help_says_what_every_option_does(self, command: str, capsys: Capture) -> None:
        assert main([command, "--help"]) == 0
        assert "Usage: chronology" in capsys.readouterr().out
        assert all(p.help for p in cli.cli.commands[command].params if isinstance(p, click.Option))

    def test_defaults_are_those_of_the_library(self) -> None:
        assert (articles.SOURCES, articles.OUT, articles.OWN_OUT, articles.CHART) == (
            pipeline.SOURCES,
            pipeline.OUT,
            pipeline.OWN_OUT,
            pipeline.CHART,
        )


class TestBuild:
    def test_uses_the_folders_of_the_project(self, article: Path, capsys: Capture) -> None:
        assert main(["build"]) == 0
        assert Path("data/processed/events.parquet").is_file()
        assert Path("charts/us-venezuela-russia.html").is_file()
        out, err = capsys.readouterr()
        assert out.startswith("1 document, with 0 dated entries\n")
        assert "tables: data/processed\n" in out
        assert err == ""

    def test_asks_for_articles_where_the_project_has_none(self, capsys: Capture) -> None:
        assert main(["build"]) == 2
        assert "name your articles, as in `chronology build FOLDER`" in capsys.readouterr().err

    def test_other_articles_leave_the_tables_of_the_project_alone(self, article: Path) -> None:
        assert main(["build", "data", "-q"]) == 0
        assert sorted(path.name for path in Path().iterdir()) == ["data", "out"]
        assert Path("out/timeline.html").is_file()

    def test_warns_of_a_day_that_is_only_likely(self, article: Path, capsys: Capture) -> None:
        page = "<html><body><article><p>They met on Saturday; they signed on 5 May 2019.</p></article></body></html>"
        Path("page.html").write_text(page)
        assert main(["build", "page.html", "-o", "out", "--no-chart"]) == 0
        out, err = capsys.readouterr()
        assert err.startswith(
            "warning: page.html: publication date likely 2019-05-05~; relative dates are approximate ("
        )
        assert "1 document without a sure publication date: `chronology dates out` lists them\n" in out

    @pytest.mark.parametrize(
        ("sources", "out"),
        [
            ("data/raw", "data/processed"),
            (["data/raw/"], "data/processed"),
            (Path("data/raw"), "data/processed"),
            (["data/raw", "more"], "out"),
            (Path("/elsewhere/data/raw"), "out"),
            ({"text": "They met."}, "out"),
        ],
    )
    def test_knows_the_folder_of_the_project_however_it_is_typed(self, sources: object, out: str) -> None:
        assert usual_out(sources) == out

    def test_draws_the_timeline_of_other_tables_beside_them(self, article: Path) -> None:
        assert main(["build", "-o", "out", "-q"]) == 0
        assert Path("out/timeline.html").is_file()
        assert not Path("charts").exists()
        assert main(["build", "-o", "bare", "--no-chart", "-q"]) == 0
        assert not Path("bare/timeline.html").exists()
        assert main(["timeline", "bare"]) == 0
        assert Path("bare/timeline.html").is_file()

    def test_the_timeline_of_tables_among_the_articles_is_none(self, article: Path, capsys: Capture) -> None:
        assert main(["build", ".", "-o", "out", "-q"]) == 0
        assert main(["build", ".", "-o", "other"]) == 0
        told = capsys.readouterr().out
        assert told.startswith("1 document, ")
        assert "13 times, as out/clusters.parquet: belongs to the dataset in out" in told

    def test_reports_what_was_set_aside_and_why(self, article: Path, capsys: Capture) -> None:
        article.with_name("empty.txt").write_bytes(b"")
        assert main(["build", "--no-chart"]) == 0
        out = capsys.readouterr().out
        assert "1 record set aside:\n  data/raw/empty.txt" in out
        assert not Path("charts").exists()

    def test_warns_of_a_page_without_a_date(self, article: Path, capsys: Capture) -> None:
        article.write_text("They met on Saturday.", encoding="utf-8")
        assert main(["build", "--no-chart"]) == 0
        assert "warning: data/raw/envoys.md: publication date unknown" in capsys.readouterr().err
        assert main(["build", "--no-chart", "--published", "2022-03-06"]) == 0
        assert "warning" not in capsys.readouterr().err

    def test_warns_of_what_could_not_be_read_by_file_and_line(self, article: Path, capsys: Capture) -> None:
        rows = ["id,date,text", "a,2022-03-06,Envoys met.", "b,2022-03-06,Ünë m\udcfft."]
        article.with_name("t.csv").write_text("\n".join(rows), "utf-8", "surrogateescape")
        assert main(["build", "--no-chart"]) == 0
        told = "data/raw/t.csv:3: 1 character, in line 1 of its text, could not be read and stands as \ufffd"
        assert capsys.readouterr().err == f"warning: {told}\n"

    def test_warns_once_of_many_pages_of_which_the_same_is_said_but_for_numbers(
        self, article: Path, capsys: Capture
    ) -> None:
        rows = [f"Envoy {n} arrived on Saturday.,{n:02}/12/2021,{9 - n}" for n in range(1, 8)]
        article.with_name("t.csv").write_text("\n".join(["text,date,id", *rows]), encoding="utf-8")
        assert main(["build", "--no-chart"]) == 0
        out, err = capsys.readouterr()
        assert err.count("\n") == 1
        assert err.startswith("warning: 7 times, as data/raw/t.csv:2: publication date only bounded, ")
        assert "order=dmy or order=mdy in a map says which" in err
        assert (
            "7 documents without a sure publication date: `chronology dates data/processed` lists them\n"
            in out
        )
        assert main(["build", "--no-chart", "--map", "order=dmy"]) == 0
        assert capsys.readouterr().err == ""

    def test_takes_the_day_in_a_name_if_asked_to(self, article: Path, capsys: Capture) -> None:
        article.unlink()
        article.with_name("2022-03-06 x.txt").write_text("They met on Saturday.", encoding="utf-8")
        assert main(["build", "--no-chart", "--dates-in-names"]) == 0
        out, err = capsys.readouterr()
        assert "1 reference: 1 resolved" in out
        assert err == ""

    def test_quiet_prints_nothing(self, article: Path, capsys: Capture) -> None:
        assert main(["build", "--no-chart", "--quiet"]) == 0
        assert capsys.readouterr() == ("", "")

    @pytest.mark.parametrize(
        ("argv", "said"),
        [
            (["build", "nowhere"], "chronology: nowhere: there is no such file or folder\n"),
            (["build", "--no-chart", "-o", "data/raw/envoys.md"], "chronology: data/raw/envoys.md: "),
            (["timeline", "data/raw"], "chronology: data/raw: lacks "),
            (["tag", "nowhere.jsonl"], "chronology: nowhere.jsonl: "),
            (["tag", "nonsense://a.jsonl"], "chronology: nonsense://a.jsonl: Protocol not known: nonsense\n"),
            (["build", "--chart", "."], "chronology: .: is a folder, where a file must be written\n"),
            (["annotate", "data/raw/envoys.md", "-o", "."], "chronology: .: is a folder"),
        ],
    )
    def test_an_error_is_one_line(self, argv: list[str], said: str, article: Path, capsys: Capture) -> None:
        assert main(argv) == 1
        err = capsys.readouterr().err
        assert err.startswith(said)
        assert err.count("\n") == 1

    @pytest.mark.parametrize(
        "argv",
        [
            ["build", "--published", "soon"],
            ["build", "--part-megabytes", "nan"],
            ["build", "--max-megabytes", "inf"],
            ["explain"],
            ["explain", "in \udce9 2019"],
            ["nonsense"],
            ["tag", "x", "--nonsense"],
        ],
    )
    def test_a_wrong_call_is_code_2(self, argv: list[str], capsys: Capture) -> None:
        assert main(argv) == 2
        assert "Usage:" in capsys.readouterr().err

    def test_ctrl_c_is_said_politely(
        self, article: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        def stopped(*args: object, **options: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(pipeline, "build", stopped)
        assert main(["build", "x"]) == 130
        assert "chronology: stopped" in capsys.readouterr().err

    def test_being_ended_is_like_ctrl_c(self) -> None:
        code = (
            "import os, signal, sys; from chronology import cli, pipeline;"
            "pipeline.build = lambda *a, **k: os.kill(os.getpid(), signal.SIGTERM); sys.exit(cli.main())"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, "build", "x"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 130
        assert done.stderr.endswith("chronology: stopped; what stood in the output is as it was\n")

    @pytest.mark.parametrize(
        "argv",
        [
            ["build", LONG, "--no-chart"],
            ["build", "data/raw", "--no-chart", "-o", LONG],
            ["build", "data/raw", "-o", "out", "--chart", LONG],
            ["build", "data/raw", "--no-chart", "--actors", LONG],
            ["build", "data/raw", "--no-chart", "--published-map", LONG],
            ["build", "data/raw", "--no-chart", "--rejected", LONG],
            ["compact", LONG],
            ["timeline", LONG],
            ["check", LONG],
            ["diff", LONG, LONG],
            ["export", LONG, "--to", "csv"],
            ["summary", LONG],
            ["review", LONG],
            ["dates", LONG],
            ["tag", LONG],
            ["annotate", LONG, "-o", "a.html"],
            ["annotate", "data/raw/envoys.md", "-o", LONG],
        ],
        ids=lambda argv: " ".join(argv).replace(LONG, "LONG"),
    )
    def test_a_name_that_the_system_refuses_is_told_in_one_line(
        self, argv: list[str], article: Path, capsys: Capture
    ) -> None:
        assert main(argv) == 1
        err = capsys.readouterr().err
        assert LONG in err
        assert err.endswith("File name too long\n")
        assert err.count("\n") == 1

    @pytest.mark.parametrize("argv", [["build", "", "-o", "out"], ["build", "data/raw", "-o", ""]])
    def test_a_name_of_nothing_is_not_the_current_folder(
        self, argv: list[str], article: Path, capsys: Capture
    ) -> None:
        assert main([*argv, "--no-chart"]) == 1
        assert capsys.readouterr().err.startswith("chronology: '': names no f")
        assert {path.name for path in Path().iterdir()} == {"data"}


class TestLongWork:
    """What a build tells while it works: a bar on a terminal, a line a minute elsewhere, nothing if asked so."""

    PROGRESS = (
        pipeline.Progress(25_000_000, 100_000_000, 3, 5_000),
        pipeline.Progress(10**8, 10**8, 12, 20_000),
    )

    def told(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture, *, quiet: bool = False) -> str:
        clock = iter([0.0, 50.0, 100.0, 200.0, 300.0])
        monkeypatch.setattr("chronology.cli.telling.time.monotonic", lambda: next(clock))
        with telling.shown(quiet=quiet) as progress:
            for done in (self.PROGRESS[0], *self.PROGRESS):
                if progress is not None:
                    progress(done)
        return capsys.readouterr().err

    def test_is_a_line_a_minute(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        assert self.told(monkeypatch, capsys).splitlines() == [
            "25 of 100 MB, 50 articles/s, 0.25 MB/s, 5 minutes left",
            "100 of 100 MB, 100 articles/s, 0.50 MB/s; joining the parts",
        ]

    def test_counts_what_was_there_before_for_nothing(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        before = pipeline.Progress(0, 10**8, 0, 0).and_part(20_000_000, 0)
        monkeypatch.setattr(self, "PROGRESS", (before.and_part(5_000_000, 1_000),) * 2)
        first, _ = self.told(monkeypatch, capsys).splitlines()
        assert first == "25 of 100 MB, 10 articles/s, 0.05 MB/s, 25 minutes left"

    def test_is_nothing_if_quiet(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        assert self.told(monkeypatch, capsys, quiet=True) == ""

    def test_is_a_bar_on_a_terminal(self, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        with telling.shown(quiet=False) as progress:
            assert progress is not None
            for done in self.PROGRESS:
                progress(done)
        said = capsys.readouterr().err
        assert "reading" in said
        assert "25%" in said
        assert "articles/s" in said
        assert "joining the parts" in said

    def test_has_a_summary_for_machines(self, article: Path, capsys: Capture) -> None:
        assert main(["build", "--no-chart", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["documents"], told["rejected"], told["tables"]) == (1, [], "data/processed")

    @pytest.mark.parametrize("shard", ["0/2", "3/2", "1", "a/b"])
    def test_a_shard_that_there_is_not_is_a_wrong_call(self, shard: str, capsys: Capture) -> None:
        assert main(["build", "--shard", shard]) == 2
        assert "is no shard; write 1/8 to 8/8" in capsys.readouterr().err


class TestTag:
    @pytest.fixture
    def lines(self, here: Path) -> str:
        (here / "in.jsonl").write_text(
            '{"id": "a", "text": "They met on Saturday.", "dct": "2022-03-06", "lang": "en"}\n'
            "{broken\n"
            '{"id": "b", "text": "They met in 2019.", "dct": null}\n',
            encoding="utf-8",
        )
        return "in.jsonl"

    def test_warns_of_texts_of_which_something_cannot_be_read(self, here: Path, capsys: Capture) -> None:
        (here / "in.jsonl").write_bytes(b'{"text": "In 2019 they m\xe9t."}')
        assert main(["tag", "in.jsonl"]) == 0
        out, err = capsys.readouterr()
        assert json.loads(out)["timexes"][0]["value"] == "2019"
        assert err == "warning: 1 text with characters that could not be read\n"

    def test_keeps_the_contract(self, lines: str, capsys: Capture) -> None:
        assert main(["tag", lines]) == 1
        out, err = capsys.readouterr()
        first, second = map(json.loads, out.splitlines())
        assert sorted(first) == ["id", "timexes"]
        (saturday,) = first["timexes"]
        assert list(saturday) == [
            "start",
            "end",
            "text",
            "type",
            "value",
            "mod",
            "begin",
            "end_excl",
            "edtf",
            "granularity",
            "rule",
            "anchor",
        ]
        assert (saturday["start"], saturday["end"], saturday["text"]) == (12, 20, "Saturday")
        assert (saturday["begin"], saturday["end_excl"]) == ("2022-03-05", "2022-03-06")
        assert (second["id"], second["timexes"][0]["value"]) == ("b", "2019")
        assert err.startswith("chronology: in.jsonl:2: ")

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (
                '{"text": "In 2019.", "id": ' + "9" * 5000 + "}",
                "no JSON that can be read: a number is too long",
            ),
            ("[" * 100_000, "no JSON that can be read: nested too deep"),
            (r'{"text": "In 2019.", "id": "\ud800"}', "character 1 of the id is half of a surrogate pair"),
            (r'{"text": "\ud800 2019"}', "character 0 of the text is half of a surrogate pair"),
        ],
        ids=["number", "nested", "id", "text"],
    )
    def test_a_line_that_no_program_takes_costs_only_itself(
        self, line: str, said: str, here: Path, capsys: Capture
    ) -> None:
        (here / "in.jsonl").write_text(f'{line}\n{{"text": "They met in 2019."}}\n', encoding="utf-8")
        assert main(["tag", "in.jsonl"]) == 1
        out, err = capsys.readouterr()
        assert json.loads(out)["id"] == 2
        assert err == f"chronology: in.jsonl:1: {said}\n"

    def test_writes_a_file(self, lines: str, capsys: Capture) -> None:
        assert main(["tag", lines, "-o", "deep/out.jsonl"]) == 1
        assert capsys.readouterr().out == ""
        assert len(Path("deep/out.jsonl").read_text(encoding="utf-8").splitlines()) == 2
        assert [path.name for path in Path("deep").iterdir()] == ["out.jsonl"]

    def test_writes_to_a_device(self, lines: str) -> None:
        assert main(["tag", lines, "-o", "/dev/null"]) == 1

    def test_reads_plain_text(self, capsys: Capture) -> None:
        Path("note.txt").write_text("They met on Saturday.\n", encoding="utf-8")
        assert main(["tag", "note.txt", "--published", "20220306"]) == 0
        (answer,) = map(json.loads, capsys.readouterr().out.splitlines())
        assert (answer["id"], answer["timexes"][0]["value"]) == ("note.txt", "2022-03-05")

    def test_says_when_a_publication_date_is_missing(self, capsys: Capture) -> None:
        Path("note.txt").write_text("They met on Saturday.\n", encoding="utf-8")
        assert main(["tag", "note.txt"]) == 0
        assert capsys.readouterr().err.startswith("warning: 1 text without a publication date")

    @pytest.mark.parametrize(
        ("data", "value"),
        [
            (b'\n\n{"id": 1, "text": "They met in 2019."}\n', 1),
            (b'\xef\xbb\xbf{"id": 2, "text": "They met in 2019."}', 2),
            (b"They met in 2019.\n", "<stdin>"),
        ],
        ids=["json-lines", "byte-order-mark", "text"],
    )
    def test_reads_standard_input(
        self, data: bytes, value: object, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert main(["tag", "-"]) == 0
        (answer,) = map(json.loads, capsys.readouterr().out.splitlines())
        assert answer["id"] == value
        assert answer["timexes"][0]["value"] == "2019"

    def test_prints_a_table_on_a_terminal(
        self, lines: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert main(["tag", lines]) == 1
        out = capsys.readouterr().out
        assert re.search(r"^12-20 +Saturday +DATE +2022-03-05 +2022-03-05 ", out, re.MULTILINE)


class TestExplain:
    def test_says_rule_anchor_and_interval(self, capsys: Capture) -> None:
        assert main(["explain", "They met on Saturday.", "--published", "2022-03-06"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("“Saturday” (characters 12 to 20)\n")
        assert "resolved: [2022-03-05, 2022-03-06), within, to the day; EDTF 2022-03-05" in out
        for name in ("rule", "anchor", "because"):
            assert re.search(rf"^  {name} +\S", out, re.MULTILINE)

    def test_without_a_reference(self, capsys: Capture) -> None:
        assert main(["explain", "Nothing here."]) == 0
        assert capsys.readouterr().out == "no temporal reference found\n"

    @pytest.mark.parametrize(
        ("text", "options", "said"),
        [
            ("Se reunieron en Caracas el sábado y firmaron dos acuerdos.", (), "regla"),
            ("Они встретились в Каракасе в субботу и подписали два соглашения.", (), "правило"),
            ("desde marzo de 2013", (), "señal «desde»"),
            ("с марта 2013 года", (), "слово «с»"),
            ("since March 2013", (), "bound by 'since'"),
            ("en 2013", (), "rule"),
            ("с марта 2013 года", ("--lang", "ru"), "ограничено словом 'с'"),
            ("Nada.", ("--lang", "es"), "no hay ninguna referencia temporal"),
        ],
    )
    def test_answers_in_the_language_of_the_text(
        self, text: str, options: tuple[str, ...], said: str, capsys: Capture
    ) -> None:
        assert main(["explain", text, "--published", "2022-03-06", *options]) == 0
        assert said in capsys.readouterr().out


def test_timeline_is_drawn_from_the_tables(article: Path, capsys: Capture) -> None:
    assert main(["build", "--no-chart", "--quiet"]) == 0
    assert main(["timeline", "data/processed", "-o", "page.html"]) == 0
    assert Path("page.html").is_file()
    assert capsys.readouterr().out.endswith("page.html\n")


@pytest.mark.parametrize(
    ("name", "head"), [("t.svg", b"<svg"), ("t.html", b"<!doctype html>"), ("t", b"<!doctype html>")]
)
def test_build_draws_what_the_name_of_the_file_asks_for(
    name: str, head: bytes, article: Path, capsys: Capture
) -> None:
    assert main(["build", "--chart", name]) == 0
    assert Path(name).read_bytes().startswith(head)


@pytest.mark.parametrize("command", [["build", "--chart"], ["timeline", "data/processed", "-o"]])
def test_a_picture_that_is_not_drawn_is_refused(command: list[str], article: Path, capsys: Capture) -> None:
    assert main(["build", "--no-chart"]) == 0
    capsys.readouterr()
    assert main([*command, "t.jpg"]) == 1
    said = "chronology: t.jpg: is no name of a timeline; let it end in .html, .svg, .png or .pdf\n"
    assert capsys.readouterr() == ("", said)
    assert not Path("t.jpg").exists()


@pytest.mark.parametrize("said", ["ES", "es-MX", "spa", "Spanish"])
def test_a_language_may_be_written_in_any_usual_form(said: str, capsys: Capture) -> None:
    assert main(["explain", "el lunes", "--lang", said]) == 0
    assert capsys.readouterr().out.startswith("«el lunes»")


def test_what_is_no_language_is_a_wrong_call(article: Path, capsys: Capture) -> None:
    assert main(["build", "--lang", "qqqq"]) == 2
    assert "is no language; write its code or its English name" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv", [["summary", "a.csv"], ["check", "a.csv"], ["diff", "a.csv", "a.csv"], ["compact", "a.csv"]]
)
def test_a_file_in_the_place_of_a_folder_of_tables_is_named_as_one(
    argv: list[str], article: Path, capsys: Capture
) -> None:
    Path("a.csv").write_text("text\n", encoding="utf-8")
    assert main(argv) == 1
    assert capsys.readouterr().err.startswith("chronology: a.csv: is a file; name a folder of tables")


@pytest.mark.parametrize("argv", [["build", "-o", "a.csv"], ["tag", "data/raw", "-o", "a.csv/b"]])
def test_a_file_that_stands_in_the_way_says_what_may(argv: list[str], article: Path, capsys: Capture) -> None:
    Path("a.csv").write_text("text\n", encoding="utf-8")
    assert main(argv) == 1
    assert "a file stands where a folder must be; name another" in capsys.readouterr().err
    assert Path("a.csv").read_text(encoding="utf-8") == "text\n"


def test_an_export_of_nothing_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    assert main(["export", str(tmp_path / "no"), "--to", "csv"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"chronology: {tmp_path / 'no'}: there is no such folder")


@pytest.mark.parametrize(
    ("about", "argv", "headline"),
    [
        ("", [], "Events in the news"),
        ("", ["--lang", "es"], "Acontecimientos en las noticias"),
        ("title: Two cities\n", [], "Two cities"),
        ("title: Two cities\n", ["--title", "One city"], "One city"),
    ],
)
def test_the_headline_is_that_of_the_dataset(
    article: Path, about: str, argv: list[str], headline: str
) -> None:
    Path("out").mkdir()
    Path("out/about.yaml").write_text(about, encoding="utf-8")
    assert main(["build", "-o", "out", "-q", "--chart", "built.html"]) == 0
    assert main(["timeline", "out", "-o", "drawn.html", *argv]) == 0
    built, drawn = (Path(name).read_text(encoding="utf-8") for name in ("built.html", "drawn.html"))
    assert f'<h1 dir="auto">{headline}</h1>' in drawn
    if not argv:
        assert f'<h1 dir="auto">{headline}</h1>' in built


def test_timeline_of_the_top_draws_only_so_many(article: Path, capsys: Capture) -> None:
    assert main(["build", "--no-chart", "-q"]) == 0
    assert main(["timeline", "data/processed", "-o", "top.html", "--top", "1"]) == 0
    assert "1 event: top.html" in capsys.readouterr().out


def test_summary_tells_the_dates_in_order(article: Path, capsys: Capture) -> None:
    assert main(["build", "--no-chart", "-q"]) == 0
    assert main(["summary", "data/processed"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if not line.startswith(" ")] == ["2019", "2022-03-05"]
    assert main(["summary", "data/processed", "--top", "0"]) == 2


def test_build_takes_actors_of_the_users_own(article: Path, capsys: Capture) -> None:
    Path("mine.csv").write_text("name,aliases\nEnvoys,envoys\n", encoding="utf-8")
    assert main(["build", "--no-chart", "-q", "--actors", "mine.csv"]) == 0
    Path("mine.csv").write_text("name\nEnvoys\n", encoding="utf-8")
    assert main(["build", "--no-chart", "-q", "--actors", "mine.csv"]) == 1
    assert "mine.csv:1: lacks the column aliases" in capsys.readouterr().err


def test_review_writes_a_sheet_that_build_takes(article: Path, capsys: Capture) -> None:
    assert main(["build", "--no-chart", "-q"]) == 0
    assert main(["review", "data/processed", "--top", "1"]) == 0
    assert "1 event to review: data/processed/review.csv" in capsys.readouterr().out
    assert main(["review", "data/processed", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("action,field,value")
    sheet = Path("data/processed/review.csv").rename("data/processed/corrections.csv")
    assert main(["build", "--no-chart", "-q"]) == 0
    sheet.write_text("action,event_id\ndrop,0000000000000000:1-2\n", encoding="utf-8")
    assert main(["build", "--no-chart"]) == 0
    assert "warning: data/processed/corrections.csv:2: drop is not applied" in capsys.readouterr().err
