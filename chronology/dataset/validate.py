"""Whether collected tables keep to the schema: nulls, allowed values, bounds, keys, references, intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.schema import TABLES, Column, Kind, Reference, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["key_problems", "problems", "reference_problems", "row_problems"]


def problems(tables: Mapping[str, pa.Table]) -> Iterator[str]:
    """One sentence for each thing wrong, with an example value; nothing for sound tables.

    Tables that are not given are not asked for, nor what refers to them.
    """
    for table in (table for table in TABLES if table.name in tables):
        data = tables[table.name]
        yield from row_problems(table, data)
        yield from key_problems(table, data)
        for reference in table.references:
            if reference.table in tables:
                yield from reference_problems(table, reference, data, tables[reference.table])


def row_problems(table: Table, data: pa.Table) -> Iterator[str]:
    """What is wrong with single rows, in the columns that are there."""
    for column in (column for column in table.columns if column.name in data.column_names):
        for problem in _column_problems(column, data[column.name]):
            yield f"{table.name}.{column.name}: {problem}"
    yield from _interval_problems(table, data)


def key_problems(table: Table, data: pa.Table) -> Iterator[str]:
    """A key that comes more than once."""
    counts = data.group_by(list(table.key)).aggregate([([], "count_all")])
    twice = counts.filter(pc.greater(counts["count_all"], 1))
    if twice.num_rows:
        key = ", ".join(str(twice[name][0].as_py()) for name in table.key)
        yield f"{table.name}: key {key} comes {twice['count_all'][0].as_py()} times"


def reference_problems(table: Table, reference: Reference, data: pa.Table, target: pa.Table) -> Iterator[str]:
    """A value that is no key of the table it refers to."""
    (key,) = next(t.key for t in TABLES if t.name == reference.table)
    values = data[reference.column]
    missing = pc.and_(pc.is_valid(values), pc.invert(pc.is_in(values, target[key].combine_chunks())))
    if (first := _first(values, missing)) is not None:
        yield f"{table.name}.{reference.column}: {first!r} is not in {reference.table}"


def _column_problems(column: Column, values: pa.ChunkedArray) -> Iterator[str]:
    if not column.nullable and values.null_count:
        yield f"{values.null_count} rows are null"
    if column.allowed:
        strange = pc.and_(pc.is_valid(values), pc.invert(pc.is_in(values, pa.array(column.allowed))))
        if (first := _first(values, strange)) is not None:
            yield f"{first!r} is none of {', '.join(column.allowed)}"
    if column.minimum is not None and (first := _first(values, pc.less(values, column.minimum))) is not None:
        yield f"{first} is under {column.minimum:g}"
    if (
        column.maximum is not None
        and (first := _first(values, pc.greater(values, column.maximum))) is not None
    ):
        yield f"{first} is over {column.maximum:g}"
    if column.pattern is not None:
        strange = pc.invert(pc.match_substring_regex(values, f"^(?:{column.pattern})$"))
        if (first := _first(values, strange)) is not None:
            yield f"{first!r} does not match {column.pattern}"
    if column.kind in (Kind.TEXTS, Kind.READINGS, Kind.CLAIMS) and pc.list_flatten(values).null_count:
        yield "a list holds a null"


def _interval_problems(table: Table, data: pa.Table) -> Iterator[str]:
    for begin, end in (("begin", "end"), ("published_begin", "published_end"), ("char_start", "char_end")):
        if begin in table.names and (first := _first(data[begin], _not_before(data, begin, end))) is not None:
            yield f"{table.name}: {end} does not come after {begin} {first}"


def _not_before(data: pa.Table, begin: str, end: str) -> pa.ChunkedArray:
    return pc.greater_equal(data[begin], data[end])


def _first(values: pa.ChunkedArray, where: pa.ChunkedArray) -> object:
    """The first value for which the mask is true; ``None`` where there is none."""
    found = values.filter(where)
    return found[0].as_py() if len(found) else None
