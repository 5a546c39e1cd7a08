import pytest

from chronology.documents.related import related_lists

BODY = "Envoys met in Caracas.\n\nThey left on Sunday.\n\n"


def entries(text, lang="en"):
    return [
        (text[slice(*e.headline)], e.authors, e.stamp and e.stamp.interval and e.stamp.interval.edtf)
        for group in related_lists(text, lang)
        for e in group.entries
    ]


LAYOUTS = {
    "stamp last": """Related Content

Envoys fly to Moscow
A visit long in the making

Ada Roe in Moscow

05, May, 2019 @7:38 PM

Editorial: the long way home
Our view


24, Jan, 2019 @6:44 PM""",
    "image lines": """Related Content

Article image
Envoys fly to Moscow
A visit long in the making

Ada Roe in Moscow

05, May, 2019 @7:38 PM

Article image
Editorial: the long way home

24, Jan, 2019 @6:44 PM""",
    "stamp first": """More on this story

05, May, 2019 @7:38 PM
Envoys fly to Moscow
Ada Roe

24, Jan, 2019 @6:44 PM
Editorial: the long way home
""",
    "bullets in Markdown": """## Related articles:

- [Envoys fly to Moscow](https://example.org/1) – Ada Roe | 5 May 2019 19:38
- Editorial: the long way home (24 January 2019 18:44)
""",
}


@pytest.mark.parametrize("layout", ["stamp last", "image lines", "stamp first"])
def test_layouts(layout):
    assert entries(BODY + LAYOUTS[layout]) == [
        ("Envoys fly to Moscow", ("Ada Roe",), "2019-05-05T19:38:00"),
        ("Editorial: the long way home", (), "2019-01-24T18:44:00"),
    ]


def test_an_entry_on_one_line():
    found = entries(BODY + LAYOUTS["bullets in Markdown"])
    assert [edtf for _, _, edtf in found] == ["2019-05-05T19:38:00", "2019-01-24T18:44:00"]
    assert found[1][0] == "Editorial: the long way home"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_entries_run_from_their_first_line_to_their_last_without_touching(layout):
    text = BODY + LAYOUTS[layout]
    (group,) = related_lists(text)
    assert text[group.start :].lstrip("# ").startswith(("Related", "More"))
    for one, other in zip(group.entries, group.entries[1:], strict=False):
        assert group.start < one.start < one.end <= other.start < other.end <= len(text)
    assert all(e.start <= e.stamp.start < e.stamp.end <= e.end for e in group.entries)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY + "Related Content\n\nEnvoys fly to Moscow\n", id="no stamp"),
        pytest.param(BODY + "Related Content\n", id="nothing below"),
        pytest.param(BODY + "Related content was removed.\n5 May 2019\n", id="a sentence is no heading"),
        pytest.param("Envoys met\n\n5 May 2019\n", id="no heading"),
        pytest.param("See also\n\n" + "A line of prose.\n" * 20 + "\n5 May 2019\n", id="prose is no entry"),
        pytest.param(
            "See also\n\n" + "A very long paragraph. " * 40 + "\n5 May 2019\n", id="nor a paragraph"
        ),
        pytest.param("Related\n\n5 May 2019\n", id="a stamp alone"),
        "",
    ],
)
def test_no_list(text):
    assert related_lists(text) == ()


def test_an_entry_whose_stamp_is_no_date_stays_an_entry_of_its_own():
    text = "Related\n\nEnvoys meet\n31 Feb 2019\n\nEnvoys part\n5 May 2019\n"
    assert entries(text) == [("Envoys meet", (), None), ("Envoys part", (), "2019-05-05")]


def test_an_image_line_begins_an_entry_without_a_stamp():
    text = "Related\n\nArticle image\nEnvoys meet\nArticle image\nEnvoys part\n5 May 2019\n"
    assert entries(text) == [("Envoys meet", (), None), ("Envoys part", (), "2019-05-05")]


def test_a_footer_belongs_to_no_entry():
    text = "Related\n\nEnvoys part\n5 May 2019\n\nAll rights reserved\nContact us\n"
    (group,) = related_lists(text)
    assert text[group.entries[-1].start : group.entries[-1].end] == "Envoys part\n5 May 2019"


def test_the_dates_of_the_list_show_their_order():
    text = "Related\n\nEnvoys meet\n03/04/2019\n\nEnvoys part\n04/13/2019\n"
    assert [edtf for _, _, edtf in entries(text)] == ["2019-03-04", "2019-04-13"]


def test_two_lists():
    text = "Related articles\nOne\n5 May 2019\nMore on this story\nTwo\n6 May 2019\n"
    assert [len(group.entries) for group in related_lists(text)] == [1, 1]


def test_a_spanish_list():
    text = "Noticias relacionadas\n\nDiplomáticos se reúnen\n5 de mayo de 2019 14:05\n"
    assert entries(text, "es") == [("Diplomáticos se reúnen", (), "2019-05-05T14:05:00")]
