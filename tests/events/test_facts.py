"""Events of our own articles, held against the facts that the articles were written from."""

from __future__ import annotations

import functools
import itertools
from pathlib import Path

import pytest

from chronology import load_events
from chronology.documents import Document, read
from chronology.events import Event, build_events
from chronology.resolver import AnchorKind, Frame, resolve

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"

FACTS = {
    "1998-12-07-chavez-wins-presidency": [
        ("001", "won presidential", "1998-12-06", None, "VEN"),
        ("002", "take office", "1999-02-02", None, "VEN"),
    ],
    "2000-01-03-two-republics-two-beginnings": [
        ("003", "approved constitution", "1999-12-15", None, "VEN"),
        ("004", "stepped Yeltsin", "1999-12-31", None, "RUS"),
        ("002", "took office", "1999-02-02", None, "VEN"),
        ("002", "called constituent", "1999-02-02", None, "VEN"),
    ],
    "2001-05-15-kremlin-talks-open-new-chapter": [
        ("008", "held capital", "2001-05-14", "CONSULT", "RUS VEN"),
        ("005", "inaugurated Putin", "2000-05-07", None, "RUS"),
    ],
    "2002-04-15-four-days-in-caracas": [
        ("010", "held federation", "2001-12-10", "PROTEST", ""),
    ],
    "2004-08-16-chavez-survives-recall": [
        ("016", "voted office", "2004-08-15", None, "VEN"),
        ("014", "began oil-company", "2002-12", "PROTEST", ""),
        ("006", "re-elected Chávez", "2000-07-30", None, "VEN"),
    ],
    "2006-02-06-naval-attache-row": [
        ("020", "ordered country", "2006-02-02", "COERCE", "USA VEN"),
        ("020", "expelling official", "2006-02-02", "COERCE", "USA VEN"),
    ],
    "2006-07-21-fighter-contract-signed": [
        ("022", "said fighters", "2006-07-21", "COOPERATE", "RUS VEN"),
        ("021", "banned Venezuela", "2006-05-15", "SANCTION", "USA VEN"),
        ("018", "ordered helicopters", "2005", "COOPERATE", "VEN"),
    ],
    "2006-07-28-chavez-thanks-kremlin": [
        ("021", "halts sales", "2006-05-15", "SANCTION", "USA VEN"),
    ],
    "2006-12-04-six-more-years": [
        ("026", "re-elected president", "2006-12-03", None, "VEN"),
    ],
    "2008-09-12-ambassador-ordered-out-live": [
        ("031", "said giving", "2008-09-11", "COERCE", "USA VEN"),
        ("030", "landed strategic", "2008-09-10", "MOBILIZE", "RUS"),
        ("029", "met president", "2008-07-22", "CONSULT", "RUS"),
    ],
    "2008-09-26-a-billion-on-credit": [
        ("033", "arrived eighth", "2008-09-25", "CONSULT", "RUS VEN"),
        ("033", "announced dollars", "2008-09-25", "AID", "VEN"),
        ("031", "gave ambassador", "2008-09-11", "COERCE", "USA VEN"),
        ("032", "flew bombers", "2008-09-18/2008-09-19", "RETREAT", ""),
        ("029", "called Medvedev", "2008-07-22", "CONSULT", "RUS VEN"),
    ],
    "2008-11-27-medvedev-on-the-chabanenko": [
        ("035", "landed Medvedev", "2008-11-26", "CONSULT", "RUS VEN"),
        ("032", "flew bombers", "2008-09-18/2008-09-19", "RETREAT", "RUS"),
        ("033", "announced credit", "2008-09-25", "AID", "RUS"),
        ("035", "begins president", "2008-11-26", "CONSULT", "RUS"),
        ("034", "reaches squadron", "2008-11-25", "MOBILIZE", "RUS"),
        ("033", "lends weapons", "2008-09-25", "AID", "RUS VEN"),
    ],
    "2009-06-25-ambassadors-to-return": [
        ("031", "ordered Caracas", "2008-09-11", "COERCE", "USA VEN"),
        ("034", "put warships", "2008-11", "MOBILIZE", "RUS"),
        ("038", "voted limits", "2009-02-15", None, "VEN"),
    ],
    "2012-01-14-miami-consulate-closed": [
        ("046", "told Acosta", "2012-01-06", "COERCE", "VEN"),
        ("045", "hit sanctions", "2011-05-24", "SANCTION", "IRN VEN"),
    ],
    "2013-03-10-the-comandantes-long-goodbye": [
        ("048", "returned presidency", "2012-05", None, "RUS"),
    ],
    "2013-11-06-bogota-protests-bomber-flight": [
        ("058", "said bombers", "2013-11-05", "ACCUSE", "COL RUS"),
        ("056", "flown Venezuela", "2013-10-28", "MOBILIZE", "VEN"),
        ("055", "confirmed return", "2013-10-02", "COERCE", "USA VEN"),
        ("056", "fly bombers", "2013-10-28", "MOBILIZE", "RUS VEN"),
        ("055", "expelled confirms", "2013-10-02", "COERCE", "USA VEN"),
    ],
    "2014-02-17-three-consuls-expelled": [
        ("059", "announced officials", "2014-02-16", "COERCE", "USA VEN"),
        ("055", "confirmed leave", "2013-10-02", "COERCE", "USA VEN"),
    ],
    "2015-03-10-emergency-order": [
        ("060", "became Venezuela", "2014-12", None, "VEN"),
        ("061", "ordered hundred", "2015-02-28", "COERCE", "USA VEN"),
    ],
    "2017-08-25-debt-order": [
        ("075", "signed order", "2017-08-24", "SANCTION", "USA"),
        ("074", "said military", "2017-08-11", "THREATEN", "USA"),
        ("064", "approved three-year", "2016-07-06", "SANCTION", "USA VEN"),
        ("070", "listed trafficker", "2017-02-13", "SANCTION", "USA VEN"),
    ],
    "2018-05-22-order-after-vote": [
        ("079", "declared re-elected", "2018-05-20", None, "VEN"),
        ("077", "called executives", "2017-11-21", "COERCE", "VEN"),
    ],
    "2018-12-16-bombers-home": [
        ("086", "takes remarks", "2018-12-11", "ACCUSE", "RUS USA"),
        ("085", "land outside", "2018-12-10", "MOBILIZE", "RUS VEN"),
        ("084", "held leader", "2018-12-05", "CONSULT", "RUS VEN"),
    ],
    "2019-01-28-live-pdvsa": [
        ("093", "denied guard", "2019-01-28", "REJECT", "RUS VEN"),
        ("088", "took chair", "2019-01-05", None, "VEN"),
    ],
    "2019-03-15-embassy-empty": [
        ("097", "departed diplomats", "2019-03-14", "RETREAT", "USA VEN"),
        ("096", "given withdrawn", "2019-03-11", "RETREAT", "USA"),
        ("095", "vetoed draft", "2019-02-28", "REJECT", "CHN RUS USA VEN"),
    ],
    "2019-03-26-two-planes": [
        ("097", "left diplomats", "2019-03", "RETREAT", "USA VEN"),
        ("093", "waves mercenary", "2019-01-28", "REJECT", "RUS"),
    ],
    "2019-05-01-editorial-rising": [
        ("102", "called abandon", "2019-04-30", "REQUEST", "VEN"),
    ],
    "2019-09-26-putin-receives": [
        ("105", "received Vladimir", "2019-09-25", "CONSULT", "RUS VEN"),
        ("104", "signed Executive", "2019-08-05", "SANCTION", "USA"),
    ],
    "2020-03-29-rosneft-leaves": [
        ("108", "charged narco-terrorism", "2020-03-26", "ACCUSE", "USA VEN"),
        ("107", "listed International", "2020-03-12", "SANCTION", "RUS USA"),
        ("106", "sanctioned moving", "2020-02-18", "SANCTION", "RUS VEN"),
    ],
    "2020-05-05-failed-raid": [
        ("108", "charged narco-terrorism", "2020-03-26", "ACCUSE", "USA VEN"),
    ],
    "2022-03-06-quiet-flight-to-caracas": [
        ("089", "recognised Guaidó", "2019", "SUPPORT", "USA VEN"),
        ("084", "lands Moscow", "2018-12-05", "CONSULT", "RUS VEN"),
        ("107", "put sanctions", "2020-03-12", "SANCTION", "RUS USA"),
        ("115", "rule forces", "2022-01-13", "THREATEN", "CUB RUS VEN"),
    ],
    "2022-03-09-prisoners-and-barrels": [
        ("121", "closed ports", "2022-03-08", "SANCTION", "RUS USA"),
    ],
    "2022-12-31-end-of-the-interim": [
        ("122", "released seven", "2022-10-01", "CONCEDE", "USA VEN"),
    ],
    "2024-04-18-licence-expires": [
        ("127", "signed government", "2023-10-17", "AGREE", "BRB VEN"),
        ("128", "eased sanctions", "2023-10-18", "CONCEDE", "USA"),
        ("131", "warned candidates", "2024-01-30", "THREATEN", "USA"),
    ],
    "2024-08-02-blinken-names-a-winner": [
        ("126", "visited years", "2023-04-18", "CONSULT", "RUS VEN"),
    ],
    "2025-02-27-chevron-licence": [
        ("139", "sworn third", "2025-01-10", None, "VEN"),
    ],
    "2025-12-17-blockade": [
        ("161", "ordered sanctioned", "2025-12-16", "COERCE", "USA VEN"),
        ("159", "seized forces", "2025-12-10", "COERCE", "USA VEN"),
        ("147", "ran licence", "2025-05-27", "SANCTION", "USA"),
        ("148", "classed terrorist", "2025-07", "SANCTION", "USA VEN"),
        ("149", "doubled reward", "2025-08", "SANCTION", "VEN"),
    ],
    "2026-01-06-three-rooms": [
        ("166", "raised president", "2026-01-05", None, "VEN"),
        ("163", "seized Nicolás", "2026-01-03", "COERCE", "VEN"),
        ("163", "struck capital", "2026-01-03", "ASSAULT", "USA VEN"),
    ],
    "2026-01-14-tanker-and-flag": [
        ("170", "travelled diplomats", "2026-01-09", "CONSULT", "USA VEN"),
    ],
    "2026-03-06-embassies-again": [
        ("175", "agreed diplomatic", "2026-03-05", "AGREE", "USA VEN"),
        ("172", "called president", "2026-02-02", "CONSULT", "USA VEN"),
        ("173", "complained companies", "2026-02-05", "ACCUSE", "RUS"),
    ],
    "undated-a-ledger-of-expulsions": [
        ("046", "declared persona", "2012-01-06", "COERCE", "USA VEN"),
    ],
    "undated-boats": [
        ("150", "sent destroyers", "2025-08-19", "MOBILIZE", "USA VEN"),
        ("153", "declared combatants", "2025-10-02", "THREATEN", "USA"),
    ],
    "undated-citgo": [
        ("067", "sued miner", "2017-01-04", "ACCUSE", "CAN"),
    ],
    "undated-saab": [
        ("122", "left exchange", "2022-10-01", "CONCEDE", "USA VEN"),
        ("122", "freed relatives", "2022-10-01", "CONCEDE", "USA VEN"),
    ],
    "undated-ten-journeys-to-moscow": [
        ("008", "issued declaration", "2001-05-14", "AGREE", "RUS"),
    ],
}  # fmt: skip
"""By article: the fact, trigger and words of label or quote, EDTF or a stamp's day, type, some actors."""


