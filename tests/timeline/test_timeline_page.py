"""The page in a real browser, offline."""

from __future__ import annotations

import csv
import importlib
import io
import itertools
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest
from timeline_sample import sample_events

from chronology.timeline import save_page

if TYPE_CHECKING:
    from pathlib import Path

ZONES = ("America/Caracas", "Pacific/Auckland")
LABELS = "#detail .mark-text.role-mark text"


def test_opens_without_a_complaint_or_a_request(opened: Any) -> None:
    with opened() as it:
        assert it.complaints == []
        assert it.foreign == []
        shown, total, undated = it.count()
        assert shown == total == it.shown()
        assert undated == it.page.locator("#undated tbody tr:visible").count() > 0
        assert it.page.locator("#detail svg path").count() > 150


def test_nothing_needs_eval_or_the_network(opened: Any) -> None:
    with opened() as it:
        policy = it.page.get_attribute("meta[http-equiv]", "content")
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        it.page.evaluate(
            """const s = document.createElement('script');
               s.textContent = 'window.x = 1';
               document.body.append(s)"""
        )

        assert it.page.evaluate("window.x") is None
        assert any("Content Security Policy" in said for said in it.complaints)


@pytest.mark.parametrize(
    ("words", "field"),
    [("sanctions", "label"), ("(", None), ("[a-z]+", None), ("Daily Estuary", "source"), ("2010", None)],
)
def test_search_is_a_substring_and_the_table_follows(home: Any, words: str, field: str | None) -> None:
    home.page.fill("#q", words)
    home.settle()
    shown, total, _ = home.count()
    assert shown == home.shown() < total
    if field == "label":
        texts = home.page.locator("#events tbody tr:not([hidden]) td.event").all_inner_texts()
        assert texts
        assert all(words in text for text in texts)
    assert home.complaints == []


def test_filters_narrow_and_reset_restores(home: Any) -> None:
    _, total, _ = home.count()
    for name in ("lane", "type", "precision", "status", "source"):
        home.page.select_option(f"#{name}", index=1)
        home.settle()
        assert home.count()[0] == home.shown() < total, name
        home.page.click("#filters button[type=reset]")
        home.settle()
        assert home.count()[0] == total
    home.page.check("#key")
    home.settle()
    assert 0 < home.count()[0] < total / 2


def test_legend_hides_a_class(home: Any) -> None:
    before = home.shown()
    button = home.page.locator("#legend button").first
    button.click()
    home.settle()
    assert button.get_attribute("aria-pressed") == "false"
    assert home.shown() < before
    button.click()
    home.settle()
    assert home.shown() == before


def test_brush_keeps_what_overlaps_and_buttons_undo_it(home: Any) -> None:
    before = home.shown()
    home.drag("#overview", 0.70, 0.76)
    within = home.shown()
    assert 0 < within < before
    assert home.count()[0] == within
    home.page.click("#closer")
    home.settle()
    assert home.shown() <= within
    home.page.click("#whole")
    home.settle()
    assert home.shown() == before


def test_a_year_is_found_by_any_day_of_it(home: Any) -> None:
    home.look_at("window=2005-06-01/2005-06-20")
    dates = home.page.locator("#events tbody tr:not([hidden]) td.date").all_inner_texts()
    assert any("the 2000s" in date for date in dates)


def test_keys_zoom_move_and_step(home: Any) -> None:
    window = home.page.locator("#window")
    home.page.focus("#detail")
    seen = [window.inner_text()]
    for key in ("+", "+", "ArrowRight", "-", "0"):
        home.page.keyboard.press(key)
        home.settle()
        seen.append(window.inner_text())
    assert len(set(seen)) == 5
    assert seen[0] == seen[-1]
    home.page.keyboard.press("ArrowDown")
    home.settle()
    assert home.page.is_visible("#card")
    assert home.page.locator("tr.chosen").count() == 1
    home.page.keyboard.press("Escape")
    home.settle()
    assert not home.page.is_visible("#card")


def test_wheel_zooms_only_with_control(home: Any) -> None:
    window = home.page.locator("#window")
    before = window.inner_text()
    home.page.hover("#detail", position={"x": 600, "y": 150})
    home.page.mouse.wheel(0, 5)
    home.settle()
    assert window.inner_text() == before
    home.page.hover("#detail", position={"x": 600, "y": 150})
    home.page.keyboard.down("Control")
    home.page.mouse.wheel(0, -120)
    home.page.keyboard.up("Control")
    home.settle()
    assert window.inner_text() != before


