"""How a build is told: what it does while it works, and what it has done."""

from __future__ import annotations

import contextlib
import json
import re
import sys
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from chronology.cli.printing import first, output, several

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from chronology.documents import Rejected
    from chronology.pipeline import Progress, Summary

__all__ = ["shown", "tell"]

ALIKE = 5
"""So many warnings, or records set aside, that say the same but for numbers are told in one line."""
_NUMBERS = re.compile(r"0x[0-9a-f]+|\d+")
_JOINING = "joining the parts"
EVERY_S = 60
"""How often a line is written where there is no terminal."""


@contextlib.contextmanager
def shown(*, quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    """A bar on a terminal, a line a minute elsewhere; and how to go on, if the user stops it."""
    try:
        if quiet:
            yield None
        elif sys.stderr.isatty():
            with _bar() as progress:
                yield progress
        else:
            yield _lines()
    except KeyboardInterrupt:
        click.echo("\nwhat is finished stays; the same command goes on from there", err=True)
        raise


@contextlib.contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    """The share of the input, how fast it goes, and the time left."""
    begun = time.monotonic()
    bar = click.progressbar(
        length=1, label="reading", item_show_func=lambda said: said or "", file=sys.stderr
    )

    def show(done: Progress) -> None:
        bar.length = done.n_all or 2 * done.n_bytes or 1
        said = _JOINING if done.n_bytes == done.n_all else _rate(done, time.monotonic() - begun)
        bar.update(min(done.n_bytes, bar.length) - bar.pos, said)

    with bar:
        yield show


def _lines() -> Callable[[Progress], None]:
    begun = last = time.monotonic()

    def show(done: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        is_end = done.n_bytes == done.n_all and now - begun >= EVERY_S
        if now - last < EVERY_S and not is_end:
            return
        last = now
        share = "" if done.n_all is None else f" of {done.n_all / 1e6:,.0f}"
        left = f"; {_JOINING}" if done.n_bytes == done.n_all else _left(done, now - begun)
        click.echo(f"{done.n_bytes / 1e6:,.0f}{share} MB, {_rate(done, now - begun)}{left}", err=True)

    return show


def _rate(done: Progress, seconds: float) -> str:
    return (
        f"{done.n_read / seconds:,.0f} articles/s, {(done.n_bytes - done.n_before) / 1e6 / seconds:,.2f} MB/s"
    )


def _left(done: Progress, seconds: float) -> str:
    now = done.n_bytes - done.n_before
    if done.n_all is None or not now:
        return ""
    minutes = round(seconds * (done.n_all - done.n_bytes) / now / 60)
    return f", {several(minutes, 'minute') if minutes else 'less than a minute'} left"


def tell(summary: Summary, rejected: str | None, *, quiet: bool, as_json: bool) -> None:
    """Print the summary, and write what was set aside to a file if one is named."""
    if rejected is not None:
        with output(rejected) as stream:
            stream.writelines(json.dumps(asdict(record)) + "\n" for record in summary.rejected)
    if as_json:
        click.echo(json.dumps(_as_json(summary)))
    elif not quiet:
        for warning in first([*summary.unmet, *_alike(summary.doubts)]):
            click.echo(f"warning: {warning}", err=True)
        click.echo("\n".join(_summary_lines(summary)))


def _as_json(summary: Summary) -> dict[str, object]:
    counts = summary.counts
    return {
        "documents": counts.pages,
        "entries": counts.entries,
        "kept": summary.n_kept,
        "gone": summary.n_gone,
        "references": dict(counts.references),
        "events": dict(counts.events),
        "rejected": [asdict(record) for record in summary.rejected],
        "warnings": list(summary.warnings),
        "tables": str(summary.out),
        "timeline": None if summary.chart is None else str(summary.chart),
    }


def _summary_lines(summary: Summary) -> Iterator[str]:
    counts = summary.counts
    entries = several(counts.entries, "dated entry", "dated entries")
    yield f"{several(counts.pages, 'document')}, with {entries}"
    if summary.n_kept:
        yield f"{several(summary.n_kept, 'document')} taken over unchanged from {summary.out}"
    if summary.n_gone:
        number = several(summary.n_gone, "document")
        yield f"{number} that {summary.out} held left out, for the sources no longer hold them"
    yield _breakdown("reference", counts.references, {})
    yield _breakdown("event", counts.events, {"report_date": "known by the day of their report"})
    if counts.undated:
        number = several(len(counts.undated), "document")
        yield f"{number} without a sure publication date: `chronology dates {summary.out}` lists them"
    yield from _rejected_lines(summary.rejected)
    yield f"tables: {summary.out}"
    if summary.chart is not None:
        yield f"timeline: {summary.chart}"


def _breakdown(what: str, numbers: Mapping[str, int], names: Mapping[str, str]) -> str:
    parts = ", ".join(f"{number:,} {names.get(status, status)}" for status, number in numbers.items())
    return f"{several(sum(numbers.values()), what)}: {parts}"


def _rejected_lines(rejected: Sequence[Rejected]) -> Iterator[str]:
    """What was set aside, one line for each; many with the same reason share a line."""
    if not rejected:
        yield "nothing set aside"
        return
    yield f"{several(len(rejected), 'record')} set aside:"
    told = _alike([(record.place, record.reason) for record in rejected])
    yield from (f"  {line}" for line in first(told))


def _alike(told: Iterable[tuple[str, str]]) -> list[str]:
    """What is said of each place, one line for each; many of which the same is said share a line."""
    groups: dict[str, list[str]] = {}
    for place, said in told:
        groups.setdefault(_NUMBERS.sub("0", said), []).append(f"{place}: {said}")
    return [line for group in groups.values() for line in _lines_of(group)]


def _lines_of(group: Sequence[str]) -> Sequence[str]:
    return group if len(group) < ALIKE else [f"{len(group):,} times, as {group[0]}"]
