import struct

import article_formats as formats
import pytest

import chronology
from chronology.documents import Document, Rejected, read
from chronology.errors import UnreadableSource

ARTICLES = [formats.made(n) for n in range(3)]
FILES = {
    "press/b.md": formats.markdown(ARTICLES[0]),
    "press/a.txt": b"Envoys met in Caracas on 5 May 2019.",
    "press/README.txt": b"About these files.",
    "__MACOSX/press/._a.txt": b"\x00\x05\x16\x07",
    "rows.csv": formats.delimited(ARTICLES[1:], ","),
    "press/": b"",
    ".": b"",
}


def archive(path, files):
    path.write_bytes(formats.packed(files))
    return path


def names(pages):
    return [page.source_id for page in pages if isinstance(page, Document)]


@pytest.mark.parametrize("how", ["alone", "in a folder", "by a glob"])
def test_an_archive_is_read_as_a_folder(tmp_path, how):
    path = archive(tmp_path / "News.ZIP", FILES)
    source = {"alone": path, "in a folder": tmp_path, "by a glob": str(tmp_path / "*.ZIP")}[how]
    pages = list(read(source))
    inside = ["News.ZIP/press/a.txt", "News.ZIP/press/b.md", ARTICLES[1].id, ARTICLES[2].id]
    assert names(pages) == inside
    assert len(pages) == len(inside)


def test_a_message_names_archive_and_file(tmp_path):
    path = archive(tmp_path / "a.zip", {"in/a.xyz": b"?", "b.zip": b"PK", "c.txt": b"Envoys met."})
    told = [item for item in read(path) if isinstance(item, Rejected)]
    assert [one.where for one in told] == [f"{path}/b.zip", f"{path}/in/a.xyz"]
    assert [one.reason.split(";")[-1] for one in told[:1]] == [" unpack it"]
    assert told[1].reason.endswith(", .zip")


def locked(data: bytes) -> bytes:
    """The archive, with its only file marked as encrypted, in both of its headers."""
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        begin = data.index(mark) + at
        flags = struct.unpack_from("<H", data, begin)[0] | 1
        data = data[:begin] + struct.pack("<H", flags) + data[begin + 2 :]
    return data


WHOLE = formats.packed({"a.txt": b"Envoys met in Caracas. " * 50})
BOMB = formats.packed({"a.jsonl": b'{"text": "Envoys met."}\n' + b" " * (20 << 20)})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"PK\x03\x04 not really", "is damaged, or no zip: file is not a zip file", id="none"),
        pytest.param(WHOLE[: len(WHOLE) // 2], "is damaged, or no zip: ", id="cut short"),
        pytest.param(WHOLE.replace(WHOLE[40:50], b"\xff" * 10), "is damaged or cut short: ", id="damaged"),
        pytest.param(locked(WHOLE), "is damaged, or locked: ", id="locked"),
        pytest.param(BOMB, "expands to more than 200 times its size, like a bomb", id="bomb"),
        pytest.param(formats.packed({}), "holds no file", id="empty"),
    ],
)
def test_what_cant_be_read_costs_only_itself(tmp_path, data, reason):
    (tmp_path / "a.zip").write_bytes(data)
    (tmp_path / "b.txt").write_text("Envoys left Caracas on 6 May 2019.")
    summary = chronology.build(tmp_path, tmp_path / "out", chart=None, workers=1)
    assert summary.counts.pages >= 1
    (told,) = summary.rejected
    assert told.reason.startswith(reason)
    assert str(tmp_path / "a.zip") in told.where


def test_an_archive_with_nothing_to_read_says_so(tmp_path):
    archive(tmp_path / "a.zip", {"a.xyz": b"?"})
    with pytest.raises(UnreadableSource, match=r"holds no file that can be read; .*\.zip"):
        list(read(tmp_path))


def test_many_parts_read_one_archive(tmp_path):
    files = {f"{n:03}.txt": f"Envoys met in Caracas on {n} May 2019.".encode() for n in range(1, 32)}
    path = archive(tmp_path / "a.zip", files)
    few, many = tmp_path / "few", tmp_path / "many"
    chronology.build(path, few, chart=None, workers=1)
    chronology.build(path, many, chart=None, workers=1, part_megabytes=0.0002)
    for name in ("documents.parquet", "events.parquet"):
        assert (few / name).read_bytes() == (many / name).read_bytes()