def test_tooltip_tells_words_date_and_rule(home: Any) -> None:
    home.look_at("q=The+week+of+the+talks")
    home.page.hover(f"{LABELS}:text('The week of')")
    tip = home.page.locator("#tip")
    tip.wait_for(state="visible")
    text = tip.inner_text()
    for part in ("week of 21 February 2022", "The week of the talks", "On Saturday", "rule en/weekday"):
        assert part in text
    assert tip.locator("mark").inner_text() == "On Saturday"


def test_details_lead_to_the_source(home: Any) -> None:
    home.look_at("q=The+decade+of+oil")
    home.page.click("#events tbody tr:not([hidden]) td.event button")
    card = home.page.locator("#card")
    card.wait_for(state="visible")
    assert "the 2000s" in card.inner_text()
    assert home.page.evaluate("document.activeElement.closest('#card') !== null")
    assert (
        card.locator("a.open")
        .get_attribute("href")
        .startswith(("https://news.example/", "../data/raw/article%20one"))
    )
    assert "event=" in home.page.url


def test_details_give_a_citation(home: Any) -> None:
    home.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    home.look_at("q=The+decade+of+oil")
    home.page.click("#events tbody tr:not([hidden]) td.event button")
    button = home.page.get_by_role("button", name="Copy the citation")
    button.click()
    home.page.get_by_role("button", name="Copied").wait_for()
    said = home.page.evaluate("navigator.clipboard.readText()")
    assert said.startswith("“")
    assert "the 2000s (" in said
    assert "; 200X). " in said
    assert said.endswith(home.page.locator("#card a.open").evaluate("link => link.href"))


def test_a_link_restores_the_state(opened: Any, home: Any) -> None:
    home.page.fill("#q", "oil")
    home.drag("#overview", 0.5, 0.9)
    words, count, fragment = home.page.inner_text("#window"), home.count(), home.page.url.partition("#")[2]
    with opened(fragment=f"#{fragment}") as it:
        assert it.page.input_value("#q") == "oil"
        assert it.page.inner_text("#window") == words
        assert it.count() == count


def test_a_link_from_another_page_hides_nothing_unseen(home: Any) -> None:
    home.page.evaluate("document.querySelector('#source').id = 'gone'")
    home.look_at("source=Nowhere&lane=None")
    home.page.evaluate("document.querySelector('#gone').id = 'source'")
    shown, total, _ = home.count()
    assert shown == total


def test_labels_neither_overlap_nor_leave_the_plot(opened: Any) -> None:
    script = f"""[...document.querySelectorAll('{LABELS}')].filter(t => getComputedStyle(t).fontWeight < 600)
        .map(t => {{ const b = t.getBoundingClientRect();
            return [b.left, b.right, b.top, b.bottom, t.textContent]; }})"""
    with opened() as it:
        for width, fragment in itertools.product((1440, 1024, 390), ("", "window=2018-01-01/2020-01-01")):
            it.resize(width)
            it.look_at(fragment)
            frame = it.page.locator("#detail").bounding_box()
            boxes = it.page.evaluate(script)
            assert len(boxes) > 5
            for left, right, *_ in boxes:
                assert frame["x"] <= left < right <= frame["x"] + frame["width"]
            for i, a in enumerate(boxes):
                for b in boxes[:i]:
                    apart = a[1] <= b[0] + 1 or b[1] <= a[0] + 1 or a[3] <= b[2] + 3 or b[3] <= a[2] + 3
                    assert apart, (a, b)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_and_has_contrast(opened: Any, scheme: str) -> None:
    with opened(color_scheme=scheme) as it:
        for width in (1440, 1024, 390):
            it.resize(width)
            assert it.page.evaluate("document.documentElement.scrollWidth") <= width
        ground, ink = it.page.evaluate(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
        )
        assert _contrast(ground, ink) > 7
        label = it.page.evaluate(f"getComputedStyle(document.querySelector('{LABELS}')).fill")
        assert _contrast(ground, label) > 4.5
        for symbol in it.page.evaluate(
            "[...document.querySelectorAll('#legend svg *')].map(s => getComputedStyle(s).fill)"
        ):
            assert _contrast(ground, symbol) >= 3


