"""What a timeline draws: each event once, each date that is claimed for it, and how each date is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.load import framed, load_clusters
from chronology.dataset.read import gathered, pieces
from chronology.dataset.schema import EVENT_DATES, EVENTS, MENTIONS

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    import pandas as pd

    from chronology.dataset.schema import Table

__all__ = ["load_claims"]

_OF_CLUSTERS = ["cluster_id", "n_documents", "n_sources", "conflicting"]
_NOT_DRAWN = (
    *("trigger_start", "trigger_end", "evidence_start", "evidence_end"),
    *("location", "place", "salience", "corrections"),
)
_OF_EVENTS = [name for name in EVENTS.names if name not in _NOT_DRAWN]
_OF_MENTIONS = ["anchor_kind", "anchor_edtf", "anchor_why", "rule_trace", "alternatives", "confidence"]


def load_claims(directory: str | os.PathLike[str], *, top: int | None = None) -> pd.DataFrame:
    """Of the events table what is drawn, with each event once, as its best supported report tells it.

    Where reports disagree on the date, each other date has a row of its own. Beside the columns of the events
    table, all but offsets and what only a dataset's reader asks for: ``n_documents`` and ``n_sources`` that tell the
    event, ``is_contested``, and of the reference that dates it ``anchor_kind``, ``anchor_edtf``, ``anchor_why``,
    ``rule_trace``, ``alternatives``, ``confidence``. Rows that aren't drawn are passed over as they are read.

    Args:
        directory: The folder that ``build`` wrote.
        top: Only so many events, those with the highest ``key_score``.

    Raises:
        MalformedDataset: the folder or a table is missing or isn't ours.
    """
    folder = Path(directory)
    clusters = load_clusters(folder, top=top, columns=["event_id", *_OF_CLUSTERS])
    others = (claim["event_id"] for told in clusters["conflicting"] for claim in told)
    events = _with_keys(folder, EVENTS, _OF_EVENTS, {*clusters["event_id"], *others})
    claims = events.merge(clusters[_OF_CLUSTERS], on="cluster_id", how="left")
    claims["is_contested"] = claims.pop("conflicting").map(len) > 0
    claims = claims.drop_duplicates(["cluster_id", "edtf", "date_status"])
    return claims.merge(_dating(folder, claims["event_id"]), on="event_id", how="left")


def _dating(folder: Path, event_ids: Iterable[str]) -> pd.DataFrame:
    """For each of the events the reference that dates it: what it was counted from, and how else it could be read."""
    is_first = pc.field("rank") == 0
    dates = _with_keys(folder, EVENT_DATES, ["event_id", "mention_id"], set(event_ids), is_first)
    mentions = _with_keys(folder, MENTIONS, ["mention_id", *_OF_MENTIONS], set(dates["mention_id"]))
    dating: pd.DataFrame = dates.merge(mentions, on="mention_id", how="left").drop(columns="mention_id")
    return dating


def _with_keys(
    folder: Path, table: Table, names: list[str], keys: set[str], where: pc.Expression | None = None
) -> pd.DataFrame:
    """The rows of these keys, or of keys that begin with them; the others are dropped piece by piece."""
    wanted, key = pa.array(sorted(keys), pa.string()), table.key[0]

    def find(asked: list[str]) -> Iterator[pa.Table]:
        for piece in pieces(folder, table, list(dict.fromkeys([*asked, key])), where):
            yield piece.filter(pc.is_in(piece[key], wanted)).select(asked)

    return framed(table, gathered(folder, table, names, find))
