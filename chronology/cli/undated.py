"""The command about publication dates that are missing: ``dates``."""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING

import click

from chronology.cli.printing import several

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.dataset.undated import DoubtfulDate

__all__ = ["dates"]


@click.command()
@click.argument("directory", metavar="DIR")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table to fill in, for build --published-map.")
def dates(directory: str, *, as_csv: bool) -> None:
    """List the documents in DIR whose publication date is missing or not sure, the worst first.

    First those of which nothing is known, then those with one bound, then with two, the wider the earlier, then
    days that are not sure; of equals the one with most references that wait for the date.
    """
    from chronology.dataset.undated import doubtful_dates

    found = doubtful_dates(directory)
    if as_csv:
        _write_csv(found)
        return
    for page in found:
        click.echo(f"{page.source_id or page.url or page.doc_id}: {_known(page)}")
        click.echo(f"    {page.evidence}")
    click.echo(f"{several(len(found), 'document')} without a sure publication date")


def _known(page: DoubtfulDate) -> str:
    date = "" if page.published is None else f", {page.published}"
    return f"{page.known}{date}; {several(page.n_open, 'reference')} open or bounded"


def _write_csv(found: Iterable[DoubtfulDate]) -> None:
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(("doc_id", "source_id", "url", "title", "published", "known", "evidence"))
    for page in found:
        known = page.known if page.published is None else f"{page.known}: {page.published}"
        rows.writerow((page.doc_id, page.source_id, page.url, page.title, "", known, page.evidence))
