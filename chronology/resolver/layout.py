"""How a text is laid out: its paragraphs, and the headings that date what stands below them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.resolver.expressions import Calendar, Clock, Holiday

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase

__all__ = [
    "Walk",
    "heads",
    "is_entry",
    "is_headline",
    "is_shown_ago",
    "is_stamped",
    "opens_line",
    "opens_list",
    "paragraph_break",
    "parts",
    "parts_once",
    "stamps",
]

_LONGEST = 90
"""Characters of a heading's line."""
_NO_END = frozenset(".,;?!")
_CLOSED = (".", "!", "?", '"', "”", "»", ":")
_UNNAMED = re.compile(r"[\W\d_]*(?:(?:BC|BCE|AD|CE)\b[\W\d_]*)?", re.IGNORECASE)
"""What may stand between a heading's date and the edge of its line: marks, the rest of a range, an era."""
_HEADING = re.compile(rf"\n\n[^\n]{{1,{_LONGEST}}}(?<![.,;?!:])\n\n")


def paragraph_break(text: str) -> str:
    r"""What parts paragraphs: one line break, where most lines end a sentence, else two.

    >>> paragraph_break("They met.\nThey left.\n"), paragraph_break("They met\nand left.\n\nThey came.")
    ('\n', '\n\n')
    """
    *lines, _ = text.split("\n")
    closed = sum([line.endswith(_CLOSED) for line in lines])
    return "\n" if 2 * closed > len(lines) - text.count("\n\n") else "\n\n"


def heads(text: str, start: int, end: int) -> bool:
    r"""Whether the date at ``text[start:end]`` opens or closes a heading: a short line between blank ones.

    >>> text = "The war (1812-1814)\n\nIt began in June."
    >>> heads(text, 9, 13), heads("Peace\n\n1815: Vienna\n\nThey met.", 7, 11), heads("1815 saw peace.", 0, 4)
    (False, True, False)
    """
    begin = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    stop = text.find("\n", end, end + _LONGEST)
    if stop < 0 or (begin == 0 and start >= _LONGEST) or stop - begin > _LONGEST:
        return False
    if (
        text[max(0, begin - 2) : begin].strip()
        or text[stop : stop + 2] != "\n\n"
        or text[stop - 1] in _NO_END
    ):
        return False
    if _UNNAMED.fullmatch(text, begin, start):
        return text[end] != " "
    return begin > 0 and _UNNAMED.fullmatch(text, end, stop) is not None


