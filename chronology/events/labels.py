"""The line that tells an event on a timeline: the clause's own words, trimmed, never cut inside a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronology.events.clause import Span
from chronology.events.lexicon import Form
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.events.clause import Clause

__all__ = ["LONGEST", "label", "quotation", "reported", "shortened"]

LONGEST = 110
"""Characters."""

_CUT_BEFORE = frozenset(
    {WordClass.PREPOSITION, WordClass.COMMA, WordClass.COORDINATOR, WordClass.TO, WordClass.SUBORDINATOR}
)
_NEVER_LAST = frozenset(
    {
        WordClass.PREPOSITION,
        WordClass.DETERMINER,
        WordClass.COORDINATOR,
        WordClass.TO,
        WordClass.COMMA,
        WordClass.SUBORDINATOR,
        WordClass.RELATIVE,
        WordClass.PUNCTUATION,
        WordClass.AUXILIARY,
        WordClass.MODAL,
        WordClass.NEGATION,
    }
)
_NO_SUBJECT = frozenset(
    {WordClass.TO, WordClass.AUXILIARY, WordClass.MODAL, WordClass.SUBORDINATOR, WordClass.RELATIVE}
)
_PAST_FORMS = frozenset({Form.PAST, Form.PARTICIPLE})
_NOMINATIVES = words("he she they we i")
_NAMES_DATE = words("date dated")
"""What stands behind them is their own: "carries the date 21 May 2018"."""
_UNITS = words("minutes hours days weeks months years")
_PARTICLES = words("down in out up off on")
_THE = -1
"""Stands for "the" where "Saturday's" was left out."""
_SUBJECT_CUTS = frozenset({WordClass.PREPOSITION, WordClass.COMMA, WordClass.RELATIVE})
_DATE_SIGNALS = words(
    "in on at by during since until till from before after of around about for through over within early "
    "late between"
)
_ADVERBIAL = words("in on at by during since until till from before after")
_TIME_IS_OBJECT = words("lasted lasts last run runs ran date dates dated spans spanned stretched")
"""Verbs that say nothing without the time: "the visit lasted from 25 to 27 July"."""
_NOBODY = words("nobody none neither nothing")
_SHARED_SUBJECT = words("by in after before while without and or on upon since when")
"""What opens a gerund whose subject is that of the clause; after "talked him out of" it is the object."""
_SPACE = re.compile(r"\s+")
_MARKS = frozenset(",.;:’'”)")
_BEFORE_MARK = re.compile(r" +([,.;:’'”)])")


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
    predicate = _told(tokens, trigger, clause.predicate, dated)
    if clause.object:
        tokens, predicate = _with_object(tokens, trigger, clause, dated, predicate)
    if trigger.kind is Kind.NOUN:
        kept = [*_without_dates(tokens, clause.subject, dated), *predicate]
        return _finish(_fit(text, tokens, "", kept, least))
    if clause.is_inverted:
        if tokens[clause.predicate.first].kind is WordClass.PRONOUN:
            return None
        return _finish(_fit(text, tokens, "", predicate, least))
    subject = name or _text(text, tokens, _without_dates(tokens, clause.subject, dated))
    if not subject or _opens_badly(tokens, clause.subject, dated):
        return None
    if not name and _is_apposition(tokens, clause.subject):
        subject += ","
    if len(subject) > LONGEST // 2 and not name:
        subject = _short_subject(text, tokens, clause.subject, dated)
    subject, predicate = _made_finite(text, tokens, trigger, clause, subject, predicate, dated)
    return _finish(_fit(text, tokens, subject, predicate, least))


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
        tokens = [first._replace(text=first.text[0].lower() + first.text[1:]), *tokens[1:]]
    rest = [at for at in predicate if not clause.subject.first <= at < clause.subject.stop]
    verb = [at for at in rest if at <= trigger.at]
    return tokens, [*verb, *given, *rest[len(verb) :]]


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
    if tokens[trigger.at].gloss in _TIME_IS_OBJECT and (trigger.at + 1 in dated or after in _DATE_SIGNALS):
        return list(range(span.first, span.stop))
    return _without_dates(tokens, span, dated)


def _has_doubtful_subject(tokens: Sequence[Token], trigger: Trigger, clause: Clause) -> bool:
    """Whether the subject is nobody, or stands in another clause that may not share it."""
    if clause.subject and tokens[clause.subject.first].gloss in _NOBODY:
        return True
    if trigger.kind is not Kind.GERUND or trigger.group == 0:
        return False
    before = tokens[trigger.group - 1]
    return not (before.is_mark or before.gloss in _SHARED_SUBJECT or before.kind is WordClass.OPEN)


def _participle_subject(text: str, tokens: Sequence[Token], subject: Span, dated: frozenset[int]) -> str:
    """The noun that a participle leans on: of "the fall of Jane Doe, captured …" the name."""
    first = subject.stop
    while first > subject.first and tokens[first - 1].text[0].isupper():
        first -= 1
    is_owner = subject.first < first < subject.stop and tokens[first - 1].gloss == "of"
    return _text(
        text, tokens, _without_dates(tokens, Span(first, subject.stop) if is_owner else subject, dated)
    )


def _infinitive(tokens: Sequence[Token], trigger: Trigger) -> str:
    """The infinitive as a headline has it, with the "was" of "was to leave"."""
    before = tokens[trigger.group - 1].gloss if trigger.group else ""
    return f"{before} to {trigger.lemma}" if before in ("was", "were") else f"to {trigger.lemma}"


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
    is_plural = last.gloss.endswith("s") and not last.gloss.endswith("ss") and last.text.islower()
    return "were" if joined or counted or is_plural or last.gloss in ("people", "police") else "was"


def shortened(line: str) -> str:
    """A line of at most ``LONGEST`` characters, cut between words with an ellipsis."""
    line = _SPACE.sub(" ", line).strip()
    if len(line) <= LONGEST:
        return line
    return (
        line[: line.rindex(" ", 0, LONGEST - 1) if " " in line[: LONGEST - 1] else LONGEST - 1].rstrip(
            " ,;:–—-"
        )
        + "…"
    )


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
        while at < span.stop and at in dated:
            at += 1
        premodifies = at < span.stop and _premodifies(tokens, kept, at)
        if premodifies:
            if tokens[at].kind is WordClass.POSSESSIVE:
                kept += [] if kept and tokens[kept[-1]].kind is WordClass.DETERMINER else [_THE]
                at += 1
            continue
        _drop_date_signals(tokens, kept)
    if span.stop in dated:
        _drop_date_signals(tokens, kept)
    return kept


def _drop_date_signals(tokens: Sequence[Token], kept: list[int]) -> None:
    """Take away what led up to a reference: "on", "in the"."""
    while kept and (tokens[kept[-1]].gloss in _DATE_SIGNALS or tokens[kept[-1]].kind is WordClass.DETERMINER):
        kept.pop()


def _premodifies(tokens: Sequence[Token], kept: Sequence[int], at: int) -> bool:
    """As in "Saturday's talks", "the 2019 contest"; in "announces on Friday worth" it does not."""
    if tokens[at].kind is WordClass.POSSESSIVE:
        return True
    if tokens[at].kind is not WordClass.OPEN:
        return False
    is_adverbial = bool(kept) and kept[-1] >= 0 and tokens[kept[-1]].gloss in _ADVERBIAL
    return not is_adverbial or tokens[at].noun is not None


def _short_subject(text: str, tokens: Sequence[Token], subject: Span, dated: frozenset[int]) -> str:
    """The subject up to its first complement."""
    kept = _without_dates(tokens, subject, dated)
    for count, at in enumerate(kept):
        if count and tokens[at].kind in _SUBJECT_CUTS and tokens[at].gloss != "of":
            return _text(text, tokens, kept[:count])
    return _text(text, tokens, kept)


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
    verb = first.verb if first.text[0].islower() else None
    is_verb = verb is not None and not verb.is_noun_like and Form.GERUND not in verb.form and verb.is_known
    return is_verb or first.kind in _NO_SUBJECT or first.gloss.endswith(("self", "selves"))


def _fit(text: str, tokens: Sequence[Token], subject: str, kept: list[int], least: int) -> str:
    """The longest line that ends where a complement ends."""
    whole = _joined(text, tokens, subject, kept)
    if len(whole) <= LONGEST:
        return whole
    cuts = [
        count
        for count, at in enumerate(kept)
        if at > least + 1 and tokens[at].kind in _CUT_BEFORE and tokens[at].gloss not in ("of", "out")
    ]
    for count in reversed(cuts):
        line = _joined(text, tokens, subject, kept[:count])
        if len(line) <= LONGEST:
            return line
    return shortened(whole)


def _joined(text: str, tokens: Sequence[Token], subject: str, kept: list[int]) -> str:
    while kept and _ends_nothing(tokens, kept):
        kept = kept[:-1]
    if len(kept) > 2 and _lacks_content(tokens, kept):
        return _joined(text, tokens, subject, kept[:-1])
    if len(kept) > 2 and _lacks_object(tokens, kept):
        return _joined(text, tokens, subject, kept[:-2])
    if len(kept) > 3 and _lacks_comparison(tokens, kept):
        leads = tokens[kept[-3]].kind is WordClass.PREPOSITION
        return _joined(text, tokens, subject, kept[: -3 if leads else -2])
    if len(kept) > 3 and _lacks_clause(tokens, kept):
        return _joined(text, tokens, subject, kept[:-3])
    return f"{subject} {_text(text, tokens, kept)}".strip()


def _ends_nothing(tokens: Sequence[Token], kept: list[int]) -> bool:
    """Whether the last word only leads to what was left out: "de", "después"."""
    last = tokens[kept[-1]]
    leads = last.kind is WordClass.ADVERB and last.gloss in ("after", "before")
    return leads or (last.kind in _NEVER_LAST and not _is_particle(tokens, kept))


def _lacks_content(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """As in "…, vowing that he | would", "open in declaring | that …"."""
    last = kept[-1]
    if last < 0 or last + 1 >= len(tokens):
        return False
    if tokens[last].gloss in _NOMINATIVES:
        return True
    form = tokens[last].verb
    is_gerund = form is not None and Form.GERUND in form.form and tokens[last].noun is None
    return is_gerund and (tokens[last + 1].gloss == "that" or tokens[last + 1].kind is WordClass.RELATIVE)


_GRADES = words("early soon late recently far long")


def _lacks_comparison(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """As in "as early | as April", "in a religiously | divided town"."""
    before, last = tokens[kept[-2]], tokens[kept[-1]]
    if before.kind is WordClass.DETERMINER:
        follows = kept[-1] + 1 < len(tokens) and tokens[kept[-1] + 1].kind is WordClass.OPEN
        return follows and last.gloss.endswith("ly")
    return before.gloss == "as" and last.gloss in _GRADES


def _lacks_clause(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """As in "in the hours | before …"."""
    last = kept[-1]
    follows = tokens[last + 1].gloss if last + 1 < len(tokens) else ""
    return tokens[last].gloss in _UNITS and follows in ("before", "after") and tokens[kept[-3]].gloss == "in"


def _lacks_object(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """As in "travelled to see | whether …": the infinitive's object was left out."""
    last = kept[-1]
    if last + 1 >= len(tokens) or tokens[kept[-2]].kind is not WordClass.TO:
        return False
    return tokens[last + 1].kind in (WordClass.SUBORDINATOR, WordClass.RELATIVE) and tokens[
        last + 1
    ].gloss not in (
        "after",
        "before",
        "since",
        "until",
        "while",
        "as",
    )


