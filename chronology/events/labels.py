"""The label of an event: the clause's own words, less its dates, as a headline would tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.clause import Span
from chronology.events.lexicon import Form
from chronology.events.lines import LONGEST, THE, finished, fitted, worded
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.clause import Clause

__all__ = ["label", "quotation", "reported"]

_LINKING = words(
    "also again already then now just still even soon later earlier ago however meanwhile therefore instead "
    "further first last recently finally currently immediately eventually subsequently previously initially "
    "ultimately reportedly allegedly apparently today yesterday tomorrow before after so too"
)
"""Adverbs of time and order, and those that the modality tells."""
_NO_SUBJECT = frozenset(
    {WordClass.TO, WordClass.AUXILIARY, WordClass.MODAL, WordClass.SUBORDINATOR, WordClass.RELATIVE}
)
_NAMES_DATE = words("date dated")
"""What stands behind them is their own: "carries the date 21 May 2018"."""
_LEADS = (WordClass.PREPOSITION, WordClass.DETERMINER)
_LEAD = 3
"""Tokens."""
_SUBJECT_CUTS = frozenset({WordClass.PREPOSITION, WordClass.COMMA, WordClass.RELATIVE})
_DATE_SIGNALS = words(
    "in on at by during since until till from before after of around about for through throughout over within early "
    "late between"
)
_FOCUS = words("still already only just")
"""Adverbs of the date before which they stand: "ещё на прошлой неделе"."""
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_ADVERBIAL = words("in on at by during since until till from before after")
_TIME_IS_OBJECT = words(
    "lasted lasts last run runs ran date dates dated spans spanned stretched spend spends spent"
)
"""Verbs that say nothing without the time: "the visit lasted from 25 to 27 July", "spent part of 2019 in Quito"."""
_ROOM_FOR_LIST = LONGEST * 3 // 4
_PARTS = words("part most much half")
_NOBODY = words("nobody none neither nothing")
_SHARED_SUBJECT = words("by in after before while without and or on upon since when")
"""What opens a gerund whose subject is that of the clause; after "talked him out of" it is the object."""


def label(
    text: str,
    tokens: Sequence[Token],
    trigger: Trigger,
    clause: Clause,
    dated: frozenset[int],
    name: str | None,
    least: int,
) -> str | None:
    """The label of an event, or ``None`` where its clause has no subject to tell it by.

    Args:
        text: the page's text.
        tokens: the sentence's tokens.
        trigger: the event's word.
        clause: its subject and predicate.
        dated: the tokens of temporal references, left out with the preposition before them.
        name: stands for the subject where that is only a pronoun.
        least: the token that a shortened label must still hold.
    """
    if _has_doubtful_subject(tokens, trigger, clause):
        return None
    predicate = [*_manner(tokens, trigger, clause, dated), *_told(tokens, trigger, clause.predicate, dated)]
    if (trigger.kind is Kind.REDUCED and trigger.at == 0) or (name and clause.predicate.first == 0):
        tokens = [_lowered(tokens[0]), *tokens[1:]]
    if clause.object:
        tokens, predicate = _with_object(tokens, trigger, clause, dated, predicate)
    if trigger.kind is Kind.NOUN:
        kept = [*_without_dates(tokens, clause.subject, dated), *predicate]
        return finished(fitted(text, tokens, "", kept, least))
    if clause.is_inverted:
        if tokens[clause.predicate.first].kind is WordClass.PRONOUN:
            return None
        return finished(fitted(text, tokens, "", predicate, least))
    subject = name or worded(text, tokens, _without_dates(tokens, clause.subject, dated))
    if not subject or (not name and _opens_badly(tokens, clause.subject, dated)):
        return None
    if not name and _is_apposition(tokens, clause.subject):
        subject += ","
    if len(subject) > (_ROOM_FOR_LIST if _is_list(tokens, clause.subject) else LONGEST // 2) and not name:
        subject = _short_subject(text, tokens, clause.subject, dated)
    subject, predicate = _made_finite(text, tokens, trigger, clause, subject, predicate, dated)
    return finished(fitted(text, tokens, subject, predicate, least))


def _with_object(
    tokens: Sequence[Token], trigger: Trigger, clause: Clause, dated: frozenset[int], predicate: list[int]
) -> tuple[Sequence[Token], list[int]]:
    """The predicate with the object that stands before its relative clause, in lower case if no name opens it."""
    given = _without_dates(tokens, clause.object, dated)
    if not given or any(tokens[at].case is not None for at in given):
        return tokens, predicate
    first = tokens[given[0]]
    if given[0] == 0 and (
        first.kind is WordClass.DETERMINER or first.noun or first.gloss != first.text.lower()
    ):
        tokens = [_lowered(first), *tokens[1:]]
    rest = [at for at in predicate if not clause.subject.first <= at < clause.subject.stop]
    verb = [at for at in rest if at <= trigger.at]
    return tokens, [*verb, *given, *rest[len(verb) :]]


def _lowered(token: Token) -> Token:
    """A word that a capital opens a sentence with, as it stands inside one."""
    return token._replace(text=token.text[0].lower() + token.text[1:])


def _made_finite(
    text: str,
    tokens: Sequence[Token],
    trigger: Trigger,
    clause: Clause,
    subject: str,
    predicate: list[int],
    dated: frozenset[int],
) -> tuple[str, list[int]]:
    """Subject and predicate with an auxiliary or a finite verb for one that has none."""
    if trigger.has_endings:
        is_whole = trigger.kind not in (Kind.REDUCED, Kind.GERUND)
        said = predicate if is_whole else [at for at in predicate if at > trigger.at]
        return (subject if is_whole else f"{subject} {trigger.told}"), said
    if trigger.told:
        return f"{subject} {trigger.told}", [at for at in predicate if at > trigger.at]
    if trigger.kind is Kind.REDUCED:
        subject = f"{_participle_subject(text, tokens, clause.subject, dated)} {_was(tokens, clause.subject)}"
    if trigger.kind in (Kind.GERUND, Kind.INFINITIVE):
        predicate = [at for at in predicate if at > trigger.at]
        verb = trigger.past if trigger.kind is Kind.GERUND else _infinitive(tokens, trigger)
        subject = f"{subject} {verb}"
    return subject, predicate


def _told(tokens: Sequence[Token], trigger: Trigger, span: Span, dated: frozenset[int]) -> list[int]:
    """The words of the predicate, with the date only where it is the verb's object or another word's."""
    after = tokens[trigger.at + 1].gloss if trigger.at + 1 < len(tokens) else ""
    is_time = trigger.at + 1 in dated or after in _DATE_SIGNALS or after in _PARTS
    if is_time and tokens[trigger.at].gloss in _TIME_IS_OBJECT:
        return list(range(span.first, span.stop))
    return _without_dates(tokens, span, dated)


def _manner(tokens: Sequence[Token], trigger: Trigger, clause: Clause, dated: frozenset[int]) -> list[int]:
    """The adverbs right before a verb without which it would say more: "nearly won", "unsuccessfully attacked"."""
    if trigger.kind not in (Kind.FINITE, Kind.REDUCED):
        return []
    stop = first = clause.predicate.first
    while first > clause.subject.stop and tokens[first - 1].kind is WordClass.ADVERB:
        first -= 1
    return [at for at in range(first, stop) if at not in dated and tokens[at].gloss not in _LINKING]


def _has_doubtful_subject(tokens: Sequence[Token], trigger: Trigger, clause: Clause) -> bool:
    """Whether the subject is nobody, or stands in another clause that may not share it."""
    said = tokens[clause.subject.first : clause.subject.stop]
    if said and (said[0].gloss in _NOBODY or _holds_verb(said)):
        return True
    if trigger.kind is not Kind.GERUND or trigger.group == 0:
        return False
    before = tokens[trigger.group - 1]
    return not (before.is_mark or before.gloss in _SHARED_SUBJECT or before.kind is WordClass.OPEN)


def _holds_verb(said: Sequence[Token]) -> bool:
    """Whether a verb that no table knows stands in what was taken for a subject: "it will revamp halls | used …"."""
    opens = any(token.kind is WordClass.RELATIVE or token.gloss == "that" for token in said)
    return not opens and any(token.kind is WordClass.MODAL for token in said)


def _participle_subject(text: str, tokens: Sequence[Token], subject: Span, dated: frozenset[int]) -> str:
    """The noun that a participle leans on: of "the fall of Jane Doe, captured …" the name."""
    first = subject.stop
    while first > subject.first and tokens[first - 1].text[0].isupper():
        first -= 1
    is_owner = subject.first < first < subject.stop and tokens[first - 1].gloss == "of"
    return worded(
        text, tokens, _without_dates(tokens, Span(first, subject.stop) if is_owner else subject, dated)
    )


def _infinitive(tokens: Sequence[Token], trigger: Trigger) -> str:
    """The infinitive as a headline has it, with the "was" of "was to leave"."""
    before = tokens[trigger.group - 1].gloss if trigger.group else ""
    words = " ".join(token.text for token in tokens[trigger.group : trigger.at + 1])
    return f"{before} {words}" if before in ("was", "were") else words


def _is_apposition(tokens: Sequence[Token], subject: Span) -> bool:
    """As in "the visit, his fourth," with a comma that closes as well."""
    if subject.stop >= len(tokens) or tokens[subject.stop].kind is not WordClass.COMMA:
        return False
    commas = [at for at in range(subject.first, subject.stop) if tokens[at].kind is WordClass.COMMA]
    return len(commas) == 1


def _was(tokens: Sequence[Token], subject: Span) -> str:
    """The auxiliary, singular or plural, for a participle that stands without."""
    head = next(
        (at for at in range(subject.first + 1, subject.stop) if tokens[at].kind is WordClass.PREPOSITION),
        subject.stop,
    )
    last = tokens[head - 1]
    joined = any(tokens[at].gloss == "and" for at in range(subject.first, head))
    counted = any(
        tokens[at].kind is WordClass.NUMBER and tokens[at].gloss != "1" for at in range(subject.first, head)
    )
    is_word = last.text.islower() or head == 1
    is_plural = last.gloss.endswith("s") and not last.gloss.endswith("ss") and is_word
    return "were" if joined or counted or is_plural or last.gloss in ("people", "police") else "was"


def _without_dates(tokens: Sequence[Token], span: Span, dated: frozenset[int]) -> list[int]:
    """The tokens of a span, less the references, their prepositions and what joined them to a noun."""
    kept: list[int] = []
    at = span.first
    while at < span.stop:
        if at not in dated or (kept and kept[-1] >= 0 and tokens[kept[-1]].gloss in _NAMES_DATE):
            kept.append(at)
            at += 1
            while kept[-1] in dated and at < span.stop and at in dated:
                kept.append(at)
                at += 1
            continue
        first = at
        while at < span.stop and (at in dated or tokens[at].gloss == "hours"):
            at += 1
        if _is_predicate(tokens, kept, first) and _ends_clause(tokens, at, span.stop):
            kept += range(first, at)
            continue
        premodifies = at < span.stop and _premodifies(tokens, kept, at)
        if premodifies:
            if tokens[at].kind is WordClass.POSSESSIVE:
                kept += [] if kept and tokens[kept[-1]].kind is WordClass.DETERMINER else [THE]
                at += 1
            continue
        _drop_date_signals(tokens, kept, first)
    if span.stop in dated:
        _drop_date_signals(tokens, kept, span.stop)
    return kept


def _is_predicate(tokens: Sequence[Token], kept: Sequence[int], first: int) -> bool:
    """Whether a reference is all that a form of "be" says: "said that the vote would be | on 5 May"."""
    before = (at for at in reversed(kept) if tokens[at].kind not in _LEADS)
    last = next(before, -1)
    return 0 <= first - last - 1 <= _LEAD and tokens[last].kind is WordClass.AUXILIARY


def _ends_clause(tokens: Sequence[Token], at: int, stop: int) -> bool:
    return at >= stop or tokens[at].is_mark or tokens[at].kind in _LEADS


def _drop_date_signals(tokens: Sequence[Token], kept: list[int], first: int) -> None:
    """Take away what led up to a reference: "on", "in the"; of "turned himself in Monday" the "in" is the verb's."""
    if kept and tokens[first].gloss in _WEEKDAYS and tokens[kept[-1]].gloss == "in":
        return
    while kept and (tokens[kept[-1]].gloss in _DATE_SIGNALS or tokens[kept[-1]].kind is WordClass.DETERMINER):
        if kept[-1] == first - 2 and _is_particle(tokens, kept[-1]):
            return
        kept.pop()
    while kept and kept[-1] >= first - _LEAD and tokens[kept[-1]].gloss in _FOCUS:
        kept.pop()


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """As in "took | over | in May": a preposition behind its verb, with another behind it."""
    return tokens[at - 1].verb is not None and all(
        token.kind is WordClass.PREPOSITION for token in tokens[at : at + 2]
    )


