"""Our resolver, asked for the references of each text, as ``chronology tag`` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.accuracy.timex import Timex
from chronology.dataset.timexes import is_impossible
from chronology.intervals import parse_date
from chronology.resolver import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.accuracy.suites import Case
    from benchmarks.accuracy.timex import Page
    from chronology.resolver.mention import Mention

__all__ = ["predict", "timex"]


def predict(pages: Sequence[Page | Case]) -> Iterator[tuple[Timex, ...]]:
    """The references of each text, in the order given."""
    for page in pages:
        published = None if page.published is None else parse_date(page.published)
        found = resolve(page.text, published=published, lang=page.lang)
        yield tuple(timex(mention) for mention in found if not is_impossible(mention))


def timex(mention: Mention) -> Timex:
    interval = mention.interval
    return Timex(
        mention.start,
        mention.end,
        mention.timex_type.value,
        mention.value,
        None if interval is None or interval.begin is None else interval.begin.isoformat(),
        None if interval is None or interval.end is None else interval.end.isoformat(),
        mention.rule,
    )