def _is_particle(tokens: Sequence[Token], kept: list[int]) -> bool:
    """As in "stepped down", "was sworn in": a preposition right after its verb may stand last."""
    if len(kept) < 2 or kept[-2] != kept[-1] - 1 or tokens[kept[-1]].gloss not in _PARTICLES:
        return False
    if tokens[kept[-2]].kind is WordClass.PRONOUN:
        return True
    verb = tokens[kept[-2]].verb
    return verb is not None and (not verb.is_noun_like or not _PAST_FORMS.isdisjoint(verb.form))


def _text(text: str, tokens: Sequence[Token], kept: Sequence[int]) -> str:
    """The words as they stand, a space where something between them was left out."""
    parts: list[str] = []
    for count, at in enumerate(kept):
        if at == _THE:
            parts.append(" the ")
            continue
        if count and kept[count - 1] == at - 1:
            parts.append(text[tokens[at - 1].end : tokens[at].start])
        elif count:
            parts.append(" ")
        parts.append(tokens[at].text)
    return _spaced("".join(parts)).strip()


def _spaced(line: str) -> str:
    """With single spaces, and none before a mark that closes."""
    if "  " in line or "\n" in line or "\t" in line:
        line = _SPACE.sub(" ", line)
    return _BEFORE_MARK.sub(r"\1", line) if not _MARKS.isdisjoint(line) else line


