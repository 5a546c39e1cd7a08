"""What rows come from, in two short digests: the page that was read, and the programs that read it.

A page with the same fingerprint, read by the same rules, gives the same rows, so a build takes them over
from the dataset that is there.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronology.documents.document import Document

__all__ = ["fingerprint", "parts_version", "rules_version"]

_READING = (
    "dataset/columns.py",
    "dataset/rows.py",
    "dataset/schema.py",
    "documents/document.py",
    "events",
    "intervals.py",
    "languages.py",
    "pipeline/page.py",
    "resolver",
    "tagging.py",
)
"""What makes rows of pages: modules and rooms of this package."""

_PARTING = ("dataset/batches.py", "dataset/compared.py", "dataset/work.py", "documents", "pipeline/part.py")
"""What makes documents of files, and what is in a part beside the rows."""


def fingerprint(page: Document, given: str = "") -> str:
    """The digest of all that the page holds: text, metadata, publication date and entries.

    ``given`` says what a person gave beside the articles and the rows of this page depend on.
    """
    return hashlib.sha256(f"{given}{page!r}".encode("utf-8", "surrogatepass")).hexdigest()


def _files(place: Path) -> list[Path]:
    """The programs of a room and their data, whatever its format."""
    if place.is_file():
        return [place]
    return sorted(path for path in place.rglob("*") if path.is_file() and path.suffix != ".pyc")


@functools.cache
def rules_version() -> str:
    """A digest of the rules and of the programs that apply them, 16 hex digits."""
    return _digest(_READING)


@functools.cache
def parts_version() -> str:
    """A digest of the programs that make parts of files, beside the rules; 16 hex digits."""
    return _digest(_PARTING)


def _digest(names: Iterable[str]) -> str:
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for name in names:
        place = package / name
        for path in _files(place):
            digest.update(path.relative_to(package).as_posix().encode())
            digest.update(path.read_text(encoding="utf-8").encode())
    return digest.hexdigest()[:16]
