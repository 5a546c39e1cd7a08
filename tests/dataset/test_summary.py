from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from dataset_sample import rows_of

from chronology.dataset.load import load_clusters, load_events
from chronology.dataset.summary import summary

if TYPE_CHECKING:
    from pathlib import Path


def clusters() -> pd.DataFrame:
    dates = ["2019-01-23", "2019-01-23", "2013", "2019-01-23", "2022"]
    return pd.DataFrame(
        {
            "cluster_id": list("abcde"),
            "label": ["Recognised", "Ordered out", "Took office", "Spoke", "Reported only"],
            "edtf": dates,
            "date_status": ["dated"] * 4 + ["report_date"],
            "sort_date": [dt.datetime.fromisoformat(d if len(d) > 4 else f"{d}-01-01") for d in dates],
            "n_documents": [5, 2, 1, 1, 9],
            "key_score": [0.8, 0.6, 0.7, 0.1, 0.9],
            "conflicting": [
                [{"event_id": name, "edtf": "2019-01-22", "source": "Ledger"} for name in "xy"],
                [],
                [],
                [],
                [],
            ],
        }
    )


def test_dates_stand_in_time_order_with_their_key_events_first() -> None:
    found = summary(clusters(), per_date=2)
    assert [(date.edtf, [line.label for line in date.lines]) for date in found] == [
        ("2013", ["Took office"]),
        ("2019-01-23", ["Recognised", "Ordered out"]),
    ]
    assert found[1].n_events == 3


def test_years_before_1_stand_before_all_others() -> None:
    table = clusters()
    table.loc[:3, "edtf"] = ["-0145", "-04XX", "2013", "-0430"]
    table.loc[[0, 1, 3], "sort_date"] = pd.NaT
    assert [date.edtf for date in summary(table)] == ["-04XX", "-0430", "-0145", "2013"]


def test_contradicting_reports_are_told() -> None:
    (date,) = summary(clusters(), top=1, per_date=1)
    assert str(date) == "2019-01-23\n  Recognised (5 documents; but 2019-01-22 by Ledger)\n  and 2 more"


def test_top_keeps_the_dates_that_matter_most() -> None:
    assert [date.edtf for date in summary(clusters(), top=1)] == ["2019-01-23"]
    assert len(summary(clusters(), top=99)) == 2
    assert summary(clusters().head(0)) == ()


def test_every_event_has_its_cluster_and_its_score(dataset: Path) -> None:
    events, found = load_events(dataset), load_clusters(dataset)
    scores = found.set_index("cluster_id")["key_score"]
    assert list(events["key_score"]) == list(scores[events["cluster_id"]])
    assert set(found["event_id"]) <= set(events["event_id"])
    parts = found.filter(like="score_").sum(axis=1)
    assert list(parts) == pytest.approx(list(found["key_score"]))


def test_top_clusters_are_those_with_the_highest_scores_in_time_order(dataset: Path) -> None:
    found, top = load_clusters(dataset), load_clusters(dataset, top=2)
    assert list(top["key_score"].sort_values()) == list(found["key_score"].sort_values().tail(2))
    assert top["sort_date"].is_monotonic_increasing
    assert len(load_clusters(dataset, top=99)) == len(found) == len(rows_of().events)
