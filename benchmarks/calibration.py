"""Whether ``confidence`` can be believed: ``python -m benchmarks.calibration``.

Counts are made on four fifths of the annotated documents and asked of the fifth, five times over; then the same
with a whole corpus left out. Writes docs/calibration.md and docs/calibration.svg.

--fit     count on all documents, and keep the counts in chronology/resolver/confidence.json
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import altair as alt

from benchmarks.accuracy.data import CORPORA, DATA, corpus_file, read_pages
from benchmarks.accuracy.ours import timex
from benchmarks.accuracy.score import align
from chronology.intervals import parse_date
from chronology.resolver import resolve
from chronology.resolver.confidence import Counts, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from chronology.resolver.mention import Mention

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "chronology" / "resolver" / "confidence.json"
PAGE = ROOT / "docs" / "calibration.md"
PLOT = ROOT / "docs" / "calibration.svg"
CORPORA_USED = {
    "en": ("te3-tbaq-corrected", "wikiwars", "meantime"),
    "es": ("te3-spanish", "meantime-es"),
}
NAMES = {"en": "English", "es": "Spanish"}
LEANS = {"es": "en"}
"""A language with little annotated text to the one whose references are counted with its own, kind by kind."""
TOLERATED = 0.1
"""How far what was promised of a kind may lie from what came true in a corpus left out, in a language that leans."""
FOLDS = 5
BINS = 10

HEAD = """\
# How sure is `confidence`?

Written by `python -m benchmarks.calibration`; don't edit by hand. `confidence` is the share of annotated references of
the same rule, type and anchor whose value was right; a reference that no annotator marked counts as wrong. It is null
where nothing was counted: for languages without annotated data, and for references whose publication date is unknown.
Spanish has two annotated corpora only, and they disagree: so a kind's share is counted in Spanish and English together,
and a kind whose promise lay more than 0.10 off where a corpus was left out is null:
{untold}.

Russian promises nothing: all annotated Russian text is ours, by those who wrote the rules, and a count of it would be
their word for their own work. What can be said is this: of 231 sentences written in the manner of agencies and papers
before they were read, 180 came out whole, each of their references right and no other found (78 %); the rules were then
mended with these in view.

Each reference below was judged by counts made on other documents. *Expected calibration error* is the mean distance
between what was promised and what came true, weighted by references; *Brier* the mean squared error (0 is perfect;
beside it in brackets, what promising everyone the average would give).

![What was promised beside what came true, in ten steps](calibration.svg)

| language | judged by | references | calibration error | Brier |
|---|---|---:|---:|---:|
"""


class Judged(NamedTuple):
    """One reference of ours: where it was found, what it is, and whether the annotators agree."""

    corpus: str
    page: str
    kind: str
    rule: str
    is_right: bool


class Evidence(NamedTuple):
    """The references that a language's counts are made on, those counted with its kinds, and the kinds left null."""

    rows: Sequence[Judged]
    beside: Sequence[Judged] = ()
    untold: tuple[str, ...] = ()


class Promise(NamedTuple):
    """What was promised of a reference, 0 to 1, and what came true."""

    share: float
    is_right: bool


def judged(corpus: str) -> Iterator[Judged]:
    """Every reference that the resolver finds in a corpus and is sure to be asked about."""
    path = corpus_file(next(one for one in CORPORA if one.name == corpus))
    for page in read_pages(path):
        published = None if page.published is None else parse_date(page.published)
        found = {
            mention.start: mention for mention in resolve(page.text, published=published, lang=page.lang)
        }
        alignment = align(page.gold, [timex(mention) for mention in found.values()])

        def row(mention: Mention, *, is_right: bool, page_id: str = page.id) -> Judged:
            return Judged(corpus, page_id, kind_of(mention), mention.rule, is_right)

        for gold, got in alignment.pairs:
            yield row(found[got.start], is_right=gold.value == got.value)
        for got in alignment.spurious:
            yield row(found[got.start], is_right=False)


def counted(rows: Iterable[Judged], beside: Iterable[Judged] = ()) -> Counts:
    """How many were right, of how many; ``beside`` counts for the kinds that ``rows`` have, and for no rule."""
    of: Counter[str] = Counter()
    right: Counter[str] = Counter()
    kinds: set[str] = set()
    for row in rows:
        kinds.add(row.kind)
        for key in (row.kind, f"{row.kind} {row.rule}"):
            of[key] += 1
            right[key] += row.is_right
    for row in beside:
        if row.kind in kinds:
            of[row.kind] += 1
            right[row.kind] += row.is_right
    shares = {key: (right[key], of[key]) for key in sorted(of)}
    return Counts(
        {key: share for key, share in shares.items() if key in kinds},
        {key: share for key, share in shares.items() if key not in kinds},
    )


def promises(
    rows: Sequence[Judged], part_of: Callable[[Judged], object], beside: Sequence[Judged] = ()
) -> Iterator[Promise]:
    """Each part's references, judged by the counts of all other parts, and by those ``beside``."""
    for part in sorted({part_of(row) for row in rows}, key=str):
        counts = counted((row for row in rows if part_of(row) != part), beside)
        for row in rows:
            if part_of(row) == part:
                share = counts.share(row.kind, row.rule)
                if share is not None:
                    yield Promise(share, row.is_right)


