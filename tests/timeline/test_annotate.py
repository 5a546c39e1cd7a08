"""The page of one article: every reference marked, harmless whatever the text holds, links that lead somewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from chronology.cli import main
from chronology.drawing import annotate
from chronology.errors import UnreadableSource

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """---
title: Two days in <Moscow>
published: 2022-03-06
---
The envoys met on Saturday. Two days later they left, "tired & <b>silent</b>".

They had met every Tuesday in 2019 & <script>alert(1)</script> for three years.

Related Content

A deal is near
Both sides say so
By A. Writer
05, May, 2019 @7:38 PM

Talks fail again
Nobody is surprised
By B. Writer
06, Jun, 2019 @7:29 PM
"""


class Reader(HTMLParser):
    """What a browser would see: the words inside the marks, the ids, the links, the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.anchors: set[str] = set()
        self.tags: set[str] = set()
        self.marked: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.ids.update(filter(None, [given.get("id")]))
        href = given.get("href") or ""
        self.links.update([href[1:]] if href.startswith("#") else [])
        self.anchors.update(filter(None, [given.get("data-anchor")]))
        self._inside = tag == "a" and (given.get("id") or "").startswith("m")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.marked.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


@pytest.fixture
def page(tmp_path: Path) -> Path:
    article, out = tmp_path / "article.md", tmp_path / "article.html"
    article.write_text(ARTICLE, encoding="utf-8")
    assert annotate(article, out) == 7
    return out


def test_every_reference_is_marked_and_every_link_leads_somewhere(page: Path) -> None:
    reader = Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    assert reader.marked == [
        "Saturday",
        "Two days later",
        "every Tuesday",
        "2019",
        "three years",
        "05, May, 2019 @7:38 PM",
        "06, Jun, 2019 @7:29 PM",
    ]
    assert reader.links <= reader.ids
    assert reader.anchors <= reader.ids
    assert {"published", *(i for i in reader.anchors if i.startswith("m"))} <= reader.anchors


def test_the_text_stays_text(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "<script>alert" not in text
    assert "<b>silent" not in text
    assert "Two days in &lt;Moscow&gt;" in text
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'")
    assert "unsafe" not in policy[1]


def test_two_articles_in_one_file_are_refused(tmp_path: Path) -> None:
    lines = tmp_path / "two.jsonl"
    lines.write_text('{"text": "In 2019."}\n{"text": "In 2020."}\n', encoding="utf-8")
    with pytest.raises(UnreadableSource, match="holds more than one article; give a file of one"):
        annotate(lines, tmp_path / "out.html")
    assert not (tmp_path / "out.html").exists()


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "article.txt"
    article.write_text("They met on Saturday.\n", encoding="utf-8")
    out = tmp_path / "page.html"
    assert main(["annotate", str(article), "-o", str(out), "--published", "2022-03-06"]) == 0
    assert capsys.readouterr().out == f"1 reference: {out}\n"
    assert "5 March 2022" in out.read_text(encoding="utf-8")


def test_a_browser_shows_cards_and_links(opened: Any, page: Path) -> None:
    with opened(page) as it:
        assert it.complaints == []
        assert it.foreign == []
        it.page.hover("text=Two days later")
        card = it.page.locator(".card:visible")
        assert card.count() == 1
        assert "7 March 2022" in card.inner_text()
        assert it.page.locator("#links path").count() == 1
        it.page.check("#all")
        it.page.mouse.move(0, 0)
        assert it.page.locator("#links path").count() == it.page.locator("[data-anchor]").count() >= 2


PASSAGES = {
    "en": ARTICLE,
    "es": "Los enviados se reunieron el sábado. Dos días después se marcharon, en marzo de 2022.",
    "ru": "Посланники встретились в субботу. Через два дня они уехали, в марте 2022 года.",
}


@pytest.mark.parametrize("lang", PASSAGES)
def test_it_fits_and_can_be_read_by_all(opened: Any, barriers: Any, tmp_path: Path, lang: str) -> None:
    article, page = tmp_path / "article.md", tmp_path / "article.html"
    article.write_text(f"{PASSAGES[lang]}\n", encoding="utf-8")
    assert annotate(article, page, published="2022-03-06", lang=lang) >= 2
    with opened(page) as it:
        assert it.complaints == []
        assert it.page.evaluate("document.documentElement.lang") == lang
        for scheme, widths in (("light", (1440, 1024, 390)), ("dark", (390, 1024, 1440))):
            it.page.emulate_media(color_scheme=scheme)
            for width in widths:
                it.resize(width)
                assert it.page.evaluate("document.documentElement.scrollWidth") == width
            assert barriers(it) == []


def test_it_works_without_a_program(opened: Any, page: Path) -> None:
    with opened(page, java_script_enabled=False) as it:
        assert it.page.locator("tbody tr").count() == 7
        it.page.hover("text=Saturday >> nth=0")
        assert it.page.locator(".card:visible").count() == 1
