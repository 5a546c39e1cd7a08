"""Languages without rules of their own: dates that state their year are read, the rest is left open with the reason."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from chronology import build, load_documents, load_events, load_mentions
from chronology.documents.language import detected
from chronology.errors import UnknownLanguage
from chronology.intervals import Granularity
from chronology.languages import rules_for
from chronology.resolver import AnchorKind, Status, resolve
from chronology.resolver.rules import Pack, known_languages
from chronology.tagging import Tagged, tag, tag_lines

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.resolver import Mention
    from chronology.resolver.rules import Rule

PROVING = ("fr", "it", "hu", "zh")
"""In their words the rules' examples are written."""

READ = [
    ("fr", "Mardi 5 mars 2019, le ministre est parti.", "Mardi 5 mars 2019", "2019-03-05"),
    ("French", "Le 1er janvier 2020 la taxe disparaît.", "1er janvier 2020", "2020-01-01"),
    ("fr", "Le dialogue a repris en mars 2019.", "mars 2019", "2019-03"),
    ("fr", "Tout a changé en 2019.", "2019", "2019"),
    ("fr", "Signé le 15/03/2019 à Paris.", "15/03/2019", "2019-03-15"),
    ("pt", "O ministro saiu em 5 de março de 2019.", "5 de março de 2019", "2019-03-05"),
    ("pt", "A licença vence em 3/5/2019.", "3/5/2019", "2019-05-03"),
    ("de", "Am 5. März 2019 reiste er ab.", "5. März 2019", "2019-03-05"),
    ("de", "Seit August 2017 gilt das Verbot.", "August 2017", "2017-08"),
    ("it", "Martedì 5 marzo 2019 il ministro è partito.", "Martedì 5 marzo 2019", "2019-03-05"),
    ("pl", "Minister wyjechał 5 marca 2019 r. do Moskwy.", "5 marca 2019 r.", "2019-03-05"),
    ("pl", "Rozmowy wznowiono w marcu 2019 roku.", "marcu 2019 roku", "2019-03"),
    ("tr", "Bakan 5 Mart 2019 günü ayrıldı.", "5 Mart 2019", "2019-03-05"),
    ("uk", "Міністр поїхав 5 березня 2019 року.", "5 березня 2019 року", "2019-03-05"),
    ("nl", "Op dinsdag 5 maart 2019 vertrok hij.", "dinsdag 5 maart 2019", "2019-03-05"),
    ("cs", "V úterý 5. března 2019 odjel.", "úterý 5. března 2019", "2019-03-05"),
    ("fi", "Ministeri lähti 5. maaliskuuta 2019.", "5. maaliskuuta 2019", "2019-03-05"),
    ("hu", "A miniszter 2019. március 5. napján indult.", "2019. március 5", "2019-03-05"),
    ("ca", "El 12 d'abril del 2019 van marxar.", "12 d'abril del 2019", "2019-04-12"),
    ("vi", "Ngày 5 tháng 3 năm 2019, ông rời đi.", "5 tháng 3 năm 2019", "2019-03-05"),
    ("ar", "غادر الوزير في 5 مارس 2019.", "5 مارس 2019", "2019-03-05"),
    ("zh", "2019年3月5日，部长访问了加拉加斯。", "2019年3月5日", "2019-03-05"),
    ("zh", "谈判于2019年3月恢复。", "2019年3月", "2019-03"),
    ("zh", "制裁始于2017年。", "2017年", "2017"),
    ("ja", "大臣は2019年3月5日に訪問した。", "2019年3月5日", "2019-03-05"),
    ("ko", "장관은 2019년 3월 5일에 떠났다.", "2019년 3월 5일", "2019-03-05"),
    ("no", "Ministeren reiste 5. mars 2019.", "5. mars 2019", "2019-03-05"),
]
OPEN = [
    ("fr", "Il est revenu samedi.", "samedi", "XXXX-WXX-6"),
    ("fr", "Il est revenu le 5 mars.", "5 mars", "XXXX-03-05"),
    ("fr", "Il est revenu hier.", "hier", "XXXX-XX-XX"),
    ("fr", "Il est parti il y a 3 ans.", "il y a 3 ans", "XXXX"),
    ("pt", "O navio chegou na semana passada.", "semana passada", "XXXX-WXX"),
    ("de", "Er kam vor 3 Jahren.", "vor 3 Jahren", "XXXX"),
    ("it", "È arrivato 3 giorni fa.", "3 giorni fa", "XXXX-XX-XX"),
    ("pl", "Statek przypłynął w sobotę.", "sobotę", "XXXX-WXX-6"),
    ("tr", "Gemi geçen hafta geldi.", "geçen hafta", "XXXX-WXX"),
    ("uk", "Корабель прийшов учора.", "учора", "XXXX-XX-XX"),
    ("ar", "وصلت السفينة الأسبوع الماضي.", "الأسبوع الماضي", "XXXX-WXX"),
    ("zh", "昨天船到了。", "昨天", "XXXX-XX-XX"),
    ("zh", "船于3月5日抵达。", "3月5日", "XXXX-03-05"),
]
SILENT = [
    ("fr", "La rançon est de 2000 € et 3,14 %."),
    ("fr", "L’indice a clôturé à 2082,1 points, puis à 2082.1."),
    ("fr", "Le téléphone est 555-2019."),
    ("pt", "O mar estava calmo e o navio partiu."),
    ("de", "Der Flug AX 1999 fiel aus."),
    ("it", "La partita è finita 3 a 1."),
    ("zh", "人口有2000万，他来了。"),
]


