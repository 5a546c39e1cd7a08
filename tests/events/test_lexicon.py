"""Forms, types and the neighbours that decide between verb and noun."""

from __future__ import annotations

import pytest

from chronology.events.languages.en import ENGLISH
from chronology.events.languages.en.forms import event_noun, is_reporting, verb_form
from chronology.events.languages.en.triggers import find_triggers
from chronology.events.phrases import PHRASES
from chronology.events.tokens import tokenise
from chronology.events.trigger import Kind
from chronology.events.verbs import NOUNS, VERBS
from chronology.events.words import words

PLOVER = words(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT"
)


def test_types_are_plovers() -> None:
    used = {*VERBS, *NOUNS, *(phrase.event_type for phrase in PHRASES)}
    assert used - {None} <= PLOVER
    assert set(VERBS) - {None} == set(NOUNS) - {None} == PLOVER


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("met", "meet"),
        ("expelled", "expel"),
        ("denies", "deny"),
        ("dying", "die"),
        ("freeing", "free"),
        ("withdrawn", "withdraw"),
        ("flew", "fly"),
        ("barred", "bar"),
    ],
)
def test_inflection(word: str, lemma: str) -> None:
    form = verb_form(word)
    assert form is not None
    assert form.lemma == lemma


def test_unknown_past_forms_count_as_verbs() -> None:
    form = verb_form("zigzagged")
    assert form is not None
    assert not form.is_known
    assert verb_form("indeed") is None


def test_nouns_and_reporting() -> None:
    assert is_reporting("said")
    assert not is_reporting("visited")
    noun = event_noun("agreements")
    assert noun is not None
    assert noun.event_type == "AGREE"


@pytest.mark.parametrize(
    ("text", "word", "kind", "event_type"),
    [
        ("The minister visits Quito.", "visits", Kind.FINITE, "CONSULT"),
        ("The visits to Quito were short.", "visits", Kind.NOUN, "CONSULT"),
        ("The state bans arms sales.", "bans", Kind.NOUN, "SANCTION"),
        ("Canada bans arms sales.", "bans", Kind.FINITE, "SANCTION"),
        ("They cut diplomatic ties with the north.", "cut", Kind.FINITE, "SANCTION"),
        ("They cut the cake.", "cut", Kind.FINITE, None),
        ("A treaty was signed in the hall.", "signed", Kind.FINITE, "AGREE"),
        ("The ministers called for calm.", "called", Kind.FINITE, "REQUEST"),
        ("The ministers called a vote on the budget.", "called", Kind.FINITE, None),
        ("Two bombers landed near the coast.", "landed", Kind.FINITE, "MOBILIZE"),
        ("A cook from Quito said outside the door that it was late.", "said", Kind.FINITE, None),
        ("Output grew despite sanctions imposed at the border.", "imposed", Kind.REDUCED, "SANCTION"),
        ("They plan to meet the envoy.", "meet", Kind.INFINITIVE, "CONSULT"),
        ("The country withdrew from the treaty.", "withdrew", Kind.FINITE, "REJECT"),
        ("The country withdrew from the valley.", "withdrew", Kind.FINITE, "RETREAT"),
        ("The minister spoke by phone with the envoy.", "spoke", Kind.FINITE, "CONSULT"),
        ("The minister spoke with reporters.", "spoke", Kind.FINITE, None),
        ("Miners struck for a week.", "struck", Kind.FINITE, "PROTEST"),
        ("Teachers marched against the reform.", "marched", Kind.FINITE, "PROTEST"),
        ("The army besieged the port.", "besieged", Kind.FINITE, "ASSAULT"),
        ("Senators clashed over the budget.", "clashed", Kind.FINITE, None),
        ("The rebels occupied the town.", "occupied", Kind.FINITE, "COERCE"),
        ("The heir occupied the seat.", "occupied", Kind.FINITE, None),
        ("The company filed a lawsuit.", "filed", Kind.FINITE, "ACCUSE"),
        ("The queen paid tribute to the sailors.", "paid", Kind.FINITE, "SUPPORT"),
        ("The town paid tribute for a century.", "paid", Kind.FINITE, None),
        ("The north tested two missiles.", "tested", Kind.FINITE, "MOBILIZE"),
        ("The party rallied behind the senator.", "rallied", Kind.FINITE, "SUPPORT"),
        ("The minister declined the offer.", "declined", Kind.FINITE, "REJECT"),
        ("Revenue declined for a year.", "declined", Kind.FINITE, None),
        ("A storm struck the coast.", "struck", Kind.FINITE, None),
        ("The senator held a campaign rally.", "held", Kind.FINITE, None),
        ("The judge released the prisoners.", "released", Kind.FINITE, "CONCEDE"),
        ("The judge released the report.", "released", Kind.FINITE, None),
        ("An earthquake killed a miner.", "killed", Kind.FINITE, None),
    ],
)
def test_reading(text: str, word: str, kind: Kind, event_type: str | None) -> None:
    tokens = tokenise(text, 0, len(text), ENGLISH)
    found = {tokens[t.at].text: t for t in find_triggers(tokens)}
    if (text, kind) == ("The state bans arms sales.", Kind.NOUN):
        assert found[word].event_type == event_type
    else:
        assert (found[word].kind, found[word].event_type) == (kind, event_type)


def test_names_tell_no_event() -> None:
    text = "The United States and the Trade Agreement Board slept."
    tokens = tokenise(text, 0, len(text), ENGLISH)
    assert [tokens[t.at].text for t in find_triggers(tokens)] == ["slept"] or not find_triggers(tokens)