def test_print_is_light_and_whole(opened: Any) -> None:
    with opened(width=1000, color_scheme="dark") as it:
        it.page.emulate_media(media="print")
        it.settle()
        assert _contrast(it.page.evaluate("getComputedStyle(document.body).color"), "rgb(255, 255, 255)") > 7
        assert (
            _contrast(
                it.page.evaluate(f"getComputedStyle(document.querySelector('{LABELS}')).fill"),
                "rgb(255,255,255)",
            )
            > 4.5
        )
        assert not it.page.is_visible("#filters")
        assert it.page.is_visible("#legend")
        tall = (
            "document.querySelector('.scroll').clientHeight >= document.querySelector('#events').clientHeight"
        )
        assert it.page.evaluate(tall)


def test_a_print_from_a_dark_phone_is_light_and_legible_before_the_next_frame(opened: Any) -> None:
    printed = f"""async () => {{
        dispatchEvent(new Event("beforeprint"));
        for (let i = 0; i < 200; i += 1) await null; // what a browser does before it prints: no timer, no frame
        const of = (selector) => document.querySelectorAll(`#paper ${{selector}}`);
        return [of("svg")[0].viewBox.baseVal.width, getComputedStyle(document.querySelector('{LABELS}')).fill,
                of("tbody tr").length, [...of("thead span")].map((word) => word.textContent)];
    }}"""
    with opened(width=390, color_scheme="dark") as it:
        lanes = it.page.locator(f"{LABELS}[font-weight='600']").count()
        width, label, rows, axis = it.page.evaluate(printed)
        assert 800 < width < 1000
        assert rows == lanes > 2
        assert "2010" in axis
        assert _contrast(label, "rgb(255,255,255)") > 4.5
        it.page.evaluate("dispatchEvent(new Event('afterprint'))")
        it.settle()
        assert it.page.evaluate("document.querySelector('#detail svg').viewBox.baseVal.width") <= 390
        assert it.page.locator("#paper > *").count() == 0
        assert it.complaints == []


def test_dates_are_the_same_everywhere(opened: Any) -> None:
    everywhere = _dates(opened, "UTC")
    assert {zone: _dates(opened, zone) == everywhere for zone in ZONES} == dict.fromkeys(ZONES, True)


def _dates(opened: Any, zone: str) -> Any:
    with opened(timezone_id=zone, fragment="#window=2019-01-10/2019-03-20") as it:
        return it.page.evaluate(
            """[document.querySelector('#window').textContent,
                [...document.querySelectorAll('#events tbody tr:not([hidden])')].map(r => r.innerText),
                [...document.querySelectorAll('#detail svg text, #detail svg path')].map(
                  p => [p.getAttribute('transform'), p.textContent])]"""
        )


def test_hostile_words_stay_words(opened: Any, browser: Any) -> None:
    with opened(fragment="#window=2019-01-20/2019-01-30") as it:
        texts = it.page.inner_text("#events")
        assert "</script><script>window.pwned=1</script>" in texts
        assert '"><img src=x onerror=window.pwned=2>' in texts
        for button in it.page.locator("#events tbody tr:not([hidden]) td.event button").all():
            button.click()
            it.settle()
        assert it.page.evaluate("window.pwned ?? null") is None
        assert it.page.evaluate("document.images.length") == 0
        assert "\u202e" not in texts
        assert it.complaints == []
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_saves_a_csv_that_parses_and_holds_no_formula(home: Any) -> None:
    home.look_at("q=HYPERLINK")
    with home.page.expect_download() as caught:
        home.page.click("#csv")
    with open(caught.value.path(), encoding="utf-8-sig", newline="") as file:  # noqa: PTH123
        rows = list(csv.DictReader(io.StringIO(file.read())))
    assert len(rows) == home.count()[0] == 1
    assert rows[0]["label"] == "'=HYPERLINK(1) 😀"


def test_saves_pictures(home: Any) -> None:
    with home.page.expect_download() as caught:
        home.page.click("#svg")
    assert ET.parse(caught.value.path()).getroot().tag.endswith("svg")
    with home.page.expect_download() as caught:
        home.page.click("#png")
    assert caught.value.path().read_bytes().startswith(b"\x89PNG")
    assert home.complaints == []


def test_without_javascript_the_tables_hold_everything(opened: Any) -> None:
    with opened(java_script_enabled=False) as it:
        assert it.page.locator("#events tbody tr").count() > 150
        assert it.page.locator("#events tbody tr:visible").first.is_visible()
        assert not it.page.is_visible("#filters")
        assert it.page.is_visible("noscript p")


