"""The publication date as a finding: every candidate with its evidence, and which of them counts.

A stated date beats an inferred one, and of two stated ones the one with the better witness counts; that they
disagree stays in the evidence. What is not known stays unknown: never the clock, never the file's own date.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.document import Publication, PublishedStatus
from chronology.documents.stamps import Label, Stamp, find_stamp, looks_like_stamp, read_stamp
from chronology.intervals import BoundKind, Granularity, Interval, day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronology.documents.record import Record
    from chronology.documents.related import RelatedList

__all__ = ["Given", "entry_publication", "page_publication"]

_HEAD_CHARACTERS = 600
"""A page states its own date beside its first paragraphs, or at its foot with a label, if at all."""
_FOOT_CHARACTERS = 400
_LINE = re.compile(r"\S[^\n]*")
_REST_OF_LINE = re.compile(r"[^\n]*")
_SEPARATORS = " \t|·•–—-(),:*_"
_PROSE = re.compile(r"[^\n]{200}")
_INK = re.compile(r"\S")
_SHORT_LINE = re.compile(r"^[^\n]{6,90}$", re.MULTILINE)
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_a-z][^\n\d,–—]{1,40}(?:,[^\n\d,–—]{2,30})?), ?(?P<date>[^\n()–—]{6,40}?),? ?"
    r"(?:\([^()\n]{2,40}\) ?)?(?:—|–|--| - )",
    re.MULTILINE,
)


_CLAIMS = (PublishedStatus.METADATA, PublishedStatus.TEXT)
"""What contradicts a better witness; a date given for many pages says nothing of one that states its own."""


@dataclass(frozen=True, slots=True)
class Given:
    """The publication date that the user gave, if any, and whether it stands above what the input says."""

    interval: Interval | None
    overrules: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    status: PublishedStatus
    interval: Interval
    evidence: str


def page_publication(record: Record, lists: Sequence[RelatedList], given: Given, lang: str) -> Publication:
    """When the page was published, as far as is known."""
    candidates = list(_candidates(record, lists, given, lang))
    if not candidates:
        return Publication(
            PublishedStatus.UNKNOWN,
            evidence="no publication date is given, and the input and the text state none",
        )
    best, *others = candidates
    against = [c.evidence for c in others if c.status in _CLAIMS and _disagree(best, c)]
    return Publication(best.status, best.interval, "; but ".join([best.evidence, *against]))


def entry_publication(stamp: Stamp | None) -> Publication:
    """When an entry of a related list was published: what its stamp says."""
    if stamp is None:
        return Publication(PublishedStatus.UNKNOWN, evidence="the entry has no stamp")
    if stamp.interval is None:
        said = f"the entry is stamped “{stamp.quote}”, which is no date"
        return Publication(PublishedStatus.UNKNOWN, evidence=said)
    return Publication(PublishedStatus.TEXT, stamp.interval, f"the entry is stamped “{stamp.quote}”")


def _candidates(
    record: Record, lists: Sequence[RelatedList], given: Given, lang: str
) -> Iterator[_Candidate]:
    """The best witness first."""
    if given.interval is not None and given.overrules:
        yield _given(given.interval)
    metadata = record.metadata
    if metadata.published is not None:
        evidence = metadata.published_evidence or "the input says so"
        yield _Candidate(PublishedStatus.METADATA, metadata.published, evidence)
    body_end = lists[0].start if lists else len(record.text)
    yield from _stated(record.text, body_end, lang)
    if given.interval is not None and not given.overrules:
        yield _given(given.interval)
    yield from _not_before_newest(lists)


def _given(interval: Interval) -> _Candidate:
    return _Candidate(PublishedStatus.GIVEN, interval, f"the user gives {interval.edtf}")


def _disagree(one: _Candidate, other: _Candidate) -> bool:
    return not (one.interval.within(other.interval) or other.interval.within(one.interval))


# --- what the text states of itself ------------------------------------------------------------------


def _stated(text: str, body_end: int, lang: str) -> Iterator[_Candidate]:
    """A labelled stamp ("Published: …"), a dateline with a full date, a lone stamp above the prose."""
    head_end = min(body_end, _HEAD_CHARACTERS)
    head = list(_stamps(text, 0, head_end, lang))
    foot = _stamps(text, max(head_end, body_end - _FOOT_CHARACTERS), body_end, lang)
    for stamp in itertools.chain(head, foot):
        if stamp.label is Label.PUBLISHED and stamp.interval is not None:
            yield _text_candidate(stamp.quote, stamp.interval)
            break
    yield from _dateline(text, head_end, lang)
    lone = _lone_stamp(text, body_end, head)
    if lone is not None and lone.interval is not None:
        yield _text_candidate(lone.quote, lone.interval)


def _text_candidate(quote: str, interval: Interval) -> _Candidate:
    return _Candidate(PublishedStatus.TEXT, interval, f"the page says “{quote}”")


def _stamps(text: str, start: int, end: int, lang: str) -> Iterator[Stamp]:
    """The stamps on the lines in ``text[start:end]`` that the two ends don't cut."""
    for match in _LINE.finditer(text, start, end):
        whole = _is_whole(text, match.start(), match.end())
        stamp = find_stamp(match[0].rstrip(), match.start(), lang) if whole else None
        if stamp is not None:
            yield stamp


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is all that stands on its line."""
    indent = text[text.rfind("\n", 0, start) + 1 : start]
    return not indent.strip() and (end == len(text) or text[end] == "\n")


def _dateline(text: str, head_end: int, lang: str) -> Iterator[_Candidate]:
    """A dateline such as "CARACAS, March 25, 2019 (Agency) —"; without a year it dates nothing by itself."""
    match = _DATELINE.search(text, 0, head_end)
    if match is None or not match["place"][:3].isupper() or not looks_like_stamp(match["date"]):
        return
    interval = read_stamp(match["date"], lang)
    if interval is not None:
        yield _text_candidate(match[0], interval)


def _lone_stamp(text: str, body_end: int, stamps: Iterable[Stamp]) -> Stamp | None:
    """A stamp without a label above the prose; none where further stamps head sections of their own."""
    lone = next((stamp for stamp in stamps if stamp.label is Label.NONE), None)
    if lone is None or not looks_like_stamp(lone.quote) or not _stands_alone(text, lone):
        return None
    if _PROSE.search(text, 0, lone.start) is not None or _INK.search(text, lone.end, body_end) is None:
        return None
    lines = (match[0].strip() for match in _SHORT_LINE.finditer(text, lone.end, body_end))
    return None if any(line and looks_like_stamp(line) for line in lines) else lone


def _stands_alone(text: str, stamp: Stamp) -> bool:
    """Whether nothing but a byline shares its line."""
    before = text[text.rfind("\n", 0, stamp.start) + 1 : stamp.start].strip(_SEPARATORS)
    after = _REST_OF_LINE.match(text, stamp.end)
    rest = "" if after is None else after[0].strip(_SEPARATORS)
    return (not before or bool(names(before))) and (not rest or bool(names(rest)))


# --- what can be inferred ----------------------------------------------------------------------------


def _not_before_newest(lists: Iterable[RelatedList]) -> Iterator[_Candidate]:
    """From the day of the newest related entry on: a soft bound, for lists are renewed on old pages too."""
    stamps = [entry.stamp for group in lists for entry in group.entries if entry.stamp is not None]
    begins = [
        (s.interval.begin, s) for s in stamps if s.interval is not None and s.interval.begin is not None
    ]
    if not begins:
        return
    newest, stamp = max(begins, key=lambda pair: pair[0])
    bound = Interval(day(newest.date()).begin, None, Granularity.DAY, end_kind=BoundKind.UNKNOWN)
    evidence = (
        f"no date is given or stated; the newest related entry is stamped “{stamp.quote}”,"
        f" so probably published on {newest.date().isoformat()} or later"
    )
    yield _Candidate(PublishedStatus.INFERRED, bound, evidence)
