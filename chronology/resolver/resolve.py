"""The resolver: text and publication date in, dated references out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.resolver import rules
from chronology.resolver.anniversaries import with_anniversaries
from chronology.resolver.appositions import with_appositions
from chronology.resolver.bases import with_bases
from chronology.resolver.chronicles import with_chronicles
from chronology.resolver.dots import with_dots
from chronology.resolver.expressions import Calendar
from chronology.resolver.fiscal import as_fiscal
from chronology.resolver.habits import with_habits
from chronology.resolver.layout import paragraph_break
from chronology.resolver.mention import Frame, Mention
from chronology.resolver.passage import Passage
from chronology.resolver.programmes import with_programmes
from chronology.resolver.recognize import recognize
from chronology.resolver.rules.readers import AMBIGUOUS_ORDER, DAY_FIRST, DAY_IN_FRONT, MONTH_IN_FRONT
from chronology.resolver.shared_days import with_shared_days
from chronology.resolver.short_years import in_running_century, with_terms
from chronology.resolver.weeks import with_weeks
from chronology.resolver.zones import in_zones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.intervals import Interval
    from chronology.resolver.phrase import Phrase
    from chronology.resolver.rules import Pack

__all__ = ["resolve"]


def resolve(
    text: str, *, published: Interval | None, lang: str | Pack = "en", frames: Sequence[Frame] = ()
) -> tuple[Mention, ...]:
    """Every temporal reference in ``text``, in text order, none overlapping another.

    Args:
        text: plain text; offsets count its characters.
        published: when it was published, as exactly as that is known. Relative references count from it;
            from ``None`` they get no interval, from a bound (an interval wider than a day, or with an
            unknown end) only bounds. Today's date is never used.
        lang: ISO 639-1 code, or the rules themselves.
        frames: passages with a publication date of their own, disjoint; inside them that one counts.

    Raises:
        UnknownLanguage: there are no rules for ``lang``.

    >>> from chronology.intervals import parse_date
    >>> [m.value for m in resolve("They met on Saturday.", published=parse_date("2022-03-06"))]
    ['2022-03-05']
    """
    pack = rules.pack(lang)
    phrases = with_terms(with_dots(recognize(text, pack), text), text)
    phrases = in_running_century(in_zones(_ordered_numeric(phrases), text), text)
    parted = paragraph_break(text)
    phrases = with_bases(phrases, text, parted, pack.cues)
    phrases = with_anniversaries(phrases, text, pack)
    phrases = with_weeks(with_appositions(phrases, text, pack.cues), text, pack.cues)
    phrases = with_shared_days(phrases, text, pack.cues)
    phrases = with_chronicles(phrases, text, pack.cues)
    phrases = with_programmes(with_habits(phrases, text, pack.cues), text, pack.cues)
    passages = _passages(phrases, published, frames)
    return tuple(
        as_fiscal(mention, pack.cues)
        for frame, inside in passages
        for mention in Passage(text, frame, pack, inside, parted).mentions()
    )


def _passages(
    phrases: list[Phrase], published: Interval | None, frames: Sequence[Frame]
) -> list[tuple[Frame, list[Phrase]]]:
    """The phrases by the frame they stand in; what stands in none belongs to the page, before and after alike."""
    if not frames:
        return [(Frame(0, 0, published), phrases)]
    ordered = sorted(frames, key=lambda frame: frame.start)
    page: list[Phrase] = []
    found: list[tuple[Frame, list[Phrase]]] = [(frame, []) for frame in ordered]
    at = 0
    for phrase in phrases:
        while at < len(ordered) and ordered[at].end <= phrase.start:
            at += 1
        inside = at < len(ordered) and ordered[at].start <= phrase.start
        (found[at][1] if inside else page).append(phrase)
    return sorted([(Frame(0, 0, published), page), *found], key=lambda one: one[1][0].start if one[1] else 0)


def _ordered_numeric(phrases: list[Phrase]) -> list[Phrase]:
    """Ambiguous numeric dates read the way the text's other dates are written: day first, if those are."""
    if not any(phrase.note == AMBIGUOUS_ORDER for phrase in phrases):
        return phrases
    notes = Counter(phrase.note for phrase in phrases)
    day_first = notes[DAY_FIRST] > 0 or notes[DAY_IN_FRONT] > notes[MONTH_IN_FRONT]
    return [_turned(phrase) if day_first and phrase.note == AMBIGUOUS_ORDER else phrase for phrase in phrases]


def _turned(phrase: Phrase) -> Phrase:
    said = phrase.says
    assert isinstance(said, Calendar)
    return phrase._replace(says=replace(said, month=said.day, day=said.month))
