"""A page in, its rows out: pure, so that any pool or cluster can map it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronology.tagging import document_mentions

if TYPE_CHECKING:
    from chronology.dataset.rows import Rows
    from chronology.documents import Document
    from chronology.events import ActorTable, Corrections

__all__ = ["ByHand", "document_rows"]


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person gives beside the articles."""

    actors: ActorTable | None = None
    corrections: Corrections | None = None

    def given(self, page: Document) -> str:
        """What the rows of the page depend on, for their fingerprint."""
        corrections = "" if self.corrections is None else self.corrections.digest(page)
        return f"{'' if self.actors is None else self.actors.version}{corrections}"


def document_rows(page: Document, by_hand: ByHand | None = None) -> Rows:
    """The rows that a page gives to each table: pure, so that any pool or cluster can map it.

    Raises:
        UnknownLanguage: there are no rules for the page's language.
    """
    from chronology.dataset.rows import page_rows
    from chronology.events import actor_table, build_events, correct

    mentions = document_mentions(page)
    if by_hand is None:
        return page_rows(page, mentions, build_events(page, mentions))
    actors = by_hand.actors or actor_table()
    events = build_events(page, mentions, actors.in_language(page.lang))
    said = () if by_hand.corrections is None else by_hand.corrections.of(page)
    return page_rows(page, mentions, *correct(events, said, actors), given=by_hand.given(page))
