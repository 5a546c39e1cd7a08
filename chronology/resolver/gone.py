"""Tells whether a date is one on which, or since which, something has happened."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from chronology.resolver.around import CLOSE, PAIR, PLACED_IN, PLACING, Clause
from chronology.resolver.clauses import WORDS, parts_sentences
from chronology.resolver.cues import owns
from chronology.resolver.expressions import Direction
from chronology.resolver.verbs import PUT_OFF_TO, first_cue, is_past, last_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.resolver.rules import Cues

__all__ = [
    "acts",
    "has_begun",
    "has_happened",
    "has_lasted",
    "is_apposed",
    "is_behind",
    "is_done",
    "is_in_apposition",
    "is_over",
    "is_present",
    "is_set_off",
    "lasts",
    "leads_to_event",
    "stands",
    "stays",
]

_LEAD = 24
"""Characters of the words that turn a date back."""
_LIMITS = frozenset({"until", "till"})
_AFTER, _FAR, _VERB = 3, 12, 8
"""Words beside a date in which a limit and a verb are looked for, its preposition among them."""


def has_happened(clause: Clause) -> bool:
    """Whether a date is that of what has happened, or what has lasted since, whatever verb leads to it."""
    before, cues, left = clause.before, clause.cues, clause.left
    if _names_what_happened(clause) or cues.against.match(left) or cues.aftermath.match(left):
        return True
    if f" {left[-_LEAD:].strip().lower()}".endswith(cues.behind) and not _runs_on(clause):
        return True
    is_of = clause.nearest in cues.wholes and clause.nearest not in cues.signals
    is_paper = is_of and not cues.papers.isdisjoint(before[-CLOSE:-1])
    if is_paper or _tells_what_was(clause):
        return True
    return _stands_by_what_happened(before, cues) or _has_followed(before, cues)


def _tells_what_was(clause: Clause) -> bool:
    """Whether it goes on to tell what happened on the date since which something is so: "с 22 мая, когда он ушёл"."""
    after = clause.after[:_VERB] if clause.is_since else ()
    tells = bool(after) and f", {after[0]}" in clause.cues.telling and clause.text.startswith(",", clause.end)
    return tells and first_cue(after, range(len(after)), clause.cues) is Direction.BACK


def _runs_on(clause: Clause) -> bool:
    """Whether the date is the first of a range that may lie ahead: "от 1 июня до 10 июля"."""
    return not (clause.is_since or _LIMITS.isdisjoint(map(clause.cues.signals.get, clause.after[:1])))


def _names_what_happened(clause: Clause) -> bool:
    """Whether a date owns or names what has happened: "will appeal Friday's court ruling", "the Jan. 6 riot"."""
    cues = clause.cues
    is_owner = owns(clause.text, clause.end, cues)
    if not is_owner and clause.nearest not in cues.owning and clause.opening not in cues.owning:
        return False
    named = _NAMED.match(clause.text, clause.end)
    words = named[1].lower().split() if named else []
    return not cues.happened.isdisjoint(words) or (is_owner and not cues.owned.isdisjoint(words))


def leads_to_event(clause: Clause) -> bool:
    """Whether a date names what the clause leads to, and may be to come: "raised $3 million before the Nov. 8 vote"."""
    cues = clause.cues
    if clause.nearest not in cues.owning or cues.leading.isdisjoint(clause.before[-3:-1]):
        return False
    named = _NAMED.match(clause.text, clause.end)
    return named is not None and not cues.unfinished.isdisjoint(named[1].lower().split())


_NAMED = re.compile(r"(?:['’]s)?((?:\s+[^\W\d_]{1,30}){1,3})")


def _names_whose(words: Sequence[str], cues: Cues) -> bool:
    """Whether what has happened is told with whom it befell, up to its date: "the killing of a man in November"."""
    pairs = enumerate(itertools.pairwise(words))
    named = (
        at for at, (event, of) in pairs if event in cues.happened and of in cues.wholes - cues.signals.keys()
    )
    at = next(named, None)
    whom = () if at is None else words[at + 2 :]
    return bool(whom) and last_cue(whom, cues) is None and not any(is_present(word, cues) for word in whom)


_OF_WHOM = 6
"""Words before a date, with its preposition left out, that tell of whom."""


def _stands_by_what_happened(before: Sequence[str], cues: Cues) -> bool:
    """Whether what has happened stands right before a date: "about the crash on Friday", "was killed on Friday"."""
    is_placed = bool(before) and (cues.signals.get(before[-1]) in PLACING or before[-1] in cues.wholes)
    words = before[:-1] if is_placed else before
    if not cues.happened or len(words) < 2:
        return False
    if words[-1] in cues.happened:
        return words[-2] not in cues.modals
    if not cues.happened.isdisjoint(words[-_OF_WHOM:-2]) and _names_whose(words[-_OF_WHOM:], cues):
        return True
    is_after = cues.signals.get("".join(words[-3:-2])) == "after"  # "after being arrested on Friday"
    is_bare = words[-2] in cues.passive and not is_after
    return words[-1] in cues.over and not is_bare and words[-2] not in cues.modals


def _has_followed(before: Sequence[str], cues: Cues) -> bool:
    """Whether it dates what something has lasted since: "held since his arrest in the capital on 4 January"."""
    if cues.happened.isdisjoint(before):
        return False
    at = next((at for at in range(len(before) - 2, -1, -1) if cues.signals.get(before[at]) == "since"), None)
    told = () if at is None else before[at + 1 : -1]
    if cues.happened.isdisjoint(told) or not cues.aims.isdisjoint(told):
        return False
    return first_cue(told, range(len(told)), cues) is not Direction.FORWARD


def is_over(words: Sequence[str], cues: Cues, *, is_named: bool = False) -> bool:
    """Whether the first verb among the few ``words`` from a date on tells what is over, and no other stands between.

    Where ``is_named``, the first word stands before the date, and may name what was to be then.
    """
    if not cues.unfinished or not cues.future.isdisjoint(words):
        return False
    bound = cues.signals.get(words[0], "in") if words else ""
    of_plans = cues.of_plans if is_named and words[0] not in cues.signals else ()  # "матч 5 мая отменён"
    is_time = bound == "at"  # of what took place, also in more words: "rolled onto its side at 7:41 on"
    is_placed, stops = is_time or bound in PLACED_IN, (*(cues.aims if is_time else ()), *of_plans)
    for word in words[: _VERB if is_time else CLOSE] if is_placed else ():
        if word in cues.unfinished or word in stops or word.endswith(cues.infinitives):
            return False
        if is_past(word, cues) or is_behind((word,), cues):  # but not "closed until after Easter"
            return _LIMITS.isdisjoint(map(cues.signals.get, words[1:_AFTER]))
    return is_placed and _took_place(words[:_FAR], cues)


def _took_place(words: Sequence[str], cues: Cues) -> bool:
    """Whether only where it was stands between the date and the verb: "was held by police in the capital on May 5"."""
    for at, word in enumerate(words):
        if word in cues.unfinished or word in cues.aims or word.endswith(cues.infinitives):
            return False
        if is_past(word, cues) or is_behind((word,), cues):
            return words[at - 1] in cues.places
    return False


def acts(before: Sequence[str], after: Sequence[str], cues: Cues) -> bool:
    """Whether the verb after a date tells what took place on it: "the court in May struck it down", "in May it fell".

    A date that opens its clause may be the doer itself: "Oct. 7 changed everything". What was put off or planned then
    ("in May the race was called off") may be to come, and a participle ("a march in May called by unions") is no verb.
    """
    if before and cues.signals.get(before[-1]) not in PLACED_IN:
        return False
    adverbs = next((at for at, word in enumerate(after) if not word.endswith(cues.adverb_suffixes)), 0)
    words = after[:_VERB] if len(before) < PAIR else after[: adverbs + 1]
    at = next((at for at, word in enumerate(words) if is_past(word, cues)), None)
    if at is None or after[at] in cues.of_plans:
        return False
    then = "".join(after[at + 1 : at + 2])
    is_bound = then in cues.signals and then not in PUT_OFF_TO
    leads_on = any(word.endswith(cues.infinitives) for word in after[at + 1 :])
    may_go_on = leads_on and after[at] in cues.unfinished  # "в июне он обещал вернуться"
    return not before or not (is_bound or may_go_on or is_behind(after[at:], cues))


def is_done(before: Sequence[str], cues: Cues) -> bool:
    """Whether a participle right before the date, or before its preposition, tells of something done.

    "iniciado el 3 de enero", "aprobada en noviembre", "cerrado desde el lunes".
    """
    if not cues.behind_suffixes:
        return False
    is_placed = bool(before) and (cues.signals.get(before[-1]) in ("in", "since") or len(before[-1]) == 1)
    words = before[:-1] if is_placed else before
    is_noun = not is_placed and words[-2:-1] and words[-2] in cues.determiners
    is_bare = is_noun or (words[-2:-1] and words[-2] in cues.passive)
    return is_behind(words[-1:], cues) and not is_bare


def is_behind(words: Sequence[str], cues: Cues) -> bool:
    """Whether the first word has the ending of what is done: "iniciado"."""
    if not words or not words[0].endswith(cues.behind_suffixes):
        return False
    return words[0] not in cues.not_past and words[0] not in cues.future


def _opens_apposition(words: Sequence[str], cues: Cues) -> bool:
    """Whether the first word opens what is told of a thing just named: "which was listed in", "founded in".

    "Was" goes on behind an apposition instead: "the mayor, 58, was arrested on June 4, 2018, and".
    """
    if not words or words[0] in cues.of_plans:
        return False
    return words[0] in cues.relatives or is_past(words[0], cues) or is_behind(words, cues)


def is_in_apposition(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether it is told of a thing between commas: "the firm, founded in 1911 and sold since, lost money"."""
    _, comma, told = text[max(0, start - _APPOSED) : start].lower().rpartition(", ")
    if not comma or not _opens_apposition(told.split(), cues):
        return False
    if parts_sentences(text, start - len(told), start, cues.stops):
        return False
    if text.startswith(",", end):
        return True
    more = _MORE.match(text, end)
    return more is not None and (more[1] in cues.adding or more[1] in cues.contrasting)


