"""Clauses in languages whose endings let a subject stand on either side of its verb, or be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.bounds import EDGE
from chronology.events.clause import NOTHING, QUESTIONS, Clause, Span
from chronology.events.clauses import ClauseReader
from chronology.events.tokens import Case, Token, WordClass
from chronology.events.trigger import Kind
from chronology.events.verb_groups import names_start
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.language import Language
    from chronology.events.trigger import Trigger

__all__ = ["FreeOrderReader"]

_LEADS_TO_DATE = (WordClass.PREPOSITION, WordClass.DETERMINER)

_DECLINED = (WordClass.OPEN, WordClass.NUMBER, WordClass.PRONOUN)
_OBJECTS = ("him", "her", "them", "us", "itself")
_SURNAMES = ("а", "у", "ю")
"""How a surname ends where it isn't the subject."""
_PLURAL_NAMES = ("ы", "и")
"""How a name ends of which a plural can be told: "Нидерланды"."""
_OWNERS = ("ы", "и")
"""How a name of a state may end whose owner case no ending shows."""
_DECLINED_NAMES = (*_SURNAMES, "я", "ы", "и", "е", "о")
"""How the name before it may end there: "Штаб Трампа" is no name."""
_ASKING = words("ask demand urge tell order warn promise beg request")
"""What they ask stands behind whom they ask: "pidió a Washington que respete …"."""
_PLURAL_RELATIVES = ("quienes", "которые")
_SINGULAR = ("который", "которая", "которое")
_NOUN_REACH = 10
"""Tokens between a noun and its relative word."""
_LEADS_TO_PARTY = words("against with between")
_LEADS_TO_NOUN = (*_LEADS_TO_DATE, WordClass.NUMBER)


