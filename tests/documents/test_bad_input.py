import json
import os
import sys
import time

import pytest

from chronology.documents import Document, Options, Rejected, read


@pytest.mark.parametrize(
    ("name", "content", "line", "reason"),
    [
        ("a.txt", b"", None, "is empty"),
        ("a.txt", b" \n\t\n", None, "is empty"),
        ("a.txt", b"\xef\xbb\xbf", None, "is empty"),
        ("a.jsonl", b"", None, "is empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", None, "is no text: a NUL at byte 8"),
        ("a.txt", b"\x01\x02\x03\x04 text", None, "is no text: it is full of control characters"),
        ("a.txt", b"\xff\xfe" + b"\x00\xdcE\0" * 9, None, "begins as UTF-16 and is none"),
        ("a.jsonl", b"\xff\0", 1, "is no text: a NUL at byte 1"),
        ("a.html", b"<html><body><img src=a.png></body></html>", None, "holds no article"),
        (
            "a.md",
            b"---\ntitle: x\n\nEnvoys met.\n",
            1,
            "front matter opens here and is never closed by a line ---",
        ),
        ("a.md", b"---\ntitle: x\n---\n\n", None, "holds front matter and no text"),
        ("a.md", b"---\ntitle: 'x\nsource: y\n---\nText.\n", 2, "front matter is no YAML: "),
        ("a.md", b"---\ntitle: a: b\n---\nText.\n", 2, "front matter is no YAML: mapping values"),
        ("a.md", b"---\nurl: x\nsource: [\n---\nText.\n", 3, "front matter is no YAML: "),
        ("a.md", b"---\n- a\n- b\n---\nText.\n", 2, "front matter must be lines of the form key: value"),
        (
            "a.md",
            b"---\ntitle: \x07\n---\nText that is long enough." + b"." * 99,
            2,
            "front matter is no YAML: ",
        ),
        (
            "a.md",
            b"---\na: " + b"[" * 1_000 + b"\n---\nText.\n",
            2,
            "front matter is no YAML: nested too deep",
        ),
    ],
)
def test_a_bad_file_is_set_aside_with_its_place_and_reason(tmp_path, name, content, line, reason):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text("Envoys met.")
    rejected, good = read([tmp_path])
    assert isinstance(good, Document)
    assert isinstance(rejected, Rejected)
    assert (rejected.where, rejected.line) == (str(tmp_path / name), line)
    assert rejected.reason.startswith(reason)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        pytest.param("a.txt", "Ünë.\nTwö ".encode() + b"\xe9.\n", "Ünë.\nTwö \ufffd.\n", id="a byte"),
        pytest.param("a.txt", b"Envoys\0 met.", "Envoys\ufffd met.", id="a NUL"),
        pytest.param("a.txt", "Envoys met.é".encode()[:-1], "Envoys met.\ufffd", id="cut in a character"),
        pytest.param("a.txt", b"\xff\xfeE\0n\0v", "En\ufffd", id="UTF-16 that is cut"),
        pytest.param("a.jsonl", b'{"text": "Envoys m\xe9t."}', "Envoys m\ufffdt.", id="a byte of a line"),
        pytest.param("a.jsonl", b'{"text": "Envoys met \\ud83d"}', "Envoys met \ufffd", id="half a pair"),
        pytest.param(
            "a.csv", "text\nÜnë twö ".encode() + b"\xff.\n", "Ünë twö \ufffd.", id="a byte of a row"
        ),
    ],
)
def test_what_cannot_be_read_of_a_sound_text_is_marked_and_the_rest_stays(tmp_path, name, data, text):
    (tmp_path / name).write_bytes(data)
    (page,) = read(tmp_path / name)
    assert isinstance(page, Document)
    assert page.text == text


def test_a_rare_control_character_does_no_harm(tmp_path):
    (tmp_path / "a.txt").write_text("Envoys met.\x0c" * 50 + "\x1b")
    assert isinstance(next(read([tmp_path])), Document)


def test_a_line_of_5_megabytes_goes_through(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"word " * 1_000_000)
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "' + b"wort " * 1_000_000 + b'"}\n')
    began = time.process_time()
    assert [type(found) for found in read([tmp_path])] == [Document, Document]
    assert time.process_time() - began < 30


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" + " " * 3_000_000 + "b", id="spaces"),
        pytest.param("Related\n" + " " * 3_000_000 + "\nx\n5 May 2019", id="spaces in a list"),
        pytest.param("Related\n" * 100_000, id="headings"),
        pytest.param("# " * 1_000_000, id="hashes"),
        pytest.param("Related\n" + "Head\n5 May 2019\n" * 20_000, id="entries"),
        pytest.param("\n" * 1_000_000 + "x", id="newlines"),
        pytest.param("AB, " * 500_000, id="datelines"),
    ],
)
def test_no_text_can_hang_the_reader(tmp_path, text):
    (tmp_path / "a.md").write_text(text)
    began = time.process_time()
    assert isinstance(next(read([tmp_path])), Document)
    assert time.process_time() - began < 30


def test_what_is_too_large_is_refused_and_the_rest_goes_through(tmp_path):
    (tmp_path / "a.txt").write_text("Envoys met. " * 50)
    (tmp_path / "b.jsonl").write_text(
        '{"text": "' + "x" * 1000 + '"}\n{"text": "' + "y" * 120 + '"}\n{"text": "z"}'
    )
    found = list(read([tmp_path], options=Options(max_bytes=100)))
    assert [r.reason.split(",")[0].split(" than ")[0] for r in found if isinstance(r, Rejected)] == [
        "is larger"
    ] * 3
    assert [d.text for d in found if isinstance(d, Document)] == ["z"]


def test_what_is_no_file_is_set_aside(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_text("Envoys met.")
    rejected, good = read([tmp_path])
    assert rejected == Rejected(str(tmp_path / "a.txt"), None, "is no regular file")
    assert isinstance(good, Document)


def test_what_cannot_be_stored_of_what_is_said_is_marked(tmp_path):
    said = {
        "text": "Envoys met.",
        "title": "One \ud800",
        "authors": ["\udfff"],
        "id": "\ud801",
        "url": "u\ud800",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(said))
    (page,) = read(tmp_path)
    assert isinstance(page, Document)
    assert (page.title, page.authors, page.source_id, page.url) == (
        "One \ufffd",
        ("\ufffd",),
        "\ufffd",
        "u\ufffd",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_a_file_whose_name_is_no_text(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Envoys met.")
    (tmp_path / os.fsdecode(b"ol\xe9.txt")).write_text("")
    (tmp_path / "two\nlines.txt").write_text("Envoys left.")
    page, told, other = read(tmp_path)
    assert isinstance(page, Document)
    assert isinstance(other, Document)
    assert (page.source_id, other.source_id) == ("caf\\xe9.txt", r"two\nlines.txt")
    assert str(told).endswith("ol\\xe9.txt: is empty")
