"""YAML front matter: the lines between two ``---`` at the head of a text file.

Values are taken as written: nothing is turned into a number, a truth value or a date on the way, so
``lang: no`` stays Norwegian and an impossible date is reported with its line.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from chronology.documents.metadata import metadata_of
from chronology.documents.record import Metadata
from chronology.errors import MalformedDocument

__all__ = ["FrontMatter", "split"]

_OPENED = re.compile(r"---[ \t]*\n|---[ \t]*\Z")
_CLOSED = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_MAX_CHARACTERS = 2**16
_NULL = "tag:yaml.org,2002:null"


class FrontMatter(NamedTuple):
    """What the front matter says, and the text that follows it."""

    metadata: Metadata
    body: str


def split(text: str, where: str) -> FrontMatter:
    """Front matter and body; a text that doesn't begin with ``---`` is all body.

    Raises:
        MalformedDocument: the front matter is never closed, is no YAML table, or holds a wrong value.
    """
    opened = _OPENED.match(text)
    if opened is None:
        return FrontMatter(Metadata(), text)
    closed = _CLOSED.search(text, opened.end(), opened.end() + _MAX_CHARACTERS)
    if closed is None:
        raise MalformedDocument(where, "front matter opens here and is never closed by a line ---", 1)
    fields = _fields(text[opened.end() : closed.start()], where)
    values: dict[str, object] = {key: value for key, (value, _) in fields.items()}
    lines = {key: line for key, (_, line) in fields.items()}
    return FrontMatter(metadata_of(values, "front matter", where, lines.get), text[closed.end() :])


def _fields(block: str, where: str) -> dict[str, tuple[object, int]]:
    """The top level of the table: key in lower case to its value and its line in the file."""
    root = _composed(block, where)
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise MalformedDocument(where, "front matter must be lines of the form key: value", 2)
    return {
        key.value.lower(): (_value(node), key.start_mark.line + 2)
        for key, node in root.value
        if isinstance(key, yaml.ScalarNode)
    }


def _composed(block: str, where: str) -> yaml.Node | None:
    try:
        # The C loader would be faster, but some ten thousand open brackets crash it.
        node: yaml.Node | None = yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        reason = error.problem or error.context
        raise MalformedDocument(where, f"front matter is no YAML: {reason}", _line(error, block)) from None
    except (yaml.YAMLError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error).splitlines()[0]
        raise MalformedDocument(where, f"front matter is no YAML: {reason}", 2) from None
    return node


def _line(error: yaml.MarkedYAMLError, block: str) -> int:
    """The line in the file; of what was left open, where it was opened, or else the last."""
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    last = max(block.count("\n") - 1, 0)
    return next((mark.line for mark in marks if mark.line <= last), last) + 2


def _value(node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return None if node.tag == _NULL else node.value
    if isinstance(node, yaml.SequenceNode):
        return tuple(_value(item) if isinstance(item, yaml.ScalarNode) else item for item in node.value)
    return node
