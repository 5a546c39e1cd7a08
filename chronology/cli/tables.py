"""The commands about datasets that are there: ``check``, ``diff`` and ``export``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli.options import date_option
from chronology.cli.printing import first, output, several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.dataset.check import Check
    from chronology.intervals import Interval

__all__ = ["check", "diff", "export"]

FORMATS = ("csv", "jsonl", "edtf", "timelinejs", "ical", "jsonld", "gexf", "edges")


@click.command()
@click.argument("directory", metavar="DIR")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
def check(directory: str, sources: tuple[str, ...]) -> int:
    """Check a dataset: files and hashes, schema, keys, references, intervals, EDTF, quotes.

    With the SOURCE that DIR was built from, quotes are looked up also in texts that the tables may not hold. The
    exit code is 1 where something is wrong.
    """
    from chronology.dataset.check import check as checked

    checks = checked(directory, sources)
    for one in checks:
        click.echo("\n".join(_lines(one)))
    wrong = [one for one in checks if not one.passed]
    click.echo(f"{directory}: {several(len(wrong), 'check')} failed" if wrong else f"{directory}: sound")
    return 1 if wrong else 0


def _lines(one: Check) -> Iterator[str]:
    mark = "FAIL" if one.findings else "skip" if one.skipped else "ok"
    yield f"{mark:<5} {one.name}{f' ({one.skipped})' if one.skipped else ''}"
    yield from (f"      {line}" for line in first(one.findings))


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--all", "is_whole", is_flag=True, help="Name every row, not only the first of each kind.")
def diff(old: str, new: str, *, is_whole: bool) -> None:
    """Say what changed from one version of a dataset to another, and why.

    OLD and NEW are folders of tables. Why a row changed: its document is new or gone, its text, its metadata or the
    rules changed, a person corrected it, or other documents put it into another cluster.
    """
    from chronology.dataset.diff import diff as compared

    found = compared(old, new)
    for (table, kind, why), number in found.counts.items():
        click.echo(f"{table}: {number:,} {kind.value}, {why.value}")
        rows = [
            change
            for change in found.changes
            if (change.table, change.kind, change.why) == (table, kind, why)
        ]
        click.echo("\n".join(f"  {line}" for line in (map(str, rows) if is_whole else first(rows))))
    if not found.changes:
        click.echo("no row is different")


@click.command()
@click.argument("directory", metavar="DIR")
@click.option("--to", "name", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option("-o", "--out", metavar="FILE", help="File to write; standard output where none is given.")
@date_option("--since", "Only events that may lie in or after DATE.")
@date_option("--until", "Only events that may lie in or before DATE.")
@click.option(
    "--actor", "actors", multiple=True, metavar="CODE", help="Only with this state (USA); repeatable."
)
@click.option(
    "--type", "types", multiple=True, metavar="TYPE", help="Only of this type (SANCTION); repeatable."
)
def export(
    directory: str,
    name: str,
    out: str | None,
    since: Interval | None,
    until: Interval | None,
    actors: tuple[str, ...],
    types: tuple[str, ...],
) -> None:
    """Write the events of a dataset in the format of another program.

    Dates stay as exact as they are in the tables; events that the format can't say are left out and counted.
    """
    from chronology.dataset.exports import export as exported

    told = exported(directory, name, since=since, until=until, actors=actors or None, types=types or None)
    with output(out) as stream:
        stream.writelines(told)
    if told.n_left_out:
        left_out = f"{several(told.n_left_out, 'event')} left out, for {name} can't say them"
        click.echo(f"{several(told.n_written, 'event')} written; {left_out}", err=True)
