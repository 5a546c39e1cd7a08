"""The commands about datasets that are there: ``check``, ``diff`` and ``export``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from chronology.cli.printing import first, several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.dataset.check import Check

__all__ = ["check"]


@click.command()
@click.argument("directory", metavar="DIR")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
def check(directory: str, sources: tuple[str, ...]) -> int:
    """Check a dataset: files and hashes, schema, keys, references, intervals, EDTF, quotes.

    With the SOURCE that DIR was built from, quotes are looked up also in texts that the tables may not hold. The
    exit code is 1 where something is wrong.
    """
    from chronology import pipeline

    checks = pipeline.check(directory, sources)
    for one in checks:
        click.echo("\n".join(_lines(one)))
    wrong = [one for one in checks if not one.passed]
    click.echo(f"{directory}: {several(len(wrong), 'check')} failed" if wrong else f"{directory}: sound")
    return 1 if wrong else 0


def _lines(one: Check) -> Iterator[str]:
    mark = "FAIL" if one.findings else "skip" if one.skipped else "ok"
    yield f"{mark:<5} {one.name}{f' ({one.skipped})' if one.skipped else ''}"
    yield from (f"      {line}" for line in first(one.findings))
