"""Reads which way the clause around a date points: to what has happened, or to what is to come."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from chronology.resolver.around import CLOSE, NEAR_WORDS, PAIR, PLACED_IN, PLACING, Clause
from chronology.resolver.clauses import REACH_BESIDE, REACH_LEFT, WORDS
from chronology.resolver.cues import owns
from chronology.resolver.expressions import PAST, Direction
from chronology.resolver.gone import (
    acts,
    has_begun,
    has_happened,
    has_lasted,
    is_apposed,
    is_behind,
    is_done,
    is_over,
    is_present,
    is_set_off,
    lasts,
    leads_to_event,
    stands,
    stays,
)
from chronology.resolver.plans import decides_on, is_put_off, tells_of_a_plan_gone
from chronology.resolver.sources import is_said_on
from chronology.resolver.verbs import first_cue, first_words, is_plain_past, last_cue
from chronology.resolver.wishes import asks_for, awaits, is_wished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = ["direction", "is_in_the_present"]


def direction(text: str, start: int, end: int, cues: Cues, *, is_weekday: bool = False) -> Direction:
    """Which way the nearest verb cue in the sentence points: first those before the date, then those after.

    ``BARE`` where there is none. A mark for "is" after a weekday points ahead, as in a programme ("в среду — музей").
    """
    clause = Clause.around(text, start, end, cues)
    found = _direction_of_verbs(clause, is_weekday=is_weekday)
    if found is Direction.FORWARD and not is_weekday and clause.tells_which_figures:
        return Direction.BARE
    if found in PAST and not is_weekday and _has_lost_its_verb(text, start, cues):
        found = Direction.BARE
    gap = _gap(text, start, end) if found is Direction.BARE else None
    if gap is not None:
        leader = Clause.around(text, gap.start(), gap.start(), cues)
        found = _direction_of_verbs(leader, is_weekday=is_weekday)
    if found is not Direction.BARE:
        return found
    is_programme = is_weekday and _has_no_verb(text, start, end, cues)
    may_come = _is_condition(clause) or _is_possible(clause)
    return Direction.FORWARD if is_programme or may_come else found


def _is_condition(clause: Clause) -> bool:
    """Whether the clause tells what may come: "if the vote fails on Tuesday", but not "unclear if it met"."""
    words, cues = clause.before, clause.cues
    at = _last_of(words, cues.conditional)
    return at is not None and cues.wondering.isdisjoint(words[max(0, at - 2) : at])


def _is_possible(clause: Clause) -> bool:
    """Whether the last verb tells what may come: "it may rain on Tuesday", but not "may have left", "could not see"."""
    words, cues = WORDS.findall(clause.left), clause.cues
    at = _last_of(words, cues.modal)
    if at is None or not cues.nobody.isdisjoint(clause.before):
        return False
    return " ".join(words[at : at + 2]) not in cues.perfect_modal


def _last_of(words: Sequence[str], wanted: frozenset[str]) -> int | None:
    """The place of the last of the words that is ``wanted``."""
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in wanted), None)


def _gap(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where the clause ends that lends a date its verb: "one came in May; the other, on Sunday"; "; el lunes, otro"."""
    shape = _GAP_BEHIND if text.startswith(", ", end) else _GAP
    return shape.search(text, max(0, start - REACH_LEFT), start)


def _has_lost_its_verb(text: str, start: int, cues: Cues) -> bool:
    """Whether a mark stands for the verb of a date's own clause: "it was on 19 May, инаугурация — 10 июня"."""
    if not cues.zero_copula:
        return False
    clause = _LOST.search(text, max(0, start - REACH_LEFT), start)
    words = [] if clause is None or clause[2] not in cues.zero_copula else WORDS.findall(clause[1].lower())
    return bool(words) and first_cue(words, range(len(words)), cues) is None


_LOST = re.compile(r",\s([^,;.!?\n]{1,60})\s([^\w\s])\s(?:[^\W\d_]{1,2}\s)?\Z")


