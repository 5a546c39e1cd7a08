"""Sentences taken apart, with their triggers, clauses, actors and references, before events are told."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from chronology.events.actor_table import actor_table
from chronology.events.actors import find_actors, with_others
from chronology.events.clauses import ClauseReader
from chronology.events.dateless import Placed
from chronology.events.dating import is_datable
from chronology.events.free_order import FreeOrderReader
from chronology.events.joined import joined
from chronology.events.languages import language_of
from chronology.events.openers import with_phrases_told
from chronology.events.quoted import with_names_whole
from chronology.events.together import with_phrases_whole
from chronology.events.tokens import Token, WordClass, tokenise
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.documents.document import Document
    from chronology.events.actor_table import ActorTable
    from chronology.events.actors import Found
    from chronology.events.language import Language
    from chronology.events.sentences import Sentence
    from chronology.events.trigger import Trigger
    from chronology.resolver.mention import Mention

__all__ = ["Page", "Reading"]


_KEPT = 8
_BODIES = re.compile(
    r"Senate|Congress|House of Representatives|National Assembly|Supreme Tribunal of Justice|"
    r"National Electoral Council|Consejo Nacional Electoral|CNE|Asamblea Nacional|"
    r"Tribunal Supremo de Justicia|Национальн\w+ [Аа]ссамбле\w+"
)
"""Names that bodies of many states have."""
_CAPITAL = re.compile(r"(?<=[a-zñáéíóúа-яё,] )[A-ZÑÁÉÍÓÚА-ЯЁ]\w+")
_SMALL = re.compile(r"\b[a-zñáéíóúа-яё]\w+")
_START = attrgetter("start")


class Page:
    """A page's text with what was found in it, for look-ups by offset."""

    def __init__(
        self, document: Document, mentions: tuple[Mention, ...], actors: ActorTable | None = None
    ) -> None:
        self.document = document
        self.text = document.text
        self.language = language_of(document.lang)
        self.actors = actor_table(document.lang) if actors is None else actors
        self._mentions = [mention for mention in mentions if is_datable(mention)]
        self._latest: dict[Sentence, Reading] = {}
        self._named: dict[Sentence, list[Found]] = {}

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """The words that have a capital inside a sentence."""
        return frozenset(_CAPITAL.findall(self.text))

    @functools.cached_property
    def _small(self) -> frozenset[str]:
        """The words that stand in lower case."""
        return frozenset(_SMALL.findall(self.text))

    def is_only_name(self, word: str) -> bool:
        """Whether a word has a capital inside a sentence and never stands in lower case, and so is a name anywhere."""
        return word in self.names and (word.isupper() or word.lower() not in self._small)

    def reading(self, teller: Document, sentence: Sentence, before: tuple[Sentence, ...]) -> Reading:
        """A sentence, read once: the latest are kept, for pronouns look back at them."""
        known = self._latest.get(sentence)
        if known is None or known.teller is not teller:
            mentions = self.dating(sentence)
            known = self._latest[sentence] = Reading.of(self, teller, sentence, mentions, before)
            if len(self._latest) > _KEPT:
                del self._latest[next(iter(self._latest))]
        return known

    def forget(self) -> None:
        """Let go of the readings, which hold the page: both are then freed at once, not by the collector."""
        self._latest.clear()

    def actors_in(self, sentence: Sentence) -> list[Found]:
        """The actors that a sentence names, looked for once."""
        found = self._named.get(sentence)
        if found is None:
            named = find_actors(self.text, sentence.start, sentence.end, self.actors)
            found = self._named[sentence] = [actor for actor in named if not self._is_elsewhere(actor)]
        return found

    def _is_elsewhere(self, actor: Found) -> bool:
        """Whether "the Senate" is not the one of the table: the page says whose it is, or names other states alone."""
        if _BODIES.fullmatch(actor.surface) is None:
            return False
        states, of_others = self._parties
        return (bool(states) and actor.entry.iso3 not in states) or actor.surface in of_others

    @functools.cached_property
    def _parties(self) -> tuple[frozenset[str | None], frozenset[str]]:
        """The states of all whom the page names, but for such bodies; and those bodies that it gives another state."""
        named, others = with_others(self.text, self.document.start, self.document.end, self.actors)
        states = frozenset(a.entry.iso3 for a in named if not _BODIES.fullmatch(a.surface)) - {None}
        return states, frozenset(body.surface for body in others)

    def dating(self, sentence: Sentence) -> Sequence[Mention]:
        """The references of a sentence that can date an event, in text order."""
        first = bisect_left(self._mentions, sentence.start, key=_START)
        return self._mentions[first : bisect_left(self._mentions, sentence.end, first, key=_START)]


