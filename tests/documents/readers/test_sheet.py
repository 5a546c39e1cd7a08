"""Workbooks: which sheet is the table, what a cell shows, and which numbers are days."""

from __future__ import annotations

import article_formats as formats
import pytest

from chronology.documents import Document, Rejected, read
from chronology.documents.fields import fields_of
from chronology.documents.options import Options

NAMES = [formats.cell(name) for name in ("Headline", "Full text", "Date")]
TEXT = formats.cell("They met.")


def found(tmp_path, data):
    (tmp_path / "a.xlsx").write_bytes(data)
    return list(read(tmp_path / "a.xlsx"))


def published(tmp_path, cell, **workbook):
    (page,) = found(tmp_path, formats.workbook([NAMES, [formats.cell("Talks"), TEXT, cell]], **workbook))
    assert isinstance(page, Document)
    return page.publication.interval and page.publication.interval.edtf


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        pytest.param('<c s="1"><v>44626</v></c>', "2022-03-06", id="a date"),
        pytest.param('<c s="2"><v>44626.5</v></c>', "2022-03-06T12:00:00", id="in a format of its own"),
        pytest.param('<c s="1" t="str"><v>6 March 2022</v></c>', "2022-03-06", id="what a formula gives"),
        pytest.param('<c t="d"><v>2022-03-06</v></c>', "2022-03-06", id="ISO 8601"),
        pytest.param('<c s="0"><v>44626</v></c>', None, id="a number"),
        pytest.param('<c s="1" t="e"><v>#REF!</v></c>', None, id="a formula that failed"),
        pytest.param("<c/>", None, id="nothing"),
    ],
)
def test_a_number_is_a_day_where_its_format_says_so(cell, edtf, tmp_path):
    assert published(tmp_path, cell) == edtf


def test_a_workbook_of_the_mac_counts_from_another_day(tmp_path):
    assert published(tmp_path, '<c s="1"><v>43164</v></c>', first_day='date1904="1"') == "2022-03-06"


def test_a_map_says_what_a_bare_number_is(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(formats.workbook([NAMES, [TEXT, TEXT, "<c><v>44626</v></c>"]]))
    (page,) = read(tmp_path / "a.xlsx", options=Options(fields=fields_of("days=excel")))
    assert isinstance(page, Document)
    assert page.publication.interval.edtf == "2022-03-06"


def test_the_first_sheet_with_rows_below_its_names_is_the_table(tmp_path):
    notes, rows = [[formats.cell("Text")]], [NAMES, [], [formats.cell(""), TEXT], [TEXT]]
    page, empty = found(tmp_path, formats.workbook(notes, rows, [NAMES, [TEXT, TEXT, TEXT]]))
    assert isinstance(page, Document)
    assert (page.text, page.source_id) == ("They met.", "a.xlsx:3")
    assert isinstance(empty, Rejected)
    assert str(empty).endswith("a.xlsx:4: has no text: 'Full text' is empty")


def test_cells_stand_where_their_names_say_and_share_their_words(tmp_path):
    cells = ['<c r="B2" t="s"><v>1</v></c>', '<c r="A2" t="s"><v>0</v></c>']
    (page,) = found(tmp_path, formats.workbook([NAMES, cells], strings=["Talks", "They met."]))
    assert isinstance(page, Document)
    assert (page.title, page.text) == ("Talks", "They met.")


def test_the_column_shows_whether_the_day_stands_first(tmp_path):
    dates = [
        [TEXT, formats.cell(f"They met {n}."), formats.cell(date)]
        for n, date in enumerate(("03/04/2022", "13/04/2022"))
    ]
    page, _ = found(tmp_path, formats.workbook([NAMES, *dates]))
    assert isinstance(page, Document)
    assert page.publication.interval.edtf == "2022-04-03"


def test_a_sheet_of_libreoffice_is_read_as_one_of_excel(tmp_path):
    cell = formats.open_cell
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    data = formats.open_sheet(
        cell("Headline") + empty + cell("Full text") + cell("Date"),
        cell("Talks") + empty + TEXT_OF_TWO_LINES + cell("06/03/22", office__date_value="2022-03-06"),
        cell("More")
        + cell("", table__number_columns_repeated="2")
        + cell("They left.")
        + cell("7 March 2022"),
    )
    (tmp_path / "a.ods").write_bytes(data)
    first, second = read(tmp_path / "a.ods")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.title, first.text, first.source_id) == ("Talks", "They met.\nThey ate.", "a.ods:2")
    assert [page.publication.interval.edtf for page in (first, second)] == ["2022-03-06", "2022-03-07"]


TEXT_OF_TWO_LINES = (
    "<table:table-cell><text:p>They met.</text:p><text:p>They ate.</text:p></table:table-cell>"
)
