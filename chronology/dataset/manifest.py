"""``manifest.json``: what a dataset consists of, so that anyone can see whether it is whole and unchanged.

It holds the schema version, the version of the rules that read the texts, and for each table its rows and its
files with their sha256; no time and no place, so the same input gives the same manifest.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = ["MANIFEST", "Contents", "Manifest", "contents_of", "read_manifest", "sha256_of", "why_no_folder"]

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Contents:
    """One table: its number of rows, and its files with their sha256.

    Paths are relative to the dataset's folder and have slashes; they are sorted.
    """

    rows: int
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``manifest.json`` says."""

    schema_version: str
    rules: str | None
    """Version of the programs that made rows of texts; ``None`` in datasets older than schema 1.0."""
    tables: Mapping[str, Contents]
    descriptors: Mapping[str, str] = field(default_factory=dict)
    """The files beside the tables, with their sha256."""

    @property
    def files(self) -> dict[str, str]:
        """Every file but the manifest itself, with its sha256."""
        tables = {path: digest for table in self.tables.values() for path, digest in table.files.items()}
        return {**tables, **self.descriptors}

    @property
    def text(self) -> str:
        """The file's content."""
        tables = {name: {"rows": t.rows, "files": dict(t.files)} for name, t in self.tables.items()}
        said = {"schema_version": self.schema_version, "rules": self.rules, "tables": tables}
        return json.dumps({**said, "descriptors": dict(self.descriptors)}, indent=2) + "\n"


def read_manifest(path: Path) -> Manifest:
    """The manifest in that file.

    Raises:
        MalformedDataset: there is none, or it isn't one.
    """
    try:
        return _manifest(json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, NotADirectoryError) as error:
        reason = why_no_folder(path.parent) or f"lacks {MANIFEST}; `chronology build` writes it"
        raise MalformedDataset(str(path.parent), reason) from error
    except OSError as error:
        raise MalformedDataset(str(path), error.strerror or str(error)) from error
    except KeyError as error:
        raise MalformedDataset(str(path), f"is no manifest: lacks {error}") from error
    except (TypeError, AttributeError) as error:
        raise MalformedDataset(
            str(path), "is no manifest: objects and lists are in each other's places"
        ) from error
    except ValueError as error:
        raise MalformedDataset(str(path), f"is no manifest: {error}") from error


def why_no_folder(path: Path) -> str | None:
    """What stands where a folder of tables should; ``None`` where it is a folder."""
    if path.is_dir():
        return None
    if path.exists():
        return "is a file; name a folder of tables, as `chronology build` makes it"
    return "there is no such folder; `chronology build` makes it"


def _manifest(said: Mapping[str, Any]) -> Manifest:
    manifest = Manifest(
        schema_version=said["schema_version"],
        rules=said.get("rules"),
        tables={name: _contents(told) for name, told in said["tables"].items()},
        descriptors=dict(said.get("descriptors", {})),
    )
    outside = [path for path in manifest.files if path.startswith("/") or ".." in PurePosixPath(path).parts]
    if outside:
        msg = f"{outside[0]!r}, which is outside of the folder"
        raise ValueError(msg)
    return manifest


def _contents(told: Mapping[str, Any]) -> Contents:
    """A table's entry; schema 0.1 wrote its one file beside its sha256."""
    files = dict(told["files"]) if "files" in told else {told["file"]: told["sha256"]}
    return Contents(int(told["rows"]), files)


def contents_of(folder: Path, paths: Iterable[Path], rows: int) -> Contents:
    """The entry of a table that stands in these files below ``folder``."""
    return Contents(rows, dict(_digests(folder, paths)))


def _digests(folder: Path, paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for path in sorted(paths):
        yield path.relative_to(folder).as_posix(), sha256_of(path)


def sha256_of(path: Path) -> str:
    """The digest of a file, 64 hex digits."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
