"""The same tables from every engine, whatever dies on the way."""

from __future__ import annotations

import contextlib
import io
import json
import resource
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from engine_sample import (
    PART_MB,
    POISON,
    Poison,
    article,
    contents,
    dying_make,
    make_after_one_death,
    make_never,
    write_articles,
)

import chronology
from chronology import pipeline
from chronology.cli import main
from chronology.errors import (
    ChronologyError,
    MalformedDataset,
    UnfinishedWork,
    UnreachableScheduler,
    UnwritableOutput,
)
from chronology.pipeline import run
from chronology.replacing import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chronology.pipeline import Summary

N_ARTICLES = 77


class Sample:
    """The articles, and what a build in one go makes of them."""

    def __init__(self, home: Path) -> None:
        self.articles = write_articles(home / "in")
        self.summary = chronology.build(self.articles, home / "whole", chart=None)
        self.tables = contents(home / "whole")

    def assert_same(self, out: Path, summary: Summary | None = None) -> None:
        assert contents(out) == self.tables
        if summary is not None:
            assert summary.rejected == self.summary.rejected


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return Sample(tmp_path_factory.mktemp("sample"))


def command(articles: Path, out: Path, *options: str) -> list[str]:
    call = [sys.executable, "-m", "chronology", "build", str(articles), "-o", str(out), "--no-chart"]
    return [*call, "--part-megabytes", str(PART_MB), *options]


def slow_command(articles: Path, out: Path) -> list[str]:
    """The same with a pool whose workers take their time."""
    slow = str(Path(__file__).with_name("engine_sample.py"))
    return [sys.executable, slow, *command(articles, out, "--workers", "2")[3:]]


def test_the_sample_has_what_engines_could_get_wrong(sample: Sample) -> None:
    documents = chronology.load_documents(sample.articles.parent / "whole")
    assert len(documents) == N_ARTICLES
    assert documents["near_duplicate_of"].notna().sum() == 2
    reasons = [rejected.reason for rejected in sample.summary.rejected]
    assert sum("has the same text as" in reason for reason in reasons) == 6
    assert [r.line for r in sample.summary.rejected if "no JSON" in r.reason] == [9]


