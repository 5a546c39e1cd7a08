"""The publication date as a finding: every candidate with its evidence, and which of them counts.

What the user, the record, the page and the text name is put to a vote, see `evidence.vote`; that they disagree
stays in the evidence. What is not known stays unknown: never the clock, never the file's own date.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronology.documents.document import Publication, PublishedStatus
from chronology.documents.evidence.bounds import bounds
from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.in_text import text_candidates
from chronology.documents.evidence.vote import Ballot, ballots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.documents.evidence.zones import Zone
    from chronology.documents.record import Metadata, Record
    from chronology.documents.related import RelatedList
    from chronology.documents.stamps import Stamp
    from chronology.intervals import Interval

__all__ = ["Given", "entry_publication", "page_publication"]

_STATUS = {
    Source.GIVEN: PublishedStatus.GIVEN,
    Source.URL_DAY: PublishedStatus.URL,
    Source.URL_MONTH: PublishedStatus.URL,
    Source.IMAGE: PublishedStatus.URL,
    Source.PRINTED_PUBLISHED: PublishedStatus.TEXT,
    Source.PRINTED_UPDATED: PublishedStatus.TEXT,
    Source.UPDATED_ALONE: PublishedStatus.TEXT,
    Source.PRINTED_STAMP: PublishedStatus.TEXT,
    Source.PRINTED_STAMP_AFAR: PublishedStatus.TEXT,
    Source.PRINTED_AT_HEADING: PublishedStatus.TEXT,
    Source.PRINTED_ALONE: PublishedStatus.TEXT,
    Source.DATELINE: PublishedStatus.TEXT,
    Source.LEAD_DATE: PublishedStatus.TEXT,
    Source.FOOT: PublishedStatus.TEXT,
}
"""What is told of a date by its best witness; all others are metadata."""
_LEAST_VOTES = 0.5
"""With fewer the page names no date."""
_NO_DATE = "no publication date is given, and the input and the text state none"
_NO_OTHER = "no other is given, and the text states none"
_CLAUSES = 3
_AHEAD_OF_SIGHT = dt.timedelta(days=1)
"""A page is dated in local time, its fetching in UTC."""


@dataclass(frozen=True, slots=True)
class Given:
    """The publication date that the user gave, if any, and whether it stands above what the input says."""

    interval: Interval | None
    overrules: bool


def page_publication(record: Record, lists: Sequence[RelatedList], given: Given, lang: str) -> Publication:
    """When the page was published, as far as is known."""
    candidates, notice = _without_notice(tuple(_candidates(record, lists, given, lang)))
    if [candidate.source for candidate in candidates] == [Source.GIVEN]:
        return Publication(PublishedStatus.GIVEN, given.interval, candidates[0].evidence)
    counted = _ballots(record, candidates, lang)
    best = counted[0] if counted and counted[0].votes >= _LEAST_VOTES else None
    if best is not None and best.is_sure:
        return Publication(_status(best), best.interval, _evidence(best, counted))
    if given.interval is not None:
        against = [] if best is None else [best.witnesses[0].evidence]
        return Publication(
            PublishedStatus.GIVEN, given.interval, "; but ".join([_given_words(given.interval), *against])
        )
    if best is not None:
        likely = replace(best.interval, approximate=True)
        return Publication(PublishedStatus.INFERRED, likely, f"not sure: {_evidence(best, counted)}")
    inferred = bounds(lists, record.metadata if notice is None else _out_by(notice, record.metadata))
    if inferred is not None:
        return Publication(PublishedStatus.INFERRED, *inferred)
    said = record.metadata.published_evidence
    return Publication(PublishedStatus.UNKNOWN, evidence=_NO_DATE if said is None else f"{said}; {_NO_OTHER}")


def entry_publication(stamp: Stamp | None) -> Publication:
    """When an entry of a related list was published: what its stamp says."""
    if stamp is None:
        return Publication(PublishedStatus.UNKNOWN, evidence="the entry has no stamp")
    if stamp.interval is None:
        said = f"the entry is stamped “{stamp.quote}”, which is no date"
        return Publication(PublishedStatus.UNKNOWN, evidence=said)
    return Publication(PublishedStatus.TEXT, stamp.interval, f"the entry is stamped “{stamp.quote}”")


def _without_notice(candidates: Sequence[Candidate]) -> tuple[Sequence[Candidate], Candidate | None]:
    """What names a day of publication, and the notice of print, which bounds it where nothing else does.

    Where htmldate finds the day of the notice, it has read the notice.
    """
    notice = next((one for one in candidates if one.source is Source.IN_PRINT), None)
    if notice is None:
        return candidates, None
    told = [one for one in candidates if one.source is not Source.IN_PRINT]
    return [
        one for one in told if one.source is not Source.HTMLDATE or one.readings != notice.readings
    ], notice


def _out_by(notice: Candidate, metadata: Metadata) -> Metadata:
    """The metadata of a page that was out by the day of the notice, if not earlier."""
    latest, seen = notice.readings[-1], metadata.seen
    if seen is not None and (latest.end is None or (seen.end is not None and seen.end <= latest.end)):
        return metadata
    return replace(metadata, seen=latest, seen_evidence=notice.evidence)


def _ballots(record: Record, candidates: Sequence[Candidate], lang: str) -> tuple[Ballot, ...]:
    seen = record.metadata.seen
    last = None if seen is None else seen.last_day
    zone = None if record.html is None else _zone(record.html, record.metadata.url, lang)
    return ballots(candidates, zone, None if last is None else last + _AHEAD_OF_SIGHT)


def _zone(html: str, url: str | None, lang: str) -> Zone | None:
    from chronology.documents.evidence.zones import (
        page_zone,
    )  # slow to import, and a plain text needs none of it

    return page_zone(html, url, lang)


def _candidates(record: Record, lists: Sequence[RelatedList], given: Given, lang: str) -> Iterator[Candidate]:
    if given.interval is not None and given.overrules:
        yield Candidate(Source.GIVEN, (given.interval,), _given_words(given.interval))
    metadata = record.metadata
    if metadata.published is not None:
        evidence = metadata.published_evidence or "the input says so"
        yield Candidate(Source.RECORD, (metadata.published,), evidence)
    if record.html is None:
        body_end = lists[0].start if lists else len(record.text)
        yield from text_candidates(record.text, body_end, lang)
    else:
        from chronology.documents.evidence.gather import page_candidates  # as in _zone

        yield from page_candidates(record.html, metadata.url, lang)


def _given_words(interval: Interval) -> str:
    return f"the user gives {interval.edtf}"


def _status(best: Ballot) -> PublishedStatus:
    return _STATUS.get(best.witnesses[0].source, PublishedStatus.METADATA)


def _evidence(best: Ballot, counted: Sequence[Ballot]) -> str:
    """The best witnesses, then what contradicts them."""
    told = _first([witness.evidence for witness in best.witnesses], "say so too")
    against = dict.fromkeys(
        witness.evidence for other in counted for witness in other.witnesses if best.contradicts(witness)
    )
    return "; but ".join(["; ".join(told), *_first(list(against), "disagree")])


def _first(clauses: Sequence[str], rest: str) -> list[str]:
    """The first clauses, and how many more there are."""
    more = len(clauses) - _CLAUSES
    return [*clauses[:_CLAUSES], *([f"{more} more {rest}"] if more > 0 else ())]
