"""What happened on each date, in a line or two: the key events of the days that matter most."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.events.event import DateStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

__all__ = ["DateSummary", "Line", "summary"]


@dataclass(frozen=True, slots=True)
class Line:
    """One event of a date."""

    cluster_id: str
    label: str
    n_documents: int
    key_score: float
    claims: tuple[str, ...]
    """What contradicting reports say of its date, each as an EDTF date and the outlet."""

    def __str__(self) -> str:
        told = f"{self.n_documents} document{'' if self.n_documents == 1 else 's'}"
        return f"{self.label} ({'; '.join([told, *(f'but {claim}' for claim in self.claims)])})"


@dataclass(frozen=True, slots=True)
class DateSummary:
    """One date, in the unit in which its events are stated, and its key events, the first of them first."""

    edtf: str
    n_events: int
    """Events of this date, those that are not listed among them."""
    lines: tuple[Line, ...]

    def __str__(self) -> str:
        more = self.n_events - len(self.lines)
        rest = [f"and {more} more"] if more else []
        return "\n".join([self.edtf, *(f"  {line}" for line in [*self.lines, *rest])])


def summary(clusters: pd.DataFrame, *, top: int | None = None, per_date: int = 3) -> tuple[DateSummary, ...]:
    """The dates in time order, each with its key events; only events that a text dates.

    Args:
        clusters: the clusters table.
        top: so many dates, those whose key events score most; all where it is ``None``.
        per_date: so many events of each, those that score most.
    """
    dated = clusters[(clusters["date_status"] == DateStatus.DATED.value) & clusters["edtf"].notna()]
    ranked = dated.sort_values(["key_score", "sort_date", "cluster_id"], ascending=[False, True, True])
    dates = list(dict.fromkeys(ranked["edtf"]))[:top]
    events = ranked[ranked["edtf"].isin(dates)]
    first = events.groupby("edtf", sort=False)["sort_date"].first().sort_values(kind="stable")
    groups = dict(list(events.groupby("edtf", sort=False)))
    return tuple(
        DateSummary(edtf, len(groups[edtf]), tuple(_lines(groups[edtf].head(per_date))))
        for edtf in sorted(map(str, first.index), key=_year_before_1)
    )


_BEFORE_1 = re.compile(r"-([\dX]+)")


def _year_before_1(edtf: str) -> int:
    """The year of a date that no timestamp can hold, and that stands before all others, 0 for these."""
    match = _BEFORE_1.match(edtf)
    return 0 if match is None else -int(match[1].replace("X", "9"))


def _lines(events: pd.DataFrame) -> Iterator[Line]:
    for row in events.to_dict("records"):
        claims = dict.fromkeys(
            f"{claim['edtf']} by {claim['source'] or 'another report'}" for claim in row["conflicting"]
        )
        yield Line(row["cluster_id"], row["label"], row["n_documents"], row["key_score"], tuple(claims))
