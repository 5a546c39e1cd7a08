"""The tables of our own in ``data``, row by row."""

from __future__ import annotations

import csv
from importlib import resources

__all__ = ["rows"]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of ``data/{name}.csv``, by column."""
    source = resources.files("chronology.events").joinpath(f"data/{name}.csv")
    with source.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
