import hashlib
import json

import pytest

from chronology.documents import Document, Options, PublishedStatus, Rejected, page_from_text, read
from chronology.documents.reading import Article, articles
from chronology.documents.sources import inputs
from chronology.errors import UnreadableSource
from chronology.intervals import parse_date

FULL = """---
title: Envoys meet
published: 2019-03-26
url: https://example.org/1
source: The Meridian Wire
authors: [Ada Roe, Bo Dam]
lang: en-GB
licence: CC0-1.0
id: m-1
facts: [F001]
---
Envoys met in Caracas.
"""


def write(folder, **files):
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def only(sources, **options):
    (found,) = read(sources, **options)
    return found


def test_front_matter_fills_the_document_and_stays_out_of_the_text(tmp_path):
    document = only([write(tmp_path, a__md=FULL) / "a.md"])
    assert isinstance(document, Document)
    assert document.text == "Envoys met in Caracas.\n"
    assert document.sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert document.doc_id == document.sha256[:16]
    assert (document.start, document.end) == (0, len(document.text))
    assert (document.title, document.title_span) == ("Envoys meet", None)
    assert document.authors == ("Ada Roe", "Bo Dam")
    assert (document.url, document.source) == ("https://example.org/1", "The Meridian Wire")
    assert (document.lang, document.licence, document.source_id) == ("en", "CC0-1.0", "m-1")


def test_values_of_front_matter_are_taken_as_written(tmp_path):
    document = only(
        [write(tmp_path, a__md="---\nlang: no\nid: 007\nauthors: Ada Roe and Bo Dam\n---\nTekst.\n")]
    )
    assert isinstance(document, Document)
    assert (document.lang, document.source_id, document.authors) == ("no", "007", ("Ada Roe", "Bo Dam"))


MENU = "Skip to content\nWorld\nSign in\nThe Ada Daily Herald"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.txt", "Envoys meet\n\nThey met.\n", "Envoys meet"),
        ("a.txt", "\n  Envoys meet  \n \nThey met.\n", "Envoys meet"),
        ("a.txt", "Envoys meet\nThey met.\n", None),
        ("a.txt", "Envoys meet\n", None),
        ("a.txt", "The Ada Herald  March 6, 2022  Page 1\n\nEnvoys meet\n\nThey met.\n", "Envoys meet"),
        ("a.txt", "x" * 300 + "\n\nThey met.\n", None),
        (
            "a.txt",
            f"{MENU}\n\nEnvoys meet in Quito\nThey signed.\nBy Ada Roe\n\nThey met.\n",
            "Envoys meet in Quito",
        ),
        (
            "a.txt",
            f"{MENU}\n\nEnvoys meet in Quito\n6 de marzo de 2022\n\nThey met.\n",
            "Envoys meet in Quito",
        ),
        (
            "a.txt",
            f"{MENU}\nEnvoys met in Quito at last\nTwo papers were signed in the old customs house\nBy Ada Roe\n\nOK.",
            "Envoys met in Quito at last",
        ),
        (
            "a.txt",
            f"{MENU}\nOne | Two | Three\nEnvoys met in Quito at last\nAda Roe in Quito\n6 March 2022\n\nThey met.\n",
            "Envoys met in Quito at last",
        ),
        ("a.txt", "World\n\nEnvoys met in Quito\n\nBy Ada Roe\n\nThey met.\n", "Envoys met in Quito"),
        ("a.txt", "Stalemate\n\nBy Ada Roe\n\nThey met.\n", "Stalemate"),
        ("a.txt", f"{MENU}\n\nThey met.\n", None),
        ("a.txt", "Menu\n\nThey met.\n", None),
        ("a.txt", "5 May 2019\nTalks began in Quito\n6 May 2019\nThey ended.\n", None),
        ("a.md", "# Envoys meet\nThey met.\n", "Envoys meet"),
        ("a.md", "---\nsource: X\n---\n\n# Envoys meet #\n\nThey met.\n", "Envoys meet"),
        ("a.md", "---\ntitle: Envoys Meet\n---\nEnvoys meet\n\nThey met.\n", "Envoys Meet"),
        ("a.txt", "Envoys meet in\nthe capital\n\nThey met.\n", "Envoys meet in the capital"),
        ("a.txt", "Envoys meet in\nthe capital\n\nBy Ada Roe\n\nThey met.\n", "Envoys meet in the capital"),
        (
            "a.txt",
            "Mundo\n\nLos enviados se marchan de Caracas sin ningún acuerdo\n\nSe verán en mayo\n\nPor Ada Roe\n\nOK.",
            "Los enviados se marchan de Caracas sin ningún acuerdo",
        ),
        ("a.txt", "They met in\nthe capital.\n\nThey left.\n", None),
    ],
)
def test_the_title_is_the_stated_one_or_the_one_the_text_shows(tmp_path, name, text, title):
    (tmp_path / name).write_text(text)
    document = only([tmp_path / name])
    assert isinstance(document, Document)
    assert document.title == title
    if title is not None:
        assert document.title_span is not None
        shown = document.text[slice(*document.title_span)].split()
        assert " ".join(shown).casefold() == title.casefold()


