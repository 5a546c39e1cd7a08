"""The clause around a trigger: its subject, and its predicate with complements, as token ranges."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chronology.events.clause import NOTHING, Clause, Span
from chronology.events.relatives import as_relative
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["EDGE", "HARD_STOPS", "QUESTIONS", "ClauseReader"]

HARD_STOPS = frozenset({WordClass.PUNCTUATION, WordClass.RELATIVE, WordClass.SUBORDINATOR, WordClass.QUOTE})
_INFINITIVE_REACH = 6  # tokens
_VERBS = (Kind.FINITE, Kind.STATE)
EDGE = frozenset(
    {WordClass.COORDINATOR, WordClass.ADVERB, WordClass.COMMA, WordClass.QUOTE, WordClass.PUNCTUATION}
)
_BREAKS_NOUN = frozenset({WordClass.PREPOSITION, WordClass.COORDINATOR, WordClass.TO, WordClass.AUXILIARY})
_CONTENT_NOUNS = frozenset({"notice", "word", "news", "warning", "letter"})
_SUBJECT_RELATIVES = frozenset({"that", "who", "which"})
QUESTIONS = frozenset({"how", "why", "what", "whatever"})
_PHRASE_OPENERS = frozenset({"before", "after", "since", "until", "till", "as", "while"})
"""Subordinators that are prepositions where no finite verb follows."""


def _joins_clause(between: Sequence[Token]) -> bool:
    """As in "announced a contract, and he was …": the second clause is not what was announced."""
    return any(a.kind is WordClass.COMMA and b.kind is WordClass.COORDINATOR for a, b in pairwise(between))


def _is_closed(trigger: Trigger, between: Sequence[Token]) -> bool:
    """As in "Ruiz, announced as envoy, said": the comma behind a participle closes what hangs on it."""
    return trigger.kind is Kind.REDUCED and any(token.kind is WordClass.COMMA for token in between)


class ClauseReader:
    """Reads the clauses of one sentence; ``dated`` holds the tokens that belong to temporal references."""

    def __init__(self, tokens: Sequence[Token], triggers: Sequence[Trigger], dated: frozenset[int]) -> None:
        self.tokens = tokens
        self.triggers = triggers
        self.dated = dated
        self._clauses: dict[Trigger, Clause] = {}
        self._contents: dict[tuple[int, bool], Trigger | None] = {}
        self.any_verb_at = {trigger.at for trigger in triggers if trigger.kind is not Kind.NOUN}
        self.verb_at = {trigger.at: trigger for trigger in triggers if trigger.kind in _VERBS}
        self.has_relatives = any(token.gloss in ("that", "which") for token in tokens)
        self.groups = {trigger.group for trigger in self.verb_at.values()}
        self._gerund_groups = {trigger.group for trigger in triggers if trigger.kind is Kind.GERUND}

    def clause(self, trigger: Trigger) -> Clause:
        """The clause that a verb heads, or the noun phrase that an event noun heads."""
        if trigger not in self._clauses:
            self._clauses[trigger] = self._read(trigger)
        return self._clauses[trigger]

    def _read(self, trigger: Trigger) -> Clause:
        if trigger.kind is Kind.NOUN:
            return self.noun_phrase(trigger)
        predicate = Span(trigger.group, self._right_bound(trigger))
        if trigger.kind in (Kind.GERUND, Kind.INFINITIVE):
            return Clause(self.borrowed_subject(trigger), predicate, "", is_borrowed=True)
        if trigger.kind is Kind.REDUCED:
            after_comma = trigger.group > 0 and self.tokens[trigger.group - 1].kind is WordClass.COMMA
            head = self.antecedent(trigger.group, whole=after_comma)
            return Clause(head, predicate, "", is_borrowed=not head)
        subject, opener = self.subject(trigger)
        if opener in QUESTIONS:
            return Clause(subject, predicate, opener)
        clause = self.placed(trigger, Clause(subject, predicate, opener))
        return as_relative(self, trigger, clause) if self.has_relatives else clause

    def placed(self, trigger: Trigger, clause: Clause) -> Clause:
        """The clause of a finite verb, with the subject of the verb before where it has none of its own."""
        if clause.subject:
            return clause
        return clause._replace(subject=self.borrowed_subject(trigger), is_borrowed=True)

    def own_subject(self, trigger: Trigger) -> Span:
        """The subject that stands in the verb's own clause."""
        return self.subject(trigger)[0]

    def is_told(self, that: int) -> bool:
        """Whether a clause without a subject is the content of a verb before it; in English it is relative."""
        return False

    def governor(self, trigger: Trigger) -> Trigger | None:
        """The verb that a noun, gerund or infinitive hangs on: the nearest before, else the first."""
        before = [t for t in self.triggers if t.at < trigger.at and t.kind in (*_VERBS, Kind.REDUCED)]
        if before:
            return before[-1]
        return next((t for t in self.triggers if t.at > trigger.at and t.kind in _VERBS), None)

    def with_since(self, clause: Clause) -> Clause:
        """The clause together with the "since" clause that follows it."""
        for trigger in self.triggers:
            if trigger.at >= clause.predicate.stop and trigger.kind is Kind.FINITE:
                return clause._replace(predicate=Span(clause.predicate.first, self._right_bound(trigger)))
        return clause

    # --- subject --------------------------------------------------------------------------------------

    def subject(self, trigger: Trigger) -> tuple[Span, str]:
        """What stands before a verb and can be its subject, and the word that opens the clause."""
        stop = trigger.group
        first = self.left_bound(stop)
        opener = self.tokens[first - 1] if first else None
        if stop == first and opener is not None:
            if opener.gloss in QUESTIONS:
                return NOTHING, opener.gloss
            if opener.gloss == "that" and self.is_told(first - 1):
                return NOTHING, opener.gloss
            if opener.kind is WordClass.RELATIVE or opener.gloss == "that":
                antecedent = self.antecedent(first - 1, whole=opener.gloss == "who")
                return antecedent, "" if antecedent else "what"
            if opener.kind is WordClass.COMMA:
                return self._across_commas(first - 1), ""
            return NOTHING, opener.gloss if opener.kind is WordClass.SUBORDINATOR else ""
        if opener is not None and opener.gloss in _SUBJECT_RELATIVES and self._is_verb(first):
            return self.antecedent(first - 1), ""
        subject = self.trimmed(first, stop)
        if opener is not None and opener.gloss in QUESTIONS:
            return subject, opener.gloss
        return subject, opener.gloss if opener is not None and opener.kind is WordClass.SUBORDINATOR else ""

    def left_bound(self, stop: int) -> int:
        """Where the clause whose verb group begins at ``stop`` begins."""
        at = stop
        while at > 0:
            token = self.tokens[at - 1]
            if token.kind in HARD_STOPS or (at - 1) in self.verb_at:
                break
            if token.kind is WordClass.COMMA and not self._continues_list(at - 1, stop):
                break
            if token.kind is WordClass.COORDINATOR and self._verb_before(at - 1):
                break
            at -= 1
        return at

    def _continues_list(self, comma: int, stop: int) -> bool:
        """As in "China, Iran and Russia": names before the comma, a coordinator after it."""
        if not any(token.gloss == "and" for token in self.tokens[comma + 1 : stop]):
            return False
        first = comma
        while first > 0 and self.tokens[first - 1].kind is WordClass.OPEN and (first - 1) not in self.verb_at:
            first -= 1
        names = self.tokens[first:comma]
        at_edge = first == 0 or self.tokens[first - 1].is_mark
        return at_edge and 0 < len(names) <= 3 and all(token.text[0].isupper() for token in names)

    def _verb_before(self, coordinator: int) -> bool:
        for at in range(coordinator - 1, -1, -1):
            if self.tokens[at].kind in HARD_STOPS:
                return False
            if at in self.verb_at:
                return not self.verb_at[at].is_reporting
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
            if token.kind in _BREAKS_NOUN and not (whole and self._hangs_on_noun(first - 1)):
                break
            first -= 1
        return self.trimmed(first, stop)

    def _is_verb(self, at: int) -> bool:
        """Whether a clause that begins here begins with its verb, as in "that used to form"."""
        token = self.tokens[at]
        return (
            at in self.any_verb_at
            or token.kind in (WordClass.AUXILIARY, WordClass.MODAL)
            or token.gloss == "used"
        )

    def _hangs_on_noun(self, at: int) -> bool:
        return (
            at > 0
            and self.tokens[at].kind is WordClass.PREPOSITION
            and self.tokens[at - 1].kind is WordClass.OPEN
            and at - 1 not in self.any_verb_at
        )

    def _across_commas(self, comma: int) -> Span:
        """The subject before "X, which …, said"; none where a whole clause ends at the comma."""
        middle = comma
        while middle > 0 and self.tokens[middle - 1].text[0] != ",":
            if self.tokens[middle - 1].kind in (WordClass.PUNCTUATION, WordClass.QUOTE):
                return self._before_apposition(comma)
            middle -= 1
        opens = max(middle - 1, 0)
        inside = range(middle if self.tokens[opens].kind is WordClass.COMMA else opens, comma)
        leans = any(
            self.tokens[at].kind is WordClass.RELATIVE
            or self.tokens[at].gloss == "that"
            or (at == middle and self._is_participle(at))
            for at in inside
        )
        has_verb = leans or any(at in self.any_verb_at for at in inside)
        if not has_verb:
            relative = self._relative_before(opens)
            return self._before_apposition(comma) if relative is None else self.antecedent(relative)
        if middle == 0:
            return NOTHING
        if not leans:
            return NOTHING
        head = self.trimmed(self.left_bound(opens), opens)
        return head if head and self.tokens[head.first].kind is not WordClass.PREPOSITION else NOTHING

    def _relative_before(self, comma: int) -> int | None:
        """The relative word of "X, who …" when its clause runs up to the comma."""
        for at in range(comma - 1, 0, -1):
            token = self.tokens[at]
            if token.kind is WordClass.RELATIVE:
                return at if self.tokens[at - 1].kind is WordClass.COMMA else None
            if token.is_mark:
                return None
        return None

    def _is_participle(self, at: int) -> bool:
        return any(t.at == at and t.kind in (Kind.REDUCED, Kind.GERUND) for t in self.triggers)

    def _before_apposition(self, comma: int) -> Span:
        """The noun before "X, a senior fellow, said"; both where the second is the name."""
        middle = self.left_bound(comma)
        if middle == 0 or self.tokens[middle - 1].kind is not WordClass.COMMA or middle >= comma:
            return self.trimmed(middle, comma)
        head = self.trimmed(self.left_bound(middle - 1), middle - 1)
        if head and any(token.gloss == "and" for token in self.tokens[head.first : head.stop]):
            return Span(head.first, comma)
        names_follow = self.tokens[middle].kind is WordClass.OPEN and self.tokens[middle].text[0].isupper()
        if names_follow and any(self.tokens[at].kind is WordClass.POSSESSIVE for at in range(middle, comma)):
            return Span(head.first, comma) if head else head
        if names_follow or not head or self.tokens[head.first].kind is WordClass.PREPOSITION:
            return self.trimmed(middle, comma)
        return head

    def borrowed_subject(self, trigger: Trigger) -> Span:
        """The subject of the verb before, in whose clause this one hangs; an infinitive's stands near."""
        farthest = trigger.group - _INFINITIVE_REACH if trigger.kind is Kind.INFINITIVE else 0
        for other in reversed(self.triggers):
            if farthest <= other.at < trigger.at and other.kind in _VERBS:
                subject = self.own_subject(other)
                if subject:
                    return subject
        return NOTHING

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

    # --- predicate ------------------------------------------------------------------------------------

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
            if other.at > trigger.at and other.kind in _VERBS:
                between = self.tokens[trigger.at + 1 : other.at]
                stops = any(token.kind in (WordClass.PUNCTUATION, WordClass.RELATIVE) for token in between)
                stops = stops or (not says_that and (_joins_clause(between) or _is_closed(trigger, between)))
                return None if stops or self._comma_before_content(trigger.at + 1) else other
        return None

    def _comma_before_content(self, at: int) -> bool:
        """As in "said on Friday, one week after …": what stands behind the comma is not what was said."""
        while at < len(self.tokens) and (at in self.dated or self.tokens[at].kind is WordClass.PREPOSITION):
            at += 1
        return at < len(self.tokens) and self.tokens[at].kind is WordClass.COMMA

    def said_before(self, trigger: Trigger) -> Clause | None:
        """What a verb of saying reports where it follows: "Talks will go on, the minister said"."""
        subject = self.own_subject(trigger) if trigger.is_reporting else NOTHING
        comma = self.left_bound(trigger.group) - 1
        if not subject or comma < 1 or self.tokens[comma].kind is not WordClass.COMMA:
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
        return Clause(self.clause(main).subject, Span(main.at, comma), "")

    def _ends_after(self, at: int) -> bool:
        """Whether nothing but a date stands between here and the next mark."""
        while at < len(self.tokens) and (at in self.dated or self.tokens[at].kind is WordClass.PREPOSITION):
            at += 1
        return at >= len(self.tokens) or self.tokens[at].is_mark

    def _right_bound(self, trigger: Trigger) -> int:
        at = trigger.at + 1
        content = self.content(trigger)
        if content is not None:
            return self._right_bound(content._replace(is_reporting=False))
        while at < len(self.tokens) and not self._stops(at, trigger):
            if self.tokens[at].gloss == "that" and self.opens_content(at):
                told = self._content_verb(at)
                if told is None:
                    return self.past_content(at)
                return self._right_bound(told._replace(is_reporting=False))
            at = self._past_comma(at) if self.tokens[at].kind is WordClass.COMMA else at + 1
        return self._without_next_subject(at, trigger)

    def past_content(self, that: int) -> int:
        """Where a clause ends that tells something by a verb that nobody knows: before it."""
        return that

    def opens_content(self, that: int) -> bool:
        """As in "by confirming that …", "gave notice on Monday that …"."""
        at = that - 1
        while at > 0 and at in self.dated:
            at -= 1
        return at in self.any_verb_at or self.tokens[at].gloss in _CONTENT_NOUNS

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

    def later_content(self, trigger: Trigger) -> Trigger | None:
        """The verb of "gave notice that …", "answered by confirming that …"."""
        for at in range(trigger.at + 2, self.clause(trigger).predicate.stop):
            if self.tokens[at].gloss == "that" and self.opens_content(at):
                return self._content_verb(at)
        return None

    def joined(self, trigger: Trigger) -> Trigger | None:
        """The verb that goes on with the same subject: "were called to a meeting and arrested"."""
        stop = self.clause(trigger).predicate.stop
        if stop >= len(self.tokens) or self.tokens[stop].gloss != "and":
            return None
        return next(
            (t for t in self.triggers if t.group == stop + 1 and t.kind in (Kind.FINITE, Kind.REDUCED)), None
        )

    def _past_comma(self, comma: int) -> int:
        """Past a name between commas, and past its second comma where the clause goes on after it."""
        at = self._after_names(comma + 1)
        if at + 1 >= len(self.tokens) or self.tokens[at].kind is not WordClass.COMMA:
            return at
        follows = self.tokens[at + 1]
        goes_on = follows.kind in (WordClass.PREPOSITION, WordClass.TO) or (
            follows.kind is WordClass.OPEN and follows.text.islower() and at + 1 not in self.any_verb_at
        )
        joins = follows.kind is WordClass.COORDINATOR and not self.verb_after(at + 1, reach=16)
        return at + 1 if goes_on or joins else at

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
        return at

    def _stops(self, at: int, trigger: Trigger) -> bool:
        token = self.tokens[at]
        if token.kind is WordClass.COMMA:
            return self._after_names(at + 1) == at + 1
        if token.kind is WordClass.SUBORDINATOR and token.gloss in _PHRASE_OPENERS:
            return self._finite_within(at + 1)
        if token.gloss == "that" and (at == trigger.at + 1 or self.opens_content(at)):
            return False
        if token.kind is WordClass.QUOTE:
            return False
        if token.kind in HARD_STOPS:
            return True
        if token.kind is WordClass.COORDINATOR:
            return self.verb_after(at)
        return at in self.groups

    def _after_names(self, at: int) -> int:
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

    def _finite_within(self, at: int) -> bool:
        for index in range(at, len(self.tokens)):
            if self.tokens[index].is_mark:
                return False
            if index in self.verb_at:
                return True
        return False

    def verb_after(self, coordinator: int, reach: int = 8) -> bool:
        """Whether a coordinator joins clauses: a verb follows it soon."""
        for index in range(coordinator + 1, min(coordinator + reach, len(self.tokens))):
            if self.tokens[index].kind in HARD_STOPS:
                return False
            if index in self.verb_at:
                return True
        return coordinator + 1 in self._gerund_groups

    # --- noun phrases ---------------------------------------------------------------------------------

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
            if (first - 1) in self.verb_at:
                break
            first -= 1
        while first < trigger.at and (
            self.tokens[first].kind is WordClass.DETERMINER
            or first in self.dated
            or self.tokens[first].kind is WordClass.POSSESSIVE
        ):
            first += 1
        return Clause(Span(first, trigger.at), Span(trigger.at, self._right_bound(trigger)), "")

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
