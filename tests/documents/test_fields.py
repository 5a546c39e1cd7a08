import json

import pytest

import chronology
from chronology.documents import Document, Options, PublishedStatus, read
from chronology.documents.fields import NAMES, OWN, PRESETS, Values, fields_of
from chronology.errors import MalformedMap
from chronology.intervals import parse_date

ANSWERS = {
    "guardian": {
        "response": {
            "status": "ok",
            "results": [
                {
                    "id": "world/1",
                    "webTitle": "Web title",
                    "webUrl": "https://example.org/1",
                    "webPublicationDate": "2022-03-06T10:00:00Z",
                    "fields": {
                        "headline": "Envoys meet",
                        "byline": "Ada Roe",
                        "bodyText": "Envoys met in Caracas.",
                    },
                }
            ],
        }
    },
    "newsapi": {
        "status": "ok",
        "articles": [
            {
                "source": {"id": None, "name": "The Meridian"},
                "author": "Ada Roe",
                "title": "Envoys meet",
                "url": "https://example.org/1",
                "publishedAt": "2022-03-06T10:00:00Z",
                "content": "Envoys met in Caracas.… [+1234 chars]",
            }
        ],
    },
    "mediacloud": {
        "stories": [
            {
                "id": "abc",
                "media_name": "The Meridian",
                "publish_date": "2022-03-06",
                "indexed_date": "2022-03-08 01:02:03",
                "title": "Envoys meet",
                "text": "Envoys met in Caracas.",
                "url": "https://example.org/1",
                "language": "en",
            }
        ]
    },
    "gdelt": {
        "articles": [
            {
                "url": "https://example.org/1",
                "title": "Envoys meet",
                "seendate": "20220308T010203Z",
                "domain": "example.org",
                "language": "English",
                "text": "Envoys met in Caracas.",
            }
        ]
    },
}


@pytest.mark.parametrize("name", PRESETS)
def test_the_answer_of_a_service_is_read_as_it_was_saved(tmp_path, name):
    (tmp_path / "a.json").write_text(json.dumps(ANSWERS[name]))
    (page,) = read(tmp_path, options=Options(fields=fields_of(name)))
    assert isinstance(page, Document)
    assert (page.title, page.text, page.url) == (
        "Envoys meet",
        "Envoys met in Caracas.",
        "https://example.org/1",
    )
    assert page.lang == "en"
    if name == "gdelt":
        assert page.publication.interval is None or page.publication.interval.begin is None
    else:
        assert page.publication.interval is not None
        assert page.publication.interval.within(parse_date("2022-03-06"))


def test_a_map_says_where_things_stand_and_the_rest_stays():
    fields = fields_of("text=Story.Body, published=when")
    values = Values({"story": {"Body": "Envoys met."}, "when": "2022", "title": "T", "body": "other"})
    assert fields.find(values, "text") == ("story.Body", "Envoys met.")
    assert fields.find(values, "published").value == "2022"
    assert fields.find(values, "title") == ("title", "T")
    assert fields.find(values, "url") == ("url", None)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("text", "Full text"),
        ("text", "Article"),
        ("published", "Pub. Date"),
        ("text", "fullText"),
        ("text", "ARTICLE-BODY"),
        ("published", "Publication Date"),
        ("published", "publish_date"),
        ("published", "datePublished"),
        ("published", "pubdate"),
        ("seen", "date_download"),
        ("url", "DocumentURL"),
        ("source", "pubtitle"),
        ("text", "Texto"),
        ("title", "Título"),
        ("published", "Fecha de publicación"),
        ("text", "Текст"),
        ("published", "Дата публикации"),
    ],
)
def test_a_key_is_known_however_a_table_writes_it(name, key):
    assert OWN.find(Values({"Nr": "1", key: "said"}), name) == (key, "said")


@pytest.mark.parametrize(
    ("held", "found"),
    [
        ({"Year": 2022, "Month": 3, "Day": 6}, ("Year+Month+Day", "2022-03-06")),
        ({"Year": "2022", "Month": "3", "Day": "NA"}, ("published", None)),
        ({"Year": 2022, "Month": 3}, ("published", None)),
        ({"Year": 2022, "Month": 3, "Day": 6, "date": "2022-03-07"}, ("date", "2022-03-07")),
    ],
)
def test_a_date_may_be_parted(held, found):
    assert OWN.find(Values(held), "published") == found


