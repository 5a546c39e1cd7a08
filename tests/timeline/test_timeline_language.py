"""The page in three languages: the same keys, the same gaps, and dates worded as each language words them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from timeline_sample import sample_events

from chronology.documents import Document, read
from chronology.errors import UnknownLanguage
from chronology.intervals import BoundKind, Granularity, Interval, decade, month, parse_date, quarter, year
from chronology.tagging import document_mentions, tag
from chronology.timeline import page, save_page
from chronology.timeline.chart import label_width
from chronology.timeline.explanation import explanation
from chronology.timeline.lanes import country
from chronology.timeline.language import LANGUAGES, retold, words_of
from chronology.timeline.wording import in_words

RAW = Path(__file__).parents[2] / "data" / "raw"
_GAPS = re.compile(r"\{\w*\}")


def _since(interval: Interval) -> Interval:
    return replace(interval, end=None, end_kind=BoundKind.OPEN)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_every_phrase_with_its_gaps(lang: str) -> None:
    model, words = words_of("en"), words_of(lang)
    assert {(section, key) for section in words for key in words[section]} == {
        (section, key) for section in model for key in model[section]
    }
    for section, phrases in model.items():
        for key, phrase in phrases.items():
            assert sorted(_GAPS.findall(phrase)) == sorted(_GAPS.findall(words[section][key])), (section, key)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_twelve_months_and_four_seasons(lang: str) -> None:
    dates = words_of(lang)["date"]
    for key in ("months", "months_of_day", "months_bound", "short_months"):
        assert len(set(dates[key].split())) == 12
    assert len(dates["seasons"].split()) == 4


@pytest.mark.parametrize(
    ("interval", "spanish", "russian"),
    [
        (parse_date("2022-03-05"), "5 de marzo de 2022", "5 марта 2022"),
        (month(2022, 3), "marzo de 2022", "март 2022"),
        (_since(month(2019, 1)), "desde enero de 2019", "с января 2019"),
        (year(2013), "2013", "2013"),
        (quarter(2018, 2), "T2 de 2018", "2 кв. 2018"),
        (decade(1990), "la década de 1990", "1990-е годы"),
        (parse_date("2022-03-05T19:38"), "5 de marzo de 2022, 19:38", "5 марта 2022, 19:38"),
    ],
)
def test_dates_are_worded(interval: Interval, spanish: str, russian: str) -> None:
    assert in_words(interval, words_of("es")) == spanish
    assert in_words(interval, words_of("ru")) == russian


def test_states_have_names() -> None:
    assert [country(code, "ru") for code in ("USA", "VEN", "XKX")] == [
        "Соединенные Штаты",
        "Венесуэла",
        "Косово",
    ]
    assert country("ZZX") == "ZZX"


def test_other_languages_are_refused() -> None:
    with pytest.raises(UnknownLanguage, match="en, es, ru"):
        words_of("xx")


@pytest.mark.parametrize(
    ("lang", "scheme", "widths"),
    [
        ("en", "dark", (1440, 1024, 390)),
        ("es", "light", (390, 1024, 1440)),
        ("ru", "light", (1440, 1024, 390)),
    ],
)
def test_the_page_fits_in_every_language_without_a_barrier(
    opened: Any, barriers: Any, tmp_path: Path, lang: str, scheme: str, widths: tuple[int, ...]
) -> None:
    path = tmp_path / "page.html"
    save_page(sample_events(40), path, title="T", lang=lang)
    with opened(path, color_scheme=scheme, bypass_csp=True) as it:
        for width in widths:
            it.resize(width)
            assert it.page.evaluate("document.documentElement.scrollWidth") == width
        assert barriers(it) == []


@pytest.mark.parametrize("lang", ["es", "ru"])
def test_the_page_speaks_it_everywhere(opened: Any, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "page.html"
    save_page(sample_events(), path, title="T", lang=lang)
    words = words_of(lang)
    with opened(path, width=390) as it:
        assert it.complaints == []
        assert it.page.evaluate("document.documentElement.lang") == lang
        assert it.page.evaluate("document.documentElement.scrollWidth") == 390
        it.page.locator("td.event button").first.click()
        card = it.page.inner_text("#card")
        assert words["card"]["how"] in card
        seen = it.page.inner_text("body")
    english = words_of("en")
    for section in ("filter", "column", "class", "card"):
        for key, phrase in english[section].items():
            if words[section][key] != phrase and len(phrase) > 6 and "{" not in phrase:
                assert not re.search(rf"\b{re.escape(phrase)}\b", seen), phrase


class TestRetold:
    """What the resolver says of its way is told in the reader's language."""

    @pytest.mark.parametrize("lang", ["es", "ru"])
    def test_every_sentence_that_our_articles_bring_forth(self, lang: str) -> None:
        words = words_of(lang)
        pages = [page for page in read([RAW]) if isinstance(page, Document)][::4]
        mentions = [mention for page in pages for mention in document_mentions(page)]
        said = {sentence for m in mentions for sentence in (m.anchor.why, *m.trace)}
        said |= {other.why for mention in mentions for other in mention.alternatives}
        assert len(said) > 100
        assert {sentence for sentence in said if retold(sentence, words) == sentence} == set()

    def test_gaps_are_filled_and_the_rest_stays(self) -> None:
        assert retold("placed at 2022-03-05", words_of("ru")) == "помещено в 2022-03-05"
        assert retold("nobody has said this before", words_of("ru")) == "nobody has said this before"

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_english_is_as_the_resolver_has_it(self, lang: str) -> None:
        assert all(key == phrase for key, phrase in words_of("en")["told"].items())
        assert set(words_of(lang)["told"]) == set(words_of("en")["told"])

    @pytest.mark.parametrize(
        ("lang", "text", "lines"),
        [
            ("es", "Se vieron el sábado.", ("  regla ", "  porque ", "con precisión de día")),
            ("ru", "Они встретились в субботу.", ("  правило ", "  потому что ", "с точностью до дня")),
            ("es", "Se vieron el 31 de febrero de 2019.", ("ningún intervalo del calendario",)),
        ],
    )
    def test_an_explanation_is_in_the_readers_language(
        self, lang: str, text: str, lines: tuple[str, ...]
    ) -> None:
        (mention,) = tag(text, published="2022-03-06", lang=lang)
        told = "\n".join(explanation(mention, words_of(lang)))
        assert all(line in told for line in lines)


