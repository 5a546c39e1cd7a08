"""What a timeline draws: each event once, each date that is claimed for it, and how each date is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow.compute as pc

from chronology.dataset.load import load_clusters, load_events, load_mentions
from chronology.dataset.read import whole
from chronology.dataset.schema import EVENT_DATES

if TYPE_CHECKING:
    import os

__all__ = ["load_claims"]

_OF_CLUSTERS = ["cluster_id", "n_documents", "n_sources", "conflicting"]
_OF_MENTIONS = ["anchor_kind", "anchor_edtf", "anchor_why", "rule_trace", "alternatives", "confidence"]


def load_claims(directory: str | os.PathLike[str], *, top: int | None = None) -> pd.DataFrame:
    """The events table with each event once, as its best supported report tells it.

    Where reports disagree on the date, each other date has a row of its own. Beside the columns of the events
    table: ``n_documents`` and ``n_sources`` that tell the event, ``is_contested``, and of the reference that
    dates it ``anchor_kind``, ``anchor_edtf``, ``anchor_why``, ``rule_trace``, ``alternatives``, ``confidence``.

    Args:
        directory: The folder that ``build`` wrote.
        top: Only so many events, those with the highest ``key_score``.

    Raises:
        MalformedDataset: the folder or a table is missing or isn't ours.
    """
    clusters = load_clusters(directory, top=top)
    events = load_events(directory)
    shown = {
        *clusters["event_id"],
        *(claim["event_id"] for told in clusters["conflicting"] for claim in told),
    }
    claims = events[events["event_id"].isin(shown)].merge(clusters[_OF_CLUSTERS], on="cluster_id", how="left")
    claims["is_contested"] = claims.pop("conflicting").map(len) > 0
    claims = claims.drop_duplicates(["cluster_id", "edtf", "date_status"])
    return claims.merge(_dating(Path(directory)), on="event_id", how="left")


def _dating(directory: Path) -> pd.DataFrame:
    """For each event the reference that dates it: what it was counted from, and how else it could be read."""
    first = whole(directory, EVENT_DATES, ["event_id", "mention_id"], pc.field("rank") == 0).to_pandas()
    mentions = load_mentions(directory)[["mention_id", *_OF_MENTIONS]]
    return pd.DataFrame(first.merge(mentions, on="mention_id", how="left").drop(columns="mention_id"))