def test_newlines_spaces_and_the_byte_order_mark_are_normalised_and_nothing_else(tmp_path):
    document = only(
        [
            write(
                tmp_path,
                a__txt=b"\xef\xbb\xbfEnvoys\r\nmet \rin\tCaracas\xe2\x80\xa8.\xc2\x85No\xc2\x9f.\r\n",
            )
        ]
    )
    assert isinstance(document, Document)
    assert document.text == "Envoys\nmet\nin Caracas\n.\nNo\x9f.\n"


def test_front_matter_with_other_newlines(tmp_path):
    document = only([write(tmp_path, a__md="\ufeff" + FULL.replace("\n", "\r\n"))])
    assert isinstance(document, Document)
    assert (document.title, document.text) == ("Envoys meet", "Envoys met in Caracas.\n")


def test_json_lines(tmp_path):
    records = [
        {
            "id": "a",
            "text": "One.",
            "published": "2019-03-26",
            "title": "T",
            "authors": ["Ada Roe"],
            "url": "u",
        },
        {"text": "Two.", "dct": "19980108", "lang": "es", "source": "S", "licence": "CC0-1.0"},
        {"id": 3, "text": "Three\r\nlines.", "dct": None, "title": None},
    ]
    path = write(tmp_path, a__jsonl="\n\n".join(map(json.dumps, records))) / "a.jsonl"
    one, two, three = (d for d in read([path]) if isinstance(d, Document))
    assert (one.source_id, one.title, one.authors, one.url) == ("a", "T", ("Ada Roe",), "u")
    assert (two.source_id, two.lang, two.source) == ("a.jsonl:3", "es", "S")
    assert two.publication.interval is not None
    assert two.publication.interval.edtf == "1998-01-08"
    assert (three.source_id, three.text, three.publication.interval) == ("3", "Three\nlines.", None)


def test_a_bad_line_is_set_aside_and_its_neighbours_go_through(tmp_path):
    lines = [
        '{"text": "One."}',
        '{"text": "Two."',
        '["text"]',
        '{"text": 3}',
        '{"title": "none"}',
        '{"text": "   "}',
        '{"text": "Six.", "published": "31 February 2019"}',
        '{"text": "Seven.", "title": ["x"]}',
        '{"text": "Eight \\ud800."}',
        '{"text": "Nine\\u0000."}',
        '{"text": ' + "[" * 100_000,
        '{"text": "Ten.", "id": ' + "9" * 5000 + "}",
        '{"text": "Eleven.", "authors": {"given": "x"}}',
        '{"text": "One."}',
        '{"text": "Last."}',
    ]
    path = write(tmp_path, a__jsonl="\n".join(lines)) / "a.jsonl"
    found = list(read(path))
    texts = ["One.", "Six.", "Seven.", "Eight \ufffd.", "Nine\ufffd.", "Eleven.", "Last."]
    assert [d.text for d in found if isinstance(d, Document)] == texts
    rejected = {r.line: r.reason for r in found if isinstance(r, Rejected)}
    assert sorted(rejected) == [2, 3, 4, 5, 6, 11, 12, 14]
    assert rejected[2].startswith("is no JSON: ")
    assert rejected[3] == "is no JSON object; write one object a line"
    assert rejected[14] == f"has the same text as {path}:1"


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_json_lines_are_read_in_any_encoding(tmp_path, name, encoding):
    texts = ["Habló en Bogotá, según la agencia.", "La reunión sería el miércoles por la mañana."]
    (tmp_path / name).write_bytes("".join(f'{{"text": "{text}"}}\n' for text in texts).encode(encoding))
    assert [d.text for d in read([tmp_path / name]) if isinstance(d, Document)] == texts


