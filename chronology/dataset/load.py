"""Tables in, pandas data frames out, with the dtypes that people want."""

from __future__ import annotations

import functools
import operator
import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.moment import Moment, moment_interval
from chronology.dataset.read import gathered, pieces, whole
from chronology.dataset.schema import CLUSTERS, DOCUMENTS, EVENTS, MENTIONS, Kind, Table
from chronology.errors import EmptySpan, UnknownChoice

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

__all__ = ["event_pieces", "framed", "load_clusters", "load_documents", "load_events", "load_mentions"]

Backend = Literal["pyarrow", "numpy_nullable"]


def load_events(
    directory: str | os.PathLike[str],
    *,
    since: Moment | None = None,
    until: Moment | None = None,
    actors: Iterable[str] | str | None = None,
    types: Iterable[str] | str | None = None,
    columns: Iterable[str] | str | None = None,
    dtype_backend: Backend | None = None,
) -> pd.DataFrame:
    """The events table, sorted by ``sort_date``; every column is described in docs/tables.md.

    ``since`` and ``until`` are both included, as wide as they are written: ``until="2019"`` takes in all of
    2019. An event is taken if its interval overlaps theirs, whatever its ``date_status``; an unknown or open
    end sets no limit, and an event with neither begin nor end is left out as soon as one of them is given.

    Dates are ``datetime64[us]``, so years before 1677 and after 2262 are there; of years before 1 only
    ``edtf`` tells, and their bounds are null.

    Args:
        directory: The folder that ``build`` wrote.
        since: A date; "2019-03" is the month.
        until: A date.
        actors: ISO 3166-1 alpha-3 codes; events in which any of these states takes part.
        types: PLOVER event types.
        columns: The columns wanted, all where none are named; the fewer, the faster.
        dtype_backend: "pyarrow" or "numpy_nullable", as pandas means them; categories stay categories.

    Raises:
        UnknownChoice: there is no such type of event or backend, or a state is not given by its code.
        MalformedDataset: the folder or the table is missing or isn't ours.
        MalformedDate: ``since`` or ``until`` is no date.
        EmptySpan: ``until`` ends before ``since`` begins.
        UnknownColumn: there is no such column.
    """
    folder = Path(directory)
    find = functools.partial(event_pieces, folder, since=since, until=until, actors=actors, types=types)
    data = gathered(folder, EVENTS, _names(EVENTS, columns), lambda asked: find(columns=asked))
    return framed(EVENTS, data, dtype_backend)


def load_clusters(
    directory: str | os.PathLike[str],
    *,
    top: int | None = None,
    columns: Iterable[str] | str | None = None,
    dtype_backend: Backend | None = None,
) -> pd.DataFrame:
    """The clusters table: events, each once with all its reports, sorted by ``sort_date``.

    Args:
        directory: The folder that ``build`` wrote.
        top: Only so many, those with the highest ``key_score``; of equals the earlier.
        columns: The columns wanted, all where none are named.
        dtype_backend: As in ``load_events``.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
        UnknownColumn: there is no such column.
    """
    names = _names(CLUSTERS, columns)
    data = whole(Path(directory), CLUSTERS, list(dict.fromkeys([*names, "key_score"])))
    if top is not None:
        ranked = np.argsort(-data["key_score"].to_numpy(), kind="stable")[:top]
        data = data.take(np.sort(ranked))
    return framed(CLUSTERS, data.select(names), dtype_backend)


def load_mentions(
    directory: str | os.PathLike[str],
    *,
    columns: Iterable[str] | str | None = None,
    dtype_backend: Backend | None = None,
) -> pd.DataFrame:
    """The mentions table: every temporal reference, resolved or not.

    Args:
        directory: The folder that ``build`` wrote.
        columns: The columns wanted, all where none are named.
        dtype_backend: As in ``load_events``.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
        UnknownColumn: there is no such column.
    """
    return _load(MENTIONS, directory, columns, dtype_backend)


def load_documents(
    directory: str | os.PathLike[str],
    *,
    columns: Iterable[str] | str | None = None,
    dtype_backend: Backend | None = None,
) -> pd.DataFrame:
    """The documents table: pages, and their dated entries.

    Args:
        directory: The folder that ``build`` wrote.
        columns: The columns wanted, all where none are named.
        dtype_backend: As in ``load_events``.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
        UnknownColumn: there is no such column.
    """
    return _load(DOCUMENTS, directory, columns, dtype_backend)


