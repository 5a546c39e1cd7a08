"""The vote on the publication date: every candidate adds the votes of its kind to the day that it names.

A page's day is chosen among those named and "none of them", which has no votes. The share of a day is the
part that its votes, as powers of e, have in all; that is the chance of the day, as far as the table is right.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from chronology.documents.evidence.candidate import Candidate, Source
from chronology.intervals import Granularity, Interval, day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronology.documents.evidence.zones import Zone

__all__ = ["SET", "SURE", "VOTES", "Ballot", "ballots", "heard", "support", "votes_of"]

SURE = 0.75
"""The share from which a day is called sure: of dates chosen so, on pages of sites not fitted to, 98 % were right."""

VOTES: dict[Source, float] = {
    Source.PRINTED_STAMP: 3.5,
    Source.URL_DAY: 2.0,
    Source.META_PUBLISHED: 1.9,
    Source.PRINTED_PUBLISHED: 1.7,
    Source.PRINTED_UPDATED: 1.6,
    Source.ITEM_PUBLISHED: 1.3,
    Source.URL_MONTH: 1.3,
    Source.HTMLDATE: 1.2,
    Source.PRINTED_AT_HEADING: 1.1,
    Source.JSON_LD_PAGE: 1.0,
    Source.JSON_LD_MODIFIED: 1.0,
    Source.JSON_LD_ARTICLE: 0.9,
    Source.LEAD_DATE: 0.9,
    Source.ITEM_MODIFIED: 0.9,
    Source.META_DATE: 0.9,
    Source.STATE_PUBLISHED: 0.9,
    Source.FOOT: 0.8,
    Source.PRINTED_STAMP_AFAR: 0.5,
    Source.STATE_MODIFIED: 0.1,
    Source.META_MODIFIED: 0.0,
    Source.PRINTED_ALONE: 0.0,
    Source.IMAGE: 0.0,
}
"""Fitted to pages of known date by ``python -m benchmarks.publication --fit``, which tells how."""

SET: dict[Source, float] = {
    Source.GIVEN: 20.0,
    Source.RECORD: 6.0,
    Source.DATELINE: 2.0,
    Source.UPDATED_ALONE: 1.0,
    Source.TIME_ELEMENT: 0.6,
    Source.IN_PRINT: 0.0,
}
"""Votes that no data was there to fit: who names these answers for them, or they are too rare; print only bounds."""

_MODIFIED = frozenset(
    {
        Source.JSON_LD_MODIFIED,
        Source.META_MODIFIED,
        Source.ITEM_MODIFIED,
        Source.STATE_MODIFIED,
        Source.PRINTED_UPDATED,
        Source.UPDATED_ALONE,
        Source.FOOT,
        Source.IMAGE,
    }
)
"""Dates of changes: near the publication more often than not, but no contradiction where they are later."""

_FARTHEST_ZONES = (dt.timedelta(hours=-8), dt.timedelta(hours=11))
_NEAR, _HALF = 0.7, 0.5
"""What a moment in UTC adds to the day that it is elsewhere, and what each of two readings adds."""


@dataclass(slots=True)
class Ballot:
    """A day, or a coarser time where no day in it is named, with who names it."""

    interval: Interval
    votes: float = 0.0
    witnesses: list[Candidate] = field(default_factory=list)
    share: float = 0.0

    @property
    def is_sure(self) -> bool:
        """Whether nearly all such dates are right; what another program alone finds shows no evidence."""
        return self.share >= SURE and any(w.source is not Source.HTMLDATE for w in self.witnesses)

    def contradicts(self, candidate: Candidate) -> bool:
        """Whether the candidate names another time of publication."""
        return candidate not in self.witnesses and candidate.source not in _MODIFIED


def votes_of(source: Source) -> float:
    """The votes that a source has."""
    return SET.get(source, VOTES.get(source, 0.0))


def ballots(candidates: Sequence[Candidate], zone: Zone | None, latest: dt.date | None) -> tuple[Ballot, ...]:
    """Every time that is named, the one with most votes first; of equal ones the one named first.

    Args:
        candidates: what names a date.
        zone: the page's, for moments stated in UTC.
        latest: the last day on which it can have been published, if that is known.
    """
    counted_in = heard(candidates)
    found = _days(counted_in, zone, latest)
    _add_coarse(found, counted_in)
    counted = sorted(found.values(), key=lambda ballot: -ballot.votes)
    for ballot in counted:
        ballot.witnesses.sort(key=lambda candidate: -votes_of(candidate.source))
        ballot.interval = _finest(ballot, zone)
    top = max([0.0, *(ballot.votes for ballot in counted)])
    total = math.exp(-top) + sum(math.exp(ballot.votes - top) for ballot in counted)
    for ballot in counted:
        ballot.share = math.exp(ballot.votes - top) / total
    return tuple(counted)


def heard(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those that count: a page that prints when it was published is not asked when it was changed."""
    if all(candidate.source is not Source.PRINTED_PUBLISHED for candidate in candidates):
        return candidates
    return [candidate for candidate in candidates if candidate.source not in _MODIFIED]


