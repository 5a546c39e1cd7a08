"""A table in YAML, as front matter holds one.

Values are taken as written: nothing is turned into a number, a truth value or a date on the way, so
``lang: no`` stays Norwegian and an impossible date is reported with its line.
"""

from __future__ import annotations

import yaml

from chronology.errors import MalformedDocument

__all__ = ["entries"]

_NULL = "tag:yaml.org,2002:null"


def entries(block: str, where: str) -> dict[str, tuple[object, int]]:
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
