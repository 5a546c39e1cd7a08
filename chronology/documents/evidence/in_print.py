"""The notice below an article that tells in which printed newspaper it stands: by that day it was out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.documents.evidence.candidate import Candidate, Source
from chronology.documents.evidence.stated import stated_dates
from chronology.documents.labels import in_print_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.documents.evidence.stated import Languages

__all__ = ["print_notices"]

_WORDS = ("print", "impresa", "papel", "печатно")
_MAX_CHARACTERS = 400
_BEFORE_CHARACTERS = 160


def print_notices(lines: Iterable[str], languages: Languages) -> Iterator[Candidate]:
    """The days of print that the lines name.

    >>> line = "A version of this article appears in print on March 7, 2022, Section A, Page 5."
    >>> [notice.readings[0].edtf for notice in print_notices([line], ("en",))]
    ['2022-03-07']
    """
    for line in lines:
        if len(line) > _MAX_CHARACTERS or not any(word in line for word in _WORDS):
            continue
        for stated in stated_dates(line, languages):
            before = line[max(0, stated.start - _BEFORE_CHARACTERS) : stated.start]
            if in_print_label(before):
                yield Candidate(
                    Source.IN_PRINT,
                    stated.readings,
                    f"the page says “{before}{line[stated.start : stated.end]}”",
                )
