"""Reports of one event come together, with a reason; reports of two events stay apart."""

from __future__ import annotations

import datetime as dt
import itertools
import sys
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.events.claim import Claim
from chronology.events.clusters import BY_PERSON, Link, cluster
from chronology.events.event import DateStatus, EventActor, Modality, Place, Role
from chronology.events.ranking import MOST, score
from chronology.intervals import Interval, day, month, open_ended, year

USA = EventActor(Role.ACTOR, "United States", "USA", "GOV", "country", "Washington")
VEN = EventActor(Role.RECIPIENT, "Venezuela", "VEN", "GOV", "country", "Venezuela")
RUS = EventActor(Role.ACTOR, "Russia", "RUS", "GOV", "country", "Moscow")
MADURO = EventActor(Role.RECIPIENT, "Nicolás Maduro", "VEN", "GOV", "person", "Maduro")
GUAIDO = EventActor(Role.RECIPIENT, "Juan Guaidó", "VEN", "OPP", "person", "Guaidó")

_ids = itertools.count()


def swapped(actor: EventActor) -> EventActor:
    return replace(actor, role=Role.RECIPIENT if actor.role is Role.ACTOR else Role.ACTOR)


def on(month_: int, day_: int, year_: int = 2019) -> Interval:
    return day(dt.date(year_, month_, day_))


def claim(
    label: str,
    when: Interval | None = None,
    *,
    kind: str | None = "COERCE",
    actors: tuple[EventActor, ...] = (USA, VEN),
    status: DateStatus = DateStatus.DATED,
    **changes: object,
) -> Claim:
    number = next(_ids)
    said: dict[str, object] = {
        "source": f"Paper {number}",
        "modality": Modality.ASSERTED,
        "polarity": "pos",
        "report": on(12, 1),
        "place": Place.BODY,
        "salience": 0.5,
        **changes,
    }
    return Claim(
        event_id=f"{number:04}:0-1",
        doc_id=f"{number:04}",
        label=label,
        trigger="expelled",
        event_type=kind,
        date_status=status,
        interval=when,
        actors=actors,
        **said,  # type: ignore[arg-type]
    )


def are_one(*claims: Claim) -> bool:
    return len(cluster(claims)) == 1


SCENE_KEN = EventActor(Role.OTHER, "Kenya", "KEN", "GOV", "country", "Kenya")
SCENE_TZA = EventActor(Role.OTHER, "Tanzania", "TZA", "GOV", "country", "Tanzania")


def test_words_that_say_the_same_count_as_one() -> None:
    left = claim("The last envoys left Caracas", on(3, 5), kind="RETREAT", actors=(USA,))
    assert are_one(left, claim("The last US envoys have departed", on(3, 5), kind="RETREAT", actors=(USA,)))
    assert not are_one(left, claim("Three envoys were praised", on(3, 5), kind="RETREAT", actors=(USA,)))


def test_violence_in_two_places_is_not_that_in_one_of_them() -> None:
    both = claim("Bombs hit two embassies", on(8, 7), kind="ASSAULT", actors=(VEN, SCENE_KEN, SCENE_TZA))
    again = claim("Bombs hit embassies", on(8, 7), kind="ASSAULT", actors=(VEN, SCENE_KEN, SCENE_TZA))
    one = claim("A bomb hit the embassy", on(8, 7), kind="ASSAULT", actors=(VEN, SCENE_TZA))
    assert are_one(both, again)
    assert not are_one(both, one)


EXPELLED = claim("Washington expelled three Venezuelan envoys", on(3, 5))

SAME = {
    "other words, same day": claim("Three Venezuelan envoys were expelled by Washington", on(3, 5)),
    "only the month": claim("Washington expelled three envoys of Venezuela", month(2019, 3)),
    "a headline of the next day": claim(
        "US expels three Venezuelan envoys", on(3, 6), status=DateStatus.REPORT_DATE
    ),
    "fewer actors": claim("The three envoys were expelled", on(3, 5), actors=(VEN,)),
    "no type": claim("Washington expelled three Venezuelan envoys", on(3, 5), kind=None),
    "a day apart, in the same words": claim("Washington expelled three Venezuelan envoys", on(3, 6)),
}

