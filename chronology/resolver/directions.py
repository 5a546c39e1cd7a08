"""Reads which way the clause around a date points: to what has happened, or to what is to come."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver.clauses import (
    REACH_BESIDE,
    REACH_LEFT,
    WORDS,
    clause_after,
    clause_before,
    told_before,
)
from chronology.resolver.cues import owns
from chronology.resolver.expressions import PAST, Direction
from chronology.resolver.sources import is_said_on, what_is_said, without_source
from chronology.resolver.verbs import PUT_OFF_TO, asks_for, first_cue, first_words, is_past, last_cue
from chronology.resolver.wishes import awaits, is_wished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = ["direction", "is_in_the_present", "opens_apposition", "promises", "puts_off"]

_NEAR_WORDS = 5
"""Words before a date in which what bears on it is looked for."""
_REACH_RIGHT = 90
"""Characters after a date in which its clause is read."""


class _Clause(NamedTuple):
    """A date and what its clause says before it."""

    text: str
    start: int
    end: int
    cues: Cues
    left: str
    """As written."""
    before: tuple[str, ...]
    """The words, lower case."""

    @classmethod
    def around(cls, text: str, start: int, end: int, cues: Cues) -> _Clause:
        told = _without_relatives(told_before(text, start, cues), cues)
        words = WORDS.findall(told.lower())
        left = what_is_said(told, words, cues)
        before = words if left is told else WORDS.findall(left.lower())
        return cls(text, start, end, cues, left, tuple(before))

    @property
    def nearest(self) -> str:
        """The word right before the date."""
        return self.before[-1] if self.before else ""

    @property
    def right(self) -> str:
        """What follows, without what tells who said so."""
        return without_source(clause_after(self.text, self.end, _REACH_RIGHT, self.cues.stops), self.cues)

    @property
    def after(self) -> Sequence[str]:
        """The words that follow, likewise."""
        return WORDS.findall(self.right.lower())

    @property
    def is_since(self) -> bool:
        """Whether the word right before the date means "since"."""
        return self.cues.signals.get(self.nearest) == "since"

    @property
    def since_comma(self) -> Sequence[str]:
        """The words since the last comma."""
        return WORDS.findall(self.left.lower().rpartition(",")[2])

    @property
    def tells_which_figures(self) -> bool:
        """Whether the date tells only of when the figures are: "mañana se conocerá el índice de abril"."""
        figures, wholes = self.cues.figures, self.cues.wholes
        near = self.before[-_NEAR_WORDS:-1] if self.nearest in wholes else ()
        named = self.before[-1:] if _opening(self) in wholes else ()
        return not figures.isdisjoint((*near, *named))


def direction(text: str, start: int, end: int, cues: Cues, *, is_weekday: bool = False) -> Direction:
    """Which way the nearest verb cue in the sentence points: first those before the date, then those after.

    ``BARE`` where there is none. A mark for "is" after a weekday points ahead, as in a programme ("в среду — музей").
    """
    clause = _Clause.around(text, start, end, cues)
    found = _direction_of_verbs(clause, is_weekday=is_weekday)
    if found is Direction.FORWARD and not is_weekday and clause.tells_which_figures:
        return Direction.BARE
    if found in PAST and not is_weekday and _has_lost_its_verb(text, start, cues):
        found = Direction.BARE
    gap = _gap(text, start, end) if found is Direction.BARE else None
    if gap is not None:
        leader = _Clause.around(text, gap.start(), gap.start(), cues)
        found = _direction_of_verbs(leader, is_weekday=is_weekday)
    if found is not Direction.BARE:
        return found
    is_programme = is_weekday and _has_no_verb(text, start, end, cues)
    may_come = _is_condition(clause) or _is_possible(clause)
    return Direction.FORWARD if is_programme or may_come else found


def _is_condition(clause: _Clause) -> bool:
    """Whether the clause tells what may come: "if the vote fails on Tuesday", but not "unclear if it met"."""
    words, cues = clause.before, clause.cues
    at = _last_of(words, cues.conditional)
    return at is not None and cues.wondering.isdisjoint(words[max(0, at - 2) : at])


def _is_possible(clause: _Clause) -> bool:
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


def _direction_of_verbs(clause: _Clause, *, is_weekday: bool) -> Direction:
    before, nearest, cues = clause.before, clause.nearest, clause.cues
    if _is_to_come(clause):
        return Direction.FORWARD
    if _names_what_happened(clause) or _stands_by_what_happened(before, cues):
        return Direction.GONE
    if nearest in cues.behind or _has_followed(before, cues):
        return Direction.GONE
    if _is_put_off(before, cues, is_weekday=is_weekday, opening=_opening(clause)):
        is_replaced = not is_weekday and not cues.replaced.isdisjoint(before[-_CLOSE:])
        return Direction.BARE if is_replaced else Direction.FORWARD
    if _is_done(before, cues) or _is_apposed(clause):
        return (
            Direction.GONE
            if _has_begun(clause) or _is_over(clause.since_comma[::-1], cues)
            else Direction.BACK
        )
    if _tells_of_itself(before, cues, is_weekday=is_weekday):
        return Direction.BARE
    is_first = _opens_clause(clause)
    found = None if is_first else last_cue(before, cues)
    found = Direction.FORWARD if _leads_ahead(clause, is_weekday=is_weekday) else found
    if found is Direction.FORWARD and not is_weekday and _tells_of_a_plan_gone(clause):
        return Direction.BARE
    if found is not None:
        is_over = _is_over(clause.since_comma[::-1], cues) or is_said_on(before, clause.after, cues)
        return Direction.GONE if found is Direction.BACK and is_over else found
    if nearest in cues.starting and len(before) > 1 and not is_first:
        return Direction.BACK
    return _direction_without_verb(clause, is_weekday=is_weekday)


def _is_to_come(clause: _Clause) -> bool:
    """Whether the words before a date put it ahead, whatever it names and whatever else they tell."""
    cues = clause.cues
    is_ahead = clause.left.rstrip().lower().endswith(cues.ahead)
    return is_ahead or awaits(clause.before, cues) or _begins_what_is_to_come(clause)


def _begins_what_is_to_come(clause: _Clause) -> bool:
    """Whether a date follows "and", and a verb of its own what is to come: "ganó el lunes y el viernes jugará"."""
    before, cues = clause.before, clause.cues
    before = before[:-1] if cues.signals.get(clause.nearest) in _PLACED_IN else before
    if len(before) < _PAIR or before[-1] not in cues.adding:
        return False
    after = () if clause.text.startswith(",", clause.end) else clause.after[:_CLOSE]
    if any(_is_behind([word], cues) for word in before[-_NEAR_WORDS:]) or not cues.passive.isdisjoint(
        after[1:2]
    ):
        return False  # "los detenidos el lunes y el martes serán juzgados"
    return cues.adding.isdisjoint(after) and first_cue(after, range(len(after)), cues) is Direction.FORWARD


def _direction_without_verb(clause: _Clause, *, is_weekday: bool) -> Direction:
    """Which way a date points that no verb stands before: by what lasts since then, else by what follows."""
    if not is_weekday and _has_lasted(clause):
        return Direction.GONE
    if _stands(clause) or (not is_weekday and _stays(clause)):
        return Direction.BACK
    return Direction.BARE if _lasts(clause) else _direction_after(clause, is_weekday=is_weekday)


def _has_followed(before: Sequence[str], cues: Cues) -> bool:
    """Whether it dates what something has lasted since: "held since his arrest in the capital on 4 January"."""
    at = next((at for at in range(len(before) - 2, -1, -1) if cues.signals.get(before[at]) == "since"), None)
    told = () if at is None else before[at + 1 : -1]
    if cues.happened.isdisjoint(told) or not cues.aims.isdisjoint(told):
        return False
    return first_cue(told, range(len(told)), cues) is not Direction.FORWARD


def _tells_of_itself(before: Sequence[str], cues: Cues, *, is_weekday: bool) -> bool:
    """Whether the verb tells nothing of a noun's date: "las elecciones del 5 de noviembre".

    Of its weekday it does where the noun is what is told of, or takes place: "votarán en las elecciones del".
    """
    if not before or before[-1] not in cues.scheduled:
        return " ".join(before[-3:]) in cues.recorded
    opening = _last_of(before, cues.opening)
    told = before if opening is None else before[opening + 1 :]
    is_told_of = len(told) < _CLOSE and told[0] in cues.determiners
    return not is_weekday or not (is_told_of or not cues.attending.isdisjoint(before[-_CLOSE:-1]))


def _leads_ahead(clause: _Clause, *, is_weekday: bool) -> bool:
    """Whether the words before a date turn it ahead: "the hearing is Tuesday", "pidió que se vote el martes"."""
    before, nearest, cues = clause.before, clause.nearest, clause.cues
    is_awaited = nearest in cues.scheduled and not cues.awaiting.isdisjoint(before[-_NEAR_WORDS:-1])
    if is_wished(before, cues) or (is_weekday and (is_awaited or _is_an_eve(before, cues))):
        return True
    is_possible = nearest in cues.limits and not cues.possible.isdisjoint(before[-_NEAR_WORDS:])
    return is_possible or nearest in cues.beside or (not _is_part(clause) and asks_for(before, cues))


def _is_an_eve(before: Sequence[str], cues: Cues) -> bool:
    """Whether the last few words tell of an event to come: "ahead of the vote on Sunday"."""
    pairs = map(" ".join, itertools.pairwise(before[-_NEAR_WORDS - 1 :]))
    return any(pair in cues.eves for pair in pairs)


def _is_put_off(before: Sequence[str], cues: Cues, *, is_weekday: bool, opening: str = "") -> bool:
    """Whether the clause puts something off to the date: "extended its offer until", "перенесли на".

    The word for "to" may be that which opens the date: "aplazó el juicio al 5 de mayo".
    """
    nearest = before[-1] if before else ""
    if nearest in cues.onto or opening in cues.onto:
        is_put = is_weekday and not cues.postponing.isdisjoint(before)
        return is_put or not cues.arranging.isdisjoint(before)
    if nearest in cues.onset or " ".join(before[-2:]) in cues.onset:
        verbs = zip(("", *before), before, before[1:], strict=False)
        return any(helper not in cues.bygone and _resolves(verb, to, cues) for helper, verb, to in verbs)
    return cues.signals.get(nearest) in PUT_OFF_TO and not cues.deferring.isdisjoint(before)


def _resolves(verb: str, then: str, cues: Cues) -> bool:
    """Whether two words decide on what is to be done: "voted to", "acordó subir"."""
    return f"{verb} {then}" in cues.resolving or (verb in cues.resolving and then.endswith(cues.infinitives))


def _tells_of_a_plan_gone(clause: _Clause) -> bool:
    """Whether what was set for a date is told of as past, so that the date may be: "the race set for May was run"."""
    before, cues = clause.before, clause.cues
    if not cues.foreseen.isdisjoint((*before, *map(" ".join, itertools.pairwise(before)))):
        return True
    after = clause.after[: 2 * _CLOSE]
    is_set = " ".join(before[-2:]) in cues.planned and cues.passive.isdisjoint(before[-3:-2])
    if is_set and not cues.replaced.isdisjoint(before[-3:-2]):
        return True
    if not is_set and not (_was_to_be(before, cues) and not cues.contrasting.isdisjoint(after[:1])):
        return False
    for word in after:
        is_over = cues.unfinished and word not in cues.reporting and is_past(word, cues)
        if word in cues.of_plans or is_over:
            return cues.of_plans.get(word, True)
    return False


def _was_to_be(before: Sequence[str], cues: Cues) -> bool:
    """Whether something was once to take place: "was due to begin on"."""
    plans = enumerate(itertools.pairwise(before[-_PLAN:]))
    at = next((at for at, (verb, to) in plans if f"{verb} {to}" in cues.intended), None)
    return at is not None and cues.passive.isdisjoint(before[-_PLAN:][:at][-1:])


_PLAN = 8
"""Words before a date in which a plan for it is looked for."""


def puts_off(text: str, start: int, cues: Cues) -> bool:
    """Whether a clause that looks back puts something off to the date, which lies ahead of the time told only."""
    before = WORDS.findall(clause_before(text, start, cues.stops).lower())
    return _is_put_off(before, cues, is_weekday=False) and any(is_past(word, cues) for word in before)


def promises(text: str, start: int, cues: Cues) -> bool:
    """Whether the words before a date tell of days to come from the moment of writing: "will be held", "is due"."""
    clause = clause_before(text, start, cues.stops).lower()
    words = WORDS.findall(clause)
    return clause.rstrip().endswith(cues.ahead) or any(
        word in cues.promising or f"{before} {word}" in cues.promising
        for before, word in itertools.pairwise(["", *words])
    )


def _is_over(words: Sequence[str], cues: Cues) -> bool:
    """Whether the first verb among the few ``words`` from a date on tells what is over, and no other stands between."""
    if not cues.unfinished or not cues.future.isdisjoint(words):
        return False
    bound = cues.signals.get(words[0], "in") if words else ""
    if any(cues.signals.get(word) in _LIMITS for word in words[1:_AFTER]):
        return False  # "closed until after Easter"
    for word in words[:_CLOSE] if bound in _PLACED_IN else ():
        if word in cues.unfinished or word.endswith(cues.infinitives):
            return False
        if is_past(word, cues) or _is_behind((word,), cues):
            return True
    return bound in _PLACED_IN and _took_place(words[:_FAR], cues)


def _took_place(words: Sequence[str], cues: Cues) -> bool:
    """Whether only where it was stands between the date and the verb: "was held by police in the capital on May 5"."""
    for at, word in enumerate(words):
        if word in cues.unfinished or word in cues.aims or word.endswith(cues.infinitives):
            return False
        if is_past(word, cues) or _is_behind((word,), cues):
            return words[at - 1] in cues.places
    return False


def _acts(before: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Whether the verb after a date tells what took place on it: "the court in May struck it down", "in May it fell".

    A date that opens its clause may be the doer itself: "Oct. 7 changed everything". What was put off or planned then
    ("in May the race was called off") may be to come, and a participle ("a march in May called by unions") is no verb.
    """
    if before and cues.signals.get(before[-1]) not in _PLACED_IN:
        return False
    adverbs = next((at for at, word in enumerate(after) if not word.endswith(cues.adverb_suffixes)), 0)
    words = after[:_PLAN] if len(before) < _PAIR else after[: adverbs + 1]
    at = next((at for at, word in enumerate(words) if is_past(word, cues)), None)
    if at is None or after[at] in cues.of_plans:
        return False
    then = "".join(after[at + 1 : at + 2])
    is_bound = then in cues.signals and then not in PUT_OFF_TO
    leads_on = any(word.endswith(cues.infinitives) for word in after[at + 1 :])
    may_go_on = leads_on and after[at] in cues.unfinished  # "в июне он обещал вернуться"
    return not before or not (is_bound or may_go_on or _is_behind(after[at:], cues))


