"""Whether two reports tell the same event: a bond with its reason, or a contradiction.

A bond takes all four: the same parties, compatible types, dates that meet at comparable granularity, and
words in common; the coarser the date and the vaguer the type, the more words. Dates that do not meet are
still a bond where nearly all words agree: then the reports are about one event and disagree on its day.
"""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.event import DateStatus, Modality, Role
from chronology.events.languages.en.forms import is_reporting
from chronology.intervals import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.events.claim import Claim
    from chronology.intervals import Interval

__all__ = ["Bond", "bond", "clash", "keys", "stretches"]


class Bond(NamedTuple):
    """Two events that are taken for one; ``first`` was reported first."""

    first: str
    second: str
    similarity: float
    """0 to 1: the share of the shorter label's words that the other has too."""
    why: str


class _Meeting(NamedTuple):
    """How two dates, or two types, agree, and how much the words have to, for that to count."""

    words: float
    """The share of the shorter label's words."""
    why: str
    least: int = 0
    """How many words and names, where one party is the same in both; with more parties one less each."""


def bond(first: Claim, second: Claim) -> Bond | None:
    """Why two events are one; ``None`` where they are not, or where it isn't sure enough."""
    kind = _kinds_agree(first, second)
    if kind is None:
        return None
    shared, fewest = _words(first, second)
    similarity = len(shared) / fewest if fewest else 0.0
    if similarity < _LEAST or (first.lang != second.lang and not _translate(first, second, shared)):
        return None
    parties = first.parties & second.parties
    if not (len(parties) > 1 or first.parties <= second.parties or second.parties <= first.parties):
        return None
    meeting = _meeting(first, second)
    if meeting is None or clash(first, second):
        return None
    enough = meeting.words + kind.words - (_PAIR if len(parties) > 1 else 0)
    if (
        similarity < enough
        or len(shared | (first.persons & second.persons)) < meeting.least - len(parties) + 1
    ):
        return None
    who = ", ".join(sorted(parties)) or "no party in common"
    why = f"{meeting.why}; {kind.why}; {who}; both say {', '.join(sorted(shared))}"
    return Bond(first.event_id, second.event_id, round(similarity, 2), why)


def _words(first: Claim, second: Claim) -> tuple[frozenset[str], int]:
    """The words in common, and how many the shorter label has; two persons in common count as words.

    They do only where both events have the same type: who meets whom on a day is one meeting, whatever it is called.
    """
    ours, theirs = first.stems, second.stems
    if first.lang != second.lang:
        ours, theirs = first.shared_stems, second.shared_stems
    shared, fewest = ours & theirs, min(len(ours), len(theirs))
    persons = first.persons & second.persons
    if len(persons) < 2 or first.event_type is None or first.event_type != second.event_type:
        return shared, fewest
    return shared | persons, min(len(ours | first.persons), len(theirs | second.persons))


def _translate(first: Claim, second: Claim, shared: frozenset[str]) -> bool:
    """Whether enough is alike for reports in two languages, of whose words only some are known in both."""
    return len(shared) > 1 or first.trigger_stem == second.trigger_stem


_PAIR = 0.1
"""Two parties in common make up for some words."""


# --- contradictions ---------------------------------------------------------------------------------------


def clash(first: Claim, second: Claim) -> bool:
    """Whether two reports can't tell one event."""
    return (
        first.polarity != second.polarity
        or _differs_in_truth(first, second)
        or _swaps_roles(first, second)
        or _act_apart(first, second)
        or _are_other_persons(first, second)
        or _are_strangers(first, second)
        or _are_part_and_whole(first, second)
        or _are_others(first.numbers, second.numbers)
        or _meeting(first, second) is None
    )


