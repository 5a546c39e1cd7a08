"""The actors that are looked for in texts: who they are, under which names, and when they held an office.

Three tables of our own (CC0) in ``data``:

- ``states.csv``: every state and territory of ISO 3166-1, and Kosovo, which has no code there and takes the
  customary XKX; its names, its people and what stands for its government (capitals, palaces), in English,
  Spanish and Russian.
- ``actors.csv``: persons and organisations. Rows of class "none" are look-alikes that hide a match inside
  them: "South American" is not the United States.
- ``titles.csv``: what offices are called; ``_`` stands where the state may, beside the end. A title that says by
  itself of which state it is has its code.
- ``offices.csv``: who held an office and when, so that "the Venezuelan president" is a person in a year.

Names are separated by ``|`` and matched in this case. ``@`` at the end of a Spanish word stands for its four
endings, ``*`` at the end of a Russian one for the endings of its cases (of several, all but the last are adjectives,
alike in their ending), ``+`` for the declension of a person's name, with all words of the name in one case.
"""

from __future__ import annotations

import csv
import datetime as dt
import functools
import hashlib
import io
import itertools
import re
from collections import defaultdict
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from chronology.errors import MalformedSheet, UnreadableSource
from chronology.events.offices import NO_OFFICES, Offices, Title, manner_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["CLASSES", "LOOK_ALIKE", "ActorTable", "Entry", "actor_table", "name_cases", "read_actors"]

LOOK_ALIKE = "none"
CLASSES = ("country", "person", "organisation", LOOK_ALIKE)


class Entry(NamedTuple):
    """One thing that a name can mean; the sector holds in the days ``[begin, end)``."""

    name: str
    iso3: str | None
    sector: str | None
    actor_class: str
    begin: dt.date | None = None
    end: dt.date | None = None
    office: str | None = None
    """The office, where the name is that of an office and the entry its holder."""
    is_people: bool = False
    """Whether the name is that of a people, can stand beside a noun, and may be that of a language."""


@dataclass(frozen=True)
class ActorTable:
    """Names and what they mean, for one language."""

    entries: Mapping[str, tuple[Entry, ...]]
    offices: Offices = NO_OFFICES
    version: str = ""
    """A digest of what a user added; empty for the built-in table."""
    added: tuple[Mapping[str, str], ...] = ()
    """The rows that a user added."""

    @functools.cached_property
    def opening(self) -> re.Pattern[str]:
        """Words that can open a name: capitalised ones, and the few others that do."""
        lower = sorted({word for word in self.by_opening if not word[0].isupper()})
        if len(lower) > _FEW:
            return re.compile(r"\b[^\W\d_]\w*")
        other = f"|(?:{'|'.join(map(re.escape, lower))})\\b" if lower else ""
        return re.compile(rf"\b(?:[^\W\d_a-zà-öø-ÿа-яё]\w*{other})")

    @functools.cached_property
    def by_opening(self) -> Mapping[str, Sequence[str]]:
        """The names and titles that open with a word, the longest first."""
        names: dict[str, list[str]] = defaultdict(list)
        for name in sorted({*self.entries, *self.offices.titles}, key=lambda name: (-len(name), name)):
            opening = _WORD.match(name)
            if opening is not None:
                names[opening.group()].append(name)
        return names

    def names_at(self, text: str, at: int, stop: int) -> Iterator[str]:
        """The names and titles that stand at an offset of a text and end before ``stop``, the longest first."""
        word = _WORD.match(text, at, stop)
        for name in self.by_opening.get(word[0], ()) if word is not None else ():
            last = at + len(name)
            if last <= stop and text.startswith(name, at) and _ends_word(text, last, stop):
                yield name

    def state_at(self, text: str, at: int, stop: int) -> tuple[str, str] | None:
        """The name of the one state that stands at an offset, and its code."""
        for name in self.names_at(text, at, stop):
            entries = self.entries.get(name, ())
            codes = {entry.iso3 for entry in entries if entry.actor_class == "country"}
            if codes:
                return (name, next(iter(codes)) or "") if len(codes) == 1 else None
        return None

    @functools.cached_property
    def of_state(self) -> Mapping[str, tuple[Entry, ...]]:
        """The states by their ISO 3166-1 alpha-3 codes."""
        states = (e for entries in self.entries.values() for e in entries if e.actor_class == "country")
        return {entry.iso3: (entry._replace(is_people=False),) for entry in states if entry.iso3}

    def with_rows(self, rows: Iterable[Mapping[str, str]], version: str) -> ActorTable:
        """The same with more rows; a name that both have means what the new rows say."""
        added = tuple(rows)
        named = _collected(_row_entries(row, "en") for row in added)
        return ActorTable({**self.entries, **named}, self.offices, version, added)

    def in_language(self, lang: str) -> ActorTable:
        """The built-in table for another language, with the rows that a user added to this one."""
        if not self.added:
            return actor_table(lang)
        if lang not in self._in_languages:
            self._in_languages[lang] = actor_table(lang).with_rows(self.added, self.version)
        return self._in_languages[lang]

    @functools.cached_property
    def _in_languages(self) -> dict[str, ActorTable]:
        return {}