def _premodifies(tokens: Sequence[Token], kept: Sequence[int], at: int) -> bool:
    """As in "Saturday's talks", "the 2019 contest"; in "announces on Friday worth" it does not."""
    if tokens[at].kind is WordClass.POSSESSIVE:
        return True
    if tokens[at].kind is not WordClass.OPEN:
        return False
    is_adverbial = bool(kept) and kept[-1] >= 0 and tokens[kept[-1]].gloss in _ADVERBIAL
    return not is_adverbial or tokens[at].noun is not None


def _is_list(tokens: Sequence[Token], subject: Span) -> bool:
    """Whether several act, of whom a label names all where it can."""
    return any(tokens[at].gloss == "and" for at in range(*subject))


def _short_subject(text: str, tokens: Sequence[Token], subject: Span, dated: frozenset[int]) -> str:
    """The subject up to its first complement."""
    kept = _without_dates(tokens, subject, dated)
    for count, at in enumerate(kept):
        if count and tokens[at].kind in _SUBJECT_CUTS and tokens[at].gloss != "of":
            return worded(text, tokens, kept[:count])
    return worded(text, tokens, kept)


def _opens_badly(tokens: Sequence[Token], subject: Span, dated: frozenset[int]) -> bool:
    """Whether what was taken for a subject can't be one."""
    first = tokens[subject.first] if subject else None
    if first is None:
        return False
    if first.kind is WordClass.PREPOSITION:
        return True
    if all(
        tokens[at].kind is WordClass.DETERMINER or at in dated for at in range(subject.first, subject.stop)
    ):
        return True
    verb = first.verb if first.text[0].islower() and first.noun is None else None
    is_verb = verb is not None and not verb.is_noun_like and Form.GERUND not in verb.form and verb.is_known
    return is_verb or first.kind in _NO_SUBJECT or first.gloss.endswith(("self", "selves"))


