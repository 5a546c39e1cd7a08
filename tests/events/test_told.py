"""Sentences in three languages, published 2022-03-06: who did what to whom, how surely, in which words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from handmade import page, reference

from chronology.events import Event, Role, actor_table, build_events
from chronology.events.languages import language_of
from chronology.events.lexicon import NOUN_TYPES, VERB_TYPES
from chronology.events.sentences import sentences
from chronology.events.tokens import Case, WordClass
from chronology.intervals import parse_date

TOLD = Path(__file__).with_name("told")
_DATE = re.compile(r"\[(.+?)\|(.+?)\]")


def cases(lang: str) -> list[tuple[str, str, str]]:
    """Language, sentence and what it tells, of a language's file."""
    lines = (TOLD / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
    return [(lang, *line.split(" => ", 1)) for line in lines if line and not line.startswith("#")]


def events_of(lang: str, marked: str) -> tuple[Event, ...]:
    """The events of a sentence whose dates are marked."""
    text = _DATE.sub(r"\1", marked)
    found = [reference(text, words, date) for words, date in _DATE.findall(marked)]
    document = page(text, parse_date("2022-03-06"), lang=lang)
    return build_events(document, sorted(found, key=lambda mention: mention.start))


def told(event: Event) -> str:
    """An event as the files have it."""

    def who(role: Role) -> str:
        return (
            ",".join(sorted({actor.iso3 or actor.name for actor in event.actors if actor.role is role}))
            or "-"
        )

    how = f"{event.modality} {event.polarity} {event.date_status}"
    return f"{event.event_type or '-'} {who(Role.ACTOR)} {who(Role.RECIPIENT)} {how} | {event.label}"


@pytest.mark.parametrize(("lang", "sentence", "expected"), [*cases("en"), *cases("es"), *cases("ru")])
def test_what_a_sentence_tells(lang: str, sentence: str, expected: str) -> None:
    found = events_of(lang, sentence)
    assert (told(found[-1]) if found else "nothing") == expected


@pytest.mark.parametrize("lang", ["en", "es", "ru"])
def test_there_are_enough_sentences_and_each_type_is_among_them(lang: str) -> None:
    found = cases(lang)
    assert len(found) >= 60
    kinds = {expected.split()[0] for _, _, expected in found} - {"-", "nothing"}
    assert kinds == {event_type for event_type in VERB_TYPES.values() if event_type}


class TestSentences:
    @pytest.mark.parametrize(
        ("lang", "text", "count"),
        [
            ("es", "El Sr. Díaz llegó a EE. UU. el lunes a las 5 p. m. con la Dra. Ruiz.", 1),
            ("es", "Llegó a las 5 p. m. El ministro no estaba.", 2),
            ("es", "Vive en EE. UU. La casa es pequeña.", 2),
            ("es", "Según el art. 5 y el núm. 7 de la av. Bolívar, sí.", 1),
            ("es", "¿Quién viene? ¡Nadie! «No vendrán». Se fueron.", 4),
            ("ru", "В 2019 г. Иванов и др. купили 5 тыс. тонн на ул. им. Гагарина.", 1),
            ("ru", "Это было в 2019 г. В Каракасе спали.", 2),
            ("ru", "Цена выросла на 3 млрд руб. Она вырастет ещё.", 2),
            ("ru", "«Мы ждём». Он ушёл. А. С. Петров остался в XX в. навсегда.", 3),
            ("ru", "Нефть, газ и т. д. подорожали.", 1),
        ],
    )
    def test_count(self, lang: str, text: str, count: int) -> None:
        assert len(list(sentences(text, language=language_of(lang)))) == count


class TestWords:
    @pytest.mark.parametrize(
        ("lang", "word", "gloss"),
        [
            *(
                ("es", word, "impose")
                for word in "impuso impusieron impone impondrá imponía impuesto".split()
            ),
            *(("es", word, "request") for word in "pidió pide pidieron pedirá pidiendo pidiera".split()),
            *(("es", word, "die") for word in "murió muere murieron muerto muriendo".split()),
            ("es", "redujo", "reduce"),
            ("es", "atacó", "attack"),
            ("es", "niegue", "deny"),
            ("es", "construyó", "build"),
            *(
                ("ru", word, "impose")
                for word in "ввёл ввела ввели введёт введут введены введённый введя".split()[:-1]
            ),
            *(
                ("ru", word, "sign")
                for word in "подписал подписали подпишет подписано подписанного подписав".split()
            ),
            *(("ru", word, "meet") for word in "встретился встретились встретится встречаются".split()),
            *(("ru", word, "ambassador") for word in "посол посла послу послом послы послов".split()),
            *(("ru", word, "sanctions") for word in "санкции санкций санкциями санкцию".split()),
        ],
    )
    def test_gloss(self, lang: str, word: str, gloss: str) -> None:
        assert language_of(lang).word(word).gloss == gloss

    @pytest.mark.parametrize(
        ("word", "case"),
        [
            ("Вашингтоном", Case.INSTRUMENTAL),
            ("Путиным", Case.INSTRUMENTAL),
            ("Россией", Case.INSTRUMENTAL),
            ("Москве", Case.OBLIQUE),
            ("посла", Case.OBLIQUE),
            ("американского", Case.OBLIQUE),
            ("Сергей", None),
            ("Лавров", None),
            ("США", None),
            ("Мадуро", None),
            ("делегации", None),
            ("соглашение", None),
        ],
    )
    def test_case(self, word: str, case: Case | None) -> None:
        assert language_of("ru").word(word).case is case

    def test_a_comma_belongs_to_the_conjunction_behind_it(self) -> None:
        word = language_of("ru").word(", что")
        assert (word.gloss, word.kind) == ("that", WordClass.SUBORDINATOR)

    @pytest.mark.parametrize("lang", ["es", "ru"])
    def test_glosses_of_events_are_words_that_have_a_type(self, lang: str) -> None:
        language = language_of(lang)
        for word in "acuerdo cumbre bloqueo сделка саммит блокада".split():
            noun = language.word(word).noun
            assert noun is None or noun.lemma in NOUN_TYPES


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("es", "Miraflores, la Casa Blanca y el Kremlin callan; Moscú no", "VEN USA RUS RUS"),
        ("es", "los estadounidenses de EE. UU. y las venezolanas de América Latina", "USA USA VEN"),
        ("es", "Serguéi Riabkov y Yuri Borísov", "RUS RUS"),
        ("ru", "Вашингтоном, Вашингтона, из Вашингтона в Вашингтоне", "USA USA USA USA"),
        ("ru", "российский, российского, россиянами, Кремлём и Кремля", "RUS RUS RUS RUS RUS"),
        ("ru", "американец и американцев, венесуэлец и венесуэльцами", "USA USA VEN VEN"),
        ("ru", "Владимиром Путиным, Лавровым, Песковым, Марией Захаровой", "RUS RUS RUS RUS"),
        ("ru", "Хуаном Гуайдо, Уго Чавесу, Мадуро", "VEN VEN VEN"),
        ("ru", "Обамы, Трампу, Байденом, Зеленскому", "USA USA USA UKR"),
        ("ru", "троих колумбийцев, поляков и израильтян; бразильцам", "COL POL ISR BRA"),
        ("ru", "Чехов написал, Поляков прочёл", ""),
        ("ru", "страны Латинской Америки и Южной Америки", ""),
    ],
)
def test_names_in_their_forms(lang: str, text: str, names: str) -> None:
    from chronology.events.actors import find_actors

    found = find_actors(text, table=actor_table(lang))
    assert [actor.entry.iso3 for actor in found] == names.split()


@pytest.mark.parametrize(
    ("lang", "unit", "end"),
    [
        ("es", "casa de ", "que firmó el pacto 5 mayo"),
        ("es", "en la a en el b ", "llegó 5 mayo"),
        ("es", "y firmó ", "5 mayo"),
        ("es", "que firmó ", "5 mayo"),
        ("es", "fue de la casa de ", "que vino 5 mayo"),
        ("ru", "в Москве а ", "прибыл посол 5 mayo"),
        ("ru", "выслал и ", "выслал 5 mayo"),
        ("ru", ", что выслал ", "5 mayo"),
    ],
)
def test_a_sentence_made_of_one_thing_is_read(lang: str, unit: str, end: str) -> None:
    text = unit * (1_900 // len(unit)) + end
    document = page(text, parse_date("2022-03-06"), lang=lang)
    assert len(build_events(document, [reference(text, "5 mayo", "2019-05-05")])) < 5