def only(text: str, lang: str, published: str | None = "2022-03-09") -> Mention:
    (mention,) = tag(text, published=published, lang=lang)
    return mention


@pytest.mark.parametrize(("lang", "text", "quote", "value"), READ)
def test_a_date_with_its_year_is_read(lang: str, text: str, quote: str, value: str) -> None:
    mention = only(text, lang)
    assert (mention.text, mention.value, mention.status) == (quote, value, Status.RESOLVED)
    assert mention.rule.startswith("other/")
    assert mention.anchor.kind is AnchorKind.ABSOLUTE
    assert mention.confidence is None
    assert mention == only(text, lang, "1999-01-01") == only(text, lang, None)
    assert mention.interval is not None
    grains = {4: Granularity.YEAR, 7: Granularity.MONTH, 10: Granularity.DAY}
    assert mention.interval.granularity is grains[len(value)]


@pytest.mark.parametrize(("lang", "text", "quote", "value"), OPEN)
def test_what_needs_an_anchor_is_left_open_with_the_reason(
    lang: str, text: str, quote: str, value: str
) -> None:
    mention = only(text, lang)
    assert (mention.text, mention.value, mention.status) == (quote, value, Status.UNRESOLVED)
    assert mention.interval is None
    assert mention.anchor.why.startswith("there are no rules for relative dates in ")


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_numbers_and_other_words_are_passed_over(lang: str, text: str) -> None:
    assert tag(text, published="2022-03-09", lang=lang) == ()


def test_digits_that_could_be_read_either_way_are_left_open() -> None:
    assert only("Signerad 3/5/2019.", "sv").status is Status.UNRESOLVED
    assert only("Signerad 15/3/2019.", "sv").value == "2019-03-15"


def test_no_year_is_inherited() -> None:
    values = [mention.value for mention in tag("En 2015 tout a changé. Le 9 mars il partit.", lang="fr")]
    assert values == ["2015", "XXXX-03-09"]


def pack_of(lang: str) -> Pack:
    pack = rules_for(lang)
    assert isinstance(pack, Pack)
    return pack


def examples() -> list[tuple[Rule, str, str]]:
    rules = {rule.name: rule for lang in PROVING for stage in pack_of(lang).stages for rule in stage}
    return [(rule, phrase, str(value)) for rule in rules.values() for phrase, value in rule.says.items()]


@pytest.mark.parametrize(
    ("rule", "phrase", "value"), examples(), ids=lambda part: getattr(part, "name", part)
)
def test_every_rule_reads_its_examples_in_a_language(rule: Rule, phrase: str, value: str) -> None:
    read = [mention for lang in PROVING for mention in resolve(phrase, published=None, lang=pack_of(lang))]
    assert value in [mention.value for mention in read if mention.rule == rule.name]


@pytest.mark.parametrize("lang", PROVING)
def test_rules_are_silent_where_they_say(lang: str) -> None:
    for rule in (rule for stage in pack_of(lang).stages for rule in stage):
        for phrase in rule.silent:
            read = resolve(phrase, published=None, lang=pack_of(lang))
            assert [m.text for m in read if m.rule == rule.name and m.status is Status.RESOLVED] == []


def test_languages_with_rules_keep_them() -> None:
    assert all(rules_for(lang) == lang for lang in known_languages())
    assert rules_for("fr") is rules_for("fr")


def test_a_language_without_a_dictionary_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="no rules for language 'xx'"):
        tag("Saturday", lang="xx")
    line = b'{"id": 1, "text": "Saturday", "lang": "xx"}'
    (rejected,) = tag_lines([line], "in.jsonl")
    assert not isinstance(rejected, Tagged)
    assert (rejected.line, rejected.reason.partition(";")[0]) == (1, "no rules for language 'xx'")


def test_a_collection_in_several_languages_builds(tmp_path: Path) -> None:
    french = "Mardi 5 mars 2019, le ministre des affaires étrangères a quitté Caracas. Double veto à Moscou."
    chinese = (
        "2019年3月5日，外交部长离开加拉加斯前往莫斯科，与俄罗斯外交部长举行会谈，"
        "讨论两国之间的石油合作问题与军事合同。"
    )
    assert (detected(french), detected(chinese)) == ("fr", "zh")
    records = [
        {"id": "a", "text": french, "published": "2019-03-06"},
        {"id": "b", "text": chinese, "published": "2019-03-06"},
        {"id": "c", "text": "On 5 March 2019 the minister left Caracas for Moscow.", "lang": "en"},
    ]
    summary = build(records, tmp_path / "out", chart=None)
    assert summary.rejected == ()
    assert set(load_mentions(tmp_path / "out")["timex_value"]) == {"2019-03-05"}
    documents = load_documents(tmp_path / "out").set_index("doc_id")
    assert set(documents.loc[load_events(tmp_path / "out")["doc_id"], "lang"]) == {"en"}


def test_the_dictionary_is_loaded_only_where_it_is_asked_for() -> None:
    asked = "import sys; from chronology import tag; tag('It fell in 2019.'); sys.exit('dateparser' in sys.modules)"
    subprocess.run([sys.executable, "-c", asked], check=True)
