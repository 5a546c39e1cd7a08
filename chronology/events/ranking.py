"""How much an event matters to the collection: a sum of plain parts, each published beside the sum."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.event import DateStatus, Modality, Place

if TYPE_CHECKING:
    from chronology.events.clusters import Cluster

__all__ = ["MOST", "Score", "score"]


class Score(NamedTuple):
    """The parts of a key score, in the order in which a reader should look at them."""

    documents: float
    """How many documents date it."""
    sources: float
    """How many outlets tell it."""
    place: float
    """Whether a headline or a lead tells it."""
    kind: float
    """What kind of event it is."""
    parties: float
    """Whether it is between states, or between a state and somebody else."""
    sureness: float
    """Whether a report says that it happened, and when."""

    @property
    def total(self) -> float:
        """The key score, 0 to 1."""
        return round(sum(self), 3)


MOST = Score(documents=0.3, sources=0.15, place=0.15, kind=0.15, parties=0.15, sureness=0.1)
"""The most that each part can give; together 1."""

_HALF = 2
"""So many documents give half of the part; each further one gives less."""

_PLACES = {Place.HEADLINE: 1.0, Place.LEAD: 0.6, Place.BODY: 0.0}

_KINDS = {
    **dict.fromkeys(("ASSAULT", "COERCE", "SANCTION", "AGREE", "MOBILIZE"), 1.0),
    **dict.fromkeys(("SUPPORT", "CONCEDE", "AID", "RETREAT", "THREATEN", "PROTEST", "COOPERATE"), 0.8),
    **dict.fromkeys(("CONSULT", "REJECT"), 0.6),
    **dict.fromkeys(("ACCUSE", "REQUEST"), 0.4),
}
"""Deeds before talks, talks before words."""
_NO_KIND = 0.4


def score(cluster: Cluster) -> Score:
    """The parts of a cluster's key score."""
    members = cluster.members
    return _score(
        len({claim.doc_id for claim in members if claim.date_status is DateStatus.DATED}),
        len({claim.source for claim in members if claim.source is not None}),
        max(_PLACES[claim.place] for claim in members),
        _NO_KIND if cluster.event_type is None else _KINDS[cluster.event_type],
        len(frozenset[str]().union(*(claim.parties for claim in members))),
        happened=any(claim.modality is Modality.ASSERTED for claim in members),
    )


@functools.lru_cache(maxsize=4096)
def _score(
    n_dating: int, n_sources: int, place: float, kind: float, n_parties: int, *, happened: bool
) -> Score:
    parts = Score(
        documents=_share(n_dating),
        sources=_share(n_sources),
        place=place,
        kind=kind,
        parties=min(1.0, n_parties / 2),
        sureness=((n_dating > 0) + happened) / 2,
    )
    return Score(*(round(part * most, 3) for part, most in zip(parts, MOST, strict=True)))


def _share(number: int) -> float:
    return number / (number + _HALF)
