"""Reads the words around a date: which way the clause points, and which word binds the date to it."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from chronology.resolver.expressions import PAST, Direction
from chronology.resolver.guard import left_word, right_word

if TYPE_CHECKING:
    from chronology.resolver.rules import Cues

__all__ = [
    "direction",
    "is_owner",
    "lies_ahead",
    "opens_apposition",
    "opens_sentence",
    "parts_sentences",
    "puts_off",
    "recurs",
    "signal",
    "skips_days",
    "tells_an_age",
    "tells_before",
    "tells_until",
    "tells_when",
    "words_before",
]

_REACH_LEFT, _REACH_RIGHT = 120, 90
_WORDS = re.compile(r"['’]?[^\W\d_]+(?:(?<=n)['’]t\b)?")
"""Words; a negation stays with its verb: "won't" is no "won"."""
_TIED_UNIT = re.compile(r"-[^\W\d_]+\Z")
_STOP = re.compile(
    r"[.!?;\n](?:(?<=[.!?])[\"”»’')\]]*\s(?!(?<=\.\s)(?:[a-z]|(?<=\b[ap]\.m\.\s)[(\d]))|(?<=\n)\s*\n|(?<=;)\s)"
)
"""A sentence's or clause's end; opens with one set of marks, for which the engine looks fast.

A point before a small letter, or between a time and a number, only shortens a word: "at 6 a.m. (0400 GMT) on".
"""


def direction(text: str, start: int, end: int, cues: Cues, *, is_weekday: bool = False) -> Direction:
    """Which way the nearest verb cue in the sentence points: first those before the date, then those after.

    ``BARE`` where there is none. A mark for "is" after a weekday points ahead, as in a programme ("в среду — музей").
    """
    found = _direction_of_verbs(text, start, end, cues, is_weekday=is_weekday)
    if found in PAST and not is_weekday and _has_lost_its_verb(text, start, cues):
        found = Direction.BARE
    gap = _GAP.search(text, max(0, start - _REACH_LEFT), start) if found is Direction.BARE else None
    if gap is not None:
        found = _direction_of_verbs(text, gap.start(), gap.start(), cues, is_weekday=is_weekday)
    is_programme = found is Direction.BARE and is_weekday and _has_no_verb(text, start, end, cues)
    return Direction.FORWARD if is_programme else found


def _has_lost_its_verb(text: str, start: int, cues: Cues) -> bool:
    """Whether a mark stands for the verb of a date's own clause: "it was on 19 May, инаугурация — 10 июня"."""
    if not cues.zero_copula:
        return False
    clause = _LOST.search(text, max(0, start - _REACH_LEFT), start)
    words = [] if clause is None or clause[2] not in cues.zero_copula else _WORDS.findall(clause[1].lower())
    return bool(words) and _first_cue(words, range(len(words)), cues) is None


_LOST = re.compile(r",\s([^,;.!?\n]{1,60})\s([^\w\s])\s(?:[^\W\d_]{1,2}\s)?\Z")