@dataclass(frozen=True, eq=False)
class Reading:
    """One sentence, read: its words, triggers, clauses, actors and the references in it."""

    page: Page
    teller: Document
    sentence: Sentence
    tokens: list[Token]
    triggers: list[Trigger]
    reader: ClauseReader
    spans: tuple[Placed, ...]
    """The references that can date an event here."""
    dated: frozenset[int]
    aside: frozenset[int]
    """The same tokens, with the words that lead up to references."""
    before: tuple[Sentence, ...] = ()
    """The sentences before it in its region, the nearest last."""

    @functools.cached_property
    def actors(self) -> list[Found]:
        """The actors that it names."""
        return self.page.actors_in(self.sentence)

    @functools.cached_property
    def left_out(self) -> frozenset[int]:
        """The tokens of references, with the words that lead up to them where a date is always adverbial."""
        return self.aside if self.page.language.has_endings else self.dated

    @functools.cached_property
    def timeless(self) -> list[Token]:
        """The tokens, in which references are as good as adverbs: "выслал в мае | двух послов"."""
        if not self.left_out:
            return self.tokens
        tokens = self.tokens.copy()
        for at in self.left_out:
            tokens[at] = tokens[at]._replace(kind=WordClass.ADVERB)
        return tokens

    @classmethod
    def of(
        cls,
        page: Page,
        teller: Document,
        sentence: Sentence,
        mentions: Sequence[Mention],
        before: tuple[Sentence, ...],
    ) -> Reading:
        """The sentence, read; ``before`` holds the sentences before it, the nearest last."""
        tokens = tokenise(page.text, sentence.start, sentence.end, page.language)
        tokens = with_phrases_whole(with_names_whole(tokens), page.language.asides)
        spans = joined(
            tokens,
            [
                _widened(tokens, placed)
                for placed in _placed(tokens, mentions, page.language)
                if not (in_dateline(tokens, placed.last) or _names_measure(tokens, placed.last))
            ],
        )
        dated = frozenset(at for placed in spans for at in range(placed.first, placed.last + 1))
        dated |= {at for at in _between(spans) if tokens[at].gloss in _PERIOD_ENDS}
        dated |= set(_joining(spans))
        aside = dated.union(*(_leading(tokens, placed.first) for placed in spans))
        triggers = [
            trigger for trigger in page.language.find_triggers(tokens, aside) if trigger.at not in dated
        ]
        tokens = with_phrases_told(tokens, triggers, dated)
        reader = (
            FreeOrderReader(tokens, triggers, dated, _persons(page, sentence, tokens), page.language)
            if page.language.has_endings
            else ClauseReader(tokens, triggers, dated)
        )
        return cls(page, teller, sentence, tokens, triggers, reader, spans, dated, aside, before)

    def previous(self) -> Reading | None:
        """The sentence before, read the same way."""
        if not self.before:
            return None
        sentence = self.before[-1]
        return self.page.reading(self.teller, sentence, self.before[:-1])


def _persons(page: Page, sentence: Sentence, tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens that open the names of persons."""
    named = {found.start for found in page.actors_in(sentence) if found.entry.actor_class == "person"}
    return frozenset(at for at, token in enumerate(tokens) if token.start in named) if named else frozenset()


def _placed(tokens: Sequence[Token], mentions: Sequence[Mention], language: Language) -> Iterator[Placed]:
    for mention in mentions:
        first = max(0, bisect_left(tokens, mention.start + 1, key=_START) - 1)
        last = max(first, bisect_left(tokens, mention.end, first, key=_START) - 1)
        if tokens[first].end <= mention.start:
            continue  # it stands in an aside
        signal = language.word(mention.signal).gloss if mention.signal else ""
        yield Placed(mention, first, last, signal)


def _leading(tokens: Sequence[Token], first: int) -> range:
    """The article and prepositions right before a reference."""
    at = first
    while at > 0 and tokens[at - 1].gloss in _SIGNALS:
        at -= 1
    return range(at, first)


_SIGNALS = words("the in on at of to from by since until during after before for around about between")
_FOCUS = words(
    "exactly just only early late about some barely almost nearly roughly precisely around over merely "
    "shortly soon still already"
)
_UNITS = words("minute minutes hour hours day days week weeks month months year years")
_PERIOD_ENDS = words("ended ending")
"""What joins two references to one: "the quarter ended Sept. 30"."""
_DATELINE_REACH = 14
"""Tokens."""


def _widened(tokens: Sequence[Token], placed: Placed) -> Placed:
    """With the words before that belong to the reference alone: "exactly", "two days before"."""
    first = placed.first
    if (
        first > 2
        and tokens[first - 1].gloss in ("before", "after")
        and tokens[first - 2].gloss in _UNITS
        and tokens[first - 3].kind in (WordClass.NUMBER, WordClass.DETERMINER)
    ):
        first -= 3
    while first > 0 and tokens[first - 1].gloss in _FOCUS:
        first -= 1
    return placed._replace(first=first) if first != placed.first else placed


def _between(spans: Sequence[Placed]) -> Iterator[int]:
    """The single tokens that part two references."""
    return (left.last + 1 for left, right in pairwise(spans) if right.first == left.last + 2)


def _joining(spans: Sequence[Placed]) -> Iterator[int]:
    """The tokens that join references to a list."""
    for left, right in pairwise(spans):
        if 0 <= left.listed == right.listed:
            yield from range(left.last + 1, right.first)


def _names_measure(tokens: Sequence[Token], last: int) -> bool:
    """Whether a reference only says with what something is compared: "fell below 2010 levels"."""
    return last + 1 < len(tokens) and tokens[last + 1].gloss in ("level", "levels")


def in_dateline(tokens: Sequence[Token], last: int) -> bool:
    """Whether a reference stands in "CARACAS, Aug. 16 (Wire) — ", which dates the report and no event."""
    if not tokens or not tokens[0].text.isupper() or len(tokens[0].text) < 3:
        return False
    dash = next((at for at, token in enumerate(tokens[:_DATELINE_REACH]) if token.text in "—–-"), 0)
    return last < dash
