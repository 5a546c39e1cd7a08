"""Every data file scored for one system, with the faults behind each figure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.accuracy.conventions import convention_of
from benchmarks.accuracy.data import (
    CORPORA,
    LANGUAGES,
    corpus_file,
    digest,
    read_pages,
    read_suite,
    suite_files,
)
from benchmarks.accuracy.differences import MARKED, MISSED, SPURIOUS, difference_of
from benchmarks.accuracy.faults import Fault, faults_of, suite_faults
from benchmarks.accuracy.score import Tally, align
from benchmarks.accuracy.suites import SuiteTally, interval_is_right

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from benchmarks.accuracy.suites import Case
    from benchmarks.accuracy.timex import Page, Timex

    Predict = Callable[[Sequence[Page | Case]], Iterator[tuple[Timex, ...]]]

__all__ = ["ALL_SUITES", "Measured", "Predict", "all_suites", "measure"]

ALL_SUITES = "suites"


@dataclass(slots=True)
class Measured:
    """Figures in per cent by data set and measure, the digest of each file, and the faults found."""

    figures: dict[str, dict[str, float]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    differences: dict[str, Counter[str]] = field(default_factory=dict)
    """For each corpus that has values: references that differ, by the name of the difference."""
    misses: Counter[str] = field(default_factory=Counter)
    """Cases of suites whose interval is missed, by the name of the convention that explains it."""


def measure(
    predict: Predict,
    data: Path,
    part: str = "all",
    only: frozenset[str] = frozenset(),
    languages: tuple[str, ...] = LANGUAGES,
) -> Measured:
    """Score a system on all data sets or those in ``only``: corpora, "suites", "suites-es", or file stems of suites."""
    result = Measured()
    for corpus in CORPORA:
        if corpus.lang in languages and (not only or corpus.name in only):
            path = corpus_file(corpus, data)
            pages = read_pages(path, spans_only=corpus.spans_only, part=part)
            result.digests[corpus.name] = digest(path)
            result.figures[corpus.name] = _score_pages(corpus.name, pages, predict, result)
    for lang in languages:
        _score_suites(lang, predict, data, part, only, result)
    return result


def all_suites(lang: str) -> str:
    """The name under which all suites of a language are counted together."""
    return ALL_SUITES if lang == "en" else f"{ALL_SUITES}-{lang}"


def _score_suites(
    lang: str, predict: Predict, data: Path, part: str, only: frozenset[str], result: Measured
) -> None:
    everything, name = SuiteTally(), all_suites(lang)
    for path in suite_files(data, lang):
        if not only or only & {name, path.stem}:
            tally = _score_suite(read_suite(path, part), predict, everything, result)
            result.digests[path.stem] = digest(path)
            result.figures[path.stem] = _suite_figures(tally)
    if everything.dated or everything.negative:
        result.figures[name] = _suite_figures(everything)


def _score_pages(name: str, pages: list[Page], predict: Predict, result: Measured) -> dict[str, float]:
    tally, differences = Tally(), Counter[str]()
    for page, found in zip(pages, predict(pages), strict=True):
        alignment = align(page.gold, found)
        tally.add(alignment)
        result.faults.extend(faults_of(name, page, alignment))
        differences.update(one.name for one in (difference_of(*pair) for pair in alignment.pairs) if one)
        marked = len(alignment.pairs) + len(alignment.missed)
        differences.update({MISSED: len(alignment.missed), SPURIOUS: len(alignment.spurious), MARKED: marked})
    scores = tally.scores()
    if scores.value is not None:
        result.differences[name] = differences
    figures = {
        "strict": scores.strict,
        "relaxed": scores.relaxed,
        "type": scores.type,
        "value": scores.value,
        "strict value": scores.strict_value,
    }
    return {measure: figure for measure, figure in figures.items() if figure is not None}


def _score_suite(cases: list[Case], predict: Predict, everything: SuiteTally, result: Measured) -> SuiteTally:
    tally = SuiteTally()
    for case, found in zip(cases, predict(cases), strict=True):
        tally.add(case, found)
        everything.add(case, found)
        result.faults.extend(suite_faults(case, found))
        if interval_is_right(case, found) is False:
            result.misses[convention_of(case, found).name] += 1
    return tally


def _suite_figures(tally: SuiteTally) -> dict[str, float]:
    figures = {"interval": tally.interval_share(), "silent": tally.silent_share()}
    return {measure: figure for measure, figure in figures.items() if figure is not None}
