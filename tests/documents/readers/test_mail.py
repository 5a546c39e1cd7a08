"""E-mail: what a message says stands in its plain text or HTML, when it was sent in its head."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from chronology.documents import Document, Rejected, read

HEAD = {
    "From": "The Meridian Brief <brief@example.org>",
    "Subject": "Посланники встретились: envoys meet",
    "Date": "Sun, 06 Mar 2022 07:00:12 -0500",
}
PLAIN = "The envoys met in Bogotá on Saturday, and nobody said why.\n"
PAGE = "<html><body><p>The envoys met in Cúcuta on Saturday, and nobody said why.</p></body></html>"


def message(*, plain=None, page=None, **head):
    made = EmailMessage()
    for name, value in (HEAD | head).items():
        made[name] = value
    if plain is not None:
        made.set_content(plain)
    if page is not None:
        (made.set_content if plain is None else made.add_alternative)(page, subtype="html")
    return made


def found(tmp_path, data):
    (tmp_path / "a.eml").write_bytes(bytes(data))
    return next(iter(read(tmp_path / "a.eml")))


@pytest.mark.parametrize(
    ("made", "place"),
    [
        pytest.param(message(plain=PLAIN), "Bogotá", id="plain text"),
        pytest.param(message(page=PAGE), "Cúcuta", id="HTML"),
        pytest.param(message(plain=PLAIN, page=PAGE), "Bogotá", id="both"),
        pytest.param(message(plain=" \n", page=PAGE), "Cúcuta", id="plain text that is empty"),
        pytest.param(message(plain="See it.\n", page=PAGE), "Cúcuta", id="plain text that is a stub"),
        pytest.param(message(plain=PLAIN, page="<p></p>"), "Bogotá", id="HTML that is empty"),
    ],
)
def test_a_message_is_an_article_that_its_head_dates(made, place, tmp_path):
    page = found(tmp_path, made)
    assert isinstance(page, Document)
    assert place in page.text
    assert (page.source_id, page.title, page.source) == ("a.eml", HEAD["Subject"], "The Meridian Brief")
    assert page.publication.interval.edtf == "2022-03-06T07:00:00"
    assert page.publication.evidence == f"the record says Date: {HEAD['Date']}"


@pytest.mark.parametrize(
    "head",
    [
        (
            "---------- Forwarded message ---------\nFrom: The Harbour Post <news@example.org>\n"
            "Date: Fri, Mar 4, 2022 at 8:00 AM\nSubject: Talks\nTo: <ada@example.org>\n\n"
        ),
        (
            "Begin forwarded message:\n\nFrom: The Harbour Post <news@example.org>\nSubject: Talks\n"
            "Date: March 4, 2022 at 8:00:00 AM EST\nTo: Ada\n\n"
        ),
        (
            "---------- Пересылаемое сообщение --------\nОт: The Harbour Post <news@example.org>\n"
            "Дата: 4 марта 2022, 08:00\nТема: Talks\n\n"
        ),
    ],
)
def test_what_is_forwarded_has_its_own_date(head, tmp_path):
    page = found(tmp_path, message(plain=f"Worth a look today.\n\n{head}{PLAIN}"))
    assert isinstance(page, Document)
    assert (page.title, page.source, page.text) == ("Talks", "The Harbour Post", PLAIN)
    assert page.publication.interval.edtf == "2022-03-04T08:00:00"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(
            "<div>Worth a look.<br><br>---------- Forwarded message ---------<br>From: <b>The Harbour Post</b> "
            "&lt;<a>news@example.org</a>&gt;<br>Date: Fri, Mar 4, 2022 at 8:00 AM<br>Subject: Talks<br></div>",
            id="a line says so",
        ),
        pytest.param(
            "<p>Worth a look.</p><p><b>From:</b> The Harbour Post &lt;news@example.org&gt;<br><b>Sent:</b> Friday, "
            "March 4, 2022 8:00 AM<br><b>To:</b> Ada<br><b>Subject:</b> Talks</p>",
            id="nothing but its head",
        ),
    ],
)
def test_what_is_forwarded_as_html_is_that_message_too(head, tmp_path):
    page = found(tmp_path, message(page=f"{head}<p>{PLAIN}</p><p>They left.</p>", Subject="FW: Talks"))
    assert isinstance(page, Document)
    assert (page.title, page.source) == ("Talks", "The Harbour Post")
    assert page.text == f"{PLAIN}\nThey left."
    assert page.publication.interval.edtf == "2022-03-04T08:00:00"


def test_an_answer_has_its_own_date(tmp_path):
    below = (
        "From: The Harbour Post <news@example.org>\nSent: Friday, March 4, 2022 8:00 AM\nSubject: Talks\n\n"
    )
    page = found(tmp_path, message(plain=f"{PLAIN}\n{below}They will meet.\n", Subject="Re: Talks"))
    assert isinstance(page, Document)
    assert page.publication.interval.edtf == "2022-03-06T07:00:00"


def test_what_is_forwarded_without_a_date_was_out_by_then(tmp_path):
    page = found(
        tmp_path, message(plain=f"---------- Forwarded message ---------\nSubject: Talks\n\n{PLAIN}")
    )
    assert isinstance(page, Document)
    assert page.publication.interval.edtf == "/2022-03-06"


def test_an_attachment_is_not_what_it_says(tmp_path):
    made = message()
    made.add_attachment(PLAIN, filename="old.txt")
    assert found(tmp_path, made) == Rejected(str(tmp_path / "a.eml"), None, "holds no text")


@pytest.mark.parametrize(
    ("head", "said"), [("=?utf-9?q?Talks?=", "=?utf-9?q?Talks?="), ("=?utf-8?b?A?=", "=?utf-8?b?A?=")]
)
def test_a_head_that_cannot_be_read_stays_as_it_is_written(head, said, tmp_path):
    page = found(tmp_path, f"Subject: {head}\n\nThe envoys met on Saturday.\n".encode())
    assert isinstance(page, Document)
    assert page.title == said


def test_a_message_in_a_message_without_end_is_set_aside(tmp_path):
    deep = b"Content-Type: message/rfc822\n\n" * 3000 + b"\nThe envoys met.\n"
    assert isinstance(found(tmp_path, deep), Rejected)
