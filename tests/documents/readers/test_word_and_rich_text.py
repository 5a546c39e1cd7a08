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
        ("a.odt", formats.open_paragraphs(LINES)),
        ("article", formats.open_paragraphs(LINES)),
    ],
    ids=["docx", "rtf", "rtf as doc", "rtf as txt", "docx without a name", "odt", "odt without a name"],
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


def test_the_running_words_of_an_open_document(tmp_path):
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Talks</text:h>"
        "<text:p>They <text:span>met<text:s/></text:span>on<text:tab/>Saturday<text:note><text:p/></text:note>."
        "</text:p><text:section><table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell>"
        "<table:table-cell><text:p>Caracas</text:p></table:table-cell></table:table-row></table:table></text:section>"
    )
    (page,) = found(tmp_path, "a.odt", formats.open_text(body))
    assert isinstance(page, Document)
    assert page.text == "Talks\n\nThey met on Saturday.\n\n2019 | Caracas"


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
        ("a.odt", formats.packed({"a.txt": b"Envoys met."}), "is damaged, or no ODT: "),
        ("a.xlsx", b"PK\x03\x04 not really", "is damaged, or no XLSX: "),
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
