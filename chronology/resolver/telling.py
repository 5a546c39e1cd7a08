"""Whether a text narrates the past or reports the news: years stated outweigh days counted from now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver.expressions import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronology.intervals import Interval
    from chronology.resolver.nature import Nature

__all__ = ["Telling"]


class Telling(NamedTuple):
    """How a passage tells."""

    history: bool = False
    """Whether it narrates, rather than reports."""
    reports: bool = False
    """Whether it also tells something from the day of its publication."""
    carries: bool = False
    """Whether it carries its years on: so does a text whose publication nobody knows, if it is all of one year."""

    @classmethod
    def of(cls, natures: Sequence[Nature], published: Interval | None) -> Telling:
        """How the passage tells whose references depend on this."""
        history, reports = _tells_history(natures, published), any(one.is_now for one in natures)
        if history or published is not None:
            return cls(history, reports, history)
        return cls(history, reports, _tells_one_year(filter(_is_full_date, natures) if reports else natures))


def _tells_history(natures: Iterable[Nature], published: Interval | None) -> bool:
    """Whether a text narrates the past rather than reports the news: years stated outweigh days counted from now.

    Some must lie before the year before publication, for that one and those after it stand in any report; only a text
    that states last year again and again, and no other, narrates it. Where nothing is known of the publication, it
    was in the last year stated.
    """
    asked = list(natures)
    stated = [one.stated_year for one in asked if one.stated_year is not None]
    now = sum(one.is_now for one in asked if one.stated_year is None)
    begin = None if published is None else published.begin
    last = max(stated, default=0) - 1 if begin is None else begin.year - 1
    gone = [year for year in stated if year < last] or (stated if set(stated) == {last} else [])
    return len(gone) >= _STATED and len(stated) > 3 * now


def _tells_one_year(natures: Iterable[Nature]) -> bool:
    """Whether a text states the same year again and again, and no other."""
    years = [one.stated_year for one in natures if one.stated_year is not None]
    return len(years) >= _STATED and len(set(years)) == 1


_STATED = 3
"""Years from which on they tell what kind of text it is."""


def _is_full_date(one: Nature) -> bool:
    """Whether a day is stated with its year, as plans for a year ("in 2020 it will …") are not."""
    return isinstance(one.said, Calendar) and None not in (one.said.year, one.said.day)
