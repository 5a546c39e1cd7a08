"""What stands around a verb: its auxiliaries, the words of its subject and object; and capitals that mark names."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from chronology.events.lexicon import EventNoun, Form, in_company
from chronology.events.tokens import Token, WordClass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

__all__ = [
    "ENDS_CLAUSE",
    "WISHES",
    "can_tell",
    "event_noun_at",
    "group_start",
    "is_name",
    "is_title_case",
    "names_start",
    "says_at_whose",
    "words_after",
    "words_before",
]

_GROUP = frozenset(
    {WordClass.AUXILIARY, WordClass.MODAL, WordClass.NEGATION, WordClass.ADVERB, WordClass.CLITIC}
)
_OBJECT_WINDOW, _SUBJECT_WINDOW = 12, 9
"""Tokens."""
WISHES = ("request", "requests", "invitation")
_OPENS_CONTENT = ("that", "how", "why")
"""They tell that a verb says or shows something: "recognised that", "demonstrated how"."""
ENDS_CLAUSE = frozenset(
    {WordClass.SUBORDINATOR, WordClass.RELATIVE, WordClass.PUNCTUATION, WordClass.QUOTE, WordClass.MODAL}
)


def can_tell(tokens: Sequence[Token]) -> Iterator[int]:
    """Where auxiliaries stand, and the words that can be verbs or event nouns and are no names; in order."""
    for at, token in enumerate(tokens):
        if token.kind is WordClass.OPEN:
            if token.verb is None and token.noun is None:
                continue
            if is_name(tokens, at) and not is_title_case(tokens):
                continue
            yield at
        elif token.kind is WordClass.AUXILIARY:
            yield at


def event_noun_at(tokens: Sequence[Token], at: int) -> EventNoun | None:
    """The event that a word names as a noun, with the type that its neighbours give it."""
    before = tokens[at - 1].gloss if at else ""
    if tokens[at].gloss in WISHES and says_at_whose(tokens, at):
        return None
    after = [token.gloss for token in tokens[at + 1 : at + 3]]
    hangs = len(after) == 2 and after[0] == "of"
    return in_company(tokens[at].noun, before, after[hangs] if after else "")


def says_at_whose(tokens: Sequence[Token], at: int) -> bool:
    """Whether one of ``WISHES`` is as in "at Moscow's request", "a petición de Oslo", where nobody asks anew."""
    before = [token.gloss for token in tokens[max(0, at - 3) : at]]
    return before[-1:] in (["along"], ["to"], ["by"]) or "at" in before


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly all words have a capital, so that it marks no name."""
    words = [token.text for token in tokens if token.kind is WordClass.OPEN]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.9 * len(words)


def is_name(tokens: Sequence[Token], at: int) -> bool:
    """As in "Trade Agreement Act", "United States": a capital inside a sentence marks a name."""
    return at > 0 and tokens[at].text[0].isupper() and not tokens[at - 1].is_mark


def names_start(tokens: Sequence[Token], stop: int) -> int:
    """Where the names before a verb begin, joined by "and" or not; ``stop`` itself where none stands there."""
    first = stop
    while first > 0 and tokens[first - 1].kind is WordClass.OPEN and tokens[first - 1].text[0].isupper():
        first -= 1
    is_joined = 1 < first < stop and tokens[first - 1].gloss == "and" and tokens[first - 2].text[0].isupper()
    return names_start(tokens, first - 1) if is_joined else first


def group_start(tokens: Sequence[Token], at: int) -> int:
    """Where the auxiliaries before a verb begin."""
    group = at
    while group > 0 and (tokens[group - 1].kind in _GROUP or _is_not_yet(tokens, group - 1)):
        group -= 1
    while group < at and tokens[group].kind is WordClass.ADVERB:
        group += 1
    return group


def _is_not_yet(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].gloss == "yet" and at > 0 and tokens[at - 1].kind is WordClass.NEGATION


def words_after(tokens: Sequence[Token], at: int, aside: Set[int] = frozenset()) -> list[str]:
    """The words that can be the verb's object, to the end of its clause or the "that" of one that is its object.

    Those of a date are passed over: "imposed on Tuesday, 5 March, | new sanctions".
    """
    words = []
    left = (index for index in range(at + 1, len(tokens)) if index not in aside)
    for index in islice(left, _OBJECT_WINDOW):
        token = tokens[index]
        kind = token.kind
        if kind is WordClass.COORDINATOR:
            if _opens_second(tokens, index):
                break
        elif kind in ENDS_CLAUSE:
            if kind is WordClass.QUOTE and tokens[index - 1].kind is not WordClass.COMMA:
                continue
            if not _introduces_role(tokens, index):
                words += [token.gloss] if token.gloss in _OPENS_CONTENT else []
                break
        if token.text != "March" or not _is_month(tokens, index):
            words.append(token.gloss)
    return words


def _opens_second(tokens: Sequence[Token], at: int) -> bool:
    """As in "sent troops | and asked for aid", where a second verb has an object of its own."""
    verb = tokens[at + 1].verb if at + 1 < len(tokens) else None
    is_plain = verb is not None and verb.is_known and not verb.is_noun_like and tokens[at + 1].noun is None
    return verb is not None and is_plain and Form.PAST in verb.form


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """As in "on 3 March", "in March", where nobody marches."""
    beside = (tokens[at - 1].kind, *(token.kind for token in tokens[at + 1 : at + 2]))
    return WordClass.NUMBER in beside or beside[0] is WordClass.PREPOSITION


def _introduces_role(tokens: Sequence[Token], at: int) -> bool:
    """As in "listed the firm as a trafficker", where "as" opens no clause."""
    after = tokens[at + 1].gloss if at + 1 < len(tokens) else ""
    return tokens[at].gloss == "as" and after in ("a", "an")


def _is_relative(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word right before a verb opens a clause whose subject stands before it: "the union that struck"."""
    before = tokens[at - 1]
    is_noun = before.kind is WordClass.OPEN and (before.verb is None or not before.verb.is_reporting)
    return (is_noun and tokens[at].gloss == "that") or tokens[at].gloss in ("who", "which")


def words_before(tokens: Sequence[Token], group: int) -> list[str]:
    """The words of the subject, which tell the type of a passive or a movement; of "who" those it stands for."""
    words = []
    if group > 1 and _is_relative(tokens, group - 1):
        words.append(tokens[group - 1].gloss)
        group -= 2 if tokens[group - 2].kind is WordClass.COMMA else 1
    behind = None
    for token in reversed(tokens[max(0, group - _SUBJECT_WINDOW) : group]):
        opens_clause = token.kind is WordClass.COMMA and behind is WordClass.COORDINATOR
        if opens_clause or token.kind in ENDS_CLAUSE:
            break
        words.append(token.gloss)
        behind = token.kind
    return words
