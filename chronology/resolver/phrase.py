"""Words and the phrases read from them: what passes from one stage of the grammar to the next."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronology.resolver.expressions import Expression
    from chronology.resolver.rules import Digits, Lexicon, Pack

__all__ = [
    "DAYS_IN_ROW",
    "HOURS_BESIDE",
    "MOVED_FROM",
    "OF_THAT_DAY",
    "Item",
    "Link",
    "Mod",
    "Phrase",
    "Slots",
    "shifted",
]


class Mod(enum.StrEnum):
    """The modifiers of TIMEX3."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"


MOVED_FROM: Final = "moved from"
"""The signal of a date left for another: "postponed from March to June". It is also the note of such a date where the
date beside it tells so: Russian "перенесли с 14 на 21 октября"."""


OF_THAT_DAY: Final = "the words point to the day that was told"
"""The note of a part of it: "that night", where "in the evening" may be today's."""


HOURS_BESIDE: Final = "the hours of each day stand beside it"
"""The note of days in a row that have their hours beside them: "Monday to Friday, 9 a.m. to 5 p.m."."""


DAYS_IN_ROW: Final = "weekdays in a row, of one week or of each"
"""The note of weekdays without an article, of which the clause tells whether they recur: "de viernes a domingo"."""


class Link(enum.Enum):
    """How two dates in one phrase belong together."""

    RANGE = "range"
    LIST = "list"


class Phrase(NamedTuple):
    """What some words say. ``parts`` holds the members of a list or range, each with its own place.

    A reader leaves ``start``, ``end`` and ``rule`` to the grammar, which knows them.
    """

    says: Expression
    mod: Mod | None = None
    gives: str = ""
    rule: str = ""
    start: int = -1
    end: int = -1
    alone: bool = True
    link: Link | None = None
    parts: tuple[Phrase, ...] = ()
    note: str | None = None

    def words(self, text: str) -> str:
        """The phrase as ``text`` has it."""
        return text[self.start : self.end]

    def saying(self, says: Expression) -> Phrase:
        """The same, as more words around it tell it."""
        return self._replace(says=says, start=-1, end=-1, rule="")


def shifted(phrase: Phrase, offset: int) -> Phrase:
    """The same phrase, ``offset`` characters on."""
    if not offset:
        return phrase
    return Phrase(
        phrase.says,
        phrase.mod,
        phrase.gives,
        phrase.rule,
        phrase.start + offset,
        phrase.end + offset,
        phrase.alone,
        phrase.link,
        tuple([shifted(part, offset) for part in phrase.parts]) if phrase.parts else (),
        phrase.note,
    )


class Item(NamedTuple):
    """One element of a candidate: a word, or a phrase read by an earlier stage.

    ``code`` stands for the set of classes it belongs to; patterns are matched on codes. ``text`` is the word, or
    the first one of a phrase.
    """

    code: str
    start: int
    end: int
    text: str
    phrase: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Slots:
    """What the slots of a pattern hold, by name."""

    items: Sequence[Item]
    places: Mapping[str, int]
    pack: Pack = field(repr=False)

    @property
    def lexicon(self) -> Lexicon:
        """The words of the language."""
        return self.pack.lexicon

    def __contains__(self, name: str) -> bool:
        return name in self.places

    def text(self, name: str) -> str:
        """The slot's word, lower case."""
        return self.items[self.places[name]].text

    def place(self, name: str) -> tuple[int, int]:
        """Where the slot stands in the text."""
        item = self.items[self.places[name]]
        return item.start, item.end

    def word(self, name: str, *classes: str) -> object:
        """The meaning of the slot's word in the first of ``classes`` that has it."""
        text = self.text(name)
        for known in classes:
            meanings = self.lexicon.get(known, {})
            if text in meanings:
                return meanings[text]
            if text.capitalize() in meanings:
                return meanings[text.capitalize()]
        raise KeyError(name)

    def number(self, name: str) -> float:
        """The slot's number, in digits, in words or as an ordinal."""
        text = self.text(name)
        spelled = None if text[0].isdecimal() else self.pack.numbers(text)
        half = 0.5 if text.endswith(("1/2", "½")) else 0.0
        return in_digits(text, self.pack.digits) + half if spelled is None else spelled

    def integer(self, name: str) -> int:
        """The slot's number as an ``int``."""
        return int(self.number(name))

    def phrase(self, name: str) -> Phrase:
        """The phrase that an earlier stage read in this slot."""
        found = self.items[self.places[name]].phrase
        assert found is not None, name
        return found


def in_digits(text: str, written: Digits) -> float:
    """The number at the front of a token such as "5th" or "1,600"; 0 if there is none."""
    text = _SPACED.sub("", text) if written.group.isspace() else text
    end = 0
    for end, char in enumerate(text + " "):  # noqa: B007
        if not (char.isdecimal() or char in ",."):
            break
    number = text[:end].rstrip(",.")
    if _GROUPED.fullmatch(number) and written.group in number:
        number = number.replace(written.group, "")
    return float(number.replace(",", ".") or "0")


_SPACED = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
"""The space between thousands."""
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?")