def test_columns_sort(opened: Any) -> None:
    with opened() as it:
        it.page.click("#events th:nth-child(2) button")
        it.settle()
        labels = it.page.locator("#events td.event button").all_inner_texts()
        assert labels == it.page.evaluate("(a) => [...a].sort((x, y) => x.localeCompare(y, 'en'))", labels)
        assert it.page.get_attribute("#events th:nth-child(2)", "aria-sort") == "ascending"


def _contrast(one: str, other: str) -> float:
    """WCAG 2 contrast of two CSS colours."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    if colour.startswith("#"):
        channels = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    else:
        channels = [int(float(c)) for c in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_a_crowd_becomes_columns_that_open_on_a_click(opened: Any, tmp_path: Path) -> None:
    save_page(sample_events(900), tmp_path / "crowd.html", title="A crowd")
    with opened(tmp_path / "crowd.html") as it:
        assert it.complaints == []
        shown, total, _ = it.count()
        assert shown == total > it.shown() == 200
        assert it.page.is_visible("#crowd")
        marks = it.page.locator("#detail .mark-symbol path").count()
        assert 0 < marks <= 300
        it.drag("#overview", 0.9, 0.91)
        assert not it.page.is_visible("#crowd")
        assert it.count()[0] == it.shown() > 0


def test_a_long_table_grows_a_page_at_a_time(opened: Any, tmp_path: Path) -> None:
    save_page(sample_events(500), tmp_path / "long.html", title="A long table")
    with opened(tmp_path / "long.html") as it:
        assert it.shown() == 200
        it.page.click("#events + .more")
        assert it.shown() == 400
        it.page.click("#events + .more")
        assert it.shown() == it.count()[0]
        assert not it.page.is_visible("#events + .more")


def test_very_many_events_are_packed_and_of_more_the_weightiest_are_kept(
    opened: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chronology.timeline.enclosed._LONG", 1000)
    for name in ("_MOST_EVENTS", "_KEY_EVENTS"):
        monkeypatch.setattr(importlib.import_module("chronology.timeline.page"), name, 150)
    events = sample_events(400)
    save_page(events, tmp_path / "many.html", title="Very many")
    with opened(tmp_path / "many.html") as it:
        assert it.complaints == []
        assert sum(it.count()[1:]) == 150
        assert f"150 key events of {len(events):,}" in it.page.inner_text("#picture")
        kept = it.page.evaluate("document.querySelectorAll('#events tbody tr').length")
        assert kept == it.count()[0] > 100
        it.page.fill("#q", "oil")
        it.settle()
        assert 0 < it.count()[0] < kept


def test_about_has_no_edge_and_each_disputed_date_a_mark(home: Any) -> None:
    home.look_at("q=merger")
    strokes = home.page.evaluate(
        """[...document.querySelectorAll('#detail .mark-rect path[stroke-dasharray]')]
             .map(p => p.getAttribute('stroke-opacity'))"""
    )
    assert strokes == ["0"]
    assert "about 2003" in home.page.inner_text("#events tbody td.date")
    home.page.fill("#q", "disputed landing")
    home.settle()
    places = home.page.evaluate(
        """[...document.querySelectorAll('#detail .mark-symbol path')].map(p => p.getAttribute('transform'))"""
    )
    heights = {place.rstrip(")").split(",")[1] for place in places}
    assert len(heights) == len(places) == home.shown() == 3
    assert home.page.locator("#events tbody small:text('reports disagree')").count() == 3
    assert home.page.locator(".key li:has-text('reports disagree')").count() == 1


def test_open_ends_keep_their_fade_when_drawn_again(home: Any) -> None:
    pale = """[...document.querySelectorAll('#detail .mark-rect path')]
        .filter(p => p.getAttribute('opacity') === '0.09').length"""
    before = home.page.evaluate(pale)
    home.page.fill("#q", "oil")
    home.settle()
    home.page.fill("#q", "")
    home.settle()
    assert home.page.evaluate(pale) == before > 0


def test_doubt_and_dispute_are_drawn(opened: Any, tmp_path: Path) -> None:
    events = sample_events(30)
    events["approximate"] = False
    events["is_contested"] = [i < 4 for i in range(len(events))]
    events.loc[events["begin"].notna(), "edtf"] += "~"
    save_page(events, tmp_path / "doubt.html", title="Doubt")
    with opened(tmp_path / "doubt.html") as it:
        assert it.complaints == []
        assert it.page.locator("#detail path[stroke-dasharray='1,2.5']").count() > 10
        labels = it.page.locator("#detail .mark-text text").all_text_contents()
        assert any(text.startswith("≠ ") for text in labels)
        assert it.page.locator("#events td.date small").count() >= 1
