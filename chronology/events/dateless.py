"""References that date no event: they say of what time a thing is, or since when something is the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.events.tokens import WordClass
from chronology.events.trigger import Kind
from chronology.events.words import words

if TYPE_CHECKING:
    from chronology.events.clauses import ClauseReader
    from chronology.events.tokens import Token
    from chronology.resolver.mention import Mention

__all__ = ["Placed", "dates_nothing"]


class Placed(NamedTuple):
    """A reference and its tokens, ``[first, last]``."""

    mention: Mention
    first: int
    last: int
    signal: str = ""
    """The gloss of the word that relates it: "since", "until"."""
    listed: int = -1
    """Where the list begins in which it stands joined to others, an offset in the text; -1 if in none."""


def dates_nothing(reader: ClauseReader, placed: Placed) -> bool:
    """Whether a reference says of what time a thing is, or since when something is the first of its kind."""
    first, last = placed.first, placed.last
    return (
        _describes_thing(reader, first, last)
        or _ends_apposition(reader, first, last)
        or _belongs_to_object(reader, first, last)
        or _counts_from(reader, placed)
        or _stands_beside_name(reader, first, last)
        or _is_named(reader, first, last)
    )


def _ends_apposition(reader: ClauseReader, first: int, last: int) -> bool:
    """As in "Ruiz, minister of trade in 2014, was arrested", where no event stands between the commas."""
    tokens = reader.tokens
    if last + 2 not in reader.groups or tokens[last + 1].kind is not WordClass.COMMA:
        return False
    opens = first
    while opens > 0 and tokens[opens - 1].text[0] != ",":
        opens -= 1
    is_noun = tokens[opens].kind in (WordClass.OPEN, WordClass.DETERMINER) and opens not in reader.dated
    if opens < 2 or not is_noun or tokens[opens - 2].kind is not WordClass.OPEN:
        return False
    return first - opens > 1 and not any(opens <= t.at < first for t in reader.triggers)


def _describes_thing(reader: ClauseReader, first: int, last: int) -> bool:
    """Whether a reference only says of what time a thing is: "dropped the Trump era plan", "read the 2013 report"."""
    tokens = reader.tokens
    if first < 2 or last + 1 >= len(tokens) or tokens[first - 1].kind is not WordClass.DETERMINER:
        return False
    after = tokens[last + 1]
    is_inside = tokens[first - 2].kind in (WordClass.PREPOSITION, WordClass.SUBORDINATOR)
    if is_inside and after.gloss not in _WORKS:
        return False
    is_noun = after.kind is WordClass.OPEN and after.text.islower()
    names_event = any(t.kind is Kind.NOUN and last < t.at <= last + _PHRASE for t in reader.triggers)
    return is_noun and not names_event


def _belongs_to_object(reader: ClauseReader, first: int, last: int) -> bool:
    """As in "criticised the law of 1998", "approved the budget for May", where the object names no event."""
    tokens = reader.tokens
    leads = tokens[first - 1].gloss if first > 1 else ""
    hangs = leads == "of" or (leads == "for" and tokens[first - 2].gloss in _PLANNED)
    is_genitive = first == last - 1 and tokens[first].text.isdecimal() and len(tokens[first].text) == 4
    noun = first - 2 if hangs else first - 1
    goes_on = last + 1 < len(tokens) and tokens[last + 1].kind is WordClass.OPEN and not is_genitive
    if noun < 1 or goes_on or not (hangs or is_genitive) or not _is_thing(reader, noun):
        return False
    opens = noun
    while opens > 0 and tokens[opens - 1].kind in _IN_NOUN and not _is_taken(reader, opens - 1):
        opens -= 1
    names_event = any(t.kind is Kind.NOUN and opens <= t.at <= noun for t in reader.triggers)
    return opens > 0 and _is_taken(reader, opens - 1) and not names_event


def _stands_beside_name(reader: ClauseReader, first: int, last: int) -> bool:
    """As in "the works of Juan Pla (1901-1970)", which tells when somebody lived."""
    tokens = reader.tokens
    if first < 2 or last + 1 >= len(tokens) or tokens[first - 1].text != "(" or tokens[last + 1].text != ")":
        return False
    return tokens[first - 2].text[0].isupper() and tokens[first].text[0].isdecimal()


def _is_named(reader: ClauseReader, first: int, last: int) -> bool:
    """As in "called | that day | a day of relief", where the day is what is spoken of."""
    verb = reader.verb_at.get(first - 1)
    return verb is not None and verb.lemma in _NAMING and reader.tokens[last].text in _DAYS


def _is_thing(reader: ClauseReader, at: int) -> bool:
    """Whether a noun stands here that is no name and no part of a time."""
    token = reader.tokens[at]
    is_noun = token.kind is WordClass.OPEN and token.text.islower() and at not in reader.any_verb_at
    return is_noun and token.gloss not in _PARTS_OF_TIME


def _is_taken(reader: ClauseReader, at: int) -> bool:
    """Whether a verb stands here, another reference, or the "as" of a role."""
    return at in reader.any_verb_at or at in reader.dated or reader.tokens[at].gloss == "as"


def _counts_from(reader: ClauseReader, placed: Placed) -> bool:
    """As in "came for the first time since 2019", "its worst drought since May", which tell nothing of then."""
    tokens, first = reader.tokens, placed.first
    interval = placed.mention.interval
    leads = (placed.signal, tokens[first].gloss, tokens[first - 1].gloss if first else "")
    if "since" not in leads and (interval is None or interval.is_bounded):
        return False
    is_past_verb = False
    for at in range(first - 1, max(-1, first - _COMPARES), -1):
        token = tokens[at]
        if token.is_mark:
            return False
        after = tokens[at + 1].gloss
        if _singles_out(token) and after not in _OFFICES:
            return not is_past_verb or after == "time" or token.kind is WordClass.ADVERB
        is_past_verb = is_past_verb or at in reader.any_verb_at
    return False


def _singles_out(token: Token) -> bool:
    """Whether a word is an ordinal or a superlative."""
    if token.gloss in _FIRST:
        return token.gloss not in _IN_AMOUNTS or token.kind is not WordClass.NUMBER
    can_be = token.gloss.endswith("est") and token.noun is None and token.verb is None
    return can_be and token.kind is WordClass.OPEN and token.gloss not in _NO_SUPERLATIVES


_PHRASE = 3
"""Tokens in which a noun phrase that a reference opens has its noun."""
_COMPARES = 12
"""Tokens before "since" in which the first or the biggest is named."""
_IN_NOUN = (WordClass.OPEN, WordClass.NUMBER, WordClass.DETERMINER, WordClass.POSSESSIVE)
_PLANNED = words("budget budgets figures result results data accounts forecast target expectations")
"""What is made for a time: a vote for Friday is held then."""
_WORKS = words("film movie novel album song")
"""They have a year of their own even behind "in": "played in the 1986 film"."""
_NAMING = words("call name describe")
_DAYS = words("day día день")
_PARTS_OF_TIME = words(
    "night morning evening afternoon day days week weekend month year eve start end beginning middle half quarter "
    "spring summer autumn winter season course time part rest much most"
)
_FIRST = words("first second third fourth fifth sixth seventh eighth ninth tenth most least best worst")
_IN_AMOUNTS = words("least most")
"""As numbers they are part of "at least 20"."""
_NO_SUPERLATIVES = words("interest forest west rest guest harvest conquest midwest")
_OFFICES = words("minister lady secretary vice deputy")
"""What is called first as a title."""
