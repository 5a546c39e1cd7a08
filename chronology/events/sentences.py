"""Sentences and headlines of a text, as half-open spans of ``str`` indices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.languages.en import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.events.language import Language
    from chronology.resolver.stops import Stops

__all__ = ["Sentence", "sentences"]


class Sentence(NamedTuple):
    """One sentence, or one line that stands alone; ``is_headline`` where it ends without a full stop."""

    start: int
    end: int
    is_headline: bool


_PARAGRAPH = re.compile(r"\S.*(?:\n[^\S\n]*\S.*)*")
_LONGEST = 2_000
_LINE = re.compile(r"\S.*")
_WRAPPED = re.compile(r"\n\s*[a-zà-öø-ÿа-яё]")
_STOP = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[)\]\"'’”»]*+\s+")
_STOPS, _CLOSING = ".!?…:", "\"”’')»"


def sentences(
    text: str, start: int = 0, end: int | None = None, language: Language = ENGLISH
) -> Iterator[Sentence]:
    """The sentences of ``text[start:end]`` in order; blank lines always end one.

    The lines of a paragraph are one text where a line goes on in lower case, else each is its own.
    """
    stop = len(text) if end is None else end
    for paragraph in _PARAGRAPH.finditer(text, start, stop):
        first, last = paragraph.span()
        if "\n" not in paragraph.group() or _WRAPPED.search(text, first, last):
            yield from _split(text, first, last, language.stops)
        else:
            for line in _LINE.finditer(text, first, last):
                yield from _split(text, *line.span(), language.stops)


def _split(text: str, start: int, end: int, stops: Stops) -> Iterator[Sentence]:
    while end > start and text[end - 1].isspace():
        end -= 1
    begin = start
    for stop in _STOP.finditer(text, start, end):
        following = stop.end()
        if following < end and _ends_sentence(text, begin, stop.start(), following, stops):
            yield from _pieces(text, begin, following)
            begin = following
    if begin < end:
        yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> list[Sentence]:
    """The sentence, or parts of at most ``_LONGEST`` characters, to keep later steps linear."""
    pieces = []
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        pieces.append(Sentence(start, cut, is_headline=False))
        start = cut + (text[cut] == " ")
    while text[end - 1].isspace():
        end -= 1
    last = end - 2 if text[end - 1] in _CLOSING and end - 1 > start else end - 1
    pieces.append(Sentence(start, end, is_headline=text[last] not in _STOPS))
    return pieces


def _ends_sentence(text: str, begin: int, stop: int, following: int, stops: Stops) -> bool:
    if text[following].islower() or text[following] in ",;)":
        return False
    is_point = text[stop] == "." and not text.startswith("..", stop)
    return not is_point or stops.end_at(text, begin, stop, following)
