"""From the words that are kept to the line that a timeline shows: it fits, and ends where a complement ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronology.events.lexicon import INTRANSITIVE, Form
from chronology.events.tokens import Token, WordClass
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LONGEST", "THE", "finished", "fitted", "shortened", "worded"]

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
_NON_FINITE = frozenset({Form.BASE, Form.GERUND})
_PAST_FORMS = frozenset({Form.PAST, Form.PARTICIPLE})
_NOMINATIVES = words("he she they we i")
_UNITS = words("minutes hours days weeks months years")
_FOR_NOUNS = words("this that these those its their all both each")
_PARTICLES = words("down in out up off on over")
THE = -1
"""Stands for "the" where "Saturday's" was left out."""
_SPACE = re.compile(r"\s+")
_MARKS = frozenset(",.;:’'”)")
_BEFORE_MARK = re.compile(r" +([,.;:”)]|[’'](?:s\b|(?!\w)))")
_GRADES = words("early soon late recently far long")
_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("«", "»"), ('"', '"'))
_PAIRED = frozenset("".join(opening + closing for opening, closing in _PAIRS))


def shortened(line: str) -> str:
    """A line of at most ``LONGEST`` characters, cut between words with an ellipsis."""
    line = " ".join(line.split())
    if len(line) <= LONGEST:
        return line
    space = line.rfind(" ", 0, LONGEST - 1)
    return line[: LONGEST - 1 if space < 0 else space].rstrip(" ,;:–—-") + "…"


def fitted(text: str, tokens: Sequence[Token], subject: str, kept: list[int], least: int) -> str:
    """The longest line that ends where a complement ends."""
    whole = _joined(text, tokens, subject, kept)
    if len(whole) <= LONGEST:
        return whole
    cuts = [
        count
        for count, at in enumerate(kept)
        if at > least + 1
        and tokens[at].kind in _CUT_BEFORE
        and tokens[at].gloss not in ("of", "out")
        and not _needs_object(tokens, at - 1)
    ]
    for count in reversed(cuts):
        line = _joined(text, tokens, subject, kept[:count])
        if len(line) <= LONGEST:
            return line
    return shortened(whole)


def _needs_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a gerund or infinitive says too little without what follows: "an order excluding | from …"."""
    verb = tokens[at].verb if tokens[at].noun is None else None
    if verb is None or not verb.form <= _NON_FINITE or verb.lemma in INTRANSITIVE:
        return False
    return tokens[at - 1].kind is not WordClass.DETERMINER


def _joined(text: str, tokens: Sequence[Token], subject: str, kept: list[int]) -> str:
    while kept and _ends_nothing(tokens, kept):
        kept = kept[:-1]
    if len(kept) > 2 and _lacks_content(tokens, kept):
        return _joined(text, tokens, subject, kept[:-1])
    if len(kept) > 2 and (_lacks_object(tokens, kept) or _lacks_said(tokens, kept)):
        return _joined(text, tokens, subject, kept[:-2])
    if len(kept) > 3 and _lacks_comparison(tokens, kept):
        leads = tokens[kept[-3]].kind is WordClass.PREPOSITION
        return _joined(text, tokens, subject, kept[: -3 if leads else -2])
    if len(kept) > 3 and _lacks_clause(tokens, kept):
        return _joined(text, tokens, subject, kept[:-3])
    return f"{subject} {worded(text, tokens, kept)}".strip()


def _ends_nothing(tokens: Sequence[Token], kept: list[int]) -> bool:
    """Whether the last word only leads to what was left out: "de", "después", "уже", but no "this" at an end."""
    last = tokens[kept[-1]]
    leads = last.kind is WordClass.ADVERB and (
        last.gloss in ("after", "before", "already", "still") or _joins_date(tokens, kept)
    )
    behind = kept[-1] + 1
    stands_alone = last.gloss in _FOR_NOUNS and (behind == len(tokens) or tokens[behind].is_mark)
    return leads or (last.kind in _NEVER_LAST and not (stands_alone or _is_particle(tokens, kept)))


def _joins_date(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """As in "ruled | and again | until 2018", without the date."""
    before = (tokens[at] for at in reversed(kept) if tokens[at].kind is not WordClass.ADVERB)
    return next(before, tokens[kept[0]]).kind is WordClass.COORDINATOR


def _lacks_content(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """As in "…, vowing that he | would", "open in declaring | that …", "a suit saying | he lied"."""
    last = kept[-1]
    if last < 0 or last + 1 >= len(tokens):
        return False
    if tokens[last].gloss in _NOMINATIVES:
        return True
    form = tokens[last].verb
    is_gerund = form is not None and Form.GERUND in form.form and tokens[last].noun is None
    says = form is not None and form.is_reporting and not tokens[last + 1].is_mark
    opens = tokens[last + 1].gloss == "that" or tokens[last + 1].kind is WordClass.RELATIVE
    return is_gerund and (says or opens)


def _lacks_said(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """As in "said that it was over but added | that …"."""
    verb = tokens[kept[-1]].verb
    return verb is not None and verb.is_reporting and tokens[kept[-2]].kind is WordClass.COORDINATOR


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


def worded(text: str, tokens: Sequence[Token], kept: Sequence[int]) -> str:
    """The words as they stand, a space where something between them was left out."""
    parts: list[str] = []
    for count, at in enumerate(kept):
        if at == THE:
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


def finished(line: str) -> str | None:
    """The line with a capital, less marks at its edges or without their other half; ``None`` if nothing is left."""
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
