"""A reference counted from a publication date that is not sure is no surer than that date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.resolver.mention import AnchorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.intervals import Interval
    from chronology.resolver.mention import Mention

__all__ = ["as_sure_as"]


def as_sure_as(published: Interval | None, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The references, in text order, with those that hang on an approximate publication date approximate too."""
    if published is None or not published.approximate:
        return tuple(mentions)
    return tuple(_doubted(mentions))


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
        step = "about, for the publication date is not sure"
        about = replace(mention.interval, approximate=True)
        yield mention._replace(interval=about, trace=(*mention.trace, step))