_MORE = re.compile(r"\s([^\W\d_]+)\s[^,.;:!?\n]{1,60},\s")
"""What else an apposition tells, up to its comma."""
_APPOSED = 80
"""Characters before a date within which such an apposition begins."""


def is_apposed(clause: Clause) -> bool:
    """Whether a participle opens the apposition that a date ends: "la reforma, anunciada a voces en enero"."""
    cues = clause.cues
    if not cues.behind_suffixes:
        return False
    _, comma, apposed = clause.left.lower().rpartition(",")
    words = WORDS.findall(apposed) if comma else []
    return is_behind(words, cues) and last_cue(words, cues) is None


def is_set_off(clause: Clause) -> bool:
    """Whether commas set off what was done on the date from what is to come: "the rate, cut in May, may rise"."""
    words, cues = clause.since_comma, clause.cues
    if "," not in clause.left or not clause.text.startswith(",", clause.end) or not words:
        return False
    if len(words) > 2 * CLOSE or not cues.modals.isdisjoint(words):
        return False
    if f"{words[0]} {clause.nearest}" in cues.planned:
        return False  # "the hearing, set for 5 May, will be closed"
    is_placed = cues.signals.get(clause.nearest) in PLACED_IN
    is_participle = words[0] in cues.unchanged or is_past(words[0], cues) or is_behind(words, cues)
    return is_placed and is_participle and last_cue(words, cues) is not Direction.FORWARD


