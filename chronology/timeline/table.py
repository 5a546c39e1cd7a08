"""The columns of a data frame as lists of plain values, whatever dtype they have; what is missing is as if empty."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Table"]


@dataclass(frozen=True, slots=True)
class Table:
    """A data frame to be read a column at a time; each method gives one value for each row."""

    frame: pd.DataFrame

    def plain(self, name: str) -> list[Any]:
        """The values as they are; ``None`` in each row if there is no such column."""
        if name not in self.frame.columns:
            return [None] * len(self.frame)
        values: list[Any] = self.frame[name].to_numpy(dtype=object).tolist()
        return values

    def texts(self, name: str, empty: str = "") -> list[str]:
        """Strings; ``empty`` for what is none."""
        return [value if isinstance(value, str) and value else empty for value in self.plain(name)]

    def lists(self, name: str) -> list[tuple[str, ...]]:
        """Tuples of strings; a single string is one of one."""
        return [_strings(value) for value in self.plain(name)]

    def numbers(self, name: str) -> list[float]:
        """Numbers; 0 for what is none."""
        return [_number(value) for value in self.plain(name)]

    def moments(self, name: str) -> list[dt.datetime | None]:
        """Naive moments, the zone of aware ones dropped; what stands for "nothing" in any dtype gives ``None``."""
        if name in self.frame.columns and pd.api.types.is_datetime64_any_dtype(column := self.frame[name]):
            naive = column.dt.tz_localize(None).to_numpy("datetime64[us]")
            moments: list[dt.datetime | None] = naive.astype(object).tolist()
            return moments
        return [_moment(value) for value in self.plain(name)]


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, Iterable) else ()


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and value == value else 0.0


def _moment(value: Any) -> dt.datetime | None:
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    return pd.Timestamp(value).tz_localize(None).to_pydatetime(warn=False)