def support(candidate: Candidate, zone: Zone | None) -> tuple[dict[dt.date, float], dict[dt.date, float]]:
    """How much of its votes a candidate gives to which day: by what it says, and if others name that day.

    A moment in UTC is the day that it is in the page's zone; where that isn't known it may be the day before or
    after, but it doesn't put those forward itself.
    """
    readings = [reading for reading in candidate.readings if _is_day(reading)]
    named = {
        reading.begin.date(): _HALF if len(readings) > 1 else 1.0
        for reading in readings
        if reading.begin is not None
    }
    moment = _utc_moment(candidate)
    if moment is None:
        return named, {}
    if zone is not None:
        local = (moment + _offset(zone, moment)).date()
        return {local: 1.0}, {} if local == moment.date() else {moment.date(): _HALF}
    elsewhere = {(moment + ahead).date(): _NEAR for ahead in _FARTHEST_ZONES}
    return named, {date: part for date, part in elsewhere.items() if date not in named}


def _days(
    candidates: Sequence[Candidate], zone: Zone | None, latest: dt.date | None
) -> dict[Interval, Ballot]:
    found: dict[Interval, Ballot] = {}
    weighed = [(candidate, *support(candidate, zone)) for candidate in candidates]
    for _, named, _ in weighed:
        for date in named:
            if latest is None or date <= latest:
                found.setdefault(day(date), Ballot(day(date)))
    for candidate, named, elsewhere in weighed:
        for date, part in {**elsewhere, **named}.items():
            if ballot := found.get(day(date)):
                ballot.votes += part * _once(candidate, ballot)
                ballot.witnesses.append(candidate)
    return found


def _once(candidate: Candidate, ballot: Ballot) -> float:
    """The votes of a candidate; none where its kind named the same day before."""
    told = any(witness.source is candidate.source for witness in ballot.witnesses)
    return 0.0 if told else votes_of(candidate.source)


def _add_coarse(found: dict[Interval, Ballot], candidates: Iterable[Candidate]) -> None:
    """A month or a year speaks for every day in it that is named; for itself where none is."""
    days = list(found.values())
    for candidate in candidates:
        for reading in candidate.readings:
            if _is_day(reading):
                continue
            inside = [ballot for ballot in days if ballot.interval.within(reading)]
            for ballot in inside or [found.setdefault(reading, Ballot(reading))]:
                ballot.votes += _once(candidate, ballot)
                ballot.witnesses.append(candidate)


def _is_day(reading: Interval) -> bool:
    begin, last = reading.begin, reading.last_day
    return begin is not None and begin.date() == last and reading.granularity.rank <= Granularity.DAY.rank


# --- the time of day -----------------------------------------------------------------------------------


def _finest(ballot: Ballot, zone: Zone | None) -> Interval:
    """The hour or minute in local time that the best witness of the day states; else the day."""
    for candidate in ballot.witnesses:
        if candidate.source in _MODIFIED:
            continue
        for reading in candidate.readings:
            local = _local(candidate, reading, zone)
            if local is not None and local.within(ballot.interval) and _states_time(local):
                return local
    return ballot.interval


def _local(candidate: Candidate, reading: Interval, zone: Zone | None) -> Interval | None:
    moment = _utc_moment(candidate)
    if moment is None or reading.begin is None or reading.end is None:
        return reading
    if zone is None:
        return None
    ahead = _offset(zone, moment)
    return replace(reading, begin=reading.begin + ahead, end=reading.end + ahead)


def _states_time(reading: Interval) -> bool:
    """Midnight is what machines write where no time is known."""
    midnight = reading.begin is not None and reading.begin.time() == dt.time()
    return reading.granularity is not Granularity.DAY and not midnight


def _utc_moment(candidate: Candidate) -> dt.datetime | None:
    """The moment of a candidate that is stated in UTC."""
    reading = candidate.readings[0]
    return reading.begin if candidate.offset == dt.timedelta() and _states_time(reading) else None


def _offset(zone: Zone, moment: dt.datetime) -> dt.timedelta:
    return zone.utcoffset(moment) or dt.timedelta()
