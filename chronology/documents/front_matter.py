"""YAML front matter: the lines between two ``---`` at the head of a text file. Without one, no YAML is loaded."""

from __future__ import annotations

import re
from typing import NamedTuple

from chronology.documents.metadata import metadata_of
from chronology.documents.record import Metadata
from chronology.errors import MalformedDocument

__all__ = ["FrontMatter", "split"]

_OPENED = re.compile(r"---[ \t]*\n|---[ \t]*\Z")
_CLOSED = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_MAX_CHARACTERS = 2**16


class FrontMatter(NamedTuple):
    """What the front matter says, and the text that follows it."""

    metadata: Metadata
    body: str


def split(text: str, where: str) -> FrontMatter:
    """Front matter and body; a text that doesn't begin with ``---`` is all body.

    Raises:
        MalformedDocument: the front matter is never closed or is no YAML table.
    """
    opened = _OPENED.match(text)
    if opened is None:
        return FrontMatter(Metadata(), text)
    closed = _CLOSED.search(text, opened.end(), opened.end() + _MAX_CHARACTERS)
    if closed is None:
        raise MalformedDocument(where, "front matter opens here and is never closed by a line ---", 1)
    from chronology.documents.yaml_table import entries

    fields = entries(text[opened.end() : closed.start()], where)
    values: dict[str, object] = {key: value for key, (value, _) in fields.items()}
    lines = {key: line for key, (_, line) in fields.items()}
    return FrontMatter(metadata_of(values, "front matter", lines.get), text[closed.end() :])
