"""The same event in many reports: which events are put together, why, and when the reports say it was.

Conservative: two reports that stay apart cost a reader less than two events made one. Nothing is averaged; a
cluster has the interval that most of its documents bear out, and names the members that contradict it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.event import DateStatus
from chronology.events.likeness import Bond, bond, clash, keys, stretches
from chronology.intervals import Granularity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from chronology.events.claim import Claim
    from chronology.intervals import Interval

__all__ = [
    "BY_PERSON",
    "BY_RULE",
    "Cluster",
    "Link",
    "Merge",
    "bonds",
    "cluster",
    "grouped",
    "in_order_of_report",
]

BY_RULE = "rule"
BY_PERSON = "person"


class Link(NamedTuple):
    """What a person says of two events: that they are one."""

    first: str
    second: str
    why: str


class Merge(NamedTuple):
    """Why an event was put with another: undone, the two are apart again."""

    event_id: str
    with_event_id: str
    similarity: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """The reports of one event, the first one first."""

    members: tuple[Claim, ...]
    main: Claim
    """The member whose label and interval stand for all."""
    conflicting: tuple[Claim, ...]
    """The members whose dates have no moment in common with the interval."""
    merges: tuple[Merge, ...]

    @property
    def cluster_id(self) -> str:
        """The id of the member that was reported first."""
        return self.members[0].event_id

    @property
    def event_type(self) -> str | None:
        """The type that most members have; of equals, that of the earlier."""
        counts = Counter(claim.event_type for claim in self.members if claim.event_type is not None)
        return next((kind for kind, _ in counts.most_common(1)), None)

    @property
    def first_reported(self) -> Interval | None:
        """When the first of the reports was published."""
        return self.members[0].report


def cluster(
    claims: Sequence[Claim], *, joined: Iterable[Link] = (), alone: Collection[str] = ()
) -> tuple[Cluster, ...]:
    """Every claim in one cluster, ordered by ``cluster_id``; the order of the claims plays no part.

    Args:
        claims: Events as their reports tell them.
        joined: Pairs that a person put together.
        alone: Ids of events that a person took out of their clusters; only a person puts others to them.
    """
    meeting: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=in_order_of_report):
        if claim.event_id not in alone:
            for stretch in stretches(claim.interval):
                meeting[stretch].append(claim)
    return grouped(claims, {found for group in meeting.values() for found in bonds(group)}, joined=joined)


def grouped(
    claims: Iterable[Claim], found: Collection[Bond], *, joined: Iterable[Link] = ()
) -> tuple[Cluster, ...]:
    """The same, of claims whose bonds are known; claims with no bond between them may as well be given apart."""
    by_id = {claim.event_id: claim for claim in sorted(claims, key=in_order_of_report)}
    groups = _Groups(by_id)
    for link in joined:
        if link.first in by_id and link.second in by_id:
            groups.put_together(Merge(link.second, link.first, 1.0, link.why, BY_PERSON))
    for pair in sorted(found, key=lambda b: (-b.similarity, b.first, b.second)):
        merge = Merge(pair.second, pair.first, pair.similarity, pair.why, BY_RULE)
        if not groups.clash(pair.first, pair.second):
            groups.put_together(merge)
    return tuple(sorted((_made(*group) for group in groups.all()), key=lambda c: c.cluster_id))


_ASKED = 32
_COMPARED = 100
"""Claims: bounds that keep the work linear where thousands tell the same, in the order in which they were reported."""


def in_order_of_report(claim: Claim) -> tuple[bool, str, str]:
    """The key by which the report that came first is first."""
    at = None if claim.report is None else claim.report.begin or claim.report.end
    return at is None, "" if at is None else at.isoformat(), claim.event_id


class _Groups:
    """Claims in groups that grow; each group by the id of any of its members."""

    def __init__(self, claims: Mapping[str, Claim]) -> None:
        self._claims = claims
        self._group = {event_id: [event_id] for event_id in claims}
        self._merges: dict[str, list[Merge]] = defaultdict(list)

    def clash(self, first: str, second: str) -> bool:
        """Whether a member of the one group contradicts a member of the other; of large groups the first are asked."""
        ours, others = self._group[first][:_ASKED], self._group[second][:_ASKED]
        return self._group[first] is not self._group[second] and any(
            clash(self._claims[a], self._claims[b]) for a in ours for b in others
        )

    def put_together(self, merge: Merge) -> None:
        """Make two groups one, unless they are already."""
        kept, moved = self._group[merge.with_event_id], self._group[merge.event_id]
        if kept is moved:
            return
        merges = self._merges.pop(moved[0], [])
        self._merges[kept[0]] += [*merges, merge]
        kept += moved
        for event_id in moved:
            self._group[event_id] = kept

    def all(self) -> Iterator[tuple[list[Claim], list[Merge]]]:
        """Each group once, with its merges."""
        for event_id, group in self._group.items():
            if group[0] == event_id:
                members = sorted((self._claims[member] for member in group), key=in_order_of_report)
                yield members, self._merges.get(event_id, [])


def bonds(claims: Iterable[Claim]) -> Iterator[Bond]:
    """The pairs that are alike, of claims that meet in one stretch of time, in the order in which they were reported.

    They are copies with the first of them, and others where they meet under a key.
    """
    first_of: dict[object, Claim] = {}
    meeting: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        first = first_of.setdefault(claim.said, claim)
        found = None if first is claim else bond(first, claim)
        if found is not None:
            yield found
            continue
        for key in keys(claim):
            meeting[key].append(claim)
    yield from _meeting_bonds(meeting.values())


def _meeting_bonds(groups: Iterable[Sequence[Claim]]) -> Iterator[Bond]:
    seen: set[tuple[str, str]] = set()
    for group in groups:
        for at, first in enumerate(group):
            for second in group[at + 1 : at + 1 + _COMPARED]:
                pair = (first.event_id, second.event_id)
                if pair not in seen:
                    seen.add(pair)
                    found = bond(first, second)
                    if found is not None:
                        yield found


def _made(members: Sequence[Claim], merges: Sequence[Merge]) -> Cluster:
    main = _best_supported(members)
    return Cluster(
        members=tuple(members),
        main=main,
        conflicting=tuple(claim for claim in members if _contradicts(claim, main)),
        merges=tuple(sorted(merges)),
    )


def _best_supported(members: Sequence[Claim]) -> Claim:
    """The member with the interval that most documents bear out.

    Of equals the finer interval wins, then the report that names more parties, then the earlier one.
    """
    if len(members) == 1:
        return members[0]
    support = _support(members)
    return min(
        members,
        key=lambda c: (
            _STATUS_ORDER[c.date_status],
            -support[c.date_status, c.interval],
            len(Granularity) if c.interval is None else c.interval.granularity.rank,
            -len(c.parties),
            c.event_type is None,
            -c.salience,
        ),
    )


_Date = tuple[DateStatus, "Interval | None"]

_STATUS_ORDER = {
    DateStatus.DATED: 0,
    DateStatus.REPORT_DATE: 1,
    DateStatus.BOUNDED: 2,
    DateStatus.UNDATED: 3,
}


def _support(members: Sequence[Claim]) -> Mapping[_Date, int]:
    """For each date that is told, how many documents bear it out: those whose own date holds if it is right."""
    telling: dict[_Date, set[str]] = defaultdict(set)
    for claim in members:
        telling[claim.date_status, claim.interval].add(claim.doc_id)
    return {
        date: len(set().union(*(documents for other, documents in telling.items() if _holds(other, date))))
        for date in telling
    }


def _holds(other: _Date, date: _Date) -> bool:
    (status, interval), (other_status, other_interval) = date, other
    if interval is None or other_interval is None:
        return other == date
    return status is other_status and interval.within(other_interval)


def _contradicts(claim: Claim, main: Claim) -> bool:
    """Whether both are dated by their texts, and no moment lies in both intervals."""
    if claim.date_status is not DateStatus.DATED or main.date_status is not DateStatus.DATED:
        return False
    return (
        claim.interval is not None and main.interval is not None and not claim.interval.meets(main.interval)
    )
