"""Which words are the subject of a verb: those before it, an antecedent, or the subject of another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.bounds import VERBS, Bounds
from chronology.events.clause import NOTHING, QUESTIONS, Span
from chronology.events.lexicon import COURSE_VERBS
from chronology.events.tokens import WordClass
from chronology.events.trigger import Kind

if TYPE_CHECKING:
    from chronology.events.trigger import Trigger

__all__ = ["Subjects"]

_INFINITIVE_REACH = 6
"""Tokens."""
_READY = frozenset({"due", "set", "ready", "likely", "able", "unable", "about"})
"""Adjectives of the subject before an infinitive."""
_NOMINATIVES = frozenset({"he", "she", "they", "we", "i"})
_BEFORE_GERUND = frozenset({"after", "before", "by", "since", "while", "when"})
_NO_DEEDS = frozenset(
    {"following", "starting", "beginning", "including", "according", "regarding", "concerning", "considering"}
    | {"compared", "given", "based", "seen", "dating", "depending", "assuming"}
)
"""Participles that open a sentence as prepositions do, and tell of nobody."""
_PLURALS, _SINGULARS = frozenset({"were", "are", "have"}), frozenset({"was", "is", "has"})
_THEIRS = frozenset(
    "families relatives lawyers supporters wives mothers parents children colleagues friends followers allies".split()
)
"""Those of somebody of whom more is told than of them: "families of the men, who were arrested"."""
_DONE_TO_EVENTS = COURSE_VERBS | frozenset(
    "ratify sign impose lift approve announce cancel extend suspend broker agree reach conclude launch open adopt pass "
    "reject veto mediate delay renew condemn criticise criticize describe attend call mark record".split()
)
"""What a passive says of an event, and hardly of a state."""
_HAVE_DO = frozenset(
    "ask tell order urge allow permit force expect want invite authorise authorize require enable help cause "
    "persuade press beg compel encourage instruct call warn".split()
)
"""Verbs whose object is who does what an infinitive behind it says."""
_SUBJECT_RELATIVES = frozenset({"that", "who", "which"})


class Subjects(Bounds):
    """The subjects of the verbs of one sentence."""

    def own_subject(self, trigger: Trigger) -> Span:
        """The subject that stands in the verb's own clause."""
        return self.subject(trigger)[0]

    def subject(self, trigger: Trigger) -> tuple[Span, str]:
        """What stands before a verb and can be its subject, and the word that opens the clause."""
        stop = trigger.group
        first = self.left_bound(stop)
        opener = self.tokens[first - 1] if first else None
        parted = self._parted_by_relative(first, stop)
        if parted:
            return parted, ""
        if opener is not None and self._only_dates(first, stop):
            if opener.gloss in QUESTIONS:
                return NOTHING, opener.gloss
            if opener.gloss == "that" and self.is_told(first - 1):
                return NOTHING, opener.gloss
            if opener.kind is WordClass.RELATIVE or opener.gloss == "that":
                return self._of_relative(trigger, first - 1)
            if opener.kind is WordClass.COMMA:
                return self._across_commas(first - 1), ""
            return NOTHING, opener.gloss if opener.kind is WordClass.SUBORDINATOR else ""
        if opener is not None and opener.gloss in _SUBJECT_RELATIVES and self._is_verb(first):
            return self.antecedent(first - 1), ""
        subject = self._own_pronoun(self.trimmed(first, stop))
        if not trigger.has_endings:
            subject = self._past_place(subject)
        if opener is not None and opener.gloss in QUESTIONS:
            return subject, opener.gloss
        return subject, opener.gloss if opener is not None and opener.kind is WordClass.SUBORDINATOR else ""

    def _past_place(self, span: Span) -> Span:
        """What follows a place that opens a clause: "in Damascus | a bomb | killed"."""
        if not span or self.tokens[span.first].kind is not WordClass.PREPOSITION:
            return span
        nouns = (
            at
            for at in range(span.first + 2, span.stop)
            if self.tokens[at].kind in (WordClass.DETERMINER, WordClass.PRONOUN)
            and self.tokens[at - 1].kind is WordClass.OPEN
        )
        at = next(nouns, None)
        return span if at is None else Span(at, span.stop)

    def _of_relative(self, trigger: Trigger, relative: int) -> tuple[Span, str]:
        """The noun that a relative word stands for where it is the subject, and nobody where it isn't."""
        if self.acts_on_noun(trigger, relative):
            return NOTHING, "what" if trigger.is_plural else ""
        if self._goes_on(relative):
            return NOTHING, ""
        antecedent = self.antecedent(relative, whole=self._leans_on_whole(trigger, relative))
        return antecedent, "" if antecedent else "what"

    def _leans_on_whole(self, trigger: Trigger, relative: int) -> bool:
        """Whether a relative word stands for "a treaty with Peru" ("…, which was ratified") and not for Peru.

        It does where its verb goes by events or by another number; "who" does unless an event is what it would be.
        """
        last = self.tokens[
            relative - 1 if self.tokens[relative - 1].kind is not WordClass.COMMA else relative - 2
        ]
        whole = self.antecedent(relative, whole=True)
        leads = (at for at in range(*whole) if self.tokens[at].kind is WordClass.PREPOSITION)
        head = self.tokens[max(whole.first, next(leads, whole.first) - 1)]
        said = {token.gloss for token in self.tokens[trigger.group : trigger.at]}
        is_plural = trigger.is_plural or bool(said & _PLURALS)
        if self.tokens[relative].gloss == "who" and head.gloss in _THEIRS:
            return is_plural and last.text[0].isupper()
        if self.tokens[relative].gloss == "who":
            return head.noun is None
        opens = whole.first == 0 or self.tokens[whole.first - 1].is_mark
        can_be = is_plural or (opens and not trigger.has_endings and not said & _SINGULARS)
        if can_be and any(token.gloss == "and" for token in self.tokens[whole.first : whole.stop]):
            return True
        if head.noun is None or not last.text[0].isupper():
            return False
        by_number = is_plural if trigger.has_endings or said & (_PLURALS | _SINGULARS) else False
        if by_number != head.text.endswith("s"):
            return False
        return by_number or trigger.lemma in (COURSE_VERBS if not trigger.is_passive else _DONE_TO_EVENTS)

    def acts_on_noun(self, trigger: Trigger, relative: int) -> bool:
        """Whether a relative word right before its verb is the object: "которых | выслали"."""
        return self.tokens[relative].gloss == "whom"

    def _goes_on(self, relative: int) -> bool:
        """As in "the firm that was founded in May and that | opened …"."""
        word = self.tokens[relative].gloss
        joins = relative > 0 and self.tokens[relative - 1].kind is WordClass.COORDINATOR
        return joins and any(token.gloss == word for token in self.tokens[: relative - 1])

    def _only_dates(self, first: int, stop: int) -> bool:
        """Whether nothing, or no more than a time, opens a clause: "the firm, founded in Oslo, | on Monday | sold"."""
        return all(
            at in self.dated or (at + 1 in self.dated and self.tokens[at].kind is WordClass.PREPOSITION)
            for at in range(first, stop)
        )

    def _parted_by_relative(self, first: int, stop: int) -> Span:
        """The noun whose relative clause ends before a verb: "the senator who won the election | will visit"."""
        verb = self.verb_at.get(first - 1)
        if verb is None or any(token.is_mark for token in self.tokens[first:stop]):
            return NOTHING
        opener = self.left_bound(verb.group) - 1
        if opener < 1 or self.tokens[opener].gloss not in _SUBJECT_RELATIVES:
            return NOTHING
        before = self.tokens[opener - 1]
        is_noun = before.kind is WordClass.OPEN and opener - 1 not in self.any_verb_at
        is_noun = is_noun or self.tokens[opener + 1].gloss == "reportedly"
        return self.antecedent(opener, whole=True) if is_noun and not self.is_told(opener) else NOTHING

    def _own_pronoun(self, subject: Span) -> Span:
        """The pronoun of a clause that leans on a noun without a relative word: "the year | he ran for president"."""
        at = subject.stop - 1
        leans = subject.first < at and self.tokens[at].gloss in _NOMINATIVES
        return Span(at, subject.stop) if leans and self.tokens[at - 1].kind is WordClass.OPEN else subject

    def is_told(self, that: int) -> bool:
        """Whether a clause without a subject is the content of a verb before it; in English it is relative."""
        return False

    def _is_verb(self, at: int) -> bool:
        """Whether a clause that begins here begins with its verb, as in "that used to form"."""
        token = self.tokens[at]
        return (
            at in self.any_verb_at
            or token.kind in (WordClass.AUXILIARY, WordClass.MODAL)
            or token.gloss == "used"
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
        leans = "as" in (self.tokens[opens].gloss, self.tokens[middle].gloss) or any(
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
        return any(at in (t.group, t.at) and t.kind in (Kind.REDUCED, Kind.GERUND) for t in self.triggers)

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

    def leaning_subject(self, trigger: Trigger) -> Span:
        """The noun that a passive infinitive leans on: "announced a summit to be held in May"."""
        noun = trigger.group - 1
        if trigger.kind is not Kind.INFINITIVE or not trigger.is_passive or noun < 1:
            return NOTHING
        if self.tokens[noun].kind is not WordClass.OPEN or noun in self.any_verb_at:
            return NOTHING
        subject = self.antecedent(trigger.group)
        is_noun = subject and self.tokens[subject.first].kind is WordClass.DETERMINER
        hangs = subject.first > 0 and self.tokens[subject.first - 1].kind is WordClass.PREPOSITION
        return subject if is_noun and not hangs and self.tokens[noun].gloss not in _READY else NOTHING

    def enclosing_subject(self, trigger: Trigger) -> Span:
        """The noun that a gerund between commas parts from its verb: "but the rebels, having lost, left"."""
        comma = trigger.group - 1
        if trigger.kind is not Kind.GERUND or comma < 1:
            return NOTHING
        if self.tokens[comma].kind is not WordClass.COMMA:
            return NOTHING if trigger.is_reporting else self._behind_with(trigger.group)
        first = self.left_bound(comma)
        if first == 0 or first - 1 in self.any_verb_at or self.tokens[first - 1].kind is WordClass.COMMA:
            return NOTHING
        subject = self.trimmed(first, comma)
        is_noun = subject and self.tokens[subject.first].kind is not WordClass.PREPOSITION
        return subject if is_noun and not any(at in self.any_verb_at for at in range(*subject)) else NOTHING

    def following_subject(self, trigger: Trigger) -> Span:
        """The subject behind a participle or gerund that opens the sentence: "Elected in May, | Ruiz | met …"."""
        opens = (
            trigger.group - 1 if trigger.group and self.tokens[0].gloss in _BEFORE_GERUND else trigger.group
        )
        is_told = trigger.kind in (Kind.REDUCED, Kind.GERUND) and (trigger.told or not trigger.has_endings)
        if opens > 0 or not is_told or self.tokens[trigger.at].gloss in _NO_DEEDS:
            return NOTHING
        main = next((t for t in self.triggers if t.at > trigger.at and t.kind in VERBS), None)
        subject = NOTHING if main is None else self.own_subject(main)
        before = self.tokens[subject.first - 1 : subject.first]
        return subject if before and before[0].kind is WordClass.COMMA else NOTHING

    def _behind_with(self, gerund: int) -> Span:
        """The noun that has its own gerund: "the war went on, with the rebels taking 40 villages"."""
        noun = self.antecedent(gerund)
        before = self.tokens[max(0, noun.first - 2) : noun.first]
        is_led = len(before) == 2 and before[0].kind is WordClass.COMMA and before[1].gloss == "with"
        return noun if is_led and noun.stop == gerund else NOTHING

    def borrowed_subject(self, trigger: Trigger) -> Span:
        """The subject of the verb before, in whose clause this one hangs; an infinitive's stands near."""
        told = self._told_to(trigger)
        if told:
            return told
        farthest = trigger.group - _INFINITIVE_REACH if trigger.kind is Kind.INFINITIVE else 0
        for other in reversed(self.triggers):
            if farthest <= other.at < trigger.at and other.kind in VERBS and self.can_lend(other, trigger):
                leads = trigger.kind is Kind.INFINITIVE and other.at == trigger.group - 1
                subject = self.own_subject(other) or (self.borrowed_subject(other) if leads else NOTHING)
                if subject:
                    return subject
        return NOTHING

    def _told_to(self, infinitive: Trigger) -> Span:
        """Whom an English verb has do something: "told two envoys | to leave", "expects prices | to fall"."""
        if infinitive.kind is not Kind.INFINITIVE or infinitive.has_endings:
            return NOTHING
        before = (t for t in reversed(self.triggers) if t.at < infinitive.group and t.kind is not Kind.NOUN)
        verb = next(before, None)
        if verb is None or verb.is_passive or verb.lemma not in _HAVE_DO:
            return NOTHING
        between = range(verb.at + 1, infinitive.group)
        whom = self.trimmed(verb.at + 1, infinitive.group)
        if whom and self.tokens[whom.first].gloss in ("on", "upon", "for"):
            whom = Span(whom.first + 1, whom.stop)
        opens = self.tokens[whom.first].kind if whom else WordClass.TO
        is_parted = any(self.ends_phrase(at) or self.tokens[at].kind is WordClass.TO for at in between)
        return NOTHING if is_parted or opens in (WordClass.PREPOSITION, WordClass.TO) else whom

    def can_lend(self, verb: Trigger, other: Trigger) -> bool:
        """Whether the subject of a verb can be that of another behind it, too."""
        return True
