import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chronology.documents import Document, Rejected, read
from chronology.documents.evened import evened
from chronology.documents.related import HEADINGS

LINES = st.sampled_from(
    [
        "",
        " ",
        "Article image",
        "Envoys fly to Moscow",
        "- Envoys land (5 May 2019)",
        "A visit, long in the making.",
        "By Ada Roe",
        "Ada Roe in Moscow and Bo van Dam",
        "05, May, 2019 @7:38 PM",
        "31 Feb 2019",
        "03/04/2019",
        "Published: 26.11.2008 09:15",
        "13, Jan, 2022 @5:29 PM | Ada Roe",
        "CARACAS, March 25, 2019 (Wire) — Envoys met.",
        "# Talks",
        "---",
        "title: Talks",
        "published: 2019-03",
        *HEADINGS[:3],
    ]
)
TEXTS = st.one_of(st.lists(LINES, max_size=25).map("\n".join), st.text(max_size=300))
QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)


def pages(tmp_path, data, name="a.md"):
    (tmp_path / name).write_bytes(data)
    return list(read([tmp_path / name]))


@QUIET
@given(text=TEXTS)
def test_blocks_lie_in_the_text_in_order_and_apart(tmp_path, text):
    for page in pages(tmp_path, text.encode("utf-8", "surrogatepass")):
        if isinstance(page, Rejected):
            continue
        assert page.own_text == page.text
        spans = [(b.start, b.end) for b in page.blocks]
        assert all(0 <= start < end <= len(page.text) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
        for block in page.blocks:
            assert block.text is page.text
            assert (block.title_span is None) == (block.title is None)
            if block.title_span is not None:
                assert page.text[slice(*block.title_span)] == block.title
                assert block.start <= block.title_span[0] < block.title_span[1] <= block.end
            assert block.own_text.strip() == block.own_text
        assert len({d.doc_id for d in (page, *page.blocks)}) == 1 + len(page.blocks)


@QUIET
@given(text=TEXTS)
def test_reading_twice_gives_the_same(tmp_path, text):
    data = text.encode("utf-8", "surrogatepass")
    assert pages(tmp_path, data) == pages(tmp_path, data)


@QUIET
@given(data=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.md", "a.jsonl", "a"]))
def test_any_bytes_give_documents_or_reasons(tmp_path, data, name):
    found = pages(tmp_path, data, name)
    assert found
    assert all(isinstance(page, Document) or page.reason for page in found)


@QUIET
@given(text=TEXTS)
def test_what_is_kept_is_what_was_written(tmp_path, text):
    if text.startswith("---"):
        return
    for page in pages(tmp_path, text.encode("utf-8", "surrogatepass"), "a.txt"):
        if isinstance(page, Document):
            written = (
                text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
            )
            even = evened(written)
            assert page.text == (written if even is None else even.text)
