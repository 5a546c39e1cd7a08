"""Whom a pronoun stands for: the last subject that can be meant, in few sentences; else nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronology.events.bounds import VERBS
from chronology.events.clause import NOTHING, Span
from chronology.events.roles import within
from chronology.events.tokens import WordClass
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.events.actors import Found
    from chronology.events.clause import Clause
    from chronology.events.reading import Reading
    from chronology.events.tokens import Token

__all__ = ["PRONOUNS", "SENTENCES_BACK", "StandIn", "is_pronoun", "names_both", "stand_in"]

SENTENCES_BACK = 3
_THINGS = ("country", "organisation")
_WANTED = {
    **dict.fromkeys(("he", "she", "him", "his", "her"), ("person",)),
    **dict.fromkeys(("it", "its"), _THINGS),
    **dict.fromkeys(("", "both", "they"), ("person", *_THINGS)),
}
"""The classes of actors that a pronoun can stand for; "" is the one that a language leaves out."""
PRONOUNS = _WANTED.keys() - {""}
_OF_TWO = words("both they")
_SIDES = words(
    "countries country nations states state sides governments leaders leader presidents president men"
)
"""What "both" stands before and names nobody new."""
_ROLES = words("president minister ambassador envoy secretary chancellor senator leader spokesman chargé")
_SHORT = 6
"""Tokens."""
_OPENS = 2
_LONGEST_NAME = 3
_IN_ROLE = (WordClass.OPEN, WordClass.DETERMINER)
_NO_PERSONS = _ROLES | words(
    "bank group company party court council ministry university club city united airlines motors institute agency "
    "house union congress parliament senate police church street times post media energy oil gas fund holding"
)
"""What stands in the name of a body, or is an office."""


class StandIn(NamedTuple):
    """Whom a pronoun stands for, in the words of the text; no ``actor`` where the table lacks them."""

    surface: str
    actor: Found | None
    second: Found | None = None
    """The other of the two for whom "both" or "they" stands."""

    @property
    def actors(self) -> list[Found]:
        """Those of them whom the table has."""
        return [actor for actor in (self.actor, self.second) if actor is not None]


def is_pronoun(reading: Reading, clause: Clause) -> bool:
    """Whether the subject of a clause is no more than a pronoun."""
    first, stop = clause.subject
    word = reading.tokens[first] if stop == first + 1 else None
    return word is not None and (word.kind is WordClass.PRONOUN or word.gloss in ("this", "that", "these"))


def names_both(reading: Reading, clause: Clause) -> bool:
    """Whether the subject of a clause is "both", or "both countries"."""
    said = [token.gloss for token in reading.tokens[clause.subject.first : clause.subject.stop]]
    return said[:1] == ["both"] and len(said) < 3 and _SIDES.issuperset(said[1:])


def stand_in(reading: Reading, pronoun: str, before: int) -> StandIn | None:
    """Whom a pronoun at token ``before`` stands for; ``""`` is the one that a language leaves out."""
    wanted = _WANTED.get(pronoun)
    found = None if wanted is None else next(_subjects(reading, before, wanted), None)
    if wanted is None or found is None:
        return None
    if pronoun in _OF_TWO:
        return _pair(*found)
    here, subject = found
    said = [token.gloss for token in here.tokens[subject.first : subject.stop]]
    actor = _head_actor(here, subject, wanted)
    if actor is None:
        if _is_definite(said, wanted, in_same_sentence=here is reading):
            return StandIn(_words_of(here, subject), None)
        is_ahead = here is not reading and _names_whom_later(reading, before)
        name = NOTHING if is_ahead or "person" not in wanted else _only_person(here, subject, pronoun)
        return StandIn(_words_of(here, name), None) if name else None
    if not pronoun and actor.surface[0].islower():
        return None
    if len(said) == 2 and said[0] == "the":
        return StandIn(f"{here.tokens[subject.first].text.capitalize()} {actor.surface}", actor)
    return StandIn(actor.surface, actor)


def _pair(here: Reading, subject: Span) -> StandIn | None:
    """The two that a subject names, if it is nothing else: "Chile and Peru"."""
    tokens = here.tokens[subject.first : subject.stop]
    named = within(here.actors, here.tokens, subject)
    joints = [token for token in tokens if token.kind is WordClass.COORDINATOR]
    is_plain = all(token.kind in (*_IN_ROLE, WordClass.COORDINATOR) for token in tokens)
    if not (is_plain and len(named) == 2 and len(joints) == 1 and joints[0].gloss == "and"):
        return None
    one, other = named
    is_parted = one.end <= joints[0].start < other.start and other.end == tokens[-1].end
    return StandIn(_words_of(here, subject), one, other) if is_parted else None


def _subjects(reading: Reading, before: int, wanted: tuple[str, ...]) -> Iterator[tuple[Reading, Span]]:
    """The subjects before a token that are no pronouns themselves, the nearest first, each with its sentence."""
    here: Reading | None = reading
    stop = before
    for _ in range(SENTENCES_BACK + 1):
        if here is None:
            return
        for trigger in reversed(here.triggers):
            if trigger.at < stop and trigger.kind in VERBS:
                clause = here.reader.clause(trigger)
                said = here.reader.said_before(trigger)
                if said is not None and _are_two(here, said, clause, wanted):
                    return
                if clause.subject and not _is_passed_over(here, clause, wanted):
                    yield here, clause.subject
        here = here.previous()
        stop = 0 if here is None else len(here.tokens)


def _are_two(reading: Reading, said: Clause, says: Clause, wanted: tuple[str, ...]) -> bool:
    """As in "Ruiz died, Salas announced. He …", which leaves two to choose from."""
    spans = (said.subject, says.subject)
    each = [
        {a.entry.name for a in within(reading.actors, reading.tokens, span) if a.entry.actor_class in wanted}
        for span in spans
    ]
    return all(each) and each[0] != each[1]


def _is_passed_over(reading: Reading, clause: Clause, wanted: tuple[str, ...]) -> bool:
    """Whether a subject is a pronoun, or stands in a clause that leads to no other's subject."""
    first, stop = clause.subject
    tokens = reading.tokens
    if first > 0 and tokens[first - 1].kind is WordClass.RELATIVE:
        return True
    if clause.opener == "that" and wanted is _THINGS:
        return True
    return (stop == first + 1 and tokens[first].gloss in _WANTED) or names_both(reading, clause)


