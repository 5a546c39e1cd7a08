"""What counts from a publication date that is in doubt is no surer than that date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.intervals import BoundKind, Granularity
from chronology.resolver import rules
from chronology.resolver.directions import direction
from chronology.resolver.expressions import PAST
from chronology.resolver.mention import AnchorKind, Status
from chronology.resolver.resolve import resolve

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from chronology.intervals import Interval
    from chronology.resolver.mention import Frame, Mention
    from chronology.resolver.rules import Pack

__all__ = ["resolve_in_doubt"]

_TELLING = 3
"""Later months or days told as past that make sure of it: one may be a slip, or its verb be misread."""
_NOT_SURE = "about, for the publication date is not sure"
_CHANGED = "the text tells of later times as past, so it was changed after its publication date"


def resolve_in_doubt(
    text: str, *, published: Interval | None, lang: str | Pack, frames: Sequence[Frame] = ()
) -> tuple[Mention, ...]:
    """What `resolve` gives, with the doubts about the publication date counted in.

    What hangs on an approximate date is approximate too. Pages that explain a story are kept up to date for years
    under their first date: where the text tells of later months as past, that date is only a bound.

    Raises:
        UnknownLanguage: there are no rules for ``lang``.
    """
    found = resolve(text, published=published, lang=lang, frames=frames)
    if published is None:
        return found
    if published.end is not None and _tells_of_later(published.end, text, found, rules.pack(lang)):
        bound = replace(published, end=None, end_kind=BoundKind.UNKNOWN)
        return tuple(map(_changed, resolve(text, published=bound, lang=lang, frames=frames)))
    return tuple(_doubted(found)) if published.approximate else found


def _tells_of_later(end: dt.datetime, text: str, mentions: Iterable[Mention], pack: Pack) -> bool:
    """Whether what the text states in full and tells as past began after it was published."""
    later = {
        mention.interval
        for mention in mentions
        if mention.anchor.kind is AnchorKind.ABSOLUTE
        and mention.interval is not None
        and mention.interval.begin is not None
        and mention.interval.begin >= end
        and mention.interval.granularity.rank <= Granularity.MONTH.rank
        and direction(text, mention.start, mention.end, pack.cues) in PAST
    }
    return len(later) >= _TELLING


def _changed(mention: Mention) -> Mention:
    waits = mention.anchor.kind is AnchorKind.DOCUMENT and mention.status in (
        Status.BOUNDED,
        Status.UNRESOLVED,
    )
    return mention._replace(trace=(*mention.trace, _CHANGED)) if waits else mention


def _doubted(mentions: Iterable[Mention]) -> Iterator[Mention]:
    doubted: set[str] = set()
    for mention in mentions:
        anchor = mention.anchor
        hangs = anchor.kind is AnchorKind.DOCUMENT or (
            anchor.kind is AnchorKind.MENTION and anchor.ref in doubted
        )
        if not hangs or mention.interval is None:
            yield mention
            continue
        doubted.add(f"{mention.start}-{mention.end}")
        about = replace(mention.interval, approximate=True)
        yield mention._replace(interval=about, trace=(*mention.trace, _NOT_SURE))
