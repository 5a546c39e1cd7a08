"""A text as the rules read it: one space between words, lines that were only wrapped joined, letters composed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from chronology.documents.tears import HYPHENS, SOFT, TIED, without_tears

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.resolver.mention import Mention

__all__ = ["Evened", "evened"]

_MARKS = r"\u0300-\u036f"
_NO_WIDTH = r"\u00ad\u200b-\u200f\u2060\ufeff"
_ASCII_SIGNS = ("  ", " \n", "\n ", *"\t\r\v\f")
_SIGNS = (
    *_ASCII_SIGNS,
    *"\x85\u0301\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u00ad\u2060\ufeff",
    *map(chr, range(0x2000, 0x2010)),
)
"""What an even text has none of; looked for first, one by one, for that is fast, and most texts are even."""
_PARTS = re.compile(
    rf"(?P<letter>[^\W\d_][{_MARKS}]+)|(?:[^\S\n]|[{_NO_WIDTH}]){{2,}}|[^\S\n ]|[{_NO_WIDTH}]| (?=\n)|(?<=\n) "
)
_BREAKS = "\r\v\f\x85\u2028\u2029"
"""What else ends a line."""
_GOES_ON = re.compile(r"\n[a-zà-öø-ÿа-яё]")
_NARROWEST, _WIDEST = 40, 130
"""Characters of the longest line of a paragraph that was wrapped."""
_ENDS = tuple('.!?…"”»)')
"""How a paragraph ends that is no headline."""
_PAIR = re.compile(r"(\d+)-(\d+)")
_KEPT = re.compile(f"[^{SOFT}]+")
_TWINS = re.compile(r"(?:and|or|to|but|y|e|o|u|и|или|а)\b")
"""What a hyphen waits over: "two- and three-day talks"."""


class _Piece(NamedTuple):
    """A span of the even text, and that of the other one which it comes from."""

    start: int
    end: int
    origin: int
    origin_end: int


class Evened(NamedTuple):
    """An even text, and what it was made of, piece by piece."""

    text: str
    pieces: Sequence[_Piece]

    def span(self, span: tuple[int, int]) -> tuple[int, int]:
        """A span of the other text, in this one."""
        start, end = map(self._here, span)
        return start, end

    def told_of(self, text: str, mention: Mention) -> Mention:
        """A reference found here, as one of the ``text`` that this was made of."""
        start, end = self._there(mention.start, mention.end)
        anchor, pair = mention.anchor, _PAIR.fullmatch(mention.anchor.ref or "")
        if pair is not None:
            begin, stop = self._there(int(pair[1]), int(pair[2]))
            anchor = anchor._replace(ref=f"{begin}-{stop}")
        return mention._replace(start=start, end=end, text=text[start:end], anchor=anchor)

    def _here(self, offset: int) -> int:
        piece = self.pieces[max(0, bisect_right(self.pieces, offset, key=attrgetter("origin")) - 1)]
        return min(piece.start + offset - piece.origin, piece.end)

    def _there(self, start: int, end: int) -> tuple[int, int]:
        first, last = (
            self.pieces[bisect_right(self.pieces, at, key=attrgetter("start")) - 1] for at in (start, end - 1)
        )
        is_kept = last.end - last.start == last.origin_end - last.origin
        stop = last.origin + end - last.start if is_kept else last.origin_end
        return first.origin + start - first.start, stop


def evened(text: str) -> Evened | None:
    r"""The text without what typesetting left in it; ``None`` where it left nothing.

    Double, thin and unbreakable spaces and tabs become one space, lines end with their last word, soft hyphens and
    what has no width go, a letter and its accents become one, a paragraph that was wrapped becomes one line, and a
    word that was torn at the end of one is whole, see `tears`.

    >>> evened("5\u00a0de  mayo,\r\nse\u00adgu\u0301n ella").text, evened("5 de mayo")
    ('5 de mayo,\nsegún ella', None)
    >>> evened("until Satur-\nday, or mid-\nday").text
    'until Saturday, or midday'
    """
    signs = _ASCII_SIGNS if text.isascii() else _SIGNS
    if unicodedata.is_normalized("NFC", text) and not any(map(text.__contains__, signs)):
        mended = _mended(_unwrapped(text), [_Piece(0, len(text), 0, len(text))])
        return None if mended.text == text else mended
    even, pieces, length = [], [], 0
    for origin, origin_end, piece in _pieces(text):
        pieces.append(_Piece(length, length + len(piece), origin, origin_end))
        even.append(piece)
        length += len(piece)
    return _mended(_unwrapped("".join(even)), pieces)


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """What stays as it is, and what takes the place of the rest, each with the span that it comes from."""
    at = 0
    for part in _PARTS.finditer(text):
        if at < part.start():
            yield at, part.start(), text[at : part.start()]
        at = part.end()
        if part["letter"]:
            yield *part.span(), unicodedata.normalize("NFC", part[0])[0]
        elif part[0][0] == SOFT and text[at : at + 1] == "\n":
            yield *part.span(), SOFT
        elif "\n" not in text[max(0, part.start() - 1) : at + 1] and (new := _in_its_place(part[0])):
            yield *part.span(), new
    if at < len(text):
        yield at, len(text), text[at:]


def _in_its_place(run: str) -> str:
    """The line breaks among the spaces, else one space, and nothing for what has no width."""
    return "\n" * sum(map(_BREAKS.count, run)) or " " * any(map(str.isspace, run))


def _mended(text: str, pieces: Sequence[_Piece]) -> Evened:
    """The text with its torn words whole, and without the marks of lines that go on after a hyphen."""
    marked = without_tears(text)
    if SOFT not in marked:
        return Evened(text, pieces)
    kept, length = [], 0
    for piece in pieces:
        is_kept = piece.end - piece.start == piece.origin_end - piece.origin
        for run in _KEPT.finditer(marked, piece.start, piece.end):
            origin, size = piece.origin + run.start() - piece.start, len(run[0])
            kept.append(_Piece(length, length + size, origin, origin + size if is_kept else piece.origin_end))
            length += size
    return Evened(marked.replace(SOFT, ""), kept)


def _unwrapped(text: str) -> str:
    """The same, with spaces for the line breaks inside of paragraphs that were wrapped; as long as it was."""
    if _GOES_ON.search(text) is None:
        return text
    paragraphs = [paragraph.split("\n") for paragraph in text.split("\n\n")]
    widths = [_width(lines) for lines in paragraphs]
    widest = max(widths)
    return "\n\n".join(_joined(*each, widest) for each in zip(paragraphs, widths, strict=True))


def _width(lines: Sequence[str]) -> int:
    """How wide a paragraph is set that was wrapped, for some line goes on in small letters; 0 where none does."""
    width = max(map(len, lines))
    return width if width >= _NARROWEST and any(_goes_on(*pair, width) for pair in pairwise(lines)) else 0


def _joined(lines: Sequence[str], width: int, widest: int) -> str:
    """One line of those that go on in small letters, and of what else is as full as they are.

    Where none does, it ends a sentence, and all are as full as those of the ``widest`` paragraph that was wrapped.
    """
    if not width:
        width = widest
        if not lines[-1].endswith(_ENDS) or not all(_is_full(*pair, width) for pair in pairwise(lines)):
            return "\n".join(lines)
    joined = [lines[0]]
    for line, after in pairwise(lines):
        is_wrapped = _goes_on(line, after, width) or _is_full(line, after, width)
        joined += (TIED if is_wrapped and _is_torn(line, after) else " " if is_wrapped else "\n", after)
    return "".join(joined)


def _is_torn(line: str, after: str) -> bool:
    """Whether the hyphen at the end of a line ties its last word to the next one."""
    return line.endswith(tuple(HYPHENS)) and line[-2:-1].isalnum() and _TWINS.match(after) is None


def _goes_on(line: str, after: str, width: int) -> bool:
    return after[:1].islower() and 2 * len(line) > width


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the next word had no room left on the line."""
    return 0 < width <= _WIDEST and bool(after) and len(line) + 1 + len(after.split(" ", 1)[0]) > width
