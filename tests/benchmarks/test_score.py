"""The scorers: small cases by hand, and agreement with the reference scorers where those are at hand."""

from __future__ import annotations

import importlib.util
import json
import random
import subprocess
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.accuracy.data import CORPORA, DATA, corpus_file, read_pages, read_suite, suite_files
from benchmarks.accuracy.score import Tally, align
from benchmarks.accuracy.suites import (
    Case,
    Expectation,
    SuiteTally,
    interval_is_right,
    is_silent,
    normal_moment,
)
from benchmarks.accuracy.timex import Page, Timex

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = DATA / "tools"
needs_data = pytest.mark.skipif(not TOOLS.is_dir(), reason="the annotated data isn't beside this checkout")


def scored(gold: list[Timex], found: list[Timex]) -> Tally:
    tally = Tally()
    tally.add(align(gold, found))
    return tally


def test_an_exact_answer_scores_everything() -> None:
    gold = [Timex(0, 4, "DATE", "2019"), Timex(10, 15, "DURATION", "P3Y")]
    scores = scored(gold, gold).scores()
    assert (scores.strict, scores.relaxed, scores.type, scores.value) == (100, 100, 100, 100)


def test_an_overlap_is_relaxed_and_not_strict() -> None:
    tally = scored([Timex(0, 4, "DATE", "2019")], [Timex(2, 8, "DATE", "2019")])
    assert (tally.relaxed, tally.strict) == (1, 0)
    assert tally.scores().value == 100


def test_value_f1_is_relaxed_f1_times_accuracy() -> None:
    gold = [Timex(0, 4, "DATE", "2019"), Timex(10, 14, "DATE", "2020")]
    found = [Timex(0, 4, "DATE", "2019"), Timex(10, 14, "DATE", "2021"), Timex(20, 24, "DATE", "2022")]
    scores = scored(gold, found).scores()
    assert scores.relaxed == pytest.approx(80)
    assert scores.value == pytest.approx(40)


def test_a_span_is_used_once() -> None:
    alignment = align([Timex(0, 20)], [Timex(0, 4), Timex(10, 20)])
    assert len(alignment.pairs) == 1
    assert alignment.spurious == (Timex(10, 20),)


def test_what_gold_leaves_open_is_not_judged() -> None:
    scores = scored([Timex(0, 4)], [Timex(0, 4, "DATE", "2019")]).scores()
    assert scores.strict == 100
    assert scores.type is None
    assert scores.value is None


def test_nothing_found_in_nothing_scores_zero() -> None:
    assert scored([], []).scores().relaxed == 0


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("2019-05-01", "2019-05-01T00:00:00"),
        ("2019-05-01 14:30", "2019-05-01T14:30:00"),
        ("2019-05-01T14:30:00.5+02:00", "2019-05-01T14:30:00"),
        ("2019-05-01T14:30Z", "2019-05-01T14:30:00"),
        ("", None),
        (None, None),
    ],
)
def test_moments_are_made_alike(written: str | None, normal: str | None) -> None:
    assert normal_moment(written) == normal


MAY = (normal_moment("2019-05-01"), normal_moment("2019-06-01"))
JUNE = (normal_moment("2019-06-01"), normal_moment("2019-07-01"))


def suite_case(*expected: Expectation) -> Case:
    return Case("one", "ours", "in May 2019", None, expected)


