"""Tells whether a clause plans something for its date, or puts it off, and whether the plan is told of as past."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from chronology.resolver.around import CLOSE, Clause
from chronology.resolver.clauses import REACH_BESIDE, WORDS, clause_before
from chronology.resolver.expressions import Direction
from chronology.resolver.verbs import PUT_OFF_TO, first_words, is_past, last_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = ["decides_on", "is_put_off", "promises", "puts_off", "tells_of_a_plan_gone"]

_PLAN = 8
"""Words before a date in which a plan for it is looked for."""


def is_put_off(before: Sequence[str], cues: Cues, *, is_weekday: bool, opening: str = "") -> bool:
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


def decides_on(before: Sequence[str], cues: Cues) -> bool:
    """Whether a verb decides on what its infinitive tells of the date, which may be to come: "agreed to hold talks in".

    The day of the decision may stand between the two: "voted on Tuesday to".
    """
    if first_words(cues.resolving).isdisjoint(before):
        return False
    for at in range(len(before) - 1, 0, -1):
        if any(_resolves(verb, before[at], cues) for verb in before[max(0, at - _VERB) : at]):
            return last_cue(before[at + 1 :], cues) is not Direction.BACK
    return False


_VERB = 3
"""Words before an infinitive in which the verb stands that decides on it."""


def _resolves(verb: str, then: str, cues: Cues) -> bool:
    """Whether two words decide on what is to be done: "voted to", "acordó subir"."""
    return f"{verb} {then}" in cues.resolving or (verb in cues.resolving and then.endswith(cues.infinitives))


def tells_of_a_plan_gone(clause: Clause, way: Direction | None) -> bool:
    """Whether what was set for a date is told of as past, so that the date may lie on either side.

    So may that of "the race set for May was run", whose verb points ahead, and of "had been set for May".
    """
    if way is Direction.BACK:
        return _had_planned(clause)
    return way is Direction.FORWARD and _is_told_as_past(clause)


def _is_told_as_past(clause: Clause) -> bool:
    before, cues = clause.before, clause.cues
    if not cues.foreseen.isdisjoint((*before, *map(" ".join, itertools.pairwise(before)))):
        return True
    after = clause.after[: 2 * CLOSE]
    is_set = " ".join(before[-2:]) in cues.planned and cues.passive.isdisjoint(before[-3:-2])
    if is_set and not cues.replaced.isdisjoint(before[-3:-2]):
        return True
    was_due = not cues.possible.isdisjoint(before) or _was_to_be(before, cues)
    if not is_set and not (was_due and not cues.contrasting.isdisjoint(after[:1])):
        return False
    for word in after:
        is_over = cues.unfinished and word not in cues.reporting and is_past(word, cues)
        if word in cues.of_plans or is_over:
            return cues.of_plans.get(word, True)
    return False


def _had_planned(clause: Clause) -> bool:
    before, cues = clause.before, clause.cues
    return " ".join(before[-2:]) in cues.planned and not cues.bygone.isdisjoint(before[-CLOSE:-2])


def _was_to_be(before: Sequence[str], cues: Cues) -> bool:
    """Whether something was once to take place: "was due to begin on"."""
    plans = enumerate(itertools.pairwise(before[-_PLAN:]))
    at = next((at for at, (verb, to) in plans if f"{verb} {to}" in cues.intended), None)
    return at is not None and cues.passive.isdisjoint(before[-_PLAN:][:at][-1:])


def puts_off(text: str, start: int, cues: Cues, *, is_weekday: bool = False) -> bool:
    """Whether a clause that looks back puts something off to the date, which lies ahead of the time told only.

    What is set for it now lies ahead of now: "дело открыли 5 мая, заседание назначено на среду".
    """
    before = WORDS.findall(clause_before(text, start, cues.stops).lower())
    opening = text[start : start + REACH_BESIDE].partition(" ")[0].lower()
    is_put = is_put_off(before, cues, is_weekday=is_weekday, opening=opening)
    return is_put and any(is_past(word, cues) for word in before) and not promises(text, start, cues)


def promises(text: str, start: int, cues: Cues) -> bool:
    """Whether the words before a date tell of days to come from the moment of writing: "will be held", "is due"."""
    clause = clause_before(text, start, cues.stops).lower()
    words = WORDS.findall(clause)
    return clause.rstrip().endswith(cues.ahead) or any(
        word in cues.promising or f"{before} {word}" in cues.promising
        for before, word in itertools.pairwise(["", *words])
    )
