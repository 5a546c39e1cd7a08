"""The commands that read the events of a folder of tables to a person: ``summary``."""

from __future__ import annotations

import click

__all__ = ["summary"]


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
