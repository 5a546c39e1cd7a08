"""The figures as a page and a plot."""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING, NamedTuple

import altair as alt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.speed.building import Built
    from benchmarks.speed.growth import Stage, Step
    from benchmarks.speed.systems import Speed

__all__ = ["Beside", "Figures", "markdown", "plot"]

INTRO = """# Speed

Written by `python -m benchmarks.speed`; nothing here is typed by hand. The text is made of sentences of our own
articles in random order with other numbers in them ({density:.1f} references in 1,000 bytes; newswire has two to
four), so anybody can make it again. It flatters caches more than real news does, for the sentences are few;
`--texts FILE` measures a file of your own. All times are processor time on one core, so the figures depend on the
machine ({machine}); what carries over to others is their ratio.

## Beside other tools

Each tool is a process that answers the same lines; the slow ones get the first part of them. Start-up is the time
for one short sentence, and the speed is that of the rest. The last column compares with our own speed, measured
right after each tool, for shared machines are fast and slow by turns.

"""
NEWS = """
## On newswire

TimeBank and AQUAINT, which may not be redistributed, tagged in one process: at first sight, and once more, when its
words and phrases are known. A collection lies between the two, and nearer to the second the larger it is.

"""
GROWTH = """
## As the text grows

The cost is a line: the last column stays where it is. A first text, and a short one, also pays for what is learnt
of the language's words and kept.

![Processor time against megabytes of text, both on logarithmic scales](speed.svg)

"""
STAGES = """
## Where the time goes

"""
BUILDING = """
## From articles to tables

A build without a chart, of a thousand of the same articles, reads {rate:.2f} MB of text a second on one core.

"""


class Beside(NamedTuple):
    """The speed of a tool, ``None`` if it can't run here, and ours right after it, for a machine's speed may change."""

    name: str
    speed: Speed | None
    ours: Speed | None


class Figures(NamedTuple):
    """All that one run measured."""

    speeds: Sequence[Beside]
    news: Sequence[Step]
    """At first sight and again; of no texts where the corpora aren't there."""
    long: Sequence[Step]
    many: Sequence[Step]
    stages: Sequence[Stage]
    built: Built


def markdown(figures: Figures) -> str:
    """The page ``docs/speed.md``."""
    longest = figures.long[-1]
    density = longest.references / longest.megabytes / 1e3
    parts = [
        INTRO.format(density=density, machine=_machine()),
        *_rows(
            ("tool", "MB/s", "texts/s", "start-up s", "memory MB", "as fast as chronology"), _beside(figures)
        ),
        NEWS,
        *_rows(("newswire", "texts", "MB", "references", "seconds", "MB/s"), _news(figures.news)),
        GROWTH,
        *_rows(("texts", "MB", "references", "seconds", "µs a KB"), _growth([*figures.long, *figures.many])),
        STAGES,
        *_rows(("stage", "share"), _shares(figures.stages)),
        BUILDING.format(rate=figures.built.megabytes / figures.built.seconds),
        *_rows(("stage", "share"), _shares(figures.built.stages)),
    ]
    return "".join(parts)


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def _rows(head: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |\n|---|{'---:|' * (len(head) - 1)}\n"
    for row in rows:
        yield f"| {' | '.join(row)} |\n"


def _beside(figures: Figures) -> Iterator[Sequence[str]]:
    for name, speed, ours in figures.speeds:
        if speed is None or ours is None:
            yield name, *["not measured here"] * 5
            continue
        ratio = 1 if name == ours.name else ours.megabytes_a_second / speed.megabytes_a_second
        yield (
            name,
            f"{speed.megabytes_a_second:.3g}",
            f"{speed.texts_a_second:,.0f}",
            f"{speed.start_up:.2f}",
            f"{speed.memory:,.0f}",
            "1" if ratio == 1 else f"1/{ratio:.3g}" if ratio > 1 else f"{1 / ratio:.3g}",
        )


def _news(steps: Sequence[Step]) -> Iterator[Sequence[str]]:
    for name, step in zip(("at first sight", "once more"), steps, strict=True):
        if not step.texts:
            yield name, *["not measured here"] * 5
            continue
        rate = step.megabytes / step.seconds
        size = (f"{step.texts:,}", f"{step.megabytes:.2f}", f"{step.references:,}")
        yield name, *size, f"{step.seconds:.2f}", f"{rate:.2f}"


def _growth(steps: Sequence[Step]) -> Iterator[Sequence[str]]:
    for step in steps:
        cost = step.seconds / step.megabytes * 1e3
        yield (
            f"{step.texts:,}",
            f"{step.megabytes:,.2f}",
            f"{step.references:,}",
            f"{step.seconds:,.2f}",
            f"{cost:.0f}",
        )


def _shares(stages: Sequence[Stage]) -> Iterator[Sequence[str]]:
    whole = sum(stage.seconds for stage in stages)
    for stage in stages:
        yield stage.name, f"{stage.seconds / whole:.0%}"


def plot(figures: Figures) -> alt.LayerChart:
    """Cost against size, beside the line that one microsecond more a byte would follow."""
    rows = [
        {"MB": step.megabytes, "seconds": step.seconds, "text": kind}
        for kind, steps in (("one long text", figures.long), ("many short texts", figures.many))
        for step in steps
    ]
    x = alt.X("MB:Q", scale=alt.Scale(type="log"), title="megabytes of text")
    y = alt.Y("seconds:Q", scale=alt.Scale(type="log"), title="seconds of processor time")
    base = alt.Chart(alt.InlineData(rows)).encode(x=x, y=y, color=alt.Color("text:N", title=None))
    lines = base.mark_line(point=True)
    last = figures.long[-1]
    rate = last.seconds / last.megabytes
    sizes = [min(row["MB"] for row in rows), max(row["MB"] for row in rows)]  # type: ignore[type-var]
    ideal = (
        alt.Chart(alt.InlineData([{"MB": size, "seconds": size * rate} for size in sizes]))  # type: ignore[operator]
        .mark_line(color="#999", strokeDash=[4, 4])
        .encode(x=x, y=y)
    )
    return alt.layer(ideal, lines).properties(width=520, height=320)