def stamps(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` has a line for itself, as the date of publication often does."""
    begin = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    stop = text.find("\n", end, end + _LONGEST)
    if stop < 0 or (begin == 0 and start >= _LONGEST):
        return False
    return not any(map(str.isalnum, text[begin:start] + text[end:stop]))


def opens_line(text: str, start: int) -> bool:
    """Whether nothing but marks stands before ``start`` on its line: "• 10:15 — police say"."""
    begin = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    return (begin > 0 or start < _LONGEST) and not any(map(str.isalnum, text[begin:start]))


def is_headline(text: str, start: int) -> bool:
    """Whether the line around ``start`` writes its longer words with capitals, which then tell nothing of names.

    >>> is_headline("Envoys to Meet in Geneva Next Week", 25), is_headline("He runs Action This Week in Leeds.", 15)
    (True, False)
    """
    begin = text.rfind("\n", max(0, start - _LONGEST_HEADLINE), start) + 1
    stop = text.find("\n", start, start + _LONGEST_HEADLINE)
    line = text[begin : stop if stop >= 0 else start + _LONGEST_HEADLINE]
    if (not begin and start > _LONGEST_HEADLINE) or line.rstrip().endswith("."):
        return False
    longer = [word for word in _LONGER_WORD.findall(line) if word not in _SMALL]
    return len(longer) >= _ENOUGH and all(word[0].isupper() for word in longer)


_LONGEST_HEADLINE = 150
"""Characters to each side of a date in it."""
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_ENOUGH = 4
"""Longer words that a headline has."""
_SMALL = frozenset("with from into over upon amid than that after before until since during against".split())
"""What some write small even there, in English; Spanish and Russian headlines have no capitals of their own."""


def is_entry(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` opens a line of a chronicle: "• Jan. 14, 2020: he stops paying"."""
    return text[end : end + 2].lstrip()[:1] in _AFTER_ENTRY and opens_line(text, start)


def _day_headings(text: str, phrases: Sequence[Phrase]) -> frozenset[int]:
    r"""Where the days stand that head the lines below them, each on its own line, as in a log; one alone is a stamp.

    The time that opens the line below may be read with it: "Sunday, Nov. 24\n9:30 p.m. — …".
    """
    found = [one.start for one in phrases if _heads_lines(text, one)]
    return frozenset(found if len(found) > 1 else ())


def _heads_lines(text: str, phrase: Phrase) -> bool:
    said = phrase.says.day if isinstance(phrase.says, Clock) else phrase.says
    if not isinstance(said, Calendar | Holiday) or said.year is not None:
        return False
    if isinstance(said, Calendar) and said.day is None:
        return False
    is_alone = "\n" in text[phrase.start : phrase.end] or text.startswith("\n", phrase.end)
    return is_alone and opens_line(text, phrase.start)


def opens_list(text: str, start: int, end: int) -> bool:
    """Whether what opens its sentence dates what follows: "50 years ago: the mill closes", or alone on its line."""
    return text.startswith(":", end) or is_entry(text, start, end) or stamps(text, start, end)


_AFTER_ENTRY = frozenset(":–—-")


def is_stamped(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether the passage with these references opens with the day of its publication, on a line of its own."""
    first = phrases[0] if phrases else None
    if first is None or not isinstance(first.says, Calendar) or first.says.day is None:
        return False
    return stamps(text, first.start, first.end)


def is_shown_ago(text: str, start: int, end: int) -> bool:
    r"""Whether a page writes beside a thing how long ago it came, on a line of its own: "Updated 3 hours ago".

    >>> is_shown_ago("Ada Roe\nUpdated 3 hours ago\nEnvoys met.", 16, 27), is_shown_ago("3 hours ago", 0, 11)
    (True, False)
    """
    begin = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    is_last = end == len(text)
    if not (is_last or text[end] == "\n") or not (begin > 0 or (start < _LONGEST and not is_last)):
        return False
    counts = any(map(str.isdecimal, text[start:end]))
    return counts and _LABEL.fullmatch(text, begin, start) is not None


_LABEL = re.compile(r"\W{0,3}(?:[^\W\d_]{2,20}:?\s){0,2}(?:[·•|—–-]\s)?")
"""What may stand before it on the line: "Updated ", "Ada Roe · "."""


def parts(text: str, start: int, end: int) -> bool:
    """Whether a heading stands between the two places."""
    return _HEADING.search(text, max(0, start - 1), end) is not None


def parts_once(text: str, start: int, end: int) -> bool:
    """Whether one paragraph ends between the two places."""
    return len(_BREAK.findall(text, start, end)) == 1


_BREAK = re.compile(r"\n\s*")


@dataclass(slots=True)
class Walk:
    """Goes through a text from reference to reference: which paragraph it is in, and whether in a quotation."""

    text: str
    paragraph_break: str
    at: int = 0
    paragraph: int = 0
    line: int = 0
    """Where its line begins."""
    quoted: bool = False
    opened: int = 0
    """Where the last quotation opened."""
    headings: frozenset[int] = frozenset()
    """Where the days stand that head the lines below them."""

    @classmethod
    def through(cls, text: str, paragraph_break: str, phrases: Sequence[Phrase]) -> Walk:
        """The way through a text with these references."""
        return cls(text, paragraph_break, headings=_day_headings(text, phrases))

    def to(self, start: int) -> None:
        """Go on to the reference at ``start``; a quotation ends with its paragraph."""
        breaks = self.text.count(self.paragraph_break, self.at, start)
        if breaks:
            self.paragraph += breaks
            self.at = self.text.rfind(self.paragraph_break, self.at, start)
            self.quoted = False
        self.line = max(self.line, self.text.rfind("\n", self.at, start) + 1)
        for mark in _QUOTES.finditer(self.text, self.at, start):
            self.quoted = mark[0] in _OPENING or (mark[0] == '"' and not self.quoted)
            self.opened = mark.start() if self.quoted else self.opened
        self.at = start


_QUOTES = re.compile("[“”«»\"`'](?:(?<=[“”«»\"])|(?<=`)`|(?<=')')")
"""Quotation marks; opens with one set of marks, for which the engine looks fast."""
_OPENING = frozenset({"“", "«", "``"})
