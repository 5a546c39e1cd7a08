"""Who did what, when, and how surely: sentences of our own, dates made by hand."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from handmade import entry, page, reference

from chronology.events import DateStatus, Event, Modality, Role, build_events
from chronology.intervals import BoundKind, parse_date
from chronology.resolver.mention import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    Builder = Callable[..., tuple[Event, ...]]


def only(events: tuple[Event, ...]) -> Event:
    (event,) = events
    return event


def countries(event: Event, role: Role) -> list[str | None]:
    return [actor.iso3 for actor in event.actors if actor.role is role]


PADDING = "Rain fell all day. The streets were wet. Nobody came. "


@pytest.mark.parametrize(
    ("text", "words", "label", "event_type", "doers", "receivers"),
    [
        (
            "The US severed its ties with Caracas in 2019.",
            "2019", "The US severed its ties with Caracas", "SANCTION", ["USA"], ["VEN"],
        ),
        (
            "The US slapped sanctions on Caracas in 2019.",
            "2019", "The US slapped sanctions on Caracas", "SANCTION", ["USA"], ["VEN"],
        ),
        (
            "In 2013 Russia sold helicopters to Venezuela.",
            "2013", "Russia sold helicopters to Venezuela", "COOPERATE", ["RUS"], ["VEN"],
        ),
        (
            "Six executives were arrested by Venezuela in 2017.",
            "2017", "Six executives were arrested by Venezuela", "COERCE", ["VEN"], [],
        ),
        (
            "Moscow announced the expulsion of two US diplomats in 2014.",
            "2014", "Moscow announced the expulsion of two US diplomats", "COERCE", ["RUS"], ["USA"],
        ),
        (
            "Chávez took office in 1999 as president.",
            "1999", "Chávez took office as president", None, ["VEN"], [],
        ),
    ],
)  # fmt: skip
def test_dated_event(
    tell: Builder,
    text: str,
    words: str,
    label: str,
    event_type: str | None,
    doers: list[str],
    receivers: list[str],
) -> None:
    event = only(tell(PADDING + text, {words: words}))
    assert (event.label, event.event_type) == (label, event_type)
    assert (countries(event, Role.ACTOR), countries(event, Role.RECIPIENT)) == (doers, receivers)
    assert event.date_status is DateStatus.DATED
    assert event.interval == parse_date(words)
    assert event.polarity == "pos"
    assert event.quote == text


def test_offsets_and_ids(tell: Builder) -> None:
    text = PADDING + "Putin met Maduro in Moscow in 2018."
    event = only(tell(text, {"2018": "2018"}))
    assert text[event.trigger_start : event.trigger_end] == event.trigger == "met"
    assert text[event.evidence_start : event.evidence_end] == event.quote
    assert event.event_id == f"{event.doc_id}:{event.trigger_start}-{event.trigger_end}"
    start = text.index("2018")
    assert [d.mention_id for d in event.dates] == [f"{event.doc_id}:{start}-{start + 4}"]
    assert event.location == "Moscow"


def test_no_agreement_is_negated(tell: Builder) -> None:
    event = only(
        tell(PADDING + "Aides said no deal was struck at Saturday’s meeting.", {"Saturday": "2022-03-05"})
    )
    assert (event.event_type, event.polarity, event.modality) == ("AGREE", "neg", Modality.REPORTED)
    assert event.label == "No deal was struck at the meeting"


def test_since_clause_opens_a_span(tell: Builder) -> None:
    text = PADDING + "Venezuela has lived in crisis since Maduro took office in 2013."
    crisis, power = tell(text, {"2013": "2013"})
    assert crisis.interval is not None
    assert crisis.interval.end_kind is BoundKind.OPEN
    assert crisis.dates[0].relation == "BEGUN_BY"
    assert (power.label, power.event_type, power.interval) == ("Maduro took office", None, parse_date("2013"))


def test_clauses_that_share_a_date(tell: Builder) -> None:
    text = (
        PADDING + "Trump cut ties with Caracas in 2019 as the US backed the assembly by recognising Guaidó."
    )
    found = {event.trigger: event for event in tell(text, {"2019": "2019"})}
    assert {trigger: event.event_type for trigger, event in found.items()} == {
        "cut": "SANCTION", "backed": "SUPPORT", "recognising": "SUPPORT",
    }  # fmt: skip
    assert found["recognising"].label == "The US recognised Guaidó"
    assert found["recognising"].dates[0].method.endswith("by-gerund")


def test_date_belongs_to_its_own_clause(tell: Builder) -> None:
    text = PADDING + "Putin, who visited Caracas in 2014, praised Maduro on Monday."
    found = {event.trigger: event.interval for event in tell(text, {"2014": "2014", "Monday": "2022-02-28"})}
    assert found == {"visited": parse_date("2014"), "praised": parse_date("2022-02-28")}


def test_infinitive_hands_its_date_to_the_verb_that_governs_it(tell: Builder) -> None:
    event = only(tell(PADDING + "The US consul was told to go in 2012.", {"2012": "2012"}))
    assert (event.trigger, event.event_type, event.modality) == ("told", "COERCE", Modality.ASSERTED)


def test_finer_reference_ranks_first(tell: Builder) -> None:
    text = PADDING + "Maduro freed nine prisoners on 8 March in 2022."
    event = only(tell(text, {"8 March": "2022-03-08", "2022": "2022"}, published="2022-04-01"))
    assert event.interval == parse_date("2022-03-08")
    assert [date.rank for date in event.dates] == [0, 1]


@pytest.mark.parametrize(
    ("text", "dates", "edtf", "label"),
    [
        (
            "Putin visited Caracas on 14 and 15 October.",
            {"14": "2019-10-14", "15 October": "2019-10-15"}, "2019-10-14/2019-10-15", "Putin visited Caracas",
        ),
        (
            "In 2016, 2017 and again in 2019 Putin visited Caracas.",
            {"2016": "2016", "2017": "2017", "2019": "2019"}, "2016/2019", "Putin visited Caracas",
        ),
        (
            "Putin visited Caracas in May or on 9 June in secret.",
            {"May": "2019-05", "9 June": "2019-06-09"}, "2019-05/2019-06-09", "Putin visited Caracas in secret",
        ),
        (
            "Putin visited Caracas on Friday, 4 March, and praised Maduro.",
            {"Friday": "2022-03-04", "4 March": "2022-03-04"}, "2022-03-04", "Putin visited Caracas",
        ),
        (
            "On Thursday and Friday, 14 and 15 October, Putin visited Caracas.",
            {"Thursday": "2010-10-14", "Friday": "2010-10-15", "14": "2010-10-14", "15 October": "2010-10-15"},
            "2010-10-14/2010-10-15", "Putin visited Caracas",
        ),
        (
            "Putin visited Caracas in 2016 but not in 2017.",
            {"2016": "2016", "2017": "2017"}, "2016", "Putin visited Caracas",
        ),
    ],
)  # fmt: skip
def test_dates_that_stand_joined_date_an_event_together(
    tell: Builder, text: str, dates: dict[str, str], edtf: str, label: str
) -> None:
    event = next(event for event in tell(PADDING + text, dates) if event.trigger == "visited")
    assert event.interval is not None
    assert (event.interval.edtf, event.label) == (edtf, label)


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("Maduro will visit Moscow on Friday.", Modality.FUTURE, "pos"),
        ("Maduro may visit Moscow on Friday.", Modality.HYPOTHETICAL, "pos"),
        ("If Maduro visits Moscow on Friday, crowds will gather.", Modality.HYPOTHETICAL, "pos"),
        ("Maduro should visit Moscow on Friday.", Modality.OPINION, "pos"),
        ("Maduro did not visit Moscow on Friday.", Modality.ASSERTED, "neg"),
        ("Maduro nearly visited Moscow on Friday.", Modality.ASSERTED, "neg"),
        ("Maduro visited nearly all allies on Friday.", Modality.ASSERTED, "pos"),
        ("Guards said that Maduro had visited Moscow on Friday.", Modality.REPORTED, "pos"),
        ("Maduro reportedly visited Moscow on Friday.", Modality.REPORTED, "pos"),
        ("Maduro visited Moscow on Friday.", Modality.ASSERTED, "pos"),
    ],
)
def test_modality_and_polarity(tell: Builder, text: str, modality: Modality, polarity: str) -> None:
    events = tell(PADDING + text, {"Friday": "2022-03-04"})
    event = next(event for event in events if event.event_type == "CONSULT")
    assert (event.modality, event.polarity) == (modality, polarity)


def test_what_lies_ahead_of_the_report_is_future(tell: Builder) -> None:
    event = only(tell(PADDING + "Lavrov visits Caracas on Friday.", {"Friday": "2022-03-11"}))
    assert event.modality is Modality.FUTURE


def test_pronoun_stands_for_the_last_subject(tell: Builder) -> None:
    text = PADDING + "Maduro is a former driver. He won the vote in 2013."
    assert only(tell(text, {"2013": "2013"})).label == "Maduro won the vote"


def test_doubtful_pronoun_tells_nothing(tell: Builder) -> None:
    text = PADDING + "A friend of Maduro and Putin spoke. He won the vote in 2013."
    assert tell(text, {"2013": "2013"}) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A long winter in 2013.",
        "Ana Ruiz in Caracas, 2013",
        "Some of the best wines of 2013 are red.",
        "A strike was called and lasted two months; families still speak of 2013.",
    ],
)
def test_nothing_happens(tell: Builder, text: str) -> None:
    assert tell(PADDING + text, {"2013": "2013"}) == ()


def test_bounded_reference_gives_a_bounded_event() -> None:
    text = PADDING + "Putin met Maduro on Saturday."
    mention = reference(text, "Saturday", "2022", Status.BOUNDED)
    event = only(build_events(page(text, None), [mention]))
    assert event.date_status is DateStatus.BOUNDED
    assert event.report is None


def test_lead_without_a_date_has_the_day_of_the_report(tell: Builder) -> None:
    text = "Russia has threatened Venezuela with a lawsuit. " + PADDING
    event = only(tell(text))
    assert event.date_status is DateStatus.REPORT_DATE
    assert event.interval == event.report == parse_date("2022-03-06")
    assert (event.event_type, event.dates) == ("THREATEN", ())
    assert only(tell(text, published=None)).date_status is DateStatus.UNDATED


def test_dated_event_replaces_the_headline(tell: Builder) -> None:
    text = "US envoys meet Maduro\n\nUS envoys met Maduro on Saturday. " + PADDING
    event = only(tell(text, {"Saturday": "2022-03-05"}))
    assert event.interval == parse_date("2022-03-05")


PAGE = """Envoys return