OTHER = {
    "another day": claim("Washington expelled three Venezuelan envoys", on(3, 15)),
    "another month": claim("Washington expelled three Venezuelan envoys", month(2019, 4)),
    "only the year": claim("Washington expelled three Venezuelan envoys", year(2019)),
    "denied": claim("Washington expelled three Venezuelan envoys", on(3, 5), polarity="neg"),
    "only thought of": claim(
        "Washington expelled three Venezuelan envoys", on(3, 5), modality=Modality.HYPOTHETICAL
    ),
    "the other way round": claim(
        "Venezuela expelled three American envoys", on(3, 5), actors=(swapped(VEN), swapped(USA))
    ),
    "somebody else": claim("Moscow expelled three Venezuelan envoys", on(3, 5), actors=(RUS, VEN)),
    "another number": claim("Washington expelled two Venezuelan envoys", on(3, 5)),
    "another type": claim("Washington thanked three Venezuelan envoys", on(3, 5), kind="SUPPORT"),
    "other words": claim("Washington closed the consulate", on(3, 5)),
    "no date at all": claim("Washington expelled three Venezuelan envoys", status=DateStatus.UNDATED),
    "a report of a week later": claim(
        "US expels three Venezuelan envoys", on(3, 13), status=DateStatus.REPORT_DATE
    ),
    "a report of the day before": claim(
        "US expels three Venezuelan envoys", on(3, 4), status=DateStatus.REPORT_DATE
    ),
}


@pytest.mark.parametrize("other", SAME.values(), ids=SAME.keys())
def test_reports_of_one_event_come_together(other: Claim) -> None:
    (found,) = cluster([EXPELLED, other])
    assert {member.event_id for member in found.members} == {EXPELLED.event_id, other.event_id}
    (merge,) = found.merges
    assert "expel" in merge.why


@pytest.mark.parametrize("other", OTHER.values(), ids=OTHER.keys())
def test_reports_of_two_events_stay_apart(other: Claim) -> None:
    assert not are_one(EXPELLED, other)


def test_two_persons_of_one_state_are_two() -> None:
    one = claim("Washington recognised Maduro", on(1, 23), kind="SUPPORT", actors=(USA, MADURO))
    other = claim("Washington recognised Guaidó", on(1, 23), kind="SUPPORT", actors=(USA, GUAIDO))
    assert not are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Nordwind expelled from the league", "Nordwind expelled from the northern league", True),
        ("Nordwind expelled from the league", "Aurora expelled from the league", False),
    ],
)
def test_whom_no_table_knows_is_known_by_name(one: str, other: str, *, is_same: bool) -> None:
    told = [claim(label, on(3, 5), actors=()) for label in (one, other)]
    assert are_one(*told) is is_same


def test_a_chain_does_not_bring_together_what_contradicts() -> None:
    by_day = claim("The consulate was closed by Washington", on(3, 5))
    between = claim("The consulate was closed by Washington", month(2019, 3))
    other = claim("The consulate was closed by Washington", on(3, 25))
    found = cluster([by_day, between, other])
    assert len(found) == 2
    assert all(
        len({c.interval for c in group.members if c.interval != month(2019, 3)}) == 1 for group in found
    )


def test_states_that_go_on_need_the_same_begin() -> None:
    since = [claim("Ties are frozen", open_ended(year(y)), actors=(USA, VEN)) for y in (2010, 2010, 2013)]
    assert sorted(len(group.members) for group in cluster(since)) == [1, 2]


class TestInterval:
    def test_finer_date_stands_where_the_coarser_bears_it_out(self) -> None:
        (found,) = cluster([SAME["only the month"], EXPELLED])
        assert found.main.interval == on(3, 5)
        assert found.conflicting == ()

    def test_most_documents_win_and_the_other_is_shown_as_conflicting(self) -> None:
        label = "Washington expelled three Venezuelan envoys"
        late, first, second = claim(label, on(3, 6)), claim(label, on(3, 5)), claim(label, on(3, 5))
        (found,) = cluster([late, first, second])
        assert found.main.interval == on(3, 5)
        assert found.conflicting == (late,)

    def test_a_day_of_a_report_never_stands_where_a_text_dates_the_event(self) -> None:
        headlines = [
            claim(f"US expels three Venezuelan envoys {n}", on(3, 6), status=DateStatus.REPORT_DATE)
            for n in "ab"
        ]
        (found,) = cluster([*headlines, EXPELLED])
        assert found.main is EXPELLED
        assert found.conflicting == ()

    def test_cluster_takes_the_id_of_the_first_report(self) -> None:
        early = claim("Washington expelled three Venezuelan envoys", on(3, 5), report=on(3, 5))
        (found,) = cluster([EXPELLED, early])
        assert found.cluster_id == early.event_id