def evidence(rows: Mapping[str, Sequence[Judged]]) -> dict[str, Evidence]:
    """What each language's promises rest on: a language that leans tells only the kinds that carry over."""
    found = {}
    for lang, judged in rows.items():
        beside = rows[LEANS[lang]] if lang in LEANS else ()
        untold = tuple(sorted(_not_carried_over(judged, beside))) if beside else ()
        found[lang] = Evidence([row for row in judged if row.kind not in untold], beside, untold)
    return found


def _not_carried_over(rows: Sequence[Judged], beside: Sequence[Judged]) -> Iterator[str]:
    """The kinds whose promise is too far from what came true, where a corpus was left out."""
    for kind in {row.kind for row in rows}:
        found = list(promises([row for row in rows if row.kind == kind], lambda row: row.corpus, beside))
        promised, true = _mean(one.share for one in found), _mean(one.is_right for one in found)
        if abs(promised - true) > TOLERATED:
            yield kind


def fold(row: Judged) -> int:
    """The document's fifth, by a hash of its name."""
    return hashlib.sha256(row.page.encode()).digest()[1] % FOLDS


def steps(found: Sequence[Promise]) -> list[tuple[int, float, float]]:
    """For each tenth of the scale: how many, promised on average, and come true."""
    tenths: dict[int, list[Promise]] = {}
    for promise in found:
        tenths.setdefault(min(int(promise.share * BINS), BINS - 1), []).append(promise)
    return [
        (len(inside), _mean(p.share for p in inside), _mean(p.is_right for p in inside))
        for _, inside in sorted(tenths.items())
    ]


def error(found: Sequence[Promise]) -> float:
    """Expected calibration error, 0 to 1."""
    return sum(n * abs(promised - true) for n, promised, true in steps(found)) / len(found)


def brier(found: Sequence[Promise]) -> float:
    """Mean squared error, 0 to 1."""
    return _mean((promise.share - promise.is_right) ** 2 for promise in found)


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers)


def page(rows: Mapping[str, Sequence[Judged]]) -> tuple[str, list[tuple[str, Promise]]]:
    """The page for the docs, and the promises behind its plot, by language."""
    asked = evidence(rows)
    by_fold = {lang: list(promises(one.rows, fold, one.beside)) for lang, one in asked.items()}
    lines = [row for lang, one in asked.items() for row in _rows(lang, one, by_fold[lang])]
    for lang, found in by_fold.items():
        lines += ["", f"{NAMES[lang]}, five folds, step by step:", ""]
        lines += ["| references | promised | came true |", "|---:|---:|---:|"]
        lines += [f"| {n} | {promised:.2f} | {true:.2f} |" for n, promised, true in steps(found)]
    told = [(NAMES[lang], promise) for lang, found in by_fold.items() for promise in found]
    untold = ", ".join(f"`{kind}`" for one in asked.values() for kind in one.untold)
    return HEAD.format(untold=untold) + "\n".join(lines) + "\n", told


def _rows(lang: str, asked: Evidence, by_fold: Sequence[Promise]) -> Iterator[str]:
    by_corpus = list(promises(asked.rows, lambda row: row.corpus, asked.beside))
    for name, found in (
        ("other documents, five folds", by_fold),
        ("other corpora, each left out once", by_corpus),
    ):
        rate = _mean(promise.is_right for promise in found)
        figures = f"{len(found)} | {error(found):.3f} | {brier(found):.3f} ({rate * (1 - rate):.3f})"
        yield f"| {NAMES[lang]} | {name} | {figures} |"


def plot(told: Sequence[tuple[str, Promise]]) -> alt.LayerChart:
    """What was promised against what came true; a point's area is its number of references."""
    languages = list(dict.fromkeys(lang for lang, _ in told))
    data = alt.InlineData(
        [
            {"language": lang, "promised": p, "true": t, "references": n}
            for lang in languages
            for n, p, t in steps([promise for name, promise in told if name == lang])
        ]
    )
    scale = alt.Scale(domain=[0, 1])
    points = (
        alt.Chart(data)
        .mark_circle(opacity=0.9)
        .encode(
            alt.X("promised:Q", title="promised", scale=scale),
            alt.Y("true:Q", title="came true", scale=scale),
            alt.Size("references:Q", scale=alt.Scale(rangeMin=20)),
            alt.Color("language:N", scale=alt.Scale(domain=languages, range=["#2a6f97", "#c1666b"])),
        )
    )
    ideal = alt.Chart(alt.InlineData([{"promised": 0, "true": 0}, {"promised": 1, "true": 1}]))
    return alt.layer(
        ideal.mark_line(color="#999", strokeDash=[4, 4]).encode(x="promised:Q", y="true:Q"), points
    ).properties(width=320, height=320)


def main(argv: list[str] | None = None) -> int:
    """Measure and write the page; with ``--fit`` the counts too. The exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.calibration", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--fit", action="store_true", help="count on all documents and keep the counts")
    options = parser.parse_args(argv)
    if not DATA.is_dir():
        print(f"nothing measured: the annotated data may not be redistributed and is absent ({DATA})")
        return 0
    rows = {lang: [row for corpus in names for row in judged(corpus)] for lang, names in CORPORA_USED.items()}
    if options.fit:
        counts = {lang: counted(one.rows, one.beside) for lang, one in evidence(rows).items()}
        table = {lang: {"kinds": one.kinds, "rules": one.rules} for lang, one in counts.items()}
        TABLE.write_text(json.dumps(table, indent=0) + "\n", encoding="utf-8")
    text, found = page(rows)
    PAGE.write_text(text, encoding="utf-8")
    plot(found).save(PLOT)
    print(text.split("calibration.svg)")[1].strip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
