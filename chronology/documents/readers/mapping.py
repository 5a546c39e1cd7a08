"""Records in memory: a mapping from keys to values, one article each, as all tables and feeds give them."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.documents.decoding import normalised, too_large
from chronology.documents.fields import Values
from chronology.documents.language import detected
from chronology.documents.metadata import is_split, metadata_of
from chronology.documents.readers.html import article_text
from chronology.documents.record import Input, Record
from chronology.documents.titles import title_span, titled
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from chronology.documents.fields import Fields
    from chronology.documents.options import Options
    from chronology.documents.record import Metadata

__all__ = ["record_of"]

_LISTED_KEYS = 12


def record_of(origin: Input, number: int, values: Mapping[str, object]) -> Record:
    """The article of the ``number``-th record.

    Raises:
        MalformedDocument: it has no text.
    """
    held = {str(key): _plain(value) for key, value in values.items()}
    text, html = _text(origin, number, held)
    metadata = _said(held, origin.options)
    if metadata.published is not None and is_split(metadata.published):
        lang = metadata.lang or origin.options.lang or detected(text)
        metadata = _said(held, replace(origin.options, lang=lang))
    named = _named(origin, metadata, number)
    return titled(Record(named, number, text, metadata, html=html), title_span)


def _said(held: Mapping[str, object], options: Options) -> Metadata:
    return metadata_of(held, "record", lambda _: None, options)


def _named(origin: Input, metadata: Metadata, number: int) -> Input:
    """The input, by the record's own name or its number."""
    if metadata.record_id is not None:
        return origin
    return replace(origin, source_id=f"{origin.source_id}:{number}")


def _plain(value: object) -> object:
    """``value`` as JSON would hold it, a moment as ISO 8601; that there is none, as a data frame says it, as text."""
    if value is None or isinstance(value, str | Mapping | list | tuple):
        return value
    if getattr(value, "ndim", 0) and hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, float) and value.is_integer():
        return int(value)  # a column of whole numbers in which one is missing
    said = str(value)
    return value if isinstance(value, int | float) and said != "nan" else said


def _text(origin: Input, number: int, values: Mapping[str, object]) -> tuple[str, str | None]:
    """The article's text, and the page it was taken from where the record holds one."""
    fields, where, held = origin.options.fields, origin.where, Values(values)
    for name in ("text", "html"):
        key, said = fields.find(held, name)
        if said is None:
            continue
        if not isinstance(said, str):
            raise MalformedDocument(where, f"{key!r} must be text", number)
        if len(said) > origin.options.max_bytes:
            raise too_large(origin, number)
        if name == "text":
            return normalised(fields.whole(said.removeprefix("\ufeff")), where, number), None
        return normalised(article_text(said, where, number), where, number), said
    empty = fields.empty(held, "text") or fields.empty(held, "html")
    reason = f"has no text: {empty!r} is empty" if empty is not None else _no_text(fields, values, held)
    raise MalformedDocument(where, reason, number)


def _no_text(fields: Fields, values: Mapping[str, object], held: Values) -> str:
    there = ", ".join(list(filter(None, values))[:_LISTED_KEYS]) or "none"
    prose = [key for key in fields.unknown(values) if " " in str(values[key])]
    right = f"text={max(prose, key=lambda key: len(str(values[key])), default='KEY')}"
    url = fields.find(held, "url")
    address = f", or save what is at its {url.key!r}, for nothing is fetched" if url.value is not None else ""
    named = f"--map {shlex.quote(right)} (in Python fields={right!r}){address}"
    return f"has no text under a key that is known; its keys are {there}: name the right one with {named}"
