"""Where the clauses and noun phrases of a sentence begin and end, as token indices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.clause import Span
from chronology.events.tokens import WordClass
from chronology.events.trigger import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.tokens import Token
    from chronology.events.trigger import Trigger

__all__ = ["EDGE", "HARD_STOPS", "VERBS", "Bounds"]

HARD_STOPS = frozenset({WordClass.PUNCTUATION, WordClass.RELATIVE, WordClass.SUBORDINATOR, WordClass.QUOTE})
EDGE = frozenset(
    {WordClass.COORDINATOR, WordClass.ADVERB, WordClass.COMMA, WordClass.QUOTE, WordClass.PUNCTUATION}
)
_BREAKS_NOUN = frozenset({WordClass.PREPOSITION, WordClass.COORDINATOR, WordClass.TO, WordClass.AUXILIARY})
VERBS = (Kind.FINITE, Kind.STATE)


class Bounds:
    """The bounds in one sentence; ``dated`` holds the tokens that belong to temporal references."""

    persons: frozenset[int] = frozenset()
    """Tokens that open the names of persons, where the language asks for them."""

    def __init__(self, tokens: Sequence[Token], triggers: Sequence[Trigger], dated: frozenset[int]) -> None:
        self.tokens = tokens
        self.triggers = triggers
        self.dated = dated
        self.any_verb_at = {trigger.at for trigger in triggers if trigger.kind is not Kind.NOUN}
        self.verb_at = {trigger.at: trigger for trigger in triggers if trigger.kind in VERBS}
        self.groups = {trigger.group for trigger in self.verb_at.values()}
        self._left_bounds: dict[int, int] = {}
        self._gerund_groups = {trigger.group for trigger in triggers if trigger.kind is Kind.GERUND}

    def left_bound(self, stop: int) -> int:
        """Where the clause whose verb group begins at ``stop`` begins."""
        known = self._left_bounds.get(stop)
        if known is None:
            known = self._left_bounds[stop] = self._find_left_bound(stop)
        return known

    def _find_left_bound(self, stop: int) -> int:
        at = stop
        while at > 0:
            token = self.tokens[at - 1]
            if token.kind in HARD_STOPS or (at - 1) in self.verb_at:
                break
            if token.kind is WordClass.COMMA and not self._continues_list(at - 1, stop):
                break
            joins_verb = token.kind is WordClass.COORDINATOR and at == stop
            if token.kind is WordClass.COORDINATOR and self._verb_before(at - 1, whatever=joins_verb):
                break
            at -= 1
        return at

    def _continues_list(self, comma: int, stop: int) -> bool:
        """As in "China, Iran and Russia": names or an opening noun before the comma, a coordinator after it."""
        if not any(token.gloss == "and" for token in self.tokens[comma + 1 : stop]):
            return False
        first = comma
        while first > 0 and self.tokens[first - 1].kind is WordClass.OPEN:
            if first - 1 in self.verb_at or first - 1 in self.dated:
                break
            first -= 1
        names = self.tokens[first:comma]
        at_edge = first == 0 or self.tokens[first - 1].is_mark or first - 1 in self.dated
        if at_edge and 0 < len(names) <= 3 and all(token.text[0].isupper() for token in names):
            return True
        return stop in self.groups and self._is_listed(comma)

    def _is_listed(self, comma: int) -> bool:
        """Whether a noun that opens a clause stands before a comma: "An alliance of bishops, teachers and …"."""
        first = comma
        while first > 0 and not self.ends_phrase(first - 1) and first - 1 not in self.dated:
            first -= 1
        at_edge = first == 0 or self.tokens[first - 1].is_mark or first - 1 in self.dated
        opens = self.tokens[first].kind in (WordClass.OPEN, WordClass.DETERMINER, WordClass.NUMBER)
        is_noun = comma - first > 1 or self.tokens[first].text.islower()
        return at_edge and opens and is_noun and not self.ends_phrase(first) and self._ends_list(comma + 1)

    def _ends_list(self, at: int) -> bool:
        """Whether only nouns stand from here to the coordinator."""
        for index in range(at, len(self.tokens)):
            token = self.tokens[index]
            if token.gloss == "and":
                return index > at
            if token.kind is not WordClass.COMMA and self.ends_phrase(index):
                return False
        return False

    def _verb_before(self, coordinator: int, *, whatever: bool) -> bool:
        """Whether a verb stands before a coordinator; one of saying only where a verb follows at once as well."""
        for at in range(coordinator - 1, -1, -1):
            if self.tokens[at].kind in HARD_STOPS:
                return False
            if at in self.verb_at:
                return whatever or not self.verb_at[at].is_reporting
        return False

    def antecedent(self, relative: int, *, whole: bool = False) -> Span:
        """The noun before a relative word or participle; ``whole`` with what hangs on it by a preposition."""
        stop = relative
        while stop > 0 and self.tokens[stop - 1].kind in (WordClass.COMMA, WordClass.PREPOSITION):
            stop -= 1
        first = stop
        while first > 0:
            token = self.tokens[first - 1]
            if token.is_mark or token.kind in HARD_STOPS or (first - 1) in self.any_verb_at:
                break
            if token.kind in _BREAKS_NOUN and not (whole and self._goes_on_in_noun(first - 1)):
                break
            if token.kind is WordClass.PRONOUN and first < stop:
                break
            first -= 1
        return self.trimmed(first, stop)

    def _goes_on_in_noun(self, at: int) -> bool:
        """Whether a preposition hangs on a noun, or "and" joins two names: "talks | between | Oslo | and | Quito"."""
        if self.tokens[at].gloss != "and":
            return self._hangs_on_noun(at)
        return at > 0 and self.tokens[at - 1].text[0].isupper() and self.tokens[at + 1].text[0].isupper()

    def _hangs_on_noun(self, at: int) -> bool:
        return (
            at > 0
            and self.tokens[at].kind in (WordClass.PREPOSITION, WordClass.TO)
            and self.tokens[at - 1].kind is WordClass.OPEN
            and at - 1 not in self.any_verb_at
        )

    def trimmed(self, first: int, stop: int) -> Span:
        """Without conjunctions, adverbs and dates at its edges, nor with an opening dated phrase."""
        while first < stop and (
            self.tokens[first].kind in EDGE
            or first in self.dated
            or self.tokens[first].kind is WordClass.POSSESSIVE
        ):
            first += 1
        if first + 2 < stop and self.tokens[first + 1].gloss == "times":
            first += 2
        inside = [at for at in range(first, stop) if at in self.dated]
        if inside and self.tokens[first].kind is WordClass.PREPOSITION:
            return self.trimmed(inside[-1] + 1, stop)
        while stop > first and (
            self.tokens[stop - 1].kind in EDGE
            or stop - 1 in self.dated
            or (self.tokens[stop - 1].kind is WordClass.PREPOSITION and stop in self.dated)
        ):
            stop -= 1
        return Span(first, stop)

    def noun_at(self, first: int) -> Span:
        """A noun phrase to its end, with the genitives and "of" phrases in it."""
        at = first
        while at < len(self.tokens) and not self.ends_phrase(at) and at not in self.dated:
            token = self.tokens[at]
            if token.kind is WordClass.PREPOSITION and token.gloss != "of":
                break
            if token.kind is WordClass.COORDINATOR and self.verb_after(at):
                break
            at += 1
        return self.trimmed(first, at)

    def ends_phrase(self, at: int) -> bool:
        """Whether a mark, a word that opens a clause or a verb stands here."""
        return self.tokens[at].is_mark or self.tokens[at].kind in HARD_STOPS or at in self.any_verb_at

    def verb_after(self, coordinator: int, reach: int = 8) -> bool:
        """Whether a coordinator joins clauses: a verb follows it soon."""
        if coordinator + 1 in self._gerund_groups:
            return True
        for index in range(coordinator + 1, min(coordinator + reach, len(self.tokens))):
            if self.tokens[index].kind in HARD_STOPS:
                return False
            if index in self.verb_at:
                return True
            if self.tokens[index].kind is WordClass.COORDINATOR and index + 1 in self.groups:
                return False
        return False

    def after_names(self, at: int) -> int:
        """Past a name between commas, "capital, Caracas, on"; ``at`` itself where none stands here."""
        stop = at
        while stop < len(self.tokens) and self.tokens[stop].kind is WordClass.OPEN:
            if not self.tokens[stop].text[0].isupper() or stop in self.dated:
                break
            stop += 1
        closed = stop < len(self.tokens) and (
            self.tokens[stop].kind is WordClass.COMMA
            or self.tokens[stop].text == "."
            or (self.tokens[stop].gloss == "and" and not self.verb_after(stop))
        )
        return stop if closed and stop > at else at
