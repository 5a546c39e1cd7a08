from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from dataset_sample import TEXT, event, events, mention, mentions, page, rows_of
from hypothesis import given
from hypothesis import strategies as st

from chronology.dataset.rows import page_rows
from chronology.events.event import EventDate
from chronology.intervals import Interval, day, open_ended, span, year

if TYPE_CHECKING:
    from chronology.resolver.mention import Mention


def one_mention(interval: Interval | None, **changes: object) -> dict[str, object]:
    return page_rows(page(), [mention(TEXT, "2013", interval, **changes)], ()).mentions[0]


def test_every_table_gets_its_rows() -> None:
    rows = rows_of()
    assert [
        len(getattr(rows, t)) for t in ("documents", "mentions", "events", "event_dates", "event_actors")
    ] == [
        2,
        4,
        4,
        1,
        7,
    ]


def test_an_open_interval_has_no_end_but_a_kind() -> None:
    row = one_mention(open_ended(year(2013)))
    assert row["begin"] == dt.datetime(2013, 1, 1)
    assert row["end"] is None
    assert (row["begin_kind"], row["end_kind"], row["edtf"]) == ("known", "open", "2013/..")


def test_no_interval_is_unknown_on_both_sides() -> None:
    row = one_mention(None)
    assert (row["begin"], row["end"], row["granularity"], row["edtf"]) == (None, None, None, None)
    assert (row["begin_kind"], row["end_kind"], row["approximate"]) == ("unknown", "unknown", False)


def test_a_year_before_1_keeps_its_edtf_text() -> None:
    row = one_mention(year(-44))
    assert (row["begin"], row["begin_kind"], row["edtf"]) == (None, "known", "-0044")


def test_offsets_count_in_the_page_and_entries_name_themselves() -> None:
    told = page()
    stamp = next(row for row in rows_of().mentions if row["timex_type"] == "TIME")
    assert stamp["doc_id"] == told.doc_id
    assert stamp["block_id"] == told.blocks[0].doc_id
    assert TEXT[int(str(stamp["char_start"])) : int(str(stamp["char_end"]))] == stamp["quote_exact"]


@pytest.mark.parametrize(
    ("licence", "is_stored"),
    [
        ("CC0-1.0", True),
        ("CC-BY-4.0", True),
        ("CC-BY-SA-3.0", True),
        ("CC-BY-3.0-US", True),
        ("CC-BY-NC-4.0", False),
        ("CC-BY-ND-4.0", False),
        ("proprietary", False),
        (None, False),
    ],
)
def test_text_is_stored_only_where_the_licence_allows(licence: str | None, *, is_stored: bool) -> None:
    row = rows_of(licence=licence).documents[0]
    assert row["text"] == (TEXT if is_stored else None)


def test_an_event_tells_the_words_and_the_rule_that_date_it() -> None:
    dated, since, undated, entry = rows_of().events
    assert (dated["stated"], dated["rule_id"]) == ("Saturday", "en/test")
    assert (since["stated"], since["rule_id"]) == (None, None)
    assert undated["sort_date"] is None
    assert entry["title"] == "Envoy expelled"


def test_a_range_is_stated_from_its_first_word_to_its_last() -> None:
    text = TEXT.replace("on Saturday", "from 24 to 27 May")
    told, days = page(text), span(day(dt.date(2022, 5, 24)), day(dt.date(2022, 5, 27)))
    both = [mention(text, words, days) for words in ("24", "27 May")]
    dates = tuple(
        EventDate(f"{told.doc_id}:{each.start}-{each.end}", rank, "IS_INCLUDED", "nearest")
        for rank, each in enumerate(both)
    )
    met = event(told.doc_id, text, "met", days, dates=dates)
    assert page_rows(told, both, (met,)).events[0]["stated"] == "24 to 27 May"


def test_states_are_sorted_and_roles_kept() -> None:
    row = rows_of().events[0]
    assert row["actors_iso3"] == ["USA", "VEN"]
    assert (row["actor_iso3"], row["recipient_iso3"]) == ("USA", "VEN")


def test_the_report_orders_an_event_without_a_date() -> None:
    told = page()
    event = replace(events(told)[2], report=day(dt.date(2022, 3, 6)))
    row = page_rows(told, (), [event]).events[0]
    assert row["sort_date"] == dt.datetime(2022, 3, 6)
    assert row["begin"] is None


@given(st.text(), st.data())
def test_quote_and_context_are_found_at_the_offsets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    told = replace(page(), text=text, blocks=())
    found: Mention = mentions()[0]._replace(start=start, end=end, text=text[start:end])
    row = page_rows(told, [found], ()).mentions[0]
    quote = f"{row['quote_prefix']}{row['quote_exact']}{row['quote_suffix']}"
    at = start - len(str(row["quote_prefix"]))
    assert text[at : at + len(quote)] == quote
