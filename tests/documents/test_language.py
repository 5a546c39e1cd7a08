import json
from pathlib import Path

import pytest

import chronology
from chronology.documents import Document, read
from chronology.documents.language import code_of, detected, name_of

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SAID = {
    "en": "The envoys of both sides met on Saturday, and said that their talks would go on until the summer.",
    "es": "Los enviados de ambas partes se reunieron el sábado y dijeron que las conversaciones seguirían.",
    "ru": "Представители обеих сторон встретились в субботу и заявили, что переговоры продолжатся летом.",
    "fr": "Les envoyés des deux camps se sont réunis samedi et ont dit que les pourparlers continueraient.",
    "de": "Die Gesandten beider Seiten trafen sich am Samstag und sagten, die Gespräche gingen weiter.",
    "pt": "Os enviados dos dois lados reuniram-se no sábado e disseram que as conversações vão continuar.",
    "uk": "Представники обох сторін зустрілися в суботу і заявили, що переговори триватимуть улітку.",
    "zh": "双方特使周六举行会晤，并表示谈判将持续到夏天。"
    "此前的第一轮会谈于二零一九年五月失败，双方没有透露具体内容，也没有说明是谁提出会面。",
    "ar": "التقى مبعوثو الجانبين يوم السبت وقالوا إن محادثاتهم ستستمر حتى الصيف المقبل.",
}


@pytest.mark.parametrize("lang", SAID)
def test_the_language_of_a_text_is_told(lang):
    assert detected(SAID[lang]) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("OPEC met Friday", None),
        ("2019-05-05", None),
        ("Venezuela votes Sunday", None),
        ("They met on Saturday.", "en"),
        ("Se reunieron el sábado.", "es"),
        ("Rusia se retiró de Siria el lunes.", "es"),
        ("Ministers met last week.", None),
        ("El ministro habló el lunes.", "es"),
        ("Мадуро улетел вчера.", "ru"),
        ("Зеленський прибув у вівторок.", "uk"),
    ],
)
def test_few_letters_tell_a_language_where_they_surely_do(text, lang):
    assert detected(text) == lang


@pytest.mark.parametrize(("lang", "told"), [("en", 0.8), ("es", 0.8), ("ru", 1)])
def test_short_sentences_are_in_their_language_or_in_none(lang, told):
    lines = (CORPUS / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {
        text for line in lines if len(text := json.loads(line)["text"]) < 45 and any(map(str.isalpha, text))
    }
    languages = [detected(text) for text in texts]
    assert set(languages) <= {lang, None}
    assert languages.count(lang) > told * len(texts) * 0.99


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("EN_us", "en"),
        ("eng", "en"),
        ("Spanish", "es"),
        ("tlh", "tlh"),
        ("n/a", None),
        ("", None),
    ],
)
def test_a_declaration_means_a_code(said, code):
    assert code_of(said) == code


def test_a_code_has_a_name():
    assert (name_of("es"), name_of("qq")) == ("Spanish", "qq")


def test_what_is_stated_stands_above_what_the_words_show(tmp_path):
    (tmp_path / "a.md").write_text(f"---\nlang: en\n---\n{SAID['es']}")
    (tmp_path / "b.txt").write_text(SAID["es"] + " Fin.")
    assert [d.lang for d in read(tmp_path) if isinstance(d, Document)] == ["en", "es"]


def test_a_language_without_a_dictionary_is_reported_and_its_neighbours_go_through(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name, declared in (("one", "la"), ("two", "en"), ("three", "cy-XX"), ("four", "vo")):
        said = f"---\nlang: {declared}\n---\n{SAID['en']} {name}"
        (folder / f"{name}.md").write_text(said, encoding="utf-8")
    summary = chronology.build(folder, tmp_path / "out", chart=None)
    assert summary.counts.pages == 2
    assert [r.reason.split(";")[0] for r in summary.rejected] == [
        f"no rules for language '{c}'" for c in ("vo", "la")
    ]
