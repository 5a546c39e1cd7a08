"""Tables in, pandas data frames out, with the dtypes that people want."""

from __future__ import annotations

import functools
import operator
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as pads

from chronology.dataset.moment import Moment, moment_interval
from chronology.dataset.schema import CLUSTERS, DOCUMENTS, EVENTS, MENTIONS, TABLES, Kind, Table
from chronology.dataset.write import table_path
from chronology.errors import MalformedDataset

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

__all__ = ["load_clusters", "load_documents", "load_events", "load_mentions"]


def load_events(
    directory: str | os.PathLike[str],
    *,
    since: Moment | None = None,
    until: Moment | None = None,
    actors: Iterable[str] | str | None = None,
    types: Iterable[str] | str | None = None,
) -> pd.DataFrame:
    """The events table, sorted by ``sort_date``; every column is described in docs/tables.md.

    ``since`` and ``until`` are both included, as wide as they are written: ``until="2019"`` takes in all of
    2019. An event is taken if its interval overlaps theirs, whatever its ``date_status``; an unknown or open
    end sets no limit, and an event with neither begin nor end is left out as soon as one of them is given.

    Args:
        directory: The folder that ``build`` wrote.
        since: A date; "2019-03" is the month.
        until: A date.
        actors: ISO 3166-1 alpha-3 codes; events in which any of these states takes part.
        types: PLOVER event types.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
        MalformedDate: ``since`` or ``until`` is no date.
    """
    conditions = _overlap(since, until)
    if types is not None:
        conditions.append(pc.field("event_type").isin(_listed(types)))
    data = _read(EVENTS, Path(directory), conditions)
    if actors is not None:
        data = data.filter(_any_in(data["actors_iso3"], _listed(actors)))
    return _frame(EVENTS, data)


def load_clusters(directory: str | os.PathLike[str], *, top: int | None = None) -> pd.DataFrame:
    """The clusters table: events, each once with all its reports, sorted by ``sort_date``.

    Args:
        directory: The folder that ``build`` wrote.
        top: Only so many, those with the highest ``key_score``; of equals the earlier.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
    """
    clusters = _frame(CLUSTERS, _read(CLUSTERS, Path(directory), []))
    if top is None:
        return clusters
    ranked = clusters.sort_values("key_score", ascending=False, kind="stable").head(top)
    return ranked.sort_index().reset_index(drop=True)


def load_mentions(directory: str | os.PathLike[str]) -> pd.DataFrame:
    """The mentions table: every temporal reference, resolved or not.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
    """
    return _frame(MENTIONS, _read(MENTIONS, Path(directory), []))


def load_documents(directory: str | os.PathLike[str]) -> pd.DataFrame:
    """The documents table: pages, and their dated entries.

    Raises:
        MalformedDataset: the folder or the table is missing or isn't ours.
    """
    return _frame(DOCUMENTS, _read(DOCUMENTS, Path(directory), []))


def _overlap(since: Moment | None, until: Moment | None) -> list[pc.Expression]:
    begin, end = pc.field("begin"), pc.field("end")
    conditions = []
    if since is not None or until is not None:
        conditions.append(begin.is_valid() | end.is_valid())
    if since is not None and (first := moment_interval(since).begin) is not None:
        conditions.append(end.is_null() | (end > pa.scalar(first, pa.timestamp("us"))))
    if until is not None and (last := moment_interval(until).end) is not None:
        conditions.append(begin.is_null() | (begin < pa.scalar(last, pa.timestamp("us"))))
    return conditions


def _read(table: Table, directory: Path, conditions: list[pc.Expression]) -> pa.Table:
    path = table_path(directory, table.file)
    if not path.is_file():
        raise MalformedDataset(str(directory), _what_is_missing(directory))
    try:
        data = pads.dataset(path, format="parquet")
        _check_columns(table, path, data.schema)
        where = functools.reduce(operator.and_, conditions) if conditions else None
        return data.to_table(filter=where)
    except pa.ArrowInvalid as error:
        raise MalformedDataset(str(path), f"is no Parquet table: {error}") from error
    except OSError as error:
        raise MalformedDataset(str(path), error.strerror or str(error)) from error


def _what_is_missing(directory: Path) -> str:
    if not directory.is_dir():
        return "there is no such folder; `chronology build` makes it"
    missing = [table.file for table in TABLES if not table_path(directory, table.file).is_file()]
    return f"lacks {', '.join(missing)}; `chronology build` writes them"


def _check_columns(table: Table, path: Path, found: pa.Schema) -> None:
    missing = [name for name in table.names if name not in found.names]
    if missing:
        raise MalformedDataset(str(path), f"lacks the columns {', '.join(missing)}")


def _listed(values: Iterable[str] | str) -> list[str]:
    return [values] if isinstance(values, str) else list(values)


def _any_in(lists: pa.ChunkedArray, wanted: list[str]) -> pa.Array:
    """For each list whether it holds one of the wanted values."""
    hits = pc.is_in(pc.list_flatten(lists), pa.array(wanted, pa.string()))
    rows = pc.list_parent_indices(lists).filter(hits)
    return pc.is_in(pa.array(range(len(lists)), pa.int64()), rows.combine_chunks())


def _frame(table: Table, data: pa.Table) -> pd.DataFrame:
    frame: pd.DataFrame = data.to_pandas()
    for column in table.columns:
        if column.kind is Kind.CATEGORY and column.allowed:
            ordered = column.name in ("granularity", "published_granularity")
            frame[column.name] = frame[column.name].astype(
                pd.CategoricalDtype(list(column.allowed), ordered=ordered)
            )
    return frame
