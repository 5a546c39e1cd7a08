"""Looks at what stands beside a phrase, to tell a date from a name or a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver.layout import is_headline, opens_line

if TYPE_CHECKING:
    from chronology.resolver.rules import Guard, Names

__all__ = ["holds", "is_in_a_name", "is_in_a_title", "left_word", "right_word"]

_REACH = 24
_WORD_LEFT = re.compile(r"([^\W_]+(?:['’.][^\W_]+)*\.?|[^\w\s])\Z")
_TIED = re.compile(r"\d[-–/:]\Z")
_INITIAL = 2
_COUNTED = re.compile(r"\d[\d.,]*\s+(?:[^\W\d_][\w-]*\s+){1,3}\Z")
_WORD_RIGHT = re.compile(r"\s*([^\W_]{1,40}|[^\w\s])")
"""No whole paragraph, where words stand side by side without spaces."""
_TITLE = 40
"""Characters to each side within which the quotation marks of a title are looked for."""
_TITLE_LEFT = re.compile(r'["“«]((?:[A-Z][\w’\']*\s+)*)\Z')
_TITLE_RIGHT = re.compile(r'((?:\s+[A-Z][\w’\']*)*)["”»]')
_NAME_RIGHT = re.compile(rf"[^«».!?;\n]{{0,{_TITLE}}}»(?!,\s)")
_OPENING = frozenset('"“«')
_CLOSING = frozenset('"”»')
_CLOSES = re.compile(r'["”»]')
_ENDS = frozenset("!?…")
"""Marks that end a sentence as a full stop does."""
_LINE_ENDS = re.compile(r"[.:]?[^\S\n]{0,8}(?:\n|\Z)")
_TIME_AND_LETTER = re.compile(r"\d{1,2}[:.]\d\d\s(?:[—–-]\s)?([^\W\d_])")
_NEAR, _FAR = 120, 800
_WORDS = re.compile(r"[^\W\d_]+")


def left_word(text: str, start: int) -> str:
    """The nearest word or mark before ``start``, as written; "" at the edge of the text or paragraph."""
    if text.startswith("\n\n", start - 2):
        return ""
    words = text[max(0, start - _REACH) : start].rsplit(None, 1)
    if not words or words[-1].isalnum():
        return words[-1] if words else ""
    last = words[-1][-1]
    if not (last.isalnum() or last in "._"):
        return last  # most that is no whole word ends in a mark
    match = _WORD_LEFT.search(words[-1])
    return match[1] if match else ""


def right_word(text: str, end: int) -> str:
    """The nearest word or mark after ``end``, as written; "" at the edge of the text."""
    match = _WORD_RIGHT.match(text, end)
    return match[1] if match else ""


def holds(guard: Guard, text: str, start: int, end: int, names: Names) -> bool:
    """Whether the neighbours of ``text[start:end]`` let it be what its rule says."""
    left, right = left_word(text, start), right_word(text, end)
    right = "." if right in _ENDS else "—" if text.startswith(" - ", end) else right
    left = "—" if left == "-" and text[start - 1].isspace() else left
    left = "0" if left[:1].isdecimal() else left
    left_lower = left.lower()
    if left_lower in guard.left_frees:
        return True
    if _is_barred(guard, left_lower, right):
        return False
    if guard.opens_line and not opens_line(text, start):
        return False
    if guard.ends_line and not _LINE_ENDS.match(text, end):
        return False
    beside = _Beside(text, start, end, left, right, names)
    if _is_part_of_a_name(guard, beside) or _is_part_of_a_number(guard, beside):
        return False
    if _is_broken(guard, text, start, end):
        return False
    needs_left = not guard.left_needs or left_lower in guard.left_needs
    if not needs_left and guard.before_names and left[:1].isupper():
        needs_left = _stands_before_names(guard.before_names, text, start)
    if guard.left_counts and not needs_left:
        needs_left = _COUNTED.search(text, max(0, start - 3 * _REACH), start) is not None
    needs_right = not guard.right_needs or right.lower() in guard.right_needs
    if not (needs_left or needs_right if guard.either else needs_left and needs_right):
        return False
    return not _is_out_of_place(guard, text, start, end)  # last, for it looks farthest


def _is_stamp(text: str, start: int, end: int) -> bool:
    """Whether a time of day opens its line and a capital after it opens the sentence that it stamps."""
    entry = _TIME_AND_LETTER.match(text, start, end)
    return entry is not None and entry[1].isupper() and opens_line(text, start)


def _is_barred(guard: Guard, left: str, right: str) -> bool:
    """Whether the word before, in lower case, or the word after is one that the rule can't stand beside."""
    if left in guard.left_bars or right.lower() in guard.right_bars:
        return True
    return left.endswith(guard.left_bars_suffixes) or (
        right.endswith(guard.right_bars_suffixes) and right.islower()
    )


def _is_broken(guard: Guard, text: str, start: int, end: int) -> bool:
    """Whether the phrase runs over the end of a line, or of a sentence, that it can't hold."""
    if guard.one_line and "\n" in text[start:end]:
        return True
    return guard.inner_bars is not None and guard.inner_bars.search(text, start, end) is not None


def _stands_before_names(words: frozenset[str], text: str, start: int) -> bool:
    """Whether one of the words stands before the names that end at ``start``."""
    for _ in range(_NAMES):
        word = left_word(text, start)
        if word.lower() in words:
            return True
        if not word[:1].isupper():
            return False
        start = text.rfind(word, 0, start)
    return False


