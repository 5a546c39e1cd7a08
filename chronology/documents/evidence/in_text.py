"""Dates that a plain text states of itself: labelled stamps, datelines, running heads, a lone stamp above the prose."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.in_print import print_notices
from chronology.documents.running_heads import issue_date
from chronology.documents.stamps import Label, Stamp, find_stamp, looks_like_stamp, read_stamp
from chronology.intervals import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronology.intervals import Interval

__all__ = ["text_candidates"]

_HEAD_CHARACTERS = 600
"""A page states its own date beside its first paragraphs, or at its foot with a label, if at all."""
_FOOT_CHARACTERS = 400
_LINE = re.compile(r"\S[^\n]*")
_REST_OF_LINE = re.compile(r"[^\n]*")
_SEPARATORS = " \t|·•–—-(),:*_"
_PROSE = re.compile(r"[^\n]{200}")
_INK = re.compile(r"\S")
_SHORT_LINE = re.compile(r"^[^\n]{6,90}$", re.MULTILINE)
_PLACE = re.compile(r"[^\W\d_a-zа-яё][^\W\d_]+(?: [^\W\d_a-zа-яё][^\W\d_]+){0,2}")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z][^\n\d,–—]{1,40}(?:,[^\n\d,–—]{2,30})?), ?(?P<date>[^\n()–—]{6,40}?),? ?"
    r"(?:\([^()\n]{2,40}\) ?)?(?:—|–|--| - )"
)


def text_candidates(text: str, body_end: int, lang: str) -> Iterator[Candidate]:
    """What names its date of publication, or else that of a change above the prose; and notices of print."""
    head_end = min(body_end, _HEAD_CHARACTERS)
    head = list(_stamps(text, 0, head_end, lang))
    published = list(_published(text, body_end, lang, head))
    yield from published or _updated(head)
    yield from print_notices(text[:body_end].split("\n"), (lang, "en"))


def _published(text: str, body_end: int, lang: str, head: Sequence[Stamp]) -> Iterator[Candidate]:
    """A labelled stamp ("Published: …"), a dateline with a full date, a running head, a lone stamp above the prose."""
    head_end = min(body_end, _HEAD_CHARACTERS)
    foot = _stamps(text, max(head_end, body_end - _FOOT_CHARACTERS), body_end, lang)
    for stamp in itertools.chain(head, foot):
        if stamp.label is Label.PUBLISHED and stamp.interval is not None:
            yield _candidate(Source.PRINTED_PUBLISHED, stamp.quote, stamp.interval)
            break
    yield from _dateline(text, head_end, lang)
    if issue := _issue(text, head_end, lang):
        yield issue
    lone = _lone_stamp(text, body_end, head)
    if issue is None and lone is not None and lone.interval is not None:
        yield _candidate(Source.PRINTED_STAMP, lone.quote, lone.interval)


def _updated(head: Iterable[Stamp]) -> Iterator[Candidate]:
    """The stamp above the prose that says when the text was changed, as "Updated 2:05 PM ET, Sun March 6, 2022"."""
    for stamp in head:
        if stamp.label is Label.UPDATED and stamp.interval is not None:
            yield _candidate(Source.UPDATED_ALONE, stamp.quote, stamp.interval)
            return


def _candidate(source: Source, quote: str, interval: Interval) -> Candidate:
    return Candidate(source, (interval,), f"the page says “{quote}”")


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


def _dateline(text: str, head_end: int, lang: str) -> Iterator[Candidate]:
    """A dateline such as "CARACAS, March 25, 2019 (Agency) —"; without a year it dates nothing by itself."""
    shouted = (start for start in _line_starts(text, head_end) if text[start : start + 3].isupper())
    matches = (_DATELINE.match(text, start, head_end) for start in shouted)
    match = next(filter(None, matches), None)
    if match is None or not looks_like_stamp(match["date"]):
        return
    interval = read_stamp(match["date"], lang)
    if interval is not None:
        yield _candidate(Source.DATELINE, match[0], interval)


def _issue(text: str, head_end: int, lang: str) -> Candidate | None:
    """The day of the issue, as a page of print tells it in its running head."""
    for match in _LINE.finditer(text, 0, head_end):
        line = match[0].rstrip()
        if issue := issue_date(line, lang):
            return Candidate(Source.PRINTED_STAMP, issue.readings, f"the page says “{line}”")
    return None


def _line_starts(text: str, end: int) -> Iterator[int]:
    yield 0
    at = text.find("\n", 0, end)
    while at >= 0:
        yield at + 1
        at = text.find("\n", at + 1, end)


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
    """Whether nothing but a byline shares its line, or the place before a stamp that tells the time of day."""
    before = text[text.rfind("\n", 0, stamp.start) + 1 : stamp.start].strip(_SEPARATORS)
    after = _REST_OF_LINE.match(text, stamp.end)
    rest = "" if after is None else after[0].strip(_SEPARATORS)
    is_timed = stamp.interval is not None and stamp.interval.granularity is not Granularity.DAY
    is_headed = not before or bool(names(before)) or (is_timed and _PLACE.fullmatch(before) is not None)
    return is_headed and (not rest or bool(names(rest)))