class TestSameTables:
    @pytest.mark.parametrize("megabytes", [0.002, 0.011])
    def test_whatever_the_parts(self, megabytes: float, sample: Sample, tmp_path: Path) -> None:
        summary = chronology.build(
            sample.articles, tmp_path / "out", chart=None, workers=1, part_megabytes=megabytes
        )
        sample.assert_same(tmp_path / "out", summary)

    def test_from_any_executor(self, sample: Sample, tmp_path: Path) -> None:
        with ThreadPoolExecutor(3) as executor:
            summary = chronology.build(
                sample.articles, tmp_path / "out", chart=None, executor=executor, part_megabytes=PART_MB
            )
        sample.assert_same(tmp_path / "out", summary)

    def test_from_shards(self, sample: Sample, tmp_path: Path) -> None:
        out = tmp_path / "out"
        for number in (2, 3, 1):
            with pytest.raises(UnfinishedWork):
                pipeline.compact(out, chart=None, workers=1)
            pipeline.make_shard((number, 3), sample.articles, out, workers=1, part_megabytes=PART_MB)
        sample.assert_same(out, pipeline.compact(out, chart=None, workers=1))

    def test_but_not_from_shards_that_cut_or_read_otherwise(self, sample: Sample, tmp_path: Path) -> None:
        out = tmp_path / "out"
        for number, megabytes in ((1, PART_MB), (2, 2 * PART_MB)):
            pipeline.make_shard((number, 2), sample.articles, out, workers=1, part_megabytes=megabytes)
        with pytest.raises(UnfinishedWork, match="parts are missing"):
            pipeline.compact(out, chart=None, workers=1)
        pipeline.make_shard((1, 2), sample.articles, out, workers=1, part_megabytes=2 * PART_MB)
        sample.assert_same(out, pipeline.compact(out, chart=None, workers=1))

    def test_nor_where_the_rows_to_take_over_are_gone(self, sample: Sample, tmp_path: Path) -> None:
        out = tmp_path / "out"
        chronology.build(sample.articles, out, chart=None)
        pipeline.make_shard((1, 1), sample.articles, out, workers=1)
        parts = out / ".parts"
        parts.rename(tmp_path / "kept")
        chronology.build([{"text": "Envoys met in Caracas in 2019."}], out, chart=None)
        (tmp_path / "kept").rename(parts)
        with pytest.raises(MalformedDataset, match="was changed since the parts were made"):
            pipeline.compact(out, chart=None, workers=1)

    @pytest.mark.parametrize("name", ["events.parquet", "log.parquet", "plan.json"])
    @pytest.mark.parametrize("content", [b"[1", None], ids=["damaged", "gone"])
    def test_nor_from_parts_that_are_not_whole(
        self, name: str, content: bytes | None, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        pipeline.make_shard((1, 1), [article(1)], out, workers=1)
        (path,) = out.glob(f".parts/**/{name}")
        path.unlink() if content is None else path.write_bytes(content)
        with pytest.raises(
            (MalformedDataset, UnfinishedWork), match=r"is no (part|plan) |parts are not|no parts|missing"
        ):
            pipeline.compact(out, chart=None, workers=1)
        assert not (out / "manifest.json").exists()

    def test_from_shards_by_command(
        self, sample: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        out = tmp_path / "out"
        call = [*command(sample.articles, out, "--workers", "1")[3:]]
        assert main([*call, "--shard", "1/2"]) == 0
        assert f"chronology compact {out}" in capsys.readouterr().out
        assert main(["compact", str(out), "--no-chart"]) == 1
        assert "parts are missing; run their shards again: " in capsys.readouterr().err
        assert main([*call, "--shard", "2/2", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["shard"] == [2, 2]
        assert main(["compact", str(out), "--no-chart", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["documents"] == N_ARTICLES
        sample.assert_same(out)

    def test_from_records_and_streams(self, sample: Sample, tmp_path: Path) -> None:
        lines = (sample.articles / "news.jsonl").read_bytes()
        for name, workers, megabytes in (("whole", 1, 8), ("cut", 1, PART_MB)):
            with (sample.articles / "news.jsonl").open("rb") as stream:
                chronology.build(
                    [stream], tmp_path / name, chart=None, workers=workers, part_megabytes=megabytes
                )
        assert contents(tmp_path / "whole") == contents(tmp_path / "cut")
        records = [json.loads(line) for line in lines.splitlines() if line.startswith(b'{"')]
        for name, megabytes in (("one", 8), ("many", PART_MB)):
            chronology.build(iter(records), tmp_path / name, chart=None, workers=1, part_megabytes=megabytes)
        assert contents(tmp_path / "one") == contents(tmp_path / "many")

    def test_what_strangers_left_among_the_parts_is_cleared_away(
        self, sample: Sample, tmp_path: Path
    ) -> None:
        parts = tmp_path / "out" / ".parts"
        (parts / "of another build").mkdir(parents=True)
        (parts / "stray").write_text("no part")
        chronology.build([article(1)], tmp_path / "out", chart=None)
        assert not parts.exists()

    def test_again_takes_rows_over(self, sample: Sample, tmp_path: Path) -> None:
        out = tmp_path / "out"
        for kept in (0, N_ARTICLES):
            summary = chronology.build(sample.articles, out, chart=None, workers=1, part_megabytes=PART_MB)
            assert summary.n_kept == kept
            sample.assert_same(out, summary)


class TestDask:
    def test_from_a_local_cluster(self, sample: Sample, tmp_path: Path) -> None:
        from distributed import Client, LocalCluster

        with (
            LocalCluster(
                processes=False, n_workers=2, threads_per_worker=1, dashboard_address=":0"
            ) as cluster,
            Client(cluster) as client,
        ):
            summary = chronology.build(
                sample.articles, tmp_path / "out", chart=None, executor=client, part_megabytes=PART_MB
            )
        sample.assert_same(tmp_path / "out", summary)

    def test_from_a_scheduler_with_workers_started_by_hand_of_which_one_is_killed(
        self, sample: Sample, tmp_path: Path
    ) -> None:
        address_file = tmp_path / "scheduler.json"
        at = ["--scheduler-file", str(address_file)]
        dask = [sys.executable, "-m", "distributed.cli"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path}
        with contextlib.ExitStack() as stack:
            start = lambda *call: stack.enter_context(_ended(subprocess.Popen(call, **quiet)))  # type: ignore[call-overload]  # noqa: E731
            start(
                *dask[:2],
                "distributed.cli.dask_scheduler",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--dashboard-address",
                ":0",
                *at,
            )
            workers = [
                start(
                    *dask[:2],
                    "distributed.cli.dask_worker",
                    "--nthreads",
                    "1",
                    "--no-nanny",
                    "--no-dashboard",
                    *at,
                )
                for _ in range(2)
            ]
            wait_for(lambda: address_file.exists() and address_file.read_text().strip().endswith("}"))
            address = json.loads(address_file.read_text())["address"]
            out = tmp_path / "out"
            build = subprocess.Popen(
                command(sample.articles, out, "--scheduler", address), stderr=subprocess.PIPE, text=True
            )
            wait_for(lambda: n_finished(out) > 1)
            workers[0].kill()
            said = build.communicate(timeout=300)[1]
            assert build.returncode == 0, said
        assert "dashboard: http://" in said
        sample.assert_same(out)

    def test_a_scheduler_that_is_not_there_is_an_error(self) -> None:
        with (
            pytest.raises(UnreachableScheduler, match="no scheduler answers"),
            pipeline.connected("nonsense://x"),
        ):
            pass

    def test_without_dask_the_command_to_get_it_is_told(
        self, sample: Sample, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setitem(sys.modules, "distributed", None)
        assert main(["build", str(sample.articles), "--scheduler", "tcp://127.0.0.1:1"]) == 1
        assert "pip install 'chronology-news[dask]'" in capsys.readouterr().err


class TestPool:
    def test_a_worker_that_dies_is_replaced_and_costs_nothing(
        self, sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(run, "make", make_after_one_death)
        seen: list[pipeline.Progress] = []
        summary = chronology.build(
            sample.articles,
            tmp_path / "out",
            chart=None,
            workers=2,
            part_megabytes=PART_MB,
            progress=seen.append,
        )
        assert (tmp_path / "died").exists()
        sample.assert_same(tmp_path / "out", summary)
        assert len(seen) > 5
        assert seen[-1].n_bytes == seen[-1].n_all


class TestDeath:
    def test_of_every_worker_at_a_part_sets_it_aside_by_name_until_the_next_build(
        self, sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(run, "make", make_never)
        out = tmp_path / "out"
        summary = chronology.build(sample.articles, out, chart=None, workers=2, part_megabytes=PART_MB)
        (given_up,) = [r for r in summary.rejected if "given up after 3 attempts" in r.reason]
        assert given_up.where == str(sample.articles / "news.jsonl")
        monkeypatch.undo()
        sample.assert_same(out, chronology.build(sample.articles, out, chart=None))

    def test_of_all_at_one_document_sets_only_that_aside(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        records = [article(at) for at in range(18)]
        records[3]["text"] = f"{records[3]['text']} {POISON}"
        records[14]["published"] = Poison()
        monkeypatch.setattr(run, "make", dying_make)
        summary = chronology.build(records, tmp_path / "out", chart=None, workers=2, part_megabytes=PART_MB)
        assert [str(record) for record in summary.rejected] == [
            "record:4: 3 workers died on it",
            "record:15: 3 workers died on it",
        ]
        assert summary.counts.pages == 16

    def test_of_the_driver_leaves_what_the_next_build_goes_on_from(
        self, sample: Sample, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        driver = subprocess.Popen(slow_command(sample.articles, out))
        wait_for(lambda: n_finished(out) > 1)
        workers = children(driver.pid)
        driver.kill()
        driver.wait()
        wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))
        assert not (out / "manifest.json").exists()
        seen: list[pipeline.Progress] = []
        summary = chronology.build(
            sample.articles, out, chart=None, workers=1, part_megabytes=PART_MB, progress=seen.append
        )
        sample.assert_same(out, summary)
        assert seen[-1].n_read < N_ARTICLES

    def test_by_ctrl_c_says_how_to_go_on(self, sample: Sample, tmp_path: Path) -> None:
        out = tmp_path / "out"
        driver = subprocess.Popen(slow_command(sample.articles, out), stderr=subprocess.PIPE, text=True)
        wait_for(lambda: n_finished(out) > 1)
        driver.send_signal(signal.SIGINT)
        said = driver.communicate(timeout=180)[1]
        assert driver.returncode == 130
        assert "the same command goes on from there" in said
        assert n_finished(out) > 1
        sample.assert_same(
            out, chronology.build(sample.articles, out, chart=None, part_megabytes=PART_MB, workers=1)
        )


class TestTwoAtOnce:
    """The second is refused before it touches anything; the first doesn't notice."""

    def tried_meanwhile(self, sample: Sample, tmp_path: Path, other: Callable[[], object]) -> None:
        said = "another run is writing it; wait until it is done, or write elsewhere"

        def progress(_: object) -> None:
            with pytest.raises(UnwritableOutput, match=f"{said}$"):
                other()

        out, chart = tmp_path / "out", tmp_path / "page.html"
        how = {"chart": chart, "part_megabytes": PART_MB, "workers": 1}
        sample.assert_same(out, chronology.build(sample.articles, out, progress=progress, **how))
        assert chart.read_text().endswith("</html>\n")
        assert {path.name for path in tmp_path.iterdir()} == {"out", "page.html"}

    def test_builds(self, sample: Sample, tmp_path: Path) -> None:
        self.tried_meanwhile(
            sample, tmp_path, lambda: chronology.build(sample.articles, tmp_path / "out", chart=None)
        )

    def test_builds_that_draw_the_same_page(self, sample: Sample, tmp_path: Path) -> None:
        self.tried_meanwhile(
            sample,
            tmp_path,
            lambda: chronology.build(sample.articles, tmp_path / "other", chart=tmp_path / "page.html"),
        )

    def test_a_build_and_what_joins_its_parts(self, sample: Sample, tmp_path: Path) -> None:
        out = tmp_path / "out"
        for shard in ((1, 2), (2, 2)):
            pipeline.make_shard(shard, sample.articles, out, part_megabytes=PART_MB, workers=1)
        with alone(out), pytest.raises(UnwritableOutput, match="another run"):
            pipeline.compact(out, chart=None, workers=1)
        sample.assert_same(out, pipeline.compact(out, chart=None, workers=1))

    def test_a_build_and_dates_that_come_later(self, sample: Sample, tmp_path: Path) -> None:
        dates = tmp_path / "dates.csv"
        dates.write_text("source_id,published\n")
        chronology.build([article(1)], tmp_path / "out", chart=None)
        with alone(tmp_path / "out"), pytest.raises(UnwritableOutput, match="another run"):
            pipeline.redate(dates, tmp_path / "out", chart=None)


class TestFullDisk:
    def test_is_one_line_and_what_is_finished_stays(self, sample: Sample, tmp_path: Path) -> None:
        disk = tmp_path / "disk"
        disk.mkdir()
        with small_disk(disk) as grow:
            call = command(sample.articles, disk / "out", "--workers", "1")
            full = subprocess.run(call, capture_output=True, text=True, preexec_fn=grow.limit, check=False)
            assert full.returncode == 1
            assert full.stderr.startswith(f"chronology: {disk / 'out'}: ")
            assert full.stderr.count("\n") == 1
            assert not (disk / "out" / "manifest.json").exists()
            grow()
            subprocess.run(call, check=True, capture_output=True)
            sample.assert_same(disk / "out")

    @pytest.mark.parametrize("step", ["dataset.work.Work.plan", "pipeline.run.spooled"])
    def test_is_told_of_the_tables_whatever_could_not_be_written(
        self, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(f"chronology.{step}", _no_space)
        stream = io.BytesIO(json.dumps(article(1)).encode())
        stream.name = "news.jsonl"  # type: ignore[attr-defined]
        monkeypatch.chdir(tmp_path)
        with pytest.raises(UnwritableOutput, match=r"^out: No space left on device$"):
            chronology.build([stream], "out", chart="chart.html", workers=1)
        assert list(tmp_path.iterdir()) == []

    def test_of_a_part_that_is_given_up_is_told_of_the_tables(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object) -> None:
            raise RuntimeError

        monkeypatch.setattr(run, "make", broken)
        monkeypatch.setattr("chronology.dataset.work.Work.give_up", _no_space)
        with ThreadPoolExecutor(1) as executor, pytest.raises(UnwritableOutput, match="No space left"):
            chronology.build([article(1)], tmp_path / "out", chart=None, executor=executor)

    def test_after_which_nothing_half_written_has_a_name(
        self, sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("chronology.dataset.work.flush", _no_space)
        with pytest.raises(UnwritableOutput, match="No space left"):
            chronology.build(sample.articles, tmp_path / "out", chart=None, workers=1)
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("guard", ["", 'if __name__ == "__main__": '], ids=["no guard", "guard"])
def test_a_script_without_a_guard_is_told_what_to_write(guard: str, sample: Sample, tmp_path: Path) -> None:
    script = tmp_path / "job.py"
    how = f"chart=None, workers=2, part_megabytes={3 * PART_MB}"
    script.write_text(f"import chronology\n{guard}chronology.build({str(sample.articles)!r}, 'out', {how})\n")
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    if guard:
        assert (done.returncode, done.stderr) == (0, "")
        sample.assert_same(tmp_path / "out")
        return
    assert done.returncode == 1
    assert 'write `if __name__ == "__main__":` before the call' in done.stderr.splitlines()[-1]
    assert "multiprocessing" not in done.stderr
    assert done.stderr.count("Traceback") == 1
    assert not (tmp_path / "out").exists()


def test_errors_come_whole_out_of_other_processes() -> None:
    import pickle

    told = UnwritableOutput("out", "No space left on device")
    again = pickle.loads(pickle.dumps(told))
    assert (type(again), str(again), again.reason) == (UnwritableOutput, str(told), told.reason)
    assert isinstance(pickle.loads(pickle.dumps(UnfinishedWork("out", ["a"], 2))), ChronologyError)


# --- what the tests do to processes and disks ------------------------------------------------------------


def _no_space(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


class small_disk:  # noqa: N801
    """A disk of 400 KB that can be made larger; where none may be mounted, a limit on the size of files."""

    def __init__(self, place: Path) -> None:
        self.place = place
        mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)]
        self.is_mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0

    def __enter__(self) -> small_disk:
        return self

    def __call__(self) -> None:
        if self.is_mounted:
            subprocess.run(["mount", "-o", "remount,size=64m", str(self.place)], check=True)

    def limit(self) -> None:
        if not self.is_mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))

    def __exit__(self, *_: object) -> None:
        if self.is_mounted:
            subprocess.run(["umount", str(self.place)], check=True)


@contextlib.contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def n_finished(out: Path) -> int:
    return len(list(out.glob(".parts/*/0*-*/")))


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def wait_for(happened: object, seconds: float = 180) -> None:
    end = time.monotonic() + seconds
    while not happened():  # type: ignore[operator]
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)