LABELS = {
    "en": "Washington closed the consulate in Miami and expelled its officials",
    "es": "Los ministros firmaron en Caracas un acuerdo sobre el petróleo y la deuda",
    "ru": "Министры подписали в Каракасе соглашение о поставках нефти и о долге",
}


def test_a_chart_leaves_room_for_labels_of_any_script(opened: Any) -> None:
    measure = """text => {
        const pen = document.createElement("canvas").getContext("2d");
        pen.font = "11.5px 'DejaVu Sans', sans-serif";
        return pen.measureText(text).width;
    }"""
    with opened() as it:
        for lang, label in LABELS.items():
            needed = it.page.evaluate(measure, label)
            assert needed <= label_width(label) <= 1.25 * needed, lang


def test_labels_of_three_languages_neither_overlap_nor_leave_the_plot(opened: Any, tmp_path: Path) -> None:
    events = sample_events()
    told = list(LABELS.values())
    events["label"] = [f"{told[i % 3]} {i}" for i in range(len(events))]
    save_page(events, tmp_path / "page.html", title="T", lang="ru")
    labels = """[...document.querySelectorAll("#detail .mark-text.role-mark text")]
        .filter(t => getComputedStyle(t).fontWeight < 600)
        .map(t => { const b = t.getBoundingClientRect(); return [b.left, b.right, b.top, b.bottom]; })"""
    with opened(tmp_path / "page.html", width=1024) as it:
        assert it.complaints == []
        frame = it.page.locator("#detail").bounding_box()
        boxes = it.page.evaluate(labels)
        assert len(boxes) > 10
        for i, (left, right, top, bottom) in enumerate(boxes):
            assert frame["x"] <= left < right <= frame["x"] + frame["width"]
            for other in boxes[:i]:
                apart = right <= other[0] + 1 or other[1] <= left + 1
                assert apart or bottom <= other[2] + 3 or other[3] <= top + 3


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("-0263", ("264 BC", "264 a. C.", "264 г. до н. э.")),
        ("-0043-03", ("March 44 BC", "marzo de 44 a. C.", "март 44 г. до н. э.")),
        ("-0043-03-15", ("15 March 44 BC", "15 de marzo de 44 a. C.", "15 марта 44 г. до н. э.")),
        ("0000", ("1 BC", "1 a. C.", "1 г. до н. э.")),
        ("-0499/-0400", ("-0499/-0400",) * 3),
        ("-0000", ("-0000",) * 3),
    ],
)
def test_a_year_before_the_first_is_named_as_calendars_do(edtf: str, told: tuple[str, str, str]) -> None:
    interval = Interval(None, None, Granularity.YEAR, edtf_text=edtf)
    assert tuple(in_words(interval, words_of(lang)) for lang in LANGUAGES) == told


@pytest.mark.parametrize(
    ("lang", "number", "told"),
    [
        ("en", 1, "1 event from 1 document, 2019"),
        ("es", 1, "1 acontecimiento de 1 documento, 2019"),
        ("ru", 1, "1 событие из 1 документа, 2019"),
        ("ru", 2, "2 события из 2 документов, 2019"),
        ("ru", 5, "5 событий из 5 документов, 2019"),
        ("ru", 21, "21 событие из 21 документа, 2019"),
    ],
)
def test_things_are_counted_as_the_language_does(lang: str, number: int, told: str) -> None:
    events = (
        sample_events(number)
        .head(number)
        .assign(
            doc_id=list(map(str, range(number))),
            begin=dt.datetime(2019, 5, 5),
            end=dt.datetime(2019, 5, 6),
            edtf="2019-05-05",
        )
    )
    assert f">{told}<" in page(events, title="t", lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_can_be_drawn_the_page_says_so(lang: str) -> None:
    words = words_of(lang)["page"]
    assert words["none_drawn"] in page(sample_events(5).head(0), title="t", lang=lang)
    assert words["nothing"] in page(sample_events(5), title="t", lang=lang)
