"""Dates of what has its anniversary: "30 años del golpe del 4 de febrero" is that of 30 years ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.clauses import WORDS
from chronology.resolver.dependence import stated_year
from chronology.resolver.directions import direction
from chronology.resolver.expressions import Calendar, Counted, Direction, Duration
from chronology.resolver.guard import left_word
from chronology.resolver.phrase import in_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Cues, Pack

__all__ = ["with_anniversaries"]


def with_anniversaries(phrases: Sequence[Phrase], text: str, pack: Pack) -> list[Phrase]:
    """The phrases, where a date without its year is the one that lies closest to so many years ago."""
    found = list(phrases)
    for i, date in enumerate(phrases):
        match date.says:
            case Calendar(year=None, of=None, month=int()) as said:
                length = _length(phrases[i - 1] if i else None, date, text, pack)
                if length is not None and not _tells_of_a_year(phrases[max(0, i - _NEAR) : i]):
                    found[i] = date._replace(says=Counted(length, -1, start=said, exact=True))
            case _:
                pass
    return found


def _length(last: Phrase | None, date: Phrase, text: str, pack: Pack) -> Duration | None:
    """How many years have gone by, as the words right before a date say: "30 años del", "the third anniversary of"."""
    cues = pack.cues
    match last.says if last is not None else None:
        case Duration(amounts=((float(years), Granularity.YEAR),), direction=Direction.BARE) as said if (
            years % 1 == 0 and last is not None and cues.anniversaries.fullmatch(text, last.end, date.start)
        ):
            words = WORDS.findall(text[last.end : date.start].lower())
            is_since = any(cues.signals.get(word) == "since" for word in words)
            return said if is_since or _has_gone_by(text, last, cues) else None
        case _:
            nth = cues.nth_anniversary.search(text, max(0, date.start - _FAR), date.start)
            before = [] if nth is None else text[max(0, nth.start() - _FAR) : nth.start()].split()[-1:]
            count = _count(before[0].lower(), pack) if before else None
            return None if count is None else Duration(((count, Granularity.YEAR),))


def _has_gone_by(text: str, length: Phrase, cues: Cues) -> bool:
    """Whether so many years have gone by: not so "held for two years after the", "will end two years after the"."""
    nearest = left_word(text, length.start).lower()
    if nearest in cues.beside:
        return True
    return (
        nearest not in cues.lasting
        and direction(text, length.start, length.end, cues) is not Direction.FORWARD
    )


def _count(word: str, pack: Pack) -> float | None:
    """The number that a word counts with: "third", "10th", "one-year"."""
    bare = word.partition("-")[0]
    ordinal = pack.lexicon["ordinalword"].get(word)
    return ordinal if isinstance(ordinal, int) else in_digits(bare, pack.digits) or pack.numbers(bare)


def _tells_of_a_year(before: Sequence[Phrase]) -> bool:
    """Whether a story of some year was told right before, in which the years may have gone by."""
    return any(stated_year(one.says) is not None for one in before)


_NEAR, _FAR = 3, 80
"""References, and characters, in which a year and an anniversary are looked for before a date."""
