import article_formats as formats
import pytest

from chronology.documents import Document, Options, Rejected, read
from chronology.documents.fields import fields_of

ARTICLES = [formats.made(n) for n in range(4)]


def found(tmp_path, data, name="a.csv", **options):
    (tmp_path / name).write_bytes(data)
    return list(read(tmp_path / name, options=Options(**options)))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_first_line_shows_the_delimiter(tmp_path, delimiter):
    pages = found(tmp_path, formats.delimited(ARTICLES, delimiter))
    assert [(d.source_id, d.title, d.text) for d in pages] == [(a.id, a.title, a.text) for a in ARTICLES]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param('x,"A quote that is never closed.', "is no row: ", id="open quote"),
        pytest.param("x,One,two", "has 3 cells where the first line has 2 names", id="a cell too many"),
        pytest.param("x", "has 1 cells where the first line has 2 names", id="a cell too few"),
        pytest.param("x, ", "has no text: 'text' is empty", id="blank"),
        pytest.param("x,", "has no text: 'text' is empty", id="nothing"),
        pytest.param("x,NaN", "has no text: 'text' is empty", id="a missing value of pandas"),
        pytest.param("x,NA", "has no text: 'text' is empty", id="a missing value of R"),
    ],
)
def test_a_broken_row_costs_only_itself(tmp_path, row, reason):
    data = f'id,text\na,"Envoys\nmet."\n{row}\nb,"Envoys ""ate"", too."\nc,Envoys left.\n'.encode()
    items = found(tmp_path, data)
    assert [d.source_id for d in items if isinstance(d, Document)] == ["a", "b", "c"]
    (told,) = (r for r in items if isinstance(r, Rejected))
    assert told.line == 4
    assert told.reason.startswith(reason)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path, encoding):
    said = "Chávez dijo que la reunión sería en Bogotá, según informó la agencia el miércoles por la mañana."
    (page,) = found(tmp_path, f'id,text\r\n1,"{said}"\r\n'.encode(encoding))
    assert isinstance(page, Document)
    assert page.text == said


def test_the_names_have_the_encoding_of_the_rows(tmp_path):
    data = "id;artículo\n1;Chávez dijo que la reunión sería en Bogotá.\n".encode("cp1252")
    (page,) = found(tmp_path, data, fields=fields_of("text=artículo"))
    assert isinstance(page, Document)
    (told,) = found(tmp_path, b"\0\xff,\x9d\n1,2\n")
    assert (told.line, told.reason) == (1, "is no text: a NUL at byte 0")


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf_16_that_is_cut_in_a_character_costs_only_what_is_cut(tmp_path, mark):
    code = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    items = found(tmp_path, mark + "id,text\r\n1,Envoys met.\r\n2,They left.\r\n".encode(code)[:-1])
    assert isinstance(items[0], Document)
    assert items[0].text == "Envoys met."


def test_a_map_names_the_columns(tmp_path):
    data = b"Story,When\nEnvoys met.,2022-03-06\n"
    (page,) = found(tmp_path, data, fields=fields_of("text=Story,published=When"))
    assert isinstance(page, Document)
    assert page.publication.evidence == "the record says When: 2022-03-06"


def test_without_a_column_of_text_the_reason_says_what_there_is(tmp_path):
    (told,) = found(tmp_path, b"tale,when\nEnvoys met.,2022\n")
    assert "its keys are tale, when: name the right one with --map text=tale (in" in told.reason
