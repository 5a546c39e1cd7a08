import io

import article_formats as formats
import docx
import pytest

from chronology.documents import Document, Rejected, read

ARTICLE = formats.made(1)
LINES = [ARTICLE.title, *ARTICLE.paragraphs]


def found(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    return list(read(tmp_path / name))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", formats.word(LINES)),
        ("a.rtf", formats.rich_text(LINES)),
        ("a.doc", formats.rich_text(LINES)),
        ("a.txt", formats.rich_text(LINES)),
        ("article", formats.word(LINES)),
    ],
    ids=["docx", "rtf", "rtf as doc", "rtf as txt", "docx without a name"],
)
def test_a_file_of_one_article(tmp_path, name, data):
    (page,) = found(tmp_path, name, data)
    assert isinstance(page, Document)
    assert (page.title, page.text) == (ARTICLE.title, f"{ARTICLE.title}\n\n{ARTICLE.text}")


def test_letters_of_any_alphabet(tmp_path):
    said = ["Встреча в Каракасе", "Чиновники {встретились} в субботу \\ “там”."]
    for name, data in (("a.rtf", formats.rich_text(said)), ("a.docx", formats.word(said))):
        (page,) = found(tmp_path, name, data)
        assert isinstance(page, Document)
        assert page.text == "\n\n".join(said)


def test_rows_of_tables_are_lines(tmp_path):
    document = docx.Document()
    document.add_paragraph("Talks")
    table = document.add_table(2, 2)
    for row, cells in zip(table.rows, (("2019", "Caracas"), ("2020", "Moscow")), strict=True):
        for cell, said in zip(row.cells, cells, strict=True):
            cell.text = said
    out = io.BytesIO()
    document.save(out)
    (page,) = found(tmp_path, "a.docx", out.getvalue())
    assert isinstance(page, Document)
    assert page.text == "Talks\n\n2019 | Caracas\n\n2020 | Moscow"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"PK\x03\x04 not really", "is damaged, or no DOCX: "),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 locked",
            "is damaged, or no DOCX: file is not a zip file",
        ),
        ("a.docx", formats.packed({"a.txt": b"Envoys met."}), "is damaged, or no DOCX: "),
        ("a.rtf", b"Envoys met.", "is no RTF: it doesn't begin with {\\rtf"),
        ("a.rtf", b"{\\rtf1 }", "is empty"),
        ("a.rtf", b"{\\rtf1\\uc\x00 Envoys met.}", "is damaged: a control word has no number"),
        ("a.rtf", b"{\\rtf1\\u99999999 Envoys met.}", "is damaged: a control word has no number"),
        ("a.rtf", b"{\\rtf1{\\pict\\bin}Envoys met.}", "is damaged: a control word has no number"),
    ],
)
def test_what_is_none_says_so(tmp_path, name, data, reason):
    (told,) = found(tmp_path, name, data)
    assert isinstance(told, Rejected)
    assert told.reason.startswith(reason)