@pytest.mark.parametrize("head", ["sep=;\n", '"sep=;"\r\n', "SEP=;\n"])
def test_a_csv_file_may_name_its_delimiter(tmp_path, head):
    path = tmp_path / "a.csv"
    path.write_bytes(f'{head}text;id,or,name\nEnvoys met.;a\n"";b\n'.encode())
    page, rejected = read([path])
    assert isinstance(page, Document)
    assert page.text == "Envoys met."
    assert str(rejected) == f"{path}:4: has no text: 'text' is empty"


UNREAD = [
    ("a.jsonl", '{"text": "Envoys met.", "title": ["x", "y"]}', "'title' is not text, and is passed over"),
    (
        "a.jsonl",
        '{"text": "Envoys met.", "authors": [1, 2]}',
        "'authors' is not a name or a list of names, and is passed over",
    ),
    (
        "a.jsonl",
        '{"text": "Envoys met.", "date": {"y": 2022}, "lang": {}}',
        "'date' is not text, and is passed over",
    ),
    ("a.jsonl", '{"text": "Envoys met.", "date": [2022], "title": ["x"], "authors": ["Ada Roe"]}', None),
    ("a.jsonl", '{"text": "Envoys met.", "date": [2022, 3]}', "'date' is not text, and is passed over"),
    (
        "a.md",
        "---\nsource: y\ntitle: [a, b]\n---\nEnvoys met.\n",
        "line 3: 'title' is not text, and is passed over",
    ),
]


@pytest.mark.parametrize(("name", "content", "doubt"), UNREAD)
def test_a_value_that_can_be_none_costs_the_article_only_itself(tmp_path, name, content, doubt):
    path = write(tmp_path, **{name.replace(".", "__"): content}) / name
    (article,) = articles(inputs([path], Options()), None)
    assert isinstance(article, Article)
    assert (article.page.text.strip(), article.doubt) == ("Envoys met.", doubt)


def test_a_folder_is_read_sorted_to_the_bottom(tmp_path):
    for name in (
        "b.md",
        "a/z.txt",
        "a.txt",
        ".hidden.txt",
        ".git/x.txt",
        "README.md",
        "LICENSE.txt",
        "a/README",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Text of {name}.")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    found = list(read([tmp_path]))
    assert [d.source_id for d in found if isinstance(d, Document)] == ["a/z.txt", "a.txt", "b.md"]
    (rejected,) = (r for r in found if isinstance(r, Rejected))
    assert rejected.where.endswith("scan.pdf")
    assert rejected.reason.startswith("no reader for .pdf files; save its text")


def test_readme_is_read_when_it_is_asked_for(tmp_path):
    assert isinstance(only([write(tmp_path, README__md="Envoys met.") / "README.md"]), Document)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Envoys met.", Document),
        (b'{"text": "Envoys met."}', Document),
        (b"---\ntitle: x\n---\nEnvoys met.", Document),
        (b"<html>", Rejected),
        (b"PK\x03\x04", Rejected),
    ],
)
def test_a_name_that_tells_nothing_is_read_by_content(tmp_path, content, kind):
    assert isinstance(only([write(tmp_path, article=content) / "article"]), kind)