class FreeOrderReader(ClauseReader):
    """Reads the clauses of one sentence by case and agreement where English goes by place."""

    def __init__(
        self,
        tokens: Sequence[Token],
        triggers: Sequence[Trigger],
        dated: frozenset[int],
        persons: frozenset[int],
        language: Language,
    ) -> None:
        super().__init__(tokens, triggers, dated)
        self.persons = persons
        self._language = language

    def placed(self, trigger: Trigger, clause: Clause) -> Clause:
        """The clause with its subject, on either side of the verb or in none."""
        if self.is_comment(trigger):
            subject = self._behind(trigger)
            return Clause(subject, clause.predicate, "as", is_inverted=True)
        own = self._placed_alone(trigger, clause)
        if own is not None:
            return own
        return clause._replace(subject=self.borrowed_subject(trigger), is_borrowed=True)

    def is_comment(self, trigger: Trigger) -> bool:
        """Whether a verb only says who says so: "según confirmó ayer el canciller, …", "как сообщил Песков, …"."""
        opener = trigger.group - 1
        if opener < 0 or self.tokens[opener].gloss not in ("as", "reportedly"):
            return False
        if opener == 0 or self.tokens[opener].text[0] == ",":
            return opener == 0 or self.tokens[opener - 1].kind is not WordClass.DETERMINER
        before = self.tokens[opener - 1]
        return before.is_mark or before.gloss == "that" or opener - 1 in self.any_verb_at

    def _find_said(self, trigger: Trigger) -> Clause | None:
        """The same, and what stands behind a comment that opens the sentence."""
        if not self.is_comment(trigger):
            return super()._find_said(trigger)
        comma = next((at for at in range(trigger.at, len(self.tokens)) if self.tokens[at].is_mark), 0)
        main = next((t for t in self.triggers if t.at > comma and t.kind is Kind.FINITE), None)
        opens = trigger.group == 1 and comma and self.tokens[comma].kind is WordClass.COMMA
        if main is None or not opens or not self._behind(trigger):
            return None
        told = self.clause(main)
        is_own = not (told.is_borrowed or told.opener)
        return Clause(Span(comma + 1, comma + 1), told.predicate, "") if is_own else None

    def _ends_after(self, at: int) -> bool:
        """Whether no verb stands between here and the next mark: ", заявил её постпред | при ООН Василий Небензя"."""
        while at < len(self.tokens) and not self.ends_phrase(at):
            at += 1
        return at >= len(self.tokens) or self.tokens[at].is_mark

    def says_nothing_new(self, trigger: Trigger) -> bool:
        """Whether a comment stands for itself: what it says stands before it, or isn't said."""
        return self.is_comment(trigger) and self.said_before(trigger) is None

    def participle(self, trigger: Trigger, predicate: Span) -> Clause:
        """The clause of a participle, with the noun that it leans on, before it or behind its date."""
        noun = self._noun_behind(trigger) if trigger.told else NOTHING
        if noun:
            return Clause(noun, Span(trigger.group, noun.first), "")
        return super().participle(trigger, predicate)

    def _noun_behind(self, trigger: Trigger) -> Span:
        """The noun of "подписанное в мае соглашение": what stands between is its date, and by whom."""
        own = self.tokens[trigger.at].case
        at = trigger.at + 1
        while at < len(self.tokens) and self._is_inside_participle(at, own):
            at += 1
        is_parted = trigger.group > 0 and self.tokens[trigger.group - 1].kind is WordClass.COMMA
        if is_parted or at == trigger.at + 1 or at >= len(self.tokens):
            return NOTHING
        token = self.tokens[at]
        is_noun = token.kind is WordClass.OPEN and token.text.islower() and at not in self.any_verb_at
        is_subject = _is_known(token) and token.case is None
        return self._named_noun(at) if is_noun and (is_subject or own is not None) else NOTHING

    def _is_inside_participle(self, at: int, own: Case | None) -> bool:
        token = self.tokens[at]
        leads = token.kind in _LEADS_TO_DATE and at + 1 in self.dated
        is_agent = token.text.isupper() or (token.case is Case.INSTRUMENTAL and own is not Case.INSTRUMENTAL)
        return at in self.dated or leads or is_agent

    def _named_noun(self, first: int) -> Span:
        """A noun with the nouns and the parties that hang on it: "договора | с Каракасом"."""
        whole = self.noun_at(first)
        at = first + 1
        while at < whole.stop and (self.tokens[at].case is not None or _is_known(self.tokens[at])):
            at += 1
        if at + 1 < len(self.tokens) and self.tokens[at].gloss in _LEADS_TO_PARTY:
            parties = at + 1
            while parties < len(self.tokens) and self._is_party(parties):
                parties += 1
            return Span(first, parties if parties > at + 1 else at)
        return Span(first, at)

    def _is_party(self, at: int) -> bool:
        """Whether a name stands here, or what joins two."""
        is_joined = self.tokens[at].gloss == "and" and self.tokens[at + 1 : at + 2] != []
        name = self.tokens[at + 1] if is_joined else self.tokens[at]
        return name.kind is WordClass.OPEN and name.text[0].isupper()

    def noun_phrase(self, trigger: Trigger) -> Clause:
        """The same, to a date that no preposition follows: what stands behind that is the subject of a verb."""
        clause = super().noun_phrase(trigger)
        first, stop = clause.predicate
        ends = (
            at
            for at in range(first + 1, stop)
            if at in self.dated
            and at + 1 not in self.dated
            and at + 1 < len(self.tokens)
            and self.tokens[at + 1].kind is not WordClass.PREPOSITION
        )
        return clause._replace(predicate=Span(first, next(ends, stop - 1) + 1))

    def _placed_alone(self, trigger: Trigger, clause: Clause) -> Clause | None:
        """The same; ``None`` where it takes the subject of another clause."""
        goes_on = trigger.group > 0 and self.tokens[trigger.group - 1].kind is WordClass.COORDINATOR
        subject = NOTHING if goes_on else self._past_phrase(clause.subject)
        if self.relative_subject(trigger, subject) is not None:
            return clause._replace(subject=subject)
        if subject and self._is_oblique(subject):
            subject = self._behind_date(subject) or subject
        if subject and not (self._is_oblique(subject) or self._is_of_other_number(subject, trigger)):
            return clause._replace(subject=subject)
        behind = self._behind(trigger) if trigger.inverts else NOTHING
        if goes_on and trigger.is_passive and behind and self.tokens[behind.first].text.isupper():
            return None  # "был арестован и выдан США"
        if not (behind or subject or self._is_impersonal(trigger)):
            return None
        stop = max(clause.predicate.stop, behind.stop)
        return Clause(behind, Span(self._opening(trigger), stop), clause.opener, is_inverted=True)

    def own_subject(self, trigger: Trigger) -> Span:
        """The subject that stands in the verb's own clause, on either side of it."""
        subject, opener = self.subject(trigger)
        clause = Clause(subject, Span(trigger.group, trigger.at + 1), opener)
        own = clause if opener in QUESTIONS else self._placed_alone(trigger, clause)
        return NOTHING if own is None else own.subject

    def opens_content(self, that: int) -> bool:
        """As in "advirtió por carta de que …", besides what opens it everywhere."""
        is_asked = self.tokens[that].gloss == "so-that"
        if not is_asked and (self.tokens[that - 1].gloss == "of" or super().opens_content(that)):
            return True
        asks = [verb for verb in self.verb_at.values() if verb.at < that]
        is_parted = bool(asks) and any(token.is_mark for token in self.tokens[asks[-1].at : that])
        return bool(asks) and asks[-1].lemma in _ASKING and not is_parted

    def past_content(self, that: int) -> int:
        """At the next mark: the words tell it though their verb is in no table."""
        marks = (at for at in range(that + 1, len(self.tokens)) if self.tokens[at].is_mark)
        return next(marks, len(self.tokens))

    def verb_after(self, coordinator: int, reach: int = 8) -> bool:
        """Whether a coordinator joins clauses; a noun in another case behind it is no subject."""
        follows = self.tokens[coordinator + 1 : coordinator + 2]
        return not (follows and follows[0].case is not None) and super().verb_after(coordinator, reach)

    def antecedent(self, relative: int, *, whole: bool = False) -> Span:
        """The noun before a relative word or participle, from its own article on, with its "of" phrases."""
        if self.tokens[relative].gloss == "where" or self.follows_time(relative):
            return NOTHING
        span = super().antecedent(relative, whole=whole)
        head = self._agreeing(relative)
        if head >= 0:
            is_whole = span.first <= head and self._as_subject(head, relative) == self.tokens[head].text
            return span if is_whole else Span(head, relative)
        if self.tokens[relative].text.endswith(_PLURAL_RELATIVES) and span.stop:
            span = Span(min(span.first, names_start(self.tokens, span.stop)), span.stop)
        articles = [at for at in range(span.first + 1, span.stop) if self._opens_phrase(at)]
        if articles and not whole:
            span = Span(articles[-1], span.stop)
        first = span.first - 1
        if not span or first < 1 or self.tokens[first].gloss != "of":
            return span
        owner = self.antecedent(first)
        owns = owner and owner.stop == first and self.tokens[first - 1].gloss != "part"
        return Span(owner.first, span.stop) if owns else span

    def _agreeing(self, relative: int) -> int:
        """The nearest noun that a relative word is known to agree with, "договор о | поставках, который"; else -1."""
        for at in range(relative - 1, max(-1, relative - _NOUN_REACH), -1):
            if self.ends_phrase(at) and at < relative - 1:
                return -1
            if self.tokens[at].kind is WordClass.OPEN and self._as_subject(at, relative) is not None:
                return at
        return -1

    def _as_subject(self, at: int, relative: int) -> str | None:
        return self._language.nominative(self.tokens[at].text, self.tokens[relative].text)

    def _of_relative(self, trigger: Trigger, relative: int) -> tuple[Span, str]:
        """The same; of "совет, заседание которого | прошло" the noun that the relative word owns."""
        noun = relative - 1
        owns = self.tokens[relative].gloss == "whom" and self.tokens[relative].text[0] != ","
        if owns and noun > 0 and self.tokens[noun - 1].kind is WordClass.COMMA:
            return Span(noun, relative), ""
        return super()._of_relative(trigger, relative)

    def acts_on_noun(self, trigger: Trigger, relative: int) -> bool:
        """The same, by number too: "завод, который | закрыли"."""
        is_one = self.tokens[relative].text.endswith(_SINGULAR)
        return (is_one and trigger.is_plural) or super().acts_on_noun(trigger, relative)

    def relative_subject(self, trigger: Trigger, subject: Span) -> str | None:
        """The noun that opens a subject as one, where a relative word stands for it: "послов, которые" → "послы"."""
        relative = self.left_bound(trigger.group) - 1
        if relative < subject.stop or not subject or self.tokens[relative].kind is not WordClass.RELATIVE:
            return None
        return self._as_subject(subject.first, relative)

    def can_only_act(self, relative: Token) -> bool:
        """As "которая", which in no other case is written so."""
        return relative.text.endswith(self._language.subject_relatives)

    def follows_time(self, that: int) -> bool:
        """As in "antes de que acabe", which leans on no noun."""
        before = [token.gloss for token in self.tokens[max(0, that - 2) : that]]
        return before in (["before", "of"], ["after", "of"])

    def _opens_phrase(self, at: int) -> bool:
        is_bound = self.tokens[at - 1].kind in (WordClass.PREPOSITION, WordClass.DETERMINER)
        return self.tokens[at].kind is WordClass.DETERMINER and not is_bound

    def _is_impersonal(self, trigger: Trigger) -> bool:
        """Whether nobody is meant to be named: "detuvieron a tres", "se habló de …"."""
        if trigger.is_plural and not any(at < trigger.at for at in self.verb_at):
            return True
        group = self.tokens[trigger.group : trigger.at]
        return trigger.is_passive and any(token.gloss == "self" for token in group)

    def borrowed_subject(self, trigger: Trigger) -> Span:
        """The subject of the verb before; past a semicolon or colon only if it is a name."""
        subject = super().borrowed_subject(trigger)
        is_parted = any(token.text in (";", ":") for token in self.tokens[subject.stop : trigger.group])
        names = any(self.tokens[at].text[0].isupper() for at in range(max(subject.first, 1), subject.stop))
        is_word = subject == Span(0, 1)
        return subject if names or is_word or not is_parted else NOTHING

    def can_lend(self, verb: Trigger, other: Trigger) -> bool:
        """Whether both have one number."""
        return other.kind is not Kind.FINITE or verb.is_plural == other.is_plural

    def is_told(self, that: int) -> bool:
        """Whether a clause without a subject is what a verb before it says: "anunció el lunes que romperá"."""
        at = that - 1
        if self.tokens[at].gloss == "of":
            return not self.follows_time(that)
        while at > 0 and (at in self.dated or self.tokens[at].kind in _LEADS_TO_DATE):
            at -= 1
        return at in self.any_verb_at

    def _opening(self, trigger: Trigger) -> int:
        """Where the clause begins, past conjunctions and a date."""
        at = self.left_bound(trigger.group)
        while at < trigger.group and (
            at in self.dated or self.tokens[at].kind in EDGE or at + 1 in self.dated
        ):
            at += 1
        return at

    def trimmed(self, first: int, stop: int) -> Span:
        """The same; between a place and a date a subject can stand: "в Москве | Путин | в мае принял …"."""
        span = super().trimmed(first, stop)
        date = next((at for at in range(first, stop) if at in self.dated), stop)
        if (
            date == stop
            or self.tokens[first].kind is not WordClass.PREPOSITION
            or (span and not self._is_oblique(span))
        ):
            return span
        while date > first and self.tokens[date - 1].kind in _LEADS_TO_DATE:
            date -= 1
        return self._past_phrase(Span(first, date)) or span

    def _past_phrase(self, span: Span) -> Span:
        """What follows a prepositional phrase that opens a clause: "en la capital | el ministro"."""
        first = span.first
        if not span or self.tokens[first].kind is not WordClass.PREPOSITION:
            return span
        first += 1
        by_case = any(token.case is not None for token in self.tokens[first : span.stop])
        at = first + 1
        while at < span.stop and not self._opens_noun(at, by_case=by_case):
            at += 1
        return self._past_phrase(self.trimmed(at, span.stop))

    def _opens_noun(self, at: int, *, by_case: bool) -> bool:
        token = self.tokens[at]
        if at in self.persons and self.tokens[at - 1].kind is not WordClass.PREPOSITION:
            return token.case is None
        if by_case:
            if self._owns_place(at):
                return False
            is_owner = token.text.isupper() and self.tokens[at - 1].case is not None
            if is_owner and self.tokens[at + 1].text[0].isupper():
                return False
            return token.kind is WordClass.PREPOSITION or (
                token.case is None and token.kind in (WordClass.OPEN, WordClass.NUMBER, WordClass.PRONOUN)
            )
        is_bound = self.tokens[at - 1].kind is WordClass.PREPOSITION
        if token.text.isupper() and token.kind is WordClass.OPEN and not self.tokens[at - 1].text.isupper():
            return not is_bound and self.tokens[at - 1].text[0].isupper()
        return not is_bound and token.kind in (WordClass.DETERMINER, WordClass.PRONOUN, WordClass.PREPOSITION)

    def _owns_place(self, at: int) -> bool:
        """Whether a name in the genitive stands behind a noun in lower case: "на границе | Венесуэлы"."""
        token, before = self.tokens[at], self.tokens[at - 1]
        is_name = token.text[0].isupper() and token.text.endswith(_OWNERS)
        return is_name and before.case is not None and before.text.islower()

    def _behind_date(self, span: Span) -> Span:
        """What follows a date between object and subject: "Венесуэле в 2011 году | Россия дала …"."""
        dated = [at for at in range(span.first, span.stop) if at in self.dated]
        return self.trimmed(dated[-1] + 1, span.stop) if dated else NOTHING

    def _is_oblique(self, span: Span) -> bool:
        """Whether the case of a noun phrase's first word, or of the surname behind it, makes it an object."""
        found = [t for t in self.tokens[span.first : span.stop] if t.kind in _DECLINED]
        if not found or found[0].case is not None:
            return bool(found)
        if found[0].kind is WordClass.PRONOUN:
            return found[0].gloss in _OBJECTS
        can_be = found[0].text.istitle() and found[0].text.endswith(_DECLINED_NAMES)
        is_name = len(found) > 1 and can_be and found[0].gloss == found[0].text.lower()
        return is_name and found[1].case is not None and found[1].text.endswith(_SURNAMES)

    def _is_of_other_number(self, span: Span, trigger: Trigger) -> bool:
        """Whether one name stands before a plural verb, which so is a place's: "в порту Одесса | сели самолёты"."""
        name = self.tokens[span.first].text
        is_one = span.stop == span.first + 1 and name.istitle() and not name.endswith(_PLURAL_NAMES)
        return is_one and trigger.is_plural and self.tokens[span.first - 1].case is not None

    def _behind(self, trigger: Trigger) -> Span:
        """The noun phrase behind a verb, past the places and times between: "llegó a Caracas el canciller"."""
        at = trigger.at + 1
        while at < len(self.tokens) and not self.ends_phrase(at):
            token = self.tokens[at]
            if at in self.dated or token.kind in (WordClass.ADVERB, WordClass.CLITIC):
                at += 1
            elif token.kind is WordClass.PREPOSITION:
                at = self._after_phrase(at)
            elif token.case is not None and token.kind is WordClass.OPEN:
                at += 1
            else:
                return self.noun_at(at)
        return NOTHING

    def _after_phrase(self, preposition: int) -> int:
        """Past a preposition and what it governs; a name behind a noun, or in another case, is the subject."""
        at = preposition + 1
        while at < len(self.tokens) and self.tokens[at].kind in _LEADS_TO_NOUN:
            at += 1
        at += 1
        while at < len(self.tokens) and self.tokens[at].kind is WordClass.OPEN:
            token = self.tokens[at]
            before = self.tokens[at - 1]
            is_other = token.text[0].isupper() and not (before.text[0].isupper() and before.case is None)
            if token.case is None and (is_other or before.case is not None):
                break
            at += 1
        return at


def _is_known(token: Token) -> bool:
    """Whether a table has the word, which so is no adjective."""
    return token.gloss.isascii() and token.gloss != token.text
