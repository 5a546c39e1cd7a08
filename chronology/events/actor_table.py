"""The actors that are looked for in texts: who they are, under which names, and when they held an office.

Four tables of our own (CC0) in ``data``:

- ``states.csv``: every state and territory of ISO 3166-1, and Kosovo, which has no code there and takes the
  customary XKX; its English names, what stands for its government (capitals, palaces), and for each language what
  its people are called, with what differs in the others of the names.
- ``actors.csv``: persons and organisations. Rows of class "none" are look-alikes that hide a match inside
  them: "South American" is not the United States.
- ``titles.csv``: what offices are called; ``_`` stands where the state may, beside the end. A title that says by
  itself of which state it is has its code.
- ``offices.csv``: who held an office and when, so that "the Venezuelan president" is a person in a year.

Names are separated by ``|`` and matched in this case; what stands for endings in them, each language's ``naming``
says: ``@`` at the end of a Spanish word for its four, ``*`` at the end of a Russian one for those of its cases (of
several, all but the last are adjectives, alike in their ending), ``+`` for the declension of a person's name, with
all words of the name in one case.
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
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from chronology.errors import MalformedSheet, UnreadableSource
from chronology.events.languages import language_of
from chronology.events.naming import AS_WRITTEN, Naming
from chronology.events.offices import NO_OFFICES, Offices, Title
from chronology.events.sheets import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["CLASSES", "LOOK_ALIKE", "ActorTable", "Entry", "actor_table", "read_actors"]

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
    naming: Naming = AS_WRITTEN
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
        named = _collected(_row_entries(row, row["aliases"], self.naming) for row in added)
        return replace(self, entries={**self.entries, **named}, version=version, added=added)

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
    naming = language_of(lang).naming
    people = _collected(_row_entries(row, _written(row, lang, naming), naming) for row in rows("actors"))
    states = _collected(_state_entries(row, lang, naming) for row in rows("states"))
    return ActorTable({**states, **people}, Offices(_titles(lang, naming), _holders()), naming)


def _ends_word(text: str, last: int, stop: int) -> bool:
    return last >= stop or not (text[last].isalnum() or text[last] == "_") or not text[last - 1].isalnum()


Named = tuple[str, Entry]


def _collected(found: Iterable[Iterable[Named]]) -> dict[str, tuple[Entry, ...]]:
    entries: dict[str, tuple[Entry, ...]] = {}
    for name, entry in itertools.chain.from_iterable(found):
        entries[name] = (*entries.get(name, ()), entry)
    return entries


def _written(row: Mapping[str, str], lang: str, naming: Naming) -> str:
    """The names of an actor in a language."""
    own = row.get(lang) or ""
    return f"{row['aliases']}|{own}" if naming.takes_english else own


def _row_entries(row: Mapping[str, str], written: str, naming: Naming) -> Iterator[Named]:
    entry = Entry(
        row["name"],
        row.get("iso3") or None,
        row.get("sector") or None,
        row["class"],
        _day(row.get("from")),
        _day(row.get("to")),
    )
    yield from ((name, entry) for name in _forms(written, naming))


def _state_entries(row: Mapping[str, str], lang: str, naming: Naming) -> Iterator[Named]:
    state = Entry(row["name"].partition("|")[0], row["iso3"], "GOV", "country")
    people = state._replace(is_people=True)
    for written in filter(None, row.get(lang, "").split("|")):
        entry = people if naming.is_adjective(written) else state
        for name in naming.forms(written):
            yield name, entry
            if name[0].islower() and not name.endswith(naming.surname_endings):
                yield name[0].upper() + name[1:], entry
    if naming.takes_english:
        yield from ((name, state) for column in ("name", "seats") for name in _forms(row[column], naming))


def _holders() -> dict[tuple[str, str], tuple[Entry, ...]]:
    holders: dict[tuple[str, str], tuple[Entry, ...]] = {}
    for row in rows("offices"):
        key = (row["iso3"], row["office"])
        begin, end = _day(row["from"]), _day(row["to"])
        holder = Entry(row["name"], row["iso3"], "GOV", "person", begin, end, row["office"])
        holders[key] = (*holders.get(key, ()), holder)
    return holders


def _titles(lang: str, naming: Naming) -> dict[str, tuple[Title, ...]]:
    titles: dict[str, tuple[Title, ...]] = {}
    for row in rows("titles"):
        for written in filter(None, row.get(lang, "").split("|")):
            head, gap, tail = written.partition(" _")
            for words, behind in ((head, tail), (head + tail, "")) if gap else ((written, ""),):
                title = Title(row["office"], behind, row["iso3"])
                for name in itertools.chain.from_iterable(map(_as_opening, naming.forms(words))):
                    titles[name] = (*titles.get(name, ()), title)
    return titles


def _as_opening(title: str) -> set[str]:
    """A title in lower case, as it opens a sentence, and as English headlines have it."""
    return {title, title[0].upper() + title[1:], title.title().replace(" Of ", " of ")}


def _forms(written: str, naming: Naming) -> Iterator[str]:
    """The names of a cell, each in all its endings."""
    return itertools.chain.from_iterable(map(naming.forms, filter(None, written.split("|"))))


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