_PLACED_IN, _LIMITS = ("in", "over", "on", "after"), ("until", "till")
_AFTER, _CLOSE, _FAR = 3, 4, 12
"""Words, the preposition of the date among them."""


def _direction_after(clause: _Clause, *, is_weekday: bool) -> Direction:
    """Which way the words after a date point; else those before it, where they have not been asked."""
    text, _, end, cues, left, before = clause
    right = clause.right
    after = WORDS.findall(right.lower())
    if len(before) >= _PAIR and not cues.contents.isdisjoint(after[:1]):  # and not "In October, that child"
        right, after = "", []
    if not before and not is_weekday and text.startswith(":", end):
        return Direction.BARE  # an entry of a chronicle, which tells of the past in the present
    if not before and after and after[0] in first_words(cues.standing):
        return Direction.FORWARD
    after = after[1:] if owns(text, end, cues) else after
    found = first_cue(after, range(len(after)), cues)
    if found is None and _opens_clause(clause):
        found = last_cue(before, cues)
    if found is Direction.BACK and cues.unfinished.isdisjoint(before[-2:-1]):
        is_over = _acts(before, after, cues) or _is_over([*before[-1:], *after], cues)
        if text.startswith(",", end):
            words = _past_aside(right)
            is_over = len(before) < _PAIR and (_acts(before, words, cues) or _is_over(["", *words], cues))
        return Direction.GONE if is_over else found
    if found is not None:
        return found
    if clause.nearest in cues.starting:
        return Direction.BACK
    is_limit = clause.nearest in cues.limits or (
        len(before) == 1 and before[0] in cues.onset and text.startswith(",", end)
    )
    if is_limit or _tells_the_present(before, after, cues):
        return Direction.FORWARD
    is_on_agenda = is_weekday and not _is_bound(clause) and _is_on_agenda(before, after, cues)
    is_arranged = is_on_agenda or cues.fixtures.search(right) or cues.fixtures.search(left)
    return Direction.FORWARD if is_arranged else Direction.BARE


