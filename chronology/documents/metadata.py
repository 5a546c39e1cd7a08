"""Named values, from front matter or a record, to ``Metadata``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.fields import OWN, Fields
from chronology.documents.language import code_of
from chronology.documents.record import Metadata
from chronology.documents.stamps import read_date
from chronology.errors import MalformedDate, MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
        values: keys in lower case.
        kind: what holds them, for the evidence: "front matter".
        where: the file, for messages.
        line_of: the line of a key, for messages.
        fields: the keys under which a value may stand.

    Raises:
        MalformedDocument: a value has the wrong type, or ``published`` is no date.
    """

    def one(name: str) -> str | None:
        key, value = fields.find(values, name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise MalformedDocument(where, f"{key!r} must be text", line_of(key))
        return (value or "").strip() or None

    key, _ = fields.find(values, "published")
    lang, said, seen = one("lang"), one("published"), _seen(one("seen"))
    return Metadata(
        title=one("title"),
        url=one("url"),
        source=one("source"),
        authors=_authors(*fields.find(values, "authors"), where, line_of),
        lang=None if lang is None else code_of(lang),
        licence=one("licence"),
        record_id=one("id"),
        published=None if said is None else _published(said, where, line_of(key)),
        published_evidence=None if said is None else f"the {kind} says {key}: {said}",
        seen=seen,
        seen_evidence=None
        if seen is None
        else f"the {kind} says {fields.find(values, 'seen').key}: {one('seen')}",
    )


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
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return tuple(v.strip() for v in value if v.strip())
    raise MalformedDocument(where, f"{key!r} must be a name or a list of names", line_of(key))


def _published(said: str, where: str, line: int | None) -> Interval:
    try:
        return read_date(said)
    except MalformedDate as error:
        raise MalformedDocument(where, f"'published': {error}", line) from None
