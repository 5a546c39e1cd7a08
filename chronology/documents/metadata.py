"""Named values, from front matter or a record, to ``Metadata``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.fields import EXCEL, Values
from chronology.documents.language import code_of
from chronology.documents.options import DEFAULT, Options
from chronology.documents.record import Metadata
from chronology.documents.stamps import DateOrder, counted_day, read_date
from chronology.errors import MalformedDate
from chronology.intervals import Granularity

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.documents.fields import Fields
    from chronology.intervals import Interval

__all__ = ["is_split", "metadata_of"]


def metadata_of(
    values: Mapping[str, object],
    kind: str,
    line_of: Callable[[str], int | None],
    options: Options = DEFAULT,
) -> Metadata:
    """What ``values`` say; keys that mean nothing here are passed over, and so is a value of the wrong type, in words.

    Args:
        values: by their keys, however these are written.
        kind: what holds them, for the evidence: "front matter".
        line_of: the line of a key, for messages.
        options: the keys under which a value may stand, and the order of numbers in a date.
    """
    fields, held = options.fields, Values(values)
    unread: dict[str, str] = {}

    def pass_over(key: str, what: str) -> None:
        line = line_of(key)
        unread[key] = f"{'' if line is None else f'line {line}: '}{key!r} is not {what}, and is passed over"

    def one(name: str) -> str | None:
        key, found = fields.find(held, name)
        value = _named(_only(found))
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if value is None or isinstance(value, str):
            return (value or "").strip() or None
        pass_over(key, "text")
        return None

    def authors() -> tuple[str, ...]:
        key, found = fields.find(held, "authors")
        said = _authors(found)
        if said is None:
            pass_over(key, "a name or a list of names")
        return said or ()

    lang, said, seen = one("lang"), _unless_missing(one("published")), _seen(one("seen"))
    code = None if lang is None else code_of(lang)
    published, evidence = _dated(kind, values, said, _order(options, code), fields)
    return Metadata(
        title=one("title"),
        url=one("url"),
        source=one("source"),
        authors=authors(),
        lang=code,
        licence=one("licence"),
        record_id=one("id"),
        published=published,
        published_evidence=evidence,
        seen=seen,
        seen_evidence=None
        if seen is None
        else f"the {kind} says {fields.find(held, 'seen').key}: {one('seen')}",
        unread=tuple(unread.values()),
    )


_LISTED_KEYS = 12


def _dated(
    kind: str, values: Mapping[str, object], said: str | None, order: DateOrder | None, fields: Fields
) -> tuple[Interval | None, str | None]:
    """The date that the words ``said`` are, and what is told of it; of a record without one, where it may stand."""
    held = Values(values)
    key, found = fields.find(held, "published")
    if said is not None:
        published, told = _published(said, order, fields)
        return published, f"the {kind} says {key}: {told}"
    if kind != "record" or found is not None or fields.empty(held, "published") is not None:
        return None, None
    there = ", ".join(fields.unknown(values)[:_LISTED_KEYS])
    told = f"the record has no date under a key that is known, but {there}: --map published=KEY names the right one"
    return None, told if there else None


_FIVE_DIGITS = re.compile(r"\d{5}(?!\d)")
_NO_DATE = frozenset(
    {"", *"na nan nat nil none null nd tba tbd undated unknown nodate notavailable 00000000".split()}
)
"""What stands where a table wants a date and nobody knew one, without its marks and spaces."""


def _unless_missing(said: str | None) -> str | None:
    bare = "".join(filter(str.isalnum, (said or "").lower().removesuffix(" 00:00:00")))
    return None if bare in _NO_DATE else said


def _named(value: object) -> object:
    """What an object says: a name, as in JSON-LD, or a date or an id, as MongoDB exports; any other value as it is."""
    if not isinstance(value, Mapping):
        return value
    return next((value[key] for key in ("name", "title", "$date", "$oid") if key in value), value or None)


def _seen(said: str | None) -> Interval | None:
    """A time by which it was out; a stamp that can't be read bounds nothing."""
    try:
        return None if said is None else read_date(said)
    except MalformedDate:
        return None


def _only(value: object) -> object:
    """The value of a list that holds one, as databases of documents write any value."""
    return value[0] if isinstance(value, list | tuple) and len(value) == 1 else value


def _authors(value: object) -> tuple[str, ...] | None:
    """Their names; ``None`` for what is none."""
    if value is None:
        return ()
    if isinstance(value, str):
        said = value.strip()
        return names(said) or ((said,) if said else ())
    listed = [_named(one) for one in value] if isinstance(value, list | tuple) else [_named(value)]
    if all(isinstance(one, str) for one in listed):
        return tuple(name for one in listed if (name := str(one).strip()))
    return None


def _order(options: Options, lang: str | None) -> DateOrder | None:
    """The order that the user names or the column shows; in English both are usual, elsewhere the day leads."""
    own = lang or options.lang
    return options.fields.order or (None if own in (None, "en") else DateOrder.DAY_FIRST)


def is_split(published: Interval) -> bool:
    """Whether a date goes from one reading of its numbers to the other."""
    days = published.begin and published.begin.date(), published.last_day
    return published.granularity is Granularity.DAY and days[0] != days[1]


def _how_read(said: str, published: Interval, order: DateOrder | None, fields: Fields) -> str:
    """What decided between day first and month first, or that nothing did."""
    if is_split(published):
        return ", which may be read day first or month first: order=dmy or order=mdy in a map says which"
    is_named = fields.order is not None and fields.shown is None
    if order is None or is_named or not is_split(read_date(said)):
        return ""
    why = "as its language has it" if fields.shown is None else f"as {fields.shown} shows"
    return f", read {_ORDERS[order]} {why}"


_ORDERS = {DateOrder.DAY_FIRST: "day first", DateOrder.MONTH_FIRST: "month first"}


def _published(said: str, order: DateOrder | None, fields: Fields) -> tuple[Interval | None, str]:
    """The date, and what is told of it; words that are none cost the article its date, and nothing else."""
    days = fields.days
    if days is not None and (counted := counted_day(said, days)) is not None:
        return counted, f"{said}, which counts days from {days}"
    try:
        published = read_date(said, order)
    except MalformedDate as error:
        return None, f"{error}{_if_counted(said)}"
    return published, f"{said}{_how_read(said, published, order, fields)}"


def _if_counted(said: str) -> str:
    """What a number may mean that spreadsheets write for a day; other programs count from other days."""
    day = counted_day(said, EXCEL) if _FIVE_DIGITS.match(said) else None
    return "" if day is None else f"; days=excel in a map reads it as {day.edtf}"