def test_of_keys_that_differ_only_in_writing_the_one_that_is_asked_for_counts():
    values = Values({"full text": "a", "full_text": "b"})
    assert fields_of("text=full_text").find(values, "text") == ("full_text", "b")
    assert fields_of("text=FullText").find(values, "text") == ("full text", "a")


@pytest.mark.parametrize(
    ("said", "days", "published"),
    [
        ("44626", "excel", "2022-03-06"),
        (44626, "excel", "2022-03-06"),
        (44626.75, "excel", "2022-03-06T18:00:00"),
        ("43164", "excel1904", "2022-03-06"),
        (22710, "stata", "2022-03-06"),
        ("19057", "unix", "2022-03-06"),
        ("2022-03-06", "excel", "2022-03-06"),
        ("20220306", "excel", "2022-03-06"),
    ],
)
def test_days_that_are_counted_are_read_where_a_map_says_from_which(said, days, published):
    fields = fields_of(f"days={days}")
    (page,) = read([{"text": "Envoys met.", "published": said}], options=Options(fields=fields))
    assert isinstance(page, Document)
    assert page.publication.interval is not None
    assert page.publication.interval.edtf == published


def test_a_bare_number_is_no_date_and_what_a_spreadsheet_means_by_it_is_told():
    (page,) = read([{"text": "Envoys met on Saturday.", "published": "44626"}])
    assert isinstance(page, Document)
    assert page.publication.interval is None
    assert "days=excel in a map reads it as 2022-03-06" in str(page.publication.evidence)


@pytest.mark.parametrize("said", ["order=ymd", "days=lotus"])
def test_a_map_that_chooses_what_there_is_not(said):
    with pytest.raises(MalformedMap, match="there are"):
        fields_of(said)


def test_dates_and_ids_of_mongodb_are_read():
    held = {"_id": {"$oid": "5f1e"}, "text": "Envoys met.", "date": {"$date": "2022-03-06T10:00:00Z"}}
    (page,) = read([held])
    assert isinstance(page, Document)
    assert (page.source_id, page.publication.interval) == ("5f1e", parse_date("2022-03-06T10:00Z"))


def test_a_field_that_says_that_it_says_nothing():
    (page,) = read([{"text": "NaN", "body": "Envoys met.", "title": "NA", "source": "null", "author": "N/A"}])
    assert isinstance(page, Document)
    assert (page.text, page.title, page.source, page.authors) == ("Envoys met.", None, None, ())


@pytest.mark.parametrize(
    "said", ["n/a", "N.A.", "n. d.", "TBD", "Unknown", "None", "-", "0000-00-00", "0000-00-00 00:00:00"]
)
def test_a_cell_that_says_that_there_is_no_date_costs_no_article(said):
    (page,) = read([{"text": "Envoys met on Saturday.", "published": said}])
    assert isinstance(page, Document)
    assert page.publication.interval is None


@pytest.mark.parametrize("said", [1646692980, 1646692980000, "1646692980", 1646692980.0])
def test_unix_time_is_a_moment(said):
    (page,) = read([{"text": "Envoys met on Saturday.", "published": said}])
    assert isinstance(page, Document)
    assert page.publication.interval == parse_date("2022-03-07T22:43")


def test_outlet_and_authors_may_be_objects_with_a_name():
    said = {"source": {"id": None, "name": "The Meridian"}, "author": [{"name": "Ada Roe"}, "Bo Li"]}
    (page,) = read([{"text": "Envoys met on Saturday.", **said}])
    assert isinstance(page, Document)
    assert (page.source, page.authors) == ("The Meridian", ("Ada Roe", "Bo Li"))


