"""The commands that read the events of a folder of tables to a person: ``summary`` and ``review``."""

from __future__ import annotations

from pathlib import Path

import click

from chronology.cli.printing import output, several

__all__ = ["review", "summary"]


@click.command()
@click.argument("directory", metavar="DIR")
@click.option(
    "--top", type=click.IntRange(min=1), metavar="N", help="The N dates that matter most; all without it."
)
@click.option(
    "--per-date",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    metavar="N",
    help="At most N events of each date.",
)
def summary(directory: str, top: int | None, per_date: int) -> None:
    """Tell what happened on each date: the key events of the tables in DIR, each once, in time order.

    Beside an event stands in how many documents it is told, and what contradicting reports say of its date.
    """
    from chronology.dataset.load import load_clusters
    from chronology.dataset.summary import summary as of

    for date in of(load_clusters(directory), top=top, per_date=per_date):
        click.echo(str(date))


@click.command()
@click.argument("directory", metavar="DIR")
@click.option(
    "-o",
    "--out",
    metavar="FILE",
    help="CSV file to write; review.csv in DIR where none is given, - for standard output.",
)
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the N least sure events.")
def review(directory: str, out: str | None, top: int | None) -> None:
    """Write a sheet of the events in DIR that give rise to doubt, the least sure first.

    Fill in action, field and value of the rows that you want to correct, and save the sheet as corrections.csv in
    DIR: each build applies it.
    """
    from chronology.dataset.review import review as doubtful
    from chronology.dataset.review import write_review
    from chronology.dataset.sheet import REVIEW

    rows = doubtful(Path(directory))[:top]
    target = out or str(Path(directory) / REVIEW)
    with output(None if target == "-" else target) as stream:
        write_review(rows, stream)
    if target != "-":
        click.echo(f"{several(len(rows), 'event')} to review: {target}")
