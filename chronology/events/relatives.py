"""Relative clauses whose verb acts on the noun before them: "the sanctions that Washington imposed on Caracas"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.clause import NOTHING, Clause, Span
from chronology.events.lexicon import INTRANSITIVE, LIGHT_VERBS, Company, phrase_type
from chronology.events.tokens import Token, WordClass
from chronology.events.verb_groups import names_start
from chronology.events.words import words

if TYPE_CHECKING:
    from chronology.events.clauses import ClauseReader
    from chronology.events.trigger import Trigger

__all__ = ["as_relative"]

_ENDS_VERB = frozenset({WordClass.PREPOSITION, WordClass.COMMA, WordClass.TO})
_TIMES = words("day days time year years month months week weeks moment hours way reason fact extent")
"""What a clause behind them only tells more of: "the day that he left"."""
_HOLDERS = words("president minister chancellor king pope judge")
_BODIES = words("government congress parliament senate")
_DEGREES = words("so such too")


def as_relative(reader: ClauseReader, trigger: Trigger, clause: Clause) -> Clause:
    """The clause of a finite verb with the noun before it as its object, where it is a relative clause of that kind."""
    if not clause.subject or trigger.is_passive or trigger.lemma in INTRANSITIVE:
        return clause
    told = _turned(reader, trigger, clause) if trigger.has_endings else None
    told = told or _bare(reader, trigger, clause) or clause._replace(object=_object(reader, trigger, clause))
    if not told.object:
        return clause
    first, stop = told.predicate
    ends = (
        at
        for at in range(max(trigger.at + 1, first), stop)
        if at in reader.groups or reader.tokens[at].kind is WordClass.NEGATION
    )
    return told._replace(predicate=Span(first, next(ends, stop)))


def _object(reader: ClauseReader, trigger: Trigger, clause: Clause) -> Span:
    """The noun before a clause that has a subject of its own, and a verb without an object."""
    first = reader.left_bound(trigger.group)
    if first < 2 or clause.subject.first < first or not _lacks_object(reader, trigger):
        return NOTHING
    opener, before = reader.tokens[first - 1], reader.tokens[first - 2]
    leans = before.kind in (WordClass.OPEN, WordClass.COMMA) and not reader.opens_content(first - 1)
    is_relative = opener.gloss in ("which", "whom") or (opener.gloss == "that" and leans)
    if not is_relative or before.kind is WordClass.PREPOSITION:
        return NOTHING
    noun = reader.antecedent(first - 1)
    hangs = noun.first > 0 and reader.tokens[noun.first - 1].kind is WordClass.PREPOSITION
    is_other = hangs and (before.kind is WordClass.COMMA or opener.text[0] == ",")
    return noun if _is_thing(reader, noun, opener, trigger) and not is_other else NOTHING


def _bare(reader: ClauseReader, trigger: Trigger, clause: Clause) -> Clause | None:
    """With the name for its subject in "the sanctions Washington imposed", which no relative word opens."""
    if trigger.has_endings or clause.subject.stop != trigger.group:
        return None
    first = names_start(reader.tokens, trigger.group)
    given = Span(clause.subject.first, first)
    if not given or first == trigger.group or reader.tokens[first - 1].noun is None:
        return None
    if not _lacks_object(reader, trigger):
        return None
    return clause._replace(subject=Span(first, trigger.group), object=given)


def _turned(reader: ClauseReader, trigger: Trigger, clause: Clause) -> Clause | None:
    """With the name behind the verb for its subject in "las sanciones que impuso Washington"."""
    noun, opener = clause.subject, reader.tokens[trigger.group - 1]
    name = reader.tokens[trigger.at + 1 : trigger.at + 2]
    if opener.gloss not in ("that", "which", "whom") or noun.stop > trigger.group - 1 or not name:
        return None
    is_name = name[0].kind is WordClass.OPEN and name[0].text[0].isupper() and name[0].case is None
    is_given = _acts(reader, trigger.at + 1, opener) or (is_name and _is_given(reader, trigger, noun, opener))
    if not (is_given and _is_thing(reader, noun, opener, trigger)):
        return None
    subject = reader.noun_at(trigger.at + 1)
    predicate = Span(trigger.group, max(clause.predicate.stop, subject.stop))
    return clause._replace(subject=subject, object=noun, predicate=predicate)


def _acts(reader: ClauseReader, at: int, relative: Token) -> bool:
    """Whether who stands behind a verb can only act: "que construyó Trump", where one acted on would be "a Trump"."""
    if reader.can_only_act(relative):
        return False
    is_said = reader.tokens[at].kind is WordClass.DETERMINER or relative.kind is WordClass.RELATIVE
    at += reader.tokens[at].kind is WordClass.DETERMINER
    token = reader.tokens[at] if at < len(reader.tokens) else None
    if token is None or token.kind is not WordClass.OPEN or token.case is not None:
        return False
    is_body = token.text[0].isupper() and token.gloss in _BODIES
    return at in reader.persons or (is_said and token.gloss in _HOLDERS) or is_body


def _is_given(reader: ClauseReader, trigger: Trigger, noun: Span, relative: Token) -> bool:
    """Whether a noun before a clause is what is given there, by its number or by what the verb takes."""
    said = reader.tokens[noun.first : noun.stop]
    is_plural = relative.text.endswith("ые") or (relative.gloss == "that" and said[0].text.endswith("s"))
    told, _ = phrase_type(trigger.lemma, Company([word.gloss for word in said]))
    names_event = trigger.lemma in LIGHT_VERBS and any(word.noun for word in said)
    return is_plural != trigger.is_plural or told or names_event


def _lacks_object(reader: ClauseReader, trigger: Trigger) -> bool:
    """Whether no noun, or one in another case than an object's, follows the verb and its date."""
    at, tokens = trigger.at + 1, reader.tokens
    while at < len(tokens) and (at in reader.dated or tokens[at].kind is WordClass.ADVERB):
        at += 1
    follows = tokens[at] if at < len(tokens) else None
    if follows is None or follows.is_mark or follows.case is not None:
        return True
    return follows.kind in _ENDS_VERB or at in reader.groups


def _is_thing(reader: ClauseReader, noun: Span, relative: Token, trigger: Trigger) -> bool:
    """Whether the words before a clause are a noun, and no time, manner, degree ("so big that") or infinitive."""
    said = reader.tokens[noun.first : noun.stop]
    if (
        not said
        or reader.tokens[noun.first - 1].gloss in _DEGREES
        or any(word.gloss in _TIMES for word in said)
    ):
        return False
    if not trigger.has_endings or relative.gloss == "which" or said[0].kind is not WordClass.OPEN:
        return True
    return said[0].text[0].isupper() or any(word.noun or word.text.endswith("s") for word in said)
