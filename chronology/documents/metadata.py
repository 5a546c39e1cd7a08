"""Named values, from front matter or a record, to ``Metadata``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.fields import OWN, Fields, Values
from chronology.documents.language import code_of
from chronology.documents.record import Metadata
from chronology.documents.stamps import read_date
from chronology.errors import MalformedDate, MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.intervals import Interval

__all__ = ["metadata_of"]


def metadata_of(
    values: Mapping[str, object],
    kind: str,
    where: str,
    line_of: Callable[[str], int | None],
    fields: Fields = OWN,
) -> Metadata:
    """What ``values`` say; keys that mean nothing here are passed over.

    Args:
        values: by their keys, however these are written.
        kind: what holds them, for the evidence: "front matter".
        where: the file, for messages.
        line_of: the line of a key, for messages.
        fields: the keys under which a value may stand.

    Raises:
        MalformedDocument: a value has the wrong type, or ``published`` is no date.
    """
    held = Values(values)

    def one(name: str) -> str | None:
        key, found = fields.find(held, name)
        value = _named(found)
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise MalformedDocument(where, f"{key!r} must be text", line_of(key))
        return (value or "").strip() or None

    key, _ = fields.find(held, "published")
    lang, said, seen = one("lang"), _unless_missing(one("published")), _seen(one("seen"))
    return Metadata(
        title=one("title"),
        url=one("url"),
        source=one("source"),
        authors=_authors(*fields.find(held, "authors"), where, line_of),
        lang=None if lang is None else code_of(lang),
        licence=one("licence"),
        record_id=one("id"),
        published=None if said is None else _published(said, where, line_of(key)),
        published_evidence=None if said is None else f"the {kind} says {key}: {said}",
        seen=seen,
        seen_evidence=None
        if seen is None
        else f"the {kind} says {fields.find(held, 'seen').key}: {one('seen')}",
    )


_NO_DATE = frozenset("- -- ? n/a na nan nat nil none null n.d. undated unknown 0000-00-00".split())
"""What stands where a table wants a date and nobody knew one."""


def _unless_missing(said: str | None) -> str | None:
    return None if said is None or said.lower().removesuffix(" 00:00:00") in _NO_DATE else said


def _named(value: object) -> object:
    """The name of a person or an outlet that is told as an object, as JSON-LD does; any other value as it is."""
    return value.get("name") if isinstance(value, Mapping) else value


def _seen(said: str | None) -> Interval | None:
    """A time by which it was out; a stamp that can't be read bounds nothing."""
    try:
        return None if said is None else read_date(said)
    except MalformedDate:
        return None


def _authors(key: str, value: object, where: str, line_of: Callable[[str], int | None]) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, str):
        said = value.strip()
        return names(said) or ((said,) if said else ())
    listed = [_named(one) for one in value] if isinstance(value, list | tuple) else [_named(value)]
    if all(isinstance(one, str) for one in listed):
        return tuple(name for one in listed if (name := str(one).strip()))
    raise MalformedDocument(where, f"{key!r} must be a name or a list of names", line_of(key))


def _published(said: str, where: str, line: int | None) -> Interval:
    try:
        return read_date(said)
    except MalformedDate as error:
        raise MalformedDocument(where, f"'published': {error}", line) from None
