"""kill -9 at any moment of a build: the old or the new dataset is there, whole, and the next build completes."""

from __future__ import annotations

import contextlib
import multiprocessing
import random
import shutil
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from dataset_sample import TEXT, rows_of

import chronology
from chronology.dataset import folder, read
from chronology.dataset.manifest import MANIFEST, read_manifest, sha256_of
from chronology.dataset.schema import EVENTS
from chronology.dataset.write import stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.process import BaseProcess

OLD = "---\npublished: 2022-03-06\nlicence: CC0-1.0\n---\nEnvoys met officials in Caracas on Saturday.\n"
NEW = OLD.replace("Saturday", "Friday") + "\nMoscow signed an agreement with Venezuela on 5 May 2018.\n"
KILLS = 12


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.md").write_text(text, encoding="utf-8")
        chronology.build(tmp_path / name, tmp_path / f"{name}-tables", chart=None)
    return tmp_path


def hashes(directory: Path) -> dict[str, str]:
    manifest = folder.place(directory, MANIFEST)
    return {**read_manifest(manifest).files, MANIFEST: sha256_of(manifest)}


def assert_whole(directory: Path, *allowed: dict[str, str]) -> None:
    found = hashes(directory)
    assert found in allowed
    assert {name: sha256_of(folder.place(directory, name)) for name in found} == found


def test_killed_at_random_moments_old_or_new_is_there_whole(home: Path) -> None:
    chance = random.Random(7)
    old, new = hashes(home / "old-tables"), hashes(home / "new-tables")
    took = _seconds_of_a_build(home)
    for _ in range(KILLS):
        shutil.rmtree(home / "out", ignore_errors=True)
        shutil.copytree(home / "old-tables", home / "out")
        child = _building(home)
        time.sleep(chance.uniform(0, took))
        child.kill()
        child.join()
        assert_whole(home / "out", old, new)
        assert len(chronology.load_events(home / "out")) > 0
        chronology.build(home / "new", home / "out", chart=None)
        assert_whole(home / "out", new)
        assert sorted(path.name for path in (home / "out").iterdir()) == sorted(new)


def _building(home: Path) -> BaseProcess:
    """A build in a process of its own, from one that has loaded everything."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["chronology.dataset.write", "chronology.events", "chronology.pipeline"])
    options = {"chart": None, "fresh": True}
    child = server.Process(target=chronology.build, args=(home / "new", home / "out"), kwargs=options)
    child.start()
    return child


def _seconds_of_a_build(home: Path) -> float:
    shutil.copytree(home / "old-tables", home / "out")
    _building(home).join()
    start = time.monotonic()
    _building(home).join()
    return time.monotonic() - start


class Killed(BaseException):
    """The program ends here, whatever it was about to do."""


STEPS = [(Path, "rename"), (Path, "replace"), (Path, "unlink"), (Path, "rmdir"), (shutil, "rmtree")]


def die_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program die before its ``step``-th change of names in the folder."""
    left = [step]

    def dying(change: Callable[..., object]) -> Callable[..., object]:
        def changed(*args: object, **options: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return change(*args, **options)

        return changed

    for place, name in STEPS:
        monkeypatch.setattr(place, name, dying(getattr(place, name)))


@pytest.mark.parametrize(("before", "after"), [(False, True), (True, False)])
def test_dying_before_any_step_of_a_commit_leaves_old_or_new(
    home: Path, monkeypatch: pytest.MonkeyPatch, *, before: bool, after: bool
) -> None:
    out, then = home / "out", home / "then"
    chronology.build(home / "old", home / "old-out", chart=None, parted=before)
    chronology.build(home / "new", home / "new-out", chart=None, parted=after)
    old, new = hashes(home / "old-out"), hashes(home / "new-out")
    seen = set()
    for step in range(100):
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(home / "old-out", out)
        with monkeypatch.context() as patch, contextlib.suppress(Killed):
            die_at(step, patch)
            chronology.build(home / "new", out, chart=None, parted=after)
            break
        assert_whole(out, old, new)
        seen.add(hashes(out) == new)
        shutil.copytree(out, then)
        folder.settle(then)
        assert_whole(then, hashes(out))
        assert not (then / ".committed").exists()
        shutil.rmtree(then)
    else:
        pytest.fail("the build never ended")
    assert seen == {False, True}
    assert_whole(out, new)


@pytest.mark.parametrize("parted", [False, True])
def test_what_a_commit_moves_between_two_looks_is_found(
    parted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stage([rows_of()], tmp_path, parted=parted) as staged:
        staged.commit()
    there = read.files_of(tmp_path, EVENTS)
    seen = tmp_path / folder.COMMITTED / there[0].relative_to(tmp_path).parts[0]
    monkeypatch.setattr(read, "place", lambda *_: seen)
    assert read.files_of(tmp_path, EVENTS) == there


def test_a_reader_beside_the_builds_sees_one_or_the_other(tmp_path: Path) -> None:
    few, many = [rows_of()], [rows_of(), rows_of(TEXT.replace("Envoys", "Deputies"))]
    end = threading.Event()

    def build() -> None:
        try:
            for number in range(30):
                with stage(many if number % 2 else few, tmp_path) as staged:
                    staged.commit()
        finally:
            end.set()

    with stage(few, tmp_path) as staged:
        staged.commit()
    builder = threading.Thread(target=build)
    builder.start()
    seen = set()
    while not end.is_set():
        seen.add(len(chronology.load_events(tmp_path)))
    builder.join()
    assert seen == {4, 8}
