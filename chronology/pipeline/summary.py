"""What a build did, and how far one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from chronology.dataset.joined import Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from chronology.dataset.counts import Counts, UndatedPage
    from chronology.documents import Rejected

__all__ = ["Progress", "Said", "Summary", "doubts_of"]


class Progress(NamedTuple):
    """How far a build is; parts that were there before count as done."""

    n_bytes: int
    """Of input, that is done."""
    n_all: int | None
    """Of input; ``None`` where it is not known beforehand."""
    n_parts: int
    n_read: int
    """Articles, and things set aside, in this run."""
    n_before: int = 0
    """Of the bytes, those of parts that were there before."""

    def and_part(self, n_bytes: int, n_read: int) -> Progress:
        """The same with one part more; one of which nothing was read was there before."""
        before = self.n_before + (0 if n_read else n_bytes)
        return Progress(self.n_bytes + n_bytes, self.n_all, self.n_parts + 1, self.n_read + n_read, before)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did."""

    counts: Counts
    rejected: tuple[Rejected, ...]
    """What was set aside, in the order of reading."""
    out: Path
    chart: Path | None
    n_kept: int
    """Pages whose rows were taken over from the dataset that was there."""
    n_gone: int = 0
    """Pages of that dataset that the sources no longer hold."""
    unmet: tuple[str, ...] = ()
    """One sentence for each correction whose event is gone."""
    doubts: tuple[Said, ...] = ()
    """What could not be read of an article, and each without a known publication date, with file and line."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """One sentence for each correction that met no event, and for each of the doubts."""
        return (*self.unmet, *map(str, self.doubts))


def doubts_of(undated: Iterable[UndatedPage], places: Mapping[str, str]) -> tuple[Said, ...]:
    """What is said of pages without a known date, each by its place where that is known, else by its name.

    They are in the order of the places, which is that of reading.
    """
    order = {doc_id: number for number, doc_id in enumerate(places)}
    told = sorted(undated, key=lambda page: order.get(page.doc_id, len(order)))
    return tuple(Said(places.get(page.doc_id, page.name), page.doubt) for page in told)