Rain fell all day. The streets were wet.

Related content

Russia threatens deployment to Cuba and Venezuela
Ana Ruiz in Washington
13 January 2022

The week in pictures
Ben Low in Moscow
4 May 2019
"""


def test_each_entry_gives_one_event_of_its_headline() -> None:
    blocks = (
        entry(PAGE, "Russia threatens deployment to Cuba and Venezuela", "2022", parse_date("2022-01-13")),
        entry(PAGE, "The week in pictures", "4 May 2019", parse_date("2019-05-04")),
    )
    found = build_events(
        page(PAGE, parse_date("2022-03-06"), blocks), [reference(PAGE, "13 January 2022", "2022-01-13")]
    )
    first, second = found
    assert (first.label, first.event_type) == (
        "Russia threatens deployment to Cuba and Venezuela",
        "THREATEN",
    )
    assert (first.doc_id, first.date_status) == (blocks[0].doc_id, DateStatus.REPORT_DATE)
    assert countries(first, Role.ACTOR) == ["RUS"]
    assert countries(first, Role.RECIPIENT) == ["CUB", "VEN"]
    assert (second.label, second.actors) == ("The week in pictures", ())
    assert second.interval == parse_date("2019-05-04")


def test_a_language_without_words_tells_nothing() -> None:
    text = "Gesandte\n\nEs regnete.\n\nUSA verurteilen Peru\n4. Mai 2019\n"
    block = entry(text, "USA verurteilen Peru", "4. Mai 2019", parse_date("2019-05-04"))
    assert build_events(page(text, parse_date("2022-03-06"), (block,), lang="de"), []) == ()


def test_a_line_of_an_entry_that_is_a_mere_date_tells_nothing() -> None:
    text = "Envoys return\n\nRain fell all day.\n\n05/12/2020 - 17:03\n"
    block = entry(text, "05/12/2020 - 17:03", "05/12/2020 - 17:03", parse_date("2020-12-05"))
    assert build_events(page(text, parse_date("2022-03-06"), (block,)), []) == ()


@pytest.mark.parametrize(
    ("line", "event_type", "modality"),
    [
        ("Russia to expel two US envoys after Caracas raid", "COERCE", Modality.FUTURE),
        ("US troops to leave Cuba", "RETREAT", Modality.FUTURE),
        ("What you have to know about Cuba", None, Modality.ASSERTED),
    ],
)
def test_headline_of_what_is_to_be(line: str, event_type: str | None, modality: Modality) -> None:
    text = f"Envoys return\n\nRain fell all day.\n\n{line}\n4 May 2019\n"
    block = entry(text, line, "4 May 2019", parse_date("2019-05-04"))
    event = only(build_events(page(text, parse_date("2022-03-06"), (block,)), []))
    assert (event.label, event.event_type, event.modality) == (line, event_type, modality)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "." * 50_000, "met " * 50_000, "2013 " * 50_000, "Maduro met, " * 20_000, "\x00\u200b"],
    ids=["empty", "space", "line", "dots", "verbs", "years", "clauses", "odd"],
)
def test_odd_text_takes_little_time(tell: Builder, text: str) -> None:
    start = time.process_time()
    tell(text)
    assert time.process_time() - start < 10


def test_many_references_in_one_line_take_linear_time() -> None:
    text = "Maduro met Putin in 2013 and " * 1_000
    step = len("Maduro met Putin in 2013 and ")
    at = text.index("2013")
    first = reference(text, "2013", "2013")
    starts = range(at, len(text), step)
    found = [first._replace(start=start, end=start + 4) for start in starts]
    start = time.process_time()
    events = build_events(page(text, None), found)
    assert time.process_time() - start < 10
    assert len({event.event_id for event in events}) == len(events)


@pytest.mark.parametrize(
    ("text", "words", "trigger", "edtf", "event_type"),
    [
        pytest.param(
            "Ties have been frozen since 2013, when Venezuela expelled three US envoys.",
            "2013", "expelled", "2013", "COERCE", id="the clause behind a since has the date without the since",
        ),
        pytest.param(
            "In 2013 Guaidó declared himself president and Washington recognised him.",
            "2013", "declared", "2013", None, id="what follows a reflexive is not what was said",
        ),
        pytest.param(
            "The Senate on June 18 called for talks with Venezuela.",
            "June 18", "called", "2019-06-18", "REQUEST", id="a date right before the verb",
        ),
        pytest.param(
            "A visit by Putin to Caracas ended in 2013.", "2013", "ended", "2013", "CONSULT",
            id="what goes on has the type of its subject",
        ),
        pytest.param(
            "The visitors from Washington were received in Caracas in 2013.", "2013", "received", "2013", "CONSULT",
            id="officials are received",
        ),
        pytest.param(
            "Putin and Maduro signed in Moscow in 2013.", "2013", "signed", "2013", "AGREE",
            id="who signs, with nothing said of what",
        ),
    ],
)  # fmt: skip
def test_event_of_a_kind(
    tell: Builder, text: str, words: str, trigger: str, edtf: str, event_type: str | None
) -> None:
    value = "2019-06-18" if words == "June 18" else words
    event = next(event for event in tell(text, {words: value}) if event.trigger == trigger)
    assert event.interval is not None
    assert (event.interval.edtf, event.event_type) == (edtf, event_type)
    assert event.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "label", "event_type"),
    [
        ("The US met its targets in 2013.", "The US met its targets", None),
        ("Russia called Obama a friend in 2013.", "Russia called Obama a friend", None),
        ("Russia called Obama in 2013.", "Russia called Obama", "CONSULT"),
        ("US troops could leave Caracas as early as in 2013.", "US troops could leave Caracas", "RETREAT"),
        ("Police and Russians clashed in 2013 in a religiously mixed town.", None, None),
        (
            "The ban that Washington imposed on Caracas in 2013 lapsed.",
            "Washington imposed the ban on Caracas",
            "SANCTION",
        ),
        (
            "The loan, which Russia granted to Cuba in 2013, was repaid.",
            "Russia granted the loan to Cuba",
            "AID",
        ),
        (
            "The envoys whom Caracas expelled in 2013 were Americans.",
            "Caracas expelled the envoys",
            "COERCE",
        ),
        ("The ship that Iran seized in 2013 was British.", "Iran seized the ship", "COERCE"),
        (
            "Moscow regretted the accord that Oslo and Paris signed in 2013.",
            "Oslo and Paris signed the accord",
            "AGREE",
        ),
        (
            "The sanctions Washington imposed in 2013 were lifted.",
            "Washington imposed the sanctions",
            "SANCTION",
        ),
        ("The arrest of Maduro in 2013 drew crowds.", "Arrest of Maduro", "COERCE"),
        (
            "Maduro was harshly criticised by Washington in 2013.",
            "Maduro was harshly criticised by Washington",
            "ACCUSE",
        ),
        ("Russia nearly expelled two envoys in 2013.", "Russia nearly expelled two envoys", "COERCE"),
        ("Russia also expelled two envoys in 2013.", "Russia expelled two envoys", "COERCE"),
        ("Russia's ally rallied behind Maduro in 2013.", "Russia's ally rallied behind Maduro", "SUPPORT"),
        ("The visit of Putin to Caracas in 2013 opened an era.", "Visit of Putin to Caracas", "CONSULT"),
        (
            "Talks between Moscow and Caracas in 2013 failed.",
            "Talks between Moscow and Caracas failed",
            "CONSULT",
        ),
        ("So many were the envoys that Caracas expelled in 2013.", None, None),
    ],
)
def test_label_and_type_of_what_only_looks_alike(
    tell: Builder, text: str, label: str | None, event_type: str | None
) -> None:
    event = only(tell(text, {"2013": "2013"}))
    assert label is None or (event.label, event.event_type) == (label, event_type)
    assert not event.label.endswith("religiously")


def test_a_date_that_describes_a_thing_dates_no_verb(tell: Builder) -> None:
    assert tell(PADDING + "Washington dropped the 2013 plan for Venezuela.", {"2013": "2013"}) == ()
    dated = tell(PADDING + "In the 2013 season Washington dropped a plan for Venezuela.", {"2013": "2013"})
    assert [event.trigger for event in dated] == ["dropped"]


def test_what_came_before_a_visit_is_not_dated_as_the_visit() -> None:
    text = PADDING + "Russia expelled two envoys after Monday's visit of the American secretary of state."
    monday = parse_date("2022-02-28")
    bound = reference(text, "Monday", "2022-02-28")._replace(
        signal="after", interval=replace(monday, end=None, end_kind=BoundKind.UNKNOWN)
    )
    expelled = only(build_events(page(text, parse_date("2022-03-06")), [bound]))
    assert (expelled.trigger, expelled.interval) == ("expelled", bound.interval)
    alone = text.replace("Russia expelled two envoys after", "All was quiet after")
    bound = bound._replace(start=alone.index("Monday"), end=alone.index("'s visit"))
    visit = only(build_events(page(alone, parse_date("2022-03-06")), [bound]))
    assert (visit.trigger, visit.interval) == ("visit", monday)


def test_what_ends_a_range_happened_at_its_end(tell: Builder) -> None:
    event = only(tell("Ana Ruiz served until 2018, when she left.", {"2018": "2012/2018"})[-1:])
    assert (event.label, event.interval) == ("Ana Ruiz left", parse_date("2018"))