def _has_no_verb(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a mark beside a date stands for "is": "в среду — музей", "финал — в воскресенье"."""
    if not cues.zero_copula:
        return False
    before, after = _SET_OFF.search(text, max(0, start - REACH_BESIDE), start), _SETS_OFF.match(text, end)
    is_last = before is not None and before[1] in cues.zero_copula
    return is_last or (after is not None and after[1] in cues.zero_copula and not _FIGURE.match(text, end))


_SET_OFF, _SETS_OFF = re.compile(r"\S[^\S\n]([^\w\s])(?:\s\S+)?\s\Z"), re.compile(r"\s([^\w\s])\s")
"""A mark between spaces that doesn't open its line, before a date or its preposition, and after a date."""

_FIGURE = re.compile(r"\s*[^\w\s]\s*\d")
"""What a mark goes on to that gives a result: "в среду — 40%"."""

_GAP = re.compile(r";\s[^,;.!?\n]{1,40},(?:\s[^\W\d_]{1,5})?\s\Z")
"""What stands before a date to which the clause before lends its verb: "one came in May; the other, on Sunday"."""

_GAP_BEHIND = re.compile(r";\s(?:[^,;.!?\n]{1,40},\s)?(?:[^\W\d_]{1,5}\s)?\Z")
"""The same where a comma follows the date."""


def _direction_of_verbs(clause: Clause, *, is_weekday: bool) -> Direction:
    before, nearest, cues = clause.before, clause.nearest, clause.cues
    if _is_to_come(clause):
        return Direction.FORWARD
    if has_happened(clause) or (not is_weekday and is_set_off(clause)):
        return Direction.GONE
    if is_put_off(before, cues, is_weekday=is_weekday, opening=clause.opening):
        is_replaced = not is_weekday and not cues.replaced.isdisjoint(before[-CLOSE:])
        return Direction.BARE if is_replaced else Direction.FORWARD
    if is_done(before, cues) or is_apposed(clause):
        has_gone = has_begun(clause) or is_over(clause.since_comma[::-1], cues)
        return Direction.GONE if has_gone else Direction.BACK
    if _tells_of_itself(before, cues, is_weekday=is_weekday):
        return Direction.BARE
    is_first = _opens_clause(clause)
    found = None if is_first else _way_before(before, cues)
    found = Direction.FORWARD if _leads_ahead(clause, is_weekday=is_weekday) else found
    is_event_ahead = found is Direction.BACK and (leads_to_event(clause) or decides_on(before, cues))
    if not is_weekday and (is_event_ahead or tells_of_a_plan_gone(clause, found)):
        return Direction.BARE
    if found is Direction.BACK:
        has_gone = is_over(clause.since_comma[::-1], cues) or is_said_on(before, clause.after, cues)
        return Direction.GONE if has_gone else found
    if found is not None:
        return found
    if nearest in cues.starting and len(before) > 1 and not is_first:
        return Direction.BACK
    return _direction_without_verb(clause, is_weekday=is_weekday)


def _way_before(before: Sequence[str], cues: Cues) -> Direction | None:
    """Which way the nearest verb before a date points, if one tells."""
    return last_cue(before, cues) or (Direction.BACK if is_plain_past(before, cues) else None)


def _is_to_come(clause: Clause) -> bool:
    """Whether the words before a date put it ahead, whatever it names and whatever else they tell."""
    cues = clause.cues
    is_ahead = clause.left.rstrip().lower().endswith(cues.ahead)
    return is_ahead or awaits(clause.before, cues) or _begins_what_is_to_come(clause)


def _begins_what_is_to_come(clause: Clause) -> bool:
    """Whether a date opens a clause whose verb tells what is to come: "ganó el lunes y el viernes jugará"."""
    before, cues = clause.before, clause.cues
    before = before[:-1] if cues.signals.get(clause.nearest) in PLACED_IN else before
    if len(before) < PAIR or not (
        before[-1] in cues.adding or _AFTER_COMMA.search(clause.left[-_SHORT_WORD:])
    ):
        return False
    after = () if clause.text.startswith(",", clause.end) else clause.after[:CLOSE]
    if any(
        is_behind([word], cues) for word in (*before[-NEAR_WORDS:], *after)
    ) or not cues.passive.isdisjoint(after[1:2]):
        return False  # "los detenidos el lunes y el martes serán juzgados"
    return cues.adding.isdisjoint(after) and first_cue(after, range(len(after)), cues) is Direction.FORWARD


def _direction_without_verb(clause: Clause, *, is_weekday: bool) -> Direction:
    """Which way a date points that no verb stands before: by what lasts since then, else by what follows."""
    if not is_weekday and has_lasted(clause):
        return Direction.GONE
    if stands(clause) or (not is_weekday and stays(clause)) or _goes_on_ahead(clause):
        return Direction.BACK
    return Direction.BARE if lasts(clause) else _direction_after(clause, is_weekday=is_weekday)


def _goes_on_ahead(clause: Clause) -> bool:
    """Whether what is to come has its own verb behind the date's, written as in the past: "cut it in May and will"."""
    before, cues = clause.before, clause.cues
    if cues.unchanged.isdisjoint(before):
        return False
    after = clause.after
    if cues.adding.isdisjoint(after[:1]):
        return False
    told = [leader for leader, verb in itertools.pairwise(before) if verb in cues.unchanged]
    is_verb = bool(told) and cues.modals.isdisjoint(told) and cues.owning.isdisjoint(told)
    return is_verb and first_cue(after[1:CLOSE], range(len(after[1:CLOSE])), cues) is Direction.FORWARD


def _tells_of_itself(before: Sequence[str], cues: Cues, *, is_weekday: bool) -> bool:
    """Whether the verb tells nothing of a noun's date: "las elecciones del 5 de noviembre".

    Of its weekday it does where the noun is what is told of, or takes place: "votarán en las elecciones del".
    """
    if not before or before[-1] not in cues.scheduled:
        return " ".join(before[-3:]) in cues.recorded
    opening = _last_of(before, cues.opening)
    told = before if opening is None else before[opening + 1 :]
    is_told_of = len(told) < CLOSE and told[0] in cues.determiners
    return not is_weekday or not (is_told_of or not cues.attending.isdisjoint(before[-CLOSE:-1]))


def _leads_ahead(clause: Clause, *, is_weekday: bool) -> bool:
    """Whether the words before a date turn it ahead: "the hearing is Tuesday", "pidió que se vote el martes"."""
    before, nearest, cues = clause.before, clause.nearest, clause.cues
    is_awaited = nearest in cues.scheduled and not cues.heralding.isdisjoint(before[-NEAR_WORDS:-1])
    if is_wished(before, cues) or (is_weekday and (is_awaited or _is_an_eve(before, cues))):
        return True
    is_possible = nearest in cues.limits and not cues.possible.isdisjoint(before[-NEAR_WORDS:])
    is_beside = nearest in cues.beside and clause.opening not in cues.wholes
    return is_possible or is_beside or (not _is_part(clause) and asks_for(before, cues))


def _is_an_eve(before: Sequence[str], cues: Cues) -> bool:
    """Whether the last few words tell of an event to come: "ahead of the vote on Sunday"."""
    pairs = map(" ".join, itertools.pairwise(before[-NEAR_WORDS - 1 :]))
    return any(pair in cues.eves for pair in pairs)


def _direction_after(clause: Clause, *, is_weekday: bool) -> Direction:
    """Which way the words after a date point; else those before it, where they have not been asked."""
    text, end, cues, before = clause.text, clause.end, clause.cues, clause.before
    right = _what_follows(clause)
    after = WORDS.findall(right.lower())
    if not before and not is_weekday and _OPENS_ENTRY.match(text, end):
        return Direction.BARE  # an entry of a chronicle, which tells of the past in the present
    if not before and after and after[0] in first_words(cues.standing):
        return Direction.FORWARD
    after = after[1:] if owns(text, end, cues) else after
    found = first_cue(after, range(len(after)), cues)
    if found is None and _opens_clause(clause):
        found = last_cue(before, cues)
    if found is Direction.BACK and is_weekday and cues.called_off and cues.called_off.search(right):
        return Direction.FORWARD
    if found is Direction.BACK and cues.unfinished.isdisjoint(before[-2:-1]):
        has_gone = acts(before, after, cues) or is_over([*before[-1:], *after], cues, is_named=bool(before))
        if text.startswith(",", end):
            words = _past_aside(right)
            has_gone = len(before) < PAIR and (acts(before, words, cues) or is_over(["", *words], cues))
        return Direction.GONE if has_gone else found
    if found is not None:
        return found
    if clause.nearest in cues.starting:
        return Direction.BACK
    is_deadline = is_weekday and cues.signals.get(clause.nearest) == "before"
    is_limit = (
        is_deadline
        or clause.nearest in cues.limits
        or (len(before) == 1 and before[0] in cues.onset and text.startswith(",", end))
    )
    if is_limit or _tells_the_present(before, after, cues):
        return Direction.FORWARD
    is_on_agenda = is_weekday and not _is_bound(clause) and _is_on_agenda(before, after, cues)
    is_arranged = is_on_agenda or cues.fixtures.search(right) or cues.fixtures.search(clause.left)
    return Direction.FORWARD if is_arranged else Direction.BARE


_OPENS_ENTRY = re.compile(r"(?:\s?[-–—]\s?\d{1,2})?:")
"""What follows the day, or the first of the days, of an entry: "Sept. 17-18:"."""


def _what_follows(clause: Clause) -> str:
    """What a clause goes on to tell of its date, and not what was said: "rose in May, that".

    Of what begins then it is no more than its own part: "(desde mayo) no llueve", and not ", y en junio lloverá".
    """
    right, cues = clause.right, clause.cues
    if right.startswith(",") and not cues.relatives.isdisjoint(clause.since_comma[:1]):
        return ""  # "the envoy, who called it a farce on Monday, will speak"
    if len(clause.before) >= PAIR:  # and not "In October, that child"
        return "" if not cues.contents.isdisjoint(WORDS.findall(right.lower())[:1]) else right
    commas = _COMMA.finditer(right) if clause.nearest in cues.starting else ()
    return right[: next((comma.start() for comma in commas if comma[1].lower() in cues.adding), len(right))]


_COMMA = re.compile(r",\s([^\W\d_]+)")


def _is_bound(clause: Clause) -> bool:
    """Whether a preposition binds a date to something else than the day on which it takes place: "la reunión del"."""
    bound = clause.cues.signals.get(clause.nearest)
    return _is_part(clause) if bound is None else bound not in PLACING


def _is_part(clause: Clause) -> bool:
    """Whether the date is that of the noun before it: "el informe del lunes", but not "antes del lunes"."""
    bound = clause.cues.signals.get(clause.nearest)
    words = {clause.nearest} if bound is not None else {clause.opening, clause.nearest}
    return bound not in PLACING and not words.isdisjoint(clause.cues.wholes - {""})


def _is_on_agenda(before: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Whether a verb beside a weekday puts it ahead, and is no noun by its article: "la visita"."""
    pairs = itertools.chain(zip(("", *before), before, strict=False), zip(("", *after), after, strict=False))
    return any(word in cues.agenda and article not in cues.determiners for article, word in pairs)


def _past_aside(right: str) -> list[str]:
    """The words after the aside that follows a date: "5 июня, сразу после матча, он уехал"."""
    return WORDS.findall(right.split(",", 2)[-1].lower())


def _opens_clause(clause: Clause) -> bool:
    """Whether a colon or a word that opens a clause stands before the date, or before its preposition."""
    before, cues = clause.before, clause.cues
    if not cues.opening or not before:
        return False
    at = -2 if before[-1] in cues.signals else -1
    at -= not cues.since_opening.isdisjoint(before[at:][:1])
    is_opened = not cues.opening.isdisjoint(before[at:][:1])
    return is_opened or (":" in clause.left[-_SHORT_WORD:] and _AFTER_COLON.search(clause.left) is not None)


_SHORT_WORD = 6
"""Characters of a preposition, with a colon before it."""

_AFTER_COMMA = re.compile(r",\s(?:[^\W\d_]{1,2}\s)?\Z")
_AFTER_COLON = re.compile(r":\s(?:[^\W\d_]{1,3}\s)?\Z")


def _tells_the_present(before: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Whether a verb in the present arranges what is to come, where no other verb tells: "leaves on Friday"."""
    if before and cues.signals.get(before[-1]) == "since":
        return False
    return any(is_present(word, cues) for word in (*before, *after))


def is_in_the_present(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether no verb around a date tells but one in the present, and none that may tell of one time."""
    clause = Clause.around(text, start, end, cues)
    words = (*clause.before, *clause.after)
    is_open = cues.once.isdisjoint(words) and first_cue(words, range(len(words)), cues) is None
    is_open = is_open and not any(is_behind((word,), cues) for word in clause.before)
    return is_open and _tells_the_present((), words, cues)
