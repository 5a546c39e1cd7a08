"""The figures as tables: plain for a terminal, Markdown for the docs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.accuracy.conventions import CONVENTIONS
from benchmarks.accuracy.data import CORPORA, LANGUAGES
from benchmarks.accuracy.differences import DIFFERENCES, MARKED, MISSED, SPURIOUS
from benchmarks.accuracy.measure import all_suites

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Figures = Mapping[str, Mapping[str, float]]

__all__ = ["Figures", "markdown", "plain"]

CORPUS_MEASURES = ("strict", "relaxed", "type", "value", "strict value")
SUITE_MEASURES = ("interval", "silent")

HEAD = """\
# Accuracy

Written by `python -m benchmarks.accuracy`; don't edit by hand. F1 in per cent over all documents of each set,
as TempEval-3 defines it: *strict* asks for the annotators' very span, *relaxed* for an overlap; *type* and
*value* are relaxed F1 times the share of matched references whose type or value is right. For cases from the
test suites of other resolvers: the share with every expected *interval* right, and of negatives that
stay *silent*. Only cases that make sense for news; the other systems read English only here.

All of this is development data, so our own figures flatter us: rules were written with it in view.
"""


WHY_DIFFERENT = """\
## Where annotators and we differ

References whose value is another than the annotators', each counted once, under the first difference that tells it
(`benchmarks/accuracy/differences.py`); then those that only one side has. A difference of notation or convention can't
be met without giving up what we hold right: *at best* is the value F1 of who errs in nothing else.

| {names} | difference | why |
|{lines}---|---|
"""


WHY_MISSED = """\
## Why cases of the suites are missed

Most suites serve dialogue. Of our {total} misses, {theirs} follow conventions that don't hold for news, or say
more than the words do; {ours} are phrases that we don't read, or read wrongly. Each miss is counted once, under
the first convention that explains it (`benchmarks/accuracy/conventions.py`).
"""


def plain(figures: Figures) -> str:
    """One line for each data set that was measured."""
    lines = []
    for measures in (CORPUS_MEASURES, SUITE_MEASURES):
        rows = {name: row for name, row in figures.items() if row.keys() & set(measures)}
        if rows:
            lines.append(f"{'':24}" + "".join(f"{measure:>14}" for measure in measures))
            lines.extend(
                f"{name:24}" + "".join(f"{_figure(row.get(measure)):>14}" for measure in measures)
                for name, row in rows.items()
            )
    return "\n".join(lines)


def markdown(
    systems: Mapping[str, Figures],
    misses: Mapping[str, int],
    differences: Mapping[str, Mapping[str, int]],
) -> str:
    """The page for the docs: a row for each data set and system, the best figure of each column bold.

    ``misses`` counts our own misses in the suites by the convention that explains them, ``differences`` our own
    references in each corpus that differ from the annotators'.
    """
    names = [corpus.name for corpus in CORPORA]
    parts = [HEAD, "## Annotated texts\n", *_table(names, CORPUS_MEASURES, systems)]
    parts += ["", *_why_different(differences)]
    together = [all_suites(lang) for lang in LANGUAGES]
    suites = sorted({name for figures in systems.values() for name in figures} - {*names, *together})
    parts += ["", "## Cases from test suites\n", *_table([*together, *suites], SUITE_MEASURES, systems)]
    parts += ["", *_why_missed(misses)]
    return "\n".join(parts) + "\n"


def _why_different(differences: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    if not differences:
        return
    counts = differences.values()
    yield WHY_DIFFERENT.format(names=" | ".join(differences), lines="---:|" * len(counts)).rstrip()
    for one in DIFFERENCES:
        if any(count.get(one.name) for count in counts):
            yield f"| {' | '.join(_count(count.get(one.name)) for count in counts)} | {one.name} | {one.why} |"
    for name in (MISSED, SPURIOUS, MARKED):
        yield f"| {' | '.join(_count(count.get(name)) for count in counts)} | {name} | |"
    yield f"| {' | '.join(_figure(_at_best(count)) for count in counts)} | *at best* | |"


def _count(number: int | None) -> str:
    return str(number or "")


def _at_best(count: Mapping[str, int]) -> float | None:
    """The value F1 of who follows all our conventions, and errs in nothing else."""
    theirs = sum(count.get(one.name, 0) for one in DIFFERENCES if not one.ours)
    marked = count.get(MARKED, 0)
    return 100 * (marked - theirs) / marked if marked else None


def _why_missed(misses: Mapping[str, int]) -> Iterator[str]:
    total = sum(misses.values())
    if not total:
        return
    ours = sum(misses.get(convention.name, 0) for convention in CONVENTIONS if convention.ours)
    yield WHY_MISSED.format(total=total, ours=ours, theirs=total - ours)
    yield "| cases | the suites expect | we don't, because |"
    yield "|---:|---|---|"
    for convention in CONVENTIONS:
        if misses.get(convention.name):
            why = "ours to mend" if convention.ours else convention.why
            yield f"| {misses[convention.name]} | {convention.name} | {why} |"


def _table(names: list[str], measures: tuple[str, ...], systems: Mapping[str, Figures]) -> Iterator[str]:
    yield "| data | system | " + " | ".join(measures) + " |"
    yield "|---|---|" + "---:|" * len(measures)
    for name in names:
        rows = {system: figures[name] for system, figures in systems.items() if name in figures}
        best = {m: max((row[m] for row in rows.values() if m in row), default=None) for m in measures}
        for number, (system, row) in enumerate(rows.items()):
            cells = " | ".join(_cell(row.get(m), best[m]) for m in measures)
            yield f"| {name if number == 0 else ''} | {system} | {cells} |"


def _cell(figure: float | None, best: float | None) -> str:
    return f"**{_figure(figure)}**" if figure is not None and figure == best else _figure(figure)


def _figure(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.1f}"