def test_a_preset_may_be_changed():
    fields = fields_of("newsapi,text=full")
    assert fields.keys["text"] == ("full",)
    assert fields.keys["source"] == PRESETS["newsapi"].keys["source"]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("nyt", "is no preset; there are guardian, newsapi, mediacloud, gdelt"),
        ("body=text", f"names no field; there are {', '.join(NAMES)}"),
        ("text=", "names no key; write text=KEY"),
        ("guardian,text", "names no key; write text=KEY"),
    ],
)
def test_a_wrong_map_says_what_there_is(said, reason):
    with pytest.raises(MalformedMap, match=reason):
        fields_of(said)


@pytest.mark.parametrize(
    ("said", "record", "edtf"),
    [
        ("", {}, "2022-03-06/2022-06-03"),
        ("order=dmy", {}, "2022-03-06"),
        ("mediacloud,order=mdy", {}, "2022-06-03"),
        ("", {"lang": "es"}, "2022-03-06"),
        ("order=mdy", {"lang": "es"}, "2022-06-03"),
    ],
)
def test_a_map_says_which_number_is_the_day(said, record, edtf):
    record = {"text": "Envoys met on Saturday.", "date": "06/03/2022", "publish_date": "06/03/2022", **record}
    (page,) = read([record], options=Options(fields=fields_of(said)))
    assert isinstance(page, Document)
    assert page.publication.interval is not None
    assert page.publication.interval.edtf == edtf
    assert ("may be read" in page.publication.evidence) == ("/" in edtf)


def test_a_language_that_only_the_text_shows_tells_the_order_too():
    said = "Los ministros se reunieron el sábado en Caracas, según informó la agencia, y seguirán en Bogotá."
    (page,) = read([{"text": said, "date": "06/03/2022"}])
    assert isinstance(page, Document)
    shown = "the record says date: 06/03/2022, read day first as its language has it"
    assert (page.publication.interval, page.publication.evidence) == (parse_date("2022-03-06"), shown)


@pytest.mark.parametrize("said", ["31 February 2019", "2019-02-31", "yesterday", "44621"])
def test_words_that_are_no_date_cost_an_article_its_date_only(said):
    (page,) = read([{"text": "Envoys met on Saturday.", "published": said}])
    assert page.publication.status is PublishedStatus.UNKNOWN
    assert page.publication.interval is None
    assert f"the record says published: {said!r} is no date; write 2022, " in page.publication.evidence


def test_a_date_that_the_text_states_stands_in_for_words_that_are_none():
    text = "By Ada Roe\n5 May 2019\n\nEnvoys met on Saturday."
    (page,) = read([{"text": text, "published": "soon"}])
    assert page.publication.interval.edtf == "2019-05-05"


def test_a_date_that_may_be_two_days_is_warned_of(tmp_path):
    rows = [
        {"text": f"Envoys met on Saturday {n} times.", "date": said}
        for n, said in enumerate(["06/03/2022", "6 March 2022", "2022-03"])
    ]
    summary = chronology.build(rows, tmp_path, chart=None)
    (warning,) = summary.warnings
    assert "only bounded, 2022-03-06/2022-06-03" in warning
    assert "06/03/2022, which may be read day first or month first" in warning


@pytest.mark.parametrize(
    "said",
    [
        "6 de marzo de 2022",
        "6 марта 2022 г.",
        "6. März 2022",
        "20220306T101500Z",
        "20220306101500",
        "1646561700000000000",
    ],
)
def test_a_date_is_read_as_its_language_and_its_machine_write_it(said):
    (page,) = read([{"text": "Envoys met on Saturday.", "published": said}])
    assert isinstance(page, Document)
    assert page.publication.interval is not None
    assert page.publication.interval.edtf.startswith("2022-03-06")


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (
            {"text": "They met.", "yr": 2022},
            "the record has no date under a key that is known, but yr: --map published=KEY",
        ),
        ({"text": "They met.", "yr": 2022, "date": ""}, "no publication date is given"),
        ({"text": "They met.", "title": "Talks"}, "no publication date is given"),
    ],
)
def test_a_record_without_a_date_tells_where_it_may_stand(held, told):
    (page,) = read([held])
    assert isinstance(page, Document)
    assert page.publication.evidence.startswith(told)