def event_pieces(
    directory: Path,
    *,
    since: Moment | None = None,
    until: Moment | None = None,
    actors: Iterable[str] | str | None = None,
    types: Iterable[str] | str | None = None,
    columns: Iterable[str] = EVENTS.names,
) -> Iterator[pa.Table]:
    """The events that ``load_events`` gives, as Arrow, one piece at a time, so that memory stays flat."""
    names = list(columns)
    conditions = _overlap(since, until)
    if types is not None:
        conditions.append(pc.field("event_type").isin(_types(types)))
    where = functools.reduce(operator.and_, conditions) if conditions else None
    if actors is None:
        yield from pieces(directory, EVENTS, names, where)
        return
    wanted = _states(actors)
    for piece in pieces(directory, EVENTS, list(dict.fromkeys([*names, "actors_iso3"])), where):
        yield piece.filter(_any_in(piece["actors_iso3"], wanted)).select(names)


def _load(
    table: Table,
    directory: str | os.PathLike[str],
    columns: Iterable[str] | str | None,
    dtype_backend: Backend | None,
) -> pd.DataFrame:
    return framed(table, whole(Path(directory), table, _names(table, columns)), dtype_backend)


def _names(table: Table, columns: Iterable[str] | str | None) -> list[str]:
    return list(table.names) if columns is None else _listed(columns)


def _overlap(since: Moment | None, until: Moment | None) -> list[pc.Expression]:
    begin, end = pc.field("begin"), pc.field("end")
    earliest = None if since is None else moment_interval(since)
    latest = None if until is None else moment_interval(until)
    first = None if earliest is None else earliest.begin
    last = None if latest is None else latest.end
    if earliest and latest and first and last and first >= last:
        raise EmptySpan(earliest.edtf, latest.edtf)
    conditions = []
    if earliest or latest:
        conditions.append(begin.is_valid() | end.is_valid())
    if first:
        conditions.append(end.is_null() | (end > pa.scalar(first, pa.timestamp("us"))))
    if last:
        conditions.append(begin.is_null() | (begin < pa.scalar(last, pa.timestamp("us"))))
    return conditions


def _listed(values: Iterable[str] | str) -> list[str]:
    return [values] if isinstance(values, str) else list(values)


def _types(types: Iterable[str] | str) -> list[str]:
    known, wanted = EVENTS.column("event_type").allowed, [name.upper() for name in _listed(types)]
    for name in wanted:
        if name not in known:
            raise UnknownChoice("types", name, known)
    return wanted


_STATE = re.compile("[A-Z]{3}")


def _states(codes: Iterable[str] | str) -> list[str]:
    wanted = _listed(codes)
    for code in wanted:
        if _STATE.fullmatch(code.upper()) is None:
            raise UnknownChoice("actors", code, ["the codes of states, three letters as RUS"])
    return [code.upper() for code in wanted]


def _any_in(lists: pa.ChunkedArray, wanted: list[str]) -> pa.Array:
    """For each list whether it holds one of the wanted values."""
    hits = pc.is_in(pc.list_flatten(lists), pa.array(wanted, pa.string()))
    rows = pc.list_parent_indices(lists).filter(hits)
    return pc.is_in(pa.array(range(len(lists)), pa.int64()), rows.combine_chunks())


def framed(table: Table, data: pa.Table, dtype_backend: Backend | None = None) -> pd.DataFrame:
    """Rows of the table as a data frame; categories know all their values."""
    if dtype_backend not in _MAPPERS:
        raise UnknownChoice("dtype_backend", dtype_backend, filter(None, _MAPPERS))
    frame: pd.DataFrame = data.to_pandas(types_mapper=_MAPPERS[dtype_backend])
    for column in table.columns:
        if column.name in frame and column.kind is Kind.CATEGORY:
            values = frame[column.name]
            frame[column.name] = values.cat.set_categories(
                list(column.allowed) or sorted(values.dropna().unique()),
                ordered=column.name in ("granularity", "published_granularity"),
            )
    return frame


def _arrow_dtype(kind: pa.DataType) -> pd.ArrowDtype | None:
    return None if pa.types.is_dictionary(kind) else pd.ArrowDtype(kind)


_NULLABLE = {
    pa.bool_(): pd.BooleanDtype(),
    pa.int32(): pd.Int32Dtype(),
    pa.int64(): pd.Int64Dtype(),
    pa.float64(): pd.Float64Dtype(),
    pa.string(): pd.StringDtype(),
}
_MAPPERS = {None: None, "pyarrow": _arrow_dtype, "numpy_nullable": _NULLABLE.get}
