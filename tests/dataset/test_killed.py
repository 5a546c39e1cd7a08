"""kill -9 at any moment of writing: the old or the new dataset is there, whole, and the next writing completes."""

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

OTHER_TEXT = TEXT.replace("Envoys", "Deputies")
KILLS = 8


def hashes(directory: Path) -> dict[str, str]:
    manifest = folder.place(directory, MANIFEST)
    return {**read_manifest(manifest).files, MANIFEST: sha256_of(manifest)}


def assert_whole(directory: Path, *allowed: dict[str, str]) -> None:
    found = hashes(directory)
    assert found in allowed
    assert {name: sha256_of(folder.place(directory, name)) for name in found} == found


def write(text: str, directory: Path, *, parted: bool = False) -> dict[str, str]:
    with stage([rows_of(text)], directory, parted=parted) as staged:
        staged.commit()
    return hashes(directory)


def test_killed_at_random_moments_old_or_new_is_there_whole(tmp_path: Path) -> None:
    chance, out = random.Random(7), tmp_path / "out"
    old, new = write(TEXT, tmp_path / "old"), write(OTHER_TEXT, tmp_path / "new")
    _writing(out).join()
    start = time.monotonic()
    _writing(out).join()
    took = time.monotonic() - start
    for _ in range(KILLS):
        shutil.rmtree(out)
        shutil.copytree(tmp_path / "old", out)
        child = _writing(out)
        time.sleep(chance.uniform(0, took))
        child.kill()
        child.join()
        assert_whole(out, old, new)
        assert len(chronology.load_events(out)) > 0
        assert write(OTHER_TEXT, out) == new
        assert sorted(path.name for path in out.iterdir()) == sorted(new)


def _writing(out: Path) -> BaseProcess:
    """Writes the new tables in a process of its own, from one that has loaded everything."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["chronology.dataset.write", "dataset_sample"])
    child = server.Process(target=write, args=(OTHER_TEXT, out))
    child.start()
    return child


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
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, before: bool, after: bool
) -> None:
    out, then = tmp_path / "out", tmp_path / "then"
    old = write(TEXT, tmp_path / "old", parted=before)
    new = write(OTHER_TEXT, tmp_path / "new", parted=after)
    seen = set()
    for step in range(100):
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(tmp_path / "old", out)
        shutil.copytree(tmp_path / "new", out / folder.PARTIAL)
        with monkeypatch.context() as patch, contextlib.suppress(Killed):
            die_at(step, patch)
            folder.commit(out)
            break
        assert_whole(out, old, new)
        seen.add(hashes(out) == new)
        shutil.copytree(out, then)
        folder.settle(then)
        assert_whole(then, hashes(out))
        assert not (then / folder.COMMITTED).exists()
        shutil.rmtree(then)
    else:
        pytest.fail("the commit never ended")
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
    few, many = [rows_of()], [rows_of(), rows_of(OTHER_TEXT)]
    end = threading.Event()

    def build() -> None:
        try:
            for number in range(16):
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