@pytest.mark.parametrize("source", ["missing", "missing.txt", "empty", "useless"])
def test_a_source_that_gives_nothing_is_an_error_at_once(tmp_path, source):
    (tmp_path / "empty").mkdir()
    (tmp_path / "useless").mkdir()
    (tmp_path / "useless" / "scan.pdf").write_bytes(b"%PDF")
    with pytest.raises(UnreadableSource, match=r"no such file|holds no file that can be read; readable are"):
        read([tmp_path / source])


def test_one_path_need_not_be_in_a_list(tmp_path):
    write(tmp_path, a__txt="Envoys met.")
    assert list(read(str(tmp_path))) == list(read([tmp_path]))


def test_no_sources_give_nothing():
    assert list(read([])) == []


def test_the_same_text_counts_once(tmp_path):
    write(tmp_path, a__txt="Envoys met.", b__md="---\ntitle: x\n---\nEnvoys met.")
    first, second = read([tmp_path])
    assert isinstance(first, Document)
    assert second == Rejected(str(tmp_path / "b.md"), None, f"has the same text as {tmp_path / 'a.txt'}")
    assert [type(found) for found in read([tmp_path / "a.txt", tmp_path / "a.txt"])] == [Document, Rejected]


def test_who_signs_the_page(tmp_path):
    tail = "\n\nRelated Content\n\nEnvoys fly\n\n13, Jan, 2022 @5:29 PM\n"
    write(
        tmp_path,
        a__txt="Talks\n\nBy Ada Roe\n\nEnvoys met." + tail,
        b__txt="Envoys met!\n\n\nAda Roe Latin America correspondent\n\nThe Meridian Wire" + tail,
        c__txt="Envoys met again.\n\nBo Dam in Kyiv" + tail,
        d__txt="Envoys met once more." + tail,
    )
    found = [(d.authors, d.source) for d in read([tmp_path]) if isinstance(d, Document)]
    assert found == [
        (("Ada Roe",), None),
        (("Ada Roe",), "The Meridian Wire"),
        (("Bo Dam",), None),
        ((), None),
    ]


def test_an_entry_is_a_document_of_its_page(tmp_path):
    write(tmp_path, a__md=FULL + "\nRelated\n\nEnvoys fly\nBo Dam\n13, Jan, 2022 @5:29 PM\n")
    page = only([tmp_path])
    assert isinstance(page, Document)
    (entry,) = page.blocks
    assert entry.own_text == "Envoys fly\nBo Dam\n13, Jan, 2022 @5:29 PM"
    assert entry.text is page.text
    assert (entry.title, entry.text[slice(*entry.title_span)], entry.authors) == (
        "Envoys fly",
        "Envoys fly",
        ("Bo Dam",),
    )
    assert (entry.parent_doc_id, entry.url, entry.blocks) == (page.doc_id, None, ())
    assert (entry.lang, entry.source, entry.licence) == (page.lang, page.source, page.licence)
    assert entry.sha256 == hashlib.sha256(entry.own_text.encode()).hexdigest()
    assert entry.doc_id not in (page.doc_id, entry.sha256[:16])


def test_one_teaser_on_two_pages_is_two_documents(tmp_path):
    tail = "\n\nRelated\n\nEnvoys fly\n13, Jan, 2022 @5:29 PM\n"
    write(tmp_path, a__txt="Envoys met." + tail, b__txt="Envoys ate." + tail)
    one, two = (d.blocks[0] for d in read([tmp_path]) if isinstance(d, Document))
    assert one.own_text == two.own_text
    assert one.doc_id != two.doc_id


@pytest.mark.parametrize("text", ["", "Envoys\r\nmet.", "half \ud800", "---\ntitle: x\n---\n"])
def test_a_text_from_python_is_taken_as_it_is(text):
    assert page_from_text(text).text == text


def test_the_date_given_for_a_text_stands_above_its_own():
    page = page_from_text(
        "Published: 5 May 2019\n\nEnvoys met.", published=parse_date("2022-03-06"), lang="en"
    )
    assert page.publication.status is PublishedStatus.GIVEN
    assert page.publication.interval == parse_date("2022-03-06")