def _are_others(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _are_other_persons(first: Claim, second: Claim) -> bool:
    """Whether both name somebody of the same state, and never the same."""
    return any(
        _are_others(ours, second.persons_of[state])
        for state, ours in first.persons_of.items()
        if state in second.persons_of
    )


def _are_strangers(first: Claim, second: Claim) -> bool:
    """Whether both tell of somebody, each of another: in one text, or in one language where no table knows them."""
    in_one = first.doc_id == second.doc_id and not first.parties & second.parties
    if not in_one and (first.parties or second.parties or first.lang != second.lang):
        return False
    return _are_others(first.subject_names, second.subject_names)


def _are_part_and_whole(first: Claim, second: Claim) -> bool:
    """Whether one tells of violence in two places, and the other of that in one of them."""
    if {first.event_type, second.event_type} != {"ASSAULT"}:
        return False
    ours, theirs = first.doing(Role.OTHER), second.doing(Role.OTHER)
    return bool(ours) and bool(theirs) and (ours < theirs or theirs < ours)


_UNSURE = (Modality.HYPOTHETICAL, Modality.OPINION)


def _differs_in_truth(first: Claim, second: Claim) -> bool:
    """Whether one tells what the other only thinks of."""
    return (first.modality in _UNSURE) != (second.modality in _UNSURE)


def _swaps_roles(first: Claim, second: Claim) -> bool:
    """Whether who acts in the one is acted on in the other; talks and agreements have no direction."""
    if {first.event_type, second.event_type} <= {"CONSULT", "AGREE", "COOPERATE"}:
        return False
    doers, others = first.doing(Role.ACTOR), second.doing(Role.ACTOR)
    return not (
        doers.isdisjoint(second.doing(Role.RECIPIENT)) and others.isdisjoint(first.doing(Role.RECIPIENT))
    )


def _act_apart(first: Claim, second: Claim) -> bool:
    """Whether each names somebody who acts and whom the other doesn't know, or each has its say."""
    if {first.event_type, second.event_type} <= _SAYINGS:
        ours, theirs = (
            {a.iso3 or a.name for a in one.actors if a.role is Role.ACTOR} for one in (first, second)
        )
        if ours and theirs and ours.isdisjoint(theirs):
            return True
    return bool(first.doing(Role.ACTOR) - second.parties and second.doing(Role.ACTOR) - first.parties)


_SAYINGS = {"ACCUSE", "REJECT", "SUPPORT", "THREATEN"}
"""What each does for itself: two that condemn the same attack have done so apart."""


# --- types ------------------------------------------------------------------------------------------------


_NEAR_TYPES = (
    {"AGREE", "COOPERATE"},
    {"AGREE", "CONSULT"},
    {"SANCTION", "COERCE"},
    {"ASSAULT", "COERCE"},
    {"ACCUSE", "REJECT"},
    {"ACCUSE", "THREATEN"},
    {"SUPPORT", "AID"},
    {"CONCEDE", "RETREAT"},
)


def _kinds_agree(first: Claim, second: Claim) -> _Meeting | None:
    """How well the types fit; words must make up for what a type leaves open."""
    types = {first.event_type, second.event_type}
    if None in types and not _tell_alike(first, second):
        return None
    if len(types) == 1:
        return _Meeting(0.0, first.event_type) if first.event_type else _Meeting(0.1, "no type in either")
    if None in types:
        return _Meeting(0.15, f"{first.event_type or second.event_type}, no type in the other")
    return _Meeting(0.2, " and ".join(sorted(filter(None, types)))) if types in _NEAR_TYPES else None


def _tell_alike(first: Claim, second: Claim) -> bool:
    """Whether both have the same event word, or the word of each stands in the other; a verb of saying needn't."""
    ours, theirs = first.trigger_stem, second.trigger_stem
    in_second = ours in second.stems or is_reporting(ours)
    in_first = theirs in first.stems or is_reporting(theirs)
    return ours == theirs or (in_second and in_first)


# --- dates ------------------------------------------------------------------------------------------------

_ALIKE = {
    "day": (0.4, 2),
    "month": (0.55, 3),
    "year": (0.7, 4),
    "report": (0.55, 2),
    "apart": (0.8, 4),
}
"""How many words must agree where dates meet at that coarseness: a share, and a number.

"report" is for a report that dates nothing, "apart" for dates that do not meet.
"""
_ORDER = ("day", "month", "year")
_LEAST = min(share for share, _ in _ALIKE.values()) - _PAIR
_NEAR = 2
_NEXT_DAYS = dt.timedelta(days=_NEAR)
_BEFORE_REPORT = dt.timedelta(days=2)
"""How long after an event a report that doesn't date it is likely to tell it."""


def _met(how: str, why: str) -> _Meeting:
    words, least = _ALIKE[how]
    return _Meeting(words, why, least)


def _meeting(first: Claim, second: Claim) -> _Meeting | None:
    ours, theirs = first.interval, second.interval
    if ours is None or theirs is None or not (ours.is_bounded and theirs.is_bounded):
        return _both_open(ours, theirs)
    dated = [claim.date_status is DateStatus.DATED for claim in (first, second)]
    if any(claim.date_status is DateStatus.BOUNDED for claim in (first, second)):
        return None
    if all(dated):
        return _dates_meet(ours, theirs)
    if any(dated):
        event, report = (ours, theirs) if dated[0] else (theirs, ours)
        return _reported_after(event, report)
    return _met("report", "reported within two days") if _gap(ours, theirs) <= _NEXT_DAYS else None


def _dates_meet(ours: Interval, theirs: Interval) -> _Meeting | None:
    if ours.extent is not theirs.extent and not ours.meets(theirs):
        return None
    finer, coarser = sorted((_coarseness(ours), _coarseness(theirs)), key=_ORDER.index)
    if not ours.meets(theirs):
        is_near = coarser == "day" and _gap(ours, theirs) <= _NEXT_DAYS
        return _met("apart", f"{ours.edtf} against {theirs.edtf}") if is_near else None
    if (finer, coarser) == ("day", "year"):
        return None
    return _met(coarser, ours.edtf if ours.edtf == theirs.edtf else f"{ours.edtf} meets {theirs.edtf}")


def _reported_after(event: Interval, report: Interval) -> _Meeting | None:
    """A report that doesn't date the event, and a day or month that lies at it or a little before."""
    coarseness = _coarseness(event)
    if coarseness == "year" or _coarseness(report) != "day":
        return None
    (begin, end), (report_begin, report_end) = _bounds(event), _bounds(report)
    is_told = begin < report_end and report_begin - end <= _BEFORE_REPORT
    return (
        _met("report" if coarseness == "day" else "month", f"{event.edtf}, reported {report.edtf}")
        if is_told
        else None
    )


def _both_open(ours: Interval | None, theirs: Interval | None) -> _Meeting | None:
    """Two states with the same begin and no end."""
    if ours is None or theirs is None or ours.edtf != theirs.edtf:
        return None
    return _met("month", ours.edtf)


def _gap(ours: Interval, theirs: Interval) -> dt.timedelta:
    (begin, end), (other_begin, other_end) = _bounds(ours), _bounds(theirs)
    return max(begin - other_end, other_begin - end, dt.timedelta())


def _bounds(interval: Interval) -> tuple[dt.datetime, dt.datetime]:
    """Both ends of a bounded interval."""
    assert interval.begin is not None
    assert interval.end is not None
    return interval.begin, interval.end


def _coarseness(interval: Interval) -> str:
    if interval.is_bounded:
        begin, end = _bounds(interval)
        days = (end - begin).days
        return "day" if days <= _DAYS else "month" if days <= _MONTHS else "year"
    return "day" if interval.granularity.rank <= Granularity.DAY.rank else "year"


_DAYS, _MONTHS = 3, 62


# --- candidates -------------------------------------------------------------------------------------------


def keys(claim: Claim) -> Iterator[tuple[str, str]]:
    """Under what the claim meets those it can be one with, in a stretch of time: a party and a word, or two persons."""
    for party in ("", *claim.parties) if len(claim.parties) < 2 else claim.parties:
        for word in claim.stems:
            yield party, word
    yield from combinations(sorted(claim.persons), 2)


def stretches(interval: Interval | None) -> Iterator[str]:
    """The stretches of time in which a claim meets others; none for one that is alike to none.

    They are the slots of four days that the interval touches, with two days before and after, and the years of a longer
    one.
    """
    first = None if interval is None else interval.begin or interval.end
    if interval is None or first is None:
        return
    if not interval.is_bounded:
        yield f"open {first:%Y-%m-%d}"
        return
    begin, end = _bounds(interval)
    coarseness = _coarseness(interval)
    if coarseness != "day" and end.year - begin.year <= _LONGEST_YEARS:
        yield from (f"{year:04}" for year in range(begin.year, end.year + 1))
    if coarseness != "year":
        slots = range((begin.toordinal() - _NEAR) // _SLOT, (end.toordinal() + _NEAR) // _SLOT + 1)
        yield from (f"slot {slot}" for slot in slots)


_LONGEST_YEARS = 10
_SLOT = 4
"""Days."""