_WORD = re.compile(r"\w+")
_FEW = 100
"""Words in lower case that a pattern may list; past that it is quicker to look up each word of a text."""


@functools.cache
def actor_table(lang: str = "en") -> ActorTable:
    """The built-in table for a language, ISO 639-1; names that are written alike everywhere are in each."""
    people = _collected(_row_entries(row, lang) for row in _rows("actors.csv"))
    states = _collected(_state_entries(row, lang) for row in _rows("states.csv"))
    offices = Offices(_titles(lang), _holders(), manner_of(lang))
    return ActorTable({**states, **people}, offices)


def _ends_word(text: str, last: int, stop: int) -> bool:
    return last >= stop or not (text[last].isalnum() or text[last] == "_") or not text[last - 1].isalnum()


def _rows(name: str) -> list[dict[str, str]]:
    source = resources.files("chronology.events").joinpath(f"data/{name}")
    with source.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


Named = tuple[str, Entry]


def _collected(found: Iterable[Iterable[Named]]) -> dict[str, tuple[Entry, ...]]:
    entries: dict[str, tuple[Entry, ...]] = {}
    for name, entry in itertools.chain.from_iterable(found):
        entries[name] = (*entries.get(name, ()), entry)
    return entries


def _row_entries(row: Mapping[str, str], lang: str) -> Iterator[Named]:
    entry = Entry(
        row["name"],
        row.get("iso3") or None,
        row.get("sector") or None,
        row["class"],
        _day(row.get("from")),
        _day(row.get("to")),
    )
    own = row.get(lang) or ""
    written = own if lang == "ru" else f"{row['aliases']}|{own}"
    yield from ((name, entry) for name in _names(written))


def _state_entries(row: Mapping[str, str], lang: str) -> Iterator[Named]:
    state = Entry(row["name"].partition("|")[0], row["iso3"], "GOV", "country")
    people = state._replace(is_people=True)
    if lang != "en":
        for written in filter(None, row.get(lang, "").split("|")):
            entry = people if _is_adjective(written, lang) else state
            for name in _names(written):
                yield name, entry
                if name[0].islower():
                    yield name[0].upper() + name[1:], entry
    if lang == "ru":
        return
    for column in ("name", "seats"):
        yield from ((name, state) for name in _names(row[column]))
    if lang == "en":
        yield from ((name, people) for name in _names(row["people"]))


def _is_adjective(written: str, lang: str) -> bool:
    """Whether the name of a people can stand beside a noun as an adjective; Russian has other words for the people."""
    return written[0].islower() and (lang != "ru" or written.endswith("к*"))


def _holders() -> dict[tuple[str, str], tuple[Entry, ...]]:
    holders: dict[tuple[str, str], tuple[Entry, ...]] = {}
    for row in _rows("offices.csv"):
        key = (row["iso3"], row["office"])
        begin, end = _day(row["from"]), _day(row["to"])
        holder = Entry(row["name"], row["iso3"], "GOV", "person", begin, end, row["office"])
        holders[key] = (*holders.get(key, ()), holder)
    return holders