def quotation(
    text: str, tokens: Sequence[Token], trigger: Trigger, clause: Clause, dated: frozenset[int]
) -> str | None:
    """The line "Name tweeted: “…”" where the verb stands behind the quotation; ``None`` without one."""
    said_to = trigger.group if clause.is_inverted else clause.subject.first
    marks = [token for token in tokens[:said_to] if token.kind is WordClass.QUOTE]
    if not clause.subject or said_to > trigger.at or not marks:
        return None
    named = clause.subject if clause.is_inverted else _name_of(tokens, clause.subject)
    name = worded(text, tokens, _without_dates(tokens, named, dated))
    said = " ".join(text[tokens[0].start : tokens[said_to].start].split()).strip(" “”\"'’‘,")
    if clause.is_inverted:
        said = said.strip("«»—– ,")
    opening, closing = ("«", "»") if marks[0].text == "«" else ("“", "”")
    head = f"{name} {tokens[trigger.at].text}: {opening}"
    room = LONGEST - len(head) - 1
    if len(said) > room:
        said = said[: said.rfind(" ", 0, room - 1)].rstrip(" ,;:–—-") + "…"
    return finished(f"{head}{said}{closing}")


def _name_of(tokens: Sequence[Token], subject: Span) -> Span:
    """The name at the end of "the former presenter Jane Doe"; all of it where it ends in none."""
    first = subject.stop
    while first > subject.first and tokens[first - 1].text[0].isupper():
        first -= 1
    follows_preposition = first > subject.first and tokens[first - 1].kind is WordClass.PREPOSITION
    return subject._replace(first=first) if first < subject.stop and not follows_preposition else subject


def reported(
    text: str, tokens: Sequence[Token], trigger: Trigger, clause: Clause, said: Clause, dated: frozenset[int]
) -> str | None:
    """The line "The minister said: talks will go on" where the verb of saying follows what was said."""
    name = worded(text, tokens, _without_dates(tokens, clause.subject, dated))
    content = _without_dates(tokens, Span(said.subject.first, said.predicate.stop), dated)
    head = f"{name} {tokens[trigger.at].text}:"
    return finished(fitted(text, tokens, head, content, said.predicate.first)) if name else None