@pytest.mark.parametrize(
    ("expected", "begin", "end", "right"),
    [
        pytest.param(Expectation(3, 11, (MAY,)), "2019-05-01", "2019-06-01", True, id="the interval"),
        pytest.param(Expectation(3, 11, (JUNE, MAY)), "2019-05-01", "2019-06-01", True, id="an alternative"),
        pytest.param(Expectation(3, 11, (MAY,)), "2019-05-01", "2019-05-02", False, id="too narrow"),
        pytest.param(
            Expectation(3, 11, (), "2019-05-07T12:00:00"),
            "2019-05-01",
            "2019-06-01",
            True,
            id="holds the point",
        ),
        pytest.param(
            Expectation(3, 11, (), "2019-06-01T00:00:00"),
            "2019-05-01",
            "2019-06-01",
            False,
            id="point past end",
        ),
        pytest.param(Expectation(3, 11, ()), "2019-05-01", "2019-06-01", None, id="nothing stated"),
        pytest.param(Expectation(0, 2, (MAY,)), "2019-05-01", "2019-06-01", False, id="stands elsewhere"),
    ],
)
def test_interval_verdicts(expected: Expectation, begin: str, end: str, right: bool | None) -> None:
    found = [Timex(3, 11, "DATE", "2019-05", begin, end)]
    assert interval_is_right(suite_case(expected), found) is right


def test_only_dates_and_times_break_silence() -> None:
    assert is_silent([Timex(0, 3, "DURATION"), Timex(4, 9, "SET")])
    assert not is_silent([Timex(0, 3, "DATE")])


# --- agreement with the reference scorers -----------------------------------------------------------


def blurred(pages: list[Page], seed: int) -> dict[str, list[Timex]]:
    """Predictions made from gold by dropping, shifting, adding and altering, so that every count moves."""
    chance = random.Random(seed)
    return {page.id: [blur(t, chance) for t in page.gold if chance.random() > 0.1] for page in pages}


def blur(gold: Timex, chance: random.Random) -> Timex:
    start = max(0, gold.start - chance.choice((0, 0, 0, 4, 30)))
    kind = gold.type if chance.random() > 0.1 else "TIME"
    value = gold.value if chance.random() > 0.3 else "1999"
    return Timex(start, gold.end, kind, value)


@needs_data
@pytest.mark.parametrize("name", [corpus.name for corpus in CORPORA if not corpus.spans_only])
def test_scores_agree_with_the_reference_scorer(name: str) -> None:
    spec = importlib.util.spec_from_file_location("score_timex", TOOLS / "score_timex.py")
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    path = corpus_file(next(corpus for corpus in CORPORA if corpus.name == name))
    pages = read_pages(path)
    found = blurred(pages, seed=7)
    tally = Tally()
    for page in pages:
        tally.add(align(page.gold, found[page.id]))
    predicted = {name: {"timexes": [asdict(timex) for timex in timexes]} for name, timexes in found.items()}
    counts, *_ = reference.score(reference.read_jsonl(path), predicted)
    theirs, ours = reference.measures(counts), tally.scores()
    for measure in ("strict", "relaxed", "type", "value", "strict_value"):
        assert getattr(ours, measure) == pytest.approx(100 * theirs[f"{measure}_f1"]), measure


def guess(case: Case, chance: random.Random) -> list[Timex]:
    found = []
    for expected in case.expected:
        begin, end = expected.intervals[0] if expected.intervals else (expected.point, None)
        if chance.random() < 0.3:
            begin = "1999-01-01"
        found.append(Timex(expected.start, expected.end, "DATE", None, begin, end))
    if chance.random() < 0.2:
        found.append(Timex(0, 1, chance.choice(("DATE", "SET"))))
    return found


@needs_data
def test_suite_shares_agree_with_the_reference_scorer(tmp_path: Path) -> None:
    chance, tally = random.Random(7), SuiteTally()
    records: list[dict[str, Any]] = []
    for path in suite_files():
        for case in read_suite(path):
            found = guess(case, chance)
            tally.add(case, found)
            records.append({"id": case.id, "pred": [asdict(timex) for timex in found]})
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    command = [sys.executable, TOOLS / "check_suites.py", "--pred", predicted, *suite_files()]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    total = printed.splitlines()[-1].replace("|", " ").split()
    group, interval, silent = total[0], total[6], total[-1]
    assert group == "all"
    assert f"{tally.interval_share():.1f}" == interval
    assert f"{tally.silent_share():.1f}" == silent