@functools.cache
def told() -> dict[str, tuple[Event, ...]]:
    """The events of each article, by its file's stem."""
    return {
        Path(page.source_id or "").stem: _events(page)
        for page in read([RAW / f"{article}.md" for article in FACTS])
        if isinstance(page, Document)
    }


def _events(page: Document) -> tuple[Event, ...]:
    frames = [
        Frame(block.start, block.end, block.publication.interval, AnchorKind.RELATED_ITEM)
        for block in page.blocks
    ]
    mentions = resolve(page.text, published=page.publication.interval, lang=page.lang, frames=frames)
    return build_events(page, mentions)


def _tells(event: Event, words: str, when: str) -> bool:
    begin = None if event.interval is None or event.interval.begin is None else event.interval.begin
    days = set() if event.interval is None else {event.interval.edtf}
    if begin is not None:
        days.add(begin.date().isoformat())
    said = f"{event.label} {event.quote}"
    return event.trigger == words.split()[0] and when in days and all(word in said for word in words.split())


@pytest.mark.parametrize(
    ("article", "fact", "words", "when", "event_type", "actors"),
    [(article, *row) for article, rows in FACTS.items() for row in rows],
)
def test_fact_is_told(
    article: str, fact: str, words: str, when: str, event_type: str | None, actors: str
) -> None:
    found = [event for event in told()[article] if _tells(event, words, when)]
    assert found, f"fact {fact} is not told"
    assert found[0].event_type == event_type
    assert {actor.iso3 for actor in found[0].actors} >= set(actors.split())


@pytest.fixture(scope="module")
def clusters_of_facts(processed: Path) -> list[tuple[str, str]]:
    """For each event that tells a fact, the fact and the event's cluster."""
    cluster_of = load_events(processed).set_index("event_id")["cluster_id"]
    return [
        (fact, str(cluster_of[event.event_id]))
        for article, rows in FACTS.items()
        for fact, words, when, _, _ in rows
        for event in told()[article]
        if _tells(event, words, when)
    ]


def test_no_cluster_tells_two_facts(clusters_of_facts: list[tuple[str, str]]) -> None:
    facts: dict[str, set[str]] = {}
    for fact, cluster in clusters_of_facts:
        facts.setdefault(cluster, set()).add(fact)
    assert [told for told in facts.values() if len(told) > 1] == []


def test_tellings_of_one_fact_come_together(clusters_of_facts: list[tuple[str, str]]) -> None:
    """Half at least: a fact may hold two events, and a wrong merge is worse than a duplicate."""
    tellings = list(itertools.combinations(clusters_of_facts, 2))
    same = [a[1] == b[1] for a, b in tellings if a[0] == b[0]]
    assert sum(same) >= 0.5 * len(same), f"{sum(same)} of {len(same)}"