_NAMES = 4
"""Parts of a name: forename, patronymic, surname, and one more."""


class _Beside(NamedTuple):
    """A phrase and what stands beside it."""

    text: str
    start: int
    end: int
    left: str
    right: str
    names: Names


def _is_part_of_a_name(guard: Guard, beside: _Beside) -> bool:
    """Whether capitals inside or beside the phrase make it a name: "Theresa May", "This Week"."""
    text, start, end, left, right, names = beside
    is_named = left[:1].isupper() and left.lower() not in guard.left_no_names
    if guard.left_bars_name and is_named and not _ends_sentence(left, names):
        return True
    if guard.right_bars_name and right[:1].isupper():
        return True
    if guard.lower_last and _is_title(text[start:end]):
        return not is_headline(text, start)
    if not text[start].isupper():
        return False
    goes_on = left.islower() and (left[-1] != "." or names.stops.shortens(left))
    is_inner = goes_on or (left in _OPENING and right in _CLOSING)
    if guard.bars_capital or (guard.bars_inner_capital and is_inner):
        return True
    if guard.left_bars_capital and left[:1].isupper() and not _opens_sentence(text, start, left, names):
        return not (left.isupper() and text[start:end].isupper()) and not is_headline(text, start)
    return guard.right_bars_capital and right[:1].isupper()


def _is_part_of_a_number(guard: Guard, beside: _Beside) -> bool:
    """Whether it belongs to a number of something: "flight AX 1999", "555-2019", "1800 houses", "1776 Main Street"."""
    text, start, end, left, right, names = beside
    if guard.left_bars_code and len(left) == 2 and left.isupper() and left not in names.capitals:
        return True
    if guard.right_bars_plural and _is_plural(right, names):
        return True
    if guard.right_bars_street and right[:1].isupper() and names.street.match(text, end):
        return True
    return guard.apart_from_digits and _TIED.search(text, max(0, start - 2), start) is not None


def _is_plural(word: str, names: Names) -> bool:
    return word.endswith(names.plural_suffixes) and word.islower() and word not in names.no_plurals


def is_in_a_title(text: str, start: int, end: int, *, is_proper: bool) -> bool:
    """Whether it stands in quotation marks among capitals only: "Saturday Night Fever", but not "May 2019".

    A word that needs no capital (``is_proper`` is false) may also be a title alone: "Yesterday".
    """
    if not text[start].isupper() or _CLOSES.search(text, end, end + _TITLE) is None:
        return False
    before = _TITLE_LEFT.search(text, max(0, start - _TITLE), start)
    after = _TITLE_RIGHT.match(text, end) if before else None
    return before is not None and after is not None and bool(before[1] or after[1] or not is_proper)


def is_in_a_name(text: str, start: int, end: int) -> bool:
    """Whether it stands in angled marks that name something: фильм «Три дня в августе», but not: «Завтра подпишем».

    A name follows a word without a mark between, and opens with a capital or a digit; speech has more marks about it.
    """
    if _NAME_RIGHT.match(text, end) is None:
        return False
    opened = text.rfind("«", max(0, start - _TITLE), start)
    if opened < 2 or "»" in text[opened:start]:
        return False
    first = text[opened + 1]
    return (
        (first.isupper() or first.isdecimal()) and text[opened - 2].isalpha() and text[opened - 1].isspace()
    )


def _is_out_of_place(guard: Guard, text: str, start: int, end: int) -> bool:
    """Whether something near tells of something else, or what it needs on its left is missing."""
    if guard.no_stamp and _is_stamp(text, start, end):
        return True
    if guard.left_tells is not None and guard.left_tells.search(text, max(0, start - _NEAR), start) is None:
        return True
    if guard.right_tells is not None and guard.right_tells.match(text, end) is None:
        return True
    if guard.near_bars and _tells_of(guard.near_bars, text, start, end, _NEAR):
        return True
    if guard.far_bars and _tells_of(guard.far_bars, text, start, end, _FAR):
        return True
    if guard.far_shape is None or _SCORE.search(text, max(0, start - _FAR), end + _FAR) is None:
        return False
    return guard.far_shape.search(text, max(0, start - _FAR), end + _FAR) is not None


_SCORE = re.compile(r"\d[-–]\d")
"""What every shape holds, and is found sooner."""


def _tells_of(words: frozenset[str], text: str, start: int, end: int, reach: int) -> bool:
    """Whether one of the words stands within reach, whole and in the same case or not."""
    beside = f"{text[max(0, start - reach) : start]} {text[end : end + reach]}"
    return not words.isdisjoint(_WORDS.findall(beside.lower()))


def _is_title(phrase: str) -> bool:
    words = phrase.split()
    return len(words) > 1 and words[-1][0].isupper() and not words[-1].isupper()


def _ends_sentence(word: str, names: Names) -> bool:
    """Whether the stop after a word is that of its sentence."""
    return word.endswith(".") and not names.stops.shortens(word) and len(word) > _INITIAL


def _opens_sentence(text: str, start: int, left: str, names: Names) -> bool:
    """Whether the capital of the word before is only that of a sentence's first word, or ends the one before."""
    if _ends_sentence(left, names):
        return True
    before = text[max(0, start - 2 * _REACH) : start].rstrip()[: -len(left)].rstrip(" \t")[-1:]
    return before in ("", ".", "!", "?", "\n", "“", '"', "”", "«", "»") and not left.isupper()
