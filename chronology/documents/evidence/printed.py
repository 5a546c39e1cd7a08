"""Dates that a page prints for its readers: labelled, beside the heading, in a dateline, at the foot."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.stated import stated_dates
from chronology.documents.labels import is_published_notice, published_label, updated_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from chronology.documents.evidence.shown import Line, Shown
    from chronology.documents.evidence.stated import Languages, StatedDate

__all__ = ["printed"]

_MAX_LINE = 600
"""A longer line is prose, and only its begin is looked at, for a dateline."""
_DATELINE_CHARACTERS = 160
_BEFORE_CHARACTERS = 60
_LABEL_CHARACTERS = 25
_FOOT_LINES = 30
_LINES_ABOVE, _LINES_BELOW, _BYLINES_BELOW = 4, 14, 8
"""Which lines count as beside the heading; a byline that nothing marks stands closer."""
_BESIDE_LABEL, _BESIDE_STAMP, _BESIDE_BYLINE, _BESIDE_NOTHING = 140, 100, 60, 40
"""How many characters may share a line with a date, by what tells that it is one of the page's own."""

_NAMED_FOR_DATES = re.compile(
    r"date|time|publi|posted|byline|meta(?!l)|entry-info|post-info|infoline|author|submitted|datum|fecha|data\b|stamp"
    r"|subline|article-?info"
)
_QUOTED = re.compile(r"caption|twitter|tweet|instagram|credit|copyright|embed")
_QUOTED_TAGS = ("figcaption", "blockquote", "caption", "td", "th")
_OF_ANOTHER = re.compile(
    r"\(@\w{1,30}\)|\b(?:bis|until|till|jusqu|hasta|fino al|tot|through|founded|geboren|born|died|gestorben|expires?"
    r"|deadline|設立)\W{1,4}(?:\S{1,12}\W{1,3})?$",
    re.IGNORECASE,
)
"""Words before a date that is the date of something else."""
_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[^\W\d]{3,}[.!?…]\s*$")
_PLACE = re.compile(
    r"^\W{0,2}[^\W\d_a-z][^\d:]{1,40}?,?\s{0,2}(?:[^\W\d_]{2,10}\.?,?\s)?(?:den\s|le\s|el\s)?$"
)
_DASH = re.compile(r"\s{0,2}[)\].]?\s?(?:\([^)]{2,30}\)|/\S{1,20})?\s?(?:[-–—:.|„“\"]|\))")


def printed(page: Shown, languages: Languages) -> Iterator[Candidate]:
    """The date nearest to the heading, for each way of printing one."""
    found = _Nearest(page, languages)
    for i, line in enumerate(page.lines):
        if not _DIGIT.search(line.text, 0, _MAX_LINE):
            continue
        if i in page.beside and not 0 < i - found.heading <= _LINES_ABOVE:
            found.note_foot(i, line)
        elif len(line.text) > _MAX_LINE // 2:
            found.note_prose(i, line)
        else:
            found.note_line(i, line)
    yield from found.candidates()


