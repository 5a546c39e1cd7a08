"""Whether a dataset is what it says it is: whole, unchanged, and sound in every row.

A check reads what it needs, a row group at a time where it can, and gives its findings. It judges any dataset of
a schema version that can be read, whoever wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from chronology.dataset import evidence
from chronology.dataset.folder import place
from chronology.dataset.manifest import sha256_of
from chronology.dataset.read import files_of, manifest_of, metadata_of, pieces, whole
from chronology.dataset.schema import TABLES, as_numbers
from chronology.dataset.validate import key_problems, reference_problems, row_problems
from chronology.documents import Document, read
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["Check", "check"]

Question = "Callable[[Path], Iterable[str]]"


@dataclass(frozen=True, slots=True)
class Check:
    """One question to the dataset, and what is wrong by it."""

    name: str
    findings: tuple[str, ...] = ()
    skipped: str | None = None
    """Why it could not be asked, or not of everything."""

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong, as far as it was asked."""
        return not self.findings


def check(directory: str | os.PathLike[str], sources: Sequence[str | Path] = ()) -> tuple[Check, ...]:
    """Every check of the dataset in that folder, in order; rows are not looked at where files are not whole.

    Args:
        directory: The folder that ``build`` wrote.
        sources: What it was built from, to look up quotes also where the tables may not hold the text.

    Raises:
        MalformedDataset: there is no such folder, or no manifest in it.
        UnreadableSource: a source can't be read.
    """
    folder = Path(directory)
    manifest_of(folder)
    checks = [_asked(name, question, folder) for name, question in _WHOLE.items()]
    if not all(check.passed for check in checks):
        return (*checks, *(Check(name, skipped="the files are not whole") for name in (*_SOUND, _QUOTES)))
    checks += [_asked(name, question, folder) for name, question in _SOUND.items()]
    pages = read(sources) if sources else ()
    texts = {page.doc_id: page.text for page in pages if isinstance(page, Document)}
    return (*checks, _quotes(folder, texts))


def _asked(name: str, question: Callable[[Path], Iterable[str]], folder: Path) -> Check:
    try:
        return Check(name, tuple(dict.fromkeys(question(folder))))
    except MalformedDataset as error:
        return Check(name, (str(error),))
    except evidence.NoParser as error:
        return Check(name, skipped=str(error))


def _quotes(folder: Path, texts: Mapping[str, str]) -> Check:
    found = evidence.quotes(folder, texts)
    skipped = (
        f"{found.n_without:,} of {found.n_pages:,} pages without their text" if found.n_without else None
    )
    return Check(_QUOTES, tuple(dict.fromkeys(found.findings)), skipped)


# --- whole ----------------------------------------------------------------------------------------------


def _files(folder: Path) -> Iterator[str]:
    for name, digest in manifest_of(folder).files.items():
        path = place(folder, name)
        if not path.is_file():
            yield f"{name} is missing"
        elif sha256_of(path) != digest:
            yield f"{name} is not the file that the manifest describes: its sha256 differs"


def _schema(folder: Path) -> Iterator[str]:
    for table in TABLES:
        for path in files_of(folder, table):
            found = metadata_of(path).schema.to_arrow_schema()
            for column in table.columns:
                if column.name in found.names and found.field(column.name).type != column.kind.stored:
                    kind = found.field(column.name).type
                    yield f"{table.name}.{column.name} is {kind}, where the schema says {column.kind.stored}"
        next(pieces(folder, table, list(table.key)), None)


def _rows(folder: Path) -> Iterator[str]:
    said = manifest_of(folder).tables
    for table in TABLES:
        rows = sum(metadata_of(path).num_rows for path in files_of(folder, table))
        expected = said[table.name].rows if table.name in said else 0
        if rows != expected:
            yield f"{table.name} has {rows} rows, where the manifest says {expected}"


# --- sound ----------------------------------------------------------------------------------------------


def _values(folder: Path) -> Iterator[str]:
    version = as_numbers(manifest_of(folder).schema_version)
    for table in TABLES:
        names = [c.name for c in table.columns if as_numbers(c.since) <= version]
        for piece in pieces(folder, table, names):
            plain = pa.schema([table.plain.field(name) for name in names])
            yield from row_problems(table, piece.cast(plain))


def _keys(folder: Path) -> Iterator[str]:
    for table in TABLES:
        yield from key_problems(table, whole(folder, table, list(table.key)))


def _references(folder: Path) -> Iterator[str]:
    tables = {table.name: table for table in TABLES}
    for table in TABLES:
        for reference in table.references:
            target = tables[reference.table]
            data, known = whole(folder, table, [reference.column]), whole(folder, target, list(target.key))
            yield from reference_problems(table, reference, data, known)


_QUOTES = "quotes stand at their offsets"
_WHOLE: Mapping[str, Callable[[Path], Iterable[str]]] = {
    "files are those of the manifest": _files,
    "schema": _schema,
    "row counts": _rows,
}
_SOUND: Mapping[str, Callable[[Path], Iterable[str]]] = {
    "values, nulls and intervals": _values,
    "keys": _keys,
    "references": _references,
    "no date is finer than its words": evidence.granularity,
    "EDTF, by an independent parser": evidence.edtf,
}
