"""How a text was typeset doesn't change what is read in it: spaces, line breaks, soft hyphens, accents apart."""

from __future__ import annotations

import functools
import itertools
import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.documents import Document, read
from chronology.documents.evened import evened
from chronology.events import build_events
from chronology.resolver.rules import known_languages
from chronology.tagging import document_mentions, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from chronology.intervals import Interval
    from chronology.resolver import Mention

ROOT = Path(__file__).parents[2]
ARTICLES = sorted((ROOT / "data" / "raw").glob("*.md"))[::7]
PAST_THE_LINE = 60


def wrapped(text: str) -> str:
    """The paragraphs broken as plain text is, at the last space that fits."""
    lines = []
    for line in text.split("\n"):
        rest = line
        while len(rest) > PAST_THE_LINE and (at := rest.rfind(" ", 0, PAST_THE_LINE + 1)) > 0:
            lines.append(rest[:at])
            rest = rest[at + 1 :]
        lines.append(rest)
    return "\n".join(lines)


TYPESET: dict[str, Callable[[str], str]] = {
    "double spaces": lambda text: re.sub(r"(?<=\S) (?=\S)", "  ", text),
    "tabs": lambda text: text.replace(" ", "\t"),
    "unbreakable spaces": lambda text: re.sub(r"(?<=\d) ", "\u00a0", text),
    "thin spaces": lambda text: re.sub(r"(?<=\d) ", "\u202f", text),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "soft hyphens": lambda text: re.sub(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{3})", "\u00ad", text),
    "spaces without width": lambda text: text.replace(" ", "\u200b "),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "hyphens for dashes": lambda text: re.sub(r"(?<=\S )[—–](?= )", "-", text),
}


def told(found: tuple[Mention, ...]) -> list[tuple[object, ...]]:
    return [(one.value, one.timex_type, one.mod, one.status, one.interval) for one in found]


@functools.cache
def plain(text: str, published: str | None, lang: str) -> tuple[Mention, ...]:
    """What is found in a text as it was written, asked for once for all ways to typeset it."""
    return tag(text, published=published, lang=lang)


@pytest.mark.parametrize("how", TYPESET)
@pytest.mark.parametrize("lang", known_languages())
def test_a_text_says_the_same_however_it_is_typeset(
    lang: str, how: str, corpus: Callable[[str], Sequence[dict[str, Any]]]
) -> None:
    checked = 0
    for case in corpus(lang):
        text = TYPESET[how](case["text"])
        if text != case["text"]:
            checked += 1
            found = tag(text, published=case["published"], lang=lang)
            assert told(found) == told(plain(case["text"], case["published"], lang)), text
            assert [one.text for one in found] == [text[one.start : one.end] for one in found]
    assert checked


@pytest.mark.parametrize("lang", known_languages())
def test_a_wrapped_paragraph_is_one_line(
    lang: str, corpus: Callable[[str], Sequence[dict[str, Any]]]
) -> None:
    checked = 0
    for case in corpus(lang):
        text = wrapped(case["text"])
        even = evened(text)
        if "\n" not in case["text"] and even is not None and "\n" not in even.text:
            checked += 1
            assert told(tag(text, published=case["published"], lang=lang)) == told(
                plain(case["text"], case["published"], lang)
            )
    assert checked > 50


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2019\nTalks begin\n4 May 2019\nTalks end",
        "8.30 The envoys arrive at the palace on the hill\n9.15 The first of two sessions opens",
        "They met on Monday and spoke for hours about the long war.\nThey parted on Friday.",
        "home\ntoday\nthis week\nlast month",
    ],
)
def test_lines_that_stand_alone_stay(text: str) -> None:
    assert evened(text) is None


@pytest.mark.parametrize(
    ("text", "even"),
    [
        ("They meet on Satur-\nday.", "They meet on Saturday."),
        ("The talks of Febru\u2010\nary failed.", "The talks of February failed."),
        ("Until Satur\u00ad\r\nday the truce held.", "Until Saturday the truce held."),
        ("The govern\u00ad\nment fell.", "The government fell."),
        ("El 5 de ene-\nro se firmó.", "El 5 de enero se firmó."),
        ("Встреча прошла в по-\nнедельник.", "Встреча прошла в понедельник."),
        ("They held three-\nday talks.", None),
        ("A delega-\ntion came.", "A delegation came."),
        ("El go-\nbierno y las nego-\nciaciones.", None),
        ("Las negocia-\nciones y el go-\nbierno.", "Las negociaciones y el gobierno."),
        ("The nego-\ntiators met on Satur-\nday.", "The negotiators met on Saturday."),
        ("A US-\nled three-\nday talk till Satur-\nday.", "A US-\nled three-\nday talk till Saturday."),
        ("A long-\nawaited or so-\ncalled delega-\ntion.", "A long-\nawaited or so-\ncalled delegation."),
        ("По-\nпрежнему прави-\nтельство мол-\nчит.", "По-\nпрежнему правительство молчит."),
        ("The truce is over. No tru-\nce is known.", "The truce is over. No truce is known."),
        ("They met in January -\nday and night.", None),
    ],
)
def test_a_word_that_is_torn_at_the_end_of_a_line_is_whole(text: str, even: str | None) -> None:
    found = evened(text)
    assert (found and found.text) == even