def _is_definite(said: Sequence[str], wanted: tuple[str, ...], *, in_same_sentence: bool) -> bool:
    """Whether "the president", or a body named earlier in the sentence, can stand for itself."""
    if said[0] != "the":
        return False
    if wanted is _THINGS:
        return in_same_sentence and 2 < len(said) <= _SHORT and not said[-1].endswith("s")
    return len(said) == 2 and said[1] in _ROLES


def _names_whom_later(reading: Reading, before: int) -> bool:
    """As in "Although he called it fair, Ruiz voted against it"."""
    return before > 0 and reading.tokens[before - 1].kind is WordClass.SUBORDINATOR and before <= _OPENS


def _only_person(reading: Reading, subject: Span, pronoun: str) -> Span:
    """The person that a subject names, where the sentence has no other whom the pronoun can mean."""
    name = _person(reading, subject)
    name = name if name and _agrees(reading, name, pronoun) else NOTHING
    for trigger in reading.triggers if name else ():
        other = reading.reader.clause(trigger).subject if trigger.kind in VERBS else NOTHING
        if not other or other == subject:
            continue
        first = reading.tokens[other.first]
        if first.gloss == pronoun and other.first < name.first:
            return NOTHING
        rival = _person(reading, other)
        if rival and reading.tokens[rival.stop - 1].text != reading.tokens[name.stop - 1].text:
            return NOTHING
    return name


def _agrees(reading: Reading, name: Span, pronoun: str) -> bool:
    """Whether the ending of a name, where it tells, is that of him or her."""
    hers = reading.page.language.hers
    ends = [token.text.endswith(hers) for token in reading.tokens[name.first : name.stop]]
    if not hers or not pronoun:
        return True
    return any(ends) if pronoun in ("she", "her") else not ends[-1]


def _person(reading: Reading, subject: Span) -> Span:
    """The name that ends a subject, with no more than a role before it, if it can be a person's; else nothing."""
    first, stop = subject
    tokens = reading.tokens
    while first < stop and tokens[stop - 1].kind in (WordClass.COMMA, WordClass.QUOTE):
        stop -= 1
    if any(tokens[at].kind not in _IN_ROLE for at in range(first, stop)):
        return NOTHING
    opens = stop
    while opens > first and _is_name(tokens[opens - 1]):
        opens -= 1
    length = stop - opens
    name = Span(opens, stop)
    is_word = length == 1 and tokens[opens].text not in reading.page.names
    is_titled = opens > first and tokens[opens - 1].kind is WordClass.DETERMINER
    is_other = is_word or is_titled or bool(within(reading.actors, tokens, name))
    return name if 0 < length <= _LONGEST_NAME and not is_other else NOTHING


def _is_name(token: Token) -> bool:
    is_capital = token.kind is WordClass.OPEN and token.text[0].isupper() and not token.text.isupper()
    return is_capital and token.gloss not in _NO_PERSONS


def _words_of(reading: Reading, span: Span) -> str:
    return reading.page.text[reading.tokens[span.first].start : reading.tokens[span.stop - 1].end]


def _head_actor(reading: Reading, subject: Span, wanted: tuple[str, ...]) -> Found | None:
    """The one actor that a subject names, if it is the subject itself and no part of it."""
    near = [a for a in within(reading.actors, reading.tokens, subject) if a.entry.actor_class in wanted]
    if len(near) != 1:
        return None
    around = reading.tokens[subject.first : subject.stop]
    before = [token for token in around if token.end <= near[0].start]
    after = next((token for token in around if token.start >= near[0].end), None)
    leans = any(token.kind in (WordClass.PREPOSITION, WordClass.COORDINATOR) for token in before)
    owns = after is not None and after.kind not in (WordClass.COMMA, WordClass.PREPOSITION)
    return None if leans or owns else near[0]
