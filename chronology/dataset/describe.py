"""The descriptor files of a dataset that has just been written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from chronology.dataset.card import card
from chronology.dataset.descriptors import Described, citation, croissant, data_package
from chronology.dataset.manifest import sha256_of
from chronology.dataset.read import whole
from chronology.dataset.schema import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronology.dataset.about import About
    from chronology.dataset.manifest import Contents

__all__ = ["DESCRIPTORS", "write_descriptors"]

DESCRIPTORS = ("CITATION.cff", "croissant.json", "datacard.md", "datapackage.json")


def write_descriptors(
    folder: Path, tables: Mapping[str, Contents], about: About, rules: str
) -> dict[str, str]:
    """Write those that can be written beside the tables; gives their names with their sha256."""
    described = Described(folder, tables, about, about.licence or _shared_licence(folder))
    texts = {
        "CITATION.cff": citation(described),
        "croissant.json": croissant(described),
        "datacard.md": card(described, rules),
        "datapackage.json": data_package(described),
    }
    found = {name: text for name, text in texts.items() if text is not None}
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return {name: sha256_of(folder / name) for name in found}


def _shared_licence(folder: Path) -> str | None:
    """The licence of all documents; ``None`` where they have several, or one has none."""
    licences = whole(folder, DOCUMENTS, ["licence"])["licence"].cast(pa.string()).unique().to_pylist()
    return licences[0] if len(licences) == 1 else None
