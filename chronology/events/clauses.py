"""The clause around a trigger: its subject, and its predicate with complements, as token ranges."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chronology.events.bounds import HARD_STOPS, VERBS
from chronology.events.clause import QUESTIONS, Clause, Span
from chronology.events.relatives import as_relative
from chronology.events.subjects import Subjects
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ClauseReader"]

_CONTENT_NOUNS = frozenset({"notice", "word", "news", "warning", "letter"})
_CAN_STOP = HARD_STOPS | {WordClass.COMMA, WordClass.COORDINATOR}
_IN_LIST = (
    WordClass.OPEN,
    WordClass.NUMBER,
    WordClass.DETERMINER,
    WordClass.PREPOSITION,
    WordClass.POSSESSIVE,
)
_LONGEST_LIST = 16
"""Tokens in which a list has its last "and"."""
_PAIR = 8
"""Tokens from "between" to "and"."""
_APPOSITION = 8
"""Tokens between commas that tell who somebody is."""
_LEADS_TO_NAME = (WordClass.PREPOSITION, WordClass.TO, WordClass.COORDINATOR, WordClass.POSSESSIVE)
_AMOUNTS = frozenset({"nothing", "something"})
"""As in Spanish "nada que ver", where no clause follows."""
_ALL_BUT = frozenset({"all", "nothing", "anything", "last", "none"})
_OPENS_TOLD = frozenset({"that", "so-that", "whether"})
"""What opens a clause that a verb says, asks for or leaves open."""
_PHRASE_OPENERS = frozenset({"before", "after", "since", "until", "till", "as", "while"})
"""Subordinators that are prepositions where no finite verb follows."""


class ClauseReader(Subjects):
    """Reads the clauses of one sentence; ``dated`` holds the tokens that belong to temporal references."""

    def __init__(self, tokens: Sequence[Token], triggers: Sequence[Trigger], dated: frozenset[int]) -> None:
        super().__init__(tokens, triggers, dated)
        self._clauses: dict[Trigger, Clause] = {}
        self._contents: dict[tuple[int, bool], Trigger | None] = {}
        self._said: dict[Trigger, Clause | None] = {}

    def clause(self, trigger: Trigger) -> Clause:
        """The clause that a verb heads, or the noun phrase that an event noun heads."""
        known = self._clauses.get(trigger)
        if known is None:
            known = self._clauses[trigger] = self._read(trigger)
        return known

    def _read(self, trigger: Trigger) -> Clause:
        if trigger.kind is Kind.NOUN:
            return self.noun_phrase(trigger)
        predicate = Span(trigger.group, self._right_bound(trigger))
        if trigger.kind in (Kind.GERUND, Kind.INFINITIVE):
            own = self.enclosing_subject(trigger) or self.leaning_subject(trigger)
            subject = own or self.following_subject(trigger) or self.borrowed_subject(trigger)
            return Clause(subject, predicate, "", is_borrowed=True)
        if trigger.kind is Kind.REDUCED:
            return self.participle(trigger, predicate)
        subject, opener = self.subject(trigger)
        if opener in QUESTIONS:
            return Clause(subject, predicate, opener)
        clause = self.placed(trigger, Clause(subject, predicate, opener))
        return as_relative(self, trigger, clause)

    def participle(self, trigger: Trigger, predicate: Span) -> Clause:
        """The clause of a participle, with the noun before it that it leans on."""
        after_comma = trigger.group > 0 and self.tokens[trigger.group - 1].kind is WordClass.COMMA
        head = self.antecedent(trigger.group, whole=after_comma) or self.following_subject(trigger)
        return Clause(head, predicate, "", is_borrowed=not head)

    def placed(self, trigger: Trigger, clause: Clause) -> Clause:
        """The clause of a finite verb, with the subject of the verb before where it has none of its own."""
        if clause.subject:
            return clause
        return clause._replace(subject=self.borrowed_subject(trigger), is_borrowed=True)

    def governor(self, trigger: Trigger) -> Trigger | None:
        """The verb that a noun, gerund or infinitive hangs on: the nearest before, else the first."""
        before = [t for t in self.triggers if t.at < trigger.at and t.kind in (*VERBS, Kind.REDUCED)]
        if before:
            return before[-1]
        return next((t for t in self.triggers if t.at > trigger.at and t.kind in VERBS), None)

    def with_since(self, clause: Clause) -> Clause:
        """The clause together with the "since" clause that follows it."""
        for trigger in self.triggers:
            if trigger.at >= clause.predicate.stop and trigger.kind is Kind.FINITE:
                return clause._replace(predicate=Span(clause.predicate.first, self._right_bound(trigger)))
        return clause

    def joined(self, trigger: Trigger) -> Trigger | None:
        """The verb that goes on with the same subject: "were called to a meeting and arrested"."""
        stop = self.clause(trigger).predicate.stop
        if stop >= len(self.tokens) or self.tokens[stop].gloss != "and":
            return None
        return next(
            (t for t in self.triggers if t.group == stop + 1 and t.kind in (Kind.FINITE, Kind.REDUCED)), None
        )

    def noun_phrase(self, trigger: Trigger) -> Clause:
        """The phrase of an event noun: what stands before it, and the noun with what hangs on it."""
        first = trigger.at
        while first > 0:
            token = self.tokens[first - 1]
            if token.kind not in (
                WordClass.OPEN,
                WordClass.POSSESSIVE,
                WordClass.NUMBER,
                WordClass.DETERMINER,
            ):
                break
            if (first - 1) in self.any_verb_at:
                break
            first -= 1
        while first < trigger.at and (
            self.tokens[first].kind is WordClass.DETERMINER
            or first in self.dated
            or self.tokens[first].kind is WordClass.POSSESSIVE
        ):
            first += 1
        return Clause(Span(first, trigger.at), Span(trigger.at, self._right_bound(trigger)), "")

    # --- what is told ---------------------------------------------------------------------------------

    def content(self, trigger: Trigger) -> Trigger | None:
        """The verb of what a verb of saying reports: "said that he would go" → "go"."""
        key = (trigger.at, trigger.is_reporting)
        if key not in self._contents:
            self._contents[key] = self._find_content(trigger)
        return self._contents[key]

    def _find_content(self, trigger: Trigger) -> Trigger | None:
        after = trigger.at + 1
        while after < len(self.tokens) and (
            after in self.dated or self.tokens[after].kind is WordClass.PREPOSITION
        ):
            after += 1
        says_that = after < len(self.tokens) and self.tokens[after].gloss == "that"
        if not trigger.is_reporting and not says_that:
            return None
        for other in self.triggers:
            if other.at > trigger.at and other.kind in VERBS:
                between = self.tokens[trigger.at + 1 : other.at]
                stops = any(token.kind in (WordClass.PUNCTUATION, WordClass.RELATIVE) for token in between)
                ends = (
                    self._goes_on_beside(other, between)
                    or _joins_clause(between)
                    or _is_closed(trigger, between)
                )
                stops = stops or (not says_that and ends)
                return None if stops or self._comma_before_content(trigger.at + 1) else other
        return None

    def _goes_on_beside(self, verb: Trigger, between: Sequence[Token]) -> bool:
        """As in "declared a truce and left", where the second verb is none of what was declared."""
        joins = self.tokens[verb.group - 1].kind is WordClass.COORDINATOR
        return joins and all(token.gloss != "that" for token in between)

    def _comma_before_content(self, at: int) -> bool:
        """As in "said on Friday, one week after …": what stands behind the comma is not what was said."""
        while at < len(self.tokens) and (at in self.dated or self.tokens[at].kind is WordClass.PREPOSITION):
            at += 1
        return at < len(self.tokens) and self.tokens[at].kind is WordClass.COMMA

    def said_before(self, trigger: Trigger) -> Clause | None:
        """What a verb of saying reports where it follows: "Talks will go on, the minister said"."""
        if not trigger.can_quote:
            return None
        if trigger not in self._said:
            self._said[trigger] = self._find_said(trigger)
        return self._said[trigger]

    def relative_subject(self, trigger: Trigger, subject: Span) -> str | None:
        """The noun that opens a subject in the form of one, where its case in the text is another clause's."""
        return None

    def can_only_act(self, relative: Token) -> bool:
        """Whether a relative word is a subject by its form."""
        return False

    def says_nothing_new(self, trigger: Trigger) -> bool:
        """Whether a clause only comments on another, which languages with endings open by one word and the verb."""
        return False

    def _find_said(self, trigger: Trigger) -> Clause | None:
        subject = self.own_subject(trigger)
        comma = self.left_bound(trigger.group) - 1
        if subject.first <= comma or comma < 1 or self.tokens[comma].kind is not WordClass.COMMA:
            return None
        after = max(trigger.at + 1, subject.stop)
        if after < len(self.tokens) and not self._ends_after(after):
            return None
        first = comma
        while first > 0 and self.tokens[first - 1].kind not in (WordClass.PUNCTUATION, WordClass.QUOTE):
            first -= 1
        main = next((t for t in self.triggers if first <= t.at < comma and t.kind is Kind.FINITE), None)
        if main is None or self.clause(main).is_borrowed or self.clause(main).opener:
            return None
        told = self.clause(main)
        opens = min(main.group, told.subject.first) if told.is_inverted else told.subject.first
        return Clause(Span(opens, told.subject.stop), Span(main.at, comma), "")

    def _ends_after(self, at: int) -> bool:
        """Whether nothing but a date stands between here and the next mark."""
        while at < len(self.tokens) and (at in self.dated or self.tokens[at].kind is WordClass.PREPOSITION):
            at += 1
        return at >= len(self.tokens) or self.tokens[at].is_mark

    def later_content(self, trigger: Trigger) -> Trigger | None:
        """The verb of "gave notice that …", "answered by confirming that …"."""
        for at in range(trigger.at + 2, self.clause(trigger).predicate.stop):
            if self.tokens[at].gloss == "that" and self.opens_content(at) and not self.follows_time(at):
                return self._content_verb(at)
        return None

    def follows_time(self, that: int) -> bool:
        """Whether "that" only tells when, which it does in languages with endings alone."""
        return False

    def opens_content(self, that: int) -> bool:
        """As in "by confirming that …", "gave notice on Monday that …"."""
        at = that - 1
        while at > 0 and (at in self.dated or (at + 1 in self.dated and self._leads_to_date(at))):
            at -= 1
        return at in self.any_verb_at or self.tokens[at].gloss in _CONTENT_NOUNS

    def _leads_to_date(self, at: int) -> bool:
        return self.tokens[at].kind in (WordClass.PREPOSITION, WordClass.DETERMINER)

    def _content_verb(self, that: int) -> Trigger | None:
        """The verb of a clause that "that" opens, past the verbs of relative clauses in its subject."""
        return next(
            (
                verb
                for verb in self.verb_at.values()
                if verb.at > that and self.tokens[verb.group - 1].kind is not WordClass.RELATIVE
            ),
            None,
        )

    def past_content(self, that: int) -> int:
        """Where a clause ends that tells something by a verb that nobody knows: before it."""
        return that

    # --- where a predicate ends -----------------------------------------------------------------------

    def _right_bound(self, trigger: Trigger) -> int:
        at = trigger.at + 1
        content = self.content(trigger)
        if content is not None:
            return self._right_bound(content._replace(is_reporting=False))
        while at < len(self.tokens) and not self._stops(at, trigger):
            if self.tokens[at].gloss in _OPENS_TOLD and self.opens_content(at) and not self._leads_to(at):
                told = self._content_verb(at)
                if told is None:
                    return self.past_content(at)
                return self._right_bound(told._replace(is_reporting=False))
            at = self._past_comma(at, trigger) if self.tokens[at].kind is WordClass.COMMA else at + 1
        return self._without_next_subject(at, trigger)

    def _leads_to(self, whether: int) -> bool:
        """As in "decided whether | to extend it", which has no finite verb."""
        return self.tokens[whether + 1].kind is WordClass.TO if whether + 1 < len(self.tokens) else True

    def _stops(self, at: int, trigger: Trigger) -> bool:
        token = self.tokens[at]
        if token.kind not in _CAN_STOP:
            return at in self.groups
        if token.kind is WordClass.COMMA:
            return at - 1 in self.dated or (
                self.after_names(at + 1) == at + 1 and self._list_end(at, trigger) == at
            )
        if token.kind is WordClass.SUBORDINATOR and token.gloss in _PHRASE_OPENERS:
            return self._finite_within(at + 1)
        if token.gloss in _OPENS_TOLD and (
            self.tokens[at - 1].gloss in _AMOUNTS
            or at == trigger.at + 1
            or self.opens_content(at)
            or self._compares(trigger.at, at)
        ):
            return False
        if token.kind is WordClass.QUOTE:
            return False
        if token.kind in HARD_STOPS:
            return True
        if token.kind is WordClass.COORDINATOR:
            if self._is_between(at) and trigger.at < at - 1:
                return False
            return self.verb_after(at) or (token.gloss == "but" and not self._corrects(trigger, at))
        return at in self.groups

    def _compares(self, verb: int, that: int) -> bool:
        """As in "obtuvo más votos que nadie"."""
        return any(token.gloss in ("more", "less") for token in self.tokens[max(verb, that - 4) : that])

    def _is_between(self, coordinator: int) -> bool:
        """As in "talks between Oslo and Quito"."""
        for at in range(coordinator - 1, max(-1, coordinator - _PAIR), -1):
            if self.tokens[at].is_mark or self.tokens[at].gloss == "between":
                return self.tokens[at].gloss == "between"
        return False

    def _corrects(self, trigger: Trigger, but: int) -> bool:
        """As in "met not Ruiz but Salas", "named all but two"."""
        before = self.tokens[trigger.group : but]
        return before[-1].gloss in _ALL_BUT or any(token.kind is WordClass.NEGATION for token in before)

    def _finite_within(self, at: int) -> bool:
        for index in range(at, len(self.tokens)):
            if self.tokens[index].is_mark:
                return self._verb_past_apposition(index)
            if self.tokens[index].kind is WordClass.SUBORDINATOR and self.tokens[at - 1].gloss == "as":
                return False
            if index in self.verb_at:
                return True
        return False

    def _verb_past_apposition(self, comma: int) -> bool:
        """As in "after Ruiz | , then a senator, | called …"."""
        if self.tokens[comma].kind is not WordClass.COMMA:
            return False
        inside = range(comma + 1, min(len(self.tokens) - 1, comma + _APPOSITION))
        closes = next((at for at in inside if self.tokens[at].is_mark or at in self.verb_at), comma)
        return closes > comma and self.tokens[closes].kind is WordClass.COMMA and closes + 1 in self.groups

    def _list_end(self, comma: int, trigger: Trigger) -> int:
        """The "and" of "on banks, ports and mines" where no clause follows it; the comma itself without a list."""
        first = self.tokens[comma + 1 : comma + 2]
        if first and first[0].kind is WordClass.PREPOSITION:
            before = self.tokens[trigger.at : comma]
            if not any(token.gloss == first[0].gloss for token in before):
                return comma
        for at in range(comma + 1, min(len(self.tokens), comma + _LONGEST_LIST)):
            token = self.tokens[at]
            if token.gloss in ("and", "or") and at > comma + 1:
                can_part = self.tokens[at - 1].kind is WordClass.COMMA
                return comma if self.verb_after(at, reach=len(self.tokens) if can_part else 8) else at
            if at in self.dated or (token.kind is not WordClass.COMMA and token.kind not in _IN_LIST):
                return comma
            if at in self.any_verb_at:
                return comma
        return comma

    def _past_comma(self, comma: int, trigger: Trigger) -> int:
        """Past a list or a name between commas, and past its second comma where the clause goes on after it."""
        end = self._list_end(comma, trigger)
        if end > comma:
            return end + 1
        at = self.after_names(comma + 1)
        if at + 1 >= len(self.tokens) or self.tokens[at].kind is not WordClass.COMMA:
            return at
        follows = self.tokens[at + 1]
        goes_on = follows.kind in (WordClass.PREPOSITION, WordClass.TO) or (
            follows.kind is WordClass.OPEN and follows.text.islower() and at + 1 not in self.any_verb_at
        )
        behind = self.tokens[at + 2 : at + 3]
        counts = follows.kind is WordClass.NUMBER and bool(behind) and behind[0].text.islower()
        joins = follows.kind is WordClass.COORDINATOR and not self.verb_after(at + 1, reach=16)
        return at + 1 if goes_on or counts or joins else at

    def _without_next_subject(self, stop: int, trigger: Trigger) -> int:
        """As in "any need Venezuela | has": the name before the verb that follows is that verb's."""
        if stop not in self.groups:
            return stop
        at = stop
        while at > trigger.at + 2 and (
            self.tokens[at - 1].text[0].isupper()
            or self.tokens[at - 1].kind in (WordClass.DETERMINER, WordClass.PRONOUN)
        ):
            at -= 1
        return stop if self.tokens[at - 1].kind in _LEADS_TO_NAME else at


def _joins_clause(between: Sequence[Token]) -> bool:
    """As in "announced a contract, and he was …": the second clause is not what was announced."""
    return any(a.kind is WordClass.COMMA and b.kind is WordClass.COORDINATOR for a, b in pairwise(between))


def _is_closed(trigger: Trigger, between: Sequence[Token]) -> bool:
    """As in "Ruiz, announced as envoy, said": the comma behind a participle closes what hangs on it."""
    return trigger.kind is Kind.REDUCED and any(token.kind is WordClass.COMMA for token in between)
