import datetime as dt

import pytest

from chronology.documents.stamps import (
    DateOrder,
    Label,
    find_stamp,
    looks_like_stamp,
    order_of,
    parsed_date,
    plain_date,
    read_date,
)
from chronology.errors import MalformedDate
from chronology.intervals import Granularity


@pytest.mark.parametrize(
    ("line", "edtf", "granularity"),
    [
        ("05, May, 2019 @7:38 PM", "2019-05-05T19:38:00", Granularity.MINUTE),
        ("006, Mar 2022 @10:15 AM", "2022-03-06T10:15:00", Granularity.MINUTE),
        ("Nov 26, 2008 | 2:05 p.m.", "2008-11-26T14:05:00", Granularity.MINUTE),
        ("Wednesday 26 November 2008 09.15 GMT", "2008-11-26T09:15:00", Granularity.MINUTE),
        ("26.11.2008 09:15", "2008-11-26T09:15:00", Granularity.MINUTE),
        ("05.06.2008", "2008-06-05", Granularity.DAY),
        ("2008-11-06 14:05", "2008-11-06T14:05:00", Granularity.MINUTE),
        ("2008/11/06 14:05", "2008-11-06T14:05:00", Granularity.MINUTE),
        ("2019-05-05T14:05:00Z", "2019-05-05T14:05:00", Granularity.MINUTE),
        ("Posted: 25th March 2019, 11:20", "2019-03-25T11:20:00", Granularity.MINUTE),
        ("Jan. 5, 2019", "2019-01-05", Granularity.DAY),
        ("Sept. 4, 2019 5pm ET", "2019-09-04T17:00:00", Granularity.HOUR),
        ("1 January 2020 at 12:00 a.m.", "2020-01-01T00:00:00", Granularity.MINUTE),
        ("12:30 PM EST, Sat March 9, 2019", "2019-03-09T12:30:00", Granularity.MINUTE),
        ("14:05, 26 Nov 2008", "2008-11-26T14:05:00", Granularity.MINUTE),
        ("Updated: 5 May 2019 10:15 (UTC+3)", "2019-05-05T10:15:00", Granularity.MINUTE),
        ("**Published:** 5 May 2019", "2019-05-05", Granularity.DAY),
        ("13/04/2019", "2019-04-13", Granularity.DAY),
        ("04/13/2019 7pm", "2019-04-13T19:00:00", Granularity.HOUR),
        pytest.param("03/04/2019", "2019-03-04/2019-04-03", Granularity.DAY, id="day or month first: both"),
        pytest.param("05/05/2019 10:15", "2019-05-05T10:15:00", Granularity.MINUTE, id="same either way"),
    ],
)
def test_a_stamp_is_read_as_exactly_as_it_is_stated(line, edtf, granularity):
    stamp = find_stamp(line, 0)
    assert stamp is not None
    assert stamp.interval is not None
    assert (stamp.interval.edtf, stamp.interval.granularity, stamp.quote) == (edtf, granularity, line)


@pytest.mark.parametrize(
    "line",
    [
        "May 2019",
        "2019",
        "5 May",
        "Saturday",
        "yesterday, 2019",
        "Maduro wins 2018 vote, 6 arrested",
        "May 5 2019 in Caracas",
        "In 2019, 2,019 barrels were sold",
        "Flight 2019 left at 10:15",
        "12 of 2019",
        "",
        "2019 " * 40,
    ],
)
def test_no_stamp_is_made_of_words_that_state_no_day(line):
    assert find_stamp(line.strip(), 0) is None


@pytest.mark.parametrize("line", ["31 Feb 2019", "31, Feb, 2019 @7:38 PM", "99/99/2019", "5 May 2019 25:99"])
def test_an_impossible_stamp_is_a_stamp_without_a_date(line):
    stamp = find_stamp(line, 0)
    assert stamp is not None
    assert stamp.interval is None


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Ada Roe in Caracas | 05 May 2019", "05 May 2019"),
        ("By Ada Roe, January 24, 2019", "January 24, 2019"),
        ("Envoys meet (5 May 2019)", "5 May 2019"),
        ("5 May 2019: Envoys meet", "5 May 2019"),
        ("5 May 2019 – Envoys meet", "5 May 2019"),
    ],
)
def test_a_stamp_is_found_beside_other_words(line, quote):
    stamp = find_stamp(line, 100)
    assert stamp is not None
    assert stamp.quote == quote == line[stamp.start - 100 : stamp.end - 100]


