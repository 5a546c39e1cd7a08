"""The figures as tables: plain for a terminal, Markdown for the docs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.accuracy.conventions import CONVENTIONS
from benchmarks.accuracy.data import CORPORA, LANGUAGES
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


def markdown(systems: Mapping[str, Figures], misses: Mapping[str, int]) -> str:
    """The page for the docs: a row for each data set and system, the best figure of each column bold.

    ``misses`` counts our own misses in the suites by the convention that explains them.
    """
    names = [corpus.name for corpus in CORPORA]
    parts = [HEAD, "## Annotated texts\n", *_table(names, CORPUS_MEASURES, systems)]
    together = [all_suites(lang) for lang in LANGUAGES]
    suites = sorted({name for figures in systems.values() for name in figures} - {*names, *together})
    parts += ["", "## Cases from test suites\n", *_table([*together, *suites], SUITE_MEASURES, systems)]
    parts += ["", *_why_missed(misses)]
    return "\n".join(parts) + "\n"


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
