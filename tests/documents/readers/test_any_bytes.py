"""Every reader, on files that are damaged in any way: documents or reasons, never an exception."""

from __future__ import annotations

import io

import article_formats as formats
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chronology.documents import Document, Rejected, read

ARTICLES = [formats.made(number) for number in range(3)]
BUNDLE = [line for article in ARTICLES for line in formats.nexis(article)]
WHOLE = {
    "a.txt": formats.text(ARTICLES[0]),
    "a.md": formats.markdown(ARTICLES[0]),
    "a.html": formats.html(ARTICLES[0]),
    "a.jsonl": formats.json_lines(ARTICLES),
    "a.json": formats.json_list(ARTICLES),
    "a.csv": formats.delimited(ARTICLES),
    "a.tsv": formats.delimited(ARTICLES, "\t"),
    "a.parquet": formats.parquet(ARTICLES),
    "a.warc": formats.warc([(a, formats.html(a)) for a in ARTICLES]),
    "a.docx": formats.word(BUNDLE),
    "a.rtf": formats.rich_text(BUNDLE),
    "a.odt": formats.open_paragraphs(BUNDLE),
    "a.xlsx": formats.sheet(ARTICLES),
    "a.ods": formats.open_rows(ARTICLES),
    "a.rss": formats.feed(ARTICLES),
    "a.eml": formats.mail(ARTICLES[0]),
    "a.mhtml": formats.web_archive(ARTICLES[0]),
    "nexis.txt": "\n\n".join(BUNDLE).encode(),
    "proquest.txt": formats.proquest(ARTICLES),
    "factiva.txt": formats.factiva(ARTICLES),
    "a.jsonl.gz": formats.gzipped(formats.json_lines(ARTICLES)),
    "a.csv.zst": formats.zstandard(formats.delimited(ARTICLES)),
}


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        match draw(st.sampled_from(["set", "cut", "drop", "add", "again"])):
            case "set":
                data[at : at + 1] = draw(st.binary(min_size=1, max_size=1))
            case "cut":
                del data[at:]
            case "drop":
                del data[at : at + draw(st.integers(1, 200))]
            case "add":
                data[at:at] = draw(st.binary(max_size=20))
            case "again":
                data[at:at] = data[max(0, at - 100) : at]
    return bytes(data)


class Named(io.BytesIO):
    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(data)
        self.name = name


def found(name: str, data: bytes) -> list[Document | Rejected]:
    return list(read([Named(name, data)]))


@pytest.mark.parametrize("name", WHOLE)
def test_whole_files_give_documents(name: str) -> None:
    assert [type(item) for item in found(name, WHOLE[name])] in ([Document], [Document] * 3)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_files_give_documents_or_reasons(name: str, data: st.DataObject) -> None:
    broken = data.draw(damaged(WHOLE[name]))
    items = found(name, broken)
    assert items
    assert all(isinstance(item, Document) or item.reason for item in items)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_word_files_with_damaged_parts_give_documents_or_reasons(data: st.DataObject) -> None:
    parts = formats.parts(WHOLE["a.docx"])
    name = data.draw(
        st.sampled_from(["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"])
    )
    items = found("a.docx", formats.packed({**parts, name: data.draw(damaged(parts[name]))}))
    assert items
    assert all(isinstance(item, Document) or item.reason for item in items)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=300))
def test_any_bytes_give_documents_or_reasons(name: str, data: bytes) -> None:
    items = found(name, data)
    assert items
    assert all(isinstance(item, Document) or item.reason for item in items)