def _titles(lang: str) -> dict[str, tuple[Title, ...]]:
    titles: dict[str, tuple[Title, ...]] = {}
    for row in _rows("titles.csv"):
        for written in filter(None, row.get(lang, "").split("|")):
            head, gap, tail = written.partition(" _")
            for words, behind in ((head, tail), (head + tail, "")) if gap else ((written, ""),):
                title = Title(row["office"], behind, row["iso3"])
                for name in itertools.chain.from_iterable(map(_as_opening, _names(words))):
                    titles[name] = (*titles.get(name, ()), title)
    return titles


def _as_opening(title: str) -> set[str]:
    """A title in lower case, as it opens a sentence, and as English headlines have it."""
    return {title, title[0].upper() + title[1:], title.title().replace(" Of ", " of ")}


# --- names ------------------------------------------------------------------------------------------------

_SPANISH = ("o", "a", "os", "as")
_AGREEING = {
    "ый ий ой": " й ь ец ин",
    "ое ее": "о е",
    "ого его": "а я ца",
    "ому ему": "у ю цу",
    "ым им": "ом ем ём цем ам ям цам",
    "ом ем": "е и у це",
    "ая": "а я ь",
    "ой ей": "ы и е ой ей ью",
    "ую": "у ю ь",
    "ые ие": "ы и а я е цы",
    "ых их": " ов ев й ей ин цев ах ях цах",
    "ыми ими": "ами ями цами",
}
"""The endings of Russian adjectives to those of the nouns that they stand beside."""
_NOUN = [
    "",
    *"а у е о ы и ю я й ь ой ом ей ем ём ии ию ией ия ью ам ами ах".split(),
    *"ов ин ец ца цу цем це цы цев цам цами цах ев".split(),
]
_PAIRS = [
    (ending, noun)
    for endings, nouns in _AGREEING.items()
    for ending in endings.split()
    for noun in nouns.split(" ")
]
_ALONE = [("", ending) for ending in dict.fromkeys([*_NOUN, *" ".join(_AGREEING).split()])]


def _names(written: str) -> Iterator[str]:
    """The names of a cell, each in all its endings."""
    for name in filter(None, written.split("|")):
        if "+" in name:
            yield from map(" ".join, zip(*map(_cases, name.split(" ")), strict=True))
            continue
        words = name.split(" ")
        yield from (
            _declined(words) if "*" in name else map(" ".join, itertools.product(*map(_genders, words)))
        )


def _declined(words: Sequence[str]) -> Iterator[str]:
    """A Russian name in its cases: one ending for all its adjectives, and one of those that go with it for its noun."""
    *adjectives, last = [at for at, word in enumerate(words) if word.endswith("*")]
    forms = [word.removesuffix("*") for word in words]
    for ending, noun in _PAIRS if adjectives else _ALONE:
        opening = [form + ending if at in adjectives else form for at, form in enumerate(forms)]
        yield " ".join([*opening[:last], forms[last] + noun, *opening[last + 1 :]])


def _genders(word: str) -> Sequence[str]:
    return [f"{word[:-1]}{ending}" for ending in _SPANISH] if word.endswith("@") else [word]


_MASCULINE = ("", "а", "у", "а", "ом", "е")
_SOFT = ("я", "ю", "я", "ем", "е")
_DECLENSIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ский", ("ский", "ского", "скому", "ского", "ским", "ском")),
    ("ий", ("ий", "ия", "ию", "ия", "ием", "ии")),
    ("ый", ("ый", "ого", "ому", "ого", "ым", "ом")),
    ("й", ("й", *_SOFT)),
    ("ь", ("ь", *_SOFT)),
    ("ия", ("ия", "ии", "ии", "ию", "ией", "ии")),
    ("я", ("я", "и", "е", "ю", "ей", "е")),
    ("ова", ("ова", "овой", "овой", "ову", "овой", "овой")),
    ("ка", ("ка", "ки", "ке", "ку", "кой", "ке")),
    ("га", ("га", "ги", "ге", "гу", "гой", "ге")),
    ("а", ("а", "ы", "е", "у", "ой", "е")),
    ("ов", ("ов", "ова", "ову", "ова", "овым", "ове")),
    ("ев", ("ев", "ева", "еву", "ева", "евым", "еве")),
    ("ин", ("ин", "ина", "ину", "ина", "иным", "ине")),
)
"""Endings of names to those of nominative, genitive, dative, accusative, instrumental and prepositional."""