@pytest.mark.parametrize(
    ("lang", "line"),
    [("es", "5 de mayo de 2019 a las 14:05"), ("ru", "5 мая 2019, 14:05"), ("tlh", "5 May 2019 14:05")],
)
def test_other_languages_are_read_and_english_is_a_last_resort(lang, line):
    stamp = find_stamp(line, 0, lang)
    assert stamp is not None
    assert stamp.interval is not None
    assert stamp.interval.begin == dt.datetime(2019, 5, 5, 14, 5)


def test_a_label_tells_what_the_stamp_says():
    labels = [
        find_stamp(f"{words} 5 May 2019", 0).label for words in ("First published on", "Last updated", "")
    ]
    assert labels == [Label.PUBLISHED, Label.UPDATED, Label.NONE]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("03/04/2019 and 13/04/2019", DateOrder.DAY_FIRST),
        ("03/04/2019 and 04/13/2019", DateOrder.MONTH_FIRST),
        ("03/04/2019", None),
        ("13/04/2019 and 04/13/2019", None),
    ],
)
def test_stamps_side_by_side_show_their_order(text, order):
    assert order_of(text) is order


def test_the_order_shown_by_others_decides():
    edtf = {
        order: find_stamp("03/04/2019", 0, "en", order).interval.edtf for order in DateOrder if order != "YMD"
    }
    assert edtf == {DateOrder.DAY_FIRST: "2019-04-03", DateOrder.MONTH_FIRST: "2019-03-04"}


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2019", "2019"),
        ("2019-05", "2019-05"),
        ("20190505", "2019-05-05"),
        (" 2019-05-05T14:05:33.5+02:00 ", "2019-05-05T14:05:00"),
        ("5 May 2019, 7:38 pm", "2019-05-05T19:38:00"),
        ("March 2022", "2022-03"),
        ("Mar. 2022", "2022-03"),
        ("marzo de 2022", "2022-03"),
        ("март 2022 года", "2022-03"),
        ("mars 2022", "2022-03"),
    ],
)
def test_a_date_in_metadata_may_have_any_form(words, edtf):
    assert read_date(words).edtf == edtf


@pytest.mark.parametrize(
    "words", ["", "soon", "31 February 2019", "2019-02-31", "20190231", "5 May", "99/99/2019"]
)
def test_what_is_no_date_is_refused(words):
    with pytest.raises(MalformedDate, match="is no date; write"):
        read_date(words)


def test_the_answer_does_not_depend_on_what_was_read_before():
    first = find_stamp("05/06/2019", 0)
    for line in ("13/06/2019", "06/13/2019", "2019/06/13", "5 мая 2019"):
        find_stamp(line, 0, "ru")
    assert find_stamp("05/06/2019", 0) == first


def test_looking_like_a_stamp_is_cheap_and_generous():
    assert looks_like_stamp("5 May 2019")
    assert not looks_like_stamp("The talks of 5 May 2019 were held in the capital of Venezuela.")


@pytest.mark.parametrize(
    "words", ["5 May 2019", "May 5 2019", "Friday 31 jan 1987", "SUNDAY DECEMBER 1 2024", "29 Feb 2020"]
)
@pytest.mark.parametrize("order", DateOrder)
def test_plain_dates_are_read_as_dateparser_reads_them(words: str, order: DateOrder) -> None:
    assert plain_date(words) == parsed_date(words, "en", order) is not None


@pytest.mark.parametrize(
    "words", ["31 Feb 2019", "5 Mai 2019", "5 May 19", "5 May 2019 or so", "5th May 2019"]
)
def test_what_is_no_plain_date_is_left_to_dateparser(words: str) -> None:
    assert plain_date(words) is None