def _is_bound(clause: _Clause) -> bool:
    """Whether a preposition binds a date to something else than the day on which it takes place: "la reunión del"."""
    cues, bound = clause.cues, clause.cues.signals.get(clause.nearest)
    if bound is not None:
        return bound not in _PLACING
    return not {_opening(clause), clause.nearest}.isdisjoint(cues.wholes - {""})


def _is_part(clause: _Clause) -> bool:
    """Whether the date is that of the noun before it: "el informe del lunes", but not "antes del lunes"."""
    opening, nearest, cues = _opening(clause), clause.nearest, clause.cues
    if cues.signals.get(nearest) in _PLACING:
        return False
    return (opening in cues.wholes and nearest not in cues.signals) or (
        bool(nearest) and nearest in cues.wholes
    )


def _is_on_agenda(before: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Whether a verb beside a weekday puts it ahead, and is no noun by its article: "la visita"."""
    pairs = itertools.chain(zip(("", *before), before, strict=False), zip(("", *after), after, strict=False))
    return any(word in cues.agenda and article not in cues.determiners for article, word in pairs)


def _without_relatives(left: str, cues: Cues) -> str:
    """What a clause says without what it tells aside of somebody: "United, who last won in 2013, travel to"."""
    if left.count(",") < _PAIR or not cues.relatives:
        return left
    return _aside(cues.relatives).sub("", left)


_PAIR = 2


@functools.cache
def _aside(relatives: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf",\s(?:{'|'.join(sorted(relatives))})\s[^,;]+,(?=\s\S)")


def _past_aside(right: str) -> list[str]:
    """The words after the aside that follows a date: "5 июня, сразу после матча, он уехал"."""
    return WORDS.findall(right.split(",", 2)[-1].lower())


def _names_what_happened(clause: _Clause) -> bool:
    """Whether a date owns or names what has happened: "will appeal Friday's court ruling", "the Jan. 6 riot"."""
    cues = clause.cues
    is_owner = owns(clause.text, clause.end, cues)
    if not is_owner and clause.nearest not in cues.owning and _opening(clause) not in cues.owning:
        return False
    named = _NAMED.match(clause.text, clause.end)
    words = named[1].lower().split() if named else []
    return not cues.happened.isdisjoint(words) or (is_owner and not cues.owned.isdisjoint(words))


def _opening(clause: _Clause) -> str:
    """The first word of the date itself: "the", of "the 6 January"."""
    return clause.text[clause.start : clause.end].lower().partition(" ")[0]


_NAMED = re.compile(r"(?:['’]s)?((?:\s+[^\W\d_]{1,30}){1,3})")


def _stands_by_what_happened(before: Sequence[str], cues: Cues) -> bool:
    """Whether what has happened stands right before a date: "about the crash on Friday", "was killed on Friday"."""
    is_placed = bool(before) and (cues.signals.get(before[-1]) in _PLACING or before[-1] in cues.wholes)
    words = before[:-1] if is_placed else before
    if not cues.happened or len(words) < 2:
        return False
    if words[-1] in cues.happened:
        return words[-2] not in cues.modals
    return words[-1] in cues.over and words[-2] not in cues.passive and words[-2] not in cues.modals


_PLACING = frozenset({"on", "in", "at", "over", "during"})


def _opens_clause(clause: _Clause) -> bool:
    """Whether a colon or a word that opens a clause stands before the date, or before its preposition."""
    before, cues = clause.before, clause.cues
    if not cues.opening or not before:
        return False
    at = -2 if before[-1] in cues.signals else -1
    is_opened = not cues.opening.isdisjoint(before[at:][:1])
    return is_opened or (":" in clause.left[-_SHORT_WORD:] and _AFTER_COLON.search(clause.left) is not None)


_SHORT_WORD = 6
"""Characters of a preposition, with a colon before it."""
_AFTER_COLON = re.compile(r":\s(?:[^\W\d_]{1,3}\s)?\Z")


def _is_done(before: Sequence[str], cues: Cues) -> bool:
    """Whether a participle right before the date, or before its preposition, tells of something done.

    "iniciado el 3 de enero", "aprobada en noviembre", "cerrado desde el lunes".
    """
    if not cues.behind_suffixes:
        return False
    is_placed = bool(before) and (cues.signals.get(before[-1]) in ("in", "since") or len(before[-1]) == 1)
    words = before[:-1] if is_placed else before
    is_noun = not is_placed and words[-2:-1] and words[-2] in cues.determiners
    is_bare = is_noun or (words[-2:-1] and words[-2] in cues.passive)
    return _is_behind(words[-1:], cues) and not is_bare


def _is_behind(words: Sequence[str], cues: Cues) -> bool:
    """Whether the first word has the ending of what is done: "iniciado"."""
    if not words or not words[0].endswith(cues.behind_suffixes):
        return False
    return words[0] not in cues.not_past and words[0] not in cues.future


def opens_apposition(words: Sequence[str], cues: Cues) -> bool:
    """Whether the first word opens what is told of a thing just named: "which was listed in", "founded in"."""
    return bool(words) and (words[0] in cues.relatives or is_past(words[0], cues))


def _is_apposed(clause: _Clause) -> bool:
    """Whether a participle opens the apposition that a date ends: "la reforma, anunciada a voces en enero"."""
    cues = clause.cues
    if not cues.behind_suffixes:
        return False
    _, comma, apposed = clause.left.lower().rpartition(",")
    words = WORDS.findall(apposed) if comma else []
    return _is_behind(words, cues) and last_cue(words, cues) is None


def _tells_the_present(before: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Whether a verb in the present arranges what is to come, where no other verb tells: "leaves on Friday"."""
    if before and cues.signals.get(before[-1]) == "since":
        return False
    return any(_is_present(word, cues) for word in (*before, *after))


def is_in_the_present(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether no verb around a date tells but one in the present, and none that may tell of one time."""
    clause = _Clause.around(text, start, end, cues)
    words = (*clause.before, *clause.after)
    is_open = cues.once.isdisjoint(words) and first_cue(words, range(len(words)), cues) is None
    return is_open and _tells_the_present((), words, cues)


def _has_lasted(clause: _Clause) -> bool:
    """Whether a state lasts since a date: "содержится с 3 октября", or right behind it where no verb leads on."""
    before, cues = clause.before, clause.cues
    if not cues.states or not clause.is_since:
        return False
    if not cues.states.isdisjoint(clause.since_comma):
        return True
    after = clause.after
    is_behind = len(before) < _PAIR and not cues.states.isdisjoint(after[: 2 * _CLOSE])
    return is_behind and first_cue(after, range(len(after)), cues) is None


def _lasts(clause: _Clause) -> bool:
    """Whether a verb in the present tells what has been so since: "стоит с воскресенья", whatever is told behind it."""
    return clause.is_since and any(_is_present(word, clause.cues) for word in clause.since_comma)


def _stays(clause: _Clause) -> bool:
    """Whether what is open or shut from a date on is so by now: "дорога закрыта с 1 ноября"."""
    return clause.is_since and not clause.cues.agenda.isdisjoint(clause.since_comma)


def _stands(clause: _Clause) -> bool:
    """Whether what follows is so by now: "desde el lunes, las escuelas están cerradas"."""
    pairs = map(" ".join, itertools.pairwise(clause.after)) if clause.is_since else ()
    return len(clause.before) < _PAIR and not clause.cues.standing.isdisjoint(pairs)


def _has_begun(clause: _Clause) -> bool:
    """Whether what is done lasts since the date, and was not only decided on: "cerrado desde el 3 de mayo"."""
    return clause.nearest in clause.cues.starting and clause.cues.unfinished.isdisjoint(
        clause.before[-_PAIR:]
    )


def _is_present(word: str, cues: Cues) -> bool:
    return (
        bool(cues.present_suffixes) and word.endswith(cues.present_suffixes) and word not in cues.not_present
    )
