"""What a schema is made of: tables, columns, the kinds of values that they hold, and versions."""

from __future__ import annotations

import enum
from dataclasses import dataclass

import pyarrow as pa

__all__ = ["FIRST_READABLE", "SCHEMA_VERSION", "Column", "Kind", "Reference", "Table", "as_numbers"]

SCHEMA_VERSION = "1.0"

FIRST_READABLE = "0.1"
"""The oldest schema version whose datasets are read: 1.0 only added to it."""


class Kind(enum.Enum):
    """What a column holds."""

    TEXT = "string"
    CATEGORY = "dictionary of string"
    MOMENT = "timestamp[us]"
    NUMBER = "int32"
    SCORE = "double"
    FLAG = "bool"
    TEXTS = "list of string"
    READINGS = "list of struct (value, edtf, why)"
    CLAIMS = "list of struct (event_id, edtf, source)"

    @property
    def plain(self) -> pa.DataType:
        """The Arrow type while rows are collected: categories are still plain strings."""
        return _PLAIN[self]

    @property
    def stored(self) -> pa.DataType:
        """The Arrow type in the file."""
        return pa.dictionary(pa.int32(), pa.string()) if self is Kind.CATEGORY else self.plain


_PLAIN: dict[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.CATEGORY: pa.string(),
    Kind.MOMENT: pa.timestamp("us"),
    Kind.NUMBER: pa.int32(),
    Kind.SCORE: pa.float64(),
    Kind.FLAG: pa.bool_(),
    Kind.TEXTS: pa.list_(pa.string()),
    Kind.READINGS: pa.list_(
        pa.struct([("value", pa.string()), ("edtf", pa.string()), ("why", pa.string())]),
    ),
    Kind.CLAIMS: pa.list_(
        pa.struct([("event_id", pa.string()), ("edtf", pa.string()), ("source", pa.string())]),
    ),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: name, kind, whether it may be null, and what its values mean and may be."""

    name: str
    kind: Kind
    doc: str
    nullable: bool = False
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    allowed: tuple[str, ...] = ()
    pattern: str | None = None
    """A regular expression (RE2's and everyone's) that the whole of each value matches."""
    since: str = FIRST_READABLE
    """The schema version that brought it; read from an older dataset it is null."""
    was: str | None = None
    """The name that it had before."""

    @property
    def field(self) -> pa.Field:
        """The Arrow field, with doc, unit, bounds and allowed values as its metadata."""
        said = {
            "description": self.doc,
            "unit": self.unit,
            "minimum": None if self.minimum is None else f"{self.minimum:g}",
            "maximum": None if self.maximum is None else f"{self.maximum:g}",
            "allowed": ", ".join(self.allowed) or None,
            "pattern": self.pattern,
        }
        metadata = {key: value for key, value in said.items() if value is not None}
        return pa.field(self.name, self.kind.stored, nullable=self.nullable, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Reference:
    """``column`` holds keys of ``table``."""

    column: str
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table, stored as ``{name}.parquet``: its key, its order and its columns."""

    name: str
    doc: str
    key: tuple[str, ...]
    order: tuple[str, ...]
    """The columns the file is sorted by, nulls last; the key is appended, so that the order is total."""
    columns: tuple[Column, ...]
    references: tuple[Reference, ...] = ()
    since: str = FIRST_READABLE
    """The schema version that brought it; there are no rows of it in older datasets."""

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.parquet"

    @property
    def plain(self) -> pa.Schema:
        """The Arrow schema while rows are collected."""
        return pa.schema([pa.field(c.name, c.kind.plain) for c in self.columns])

    @property
    def stored(self) -> pa.Schema:
        """The Arrow schema of the file, with its docs and the schema version as metadata."""
        metadata = {"description": self.doc, "table": self.name, "schema_version": SCHEMA_VERSION}
        return pa.schema([c.field for c in self.columns], metadata=metadata)

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(c.name for c in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name."""
        return next(c for c in self.columns if c.name == name)


def as_numbers(version: str) -> tuple[int, ...]:
    """A schema version as what it counts, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in version.split("."))