def _has_no_verb(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a mark beside a date stands for "is": "в среду — музей", "финал — в воскресенье"."""
    if not cues.zero_copula:
        return False
    before = text[max(0, start - _PAIR_REACH) : start].split()
    is_last = not cues.zero_copula.isdisjoint(before[-2:])
    return is_last or (right_word(text, end) in cues.zero_copula and not _FIGURE.match(text, end))


_FIGURE = re.compile(r"\s*[^\w\s]\s*\d")
"""What a mark goes on to that gives a result: "в среду — 40%"."""
_GAP = re.compile(r";\s[^,;.!?\n]{1,40},(?:\s[^\W\d_]{1,5})?\s\Z")
"""What stands before a date to which the clause before lends its verb: "one came in May; the other, on Sunday"."""


def _direction_of_verbs(text: str, start: int, end: int, cues: Cues, *, is_weekday: bool) -> Direction:
    left = _clause_before(text, start).lower()
    if left.rstrip().endswith(cues.ahead):
        return Direction.FORWARD
    before = _WORDS.findall(left)
    nearest = before[-1] if before else ""
    if _names_what_happened(text, end, nearest, cues) or _stands_by_what_happened(before, cues):
        return Direction.GONE
    if nearest in cues.behind or _is_done(before, cues) or _is_apposed(left, cues):
        return Direction.BACK
    if nearest in cues.scheduled:
        return Direction.BARE
    if nearest in cues.beside:
        return Direction.FORWARD
    if _is_put_off(before, nearest, cues, is_weekday=is_weekday):
        return Direction.FORWARD
    is_first = _opens_clause(before, cues)
    found = None if is_first else _first_cue(before, range(len(before) - 1, -1, -1), cues)
    if found is Direction.FORWARD and not is_weekday and _tells_of_a_plan_gone(text, end, before, cues):
        return Direction.BARE
    if found is not None:
        is_over = found is Direction.BACK and _is_over(list(reversed(before)), cues)
        return Direction.GONE if is_over else found
    if nearest in cues.starting and len(before) > 1 and not is_first:
        return Direction.BACK
    return _direction_after(text, start, end, before, cues)


def _is_put_off(before: list[str], nearest: str, cues: Cues, *, is_weekday: bool) -> bool:
    """Whether the clause puts something off to the date: "extended its offer until", "перенесли на"."""
    if nearest in cues.onto:
        is_put = is_weekday and not cues.postponing.isdisjoint(before)
        return is_put or not cues.arranging.isdisjoint(before)
    if nearest == cues.onset:
        return any(f"{verb} {to}" in cues.resolving for verb, to in itertools.pairwise(before))
    return cues.signals.get(nearest) in _PUT_OFF_TO and not cues.deferring.isdisjoint(before)


def _tells_of_a_plan_gone(text: str, end: int, before: list[str], cues: Cues) -> bool:
    """Whether what was set for a date is told of as past, so that the date may be: "the race set for May was run"."""
    if " ".join(before[-2:]) not in cues.planned or not cues.passive.isdisjoint(before[-3:-2]):
        return False
    after = _WORDS.findall(text, end, end + _REACH_RIGHT)[: 2 * _CLOSE]
    return next((cues.of_plans[word] for word in after if word in cues.of_plans), False)


def puts_off(text: str, start: int, cues: Cues) -> bool:
    """Whether a clause that looks back puts something off to the date, which lies ahead of the time told only."""
    before = _WORDS.findall(_clause_before(text, start))
    is_put = bool(before) and _is_put_off(before, before[-1], cues, is_weekday=False)
    return is_put and any(_is_past(word, cues) for word in before)


def _is_over(words: list[str], cues: Cues) -> bool:
    """Whether the first verb among the few ``words`` from a date on tells what is over, and no other stands between."""
    if not cues.unfinished:
        return False
    bound = cues.signals.get(words[0], "in") if words else ""
    for word in words[:_CLOSE] if bound in _PLACED_IN else ():
        if word in cues.unfinished or word in cues.future or word.endswith(cues.infinitives):
            return False
        if _is_past(word, cues):
            return True
    return False


_PLACED_IN = ("in", "over")
_CLOSE = 4
"""Words, the preposition of the date among them."""


def _direction_after(text: str, start: int, end: int, before: list[str], cues: Cues) -> Direction:
    """Which way the words after a date point; else those before it, where they have not been asked."""
    right_stop = _STOP.search(text, end, end + _REACH_RIGHT)
    right = _without_source(text[end : right_stop.start() if right_stop else end + _REACH_RIGHT], cues)
    after = _WORDS.findall(right.lower())
    if not before and after and after[0] in _first_words(cues.standing):
        return Direction.FORWARD
    after = after[1:] if owns(text, end, cues) else after
    found = _first_cue(after, range(len(after)), cues)
    if found is None and _opens_clause(before, cues):
        found = _first_cue(before, range(len(before) - 1, -1, -1), cues)
    nearest = before[-1] if before else ""
    if found is not None:
        is_apart = text.startswith(",", end)
        is_over = found is Direction.BACK and not is_apart and _is_over([*before[-1:], *after], cues)
        return Direction.GONE if is_over else found
    if nearest in cues.starting:
        return Direction.BACK
    if nearest in cues.limits or _tells_the_present(before, after, cues):
        return Direction.FORWARD
    is_arranged = cues.fixtures.search(right) or cues.fixtures.search(_clause_before(text, start))
    return Direction.FORWARD if is_arranged else Direction.BARE


def _without_source(right: str, cues: Cues) -> str:
    """The words after a date without those that only tell who said so: "desde abril, según dijo ayer, subirá"."""
    if not cues.citing:
        return right
    opened = next((mark.start() for mark in _COMMA.finditer(right) if mark[1] in cues.citing), None)
    if opened is None:
        return right
    closed = right.find(",", opened + 1)
    return right[:opened] + (right[closed:] if closed >= 0 else "")


_COMMA = re.compile(r",\s+([^\W\d_]+)")


def _names_what_happened(text: str, end: int, nearest: str, cues: Cues) -> bool:
    """Whether a date owns or names what has happened: "will appeal Friday's court ruling", "the Jan. 6 riot"."""
    is_owner = owns(text, end, cues)
    if not is_owner and nearest not in cues.owning:
        return False
    named = _NAMED.match(text, end)
    words = named[1].lower().split() if named else []
    return not cues.happened.isdisjoint(words) or (is_owner and not cues.owned.isdisjoint(words))


_NAMED = re.compile(r"(?:['’]s)?((?:\s+[^\W\d_]{1,30}){1,3})")


def _stands_by_what_happened(before: list[str], cues: Cues) -> bool:
    """Whether what has happened stands right before a date: "about the crash on Friday", "was killed on Friday"."""
    words = before[:-1] if before and cues.signals.get(before[-1]) in _PLACING else before
    if not cues.happened or len(words) < 2:
        return False
    if words[-1] in cues.happened:
        return words[-2] not in cues.modals
    return words[-1] in cues.over and words[-2] not in cues.passive and words[-2] not in cues.modals


def _opens_clause(before: list[str], cues: Cues) -> bool:
    """Whether a word that opens a clause stands before the date, or before its preposition."""
    if not cues.opening or not before:
        return False
    at = -2 if before[-1] in cues.signals else -1
    return not cues.opening.isdisjoint(before[at:][:1])


def _is_done(before: list[str], cues: Cues) -> bool:
    """Whether a participle right before the date, or before its preposition, tells of something done.

    "iniciado el 3 de enero", "aprobada en noviembre", "cerrado desde el lunes".
    """
    is_placed = bool(before) and (cues.signals.get(before[-1]) in ("in", "since") or len(before[-1]) == 1)
    words = before[:-1] if is_placed else before
    if not words or not words[-1].endswith(cues.behind_suffixes or ("\n",)):
        return False
    if words[-1] in cues.not_past or words[-1] in cues.future:
        return False
    return len(words) < 2 or words[-2] not in cues.passive


def opens_apposition(words: list[str], cues: Cues) -> bool:
    """Whether the first word opens what is told of a thing just named: "which was listed in", "founded in"."""
    return bool(words) and (words[0] in cues.relatives or _is_past(words[0], cues))


def _is_apposed(left: str, cues: Cues) -> bool:
    """Whether a participle opens the apposition that a date ends: "la reforma, anunciada a voces en enero"."""
    _, comma, apposed = left.rpartition(",") if cues.behind_suffixes else ("", "", "")
    words = _WORDS.findall(apposed) if comma else []
    if not words or not words[0].endswith(cues.behind_suffixes):
        return False
    if words[0] in cues.not_past or words[0] in cues.future:
        return False
    return _first_cue(words, range(len(words) - 1, -1, -1), cues) is None


_PLACING = frozenset({"on", "in", "at", "over", "during"})
_UNTIL = frozenset({"until", "till"})
_PUT_OFF_TO = _UNTIL | {"to"}


def _tells_the_present(before: list[str], after: list[str], cues: Cues) -> bool:
    """Whether a verb in the present arranges what is to come, where no other verb tells: "leaves on Friday"."""
    if not cues.present_suffixes or (before and cues.signals.get(before[-1]) == "since"):
        return False
    return any(
        word.endswith(cues.present_suffixes) and word not in cues.not_present for word in before + after
    )


def _clause_before(text: str, start: int) -> str:
    """What the sentence says before ``start``, as far as it lies within reach."""
    left = text[max(0, start - _REACH_LEFT) : start]
    begin = 0
    for stop in _STOP.finditer(left):
        begin = stop.end()
    return left[begin:]


def _first_cue(words: list[str], order: range, cues: Cues) -> Direction | None:
    """The way the first cue points, alone or with the word before it, as ``order`` goes through ``words``."""
    for at in order:
        word = words[at]
        if not _may_tell(word, cues):
            continue
        pair = f"{words[at - 1]} {word}" if at else ""
        if pair in cues.blank:
            continue
        if pair in cues.putting:
            return Direction.FORWARD if order.step < 0 else Direction.BACK
        if word in cues.future or pair in cues.future or _is_future(word, cues):
            is_bygone = not cues.bygone.isdisjoint(words[max(0, at - _BYGONE) : at])
            return Direction.BACK if is_bygone else Direction.FORWARD
        if pair in cues.standing:
            return Direction.FORWARD if cues.causes.isdisjoint(words[at + 1 :]) else Direction.BACK
        if pair in cues.past:
            return Direction.BACK
        if _is_past(word, cues) and not (at and words[at - 1] in cues.passive):
            is_ahead = " ".join(words[max(0, at - 2) : at]) in cues.ahead_of_participle
            return Direction.FORWARD if is_ahead else Direction.BACK
    return None


_BYGONE = 4
"""Words before a cue in which "had" puts it back: "had been scheduled to expire"."""


def _is_future(word: str, cues: Cues) -> bool:
    return bool(cues.future_suffixes) and word.endswith(cues.future_suffixes) and word not in cues.not_future


def _is_past(word: str, cues: Cues) -> bool:
    return word in cues.past or (
        word.endswith(cues.past_suffixes)
        and len(word) > 4
        and word not in cues.not_past
        and not word.endswith(cues.not_past_suffixes)
    )


@functools.lru_cache(maxsize=1 << 14)
def _may_tell(word: str, cues: Cues) -> bool:
    """Whether a word can be a cue, or end a pair that is one; most words of a text are neither."""
    suffixes = cues.past_suffixes + cues.future_suffixes
    return word in _last_words(
        cues.future, cues.blank, cues.past, cues.standing, cues.putting
    ) or word.endswith(suffixes)


@functools.cache
def _last_words(*cues: frozenset[str]) -> frozenset[str]:
    """The last words of all cues."""
    return frozenset(cue.split()[-1] for some in cues for cue in some)


def lies_ahead(text: str, start: int, end: int, cues: Cues) -> bool | None:
    """Whether a word sets a length of time as the whole time ahead ("within a month"), or its end ("in two weeks").

    ``None`` where none does. It takes a clause that points ahead, or a sentence that opens with the words and has
    no verb in the past; "the first time in two weeks" and "in two weeks of talks" measure, and so does "a two-week
    trip".
    """
    word = left_word(text, start).lower()
    if word not in cues.lengths_ahead or right_word(text, end).lower() in cues.measured:
        return None
    if _TIED_UNIT.search(text, start, end) or skips_days(text[start:end], cues):
        return None
    before = _WORDS.findall(_clause_before(text, start).lower())[:-1]
    if any(
        near in cues.comparing or near.endswith(cues.comparing_suffixes) for near in before[-_NEAR_WORDS:]
    ):
        return None
    way = direction(text, start, end, cues)
    is_ahead = way is Direction.FORWARD or (way is Direction.BARE and not before)
    return cues.lengths_ahead[word] if is_ahead else None


def recurs(text: str, start: int, end: int, cues: Cues, *, is_date: bool) -> bool:
    """Whether the clause tells what happens again and again: "usually returns in May".

    "Every Thursday from August 6" begins on a date, while "every Thursday from 9 a.m." does not.
    """
    near = text[max(0, start - _REACH_LEFT) : end + _BESIDE].lower()
    if not any(map(near.__contains__, _rarest_words(cues.habitual))):
        return False
    before = _WORDS.findall(_clause_before(text, start).lower().rpartition(",")[2])[-_NEAR_WORDS - 1 :]
    if is_date and before and cues.signals.get(before[-1]) in _BOUNDING:
        return False
    at = _last_habit(before, cues)
    if at is None:
        beside = _IN_CLAUSE.match(text, end)
        return beside is not None and _last_habit(_WORDS.findall(beside[0].lower())[:3], cues) is not None
    return _first_cue(before, range(len(before) - 1, at + 1, -1), cues) is not Direction.FORWARD


_BOUNDING = _UNTIL | {"since", "from", "through", "by", "before", "after"}
_BESIDE = 40
"""Characters after a date in which a word may tell of a habit."""
_IN_CLAUSE = re.compile(rf"[^,.;:!?\n]{{0,{_BESIDE}}}")


@functools.cache
def _first_words(cues: frozenset[str]) -> tuple[str, ...]:
    return tuple({cue.split()[0] for cue in cues})


@functools.cache
def _rarest_words(cues: frozenset[str]) -> tuple[str, ...]:
    """The first word of each cue that isn't short, as "is" in "is open from": few texts hold one."""
    return tuple({next(word for word in cue.split() if len(word) > 2) for cue in cues})


def _last_habit(words: list[str], cues: Cues) -> int | None:
    """The place of the last word that tells of a habit, alone or with one or two words before it."""
    last = _last_words(cues.habitual)
    for at in range(len(words) - 1, -1, -1):
        if words[at] in last and any(
            " ".join(words[max(0, at - n) : at + 1]) in cues.habitual for n in range(3)
        ):
            return at
    return None


def parts_sentences(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between the two places."""
    return _STOP.search(text, start, end) is not None


def tells_an_age(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a sentence that begins between the two places tells when it is by an age: "At twelve she left home"."""
    ages = cues.ages.finditer(text, max(start, end - _LONGEST_SENTENCE), end)
    return any(parts_sentences(text, start, age.start()) for age in ages)


def words_before(text: str, start: int) -> list[str]:
    """The few words right before a date, lower case."""
    return _WORDS.findall(text[max(0, start - _PAIR_REACH) : start].lower())


def tells_before(text: str, start: int, cues: Cues) -> bool:
    """Whether the clause looks back from the time told: "they had met in 1614"."""
    words = _WORDS.findall(_clause_before(text, start).lower())[-_BACK_WORDS:]
    return not cues.pluperfect.isdisjoint(words) and words[-1] not in cues.limits


_BACK_WORDS = 7
"""Words before a date in which the verb of its clause is looked for."""


def opens_sentence(text: str, start: int) -> bool:
    """Whether a date opens its sentence, alone or after a preposition: "In 1813 …"."""
    before = text[max(0, start - _PAIR_REACH) : start]
    words = before.rstrip()
    if not words or words[-1] in _ENDS or "\n" in before[len(words) :]:
        return True
    return words[max(words.rfind(" "), words.rfind("\n")) + 1].isupper()


_ENDS = '.!?:”"»'


def skips_days(words: str, cues: Cues) -> bool:
    """Whether a length leaves days out, so that the calendar can't count it: "four business days"."""
    return not cues.uneven.isdisjoint(words.lower().split())


_NEAR_WORDS = 5
"""Words in which a comparison is looked for: "the biggest fall of the rouble in two years"."""


def signal(text: str, start: int, end: int, cues: Cues) -> str | None:
    """The word that says how the date binds its event: "since", "until", "by" and so on.

    It stands right before the date; several may count together ("no later than" is "by"), and so does one
    that follows ("from 2016 on" is "since").
    """
    found = cues.signals.get(left_word(text, start).lower())
    if found is None or found in cues.joined:
        words = text[max(0, start - _PAIR_REACH) : start].lower().split()
        joint = cues.joint_signals.get(" ".join(words[-3:])) or cues.joint_signals.get(" ".join(words[-2:]))
        if joint is not None or found is None:
            return joint
    if found in cues.unbinding and _has_end(text[start:end], cues.unbinding[found]):
        return None
    closing = _CLOSING.match(text, end) if found in cues.closed else None
    return cues.closing_signals.get(f"{found} {closing[1].lower()}", found) if closing else found


def tells_when(words: str, cues: Cues) -> bool:
    """Whether a date opens with the article that stands for "on": "el 5 de mayo"."""
    return words.split(maxsplit=1)[0].lower() in cues.placing


def _has_end(words: str, ends: tuple[str, ...]) -> bool:
    return any(word.endswith(ends) for word in words.lower().split())


def owns(text: str, end: int, cues: Cues) -> bool:
    """Whether a date that ends there is that of the thing told after it: "Tuesday's vote"."""
    return text.startswith(cues.possessive, end)


def is_owner(text: str, end: int, cues: Cues) -> bool:
    """Whether it dates the thing told after it, as owner or adjective: "Tuesday's vote", "вчерашнего заседания"."""
    return owns(text, end, cues) or text.endswith(cues.adjectival, 0, end)


def tells_until(text: str, end: int, cues: Cues) -> int | None:
    """Where the sentence ends that goes on to tell what happened then: "since Wednesday, when he resigned"."""
    after = _AFTER_MARK.match(text, end)
    if after is None or f"{after[1]} {after[2].lower()}" not in cues.telling:
        return None
    stop = _STOP.search(text, after.end(), after.end() + _LONGEST_SENTENCE)
    return stop.start() if stop else after.end() + _LONGEST_SENTENCE


_LONGEST_SENTENCE = 400
_AFTER_MARK = re.compile(r"([,.])\s+([^\W\d_]+)")
_PAIR_REACH = 24
_CLOSING = re.compile(r"\s+([^\W\d_]{1,40})\s*(?:[.,;:)!?]|\Z)")