@dataclass(slots=True)
class _Nearest:
    """The candidates so far, with their distance from the heading."""

    page: Shown
    languages: Languages
    best: dict[Source, tuple[int, Candidate]] = field(default_factory=dict)
    alone: list[Candidate] = field(default_factory=list)

    @property
    def heading(self) -> int:
        return self.page.heading or 0

    def candidates(self) -> Iterator[Candidate]:
        yield from (candidate for _, candidate in self.best.values())
        if len({candidate.readings[0].begin for candidate in self.alone}) == 1:
            yield self.alone[0]

    def keep(self, source: Source, distance: int, stated: StatedDate, line: Line) -> None:
        if source not in self.best or distance < self.best[source][0]:
            self.best[source] = (distance, _candidate(source, stated, line))

    def note_foot(self, i: int, line: Line) -> None:
        """A line beside the article: an update notice at the foot of the page, or a notice on the article."""
        if len(line.text) > _MAX_LINE // 2:
            return
        for stated in stated_dates(line.text, self.languages):
            if i >= len(self.page.lines) - _FOOT_LINES and updated_label(line.text[: stated.start]):
                self.keep(Source.FOOT, len(self.page.lines) - i, stated, line)
            elif self.names_the_article(line) and is_published_notice(line.text, stated.start, stated.end):
                self.keep(Source.PRINTED_PUBLISHED, _LINES_BELOW, stated, line)

    def names_the_article(self, line: Line) -> bool:
        heading = self.page.heading
        return heading is not None and self.page.lines[heading].text.strip() in line.text

    def note_prose(self, i: int, line: Line) -> None:
        """A long line: a dateline at its begin, or a notice in it."""
        below = i - self.heading
        first = next(stated_dates(line.text[:_DATELINE_CHARACTERS], self.languages), None)
        if first is not None and 0 <= below <= _LINES_BELOW and (source := _leading(line.text, first)):
            self.keep(source, below, first, line)
        for stated in stated_dates(line.text[:_MAX_LINE], self.languages):
            is_label = stated.start <= _LABEL_CHARACTERS and published_label(line.text[: stated.start])
            if is_label or is_published_notice(line.text, stated.start, stated.end):
                self.keep(Source.PRINTED_PUBLISHED, abs(below) + _LINES_ABOVE, stated, line)

    def note_line(self, i: int, line: Line) -> None:
        for stated in stated_dates(line.text, self.languages):
            rest = len(line.text.strip()) - (stated.end - stated.start)
            before = self.words_before(i, stated)
            holder = line.holder(stated.start)
            leads = 0 < i - self.heading <= 2 and not line.text[: stated.start].strip()
            is_told = ":" in before and published_label(line.text[: stated.start])
            is_others = _OF_ANOTHER.search(before) is not None or (
                _is_quoted(holder) and not leads and not is_told
            )
            if (line.is_linked and rest > 30) or is_others:
                continue
            source = self.source(i, line, stated, before)
            if source is Source.PRINTED_ALONE:
                self.alone.append(_candidate(source, stated, line))
            elif source is not None:
                self.keep(source, self.distance(i), stated, line)

    def words_before(self, i: int, stated: StatedDate) -> str:
        """What stands before the date on its line, or on the line above as a label."""
        before = self.page.lines[i].text[max(0, stated.start - _BEFORE_CHARACTERS) : stated.start]
        above = self.page.lines[i - 1].text if i else ""
        return before if before.strip() or len(above) > _LABEL_CHARACTERS else above + " "

    def distance(self, i: int) -> int:
        return abs(i - self.heading) + (_LINES_ABOVE if i < self.heading else 0)

    def source(self, i: int, line: Line, stated: StatedDate, before: str) -> Source | None:
        """What kind of date it is, by the words and the elements around it."""
        rest = len(line.text.strip()) - (stated.end - stated.start)
        near = -_LINES_ABOVE <= i - self.heading <= _LINES_BELOW
        is_label = rest <= _BESIDE_LABEL and published_label(before)
        if updated_label(before):
            return Source.PRINTED_UPDATED
        if is_label or is_published_notice(line.text, stated.start, stated.end):
            return Source.PRINTED_PUBLISHED
        if _is_carried(line.holder(stated.start), line.text[stated.start : stated.end]):
            return Source.TIME_ELEMENT if near else None
        if i == self.heading:
            return Source.LEAD_DATE if not line.text[: stated.start].strip() and rest > 8 else None
        if line.is_heading and not near:
            return None
        if (
            rest <= _BESIDE_STAMP
            and _is_stamp(line.holder(stated.start))
            and not _SENTENCE_END.search(line.text)
        ):
            return Source.PRINTED_STAMP if near else Source.PRINTED_STAMP_AFAR
        if rest <= _BESIDE_BYLINE and near and i - self.heading <= _BYLINES_BELOW:
            return Source.PRINTED_AT_HEADING
        return Source.PRINTED_ALONE if rest <= _BESIDE_NOTHING else None


def _candidate(source: Source, stated: StatedDate, line: Line) -> Candidate:
    quote = line.text[max(0, stated.start - 40) : stated.end + 20].strip()
    return Candidate(source, stated.readings, f"the page says “{quote}”", stated.offset)


def _leading(text: str, stated: StatedDate) -> Source | None:
    """What a date before the first words and a dash is; a dateline names a place first."""
    if _DASH.match(text, stated.end) is None:
        return None
    if stated.start < 3:
        return Source.LEAD_DATE
    return Source.DATELINE if _PLACE.match(text[: stated.start]) else None


def _is_stamp(element: etree._Element) -> bool:
    """Whether the element or one of the two around it is made or named for a date or a byline."""
    return any(node.tag == "time" or _NAMED_FOR_DATES.search(_names(node)) for node in _around(element, 2))


def _is_carried(element: etree._Element, said: str) -> bool:
    """Whether the element carries the date and prints something else, as "5 hours ago"."""
    return (
        element.tag == "time"
        and said in (element.get("datetime") or "")
        and said not in "".join(element.itertext())
    )


def _is_quoted(element: etree._Element) -> bool:
    return any(node.tag in _QUOTED_TAGS or _QUOTED.search(_names(node)) for node in _around(element, 3))


def _names(node: etree._Element) -> str:
    return f"{node.get('class', '')} {node.get('id', '')} {node.get('itemprop', '')}".lower()


def _around(element: etree._Element, depth: int) -> Iterator[etree._Element]:
    """The element and at most ``depth`` around it, up to the article's own."""
    for level, node in enumerate((element, *element.iterancestors())):
        if level > depth or node.tag in ("body", "article", "main"):
            return
        yield node