def has_lasted(clause: Clause) -> bool:
    """Whether a state lasts since a date: "содержится с 3 октября", or right behind it where no verb leads on."""
    before, cues = clause.before, clause.cues
    if not cues.states or not clause.is_since:
        return False
    if not cues.states.isdisjoint(clause.since_comma):
        return True
    after = clause.after
    follows = len(before) < PAIR and not cues.states.isdisjoint(after[: 2 * CLOSE])
    return follows and first_cue(after, range(len(after)), cues) is None


def lasts(clause: Clause) -> bool:
    """Whether a verb in the present tells what has been so since: "стоит с воскресенья", whatever is told behind it."""
    return clause.is_since and any(is_present(word, clause.cues) for word in clause.since_comma)


def stays(clause: Clause) -> bool:
    """Whether what is open or shut from a date on is so by now: "дорога закрыта с 1 ноября", but not "с 9 до 13"."""
    cues = clause.cues
    is_so = clause.is_since and not cues.agenda.isdisjoint(clause.since_comma)
    return is_so and _LIMITS.isdisjoint(map(cues.signals.get, clause.after[:1]))


def stands(clause: Clause) -> bool:
    """Whether what follows is so by now: "desde el lunes, las escuelas están cerradas"."""
    pairs = map(" ".join, itertools.pairwise(clause.after)) if clause.is_since else ()
    return len(clause.before) < PAIR and not clause.cues.standing.isdisjoint(pairs)


def has_begun(clause: Clause) -> bool:
    """Whether what is done lasts since the date, and was not only decided on: "cerrado desde el 3 de mayo"."""
    return clause.nearest in clause.cues.starting and clause.cues.unfinished.isdisjoint(clause.before[-PAIR:])


def is_present(word: str, cues: Cues) -> bool:
    """Whether the word has the ending of a verb in the present."""
    return (
        bool(cues.present_suffixes) and word.endswith(cues.present_suffixes) and word not in cues.not_present
    )