def test_a_hyphen_stays_where_the_word_has_one() -> None:
    text = (
        "The envoys met in the old palace on the hill, and in three-\nday talks they wrote a paper, in two-\n"
        "and three-page drafts, on all that was so since mid-\nFebruary."
    )
    even = evened(text)
    assert even is not None
    assert even.text == text.replace("-\na", "- a").replace("-\n", "-")


def test_a_wrapped_paragraph_ends_where_its_last_line_does() -> None:
    text = (
        "The envoys met on Monday in a palace on the hill, and\nafter two days of talks they signed a paper that\n"
        "nobody had read.\nThe council voted on it in May, and the paper was then\nforgotten.\n\nIt was found again."
    )
    even = evened(text)
    assert even is not None
    assert [part[:11] for part in even.text.split("\n")] == ["The envoys ", "The council", "", "It was foun"]


def test_a_paragraph_that_goes_on_with_a_name_is_wrapped_as_the_others_are() -> None:
    text = (
        "Envoys meet on the hill above the harbour\nGovernment stays at home\n\n"
        "The envoys met on Monday in a palace on the hill, and\nafter two days of talks they signed.\n\n"
        "The council was addressed by the foreign minister, Mr\nAlbert Roe."
    )
    even = evened(text)
    assert even is not None
    assert even.text.split("\n\n")[::2] == [
        "Envoys meet on the hill above the harbour\nGovernment stays at home",
        "The council was addressed by the foreign minister, Mr Albert Roe.",
    ]


def test_quotes_and_references_point_into_the_text_as_it_is() -> None:
    text = "On  3\u00a0Ma\u00ady  2018 he left;\r\n two  days\tlater he\u0301  was back."
    first, second = tag(text, published="2020-01-01")
    assert (first.text, second.text) == ("3\u00a0Ma\u00ady  2018", "two  days\tlater")
    assert second.value == "2018-05-05"
    assert second.anchor.ref == f"{first.start}-{first.end}"


def test_references_to_torn_words_point_into_the_text_as_it_is() -> None:
    text = "On 3 Febru-\r\nary 2018 he left;\n\ntwo days la-\nter  he was back by Satur\u00ad\nday."
    first, second, third = tag(text, published="2020-01-01")
    assert (first.text, second.text, third.text) == (
        "3 Febru-\r\nary 2018",
        "two days la-\nter",
        "Satur\u00ad\nday",
    )
    assert all(one.text == text[one.start : one.end] for one in (first, second, third))
    assert (second.value, second.anchor.ref) == ("2018-02-05", f"{first.start}-{first.end}")


def test_an_article_is_read_even_with_its_title(tmp_path: Path) -> None:
    source = tmp_path / "talks.txt"
    source.write_bytes(
        "Envoys  meet in  Cu\u0301cuta\r\n\r\nThey  met on\u00a0Satur\u00adday.  \r\n".encode()
    )
    (page,) = (item for item in read(source) if isinstance(item, Document))
    assert page.text == "Envoys meet in Cúcuta\n\nThey met on Saturday.\n"
    assert page.title_span is not None
    assert page.text[slice(*page.title_span)] == page.title == "Envoys meet in Cúcuta"


@pytest.mark.parametrize("how", TYPESET)
def test_articles_tell_the_same_events_however_they_are_typeset(how: str, tmp_path: Path) -> None:
    def events(text: str, page: Document) -> list[tuple[str, Interval | None]]:
        (tmp_path / "a.jsonl").write_text(json.dumps({"text": text, "lang": page.lang}), encoding="utf-8")
        (read_again,) = read(tmp_path / "a.jsonl", published=page.publication.interval)
        assert isinstance(read_again, Document)
        told = build_events(read_again, document_mentions(read_again))
        return [(event.label, event.interval) for event in told]

    pages = [item for path in ARTICLES for item in read(path) if isinstance(item, Document)]
    assert {"en", "es", "ru"} <= {page.lang for page in pages}
    for page in pages:
        told = events(page.text, page)
        assert told
        assert events(TYPESET[how](page.text), page) == told


@given(st.text("aé \u00a0\t\r\n\u00ad-\u200b\u0301May5.", max_size=60))
def test_every_place_of_an_even_text_comes_from_one_of_the_other(text: str) -> None:
    even = evened(text)
    if even is not None:
        assert re.search(r"[^\S\n]{2}|[^\S\n]\n|\n[^\S\n]|[\t\r\u00a0\u00ad\u200b]", even.text) is None
        spans = [(piece.start, piece.end, piece.origin, piece.origin_end) for piece in even.pieces]
        assert all(now[1] == then[0] and now[3] <= then[2] for now, then in itertools.pairwise(spans))
        assert not spans or (spans[0][0], spans[-1][1]) == (0, len(even.text))
