"""A made-up events table of some 200 rows, with every kind of date and of mark; our own words."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pandas as pd

PAIRS = (
    ["USA", "VEN"],
    ["RUS", "VEN"],
    ["USA", "RUS"],
    ["USA", "VEN", "RUS"],
    ["VEN"],
    ["COL", "VEN"],
    ["CUB"],
)
WEIGHTS = (8, 4, 2, 2, 3, 1, 1)
DEEDS = (
    ("SANCTION", "Washington adds names to its sanctions list", "added"),
    ("ACCUSE", "Caracas accuses its neighbour of plotting", "accuses"),
    ("CONSULT", "Envoys hold talks behind closed doors", "hold talks"),
    ("AGREE", "Ministers sign an oil agreement", "sign"),
    ("COOPERATE", "Navies begin joint exercises", "begin"),
    ("AID", "First shipment of medicine arrives", "arrives"),
    ("MOBILIZE", "Two bombers land near the capital", "land"),
    ("THREATEN", "President warns of all options", "warns"),
    ("REJECT", "Moscow rejects the resolution", "rejects"),
    ("PROTEST", "Thousands march in the capital", "march"),
    (None, "Voters go to the polls", "go"),
    ("COERCE", "Court freezes assets of the state oil company", "freezes"),
)
PLACES = (
    "",
    " after a week of silence",
    " despite protests at home",
    " for the second time",
    " in a late move",
)
SOURCES = ("The Harbour Post", "Meridian Wire", "Daily Estuary")


def sample_events(count: int = 190, seed: int = 7) -> pd.DataFrame:
    """``count`` events of 1998 to 2026, denser in late years, and some odd ones."""
    rng = random.Random(seed)
    rows = [_event(rng, i) for i in range(count)] + _odd_ones()
    frame = pd.DataFrame(rows)
    for name in ("begin", "end", "report_begin", "report_end", "sort_date"):
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[us]")
    return frame


def _event(rng: random.Random, i: int) -> dict[str, Any]:
    year = int(1998 + 28.9 * rng.random() ** 0.45)
    day = dt.datetime(year, 1, 1) + dt.timedelta(days=rng.randrange(365))
    kind, label, trigger = DEEDS[rng.randrange(len(DEEDS))]
    report = day + dt.timedelta(days=1)
    row = _row(i, label + PLACES[rng.randrange(len(PLACES))], day, day + dt.timedelta(days=1))
    actors = rng.choices(PAIRS, WEIGHTS)[0]
    row |= {
        "event_type": kind,
        "trigger": trigger,
        "actors_iso3": actors,
        "actor_iso3": actors[0],
        "recipient_iso3": actors[-1],
        "report_begin": report,
        "report_end": report + dt.timedelta(days=1),
        "source": SOURCES[rng.randrange(3)],
        "key_score": round(rng.random(), 3),
        "modality": rng.choices(("asserted", "reported", "future"), (8, 3, 1))[0],
    }
    return row | _DATINGS[rng.choices(range(len(_DATINGS)), (60, 12, 8, 6, 4, 4, 3, 2, 3))[0]](day)


def _row(i: int, label: str, begin: dt.datetime | None, end: dt.datetime | None) -> dict[str, Any]:
    return {
        "event_id": f"{i:016x}:10-15",
        "doc_id": f"{i % 12:016x}",
        "label": label,
        "event_type": "CONSULT",
        "modality": "asserted",
        "polarity": "pos",
        "date_status": "dated",
        "begin": begin,
        "end": end,
        "begin_kind": "known",
        "end_kind": "known",
        "granularity": "day",
        "extent": "within",
        "edtf": "",
        "report_begin": None,
        "report_end": None,
        "sort_date": begin,
        "actors_iso3": ["USA", "VEN"],
        "actor_iso3": "USA",
        "recipient_iso3": "VEN",
        "trigger": "met",
        "quote": f"On Saturday, officials said: {label.lower()}. Nothing more was known by the evening.",
        "stated": "On Saturday",
        "rule_id": "en/weekday",
        "key_score": 0.5,
        "url": f"https://news.example/{i}" if i % 2 else None,
        "source": SOURCES[i % 3],
        "title": "A made-up article",
    }


def _month(day: dt.datetime) -> dict[str, Any]:
    first = day.replace(day=1)
    after = (first + dt.timedelta(days=32)).replace(day=1)
    return {
        "begin": first,
        "end": after,
        "granularity": "month",
        "stated": f"in {first:%B}",
        "rule_id": "en/month",
    }


def _year(day: dt.datetime) -> dict[str, Any]:
    first = day.replace(month=1, day=1)
    after = first.replace(year=first.year + 1)
    return {
        "begin": first,
        "end": after,
        "granularity": "year",
        "stated": f"in {day.year}",
        "rule_id": "en/year",
    }


def _reported(day: dt.datetime) -> dict[str, Any]:
    return {"date_status": "report_date", "stated": "", "rule_id": ""}


def _period(day: dt.datetime) -> dict[str, Any]:
    after = day + dt.timedelta(days=200)
    return {"end": after, "extent": "throughout", "stated": "for seven months", "rule_id": "en/from-to"}


def _short_period(day: dt.datetime) -> dict[str, Any]:
    return {"end": day + dt.timedelta(days=5), "extent": "throughout", "stated": "over five days"}


def _since(day: dt.datetime) -> dict[str, Any]:
    first = day.replace(month=1, day=1)
    ends = {"end": None, "end_kind": "open", "granularity": "year", "extent": "throughout"}
    return ends | {"begin": first, "stated": f"since {day.year}", "rule_id": "en/since"}


def _bounded(day: dt.datetime) -> dict[str, Any]:
    return {"end": None, "end_kind": "unknown", "date_status": "bounded", "stated": "last Saturday"}


def _undated(day: dt.datetime) -> dict[str, Any]:
    gone = {"begin": None, "end": None, "begin_kind": "unknown", "end_kind": "unknown", "sort_date": None}
    return gone | {"date_status": "undated", "stated": "recently", "rule_id": "en/vague", "granularity": None}


_DATINGS = (lambda day: {}, _month, _year, _reported, _period, _short_period, _since, _bounded, _undated)


def _odd_ones() -> list[dict[str, Any]]:
    """Labels that would break a careless page, a lower end that is unknown, a week, a decade."""
    at = dt.datetime(2019, 1, 23)
    nasty = (
        "</script><script>window.pwned=1</script>",
        '"><img src=x onerror=window.pwned=2>',
        "\u202eabc שלום عرب right to left",
        "long " * 1000,
        "=HYPERLINK(1) 😀",
    )
    rows = [_row(9000 + i, label, at, at + dt.timedelta(days=1)) for i, label in enumerate(nasty)]
    rows += [
        _row(9100, "Before the spring of 2019", None, dt.datetime(2019, 3, 1)) | {"begin_kind": "unknown"},
        _row(9101, "The week of the talks", dt.datetime(2022, 2, 21), dt.datetime(2022, 2, 28))
        | {"granularity": "week"},
        _row(9102, "The decade of oil", dt.datetime(2000, 1, 1), dt.datetime(2010, 1, 1))
        | {"granularity": "decade"},
        _row(9103, "About the year of the merger", dt.datetime(2003, 1, 1), dt.datetime(2004, 1, 1))
        | {"granularity": "year", "edtf": "2003~", "stated": "about 2003"},
    ]
    claims = (dt.datetime(2001, 3, 5), dt.datetime(2001, 3, 9), dt.datetime(2002, 3, 5))
    rows += [
        _row(9200 + i, "The disputed landing", day, day + dt.timedelta(days=1))
        | {"is_contested": True, "cluster_id": "landing"}
        for i, day in enumerate(claims)
    ]
    return rows