def _cases(word: str) -> Sequence[str]:
    """A name's six forms; all alike where it isn't marked or its ending isn't declined.

    >>> _cases("Лавров+")
    ['Лавров', 'Лаврова', 'Лаврову', 'Лаврова', 'Лавровым', 'Лаврове']
    """
    if not word.endswith("+"):
        return [word] * 6
    name = word[:-1]
    for ending, endings in _DECLENSIONS:
        if name.endswith(ending):
            return [name.removesuffix(ending) + other for other in endings]
    return [name + ending for ending in _MASCULINE] if name[-1] not in "еёиоуыэю" else [name] * 6


@functools.cache
def name_cases() -> Mapping[str, int]:
    """The words of Russian names, each with the number of its case: 0 for the nominative, 4 for the instrumental."""
    cells = (row["ru"] for row in _rows("actors.csv") if "+" in row["ru"])
    forms = [_cases(word) for cell in cells for word in cell.replace("|", " ").split()]
    cases = {form: number for each in forms for number, form in reversed(list(enumerate(each)))}
    return cases | {each[0]: 0 for each in forms}


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


# --- a table of the user's own ----------------------------------------------------------------------------

_NEEDED = ("name", "aliases")
_KNOWN = (*_NEEDED, "iso3", "sector", "class", "from", "to")


def read_actors(path: Path) -> ActorTable:
    """The built-in English table with the rows of a user's file, CSV with a header as ``actors.csv`` has it.

    ``name`` and ``aliases`` are needed; ``class`` is "organisation" where it is left out.

    Raises:
        UnreadableSource: the file can't be opened.
        MalformedSheet: a column is missing or unknown, or a row can't be read; names the line.
    """
    where = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableSource(where, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise MalformedSheet(where, "is not UTF-8") from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        _check_header(reader.fieldnames or (), where)
        rows = [_checked(row, where, reader.line_num) for row in reader]
    except csv.Error as error:
        raise MalformedSheet(where, f"is no CSV: {error}", reader.line_num) from error
    return actor_table().with_rows(rows, hashlib.sha256(text.encode()).hexdigest())


def _check_header(found: Sequence[str], where: str) -> None:
    missing = [name for name in _NEEDED if name not in found]
    strange = [name for name in found if name not in _KNOWN]
    if missing or strange:
        what = f"lacks the column {missing[0]}" if missing else f"has a column {strange[0]!r}"
        raise MalformedSheet(where, f"{what}; allowed are {', '.join(_KNOWN)}", 1)


def _checked(row: Mapping[str | None, str | None], where: str, line: int) -> dict[str, str]:
    if None in row or None in row.values():
        raise MalformedSheet(where, "has more or fewer cells than the header", line)
    cells = {str(name): (cell or "").strip() for name, cell in row.items()}
    actor_class = cells.setdefault("class", "") or "organisation"
    problem = next(_problems(cells, actor_class), None)
    if problem is not None:
        raise MalformedSheet(where, problem, line)
    return {**cells, "class": actor_class}


def _problems(cells: Mapping[str, str], actor_class: str) -> Iterator[str]:
    yield from (f"has no {name}" for name in _NEEDED if not cells[name])
    for name in cells["aliases"].split("|"):
        if _WORD.match(name) is None:
            yield f"has a name {name!r} that opens with no letter or digit"
    if actor_class not in CLASSES:
        yield f"has the class {actor_class!r}; allowed are {', '.join(CLASSES)}"
    if cells.get("iso3") and not re.fullmatch("[A-Z]{3}", cells["iso3"]):
        yield f"has iso3 {cells['iso3']!r}, which is no ISO 3166-1 alpha-3 code"
    for name in ("from", "to"):
        if cells.get(name) and not _is_day(cells[name]):
            yield f"has {name} {cells[name]!r}, which is no day (2019-01-23)"


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