class TestPerson:
    def test_joins_what_no_rule_would(self) -> None:
        other = OTHER["other words"]
        (found,) = cluster([EXPELLED, other], joined=[Link(EXPELLED.event_id, other.event_id, "one step")])
        assert [(merge.by, merge.why) for merge in found.merges] == [(BY_PERSON, "one step")]

    def test_takes_out_what_a_rule_would_join(self) -> None:
        other = SAME["other words, same day"]
        found = cluster([EXPELLED, other], alone={other.event_id})
        assert [len(group.members) for group in found] == [1, 1]

    def test_parts_a_cluster_in_two_by_taking_out_and_joining(self) -> None:
        claims = [claim("Washington expelled three envoys", on(3, 5)) for _ in range(4)]
        out = {c.event_id for c in claims[:2]}
        found = cluster(claims, joined=[Link(claims[0].event_id, claims[1].event_id, "")], alone=out)
        assert {frozenset(m.event_id for m in group.members) for group in found} == {
            frozenset(out),
            frozenset(c.event_id for c in claims[2:]),
        }

    def test_links_to_unknown_events_do_nothing(self) -> None:
        assert len(cluster([EXPELLED], joined=[Link("gone", EXPELLED.event_id, "")])) == 1


ALL = [EXPELLED, *SAME.values(), *OTHER.values()]


@given(st.permutations(ALL))
def test_order_of_the_claims_plays_no_part(claims: list[Claim]) -> None:
    assert cluster(claims) == cluster(ALL)


@given(st.lists(st.sampled_from(ALL), unique_by=lambda c: c.event_id))
def test_every_claim_is_in_one_cluster_and_the_merges_tell_why(claims: list[Claim]) -> None:
    found = cluster(claims)
    members = [member.event_id for group in found for member in group.members]
    assert sorted(members) == sorted(c.event_id for c in claims)
    for group in found:
        assert len(group.merges) == len(group.members) - 1
        ends = {end for merge in group.merges for end in (merge.event_id, merge.with_event_id)}
        assert ends == ({m.event_id for m in group.members} if len(group.members) > 1 else set())


class TestScore:
    def test_is_the_sum_of_its_parts_and_none_exceeds_its_most(self) -> None:
        for group in cluster(ALL):
            parts = score(group)
            assert parts.total == pytest.approx(sum(parts), abs=1e-9)
            assert all(0 <= part <= most for part, most in zip(parts, MOST, strict=True))
        assert sum(MOST) == pytest.approx(1)

    @pytest.mark.parametrize(
        ("more", "less"),
        [
            ({"place": Place.HEADLINE}, {"place": Place.LEAD}),
            ({"place": Place.LEAD}, {"place": Place.BODY}),
            ({"kind": "SANCTION"}, {"kind": "ACCUSE"}),
            ({}, {"status": DateStatus.REPORT_DATE}),
            ({}, {"actors": (VEN,)}),
            ({}, {"modality": Modality.REPORTED}),
        ],
    )
    def test_grows_with(self, more: dict[str, object], less: dict[str, object]) -> None:
        first, second = (
            score(cluster([claim("It was closed", on(3, 5), **said)])[0])  # type: ignore[arg-type]
            for said in (more, less)
        )
        assert first.total > second.total

    def test_grows_with_documents(self) -> None:
        label = "Washington expelled three Venezuelan envoys"
        totals = [score(cluster([claim(label, on(3, 5)) for _ in range(n)])[0]).total for n in range(1, 6)]
        assert totals == sorted(set(totals))


def test_thousands_of_copies_take_no_longer_than_in_proportion() -> None:
    def calls(count: int) -> int:
        copies = [claim("Washington expelled three Venezuelan envoys", on(3, 5)) for _ in range(count)]
        seen: Counter[str] = Counter()
        sys.setprofile(lambda _frame, event, _arg: seen.update((event,)))
        try:
            found = cluster(copies)
        finally:
            sys.setprofile(None)
        assert len(found) == 1
        return seen["call"] + seen["c_call"]

    assert calls(240) < 3 * calls(120)
