"""Named values, from front matter or a record, to ``Metadata``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.documents.bylines import names
from chronology.documents.record import Metadata
from chronology.documents.stamps import read_date
from chronology.errors import MalformedDate, MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chronology.intervals import Interval

__all__ = ["metadata_of"]

_KEYS = {
    "title": ("title",),
    "url": ("url",),
    "source": ("source",),
    "authors": ("authors", "author"),
    "lang": ("lang",),
    "licence": ("licence", "license"),
    "id": ("id",),
    "published": ("published", "dct"),
}
"""Our name for a value, and the keys it may stand under, the first that is filled counting."""


def metadata_of(
    values: Mapping[str, object], kind: str, where: str, line_of: Callable[[str], int | None]
) -> Metadata:
    """What ``values`` say; keys that mean nothing here are passed over.

    Args:
        values: keys in lower case.
        kind: what holds them, for the evidence: "front matter".
        where: the file, for messages.
        line_of: the line of a key, for messages.

    Raises:
        MalformedDocument: a value has the wrong type, or ``published`` is no date.
    """

    def first(name: str) -> tuple[str, object]:
        key = next((k for k in _KEYS[name] if values.get(k) not in (None, "", ())), _KEYS[name][0])
        return key, values.get(key)

    def one(name: str) -> str | None:
        key, value = first(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise MalformedDocument(where, f"{key!r} must be text", line_of(key))
        return (value or "").strip() or None

    key, _ = first("published")
    lang, said = one("lang"), one("published")
    return Metadata(
        title=one("title"),
        url=one("url"),
        source=one("source"),
        authors=_authors(*first("authors"), where, line_of),
        lang=None if lang is None else lang.replace("_", "-").split("-")[0].lower(),
        licence=one("licence"),
        record_id=one("id"),
        published=None if said is None else _published(said, where, line_of(key)),
        published_evidence=None if said is None else f"the {kind} says {key}: {said}",
    )


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
