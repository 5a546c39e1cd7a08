"""Which events of a sentence a reference can date at all: what stands in its own clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.attachment import REACH
from chronology.events.bounds import VERBS
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.clauses import ClauseReader
    from chronology.events.trigger import Trigger

__all__ = ["candidates", "is_fronted"]

_SPEND = words("spend spends spent spending pass passed")
"""Their object is a length of time, which dates what it is spent on."""
_OPENS_ANOTHER = words("after before as while because since although though until if unless")
"""Behind a date they open another clause than the one that it dates: "blocked roads on Monday | after he refused"."""
_FRONTED = 3
"""Tokens before a date that opens its sentence."""
_STATES = words("know call name base locate situate relate link accuse suspect")
"""What their participles tell holds for long."""
_BESIDE = 2
"""Tokens."""
_LEADS_TO_DATE = (WordClass.PREPOSITION, WordClass.DETERMINER, WordClass.COORDINATOR, WordClass.ADVERB)


def candidates(reader: ClauseReader, first: int, last: int) -> list[Trigger]:
    """The triggers that a reference can date: of its own clause where a colon opens that, what is spent on a time."""
    tokens = reader.tokens
    opened = _clause_opened(tokens, first)
    outside = [
        t
        for t in reader.triggers
        if not first <= t.at <= last and not (t.kind is Kind.REDUCED and _is_enclosed(tokens, t, first))
    ]
    if opened >= 0:
        outside = [t for t in outside if t.at > opened] or outside
    closed = _clause_closed(tokens, first, last)
    outside = [t for t in outside if t.at < closed]
    if _closes_clause(reader, last):
        outside = [t for t in outside if t.at < first] or outside
    parted = _parted(tokens, first)
    if parted >= 0:
        outside = [t for t in outside if t.at > parted]
    if _opens_parenthesis(tokens, first):
        outside = [t for t in outside if t.at < last]
    outside = [
        t
        for t in outside
        if not (t.kind is Kind.GERUND and (_leads_to_verb(reader, t, first) or _tells_more(reader, t, first)))
    ]
    outside = _outside_relative(reader, outside, first, last)
    if any(t.kind is Kind.REDUCED for t in outside):
        outside = [t for t in outside if not _describes(t, first)] or outside
    if first and tokens[first - 1].gloss in _SPEND:
        return [t for t in outside if t.kind is Kind.GERUND and t.at == last + 1]
    return outside


def _closes_clause(reader: ClauseReader, last: int) -> bool:
    """Whether another clause, or a second verb, opens right behind a date: "… in April | and expelled two envoys"."""
    behind = reader.tokens[last + 1 : last + 3]
    if len(behind) < 2:
        return False
    goes_on = behind[0].kind is WordClass.COORDINATOR and last + 2 in reader.groups
    return goes_on or behind[0].gloss in _OPENS_ANOTHER


def _describes(participle: Trigger, first: int) -> bool:
    """As in "blamed a group known as Orion on Monday": that it is so has no date, unless one stands beside it."""
    is_state = participle.kind is Kind.REDUCED and participle.lemma in _STATES
    return is_state and participle.at < first - _BESIDE


def is_fronted(tokens: Sequence[Token], first: int) -> bool:
    """Whether a reference opens its sentence."""
    return first <= _FRONTED and all(token.kind in _LEADS_TO_DATE for token in tokens[:first])


def _opens_parenthesis(tokens: Sequence[Token], first: int) -> bool:
    """As in "after the war (in 1939) the law changed", where the date belongs to what stands before it."""
    at = first - 1
    while at > 0 and tokens[at].kind in (WordClass.PREPOSITION, WordClass.DETERMINER):
        at -= 1
    return at > 0 and tokens[at].text == "("


def _outside_relative(reader: ClauseReader, outside: list[Trigger], first: int, last: int) -> list[Trigger]:
    """Without what only tells more of the subject of "On Monday Ruiz, who had led a revolt, | urged …"."""
    tokens = reader.tokens
    if not is_fronted(tokens, first):
        return outside
    verbs = [t for t in outside if t.at > last and t.kind in VERBS]
    opener = reader.left_bound(verbs[0].group) - 1 if verbs else 0
    if opener <= last or not (tokens[opener].kind is WordClass.RELATIVE or tokens[opener].gloss == "that"):
        return outside
    if tokens[opener - 1].kind is not WordClass.COMMA and tokens[opener].text[0] != ",":
        behind = next((t for t in verbs[1:] if _has_subject_before(reader, t, opener)), None)
        return outside if behind is None else [t for t in outside if not last < t.at < behind.group]
    main = next((t.group for t in verbs[1:] if tokens[t.group - 1].kind is WordClass.COMMA), opener)
    return [t for t in outside if not last < t.at < main] if main > opener else outside


def _tells_more(reader: ClauseReader, gerund: Trigger, first: int) -> bool:
    """Whether a gerund tells more of the object of a verb before: "signed a treaty | annexing the isle | in May"."""
    noun = reader.tokens[gerund.group - 1] if 0 < gerund.group <= gerund.at < first else None
    if noun is None or noun.kind is not WordClass.OPEN or not noun.text.islower() or gerund.has_endings:
        return False
    opens = reader.antecedent(gerund.group).first - 1
    return opens in reader.verb_at and not reader.verb_at[opens].is_passive


def _has_subject_before(reader: ClauseReader, verb: Trigger, relative: int) -> bool:
    """Whether a relative clause parts a verb from its subject: "the firm that sued Oslo | withdrew"."""
    clause = reader.clause(verb)
    return bool(clause.subject) and clause.subject.stop <= relative and not clause.is_borrowed


def _clause_opened(tokens: Sequence[Token], first: int) -> int:
    """The colon right before "on Monday, …", for what stands before it is another clause; else -1."""
    at = first - 1
    while at >= 0 and tokens[at].kind is WordClass.PREPOSITION:
        at -= 1
    return at if at >= 0 and tokens[at].text in (":", ";") else -1


def _clause_closed(tokens: Sequence[Token], first: int, last: int) -> int:
    """The semicolon behind a date, in reach, for what stands behind it is another clause; else a place past the end."""
    ends = (at for at in range(last + 1, min(last + REACH, len(tokens))) if tokens[at].text == ";")
    closed = next(ends, len(tokens))
    return len(tokens) if closed == last + 1 and is_fronted(tokens, first) else closed


def _parted(tokens: Sequence[Token], first: int) -> int:
    """What parts a date from the events before it, in reach, else -1.

    A semicolon: "The strike went on; they speak of May"; or what opens a source: "according to Friday's report".
    """
    in_phrase = True
    for at in range(first - 1, max(-1, first - REACH), -1):
        token = tokens[at]
        if token.text == ";" or (in_phrase and _opens_source(token)):
            return at
        in_phrase = in_phrase and not token.is_mark
    return -1


def _opens_source(token: Token) -> bool:
    is_preposition = token.kind is WordClass.PREPOSITION
    return token.gloss == "according" or (token.gloss == "reportedly" and is_preposition)


def _is_enclosed(tokens: Sequence[Token], participle: Trigger, at: int) -> bool:
    """Whether a participle stands between commas ("Ruiz, chosen as envoy, said"), the date outside."""
    if tokens[participle.group - 1].kind is not WordClass.COMMA:
        return False
    return at < participle.at or any(token.kind is WordClass.COMMA for token in tokens[participle.at : at])


def _leads_to_verb(reader: ClauseReader, gerund: Trigger, at: int) -> bool:
    """Whether a gerund stands between commas before its verb: "On Monday Ruiz, having lost, left"."""
    if at > gerund.at or reader.tokens[gerund.group - 1].kind is not WordClass.COMMA:
        return False
    verb = next((t for t in reader.triggers if t.at > gerund.at and t.kind in VERBS), None)
    between = () if verb is None else reader.tokens[gerund.at : verb.group]
    return any(token.kind is WordClass.COMMA for token in between)
