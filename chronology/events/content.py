"""Whether a clause says enough to be an event of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.clause import Span
from chronology.events.lexicon import COURSE_VERBS, INTRANSITIVE
from chronology.events.pronouns import PRONOUNS
from chronology.events.tokens import WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.clause import Clause
    from chronology.events.event import EventActor
    from chronology.events.reading import Reading

__all__ = ["can_have_content", "has_content", "only_dates", "says_nothing"]

_CLITICS = words("lo la los las")
"""Articles that right before a verb are its object: "el tribunal lo absolvió"."""
_SAYING = words("say tell add note think believe explain insist")


_EMPTY_OBJECTS = (
    " the announcement",
    " an announcement",
    " a statement",
    " the statement",
    " a speech",
    " remarks",
)


def says_nothing(reading: Reading, line: str, trigger: Trigger) -> bool:
    """A bare "The minister said", "The minister said in reply", "A spokesman declined to say"."""
    if line.endswith((" to say", " to comment")):
        return True
    if trigger.has_endings:
        return _tells_nothing(reading, trigger)
    if trigger.lemma in _SAYING and reading.reader.content(trigger) is None:
        after = next(
            (at for at in range(trigger.at + 1, len(reading.tokens)) if at not in reading.aside), None
        )
        if after is not None and reading.tokens[after].kind is WordClass.PREPOSITION:
            return True
    if trigger.lemma in ("make", "give") and line.endswith(_EMPTY_OBJECTS):
        return True
    return trigger.is_reporting and (
        line.endswith((f" {trigger.past}", f" {trigger.past} here")) or f" {trigger.past}," in line
    )


def _tells_nothing(reading: Reading, trigger: Trigger) -> bool:
    """A verb that needs more than its subject: a verb of saying an event or clause, others an object."""
    reader, stop = reading.reader, reading.reader.clause(trigger).predicate.stop
    if trigger.kind is not Kind.FINITE or trigger.is_passive or reader.said_before(trigger) is not None:
        return False
    behind = [
        at
        for at in range(trigger.at + 1, stop)
        if at not in reading.left_out
        and (reading.tokens[at].kind is not WordClass.DETERMINER or _stands_alone(reading, at, stop))
    ]
    if not trigger.is_reporting:
        clause = reader.clause(trigger)
        has_clitic = trigger.group > 0 and reading.tokens[trigger.group - 1].text in _CLITICS
        names_event = any(t.kind is Kind.NOUN and t.at in range(*clause.subject) for t in reading.triggers)
        is_course = names_event and trigger.lemma in COURSE_VERBS
        is_whole = (
            is_course
            or trigger.lemma in INTRANSITIVE
            or (trigger.inverts and trigger.is_known)
            or clause.is_inverted
            or bool(clause.object)
            or has_clitic
        )
        return not behind and not is_whole
    if not behind or reader.content(trigger) is not None:
        return not behind
    after = [token.gloss for token in reading.tokens[trigger.at + 1 : trigger.at + 3]]
    if after == ["about", "this"]:
        return True
    if any(reading.tokens[at].gloss == "that" for at in behind):
        return False
    has_object = any(t.kind is Kind.NOUN and t.at in behind for t in reading.triggers)
    return not has_object and trigger.lemma != "announce" and trigger.event_type is None


def _stands_alone(reading: Reading, at: int, stop: int) -> bool:
    """Whether what may be an owner is an object: "открыла её"."""
    return at + 1 == stop and reading.tokens[at].gloss == "its"


def only_dates(reading: Reading, trigger: Trigger, clause: Clause) -> bool:
    """Whether nothing but a date follows a verb of saying, which then tells a quotation before it."""
    after = range(trigger.at + 1, clause.predicate.stop)
    return trigger.can_quote and all(
        at in reading.dated or reading.tokens[at].kind in (WordClass.PREPOSITION, WordClass.DETERMINER)
        for at in after
    )


def can_have_content(reading: Reading) -> bool:
    """Whether any clause of a sentence can: it has a word with a type, a name, or what stands for one."""
    if any(trigger.event_type is not None for trigger in reading.triggers):
        return True
    if all(trigger.kind is Kind.STATE for trigger in reading.triggers):
        return False
    tokens = reading.tokens
    stands_in = reading.page.language.drops_pronouns or any(t.gloss in PRONOUNS for t in tokens)
    return stands_in or _longest_name(reading, Span(0, len(tokens))) > 0 or bool(reading.actors)


def has_content(
    reading: Reading,
    trigger: Trigger,
    clause: Clause,
    actors: Sequence[EventActor],
    kind: str | None,
    name: str = "",
) -> bool:
    """Whether somebody does something: an actor of the table, or a typed event of somebody named.

    ``name`` is whom a pronoun stands for that is the subject.
    """
    if trigger.kind is Kind.REDUCED:
        acts = trigger.has_endings and not trigger.is_passive
        is_named = acts and _longest_name(reading, clause.subject) > 0
        return trigger.is_known and (bool(actors) or kind is not None or is_named)
    if trigger.kind is Kind.NOUN:
        return bool(actors) and kind is not None
    if actors:
        return trigger.is_known or not clause.is_borrowed
    if kind is not None and trigger.kind is Kind.FINITE and not clause.is_borrowed:
        return True
    least = 2 if trigger.is_reporting else 1
    longest = len(name.split()) if name else _longest_name(reading, clause.subject)
    return trigger.is_known and longest >= least


def _longest_name(reading: Reading, subject: Span) -> int:
    """How many words the longest name in the subject has; a capital that opens a sentence makes none by itself."""
    tokens = reading.tokens
    longest = length = 0
    for at in range(*subject):
        is_name = tokens[at].text[0].isupper() and tokens[at].kind is WordClass.OPEN
        opens = at == 0 or (not length and tokens[at - 1].is_mark)
        length = length + 1 if is_name and (not opens or reading.page.is_only_name(tokens[at].text)) else 0
        longest = max(longest, length)
    return longest
