"""The votes of the table, fitted to the pages: a conditional logit with "none of these" as a further choice.

Each source is drawn towards a part of the log-odds of its being right where it stands alone, which keeps
the rare ones modest. ``crossed`` leaves the pages of one tenth of the sites out and judges them by the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.gather import page_candidates
from chronology.documents.evidence.vote import SET, SURE, heard, support
from chronology.documents.evidence.zones import Zone, page_zone

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from benchmarks.publication.pages import SavedPage

    Votes = npt.NDArray[np.float64]

__all__ = ["Choice", "Source", "choice", "counted", "crossed", "fitted"]

SOURCES = tuple(source for source in Source if source not in SET)
_PLACE = {source: i for i, source in enumerate(SOURCES)}
_FOLDS = 10
_PULL, _TOWARDS = 1.0, 0.6
"""How strongly a source is drawn towards which part of its log-odds."""
_STEPS, _STEP = 600, 0.02
_LANG = re.compile(r"""<html\b[^>]{0,500}?\blang\s*=\s*["']?(?P<lang>[A-Za-z]{2,3})\b""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """The days that a page names and what names them; the last row is "none of these"."""

    page: SavedPage
    days: tuple[dt.date, ...]
    shares: npt.NDArray[np.float64]
    """A row a day, a column a source: the part of the source's votes that the day gets."""
    right: int
    claims: tuple[tuple[Source, bool], ...]
    """Every source that names a date, and whether it is right."""


def choice(page: SavedPage) -> Choice:
    """What there is to choose from on a page."""
    stated = _LANG.search(page.html, 0, 8192)
    lang = "en" if stated is None else stated["lang"].lower()
    candidates = page_candidates(page.html, page.url, lang)
    zone = page_zone(page.html, page.url, lang)
    rows = _rows(heard(candidates), zone)
    days = tuple(rows)
    right = days.index(page.date) if page.date in rows else len(days)
    shares = np.array([*rows.values(), np.zeros(len(SOURCES))])
    claims = tuple((c.source, _is_right(c, zone, page.date)) for c in candidates if c.source in _PLACE)
    return Choice(page, days, shares, right, claims)


def _rows(candidates: Iterable[Candidate], zone: Zone | None) -> dict[dt.date, Votes]:
    rows: dict[dt.date, Votes] = {}
    weighed = [(c, *support(c, zone)) for c in candidates if c.source in _PLACE]
    for _, named, _ in weighed:
        for date in named:
            rows.setdefault(date, np.zeros(len(SOURCES)))
    for candidate, named, elsewhere in weighed:
        for date, part in {**elsewhere, **named}.items():
            if date in rows:
                at = _PLACE[candidate.source]
                rows[date][at] = max(rows[date][at], part)
        for date, row in rows.items():
            if not named and _holds(candidate, date):
                row[_PLACE[candidate.source]] = 1.0
    return rows


def _holds(candidate: Candidate, date: dt.date) -> bool:
    """Whether a month or year that the candidate names holds the day."""
    spans = ((reading.begin, reading.last_day) for reading in candidate.readings)
    return any(b is not None and last is not None and b.date() <= date <= last for b, last in spans)


def _is_right(candidate: Candidate, zone: Zone | None, date: dt.date | None) -> bool:
    named, _ = support(candidate, zone)
    return date is not None and (date in named or (not named and _holds(candidate, date)))


def counted(choices: Iterable[Choice]) -> dict[Source, tuple[int, int]]:
    """How often each source names a date, and how often it is right."""
    found = dict.fromkeys(SOURCES, (0, 0))
    for source, is_right in (claim for made in choices for claim in made.claims):
        asked, right = found[source]
        found[source] = (asked + 1, right + is_right)
    return found


def fitted(choices: Sequence[Choice]) -> Votes:
    """The votes of each source, none below zero."""
    alone = [(right + 1) / (asked - right + 1) for asked, right in counted(choices).values()]
    towards = _TOWARDS * np.maximum(np.log(alone), 0)
    votes = towards.copy()
    for _ in range(_STEPS):
        slope = -2 * _PULL * (votes - towards)
        for made in choices:
            slope += made.shares[made.right] - _chances(made, votes) @ made.shares
        votes = np.maximum(votes + _STEP * slope, 0)
    return votes


def _chances(made: Choice, votes: Votes) -> Votes:
    weights = np.exp(made.shares @ votes - np.max(made.shares @ votes))
    chances: Votes = weights / weights.sum()
    return chances


def crossed(choices: Sequence[Choice]) -> list[tuple[Choice, dt.date | None, bool]]:
    """For each page the day by votes fitted to other sites, and whether it is called sure."""
    judged = []
    for fold in range(_FOLDS):
        votes = fitted([made for made in choices if made.page.fold != fold])
        for made in (made for made in choices if made.page.fold == fold):
            chances = _chances(made, votes)
            best = int(np.argmax(chances))
            date = made.days[best] if best < len(made.days) else None
            judged.append((made, date, date is not None and chances[best] >= SURE))
    return judged