_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("«", "»"), ('"', '"'))
_PAIRED = frozenset("".join(opening + closing for opening, closing in _PAIRS))


def _finish(line: str) -> str | None:
    line = _spaced(line.replace("``", "").replace("''", "")).strip(" ,;:–—-")
    for opening, closing in _PAIRS if not _PAIRED.isdisjoint(line) else ():
        lacks = (
            line.count(opening) % 2 == 1 if opening == closing else line.count(opening) > line.count(closing)
        )
        if lacks or (opening in "“«" and line.count(closing) > line.count(opening)):
            line = (
                line.replace(opening, "").replace(closing, "")
                if closing != "’"
                else line.replace(opening, "")
            )
    line = line.strip()
    return line[:1].upper() + line[1:] if line else None


def quotation(
    text: str, tokens: Sequence[Token], trigger: Trigger, clause: Clause, dated: frozenset[int]
) -> str | None:
    """The line "Name tweeted: “…”" where the verb stands behind the quotation; ``None`` without one."""
    said_to = trigger.group if clause.is_inverted else clause.subject.first
    marks = [token for token in tokens[:said_to] if token.kind is WordClass.QUOTE]
    if not clause.subject or said_to > trigger.at or not marks:
        return None
    named = clause.subject if clause.is_inverted else _name_of(tokens, clause.subject)
    name = _text(text, tokens, _without_dates(tokens, named, dated))
    said = _SPACE.sub(" ", text[tokens[0].start : tokens[said_to].start]).strip(" “”\"'’‘,")
    if clause.is_inverted:
        said = said.strip("«»—– ,")
    opening, closing = ("«", "»") if marks[0].text == "«" else ("“", "”")
    head = f"{name} {tokens[trigger.at].text}: {opening}"
    room = LONGEST - len(head) - 1
    if len(said) > room:
        said = said[: said.rfind(" ", 0, room - 1)].rstrip(" ,;:–—-") + "…"
    return _finish(f"{head}{said}{closing}")


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
    name = _text(text, tokens, _without_dates(tokens, clause.subject, dated))
    content = _without_dates(tokens, Span(said.subject.first, said.predicate.stop), dated)
    head = f"{name} {tokens[trigger.at].text}:"
    return _finish(_fit(text, tokens, head, content, said.predicate.first)) if name else None
